// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { WelcomeView } from '@/components/welcome/WelcomeView';
import { click, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { failed, type Failure } from '@/utils/model/outcome';
import { type Language, LANGUAGES } from '@/utils/model/settings';

const SWITCH = 'Remember the pledges of articles I read';

interface Shown {
  readonly language?: Language;
  readonly remembering?: boolean;
  readonly permissions?: readonly string[];
  readonly failure?: Failure;
}

function welcome({ language = 'en', remembering = true, permissions = ['storage'], failure }: Shown = {}) {
  const calls = { onRemember: spy(), onCloseFailure: spy() };
  const drawn = mount(
    <WelcomeView
      remembering={remembering}
      permissions={permissions}
      sites={[
        { name: 'Sina Finance', hosts: ['sina.com.cn', 'sina.cn'] },
        { name: 'Caixin', hosts: ['caixin.com'] },
      ]}
      optionsUrl="/options.html"
      failure={failure}
      {...calls}
    />,
    language,
  );
  const texts = (selector: string) => [...drawn.root.querySelectorAll(selector)].map((each) => each.textContent);
  return { ...drawn, ...calls, texts };
}

afterEach(unmountAll);

describe('the page of welcome', () => {
  it.each([true, false])(
    'shows the memory of pledges as it is (%s), and calls back with the opposite',
    (remembering) => {
      const { named, onRemember } = welcome({ remembering });
      expect((named(SWITCH) as HTMLInputElement).checked).toBe(remembering);
      click(named(SWITCH));
      expect(onRemember.mock.calls).toEqual([[!remembering]]);
    },
  );

  it('leads to the page of settings', () => {
    expect(welcome().named('Open the settings').getAttribute('href')).toBe('/options.html');
  });

  it('explains the permissions of this browser, and no other', () => {
    const { texts } = welcome({ permissions: ['storage', 'activeTab', 'unheard-of'] });
    expect(texts('.permissions dt')).toEqual(['storage', 'activeTab', 'Access to news sites']);
  });

  it('names every news site with its hosts', () => {
    const { texts } = welcome();
    expect(texts('.site-hosts dt')).toEqual(['Sina Finance', 'Caixin']);
    expect(texts('.site-hosts dd')).toEqual(['sina.com.cn, sina.cn', 'caixin.com']);
  });

  it('tells the keys of each step', () => {
    const { root } = welcome();
    const steps = [...root.querySelectorAll('.step')];
    const keys = steps.map((step) => [...step.querySelectorAll('kbd')].map((key) => key.textContent).join(' '));
    expect(keys).toEqual(['J K P M', 'Enter Esc', 'N H']);
  });

  it.each([
    {
      language: 'zh-CN',
      lang: 'zh-CN',
      text: '青原国总统陆明川在第三届澜江论坛上宣布，将在2030年前向沿江五国提供5亿元，',
    },
    {
      language: 'zh-TW',
      lang: 'zh-TW',
      text: '青原國總統陸明川在第三屆瀾江論壇上宣佈，將在2030年前向沿江五國提供5億元，',
    },
    {
      language: 'en',
      lang: 'zh-CN',
      text: '青原国总统陆明川在第三届澜江论坛上宣布，将在2030年前向沿江五国提供5亿元，',
    },
  ] as const)('marks the Chinese sentence in $language', ({ language, lang, text }) => {
    const { root, texts } = welcome({ language });
    const sentence = root.querySelector('.sample-text');
    expect(sentence?.getAttribute('lang')).toBe(lang);
    expect(sentence?.textContent.startsWith(text)).toBe(true);
    expect(texts('.sample-mark')).toHaveLength(5);
    expect(texts('.kind-pledge .sample-noted')).toEqual(['2030年前']);
  });

  it('says when the switch could not be saved', () => {
    const { root, named, onCloseFailure } = welcome({ failure: failed('unexpected') });
    expect(root.textContent).toContain('This setting could not be saved.');
    click(named('Close this message'));
    expect(onCloseFailure).toHaveBeenCalledOnce();
  });

  it.each(LANGUAGES)('leaves no control without a name and no gap open in %s', (language) => {
    const { root } = welcome({ language });
    expect(namelessControls(root)).toEqual([]);
    expect(root.textContent).not.toMatch(/[{}]|welcome\./);
  });
});
