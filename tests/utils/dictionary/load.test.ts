import { describe, expect, it } from 'vitest';
import { loadDictionary } from '@/utils/dictionary/load';
import { smallDictionary } from '@/tests/utils/recognize/small-dictionary';

describe('loadDictionary', () => {
  const dictionary = smallDictionary({
    places: '- { id: b, name: 乙地, source: reference }\n- { id: a, name: 甲地, source: reference }',
  });

  it('views the entries by number, in the order of their ids', () => {
    expect(dictionary.entityCount).toBe(2);
    expect(dictionary.idOf(0)).toBe('place/a');
    expect(dictionary.entity(1)).toMatchObject({ kind: 'place', name: '乙地' });
    expect(dictionary.numberOf('place/b')).toBe(1);
    expect(dictionary.numberOf('place/c')).toBeUndefined();
  });

  it('refuses what is no compiled dictionary', () => {
    expect(() => loadDictionary(new ArrayBuffer(0))).toThrow('no compiled dictionary');
    expect(() => loadDictionary(new ArrayBuffer(4096))).toThrow('no compiled dictionary');
  });

  it('says so when asked for a record that is not there', () => {
    expect(() => dictionary.entity(2)).toThrow('no record 2');
  });
});
