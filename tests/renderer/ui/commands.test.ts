import { expect, test, vi } from 'vitest';
import { saveAll } from '../../../renderer/ui/commands';
import { FIELD_PACE } from '../../../renderer/ui/unsaved/keeper';
import { keeperOf } from '../../../renderer/ui/unsaved/keepers';
import { isOnItsWay } from '../../../renderer/ui/unsaved/on-its-way';

const sent = vi.hoisted(() => vi.fn(async () => true));
vi.mock('../../../renderer/data/active', async (original) => ({
  ...(await original<object>()),
  flush: sent,
}));

test('before the window closes it is saved and sent as well what was typed while the outbox was sent', async () => {
  const log: string[] = [];
  const save = async (value: string) => void log.push(value);
  const keeper = keeperOf('draft/1', { save }, FIELD_PACE);
  sent.mockImplementation(async () => {
    if (!log.includes('sent')) isOnItsWay(() => keeper.change('甲乙'));
    log.push('sent');
    return true;
  });
  keeper.change('甲');
  expect(await saveAll()).toBe(true);
  expect(log).toEqual(['甲', 'sent', '甲乙', 'sent']);
});
