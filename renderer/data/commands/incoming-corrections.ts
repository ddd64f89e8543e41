import { v7 as newId } from 'uuid';
import { type CorrectedFacts, correctedOf, correctionWords } from '#shared/registers/corrections';
import { store } from '../active';
import { existingIncoming, stepsOf } from './incoming';
import type { Registered } from './matter-events';
import { refuseSecrecy } from './matters';
import { changeIncomingNumber, numberTables } from './numbers';
import { changed } from './touched';

/**
 * 更正 of what was registered of a paper: its row says what is right, and the course of the
 * paper keeps what stood there before, by whom it was put right and why. A number it no longer
 * bears is given back. Throws a Chinese `Error` where nothing changes or the number is taken.
 */
export async function correctIncoming(
  id: string,
  asked: Partial<CorrectedFacts>,
  why: string,
  { on, registeredBy }: Registered,
): Promise<void> {
  const change = correctedOf(asked);
  refuseSecrecy(change.title, change.note, why);
  const { incoming, incomingSteps } = store();
  return store().transaction('rw', [...numberTables(), incoming, incomingSteps], async () => {
    const paper = await existingIncoming(id);
    const words = correctionWords(paper, change);
    if (words === '') throw new Error('没有改动，没有登记更正。');
    const { number = paper.number } = change;
    if (number !== paper.number) {
      await changeIncomingNumber(paper, number, { on, by: registeredBy });
    }
    const steps = await stepsOf(id);
    const reason = why.trim() === '' ? '' : `。原因：${why.trim()}`;
    await incomingSteps.add({
      ...{ id: newId(), incomingId: id, step: 'correct', on, words: `${words}${reason}` },
      ...{ person: null, unit: null, backOn: null, registeredBy },
      sequence: (steps.at(-1)?.sequence ?? 0) + 1,
      at: new Date().toISOString(),
    });
    await incoming.put(changed({ ...paper, ...change }));
  });
}
