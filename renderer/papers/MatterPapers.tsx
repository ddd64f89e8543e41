import { Button, Modal } from 'antd';
import type { CivilDate } from '#shared/model/civil-date';
import type { MatterPaperChoice } from '../data/queries/matter-papers';
import { standingOf } from '../data/queries/paper-text';
import { useToday } from '../data/today';
import { PagedPreview } from '../preview/PagedPreview';
import { openDraft } from '../ui/view';
import { dayOf } from '../ui/when';
import { useMatterPaper } from './use-matter-paper';
import './papers.css';

/** Papers of a matter, a carrier or the ledger: each can be looked at, exported, made into a draft. */
export function MatterPapers({ choices }: { choices: readonly MatterPaperChoice[] }) {
  return (
    <ul className="papers" aria-label="材料">
      {choices.map((choice) => (
        <PaperLine key={`${choice.scope}:${choice.kind}`} choice={choice} />
      ))}
    </ul>
  );
}

function PaperLine({ choice }: { choice: MatterPaperChoice }) {
  const today = useToday();
  const paper = useMatterPaper(choice);
  const { name, composed, busy } = paper;
  if (!composed) return null;
  const { missing, newest, hasChanged, text, draft, options } = composed;
  const canMake = missing === '';
  const footer = draft ? (
    <Button key="open" type="primary" onClick={() => openDraft(draft.id)}>
      打开文稿
    </Button>
  ) : (
    <Button key="make" type="primary" loading={busy} onClick={paper.make}>
      生成文稿
    </Button>
  );
  return (
    <li className="paper" aria-label={name}>
      <div className="paper-name">
        <strong>{name}</strong>
        <span className={hasChanged && draft && canMake ? 'paper-changed' : 'hint'}>
          {canMake ? stateOf(newest, draft, hasChanged, today) : missing}
        </span>
      </div>
      <div className="row">
        <Button disabled={!text} onClick={paper.show}>
          预览
        </Button>
        <Button disabled={!text} loading={busy} onClick={paper.exportWord}>
          导出Word
        </Button>
        <Button
          type={draft ? 'text' : 'default'}
          disabled={!canMake}
          loading={busy}
          onClick={paper.make}
        >
          {newest ? '再次生成' : '生成文稿'}
        </Button>
        {draft && (
          <Button type="primary" ghost onClick={() => openDraft(draft.id)}>
            打开文稿
          </Button>
        )}
      </div>
      {paper.isShown && text && (
        <Modal
          open
          title={`${name}（预览）`}
          width="min(960px, 94vw)"
          style={{ top: 24 }}
          onCancel={paper.hide}
          footer={[
            <Button key="export" loading={busy} onClick={paper.exportWord}>
              导出Word
            </Button>,
            footer,
          ]}
        >
          <p className="hint">{text.what}</p>
          <div className="paper-preview">
            <PagedPreview document={text.document} options={options} output={paper} />
          </div>
        </Modal>
      )}
    </li>
  );
}

type Composed = NonNullable<ReturnType<typeof useMatterPaper>['composed']>;

function stateOf(
  newest: Composed['newest'],
  draft: Composed['draft'],
  hasChanged: boolean,
  today: CivilDate,
): string {
  if (!newest) return '还没有生成';
  const made = `第${newest.paper.version}版，${dayOf(newest.paper.madeAt, today)}生成`;
  if (draft === null) return `${made}，文稿已删除`;
  const standing = `${made}，${standingOf(draft)}`;
  return hasChanged ? `${standing}。情况已变化，可再次生成；改过的文稿原样留着。` : standing;
}
