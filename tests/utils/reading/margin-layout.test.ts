import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMargin, type MarginItem, marginMode } from '@/utils/reading/margin-layout';

function item(id: string, y: number, height: number): MarginItem {
  return { id, y, height };
}

describe('layoutMargin', () => {
  it('leaves notes that do not meet where they want to be', () => {
    expect(layoutMargin([item('a', 0, 50), item('b', 100, 50)])).toEqual([
      { id: 'a', y: 0 },
      { id: 'b', y: 100 },
    ]);
  });

  it('pushes notes down one after the other', () => {
    const places = layoutMargin([item('a', 10, 50), item('b', 20, 30), item('c', 30, 30), item('d', 400, 9)], 8);
    expect(places.map(({ y }) => y)).toEqual([10, 68, 106, 400]);
  });

  it('orders by wanted height and keeps the given order where it is the same', () => {
    const places = layoutMargin([item('late', 90, 10), item('first', 5, 10), item('second', 5, 10)]);
    expect(places.map(({ id }) => id)).toEqual(['first', 'second', 'late']);
  });

  it('never overlaps, never moves a note up, and moves only what is in the way', () => {
    const note = fc.record({ y: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 40 }), (notes) => {
        const items = notes.map(({ y, height }, index) => item(String(index), y, height));
        const heights = new Map(items.map(({ id, height }) => [id, height]));
        const wanted = new Map(items.map(({ id, y }) => [id, y]));
        let free = -Infinity;
        for (const { id, y } of layoutMargin(items, 8)) {
          expect(y).toBe(Math.max(wanted.get(id) ?? NaN, free));
          free = y + (heights.get(id) ?? NaN) + 8;
        }
      }),
    );
  });
});

const ROOMS = [
  { name: 'a wide page', bodyLeft: 100, bodyRight: 800, viewportWidth: 1280, type: 'column', left: 816, width: 300 },
  { name: 'exactly 220 px', bodyLeft: 100, bodyRight: 780, viewportWidth: 1000, type: 'column', left: 796, width: 196 },
  { name: 'a pixel less', bodyLeft: 100, bodyRight: 781, viewportWidth: 1000, type: 'dots', left: 785 },
  { name: 'a strip on the right', bodyLeft: 0, bodyRight: 378, viewportWidth: 400, type: 'dots', left: 380 },
  { name: 'room on the left only', bodyLeft: 40, bodyRight: 400, viewportWidth: 400, type: 'dots', left: 16 },
  { name: 'no room at all', bodyLeft: 0, bodyRight: 400, viewportWidth: 400, type: 'dots', left: 380 },
];

describe('marginMode', () => {
  it.each(ROOMS)('gives $name $type', ({ name: _name, bodyLeft, bodyRight, viewportWidth, ...expected }) => {
    expect(marginMode({ bodyLeft, bodyRight, viewportWidth })).toEqual(expected);
  });
});
