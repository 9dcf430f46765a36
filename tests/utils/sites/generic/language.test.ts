import { describe, expect, it } from 'vitest';
import { isChinese } from '@/utils/sites/generic/language';

describe('isChinese', () => {
  it.each([
    ['in simplified characters', '双方同意在年底前交换名单。', true],
    ['in traditional characters', '雙方同意在年底前交換名單。', true],
    ['with some names in Latin letters', '世界卫生组织（WHO）与Gavi商定首批交付计划。', true],
    [
      'with a Japanese word quoted',
      '他说这叫“おもてなし”，是当地待客的规矩，写在店里的墙上，客人进门就能看见，走的时候也会再看一眼，久而久之就记住了，回国之后还会说给朋友听，有人甚至把它抄在笔记本的第一页，一抄就是很多年，直到本子旧了也舍不得扔掉，因为那一页的字写得最好看。',
      true,
    ],
    ['Japanese', '双方は年末までに名簿を交換することで合意した。', false],
    ['Korean', '양측은 연말까지 명단을 교환하기로 합의했다. 中國', false],
    ['English with a Chinese name', 'Both sides agreed to exchange lists, 名单, before the end of the year.', false],
    ['Russian', 'Стороны договорились обменяться списками.', false],
    ['nothing', '', false],
  ])('is decided for a text %s', (_, text, chinese) => expect(isChinese(text)).toBe(chinese));
});
