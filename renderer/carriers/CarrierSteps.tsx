import { Button } from 'antd';
import { useState } from 'react';
import { COMPOSED_CARRIERS, type ComposedCarrier } from '#shared/compose/carriers/facts';
import { isSent } from '#shared/matters/carriers';
import { eventsOfStep, type TrackedOpinion } from '#shared/matters/tracking';
import type { CarrierPage } from '../data/queries/carriers';
import { AnswersForm } from '../steps/forms/answers/AnswersForm';
import { InstructForm } from '../steps/forms/InstructForm';
import { ReferForm } from '../steps/forms/ReferForm';
import { SubmitForm } from '../steps/forms/SubmitForm';
import { TellMany } from '../steps/forms/TellForm';
import { ofCarrier } from '../ui/forms/facts';
import { AddOpinions } from './entry/AddOpinions';
import LettersDialog from './letters/LettersDialog';
import SheetsDialog from './notices/SheetsDialog';
import { RecycleCarrier } from './RecycleCarrier';
import { RemakeDialog } from './RemakeDialog';

type Step =
  | 'submit'
  | 'instruct'
  | 'refer'
  | 'answer'
  | 'tell'
  | 'remake'
  | 'add'
  | 'sheets'
  | 'letters';

interface Props {
  page: CarrierPage;
  /** Opinions that are ticked. */
  chosen: readonly TrackedOpinion[];
}

/** What can be registered for a carrier: for all of it, or for the opinions that are ticked. */
export function CarrierSteps({ page, chosen }: Props) {
  const [step, setStep] = useState<Step | null>(null);
  const close = () => setStep(null);
  const { carrier, draft, opinions } = page;
  const sent = isSent(carrier);
  const none = chosen.length === 0;
  const matterIds = [...new Set(chosen.flatMap(({ matter }) => matter?.id ?? []))];
  const opinionIds = chosen.map(({ opinion }) => opinion.id);
  const unanswered = chosen.filter((one) => eventsOfStep(one, 'answer').length === 0).length;
  const meetingIds = [...new Set(opinions.flatMap(({ opinion }) => opinion?.meetingId ?? []))];
  const kind = COMPOSED_CARRIERS.find((one): one is ComposedCarrier => one === carrier.kind);
  const canRemake = !sent && meetingIds.length > 0 && !carrier.entered && kind !== undefined;
  return (
    <div className="row carrier-steps" role="toolbar" aria-label="登记">
      <Button type={sent ? 'default' : 'primary'} onClick={() => setStep('submit')}>
        {sent ? '再次报送…' : '报送…'}
      </Button>
      <Button disabled={none} onClick={() => setStep('instruct')}>
        批示…
      </Button>
      <Button disabled={none} onClick={() => setStep('refer')}>
        转办…
      </Button>
      <Button disabled={none} onClick={() => setStep('answer')}>
        答复…
      </Button>
      <Button disabled={none} onClick={() => setStep('tell')}>
        告知委员…
      </Button>
      <Button disabled={none} onClick={() => setStep('letters')}>
        按单位发函…
      </Button>
      <Button disabled={none} onClick={() => setStep('sheets')}>
        委员告知单…
      </Button>
      {canRemake && <Button onClick={() => setStep('remake')}>重新编…</Button>}
      {carrier.entered && <Button onClick={() => setStep('add')}>补列意见…</Button>}
      <RecycleCarrier carrier={carrier} />
      <span className="hint" role="status">
        已选{chosen.length}条
      </span>
      {step === 'submit' && (
        <SubmitForm carrier={carrier} isSigned={draft?.state === 'signed'} onClose={close} />
      )}
      {step === 'instruct' && (
        <InstructForm carrier={carrier} matterIds={matterIds} onClose={close} />
      )}
      {step === 'refer' && (
        <ReferForm
          what={carrier.title}
          carrierId={carrier.id}
          matterIds={matterIds}
          numbers={numbersOf(page, chosen)}
          onClose={close}
        />
      )}
      {step === 'answer' && (
        <AnswersForm
          matterIds={matterIds}
          scope={ofCarrier(carrier, 'answers', '答复')}
          onClose={close}
        />
      )}
      {step === 'tell' && (
        <TellMany opinionIds={opinionIds} unanswered={unanswered} onClose={close} />
      )}
      {step === 'letters' && (
        <LettersDialog matterIds={matterIds} opinionIds={opinionIds} onClose={close} />
      )}
      {step === 'sheets' && <SheetsDialog opinionIds={opinionIds} onClose={close} />}
      {step === 'add' && <AddOpinions carrier={carrier} meetingIds={meetingIds} onClose={close} />}
      {step === 'remake' && canRemake && (
        <RemakeDialog carrier={carrier} kind={kind} meetingIds={meetingIds} onClose={close} />
      )}
    </div>
  );
}

/** By matter: the place in the list above of the first of its opinions that are ticked. */
function numbersOf(
  { carrier }: CarrierPage,
  chosen: readonly TrackedOpinion[],
): Map<string, number> {
  const places = new Map(carrier.items.map(({ opinionId }, at) => [opinionId, at + 1]));
  const numbers = new Map<string, number>();
  for (const { opinion, matter } of chosen) {
    if (matter && !numbers.has(matter.id)) numbers.set(matter.id, places.get(opinion.id) ?? 0);
  }
  return numbers;
}
