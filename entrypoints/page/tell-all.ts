import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import { tellPages, tellPledgesChanged } from '@/utils/messaging/tell-pages';

/** Has everything that shows notes, pledges or own entries look again. */
export async function tellAll(): Promise<void> {
  await tellPages();
  await tellPledgesChanged();
  await askDesk(() => sendMessage('entriesChanged', {}));
}
