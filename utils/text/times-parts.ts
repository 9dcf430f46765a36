/** Parts of a year: 3月, 3月25日, 底, 上半年, 第三季度. */
import { numberAt } from './numbers';
import { day, daysIn, month } from './times-calendar';
import { between, type TimeRead } from './times-read';

/** What narrows a year: its end in the text, and the stretch it is of a given year. */
export interface Part {
  readonly end: number;
  readonly in: (year: number) => Pick<TimeRead, 'period' | 'by'>;
}

const HALVES: Readonly<Record<string, readonly [number, number]>> = { 上半年: [1, 6], 下半年: [7, 12] };
const QUARTERS = '一二三四';

/** A part of a year: month (with day), half, quarter, beginning, middle or end. */
export function partAt(text: string, at: number): Part | undefined {
  const half = text.startsWith('半年', at + 1) ? HALVES[text.slice(at, at + 3)] : undefined;
  if (half) return monthsPart(at + 3, half);
  const ordinal = text[at] === '第' ? at + 1 : at;
  const quarter = text.startsWith('季度', ordinal + 1)
    ? QUARTERS.indexOf(text[ordinal] ?? ' ') + 1 || Number(text[ordinal])
    : 0;
  if (quarter >= 1 && quarter <= 4) return monthsPart(ordinal + 3, [quarter * 3 - 2, quarter * 3]);
  return edgeAt(text, at) ?? monthAt(text, at);
}

function monthsPart(end: number, [first, last]: readonly [number, number]): Part {
  return { end, in: (of) => ({ period: between(month(of, first), month(of, last)) }) };
}

/** 年初, 年中, 年底, also right behind a year (2030年底). */
function edgeAt(text: string, at: number): Part | undefined {
  const edge = text[at] === '年' ? at + 1 : at;
  if (edge === at && text[at - 1] !== '年') return undefined;
  const next = text[edge];
  if (next === '底' || next === '末')
    return { end: edge + 1, in: (of) => ({ period: between(month(of, 12), month(of, 12)), by: day(of, 12, 31) }) };
  if (next === '初') return monthsPart(edge + 1, [1, 3]);
  return next === '中' && ',。;前后的之'.includes(text[edge + 1] ?? ',') ? monthsPart(edge + 1, [6, 7]) : undefined;
}

function monthAt(text: string, at: number): Part | undefined {
  const number = numberAt(text, at, at + 3);
  if (!number || text[number.end] !== '月' || !(number.value >= 1 && number.value <= 12)) return undefined;
  const end = number.end + 1;
  const ofMonth = number.value;
  if (text[end] === '底' || text[end] === '末') {
    return { end: end + 1, in: (of) => withinMonth(of, ofMonth, [21, daysIn(of, ofMonth)]) };
  }
  const third = ['上旬', '中旬', '下旬'].indexOf(text.slice(end, end + 2));
  if (third >= 0)
    return {
      end: end + 2,
      in: (of) => withinMonth(of, ofMonth, [third * 10 + 1, third < 2 ? third * 10 + 10 : daysIn(of, ofMonth)]),
    };
  return (
    dayOfMonth(text, end, ofMonth) ?? { end, in: (of) => ({ period: between(month(of, ofMonth), month(of, ofMonth)) }) }
  );
}

/** Days of a month; the last one is when it is due. */
export function withinMonth(
  of: number,
  ofMonth: number,
  [first, last]: readonly [number, number],
): Pick<TimeRead, 'period' | 'by'> {
  return { period: between(day(of, ofMonth, first), day(of, ofMonth, last)), by: day(of, ofMonth, last) };
}

/** 25日, or 25日至27日 and 25至27日. */
export function dayOfMonth(text: string, at: number, ofMonth: number): Part | undefined {
  const first = numberAt(text, at, at + 3);
  if (!first) return undefined;
  const sign = isDayMark(text[first.end]) ? first.end + 1 : first.end;
  const second = '至到-~'.includes(text[sign] ?? ' ') ? numberAt(text, sign + 1, sign + 4) : undefined;
  if (second && isDayMark(text[second.end])) {
    return {
      end: second.end + 1,
      in: (of) => ({ period: between(day(of, ofMonth, first.value), day(of, ofMonth, second.value)) }),
    };
  }
  const only = (of: number): string | undefined => day(of, ofMonth, first.value);
  return sign === first.end ? undefined : { end: sign, in: (of) => ({ period: between(only(of), only(of)) }) };
}

function isDayMark(character: string | undefined): boolean {
  return character === '日' || character === '号';
}
