import { Alert, Button, Modal } from 'antd';
import { memo, useMemo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import type { DocumentType } from '#shared/model/document-type';
import { plainOf } from '../../../editor/paste/accept';
import { useTask } from '../../../work/use-task';
import { Working } from '../../../work/Working';
import { DocumentView } from '../versions/DocumentView';
import './structure-dialog.css';

interface Props {
  /** The text to structure; null keeps the dialog closed. */
  raw: readonly RawBlock[] | null;
  /** Kind of the draft, if it is known. */
  type?: DocumentType;
  /** What came before the text: left-out pictures and the like. */
  notes?: readonly string[];
  /** What adopting does, in one sentence. */
  consequence: string;
  adoptLabel?: string;
  /** What adopting makes of the result; shown, and given to `onAdopt`. */
  complete?: (found: OfficialDocument) => OfficialDocument;
  onAdopt: (document: OfficialDocument) => void;
  /** Offered where the text can also be taken as it is. */
  onAsIs?: () => void;
  onCancel: () => void;
}

/** 智能排版: the text as it came beside what was made of it, with a word on everything that was touched. */
export const StructureDialog = memo(function StructureDialog(props: Props) {
  const {
    raw,
    type,
    notes = [],
    consequence,
    adoptLabel = '采用',
    complete = (found) => found,
    onAdopt,
    onAsIs,
    onCancel,
  } = props;
  const input = useMemo(() => raw && { raw, type }, [raw, type]);
  const { now, again } = useTask('structure', input);
  const result = now.state === 'done' ? now.output : null;
  // The text as it came is no news either until there is something to put beside it.
  const lines = useMemo(() => (raw && result ? plainOf(raw).split('\n') : []), [raw, result]);
  const said = [...(result?.report.notes ?? []), ...notes];
  return (
    <Modal
      // What is quickly done opens at once with its result; nothing flashes before it.
      open={raw !== null && (now.state !== 'working' || now.isLong)}
      title="智能排版"
      width="min(1180px, 94vw)"
      style={{ top: 24 }}
      onCancel={onCancel}
      // A stray click beside it must not throw the text away that was just brought in.
      mask={{ closable: false }}
      destroyOnHidden
      footer={[
        <span key="word" className="structure-consequence">
          {consequence}
        </span>,
        <Button key="cancel" onClick={onCancel}>
          取消
        </Button>,
        onAsIs && (
          <Button key="as-is" onClick={onAsIs}>
            按原样粘贴
          </Button>
        ),
        <Button
          // The button is another one once there is a result, so that it takes the keys then.
          key={result ? 'adopt' : 'not-yet'}
          type="primary"
          autoFocus
          disabled={!result}
          onClick={() => result && onAdopt(complete(result.document))}
        >
          {adoptLabel}
        </Button>,
      ]}
    >
      {now.state === 'working' && <Working what="正在排版" share={now.share} />}
      {now.state === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={now.message}
          action={<Button onClick={again}>再试一次</Button>}
        />
      )}
      {result && (
        <>
          <Alert
            className="structure-report"
            type={result.report.fallback ? 'warning' : 'success'}
            showIcon
            title={`本次处理：${result.report.summary}`}
            description={
              said.length > 0 ? (
                <ul>
                  {said.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              ) : undefined
            }
          />
          <div className="structure-sides">
            <section aria-label="原文">
              <h4>原文</h4>
              <div className="structure-original">
                {lines.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
                  <p key={index}>{line || '\u00a0'}</p>
                ))}
              </div>
            </section>
            <section aria-label="排版结果">
              <h4>排版结果</h4>
              <div className="structure-result">
                <DocumentView document={complete(result.document)} />
              </div>
            </section>
          </div>
        </>
      )}
    </Modal>
  );
});
