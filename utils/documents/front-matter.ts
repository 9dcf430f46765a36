/** What a text says of itself between two lines of hyphens at its head. */
export interface FrontMatter {
  readonly title?: string;
  readonly source?: string;
  readonly byline?: string;
  readonly labels: readonly string[];
  /** The text without it. */
  readonly rest: string;
}

const BLOCK = /^\s*---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const SOURCE = ['source', 'publisher', 'media', 'site'];
const BYLINE = ['author', 'authors', 'byline'];
const LABELS = ['categories', 'category', 'tags', 'keywords'];

/** Whether the text opens with front matter. */
export function hasFrontMatter(text: string): boolean {
  return BLOCK.test(text) && /^\s*---[\s\S]*?^[\w-]+\s*:/m.test(text);
}

/**
 * The front matter of a text. Understood is what writing tools put there: `key: value`
 * on a line, quoted or not, and lists in brackets or on lines of their own; other YAML
 * is passed over.
 */
export function readFrontMatter(text: string): FrontMatter {
  const found = hasFrontMatter(text) ? BLOCK.exec(text) : null;
  if (!found) return { labels: [], rest: text };
  const fields = fieldsOf(found[1] ?? '');
  const first = (keys: readonly string[]): string | undefined =>
    keys.flatMap((key) => fields.get(key) ?? []).find((value) => value !== '');
  const title = first(['title']);
  const source = first(SOURCE);
  const byline = first(BYLINE);
  return {
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
    ...(byline === undefined ? {} : { byline }),
    labels: LABELS.flatMap((key) => fields.get(key) ?? []),
    rest: text.slice(found.index + found[0].length),
  };
}

function fieldsOf(block: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let key = '';
  for (const line of block.split(/\r?\n/)) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    const field = /^([\w-]+)\s*:\s*(.*)$/.exec(line);
    if (field) {
      key = (field[1] ?? '').toLowerCase();
      fields.set(key, valuesOf((field[2] ?? '').trim()));
    } else if (item !== undefined) fields.get(key)?.push(unquoted(item));
  }
  return fields;
}

function valuesOf(written: string): string[] {
  if (written === '' || /^[|>]/.test(written)) return [];
  const list = /^\[(.*)\]$/.exec(written)?.[1];
  return (list === undefined ? [written] : list.split(',')).map(unquoted).filter((value) => value !== '');
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  const quoted = /^(['"])([\s\S]*)\1$/.exec(trimmed);
  if (!quoted) return trimmed;
  const inside = quoted[2] ?? '';
  return quoted[1] === "'" ? inside.replaceAll("''", "'") : inside.replaceAll(/\\(["\\])/g, '$1');
}
