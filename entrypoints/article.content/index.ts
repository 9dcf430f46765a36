import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSettings, watchSettings } from '@/utils/settings/settings';
import { createArticleFinder } from '@/utils/sites/find-articles';
import { NEWS_HOSTS } from '@/utils/sites/hosts';
import { articleAddress } from '@/utils/sites/urls';
import { answerMessages } from './answer-messages';
import './highlights.css';
import { followPage } from './page-articles';

/** What runs on an article's page, put there by the desk: read it, show what is recognized and noted, follow its changes. */
export default defineContentScript({
  registration: 'runtime',
  matches: [...NEWS_HOSTS],
  cssInjectionMode: 'manual',
  async main(context) {
    const bar = () => articleAddress(location.href);
    const site = bar()?.site;
    if (site === undefined) return;
    let settings = await readSettings();
    let running = start();

    function start() {
      const life = new AbortController();
      if (settings.sitesOff.includes(site ?? '')) return { life };
      const finder = createArticleFinder(document);
      return { life, articles: followPage({ finder, bar, settings: () => settings, signal: life.signal }) };
    }

    const sessions = () => running.articles?.sessions() ?? [];
    const inView = () => running.articles?.inView();
    const report = () => (running.articles ? inView()?.report() : { type: 'off' as const, site });
    const stopWatching = watchSettings((next) => {
      const switched = next.sitesOff.includes(site) !== settings.sitesOff.includes(site);
      settings = next;
      if (switched) {
        running.life.abort();
        running = start();
      } else for (const { stage } of sessions()) stage.show({ settings });
    });
    const stopAnswering = answerMessages({ sessions, inView, report });
    context.onInvalidated(() => {
      running.life.abort();
      stopWatching();
      stopAnswering();
    });
  },
});
