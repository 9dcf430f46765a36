import { condense, type Condensed } from '@/utils/text/condense';

/**
 * Forms of characters that folding leaves alone, because each of them also stands for
 * itself (著名, 覆盖) or is a local or a printer's form, with what it is written for
 * elsewhere: 隨著 and 随着 are one word. Only for telling whether two readings are the same.
 */
const VARIANTS = '著瞭祇衞値靑彷汚甦覩枱敍遯髪毎歩戸吿呑淸晩鄕飜黙黒倂関覆痹';
const MEANT = '着了只卫值青仿污苏睹台叙遁发每步户告吞清晚乡翻默黑并关复痺';

const MEANT_BY = new Uint16Array(65536);
for (let at = 0; at < VARIANTS.length; at++) MEANT_BY[VARIANTS.charCodeAt(at)] = MEANT.charCodeAt(at);

/** The condensed form of a text in which all forms of a character are one. */
export function comparable(text: string): Condensed {
  const condensed = condense(text);
  const { units } = condensed;
  for (let at = 0; at < units.length; at++) {
    const meant = MEANT_BY[units[at] as number] as number;
    if (meant !== 0) units[at] = meant;
  }
  return condensed;
}
