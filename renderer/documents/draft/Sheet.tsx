import type { Editor } from '@tiptap/core';
import { Button, Dropdown } from 'antd';
import { memo, useCallback, useState } from 'react';
import { attachmentLabels, type Block } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import type { Issuer } from '#shared/model/office';
import { type BodyChange, BodyEditor } from '../../editor/BodyEditor';
import { goToNeighbour } from './fields/arrows';
import { addElement, ELEMENTS, type ElementKey, hasElement } from './fields/elements';
import { HeadLineFields, MarkField } from './fields/HeadFields';
import type { DraftFacts } from './fields/KindFields';
import { ListFields } from './fields/ListFields';
import {
  AttachmentNames,
  PrintLineFields,
  Removable,
  SignatureFields,
  UrgencyField,
} from './fields/SheetElements';
import { SheetField } from './fields/SheetField';
import { SheetKind } from './fields/SheetKind';
import { useDocumentPart, useSessionState, useWorkspace } from './session/context';
import { useForeignBlocks } from './session/use-foreign-blocks';
import { titledIssuer } from './structure/issuer-of';
import { useWholeSelection } from './whole/use-whole-selection';
import './sheet.css';
import './whole/whole.css';

export interface SheetProps {
  /** 署名 proposed for a new signature, and today as printed. */
  proposal: { signature: string; today: string };
  facts: DraftFacts;
  issuers: readonly Issuer[];
  onFacts: (facts: Partial<DraftFacts>) => void;
  onEditor: (attachment: number, editor: Editor | null) => void;
  onEditorFocus: (attachment: number, editor: Editor) => void;
  offer: (blocks: RawBlock[], notes: string[]) => boolean;
}

/** Elements that are one text field and stand by themselves. */
type PlainElement = Exclude<
  ElementKey,
  | 'preprinted'
  | 'mark'
  | 'headLine'
  | 'urgency'
  | 'attachments'
  | 'attendance'
  | 'signature'
  | 'dispatch'
  | 'printLine'
>;

/** The sheet: every element of the document in its place, the body among them. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const [added, setAdded] = useState<ReadonlySet<ElementKey>>(new Set());
  const shown = useDocumentPart((document) =>
    ELEMENTS.filter(({ key }) => added.has(key) || hasElement(document, key))
      .map(({ key }) => key)
      .join(' '),
  );
  const isPreprinted = useDocumentPart((document) => hasElement(document, 'preprinted'));
  const has = new Set(shown.split(' '));
  const plain = (key: PlainElement) =>
    has.has(key) && (
      <Removable
        element={key}
        label={ELEMENTS.find((element) => element.key === key)?.label ?? ''}
        onRemove={() => setAdded((present) => new Set([...present].filter((one) => one !== key)))}
      >
        <SheetField field={key} />
      </Removable>
    );
  const whole = useWholeSelection();
  return (
    <div className="sheet" data-whole={whole.isWhole} {...whole.handlers}>
      <div className="sheet-top">
        <SheetKind facts={props.facts} issuers={props.issuers} onFacts={props.onFacts} />
        <AddElement
          present={has}
          proposal={props.proposal}
          issuers={props.issuers}
          onAdd={(key) => setAdded((present) => new Set([...present, key]))}
        />
      </div>
      {isPreprinted && (
        <Removable element="preprinted" label="套印">
          <p className="sheet-preprinted">首页留出预印红头纸的位置，高度在“设置”里改。</p>
        </Removable>
      )}
      {plain('copyNumber')}
      <UrgencyField />
      <MarkField />
      {plain('issueNumber')}
      {plain('serialNumber')}
      {plain('signatories')}
      <HeadLineFields />
      <CardHint />
      <SheetField field="title" />
      {plain('subtitle')}
      {plain('byline')}
      {plain('addressees')}
      {plain('salutation')}
      <BodyPart attachment={-1} {...props} />
      <AttachmentPart {...props} />
      <ListFields list="attendance" />
      {has.has('signature') && <SignatureFields />}
      {plain('note')}
      <ListFields list="dispatch" />
      {plain('cc')}
      {has.has('printLine') && <PrintLineFields />}
      <AttachmentBodies {...props} />
    </div>
  );
});

/** What a clerk must know of 席卡 before typing. */
function CardHint() {
  const areCards = useDocumentPart(({ format }) => format === 'nameCards');
  if (!areCards) return null;
  return (
    <p className="sheet-note">
      正文每行一个名字，每个名字印一张席卡：A4
      纸竖放，沿中线对折，两面都是名字。标题等不印在席卡上。
    </p>
  );
}

function AddElement(props: {
  present: ReadonlySet<string>;
  proposal: SheetProps['proposal'];
  issuers: readonly Issuer[];
  onAdd: (key: ElementKey) => void;
}) {
  const { session, readOnly } = useWorkspace();
  const missing = ELEMENTS.filter(({ key }) => !props.present.has(key));
  if (readOnly || missing.length === 0) return null;
  const items = missing.map(({ key, label }) => ({
    key,
    label,
    onClick: () => {
      props.onAdd(key);
      const signature = titledIssuer(session.document, props.issuers) ?? props.proposal.signature;
      session.edit(addElement(session.document, key, { ...props.proposal, signature }), {
        place: 'document',
        ownStep: true,
      });
      // The field is there after the next render.
      setTimeout(() => {
        document
          .querySelector<HTMLElement>(
            `.sheet-element-${key} textarea, .sheet-lists-${key} textarea`,
          )
          ?.focus();
      });
    },
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small">添加要素 ▾</Button>
    </Dropdown>
  );
}

const placeOf = (attachment: number) => (attachment < 0 ? 'body' : `attachment:${attachment}`);

function BodyPart(props: SheetProps & { attachment: number }) {
  const { attachment, onEditor, onEditorFocus, offer } = props;
  const { session, readOnly, tell, goTo } = useWorkspace();
  const place = placeOf(attachment);
  const { shown, wrote } = useForeignBlocks(session, ({ document }) =>
    attachment < 0 ? document.body : document.attachments[attachment]?.body,
  );
  const selection = useSessionState(({ wish }) => (wish?.place === place ? wish.selection : null));
  const change = (next: Block[], facts: BodyChange) => {
    const { document } = session;
    // An attachment's text stays open for writing when its last word is deleted.
    const body = next.length > 0 ? next : [{ type: 'paragraph' as const, runs: [] }];
    const attachments = document.attachments.map((one, index) =>
      index === attachment ? { ...one, body } : one,
    );
    wrote(attachment < 0 || next.length > 0 ? next : body);
    const edited = attachment < 0 ? { ...document, body: next } : { ...document, attachments };
    session.edit(edited, { place, ...facts });
  };
  const ready = useCallback(
    (editor: Editor | null) => onEditor(attachment, editor),
    [onEditor, attachment],
  );
  if (!shown.blocks) return null;
  return (
    <div data-place={place} className="sheet-body">
      <BodyEditor
        label={attachment < 0 ? '正文' : `附件${attachment + 1}正文`}
        hint={readOnly ? '' : '正文。可直接键入，也可粘贴文字或把文件拖进来'}
        value={shown.blocks}
        revision={shown}
        readOnly={readOnly}
        selection={selection}
        onChange={change}
        onReady={ready}
        onFocus={(editor) => onEditorFocus(attachment, editor)}
        onBlur={() => session.closeStep()}
        onLeave={(step, editor) => goToNeighbour(editor, step, goTo)}
        onPhrase={() => session.closeStep()}
        tell={tell}
        quoted={() => session.quoted()}
        offer={attachment < 0 ? offer : undefined}
      />
    </div>
  );
}

function AttachmentPart(_props: SheetProps) {
  const { session } = useWorkspace();
  const write = (index: number) => {
    const { document } = session;
    const attachments = document.attachments.map((one, at) =>
      at === index ? { ...one, body: [{ type: 'paragraph' as const, runs: [] }] } : one,
    );
    session.edit({ ...document, attachments }, { place: 'document', ownStep: true });
  };
  return <AttachmentNames onWrite={write} />;
}

/** The name once more, as it is printed over the attachment's text (7.3.7). */
function AttachmentTitle({ index }: { index: number }) {
  const name = useDocumentPart(({ attachments }) => attachments[index]?.name ?? '');
  return name === '' ? null : <p className="sheet-attachment-title">{name}</p>;
}

function AttachmentBodies(props: SheetProps) {
  const { session, readOnly } = useWorkspace();
  const labels = useDocumentPart(({ attachments }) =>
    attachmentLabels(attachments).join(' '),
  ).split(' ');
  const withBody = useDocumentPart(({ attachments }) =>
    attachments.flatMap(({ body }, index) => (body.length > 0 ? [index] : [])).join(' '),
  );
  if (withBody === '') return null;
  return withBody
    .split(' ')
    .map(Number)
    .map((index) => (
      <section className="sheet-attachment-body" key={index} aria-label={`附件${index + 1}`}>
        <header>
          <span>{labels[index] || '印发的文件'}</span>
          {!readOnly && (
            <Button
              size="small"
              type="link"
              onClick={() => {
                const { document } = session;
                const attachments = document.attachments.map((one, at) =>
                  at === index ? { ...one, body: [] } : one,
                );
                session.edit({ ...document, attachments }, { place: 'document', ownStep: true });
              }}
            >
              去掉附件正文
            </Button>
          )}
        </header>
        <AttachmentTitle index={index} />
        <BodyPart {...props} attachment={index} />
      </section>
    ));
}
