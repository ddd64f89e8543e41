import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { TRACK_STEPS } from '#shared/matters/steps';
import { MATTER_STEPS, type MatterStep, type MatterTrack } from '#shared/model/matter';
import { registerForAll } from '../../data/commands/matters';
import { matterTracks } from '../../data/queries/matter-rows';
import { fieldsOf } from '../../steps/fields/step-fields';
import { AnswersForm } from '../../steps/forms/answers/AnswersForm';
import { ReferForm } from '../../steps/forms/ReferForm';
import { EntryFields, type StepEntry } from '../../steps/forms/StepForm';
import { StepDialog } from '../../steps/StepDialog';
import { someDone, useBulkNotice } from '../../steps/use-bulk-notice';
import { ofSeveral } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { PurgeButton } from '../../ui/PurgeButton';
import { useView } from '../../ui/view';
import { tickNone } from '../desk';
import { useMatterActions } from '../use-matter-actions';
import { BulkCarriers } from './BulkCarriers';

/** Steps that happen to many matters at once; the others need what is each matter's own. */
const BULK: Record<MatterTrack, readonly MatterStep[]> = {
  internal: ['establish', 'assign', 'progress', 'remind', 'approve', 'pause', 'resume', 'note'],
  external: [
    'submit',
    'instruct',
    'refer',
    'progress',
    'ask',
    'answer',
    'tell',
    'brief',
    'pause',
    'resume',
    'note',
  ],
};

/** What can be done with the matters that are ticked. */
export function BulkBar() {
  const ticked = useView((view) => view.ticked);
  const bin = useView((view) => view.ledgerFilter.bin);
  const actions = useMatterActions();
  const [form, setForm] = useState<{ track: MatterTrack; step: MatterStep } | null>(null);
  if (ticked.size === 0) return null;
  const ids = [...ticked];
  return (
    <div className="ledger-bulk row" role="toolbar" aria-label="选中的事项">
      <strong>已选{ids.length}件</strong>
      {bin ? (
        <>
          <Button onClick={() => void actions.bringBack(ids)}>恢复</Button>
          <PurgeButton table="matters" ids={ids} onClick={() => actions.purge(ids)} />
        </>
      ) : (
        <>
          <StepMenu ids={ids} onChoose={(track, step) => setForm({ track, step })} />
          <BulkCarriers ids={ids} />
          <Button onClick={() => void actions.remove(ids)}>删除</Button>
        </>
      )}
      <Button type="text" onClick={tickNone}>
        取消选择
      </Button>
      {form && <BulkForm key={form.step} ids={ids} {...form} onClose={() => setForm(null)} />}
    </div>
  );
}

interface MenuProps {
  ids: readonly string[];
  onChoose: (track: MatterTrack, step: MatterStep) => void;
}

/** Steps of the track that the ticked matters belong to; of both tracks only what both have. */
function StepMenu({ ids, onChoose }: MenuProps) {
  const [track, setTrack] = useState<MatterTrack | 'mixed'>('internal');
  const look = async () => {
    const tracks = await matterTracks(ids);
    setTrack(tracks.length === 1 && tracks[0] ? tracks[0] : 'mixed');
  };
  const steps =
    track === 'mixed'
      ? BULK.internal.filter((step) => TRACK_STEPS.external.includes(step))
      : BULK[track];
  const of = track === 'mixed' ? 'internal' : track;
  return (
    <Dropdown
      trigger={['click']}
      onOpenChange={(open) => open && void look()}
      menu={{
        items: steps.map((step) => ({ key: step, label: `${MATTER_STEPS[step]}…` })),
        onClick: ({ key }) => onChoose(of, key as MatterStep),
      }}
    >
      <Button type="primary">批量登记</Button>
    </Dropdown>
  );
}

interface FormProps {
  ids: readonly string[];
  track: MatterTrack;
  step: MatterStep;
  onClose: () => void;
}

const NOTHING: StepEntry = {
  people: [],
  units: [],
  due: null,
  way: null,
  paperNumber: '',
  words: '',
};

function BulkForm(props: FormProps) {
  const { ids, step, onClose } = props;
  if (step === 'refer') {
    const what = `${ids.length}件`;
    return (
      <ReferForm
        what={what}
        onClose={onClose}
        carrierId={null}
        matterIds={ids}
        numbers={NO_NUMBERS}
        onDone={tickNone}
      />
    );
  }
  if (step === 'answer') {
    return <AnswersForm matterIds={inOrder(ids)} onClose={onClose} onDone={tickNone} />;
  }
  return <PlainBulkForm {...props} />;
}

/** As they were registered, those of a meeting as they were said: ids begin with the time. */
const inOrder = (ids: readonly string[]): string[] => [...ids].sort();

/** Matters of the ledger stand in many orders: none has a number of its own. */
const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

function PlainBulkForm({ ids, track, step, onClose }: FormProps) {
  const name = MATTER_STEPS[step];
  const scope = useFormScope(ofSeveral('matters', ids, step, name, `${ids.length}件事项`));
  const [entry, setEntry] = useFormState(scope, 'entry', NOTHING);
  const tell = useBulkNotice(name);
  return (
    <StepDialog
      scope={scope}
      title={`${name}（${ids.length}件）`}
      done={`登记${name}`}
      hint="状态不合的事项会逐件说明，不作变动。"
      onClose={onClose}
      onSubmit={async (registered) => {
        tell(someDone(await registerForAll(ids, { step, ...registered, ...entry })));
        tickNone();
      }}
    >
      <EntryFields
        fields={fieldsOf(track, step)}
        entry={entry}
        unit={null}
        onChange={(part) => setEntry((present) => ({ ...present, ...part }))}
      />
    </StepDialog>
  );
}
