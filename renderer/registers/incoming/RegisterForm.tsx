import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import { oddDays, oddYear } from '#shared/registers/incoming';
import { incomingRemarks, nextIncoming } from '#shared/registers/incoming-numbers';
import { useAttaching } from '../../attachments/use-attaching';
import { registerIncoming } from '../../data/commands/incoming';
import { messageOf } from '../../data/desktop';
import { useIncomingList, useIncomingNumbers } from '../../data/queries/incoming';
import { useToday } from '../../data/today';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofNew } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { openIncoming } from '../../ui/view';
import { FactsFields, type PaperFacts } from './FactsFields';
import { type ReadFields, readOffered } from './read-offered';
import { numberOf } from './typed-number';

type Facts = PaperFacts & {
  /** 收文号 as it was typed, '' for the next one. */
  number: string;
};

const EMPTY: Facts = {
  ...{ number: '', sender: null, paperNumber: '', paperDate: null, title: '', copies: 1 },
  ...{ urgency: '', kind: '阅件', due: null, note: '' },
};

const NO_FILES: readonly File[] = [];

interface Props {
  /** Dropped on the page, also while the form is open; the last ones count. */
  files: readonly File[];
  onClose: () => void;
}

/** 登记收文: everything by keyboard; what a dropped file says of itself is filled in to be checked. */
export function RegisterForm({ files, onClose }: Props) {
  const scope = useFormScope(ofNew('incoming', '登记收文', 'registers'));
  const [facts, setFacts] = useFormState(scope, 'facts', EMPTY);
  const put = (part: Partial<Facts>) => setFacts((present) => ({ ...present, ...part }));
  const [taken, setTaken] = useFormState<readonly File[]>(scope, 'files', NO_FILES);
  const { turn } = scope;
  // biome-ignore lint/correctness/useExhaustiveDependencies: emptied, the form begins with what was dropped once more
  useEffect(() => {
    if (files.length > 0) setTaken(files);
  }, [files, setTaken, turn]);
  const { note, textRead } = useOffered(taken, (offered, before) =>
    setFacts((present) => filledIn(present, offered, before)),
  );
  const today = useToday();
  const lastYear = useIncomingList(false)?.lines[0]?.paper.year ?? 0;
  const numbers = useIncomingNumbers();
  const { drop } = useAttaching();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <StepDialog
      scope={scope}
      title="登记收文"
      done="登记"
      dateLabel="收文日期"
      width={680}
      missing={facts.title.trim() === '' ? ['标题'] : []}
      onSubmit={async ({ on, registeredBy }) => {
        const { number, ...rest } = facts;
        const typed = numberOf(number, yearOf(on));
        // What the file says is found later, also where the clerk was quicker than the reading.
        const { text, file } = await textRead();
        const id = await registerIncoming({ ...rest, receivedOn: on }, typed, registeredBy);
        const place = { owner: 'incoming', ownerId: id, withinId: id } as const;
        const others = taken.filter((one) => one !== file);
        if (file) await drop(place, [file], text);
        if (others.length > 0) await drop(place, others);
        openIncoming(id);
      }}
      onClose={onClose}
    >
      {(receivedOn) => (
        <>
          <FactsFields facts={facts} put={put} />
          <Line label="收文号">
            <div className="row registers-line">
              <Input
                aria-label="收文号"
                placeholder={numbers ? `留空用${nextIncoming(numbers, yearOf(receivedOn))}号` : ''}
                style={{ width: '12em' }}
                value={facts.number}
                onChange={({ target }) => put({ number: target.value })}
              />
              <Button onClick={() => chooser.current?.click()}>{filesSaid(taken)}</Button>
              <input
                ref={chooser}
                type="file"
                hidden
                multiple
                aria-label="来文的文件"
                onChange={({ target }) => setTaken([...(target.files ?? [])])}
              />
            </div>
          </Line>
          {[
            note,
            ...(numbers ? incomingRemarks(facts.number, yearOf(receivedOn), numbers) : []),
            ...[oddYear(today, lastYear), ...oddDays({ ...facts, receivedOn })],
          ]
            .filter((one) => one !== '')
            .map((one) => (
              <p key={one} className="hint">
                {one}
              </p>
            ))}
        </>
      )}
    </StepDialog>
  );
}

const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));

function filesSaid([first, ...others]: readonly File[]): string {
  if (!first) return '附上文件…';
  return others.length === 0 ? first.name : `${first.name}等${others.length + 1}个文件`;
}

const NOTHING: ReadFields = {
  ...{ title: '', sender: null, paperNumber: '', paperDate: null, urgency: '', due: null },
  ...{ note: '', text: '' },
};
const FIELDS = ['title', 'sender', 'paperNumber', 'paperDate', 'urgency', 'due', 'note'] as const;

/** What a file says of itself, where the clerk has filled in nothing. What an earlier file said and nobody has changed goes with that file. */
function filledIn(present: Facts, offered: ReadFields, before: ReadFields): Facts {
  const isFree = (field: (typeof FIELDS)[number]) => {
    const now = present[field];
    return !now || JSON.stringify(now) === JSON.stringify(before[field]);
  };
  const free = FIELDS.filter(isFree);
  const taken = Object.fromEntries(free.map((field) => [field, offered[field]]));
  const next: Facts = { ...present, ...taken };
  if (next.due !== null && present.due === null) return { ...next, kind: '办件' };
  return next.due === null && present.due !== null ? { ...next, kind: EMPTY.kind } : next;
}

interface TextRead {
  text: string;
  /** The file that it was read of; null: none was read. */
  file: File | null;
}

/** Reads what the first file that can be read says of itself and offers it, with what was offered before; answers what is to be said of that, and the text that was read once it has been. */
function useOffered(
  files: readonly File[],
  offer: (fields: ReadFields, before: ReadFields) => void,
) {
  const [note, setNote] = useState('');
  const latest = useRef(offer);
  latest.current = offer;
  const before = useRef(NOTHING);
  const reading = useRef<Promise<{ fields: ReadFields; file: File } | null>>(Promise.resolve(null));
  useEffect(() => {
    let stale = false;
    const take = (fields: ReadFields, said: string) => {
      if (stale) return;
      const earlier = before.current;
      before.current = fields;
      latest.current(fields, earlier);
      setNote(said);
    };
    if (files.length === 0) {
      reading.current = Promise.resolve(null);
      return take(NOTHING, '');
    }
    setNote('正在读文件……');
    reading.current = firstRead(files);
    reading.current.then(
      (found) =>
        found === null
          ? take(NOTHING, '这种文件的字读不出来，会作为附件保存，请照纸质文件填。')
          : take(found.fields, '以上是从文件里读出来的，请对照纸质文件核对；文件会作为附件保存。'),
      (error: unknown) => take(NOTHING, messageOf(error)),
    );
    return () => {
      stale = true;
    };
  }, [files]);
  const textRead = async (): Promise<TextRead> => {
    // Why a file could not be read has been said.
    const found = await reading.current.catch(() => null);
    return { text: found?.fields.text ?? '', file: found?.file ?? null };
  };
  return { note, textRead };
}

async function firstRead(
  files: readonly File[],
): Promise<{ fields: ReadFields; file: File } | null> {
  for (const file of files) {
    const fields = await readOffered(file);
    if (fields !== null) return { fields, file };
  }
  return null;
}
