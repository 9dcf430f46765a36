import { type Sections, USE } from '@/utils/dictionary/layout';
import type { Member } from './candidate';

/** What is known of a place of the text, as bits. */
const BEGINS = 1;
const ENDS = 2;
const TOUCHES = 4;

/**
 * The members that stand directly before or behind another, and those that begin where
 * such a one begins; most short forms stand alone and are no list. `uses` holds start, end
 * and use of each, end to end: so those that stand alone cost no object.
 */
export function touchingMembers(
  { useType, useOf, useCondition }: Sections,
  uses: readonly number[],
  size: number,
): Member[] {
  const places = new Uint8Array(size + 1);
  const mark = (at: number, bit: number): void => {
    places[at] = (places[at] as number) | bit;
  };
  for (let at = 0; at < uses.length; at += 3) {
    mark(uses[at] as number, BEGINS);
    mark(uses[at + 1] as number, ENDS);
  }
  for (let at = 0; at < uses.length; at += 3) {
    const start = uses[at] as number;
    if ((places[start] as number) & ENDS || (places[uses[at + 1] as number] as number) & BEGINS) mark(start, TOUCHES);
  }
  const members: Member[] = [];
  for (let at = 0; at < uses.length; at += 3) {
    const start = uses[at] as number;
    if (((places[start] as number) & TOUCHES) === 0) continue;
    const use = uses[at + 2] as number;
    const free = useType[use] === USE.freeMember;
    const condition = useCondition[use] as number;
    members.push({ start, end: uses[at + 1] as number, entity: useOf[use] as number, free, condition });
  }
  return members;
}
