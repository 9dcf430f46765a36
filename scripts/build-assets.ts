import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderIcons } from './icons';
import { pdfAssets } from './pdf-assets';
import { compiledDictionary } from './read-dictionary';

interface Asset {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** The message files and the browser's name for each language. */
const BROWSER_LOCALES = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' } as const;

/**
 * Files that are made at build time and shipped as they are: the compiled dictionary, icons, the browser's own
 * texts, a script with the messages of each language, pdf.js.
 */
export async function buildAssets(root: string): Promise<Asset[]> {
  return [
    { absoluteSrc: compiledDictionary(root), relativeDest: 'dictionary.bin' },
    ...(await renderIcons(root)),
    ...browserMessages(root),
    ...pageMessages(root),
    ...pdfAssets(root),
  ];
}

/** Name and description as the browser shows them in its own list of extensions. */
function browserMessages(root: string): Asset[] {
  return Object.entries(BROWSER_LOCALES).map(([language, locale]) => {
    const texts = readMessages(root, language);
    const messages = {
      name: { message: texts.name },
      description: { message: texts.description },
      command_notebook: { message: texts['command.notebook'] },
    };
    const folder = join(root, '.cache', '_locales', locale);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'messages.json'), JSON.stringify(messages));
    return { absoluteSrc: join(folder, 'messages.json'), relativeDest: `_locales/${locale}/messages.json` };
  });
}

/** Scripts that lay down the messages of a language in an article's page; see utils/locale/page-messages.ts. */
function pageMessages(root: string): Asset[] {
  const empty = JSON.stringify(Object.fromEntries(Object.keys(BROWSER_LOCALES).map((language) => [language, {}])));
  return Object.keys(BROWSER_LOCALES).map((language) => {
    const name = `messages-${language}.js`;
    const file = join(root, '.cache', name);
    const texts = JSON.stringify(readMessages(root, language));
    writeFileSync(file, `(globalThis.meipiMessages ??= ${empty})[${JSON.stringify(language)}] = ${texts};\n`);
    return { absoluteSrc: file, relativeDest: name };
  });
}

function readMessages(root: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(root, 'locales', `${language}.json`), 'utf8')) as Record<string, string>;
}
