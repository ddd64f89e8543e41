import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { isSameName } from '#shared/directory/name-form';
import { cleanText } from '#shared/document/clean-text';
import type { PersonRef } from '#shared/model/directory';
import {
  knownIn,
  type Piece,
  splitTranscript,
  wordsOfPiece,
} from '#shared/proceedings/split-transcript';
import type { NewEntry } from '../../../data/commands/proceedings';
import { findPeople } from '../../../data/queries/people';
import { useProceedings } from '../context';

/** Who a name of the transcript is; `others` counts people who answer to it too. */
export interface Meant {
  person: PersonRef | null;
  others: number;
}

/** The person whom a name means: the chair, somebody on the meeting's list, or somebody in the directory. */
async function meantBy(
  name: string,
  listed: readonly PersonRef[],
  chair: PersonRef | null,
): Promise<Meant> {
  if (name.startsWith('主持')) return { person: chair, others: 0 };
  const known = knownIn(
    name,
    listed.map((one) => one.name),
  );
  const there = listed.filter((one) => one.name === known);
  if (there.length > 0) {
    return { person: there.length === 1 ? (there[0] ?? null) : null, others: there.length - 1 };
  }
  const found = (await findPeople(name)).filter(({ ref }) => isSameName(ref.name, name));
  const person = found.length === 1 ? (found[0]?.ref ?? null) : null;
  return { person, others: Math.max(0, found.length - 1) };
}

/** A pasted transcript, how it is cut, and who its names are. */
export function useTranscript() {
  const { attendance, meeting } = useProceedings();
  const [pasted, setPasted] = useState('');
  const [notSpeakers, setNotSpeakers] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlyMap<string, PersonRef | null>>(new Map());
  const [meant, setMeant] = useState<ReadonlyMap<string, Meant>>(new Map());
  const text = useDeferredValue(pasted);
  const listed = useMemo(() => attendance.map(({ person }) => person), [attendance]);
  const clean = useMemo(() => cleanText(text), [text]);
  const transcript = useMemo(
    () => splitTranscript(clean.text, { known: listed.map(({ name }) => name), notSpeakers }),
    [clean, listed, notSpeakers],
  );

  const { names } = transcript;
  useEffect(() => {
    let live = true;
    const ask = async ({ name }: { name: string }) =>
      [name, await meantBy(name, listed, meeting.chair)] as const;
    void Promise.all(names.map(ask)).then((all) => live && setMeant(new Map(all)));
    return () => {
      live = false;
    };
  }, [names, listed, meeting.chair]);

  const personOf = (name: string): PersonRef | null =>
    chosen.has(name) ? (chosen.get(name) ?? null) : (meant.get(name)?.person ?? null);
  const wordsOf = (piece: Piece): string => wordsOfPiece(piece, personOf(piece.name) === null);
  return {
    pasted,
    setPasted,
    /** What was pasted, without what cannot be shown. */
    source: clean.text,
    notes: clean.notes,
    transcript,
    meant,
    personOf,
    wordsOf,
    choose: (name: string, person: PersonRef | null) =>
      setChosen(new Map(chosen).set(name, person)),
    isNoSpeaker: (name: string) => setNotSpeakers(new Set(notSpeakers).add(name)),
    /** The pieces as entries. Where nobody was put in for a name, the name stays before the words. */
    entries: (agendaItemId: string | null): NewEntry[] =>
      transcript.pieces.map((piece) => ({
        speaker: personOf(piece.name),
        agendaItemId,
        at: piece.at,
        text: wordsOf(piece),
        source: 'transcript',
      })),
    /** False while what was pasted last is still being cut. */
    isCut: text === pasted,
  };
}

export type TranscriptWork = ReturnType<typeof useTranscript>;
