/** The grammar of numbers in JSON (RFC 8259, 6), code unit by code unit. */

/** What was last in a number, and what may follow it: a figure, a sign, a point, an exponent. */
export const NUMBER_STEPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  minus: { '0': 'zero', d: 'whole' },
  zero: { '.': 'point', e: 'e' },
  whole: { '0': 'whole', d: 'whole', '.': 'point', e: 'e' },
  point: { '0': 'part', d: 'part' },
  part: { '0': 'part', d: 'part', e: 'e' },
  e: { '0': 'power', d: 'power', '+': 'sign', '-': 'sign' },
  sign: { '0': 'power', d: 'power' },
  power: { '0': 'power', d: 'power' },
};
/** After which a number may be over. */
export const COMPLETE_NUMBER: ReadonlySet<string> = new Set(['zero', 'whole', 'part', 'power']);

/** Whether a code unit is one of 0 to 9. */
export function isFigure(unit: string): boolean {
  return unit >= '0' && unit <= '9';
}
