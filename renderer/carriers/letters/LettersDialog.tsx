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
import { useNotices } from '../../ui/use-notices';
import { openDraft } from '../../ui/view';
import { OutputButtons } from '../papers/OutputButtons';
import { PaperPicker } from '../papers/PaperPicker';

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
        letters && <Letters letters={letters} at={at} onShow={setAt} />
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
  const { attempt, say } = useNotices();
  const [busy, setBusy] = useState(false);
  const name = MATTER_PAPERS[kind];
  const papers = letters?.letters ?? [];
  const make = async ({ choice, unit }: UnitLetter) => {
    if (busy) return;
    setBusy(true);
    await attempt(async () => {
      const { draftId, made } = await makeMatterPaper(choice);
      openDraft(draftId);
      say(made ? `已生成给${unit.name}的${name}` : `情况没有变化，打开的是原有的${name}`);
    });
    setBusy(false);
  };
  return (
    <>
      <OutputButtons
        each="每个单位一个文件"
        papers={papers.map(({ unit, document }) => ({
          label: unit.name,
          name: `${name} ${unit.name}`,
          document,
        }))}
        options={letters?.options ?? null}
        suggestedName={`${name}（${papers.length}份）`}
      />
      <Button
        type="primary"
        disabled={!shown}
        loading={busy}
        onClick={() => shown && void make(shown)}
      >
        {shown ? `生成给${shown.unit.name}的文稿` : '生成文稿'}
      </Button>
    </>
  );
}

interface LettersProps {
  letters: UnitLetters;
  at: number;
  onShow: (at: number) => void;
}

function Letters({ letters: { letters, none, options }, at, onShow }: LettersProps) {
  return (
    <>
      {none.length > 0 && (
        <p className="hint">
          有{none.length}
          件没有写明涉及单位，也没有办理单位，没有列进函里。在“意见建议”页填上涉及单位，这里就有了。
        </p>
      )}
      {letters.length > 0 && options ? (
        <PaperPicker
          label="单位"
          isWide
          papers={letters.map(({ unit, count, document }) => ({
            key: unit.id ?? unit.name,
            name: unit.name,
            count: `${count}件`,
            document,
          }))}
          at={at}
          onShow={onShow}
          options={options}
        />
      ) : (
        <Empty description="选中的意见还没有写明涉及单位。填上涉及单位，或登记转办以后，就可以按单位发函。" />
      )}
    </>
  );
}
