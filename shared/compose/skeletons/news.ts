import { BLANK, body } from '../parts';
import { printedHead, skeleton } from './build';
import type { Skeleton } from './types';

/** 简报, 新闻稿: what happened, told inside the house and to the public. */
export const NEWS: readonly Skeleton[] = [
  skeleton('bulletin', '简报', '工作简报', (c) => ({
    format: 'bulletin',
    head: printedHead(`${c.shortName}简报`, c),
    title: [`${c.shortName}${BLANK}`],
    body: body(
      `${BLANK}月${BLANK}日，${c.shortName}${BLANK}。${BLANK}出席并讲话。`,
      `会议认为，${BLANK}。`,
      `会议强调，${BLANK}。`,
      `${BLANK}参加会议。`,
    ),
    dispatch: [
      { label: '报', text: `${BLANK}。` },
      { label: '送', text: `${BLANK}。` },
    ],
  })),
  skeleton('news', '新闻稿', '会议（活动）新闻稿', (c) => ({
    title: [`${c.shortName}召开${BLANK}会议`],
    body: body(
      `${BLANK}月${BLANK}日，${c.shortName}召开${BLANK}会议。${BLANK}主持会议并讲话，${BLANK}出席。`,
      `会议指出，${BLANK}。`,
      `会上，${BLANK}委员先后发言，围绕${BLANK}提出意见建议。`,
      `${BLANK}列席会议。`,
      `（${BLANK}）`,
    ),
  })),
];
