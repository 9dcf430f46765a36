/**
 * The trie of all patterns, packed for the file: small because nothing that can be
 * computed in one pass is kept.
 *
 * Nodes stand in breadth-first order, a node's children by rising symbol, so that
 *   childCount[n]   how many children node n has; its children are the next ones
 *   label[n]        the symbol that leads to node n (0 for the root)
 *   isEnd[n]        1 where a pattern ends; patterns are numbered in this order
 *   firstCell[m]    for the m-th node that has children: the cell of its first child
 *                   in the double array, less that of the node with children before it
 * The differences are mostly small, which is what makes them compress well.
 *
 * Unpacking is linear: one pass for base and check (Aoe, 1989), one for failure and
 * end links (Aho and Corasick, 1975), a few milliseconds for 10⁵ nodes.
 */
export interface PackedTrie {
  /** Symbol of each UTF-16 code unit; 65,536 elements. */
  readonly symbolOf: Uint16Array;
  readonly childCount: Uint16Array;
  readonly label: Uint16Array;
  readonly isEnd: Uint8Array;
  readonly firstCell: Int32Array;
}

/**
 * The automaton as it runs. A state is the index of its cell; the child of state `s`
 * for symbol `c` is cell `t = base[s] + c` where `check[t] === s`; the root is 0.
 */
export interface Automaton {
  readonly symbolOf: Uint16Array;
  readonly base: Int32Array;
  /** Parent state of a cell; -1 marks a free cell and the root. */
  readonly check: Int32Array;
  readonly fail: Int32Array;
  /** Pattern that ends in a state, or -1. */
  readonly pattern: Int32Array;
  /** Next state on the failure path in which a pattern ends, or 0. */
  readonly nextEnd: Int32Array;
  /** Length of each pattern in code units. */
  readonly length: Uint16Array;
}

export function unpackTrie(packed: PackedTrie): Automaton {
  const { symbolOf, childCount, label, isEnd } = packed;
  const { firstCells, size } = cellsOf(packed);
  const base = new Int32Array(size);
  const check = new Int32Array(size).fill(-1);
  const pattern = new Int32Array(size).fill(-1);
  const stateOf = new Int32Array(childCount.length);
  const depthOf = new Uint16Array(childCount.length);
  const lengths: number[] = [];
  let next = 1;
  let parents = 0;
  for (let node = 0; node < childCount.length; node++) {
    const count = childCount[node] as number;
    if (count === 0) continue;
    const state = stateOf[node] as number;
    const at = (firstCells[parents++] as number) - (label[next] as number);
    base[state] = at;
    for (const end = next + count; next < end; next++) {
      const cell = at + (label[next] as number);
      check[cell] = state;
      stateOf[next] = cell;
      depthOf[next] = (depthOf[node] as number) + 1;
      if (isEnd[next]) pattern[cell] = lengths.push(depthOf[next] as number) - 1;
    }
  }
  return {
    symbolOf,
    base,
    check,
    pattern,
    length: Uint16Array.from(lengths),
    ...links({ base, check, pattern, label, stateOf }),
  };
}

/** Cells of first children, and a size that keeps every look-up inside: one whole alphabet beyond the last base. */
function cellsOf({ firstCell, label }: PackedTrie): { firstCells: Int32Array; size: number } {
  const firstCells = new Int32Array(firstCell.length);
  let cell = 0;
  let last = 0;
  for (let at = 0; at < firstCell.length; at++) {
    cell += firstCell[at] as number;
    firstCells[at] = cell;
    if (cell > last) last = cell;
  }
  let alphabet = 0;
  for (const symbol of label) if (symbol > alphabet) alphabet = symbol;
  return { firstCells, size: last + 2 * alphabet + 2 };
}

interface Placed {
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly pattern: Int32Array;
  readonly label: Uint16Array;
  /** States of the nodes, in breadth-first order: parents before children. */
  readonly stateOf: Int32Array;
}

function links({ base, check, pattern, label, stateOf }: Placed): Pick<Automaton, 'fail' | 'nextEnd'> {
  const fail = new Int32Array(base.length);
  const nextEnd = new Int32Array(base.length);
  for (let node = 1; node < stateOf.length; node++) {
    const state = stateOf[node] as number;
    const parent = check[state] as number;
    if (parent === 0) continue; // one character deep: fails to the root
    const symbol = label[node] as number;
    let back = fail[parent] as number;
    let cell = (base[back] as number) + symbol;
    while (check[cell] !== back && back !== 0) {
      back = fail[back] as number;
      cell = (base[back] as number) + symbol;
    }
    if (check[cell] !== back) continue;
    fail[state] = cell;
    nextEnd[state] = (pattern[cell] as number) >= 0 ? cell : (nextEnd[cell] as number);
  }
  return { fail, nextEnd };
}
