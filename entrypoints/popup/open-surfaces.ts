import { browser } from 'wxt/browser';
import { articleTab } from '@/utils/messaging/article-tab';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';

/** The part of the browser that shows the panel, called differently in Chrome and in Firefox. */
interface PanelBrowser {
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

// Known before the click: a browser opens the panel only straight from one.
let windowId: number | undefined;
void findWindow();

async function findWindow(): Promise<void> {
  windowId = (await browser.windows?.getCurrent())?.id;
}

/** Opens the side panel, and closes the popup, which would lie over it. */
export async function openPanel(): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelBrowser;
  if (sidePanel && windowId !== undefined) await sidePanel.open({ windowId });
  else await sidebarAction?.open();
  window.close();
}

/** Opens the ledger in a tab, and closes the popup. */
export async function openLedger(): Promise<void> {
  const opened = await askDesk(() => sendMessage('openLedger', {}));
  if (opened.ok) window.close();
}

/** Opens the notebook in a tab, and closes the popup. */
export async function openNotebook(): Promise<void> {
  const opened = await askDesk(() => sendMessage('openNotebook', {}));
  if (opened.ok) window.close();
}

/** Opens the part of the notebook in which files come in and go out, and closes the popup. */
export async function openExchange(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/notebook.html#data') });
  window.close();
}

/** Opens the reader in a tab, for a PDF if its address is given, and closes the popup. */
export async function openReader(pdf?: string): Promise<void> {
  const search = pdf === undefined ? '' : `?url=${encodeURIComponent(pdf)}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/reader.html') + search });
  window.close();
}

/** Opens the PDF of the active tab in the reader; one from a file, which no extension may fetch, is chosen there. */
export async function openPdf(): Promise<void> {
  const address = (await articleTab())?.url ?? '';
  await openReader(/^https?:/i.test(address) ? address : undefined);
}
