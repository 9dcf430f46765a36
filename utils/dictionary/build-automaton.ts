/**
 * Builds the Aho–Corasick automaton (Aho and Corasick, 1975) as a double array
 * (Aoe, 1989): a state is the index of its cell, and the child of state `s` for
 * symbol `c` is cell `t = base[s] + c` where `check[t] === s`.
 *
 * Symbols are the code units that occur in patterns, numbered from 1 by falling
 * frequency, so that cells lie close together; 0 stands for every other unit.
 *
 * Built once, at build time: a trie in breadth-first order, each state's children
 * placed by first fit, then failure and output links. The next free cell is found
 * by following links that every search shortens (as in union-find), so that a full
 * stretch is passed in one step.
 */
export interface Automaton {
  /** Symbol of each UTF-16 code unit; 65,536 elements. */
  readonly symbolOf: Uint16Array;
  readonly base: Int32Array;
  /** Parent state of a cell; -1 marks a free cell and the root. */
  readonly check: Int32Array;
  readonly fail: Int32Array;
  /** Pattern that ends in a state, or -1. */
  readonly pattern: Int32Array;
  /** Next state on the failure path in which a pattern ends, or 0. */
  readonly nextEnd: Int32Array;
}

interface Node {
  readonly children: Map<number, Node>;
  pattern: number;
  state: number;
}

/** The automaton over patterns of one or more code units, all different. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const symbolOf = numberSymbols(patterns);
  const root = makeTrie(patterns, symbolOf);
  const { base, check, pattern, order } = placeStates(root);
  const fail = new Int32Array(base.length);
  const nextEnd = new Int32Array(base.length);
  for (const { parent, symbol, state } of order) {
    fail[state] = parent === 0 ? 0 : follow({ base, check, fail }, fail[parent] ?? 0, symbol);
    const back = fail[state] ?? 0;
    nextEnd[state] = (pattern[back] ?? -1) >= 0 ? back : (nextEnd[back] ?? 0);
  }
  return { symbolOf, base, check, fail, pattern, nextEnd };
}

function numberSymbols(patterns: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const text of patterns) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  const symbolOf = new Uint16Array(65536);
  [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .forEach(([unit], rank) => {
      symbolOf[unit] = rank + 1;
    });
  return symbolOf;
}

function makeTrie(patterns: readonly string[], symbolOf: Uint16Array): Node {
  const root: Node = { children: new Map(), pattern: -1, state: 0 };
  patterns.forEach((text, index) => {
    let node = root;
    for (let at = 0; at < text.length; at++) {
      const symbol = symbolOf[text.charCodeAt(at)] ?? 0;
      let child = node.children.get(symbol);
      if (!child) node.children.set(symbol, (child = { children: new Map(), pattern: -1, state: 0 }));
      node = child;
    }
    node.pattern = index;
  });
  return root;
}

interface Placed {
  readonly base: Int32Array;
  readonly check: Int32Array;
  readonly pattern: Int32Array;
  /** States in breadth-first order, the root left out. */
  readonly order: readonly { readonly parent: number; readonly symbol: number; readonly state: number }[];
}

function placeStates(root: Node): Placed {
  const base: number[] = [0];
  const check: number[] = [-1];
  const pattern: number[] = [-1];
  const cells = createCells();
  const order: { parent: number; symbol: number; state: number }[] = [];
  const queue: Node[] = [root];
  for (let next = 0; next < queue.length; next++) {
    const node = queue[next] as Node;
    const symbols = [...node.children.keys()].sort((a, b) => a - b);
    if (symbols.length === 0) continue;
    const at = firstFit(symbols, cells);
    base[node.state] = at;
    for (const symbol of symbols) {
      const child = node.children.get(symbol) as Node;
      child.state = at + symbol;
      cells.take(child.state);
      check[child.state] = node.state;
      pattern[child.state] = child.pattern;
      order.push({ parent: node.state, symbol, state: child.state });
      queue.push(child);
    }
  }
  // A look-up may reach one whole alphabet beyond the last base.
  const size = Math.max(...base.filter((at) => at !== undefined)) + Math.max(0, ...new Set(order.map((step) => step.symbol))) + 1;
  return { base: filled(base, size, 0), check: filled(check, size, -1), pattern: filled(pattern, size, -1), order };
}

/** Which cells are free; cell 0 is the root's. */
interface Cells {
  isFree(cell: number): boolean;
  /** The first free cell from here on. */
  nextFree(cell: number): number;
  take(cell: number): void;
}

function createCells(): Cells {
  const links: number[] = [1]; // a taken cell leads on; a free one has no link
  function nextFree(cell: number): number {
    let free = cell;
    for (let link = links[free]; link !== undefined; link = links[free]) free = link;
    for (let at = cell; at !== free; ) {
      const link = links[at] as number;
      links[at] = free;
      at = link;
    }
    return free;
  }
  return { nextFree, isFree: (cell) => links[cell] === undefined, take: (cell) => void (links[cell] = cell + 1) };
}

/** The smallest base at which every child's cell is free; bases stay at 0 or above. */
function firstFit(symbols: readonly number[], cells: Cells): number {
  const [first = 1] = symbols;
  for (let cell = cells.nextFree(first); ; cell = cells.nextFree(cell + 1)) {
    const at = cell - first;
    if (symbols.every((symbol) => cells.isFree(at + symbol))) return at;
  }
}

function filled(values: readonly number[], size: number, empty: number): Int32Array {
  return Int32Array.from({ length: size }, (_, at) => values[at] ?? empty);
}

/** The state that a symbol leads to, along failure links where the state has no such child. */
function follow({ base, check, fail }: Pick<Automaton, 'base' | 'check' | 'fail'>, from: number, symbol: number): number {
  let state = from;
  for (;;) {
    const next = (base[state] ?? 0) + symbol;
    if (check[next] === state) return next;
    if (state === 0) return 0;
    state = fail[state] ?? 0;
  }
}
