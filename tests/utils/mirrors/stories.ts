/** Invented news, a paragraph each line: a story as an agency sends it, and two numbers of a series. */
export const STORY = `新华社阿拉木图9月3日电（记者）第四届欧亚水运合作会议3日在阿拉木图举行，来自十二个国家的代表出席会议并讨论里海航道疏浚方案。
会议通过了一份为期五年的行动计划，决定设立规模为三亿元的航道基金，其中中方出资一亿二千万元，其余由沿岸各国分摊。
中方代表在开幕式上表示，中方愿同各方一道，把里海航道建成连接东西方的便捷通道，并将在两年内派遣四十名水文专家前往阿克套港工作。
哈萨克斯坦交通部门负责人说，阿克套港去年吞吐量达到七百六十万吨，比前一年增长百分之十一，现有泊位已经不能满足需要。
与会代表还参观了新建成的集装箱码头。码头一期工程设计年吞吐量为四十万标准箱，预计明年六月投入使用。
各方商定，下一届会议将于后年在巴库举行，届时将对行动计划的执行情况作中期评估。`;

export const EDITORIAL = `本报评论员认为，水运合作的意义不止于货物往来，沿岸各地的就业也会因此得到带动，这一点值得继续观察。
有学者指出，航道水位近年持续下降，疏浚只能缓解一时，节水与生态补偿才是长远之策，需要各国拿出更多诚意。`;

/** One number of a daily notice: the same formula with other figures. */
export function fixing(day: number): string {
  const rate = (base: number): string => (base + ((day * 7919 + base * 131) % 997) / 10_000).toFixed(4);
  return `外汇交易中心受权公布，2026年10月${day}日银行间外汇市场人民币汇率中间价为：
1美元对人民币${rate(7)}元，1欧元对人民币${rate(8)}元，100日元对人民币${rate(4)}元，1港元对人民币${rate(0.9)}元，1英镑对人民币${rate(9)}元，1澳大利亚元对人民币${rate(4.6)}元。
1新西兰元对人民币${rate(4.2)}元，1新加坡元对人民币${rate(5.5)}元，1瑞士法郎对人民币${rate(8.8)}元，1加拿大元对人民币${rate(5.1)}元，人民币1元对${rate(0.5)}马来西亚林吉特，人民币1元对${rate(12)}俄罗斯卢布。
人民币1元对${rate(2.4)}南非兰特，人民币1元对${rate(190)}韩元，人民币1元对${rate(0.5)}阿联酋迪拉姆，人民币1元对${rate(0.52)}沙特里亚尔，人民币1元对${rate(51)}匈牙利福林。`;
}

/** A readout of the kind of which there are many: much of it is formula. */
export function readout(country: string, person: string, matters: readonly string[]): string {
  return `国家副主席在人民大会堂会见来华访问的${country}外长${person}。
国家副主席表示，中国同${country}是全天候的好朋友，双方在涉及彼此核心利益和重大关切问题上始终相互理解、相互支持。
双方应加强${matters.join('、')}等领域合作，推动两国关系不断迈上新台阶。
${person}表示，${country}高度重视发展对华关系，坚定奉行一个中国原则，愿同中方深化${matters.at(-1) ?? ''}合作。`;
}
