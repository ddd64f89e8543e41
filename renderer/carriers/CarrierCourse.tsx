import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Attachment } from '#shared/model/attachment';
import type { Carrier, Instruction, Submission } from '#shared/model/carrier';
import { printDate } from '#shared/model/civil-date';
import { Attachments } from '../attachments/Attachments';
import { useAttaching } from '../attachments/use-attaching';
import { signForSubmission } from '../data/commands/carriers';
import { useAttachments } from '../data/queries/attachments';
import { useDayField } from '../data/today';
import { DateField } from '../ui/DateField';
import { ofCarrier } from '../ui/forms/facts';
import { useFormScope, useFormState } from '../ui/forms/use-form-scope';
import { useFileDrop } from '../ui/use-file-drop';
import { useNotices } from '../ui/use-notices';

/** 报送 and 批示 as they happened. */
export function CarrierCourse({ carrier }: { carrier: Carrier }) {
  const { submissions, instructions } = carrier;
  const attachments = useAttachments(carrier.id);
  if (submissions.length === 0) {
    return (
      <p className="hint">
        {carrier.entered
          ? '还没有报送。'
          : '还没有报送。报送之前，可以随时“重新编”，改选意见、改写法。'}
      </p>
    );
  }
  return (
    <ul className="carrier-course" aria-label="报送和批示">
      {submissions.map((submission) => (
        <li key={submission.id}>
          <strong>报送</strong> {printDate(submission.on)}报{submission.to}
          <SignedFor carrier={carrier} submission={submission} />
        </li>
      ))}
      {instructions.map((instruction) => (
        <Instructed
          key={instruction.id}
          carrier={carrier}
          instruction={instruction}
          attachments={attachments.get(instruction.id) ?? []}
        />
      ))}
      <li className="hint">
        {carrier.sent.length > 0
          ? `所载意见已锁定，共${carrier.sent.length}条，按报送时的原话和概括留存。`
          : '还没有列入意见。载有哪几条，点“补列意见…”选出来。'}
      </li>
    </ul>
  );
}

interface InstructedProps {
  carrier: Carrier;
  instruction: Instruction;
  attachments: readonly Attachment[];
}

/** A leader's words, with the scan of the page they were written on. */
function Instructed({ carrier, instruction, attachments }: InstructedProps) {
  const { id, on, by, words } = instruction;
  const isLive = carrier.deletedAt === null;
  const place = { owner: 'instruction', ownerId: id, withinId: carrier.id } as const;
  const { drop } = useAttaching();
  const { isDragging, dropTarget } = useFileDrop((files) => void drop(place, files));
  return (
    <li
      className="takes-files"
      data-dragging={isDragging || undefined}
      {...(isLive ? dropTarget : {})}
    >
      <strong>批示</strong> {printDate(on)}，{by}：“{words}”
      <Attachments place={place} attachments={attachments} canAdd={isLive} canChange={isLive} />
    </li>
  );
}

interface SignedForProps {
  carrier: Carrier;
  submission: Submission;
}

function SignedFor({ carrier, submission }: SignedForProps) {
  const { attempt } = useNotices();
  const [isOpen, setOpen] = useState(false);
  const scope = useFormScope(ofCarrier(carrier, `signed ${submission.id}`, '登记签收'));
  const [by, setBy] = useFormState(scope, 'by', '');
  const [on, setOn] = useDayField();
  const { signedBy, signedOn } = submission;
  if (signedBy !== '') {
    return (
      <span className="hint">
        ，{signedOn ? `${printDate(signedOn)}，` : ''}
        {signedBy}签收
      </span>
    );
  }
  if (!isOpen) {
    return (
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        登记签收
      </Button>
    );
  }
  const sign = () =>
    void attempt(async () => {
      await signForSubmission(carrier.id, submission.id, { signedBy: by.trim(), signedOn: on });
      scope.end();
    });
  return (
    <span className="row carrier-signing">
      <Input
        autoFocus
        size="small"
        aria-label="签收人"
        placeholder="签收人"
        style={{ width: 120 }}
        value={by}
        onChange={({ target }) => setBy(target.value)}
      />
      <DateField
        label="签收日期"
        clearable={false}
        value={on}
        onChange={(date) => date && setOn(date)}
      />
      <Button size="small" type="primary" disabled={by.trim() === ''} onClick={sign}>
        签收
      </Button>
    </span>
  );
}
