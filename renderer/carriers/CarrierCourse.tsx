import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Carrier, Submission } from '#shared/model/carrier';
import { type CivilDate, civilDateOf, printDate } from '#shared/model/civil-date';
import { signForSubmission } from '../data/commands/carriers';
import { DateField } from '../ui/DateField';
import { useNotices } from '../ui/use-notices';

/** 报送 and 批示 as they happened. */
export function CarrierCourse({ carrier }: { carrier: Carrier }) {
  const { submissions, instructions } = carrier;
  if (submissions.length === 0) {
    return <p className="hint">还没有报送。报送之前，可以随时“重新编”，改选意见、改写法。</p>;
  }
  return (
    <ul className="carrier-course" aria-label="报送和批示">
      {submissions.map((submission) => (
        <li key={submission.id}>
          <strong>报送</strong> {printDate(submission.on)}报{submission.to}
          <SignedFor carrierId={carrier.id} submission={submission} />
        </li>
      ))}
      {instructions.map(({ id, by, words, on }) => (
        <li key={id}>
          <strong>批示</strong> {printDate(on)}，{by}：“{words}”
        </li>
      ))}
      <li className="hint">
        所载意见已锁定，共{carrier.sent.length}条，按报送时的原话和概括留存。
      </li>
    </ul>
  );
}

function SignedFor({ carrierId, submission }: { carrierId: string; submission: Submission }) {
  const { attempt } = useNotices();
  const [isOpen, setOpen] = useState(false);
  const [by, setBy] = useState('');
  const [on, setOn] = useState<CivilDate>(civilDateOf(new Date()));
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
    void attempt(() =>
      signForSubmission(carrierId, submission.id, { signedBy: by.trim(), signedOn: on }),
    );
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
