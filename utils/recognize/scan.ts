/**
 * The automaton's loop: one look-up per code unit and, where a text leaves a
 * pattern's path, steps back along failure links. Each step back gives up depth
 * that an earlier unit has won, so the whole is linear in the text, whatever it says.
 */
import type { Automaton } from '@/utils/dictionary/packed-trie';

/**
 * Calls `found(pattern, end)` for every occurrence of every pattern, in order of
 * its end (exclusive), longest first where several end together.
 */
export function scan(automaton: Automaton, units: Uint16Array, found: (pattern: number, end: number) => void): void {
  const { symbolOf, base, check, fail, pattern, nextEnd } = automaton;
  let state = 0;
  for (let at = 0; at < units.length; at++) {
    const symbol = symbolOf[units[at] as number] as number;
    if (symbol === 0) {
      state = 0;
      continue;
    }
    let next = (base[state] as number) + symbol;
    while (check[next] !== state && state !== 0) {
      state = fail[state] as number;
      next = (base[state] as number) + symbol;
    }
    state = check[next] === state ? next : 0;
    if (state === 0) continue;
    if ((pattern[state] as number) >= 0) found(pattern[state] as number, at + 1);
    for (let end = nextEnd[state] as number; end !== 0; end = nextEnd[end] as number)
      found(pattern[end] as number, at + 1);
  }
}
