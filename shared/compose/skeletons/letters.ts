import { BLANK, body, NUMBER_BLANK } from '../parts';
import { letterHead, signed, skeleton } from './build';
import type { Skeleton } from './types';

/** 函: between bodies without subordination, so also towards every city department (条例 art. 8(14)). */
export const LETTERS: readonly Skeleton[] = [
  skeleton('letter-request', '函', '商请函', (c) => ({
    ...letterHead(c),
    title: [`${c.officeName}关于商请${BLANK}的函`],
    addressees: `${BLANK}：`,
    body: body(
      `根据市政协${BLANK}年度协商工作计划，定于${BLANK}月就“${BLANK}”开展${BLANK}。为做好有关工作，现商请贵单位予以支持：`,
      `一、提供材料。请提供${BLANK}方面的情况材料，于${BLANK}月${BLANK}日前送${c.officeName}。`,
      `二、安排人员。请安排熟悉情况的负责同志1名参加${BLANK}。`,
      '妥否，请函复。',
    ),
    signature: signed(c),
    note: `（联系人：${BLANK}，联系电话：${BLANK}）`,
  })),
  skeleton('letter-reply', '函', '复函', (c) => ({
    ...letterHead(c),
    title: [`${c.officeName}关于${BLANK}的复函`],
    addressees: `${BLANK}：`,
    body: body(
      `《${BLANK}》（${NUMBER_BLANK}）收悉。经研究，现函复如下：`,
      `一、${BLANK}。`,
      `二、${BLANK}。`,
      '特此函复。',
    ),
    signature: signed(c),
  })),
  skeleton('letter-comments', '函', '征求意见函', (c) => ({
    ...letterHead(c),
    title: [`${c.officeName}关于征求《${BLANK}（征求意见稿）》意见的函`],
    addressees: `${BLANK}：`,
    body: body(
      `根据${BLANK}安排，我们起草了《${BLANK}（征求意见稿）》。现送上，请研究提出意见，并于${BLANK}月${BLANK}日前书面函告${c.officeName}；如无意见，也请函告。`,
      `联系人：${BLANK}，联系电话：${BLANK}。`,
    ),
    attachments: [{ name: `${BLANK}（征求意见稿）`, body: [] }],
    signature: signed(c),
  })),
  skeleton('letter-forward', '函', '转送意见建议的函', (c) => ({
    ...letterHead(c),
    title: [`${c.officeName}关于转送${BLANK}意见建议的函`],
    addressees: '市政府办公室：',
    body: body(
      `${BLANK}月${BLANK}日，市政协召开${BLANK}会，委员围绕“${BLANK}”提出了意见建议。现将有关意见建议整理转送你们，供研究参考。采纳和落实情况，请便中函告。`,
    ),
    attachments: [{ name: `${BLANK}会意见建议汇总`, body: [] }],
    signature: signed(c),
  })),
];
