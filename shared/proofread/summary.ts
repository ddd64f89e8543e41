import { CERTAINTIES, type Finding } from './types';

/** What a reading says as a whole. */
export interface ReadWhole {
  findings: readonly Pick<Finding, 'certainty'>[];
  /** Whether wrong characters were looked for as well. */
  isSpelled: boolean;
  /** How many rules were switched off. */
  off: number;
  /** How many places were said to be right as they stand. */
  ignored: number;
}

/**
 * 无差错, or how many places remain by certainty, and what was not looked at: 必改2处、提示1处
 * （忽略3处）. 无差错 is only said where wrong characters were looked for.
 */
export function summaryOf({ findings, isSpelled, off, ignored }: ReadWhole): string {
  const counted = CERTAINTIES.map((certainty) => ({
    certainty,
    count: findings.filter((one) => one.certainty === certainty).length,
  })).filter(({ count }) => count > 0);
  const isClean = counted.every(({ certainty }) => certainty === '提示');
  const clean = isSpelled ? '无差错' : '没有查出差错';
  const counts = counted.map(({ certainty, count }) => `${certainty}${count}处`).join('、');
  const said = [...(isClean ? [clean] : []), ...(counts === '' ? [] : [counts])].join('，');
  const remarks = [
    ...(isSpelled ? [] : ['错别字没有查']),
    ...(off > 0 ? [`${off}条规则没有查`] : []),
    ...(ignored > 0 ? [`忽略${ignored}处`] : []),
  ];
  return remarks.length > 0 ? `${said}（${remarks.join('，')}）` : said;
}
