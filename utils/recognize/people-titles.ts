/**
 * Title and short name: 王外长, 习主席, 普京总统, 总统塞西. Who is meant is decided by
 * the posts held on the article's date and by whom the article names in full.
 */
import type { Post } from '@/utils/model/entity';
import { type Candidate, only, type Reading, type ShortName } from './candidate';
import type { Named } from './context';
import { shortTitles, titleEndsAt, titleFits } from './patterns/titles';
import { COMPOUND_SURNAMES } from '@/utils/dictionary/surnames';

/** The title that stands at a short name: behind it, or (for names of two characters or more) before it. */
interface Title {
  readonly text: string;
  readonly behind: boolean;
}

/** Whether a title stands behind the stretch, or before one of two characters or more. */
export function hasTitle(units: Uint16Array, start: number, end: number): boolean {
  return titleAt(units, start, end) !== undefined;
}

function titleAt(units: Uint16Array, start: number, end: number): Title | undefined {
  const behind = shortTitles.startingAt(units, end);
  if (behind !== undefined && titleEndsAt(units, end + behind.length)) return { text: behind, behind: true };
  const before = end - start >= 2 ? shortTitles.endingAt(units, start) : undefined;
  return before === undefined ? undefined : { text: before, behind: false };
}

/** Where these stand before a surname, both belong to another word: 国王, 女王, 担任, 时任, 俄方. */
const NO_SURNAME_AFTER: Readonly<Record<string, string>> = {
  王: '国女亲法霸君魔',
  任: '担现时历连前后首继候出兼接升离新原责主聘',
  方: '中日美俄英法德韩朝印双对各我该官警军',
  时: '当届同及此小临',
  国: '各两我该本外',
  高: '最',
  常: '日非经通',
  文: '中英俄法日',
};

/** Readings of short names with titles, for those short names of which it is clear whose they are. */
export function titledPeople(reading: Reading, shortNames: readonly ShortName[], named: Named): Candidate[] {
  const holders = new Map<string, Holders>();
  return shortNames.flatMap((name) => {
    const title = splitsOtherWord(reading, name) ? undefined : titleAt(reading.condensed.units, name.start, name.end);
    if (!title) return [];
    const person = bearerOf(holdersOf({ reading, name, title }, holders), name.start, named);
    if (person === undefined) return [];
    const { start, end } = name;
    const fused = title.behind && (end - start === 1 || isSinitic(reading, person));
    return [{ start, end: fused ? end + title.text.length : end, entities: only(person) }];
  });
}

/** Of those called by a short name, who held a post of a title: on the article's date, and ever. */
interface Holders {
  readonly now: readonly number[];
  readonly ever: readonly number[];
  /** Those of `now` who held no post abroad. */
  readonly own: readonly number[];
}

interface Call {
  readonly reading: Reading;
  readonly name: ShortName;
  readonly title: Title;
}

/** Asked once for each short name and title of a text. */
function holdersOf({ reading, name, title }: Call, known: Map<string, Holders>): Holders {
  const { dictionary, condensed, date } = reading;
  const key = `${String.fromCharCode(...condensed.units.subarray(name.start, name.end))}|${title.text}`;
  const there = known.get(key);
  if (there) return there;
  const postsOf = (person: number): readonly Post[] => dictionary.entity(person).posts ?? [];
  const holds = (person: number, day: string | undefined): boolean =>
    postsOf(person).some((post) => titleFits(title.text, post.title) && heldOn(post, day));
  const ever = Array.from(name.people).filter((person) => holds(person, undefined));
  const now = ever.filter((person) => holds(person, date));
  const own = now.filter((person) => postsOf(person).every((post) => !isForeignPost(post)));
  const holders = { now, ever, own };
  known.set(key, holders);
  return holders;
}

function splitsOtherWord({ condensed }: Reading, { start, end }: ShortName): boolean {
  const { units } = condensed;
  if (start > 0 && units[start - 1] === 0xb7) return true;
  if (units[end] === 0xb7 || end - start > 1 || start === 0) return false;
  const bad = NO_SURNAME_AFTER[String.fromCharCode(units[start] as number)];
  return bad?.includes(String.fromCharCode(units[start - 1] as number)) ?? false;
}

/**
 * Of those who may be meant: who is named in the article and held a fitting post (on its
 * date, else ever), the nearest first; else the only one who held such a post on that
 * date, or the only one among them who held no post abroad: 李总理 without more is China's.
 */
function bearerOf({ now, ever, own }: Holders, start: number, named: Named): number | undefined {
  const bearer = nearestOf(now.length > 0 ? now : ever, start, named);
  if (bearer !== undefined) return bearer;
  if (now.length === 1) return now[0];
  return own.length === 1 ? own[0] : undefined;
}

function isForeignPost({ of = '' }: Post): boolean {
  return of.startsWith('place/') && of !== 'place/cn';
}

function nearestOf(people: readonly number[], start: number, named: Named): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (const person of people) {
    const distance = named.distance(person, start) ?? Infinity;
    if (distance < least) [best, least] = [person, distance];
  }
  return best;
}

/** Whether a post was held on a day; on any day where none is given. Dates compare at their own precision. */
function heldOn({ from, to }: Post, day: string | undefined): boolean {
  if (day === undefined) return true;
  return (!from || from <= day.slice(0, from.length)) && (!to || day.slice(0, to.length) <= to);
}

/** Whether a person bears a surname of two characters in the Chinese manner (欧阳): it fuses with a title as one of one does. */
function isSinitic({ dictionary }: Reading, person: number): boolean {
  return COMPOUND_SURNAMES.has(dictionary.entity(person).name.slice(0, 2));
}
