// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NameSelect } from '@/components/forms/NameSelect';
import { NameList, NameText } from '@/components/NameText';
import { NamesContext } from '@/components/names-context';
import { mount, spy, unmountAll } from '@/tests/components/mount';
import type { OtherNames } from '@/utils/model/entity';
import type { Language } from '@/utils/model/settings';

const OTHERS: Readonly<Record<string, OtherNames>> = {
  中国: { en: 'China', hant: '中國' },
  东岭: { hant: '東嶺' },
  [`提供${'很'.repeat(40)}多`]: { en: 'A promise that takes many more words than a choice has room for' },
};

function drawn(node: ComponentChild, language: Language = 'en'): HTMLElement {
  const known = <NamesContext.Provider value={(name) => OTHERS[name]}>{node}</NamesContext.Provider>;
  return mount(known, language).root;
}

afterEach(unmountAll);

describe('NameText', () => {
  it.each([
    { language: 'en', name: '中国', html: '<span lang="en" title="中国">China</span>' },
    { language: 'en', name: '东岭', html: '<span lang="zh">东岭</span>' },
    { language: 'zh-TW', name: '东岭', html: '<span lang="zh-Hant">東嶺</span>' },
    { language: 'zh-CN', name: '中国', html: '<span lang="zh">中国</span>' },
  ] as const)('says $name in $language', ({ language, name, html }) => {
    expect(drawn(<NameText name={name} />, language).innerHTML).toBe(html);
  });

  it('sets the Chinese name beside the English one where there is room', () => {
    const root = drawn(<NameText name="中国" both />);
    expect(root.textContent).toBe('China 中国');
    expect(root.querySelector('[lang=zh]')?.textContent).toBe('中国');
    expect(root.querySelector('[title]')).toBeNull();
  });
});

describe('NameList', () => {
  it('divides names as their language does', () => {
    expect(drawn(<NameList names={['中国', '东岭', '中国']} />).textContent).toBe('China、东岭, China');
    unmountAll();
    expect(drawn(<NameList names={['中国', '东岭']} />, 'zh-TW').textContent).toBe('中國、東嶺');
  });
});

describe('NameSelect', () => {
  const NAMES = ['中国', '东岭', `提供${'很'.repeat(40)}多`];

  it('offers both names, a long one cut, and asks for what the option stands for', () => {
    const onChoose = spy();
    const root = drawn(<NameSelect label="Who" value={undefined} options={NAMES} onChoose={onChoose} />);
    const options = [...root.querySelectorAll('option')].slice(1);
    expect(options.map((option) => [option.value, option.lang])).toEqual(
      NAMES.map((name, at) => [name, ['en', 'zh', 'en'][at]]),
    );
    expect(options.map((option) => option.textContent)).toEqual([
      'China 中国',
      '东岭',
      'A promise that takes many more words tha…'.slice(0, 39) + '…',
    ]);
  });
});
