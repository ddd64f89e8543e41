import { Button } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { openDraft } from '../../ui/view';
import { CheckForm } from './CheckForm';
import { Course, SignedTwice } from './Course';
import { DONE, DoneForm, type DoneKind } from './DoneForm';
import { SentTable } from './SentTable';

interface Props {
  draftId: string;
  /** What was registered of it, or null. */
  facts: OutgoingDocument | null;
  title: string;
  /** Its number as printed, or ''. */
  printed: string;
  office: OfficeSettings;
  /** Of the built-in sample. */
  isSample: boolean;
}

const KINDS = Object.keys(DONE) as DoneKind[];

/** What was done with a signed paper, and what is next. */
export function PaperCourse({ draftId, facts, title, printed, office, isSample }: Props) {
  const [form, setForm] = useState<DoneKind | 'checked' | null>(null);
  const close = () => setForm(null);
  return (
    <>
      <SignedTwice draftId={draftId} />
      <Course facts={facts} />
      <div className="row">
        <Button onClick={() => openDraft(draftId)}>打开文稿</Button>
        <Button onClick={() => setForm('checked')}>复核…</Button>
        {facts &&
          printed !== '' &&
          KINDS.map((kind) => (
            <Button key={kind} onClick={() => setForm(kind)}>
              登记{DONE[kind]}…
            </Button>
          ))}
      </div>
      {facts && printed !== '' && <SentTable {...{ title, printed, facts, office, isSample }} />}
      {form === 'checked' && <CheckForm draftId={draftId} facts={facts} onClose={close} />}
      {form !== null && form !== 'checked' && (
        <DoneForm kind={form} draftId={draftId} facts={facts} onClose={close} />
      )}
    </>
  );
}
