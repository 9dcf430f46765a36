// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchBody } from '@/utils/dom/watch-body';

let ending = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

const HTML =
  '<main class="fold"><div id="root" hidden><p>一</p><img><p class="ad">广告</p><style>p{}</style></div></main><aside>二<input></aside>';

function watch() {
  document.body.innerHTML = HTML;
  const at = (selector: string) => document.querySelector(selector) ?? document.body;
  const onChange = vi.fn<() => void>();
  const isExcluded = (element: Element) => element.className === 'ad';
  watchBody({ root: at('#root'), isExcluded, onChange, signal: ending.signal });
  return { at, onChange };
}

type At = (selector: string) => Element;

const HEARD: Record<string, (at: At) => void> = {
  'a text changes': (at) => {
    (at('#root p').firstChild as Text).data = '甲';
  },
  'a paragraph is added': (at) => at('#root').insertAdjacentHTML('beforeend', '<p>三</p>'),
  'a text is added': (at) => at('#root').append('三'),
  'a paragraph goes': (at) => at('#root p').remove(),
  'the body goes': (at) => at('#root').remove(),
  'the body is replaced': (at) => at('#root').replaceWith(document.createElement('div')),
  'what holds the body goes': (at) => at('main').remove(),
  'the whole page is replaced': () => document.body.replaceChildren('新'),
  'a fold of the body is opened by a class': (at) => at('#root p').classList.add('open'),
  'a fold of the body is opened by a style': (at) => at('#root p').setAttribute('style', 'display: block'),
  'the body is shown by an attribute': (at) => at('#root').removeAttribute('hidden'),
  'a class of what holds the body changes': (at) => at('main').classList.remove('fold'),
  'a box of the page is ticked': (at) => at('input').dispatchEvent(new Event('change', { bubbles: true })),
};

const PASSED_OVER: Record<string, (at: At) => void> = {
  'the rest of the page': (at) => at('aside').append('三'),
  'the surroundings of the body': (at) => at('main').append(document.createElement('p')),
  'attributes that fold nothing': (at) => at('#root p').setAttribute('data-read', '1'),
  'classes of the rest of the page': (at) => at('aside').setAttribute('class', 'x'),
  'classes of what has no text': (at) => at('#root img').setAttribute('class', 'loaded'),
  'classes of excluded elements': (at) => at('.ad').setAttribute('style', 'color: red'),
  'pictures and scripts': (at) => at('#root').append(document.createElement('img'), document.createElement('script')),
  'white space and comments': (at) => at('#root').append(' \n', document.createComment('注释')),
  'excluded elements': (at) => at('.ad').append('三'),
  'style sheets': (at) => at('#root style').append('b{}'),
};

describe('watchBody', () => {
  it.each(Object.entries(HEARD))('tells when %s', async (_, change) => {
    const { at, onChange } = watch();
    change(at);
    await vi.advanceTimersByTimeAsync(300);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it.each(Object.entries(PASSED_OVER))('passes over %s', async (_, change) => {
    const { at, onChange } = watch();
    change(at);
    await vi.advanceTimersByTimeAsync(3000);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('waits for 200 ms of quiet', async () => {
    const { at, onChange } = watch();
    for (let step = 0; step < 5; step += 1) {
      at('#root').append('三');
      await vi.advanceTimersByTimeAsync(190);
    }
    expect(onChange).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever on a page that never rests, but tells ever more seldom', async () => {
    const { at, onChange } = watch();
    const changeFor = async (seconds: number): Promise<number> => {
      onChange.mockClear();
      for (let step = 0; step < seconds * 10; step += 1) {
        at('#root').append('三');
        await vi.advanceTimersByTimeAsync(100);
      }
      return onChange.mock.calls.length;
    };
    expect(await changeFor(3)).toBe(1);
    expect(await changeFor(30)).toBeLessThanOrEqual(4);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await changeFor(3)).toBe(1);
  });

  it('tells of new text in time on a page that animates its body without end', async () => {
    const { at, onChange } = watch();
    let turn = 0;
    const animateFor = async (steps: number): Promise<void> => {
      for (let step = 0; step < steps; step += 1) {
        at('#root p').setAttribute('style', `left: ${(turn += 1)}px`);
        await vi.advanceTimersByTimeAsync(20);
      }
    };
    await animateFor(1000);
    onChange.mockClear();
    await animateFor(10);
    at('#root').append('三');
    await animateFor(15);
    expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(1);
    onChange.mockClear();
    await animateFor(1000);
    expect(onChange.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it('tells nothing after its end', async () => {
    const { at, onChange } = watch();
    at('#root').append('三');
    await vi.advanceTimersByTimeAsync(100);
    ending.abort();
    at('#root').append('四');
    await vi.advanceTimersByTimeAsync(3000);
    expect(onChange).not.toHaveBeenCalled();
  });
});
