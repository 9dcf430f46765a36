import { dictionaryFiles, countryNames } from '@/scripts/read-dictionary';
import { formsOf } from '@/utils/dictionary/forms';
import { readEntries } from '@/utils/dictionary/read-entries';
import { seeded } from './measure';

const FILLER =
  '的一是在不了有和这为上个我以要他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';

/** Every unconditional form of the bundled dictionary, without those of one character. */
export function dictionaryForms(root: string): string[] {
  const { entities } = readEntries(dictionaryFiles(root), countryNames());
  const texts = entities.flatMap((entry) => formsOf(entry).map((form) => form.text));
  return [...new Set(texts)].filter((text) => text.length > 1);
}

/** `count` different aliases: the given ones, then made-up words. */
export function aliases(given: readonly string[], count: number): string[] {
  const random = seeded(7);
  const all = new Set(given.slice(0, count));
  while (all.size < count) all.add(words(random, 2 + Math.floor(random() * 5)));
  return [...all];
}

/** Text of the density of this news: one character in seven or so belongs to a name. The same for the same arguments. */
export function newsText(names: readonly string[], length: number): string {
  const random = seeded(42);
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const name = names[Math.floor(random() ** 3 * names.length)] ?? '';
    const part = `${words(random, 8 + Math.floor(random() * 30))}${name}${random() < 0.3 ? '，' : ''}${random() < 0.1 ? '。' : ''}`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

function words(random: () => number, length: number): string {
  let text = '';
  for (let count = 0; count < length; count++) text += FILLER[Math.floor(random() ** 2 * FILLER.length)];
  return text;
}
