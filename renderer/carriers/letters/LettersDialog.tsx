import { Button, Empty, Modal, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { MATTER_PAPERS, PAPERS_OF_UNIT, type UnitPaperKind } from '#shared/matters/papers';
import { makeMatterPaper } from '../../data/commands/matter-papers';
import {
  type LetterQuery,
  type UnitLetter,
  type UnitLetters,
  useUnitLetters,
} from '../../data/queries/unit-letters';
import { PagedPreview } from '../../preview/PagedPreview';
import { useOutput } from '../../preview/print/use-output';
import { FolderExportDialog } from '../../ui/export-folder/FolderExportDialog';
import { useFolderExport } from '../../ui/export-folder/use-folder-export';
import { useExports } from '../../ui/use-exports';
import { useNotices } from '../../ui/use-notices';
import { openDraft } from '../../ui/view';
import '../../papers/papers.css';
import '../notices/sheets.css';

interface Props extends Omit<LetterQuery, 'kind'> {
  onClose: () => void;
}

const KINDS = PAPERS_OF_UNIT.map((value) => ({ value, label: MATTER_PAPERS[value] }));

/** One 转办函 or 商请函 a unit, with all that concerns it as a list: looked at, exported together, or made into a draft. */
export default function LettersDialog({ matterIds, opinionIds, onClose }: Props) {
  const [kind, setKind] = useState<UnitPaperKind>('forward');
  const letters = useUnitLetters({ kind, matterIds, opinionIds });
  const [at, setAt] = useState(0);
  const shown = letters?.letters[at] ?? letters?.letters[0] ?? null;
  return (
    <Modal
      open
      title={`按单位发函（${letters?.letters.length ?? 0}个单位）`}
      width="min(1080px, 96vw)"
      style={{ top: 24 }}
      onCancel={onClose}
      footer={<Footer kind={kind} letters={letters ?? null} shown={shown} />}
    >
      <Segmented<UnitPaperKind>
        aria-label="发哪一种"
        options={KINDS}
        style={{ marginBottom: 12 }}
        value={kind}
        onChange={setKind}
      />
      {letters === undefined ? (
        <Spin />
      ) : (
        letters && <Letters letters={letters} shown={shown} onShow={setAt} />
      )}
    </Modal>
  );
}

interface FooterProps {
  kind: UnitPaperKind;
  letters: UnitLetters | null;
  shown: UnitLetter | null;
}

function Footer({ kind, letters, shown }: FooterProps) {
  const exports = useExports();
  const output = useOutput();
  const folderExport = useFolderExport();
  const { attempt, say } = useNotices();
  const [busy, setBusy] = useState(false);
  const name = MATTER_PAPERS[kind];
  const guarded = async (work: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    await attempt(work);
    setBusy(false);
  };
  const toFolder = () =>
    letters?.options &&
    void folderExport.start(
      letters.letters.map(({ unit, document }) => ({
        label: unit.name,
        read: async () => ({ document, name: `${name} ${unit.name}`, what: '' }),
      })),
      letters.options,
    );
  const toFile = () =>
    guarded(async () => {
      if (!letters?.options) return;
      await exports.words({
        documents: letters.letters.map(({ document }) => document),
        options: letters.options,
        suggestedName: `${name}（${letters.letters.length}份）`,
      });
    });
  const print = () =>
    letters?.options &&
    output.print({
      documents: letters.letters.map(({ document }) => document),
      options: letters.options,
    });
  const make = ({ choice, unit }: UnitLetter) =>
    guarded(async () => {
      const { draftId, made } = await makeMatterPaper(choice);
      openDraft(draftId);
      say(made ? `已生成给${unit.name}的${name}` : `情况没有变化，打开的是原有的${name}`);
    });
  return (
    <>
      <Button disabled={!shown} onClick={toFolder}>
        每个单位一个文件，导出到文件夹…
      </Button>
      <Button disabled={!shown} loading={busy} onClick={() => void toFile()}>
        导出成一个Word…
      </Button>
      <Button disabled={!shown} onClick={print}>
        全部打印…
      </Button>
      <Button
        type="primary"
        disabled={!shown}
        loading={busy}
        onClick={() => shown && void make(shown)}
      >
        {shown ? `生成给${shown.unit.name}的文稿` : '生成文稿'}
      </Button>
      <FolderExportDialog folderExport={folderExport} />
    </>
  );
}

interface LettersProps {
  letters: UnitLetters;
  shown: UnitLetter | null;
  onShow: (at: number) => void;
}

function Letters({ letters: { letters, none, options }, shown, onShow }: LettersProps) {
  return (
    <>
      {none.length > 0 && (
        <p className="hint">
          有{none.length}
          件没有写明涉及单位，也没有办理单位，没有列进函里。在“意见建议”页填上涉及单位，这里就有了。
        </p>
      )}
      {shown && options ? (
        <div className="sheets sheets-wide">
          <ul aria-label="单位">
            {letters.map((one, index) => (
              <li key={one.unit.id ?? one.unit.name}>
                <Button type={one === shown ? 'primary' : 'text'} onClick={() => onShow(index)}>
                  {one.unit.name}
                  <small>{one.count}件</small>
                </Button>
              </li>
            ))}
          </ul>
          <div className="paper-preview">
            <PagedPreview document={shown.document} options={options} />
          </div>
        </div>
      ) : (
        <Empty description="选中的意见还没有写明涉及单位。填上涉及单位，或登记转办以后，就可以按单位发函。" />
      )}
    </>
  );
}
