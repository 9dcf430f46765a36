import type { Span } from '@/utils/model/span';
import type { AliasRule } from './alias-rules';

/** Whether the strings around a stretch are those that a condition asks for, and none that it forbids. */
export function neighboursAllow(rule: AliasRule, units: Uint16Array, { start, end }: Span): boolean {
  const { before, after, notBefore, notAfter } = rule;
  if (before && !oneFollows(before, units, end)) return false;
  if (after && !onePrecedes(after, units, start)) return false;
  if (notBefore && oneFollows(notBefore, units, end)) return false;
  return !notAfter || !onePrecedes(notAfter, units, start);
}

/** Whether one of the texts stands from `end` on. */
export function oneFollows(texts: readonly string[], units: Uint16Array, end: number): boolean {
  for (const text of texts) if (standsAt(units, end, text)) return true;
  return false;
}

/** Whether one of the texts stands right before `start`. */
export function onePrecedes(texts: readonly string[], units: Uint16Array, start: number): boolean {
  for (const text of texts) if (standsAt(units, start - text.length, text)) return true;
  return false;
}

function standsAt(units: Uint16Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > units.length) return false;
  for (let i = 0; i < text.length; i++) if (units[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
