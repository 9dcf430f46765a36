// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBody } from '@/utils/dom/body-text';
import { createHitTest, offsetAtPoint } from '@/utils/painter/hit-test';

/**
 * A layout by hand: every code unit of a text node is a box of 10 × 20 px, in
 * one row per paragraph, 30 px apart. The caret goes to the nearer side of the box.
 */
function layOut(html: string, api: 'caretPositionFromPoint' | 'caretRangeFromPoint' = 'caretPositionFromPoint') {
  document.body.innerHTML = `<div id="root">${html}</div>`;
  const boxes: { node: Text; at: number; x: number; y: number }[] = [];
  for (const [row, paragraph] of [...document.querySelectorAll('p')].entries()) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let x = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let at = 0; at < node.length; at += 1, x += 10) boxes.push({ node, at, x, y: row * 30 });
    }
  }
  const caret = (x: number, y: number) => {
    const row = boxes.filter((box) => box.y === Math.min(30, Math.floor(y / 30) * 30));
    const box = row.toSorted((a, b) => Math.abs(a.x + 5 - x) - Math.abs(b.x + 5 - x))[0];
    return box && { node: box.node, offset: x < box.x + 5 ? box.at : box.at + 1 };
  };
  const answers = {
    caretPositionFromPoint: (x: number, y: number) => {
      const found = caret(x, y);
      return found ? { offsetNode: found.node, offset: found.offset } : null;
    },
    caretRangeFromPoint: (x: number, y: number) => {
      const found = caret(x, y);
      return found ? { startContainer: found.node, startOffset: found.offset } : null;
    },
  };
  Object.defineProperty(document, api, { value: answers[api], configurable: true });
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const covered = boxes.filter(
      ({ node, at }) => node === this.startContainer && at >= this.startOffset && at < this.endOffset,
    );
    return covered.map(({ x, y }) => new DOMRect(x, y, 10, 20)) as unknown as DOMRectList;
  });
  return readBody({ root: document.querySelector('#root') ?? document.body });
}

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'caretPositionFromPoint');
  Reflect.deleteProperty(document, 'caretRangeFromPoint');
});

const HTML = '<p>　　中方<b>承诺</b>三</p><p>完</p>';

const POINTS: readonly (readonly [x: number, y: number, character: string | undefined])[] = [
  [20, 0, '中'],
  [22, 10, '中'],
  [28, 10, '中'],
  [30, 10, '方'],
  [41, 10, '承'],
  [59, 19, '诺'],
  [65, 10, '三'],
  [5, 35, '完'],
  [5, 10, undefined], // indentation
  [19, 10, undefined],
  [25, 25, undefined], // between the lines
  [75, 10, undefined], // behind the end of the line
  [300, 40, undefined],
];

describe('offsetAtPoint', () => {
  it.each(POINTS)('finds at %d, %d the character %s', (x, y, character) => {
    const body = layOut(HTML);
    const offset = offsetAtPoint(document, body, { x, y });
    expect(offset === undefined ? undefined : body.text[offset]).toBe(character);
  });

  it('does with caretRangeFromPoint', () => {
    const body = layOut(HTML, 'caretRangeFromPoint');
    expect(body.text[offsetAtPoint(document, body, { x: 45, y: 5 }) ?? -1]).toBe('承');
  });

  it('finds a character of two code units from both of its halves', () => {
    const body = layOut('<p>一𠮷二</p>');
    const offsets = [12, 18, 22, 28].map((x) => offsetAtPoint(document, body, { x, y: 5 }));
    expect(offsets.every((offset) => offset === 1 || offset === 2)).toBe(true);
  });
});

describe('createHitTest', () => {
  const pledge = { start: 0, end: 5, name: 'pledge' };
  const mention = { start: 0, end: 2, name: 'mention' };

  it('prefers the innermost item', () => {
    const hit = createHitTest({ document, body: layOut(HTML), items: [pledge, mention] });
    expect(hit({ x: 25, y: 5 })?.name).toBe('mention');
    expect(hit({ x: 45, y: 5 })?.name).toBe('pledge');
    expect(hit({ x: 5, y: 35 })).toBeUndefined();
    expect(hit({ x: 5, y: 5 })).toBeUndefined();
  });
});
