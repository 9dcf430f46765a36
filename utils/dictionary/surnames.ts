/** Chinese surnames, the compound ones apart; simplified. Also what Korean and Vietnamese names in Chinese begin with. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' +
  '温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚' +
  '岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹' +
  '井祖漆巴丰卿狄索宣晋云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况宿鲜印逯隆茹诺战慕危玉银亢嵇湛宾戎勾茅利呼揭尉冶斯檀阴昝智幸奉衡富尧闭习昂汲冒';

const COMPOUND =
  '欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 令狐 端木 慕容 长孙 宇文 独孤 南宫 东方 西门 轩辕 呼延 东郭 百里 申屠 司空 闻人 澹台 公冶 太叔 钟离 濮阳 淳于 单于 赫连 第五 左丘 南郭 拓跋 完颜 纳兰 鲜于 闾丘 万俟 仲孙 公羊 梁丘 东门 司寇 段干 谷梁 宰父 夹谷 林郑';

/** What a Chinese name may begin with when it has one character. */
export const SINGLE_SURNAMES: ReadonlySet<string> = new Set(SINGLE);

/** Surnames of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(COMPOUND.split(' '));

/** The surname that a Chinese name of two to four characters begins with; undefined where it begins with none. */
export function surnameOf(name: string): string | undefined {
  const two = name.slice(0, 2);
  if (COMPOUND_SURNAMES.has(two) && name.length >= 3 && name.length <= 4) return two;
  const one = name.slice(0, 1);
  return SINGLE_SURNAMES.has(one) && name.length >= 2 && name.length <= 3 ? one : undefined;
}
