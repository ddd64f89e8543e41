import type { CivilDate } from '../../model/civil-date';

/**
 * One wording of official papers, letter by letter; a text that differs by one character has it
 * wrong. Written for this project from public documents, as the named sets are; `from` and
 * `until` are the days from and to which it is current.
 */
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
