import { Button, Empty, Modal, Spin } from 'antd';
import { useState } from 'react';
import type { MemberSheet } from '#shared/compose/matters/papers/member-sheets';
import { type SheetsToPrint, useSheets } from '../../data/queries/member-sheets';
import { TellMany } from '../../steps/forms/TellForm';
import { OutputButtons } from '../papers/OutputButtons';
import { PaperPicker } from '../papers/PaperPicker';

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
  const papers = sheets?.sheets ?? [];
  return (
    <>
      <OutputButtons
        each="每人一个文件"
        papers={papers.map((sheet) => ({
          label: nameOn(sheet),
          name: `告知单 ${nameOn(sheet)}`,
          document: sheet.document,
        }))}
        options={sheets?.options ?? null}
        suggestedName={`委员告知单（${papers.length}份）`}
      />
      <Button type="primary" disabled={untold === 0} onClick={onTell}>
        {papers.length === 0 || untold > 0 ? `登记告知（${untold}条）…` : '都已告知过'}
      </Button>
    </>
  );
}

function Sheets({ sheets: { sheets, unanswered, nameless, options } }: { sheets: SheetsToPrint }) {
  const [at, setAt] = useState(0);
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
      {sheets.length > 0 ? (
        <PaperPicker
          label="委员"
          papers={sheets.map((sheet) => ({
            key: `${sheet.member.id ?? ''}${sheet.member.name}${sheet.member.unit}`,
            name: nameOn(sheet),
            count: `${sheet.opinionIds.length}条`,
            document: sheet.document,
          }))}
          at={at}
          onShow={setAt}
          options={options}
        />
      ) : (
        <Empty description="选中的意见还没有答复。登记答复或认定采纳落实情况以后，就可以出告知单。" />
      )}
    </>
  );
}
