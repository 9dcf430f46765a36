import { describe, expect, it } from 'vitest';
import { articleAddress } from '@/utils/sites/urls';

const ARTICLES: readonly (readonly [url: string, docId: string])[] = [
  ['https://finance.sina.com.cn/jjxw/2026-08-21/doc-inipavkf6448576.shtml', 'inipavkf6448576'],
  ['https://finance.sina.com.cn/stock/usstock/c/2026-09-29/doc-initmeav9622448.shtml', 'initmeav9622448'],
  ['https://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml', 'imyskmix4497608'],
  ['https://finance.sina.com.cn/china/2021-03-22/doc-ikkntiam6068869.shtml', 'ikkntiam6068869'],
  ['https://news.sina.com.cn/c/2025-06-17/doc-infaismq0100292.shtml', 'infaismq0100292'],
  [
    'https://finance.sina.com.cn/stock/hkstock/marketalerts/2023-05-02/doc-imysiytz6106778.shtml?froms=ggmp',
    'imysiytz6106778',
  ],
  ['http://mil.news.sina.com.cn/2018-05-02/doc-ifzyqqiq9876543.shtml', 'ifzyqqiq9876543'],
  ['https://news.sina.cn/2023-05-02/detail-imyskmix4497608.d.html?vt=4&pos=108', 'imyskmix4497608'],
  ['https://finance.sina.cn/usstock/mggd/2026-09-29/detail-initmeav9622448.d.html', 'initmeav9622448'],
  ['https://news.sina.cn/gn/2019-11-25/detail-iihnzahi3275702.d.html', 'iihnzahi3275702'],
  ['https://zx.sina.cn/wp/2023-05-02/zx-imysiumz8040145.d.html', 'imysiumz8040145'],
];

const OTHERS: readonly string[] = [
  'https://finance.sina.com.cn/',
  'https://finance.sina.com.cn/china/',
  'https://finance.sina.com.cn/roll/c/56592.shtml',
  'https://finance.sina.com.cn/zt_d/subject-1784038791',
  'https://finance.sina.com.cn/7x24/',
  'https://finance.sina.com.cn/realstock/company/sh600016/nc.shtml',
  'https://slide.mil.news.sina.com.cn/h/slide_8_62085_78562.html',
  'https://finance.sina.cn/',
  'https://news.sina.cn/gn',
  // The Markdown twin is no page.
  'https://finance.sina.com.cn/jjxw/2026-08-21/doc-inipavkf6448576.shtml.md',
  // Other services under the same host.
  'https://video.sina.com.cn/p/news/2023-05-02/doc-imyskmix4497608.shtml',
  'https://k.sina.com.cn/article_6105713761_16bedcc6102001otd2.html',
  'https://blog.sina.com.cn/s/blog_4cf8aad30102ejnd.html',
  // Look-alikes.
  'https://finance.sina.com.cn.example.org/jjxw/2026-08-21/doc-inipavkf6448576.shtml',
  'https://example.org/finance.sina.com.cn/jjxw/2026-08-21/doc-inipavkf6448576.shtml',
  'https://example.org/?u=https://finance.sina.com.cn/jjxw/2026-08-21/doc-inipavkf6448576.shtml',
  'https://evilsina.cn/2023-05-02/detail-imyskmix4497608.d.html',
  'https://finance.sina.com.cn/jjxw/2026-08-21/doc-i12.shtml',
  'ftp://finance.sina.com.cn/jjxw/2026-08-21/doc-inipavkf6448576.shtml',
  'about:blank',
  'not an address',
  '',
];

describe('articleAddress', () => {
  it.each(ARTICLES)('accepts %s', (url, docId) => {
    expect(articleAddress(url)).toMatchObject({ site: 'sina', docId });
  });

  it.each(OTHERS)('refuses %s', (url) => {
    expect(articleAddress(url)).toBeUndefined();
  });

  it('gives desktop, mobile and tracking addresses of one document the same id', () => {
    const desktop = articleAddress(
      'http://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml?cre=tianyi&from=wap#top',
    );
    const mobile = articleAddress('https://news.sina.cn/2023-05-02/detail-imyskmix4497608.d.html?vt=4&pos=108');
    expect(desktop?.docId).toBe(mobile?.docId);
  });

  it('strips the query and the fragment and takes https', () => {
    const address = articleAddress(
      'http://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml?from=wap&utm_source=x#top',
    );
    expect(address?.url).toBe('https://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml');
  });
});
