import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test } from 'vitest';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { profileToFile } from '#shared/gbt9704/profile-file';
import { store } from '../../../renderer/data/active';
import { foundOffice } from '../../../renderer/data/commands/office';
import { useOffice } from '../../../renderer/data/queries/office';
import { LayoutSettings } from '../../../renderer/settings/layout/LayoutSettings';
import { withStore } from '../data/desktop';

withStore();

function Room() {
  const office = useOffice();
  return office ? <LayoutSettings office={office} /> : null;
}

async function openRoom() {
  const facts = {
    committeeName: '政协示例市委员会',
    shortName: '示例市政协',
    officeName: '政协示例市委员会办公室',
    declaredBy: '甲',
  };
  await foundOffice(facts, [], []);
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <Room />
      </App>
    </ConfigProvider>,
  );
  await screen.findByText('用哪一套版面');
  return userEvent.setup({ pointerEventsCheck: 0 });
}
const storedOffice = async () => store().settings.get('office');

test('a profile of the office’s own: what it changes is listed with its clause, seen on the page, and saved', async () => {
  const user = await openRoom();
  expect(screen.queryByText(/与国家标准不同之处/)).toBeNull();
  await user.click(screen.getByRole('button', { name: '新建本单位的一套' }));
  expect(await screen.findByText('与国家标准没有不同。')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: '二级标题加粗' }));
  await user.click(screen.getByRole('checkbox', { name: '公文双面印刷' }));
  expect(await screen.findByText('与国家标准不同之处（1）')).toBeVisible();
  expect(screen.getByText(/国标7\.3\.3/)).toBeVisible();
  // The page beside it follows: 版记 has gone to an even page.
  await waitFor(async () => {
    const office = await storedOffice();
    expect(office?.profiles[0]).toMatchObject({
      id: office?.profileId,
      name: '本单位习惯',
      boldLevel2: true,
      twoSided: true,
    });
  });
});

test('a profile from a file is taken over and used; one that is none is refused with the reason', async () => {
  const user = await openRoom();
  const input = screen.getByLabelText('版式文件');
  const upload = (text: string) =>
    user.upload(input, new File([text], '版式.json', { type: 'application/json' }));
  await upload('{"kind":"other"}');
  await screen.findByText(/这不是回音导出的版式文件/);
  await user.click(screen.getByRole('button', { name: '知道了' }));
  expect((await storedOffice())?.profiles).toEqual([]);
  await upload(profileToFile({ ...STANDARD_PROFILE, name: '邻县的', pageNumber: 'center' }));
  await waitFor(async () => {
    const office = await storedOffice();
    expect(office?.profiles).toMatchObject([{ name: '邻县的', pageNumber: 'center' }]);
    expect(office?.profileId).toBe(office?.profiles[0]?.id);
  });
  expect(await screen.findByRole('radio', { name: '邻县的' })).toBeChecked();
});
