/** Words for the work of writing, with an office before them: 新华社记者, 本报驻白沙特派记者. */
const WRITER =
  /(?:\p{Script=Han}{0,12}?(?:记者|通讯员|评论员|撰稿人|实习生)|作者|撰文|文字|文图|图文|文(?=\s*[:：/／]))/u;
/** Words for the work of others, who are not cited. */
const OTHER = /(?:摄影报道|摄影|摄像|图(?=\s*[:：/／])|责任编辑|责编|编辑|编审|校对|审核|监制|制图|策划|视频|来源)/u;
const WORK = new RegExp(`(?<=^|[\\s、，,;；/／|·])(?:(${WRITER.source})|${OTHER.source})\\s*[:：/／]?\\s*`, 'gu');

/**
 * The people who wrote an article, by its byline: without the words for their work and the
 * office they work for, without photographers and editors. 李 明 is one name, and 王文斌 stays whole.
 */
export function authorsIn(byline: string): string[] {
  const plain = byline
    .replaceAll(/[()（）[\]【】]/g, ' ')
    .trim()
    .replace(/^by\s+/i, '');
  const found = [...plain.matchAll(WORK)];
  const parts = found.map(({ 0: words, 1: writer, index }, at) => ({
    isWriter: writer !== undefined,
    names: plain.slice(index + words.length, found[at + 1]?.index),
  }));
  const first = { isWriter: true, names: plain.slice(0, found[0]?.index) };
  return [...new Set([first, ...parts].filter(({ isWriter }) => isWriter).flatMap(({ names }) => namesIn(names)))];
}

function namesIn(part: string): string[] {
  return part
    .split(/[、，,;；/／|]+(?!\s*(?:Jr|Sr)\b)|\s{2,}|\s+(?:and|&)\s+/i)
    .flatMap((names) => (/\p{Script=Han}/u.test(names) ? chineseNames(names) : [names.trim()]))
    .filter(Boolean);
}

const DOUBLE_SURNAMES = /^(?:欧阳|上官|司马|司徒|诸葛|皇甫|东方|端木|慕容|令狐|夏侯|尉迟|公孙|南宫|西门)$/;

/** Names that spaces divide, where a short one may have a space inside. */
function chineseNames(names: string): string[] {
  const found: string[] = [];
  for (const part of names.trim().split(/\s+/)) {
    const last = found.at(-1) ?? '';
    const isGiven = part.length === 1 && (last.length === 1 || DOUBLE_SURNAMES.test(last));
    if (isGiven) found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
}
