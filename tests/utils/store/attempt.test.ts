import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { attempt, failureOf } from '@/utils/store/attempt';

const full = new DOMException('no space', 'QuotaExceededError');

const CASES: readonly { readonly name: string; readonly error: unknown; readonly code: string }[] = [
  { name: 'a full disk', error: full, code: 'store-full' },
  { name: 'a transaction aborted by a full disk', error: new Dexie.AbortError('aborted', full), code: 'store-full' },
  {
    name: 'a bulk write into a full store',
    error: new Dexie.BulkError('1 of 1 failed', [new Dexie.QuotaExceededError('no space')]),
    code: 'store-full',
  },
  { name: 'a later version', error: new Dexie.VersionError('later'), code: 'store-newer' },
  { name: 'a closed database', error: new Dexie.DatabaseClosedError('closed'), code: 'store-closed' },
  { name: 'a lost transaction', error: new DOMException('gone', 'InvalidStateError'), code: 'store-closed' },
  { name: 'a fault of our own', error: new TypeError('x is undefined'), code: 'unexpected' },
  { name: 'something thrown that is no error', error: 'stop', code: 'unexpected' },
];

describe('failureOf', () => {
  it.each(CASES)('answers $code to $name', ({ error, code }) => {
    expect(failureOf(error)).toMatchObject({ ok: false, error: code, detail: expect.stringMatching(/./) });
  });
});

describe('attempt', () => {
  it('answers with the value of the work, or with its failure', async () => {
    expect(await attempt(async () => 1)).toEqual({ ok: true, value: 1 });
    expect(await attempt(() => Promise.reject(full))).toMatchObject({ ok: false, error: 'store-full' });
  });
});
