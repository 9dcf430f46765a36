import { describe, expect, it } from 'vitest';
import { isBoilerplateLine } from '@/utils/sites/boilerplate-lines';

const BOILERPLATE: readonly string[] = [
  '责任编辑：甲乙',
  '（责任编辑：甲乙 UF023）',
  '责编/甲乙',
  '编辑 | 甲乙',
  '编辑：甲乙',
  '校对: 甲乙',
  '【纠错】【责任编辑:甲乙】',
  '【打印】 【关闭】',
  '分享到：',
  '扫码关注我们',
  '海量资讯、精准解读，尽在新浪财经APP',
  '打开APP阅读全文',
  '下载某某客户端，第一时间看消息',
  '未经授权不得转载',
  '未经本报书面授权，不得转载',
  '版权声明：本文版权归原作者所有。',
  `免责声明：${'本平台内容均源自自媒体，不代表本站立场。'.repeat(8)}`,
  '风险提示：市场有风险。',
  '文章来源：某某网',
  '原标题：某某会议召开',
  '（原题为《某某会议召开》）',
  '（原标题是“某某会议召开”）',
  '　　来源：某某社',
  '转自：某某网',
  '专题：某某会议',
  '点击进入专题',
];

const SENTENCES: readonly string[] = [
  '编辑部决定不再等待。',
  '来源国的海关须在三日内答复。',
  '这位官员说，风险提示要写在合同第一页。',
  '乌方表示，居民可以下载政府的客户端办理手续。',
  '校对工作从春天做到秋天。',
  '他在会后打印并分享到群里。',
  '分析：通道比运价重要',
  `来源：${'本段很长，是正文的一句话，只是碰巧以这两个字开头，'.repeat(4)}`,
  '点击率不等于阅读。',
  '原题为《某某》的文章昨天被重新发表。',
  '',
];

describe('isBoilerplateLine', () => {
  it.each(BOILERPLATE)('leaves out %j', (line) => {
    expect(isBoilerplateLine(line)).toBe(true);
  });

  it.each(SENTENCES)('keeps %j', (line) => {
    expect(isBoilerplateLine(line)).toBe(false);
  });
});
