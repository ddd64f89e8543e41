import { Radio } from 'antd';
import { useEffect, useState } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import type { UnitRef } from '#shared/model/directory';
import type { Draft } from '#shared/model/draft';
import { VIEW_KINDS, type ViewKind } from '#shared/model/view-request';
import { askViews } from '../../data/commands/views';
import { organsOf } from '../../data/queries/views';
import { UnitField } from '../../pickers/UnitField';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { DateField } from '../../ui/DateField';
import { ofDraft } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';
import { openViews } from '../../ui/view';

const KINDS = Object.entries(VIEW_KINDS).map(([value, label]) => ({ value, label }));
const HINTS: Record<ViewKind, string> = {
  section: '签发以前，请本机关的科室、专委会会签。',
  consult: '把征求意见稿送给多个单位，逐家登记答复，或者从答复的 Word 文件里读出来。',
  joint: '几个机关联合发文，各机关会签。',
};

interface Props {
  draft: Pick<Draft, 'id' | 'title'>;
  onClose: () => void;
}

/** To whom a draft is sent for views, and until when they are asked to answer. */
export function AskForm({ draft: { id: draftId, title }, onClose }: Props) {
  const scope = useFormScope({
    ...ofDraft({ id: draftId, title }, 'ask', '会签、征求意见'),
    open: () => openViews(draftId),
  });
  const [kind, setKind] = useFormState<ViewKind>(scope, 'kind', 'section', true);
  const [typed, setTo] = useFormState<UnitRef[] | null>(scope, 'to', null);
  const [organs, setOrgans] = useState<UnitRef[]>([]);
  useEffect(() => {
    void organsOf(draftId).then(setOrgans);
  }, [draftId]);
  const isJoint = kind === 'joint';
  // Whom the clerk has chosen stays, whatever is asked of them.
  const to = typed ?? (isJoint ? organs : []);
  const [due, setDue] = useFormState<CivilDate | null>(scope, 'due', null);
  const { say } = useNotices();
  return (
    <StepDialog
      scope={scope}
      title="会签、征求意见"
      done="登记送出"
      hint={
        isJoint && organs.length > 0
          ? `${HINTS.joint}已照文稿的联合发文机关填好，可以增减。`
          : HINTS[kind]
      }
      dateLabel="送出日期"
      missing={to.length === 0 ? ['送给谁'] : []}
      onSubmit={async (registered) => {
        const count = await askViews(draftId, { ...registered, kind, to, due });
        const known = to.length - count;
        say(
          `已登记送出${count}家${known > 0 ? `；${known}家已经送过、还没有答复，没有再登记` : ''}`,
        );
      }}
      onClose={onClose}
    >
      <Line label="方式">
        <Radio.Group
          aria-label="方式"
          options={KINDS}
          value={kind}
          onChange={({ target }) => setKind(target.value as ViewKind)}
        />
      </Line>
      <Line label="送给谁">
        <UnitField label="送给谁" autoFocus value={to} onChange={setTo} />
      </Line>
      <Line label="请于何日前">
        <DateField label="请于何日前" placeholder="没有要求可不填" value={due} onChange={setDue} />
      </Line>
    </StepDialog>
  );
}
