import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT } from '@/utils/messaging/protocol';
import { REQUESTS } from '@/utils/messaging/requests';

const ID = '01a1f855-3888-768b-81e7-333f8ac8df39';
const FACTS = { site: 'sina', docId: 'iabc', url: 'https://finance.sina.com.cn/a.shtml', title: '题' };
const AT = '2026-01-01T00:00:00.000Z';
const CONTENT = { text: '', tags: [], color: 'yellow', about: [] };

interface Case {
  readonly says: string;
  readonly name: keyof typeof REQUESTS;
  readonly data: unknown;
  readonly fits: boolean;
}

const CASES: readonly Case[] = [
  { says: 'an article', name: 'openArticle', data: { facts: FACTS, text: '文' }, fits: true },
  { says: 'an article without its text', name: 'openArticle', data: { facts: FACTS }, fits: false },
  {
    says: 'an article with a field nobody knows',
    name: 'openArticle',
    data: { facts: { ...FACTS, x: 1 }, text: '' },
    fits: false,
  },
  {
    says: 'an address that is none',
    name: 'openArticle',
    data: { facts: { ...FACTS, url: 'no' }, text: '' },
    fits: false,
  },
  {
    says: 'a text as long as may be',
    name: 'notesOf',
    data: { articleId: 'a', text: 'x'.repeat(LONGEST_TEXT) },
    fits: true,
  },
  {
    says: 'a text beyond the limit',
    name: 'notesOf',
    data: { articleId: 'a', text: 'x'.repeat(LONGEST_TEXT + 1) },
    fits: false,
  },
  { says: 'an edit', name: 'editNote', data: { id: ID, base: CONTENT, content: CONTENT, at: AT }, fits: true },
  {
    says: 'an edit that does not say of what',
    name: 'editNote',
    data: { id: ID, content: CONTENT, at: AT },
    fits: false,
  },
  {
    says: 'an edit that does not say when',
    name: 'editNote',
    data: { id: ID, base: CONTENT, content: CONTENT },
    fits: false,
  },
  {
    says: 'an unknown colour',
    name: 'editNote',
    data: { id: ID, base: CONTENT, content: { ...CONTENT, color: 'red' }, at: AT },
    fits: false,
  },
  { says: 'an id that is no UUID', name: 'trashNote', data: { id: '1', at: AT }, fits: false },
  {
    says: 'a span before the text',
    name: 'createNote',
    data: { id: ID, articleId: 'a', url: FACTS.url, text: 'x', span: { start: -1, end: 1 }, content: CONTENT, at: AT },
    fits: false,
  },
  {
    says: 'a new note',
    name: 'createNote',
    data: { id: ID, articleId: 'a', url: FACTS.url, text: 'x', span: { start: 0, end: 1 }, content: CONTENT, at: AT },
    fits: true,
  },
  { says: 'a search', name: 'lookUp', data: { query: '王', limit: 12 }, fits: true },
  { says: 'a search for too much at once', name: 'lookUp', data: { query: '王', limit: 1000 }, fits: false },
  { says: 'a name to be added', name: 'openEntry', data: { type: 'add', name: '青云', kind: 'place' }, fits: true },
  {
    says: 'a name of a kind that is none',
    name: 'openEntry',
    data: { type: 'add', name: '青云', kind: 'pledge' },
    fits: false,
  },
  { says: 'an entry to be corrected', name: 'openEntry', data: { type: 'correct', id: 'person/wang-yi' }, fits: true },
  {
    says: 'a verdict with evidence and note',
    name: 'setVerdict',
    data: { pledge: 'p', verdict: 'kept', evidence: 'https://example.org/1', note: '已查', modified: AT },
    fits: true,
  },
  { says: 'a verdict alone', name: 'setVerdict', data: { pledge: 'p', verdict: 'open', modified: AT }, fits: true },
  {
    says: 'an unknown verdict',
    name: 'setVerdict',
    data: { pledge: 'p', verdict: 'perhaps', modified: AT },
    fits: false,
  },
  {
    says: 'evidence that would run as a script',
    name: 'setVerdict',
    data: { pledge: 'p', verdict: 'kept', evidence: 'javascript:alert(1)', modified: AT },
    fits: false,
  },
  {
    says: 'evidence that is no address',
    name: 'setVerdict',
    data: { pledge: 'p', verdict: 'kept', evidence: '昨天的报纸' },
    fits: false,
  },
  {
    says: 'a question about pledges',
    name: 'pledgeMemories',
    data: { articleId: 'a', pledges: ['p', '~1'] },
    fits: true,
  },
  { says: 'the ledger at a pledge', name: 'openLedger', data: { pledge: 'p' }, fits: true },
  { says: 'the ledger', name: 'openLedger', data: {}, fits: true },
  { says: 'ids that are no texts', name: 'ledgerFacts', data: { entities: [1], pledges: [] }, fits: false },
];

describe('REQUESTS', () => {
  for (const { says, name, data, fits } of CASES) {
    it(`${fits ? 'takes' : 'refuses'} ${says}`, () => expect(v.safeParse(REQUESTS[name], data).success).toBe(fits));
  }
});
