import { Select } from 'antd';
import type { OfficialDocument } from '#shared/document/official-document';
import { useDocumentPart } from '../session/context';
import { Removable } from './SheetElements';
import { SheetField } from './SheetField';
import './parts.css';

type HeadKind = OfficialDocument['head']['mark']['kind'];

const HEADS: { value: HeadKind; label: string }[] = [
  { value: 'none', label: '不印红头' },
  { value: 'printed', label: '印出红头' },
  { value: 'preprinted', label: '套印：留出红头纸的位置' },
];

interface ChoiceProps {
  value: HeadKind;
  disabled: boolean;
  onChange: (kind: HeadKind) => void;
}

/** Whether the red head is printed, or the paper has it already. */
export function HeadChoice({ value, disabled, onChange }: ChoiceProps) {
  return (
    <Select<HeadKind>
      aria-label="红头"
      size="small"
      className="sheet-head-choice"
      popupMatchSelectWidth={false}
      disabled={disabled}
      value={value}
      options={HEADS}
      onChange={onChange}
    />
  );
}

/** The red mark, where it is printed. */
export function MarkField() {
  const isPrinted = useDocumentPart(({ head }) => head.mark.kind === 'printed');
  if (!isPrinted) return null;
  return (
    <Removable element="mark" label="红色标志">
      <SheetField field="markName" />
    </Removable>
  );
}

/** 编印单位 and date on the last line of the head, and the red line below a printed one. */
export function HeadLineFields() {
  const isPrinted = useDocumentPart(({ head }) => head.mark.kind === 'printed');
  const hasLine = useDocumentPart(({ head }) => head.line !== null);
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
      {isPrinted && <hr className="sheet-red-line" />}
    </>
  );
}
