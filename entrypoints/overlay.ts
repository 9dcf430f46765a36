import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideOverlay } from '@/entrypoints/article.content/overlay-script';
import { presentOverlay } from '@/entrypoints/article.content/present-overlay';

/** Cards, margin, editor and toolbar of an article's page; the desk puts them in when the article script asks for them. */
export default defineUnlistedScript(() => provideOverlay(presentOverlay));
