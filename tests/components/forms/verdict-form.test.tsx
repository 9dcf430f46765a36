// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Judgement } from '@/components/forms/use-judgement';
import { VerdictForm } from '@/components/forms/VerdictForm';
import { fire, mount, spy, type as write, unmountAll, wait } from '@/tests/components/mount';
import { done, failed, type Outcome } from '@/utils/model/outcome';

const PAUSE = 700;

function form(judgement: Judgement, answer: Outcome<null> = done(null)) {
  const onJudge = vi.fn<(judged: Judgement) => Promise<Outcome<null>>>(async () => answer);
  const onTouch = spy();
  const drawn = mount(<VerdictForm judgement={judgement} onJudge={onJudge} onTouch={onTouch} />);
  const show = (next: Judgement): void =>
    drawn.update(<VerdictForm judgement={next} onJudge={onJudge} onTouch={onTouch} />);
  return { ...drawn, onJudge, onTouch, show };
}

async function settle(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  wait(() => void vi.advanceTimersByTime(0));
}

describe('VerdictForm', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    unmountAll();
    vi.useRealTimers();
  });

  it('hands out a verdict at once', async () => {
    const { named, onJudge, root } = form({ verdict: 'open' });
    const select = named('Verdict') as HTMLSelectElement;
    select.value = 'broken';
    fire(select, new Event('change', { bubbles: true }));
    expect(onJudge).toHaveBeenCalledExactlyOnceWith({ verdict: 'broken' });
    await settle();
    expect(root.querySelector('.verdict-status')?.textContent).toBe('Saved');
  });

  it('hands out evidence and note at a pause', async () => {
    const { named, onJudge } = form({ verdict: 'kept' });
    write(named('Evidence'), ' https://example.org/1 ');
    write(named('Remark'), '已查');
    expect(onJudge).not.toHaveBeenCalled();
    await settle(PAUSE);
    expect(onJudge).toHaveBeenCalledExactlyOnceWith({
      verdict: 'kept',
      evidence: 'https://example.org/1',
      note: '已查',
    });
  });

  it('does not say saved of what is not saved yet', async () => {
    const { named, root } = form({ verdict: 'open' });
    const said = (): string | undefined => root.querySelector('.verdict-status')?.textContent;
    write(named('Remark'), '已查');
    await settle(PAUSE);
    expect(said()).toBe('Saved');
    write(named('Remark'), '已查两次');
    expect(said()).toBe('Saving…');
    await settle(PAUSE);
    expect(said()).toBe('Saved');
  });

  it('hands out what is written when it goes away before the pause', () => {
    const { named, onJudge, unmount } = form({ verdict: 'kept' });
    write(named('Remark'), '已查');
    unmount();
    expect(onJudge).toHaveBeenCalledExactlyOnceWith({ verdict: 'kept', note: '已查' });
  });

  it('holds back an address that is none, and says so', async () => {
    const { named, onJudge, root } = form({ verdict: 'kept' });
    write(named('Evidence'), 'javascript:alert(1)');
    await settle(PAUSE);
    expect(onJudge).not.toHaveBeenCalled();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Not saved');
    expect(named('Evidence').getAttribute('aria-invalid')).toBe('true');
    write(named('Evidence'), 'https://example.org');
    await settle(PAUSE);
    expect(onJudge).toHaveBeenCalledOnce();
    expect(root.querySelector('[role=alert]')).toBeNull();
  });

  it('takes evidence away', async () => {
    const { named, onJudge } = form({ verdict: 'kept', evidence: 'https://example.org', note: '已查' });
    write(named('Evidence'), '');
    await settle(PAUSE);
    expect(onJudge).toHaveBeenCalledExactlyOnceWith({ verdict: 'kept', note: '已查' });
  });

  it('says where it was not saved, and keeps what is written', async () => {
    const { named, root } = form({ verdict: 'open' }, failed('store-full'));
    write(named('Remark'), '已查');
    await settle(PAUSE);
    expect(root.querySelector('.verdict-status')?.textContent).toBe('Not saved');
    expect((named('Remark') as HTMLTextAreaElement).value).toBe('已查');
  });

  it('shows what changes elsewhere, but not over what is being written', async () => {
    const { named, show } = form({ verdict: 'open', note: '一' });
    show({ verdict: 'kept', note: '二' });
    expect((named('Verdict') as HTMLSelectElement).value).toBe('kept');
    write(named('Remark'), '二三');
    show({ verdict: 'broken', note: '四' });
    expect((named('Remark') as HTMLTextAreaElement).value).toBe('二三');
    await settle(PAUSE);
  });

  it('tells that it was taken hold of', () => {
    const { named, onTouch } = form({ verdict: 'open' });
    fire(named('Verdict'), new Event('pointerdown', { bubbles: true }));
    expect(onTouch).toHaveBeenCalled();
  });
});
