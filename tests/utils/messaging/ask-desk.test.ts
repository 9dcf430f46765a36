import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askDesk } from '@/utils/messaging/ask-desk';
import { done, type Outcome } from '@/utils/model/outcome';

describe('askDesk', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function ask(call: () => Promise<Outcome<string> | undefined>): Promise<Outcome<string>> {
    const asking = askDesk(call);
    await vi.runAllTimersAsync();
    return asking;
  }

  it('answers what the desk answers, asking once', async () => {
    const call = vi.fn<() => Promise<Outcome<string>>>().mockResolvedValue(done('kept'));
    expect(await ask(call)).toEqual(done('kept'));
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('asks again where the desk died before it answered', async () => {
    const call = vi
      .fn<() => Promise<Outcome<string>>>()
      .mockRejectedValueOnce(new Error('channel closed'))
      .mockResolvedValue(done('kept'));
    expect(await ask(call)).toEqual(done('kept'));
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('takes no answer for nobody there', async () => {
    const call = vi
      .fn<() => Promise<Outcome<string> | undefined>>()
      .mockResolvedValueOnce(undefined)
      .mockResolvedValue(done('kept'));
    expect(await ask(call)).toEqual(done('kept'));
  });

  it('gives up after the last pause and says so', async () => {
    const call = vi.fn<() => Promise<undefined>>().mockResolvedValue(undefined);
    expect(await ask(call)).toEqual({ ok: false, error: 'desk-silent' });
    expect(call).toHaveBeenCalledTimes(4);
  });

  it('waits for a desk that never answers no longer than the limit, so that what comes after is not held up', async () => {
    const call = vi.fn<() => Promise<undefined>>().mockReturnValue(new Promise(() => undefined));
    const asking = askDesk(call, 10_000);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asking).toEqual({ ok: false, error: 'desk-silent' });
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('does not ask again after an answer that says no', async () => {
    const call = vi.fn<() => Promise<Outcome<string>>>().mockResolvedValue({ ok: false, error: 'store-full' });
    expect(await ask(call)).toEqual({ ok: false, error: 'store-full' });
    expect(call).toHaveBeenCalledTimes(1);
  });
});
