/** What a line of a plain text is by its own form: a heading, an item of a list, the end of a sentence. */

const NUMERALS = '一二三四五六七八九十百零〇';
const CHAPTER = new RegExp(`^第\\s*[${NUMERALS}\\d]{1,4}\\s*[编章节篇部]`);
const CHINESE_NUMBER = new RegExp(`^[${NUMERALS}]{1,4}\\s*、\\s*\\S`);
const BRACKETED_NUMBER = new RegExp(`^[（(]\\s*[${NUMERALS}]{1,4}\\s*[)）]\\s*\\S`);
const MARKDOWN = /^#{1,6}\s+\S/;
const BOLD = /^(\*\*|__)(?!\s)([^*_]{1,60})\1$/;
/** 主笔：… and the like, which newspapers set in bold as well. */
const CREDIT = /^[*_]{2}\S{1,5}[：:]/;
const ITEM = /^(?:[-*+•●·▪◆○■]\s+|\d{1,3}\s*[.．、)）](?!\d)|[（(]\s*\d{1,3}\s*[)）]|[①-⑳])\s*\S/u;
const SENTENCE_END = /[。！？!?…；;][”’"'」』）)]*$/u;
const LATIN_END = /[\p{Script=Latin}\d)][.][”’"']*$/u;
const UNFINISHED = /[，、,（(《“‘「『〈]$/u;
const CLOSING = /^[，。、；：！？）》”’」』〉,.;:!?)]/u;

/** Longest heading, in columns: a longer line that looks like one is a paragraph that begins so. */
const LONGEST_HEADING = 80;

/** How deep a heading stands, or undefined for a line that is none: 一、 and 第一章 divide a document, （一） and a line in bold its parts. */
export function headingDepth(line: string): 1 | 2 | 3 | undefined {
  if (BOLD.test(line) && !endsSentence(line.replace(BOLD, '$2')) && !CREDIT.test(line)) return 3;
  if (MARKDOWN.test(line)) return line.startsWith('###') ? 3 : line.startsWith('##') ? 2 : 1;
  if (columnsOf(line) > LONGEST_HEADING || SENTENCE_END.test(line) || /[，,：:]$/.test(line)) return undefined;
  if (CHAPTER.test(line) || CHINESE_NUMBER.test(line)) return 2;
  return BRACKETED_NUMBER.test(line) ? 3 : undefined;
}

/** The line without the signs that Markdown puts around a heading or a line in bold. */
export function withoutSigns(line: string): string {
  return line.replace(BOLD, '$2').replace(/^#{1,6}\s+(.*?)\s*#*$/, '$1');
}

/** Whether a line begins something of its own, whatever stands before it: a numbered part, an item of a list. */
export function startsBlock(line: string): boolean {
  return (
    MARKDOWN.test(line) ||
    BOLD.test(line) ||
    CHAPTER.test(line) ||
    CHINESE_NUMBER.test(line) ||
    BRACKETED_NUMBER.test(line) ||
    ITEM.test(line) ||
    /^(?:——|--)\S/.test(line)
  );
}

/** Whether the line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line) || LATIN_END.test(line) || /[：:]$/.test(line);
}

/** Whether a sentence plainly goes on from one line to the next: it breaks at a comma, or before a full stop. */
export function goesOn(line: string, next: string): boolean {
  return UNFINISHED.test(line) || CLOSING.test(next);
}

/** Width of a text in columns of half a Chinese character. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    columns += unit === 9 ? 4 : isWide(unit) ? 2 : 1;
  }
  return columns;
}

/** Chinese, kana, Hangul, their punctuation and full-width forms; quotation marks and the dash, which Chinese type sets wide. */
function isWide(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0xd7ff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0x2014 && unit <= 0x2026)
  );
}
