import { Button, Dropdown, Select } from 'antd';
import { isLetterHead } from '#shared/document/official-document';
import { useDocumentPart, useWorkspace } from '../session/context';
import { HEAD_FORMS, type HeadForm, raisedOrgan } from './head-form';
import { Removable } from './SheetElements';
import { SheetField } from './SheetField';
import './parts.css';

interface ChoiceProps {
  value: HeadForm;
  forms: readonly HeadForm[];
  disabled: boolean;
  onChange: (form: HeadForm) => void;
}

/** Whether the red head is printed, or the paper has it already. */
export function HeadChoice({ value, forms, disabled, onChange }: ChoiceProps) {
  return (
    <Select<HeadForm>
      aria-label="红头"
      size="small"
      className="sheet-head-choice"
      popupMatchSelectWidth={false}
      disabled={disabled}
      value={value}
      options={HEAD_FORMS.filter(({ value: form }) => forms.includes(form))}
      onChange={onChange}
    />
  );
}

/** The red mark, where it is printed; below that of a letter its double line (10.1). */
export function MarkField() {
  const isPrinted = useDocumentPart(({ head }) => head.mark.kind === 'printed');
  const isLetter = useDocumentPart(isLetterHead);
  if (!isPrinted) return null;
  return (
    <>
      <Removable element="mark" label="红色标志">
        <SheetField field="markName" />
      </Removable>
      {isLetter && <hr className="sheet-double-line" />}
    </>
  );
}

const LETTER_HINT = '信函格式只印主办机关的标志，这几个机关在落款处署名。';
/** On paper that has its head already nothing of the mark is printed; without one, names stand in black above the number (`planLooseHead`). */
const HINTS = {
  preprinted: '联合发文机关。红头已经印在纸上，这一处不印出来，只在落款处署名。',
  none: '联合发文机关。现在不印红头，这几个名称用正文字号印在最上面；只在落款处署名的，请去掉这一处。',
  printed: '',
} as const;

/** Organs that issue the paper with the sponsor, one a line; their order can be changed, the sponsor's included. */
export function JointField() {
  const { session, readOnly } = useWorkspace();
  const joint = useDocumentPart(({ head }) => (head.mark.joint ?? []).join('\n'));
  const isLetter = useDocumentPart(isLetterHead);
  const kind = useDocumentPart(({ head }) => head.mark.kind);
  const names = joint === '' ? [] : joint.split('\n');
  const hint = isLetter ? LETTER_HINT : HINTS[kind];
  const items = names.map((name, index) => ({
    key: String(index),
    label: `“${name}”上移一位${index === 0 ? '，作主办机关' : ''}`,
    onClick: () =>
      session.edit(raisedOrgan(session.document, index), { place: 'document', ownStep: true }),
  }));
  return (
    <>
      <div className={kind === 'printed' ? undefined : `sheet-joint-${kind}`}>
        <SheetField field="joint" />
      </div>
      {!readOnly && items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button size="small" type="link" className="sheet-joint-order">
            调整次序
          </Button>
        </Dropdown>
      )}
      {joint !== '' && hint !== '' && <p className="sheet-hint">{hint}</p>}
    </>
  );
}

/** 编印单位 and date on the last line of the head, and the red line below a printed one; that of a letter lies above its number. */
export function HeadLineFields() {
  const isPrinted = useDocumentPart(({ head }) => head.mark.kind === 'printed');
  const hasLine = useDocumentPart(({ head }) => head.line !== null);
  const isLetter = useDocumentPart(isLetterHead);
  return (
    <>
      {hasLine && (
        <Removable element="headLine" label="编印单位和日期">
          <div className="sheet-head-line">
            <SheetField field="headOffice" />
            <SheetField field="headDate" />
          </div>
        </Removable>
      )}
      {isPrinted && !isLetter && <hr className="sheet-red-line" />}
    </>
  );
}
