/** A highlight and a registry as the CSS Custom Highlight API has them, as far as painting uses it. */
export class FakeHighlight {
  priority = 0;
  readonly #ranges = new Set<AbstractRange>();

  get size(): number {
    return this.#ranges.size;
  }

  add(added: AbstractRange): this {
    this.#ranges.add(added);
    return this;
  }

  clear(): void {
    this.#ranges.clear();
  }
}

/** A registry that counts how often something was set. */
export class FakeRegistry extends Map<string, FakeHighlight> {
  written: string[] = [];

  override set(name: string, highlight: FakeHighlight): this {
    this.written.push(name);
    return super.set(name, highlight);
  }
}

/** A range of its own for each pair of offsets in one node that only exists by name. */
export function range(start: number, end: number, node: unknown = NODE): StaticRange {
  return { startContainer: node, startOffset: start, endContainer: node, endOffset: end } as StaticRange;
}

const NODE = { name: 'a text node' };
