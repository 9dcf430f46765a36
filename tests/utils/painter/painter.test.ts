import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeHighlight, FakeRegistry, range } from './fake-highlights';
import type { HighlightName } from '@/utils/painter/highlight-names';
import { createPainter, type Painter } from '@/utils/painter/painter';

let registry = new FakeRegistry();

function painterOf(tone: 'light' | 'dark' = 'light'): Painter {
  return createPainter({ registry, HighlightClass: FakeHighlight, tone });
}

type Group = readonly [HighlightName, readonly StaticRange[]];

const PERSON: Group = ['meipi-person', [range(0, 2), range(4, 6)]];
const PLEDGE: Group = ['meipi-pledge', [range(0, 9)]];

function groups(...entries: Group[]): ReadonlyMap<HighlightName, readonly StaticRange[]> {
  return new Map(entries);
}

beforeEach(() => {
  registry = new FakeRegistry();
  registry.set('page-search', new FakeHighlight());
});

describe('createPainter', () => {
  it('registers each group with its ranges', () => {
    painterOf().paint(groups(PERSON, PLEDGE));
    expect(registry.get('meipi-person')?.size).toBe(2);
    expect(registry.get('meipi-pledge')?.size).toBe(1);
  });

  it('takes the dark names on dark pages', () => {
    painterOf('dark').paint(groups(PERSON));
    expect([...registry.keys()]).toEqual(['page-search', 'meipi-person-dark']);
  });

  it('lays pledges below entities below marks below what is current', () => {
    painterOf().paint(
      groups(
        PLEDGE,
        PERSON,
        ['meipi-person-guess', [range(1, 2)]],
        ['meipi-mark-yellow', [range(1, 2)]],
        ['meipi-current-person', [range(1, 2)]],
      ),
    );
    const order = ['pledge', 'person', 'person-guess', 'mark-yellow', 'current-person'];
    expect(order.map((name) => registry.get(`meipi-${name}`)?.priority)).toEqual([1, 2, 2, 3, 4]);
  });

  it('writes only the groups that changed', () => {
    const painter = painterOf();
    painter.paint(groups(PERSON, PLEDGE));
    registry.changes();
    painter.paint(groups(['meipi-person', [range(0, 2), range(4, 6)]], ['meipi-pledge', [range(0, 8)]]));
    expect(registry.changes()).toEqual({ 'meipi-pledge': ['-0', '+0'] });
  });

  it('writes a group again when it lies in other nodes', () => {
    const painter = painterOf();
    painter.paint(groups(PLEDGE));
    registry.changes();
    painter.paint(groups(['meipi-pledge', [range(0, 9, { name: 'another node' })]]));
    expect(registry.changes()).toEqual({ 'meipi-pledge': ['-0', '+0'] });
  });

  it('takes away groups that are gone or empty', () => {
    const painter = painterOf();
    painter.paint(groups(PERSON, PLEDGE));
    painter.paint(groups(['meipi-person', []]));
    expect([...registry.keys()]).toEqual(['page-search']);
  });

  it('clears its own names and leaves those of others', () => {
    const painter = painterOf();
    painter.paint(groups(PERSON, PLEDGE));
    painter.clear();
    expect([...registry.keys()]).toEqual(['page-search']);
    expect(painter.isPainted()).toBe(true);
  });

  const LOSSES: Record<string, () => void> = {
    'the page clears the registry': () => registry.clear(),
    'the page deletes a name': () => void registry.delete('meipi-person'),
    'the page empties a highlight': () => registry.get('meipi-person')?.clear(),
    'the page takes a name for itself': () => void registry.set('meipi-person', new FakeHighlight()),
  };

  it.each(Object.entries(LOSSES))('notices and mends it when %s', (_, lose) => {
    const painter = painterOf();
    painter.paint(groups(PERSON, PLEDGE));
    expect(painter.isPainted()).toBe(true);
    lose();
    expect(painter.isPainted()).toBe(false);
    painter.reapply();
    expect(painter.isPainted()).toBe(true);
    expect(registry.get('meipi-person')?.size).toBe(2);
  });

  it('is painted although a range was given twice', () => {
    const painter = painterOf();
    const twice = range(0, 2);
    painter.paint(groups(['meipi-person', [twice, twice]]));
    expect(painter.isPainted()).toBe(true);
  });

  it('puts back only what was lost', () => {
    const painter = painterOf();
    painter.paint(groups(PERSON, PLEDGE));
    registry.delete('meipi-pledge');
    registry.changes();
    painter.reapply();
    expect(registry.changes()).toEqual({ 'meipi-pledge': ['+0'] });
  });

  it('paints a lost group again even when it has not changed', () => {
    const painter = painterOf();
    painter.paint(groups(PERSON));
    registry.clear();
    painter.paint(groups(PERSON));
    expect(registry.get('meipi-person')?.size).toBe(2);
  });

  it('does not bring back with a lost group what has gone from it', () => {
    const painter = painterOf();
    painter.paint(groups(PERSON));
    registry.get('meipi-person')?.clear();
    painter.paint(groups(['meipi-person', [range(4, 6)]]));
    expect(registry.get('meipi-person')?.size).toBe(1);
  });
});

describe('a changed text', () => {
  const STARTS = [0, 10, 20, 30, 40];
  const at = (...starts: number[]): Group => ['meipi-place', starts.map((start) => range(start, start + 2))];
  const CASES: Record<string, readonly [now: number[], written: string[]]> = {
    'nothing has changed': [STARTS, []],
    'a place in the middle has moved': [
      [0, 10, 21, 30, 40],
      ['-20', '+21'],
    ],
    'words came in': [[0, 10, 15, 20, 30, 40], ['+15']],
    'words came at the start': [[-5, ...STARTS], ['+-5']],
    'words went at the end': [[0, 10, 20, 30], ['-40']],
    'two of the same follow each other': [[0, 10, 10, 20, 30, 40], ['+10']],
    'all is new': [
      [1, 2],
      ['-0', '-10', '-20', '-30', '-40', '+1', '+2'],
    ],
  };

  it.each(Object.entries(CASES))('is painted anew only where it differs: %s', (_, [now, written]) => {
    const painter = painterOf();
    painter.paint(groups(at(...STARTS)));
    registry.changes();
    painter.paint(groups(at(...now)));
    expect(registry.changes()['meipi-place'] ?? []).toEqual(written);
    const painted = [...(registry.get('meipi-place') ?? [])].map(({ startOffset }) => startOffset);
    expect(painted.toSorted((a, b) => a - b)).toEqual(now.toSorted((a, b) => a - b));
    expect(painter.isPainted()).toBe(true);
  });

  it('comes out the same as if painted for the first time, whatever it was', () => {
    const starts = fc
      .array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 })
      .map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(fc.array(starts, { minLength: 1, maxLength: 5 }), (texts) => {
        registry = new FakeRegistry();
        const painter = painterOf();
        for (const text of texts) painter.paint(groups(at(...text)));
        const painted = [...(registry.get('meipi-place') ?? [])].map(({ startOffset }) => startOffset);
        expect(painted.toSorted((a, b) => a - b)).toEqual(texts.at(-1));
      }),
    );
  });
});

describe('two painters on one registry', () => {
  it('paint beside each other under one name', () => {
    const [one, other] = [painterOf(), painterOf()];
    one.paint(groups(['meipi-person', [range(0, 2)]]));
    other.paint(groups(['meipi-person', [range(50, 52)]]));
    expect(registry.get('meipi-person')?.size).toBe(2);
    one.paint(groups(['meipi-person', [range(1, 3)]]));
    expect([...(registry.get('meipi-person') ?? [])].map(({ startOffset }) => startOffset)).toEqual([50, 1]);
    one.clear();
    expect(registry.get('meipi-person')?.size).toBe(1);
    expect(other.isPainted()).toBe(true);
    other.clear();
    expect(registry.has('meipi-person')).toBe(false);
  });

  it('each puts back its own when the registry was cleared', () => {
    const [one, other] = [painterOf(), painterOf()];
    one.paint(groups(PERSON));
    other.paint(groups(['meipi-person', [range(50, 52)]]));
    registry.clear();
    one.reapply();
    expect([one.isPainted(), other.isPainted()]).toEqual([true, false]);
    other.reapply();
    expect([one.isPainted(), other.isPainted()]).toEqual([true, true]);
    expect(registry.get('meipi-person')?.size).toBe(3);
  });
});
