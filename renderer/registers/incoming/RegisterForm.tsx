import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { oddDays, oddYear } from '#shared/registers/incoming';
import { useAttaching } from '../../attachments/use-attaching';
import { registerIncoming } from '../../data/commands/incoming';
import { messageOf } from '../../data/desktop';
import { useIncomingList } from '../../data/queries/incoming';
import { useToday } from '../../data/today';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
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

/** 登记收文: everything by keyboard; what a dropped file says of itself is filled in to be checked. */
export function RegisterForm({ file, onClose }: { file: File | null; onClose: () => void }) {
  const [facts, setFacts] = useState<Facts>(EMPTY);
  const put = (part: Partial<Facts>) => setFacts((present) => ({ ...present, ...part }));
  const [taken, setTaken] = useState(file);
  const { note, textRead } = useOffered(taken, (offered) =>
    setFacts((present) => filledIn(present, offered)),
  );
  const today = useToday();
  const lastYear = useIncomingList(false)?.[0]?.paper.year ?? 0;
  const { drop } = useAttaching();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <StepDialog
      title="登记收文"
      done="登记"
      dateLabel="收文日期"
      width={680}
      missing={facts.title.trim() === '' ? ['标题'] : []}
      onSubmit={async ({ on, registeredBy }) => {
        const { number, ...rest } = facts;
        const typed = numberOf(number, Number(on.slice(0, 4)));
        // What the file says is found later, also where the clerk was quicker than the reading.
        const text = await textRead();
        const id = await registerIncoming({ ...rest, receivedOn: on }, typed, registeredBy);
        if (taken) await drop({ owner: 'incoming', ownerId: id, withinId: id }, [taken], text);
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
                placeholder="留空用下一个号"
                style={{ width: '12em' }}
                value={facts.number}
                onChange={({ target }) => put({ number: target.value })}
              />
              <Button onClick={() => chooser.current?.click()}>
                {taken ? taken.name : '附上文件…'}
              </Button>
              <input
                ref={chooser}
                type="file"
                hidden
                aria-label="来文的文件"
                onChange={({ target }) => setTaken(target.files?.[0] ?? null)}
              />
            </div>
          </Line>
          {[note, oddYear(today, lastYear), ...oddDays({ ...facts, receivedOn })]
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

/** What a file says of itself, where the clerk has filled in nothing yet. */
function filledIn(present: Facts, { text: _text, ...offered }: ReadFields): Facts {
  const { title, sender, paperNumber, paperDate, urgency, due, note, kind } = present;
  const next: Facts = {
    ...present,
    title: title || offered.title,
    sender: sender ?? offered.sender,
    paperNumber: paperNumber || offered.paperNumber,
    paperDate: paperDate ?? offered.paperDate,
    urgency: urgency || offered.urgency,
    due: due ?? offered.due,
    note: note || offered.note,
  };
  return next.due !== null && due === null ? { ...next, kind: '办件' } : { ...next, kind };
}

/** Reads what a file says of itself and offers it; answers what is to be said of that, and the text that was read once it has been. */
function useOffered(file: File | null, offer: (fields: ReadFields) => void) {
  const [note, setNote] = useState('');
  const latest = useRef(offer);
  latest.current = offer;
  const reading = useRef<Promise<ReadFields | null>>(Promise.resolve(null));
  useEffect(() => {
    if (file === null) return;
    let stale = false;
    setNote('正在读文件……');
    reading.current = readOffered(file);
    reading.current.then(
      (offered) => {
        if (stale) return;
        if (offered === null)
          return setNote('这种文件的字读不出来，会作为附件保存，请照纸质文件填。');
        latest.current(offered);
        setNote('以上是从文件里读出来的，请对照纸质文件核对；文件会作为附件保存。');
      },
      (error: unknown) => !stale && setNote(messageOf(error)),
    );
    return () => {
      stale = true;
    };
  }, [file]);
  const textRead = async () => {
    // Why a file could not be read has been said.
    const read = await reading.current.catch(() => null);
    return read?.text ?? '';
  };
  return { note, textRead };
}
