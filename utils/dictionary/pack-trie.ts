import type { PackedTrie } from './packed-trie';

interface Node {
  readonly children: Map<number, Node>;
  readonly symbol: number;
  /** Pattern that ends here, by its place in what was given, or -1. */
  pattern: number;
}

/**
 * The packed trie of patterns of one or more code units, all different, and the
 * patterns in the order in which the trie numbers them (by their place in what was
 * given). Symbols are numbered from 1 by falling frequency, so that cells lie close
 * together; 0 stands for every unit that is in no pattern. Children are placed by
 * first fit; the next free cell is found by following links that every search
 * shortens (as in union-find), so that a full stretch is passed in one step.
 */
export function packTrie(patterns: readonly string[]): { packed: PackedTrie; order: number[] } {
  const symbolOf = numberSymbols(patterns);
  const nodes = breadthFirst(makeTrie(patterns, symbolOf));
  const cells = createCells();
  const firstCell: number[] = [];
  let before = 0;
  for (const { children } of nodes) {
    if (children.size === 0) continue;
    const symbols = [...children.keys()].sort((a, b) => a - b);
    const [first = 0] = symbols;
    const at = firstFit(symbols, cells);
    for (const symbol of symbols) cells.take(at + symbol);
    firstCell.push(at + first - before);
    before = at + first;
  }
  const packed = {
    symbolOf,
    childCount: Uint16Array.from(nodes, ({ children }) => children.size),
    label: Uint16Array.from(nodes, ({ symbol }) => symbol),
    isEnd: Uint8Array.from(nodes, ({ pattern }) => (pattern >= 0 ? 1 : 0)),
    firstCell: Int32Array.from(firstCell),
  };
  return { packed, order: nodes.flatMap(({ pattern }) => (pattern >= 0 ? [pattern] : [])) };
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
  const root: Node = { children: new Map(), symbol: 0, pattern: -1 };
  patterns.forEach((text, index) => {
    let node = root;
    for (let at = 0; at < text.length; at++) {
      const symbol = symbolOf[text.charCodeAt(at)] ?? 0;
      let child = node.children.get(symbol);
      if (!child) node.children.set(symbol, (child = { children: new Map(), symbol, pattern: -1 }));
      node = child;
    }
    node.pattern = index;
  });
  return root;
}

function breadthFirst(root: Node): Node[] {
  const nodes = [root];
  for (let at = 0; at < nodes.length; at++) {
    const children = [...(nodes[at] as Node).children.values()];
    for (const child of children.sort((a, b) => a.symbol - b.symbol)) nodes.push(child);
  }
  return nodes;
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
    for (let at = cell; at !== free;) {
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
