import { Button, Modal } from 'antd';
import type { MatterPaperChoice } from '../data/queries/matter-papers';
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
  const paper = useMatterPaper(choice);
  const { name, composed, busy } = paper;
  if (!composed) return null;
  const { missing, newest, hasChanged, document, options } = composed;
  const canMake = missing === '';
  const canOpen = newest?.draft?.deletedAt === null;
  return (
    <li className="paper" aria-label={name}>
      <div className="paper-name">
        <strong>{name}</strong>
        <span className={hasChanged && canOpen && canMake ? 'paper-changed' : 'hint'}>
          {canMake ? stateOf(newest, hasChanged) : missing}
        </span>
      </div>
      <div className="row">
        <Button disabled={!canMake} onClick={paper.show}>
          预览
        </Button>
        <Button disabled={!canMake} loading={busy} onClick={paper.exportWord}>
          导出Word
        </Button>
        <Button disabled={!canMake} loading={busy} onClick={paper.make}>
          {newest ? '再次生成' : '生成文稿'}
        </Button>
        {canOpen && <Button onClick={() => openDraft(newest.paper.draftId)}>打开文稿</Button>}
      </div>
      {paper.isShown && document && (
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
            <Button key="make" type="primary" loading={busy} onClick={paper.make}>
              生成文稿
            </Button>,
          ]}
        >
          <div className="paper-preview">
            <PagedPreview document={document} options={options} />
          </div>
        </Modal>
      )}
    </li>
  );
}

type Composed = NonNullable<ReturnType<typeof useMatterPaper>['composed']>;

function stateOf(newest: Composed['newest'], hasChanged: boolean): string {
  if (!newest) return '还没有生成';
  const made = `第${newest.paper.version}版，${dayOf(newest.paper.madeAt)}生成`;
  if (newest.draft?.deletedAt !== null) return `${made}，文稿已删除`;
  return hasChanged ? `${made}。情况已变化，可再次生成；改过的文稿原样留着。` : made;
}
