import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Toolbar, menu, extension list and store: the widths in pixels that browsers ask for. */
const SIZES = [16, 32, 48, 128] as const;

/** A file to copy into the extension: where it lies and where it goes. */
export interface RenderedIcon {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/**
 * The extension's icon as `icon-16.png` … `icon-128.png`, drawn anew from
 * `public/icon.svg` into `.cache/icons` under the project root, so that no
 * picture file has to be kept beside its drawing.
 */
export async function renderIcons(root: string): Promise<RenderedIcon[]> {
  const drawing = await readFile(path.join(root, 'public', 'icon.svg'), 'utf8');
  const folder = path.join(root, '.cache', 'icons');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    SIZES.map(async (width) => {
      const relativeDest = `icon-${width}.png`;
      const absoluteSrc = path.join(folder, relativeDest);
      await writeFile(absoluteSrc, new Resvg(drawing, { fitTo: { mode: 'width', value: width } }).render().asPng());
      return { absoluteSrc, relativeDest };
    }),
  );
}
