import { minutesOf } from '../meetings/event';
import { BLANK, body, NUMBER_BLANK } from '../parts';
import { attendanceBlanks, printedHead, signed, skeleton } from './build';
import type { Skeleton } from './types';

/**
 * 决议, 决定, 纪要. The minutes of a deciding meeting run by agenda item with its verb;
 * those of a consulting meeting record opinions and decide nothing.
 */
export const DECISIONS: readonly Skeleton[] = [
  skeleton('resolution', '决议', '全体会议决议', (c) => ({
    title: [`${c.committeeName}第${BLANK}届第${BLANK}次会议`, `关于${BLANK}的决议`],
    byline: [
      `（${BLANK}年${BLANK}月${BLANK}日政协${BLANK}第${BLANK}届委员会第${BLANK}次会议通过）`,
    ],
    body: body(
      `政协${BLANK}第${BLANK}届委员会第${BLANK}次会议，听取和审议了${BLANK}所作的${BLANK}。会议批准这个报告。`,
      `会议认为，${BLANK}。`,
      `会议强调，${BLANK}。`,
      `会议号召，${BLANK}。`,
    ),
  })),
  skeleton('decision', '决定', '决定', (c) => ({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${c.committeeName}关于${BLANK}的决定`],
    addressees: '市政协各专门委员会，各县（市、区）政协：',
    body: body(
      `为${BLANK}，经${BLANK}会议审议，决定：`,
      `一、${BLANK}。`,
      `二、${BLANK}。`,
      `本决定自${BLANK}起施行。`,
    ),
    signature: signed(c),
  })),
  skeleton('minutes-deciding', '纪要', '主席会议纪要（议题·决定）', (c) => ({
    format: 'minutes',
    head: printedHead(minutesOf('主席会议', c.shortName), c),
    body: body(
      `${BLANK}年${BLANK}月${BLANK}日，主席${BLANK}在${BLANK}会议室主持召开${c.shortName}第${BLANK}届第${BLANK}次主席会议。现将会议主要内容纪要如下：`,
      `一、关于${BLANK}`,
      `会议听取了${BLANK}关于${BLANK}情况的汇报。`,
      `会议指出，${BLANK}。`,
      `二、关于${BLANK}`,
      `会议审议并原则通过了《${BLANK}》。`,
      `会议要求，由${BLANK}负责，${BLANK}配合，于${BLANK}前完成。`,
    ),
    attendance: attendanceBlanks(),
  })),
  skeleton('minutes-consulting', '纪要', '协商会议纪要（协商·意见）', (c) => ({
    format: 'minutes',
    head: printedHead(`${c.committeeName}协商会议纪要`, c),
    title: [`${c.shortName}“${BLANK}”专题协商会纪要`],
    body: body(
      `${BLANK}年${BLANK}月${BLANK}日，${c.shortName}在${BLANK}召开“${BLANK}”专题协商会。${BLANK}主持会议，${BLANK}出席。现将会议情况纪要如下：`,
      '一、会议基本情况',
      `会上，${BLANK}通报了${BLANK}情况，${BLANK}名委员作了发言，${BLANK}等部门负责同志作了回应。`,
      '二、主要意见建议',
      `（一）关于${BLANK}。${BLANK}委员提出，${BLANK}。`,
      `（二）关于${BLANK}。${BLANK}委员建议，${BLANK}。`,
      '三、有关方面的回应',
      `${BLANK}表示，${BLANK}。`,
    ),
    attendance: attendanceBlanks(),
  })),
];
