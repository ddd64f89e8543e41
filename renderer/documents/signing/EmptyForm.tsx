import { emptyFacts, type SigningFormKey } from '#shared/compose/signing/index';
import { printDate } from '#shared/model/civil-date';
import type { OfficeSettings } from '#shared/model/office';
import { profileOf } from '../../data/queries/office';
import { useToday } from '../../data/today';
import SigningDialog from './SigningDialog';

interface Props {
  form: SigningFormKey;
  office: OfficeSettings;
  onClose: () => void;
}

/** A form that belongs to no draft, such as the 文件处理单 of a paper that came in. */
export default function EmptyForm({ form, office, onClose }: Props) {
  const today = useToday();
  return (
    <SigningDialog
      form={form}
      facts={emptyFacts(office.officeName, printDate(today))}
      options={{ profile: profileOf(office), sample: false }}
      onClose={onClose}
    />
  );
}
