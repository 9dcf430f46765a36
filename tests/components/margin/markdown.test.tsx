// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown } from '@/components/margin/Markdown';
import { mount, unmountAll } from '@/tests/components/mount';
import { HOSTILE } from '@/tests/utils/exchange/hostile';
import { noteHtml } from '@/utils/exchange/note-html';

const NOTES = [
  '**“一带一路”**倡议，*又*提一次，~~不再~~ `a<b`',
  '# 题\n正文\n第二行\n\n---\n\n> 引\n> 用',
  '- 甲\n  - 乙\n- [x] 丙\n- [ ] 丁\n\n3. 三\n4. 四\n\n1、壹',
  '```\n<b>\n```\n见 https://example.org/，[此处](https://example.org/a)，<mailto:a@example.org>',
  '![图](https://a.example/b.gif) [x](javascript:y)',
];

/** Element names and texts, without what is only look: classes, targets, the level of a heading. */
function shape(element: Element): string {
  const inner = [...element.childNodes]
    .map((node) => (node instanceof Element ? shape(node) : (node.textContent ?? '')))
    .join('');
  const { localName: name } = element;
  if (name === 'span') return inner;
  const from = element.getAttribute('start') ?? '1';
  const kind = /^h[3-6]$/.test(name) || element.matches('p.h') ? 'heading' : name;
  return `<${kind}${element.getAttribute('href') ?? ''}${from}>${inner}</>`;
}

afterEach(unmountAll);

describe('Markdown', () => {
  it.each([...NOTES, ...HOSTILE])('shows %j as an exported page does', (text) => {
    const { root } = mount(<Markdown text={text} />);
    const page = document.createElement('div');
    page.innerHTML = noteHtml(text);
    expect(shape(page)).toBe(shape(root).replaceAll('\0', '\uFFFD'));
  });
});
