// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { dataAt, linkedFacts, scriptData, stringAt, variableData } from '@/utils/sites/embedded-data';

function page(...scripts: readonly string[]): Document {
  return new DOMParser().parseFromString(scripts.map((code) => `<script>${code}</script>`).join(''), 'text/html');
}

const ASSIGNED: readonly (readonly [code: string, value: unknown])[] = [
  ['var data = {"a":{"b":[1,"}]"]}}; var next = {};', { a: { b: [1, '}]'] } }],
  ['window.data={"a":"he said \\"{\\" once"}\n', { a: 'he said "{" once' }],
  [`data = JSON.parse(${JSON.stringify('{"a":"甲 \\"乙\\""}')});`, { a: '甲 "乙"' }],
  ['var data = "text"; var more', 'text'],
  ["var data = {a: 'no JSON'};", undefined],
  ['var data = {"cut":', undefined],
  ['var data = ;', undefined],
  ['var database = {"a":1};', undefined],
  ['', undefined],
];

describe('variableData', () => {
  it.each(ASSIGNED)('reads %j as %j', (code, value) => {
    expect(variableData(page('var other = 1;', code), 'data')).toEqual(value);
  });
});

describe('scriptData', () => {
  it('reads JSON in a script of its own, and nothing of a broken or missing one', () => {
    const document = page();
    document.body.innerHTML = '<script id="a">{"b":1}</script><script id="c">{"b":</script>';
    expect(['#a', '#c', '#d'].map((selector) => scriptData(document, selector))).toEqual([
      { b: 1 },
      undefined,
      undefined,
    ]);
  });
});

describe('dataAt and stringAt', () => {
  const data = { a: { text: ' 甲\n乙 ', number: 1789862400, empty: ' ', nothing: null } };

  it('follow a path as far as it goes', () => {
    expect(dataAt(data, ['a', 'number'])).toBe(1789862400);
    expect(dataAt(data, ['a', 'nothing', 'more'])).toBeUndefined();
    expect(dataAt(undefined, ['a'])).toBeUndefined();
  });

  it('read strings on one line, numbers as strings, and nothing else', () => {
    const keys = ['text', 'number', 'empty', 'nothing', 'missing'];
    expect(keys.map((key) => stringAt(data, ['a', key]))).toEqual([
      '甲 乙',
      '1789862400',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('linkedFacts', () => {
  const linked = (...data: readonly string[]): Document =>
    new DOMParser().parseFromString(
      data.map((json) => `<script type="application/ld+json">${json}</script>`).join(''),
      'text/html',
    );

  it('reads the first article, among others in one script or in several', () => {
    const article = { '@type': 'NewsArticle', headline: '标题', datePublished: '2026-01-02' };
    const list = JSON.stringify([{ '@type': 'BreadcrumbList' }, article]);
    expect(linkedFacts(linked('{ broken', '{"@type":"WebSite"}', list))).toMatchObject({
      title: '标题',
      time: '2026-01-02',
    });
  });

  it('takes persons for authors only', () => {
    const by = (type: string) =>
      linkedFacts(linked(JSON.stringify({ '@type': 'Article', author: { '@type': type, name: '某' } }))).author;
    expect([by('Person'), by('Organization')]).toEqual(['某', undefined]);
  });

  it('reads nothing where there is nothing', () => {
    expect(linkedFacts(linked())).toEqual({});
  });
});
