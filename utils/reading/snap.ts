/**
 * Brings a selection made by hand to where its words end. An end that lies inside a
 * recognized name goes to the end of that name; else one inside a word goes to the
 * word's end, as `Intl.Segmenter` finds words in Chinese. Names come first because the
 * segmenter cuts them: 亚洲基础设施投资银行 is five words to it, and a word that it finds
 * may reach over a name's end. Then stray punctuation at either end is let go, a bracket
 * or quotation mark gets its partner where that stands just outside, and whole sentences
 * take their full stop.
 *
 * Cost: a binary search among the names and two short stretches of text to segment,
 * whatever the length of the article.
 */
import type { Span } from '@/utils/model/span';

/** What a selection snaps to. */
export interface SnapGround {
  readonly text: string;
  /** Recognized names in text order, not overlapping. */
  readonly names: readonly Span[];
}

/** Code units on either side of an end that the segmenter is shown. */
const REACH = 60;

/** Made when it is first asked: it takes the browser ten milliseconds to load its words. */
let segmenter: Intl.Segmenter | undefined;

/** Punctuation that says nothing at the start or at the end of a quotation. */
const STRAY_START = /^[\s，、。；：！？,.;:!?…—－·）)」』”’》〉】〕\]]+/u;
const STRAY_END = /[\s，、；：,;:—－·（(「『“‘《〈【〔[]+$/u;
const STOP = /[。！？!?…]/u;
/** What may close a sentence: its stops, and the marks that close a quotation after them. */
const STOPS_AFTER = /^[。！？!?…]+[”’」』）)]*/u;
/** A full stop alone at the end of part of a sentence. */
const STOPS_BEFORE = /[。！？!?…]+[”’」』）)]*\s*$/u;

const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['《', '》'],
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
];

/**
 * The selection with its ends where names, words and sentences end. It grows to whole
 * words and never loses one. Undefined where the selection holds punctuation and white
 * space alone.
 */
export function snapSpan(span: Span, { text, names }: SnapGround): Span | undefined {
  const inner = withoutStray(span, text);
  if (!inner) return undefined;
  const grown = {
    start: wordEdge(inner.start, { text, names, side: 'start' }),
    end: wordEdge(inner.end, { text, names, side: 'end' }),
  };
  return withStops(withPartners(grown, text), text);
}

function withoutStray({ start, end }: Span, text: string): Span | undefined {
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined;
  const head = STRAY_START.exec(words)?.[0].length ?? 0;
  const tail = STRAY_END.exec(words)?.[0].length ?? 0;
  return { start: start + head, end: end - tail };
}

interface Edge extends SnapGround {
  readonly side: 'start' | 'end';
}

/** Where the word or name that holds this place begins or ends; the place itself between two words. */
function wordEdge(at: number, { text, names, side }: Edge): number {
  const after = firstEndingAfter(names, at);
  const name = names[after];
  if (name && name.start < at) return name[side];
  const floor = Math.max(0, at - REACH, names[after - 1]?.end ?? 0);
  const ceiling = Math.min(text.length, at + REACH, name?.start ?? text.length);
  // A stretch that ends in the middle of a word would be cut there, so ends far away are shown whole.
  const shown = text.slice(floor, ceiling);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const word = segmenter.segment(shown).containing(at - floor);
  if (!word?.isWordLike || floor + word.index === at) return at;
  const start = floor + word.index;
  return side === 'start' ? start : start + word.segment.length;
}

/** The place in the list of the first name that ends after an offset. */
function firstEndingAfter(names: readonly Span[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Takes in the partners of brackets and quotation marks where they stand just outside, as many as there are. */
function withPartners(span: Span, text: string): Span {
  for (const [open, close] of PAIRS) {
    const { start, end } = span;
    const words = text.slice(start, end);
    const opened = words.split(open).length;
    const closed = words.split(close).length;
    if (closed > opened && text[start - 1] === open) return withPartners({ start: start - 1, end }, text);
    if (opened > closed && text[end] === close) return withPartners({ start, end: end + 1 }, text);
  }
  return span;
}

/**
 * Whole sentences take the stop that ends the last one; a part of one leaves it, since
 * a quotation from the middle is no sentence.
 */
function withStops({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const stop = STOPS_BEFORE.exec(words)?.[0] ?? '';
  const bare = end - stop.length;
  const isWhole = beginsSentence(start, text) || STOP.test(text.slice(start, bare));
  if (!isWhole) return bare > start && !closesQuotation(words, stop) ? { start, end: bare } : { start, end };
  return { start, end: end + (stop === '' ? (STOPS_AFTER.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0) };
}

function beginsSentence(start: number, text: string): boolean {
  const before = text.slice(Math.max(0, start - 8), start).replace(/[\s“‘「『（(]+$/u, '');
  return before === '' || STOPS_BEFORE.test(before) || text.slice(0, start).trimEnd().length <= lastBreak(text, start);
}

/** The offset after the line break before a place. */
function lastBreak(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Whether a stop at the end belongs to a quotation that stands within the words. */
function closesQuotation(words: string, stop: string): boolean {
  const close = stop.trimEnd().at(-1) ?? '';
  return PAIRS.some(([open, end]) => end === close && words.includes(open));
}
