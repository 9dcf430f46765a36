import { describe, expect, it } from 'vitest';
import { type NotebookAddress, readAddress, writeAddress } from '@/utils/reading/notebook-address';

const SAME: readonly NotebookAddress[] = [
  { section: 'notes', query: {} },
  {
    section: 'notes',
    query: {
      words: '习主席 100%&#?',
      tag: '中亚',
      color: 'blue',
      site: 'mfa',
      from: '2024-05-01',
      to: '2024-05-31',
      entity: 'person/wang-yi',
      pledge: '~x|y',
      state: 'orphan',
      text: 'without',
      article: 'sina:iabc1',
      order: 'time',
    },
  },
  { section: 'ledger', filter: {}, pledge: '~a/b' },
  {
    section: 'ledger',
    filter: {
      words: '贷款',
      by: '中国',
      to: '老挝',
      verdict: 'kept',
      withSum: true,
      withDue: true,
      quarter: '2026-Q4',
    },
  },
  { section: 'articles', query: { words: '论坛', site: 'sina', entity: 'place/la' }, open: 'sina:i1', note: 'n1' },
  ...(['overview', 'tags', 'trash', 'data'] as const).map((section) => ({ section })),
];

function read(written: string): NotebookAddress {
  const { search, hash } = new URL(written, 'https://example.org/notebook.html');
  return readAddress({ search, hash });
}

describe('writeAddress', () => {
  it.each(SAME)('writes what is read back the same: $section', (address) => {
    expect(read(writeAddress(address))).toEqual(address);
  });

  it('is short where nothing is asked', () => {
    expect(writeAddress({ section: 'notes', query: {} })).toBe('#notes');
  });
});

describe('readAddress', () => {
  it.each([
    ['an unknown section', '?q=a#nowhere', { section: 'notes', query: { words: 'a' } }],
    ['no section', '', { section: 'notes', query: {} }],
    [
      'values that nothing can have',
      '?color=red&state=lost&text=maybe&from=2024-99-01&to=soon#notes',
      { section: 'notes', query: {} },
    ],
    ['a quarter that is none', '?quarter=2026-Q9#ledger', { section: 'ledger', filter: {} }],
    ['a broken escape', '?q=%E4%B8#notes', { section: 'notes', query: {} }],
    ['what belongs to another section', '?color=blue#tags', { section: 'tags' }],
  ])('passes over %s', (_, written, address) => {
    const [search = '', hash = ''] = written.split('#');
    expect(readAddress({ search, hash: hash ? `#${hash}` : '' })).toEqual(address);
  });
});
