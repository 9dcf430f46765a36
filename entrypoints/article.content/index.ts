import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSettings, watchSettings } from '@/utils/settings/settings';
import { onMessage } from '@/utils/messaging/protocol';
import { NEWS_HOSTS } from '@/utils/sites/hosts';
import { readArticle } from '@/utils/sites/registry';
import { articleAddress } from '@/utils/sites/urls';
import { createArticleSession } from './article-session';
import './highlights.css';
import { presentArticle } from './present-article';

/** What runs on an article's page, put there by the desk: read it, show what is recognized and noted, follow its changes. */
export default defineContentScript({
  registration: 'runtime',
  matches: [...NEWS_HOSTS],
  cssInjectionMode: 'manual',
  async main(context) {
    const address = articleAddress(location.href);
    if (!address) return;
    const source = { site: address.site, find: () => readArticle(document, address) };
    let settings = await readSettings();
    let running = start();

    function start() {
      const life = new AbortController();
      if (settings.sitesOff.includes(source.site)) return { life };
      const session = createArticleSession(source, settings, life.signal);
      presentArticle(session, life.signal);
      void session.read();
      return { life, session };
    }

    const report = () => running.session?.report() ?? { type: 'off' as const, site: address.site };
    const stopWatching = watchSettings((next) => {
      const switched = next.sitesOff.includes(address.site) !== settings.sitesOff.includes(address.site);
      settings = next;
      if (switched) {
        running.life.abort();
        running = start();
      } else running.session?.stage.show({ settings });
    });
    const stopAnswering = [
      onMessage('pageReport', report),
      onMessage('setHidden', ({ data }) => {
        running.session?.setHidden(data.hidden);
        return report();
      }),
      onMessage('dictionaryChanged', () => void running.session?.dictionaryChanged()),
      onMessage('pledgesChanged', () => void running.session?.pledges.refresh()),
      onMessage('pageArticle', () => running.session?.article()),
      onMessage('goToPledge', ({ data }) => running.session?.goToPledge(data.start)),
      onMessage('notesChanged', ({ data }) => running.session?.notesChanged(data.articleId)),
    ];
    context.onInvalidated(() => {
      running.life.abort();
      stopWatching();
      for (const stop of stopAnswering) stop();
    });
  },
});
