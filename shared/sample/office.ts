import type { Issuer, Leader } from '../model/office';

type Bare<T> = Omit<T, 'id' | 'sample'>;

/** The bodies that issue documents from the sample's office. 代字 are examples only. */
export const SAMPLE_ISSUERS: readonly Bare<Issuer>[] = [
  {
    kind: 'committee',
    mark: '政协示例市委员会文件',
    signature: '政协示例市委员会',
    code: '示政协发',
    order: 1,
  },
  {
    kind: 'office',
    mark: '政协示例市委员会办公室文件',
    signature: '政协示例市委员会办公室',
    code: '示政协办发',
    order: 2,
  },
  {
    kind: 'partyGroup',
    mark: '中共示例市政协党组文件',
    signature: '中共示例市政协党组',
    code: '示政协党组发',
    order: 3,
  },
  {
    kind: 'officePartyGroup',
    mark: '中共示例市政协办公室党组文件',
    signature: '中共示例市政协办公室党组',
    code: '示政协办党组发',
    order: 4,
  },
  {
    kind: 'organPartyCommittee',
    mark: '中共示例市政协机关委员会文件',
    signature: '中共示例市政协机关委员会',
    code: '示政协机党发',
    order: 5,
  },
];

/** The sample's leaders by rank; every name is invented, one with a character outside the basic plane. */
export const SAMPLE_LEADERS: readonly Bare<Leader>[] = [
  { name: '周启明', post: '市政协党组书记、主席', duties: '主持全面工作', rank: 1 },
  { name: '沈若兰', post: '市政协党组副书记、副主席', duties: '提案、委员学习联络', rank: 2 },
  { name: '高远山', post: '市政协副主席', duties: '经济、农业和农村', rank: 3 },
  { name: '陶𬭎', post: '市政协副主席', duties: '教科卫体、文化文史', rank: 4 },
  { name: '贺知秋', post: '市政协党组成员、秘书长', duties: '机关日常工作', rank: 5 },
  { name: '孟青', post: '市政协副秘书长、办公室主任', duties: '办公室工作', rank: 6 },
];
