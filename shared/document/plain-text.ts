import {
  type Attachment,
  attachmentLabels,
  type Block,
  type LabelledList,
  noteLines,
  type OfficialDocument,
  type Run,
  type TableBlock,
} from './official-document';

/** Where a stretch of the plain text comes from: the path of a run or of a string field. */
export interface TextSpan {
  /** Offsets into the text, UTF-16 units, end excluded. */
  start: number;
  end: number;
  /** Of a 附注 the number of its line too. */
  path: (string | number)[];
}

export interface PlainText {
  text: string;
  /** In order, without overlap. Labels such as 附件： and the marks between cells belong to none. */
  spans: TextSpan[];
}

/** Collects lines and remembers where each piece came from. */
class Writer {
  text = '';
  readonly spans: TextSpan[] = [];
  private fresh = true;

  line(): void {
    if (!this.fresh) this.text += '\n';
    this.fresh = false;
  }

  label(text: string): void {
    this.text += text;
  }

  field(text: string, path: (string | number)[]): void {
    if (text === '') return;
    this.spans.push({ start: this.text.length, end: this.text.length + text.length, path });
    this.text += text;
  }

  runs(runs: readonly Run[], path: (string | number)[]): void {
    for (const [index, run] of runs.entries()) this.field(run.text, [...path, index]);
  }

  /** A whole line of one field; nothing when the field is empty. */
  fieldLine(text: string, path: (string | number)[]): void {
    if (text === '') return;
    this.line();
    this.field(text, path);
  }
}

function writeTable(writer: Writer, table: TableBlock, path: (string | number)[]): void {
  for (const [r, row] of table.rows.entries()) {
    writer.line();
    for (const [c, cell] of row.entries()) {
      if (c > 0) writer.label('\t');
      for (const [l, line] of cell.lines.entries()) {
        if (l > 0) writer.label(' ');
        writer.runs(line, [...path, 'rows', r, c, 'lines', l]);
      }
    }
  }
}

function writeBlocks(writer: Writer, blocks: readonly Block[], path: (string | number)[]): void {
  for (const [index, block] of blocks.entries()) {
    const at = [...path, index];
    if (block.type === 'table') writeTable(writer, block, at);
    else if (block.type === 'paragraph') {
      writer.line();
      writer.runs(block.runs, [...at, 'runs']);
    } else if (block.type === 'heading') {
      writer.line();
      writer.runs(block.runs, [...at, 'runs']);
      writer.runs(block.runIn ?? [], [...at, 'runIn']);
    }
  }
}

function writeHead(writer: Writer, document: OfficialDocument): void {
  const { head } = document;
  const isLetter = document.format === 'letter';
  // In a letter they stand below the mark (10.1), else above it (7.2.1, 7.2.3).
  const top = () => {
    writer.fieldLine(head.copyNumber ?? '', ['head', 'copyNumber']);
    writer.fieldLine(head.urgency, ['head', 'urgency']);
  };
  if (!isLetter) top();
  writer.fieldLine(head.mark.name ?? '', ['head', 'mark', 'name']);
  if (isLetter) top();
  for (const [index, name] of (head.mark.joint ?? []).entries()) {
    writer.fieldLine(name, ['head', 'mark', 'joint', index]);
  }
  writer.fieldLine(head.issueNumber, ['head', 'issueNumber']);
  writer.fieldLine(head.serialNumber, ['head', 'serialNumber']);
  if (head.signatories.length > 0) {
    writer.line();
    writer.label('签发人：');
    for (const [index, name] of head.signatories.entries()) {
      if (index > 0) writer.label('　');
      writer.field(name, ['head', 'signatories', index]);
    }
  }
  const { office = '', date = '' } = head.line ?? {};
  if (office + date === '') return;
  writer.line();
  writer.field(office, ['head', 'line', 'office']);
  if (office !== '' && date !== '') writer.label('　');
  writer.field(date, ['head', 'line', 'date']);
}

/** 出席：…, 报：…: one list a line. */
function writeLists(
  writer: Writer,
  lists: readonly LabelledList[],
  key: 'attendance' | 'dispatch',
): void {
  for (const [index, { label, text }] of lists.entries()) {
    if (label + text === '') continue;
    writer.line();
    writer.field(label, [key, index, 'label']);
    writer.label('：');
    writer.field(text, [key, index, 'text']);
  }
}

/** 附件说明: one name stands alone, several are numbered (7.3.4). */
function writeAttachmentNote(writer: Writer, attachments: readonly Attachment[]): void {
  const labels = attachmentLabels(attachments);
  const first = labels.findIndex((label) => label !== '');
  for (const [index, attachment] of attachments.entries()) {
    const label = labels[index] ?? '';
    if (label === '') continue;
    writer.line();
    if (index === first) writer.label('附件：');
    if (label !== '附件') writer.label(`${label.slice('附件'.length)}.`);
    writer.field(attachment.name, ['attachments', index, 'name']);
  }
}

function writeAttachmentPages(writer: Writer, attachments: readonly Attachment[]): void {
  const labels = attachmentLabels(attachments);
  for (const [index, attachment] of attachments.entries()) {
    if (attachment.body.length === 0) continue;
    const label = labels[index] ?? '';
    if (label !== '') {
      writer.line();
      writer.label(label);
    }
    writer.fieldLine(attachment.name, ['attachments', index, 'name']);
    writeBlocks(writer, attachment.body, ['attachments', index, 'body']);
  }
}

function writeTail(writer: Writer, document: OfficialDocument): void {
  writeLists(writer, document.dispatch, 'dispatch');
  if (document.cc !== '') {
    writer.line();
    writer.label('抄送：');
    writer.field(document.cc, ['cc']);
  }
  if (document.printLine) {
    writer.line();
    writer.field(document.printLine.office, ['printLine', 'office']);
    if (document.printLine.office !== '') writer.label('　');
    writer.field(document.printLine.date, ['printLine', 'date']);
    writer.label('印发');
  }
}

/**
 * The one canonical plain text of a document, with the place every stretch
 * came from. Lines are joined by '\n', the cells of a table row by '\t', the
 * lines of a cell by a space; page breaks are not carried. Structuring this
 * text gives the same document back wherever plain text can carry it (bold,
 * alignment and joined cells it cannot).
 */
export function toPlainText(document: OfficialDocument): PlainText {
  const writer = new Writer();
  writeHead(writer, document);
  for (const [index, line] of document.title.entries()) writer.fieldLine(line, ['title', index]);
  writer.fieldLine(document.subtitle, ['subtitle']);
  for (const [index, line] of document.byline.entries()) writer.fieldLine(line, ['byline', index]);
  writer.fieldLine(document.addressees, ['addressees']);
  writer.fieldLine(document.salutation, ['salutation']);
  writeBlocks(writer, document.body, ['body']);
  writeAttachmentNote(writer, document.attachments);
  writeLists(writer, document.attendance, 'attendance');
  for (const [index, signer] of (document.signature?.signers ?? []).entries()) {
    writer.fieldLine(signer, ['signature', 'signers', index]);
  }
  writer.fieldLine(document.signature?.date ?? '', ['signature', 'date']);
  for (const [index, line] of noteLines(document).entries())
    writer.fieldLine(line, ['note', index]);
  writeAttachmentPages(writer, document.attachments);
  writeTail(writer, document);
  return { text: writer.text, spans: writer.spans };
}
