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

/** Files that are made at build time and shipped as they are: the compiled dictionary, icons, the browser's own texts, pdf.js. */
export async function buildAssets(root: string): Promise<Asset[]> {
  return [
    { absoluteSrc: compiledDictionary(root), relativeDest: 'dictionary.bin' },
    ...(await renderIcons(root)),
    ...browserMessages(root),
    ...pdfAssets(root),
  ];
}

/** Name and description as the browser shows them in its own list of extensions. */
function browserMessages(root: string): Asset[] {
  return Object.entries(BROWSER_LOCALES).map(([language, locale]) => {
    const texts = JSON.parse(readFileSync(join(root, 'locales', `${language}.json`), 'utf8')) as Record<string, string>;
    const messages = { name: { message: texts.name }, description: { message: texts.description } };
    const folder = join(root, '.cache', '_locales', locale);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'messages.json'), JSON.stringify(messages));
    return { absoluteSrc: join(folder, 'messages.json'), relativeDest: `_locales/${locale}/messages.json` };
  });
}
