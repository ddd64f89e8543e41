import { Modal, Select } from 'antd';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { DraftRound } from '#shared/model/draft';
import { inOrder, versionNames } from '../rounds/round-names';
import { CompareView } from './CompareView';
import { DocumentView } from './DocumentView';
import { RedlineButton, type Version } from './RedlineButton';

/** Id that stands for the text as it is now. */
export const PRESENT = 'present';

/** What is being looked at: one frozen version, or two beside each other; ids of rounds or `PRESENT`. */
export type VersionsView =
  | { kind: 'view'; id: string }
  | { kind: 'compare'; before: string; after: string };

interface Props {
  view: VersionsView;
  rounds: readonly DraftRound[];
  /** The text as it is now. */
  present: OfficialDocument;
  /** What an exported comparison is printed with. */
  options: RenderOptions;
  onChange: (view: VersionsView | null) => void;
}

/** Frozen versions to read and to compare; nothing here can be edited. */
export function VersionsDialog({ view, rounds, present, options, onChange }: Props) {
  const names = versionNames(rounds);
  const versions: Version[] = [
    ...inOrder(rounds).map((round) => ({
      value: round.id,
      label: names.get(round.id) ?? '',
      document: round.document,
      round,
    })),
    { value: PRESENT, label: '现在的文字', document: present, round: null },
  ];
  const find = (id: string) => versions.find(({ value }) => value === id);
  const single = view.kind === 'view' ? find(view.id) : undefined;
  const before = view.kind === 'compare' ? find(view.before) : undefined;
  const after = view.kind === 'compare' ? find(view.after) : undefined;
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <Select
      aria-label={label}
      style={{ width: 300 }}
      value={value}
      options={versions.map(({ value: id, label: name }) => ({ value: id, label: name }))}
      onChange={set}
    />
  );
  return (
    <Modal
      open
      title={single ? `${single.label}（只读）` : '比对'}
      width="min(1100px, 94vw)"
      style={{ top: 24 }}
      footer={null}
      onCancel={() => onChange(null)}
      destroyOnHidden
    >
      {single && (
        <div className="versions-reading">
          <DocumentView document={single.document} />
        </div>
      )}
      {view.kind === 'compare' && (
        <div className="versions-compare">
          <div className="versions-choice">
            {choice('旧稿', view.before, (id) => onChange({ ...view, before: id }))}
            <span>与</span>
            {choice('新稿', view.after, (id) => onChange({ ...view, after: id }))}
            <span>比对</span>
            {before && after && (
              <RedlineButton before={before} after={after} rounds={rounds} options={options} />
            )}
          </div>
          {before && after && (
            <CompareView
              before={before.document}
              after={after.document}
              beforeName={before.label}
              afterName={after.label}
            />
          )}
        </div>
      )}
    </Modal>
  );
}
