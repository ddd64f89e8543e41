import { Button } from 'antd';
import { useState } from 'react';
import { COMPOSED_CARRIERS, type ComposedCarrier } from '#shared/compose/carriers/facts';
import { eventsOfStep, type TrackedOpinion } from '#shared/matters/tracking';
import type { CarrierPage } from '../data/queries/carriers';
import { InstructForm } from './forms/InstructForm';
import { ReferForm } from './forms/ReferForm';
import { SubmitForm } from './forms/SubmitForm';
import { TellForm } from './forms/TellForm';
import { RecycleCarrier } from './RecycleCarrier';
import { RemakeDialog } from './RemakeDialog';

type Step = 'submit' | 'instruct' | 'refer' | 'tell' | 'remake';

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
  const isSent = carrier.sent.length > 0;
  const none = chosen.length === 0;
  const matterIds = [...new Set(chosen.flatMap(({ matter }) => matter?.id ?? []))];
  const opinionIds = chosen.map(({ opinion }) => opinion.id);
  const unanswered = chosen.filter((one) => eventsOfStep(one, 'answer').length === 0).length;
  const meetingId = opinions.find(({ opinion }) => opinion)?.opinion?.meetingId;
  const kind = COMPOSED_CARRIERS.find((one): one is ComposedCarrier => one === carrier.kind);
  const canRemake = !isSent && meetingId !== undefined && kind !== undefined;
  return (
    <div className="row carrier-steps" role="toolbar" aria-label="登记">
      <Button type={isSent ? 'default' : 'primary'} onClick={() => setStep('submit')}>
        {isSent ? '再次报送…' : '报送…'}
      </Button>
      <Button disabled={none} onClick={() => setStep('instruct')}>
        批示…
      </Button>
      <Button disabled={none} onClick={() => setStep('refer')}>
        转办…
      </Button>
      <Button disabled={none} onClick={() => setStep('tell')}>
        告知委员…
      </Button>
      {canRemake && <Button onClick={() => setStep('remake')}>重新编…</Button>}
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
      {step === 'refer' && <ReferForm carrier={carrier} matterIds={matterIds} onClose={close} />}
      {step === 'tell' && (
        <TellForm opinionIds={opinionIds} unanswered={unanswered} onClose={close} />
      )}
      {step === 'remake' && canRemake && (
        <RemakeDialog carrier={carrier} kind={kind} meetingId={meetingId} onClose={close} />
      )}
    </div>
  );
}
