import type { Editor } from '@tiptap/core';
import { Button, Checkbox } from 'antd';
import { memo, type ReactNode, useCallback, useState } from 'react';
import {
  type Attachment,
  attachmentLabels,
  type Block,
  isLetterHead,
} from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import type { Issuer } from '#shared/model/office';
import { type BodyChange, BodyEditor } from '../../editor/BodyEditor';
import { AddElement } from './fields/AddElement';
import { goToNeighbour } from './fields/arrows';
import { ELEMENTS, type ElementKey, hasElement } from './fields/elements';
import { HeadLineFields, JointField, MarkField } from './fields/HeadFields';
import type { DraftFacts } from './fields/KindFields';
import { ListFields } from './fields/ListFields';
import { numberPlace } from './fields/number-place';
import {
  AttachmentNames,
  PrintLineFields,
  Removable,
  SignatureFields,
  UrgencyField,
} from './fields/SheetElements';
import { SheetField } from './fields/SheetField';
import { SheetKind } from './fields/SheetKind';
import { useNotePlace } from './fields/use-note-place';
import { AttachmentMark, PageMark } from './pages/PageMark';
import { usePageStarts } from './pages/sheet-marks';
import { TitleField } from './pages/TitleField';
import { useDocumentPart, useSessionState, useWorkspace } from './session/context';
import { useForeignBlocks } from './session/use-foreign-blocks';
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

const ATTACHMENT_ROLES = ['attachments'] as const;
const LIST_ROLES = ['list'] as const;
const SIGNATURE_ROLES = ['signer', 'date'] as const;
const NOTE_ROLES = ['note'] as const;

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
  const plain = (key: PlainElement, field: ReactNode = <SheetField field={key} />) =>
    has.has(key) && (
      <Removable
        element={key}
        label={ELEMENTS.find((element) => element.key === key)?.label ?? ''}
        onRemove={() => setAdded((present) => new Set([...present].filter((one) => one !== key)))}
      >
        {field}
      </Removable>
    );
  const isLetter = useDocumentPart(isLetterHead);
  const numberLine = numberPlace(isLetter, {
    issueNumber: has.has('issueNumber'),
    serialNumber: has.has('serialNumber'),
    signatories: has.has('signatories'),
  });
  const whole = useWholeSelection();
  const isNoteBelow = useNotePlace();
  return (
    <div
      className="sheet"
      data-whole={whole.isWhole}
      data-places={whole.places}
      {...whole.handlers}
    >
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
      {plain('joint', <JointField />)}
      <div className={numberLine}>
        {plain('issueNumber')}
        {plain('serialNumber')}
        {plain('signatories')}
      </div>
      <HeadLineFields />
      <CardHint />
      <TitleField />
      {plain('subtitle')}
      {plain('byline')}
      {plain('addressees')}
      {plain('salutation')}
      <BodyPart attachment={-1} {...props} />
      <PageMark roles={ATTACHMENT_ROLES} />
      <AttachmentPart {...props} />
      <PageMark roles={LIST_ROLES} />
      <ListFields list="attendance" />
      <PageMark roles={SIGNATURE_ROLES} />
      {has.has('signature') && <SignatureFields />}
      <PageMark roles={NOTE_ROLES} />
      {!isNoteBelow && plain('note', <NoteField />)}
      <ListFields list="dispatch" />
      {plain('cc')}
      {has.has('printLine') && <PrintLineFields />}
      {isNoteBelow && plain('note', <NoteField />)}
      <AttachmentBodies {...props} />
    </div>
  );
});

/** 附注: every one of its lines is set in; a textarea sets in the first alone (7.3.6). */
function NoteField() {
  const isOfLines = useDocumentPart(({ note }) => note.includes('\n'));
  return <SheetField field="note" className={isOfLines ? 'sheet-field-note-lines' : ''} />;
}

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

const placeOf = (attachment: number) => (attachment < 0 ? 'body' : `attachment:${attachment}`);

function BodyPart(props: SheetProps & { attachment: number }) {
  const { attachment, onEditor, onEditorFocus, offer } = props;
  const { session, readOnly, tell, goTo } = useWorkspace();
  const place = placeOf(attachment);
  const { shown, wrote } = useForeignBlocks(session, ({ document }) =>
    attachment < 0 ? document.body : document.attachments[attachment]?.body,
  );
  const starts = usePageStarts(attachment);
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
    session.edit(edited, { place, isShown: true, ...facts });
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
        pageStarts={starts}
        offer={attachment < 0 ? offer : undefined}
      />
    </div>
  );
}

/** Changes one attachment, as one step of undoing. */
function useAttachmentChange() {
  const { session } = useWorkspace();
  return (index: number, change: Partial<Attachment>) => {
    const { document } = session;
    const attachments = document.attachments.map((one, at) =>
      at === index ? { ...one, ...change } : one,
    );
    session.edit({ ...document, attachments }, { place: 'document', ownStep: true });
  };
}

function AttachmentPart(_props: SheetProps) {
  const change = useAttachmentChange();
  return (
    <AttachmentNames
      onWrite={(index) => change(index, { body: [{ type: 'paragraph', runs: [] }] })}
    />
  );
}

/** The name once more, as it is printed over the attachment's text (7.3.7). */
function AttachmentTitle({ index }: { index: number }) {
  const name = useDocumentPart(({ attachments }) => attachments[index]?.name ?? '');
  return name === '' ? null : <p className="sheet-attachment-title">{name}</p>;
}

/** How the pages of an attachment lie, and the way to be rid of its text. */
function AttachmentActions({ index }: { index: number }) {
  const change = useAttachmentChange();
  const isTurned = useDocumentPart(({ attachments }) => attachments[index]?.landscape === true);
  const isPaperTurned = useDocumentPart(({ landscape }) => landscape === true);
  return (
    <span>
      {!isPaperTurned && (
        <Checkbox
          checked={isTurned}
          onChange={({ target }) => change(index, { landscape: target.checked })}
        >
          横排（宽表格）
        </Checkbox>
      )}
      <Button size="small" type="link" onClick={() => change(index, { body: [] })}>
        去掉附件正文
      </Button>
    </span>
  );
}

function AttachmentBodies(props: SheetProps) {
  const { readOnly } = useWorkspace();
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
    .map((index, order) => (
      <section className="sheet-attachment-body" key={index} aria-label={`附件${index + 1}`}>
        <AttachmentMark order={order} />
        <header>
          <span>{labels[index] || '印发的文件'}</span>
          {!readOnly && <AttachmentActions index={index} />}
        </header>
        <AttachmentTitle index={index} />
        <BodyPart {...props} attachment={index} />
      </section>
    ));
}
