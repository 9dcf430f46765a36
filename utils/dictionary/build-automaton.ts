import { packTrie } from './pack-trie';
import { type Automaton, unpackTrie } from './packed-trie';

/** The automaton over patterns of one or more code units, all different, which it reports by their place in the list. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const { packed, order } = packTrie(patterns);
  const automaton = unpackTrie(packed);
  const pattern = automaton.pattern.map((number) => (number < 0 ? -1 : (order[number] ?? -1)));
  return { ...automaton, pattern, length: Uint16Array.from(patterns, (text) => text.length) };
}
