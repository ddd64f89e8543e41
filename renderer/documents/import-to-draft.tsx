import type { MessageInstance } from 'antd/es/message/interface';
import type { HookAPI } from 'antd/es/modal/useModal';
import { withQuotations } from '#shared/document/quotations';
import { createDraft } from '../data/commands/drafts';
import { messageOf } from '../data/desktop';
import { useView } from '../ui/view';
import { runWithNotice } from '../work/run-with-notice';
import { askEncodingIn } from './draft/ask-encoding';
import { type ComingFile, chooseFiles, importNotes, readComing } from './draft/import-flow';
import { type LookOver, lookOver } from './looking';

/** Where the clerk is told of an import and asked about it. */
export interface ImportHost {
  modal: HookAPI;
  message: MessageInstance;
  /** How a text that comes alone is looked over before it is a draft; without it each becomes one at once. */
  look?: LookOver;
}

/** What became of one file: a draft, or why there is none. */
type Came = { file: string; id: string; title: string; notes: string[]; isSeen: boolean } | Refused;
interface Refused {
  file: string;
  refused: string;
}

const NOT_CHOSEN = '没有选定编码，没有读入，原文件没有改动';
const NOT_DECLARED = '带有国家秘密标志，也没有登记为引文，没有读入，原文件没有改动';
const STOPPED = '排版时按了取消，没有读入，原文件没有改动';
const NOT_TAKEN = '看过以后没有采用，没有读入，原文件没有改动';

/** A file → structured → a new draft. Never rejects. */
async function intoDraft(file: ComingFile, { modal, message, look }: ImportHost): Promise<Came> {
  const refused = (why: string): Refused => ({ file: file.name, refused: why });
  try {
    const read = await readComing(file, askEncodingIn(modal), modal);
    if (!read) return refused(NOT_DECLARED);
    const { result, quotations } = read;
    if (!result) return refused(NOT_CHOSEN);
    if (look) {
      const taken = await look(result.blocks, importNotes(result));
      if (!taken) return refused(NOT_TAKEN);
      const document = withQuotations(taken.document, quotations);
      const id = await createDraft({ ...taken.facts, document });
      return { file: file.name, id, title: document.title.join(''), notes: [], isSeen: true };
    }
    const input = { raw: result.blocks };
    const structured = await runWithNotice(message, '正在排版', 'structure', input);
    if (!structured) return refused(STOPPED);
    const { document, report } = structured;
    const id = await createDraft({
      type: report.type ?? '其他',
      document: withQuotations(document, quotations),
    });
    const notes = [...importNotes(result), `智能排版：${report.summary}`, ...report.notes];
    return { file: file.name, id, title: document.title.join(''), notes, isSeen: false };
  } catch (error) {
    return refused(messageOf(error));
  }
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul style={{ paddingInlineStart: 18 }}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function tellOne(came: Came, { modal, message }: ImportHost): void {
  if ('id' in came && came.isSeen) message.success('已导入为新文稿');
  else if ('id' in came) {
    const content = <List lines={came.notes} />;
    modal.success({ title: '已导入为新文稿', content, okText: '知道了' });
  } else if (![NOT_CHOSEN, NOT_DECLARED, STOPPED, NOT_TAKEN].includes(came.refused)) {
    message.error(came.refused, 8);
  }
}

/** Says of several imported files in one report what came of each. */
function tellSeveral(came: readonly Came[], { modal }: ImportHost): void {
  const made = came.filter((one) => 'id' in one).length;
  const left = came.length - made;
  const counted = made > 0 ? `已导入${made}份新文稿` : '没有导入文稿';
  const show = left > 0 ? modal.warning : modal.success;
  show({
    title: left > 0 ? `${counted}，${left}个文件没有导入` : counted,
    width: 620,
    content: (
      <ol className="import-report">
        {came.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: files of one name in two folders; the report never changes
          <li key={at}>
            {'id' in one ? (
              <>
                <strong>《{one.title || '无标题'}》</strong>
                <List lines={one.notes} />
              </>
            ) : (
              <>
                <strong>{one.file}</strong>
                <List lines={[one.refused]} />
              </>
            )}
          </li>
        ))}
      </ol>
    ),
    okText: '知道了',
  });
}

/**
 * Files, one after the other, each into a draft of its own; one that is refused keeps no
 * other back. Says at the end what was touched, left out and refused. Answers the first
 * draft made, null when there is none. Never rejects.
 */
export async function importToDrafts(
  files: readonly ComingFile[],
  host: ImportHost,
): Promise<string | null> {
  const came: Came[] = [];
  const key = crypto.randomUUID();
  for (const [at, file] of files.entries()) {
    if (files.length > 1) {
      const content = `正在导入第${at + 1}个，共${files.length}个：“${file.name}”`;
      void host.message.open({ key, type: 'loading', duration: 0, content });
    }
    came.push(await intoDraft(file, files.length > 1 ? { ...host, look: undefined } : host));
  }
  host.message.destroy(key);
  const [first] = came;
  if (first && came.length === 1) tellOne(first, host);
  else if (first) tellSeveral(came, host);
  return came.find((one) => 'id' in one)?.id ?? null;
}

/** The same with files that the clerk is asked for; one alone is looked over in the room of documents. */
export async function importChosen(host: ImportHost): Promise<string | null> {
  try {
    const files = await chooseFiles();
    if (files.length === 1) useView.setState({ room: 'documents' });
    return await importToDrafts(files, { ...host, look: lookOver });
  } catch (error) {
    host.message.error(messageOf(error), 8);
    return null;
  }
}
