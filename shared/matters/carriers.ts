import type { Carrier } from '../model/carrier';

/** Whether a carrier has left the house: what it held is locked, and what it did to the matters happened. */
export function isSent({ submissions }: Pick<Carrier, 'submissions'>): boolean {
  return submissions.length > 0;
}
