import type { OfficeSettings } from '#shared/model/office';
import { createMember } from '../../data/commands/directory';
import { useNotices } from '../../ui/use-notices';
import { openMember, useView } from '../../ui/view';
import { showBin } from '../directory-view';
import { EmptyDetail } from '../EmptyDetail';
import { DirectoryImport } from '../sheets/DirectoryImport';
import { useMemberSheets } from '../sheets/use-member-sheets';
import { MemberList } from './MemberList';
import { MemberPage } from './MemberPage';

const TEACH =
  '从左边选一位委员，或者新建。名单已有 Excel 的，先导出空白模板，把内容贴进去再导入；导入前会逐行告诉您有没有问题。';

/** 委员: the list beside one member. */
export function MembersPage({ office }: { office: OfficeSettings }) {
  const memberId = useView((view) => view.memberId);
  const { attempt } = useNotices();
  const sheets = useMemberSheets();
  const create = () =>
    void attempt(async () => {
      const id = await createMember();
      showBin(false);
      openMember(id);
    });
  return (
    <div className="room">
      <MemberList largeType={office.largeType} sheets={sheets} onNew={create} />
      <div className="room-detail">
        {memberId ? (
          <MemberPage key={memberId} memberId={memberId} office={office} />
        ) : (
          <EmptyDetail what="委员" teach={TEACH} onNew={create} sheets={sheets} />
        )}
      </div>
      <DirectoryImport importing={sheets.importing} what="委员" />
    </div>
  );
}
