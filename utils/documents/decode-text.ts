/**
 * The characters of a text file whose encoding nobody wrote down.
 *
 * A byte order mark decides. Else UTF-8 if the bytes are valid UTF-8, which other
 * encodings are only by accident; else the encoding of many bytes that a saved page says it
 * has, if the bytes are valid in it; else the encoding under which the bytes read most like
 * Chinese: each is scored by how much of the result is ASCII, Chinese punctuation and the
 * hundred-odd characters that make up half of any Chinese text. A wrong decoding gives
 * rare characters from all over the table and scores near nothing. A few damaged bytes
 * cost no more than the characters they stood for.
 *
 * A page that calls itself Western is not believed at once: any bytes are valid in an
 * encoding of one byte, and old Chinese pages often say so by mistake.
 *
 * Cost: at most seven decodings of the file, each scored on its first 20,000 characters.
 */
import { done, failed, type Outcome } from '@/utils/model/outcome';

/** The encodings that are tried without a byte order mark, the likelier first. */
const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
/** Encodings of many bytes, in which other bytes are mostly not valid. */
const MANY_BYTES = /^(?:gb|big5|utf|euc|shift|x-sjis|iso-2022|hz)/i;

/** Characters that a text of a few hundred always has some of, in both scripts. */
const FREQUENT = new Set(
  '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能' +
    '好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进' +
    '合表示发展部新华社市经济這來個國說們為時過學對裡後麼沒於還發當無開經頭見從動兩長樣現將與進會實業關區總報萬億據稱將',
);
const PUNCTUATION = new Set('，。、；：？！“”‘’（）《》—…　·「」『』');

/** Share of a text that must be likely characters. */
const LIKELY = 0.25;
/** Damaged characters that a text may have: so many in any, and such a share of a long one. */
const FEW_DAMAGED = 4;
const DAMAGED = 0.005;
/** Characters that are looked at. */
const SAMPLE = 20_000;
/** Bytes in which a saved page names its encoding. */
const HEAD = 4_096;

/** The text of a file; `binary-file` for bytes that are no text, `unknown-encoding` where none fits. */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  const marked = markOf(bytes);
  if (marked) {
    const text = decodeDamaged(bytes, marked);
    return text === undefined ? failed('unknown-encoding', marked) : plausible(text);
  }
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined && !utf8.includes('\0')) return plausible(utf8);
  const named = namedIn(bytes);
  const text = named !== undefined && MANY_BYTES.test(named) ? decode(bytes, named) : undefined;
  if (text !== undefined) return plausible(text);
  return likeliest(bytes, named);
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** The text under an encoding; undefined where the bytes are not valid in it, or the browser does not know it. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a saved page or an XML declaration names. */
function namedIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/** The text under an encoding with U+FFFD for what is damaged; undefined where that is more than a little. */
function decodeDamaged(bytes: Uint8Array, encoding: string): string | undefined {
  let text: string;
  try {
    // A character torn off at the end is no loss worth showing.
    text = new TextDecoder(encoding).decode(bytes).replace(/\ufffd$/, '');
  } catch {
    return undefined; // an encoding that nobody knows
  }
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  return damaged <= Math.max(FEW_DAMAGED, text.length * DAMAGED) ? text : undefined;
}

function likeliest(bytes: Uint8Array, named: string | undefined): Outcome<string> {
  const read = [...(named === undefined ? [] : [named]), ...CANDIDATES].flatMap((encoding) => {
    const text = decodeDamaged(bytes, encoding);
    return text === undefined ? [] : [{ text, score: scoreOf(text) }];
  });
  const best = read.toSorted((a, b) => b.score - a.score)[0];
  if (best && best.score >= LIKELY) return plausible(best.text);
  const asNamed = named === undefined ? undefined : decode(bytes, named);
  if (asNamed !== undefined) return plausible(asNamed);
  return failed(isBinary(bytes) ? 'binary-file' : 'unknown-encoding');
}

function scoreOf(text: string): number {
  let likely = 0;
  let counted = 0;
  for (const character of text.slice(0, SAMPLE)) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 9 || code === 10 || code === 13 || code === 32) continue;
    counted += 1;
    if (code < 32 || code === 0xfffd) likely -= 1;
    else if ((code < 127 && code > 32) || FREQUENT.has(character) || PUNCTUATION.has(character)) likely += 1;
  }
  return counted === 0 ? 0 : likely / counted;
}

/** A decoded text, unless it is full of what no text has: characters that control a device. */
function plausible(text: string): Outcome<string> {
  const sample = text.slice(0, SAMPLE);
  // oxlint-disable-next-line no-control-regex -- they are what is counted
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]/g)?.length ?? 0;
  return controls > sample.length / 100 ? failed('binary-file') : done(text);
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  return sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length > sample.length / 100;
}
