/** A highlight and a registry as the CSS Custom Highlight API has them, as far as painting uses it. */
export class FakeHighlight {
  priority = 0;
  readonly #ranges = new Set<AbstractRange>();

  /** Every range that was added or taken out, in order. */
  readonly log: string[] = [];

  get size(): number {
    return this.#ranges.size;
  }

  add(added: AbstractRange): this {
    this.#ranges.add(added);
    this.log.push(`+${added.startOffset}`);
    return this;
  }

  delete(gone: AbstractRange): boolean {
    this.log.push(`-${gone.startOffset}`);
    return this.#ranges.delete(gone);
  }

  has(wanted: AbstractRange): boolean {
    return this.#ranges.has(wanted);
  }

  [Symbol.iterator](): Iterator<AbstractRange> {
    return this.#ranges.values();
  }

  clear(): void {
    this.#ranges.clear();
  }
}

/** A registry that can be asked what was written into its highlights since it was asked before. */
export class FakeRegistry extends Map<string, FakeHighlight> {
  /** The names written to, with the starts of the ranges that came (`+`) and went (`-`). */
  changes(): Record<string, string[]> {
    const written = [...this].map(([name, { log }]) => [name, log.splice(0)] as const);
    return Object.fromEntries(written.filter(([, log]) => log.length > 0));
  }
}

/** A range of its own for each pair of offsets in one node that only exists by name. */
export function range(start: number, end: number, node: unknown = NODE): StaticRange {
  return { startContainer: node, startOffset: start, endContainer: node, endOffset: end } as StaticRange;
}

const NODE = { name: 'a text node' };
