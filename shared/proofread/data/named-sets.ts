import type { CivilDate } from '../../model/civil-date';

/**
 * Sets of official papers that have a name and fixed members, written for this project from public documents (the
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
