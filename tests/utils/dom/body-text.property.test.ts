// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { provideStaticRange, wordsOf } from './static-range';
import { readBody } from '@/utils/dom/body-text';

provideStaticRange();

/** A page as plain data: a string is a text node. */
type Tree = string | { readonly tag: string; readonly children: readonly Tree[] };

const words = fc.string({
  unit: fc.constantFrom('中', '亚', 'a', '7', ' ', '\n', '\t', '　', '\u00A0', '。', '😀'),
  maxLength: 8,
});
const tags = fc.constantFrom(
  'p',
  'div',
  'b',
  'span',
  'font',
  'pre',
  'br',
  'style',
  'hidden',
  'ad',
  'ad-block',
  'comment',
);

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.record({ tag: tags, children: fc.array(tie('tree'), { maxLength: 5 }) }),
  ),
}));

const STAND_INS: Record<string, string> = { hidden: 'span', ad: 'i', 'ad-block': 'div' };

function build(page: Tree): Node {
  if (typeof page === 'string') return document.createTextNode(page);
  const { tag, children } = page;
  if (tag === 'comment') return document.createComment('注释');
  const element = document.createElement(STAND_INS[tag] ?? tag);
  if (tag === 'hidden') element.setAttribute('hidden', '');
  if (tag.startsWith('ad')) element.className = 'ad';
  element.append(...children.map(build));
  return element;
}

function read(trees: readonly Tree[]) {
  const root = document.createElement('div');
  root.append(...trees.map(build));
  document.body.replaceChildren('前', root, '后');
  const isExcludedLine = (line: string) => line.startsWith('亚');
  return { root, body: readBody({ root, isExcluded: (element) => element.className === 'ad', isExcludedLine }) };
}

const pages = fc.array(tree, { maxLength: 8 });
const cuts = fc.tuple(fc.nat(120), fc.nat(120));
const squeeze = (text: string) => text.replace(/\s/g, '');

describe('readBody on random trees', () => {
  it('gives ranges that hold the words of the span', () => {
    fc.assert(
      fc.property(pages, cuts, (trees, [a, b]) => {
        const { body } = read(trees);
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        expect(squeeze(wordsOf(body.rangesOf(span)).join(''))).toBe(squeeze(body.text.slice(span.start, span.end)));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the span of its ranges again', () => {
    fc.assert(
      fc.property(pages, cuts, (trees, [a, b]) => {
        const { body } = read(trees);
        let start = Math.min(a, b, body.text.length);
        let end = Math.min(Math.max(a, b), body.text.length);
        // A line feed belongs to no node: spans begin and end with characters.
        while (body.text[start] === '\n') start += 1;
        while (end > start && body.text[end - 1] === '\n') end -= 1;
        const ranges = body.rangesOf({ start, end });
        const [first, last] = [ranges[0], ranges.at(-1)];
        expect(first !== undefined).toBe(start < end);
        if (!first || !last) return;
        const { startContainer, startOffset } = first;
        const { endContainer, endOffset } = last;
        expect(body.spanOf(new StaticRange({ startContainer, startOffset, endContainer, endOffset }))).toEqual({
          start,
          end,
        });
      }),
      { numRuns: 400 },
    );
  });

  it('gives lines without empty ones, and every place of a text node that is in the text', () => {
    fc.assert(
      fc.property(pages, (trees) => {
        const { root, body } = read(trees);
        expect(body.text).not.toMatch(/^\n|\n\n|\n$/);
        expect(body.isAttached()).toBe(true);
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = body.offsetAt(node, 0);
          if (at !== undefined) expect(at).toBeLessThan(body.text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
