// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { DataStatus } from '@/components/popup/PopupData';
import type { PageState } from '@/components/popup/PopupPage';
import { PopupView, type PopupViewProps } from '@/components/popup/PopupView';
import { click, fire, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { failed } from '@/utils/model/outcome';

const SITE = { id: 'sina', name: 'Sina Finance' };
const ARTICLE: PageState = {
  type: 'article',
  site: SITE,
  title: '外长访问西川',
  counts: { entities: 1200, pledges: 1, notes: 0, orphans: 0, changed: 0 },
  hidden: false,
};

function popup(more: Partial<PopupViewProps> = {}) {
  const calls = {
    onSite: spy(),
    onHidden: spy(),
    onDensity: spy(),
    onPanel: spy(),
    onNotebook: spy(),
    onLedger: spy(),
    onReader: spy(),
    onExport: spy(),
    onImport: spy(),
    onCloseFailure: spy(),
    onLanguage: spy(),
    onTheme: spy(),
    onKeys: spy(),
    onOptions: spy(),
    onRead: spy(),
    onAlways: spy(),
  };
  const props: PopupViewProps = {
    page: ARTICLE,
    reach: { always: false, reading: false },
    settings: { density: 'normal', language: undefined, theme: 'system', keys: true },
    data: { type: 'idle' },
    ...calls,
    ...more,
  };
  return { calls, drawn: mount(<PopupView {...props} />) };
}

function choose(field: HTMLElement, value: string): void {
  (field as HTMLSelectElement).value = value;
  fire(field, new Event('change', { bubbles: true }));
}

afterEach(unmountAll);

interface PageCase {
  readonly page: PageState;
  readonly says: readonly string[];
  readonly silent: readonly string[];
}

const PAGES: readonly PageCase[] = [
  {
    page: ARTICLE,
    says: [
      '外长访问西川',
      '1,200 entities',
      '1 pledge',
      '0 notes',
      'Show marks and notes',
      'Read articles on Sina Finance',
    ],
    silent: ['1 pledges'],
  },
  { page: { ...ARTICLE, title: '' }, says: ['Untitled article'], silent: [] },
  { page: { type: 'loading' }, says: ['Looking at this page…'], silent: ['Show marks', 'Read articles'] },
  {
    page: { type: 'no-article', site: SITE },
    says: ['No article here', 'Read articles on Sina Finance'],
    silent: ['Show marks'],
  },
  {
    page: { type: 'no-article', failure: failed('not-chinese') },
    says: ['No article found here', 'is not Chinese', 'Read this page'],
    silent: ['Show marks', 'Read articles'],
  },
  {
    page: { type: 'elsewhere' },
    says: ['does not read this page by itself', 'Read this page'],
    silent: ['Show marks', 'Read articles'],
  },
  {
    page: { type: 'elsewhere', failure: failed('page-not-allowed') },
    says: ['Click the Meipi icon in the toolbar', 'Read this page'],
    silent: ['nothing on it was looked at'],
  },
  { page: { type: 'unreadable', why: 'closed' }, says: ['cannot read this page'], silent: ['Read this page'] },
  { page: { type: 'unreadable', why: 'pdf' }, says: ['is a PDF'], silent: ['Read this page', 'Open this PDF'] },
  { page: { type: 'unreadable', why: 'file' }, says: ['a file on your computer'], silent: ['Read this page'] },
  {
    page: { type: 'off', site: SITE },
    says: ['Switched off for Sina Finance', 'notes are kept'],
    silent: ['Show marks'],
  },
  {
    page: { type: 'failed', site: SITE, failure: failed('no-body') },
    says: ['could not be marked', 'text of this article was not found'],
    silent: ['Show marks'],
  },
];

describe('the page in the popup', () => {
  it.each(PAGES)('says what it is: $page.type', ({ page, says, silent }) => {
    const text = popup({ page }).drawn.root.textContent;
    expect(says.filter((part) => !text.includes(part))).toEqual([]);
    expect(silent.filter((part) => text.includes(part))).toEqual([]);
  });

  it('switches this site, the marks and their density', () => {
    const { calls, drawn } = popup();
    click(drawn.named('Read articles on Sina Finance'));
    click(drawn.named('Show marks and notes'));
    click(drawn.named('All'));
    expect(calls.onSite).toHaveBeenCalledExactlyOnceWith('sina', false);
    expect(calls.onHidden).toHaveBeenCalledExactlyOnceWith(true);
    expect(calls.onDensity).toHaveBeenCalledExactlyOnceWith('all');
  });

  it('leads to all settings', () => {
    const { calls, drawn } = popup();
    click(drawn.named('All settings and my dictionary'));
    expect(calls.onOptions).toHaveBeenCalledOnce();
  });

  it('switches a site on again', () => {
    const { calls, drawn } = popup({ page: { type: 'off', site: SITE } });
    click(drawn.named('Read articles on Sina Finance'));
    expect(calls.onSite).toHaveBeenCalledExactlyOnceWith('sina', true);
  });
});

describe('a page that is not read by itself', () => {
  const page = { type: 'elsewhere' } as const;

  it('is read at a click, once', () => {
    const { calls, drawn } = popup({ page });
    click(drawn.named('Read this page'));
    expect(calls.onRead).toHaveBeenCalledOnce();
    unmountAll();
    const busy = popup({ page, reach: { always: false, reading: true } });
    click(busy.drawn.named('Reading…'));
    expect(busy.calls.onRead).not.toHaveBeenCalled();
  });

  it.each([true, false])('is read always, or no longer, by a switch that is on: %s', (always) => {
    const { calls, drawn } = popup({ page, reach: { host: 'web.example', always, reading: false } });
    click(drawn.named('Always read web.example'));
    expect(calls.onAlways).toHaveBeenCalledExactlyOnceWith('web.example', !always);
    expect(drawn.root.textContent.includes('The browser asks you')).toBe(!always);
  });

  it('has nothing to switch off where it is read once', () => {
    const reach = { host: 'web.example', reading: false };
    const site = { id: 'web:web.example', name: 'web.example' };
    const once = popup({ page: { ...ARTICLE, site }, reach: { ...reach, always: false } });
    expect(once.drawn.root.textContent).not.toContain('Read articles on web.example');
    unmountAll();
    const always = popup({ page: { ...ARTICLE, site }, reach: { ...reach, always: true } });
    click(always.drawn.named('Read articles on web.example'));
    expect(always.calls.onSite).toHaveBeenCalledExactlyOnceWith('web:web.example', false);
  });

  it('has no such switch on a named site', () => {
    expect(popup({ page: { type: 'no-article', site: SITE } }).drawn.root.textContent).not.toContain('Always read');
  });

  it('is opened in the reader where it is a PDF and there is a way', () => {
    const onOpenPdf = spy();
    const { drawn } = popup({ page: { type: 'unreadable', why: 'pdf' }, onOpenPdf });
    click(drawn.named('Open this PDF in Meipi'));
    expect(onOpenPdf).toHaveBeenCalledOnce();
  });
});

const RESULTS: readonly (readonly [data: DataStatus, says: string])[] = [
  [{ type: 'working' }, 'Exporting…'],
  [{ type: 'exported', count: 1, file: 'meipi.json' }, '1 note exported to meipi.json.'],
  [{ type: 'exported', count: 1200, file: 'meipi.json' }, '1,200 notes exported to meipi.json.'],
];

describe('notes out and in', () => {
  it.each(RESULTS)('tells what came of it: %j', (data, says) => {
    expect(popup({ data }).drawn.root.querySelector('[aria-live]')?.textContent).toBe(says);
  });

  it('exports, but not twice at once', () => {
    const idle = popup();
    click(idle.drawn.named('Export JSON'));
    expect(idle.calls.onExport).toHaveBeenCalledOnce();
    unmountAll();
    const busy = popup({ data: { type: 'working' } });
    click(busy.drawn.named('Export JSON'));
    expect(busy.calls.onExport).not.toHaveBeenCalled();
  });

  it('leads to where files come in', () => {
    const { calls, drawn } = popup();
    expect(drawn.root.querySelector('input[type=file]')).toBeNull();
    click(drawn.named('Import…'));
    expect(calls.onImport).toHaveBeenCalledOnce();
  });

  it('explains what went wrong until it is closed', () => {
    const { calls, drawn } = popup({ data: { type: 'failed', failure: failed('store-closed') } });
    expect(drawn.root.querySelector('[role=alert]')?.textContent).toContain('could not be opened');
    click(drawn.named('Close this message'));
    expect(calls.onCloseFailure).toHaveBeenCalledOnce();
  });
});

describe('the ways to other surfaces', () => {
  it('open the side panel and the ledger', () => {
    const { calls, drawn } = popup();
    click(drawn.named('Side panel'));
    click(drawn.named('Ledger'));
    expect(calls.onPanel).toHaveBeenCalledOnce();
    expect(calls.onLedger).toHaveBeenCalledOnce();
    click(drawn.named('Reader'));
    expect(calls.onReader).toHaveBeenCalledOnce();
    click(drawn.named('Notebook'));
    expect(calls.onNotebook).toHaveBeenCalledOnce();
  });
});

describe('preferences', () => {
  it('set language, theme and keys', () => {
    const { calls, drawn } = popup();
    choose(drawn.named('Language'), 'zh-TW');
    choose(drawn.named('Language'), '');
    choose(drawn.named('Theme'), 'dark');
    click(drawn.named('Single keys on article pages'));
    expect(calls.onLanguage.mock.calls).toEqual([['zh-TW'], [undefined]]);
    expect(calls.onTheme).toHaveBeenCalledExactlyOnceWith('dark');
    expect(calls.onKeys).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('complain where a setting was not saved', () => {
    const { drawn } = popup({ failure: failed('store-full') });
    expect(drawn.root.textContent).toContain('This setting could not be saved.');
  });

  it('are all named', () => {
    expect(namelessControls(popup().drawn.root)).toEqual([]);
  });
});

describe('the notes that want a decision', () => {
  const counted = (orphans: number, changed: number): string =>
    popup({ page: { ...ARTICLE, counts: { ...ARTICLE.counts, notes: 3, orphans, changed } } }).drawn.root.querySelector(
      '.popup-wanting',
    )?.textContent ?? 'nothing';

  it.each([
    [0, 0, 'nothing'],
    [1, 0, '1 note without a place'],
    [0, 2, '2 notes on changed words'],
    [2, 1, '2 notes without a place, 1 note on changed words'],
  ])('says so of %i without a place and %i on changed words', (orphans, changed, says) => {
    expect(counted(orphans, changed)).toBe(says);
  });
});
