import { Button } from 'antd';
import type { OfficeSettings } from '#shared/model/office';
import { createMember } from '../../data/commands/directory';
import { useNotices } from '../../ui/use-notices';
import { openMember, useView } from '../../ui/view';
import { showBin } from '../directory-view';
import { ImportDialog } from '../sheets/ImportDialog';
import { useMemberSheets } from '../sheets/use-member-sheets';
import { MemberList } from './MemberList';
import { MemberPage } from './MemberPage';

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
    <div className="documents">
      <MemberList largeType={office.largeType} sheets={sheets} onNew={create} />
      <div className="documents-detail">
        {memberId ? (
          <MemberPage key={memberId} memberId={memberId} office={office} />
        ) : (
          <div className="teach">
            <h2>委员名录</h2>
            <p className="hint">
              从左边选一位委员，或者新建。名单已有 Excel
              的，先导出空白模板，把内容贴进去再导入；导入前会逐行告诉您有没有问题。
            </p>
            <div className="row">
              <Button type="primary" onClick={create}>
                新建委员
              </Button>
              <Button onClick={sheets.exportTemplate}>导出空白模板</Button>
              <Button onClick={sheets.importing.choose}>导入 Excel…</Button>
            </div>
          </div>
        )}
      </div>
      <ImportDialog importing={sheets.importing} what="委员" />
    </div>
  );
}
