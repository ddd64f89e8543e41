import { describe, expect, it } from 'vitest';
import { spellerOf } from '#shared/proofread/speller/spell';
import { inSeries, unjudged } from '#shared/proofread/speller/unjudged';
import type { KnownNames } from '#shared/proofread/types';
import { shipped } from './model-file';

const NOBODY: KnownNames = { people: [], units: [], places: [], terms: [] };
const speller = spellerOf(shipped());
const found = (text: string) =>
  speller(text, NOBODY).map(
    ({ start, end, suggestion }) => `${text.slice(start, end)}→${suggestion}`,
  );

describe('what statistics cannot judge', () => {
  // Each of these was taken for a slip when it was judged by its words alone.
  it.each([
    ['a name behind a post', '会议由市政协副主席程远帆主持。'],
    ['a river of which something is told', '珧溪区地处昌江上游，讲好滹云河治理的故事。'],
    ['a part of what the character before names', '部分龙窑窑壁坍塌，大桥桥面铺装完成。'],
    ['the title of a work', '编审会审定了《绥棠盐运史话》。'],
    ['what one has and another gets', '让逝者有尊严、生者得慰藉。'],
    ['to hand in proposals', '会提提案、提好提案，个别委员“应付式”提提案的倾向仍未根除。'],
    ['a name behind a label', '联系人：何川，电话：0000000。'],
    ['a name before a post', '方景文委员围绕养老服务作了发言。'],
    ['a name with a bracket about the person', '出席：欧阳静（女）、何柄文、章若愚'],
    ['a place that its organs name', '中共澜清市委、澜清市人民政府'],
    ['names one behind the other', '主任施珩、副主任濮存真、委员逄锦聚'],
    ['a frame that counts', '推行一企一策、一网多用。'],
    ['a frame of means and end', '坚持以评促建、以商养老，实现良性循环。'],
    ['what is coined, in quotation marks', '街道对“弃管”小区实行托管，防止“掐尖”。'],
    ['a frame that repeats', '狠抓会风会纪。'],
    ['a series', '做到有人管、有钱管、有章管。'],
    [
      'a place that its organs name in full',
      '中国人民政治协商会议示例市第六届委员会第五次会议批准张志成同志所作的工作报告。',
    ],
    ['a definition', '本办法所称公务用车，是指机关配备的用于机要通信的机动车辆。'],
    ['a body called by one character', '请你室抓紧修订岗位职责，完善工作流程。'],
    [
      'a village behind its township',
      '委员们先后到青石镇龙泉村、柳河乡双桥村、城关街道东风社区等地实地察看。',
    ],
    ['a word of planning', '按每百户不少于20平方米的标准配建养老服务用房。'],
    ['words of office work', '严禁公车私用、私车公养，决定按程序报市委审定后印发实施。'],
    ['names that are counted', '邀请李想、赵亮、孙悦三位委员发言。'],
    ['names that are summed up', '听取李想、赵亮、孙悦等委员的发言。'],
    ['verbs that lead a series', '要摸实情、献实策、求实效。'],
    [
      'a title that is shorter than a commoner one',
      '根据《森林防火条例》《草原防火条例》，特发布命令如下。',
    ],
    ['who gives a remedy away', '署名权、收益权归献方人，让老人家放心。'],
    ['what comes back to a notice', '附件：会议回执'],
    ['to whom a notice goes', '将会议通知印发各单位。'],
    ['single characters between figures', '任期3年零4个月，出刊第21辑。'],
    ['a figure in hanzi', '备足客车三百二十辆，转移资金二百零八万元，八十周岁以上十三万人。'],
    ['what is counted by a figure in hanzi', '移送问题线索十九件。'],
    ['names behind a post and each other', '市政协副主席迟暮云、计南枝，秘书长盛于蓝出席会议。'],
    ['one character at the end of a word and at the head of the next', '市中医医院搬入新址。'],
    ['a frame of means at its head', '做到以地定畜、以种定养。'],
    ['a frame that repeats its second word', '确保应入尽入，强校带弱校。'],
    ['a compound surname behind a post', '供应链总监仲孙霁月算了一笔账。'],
    ['villages that are counted', '以原青枫镇的柳浪、鹿鸣、采石、半塘四个村为辖区。'],
    ['what governs a place before its leaders', '现在请市领导为获奖作者颁发证书。'],
    ['one thing with what is under it and beside it', '发展光伏项目的板下种植、板间养殖。'],
    ['what is measured by what it is put into', '要让每瓶蜜都有来历。'],
    ['what is measured across', '基部干径最大的一株达1.4米，胸径、冠幅另行登记。'],
    ['where somebody is insured or treated', '就医地与参保地的病种名称不一致，追着车跑了两里地。'],
    ['what is numbered', '市政协举办第21期恳谈会。'],
    ['a part named after the whole', '研发风电主轴轴承，察看上水库库盆开挖。'],
    ['a frame of how often', '渣土车噪声扰民，屡罚屡犯。'],
    ['one for one', '逐一销号，办结一件、反馈一件。'],
    ['words of trades', '刷牙用杯、拖地用余水，由听障人士担任体验官。'],
    ['a verb with what it can', '游客直呼进得起大门、玩不起里面。'],
  ])('%s is left alone', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['主任施珩要求切实做好防讯抗旱工作。', '讯→汛'],
    ['出席：欧阳静（女）、何柄文，会议审议通过了工作报靠。', '靠→告'],
    ['推行一企一策，优化营商环镜。', '镜→境'],
    ['要坚持实是求是的作风。', '是→事'],
    ['请市领导在通只上签字。', '只→知'],
    ['就医地的医院要抓好整治地工作。', '地→的'],
  ])('a slip beside it is found all the same: %s', (text, change) => {
    expect(found(text)).toEqual([change]);
  });

  it('the code of an organ before the year of an issue number', () => {
    const text = '根据澜水协办发〔2026〕3号文件';
    expect(unjudged(text)).toContainEqual({ start: 0, end: 7 });
  });

  it('a series is looked for near by only, and holds no member that the change would make', () => {
    expect(inSeries('有人管、有章管', 5, '掌')).toBe(true);
    expect(inSeries(`有人管${'，'.repeat(60)}有章管`, 64, '掌')).toBe(false);
    expect(inSeries('有掌管、有章管', 5, '掌')).toBe(false);
  });
});

describe('hostile text', () => {
  it.each([
    ['blanks behind a post', '主席', '\u3000'],
    ['names and blanks', '', '方文　'],
    ['slips in a series', '', '有章管防讯抗旱'],
    ['slips and digits', '', '防讯抗旱1'],
    ['titles', '', '《盐运史话》'],
    ['titles that do not end', '', '《盐运'],
    ['names that may be counted', '', '柳浪、'],
    ['figures in hanzi', '', '二'],
  ])(
    '%s takes time by its length',
    (_, head, part) => {
      const workOf = (count: number) => {
        const text = `切实做好防讯抗旱工作，${head}${part.repeat(count)}`;
        const before = process.cpuUsage();
        speller(text, NOBODY);
        return process.cpuUsage(before).user / 1000;
      };
      workOf(3000);
      const [short, long] = [workOf(3000), workOf(24_000)];
      expect(long).toBeLessThan(32 * Math.max(short, 20));
    },
    120_000,
  );
});
