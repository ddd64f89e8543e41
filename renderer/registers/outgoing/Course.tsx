import { Button, Spin } from 'antd';
import { useMemo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { printDate } from '#shared/model/civil-date';
import type { DoneBy, OutgoingDocument } from '#shared/model/outgoing';
import { afterSigning, differenceWords } from '#shared/registers/after-signing';
import { useSignedTwice } from '../../data/queries/outgoing';
import { openDraft } from '../../ui/view';
import { useTask } from '../../work/use-task';

const NOT_YET = '还没有登记';
const byAndOn = (done: DoneBy | undefined) =>
  done ? `${done.by}　${printDate(done.on)}` : NOT_YET;

/** 复核 → 编号 → 印制 → 用印 → 归档, each with its day; 分发 stands below with its list. */
export function Course({ facts }: { facts: OutgoingDocument | null }) {
  const places = facts?.checked?.places;
  const compared = places === undefined ? '' : `　与签发稿${places}处不同`;
  const isNumbered = facts?.issueNumber || facts?.serialNumber;
  const printed = [
    facts?.printedOn ? printDate(facts.printedOn) : '',
    facts?.copies ? `${facts.copies}份` : '',
  ];
  const archive = facts?.archive ? `卷号${facts.archive}` : '';
  const steps: [string, string][] = [
    ['复核', byAndOn(facts?.checked) + compared],
    [
      '编号',
      byAndOn(facts && isNumbered ? { by: facts.registeredBy, on: facts.registeredOn } : undefined),
    ],
    ['印制', printed.filter(Boolean).join('　') || NOT_YET],
    ['用印', byAndOn(facts?.sealed)],
    ['归档', [byAndOn(facts?.archived), archive].filter(Boolean).join('　')],
  ];
  return (
    <dl className="registers-course">
      {steps.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What changed in the text after it was signed for the first time. */
export function SignedTwice({ draftId }: { draftId: string }) {
  const twice = useSignedTwice(draftId);
  if (!twice) return null;
  const { isReturned, compared } = twice;
  return (
    <>
      {isReturned && (
        <p className="step-refused">
          这份文稿签发以后退回了，正在修改，重新签发以前不要付印。
          <Button type="link" size="small" onClick={() => openDraft(draftId)}>
            打开文稿
          </Button>
        </p>
      )}
      {compared && <Differences {...compared} />}
    </>
  );
}

function Differences({ before, after }: { before: OfficialDocument; after: OfficialDocument }) {
  const input = useMemo(() => ({ before, after }), [before, after]);
  const { now } = useTask('compare', input);
  if (now.state === 'working') return now.isLong ? <Spin size="small" /> : null;
  if (now.state !== 'done') return null;
  const words = differenceWords(afterSigning(now.output), '现在的文字');
  return words === '' ? null : <p className="hint">{words}</p>;
}
