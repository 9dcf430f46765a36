import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, describe, it, onTestFinished } from 'vitest';
import { renderIcons } from '@/scripts/icons';

const DRAWING = fileURLToPath(new URL('../../public/icon.svg', import.meta.url));

describe('renderIcons', () => {
  it('renders PNG files of the four sizes', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'meipi-icons-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    mkdirSync(path.join(root, 'public'));
    copyFileSync(DRAWING, path.join(root, 'public', 'icon.svg'));
    const icons = await renderIcons(root);
    expect(icons.map((icon) => icon.relativeDest)).toEqual([16, 32, 48, 128].map((size) => `icon-${size}.png`));
    // A PNG file tells its width and height in the eight bytes from the sixteenth on.
    const sizes = icons
      .map((icon) => readFileSync(icon.absoluteSrc))
      .map((png) => [png.readUInt32BE(16), png.readUInt32BE(20)]);
    expect(sizes).toEqual([16, 32, 48, 128].map((size) => [size, size]));
  });

  it('draws shapes only, which look the same on every machine', () => {
    expect(readFileSync(DRAWING, 'utf8')).not.toMatch(/<text|font-family|<image|href=/);
  });
});
