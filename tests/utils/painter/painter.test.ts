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
  registry.written = [];
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
    registry.written = [];
    painter.paint(groups(['meipi-person', [range(0, 2), range(4, 6)]], ['meipi-pledge', [range(0, 8)]]));
    expect(registry.written).toEqual(['meipi-pledge']);
  });

  it('writes a group again when it lies in other nodes', () => {
    const painter = painterOf();
    painter.paint(groups(PLEDGE));
    registry.written = [];
    painter.paint(groups(['meipi-pledge', [range(0, 9, { name: 'another node' })]]));
    expect(registry.written).toEqual(['meipi-pledge']);
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
    registry.written = [];
    painter.reapply();
    expect(registry.written).toEqual(['meipi-pledge']);
  });

  it('paints a lost group again even when it has not changed', () => {
    const painter = painterOf();
    painter.paint(groups(PERSON));
    registry.clear();
    painter.paint(groups(PERSON));
    expect(registry.get('meipi-person')?.size).toBe(2);
  });
});
