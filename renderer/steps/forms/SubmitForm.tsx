import { Input } from 'antd';
import { isSent } from '#shared/matters/carriers';
import type { Carrier } from '#shared/model/carrier';
import { submitCarrier } from '../../data/commands/carriers';
import { NameInput } from '../../pickers/NameInput';
import { ofCarrier } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';
import { Line } from '../FormFrame';
import { StepDialog } from '../StepDialog';

interface Props {
  carrier: Carrier;
  /** The draft has been signed. */
  isSigned: boolean;
  onClose: () => void;
}

/** 报送 of a carrier: to whom and when. The first time it locks what the carrier holds, and says so. */
export function SubmitForm({ carrier, isSigned, onClose }: Props) {
  const { say } = useNotices();
  const scope = useFormScope(ofCarrier(carrier, 'submit', '报送'));
  const [to, setTo] = useFormState(scope, 'to', '');
  const [signedBy, setSignedBy] = useFormState(scope, 'signedBy', '');
  const isFirst = !isSent(carrier);
  const locks = isFirst ? '登记后，所载意见的原话和概括即锁定，按今天的样子留存。' : '';
  const unsigned = isSigned ? '' : '文稿还没有登记签发，仍可登记报送；以纸质签批件为准。';
  return (
    <StepDialog
      scope={scope}
      title={`登记报送：${carrier.title}`}
      done="登记报送"
      hint={`${locks}${unsigned}` || '再次报送，所载内容不变。'}
      dateLabel="报送日期"
      missing={to.trim() === '' ? ['报送给谁'] : []}
      onClose={onClose}
      onSubmit={async (registered) => {
        const signed = signedBy.trim();
        await submitCarrier(carrier.id, {
          ...registered,
          to: to.trim(),
          signedBy: signed,
          signedOn: signed === '' ? null : registered.on,
        });
        say(isFirst ? '已登记报送，所载意见已锁定' : '已登记报送');
      }}
    >
      <Line label="报送给">
        <NameInput
          label="报送给"
          rule={{ source: 'both' }}
          autoFocus
          placeholder="例如：市委、市政府；可打首字母选"
          value={to}
          onChange={setTo}
        />
      </Line>
      <Line label="签收人">
        <Input
          aria-label="签收人"
          placeholder="当时已签收的填写，以后也可补"
          value={signedBy}
          onChange={({ target }) => setSignedBy(target.value)}
        />
      </Line>
    </StepDialog>
  );
}
