import { describe, expect, it } from 'vitest';
import { articleAddress } from '@/utils/sites/urls';
import { ARTICLES, OTHERS } from './url-cases';

/** Addresses of one document each. */
const VARIANTS: readonly (readonly string[])[] = [
  [
    'http://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml?cre=tianyi&from=wap#top',
    'https://news.sina.cn/2023-05-02/detail-imyskmix4497608.d.html?vt=4&pos=108',
  ],
  [
    'https://cj.sina.com.cn/articles/view/1738690784/v67a250e0019013tli?finpagefr=p_104',
    'https://t.cj.sina.com.cn/articles/view/1738690784/v67a250e0019013tli',
    'https://k.sina.com.cn/article_1738690784_v67a250e0019013tli.html?from=finance',
  ],
  [
    'http://www.news.cn/fortune/2023-12/21/c_1130038559.htm',
    'https://www.xinhuanet.com/fortune/2023-12/21/c_1130038559.htm#x',
    'http://jx.news.cn/2023-12/21/c_1130038559.htm',
  ],
  [
    'https://www.mfa.gov.cn/web/fyrbt_673021/jzhsl_673025/202609/t20260916_12023724.shtml',
    'https://www.mfa.gov.cn/web/wjdt_674879/202609/t20260916_12023724.shtml',
    'https://www.fmprc.gov.cn/web/wjdt_674879/202609/t20260916_12023724.shtml?from=x',
  ],
  [
    'https://paper.people.com.cn/rmrb/pc/content/202609/07/content_30179394.html',
    'https://paper.people.com.cn/rmrb/pad/content/202609/07/content_30179394.html',
  ],
  ['http://www.chinanews.com/gn/2019/01-19/8733684.shtml', 'https://www.chinanews.com.cn/gn/2019/01-19/8733684.shtml'],
  ['https://world.huanqiu.com/article/4MGpQ8wEZhZ', 'https://m.huanqiu.com/r/article/4MGpQ8wEZhZ'],
  ['https://www.thepaper.cn/newsDetail_forward_34141698', 'https://m.thepaper.cn/detail/34141698'],
  ['https://www.caixin.com/2023-09-26/102112537.html?p0', 'https://m.caixin.com/m/2023-09-26/102112537.html'],
  [
    'https://finance.eastmoney.com/a/202610083889730080.html',
    'https://wap.eastmoney.com/a/202610083889730080.html?spm=1',
  ],
  [
    'https://www.zaobao.com.sg/news/china/story20260727-9426027',
    'https://www.zaobao.com/realtime/china/story20260727-9426027',
  ],
];

describe('articleAddress', () => {
  it.each(ARTICLES)('accepts %s as %s %s', (url, site, docId) => {
    expect(articleAddress(url)).toMatchObject({ site, docId });
  });

  it.each(OTHERS)('refuses %j', (url) => {
    expect(articleAddress(url)).toBeUndefined();
  });

  it.each(VARIANTS)('gives the variants of %s the same id', (...urls) => {
    const addresses = urls.map(articleAddress);
    expect(new Set(addresses.map((address) => address && `${address.site}:${address.docId}`)).size).toBe(1);
    expect(addresses).not.toContain(undefined);
  });

  it('gives the pages of a divided article ids of their own', () => {
    const urls = ['c1013-31153719.html', 'c1013-31153719-2.html', 'c1013-31153719-3.html'];
    const ids = urls.map((page) => articleAddress(`http://culture.people.com.cn/n1/2019/0615/${page}`)?.docId);
    expect(ids).toEqual(['31153719', '31153719-2', '31153719-3']);
  });

  it('strips the query and the fragment and takes https', () => {
    const address = articleAddress(
      'http://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml?from=wap&utm_source=x#top',
    );
    expect(address?.url).toBe('https://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml');
  });

  it('keeps http where https would not open, and the page in the query', () => {
    expect(articleAddress('https://www.81.cn/yw_208727/16483790.html?x=1')?.url).toBe(
      'http://www.81.cn/yw_208727/16483790.html',
    );
    expect(articleAddress('http://www.caixin.com/2023-09-26/102112537.html?p2&utm=1')?.url).toBe(
      'https://www.caixin.com/2023-09-26/102112537.html?p2',
    );
  });

  it('decides on a hostile address at once', () => {
    const started = performance.now();
    for (const host of ['a.'.repeat(20_000), `${'a-'.repeat(100)}news.cn/`, `www.gov.cn/${'a-b/'.repeat(20_000)}`]) {
      expect(articleAddress(`https://${host}x/t`)).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
