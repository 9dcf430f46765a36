import { Lexer, type Token, walkTokens } from 'marked';
import { describe, expect, it } from 'vitest';
import {
  articleFile,
  articleMarkdown,
  libraryArticle,
  libraryHead,
  noteMarkdown,
} from '@/utils/exchange/markdown-export';
import { notedArticles } from '@/utils/exchange/noted-article';
import { hostileLibrary, MADE } from './library';
import { ARTICLE, note, SAMPLE } from './sample-data';

const URL = 'https://finance.sina.com.cn/world/2024-05-01/doc-iabc1.shtml';
const [NOTED = { article: ARTICLE, notes: [note()] }] = notedArticles(SAMPLE);

describe('articleMarkdown', () => {
  it('has title, facts, quotations with their notes and tags, and how the article is cited', () => {
    expect(articleMarkdown(NOTED, MADE)).toBe(
      `# 青云市举行苹果集市

青云日报 · 2024年5月1日 · [原文](${URL})

> 扩大苹果进口

去年也说过。

#水果

## 引用格式

${articleMarkdown(NOTED, MADE).split('## 引用格式\n\n')[1] ?? ''}`,
    );
    expect(articleMarkdown(NOTED, MADE)).toContain(String.raw`- 青云日报. 青云市举行苹果集市\[EB/OL\]. (2024-05-01)`);
  });

  it('names the entities of the article', () => {
    const noted = { ...NOTED, article: { ...ARTICLE, entities: ['place/china', 'place/unknown'] } };
    expect(articleMarkdown(noted, { ...MADE, names: { 'place/china': '中国' } })).toContain('文中提到: 中国\n');
  });
});

describe('articleFile', () => {
  it('begins with fields that Obsidian shows', () => {
    const head = articleFile(NOTED, MADE).split('\n---\n')[0] ?? '';
    expect(head).toContain('title: "青云市举行苹果集市"');
    expect(head).toContain(`url: "${URL}"`);
    expect(head).toContain('published: 2024-05-01');
    expect(head).toContain('tags:\n  - "水果"');
    expect(head).toContain('notes: 1');
  });
});

describe('noteMarkdown', () => {
  it('has the words, the note, the tags and where they are from', () => {
    expect(noteMarkdown(note(), NOTED)).toBe(
      `> 扩大苹果进口\n\n去年也说过。\n\n#水果\n\n— [青云市举行苹果集市](${URL}) · 青云日报 · 2024-05-01\n`,
    );
  });
});

describe('libraryArticle', () => {
  it('has nothing in it that could act, whatever the notes and the articles hold', () => {
    const text = [
      libraryHead(MADE),
      ...notedArticles(hostileLibrary()).map((noted) => libraryArticle(noted, MADE)),
    ].join('');
    const found: string[] = [];
    void walkTokens(new Lexer({ gfm: true }).lex(text), (token: Token) => {
      const isLink = token.type === 'link' && !/^(?:https?:\/\/|mailto:)/i.test(String(token['href']));
      if (token.type === 'html' || token.type === 'image' || isLink) found.push(token.raw);
    });
    expect(found).toEqual([]);
    expect(text).not.toMatch(/!\[\[|(?<!\\)\[\[|%%|<%/);
    expect(text.match(/^#{1,3} /gm)).toEqual(['# ', '## ', '### ']);
  });
});
