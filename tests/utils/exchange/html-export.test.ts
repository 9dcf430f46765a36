// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleHtml } from '@/utils/exchange/html-export';
import { noteHtml } from '@/utils/exchange/note-html';
import { notedArticles, type NotedArticle } from '@/utils/exchange/noted-article';
import type { Recognition } from '@/utils/model/recognition';
import { HOSTILE } from './hostile';
import { hostileLibrary, MADE } from './library';
import { ARTICLE, note, SAMPLE } from './sample-data';

const ALLOWED = new Set(
  (
    'html head meta title style body header h1 h2 main section footer article aside div p a span mark sup time ' +
    'strong em s code pre blockquote ul ol li br hr'
  ).split(' '),
);

/** What in some HTML could act: elements that are not allowed, handlers, addresses that are not of the web. */
function live(html: string): string[] {
  const found: string[] = [];
  for (const element of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')) {
    const name = element.localName;
    if (!ALLOWED.has(name)) found.push(name);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on') || attribute === 'style') found.push(`${name} ${attribute}`);
      if (/^(?:href|src|action|formaction|data|poster|srcset|xlink:href)$/.test(attribute)) {
        if (name !== 'a' || !/^(?:https?:\/\/|mailto:|#)/.test(value)) found.push(`${attribute}=${value}`);
      }
    }
  }
  return found;
}

function only(data = SAMPLE): NotedArticle {
  const [first] = notedArticles(data);
  if (!first) throw new Error('There is no article.');
  return first;
}

describe('articleHtml', () => {
  it.each([
    ['a\n\n\nb', '\nb', 3],
    ['a\n\n\nb', '\n\na', 0],
    ['a\n \n', ' ', 2],
  ])('has the note on a quote of %j that begins on a blank line', (text, exact, start) => {
    const target = {
      source: 'https://example.org/a',
      selector: [
        { type: 'TextQuoteSelector' as const, exact },
        { type: 'TextPositionSelector' as const, start, end: start + exact.length },
      ],
    };
    const annotation = note({ target });
    const html = articleHtml({ article: { ...ARTICLE, text }, notes: [annotation] }, MADE);
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('#note-1')).toHaveLength(1);
    expect(page.querySelector('#note-1')?.textContent).toContain('去年也说过。');
  });

  it('shows the kept text with its marks, and each note in the row of its paragraph', () => {
    const page = new DOMParser().parseFromString(articleHtml(only(), MADE), 'text/html');
    expect(page.querySelector('h1')?.textContent).toBe(ARTICLE.title);
    expect([...page.querySelectorAll('mark.yellow')].map((mark) => mark.textContent)).toEqual(['扩大苹果进口']);
    const row = page.querySelector('mark')?.closest('.row');
    expect(row?.querySelector('p.line')?.textContent).toBe('两国商定扩大苹果进口1。');
    expect(row?.querySelector('aside .note p')?.textContent).toBe('去年也说过。');
    expect(row?.querySelector('aside .meta')?.textContent).toContain('#水果');
    expect(page.querySelector('footer')?.textContent).toContain('[EB/OL]');
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  it('marks what was recognized, also where marks lie across each other', () => {
    const recognition: Recognition = {
      mentions: [{ start: 2, end: 6, text: '商定扩大', kind: 'event', entity: ['event/x'], how: 'dictionary' }],
      entities: { 'event/x': { kind: 'event', name: '"扩"', aliases: [], source: 'reference' } },
      pledges: [],
      catalogue: {},
      times: [],
    };
    const page = new DOMParser().parseFromString(articleHtml(only(), { ...MADE, recognition }), 'text/html');
    expect([...page.querySelectorAll('.e')].map((each) => each.textContent).join('')).toBe('商定扩大');
    expect([...page.querySelectorAll('mark')].map((each) => each.textContent).join('')).toBe('扩大苹果进口');
    expect(page.querySelector('.e')?.getAttribute('title')).toBe('"扩"');
  });

  it('sets what is not found in the kept text at the end, with its words', () => {
    const lost = note({ target: { source: '', selector: [{ type: 'TextQuoteSelector', exact: '别处的话' }] } });
    const page = new DOMParser().parseFromString(articleHtml({ ...only(), notes: [lost] }, MADE), 'text/html');
    expect(page.querySelectorAll('mark').length).toBe(0);
    expect(page.querySelector('section .quote')?.textContent).toBe('别处的话');
  });

  it('has no text where none was kept, and says so', () => {
    const { text: _, ...article } = ARTICLE;
    const html = articleHtml({ article, notes: [note()] }, MADE);
    expect(html).toContain(MADE.translator.t('out.no-text'));
    expect(html).toContain('扩大苹果进口');
  });

  it('has nothing in it that could act, whatever the notes and the article hold', () => {
    const html = articleHtml(only(hostileLibrary()), MADE);
    expect(live(html)).toEqual([]);
    const shown = new DOMParser().parseFromString(html, 'text/html').body.textContent;
    for (const text of HOSTILE.slice(0, 8)) expect(shown).toContain(text);
  });
});

describe('noteHtml', () => {
  it.each([
    ['**重**点', '<p><strong>重</strong>点</p>'],
    ['一\n二', '<p>一<br>二</p>'],
    ['- 甲\n- [x] 乙', '<ul><li>甲</li><li>☑ 乙</li></ul>'],
    ['3. 甲', '<ol start="3"><li>甲</li></ol>'],
    ['> 引', '<blockquote><p>引</p></blockquote>'],
    ['`a<b`', '<p><code>a&lt;b</code></p>'],
    [
      '见 https://example.org/',
      '<p>见 <a href="https://example.org/" rel="noreferrer noopener">https://example.org/</a></p>',
    ],
    ['<b>x</b>', '&lt;b&gt;'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['![x](https://a.example/b.gif)', '<a href="https://a.example/b.gif" rel="noreferrer noopener">x</a>'],
    ['[x](javascript:y)', '[x](javascript:y)'],
    ['**“一带一路”**倡议', '<strong>“一带一路”</strong>倡议'],
    ['1、甲\n2、乙', '<ol><li>甲</li><li>乙</li></ol>'],
    ['# 题\n---', '<p class="h">题</p><hr>'],
    ['', ''],
  ])('writes %j out', (text, html) => {
    expect(noteHtml(text)).toContain(html);
  });

  it.each(HOSTILE)('leaves nothing in %j that could act', (text) => {
    expect(live(noteHtml(text))).toEqual([]);
  });

  it('leaves nothing that could act in any note', { timeout: 60_000 }, () => {
    const part = fc.constantFrom(
      ...'<>[]()!`*_#-|\n"\'&:/ '.split(''),
      'javascript:',
      '<img',
      ' onerror=',
      'https://',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        expect(live(noteHtml(parts.join('')))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['> ', '- ', '[', '*a', '_', '`', '((', '| ', '    a', '# ', '**'])(
    'writes a note out that repeats %j without end',
    (part) => {
      expect(noteHtml(part.repeat(20_000)).length).toBeGreaterThan(0);
    },
  );
});
