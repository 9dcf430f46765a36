import fc from 'fast-check';

const WORDS = '春江潮水连海平月共生滟随波千里何处无明流宛转绕芳甸照花林皆似霰空里霜不觉飞汀上白沙看见';

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 40 })
  .map((characters) => `${characters.join('')}。`);

/** Several paragraphs of Han characters in random order. */
export const paragraphs = fc.array(sentence, { minLength: 2, maxLength: 8 }).map((lines) => lines.join('\n'));

/** A text and a span of it, at least one code unit long. */
export function spanIn(
  texts: fc.Arbitrary<string>,
): fc.Arbitrary<{ text: string; span: { start: number; end: number } }> {
  return fc.tuple(texts, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const start = a % text.length;
    return { text, span: { start, end: Math.min(text.length, start + 1 + (b % 40)) } };
  });
}
