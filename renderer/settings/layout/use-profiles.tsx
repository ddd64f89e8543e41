import { App } from 'antd';
import { v7 as newId } from 'uuid';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { profileFromFile } from '#shared/gbt9704/profile-file';
import type { OfficeSettings } from '#shared/model/office';
import { saveOffice } from '../../data/commands/office';

import { useSaved } from '../../ui/use-saved';

/** Id of an office's first own profile; those after it have ids of their own. */
const FIRST = 'office';

function nameLike(name: string, taken: readonly LayoutProfile[]): string {
  const names = new Set(taken.map((one) => one.name));
  if (!names.has(name)) return name;
  for (let number = 2; ; number += 1) {
    if (!names.has(`${name}（${number}）`)) return `${name}（${number}）`;
  }
}

/** The office's own profiles, the one in use, and what can be done with them. Each change is saved as it is made. */
export function useProfiles(office: OfficeSettings) {
  const { message, modal } = App.useApp();
  const [profiles, setProfiles, flush] = useSaved(
    office.profiles,
    (next) => saveOffice({ profiles: next }),
    'office/profiles',
  );
  const profile = profiles.find(({ id }) => id === office.profileId) ?? STANDARD_PROFILE;
  const choose = (profileId: string) => saveOffice({ profileId });

  const add = async (made: LayoutProfile): Promise<void> => {
    const id = profiles.length === 0 ? FIRST : newId();
    setProfiles([...profiles, { ...made, id, name: nameLike(made.name, profiles) }]);
    if (await flush()) await choose(id);
  };
  const importText = async (text: string): Promise<void> => {
    const read = profileFromFile(text);
    if ('reason' in read) {
      void modal.warning({
        title: '没有导入',
        content: `${read.reason}现有的版面没有改动。请向对方要一份由回音导出的版式文件。`,
        okText: '知道了',
      });
      return;
    }
    await add(read.profile);
    void message.success(`已导入“${read.profile.name}”，并改用这一套`);
  };
  const remove = async (): Promise<void> => {
    const sure = await modal.confirm({
      title: `删除“${profile.name}”`,
      content: '已经导出的 Word 文件不受影响；以后的导出改用国家标准。要留底，先点“导出”。',
      okText: '删除',
      cancelText: '不删',
    });
    if (!sure) return;
    await choose(STANDARD_PROFILE.id);
    setProfiles(profiles.filter(({ id }) => id !== profile.id));
    await flush();
  };
  return {
    profiles,
    profile,
    choose: (id: string) => void choose(id),
    change: (next: LayoutProfile) =>
      setProfiles(profiles.map((one) => (one.id === next.id ? next : one))),
    add: () =>
      void add({ ...profile, name: profile === STANDARD_PROFILE ? '本单位习惯' : profile.name }),
    importText,
    remove: () => void remove(),
  };
}

export type OwnProfiles = ReturnType<typeof useProfiles>;
