/**
 * 《…》 as documents: the outermost pair of marks, without them. Titles of media are
 * organizations. One pass with a depth counter; a title that is not closed within
 * sixty characters is none.
 */
import { type Ground } from './ground';
import type { Pattern } from './pattern';
import { wordTable } from './word-table';

const OPEN = 0x300a;
const CLOSE = 0x300b;
const LONGEST = 60;
const SENTENCE_ENDS = new Set([...'。!?'].map((mark) => mark.charCodeAt(0)));

const mediaEndings = wordTable(
  '日报 晚报 时报 早报 晨报 邮报 商报 快报 周报 卫报 镜报 导报 论坛报 先驱报 新闻报 电讯报 独立报 消息报 观察报 费加罗报 世界报 图片报 国家报 生意人报 明镜 明镜周刊 周刊 新闻周刊 月刊 半月刊 季刊 杂志 新闻 新闻网 社 通讯社 广播电台 电视台 经济学人 经济学家 外交学者 外交政策 金融时报 纽约客 财富 福布斯 学刊 学报',
);

/** What stands in title marks. */
export function documentsIn(ground: Ground): Pattern[] {
  const { units } = ground;
  const found: Pattern[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    if (unit === OPEN) {
      if (depth > 0 && at - from > LONGEST) depth = 0;
      if (depth === 0) from = at + 1;
      depth++;
    } else if (unit === CLOSE && depth > 0) {
      depth--;
      if (depth > 0) continue;
      const pattern = titled(ground, from, at);
      if (pattern) found.push(pattern);
    } else if (depth > 0 && (at - from > LONGEST || SENTENCE_ENDS.has(unit))) depth = 0;
  }
  return found;
}

function titled({ units }: Ground, from: number, to: number): Pattern | undefined {
  const start = trimmed(units, from, to);
  const end = to;
  if (end - start < 2 || end - start > LONGEST) return undefined;
  const isMedium = mediaEndings.endingAt(units, end) !== undefined && end - start <= 10;
  return { start, end, kind: isMedium ? 'organization' : 'document', takesIn: true, once: end - start < 4 };
}

/** Past an opening mark that has no partner inside (《《…》 of a careless text). */
function trimmed(units: Uint16Array, from: number, to: number): number {
  let start = from;
  while (start < to && units[start] === OPEN && units[to - 1] !== CLOSE) start++;
  return start;
}
