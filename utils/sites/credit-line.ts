/**
 * The names in the line under a headline, where time, source, author and
 * buttons stand together in every order: `2019年06月15日08:18 来源：某网 作者：某人 字号`.
 */
const SEPARATOR = String.raw`\s*[:：丨|｜/／]\s*`;
/** What a line calls its medium and its author by, in both scripts. */
export const SOURCE_LABEL = new RegExp(`(?:[来來]源|稿源|出[处處]|Source)${SEPARATOR}`, 'i');
export const AUTHOR_LABEL = new RegExp(`(?:^|\\s)(?:作者|撰文|文|[记記]者|编译|編譯)${SEPARATOR}|^By\\s+`, 'i');

/** 某报记者 某人 */
const REPORTER = /[记記]者\s+\S/;

/** What no name contains: the next label, a button, a moment, the name of the paper after the author's. */
const NEXT = new RegExp(
  [
    String.raw`\s*(?:[来來]源|稿源|出[处處]|作者|撰文|[记記]者|编辑|责编|责任编辑|编译|編譯|(?:发布|发表|更新)?时间|发布日期|浏览|阅读|点击|字号|字体)${SEPARATOR}`,
    String.raw`\s+(?:[大中小]?字号|字体|分享|打印|收藏|评论|微博)(?:\s|$)`,
    String.raw`\s*[|｜丨《【]`,
    String.raw`\s*(?<!\d)\d{4}\s*[年\-/.]\s*\d{1,2}\s*[月\-/.]`,
  ].join('|'),
  'i',
);
/** A paper by its name in quotation marks. */
const QUOTED = /^\s*《\s*([^》]+?)\s*》/;
const EDGES = /^[\s:：|｜丨/／（(]+|[\s:：|｜丨/／）),，]+$/g;
const LONGEST = 60;

/**
 * The medium a line names: what follows 来源, else the line itself as far as it is
 * a name. A Chinese name ends at a space. Undefined where there is none.
 */
export function mediumIn(line: string): string | undefined {
  return SOURCE_LABEL.test(line) ? labelledMediumIn(line) : REPORTER.test(line) ? undefined : mediumOf(line);
}

/** The medium that a line names as such (来源：…). */
export function labelledMediumIn(line: string): string | undefined {
  const label = SOURCE_LABEL.exec(line);
  return label ? mediumOf(line.slice(label.index + label[0].length)) : undefined;
}

function mediumOf(words: string): string | undefined {
  const found = name(words);
  return found && /^\S*\p{Script=Han}/u.test(found) ? found.split(' ', 1)[0] : found;
}

/** The author that a line names as such: by a label, or as a reporter of somebody's. */
export function labelledAuthorIn(line: string): string | undefined {
  return AUTHOR_LABEL.test(line) || REPORTER.test(line) ? authorIn(line) : undefined;
}

/** The author a line names: what follows 作者 or 文, else the line itself as far as it is a name. Undefined where there is none. */
export function authorIn(line: string): string | undefined {
  const label = AUTHOR_LABEL.exec(line);
  const found = name(label ? line.slice(label.index + label[0].length) : line);
  return found && /^\d+$/.test(found) ? undefined : found; // the number of an editor's desk
}

function name(words: string): string | undefined {
  const found = (QUOTED.exec(words)?.[1] ?? words.split(NEXT, 1)[0] ?? '').replace(EDGES, '');
  return found === '' || found.length > LONGEST ? undefined : found;
}
