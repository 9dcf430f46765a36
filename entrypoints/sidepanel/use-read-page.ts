import { useEffect, useState } from 'preact/hooks';
import type { PanelState } from '@/components/panel/PanelView';
import { articleTab } from '@/utils/messaging/article-tab';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { Failure } from '@/utils/model/outcome';
import { type ActivePage, stateOf } from './use-active-page';

/** What the panel's frame shows of the page, with the wish to have one read that is not read by itself, and what came of it; forgotten when another page is shown. */
export function useReadPage(page: ActivePage) {
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => setFailure(undefined), [page]);

  async function read(): Promise<void> {
    const tab = await articleTab();
    const tabId = tab?.id;
    if (tabId === undefined) return;
    setReading(true);
    // A click in the panel gives no browser leave to read the tab: where none was given before, the answer says what to click.
    const answer = await askDesk(() => sendMessage('readPage', { tabId, byClick: false }));
    setReading(false);
    if (!answer.ok) setFailure(answer);
    else if (answer.value.type === 'failed') setFailure(answer.value.failure);
  }
  const state: PanelState =
    page.type === 'none' ? { ...page, reading, failure: failure ?? page.failure } : stateOf(page);
  return { state, read: () => void read() };
}
