// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { ExchangeSection, type ExchangeSectionProps, type ExchangeStatus } from '@/components/exchange/ExchangeSection';
import { click, fire, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { failed } from '@/utils/model/outcome';

type Preview = Extract<ExchangeStatus, { type: 'preview' }>['preview'];

const SUMMARY = {
  id: 'one',
  at: '2026-01-02T09:00:00.000Z',
  file: 'notes.json',
  counts: { added: 2, updated: 1, others: 0 },
};
const PREVIEW: Preview = {
  counts: { added: 60, updated: 1, older: 1, same: 0 },
  others: { articles: 2, verdicts: 1 },
  items: {
    added: [{ id: 'a', quote: '四个词', text: '<b>先看通道</b>', article: '通讯' }],
    updated: [{ id: 'b', quote: '班列', text: '新', here: '旧', article: '通讯' }],
    older: [{ id: 'c', quote: '口岸', text: '早', here: '晚', article: '通讯' }],
    same: [],
  },
  trashed: 2,
  refused: [{ line: 7, reason: 'wrong-shape', detail: 'target' }],
  refusedCount: 3,
};
const NOTHING: Preview = {
  counts: { added: 0, updated: 0, older: 0, same: 4 },
  others: {},
  items: { added: [], updated: [], older: [], same: [] },
  trashed: 0,
  refused: [],
  refusedCount: 0,
};

function section(status: ExchangeStatus = { type: 'idle' }, over: Partial<ExchangeSectionProps> = {}) {
  const calls = { onExport: spy(), onFile: spy(), onApply: spy(), onCancel: spy(), onUndo: spy(), onClose: spy() };
  const drawn = mount(<ExchangeSection status={status} imports={[]} {...calls} {...over} />);
  const say = (): string => drawn.root.querySelector('.exchange-said')?.textContent.trim() ?? '';
  const submit = (): void => {
    const form = drawn.root.querySelector('form');
    if (form) fire(form, new Event('submit', { bubbles: true, cancelable: true }));
  };
  const choose = (format: string): void => {
    const label = [...drawn.root.querySelectorAll('.exchange-format')].find((each) =>
      each.querySelector('.exchange-name')?.textContent.startsWith(format),
    );
    click(label?.querySelector('input') as HTMLInputElement);
  };
  return { ...drawn, calls, say, submit, choose };
}

afterEach(unmountAll);

describe('ExchangeSection', () => {
  it('exports everything in the format that is chosen, and names every control', () => {
    const { root, calls, submit, choose } = section();
    submit();
    expect(calls.onExport).toHaveBeenLastCalledWith({ format: 'json', scope: { type: 'all' }, recognized: false });
    choose('CSV');
    submit();
    expect(calls.onExport).toHaveBeenLastCalledWith({ format: 'csv', scope: { type: 'all' }, recognized: false });
    expect(namelessControls(root)).toEqual([]);
  });

  it('takes what is recognized along only in a format that shows it', () => {
    const { calls, submit, choose, named } = section();
    const box = named('With the names and pledges recognized in the kept texts') as HTMLInputElement;
    click(box);
    submit();
    expect(calls.onExport).toHaveBeenLastCalledWith({ format: 'json', scope: { type: 'all' }, recognized: true });
    choose('CSV');
    expect(box.disabled).toBe(true);
    submit();
    expect(calls.onExport).toHaveBeenLastCalledWith({ format: 'csv', scope: { type: 'all' }, recognized: false });
  });

  it('exports the notes that are chosen, unless everything is wanted', () => {
    const { root, calls, submit } = section({ type: 'idle' }, { selected: ['a', 'b'] });
    submit();
    const scope = { type: 'notes', ids: ['a', 'b'] };
    expect(calls.onExport).toHaveBeenLastCalledWith({ format: 'json', scope, recognized: false });
    const select = root.querySelector('select') as HTMLSelectElement;
    select.value = 'all';
    fire(select, new Event('change', { bubbles: true }));
    submit();
    expect(calls.onExport).toHaveBeenLastCalledWith({ format: 'json', scope: { type: 'all' }, recognized: false });
  });

  it.each([
    [{ done: 0, all: 0 }, null, ''],
    [{ done: 1, all: 3 }, '33', '33 %'],
  ])('shows how far work is (%j), and gives it up', (how, value, text) => {
    const { root, calls, named } = section({ type: 'working', what: 'export', ...how });
    expect(root.querySelector('progress')?.getAttribute('value')).toBe(value);
    expect(root.querySelector('.work-percent')?.textContent).toBe(text);
    expect(root.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
    click(named('Cancel'));
    expect(calls.onCancel).toHaveBeenCalledOnce();
  });

  it('lists what a file would bring before it brings it', () => {
    const { root, calls, named } = section({ type: 'preview', preview: PREVIEW, file: 'notes.json' });
    const counts = [...root.querySelectorAll('.preview-counts strong')].map((each) => each.textContent);
    expect(counts).toEqual(['60', '1', '1', '0', '3', '3']);
    expect(root.querySelector('.preview-items b')).toBeNull();
    const text = root.querySelector('.preview')?.textContent;
    for (const part of ['四个词', '<b>先看通道</b>', '旧', '晚', 'target', '7']) expect(text).toContain(part);
    click(named('Import'));
    expect(calls.onApply).toHaveBeenCalledOnce();
    expect(namelessControls(root)).toEqual([]);
  });

  it('imports a file that brings nothing but earlier versions, which go to the trash', () => {
    const preview = { ...NOTHING, counts: { ...NOTHING.counts, older: 1 }, trashed: 1 };
    const { root, named, calls } = section({ type: 'preview', preview, file: 'notes.json' });
    expect(root.querySelector('.preview')?.textContent).toContain('1 earlier version goes to the trash.');
    click(named('Import'));
    expect(calls.onApply).toHaveBeenCalledOnce();
  });

  it('says that a file holds fewer notes than it says', () => {
    const preview = { ...PREVIEW, short: { said: 4000, found: 61 } };
    const { root } = section({ type: 'preview', preview, file: 'notes.json' });
    expect(root.querySelector('.preview .field-fault')?.textContent).toMatch(/4,000 .*61/);
    unmountAll();
    const whole = section({ type: 'preview', preview: PREVIEW, file: 'notes.json' });
    expect(whole.root.querySelector('.field-fault')).toBeNull();
  });

  it('imports nothing from a file that would change nothing', () => {
    const { named, calls } = section({ type: 'preview', preview: NOTHING, file: 'notes.json' });
    expect((named('Import') as HTMLButtonElement).disabled).toBe(true);
    click(named('Cancel'));
    expect(calls.onCancel).toHaveBeenCalledOnce();
  });

  it('says what came of an import, and takes it back', () => {
    const status = { type: 'imported', counts: SUMMARY.counts, unchanged: 4, file: 'notes.json', id: 'one' } as const;
    const { say, calls, named } = section(status);
    expect(say()).toMatch(/2 .*1 .*4/);
    click(named('Undo'));
    expect(calls.onUndo).toHaveBeenCalledExactlyOnceWith('one');
  });

  it('offers to undo an import of late by its name', () => {
    const { calls, named } = section({ type: 'idle' }, { imports: [SUMMARY] });
    click(named('Undo the import of notes.json'));
    expect(calls.onUndo).toHaveBeenCalledExactlyOnceWith('one');
  });

  it.each<[ExchangeStatus, RegExp]>([
    [{ type: 'exported', count: 1200, file: 'meipi.json' }, /1,200 .*meipi\.json/],
    [{ type: 'undone', restored: 3, kept: 0 }, /Everything is as it was before\.$/],
    [{ type: 'undone', restored: 3, kept: 2 }, /2/],
  ])('says what came of it: %j', (status, words) => {
    expect(section(status).say()).toMatch(words);
  });

  it('tells why a file was refused until it is closed', () => {
    const { root, calls, named } = section({ type: 'failed', failure: failed('truncated', '12') });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('breaks off before its end');
    click(named('Close this message'));
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it('reads the file that is chosen, and the same one again', () => {
    const { root, calls } = section();
    const input = root.querySelector('input[type=file]') as HTMLInputElement;
    const file = new File(['{}'], 'notes.json');
    Object.defineProperty(input, 'files', { configurable: true, value: [file] });
    fire(input, new Event('change', { bubbles: true }));
    expect(calls.onFile).toHaveBeenCalledExactlyOnceWith(file);
    expect(input.value).toBe('');
  });
});
