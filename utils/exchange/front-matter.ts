type Value = string | number | readonly string[] | undefined;

/**
 * The YAML head of a Markdown file, as Obsidian reads it. Texts are written as JSON strings,
 * which are YAML as they are; what YAML 1.1 takes for a line break is escaped. Fields
 * without a value, and empty lists, are left out.
 */
export function frontMatter(fields: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined || value === '') return [];
    if (typeof value === 'string') return [`${key}: ${text(value)}`];
    if (typeof value === 'number') return [`${key}: ${value}`];
    return value.length > 0 ? [`${key}:`, ...value.map((each) => `  - ${text(each)}`)] : [];
  });
  return ['---', ...lines, '---', ''].join('\n');
}

/** A day or a minute is one to YAML readers only without quotes. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const UNSAFE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

function text(value: string): string {
  if (DATE.test(value)) return value;
  const whole = value.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return JSON.stringify(whole).replaceAll(
    UNSAFE,
    (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A tag as Obsidian knows tags: without spaces and punctuation, and not all of figures. */
export function obsidianTag(tag: string): string {
  const name = withoutEdges(tag.trim().replaceAll(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-'));
  return /^\d+$/.test(name) ? `_${name}` : name;
}

/** Without the separators at both ends. A pattern anchored at the end would be tried at each of them. */
function withoutEdges(name: string): string {
  const isEdge = (at: number): boolean => name[at] === '-' || name[at] === '/';
  let start = 0;
  let end = name.length;
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return name.slice(start, end);
}
