import { afterEach, beforeEach } from 'vitest';
import { sender, store } from '../../../renderer/data/active';
import {
  foundOffice,
  proposedIssuers,
  proposedNames,
} from '../../../renderer/data/commands/office';
import { start } from '../../../renderer/data/start';
import { TestDesktop, wipeBrowserStore } from '../data/desktop';

/** A founded office on a fresh store for every test of a file, with three leaders. */
export function withOffice(): { desktop: () => TestDesktop } {
  let desktop: TestDesktop;
  beforeEach(async () => {
    wipeBrowserStore();
    desktop = await TestDesktop.make();
    await start();
    const leader = (name: string, post: string, rank: number) => ({
      ...{ name, post, duties: '', rank, sample: 0 as const },
    });
    await foundOffice(
      { ...proposedNames('示例市'), declaredBy: '梁晓禾' },
      proposedIssuers('示例市'),
      [leader('贺知秋', '主席', 1), leader('周启明', '副主席', 2), leader('孟青', '秘书长', 3)],
    );
  });
  afterEach(async () => {
    await sender.flush();
    store().close();
    await desktop.end();
  });
  return { desktop: () => desktop };
}
