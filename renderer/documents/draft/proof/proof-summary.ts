import { summaryOf } from '#shared/proofread/summary';
import type { Proof } from './use-proof';

/** 校对：无差错, or how many places remain. */
export function proofSummary({ reading, failure, findings, ignored }: Proof): string {
  if (failure !== null) return `校对：没有读成。${failure}`;
  if (!reading) return '校对：正在读……';
  const { isSpelled, off } = reading;
  return `校对：${summaryOf({ findings, isSpelled, off: off.length, ignored: ignored.length })}`;
}
