/**
 * Works of infrastructure by what they are, where places say which: 中吉乌铁路,
 * 安格连—帕普铁路隧道. A generic one (修建公路, 当地铁路) has no two places before it.
 */
import type { Finder } from './finder';
import type { Ground } from './ground';
import { stands, wordTable } from './word-table';

const works = wordTable(
  '铁路 高铁 轻轨 高速公路 公路 大桥 跨海大桥 水电站 核电站 电站 经济走廊 交通走廊 隧道 铁路隧道 输油管道 天然气管道 原油管道 油气管道 产业园 工业园 经贸合作区 合作区 自贸区 自由贸易区 运河 光缆 海底光缆 班列 货运班列',
);

const HYPHEN = 0x2d;

/** Works between two places, or of two countries. */
export const projects: Finder = {
  triggers: works.lasts,
  find: (ground, at) => {
    const end = at + 1;
    const work = works.endingAt(ground.units, end);
    if (work === undefined || stands(ground.units, end, '网')) return undefined;
    const start = placesBefore(ground, end - work.length);
    return start === undefined ? undefined : { start, end, kind: 'project', takesIn: true };
  },
};

/** The start of two or more places that end at `at`: a fused list, or places one behind the other or joined by a dash. */
function placesBefore(ground: Ground, at: number): number | undefined {
  let start = at;
  let places = 0;
  while (places < 4) {
    const joint = places > 0 && ground.units[start - 1] === HYPHEN ? start - 1 : start;
    const reading = joint > 0 ? ground.readingAt(joint - 1) : undefined;
    if (!reading || reading.end !== joint || ground.kindOf(reading) !== 'place' || ground.breaksAt(start)) break;
    if (places > 0 && joint === start) break;
    places += reading.entities.length;
    start = reading.start;
  }
  return places >= 2 ? start : undefined;
}
