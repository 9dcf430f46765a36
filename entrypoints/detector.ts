import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '@/utils/messaging/protocol';
import { articleAddress } from '@/utils/sites/urls';

/** All that runs on a page of the news hosts that is no article: one look at its address. */
export default defineContentScript({
  matches: ['*://*.sina.com.cn/*', '*://*.sina.cn/*'],
  runAt: 'document_end',
  main() {
    if (articleAddress(location.href)) void sendMessage('articleFound');
  },
});
