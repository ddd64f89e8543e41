/** A unit's name ends in one of these where a post follows it. */
const UNIT_END =
  /[局委院校学司团心行所厂社会部室道镇乡村处科办站馆园库店场队厅署台报盟协府联组中小坊社区]$/;
/** Another name of the unit: 市财政局（国资委）. */
const BRACKET = /[（(][^（()）]*[）)]$/;
/** What stands before the title itself. */
const BEFORE =
  '(?:党组|党委|党工委|党总支|党支部|纪检监察|机关|董事会|常务|执行|名誉|首席|高级|中级|初级|特级|正高级|副高级|资深|终身|专职|驻会|兼职|挂职|项目|教研|副|正|原|代|[一二三四]级|总)';
const TITLE =
  '(?:书记|秘书长|主席|主委|会长|理事长|董事长|监事长|局长|院长|校长|园长|馆长|所长|站长|台长|社长|厂长|行长|部长|处长|科长|股长|厅长|市长|县长|区长|镇长|乡长|村长|队长|支队长|大队长|中队长|组长|店长|场长|检察长|审判长|司长|团长|主任|总经理|经理|总裁|总监|总编辑|主编|编辑|记者|常委|委员|成员|理事|监事|董事|代表|教授|讲师|教师|研究员|馆员|调研员|巡视员|科员|工程师|会计师|经济师|农艺师|畜牧师|医师|药师|护士|护师|律师|法官|检察官|主任科员|主任医师|研究馆员|演员|导演|画家|作家|书法家|负责人|法定代表人|法人代表|主持人|播音员|合伙人|干部|职工|干事|顾问|助理|住持|牧师|阿訇|神父|道长|导师|院士|传承人)';
const POSTS = new RegExp(`^${BEFORE}*${TITLE}(?:[（(][^）)]*[）)])?(?:$|[、，,；;兼/／\\s和及])`);

/** Whether a text is a post and nothing else: 党组书记、局长. */
export function isPost(text: string): boolean {
  return POSTS.test(text.trim());
}

export interface Work {
  unit: string;
  post: string;
}

/**
 * 市第一中学校长 → 市第一中学, 校长: by a unit that is known, a blank between the two, or
 * the first title behind what ends like a unit. null where it cannot be told. Joined
 * again the two are what was written, but for a blank between them.
 */
export function splitWork(text: string, units: readonly string[] = []): Work | null {
  const written = text.trim();
  const known = units
    .filter((unit) => unit !== '' && written.length > unit.length && written.startsWith(unit))
    .sort((a, b) => b.length - a.length)[0];
  const behind = known === undefined ? '' : written.slice(known.length).trim();
  if (known !== undefined && POSTS.test(behind)) return { unit: known, post: behind };
  const [, left = '', right = ''] = /^(\S+)\s+(\S.*)$/s.exec(written) ?? [];
  if (left !== '' && POSTS.test(right)) return { unit: left, post: right };
  for (let at = 2; at < written.length; at += 1) {
    const [unit, post] = [written.slice(0, at), written.slice(at)];
    // Behind a mark another unit has begun.
    if (/[、，,；;]/.test(unit)) return null;
    if (UNIT_END.test(unit.replace(BRACKET, '')) && POSTS.test(post)) return { unit, post };
  }
  return null;
}
