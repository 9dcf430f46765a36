/** Real texts in the reader: it finds what the command line finds in the same files, also after a way through paper. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { articleOfReader, openDocument, openReader } from '@/tests/e2e/support/documents';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { joinLines } from '@/utils/text/join-lines';
import type { Recognition } from '@/utils/model/recognition';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TEXTS = path.join(ROOT, '..', 'shared', 'corpus', 'texts');
const here = existsSync(TEXTS);
const files = here ? readdirSync(TEXTS).filter((name) => name.endsWith('.txt')) : [];
/** Texts that came out of a PDF: many a sentence broken by a blank line. */
const printed = files.filter((name) => (textOf(name).match(/\p{Script=Han}\n\n\p{Script=Han}/gu)?.length ?? 0) > 20);

const { session } = useChromium({ pages: { 'https://print.invalid/': '' } });
if (!here) console.log(`Skipped: there is no folder ${path.relative(ROOT, TEXTS)}.`);

function textOf(name: string): string {
  return readFileSync(path.join(TEXTS, name), 'utf8');
}

/** What the command line prints for a file. */
function commandLine(name: string): Recognition {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/annotate.ts', path.join(TEXTS, name)], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as Recognition;
}

/** What the reader's desk recognizes in a file that is opened there. */
async function inReader(name: string, bytes: Uint8Array): Promise<Recognition> {
  const page = await openReader(session);
  await openDocument(page, { name, bytes });
  const asking = await session.openExtensionPage('popup.html');
  const { recognition } = await articleOfReader(asking);
  await asking.close();
  await page.close();
  return recognition;
}

/** Mentions with their kind and pledges, by their words without white space, sorted. */
function words({ mentions, pledges }: Recognition): { mentions: string[]; pledges: string[] } {
  const bare = (text: string): string => text.replaceAll(/\s/g, '');
  return {
    mentions: mentions.map(({ kind, text }) => `${kind} ${bare(text)}`).toSorted(),
    pledges: pledges.map(({ text }) => bare(text)).toSorted(),
  };
}

/** The text as a PDF of several pages: paragraphs set in lines, with a running head and the number of the page. */
async function asPdf(text: string): Promise<Buffer> {
  const page: Page = await session.context.newPage();
  const paragraphs = joinLines(text);
  const escaped = paragraphs.map((each) => `<p>${each.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  await page.setContent(
    `<style>p { margin: 0; text-indent: 2em; font: 16px/1.8 "Noto Sans CJK SC"; text-align: justify }</style>${escaped.join('')}`,
  );
  const pdf = await page.pdf({
    width: '440px',
    height: '600px',
    margin: { top: '60px', bottom: '60px', left: '40px', right: '40px' },
    displayHeaderFooter: true,
    headerTemplate: '<div style="font-size:9px;width:100%;text-align:center">通讯</div>',
    footerTemplate:
      '<div style="font-size:9px;width:100%;text-align:center">— <span class="pageNumber"></span> / <span class="totalPages"></span> —</div>',
  });
  await page.close();
  return pdf;
}

describe('the reference texts in the reader (skipped where ../shared/corpus is missing)', () => {
  it.skipIf(!here).each(files)('%s: the same mentions and pledges as on the command line', async (name) => {
    const found = words(await inReader(name, readFileSync(path.join(TEXTS, name))));
    expect(found.mentions.length).toBeGreaterThan(20);
    expect(found).toEqual(words(commandLine(name)));
  });

  it.skipIf(!here).each(printed)('%s: the same mentions and pledges out of a PDF made of it', async (name) => {
    const pdf = await asPdf(textOf(name));
    const found = words(await inReader(name.replace('.txt', '.pdf'), pdf));
    expect(found.mentions.length).toBeGreaterThan(20);
    expect(found).toEqual(words(commandLine(name)));
  });

  it.skipIf(!here)('one of them came out of a PDF', () => {
    expect(printed).toHaveLength(1);
  });
});
