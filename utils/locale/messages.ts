import en from '@/locales/en.json';
import zhCN from '@/locales/zh-CN.json';
import zhTW from '@/locales/zh-TW.json';
import type { Language } from '@/utils/model/settings';

/** The plural forms of a message are keys of their own: `popup.notes#one`, `popup.notes#other`. */
type WithoutForm<Key extends string> = Key extends `${infer Stem}#${string}` ? Stem : Key;

/** What can be said: a key of the English message file, without its plural form. */
export type MessageKey = WithoutForm<keyof typeof en>;

/** The texts of one language, by key and plural form. */
export type Messages = Readonly<Record<string, string>>;

/** Every message file. English is the one that defines which keys exist. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
