import { useMemo, useState } from 'react';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { composeMeetingPaper } from '#shared/compose/meetings/index';
import type { OfficialDocument } from '#shared/document/official-document';
import type { MeetingPaperKind } from '#shared/model/meeting';
import type { OfficeSettings } from '#shared/model/office';
import { arrangementOf, makePaper } from '../../data/commands/papers';
import { call } from '../../data/desktop';
import { profileOf } from '../../data/queries/office';
import { draftInForce, type PaperText, paperText } from '../../data/queries/paper-text';
import { useOutput } from '../../preview/print/use-output';
import type { ExportedFile } from '../../ui/ExportedBar';
import { useFolderExport } from '../../ui/export-folder/use-folder-export';
import { useNotices } from '../../ui/use-notices';
import { openDraft } from '../../ui/view';
import type { PaperLine } from './paper-lines';

/** Papers whose title does not say what they are. */
const EVENT_TITLED: ReadonlySet<MeetingPaperKind> = new Set(['bulletin', 'news']);

/** What is being looked at before it is made. */
export interface PreviewedPaper {
  line: PaperLine;
  document: OfficialDocument;
  /** Which text was made, in words for the clerk. */
  what: string;
  /** Title of its file. */
  name: string;
}

/** Making, looking at and exporting the papers of one meeting. */
export function usePaperSteps(facts: MeetingFacts | null | undefined, office: OfficeSettings) {
  const { attempt, say } = useNotices();
  const [file, setFile] = useState<ExportedFile | null>(null);
  const [previewed, setPreviewed] = useState<PreviewedPaper | null>(null);
  const [busy, setBusy] = useState(false);
  const folderExport = useFolderExport();
  const output = useOutput();
  const sample = facts?.meeting.sample === 1;
  const options = useMemo(() => ({ profile: profileOf(office), sample }), [office, sample]);

  const guarded = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    await attempt(work);
    setBusy(false);
  };
  const make = ({ choice, label }: PaperLine) =>
    guarded(async () => {
      if (!facts) return;
      const { draftId, version, made } = await makePaper(facts.meeting.id, choice);
      openDraft(draftId);
      say(
        made
          ? `已生成${label}第${version}版，可以接着改`
          : `会议情况没有变化，打开的是原有的第${version}版`,
      );
    });
  const exportWord = (line: PaperLine) =>
    guarded(async () => {
      if (!facts) return;
      setFile(null);
      const { document, what, name: suggestedName } = await fileOf(line, facts);
      const done = await call('export:word', { document, options, suggestedName });
      if (done.file) setFile({ ...done.file, notice: `${what}${done.notice}` });
    });
  const exportAll = (lines: readonly PaperLine[]) => {
    if (!facts || busy) return;
    setFile(null);
    const canRead = (line: PaperLine) => line.missing === '' || draftInForce(line.versions);
    void folderExport.start(
      lines.filter(canRead).map((line) => ({ label: line.label, read: () => fileOf(line, facts) })),
      options,
      lines.filter((line) => !canRead(line)).map(({ label, missing }) => ({ label, why: missing })),
    );
  };
  const preview = (line: PaperLine) =>
    attempt(async () => {
      if (facts) setPreviewed({ line, ...(await fileOf(line, facts)) });
    });
  const withFile = (channel: 'export:open' | 'export:reveal') => {
    if (file) void attempt(() => call(channel, { token: file.token }));
  };
  return {
    busy,
    file,
    previewed,
    options,
    make: (line: PaperLine) => void make(line),
    exportWord: (line: PaperLine) => void exportWord(line),
    /** Each of these that has a text as a Word file of its own into one folder. */
    exportAll,
    folderExport,
    preview: (line: PaperLine) => void preview(line),
    /** The pages that are being looked at, to a printer or into a PDF file. */
    output: {
      print: () => previewed && output.print({ documents: [previewed.document], options }),
      pdf: () =>
        previewed &&
        output.pdf({ documents: [previewed.document], options }, previewed.name, previewed.what),
    },
    closePreview: () => setPreviewed(null),
    openFile: () => withFile('export:open'),
    revealFile: () => withFile('export:reveal'),
    dismissFile: () => setFile(null),
  };
}

/** Of an arrangement that no version has the text is made now. */
function textOf({ choice, versions }: PaperLine, facts: MeetingFacts): Promise<PaperText> {
  const made = versions.filter(
    ({ paper }) => !choice.arrangedBy || arrangementOf(paper) === choice.arrangedBy,
  );
  return paperText(made, () => composeMeetingPaper(facts, choice));
}

/** The text of a paper with the title of its file. */
async function fileOf(line: PaperLine, facts: MeetingFacts): Promise<PaperText & { name: string }> {
  const text = await textOf(line, facts);
  const title = text.document.title.join('').trim();
  // The 纪要 of every item bears the title of the meeting's: their files could not be told apart.
  const item = facts.items.find(({ id }) => id === line.choice.agendaItemId);
  const which = title && item ? `（第${item.order}项）` : '';
  // 简报 and 新闻稿 bear the event as their title, the same one.
  const kind = EVENT_TITLED.has(line.choice.kind) ? `（${line.label}）` : '';
  const name = title ? `${title}${which}${kind}` : `${facts.meeting.title}${line.label}`;
  return { ...text, name };
}

export type PaperSteps = ReturnType<typeof usePaperSteps>;
