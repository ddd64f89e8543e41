import { Button, Empty, Modal, Spin } from 'antd';
import { useState } from 'react';
import type { MemberSheet } from '#shared/compose/matters/papers/member-sheets';
import { type SheetsToPrint, useSheets } from '../../data/queries/member-sheets';
import { PagedPreview } from '../../preview/PagedPreview';
import { useOutput } from '../../preview/print/use-output';
import { TellMany } from '../../steps/forms/TellForm';
import { FolderExportDialog } from '../../ui/export-folder/FolderExportDialog';
import { useFolderExport } from '../../ui/export-folder/use-folder-export';
import { useExports } from '../../ui/use-exports';
import '../../papers/papers.css';
import './sheets.css';

interface Props {
  opinionIds: readonly string[];
  onClose: () => void;
}

/** 委员告知单, one a member: looked at, exported together, and told in one step. */
export default function SheetsDialog({ opinionIds, onClose }: Props) {
  const sheets = useSheets(opinionIds);
  const [telling, setTelling] = useState(false);
  const printed = sheets?.sheets.flatMap((one) => one.opinionIds) ?? [];
  const untold = sheets?.sheets.flatMap((one) => one.untold) ?? [];
  if (telling) {
    return <TellMany opinionIds={untold} unanswered={0} firstWay="书面盖章" onClose={onClose} />;
  }
  return (
    <Modal
      open
      title={`委员告知单（${sheets?.sheets.length ?? 0}位委员，${printed.length}条意见）`}
      width="min(1080px, 96vw)"
      style={{ top: 24 }}
      onCancel={onClose}
      footer={
        <Footer sheets={sheets ?? null} untold={untold.length} onTell={() => setTelling(true)} />
      }
    >
      {sheets === undefined ? <Spin /> : sheets && <Sheets sheets={sheets} />}
    </Modal>
  );
}

/** 李静, and where two bear the name 李静（示例市人民医院）. */
const nameOn = ({ member, from }: MemberSheet): string =>
  from === '' ? member.name : `${member.name}（${from}）`;

interface FooterProps {
  sheets: SheetsToPrint | null;
  /** Printed opinions whose members have not been told yet. */
  untold: number;
  onTell: () => void;
}

function Footer({ sheets, untold, onTell }: FooterProps) {
  const exports = useExports();
  const output = useOutput();
  const folderExport = useFolderExport();
  const [busy, setBusy] = useState(false);
  const none = !sheets || sheets.sheets.length === 0;
  const toFolder = () =>
    sheets &&
    void folderExport.start(
      sheets.sheets.map((sheet) => ({
        label: nameOn(sheet),
        read: async () => ({
          document: sheet.document,
          name: `告知单 ${nameOn(sheet)}`,
          what: '',
        }),
      })),
      sheets.options,
    );
  const toFile = async () => {
    if (!sheets || busy) return;
    setBusy(true);
    await exports.words({
      documents: sheets.sheets.map(({ document }) => document),
      options: sheets.options,
      suggestedName: `委员告知单（${sheets.sheets.length}份）`,
    });
    setBusy(false);
  };
  const print = () =>
    sheets &&
    output.print({
      documents: sheets.sheets.map(({ document }) => document),
      options: sheets.options,
    });
  return (
    <>
      <Button disabled={none} onClick={toFolder}>
        每人一个文件，导出到文件夹…
      </Button>
      <Button disabled={none} loading={busy} onClick={() => void toFile()}>
        导出成一个Word…
      </Button>
      <Button disabled={none} onClick={print}>
        全部打印…
      </Button>
      <Button type="primary" disabled={untold === 0} onClick={onTell}>
        {none || untold > 0 ? `登记告知（${untold}条）…` : '都已告知过'}
      </Button>
      <FolderExportDialog folderExport={folderExport} />
    </>
  );
}

function Sheets({ sheets: { sheets, unanswered, nameless, options } }: { sheets: SheetsToPrint }) {
  const [at, setAt] = useState(0);
  const shown = sheets[at] ?? sheets[0];
  return (
    <>
      {unanswered.length > 0 && (
        <p className="hint">
          有{unanswered.length}条还没有答复，没有印进告知单：
          {[...new Set(unanswered.map(({ opinion }) => opinion.speaker?.name ?? ''))].join('、')}。
        </p>
      )}
      {nameless.length > 0 && (
        <p className="hint">有{nameless.length}条没有写明是谁提的，没有印进告知单。</p>
      )}
      {shown ? (
        <div className="sheets">
          <ul aria-label="委员">
            {sheets.map((sheet, index) => (
              <li key={`${sheet.member.id ?? ''}${sheet.member.name}${sheet.member.unit}`}>
                <Button type={sheet === shown ? 'primary' : 'text'} onClick={() => setAt(index)}>
                  {nameOn(sheet)}
                  <small>{sheet.opinionIds.length}条</small>
                </Button>
              </li>
            ))}
          </ul>
          <div className="paper-preview">
            <PagedPreview document={shown.document} options={options} />
          </div>
        </div>
      ) : (
        <Empty description="选中的意见还没有答复。登记答复或认定采纳落实情况以后，就可以出告知单。" />
      )}
    </>
  );
}
