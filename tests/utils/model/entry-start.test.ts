import { describe, expect, it } from 'vitest';
import { type EntryStart, startFromHash, startToHash } from '@/utils/model/entry-start';

const STARTS: readonly EntryStart[] = [
  { type: 'add', name: '青云/集团 #1', kind: 'organization' },
  { type: 'correct', id: 'person/wang-yi' },
  { type: 'edit', id: 'own/018f37c0-7c00-7abc-8def-0123456789ab' },
];

describe('the start of an entry in an address', () => {
  it.each(STARTS)('is read as it was written: $type', (start) => {
    expect(startFromHash(startToHash(start))).toEqual(start);
  });

  it.each(['', '#', '#add', '#add/person', '#add/nobody/x', '#correct/', '#edit', '#else/x', '#correct/%E4%BD'])(
    'is nothing in %s',
    (hash) => expect(startFromHash(hash)).toBeUndefined(),
  );
});
