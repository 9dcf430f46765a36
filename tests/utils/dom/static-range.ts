/**
 * happy-dom has no StaticRange. This one follows the DOM standard as far as the
 * code under test uses it; to be called before the first range is made.
 */
export function provideStaticRange(): void {
  globalThis.StaticRange ??= FakeStaticRange;
}

class FakeStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;

  constructor(init: StaticRangeInit) {
    this.startContainer = init.startContainer;
    this.startOffset = init.startOffset;
    this.endContainer = init.endContainer;
    this.endOffset = init.endOffset;
  }

  get collapsed(): boolean {
    return this.startContainer === this.endContainer && this.startOffset === this.endOffset;
  }
}

/** The characters that the ranges hold, one string for each. */
export function wordsOf(ranges: readonly AbstractRange[]): string[] {
  return ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });
}
