import { useDocumentPart } from '../session/context';
import { Removable } from './SheetElements';
import { SheetField } from './SheetField';
import './parts.css';

/** The red mark of a 纪要 or 简报. */
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
