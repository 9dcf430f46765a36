// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { provideStaticRange, wordsOf } from './static-range';
import { readBody } from '@/utils/dom/body-text';

provideStaticRange();

function bodyOf(html: string): Element {
  document.body.innerHTML = `<div id="root">${html}</div>`;
  return document.querySelector('#root') ?? document.body;
}

function textOf(html: string): string {
  return readBody({ root: bodyOf(html) }).text;
}

const EXCLUSION = {
  isExcluded: (element: Element) => element.matches('.ad'),
  isExcludedLine: (line: string) => line.startsWith('编辑：'),
};

beforeEach(() => {
  document.body.innerHTML = '';
});

const TEXTS: Record<string, readonly [html: string, text: string]> = {
  'breaks lines between blocks': ['<p>一</p><p>二</p><div>三<h2>四</h2>五</div>', '一\n二\n三\n四\n五'],
  'breaks a line at br and hr': ['<p>一<br>二<br/><br>三</p>四<hr>五', '一\n二\n三\n四\n五'],
  'breaks between table cells and list items': [
    '<table><tr><td>一</td><td>二</td></tr></table><ul><li>三<li>四</ul>',
    '一\n二\n三\n四',
  ],
  'does not break at inline tags': [
    '<p>中国<span><a>民生银行</a></span><span></span>首席，<font>1</font>月</p>',
    '中国民生银行首席，1月',
  ],
  'gives no empty lines': ['<p></p><p>  </p><p>　　</p><p>&nbsp;</p><p>一</p><br><br><p>二</p><p></p>', '一\n二'],
  'drops the indentation of a paragraph': [
    '<p>　　一</p><p>&nbsp;&ensp;&emsp;二</p><p>\n\t　　<b>　三</b></p>',
    '一\n二\n三',
  ],
  'keeps wide spaces inside a line': ['<p>一　二&nbsp;三</p>', '一　二\u00A0三'],
  'drops white space at the end of a line': ['<p>一 \n</p><p>二　&nbsp;</p><p>三<b> </b></p>', '一\n二\n三'],
  'collapses white space as layout does': ['<p>a \n\t b</p><p>a<b> </b> <i> b</i></p><p>中\n文</p>', 'a b\na b\n中 文'],
  'keeps white space in pre, and breaks its lines': ['<pre>  a  b\n\n\tc \nd</pre>e  f', '  a  b\n\tc\nd\ne f'],
  'reads no scripts, styles, comments and form fields': [
    '一<style>p{}</style><script>x</script><noscript>n</noscript><template>t</template><textarea>a</textarea><!--<p>c</p>--><title>t</title>二',
    '一二',
  ],
  'reads no hidden nodes': [
    '一<span hidden>甲</span><p style="color: red; display:none">乙</p><b style="DISPLAY : NONE">丙</b>二',
    '一二',
  ],
  'reads what is hidden from screen readers only': ['<p aria-hidden="true">一</p>', '一'],
  'reads ruby without its annotations': ['<p><ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字</p>', '汉字'],
  'gives an empty text for a body without text': ['<p> </p><img>', ''],
};

describe('readBody', () => {
  it.each(Object.entries(TEXTS))('%s', (_, [html, text]) => {
    expect(textOf(html)).toBe(text);
  });

  it('leaves out excluded elements and lines', () => {
    const root = bodyOf('<p>一<i class="ad">广告</i>二</p><p>　　编辑：甲</p><div class="ad"><p>三</p></div><p>四</p>');
    expect(readBody({ root, ...EXCLUSION }).text).toBe('一二\n四');
  });

  it('breaks the line at an excluded block, but not at a hidden one', () => {
    const root = bodyOf('一<div class="ad">广告</div>二<div hidden>三</div>四');
    expect(readBody({ root, ...EXCLUSION }).text).toBe('一\n二四');
  });

  it('asks the browser what is shown', () => {
    const root = bodyOf('<p class="off">一</p><p>二</p>');
    root.querySelector('.off')?.setAttribute('data-off', '');
    vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
      return !this.matches('.off');
    });
    expect(readBody({ root }).text).toBe('二');
    vi.restoreAllMocks();
  });

  it('trusts only the markup while the whole body is not shown yet', () => {
    const root = bodyOf('<p>一</p><p hidden>二</p>');
    vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(false);
    expect(readBody({ root }).text).toBe('一');
    vi.restoreAllMocks();
  });

  it('does not change the page', () => {
    const root = bodyOf('<p>　一<b> </b></p><!--c--><p>二 <i class="ad">广告</i></p>');
    const before = document.documentElement.outerHTML;
    const body = readBody({ root, ...EXCLUSION });
    body.rangesOf({ start: 0, end: body.text.length });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('has an empty text when the body disappears while it is read', () => {
    const root = bodyOf('<p>一</p><p class="ad">二</p><p>三</p>');
    const isExcluded = () => {
      root.remove();
      root.replaceChildren();
      return false;
    };
    const body = readBody({ root, isExcluded });
    expect(body.text).toBe('');
    expect(body.rangesOf({ start: 0, end: 9 })).toEqual([]);
    expect(body.isAttached()).toBe(false);
  });

  it('has an empty text when a rule throws', () => {
    const isExcluded = () => {
      throw new Error('The markup is not what it was.');
    };
    expect(readBody({ root: bodyOf('<p>一</p>'), isExcluded }).text).toBe('');
  });

  it('reads 200,000 characters in 20,000 nodes', () => {
    const paragraph = `<p>${'　　各方商定的安排写在<font>2030</font>年的文件里，'.repeat(5)}</p>`;
    const root = bodyOf(paragraph.repeat(2100));
    const started = performance.now();
    const body = readBody({ root: detached(root), isExcludedLine: () => false });
    expect(body.text.length).toBeGreaterThan(200_000);
    // Linear: a few hundredths of a second in a browser; the bound only catches what is quadratic.
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

/** The subtree as a body that counts as connected, without the cost of happy-dom's visibility test. */
function detached(root: Element): Element {
  Object.defineProperty(root, 'isConnected', { value: true });
  Object.defineProperty(root, 'checkVisibility', { value: () => false });
  return root;
}

describe('rangesOf', () => {
  it('joins across inline tags', () => {
    const body = readBody({ root: bodyOf('<p>中国<span><a>石油</a></span>与<font>1</font>月</p>') });
    expect(wordsOf(body.rangesOf({ start: 1, end: 6 }))).toEqual(['国石油与1']);
  });

  it('splits at left-out content', () => {
    const body = readBody({
      root: bodyOf('<p>一<i class="ad">广告</i>二<style>x</style>三<b>四</b></p>'),
      ...EXCLUSION,
    });
    expect(wordsOf(body.rangesOf({ start: 0, end: 4 }))).toEqual(['一', '二', '三四']);
  });

  it('splits at the end of a line, so that indentation is not painted', () => {
    const body = readBody({ root: bodyOf('<p>　　一二</p>\n<p>编辑：甲</p><p>　　三四</p>'), ...EXCLUSION });
    expect(wordsOf(body.rangesOf({ start: 1, end: 4 }))).toEqual(['二', '三']);
  });

  it.each([
    [{ start: 2, end: 3 }, []],
    [{ start: 1, end: 1 }, []],
    [{ start: 9, end: 20 }, []],
    [{ start: 3, end: 99 }, ['三']],
    [{ start: -5, end: 1 }, ['一']],
  ])('clamps %j', (span, words) => {
    expect(wordsOf(readBody({ root: bodyOf('<p>一二</p><p>三</p>') }).rangesOf(span))).toEqual(words);
  });
});

describe('spanOf', () => {
  const HTML = '<p id="a">　　一<b>二</b><i class="ad">广告</i>三</p> <p id="b">编辑：甲</p><p id="c">四五</p>';

  function spanFrom(set: (range: Range, at: (selector: string) => Element) => void): string | undefined {
    document.body.innerHTML = `<h1>题</h1><div id="root">${HTML}</div><footer>尾</footer>`;
    const at = (selector: string) => document.querySelector(selector) ?? document.body;
    const body = readBody({ root: at('#root'), ...EXCLUSION });
    const range = document.createRange();
    set(range, at);
    const span = body.spanOf(range);
    return span && body.text.slice(span.start, span.end);
  }

  const CASES: Record<
    string,
    readonly [(range: Range, at: (selector: string) => Element) => void, string | undefined]
  > = {
    'an element': [(range, at) => range.selectNodeContents(at('#a')), '一二三'],
    'a node from its parent': [(range, at) => range.selectNode(at('#a b')), '二'],
    'the whole page, clamped to the body': [(range, at) => range.selectNode(at('body')), '一二三\n四五'],
    'from the heading into the body': [
      (range, at) => {
        range.setStart(at('h1').firstChild ?? at('h1'), 0);
        range.setEnd(at('#c').firstChild ?? at('#c'), 1);
      },
      '一二三\n四',
    ],
    'from left-out content': [
      (range, at) => {
        range.setStart(at('.ad').firstChild ?? at('.ad'), 1);
        range.setEnd(at('footer'), 1);
      },
      '三\n四五',
    ],
    'up to left-out content': [
      (range, at) => {
        range.setStart(at('#a').firstChild ?? at('#a'), 1);
        range.setEnd(at('#b').firstChild ?? at('#b'), 2);
      },
      '一二三',
    ],
    'up to the very start of a line, without the line feed': [
      (range, at) => {
        range.setStart(at('#a b').firstChild ?? at('#a'), 0);
        range.setEnd(at('#c').firstChild ?? at('#c'), 0);
      },
      '二三',
    ],
    'only indentation': [
      (range, at) => {
        range.setStart(at('#a').firstChild ?? at('#a'), 0);
        range.setEnd(at('#a').firstChild ?? at('#a'), 2);
      },
      undefined,
    ],
    'only left-out content': [(range, at) => range.selectNodeContents(at('#b')), undefined],
    'before the body': [(range, at) => range.selectNodeContents(at('h1')), undefined],
    'after the body': [(range, at) => range.selectNodeContents(at('footer')), undefined],
    nothing: [(range, at) => range.setStart(at('#c').firstChild ?? at('#c'), 1), undefined],
  };

  it.each(Object.entries(CASES))('takes %s', (_, [set, words]) => {
    expect(spanFrom(set)).toBe(words);
  });

  it('has no span in another tree', () => {
    const body = readBody({ root: bodyOf('<p>一</p>') });
    const elsewhere = document.createElement('p');
    elsewhere.textContent = '一';
    const range = new StaticRange({ startContainer: elsewhere, startOffset: 0, endContainer: elsewhere, endOffset: 1 });
    expect(body.spanOf(range)).toBeUndefined();
  });
});

describe('offsetAt', () => {
  it('maps places of text nodes, and those of dropped white space to their neighbour', () => {
    const root = bodyOf('<p>　　一二<b>  三  四 </b></p>');
    const body = readBody({ root });
    const first = root.querySelector('p')?.firstChild;
    const second = root.querySelector('b')?.firstChild;
    expect(body.text).toBe('一二 三 四');
    expect([0, 1, 2, 3, 4].map((at) => first && body.offsetAt(first, at))).toEqual([0, 0, 0, 1, 2]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((at) => second && body.offsetAt(second, at))).toEqual([2, 3, 3, 4, 5, 5, 6, 6]);
  });

  it('has no offset for elements and left-out nodes', () => {
    const root = bodyOf('<p>一<i class="ad">广告</i></p>');
    const body = readBody({ root, ...EXCLUSION });
    expect(body.offsetAt(root, 0)).toBeUndefined();
    expect(body.offsetAt(root.querySelector('.ad')?.firstChild ?? root, 0)).toBeUndefined();
  });
});

describe('isAttached', () => {
  it('holds while the text nodes stay as they are', () => {
    const root = bodyOf('<p>一</p>');
    const body = readBody({ root });
    root.append(document.createElement('img'));
    expect(body.isAttached()).toBe(true);
  });

  const CHANGES: Record<string, (root: Element) => void> = {
    'a text changes': (root) => {
      const node = root.querySelector('p')?.firstChild as Text;
      node.data = '二';
    },
    'a paragraph goes': (root) => root.querySelector('p')?.remove(),
    'the content is written anew': (root) => {
      root.innerHTML = '<p>一</p>';
    },
    'the body goes': (root) => root.remove(),
    'a paragraph moves out of the body': (root) => document.body.append(root.querySelector('p') ?? ''),
  };

  it.each(Object.entries(CHANGES))('ends when %s', (_, change) => {
    const root = bodyOf('<p>一</p>');
    const body = readBody({ root });
    change(root);
    expect(body.isAttached()).toBe(false);
  });
});

describe('a body that is too large', () => {
  it('is not read, and says so', () => {
    const root = bodyOf('<p>一</p>');
    for (let count = 0; count < 100_001; count += 1) root.append(document.createElement('i'));
    expect(readBody({ root })).toMatchObject({ text: '', isTooLarge: true });
  });

  it('is none of many nodes that are enough', () => {
    expect(readBody({ root: bodyOf('<p>一</p>'.repeat(500)) })).toMatchObject({ isTooLarge: false });
  });
});
