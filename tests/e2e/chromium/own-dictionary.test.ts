/** The reader's own dictionary: entries made on the page of settings or from a card, and open articles that follow at once. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { cardOn, marked, openArticle, overlayOf, placeOf, t } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import type { Entry } from '@/utils/model/reader-data';

const ARTICLE = sampleArticle();
/** Words of the sample article that no dictionary has. */
const UNKNOWN = '电子单证';

const { session } = useChromium({ pages: { [ARTICLE.url]: ARTICLE.html } });
let article: Page;
let options: Page;
beforeEach(async () => {
  article = await openArticle(session, ARTICLE.url);
  options = await session.openExtensionPage('options.html');
});

function field(name: Parameters<typeof t>[0]) {
  return options.getByRole('textbox', { name: t(name), exact: true });
}

function press(name: string): Promise<void> {
  return options.getByRole('button', { name, exact: true }).click();
}

/** The part of the settings with the reader's own dictionary. */
function own() {
  return options.getByRole('region', { name: t('options.dictionary') });
}

async function addEntry(name: string, others = ''): Promise<void> {
  await press(t('options.add'));
  await field('options.form.name').fill(name);
  await field('options.form.names').fill(others);
  await options.getByRole('combobox', { name: t('options.form.kind') }).selectOption('document');
  await press(t('options.form.save'));
  await options.getByRole('button', { name: t('options.entry.edit.name', { name }) }).waitFor();
}

async function entries(): Promise<Entry[]> {
  return (await storedRows(options, 'entries')) as Entry[];
}

/** Waits until words are painted as documents, or are not any more. */
async function untilPainted(words: string, painted: boolean): Promise<void> {
  await eventually(`${words} ${painted ? 'painted' : 'not painted'}`, () => paintedWords(article), {
    fits: (found) => (found['meipi-document'] ?? []).includes(words) === painted,
  });
}

async function openCard(highlight: string, words: string): Promise<void> {
  await article.bringToFront();
  const { x, y } = await placeOf(article, highlight, words);
  await article.mouse.click(x, y);
  await cardOn(article).waitFor();
}

describe('an own entry', () => {
  it('is painted in an open article at once, edited, deleted, and back by undo', async () => {
    await untilPainted(UNKNOWN, false);
    await addEntry(UNKNOWN);
    await untilPainted(UNKNOWN, true);
    expect(await entries()).toEqual([
      {
        id: expect.stringMatching(/^own\/[0-9a-f-]{36}$/),
        kind: 'document',
        names: [UNKNOWN],
        modified: expect.any(String),
      },
    ]);

    await openCard('meipi-document', UNKNOWN);
    await cardOn(article).getByText(t('card.source.user')).waitFor();
    await article.keyboard.press('Escape');

    await options.bringToFront();
    await press(t('options.entry.edit.name', { name: UNKNOWN }));
    await field('options.form.name').fill('单证');
    await options.keyboard.press('Enter');
    await untilPainted('单证', true);
    await untilPainted(UNKNOWN, false);

    await press(t('options.entry.delete.name', { name: '单证' }));
    await untilPainted('单证', false);
    expect(await entries()).toEqual([]);
    await press(t('toast.undo'));
    await untilPainted('单证', true);
  });

  it('begins with the words and the kind of a guess', async () => {
    await options.close();
    options = await session.openExtensionPage(`options.html#add/project/${encodeURIComponent(UNKNOWN)}`);
    await field('options.form.name').waitFor();
    expect(await field('options.form.name').inputValue()).toBe(UNKNOWN);
    await press(t('options.form.save'));
    await eventually('the entry', entries, { fits: ([entry]) => entry?.kind === 'project' });
  });

  it('needs a name, and is given up with Escape', async () => {
    await press(t('options.add'));
    await press(t('options.form.save'));
    await options.getByText(t('options.form.name.missing')).waitFor();
    expect(await field('options.form.name').getAttribute('aria-invalid')).toBe('true');
    await options.keyboard.press('Escape');
    await field('options.form.name').waitFor({ state: 'detached' });
    expect(await entries()).toEqual([]);
  });

  it('is there after the background was killed, and in an article opened later', async () => {
    await addEntry('货运单', UNKNOWN);
    await untilPainted(UNKNOWN, true);
    await session.killServiceWorker();
    await article.reload();
    await marked(article);
    await untilPainted(UNKNOWN, true);
    expect(await entries()).toHaveLength(1);
  });

  it('goes out as a file and comes in again', async () => {
    await addEntry(UNKNOWN, '单证');
    const before = await entries();
    const saving = options.waitForEvent('download');
    await own()
      .getByRole('button', { name: t('popup.export') })
      .click();
    const file = await (await saving).path();
    expect(JSON.parse(readFileSync(file, 'utf8')).meipi.entries).toEqual(before);
    await press(t('options.entry.delete.name', { name: UNKNOWN }));
    await untilPainted(UNKNOWN, false);
    await own()
      .locator('input[type=file]')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: readFileSync(file) });
    await options.getByText(t('options.imported', { changed: 1, same: 0 })).waitFor();
    await untilPainted(UNKNOWN, true);
    expect(await entries()).toEqual(before);
    await own()
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('no') });
    await options.getByText(t('error.not-json')).waitFor();
  });
});

describe('a bundled entry', () => {
  it('is corrected from its card, in a form filled in with what is known', async () => {
    await openCard('meipi-person', '王毅');
    const opened = session.context.waitForEvent('page');
    await overlayOf(article).getByText(t('card.own.correct'), { exact: true }).click();
    await options.close();
    options = await opened;
    expect(await field('options.form.name').inputValue()).toBe('王毅');
    expect(await field('options.form.en').inputValue()).toBe('Wang Yi');
    await field('options.form.note').fill('读者自己的说明');
    await options.keyboard.press('Enter');
    await eventually('the entry', entries, { fits: ([entry]) => entry?.replaces === 'person/wang-yi' });
    await openCard('meipi-person', '王毅');
    await cardOn(article).getByText('读者自己的说明').waitFor();

    const again = session.context.waitForEvent('page');
    await overlayOf(article).getByText(t('card.own.edit'), { exact: true }).click();
    const form = await again;
    await form.getByRole('heading', { name: t('options.form.edit') }).waitFor();
    expect(form.url()).not.toContain('#');
  });

  it('is found by pinyin, by English and inside its name', async () => {
    const search = options.getByRole('searchbox', { name: t('options.search') });
    for (const query of ['wangyi', 'wang yi', '王毅', 'Wang Y']) {
      await search.fill(query);
      await options.getByRole('button', { name: t('options.entry.correct.name', { name: '王毅' }) }).waitFor();
      await search.fill('');
    }
    await search.fill('没有的名称');
    await options.getByText(t('options.bundled.none')).waitFor();
    expect(await options.getByRole('button', { name: t('options.entry.correct'), exact: true }).count()).toBe(0);
  });
});

describe('the settings', () => {
  it('switch kinds, and mark muted names again', async () => {
    await openCard('meipi-person', '王毅');
    await overlayOf(article).getByText(t('card.mute.everywhere'), { exact: true }).click();
    await options.bringToFront();
    await press(t('options.unmute.name', { name: '王毅' }));
    await article.reload();
    await marked(article);
    await eventually('the name', () => paintedWords(article), {
      fits: (found) => found['meipi-person']?.includes('王毅') ?? false,
    });
    await options.getByRole('switch', { name: t('kind.person') }).click();
    const left = await eventually('no persons', () => paintedWords(article), {
      fits: (found) => !('meipi-person' in found),
    });
    expect(left).toHaveProperty('meipi-place');
  });

  it.each([
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 1280 },
    { scheme: 'light', width: 400 },
    { scheme: 'dark', width: 400 },
  ] as const)('leave axe nothing to find in $scheme at $width pixels', async ({ scheme, width }) => {
    await options.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await options.setViewportSize({ width, height: 800 });
    await addEntry(UNKNOWN, '单证');
    await options.getByRole('searchbox').fill('wang');
    await options.getByRole('button', { name: t('options.entry.correct.name', { name: '王毅' }) }).waitFor();
    await press(t('options.add'));
    await press(t('options.form.save'));
    const { violations } = await new AxeBuilder({ page: options }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const [content, window] = await options.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBe(window);
  });
});
