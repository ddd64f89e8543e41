import { expect, it } from 'vitest';
import { sitsInChairsMeeting, sitsInStandingCommittee } from '#shared/meetings/chairs';

it.each([
  ...['主席', '党组书记、主席', '副主席', '党组副书记、副主席（兼）', '市政协常务副主席'],
  ...['党组成员、秘书长', '政协示例市委员会秘书长', '秘书长 办公室主任', '副主席，市总工会主席'],
  ...['副主席兼秘书长', '兼职副主席', '秘书长（兼）'],
])('%s sits in the 主席会议', (post) => {
  expect(sitsInChairsMeeting(post)).toBe(true);
});

it.each([
  ...['副秘书长', '副秘书长、办公室主任', '一级巡视员', '党组成员', '办公室主任', ''],
  ...['市总工会主席', '民盟市委会副主席', '提案委员会主任'],
])('“%s” does not', (post) => {
  expect(sitsInChairsMeeting(post)).toBe(false);
});

it.each([
  ...[
    '常委',
    '常务委员',
    '市政协常委',
    '常委会委员',
    '常委、提案委员会主任',
    '政协示例市委员会常务委员',
  ],
  ...['市工商联主席、常委', '常委兼提案委员会主任', '常委（女）'],
])('%s sits in the 常务委员会', (post) => {
  expect(sitsInStandingCommittee(post)).toBe(true);
});

it.each(['市委常委、统战部部长', '原常委', '委员', '市人大常委会委员', ''])(
  '“%s” does not in ours',
  (post) => {
    expect(sitsInStandingCommittee(post)).toBe(false);
  },
);
