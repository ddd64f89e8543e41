import { DECIDING_KINDS } from '../model/meeting';
import { minutesOf } from './meetings/event';
import { SKELETONS, type SkeletonContext } from './skeletons/index';

/** Names of an office's 纪要, 简报 and the like as their heads print them: the series that their 期号 are of. */
export function periodicalNames(
  office: Pick<SkeletonContext, 'committeeName' | 'shortName' | 'officeName'>,
): string[] {
  const context = { ...office, signature: '', today: '' };
  const names = SKELETONS.map(({ build }) => build(context).head).flatMap(
    ({ serialNumber, mark }) => (serialNumber !== '' && mark.name ? [mark.name] : []),
  );
  const minutes = DECIDING_KINDS.filter((kind) => !kind.includes('党组')).map((kind) =>
    minutesOf(kind, office.shortName),
  );
  return [...new Set([...names, ...minutes])];
}
