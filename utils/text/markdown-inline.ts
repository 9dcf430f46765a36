/**
 * The marks within a line of Markdown: emphasis, strong, struck, code, links, and bare
 * web addresses. A closing mark is looked for once for each kind: where the rest of the
 * line has none, it is not looked for again, so the cost stays linear.
 *
 * Emphasis is simpler than CommonMark's: `**` opens before anything but white space and
 * closes after anything but white space. CommonMark asks what kind of character stands on
 * either side, and so leaves **“一带一路”**倡议 unmarked, as Chinese has no spaces.
 */

/** A stretch of a line. `text` is to be shown as it stands, whatever it holds. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis' | 'struck'; readonly parts: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly parts: readonly Inline[] };

const MARKS = [
  { mark: '**', type: 'strong' },
  { mark: '__', type: 'strong' },
  { mark: '~~', type: 'struck' },
  { mark: '*', type: 'emphasis' },
  { mark: '_', type: 'emphasis' },
] as const;

/** Where something may begin. */
const OPENS = /[\\`*_~[<!]|https?:\/\//g;
const ESCAPABLE = /[\\`*_~[\]()<>#+\-.!|{}]/;
/** A bare address ends before white space, CJK text and the punctuation of a sentence. */
const BARE = /^https?:\/\/[^\s<>"\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+/;
/** What may stand behind the address of a link, and is not shown. */
const TITLE = /^(?:"[^"]*"|'[^']*')$/;
const DEEPEST = 8;

/** A line's text in its parts. */
export function inlineParts(line: string): readonly Inline[] {
  return readInline(line, 0);
}

function readInline(line: string, depth: number): Inline[] {
  const parts: Inline[] = [];
  const absent = new Set<string>();
  let plain = 0;
  let at = 0;
  const flush = (end: number): void => {
    if (end > plain) parts.push({ type: 'text', text: line.slice(plain, end) });
  };
  while (at < line.length) {
    OPENS.lastIndex = at;
    const open = depth < DEEPEST ? OPENS.exec(line) : null;
    if (!open) break;
    at = open.index;
    const found = readAt({ line, at, depth, absent });
    if (!found) {
      at += 1;
      continue;
    }
    flush(at);
    parts.push(found.part);
    at = found.end;
    plain = at;
  }
  flush(line.length);
  return parts;
}

interface Place {
  readonly line: string;
  readonly at: number;
  readonly depth: number;
  /** Closing marks that the rest of the line does not hold. */
  readonly absent: Set<string>;
}

interface Found {
  readonly part: Inline;
  readonly end: number;
}

function readAt(place: Place): Found | undefined {
  const { line, at } = place;
  const mark = line[at];
  if (mark === '\\') return readEscape(line, at);
  if (mark === '`') return readCode(place);
  if (mark === '[' || mark === '!') return readLink(place);
  if (mark === '<') return readAngled(place);
  if (mark === 'h') return readBare(line, at);
  return readEmphasis(place);
}

function readEscape(line: string, at: number): Found | undefined {
  const next = line[at + 1];
  return next !== undefined && ESCAPABLE.test(next) ? { part: { type: 'text', text: next }, end: at + 2 } : undefined;
}

function readCode(place: Place): Found | undefined {
  const { line, at } = place;
  const fence = /^`+/.exec(line.slice(at, at + 8))?.[0] ?? '`';
  const end = seek(place, fence, at + fence.length);
  if (end < 0) return undefined;
  return { part: { type: 'code', text: line.slice(at + fence.length, end) }, end: end + fence.length };
}

/** A link; a picture is read as a link to it, since nothing is loaded for a note. */
function readLink(place: Place): Found | undefined {
  const { line, at, depth } = place;
  const start = line[at] === '!' ? at + 1 : at;
  if (line[start] !== '[') return undefined;
  const middle = seek(place, '](', start + 1);
  const end = middle < 0 ? -1 : seek(place, ')', middle + 2);
  if (end < 0) return undefined;
  const words = line.slice(start + 1, middle);
  const [address = '', ...others] = line
    .slice(middle + 2, end)
    .trim()
    .split(/\s+/);
  const href = others.length === 0 || TITLE.test(others.join(' ')) ? safeAddress(address) : undefined;
  const parts = readInline(words === '' ? line.slice(middle + 2, end) : words, depth + 1);
  // What is no address, or one that is not to be followed, is shown in full, so that nothing hides behind the words.
  if (href === undefined) return { part: { type: 'text', text: line.slice(at, end + 1) }, end: end + 1 };
  return { part: { type: 'link', href, parts: withoutLinks(parts) }, end: end + 1 };
}

function readAngled(place: Place): Found | undefined {
  const { line, at } = place;
  const end = seek(place, '>', at + 1);
  const words = end < 0 ? '' : line.slice(at + 1, end);
  const href = /\s/.test(words) ? undefined : safeAddress(words);
  return href === undefined ? undefined : { part: { type: 'link', href, parts: [text(words)] }, end: end + 1 };
}

function readBare(line: string, at: number): Found | undefined {
  const address = BARE.exec(line.slice(at, at + 2_000))?.[0].replace(/[.,;:!?)'\]*_~]+$/, '') ?? '';
  const href = safeAddress(address);
  return href === undefined
    ? undefined
    : { part: { type: 'link', href, parts: [text(address)] }, end: at + address.length };
}

function readEmphasis(place: Place): Found | undefined {
  const { line, at, depth } = place;
  for (const { mark, type } of MARKS) {
    if (!line.startsWith(mark, at)) continue;
    const start = at + mark.length;
    if (/^\s?$/.test(line[start] ?? '') || isInWord(line, at, mark)) continue;
    const end = seekClosing(place, mark, start);
    if (end < 0) continue;
    return { part: { type, parts: readInline(line.slice(start, end), depth + 1) }, end: end + mark.length };
  }
  return undefined;
}

/** Where emphasis closes: the first mark that has something before it. */
function seekClosing(place: Place, mark: string, from: number): number {
  const { line } = place;
  let end = seek(place, mark, from + 1);
  const closes = (at: number): boolean => !/\s/.test(line[at - 1] ?? ' ') && !isInWord(line, at, mark);
  while (end >= 0 && !closes(end)) end = seek(place, mark, end + 1);
  // Of ***three*** the inner mark is the one that closes first.
  while (end >= 0 && mark.length === 2 && line[end + 2] === mark[0]) end += 1;
  return end;
}

/** Whether an underscore stands inside a Latin word or a number, as in file_name. */
function isInWord(line: string, at: number, mark: string): boolean {
  return (
    mark.startsWith('_') && /[A-Za-z0-9]/.test(line[at - 1] ?? '') && /[A-Za-z0-9]/.test(line[at + mark.length] ?? '')
  );
}

function seek({ line, absent }: Place, wanted: string, from: number): number {
  if (absent.has(wanted)) return -1;
  const at = line.indexOf(wanted, from);
  if (at < 0) absent.add(wanted);
  return at;
}

/**
 * An address that a link may have: http, https or mailto. Control characters and white
 * space, which browsers pass over in `java\tscript:`, make it none.
 */
export function safeAddress(address: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0020]/.test(address)) return undefined;
  return /^(?:https?:\/\/[^/]|mailto:[^@]+@)/i.test(address) ? address : undefined;
}

function withoutLinks(parts: readonly Inline[]): readonly Inline[] {
  return parts.flatMap((part) => (part.type === 'link' ? withoutLinks(part.parts) : [part]));
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}
