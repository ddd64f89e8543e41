import type { CSSProperties } from 'react';
import { SheetField } from '../fields/SheetField';
import { useDocumentPart } from '../session/context';
import { useSheetMarks } from './sheet-marks';
import './pages.css';

/**
 * The title, broken as it is printed while nobody writes in it: a field breaks where it is
 * full. In both it is as large as the longest printed line has room for.
 */
export function TitleField() {
  const { title } = useSheetMarks();
  const text = useDocumentPart((document) => document.title.join('\n'));
  const isNew = title.text === text;
  const cells = Math.max(1, ...title.lines.map(({ length }) => length));
  const style = { '--cells': cells, '--lines': isNew ? title.lines.length : 1 } as CSSProperties;
  return (
    <div className="sheet-title" style={style}>
      <SheetField field="title" />
      {isNew && title.lines.length > text.split('\n').length && (
        <div className="sheet-title-lines" aria-hidden="true">
          {title.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own but their number
            <span key={index}>{line}</span>
          ))}
        </div>
      )}
    </div>
  );
}
