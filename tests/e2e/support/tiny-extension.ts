import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The id under which Firefox knows the tiny extension. */
const GECKO_ID = 'tiny@meipi.invalid';

/** The smallest extension that shows whether a browser is driven rightly: it says on Sina's pages when its background began. */
export function writeTinyExtension(browser: 'chromium' | 'firefox'): string {
  const folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'meipi-tiny-'))), browser);
  const background = browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
  const files: Record<string, string> = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Tiny',
      version: '1',
      background,
      permissions: ['storage'],
      host_permissions: ['https://finance.sina.com.cn/*'],
      content_scripts: [{ matches: ['https://finance.sina.com.cn/*'], js: ['content.js'] }],
      action: { default_popup: 'popup.html' },
      ...(browser === 'firefox' ? { browser_specific_settings: { gecko: { id: GECKO_ID } } } : {}),
    }),
    'background.js': `chrome.runtime.onMessage.addListener((message, sender, answer) => { answer(String(performance.timeOrigin)); });`,
    'content.js': `
      async function ask() { document.documentElement.dataset.began = await chrome.runtime.sendMessage('began'); }
      document.addEventListener('click', ask); ask();
      const range = new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 });
      CSS.highlights.set('meipi-tiny', new Highlight(range));`,
    'popup.html': `<!doctype html><title>Tiny popup</title><script src="popup.js"></script>`,
    'popup.js': `(async () => {
      const { count = 0 } = await chrome.storage.local.get('count');
      await chrome.storage.local.set({ count: count + 1 });
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      document.title = tab.url ?? '';
      document.body.textContent = [count + 1, chrome.i18n.getUILanguage()].join(' ');
    })();`,
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}
