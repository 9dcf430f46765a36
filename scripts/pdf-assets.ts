import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Asset {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** The build for browsers a few versions old: the other one uses what Chrome 128 and Firefox 140 have not. */
const SCRIPTS = { 'pdf.mjs': 'legacy/build/pdf.min.mjs', 'pdf.worker.mjs': 'legacy/build/pdf.worker.min.mjs' } as const;

/** How the library's polyfills look for the global object where there is no `globalThis`: code made of a string, which is never reached. */
const CODE_OF_STRING = 'Function("return this")()';

/** The folders that text is read with: tables for Chinese encodings, and the fonts every PDF may take for granted. */
const FOLDERS = ['cmaps', 'standard_fonts'] as const;

/** pdf.js as the reader loads it, with its tables and fonts, so that nothing is fetched from elsewhere. */
export function pdfAssets(root: string): Asset[] {
  const library = join(root, 'node_modules', 'pdfjs-dist');
  const made = join(root, '.cache', 'pdf');
  mkdirSync(made, { recursive: true });
  const scripts = Object.entries(SCRIPTS).map(([name, source]) => {
    const code = readFileSync(join(library, source), 'utf8');
    if (!code.includes(CODE_OF_STRING))
      throw new Error(`${source} no longer holds ${CODE_OF_STRING}: look at it anew.`);
    writeFileSync(join(made, name), code.replaceAll(CODE_OF_STRING, 'globalThis'));
    return { absoluteSrc: join(made, name), relativeDest: `pdf/${name}` };
  });
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(library, folder)).map((name) => ({
      absoluteSrc: join(library, folder, name),
      relativeDest: `pdf/${folder}/${name}`,
    })),
  );
  return [...scripts, ...files, { absoluteSrc: join(library, 'LICENSE'), relativeDest: 'pdf/LICENSE' }];
}
