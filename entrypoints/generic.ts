import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { genericAddress } from '@/utils/sites/generic/address';
import { readGenericPage } from '@/utils/sites/generic/read-page';
import { offerGenericReading } from '@/utils/sites/generic/slot';

/** Put in before the article script, or beside it, on pages that no adapter knows. */
export default defineUnlistedScript(() => offerGenericReading({ addressOf: genericAddress, read: readGenericPage }));
