import { expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { removeHandFigure, saveHandFigure } from '../../../renderer/data/commands/hand-figures';
import { withStore } from './desktop';

withStore();

const FACTS = {
  ...{ of: 'papers.drafted' as const, from: '2024-01-01', to: '2024-12-31' },
  ...{ count: 31, source: '2024年工作总结' },
};

it('a figure that was deleted comes back as it was', async () => {
  await saveHandFigure(FACTS);
  const [row] = await store().handFigures.toArray();
  if (!row) throw new Error('not saved');
  const back = await removeHandFigure(row);
  expect(await store().handFigures.count()).toBe(0);
  await back();
  expect(await store().handFigures.toArray()).toEqual([row]);
  expect(row).toMatchObject(FACTS);
});
