import type { CivilDate } from '../../model/civil-date';

/**
 * Fixed expressions of official papers, written for this project from public documents (the
 * Party's and the CPPCC's charters, reports of congresses, decisions of plenary sessions).
 * They change with time: `from` and `until` are the days from and to which one is current.
 */
export interface NamedSet {
  /** The name without its quotation marks, e.g. 四个意识. */
  name: string;
  members: readonly string[];
  /** Whether the order is fixed. */
  isOrdered?: boolean;
  /** Public document in which the wording stands. */
  source: string;
  from?: CivilDate;
  until?: CivilDate;
}

const words = (list: string): string[] => list.split(' ');

export const NAMED_SETS: readonly NamedSet[] = [
  {
    name: '四个意识',
    members: words('政治意识 大局意识 核心意识 看齐意识'),
    isOrdered: true,
    source: '中央政治局会议（2016年1月29日）',
    from: '2016-01-29',
  },
  {
    name: '四个自信',
    members: words('道路自信 理论自信 制度自信 文化自信'),
    isOrdered: true,
    source: '庆祝中国共产党成立95周年大会（2016年7月1日）',
    from: '2016-07-01',
  },
  {
    name: '五位一体',
    members: words('经济建设 政治建设 文化建设 社会建设 生态文明建设'),
    isOrdered: true,
    source: '党的十八大报告',
    from: '2012-11-08',
  },
  {
    name: '四个全面',
    members: words('全面建设社会主义现代化国家 全面深化改革 全面依法治国 全面从严治党'),
    isOrdered: true,
    source: '党的十九届五中全会公报',
    from: '2020-10-29',
  },
  {
    name: '四史',
    members: words('党史 新中国史 改革开放史 社会主义发展史'),
    isOrdered: true,
    source: '关于在全社会开展党史、新中国史、改革开放史、社会主义发展史宣传教育的通知（2021年）',
    from: '2020-01-08',
  },
  {
    name: '四风',
    members: words('形式主义 官僚主义 享乐主义 奢靡之风'),
    isOrdered: true,
    source: '党的群众路线教育实践活动工作会议（2013年）',
    from: '2013-06-18',
  },
  {
    name: '六项纪律',
    members: words('政治纪律 组织纪律 廉洁纪律 群众纪律 工作纪律 生活纪律'),
    isOrdered: true,
    source: '《中国共产党纪律处分条例》',
    from: '2016-01-01',
  },
  {
    name: '新发展理念',
    members: words('创新 协调 绿色 开放 共享'),
    isOrdered: true,
    source: '党的十八届五中全会公报',
    from: '2015-10-29',
  },
  {
    name: '三大职能',
    members: words('政治协商 民主监督 参政议政'),
    isOrdered: true,
    source: '《中国人民政治协商会议章程》',
  },
  {
    name: '四个伟大',
    members: words('伟大斗争 伟大工程 伟大事业 伟大梦想'),
    isOrdered: true,
    source: '党的十九大报告',
    from: '2017-10-18',
  },
  {
    name: '四项基本原则',
    members: words('社会主义道路 人民民主专政 共产党的领导 马克思列宁主义毛泽东思想'),
    source: '《中国共产党章程》',
  },
  {
    name: '三个务必',
    members: words('不忘初心、牢记使命 谦虚谨慎、艰苦奋斗 敢于斗争、善于斗争'),
    isOrdered: true,
    source: '党的二十大报告',
    from: '2022-10-16',
  },
  {
    name: '三严三实',
    members: words('严以修身 严以用权 严以律己 谋事要实 创业要实 做人要实'),
    isOrdered: true,
    source: '“三严三实”专题教育方案（2015年）',
    from: '2014-03-09',
  },
  {
    name: '四下基层',
    members: words('宣传党的路线、方针、政策下基层 调查研究下基层 信访接待下基层 现场办公下基层'),
    isOrdered: true,
    source: '关于传承弘扬“四下基层”的经验做法',
    from: '2023-01-01',
  },
  {
    name: '长期共存方针',
    members: words('长期共存 互相监督 肝胆相照 荣辱与共'),
    isOrdered: true,
    source: '《中国人民政治协商会议章程》总纲',
  },
  {
    name: '党的建设',
    members: words('政治建设 思想建设 组织建设 作风建设 纪律建设'),
    isOrdered: true,
    source: '《中国共产党章程》',
  },
  {
    name: '民主党派',
    members: words('民革 民盟 民建 民进 农工党 致公党 九三学社 台盟'),
    isOrdered: true,
    source: '民主党派的固定排列',
  },
  {
    name: '指导思想',
    members: words(
      '马克思列宁主义 毛泽东思想 邓小平理论 “三个代表”重要思想 科学发展观 习近平新时代中国特色社会主义思想',
    ),
    isOrdered: true,
    source: '《中国共产党章程》总纲',
    from: '2017-10-24',
  },
  {
    name: '社会主义核心价值观',
    members: words('富强 民主 文明 和谐'),
    isOrdered: true,
    source: '党的十八大报告',
    from: '2012-11-08',
  },
  {
    name: '社会主义核心价值观（社会层面）',
    members: words('自由 平等 公正 法治'),
    isOrdered: true,
    source: '党的十八大报告',
    from: '2012-11-08',
  },
  {
    name: '社会主义核心价值观（个人层面）',
    members: words('爱国 敬业 诚信 友善'),
    isOrdered: true,
    source: '党的十八大报告',
    from: '2012-11-08',
  },
  {
    name: '协商民主三化',
    members: words('制度化 规范化 程序化'),
    isOrdered: true,
    source: '党的二十大报告',
  },
  {
    name: '五大建设目标',
    members: words('富强 民主 文明 和谐 美丽'),
    isOrdered: true,
    source: '党的十九大报告',
    from: '2017-10-18',
  },
  {
    name: '四大班子',
    members: words('市委 市人大常委会 市政府 市政协'),
    isOrdered: true,
    source: '班子的固定排列',
  },
  {
    name: '四大班子（简称）',
    members: words('党委 人大 政府 政协'),
    isOrdered: true,
    source: '班子的固定排列',
  },
];

/** Names in quotation marks that are a number and a noun: of the same noun no other number is right. */
export const NUMBERED_NAMES: Readonly<Record<string, readonly string[]>> = {
  个意识: ['四'],
  个自信: ['四'],
  个维护: ['两'],
  个确立: ['两'],
  个代表: ['三'],
  个毫不动摇: ['两'],
  个先锋队: ['两'],
  个区分开来: ['三'],
  位一体: ['五', '三', '四'],
};

/** One wording, letter by letter; a text that differs by one character has it wrong. */
export interface Wording {
  words: string;
  source: string;
  from?: CivilDate;
  until?: CivilDate;
  /** Other wordings that differ by one character and are right. */
  also?: readonly string[];
}

const CHARTER = '《中国人民政治协商会议章程》';
const REPORT_20 = '党的二十大报告';
const PARTY = '《中国共产党章程》';

const wording = (source: string, list: string, also: readonly string[] = []): Wording[] =>
  list
    .trim()
    .split(/\s+/)
    .map((one) => ({ words: one, source, also }));

/** Whom else one serves with all one's heart. */
const OTHERS_SERVED = [...'居农市村牧渔边移侨灾网选股'].map((one) => `全心全意为${one}民服务`);

export const WORDINGS: readonly Wording[] = [
  ...wording(
    CHARTER,
    '中国共产党领导的多党合作和政治协商制度 中国人民政治协商会议 爱国统一战线 人民政协 长期共存、互相监督、肝胆相照、荣辱与共 建言资政和凝聚共识双向发力 专门协商机构 大团结大联合 团结和民主两大主题 协商于决策之前和决策实施之中 中国人民政治协商会议全国委员会 政治协商、民主监督、参政议政',
    ['专门协调机构', '专门协作机构'],
  ).filter(({ words: { length } }) => length >= 6),
  ...wording(
    '中央政协工作会议',
    '习近平总书记关于加强和改进人民政协工作的重要思想 习近平总书记关于做好新时代党的统一战线工作的重要思想 把加强思想政治引领、广泛凝聚共识作为中心环节 懂政协、会协商、善议政 守纪律、讲规矩、重品行 有事好商量，众人的事情由众人商量 新型政党制度 发扬民主和增进团结相互贯通 画出最大同心圆',
    ['画好最大同心圆'],
  ).filter(({ words: { length } }) => length >= 6),
  ...wording(
    PARTY,
    '习近平新时代中国特色社会主义思想 马克思列宁主义、毛泽东思想、邓小平理论 “三个代表”重要思想 总揽全局、协调各方 全心全意为人民服务 中国特色社会主义道路 中国特色社会主义理论体系 中国特色社会主义制度 中国特色社会主义文化 党中央权威和集中统一领导 立党为公、执政为民',
    OTHERS_SERVED,
  ).filter(({ words: { length } }) => length >= 6),
  ...wording(
    REPORT_20,
    '全面建设社会主义现代化国家 以中国式现代化全面推进中华民族伟大复兴 中华民族伟大复兴 全过程人民民主 铸牢中华民族共同体意识 人类命运共同体 国家治理体系和治理能力现代化 不忘初心、牢记使命 自信自强、守正创新 踔厉奋发、勇毅前行 社会主义核心价值观 人民对美好生活的向往 以人民为中心的发展思想 完整、准确、全面贯彻新发展理念 高质量发展是全面建设社会主义现代化国家的首要任务 绿水青山就是金山银山 坚持和发展中国特色社会主义 中国特色社会主义法治体系 社会主义法治国家 共建共治共享的社会治理制度 协商民主是实践全过程人民民主的重要形式 社会主义现代化强国 全面从严治党永远在路上 敢于斗争、善于斗争 谦虚谨慎、艰苦奋斗 稳中求进工作总基调',
    ['中国特色社会主义法律体系'],
  ).filter(({ words: { length } }) => length >= 6),
  ...wording(
    '党中央文件的规范表述',
    '增强“四个意识” 坚定“四个自信” 做到“两个维护” 坚持“两个毫不动摇” 深刻领悟“两个确立”的决定性意义 以习近平同志为核心的党中央 坚持党的全面领导 中央八项规定精神 统筹推进“五位一体”总体布局 协调推进“四个全面”战略布局 党风廉政建设和反腐败斗争 意识形态工作责任制 学习贯彻习近平新时代中国特色社会主义思想主题教育 力戒形式主义、官僚主义 百年未有之大变局',
    ['坚定做到“两个维护”', '力戒形式主义官僚主义'],
  ).filter(({ words: { length } }) => length >= 6),
];

/** An organ, a plan or an expression that was not yet, or is no longer, what a text of some day says. */
export interface Dated {
  words: string;
  from?: CivilDate;
  until?: CivilDate;
  /** What it is called now, or why it is out of time. */
  now: string;
}

export const DATED: readonly Dated[] = [
  { words: '两个确立', from: '2021-11-11', now: '“两个确立”于2021年11月党的十九届六中全会提出' },
  { words: '党的二十大', from: '2022-10-16', now: '党的二十大于2022年10月召开' },
  { words: '二十届三中全会', from: '2024-07-15', now: '党的二十届三中全会于2024年7月召开' },
  { words: '二十届四中全会', from: '2025-10-20', now: '党的二十届四中全会于2025年10月召开' },
  { words: '全过程人民民主', from: '2019-11-02', now: '“全过程人民民主”于2019年11月以后提出' },
  { words: '中国式现代化', from: '2021-07-01', now: '“中国式现代化”于2021年7月提出' },
  { words: '新质生产力', from: '2023-09-07', now: '“新质生产力”于2023年9月提出' },
  { words: '四个自信', from: '2016-07-01', now: '“四个自信”于2016年7月提出' },
  { words: '四个意识', from: '2016-01-29', now: '“四个意识”于2016年1月提出' },
  {
    words: '习近平新时代中国特色社会主义思想',
    from: '2017-10-18',
    now: '这一思想的名称于2017年10月党的十九大提出',
  },
  ...['精神', '以来', '报告', '代表'].map((end) => ({
    words: `二十一大${end}`,
    from: '2027-07-01' as const,
    now: '党的二十一大尚未召开',
  })),
  { words: '三个务必', from: '2022-10-16', now: '“三个务必”于2022年10月党的二十大提出' },
  {
    words: '全面建成小康社会',
    until: '2021-07-01',
    now: '已于2021年7月1日宣告全面建成，今后用“全面建设社会主义现代化国家”',
  },
  { words: '环境保护部', until: '2018-03-17', now: '现为生态环境部' },
  { words: '环境保护局', until: '2019-03-31', now: '现为生态环境局' },
  { words: '环保局', until: '2019-03-31', now: '现为生态环境局' },
  { words: '国土资源部', until: '2018-03-17', now: '现为自然资源部' },
  { words: '国土资源局', until: '2019-03-31', now: '现为自然资源和规划局（自然资源局）' },
  { words: '国土局', until: '2019-03-31', now: '现为自然资源和规划局（自然资源局）' },
  { words: '农业部', until: '2018-03-17', now: '现为农业农村部' },
  { words: '农委', until: '2019-03-31', now: '现为农业农村局' },
  { words: '卫生和计划生育委员会', until: '2019-03-31', now: '现为卫生健康委员会' },
  { words: '卫生计生委', until: '2019-03-31', now: '现为卫生健康委' },
  { words: '卫计委', until: '2019-03-31', now: '现为卫生健康委' },
  { words: '安全生产监督管理局', until: '2019-03-31', now: '现为应急管理局' },
  { words: '安监局', until: '2019-03-31', now: '现为应急管理局' },
  { words: '工商行政管理局', until: '2019-03-31', now: '现为市场监督管理局' },
  { words: '工商局', until: '2019-03-31', now: '现为市场监督管理局' },
  { words: '质量技术监督局', until: '2019-03-31', now: '现为市场监督管理局' },
  { words: '质监局', until: '2019-03-31', now: '现为市场监督管理局' },
  { words: '食品药品监督管理局', until: '2019-03-31', now: '现为市场监督管理局' },
  { words: '食药监局', until: '2019-03-31', now: '现为市场监督管理局' },
  { words: '旅游局', until: '2019-03-31', now: '现为文化和旅游局' },
  { words: '旅发委', until: '2019-03-31', now: '现为文化和旅游局' },
  { words: '文广新局', until: '2019-03-31', now: '现为文化和旅游局（文化广电和旅游局）' },
  { words: '扶贫办', until: '2021-02-25', now: '已改为乡村振兴局，后并入农业农村部门' },
  { words: '扶贫开发领导小组', until: '2021-02-25', now: '已改为乡村振兴领导机构' },
  { words: '乡村振兴局', from: '2021-02-25', until: '2024-12-31', now: '职责已并入农业农村部门' },
  { words: '银监局', until: '2019-03-31', now: '现为国家金融监督管理总局派出机构' },
  { words: '银监会', until: '2018-04-08', now: '现为国家金融监督管理总局' },
  { words: '银保监会', from: '2018-04-08', until: '2023-05-18', now: '现为国家金融监督管理总局' },
  { words: '国税局', until: '2018-07-20', now: '国税、地税已合并为税务局' },
  { words: '地税局', until: '2018-07-20', now: '国税、地税已合并为税务局' },
  { words: '国家税务局', until: '2018-07-20', now: '国税、地税已合并为税务局' },
  { words: '法制办公室', until: '2019-03-31', now: '职责已并入司法行政部门' },
  { words: '法制办', until: '2019-03-31', now: '职责已并入司法行政部门' },
  { words: '物价局', until: '2019-03-31', now: '职责已并入发展改革和市场监管部门' },
  { words: '新闻出版广电局', until: '2019-03-31', now: '职责已分别并入宣传部门和文化和旅游部门' },
  { words: '国家安监总局', until: '2018-03-17', now: '现为应急管理部' },
  { words: '人力资源社会保障部和人事部', until: '2008-03-15', now: '现为人力资源社会保障部' },
];

/** In which year a congress or a plenary session met. */
export const MEETING_YEARS: Readonly<Record<string, number>> = {
  十八大: 2012,
  十九大: 2017,
  二十大: 2022,
  十八届三中全会: 2013,
  十八届四中全会: 2014,
  十八届五中全会: 2015,
  十八届六中全会: 2016,
  十九届四中全会: 2019,
  十九届五中全会: 2020,
  十九届六中全会: 2021,
  二十届三中全会: 2024,
  二十届四中全会: 2025,
};

/** Five-year plans: first and last year. */
export const PLAN_YEARS: Readonly<Record<string, readonly [number, number]>> = {
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};

/** What is counted from a year: 成立105周年. */
export const FOUNDED: readonly { words: string; year: number }[] = [
  { words: '中国共产党成立', year: 1921 },
  { words: '建党', year: 1921 },
  { words: '中华人民共和国成立', year: 1949 },
  { words: '新中国成立', year: 1949 },
  { words: '人民政协成立', year: 1949 },
  { words: '中国人民政治协商会议成立', year: 1949 },
  { words: '中国人民解放军建军', year: 1927 },
  { words: '建军', year: 1927 },
  { words: '改革开放', year: 1978 },
  { words: '红军长征胜利', year: 1936 },
  { words: '抗日战争暨世界反法西斯战争胜利', year: 1945 },
  { words: '抗日战争胜利', year: 1945 },
];
