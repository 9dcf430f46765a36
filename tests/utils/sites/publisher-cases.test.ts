// @vitest-environment happy-dom
/** What pages of the publishers do beside their templates, one case each. */
import { describe, expect, it } from 'vitest';
import { readBody } from '@/utils/dom/body-text';
import { readArticle } from '@/utils/sites/read-article';
import { ADAPTERS } from '@/utils/sites/registry';
import { articleAddress } from '@/utils/sites/urls';

const FIRST = '会议今天在白沙开幕，各方代表出席。';
const SECOND = '他表示，双方将投资五亿元。';
const BOTH = `<p>　　${FIRST}</p><p>　　${SECOND}</p>`;

function read(url: string, html: string) {
  const address = articleAddress(url);
  const page = address && readArticle(new DOMParser().parseFromString(html, 'text/html'), address, ADAPTERS);
  return page && { ...page.facts, lines: readBody({ ...page, root: page.body }).text.split('\n') };
}

const PAPER = 'https://www.thepaper.cn/newsDetail_forward_5420361';
const about = (lines: string): string =>
  `<h1 class="news_title">题</h1><div class="news_about">${lines}</div><div class="news_txt">${BOTH}</div>`;

describe('readArticle on The Paper until 2021', () => {
  it.each([
    {
      lines: '<p>澎湃新闻记者 李某</p><p>2020-01-03 18:13 <span>来源：澎湃新闻</span></p>',
      facts: { source: '澎湃新闻', byline: '澎湃新闻记者 李某', publishedAt: '2020-01-03T18:13:00+08:00' },
    },
    {
      lines: '<p>2020-01-03 18:13 <span>来源：澎湃新闻</span></p><p>澎湃新闻记者 李某 实习生 王某</p>',
      facts: { source: '澎湃新闻', byline: '澎湃新闻记者 李某 实习生 王某' },
    },
    { lines: '<p>新华社</p><p>2020-01-03 18:13</p>', facts: { source: '新华社' } },
  ])('tells source and author apart in $lines', ({ lines, facts }) => {
    expect(read(PAPER, about(lines))).toMatchObject(facts);
  });
});

const ZAOBAO = 'https://www.zaobao.com.sg/news/china/story20260920-9704756';

describe('readArticle on Zaobao in Singapore', () => {
  it.each([
    { what: 'an entity', data: `<p>&nbsp;${FIRST}</p><p>${SECOND}</p>` },
    { what: 'an empty paragraph', data: `<p></p><p>&nbsp;</p><p>${FIRST}</p><p>${SECOND}</p>` },
    { what: 'quotation marks as entities', data: `<p>${FIRST.replace('会议', '&ldquo;会议&rdquo;')}</p>` },
  ])('finds the body by data that begin with $what', ({ data }) => {
    const shown = data.includes('ldquo') ? BOTH.replace('会议', '“会议”') : BOTH;
    const router = { loaderData: { a: { context: { payload: { article: { headline: '题', body_cn: data } } } } } };
    const script = `window.__staticRouterHydrationData = JSON.parse(${JSON.stringify(JSON.stringify(router))});`;
    const page = read(
      ZAOBAO,
      `<div class="sc-1"><h1>题</h1><div class="sc-2">${shown}</div></div><script>${script}</script>`,
    );
    expect(page?.lines).toHaveLength(2);
    expect(page?.title).toBe('题');
  });
});

describe('readArticle on Huanqiu', () => {
  it('reads all sections of an article', () => {
    const html = `<div class="l-container"><div class="l-con"><h3 class="t-container-title">题</h3>
<article><section><p>${FIRST}</p></section><section><p>${SECOND}</p></section></article></div></div>`;
    expect(read('https://world.huanqiu.com/article/4MGpQ8wEZhZ', html)?.lines).toEqual([FIRST, SECOND]);
  });
});

describe('readArticle on Qiushi', () => {
  const issue = 'https://www.qstheory.cn/20250815/b957e823f47f4183b0279841c1afa75e/c.html';
  const body = (inside: string): string => `<div class="inner"><h1>题</h1><div class="highlight">${inside}</div></div>`;
  const links = (href: (n: number) => string): string =>
    [1, 2, 3, 4, 5, 6].map((n) => `<p><a href="${href(n)}">${FIRST}</a></p>`).join('');

  it.each([
    { what: 'whole', href: (n: number) => `https://www.qstheory.cn/20250815/a${n}/c.html` },
    { what: 'relative', href: (n: number) => `../a${n}/c.html` },
    { what: 'without a scheme', href: (n: number) => `//www.qstheory.cn/20250815/a${n}/c.html` },
  ])('takes contents of an issue for a list, their links being $what', ({ href }) => {
    expect(read(issue, body(links(href)))).toBeUndefined();
  });

  it.each([
    { what: 'notes', href: (n: number) => `#note${n}` },
    { what: 'other sites', href: (n: number) => `https://www.example.cn/${n}` },
  ])('reads an article with links to $what', ({ href }) => {
    expect(read(issue, body(BOTH + links(href)))?.lines).toHaveLength(8);
  });
});

describe('readArticle on Sina', () => {
  const news = 'https://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml';

  it('passes over an empty place for the body', () => {
    const html = `<h1 class="main-title">题</h1><div id="artibody"> <script>1</script></div><div class="article" id="article">${BOTH}</div>`;
    expect(read(news, html)?.lines).toEqual([FIRST, SECOND]);
  });

  it('finds nothing while every place for the body is empty', () => {
    expect(read(news, '<h1 class="main-title">题</h1><div id="artibody"></div>')).toBeUndefined();
  });

  it('does so on mobile pages too', () => {
    const html = `<section class="art_content"></section><article class="art_box"><h1 class="art_tit_h1">题</h1>${BOTH}</article>`;
    expect(read('https://news.sina.cn/2023-05-02/detail-imyskmix4497608.d.html', html)?.lines).toEqual([FIRST, SECOND]);
  });

  it('reads the regional template and the title of older pages', () => {
    const html = `<h1 id="main_title">题目</h1><span class="time-source">2019年9月11日 01:53</span><div class="article-body">${BOTH}</div>`;
    expect(read(news, html)).toMatchObject({
      title: '题目',
      publishedAt: '2019-09-11T01:53:00+08:00',
      lines: [FIRST, SECOND],
    });
  });
});

describe('readArticle on a page whose body is still to come', () => {
  it('does not take what stands around it for the body', () => {
    const html =
      '<div class="text_con"><h1>题</h1><div id="p_content"></div><p>相关的另一篇说，会议明天开幕。</p></div>';
    expect(read('http://world.people.com.cn/n/2015/0912/c1002-27574550.html', html)).toBeUndefined();
  });
});

describe('readArticle on the foreign ministry', () => {
  it('leaves out the buttons of pages without a named body', () => {
    const html = `<div class="news-main"><h1>题</h1><p>${FIRST}</p><p>推荐给朋友：</p><p>【打印】 【关闭】</p></div>`;
    expect(read('https://www.mfa.gov.cn/web/zyxw/202609/t20260916_12023724.shtml', html)?.lines).toEqual([FIRST]);
  });
});

describe('readArticle on Caixin', () => {
  it('reads a blog', () => {
    const html = `<title>题_某人的博客_财新博客</title><div class="article-title"><h1>题</h1></div><div id="the_content">${BOTH}</div>`;
    expect(read('https://example.blog.caixin.com/archives/270001', html)).toMatchObject({
      title: '题',
      lines: [FIRST, SECOND],
    });
  });
});
