import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condense, condensedText, originalSpan } from '@/utils/text/condense';
import { fold } from '@/utils/text/fold';
import { simplifiedModule } from '@/scripts/simplified';
import { readFileSync } from 'node:fs';

describe('fold', () => {
  for (const [written, folded] of [
    ['ＡＢＣ１２３', 'abc123'],
    ['習近平主席', '习近平主席'],
    ['中国—中亚', '中国-中亚'],
    ['伊姆兰•汗・甲‧乙', '伊姆兰·汗·甲·乙'],
    ['「一帶一路」“好”', '"一带一路""好"'],
    ['，：；！？', ',:;!?'],
    ['著作', '著作'],
  ] as const) {
    it(`folds ${written} to ${folded}`, () => expect(fold(written)).toBe(folded));
  }

  it('keeps the length of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it('uses the table that OpenCC gives today', () => {
    const file = new URL('../../../utils/text/simplified.ts', import.meta.url);
    expect(readFileSync(file, 'utf8').replaceAll(/\s/g, '')).toBe(simplifiedModule().replaceAll(/\s/g, ''));
  });
});

describe('condense', () => {
  it('leaves out white space and invisible characters, and leads back to every place', () => {
    const text = ' 习近\n\n　平\u200b 主席 ';
    const condensed = condense(text);
    expect(condensed.text).toBe('习近平主席');
    const { start, end } = originalSpan(condensed, 0, 3);
    expect(text.slice(start, end)).toBe('习近\n\n　平');
    expect(condensed.indexOf.at(-1)).toBe(text.length);
  });

  it('maps every kept unit to the unit it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: kept, indexOf } = condense(text);
        const folded = fold(text);
        for (let at = 0; at < kept.length; at++) expect(kept[at]).toBe(folded[indexOf[at] as number]);
      }),
    );
  });
});

describe('condensedText', () => {
  it('is the text of what condense makes of any string, one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3000 }), { maxLength: 5 }), (texts) => {
        expect(texts.map(condensedText)).toEqual(texts.map((text) => condense(text).text));
      }),
    );
  });
});
