import { BLANK, body } from '../parts';
import { skeleton } from './build';
import type { Skeleton } from './types';

/** 讲话稿, 主持词, 典型发言: spoken texts; no addressees, no signature, a salutation instead. */
export const SPEECHES: readonly Skeleton[] = [
  skeleton('speech', '讲话稿', '讲话稿', (c) => ({
    title: [`在${c.shortName}${BLANK}会议上的讲话`],
    byline: [BLANK, `（${c.today}）`],
    salutation: '同志们：',
    body: body(
      `今天，我们召开${BLANK}会议，主要任务是${BLANK}。刚才，${BLANK}。下面，我讲几点意见。`,
      `一、充分肯定成绩，坚定做好工作的信心。${BLANK}。`,
      `二、准确把握形势，增强做好工作的责任感。${BLANK}。`,
      `三、突出工作重点，推动各项任务落实。${BLANK}。一是${BLANK}。二是${BLANK}。三是${BLANK}。`,
      `四、加强组织领导，凝聚工作合力。${BLANK}。`,
      `同志们，${BLANK}。让我们${BLANK}，为${BLANK}作出新的更大贡献。`,
    ),
  })),
  skeleton('speech-consultation', '讲话稿', '在协商会上的讲话', (c) => ({
    title: [`在“${BLANK}”专题协商会上的讲话`],
    byline: [BLANK, `（${c.today}）`],
    salutation: '各位委员、同志们：',
    body: body(
      `今天，我们围绕“${BLANK}”开展专题协商。刚才，${BLANK}通报了有关情况，${BLANK}位委员作了发言，大家讲得很好，提出的意见建议很有价值。会后，请有关专门委员会认真梳理，按程序报送。`,
      `一、提高认识，把握协商议题的重要意义。${BLANK}。`,
      `二、突出重点，提出务实管用的意见建议。${BLANK}。`,
      `三、跟踪问效，推动意见建议有着落、有回音。${BLANK}。`,
    ),
  })),
  skeleton('host', '主持词', '会议主持词', (c) => ({
    title: [`${c.shortName}${BLANK}会议主持词`],
    byline: [BLANK, `（${c.today}）`],
    salutation: '各位委员、同志们：',
    body: body(
      `现在开会。今天会议的主要任务是${BLANK}。出席今天会议的有${BLANK}。会议应到${BLANK}人，实到${BLANK}人，符合规定人数。`,
      `今天的会议有${BLANK}项议程。`,
      `现在进行第一项，请${BLANK}同志${BLANK}。`,
      `（${BLANK}同志发言后）现在进行第二项，${BLANK}。`,
      `刚才，${BLANK}。会后，请大家${BLANK}。`,
      '今天的会议到此结束。散会。',
    ),
  })),
  skeleton('exchange', '典型发言', '典型发言（交流发言）', (c) => ({
    title: [`${BLANK}聚合力`, `${BLANK}谱新篇`],
    subtitle: `——在${BLANK}会议上的发言`,
    byline: [BLANK, `（${c.today}）`],
    salutation: '各位领导、同志们：',
    body: body(
      `非常感谢会议给予交流的机会。近年来，${c.shortName}${BLANK}。下面，结合工作实际，汇报几点做法和体会。`,
      `一、坚持${BLANK}。${BLANK}。一是${BLANK}。二是${BLANK}。三是${BLANK}。`,
      `二、突出${BLANK}。${BLANK}。`,
      `三、注重${BLANK}。${BLANK}。`,
      `四、强化${BLANK}。${BLANK}。`,
      `虽然我们做了一些工作，但与先进地区相比还有差距。下一步，我们将${BLANK}。`,
      '以上发言，不当之处，请批评指正。',
    ),
  })),
];
