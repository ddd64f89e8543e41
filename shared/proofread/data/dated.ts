import type { CivilDate } from '../../model/civil-date';

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
