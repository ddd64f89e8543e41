import { Alert, App, Button } from 'antd';
import type { HookAPI } from 'antd/es/modal/useModal';
import { useState } from 'react';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import type { PersonRef } from '#shared/model/directory';
import { speakerOfFile, wordsOfSpeech } from '#shared/proceedings/handed-in';
import {
  addEntries,
  bringBackEntries,
  deleteEntries,
  type NewEntry,
} from '../../../data/commands/proceedings';
import { messageOf } from '../../../data/desktop';
import { entryById, useEntry } from '../../../data/queries/proceedings';
import { askEncodingIn } from '../../../documents/draft/ask-encoding';
import { droppedFile, importNotes, readComing } from '../../../documents/draft/import-flow';
import { useFileDrop } from '../../../ui/use-file-drop';
import { type ProceedingsFacts, useProceedings } from '../context';
import { takeInHand } from '../desk';
import { hasAllTyped } from '../use-typed';
import './incoming.css';

const NOT_DECLARED = '带有国家秘密标志，也没有登记为引文，没有读入，原文件没有改动';

/** What became of one file. */
export interface HandedIn {
  file: string;
  /** The entry made from it; null when the file was refused. */
  entryId: string | null;
  speaker: PersonRef | null;
  /** How many characters came in, what was left out; or why it was refused. */
  notes: string[];
}

type Read = { file: string; entry: NewEntry; notes: string[] } | { file: string; refused: string };

/** Everybody whose name a file may bear. */
function peopleOf({ attendance, meeting }: ProceedingsFacts): PersonRef[] {
  const people = attendance.map(({ person }) => person);
  const { chair } = meeting;
  return chair && !people.some(({ id, name }) => id === chair.id && name === chair.name)
    ? [...people, chair]
    : people;
}

/** The entry that was dropped on, or the last one: its item is carried on. */
interface Place {
  agendaItemId: string | null;
  /** Who made the speech when the file's name does not say. */
  speaker: PersonRef | null;
}

async function readSpeech(
  file: File,
  people: readonly PersonRef[],
  place: Place,
  modal: HookAPI,
): Promise<Read> {
  try {
    const read = await readComing(droppedFile(file), askEncodingIn(modal), modal);
    if (!read) return { file: file.name, refused: `“${file.name}”${NOT_DECLARED}` };
    const { result, quotations } = read;
    if (!result) return { file: file.name, refused: `“${file.name}”没有选定编码，没有读入` };
    const text = wordsOfSpeech(result.blocks);
    const quoted = quotations.map(({ sentence }) => sentence);
    if (findSecrecyMark(text, quoted)) return { file: file.name, refused: SECRECY_REFUSAL };
    const notes = [`${text.length}字`, ...importNotes(result).slice(1)];
    const speaker = speakerOfFile(file.name, people) ?? place.speaker;
    const { agendaItemId } = place;
    const entry: NewEntry = { speaker, agendaItemId, at: '', text, source: 'file', quotations };
    return { file: file.name, entry, notes };
  } catch (error) {
    return { file: file.name, refused: messageOf(error) };
  }
}

/** Whether nobody has written in an entry by now; what was typed while a file was read counts. */
async function isEmpty(id: string): Promise<boolean> {
  return (await hasAllTyped(id)) && (await entryById(id))?.text === '';
}

function reportOf(read: readonly Read[], ids: readonly string[]): HandedIn[] {
  let made = 0;
  return read.map((one) => {
    if ('refused' in one) {
      return { file: one.file, entryId: null, speaker: null, notes: [one.refused] };
    }
    const entryId = ids[made] ?? null;
    made += 1;
    return { file: one.file, entryId, speaker: one.entry.speaker, notes: one.notes };
  });
}

/** Speeches handed in as files, each an entry of its own under the person its name says. */
export function useHandedIn(entryIds: readonly string[]) {
  const facts = useProceedings();
  const { meeting, steps } = facts;
  const [report, setReport] = useState<HandedIn[]>([]);

  const { modal } = App.useApp();

  /** `onto`: the entry that the files were dropped on; they come behind it, under its speaker. */
  const take = async (files: readonly File[], onto?: string) => {
    if (files.length === 0) return;
    const target = await entryById(onto);
    const last = target ?? (await entryById(entryIds.at(-1)));
    const agendaItemId = last ? last.agendaItemId : facts.firstItemId;
    const place = { agendaItemId, speaker: target?.speaker ?? null };
    const read: Read[] = [];
    for (const file of files) read.push(await readSpeech(file, peopleOf(facts), place, modal));
    const entries = read.flatMap((one) => ('entry' in one ? [one.entry] : []));
    await steps.attempt(async () => {
      if (entries.length === 0) return setReport(reportOf(read, []));
      const ids = await addEntries(meeting.id, entries, target ? { after: target.id } : {});
      // An entry that only named the speaker has been waiting for these words.
      const waiting = target && (await isEmpty(target.id)) ? [target.id] : [];
      await deleteEntries(waiting);
      setReport(reportOf(read, ids));
      steps.done('', async () => {
        await deleteEntries(ids);
        await bringBackEntries(waiting);
        setReport([]);
      });
    });
  };

  const drop = useFileDrop((files, onto) => void take(files, onto));
  return { report, clear: () => setReport([]), take, ...drop };
}

/** What became of the files that were handed in, until it is closed. */
export function HandedInReport(props: { report: readonly HandedIn[]; onClose: () => void }) {
  const { report, onClose } = props;
  if (report.length === 0) return null;
  const taken = report.filter(({ entryId }) => entryId !== null);
  const isClear = taken.length === report.length && taken.every(({ speaker }) => speaker !== null);
  return (
    <Alert
      className="handed-in"
      type={isClear ? 'success' : 'warning'}
      closable={{ onClose }}
      title={
        taken.length > 0
          ? `已加入${taken.length}份发言稿，文字未动；都按书面提交计，会上讲过的请在那一段去掉“书面提交”`
          : '这些文件没有加入，记录没有改动'
      }
      description={
        <ul>
          {report.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the report never changes while it is shown
            <li key={index}>
              {one.entryId === null ? (
                one.notes.join('；')
              ) : (
                <Taken {...one} entryId={one.entryId} />
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** One speech that came in, under whoever it stands by now. */
function Taken({ file, entryId, notes }: HandedIn & { entryId: string }) {
  const entry = useEntry(entryId);
  if (!entry) return null;
  return (
    <>
      <strong>{entry.speaker?.name ?? '未注明'}</strong>“{file}”　{notes.join('；')}
      {entry.speaker === null && (
        <Button size="small" onClick={() => takeInHand(entryId, 'speaker')}>
          选发言人
        </Button>
      )}
    </>
  );
}
