// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Endnotes } from '@/components/margin/Endnotes';

const NOTES = [
  { id: '1', quote: '四个词', text: '先看**通道**。', tags: [] },
  { id: '2', quote: '电子单证', text: '', tags: ['单证', '待查'] },
];

afterEach(async () => {
  await act(() => render(null, document.body));
});

const paper = () => document.querySelector('.endnotes');

describe('Endnotes', () => {
  it('draws the notes in order with their words when printing begins, and takes them away after it', async () => {
    await act(() => render(<Endnotes notes={NOTES} />, document.body));
    expect(paper()?.innerHTML).toBe('');
    dispatchEvent(new Event('beforeprint'));
    const items = [...document.querySelectorAll('li')].map((item) => item.textContent);
    expect(items).toEqual(['四个词先看通道。', '电子单证#单证 #待查']);
    expect(document.querySelector('strong')?.textContent).toBe('通道');
    dispatchEvent(new Event('afterprint'));
    expect(paper()?.innerHTML).toBe('');
  });

  it('draws nothing where there are no notes', async () => {
    await act(() => render(<Endnotes notes={[]} />, document.body));
    dispatchEvent(new Event('beforeprint'));
    expect(paper()?.innerHTML).toBe('');
  });
});
