// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ADAPTERS } from '@/utils/sites/registry';
import { type ArticleFinder, createArticleFinder } from '@/utils/sites/find-articles';
import { type ArticleAddress, articleAddress } from '@/utils/sites/urls';

const url = (number: number): string => `https://www.thepaper.cn/newsDetail_forward_${number}`;

function address(number: number): ArticleAddress {
  const found = articleAddress(url(number));
  if (!found) throw new Error(`${number} is no article.`);
  return found;
}

const TEXTS: Record<number, string> = {
  1: '会谈在口岸举行，两国商定扩建铁路。通关时间将减半，各方表示欢迎。',
  2: '海洋会议公布近海监测数据，芬兰与挪威的专家到场。评估将按期交报。',
  3: '今年秋粮收成好于往年，仓库已经腾空。运力由铁路部门统一安排。',
};

function block(number: number, attributes = ''): string {
  return `<div class="index_wrapper" ${attributes}><h1 class="index_title__x">题${number}</h1><div class="index_cententWrap__x"><p>${TEXTS[number]}</p></div></div>`;
}

let finder: ArticleFinder;
beforeEach(() => {
  document.body.innerHTML = `<main>${block(1)}</main>`;
  finder = createArticleFinder(document, ADAPTERS);
});

function append(html: string): void {
  document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
}

/** Whose text stands where, in document order. */
function look(bar?: number): (string | undefined)[] {
  return finder
    .look(bar === undefined ? undefined : address(bar))
    .map(({ address: { docId }, page }) => `${docId}: ${page.facts.title}, ${page.body.textContent?.slice(0, 4)}`);
}

const [ONE, TWO, THREE] = ['1: 题1, 会谈在口', '2: 题2, 海洋会议', '3: 题3, 今年秋粮'];

describe('createArticleFinder', () => {
  it('finds the article that the bar names', () => {
    expect(look(1)).toEqual([ONE]);
    expect(look()).toEqual([ONE]);
  });

  it('leaves a second body unread that nothing names', () => {
    look(1);
    append(block(2));
    expect(look(1)).toEqual([ONE]);
  });

  it('gives a second body to the address that comes into the bar, and leaves the first with its own', () => {
    look(1);
    append(block(2));
    expect(look(2)).toEqual([ONE, TWO]);
    expect(look(1)).toEqual([ONE, TWO]);
    append(block(3));
    expect(look(3)).toEqual([ONE, TWO, THREE]);
  });

  const NAMES: Record<string, string> = {
    'an attribute of its block': block(2, `data-url="${url(2)}"`),
    'an attribute with a path': block(2, 'data-href="/newsDetail_forward_2"'),
    'an attribute without a protocol': block(2, 'data-link="//www.thepaper.cn/newsDetail_forward_2"'),
    'the link of its heading': block(2).replace('题2', `<a href="${url(2)}">题2</a>`),
    'a permanent link': block(2).replace('</div></div>', `</div><a rel="bookmark" href="${url(2)}">#</a></div>`),
  };

  it.each(Object.entries(NAMES))('knows a second body by %s', (_, html) => {
    document.head.innerHTML = `<base href="${url(1)}">`;
    look(1);
    append(html);
    expect(look(1)).toEqual([ONE, TWO]);
    document.head.innerHTML = '';
  });

  it('does not take the address of another publisher, nor that of an article which has its body', () => {
    look(1);
    append(block(2, 'data-url="https://finance.sina.com.cn/a/2026-01-02/doc-iabcdefghij12.shtml"'));
    append(block(3, `data-url="${url(1)}"`));
    expect(look(1)).toEqual([ONE]);
  });

  it('leaves the old text with its article when the bar changes first', () => {
    look(1);
    expect(look(2)).toEqual([ONE]);
  });

  it('gives a body with another text to the address in the bar', () => {
    look(1);
    look(2);
    for (const [selector, words] of [
      ['h1', '题2'],
      ['p', TEXTS[2]],
    ] as const)
      document.querySelector(selector)?.replaceChildren(words ?? '');
    expect(look(2)).toEqual([TWO]);
    expect(look(1)).toEqual([TWO]);
  });

  it('gives a new body to the address in the bar', () => {
    look(1);
    document.querySelector('main')?.replaceChildren();
    expect(look(2)).toEqual([]);
    append(block(2));
    expect(look(2)).toEqual([TWO]);
  });

  it('knows an article again that is drawn anew while the bar names another', () => {
    look(1);
    append(block(2));
    look(2);
    const [first] = document.querySelectorAll('.index_wrapper');
    first?.replaceWith(first.cloneNode(true));
    expect(look(2)).toEqual([ONE, TWO]);
  });

  it('keeps an article whose text grows or changes in part', () => {
    look(1);
    document.querySelector('p')?.append('新的一句在后面。');
    expect(look(2)).toEqual([ONE]);
  });

  it('answers with nothing on a page without a body, and where the page has replaced what it is asked by', () => {
    const broken = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
    const throws = (): never => {
      throw new Error('replaced by the page');
    };
    Object.assign(broken, { querySelector: throws, querySelectorAll: throws });
    expect(createArticleFinder(broken, ADAPTERS).look(address(1))).toEqual([]);
    expect(createArticleFinder(new DOMParser().parseFromString('', 'text/html'), ADAPTERS).look(address(1))).toEqual(
      [],
    );
  });
});
