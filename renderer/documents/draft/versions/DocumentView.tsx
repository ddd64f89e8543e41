import {
  attachmentLabels,
  type Block,
  isLetterHead,
  type LabelledList,
  type OfficialDocument,
  type Run,
} from '#shared/document/official-document';
import { FIELD, type FieldKey } from '../fields/field-list';
import { numberPlace } from '../fields/number-place';
import '../../../editor/body-editor.css';
import '../sheet.css';
import '../fields/parts.css';

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, bold }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity and are never reordered here
    bold ? <strong key={index}>{text}</strong> : <span key={index}>{text}</span>,
  );
}

/** One block of a body, to read. */
export function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p data-align={block.align}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'heading':
      return (
        <p className="heading" data-level={block.level}>
          <Runs runs={block.runs} />
          {block.runIn && (
            <span data-run-in="">
              <Runs runs={block.runIn} />
            </span>
          )}
        </p>
      );
    case 'pageBreak':
      return (
        <div data-page-break="">
          <span>分页</span>
        </div>
      );
    case 'table':
      return (
        <table data-header-rows={block.headerRows || undefined}>
          <tbody>
            {block.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered here
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are never reordered here
                  <td key={column} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                    {cell.lines.map((runs, line) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: lines are never reordered here
                      <p key={line}>
                        <Runs runs={runs} />
                      </p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Body({ blocks }: { blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <div className="sheet-body body-editor">
      <div className="ProseMirror">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shown document does not change
          <BlockView key={index} block={block} />
        ))}
      </div>
    </div>
  );
}

function Lines({ document, field }: { document: OfficialDocument; field: FieldKey }) {
  const lines = FIELD.get(field)?.get(document) ?? [];
  if (lines.length === 0) return null;
  return (
    <div className={`sheet-element sheet-element-${field}`}>
      <div className={`sheet-field sheet-field-${field}`}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are never reordered here
          <div key={index}>{line}</div>
        ))}
      </div>
    </div>
  );
}

/** Number, issue and 签发人, where they stand on paper. */
function NumberLines({ document }: { document: OfficialDocument }) {
  const { issueNumber, serialNumber, signatories } = document.head;
  const row = numberPlace(isLetterHead(document), {
    issueNumber: issueNumber !== '',
    serialNumber: serialNumber !== '',
    signatories: signatories.length > 0,
  });
  return (
    <div className={row}>
      {(['issueNumber', 'serialNumber', 'signatories'] as const).map((key) => (
        <Lines key={key} document={document} field={key} />
      ))}
    </div>
  );
}

/** The lists 出席：…, 报：… as they stand on the sheet. */
function Lists(props: { lists: readonly LabelledList[]; kind: 'attendance' | 'dispatch' }) {
  const { lists, kind } = props;
  if (lists.length === 0) return null;
  return (
    <section className={`sheet-lists sheet-lists-${kind}`}>
      {lists.map(({ label, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list is known by its place only
        <div className="sheet-list" key={index}>
          <span className="sheet-list-label">{label}</span>
          <span>：</span>
          <span className="sheet-list-words">{text}</span>
        </div>
      ))}
    </section>
  );
}

/** 编印单位 and date, and the red line of a printed head; that of a letter lies above its number (10.1). */
function HeadLine({ document }: { document: OfficialDocument }) {
  const { head } = document;
  const isLetter = isLetterHead(document);
  return (
    <>
      {head.line && (
        <div className="sheet-head-line">
          <span>{head.line.office}</span>
          <span>{head.line.date}</span>
        </div>
      )}
      {head.mark.kind === 'printed' && !isLetter && <hr className="sheet-red-line" />}
    </>
  );
}

/** A document as a sheet to read: a frozen version, or a proposal before it is adopted. */
export function DocumentView({ document }: { document: OfficialDocument }) {
  const { attachments, signature, printLine, head } = document;
  const noted = attachments.filter(({ isIssued }) => !isIssued);
  const labels = attachmentLabels(attachments);
  return (
    <div className="sheet sheet-reading">
      <Lines document={document} field="copyNumber" />
      {head.urgency !== '' && <div>{head.urgency}</div>}
      {(['markName', 'joint'] as const).map((key) => (
        <Lines key={key} document={document} field={key} />
      ))}
      {head.mark.kind === 'printed' && isLetterHead(document) && (
        <hr className="sheet-double-line" />
      )}
      <NumberLines document={document} />
      <HeadLine document={document} />
      {(['title', 'subtitle', 'byline', 'addressees', 'salutation'] as const).map((key) => (
        <Lines key={key} document={document} field={key} />
      ))}
      <Body blocks={document.body} />
      {noted.length > 0 && (
        <section className="sheet-attachments">
          {noted.map(({ name }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no name of their own but their number
            <div className="sheet-attachment" key={index}>
              <span className="sheet-attachment-label">
                {index === 0 ? '附件：' : ''}
                {noted.length > 1 ? `${index + 1}.` : ''}
              </span>
              <span>{name}</span>
            </div>
          ))}
        </section>
      )}
      <Lists lists={document.attendance} kind="attendance" />
      {signature && (
        <div className={`sheet-signature sheet-signature-${signature.mode}`}>
          <Lines document={document} field="signers" />
          <Lines document={document} field="signatureDate" />
        </div>
      )}
      <Lines document={document} field="note" />
      <Lists lists={document.dispatch} kind="dispatch" />
      <Lines document={document} field="cc" />
      {printLine && (
        <div className="sheet-element-printLine sheet-print-line">
          <span>{printLine.office}</span>
          <span>{printLine.date}印发</span>
        </div>
      )}
      {attachments.map(({ name, body }, index) =>
        body.length > 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no name of their own but their number
          <section className="sheet-attachment-body" key={index}>
            <header>{labels[index] || '印发的文件'}</header>
            {name !== '' && <p className="sheet-attachment-title">{name}</p>}
            <Body blocks={body} />
          </section>
        ) : null,
      )}
    </div>
  );
}
