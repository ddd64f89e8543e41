import { Checkbox, Input, Modal, Segmented, Spin } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { printDate } from '#shared/model/civil-date';
import {
  EVIDENCE_KINDS,
  EVIDENCE_TABLES,
  type EvidenceTable,
  type EvidenceTask,
} from '#shared/model/evidence';
import type { Query } from '#shared/search/query';
import type { Section } from '#shared/search/sections';
import { addEvidence, type EvidenceRef } from '../../data/commands/evidence';
import { type Proof, proofs, proofsOfYear } from '../../data/queries/evidence';
import { useSearch } from '../../find/use-search';
import { useNotices } from '../../ui/use-notices';

interface Props {
  task: EvidenceTask;
  /** What it has already. */
  evidence: readonly Proof[];
  onClose: () => void;
}

type Kind = EvidenceTable | 'all';
const KINDS = [
  { value: 'all' as Kind, label: '全部' },
  ...EVIDENCE_TABLES.map((value) => ({ value: value as Kind, label: EVIDENCE_KINDS[value] })),
];
const SECTION_OF: Record<EvidenceTable, Section> = {
  ...{ drafts: 'drafts', meetings: 'meetings', matters: 'matters', carriers: 'carriers' },
  incoming: 'registers',
};
/** As many as are shown; more words find the others. */
const MOST = 80;

/** What may prove a task: that of its year at first, anything by its words once some are typed. */
export function EvidencePicker({ task, evidence, onClose }: Props) {
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const [chosen, setChosen] = useState<ReadonlyMap<string, EvidenceRef>>(new Map());
  const there = new Set(evidence.map(({ recordId }) => recordId));
  const { attempt } = useNotices();
  const shown = useOffers(task.year, words.trim(), kind);
  const toggle = ({ table, recordId }: Proof) => {
    const next = new Map(chosen);
    if (!next.delete(recordId)) next.set(recordId, { table, recordId });
    setChosen(next);
  };
  const add = () =>
    void attempt(async () => {
      await addEvidence(task.id, [...chosen.values()]);
      onClose();
    });
  return (
    <Modal
      open
      width={820}
      title={`选佐证材料：${task.title || '没有名称的任务'}`}
      okText={chosen.size > 0 ? `加入${chosen.size}份` : '加入'}
      cancelText="取消"
      okButtonProps={{ disabled: chosen.size === 0 }}
      onOk={add}
      onCancel={onClose}
    >
      <Input
        autoFocus
        allowClear
        aria-label="找佐证材料"
        placeholder="标题、正文、文号、单位里的词，或拼音首字母"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Segmented<Kind>
        className="evidence-kinds"
        aria-label="哪一类材料"
        options={KINDS}
        value={kind}
        onChange={setKind}
      />
      <p className="hint">
        {words.trim() === ''
          ? `${task.year}年签发的文稿、召开的会议、办理的事项、报送和收文，新的在前。`
          : '各年的都找，回收站里的不找。'}
      </p>
      {!shown && <Spin />}
      <ul className="evidence-offers" aria-label="可选的材料">
        {shown?.map((one) => (
          <li key={one.recordId}>
            <Checkbox
              checked={chosen.has(one.recordId) || there.has(one.recordId)}
              disabled={there.has(one.recordId) || one.lacks !== ''}
              onChange={() => toggle(one)}
            >
              {one.title}
              <small>
                {[
                  ...[EVIDENCE_KINDS[one.table], one.kind, one.number],
                  ...[one.date ? printDate(one.date) : '', one.isSample ? '示例' : ''],
                  there.has(one.recordId) ? '已经在这项任务下' : one.lacks,
                ]
                  .filter((fact) => fact !== '')
                  .join('　')}
              </small>
            </Checkbox>
          </li>
        ))}
      </ul>
      {shown?.length === 0 && <p className="hint">没有找到。换个词，或看看是不是还没有签发。</p>}
      {shown && shown.length >= MOST && (
        <p className="hint">只显示前{MOST}份，多打几个字可以找得更准。</p>
      )}
    </Modal>
  );
}

/** undefined while they are looked for. */
function useOffers(year: number, words: string, kind: Kind): Proof[] | undefined {
  const table = kind === 'all' ? null : kind;
  const query = useMemo(
    (): Query => ({
      ...{ text: words, section: table && SECTION_OF[table], kind: '', unit: '' },
      ...{ from: null, to: null, limit: MOST },
    }),
    [words, table],
  );
  const answered = useSearch(query);
  const found = words === '' || answered.text !== words ? null : answered.answer.found;
  const offers = useLiveQuery(async () => {
    if (words === '') return { words, list: (await proofsOfYear(year, table)).slice(0, MOST) };
    if (found === null) return null;
    const refs = found.flatMap(({ table: of, id, parent }): EvidenceRef[] => {
      const own = EVIDENCE_TABLES.find((one) => one === of);
      if (own) return [{ table: own, recordId: id }];
      // What was said or proposed proves by the meeting at which it was.
      return parent ? [{ table: 'meetings', recordId: parent.id }] : [];
    });
    const known = await proofs(refs);
    return { words, list: [...known.values()].filter(({ isBinned }) => !isBinned) };
  }, [year, words, table, found]);
  return offers?.words === words ? offers.list : undefined;
}
