import { BLANK, body, NUMBER_BLANK } from '../parts';
import { signed, skeleton } from './build';
import type { Skeleton } from './types';

/** 请示, 报告, 批复, 意见: up and down the line. A 报告 carries no request (条例 art. 15(4)). */
export const REPORTS: readonly Skeleton[] = [
  skeleton('request', '请示', '请示', (c) => ({
    head: { issueNumber: NUMBER_BLANK, signatories: [BLANK] },
    title: [`${c.committeeName}关于${BLANK}的请示`],
    addressees: '市委：',
    body: body(
      `为${BLANK}，根据${BLANK}，拟${BLANK}。现将有关情况请示如下：`,
      '一、基本情况',
      `${BLANK}。`,
      '二、主要理由',
      `${BLANK}。`,
      '三、请示事项',
      `${BLANK}。`,
      '妥否，请批示。',
    ),
    signature: signed(c),
    note: `（联系人：${BLANK}，联系电话：${BLANK}）`,
  })),
  skeleton('report', '报告', '工作报告（报上级）', (c) => ({
    head: { issueNumber: NUMBER_BLANK, signatories: [BLANK] },
    title: [`${c.committeeName}关于${BLANK}情况的报告`],
    addressees: '市委：',
    body: body(
      `根据${BLANK}要求，${c.shortName}认真开展${BLANK}。现将有关情况报告如下：`,
      '一、基本情况',
      `（一）${BLANK}。`,
      `（二）${BLANK}。`,
      '二、存在的问题',
      `${BLANK}。`,
      '三、下一步打算',
      `${BLANK}。`,
      '特此报告。',
    ),
    signature: signed(c),
    note: `（联系人：${BLANK}，联系电话：${BLANK}）`,
  })),
  skeleton('report-submit', '报告', '报送协商成果的报告', (c) => ({
    head: { issueNumber: NUMBER_BLANK, signatories: [BLANK] },
    title: [`${c.committeeName}关于报送《${BLANK}》的报告`],
    addressees: '市委：',
    body: body(
      `${BLANK}月${BLANK}日，${c.shortName}围绕“${BLANK}”召开${BLANK}会。会后，根据委员和有关方面的意见建议，形成《${BLANK}》，并经${BLANK}会议审议通过。现随文报送，供市委决策参考。`,
    ),
    attachments: [{ name: BLANK, body: [] }],
    signature: signed(c),
  })),
  skeleton('approval', '批复', '批复', (c) => ({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${c.committeeName}关于同意${BLANK}的批复`],
    addressees: `${BLANK}：`,
    body: body(
      `你们《关于${BLANK}的请示》（${NUMBER_BLANK}）收悉。经${BLANK}研究，现批复如下：`,
      `一、同意${BLANK}。`,
      `二、${BLANK}。`,
      '此复。',
    ),
    signature: signed(c),
  })),
  skeleton('opinions', '意见', '实施意见', (c) => ({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${c.committeeName}关于${BLANK}的意见`],
    addressees: '市政协各专门委员会，各县（市、区）政协：',
    body: body(
      `为${BLANK}，现就${BLANK}提出如下意见。`,
      '一、总体要求',
      `${BLANK}。`,
      '二、主要任务',
      `（一）${BLANK}。`,
      `（二）${BLANK}。`,
      '三、保障措施',
      `（一）加强组织领导。${BLANK}。`,
      `（二）形成工作合力。${BLANK}。`,
    ),
    signature: signed(c),
  })),
];
