import { Alert, Button, Modal, Segmented } from 'antd';
import { memo, useMemo, useState } from 'react';
import type { OfficialDocument, Signature } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import type { DocumentType } from '#shared/model/document-type';
import type { Issuer } from '#shared/model/office';
import type { StructureReport } from '#shared/structure/index';
import { kindOfTitle } from '#shared/structure/title-kind';
import { plainOf } from '../../../editor/paste/accept';
import { useTask } from '../../../work/use-task';
import { Working } from '../../../work/Working';
import { type DraftFacts, KindFields } from '../fields/KindFields';
import { SEAL_MODES } from '../fields/SheetElements';
import { ElementRows } from './ElementRows';
import { PieceTitles } from './PieceTitles';
import { useFoundElements } from './use-found-elements';
import './structure-dialog.css';

interface Props {
  /** The text to structure; null keeps the dialog closed. */
  raw: readonly RawBlock[] | null;
  /** What the draft is now. */
  facts: DraftFacts;
  issuers: readonly Issuer[];
  /** What came before the text: left-out pictures and the like. */
  notes?: readonly string[];
  /** What adopting does, in one sentence. */
  consequence: string;
  adoptLabel?: string;
  /** What adopting makes of the result; shown, and given to `onAdopt`. */
  complete?: (found: OfficialDocument) => OfficialDocument;
  onAdopt: (document: OfficialDocument, facts: DraftFacts) => void;
  /** Offered where the text can also be taken as it is. */
  onAsIs?: () => void;
  onCancel: () => void;
}

/** The kind that was chosen for a text, and the one that it was last read as. */
interface Kind {
  of: readonly RawBlock[] | null;
  type: DocumentType;
  readAs: DocumentType | undefined;
}

/** 智能排版: the text as it came beside what was made of it, line by line, with a word on everything that was touched. */
export const StructureDialog = memo(function StructureDialog(props: Props) {
  const { raw, issuers, notes = [], onAdopt, onCancel } = props;
  const work = useStructured(props);
  const { now, again, result, found, chosen, choose } = work;
  const { document } = found;
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
      footer={
        <Buttons
          {...props}
          onTake={document ? () => onAdopt(document, chosen) : null}
          isReady={result !== null}
        />
      }
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
      {result && document && (
        <>
          <Report report={result.report} notes={notes} />
          <div className="structure-facts">
            <KindFields
              {...chosen}
              issuers={issuers}
              named={kindOfTitle(document, chosen.type)}
              onChange={choose}
            />
            <Seal document={document} onChange={found.setDocument} />
          </div>
          <PieceTitles document={document} onChange={found.setDocument} />
          <Sides
            raw={raw}
            document={document}
            unknown={result.report.unknown}
            onChange={found.setDocument}
          />
        </>
      )}
    </Modal>
  );
});

/** What is made of the text, as the kind and issuer that are chosen. */
function useStructured({ raw, facts, issuers, complete = (found) => found }: Props) {
  const [kind, setKind] = useState<Kind | null>(null);
  // 其他 says nothing of a text: its title may.
  const own = facts.type === '其他' ? undefined : facts.type;
  const { type, readAs } = kind?.of === raw ? kind : { type: own, readAs: own };
  const input = useMemo(() => raw && { raw, type: readAs }, [raw, readAs]);
  const { now, again } = useTask('structure', input);
  const result = now.state === 'done' ? now.output : null;
  const found = useFoundElements({ result, complete, issuers, issuerId: facts.issuerId });
  const chosen: DraftFacts = {
    type: type ?? result?.report.type ?? '其他',
    issuerId: found.issuerId,
  };
  const choose = (change: Partial<DraftFacts>) => {
    if (change.issuerId) found.setIssuer(change.issuerId);
    // Read anew as that kind, unless that would undo what was put right by hand.
    const { type: next } = change;
    if (next) setKind({ of: raw, type: next, readAs: found.isChanged ? readAs : next });
  };
  return { now, again, result, found, chosen, choose };
}

function Buttons(
  props: Pick<Props, 'consequence' | 'adoptLabel' | 'onAsIs' | 'onCancel'> & {
    /** Adopts the result; null before there is one. */
    onTake: (() => void) | null;
    isReady: boolean;
  },
) {
  const { onTake, onAsIs } = props;
  return (
    <>
      <span className="structure-consequence">{props.consequence}</span>
      <Button onClick={props.onCancel}>取消</Button>
      {onAsIs && <Button onClick={onAsIs}>按原样粘贴</Button>}
      <Button
        // The button is another one once there is a result, so that it takes the keys then.
        key={props.isReady ? 'adopt' : 'not-yet'}
        type="primary"
        autoFocus
        disabled={!onTake}
        onClick={onTake ?? undefined}
      >
        {props.adoptLabel ?? '采用'}
      </Button>
    </>
  );
}

/** The text as it came on the left, what was made of it on the right. */
function Sides(props: {
  raw: readonly RawBlock[] | null;
  document: OfficialDocument;
  unknown: StructureReport['unknown'];
  onChange: (next: OfficialDocument) => void;
}) {
  const { raw, document, unknown, onChange } = props;
  // The text as it came is no news before there is something to put beside it.
  const lines = useMemo(() => (raw ? plainOf(raw).split('\n') : []), [raw]);
  return (
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
        <h4>
          排版结果 <small>认错了的，点左边的名称改</small>
        </h4>
        <div className="structure-result">
          <ElementRows document={document} unknown={unknown} onChange={onChange} />
        </div>
      </section>
    </div>
  );
}

/** What was touched, what was not recognised, what came before the text. */
function Report({ report, notes }: { report: StructureReport; notes: readonly string[] }) {
  const said = [...report.notes, ...notes];
  return (
    <Alert
      className="structure-report"
      type={report.fallback ? 'warning' : 'success'}
      showIcon
      title={`本次处理：${report.summary}`}
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
  );
}

/** With or without a seal, where there is a signature at all. */
function Seal(props: { document: OfficialDocument; onChange: (next: OfficialDocument) => void }) {
  const { document, onChange } = props;
  const { signature } = document;
  if (!signature) return null;
  return (
    <Segmented<Signature['mode']>
      size="small"
      aria-label="印章"
      value={signature.mode}
      options={SEAL_MODES}
      onChange={(mode) => onChange({ ...document, signature: { ...signature, mode } })}
    />
  );
}
