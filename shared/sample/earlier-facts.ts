import type { CivilDate } from '../model/civil-date';

/** Papers of one 代字 in the order of their numbers, from the first of the year. */
export interface SampleSeries {
  code: string;
  signedBy: string;
  papers: readonly (readonly [title: string, date: CivilDate, sentTo: string])[];
}

const COMMITTEES = '各专门委员会';
const COUNTIES = '各县（市、区）政协';

/** What went out in the sample's year before its papers were written here, so that its register has no gap. All invented. */
export const SAMPLE_EARLIER: readonly SampleSeries[] = [
  {
    ...{ code: '示政协发', signedBy: '周启明' },
    papers: [
      [
        ...(['关于印发《政协示例市委员会2026年度协商工作计划》的通知', '2026-02-10'] as const),
        `${COMMITTEES}，市直有关部门`,
      ],
      [
        ...(['关于印发《政协示例市委员会2026年工作要点》的通知', '2026-02-27'] as const),
        `${COMMITTEES}，${COUNTIES}`,
      ],
      [
        ...(['关于表扬2025年度优秀提案和提案承办先进单位的通报', '2026-04-15'] as const),
        `各承办单位，${COMMITTEES}`,
      ],
    ],
  },
  {
    ...{ code: '示政协办发', signedBy: '贺知秋' },
    papers: [
      ['关于做好2026年元旦春节期间值班工作的通知', '2026-01-04', '机关各委室'],
      ['关于报送2025年度工作总结的通知', '2026-01-09', COMMITTEES],
      ['关于召开五届市政协第33次主席会议的通知', '2026-01-20', '主席会议组成人员'],
      ['关于征集2026年度协商议题的通知', '2026-02-03', `${COMMITTEES}，各民主党派市委`],
      ['关于做好提案交办准备工作的通知', '2026-02-26', '各承办单位'],
      ['关于开展委员读书活动的通知', '2026-03-11', `${COMMITTEES}，${COUNTIES}`],
      ['关于开展社区养老服务专题调研的通知', '2026-03-25', '市民政局，市卫生健康委'],
      ['关于举办社情民意信息工作培训班的通知', '2026-04-09', COUNTIES],
      ['关于召开提案办理工作推进会的通知', '2026-04-28', '各承办单位'],
      ['关于报送委员履职情况的通知', '2026-05-15', COMMITTEES],
      ['关于做好汛期值班工作的通知', '2026-06-09', '机关各委室'],
    ],
  },
];
