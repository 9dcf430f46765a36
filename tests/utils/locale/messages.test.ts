import { Converter as TraditionalConverter } from 'opencc-js/cn2t';
import { Converter as SimplifiedConverter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '@/utils/locale/messages';
import type { ErrorCode } from '@/utils/model/outcome';
import { LANGUAGES } from '@/utils/model/settings';

function stems(language: (typeof LANGUAGES)[number]): readonly string[] {
  return [...new Set(Object.keys(MESSAGES[language]).map((key) => key.split('#')[0] ?? key))].toSorted();
}

function holes(text: string): readonly string[] {
  return [...text.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1] ?? '').toSorted();
}

/** A record, so that a new code does not compile until it stands here. */
const ERRORS: Readonly<Record<ErrorCode, true>> = {
  'no-article': true,
  'not-chinese': true,
  'is-pdf': true,
  'page-closed': true,
  'page-not-allowed': true,
  'no-body': true,
  'body-gone': true,
  'too-long': true,
  'note-too-long': true,
  'outside-article': true,
  'desk-silent': true,
  'store-closed': true,
  'store-full': true,
  'store-newer': true,
  'store-blocked': true,
  'store-lost': true,
  'backup-broken': true,
  'backup-incomplete': true,
  'folder-refused': true,
  'not-found': true,
  'note-not-shown': true,
  'changed-since': true,
  'clipboard-refused': true,
  'not-json': true,
  truncated: true,
  'not-meipi': true,
  'notes-elsewhere': true,
  'newer-format': true,
  'too-large': true,
  'bad-record': true,
  'bad-encoding': true,
  'empty-file': true,
  'file-too-large': true,
  'file-changed': true,
  'unknown-type': true,
  'binary-file': true,
  'unknown-encoding': true,
  'pdf-locked': true,
  'pdf-scanned': true,
  'pdf-broken': true,
  'address-refused': true,
  'document-gone': true,
  cancelled: true,
  unexpected: true,
};

describe.each(LANGUAGES)('the messages of %s', (language) => {
  const messages = MESSAGES[language];

  it('have the same keys as English, and no empty text', () => {
    expect(stems(language)).toEqual(stems('en'));
    expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('quote the same values as English', () => {
    const different = Object.entries(messages).filter(([key, text]) => {
      const english = MESSAGES.en[key] ?? '';
      return holes(text).join() !== holes(english).join();
    });
    expect(different).toEqual([]);
  });

  it('have the plural forms of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const counted = stems(language).filter((stem) => `${stem}#other` in messages);
    expect(counted.length).toBeGreaterThan(0);
    for (const stem of counted) expect(forms.filter((form) => !(`${stem}#${form}` in messages))).toEqual([]);
  });

  it('explain every failure, and name and describe the extension', () => {
    const keys = [...Object.keys(ERRORS).map((code) => `error.${code}`), 'name', 'description'];
    expect(keys.filter((key) => !messages[key])).toEqual([]);
  });

  it('keep the description within the 132 characters that extension stores take', () => {
    expect(messages.description?.length).toBeLessThanOrEqual(132);
  });
});

describe('the Chinese scripts', () => {
  const toSimplified = SimplifiedConverter({ from: 'tw', to: 'cn' });
  const toTraditional = TraditionalConverter({ from: 'cn', to: 'tw' });

  it('are simplified throughout in zh-CN', () => {
    const mixed = Object.entries(MESSAGES['zh-CN']).filter(([, text]) => toSimplified(text) !== text);
    expect(mixed).toEqual([]);
  });

  it('are traditional throughout in zh-TW', () => {
    // 游標 is right as it is; the tables know 游 only as the simplified 遊.
    const mixed = Object.entries(MESSAGES['zh-TW']).filter(
      ([, text]) => toTraditional(text).replaceAll('遊標', '游標') !== text,
    );
    expect(mixed).toEqual([]);
  });
});
