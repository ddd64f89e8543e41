import type { OfficeWord, WordKind } from '../../model/proof';

/**
 * The dictionary to begin with, written for this project from public rules and standards,
 * each entry with the one it comes from. What is not sure is not in it. The office can leave
 * any of them unused, and adds its own.
 */
export type StartingWord = Omit<OfficeWord, 'updatedAt' | 'off'>;

const REGULATION = '《党政机关公文处理工作条例》（中办发〔2012〕14号）';
const LAYOUT = 'GB/T 9704-2012《党政机关公文格式》';

/** One entry; its id never changes, so that what the office has said of it is found again. */
const entry = (
  id: string,
  kind: WordKind,
  words: string,
  source: string,
  more: Partial<Pick<StartingWord, 'instead' | 'from' | 'until'>> = {},
): StartingWord => ({
  id: `start-${id}`,
  kind,
  words,
  instead: '',
  from: null,
  until: null,
  source,
  ...more,
});

const FROM_2012 = { from: '2012-07-01' };

const terms = (prefix: string, source: string, list: string): StartingWord[] =>
  list.split(' ').map((words, index) => entry(`${prefix}-${index + 1}`, 'term', words, source));

export const STARTING_WORDS: readonly StartingWord[] = [
  ...terms(
    'regulation-9',
    `${REGULATION}第九条`,
    '份号 密级和保密期限 紧急程度 发文机关标志 发文字号 签发人 主送机关 附件说明 发文机关署名 成文日期 附注 抄送机关 印发机关和印发日期',
  ),
  ...terms('layout-7', `${LAYOUT} 第7章`, '版心 版头 版记'),
  entry('subject-words', 'forbidden', '主题词：', `${LAYOUT}（版记里不再标注主题词）`, FROM_2012),
  entry('layout-1999', 'forbidden', 'GB/T 9704-1999', `${LAYOUT} 前言（代替1999年版）`, {
    instead: 'GB/T 9704-2012',
    ...FROM_2012,
  }),
  entry('marks-1995', 'forbidden', 'GB/T 15834-1995', 'GB/T 15834-2011《标点符号用法》前言', {
    instead: 'GB/T 15834-2011',
    from: '2012-06-01',
  }),
  entry(
    'numerals-1995',
    'forbidden',
    'GB/T 15835-1995',
    'GB/T 15835-2011《出版物上数字用法》前言',
    {
      instead: 'GB/T 15835-2011',
      from: '2011-11-01',
    },
  ),
  entry(
    'government-2000',
    'forbidden',
    '《国家行政机关公文处理办法》',
    `${REGULATION}第四十二条（停止执行）`,
    { instead: '《党政机关公文处理工作条例》', ...FROM_2012 },
  ),
  entry(
    'party-1996',
    'forbidden',
    '《中国共产党机关公文处理条例》',
    `${REGULATION}第四十二条（停止执行）`,
    { instead: '《党政机关公文处理工作条例》', ...FROM_2012 },
  ),
  entry('regulation', 'fixed', '《党政机关公文处理工作条例》', REGULATION, FROM_2012),
  entry('layout', 'fixed', '《党政机关公文格式》', LAYOUT, FROM_2012),
  entry('marks', 'fixed', '《标点符号用法》', 'GB/T 15834-2011'),
  entry('numerals', 'fixed', '《出版物上数字用法》', 'GB/T 15835-2011', { from: '2011-11-01' }),
  entry('charter', 'fixed', '《中国人民政治协商会议章程》', '《中国人民政治协商会议章程》'),
  entry('secrets', 'fixed', '《中华人民共和国保守国家秘密法》', '《中华人民共和国保守国家秘密法》'),
  entry('supervision', 'fixed', '《政府督查工作条例》', '《政府督查工作条例》（国务院令第733号）', {
    from: '2021-02-01',
  }),
  entry(
    'branch',
    'fixed',
    '《中国共产党支部工作条例（试行）》',
    '《中国共产党支部工作条例（试行）》',
  ),
  entry(
    'burdens',
    'fixed',
    '《整治形式主义为基层减负若干规定》',
    '《整治形式主义为基层减负若干规定》（2024年）',
  ),
];
