import { afterEach, expect, it, vi } from 'vitest';
import { useActiveStore } from '../../../renderer/data/active';
import { work } from '../../../renderer/work/work';

afterEach(() => {
  vi.restoreAllMocks();
  useActiveStore.setState({ name: '' });
});

it('keeps nothing of what it read when another store comes into use, as after a purge', () => {
  const forget = vi.spyOn(work, 'forget');
  useActiveStore.setState({ name: 'first' });
  expect(forget).not.toHaveBeenCalled();
  useActiveStore.setState({ name: 'second' });
  expect(forget).toHaveBeenCalledTimes(1);
});
