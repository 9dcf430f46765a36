// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Rect, useFloating } from '@/components/use-floating';
import { mount, unmountAll } from '@/tests/components/mount';

function Box({ anchor }: { anchor: Rect }) {
  const ref = useFloating<HTMLDivElement>({ anchor, placement: 'bottom-start', gap: 6 });
  return <div ref={ref} class="box" />;
}

const AT: Rect = { x: 100, y: 50, width: 40, height: 20 };

beforeEach(() => {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1280);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(720);
});

afterEach(() => {
  unmountAll();
  vi.restoreAllMocks();
});

describe('useFloating', () => {
  it('puts the element below its anchor and says when it is placed', async () => {
    const { root } = mount(<Box anchor={AT} />);
    const box = root.querySelector<HTMLElement>('.box');
    await vi.waitFor(() => expect(box?.dataset.placed).toBe(''));
    expect(box?.style.left).toBe('100px');
    expect(box?.style.top).toBe('76px');
  });

  it('follows when the anchor moves', async () => {
    const { root, update } = mount(<Box anchor={AT} />);
    update(<Box anchor={{ ...AT, x: 130 }} />);
    await vi.waitFor(() => expect(root.querySelector<HTMLElement>('.box')?.style.left).toBe('130px'));
  });
});
