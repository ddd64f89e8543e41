import '../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test } from 'vitest';
import type { Attachment } from '#shared/model/attachment';
import { useAttaching } from '../../../renderer/attachments/use-attaching';
import { flush, store } from '../../../renderer/data/active';
import { attach } from '../../../renderer/data/commands/attachments';
import { withStore } from '../data/desktop';

const { desktop } = withStore();

function Purge({ file }: { file: Attachment }) {
  const { purge } = useAttaching();
  return (
    <button type="button" onClick={() => purge(file)}>
      清
    </button>
  );
}

/** Purges by the screen, and answers what it then says. */
async function purged(file: Attachment): Promise<string> {
  const { unmount } = render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <Purge file={file} />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(screen.getByRole('button', { name: '清' }));
  await user.click(await screen.findByRole('button', { name: '彻底清除' }));
  const said = (await screen.findByText(/^(附件|这条附件记录)已从/)).textContent ?? '';
  unmount();
  return said;
}

test('a file that another record still uses is not called gone; the last one takes it along', async () => {
  const bytes = Buffer.from('%PDF 盖章的复函');
  const hash = await desktop().copy.keepFile(bytes);
  const kept = { hash, name: '复函.pdf', size: bytes.length };
  for (const ownerId of ['e1', 'e2'])
    await attach({ owner: 'matterEvent', ownerId, withinId: 'm' }, [kept]);
  await flush();
  const [one, other] = await store().attachments.toArray();
  expect(await purged(one as Attachment)).toBe(
    '这条附件记录已从工作库、第二份数据和全部恢复点里清除；文件别的记录还用着，没有删',
  );
  expect(await desktop().copy.readFile(kept)).toEqual(bytes);
  expect(await purged(other as Attachment)).toBe('附件已从数据文件夹和全部恢复点里清除');
  await expect(desktop().copy.readFile(kept)).rejects.toThrow('不在数据文件夹里');
});
