import { describe, expect, it } from 'vitest';
import { authorsIn } from '@/utils/exchange/byline';

describe('authorsIn', () => {
  it.each([
    ['王文斌', ['王文斌']],
    ['文在寅', ['文在寅']],
    ['李 明', ['李明']],
    ['本报记者 李 明 王 芳', ['李明', '王芳']],
    ['欧阳 明 李芳芳', ['欧阳明', '李芳芳']],
    ['新华社记者刘华、伍岳', ['刘华', '伍岳']],
    ['（记者刘华）', ['刘华']],
    ['本报驻白沙特派记者 林小满', ['林小满']],
    ['记者 刘华 摄影 李四', ['刘华']],
    ['文/张三 图/李四', ['张三']],
    ['作者：张三 编辑：李四', ['张三']],
    ['责任编辑：张三', []],
    ['甲一 乙二 丙三', ['甲一', '乙二', '丙三']],
    ['阿卜杜拉·拉赫曼', ['阿卜杜拉·拉赫曼']],
    ['By John Smith and Mary Ann Jones', ['John Smith', 'Mary Ann Jones']],
    ['John Smith, Jr.', ['John Smith, Jr.']],
    ['张三、张三', ['张三']],
    ['', []],
  ])('%j: %j', (byline, names) => {
    expect(authorsIn(byline)).toEqual(names);
  });
});
