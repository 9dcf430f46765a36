import type { Language } from '@/utils/model/settings';
import type { Messages } from './messages';

/**
 * Stands in for `messages.ts` in what runs on article pages (wxt.config.ts): there only
 * the messages of the reader's language are loaded. The build writes one script for each
 * language (scripts/build-assets.ts), which lays its messages down here; empty before that.
 */
export const MESSAGES: Record<Language, Messages> = ((globalThis as PageWorld).meipiMessages ??= {
  'zh-CN': {},
  'zh-TW': {},
  en: {},
});

interface PageWorld {
  meipiMessages?: Record<Language, Messages>;
}
