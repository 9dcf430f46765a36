import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAt } from '@/utils/text/numbers';
import { quantitiesIn } from '@/utils/text/quantities';

describe('numberAt', () => {
  it.each([
    ['5000', 5000],
    ['3,300', 3300],
    ['1.2万亿', 1.2e12],
    ['1亿5000万', 1.5e8],
    ['一亿二千万', 1.2e8],
    ['一万二千亿', 1.2e12],
    ['三亿零五十万', 3.005e8],
    ['3千', 3000],
    ['十', 10],
    ['二十三', 23],
    ['一百零五', 105],
    ['一百二十万', 1_200_000],
    ['两万亿', 2e12],
    ['二〇三〇', 2030],
    ['十余万', 100_000],
    ['30多', 30],
    ['5000多万', 5e7],
  ])('reads %s', (text, value) => {
    expect(numberAt(text, 0)).toMatchObject({ value, end: text.length });
  });

  it.each(['七八', '亿亿', '十百', '9亿亿亿亿', '百亿亿亿'])('finds no number in %s and gets on', (text) => {
    const read = numberAt(text, 0);
    expect(Number.isFinite(read?.value ?? NaN)).toBe(false);
    expect(read?.end ?? 1).toBeGreaterThan(0);
  });

  it('begins nowhere else than at a digit or numeral', () => {
    expect(numberAt('约5', 0)).toBeUndefined();
    expect(numberAt('', 0)).toBeUndefined();
  });
});

describe('quantitiesIn', () => {
  it.each([
    ['提供5000万剂疫苗', '5000万剂', 5e7, '剂'],
    ['约５亿美元', '约５亿美元', 5e8, '美元'],
    ['投资1.2万亿元人民币', '1.2万亿元人民币', 1.2e12, '元'],
    ['人民币1000亿元', '人民币1000亿元', 1e11, '元'],
    ['US$5亿的贷款', 'US$5亿', 5e8, '美元'],
    ['输油超 1.5 亿吨', '超 1.5 亿吨', 1.5e8, '吨'],
    ['增长百分之五', '百分之五', 5, '%'],
    ['增长5.5%左右', '5.5%左右', 5.5, '%'],
    ['下调25个基点', '25个基点', 25, '基点'],
    ['上升0.3个百分点', '0.3个百分点', 0.3, '个百分点'],
    ['二十三个项目', '二十三个', 23, '个'],
    ['三百余名专家', '三百余名', 300, '名'],
    ['援助一批物资', '一批', 1, '批'],
    ['全长1万公里', '1万公里', 10_000, '公里'],
    ['装机12亿千瓦', '12亿千瓦', 1.2e9, '千瓦'],
    ['五億日圓貸款', '五億日圓', 5e8, '日元'],
    ['不少于300人次', '不少于300人次', 300, '人次'],
  ])('%s', (text, words, value, unit) => {
    expect(quantitiesIn(text)).toEqual([expect.objectContaining({ text: words, value, unit })]);
  });

  it.each([
    ['5至10亿美元', 5e8, 1e9],
    ['5000至1万个', 5000, 10_000],
    ['3到5座', 3, 5],
    ['7.5%至8%', 7.5, 8],
    ['100—200公里', 100, 200],
  ])('reads both ends of %s', (text, value, upTo) => {
    expect(quantitiesIn(text)).toEqual([expect.objectContaining({ value, upTo })]);
  });

  it.each([
    ['逾30名', 'over'],
    ['30多名', 'over'],
    ['至少30名', 'over'],
    ['30名以上', 'over'],
    ['近30名', 'under'],
    ['不超过30名', 'under'],
    ['约30名', 'about'],
    ['30名左右', 'about'],
  ])('says that %s is %s', (text, bound) => {
    expect(quantitiesIn(text)).toEqual([expect.objectContaining({ value: 30, bound })]);
  });

  it.each([
    '第三次会议',
    '一项协议',
    '未来5年',
    '2030年',
    '亿亿亿元',
    '数十名学生',
    '5G网络',
    '三分之一',
    '两方面',
    '一带一路',
  ])('counts nothing in %s', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });

  it('finds several, apart and in order', () => {
    expect(quantitiesIn('10亿剂疫苗，其中6亿剂无偿').map(({ value }) => value)).toEqual([1e9, 6e8]);
  });

  it('never throws and gives finite values with spans inside the text', () => {
    const text = fc
      .array(
        fc.constantFrom(
          '5',
          '.',
          ',',
          '万',
          '亿',
          '十',
          '百',
          '两',
          '多',
          '余',
          '至',
          '%',
          '美元',
          '个',
          '约',
          '第',
          '以上',
          ' ',
          '\n',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        let end = 0;
        for (const quantity of quantitiesIn(words)) {
          expect(quantity.start).toBeGreaterThanOrEqual(end);
          expect(words.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(Number.isFinite(quantity.value)).toBe(true);
          end = quantity.end;
        }
      }),
    );
  });
});
