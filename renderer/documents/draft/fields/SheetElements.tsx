import { Button, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import {
  type Attachment,
  attachmentLabels,
  isLetterHead,
  type OfficialDocument,
  type Signature,
} from '#shared/document/official-document';
import { useDocumentPart, useWorkspace } from '../session/context';
import { type ElementKey, removeElement } from './elements';
import { NO_SIGNATURE } from './field-list';
import { SheetField, SheetInput } from './SheetField';

/** Frame of an element that can be taken out again. */
export function Removable(props: {
  element: ElementKey;
  label: string;
  onRemove?: () => void;
  children: ReactNode;
}) {
  const { element, label, onRemove, children } = props;
  const { session, readOnly } = useWorkspace();
  return (
    <div className={`sheet-element sheet-element-${element}`}>
      {children}
      {!readOnly && (
        <Button
          className="sheet-remove"
          size="small"
          type="text"
          aria-label={`去掉${label}`}
          title={`去掉${label}`}
          onClick={() => {
            session.edit(removeElement(session.document, element), {
              place: 'document',
              ownStep: true,
            });
            onRemove?.();
          }}
        >
          ×
        </Button>
      )}
    </div>
  );
}

const URGENCIES: { value: '加急' | '特急'; label: string }[] = [
  { value: '加急', label: '加急' },
  { value: '特急', label: '特急' },
];

export function UrgencyField() {
  const { session, readOnly } = useWorkspace();
  const urgency = useDocumentPart(({ head }) => head.urgency);
  if (urgency === '') return null;
  return (
    <Removable element="urgency" label="紧急程度">
      <Select
        aria-label="紧急程度"
        size="small"
        className="sheet-urgency"
        value={urgency}
        disabled={readOnly}
        options={URGENCIES}
        onChange={(value) => {
          const { document } = session;
          const head = { ...document.head, urgency: value };
          session.edit({ ...document, head }, { place: 'urgency', ownStep: true });
        }}
      />
    </Removable>
  );
}

export const SEAL_MODES: { value: Signature['mode']; label: string }[] = [
  { value: 'sealed', label: '盖章' },
  { value: 'unsealed', label: '不盖章' },
  { value: 'stamped', label: '签名章' },
];

/** 落款: who signs and when; with or without a seal the lines stand in other places (7.3.5). */
export function SignatureFields() {
  const { session, readOnly } = useWorkspace();
  const mode = useDocumentPart(({ signature }) => signature?.mode ?? null);
  if (mode === null) return null;
  return (
    <Removable element="signature" label="落款">
      <div className={`sheet-signature sheet-signature-${mode}`}>
        <SheetField field="signers" />
        <SheetField field="signatureDate" />
      </div>
      <Segmented<Signature['mode']>
        className="sheet-signature-mode"
        size="small"
        aria-label="印章"
        disabled={readOnly}
        value={mode}
        options={SEAL_MODES}
        onChange={(value) => {
          const { document } = session;
          const signature = { ...(document.signature ?? NO_SIGNATURE), mode: value };
          session.edit({ ...document, signature }, { place: 'document', ownStep: true });
        }}
      />
    </Removable>
  );
}

export function PrintLineFields() {
  const present = useDocumentPart(({ printLine }) => printLine !== null);
  const isLetter = useDocumentPart(isLetterHead);
  if (!present) return null;
  return (
    <Removable element="printLine" label="印发机关和日期">
      <div className="sheet-print-line">
        <SheetField field="printOffice" />
        <SheetField field="printDate" />
        <span>印发</span>
      </div>
      {isLetter && <p className="sheet-hint">信函格式不印这一行（国标10.1），文字留在这里。</p>}
    </Removable>
  );
}

function withAttachments(
  document: OfficialDocument,
  change: (attachments: Attachment[]) => Attachment[],
): OfficialDocument {
  return { ...document, attachments: change(document.attachments) };
}

/** What stands before a name: 附件：1. before the first, 2. before the next. */
function notedLabel(labels: readonly string[], index: number): string {
  const label = labels[index] ?? '';
  if (label === '') return '印发的文件：';
  const isFirst = labels.findIndex((one) => one !== '') === index;
  const number = label.replace('附件', '');
  return `${isFirst ? '附件：' : ''}${number === '' ? '' : `${number}.`}`;
}

/** 附件说明: the names; each attachment may have a text of its own on pages behind. */
export function AttachmentNames(props: { onWrite: (index: number) => void }) {
  const { session, readOnly } = useWorkspace();
  const attachments = useDocumentPart((document) => document.attachments);
  if (attachments.length === 0) return null;
  const labels = attachmentLabels(attachments);
  const edit = (change: (attachments: Attachment[]) => Attachment[]) =>
    session.edit(withAttachments(session.document, change), { place: 'document', ownStep: true });
  return (
    <section className="sheet-attachments" aria-label="附件">
      {attachments.map(({ name, body }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no name of their own but their number
        <div className="sheet-attachment" key={index}>
          <span className="sheet-attachment-label">{notedLabel(labels, index)}</span>
          <SheetInput
            place={`attachmentName:${index}`}
            label={`附件${index + 1}名称`}
            hint="附件名称（不带书名号和标点）"
            multiline={false}
            value={name}
            onChange={(text, ownStep, composing) => {
              const clean = text.replace(/[\r\n]+/g, '');
              session.edit(
                withAttachments(session.document, (all) =>
                  all.map((one, at) => (at === index ? { ...one, name: clean } : one)),
                ),
                { place: `attachmentName:${index}`, ownStep, composing },
              );
            }}
          />
          {!readOnly && (
            <span className="sheet-attachment-actions">
              {body.length === 0 && (
                <Button size="small" type="link" onClick={() => props.onWrite(index)}>
                  写附件正文
                </Button>
              )}
              <Button
                size="small"
                type="text"
                aria-label={`去掉附件${index + 1}`}
                title="去掉这个附件（可撤销）"
                onClick={() => edit((all) => all.filter((_, at) => at !== index))}
              >
                ×
              </Button>
            </span>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          size="small"
          type="link"
          className="sheet-add-attachment"
          onClick={() => edit((all) => [...all, { name: '', body: [] }])}
        >
          再加一个附件
        </Button>
      )}
    </section>
  );
}
