import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExport } from './parse-export';
import { exportText } from './export-text';
import { HYPOTHESIS_ROW, PAGE, W3C_SAMPLES } from './foreign-samples';
import { HOSTILE } from './hostile';
import { mutated, mutatedValue } from './mutate';
import { read, valueOf } from './reading';
import { SAMPLE } from './sample-data';

describe('files that mean harm', () => {
  it.each(['', ' ', '7', '"x"', 'null', '{}', '[]', '[1, 2]', '{"rows": []}', '{"items": [1]}', '{"a": {"b": 1}}'])(
    'are refused as a whole where they hold no notes: %s',
    (text) => {
      const outcome = read(text);
      expect(outcome.ok).toBe(false);
      expect(!outcome.ok && outcome.error).toMatch(/^(?:not-json|not-meipi)$/);
    },
  );

  it('are refused where they nest without end', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(read(deep)).toMatchObject({ ok: false, error: 'not-meipi' });
    expect(read('['.repeat(100_000))).toMatchObject({ ok: false, error: 'truncated' });
    const { data, refused } = valueOf(
      read(`[{"type": "Annotation", "target": "${PAGE}", "x": ${deep}}, {"type": "Annotation", "target": "${PAGE}"}]`),
    );
    expect(data.annotations).toHaveLength(1);
    expect(refused).toEqual([{ line: 1, list: '', reason: 'too-deep' }]);
  });

  it('have texts of tens of millions of characters', { timeout: 60_000 }, () => {
    const long = '汉'.repeat(21_000_000);
    const { data, refused } = valueOf(
      read(
        `[{"type": "Annotation", "target": "${PAGE}", "bodyValue": "${long}"},\n{"type": "Annotation", "target": "${PAGE}"}]`,
      ),
    );
    expect(data.annotations).toHaveLength(1);
    expect(refused).toEqual([{ line: 1, list: '', reason: 'too-long' }]);
  });

  it('have keys that could pass for a prototype', () => {
    const key = String.raw`"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "\u005f_proto__": {"polluted": 1}`;
    const text = `{${key}, "type": "Annotation", "id": "urn:x:1", "target": {${key}, "source": "${PAGE}", "selector": {${key}, "type": "TextQuoteSelector", "exact": "x"}}}`;
    const { data } = valueOf(read(text));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    for (const value of [
      data.annotations[0],
      data.annotations[0]?.annotation,
      data.annotations[0]?.annotation.target,
    ]) {
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect((value as unknown as { polluted?: unknown }).polluted).toBeUndefined();
    }
  });

  it('have scripts in every field', () => {
    for (const evil of HOSTILE) {
      const annotation = {
        ...{ type: 'Annotation', id: evil, created: evil, creator: { name: evil }, motivation: evil, [evil]: evil },
        body: [{ type: evil, value: evil, purpose: evil, format: evil }, evil],
        target: {
          source: evil || 'x',
          title: evil,
          selector: [
            { type: evil, value: evil },
            { type: 'TextQuoteSelector', exact: evil },
          ],
        },
        ...{ 'meipi:color': evil, 'meipi:about': [evil, 7] },
      };
      const { data, refused } = valueOf(read(JSON.stringify(annotation)));
      expect(refused).toEqual([]);
      expect(parseExport(exportText(data))).toMatchObject({ ok: true });
      expect(data.articles[0]?.urls[0]).toBe(evil);
    }
  });

  it('are never half of what they are, ten thousand times', { timeout: 60_000 }, () => {
    const small = { ...SAMPLE, annotations: SAMPLE.annotations.slice(0, 1), entries: [], sightings: [] };
    const files = [
      exportText(small),
      JSON.stringify(W3C_SAMPLES[4]?.annotation, undefined, 1),
      JSON.stringify({ rows: [HYPOTHESIS_ROW] }),
    ];
    const counts = { whole: 0, partly: 0, refused: 0 };
    const check = (text: string): void => {
      const outcome = read(text, 97);
      if (!outcome.ok) {
        counts.refused++;
        expect(['not-json', 'truncated', 'not-meipi', 'newer-format']).toContain(outcome.error);
        if (outcome.error !== 'not-meipi') expect(outcome.detail).toBeTruthy();
        return;
      }
      const { data, refused, refusedCount } = outcome.value;
      counts[refusedCount === 0 ? 'whole' : 'partly']++;
      for (const { reason, line, detail } of refused) {
        expect(line).toBeGreaterThan(0);
        expect(reason === 'wrong-shape' ? detail : reason).toBeTruthy();
      }
      // What comes in is whole: it can be kept, exported and read again.
      expect(valueOf(read(exportText(data))).data).toEqual(data);
    };
    for (const [index, file] of files.entries()) {
      fc.assert(fc.property(mutated(file), check), { numRuns: 2_000, seed: index });
      fc.assert(
        fc.property(mutatedValue(JSON.parse(file)), (value) => check(JSON.stringify(value))),
        { numRuns: 1_340, seed: index },
      );
    }
    expect(counts.whole + counts.partly + counts.refused).toBeGreaterThan(10_000);
    expect(Math.min(counts.whole, counts.partly, counts.refused)).toBeGreaterThan(500);
  });
});
