import { beforeEach } from 'vitest';
import {
  foundOffice,
  proposedIssuers,
  proposedNames,
} from '../../../renderer/data/commands/office';
import { type TestDesktop, withStore } from '../data/desktop';

/** A founded office on a fresh store for every test of a file, with three leaders. */
export function withOffice(): { desktop: () => TestDesktop } {
  const office = withStore();
  beforeEach(async () => {
    const leader = (name: string, post: string, rank: number) => ({
      name,
      post,
      duties: '',
      rank,
      sample: 0 as const,
    });
    await foundOffice(
      { ...proposedNames('示例市'), declaredBy: '梁晓禾' },
      proposedIssuers('示例市'),
      [leader('贺知秋', '主席', 1), leader('周启明', '副主席', 2), leader('孟青', '秘书长', 3)],
    );
  });
  return office;
}
