import { Button, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { findBlanks } from '#shared/document/blanks';
import type { OfficialDocument } from '#shared/document/official-document';
import { DRAFT_STATES, type Draft } from '#shared/model/draft';
import type { OfficeSettings } from '#shared/model/office';
import { profileOf } from '../../data/queries/office';
import { printedDraft } from '../../data/queries/outgoing';
import { useToday } from '../../data/today';
import { FolderExportDialog } from '../../ui/export-folder/FolderExportDialog';
import { useFolderExport } from '../../ui/export-folder/use-folder-export';
import type { ToWrite } from '../../ui/export-folder/write-all';
import { saidOfDraft } from '../draft/proof/said-of-draft';
import { useProofFacts } from '../draft/proof/use-proof-facts';
import { ensureSaved } from '../draft/session/ensure-saved';
import { batchName, NAME_PATTERNS, type NamePattern } from './name-patterns';
import './batch.css';

interface Props {
  /** The drafts that the list shows, in its order. */
  drafts: readonly Draft[];
  office: OfficeSettings;
  onClose: () => void;
}

const PATTERN_OPTIONS = Object.entries(NAME_PATTERNS).map(([value, label]) => ({ value, label }));

/** More rows than anybody picks from one by one would only make the dialog slow. */
const MOST_LISTED = 300;

/** One draft of the batch; its text is read, and proofread to its end, when its turn has come. */
function toWrite(
  draft: Draft,
  pattern: NamePattern,
  proofread: (draft: Draft, document: OfficialDocument) => Promise<string>,
): ToWrite {
  return {
    label: draft.title || '未命名文稿',
    read: async () => {
      await ensureSaved(draft.id);
      const document = await printedDraft(draft);
      if (!document) throw new Error('这份文稿已不在了，没有写入。其他文稿不受影响。');
      const open = findBlanks(document, { isNumbered: draft.state === 'signed' }).length;
      return {
        document,
        name: batchName(pattern, draft, document),
        what: `${open > 0 ? `还有${open}处没有填。` : ''}${await proofread(draft, document)}`,
        sample: draft.sample === 1,
      };
    },
  };
}

/** 批量导出: which of the drafts that the list shows, and what their files are called; then into one folder. */
export default function BatchExportDialog({ drafts, office, onClose }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [pattern, setPattern] = useState<NamePattern>('title');
  const folderExport = useFolderExport();
  const facts = useProofFacts(office);
  const today = useToday();
  const proofread = (draft: Draft, document: OfficialDocument) =>
    saidOfDraft(draft, document, facts, today);
  const chosen = drafts.filter(({ id }) => !left.has(id));
  const options = { profile: profileOf(office), sample: false };
  const toggle = (id: string, isChosen: boolean) =>
    setLeft((present) => {
      const next = new Set(present);
      if (isChosen) next.delete(id);
      else next.add(id);
      return next;
    });
  const isSome = left.size > 0 && chosen.length > 0;
  return (
    <>
      <Modal
        open={folderExport.exporting === null}
        centered
        width={720}
        title="批量导出"
        onCancel={onClose}
        footer={
          <>
            <Button onClick={onClose}>取消</Button>
            <Button
              type="primary"
              disabled={chosen.length === 0}
              onClick={() =>
                void folderExport.start(
                  chosen.map((draft) => toWrite(draft, pattern, proofread)),
                  options,
                )
              }
            >
              选文件夹，导出{chosen.length}份
            </Button>
          </>
        }
      >
        <p className="hint">
          每份文稿导出为一个Word文件。列表里现在显示的都在下面，先用列表上面的条件筛选，再在这里去掉不要的。已签发的导出签发的文字和编号。
        </p>
        <div className="batch-bar">
          <Checkbox
            checked={left.size === 0}
            indeterminate={isSome}
            onChange={({ target }) =>
              setLeft(target.checked ? new Set() : new Set(drafts.map(({ id }) => id)))
            }
          >
            全部{drafts.length}份
          </Checkbox>
          <span className="batch-space" />
          文件名：
          <Select
            aria-label="文件名"
            style={{ width: 180 }}
            value={pattern}
            options={PATTERN_OPTIONS}
            onChange={setPattern}
          />
        </div>
        <ul className="batch-list">
          {drafts.slice(0, MOST_LISTED).map((draft) => (
            <li key={draft.id}>
              <Checkbox
                checked={!left.has(draft.id)}
                onChange={({ target }) => toggle(draft.id, target.checked)}
              >
                {draft.title || '未命名文稿'}
              </Checkbox>
              <span className="hint">
                {draft.type}　{DRAFT_STATES[draft.state]}
              </span>
            </li>
          ))}
        </ul>
        {drafts.length > MOST_LISTED && (
          <p className="hint">
            另有{drafts.length - MOST_LISTED}
            份没有逐一列出，也会导出；要逐份挑选，请先缩小列表的条件。
          </p>
        )}
      </Modal>
      <FolderExportDialog folderExport={{ ...folderExport, close: onClose }} />
    </>
  );
}
