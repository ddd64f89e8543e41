import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { isSameName } from '#shared/directory/name-form';
import { cleanText } from '#shared/document/clean-text';
import type { Quotation } from '#shared/document/official-document';
import { personKey } from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import { type LabelParts, partsOfLabel } from '#shared/proceedings/label-parts';
import {
  labelText,
  type Piece,
  splitTranscript,
  type Written,
  wordsOfPiece,
} from '#shared/proceedings/split-transcript';
import { type Meant, type Possible, whoIsMeant } from '#shared/proceedings/who-spoke';
import type { NewEntry } from '../../../data/commands/proceedings';
import type { FormScope } from '../../../data/forms/scopes';
import { directory } from '../../../data/queries/directory';
import { findPeople } from '../../../data/queries/people';
import { useFormState } from '../../../ui/forms/use-form-scope';
import { useProceedings } from '../context';

/** The person whom a label means: the chair, somebody on the meeting's list, or somebody in the directory. */
async function meantBy(label: LabelParts, possible: Omit<Possible, 'others'>): Promise<Meant> {
  const { person } = label;
  const found = person === '' ? [] : await findPeople(person);
  const { who } = await directory();
  const known = new Set(possible.listed.map((ref) => personKey(ref, who)));
  const others = found
    .map(({ ref }) => ref)
    .filter((ref) => isSameName(ref.name, person) && !known.has(personKey(ref, who)));
  return whoIsMeant(label, { ...possible, others });
}

/** Labels of the transcript of which something was said. */
const useLabels = (scope: FormScope, key: string) =>
  useFormState<ReadonlySet<string>>(scope, key, new Set(), true);

/** A pasted transcript, how it is cut, and who its names are. */
export function useTranscript(scope: FormScope) {
  const { attendance, meeting } = useProceedings();
  const [pasted, setPasted] = useFormState(scope, 'pasted', '');
  const [notSpeakers, setNotSpeakers] = useLabels(scope, 'notSpeakers');
  const [confirmed, setConfirmed] = useLabels(scope, 'confirmed');
  const [chosen, setChosen] = useFormState<ReadonlyMap<string, PersonRef | null>>(
    scope,
    'chosen',
    new Map(),
    true,
  );
  const [looked, setLooked] = useState<{
    of: readonly Written[];
    meant: ReadonlyMap<string, Meant>;
  }>({ of: [], meant: new Map() });
  const { meant } = looked;
  const text = useDeferredValue(pasted);
  const { chair } = meeting;
  const listed = useMemo(() => attendance.map(({ person }) => person), [attendance]);
  const known = useMemo(
    () => [...listed, ...(chair ? [chair] : [])].map(({ name }) => name),
    [listed, chair],
  );
  const clean = useMemo(() => cleanText(text), [text]);
  const transcript = useMemo(
    () => splitTranscript(clean.text, { known, notSpeakers }),
    [clean, known, notSpeakers],
  );

  const { names } = transcript;
  useEffect(() => {
    let live = true;
    const labels = names.map(({ name, post }) => partsOfLabel(name, post, known));
    const ask = async (label: LabelParts, at: number) => {
      const written = labelText(names[at] ?? { name: '', post: '' });
      return [written, await meantBy(label, { chair, listed, labels })] as const;
    };
    void Promise.all(labels.map(ask)).then(
      (all) => live && setLooked({ of: names, meant: new Map(all) }),
    );
    return () => {
      live = false;
    };
  }, [names, known, listed, chair]);

  const unsure = useMemo(
    () => new Set(names.filter(({ isSure }) => !isSure).map(labelText)),
    [names],
  );
  /** Whether the clerk still has to say that this is a speaker. */
  const isAsked = (label: Written): boolean =>
    unsure.has(labelText(label)) && !confirmed.has(labelText(label));
  const personOf = (label: Written): PersonRef | null => {
    const written = labelText(label);
    if (chosen.has(written)) return chosen.get(written) ?? null;
    return isAsked(label) ? null : (meant.get(written)?.person ?? null);
  };
  const wordsOf = (piece: Piece): string => wordsOfPiece(piece, personOf(piece) === null);
  const confirm = (label: Written) => setConfirmed(new Set(confirmed).add(labelText(label)));
  return {
    pasted,
    setPasted,
    /** What was pasted, without what cannot be shown. */
    source: clean.text,
    notes: clean.notes,
    transcript,
    meantBy: (label: Written): Meant | undefined => meant.get(labelText(label)),
    isAsked,
    personOf,
    wordsOf,
    confirm,
    /** Whoever is chosen for a label makes it a speaker. */
    choose: (label: Written, person: PersonRef | null) => {
      confirm(label);
      setChosen(new Map(chosen).set(labelText(label), person));
    },
    isNoSpeaker: (label: Written) => setNotSpeakers(new Set(notSpeakers).add(labelText(label))),
    /** The pieces as entries. Where nobody was put in for a name, the name stays before the words. */
    entries: (agendaItemId: string | null, quotations: readonly Quotation[]): NewEntry[] =>
      transcript.pieces.map((piece) => ({
        speaker: personOf(piece),
        agendaItemId,
        at: piece.at,
        text: wordsOf(piece),
        source: 'transcript',
        quotations: [...quotations],
      })),
    /** False while what was pasted last is still being cut, or its names are looked up. */
    isCut: text === pasted && looked.of === names,
  };
}

export type TranscriptWork = ReturnType<typeof useTranscript>;
