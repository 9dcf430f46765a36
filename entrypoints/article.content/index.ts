import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSettings, watchSettings } from '@/utils/settings/settings';
import { answerMessages } from './answer-messages';
import { fallBack } from './fall-back';
import './highlights.css';
import { lookAfterClicks } from './look-after-clicks';
import { followPage } from './page-articles';
import { addressInBar, createPageFinder } from './page-finder';

/** What runs on an article's page, put there by the desk: read it, show what is recognized and noted, follow its changes. */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  // An older script of the extension is told by an event; the page need not hear of it.
  noScriptStartedPostMessage: true,
  async main(context) {
    const site = addressInBar()?.site;
    if (site === undefined) return;
    let settings = await readSettings();
    let running = start();

    function start() {
      const life = new AbortController();
      if (settings.sitesOff.includes(site ?? '')) return { life };
      const finder = createPageFinder();
      const { signal } = life;
      const articles = followPage({ finder, bar: addressInBar, settings: () => settings, signal });
      lookAfterClicks({ articles, finder, signal });
      fallBack(articles, signal).catch(() => undefined); // without the desk nothing more can be read
      return { life, finder, articles };
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
    const lookAgain = () => {
      running.finder?.forget();
      running.articles?.lookAgain();
    };
    const stopAnswering = answerMessages({ sessions, inView, report, lookAgain });
    context.onInvalidated(() => {
      running.life.abort();
      stopWatching();
      stopAnswering();
    });
  },
});
