import { BLANK, body, NUMBER_BLANK, table } from '../parts';
import { signed, skeleton } from './build';
import type { Skeleton } from './types';

const REPLY_SLIP = table(
  ['姓名', '单位及职务', '联系电话', '是否参会', '请假事由'],
  ['', '', '', '', ''],
  ['', '', '', '', ''],
  ['', '', '', '', ''],
);

/** 通知, 通报, 通告, 公告, 公报: what is made known or handed on (条例 art. 8). */
export const NOTICES: readonly Skeleton[] = [
  skeleton('notice-meeting', '通知', '会议通知（附回执）', (c) => ({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${c.officeName}关于召开${BLANK}会议的通知`],
    addressees: '市政协各专门委员会，各有关单位：',
    body: body(
      `根据${BLANK}安排，经研究，定于${BLANK}召开${BLANK}会议。现将有关事项通知如下：`,
      '一、会议时间',
      `${BLANK}年${BLANK}月${BLANK}日（星期${BLANK}）上午9:00，会期${BLANK}。`,
      '二、会议地点',
      `${BLANK}会议室。`,
      '三、会议议题',
      `1.听取${BLANK}情况的汇报；`,
      `2.审议${BLANK}。`,
      '四、参会人员',
      `出席：${BLANK}。`,
      `列席：${BLANK}。`,
      '五、有关要求',
      `（一）请各参会单位于${BLANK}月${BLANK}日前将参会回执（见附件）送${c.officeName}。`,
      '（二）因故不能参加会议的，请提前书面请假。',
      `（三）汇报材料请于会前3日送${c.officeName}，一式${BLANK}份。`,
      `联系人：${BLANK}，联系电话：${BLANK}。`,
    ),
    attachments: [{ name: `${BLANK}会议回执`, body: [REPLY_SLIP] }],
    signature: signed(c),
  })),
  skeleton('notice-issue', '通知', '印发通知', (c) => ({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${c.officeName}关于印发《${BLANK}》的通知`],
    addressees: '市政协各专门委员会，机关各科室：',
    body: body(`《${BLANK}》已经${BLANK}会议审议通过，现印发给你们，请结合实际认真贯彻执行。`),
    attachments: [{ name: BLANK, body: [] }],
    signature: signed(c),
  })),
  skeleton('notice-work', '通知', '工作通知', (c) => ({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${c.officeName}关于做好${BLANK}工作的通知`],
    addressees: '市政协各专门委员会，机关各科室：',
    body: body(
      `为做好${BLANK}工作，根据${BLANK}要求，现将有关事项通知如下：`,
      '一、工作内容',
      `${BLANK}。`,
      '二、时间安排',
      `${BLANK}。`,
      '三、工作要求',
      `（一）明确责任。${BLANK}。`,
      `（二）按时报送。请于${BLANK}月${BLANK}日前将${BLANK}送${c.officeName}。`,
    ),
    signature: signed(c),
  })),
  skeleton('circular-praise', '通报', '表扬通报', (c) => ({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${c.committeeName}关于表扬${BLANK}的通报`],
    addressees: '市政协各专门委员会，各县（市、区）政协：',
    body: body(
      `${BLANK}年，${BLANK}认真履行职责，在${BLANK}中取得了明显成效。为鼓励先进，经${BLANK}会议研究，决定对${BLANK}予以通报表扬。`,
      '希望受到表扬的单位和个人珍惜荣誉，再接再厉。各单位要以先进为榜样，围绕中心、服务大局，为推动我市高质量发展作出新的贡献。',
    ),
    attachments: [{ name: '通报表扬名单', body: [] }],
    signature: signed(c),
  })),
  skeleton('circular-state', '通报', '情况通报', (c) => ({
    head: { issueNumber: NUMBER_BLANK },
    title: [`${c.officeName}关于${BLANK}情况的通报`],
    addressees: '市政协各专门委员会，机关各科室：',
    body: body(
      `${BLANK}期间，${c.officeName}对${BLANK}情况进行了了解。现将有关情况通报如下：`,
      '一、总体情况',
      `${BLANK}。`,
      '二、主要做法',
      `${BLANK}。`,
      '三、存在的问题',
      `${BLANK}。`,
      '四、下一步要求',
      `${BLANK}。`,
    ),
    signature: signed(c),
  })),
  skeleton('public-notice', '通告', '通告', (c) => ({
    title: [`${c.committeeName}关于${BLANK}的通告`],
    body: body(
      `为${BLANK}，现将有关事项通告如下：`,
      `一、${BLANK}。`,
      `二、${BLANK}。`,
      '特此通告。',
    ),
    signature: signed(c),
  })),
  skeleton('announcement', '公告', '公告', (c) => ({
    title: [`政协${BLANK}第${BLANK}届委员会第${BLANK}次会议公告`],
    byline: [`（第${BLANK}号）`],
    body: body(
      `政协${BLANK}第${BLANK}届委员会第${BLANK}次会议于${BLANK}年${BLANK}月${BLANK}日选举：`,
      `${BLANK}为政协${BLANK}第${BLANK}届委员会主席；`,
      `${BLANK}为政协${BLANK}第${BLANK}届委员会副主席。`,
      '现予公告。',
    ),
    signature: {
      mode: 'unsealed',
      signers: [`政协${BLANK}第${BLANK}届委员会第${BLANK}次会议主席团`],
      date: c.today,
    },
  })),
  skeleton('communique', '公报', '会议公报', (c) => ({
    title: [`${c.committeeName}第${BLANK}届常务委员会第${BLANK}次会议公报`],
    byline: [`（${BLANK}年${BLANK}月${BLANK}日通过）`],
    body: body(
      `政协${BLANK}第${BLANK}届常务委员会第${BLANK}次会议，于${BLANK}年${BLANK}月${BLANK}日至${BLANK}日在${BLANK}举行。主席${BLANK}主持会议。`,
      `会议学习了${BLANK}。`,
      `会议听取了${BLANK}。`,
      `会议审议通过了${BLANK}。`,
    ),
  })),
];
