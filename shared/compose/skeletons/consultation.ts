import { BLANK, body } from '../parts';
import { signed, skeleton } from './build';
import type { Skeleton } from './types';

/** 调研报告, 视察报告, 建议案, 协商专报, 社情民意信息: how opinions travel. They propose and never order. */
export const CONSULTATION: readonly Skeleton[] = [
  skeleton('survey', '调研报告', '调研报告', (c) => ({
    title: [`关于${BLANK}的调研报告`],
    byline: [`${c.shortName}调研组`, `（${c.today}）`],
    body: body(
      `根据${c.shortName}${BLANK}年工作要点，${BLANK}月，由${BLANK}带队，组织部分委员和有关部门同志组成调研组，围绕“${BLANK}”赴${BLANK}等地开展专题调研。调研组采取实地察看、座谈交流、问卷调查等方式，广泛听取意见。现将有关情况报告如下：`,
      '一、基本情况',
      `${BLANK}。`,
      '二、存在的主要问题',
      `（一）${BLANK}。`,
      `（二）${BLANK}。`,
      `（三）${BLANK}。`,
      '三、原因分析',
      `${BLANK}。`,
      '四、对策建议',
      `（一）${BLANK}。`,
      `（二）${BLANK}。`,
      `（三）${BLANK}。`,
    ),
  })),
  skeleton('inspection', '视察报告', '视察报告', (c) => ({
    title: [`关于${BLANK}情况的视察报告`],
    byline: [`${c.shortName}视察组`, `（${c.today}）`],
    body: body(
      `${BLANK}年${BLANK}月${BLANK}日，${BLANK}带领部分市政协委员，对${BLANK}情况进行了视察。现将视察情况报告如下：`,
      '一、工作进展和成效',
      `${BLANK}。`,
      '二、委员反映的主要问题',
      `（一）${BLANK}。`,
      `（二）${BLANK}。`,
      '三、意见和建议',
      `（一）${BLANK}。`,
      `（二）${BLANK}。`,
    ),
  })),
  skeleton('proposal', '建议案', '建议案', (c) => ({
    title: [`${c.committeeName}关于${BLANK}的建议案`],
    byline: [`（${BLANK}年${BLANK}月${BLANK}日${c.shortName}第${BLANK}次主席会议通过）`],
    addressees: '市委、市政府：',
    body: body(
      `${BLANK}，${c.shortName}组织委员就“${BLANK}”深入调研，并召开${BLANK}会进行协商。现提出如下建议：`,
      '一、基本情况',
      `${BLANK}。`,
      '二、主要问题',
      `${BLANK}。`,
      '三、意见建议',
      `（一）${BLANK}。`,
      `（二）${BLANK}。`,
      `（三）${BLANK}。`,
      '以上建议，供决策参考。',
    ),
    signature: signed(c),
  })),
  skeleton('special-report', '协商专报', '协商专报', (c) => ({
    format: 'bulletin',
    head: { serialNumber: `第${BLANK}期` },
    title: [`关于${BLANK}的协商意见建议`],
    body: body(
      `${BLANK}年${BLANK}月${BLANK}日，${c.shortName}围绕“${BLANK}”召开专题协商会，${BLANK}名委员和专家学者作了发言。现将主要意见建议报告如下：`,
      '一、主要问题',
      `${BLANK}。`,
      '二、意见建议',
      `（一）${BLANK}。${BLANK}委员建议，${BLANK}。`,
      `（二）${BLANK}。${BLANK}委员提出，${BLANK}。`,
      '以上意见建议，供领导参考。',
    ),
  })),
  skeleton('public-opinion', '社情民意信息', '社情民意信息', () => ({
    format: 'bulletin',
    head: { serialNumber: `第${BLANK}期` },
    title: [`${BLANK}问题亟待重视`],
    body: body(
      `${BLANK}委员反映，${BLANK}。`,
      '一、情况和问题',
      `${BLANK}。`,
      '二、原因分析',
      `${BLANK}。`,
      '三、意见建议',
      `（一）${BLANK}。`,
      `（二）${BLANK}。`,
      `（反映人：${BLANK}，${BLANK}，联系电话：${BLANK}）`,
    ),
  })),
];
