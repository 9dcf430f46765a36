import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '@/utils/messaging/protocol';
import { articleAddress } from '@/utils/sites/urls';

/**
 * All that runs on a page of the news hosts that is no article: one look at its
 * address. The manifest names it as a content script (wxt.config.ts); as an unlisted
 * script it carries nothing else.
 */
export default defineUnlistedScript(() => {
  if (articleAddress(location.href)) void sendMessage('articleFound');
});
