import { emptyFacts } from '#shared/compose/signing/index';
import { isWithin } from '#shared/directory/capacities';
import { printDate } from '#shared/model/civil-date';
import type { Incoming, IncomingStep } from '#shared/model/incoming';
import type { OfficeSettings } from '#shared/model/office';
import { type IncomingForm, incomingFormValues } from '#shared/registers/incoming-forms';
import { profileOf, useLeaders } from '../../data/queries/office';
import { useToday } from '../../data/today';
import SigningDialog from '../../documents/signing/SigningDialog';

interface Props {
  form: IncomingForm;
  line: { paper: Incoming; steps: readonly IncomingStep[] };
  office: OfficeSettings;
  onClose: () => void;
}

/** 文件处理单 or 传阅单 of a registered paper: what is registered stands in it. */
export function PaperSheet({ form, line, office, onClose }: Props) {
  const today = useToday();
  const leaders = useLeaders();
  if (!leaders) return null;
  const known = incomingFormValues(form, {
    ...line,
    office: office.officeName,
    leaders: leaders.filter(({ span }) => isWithin(span, today)),
  });
  const facts = { ...emptyFacts(office.officeName, printDate(today)), title: line.paper.title };
  const options = { profile: profileOf(office), sample: line.paper.sample === 1 };
  return (
    <SigningDialog
      form={form}
      recordId={line.paper.id}
      facts={facts}
      known={known}
      options={options}
      onClose={onClose}
    />
  );
}
