import { Button, Form, Input, Modal, Segmented } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import {
  CARRIER_ARRANGEMENTS,
  type CarrierArrangement,
  COMPOSED_CARRIERS,
  type ComposedCarrier,
  type Meetings,
} from '#shared/compose/carriers/facts';
import type { OfficialDocument } from '#shared/document/official-document';
import type { CarrierItem } from '#shared/model/carrier';
import {
  type CarrierChoice,
  carrierMeetings,
  carrierText,
} from '../../data/commands/carrier-drafts';
import type { FormFacts } from '../../data/forms/scopes';
import { profileOf, useOffice } from '../../data/queries/office';
import { PagedPreview } from '../../preview/PagedPreview';
import { PutBack } from '../../ui/forms/PutBack';
import { useFormScope } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';
import { AddMeeting } from './AddMeeting';
import { ChosenOpinions } from './ChosenOpinions';
import { SHOW_OPTIONS } from './show-options';
import { type Choosing, useChoice } from './use-choice';
import '../carriers.css';

interface Props {
  /** Under what the title that was typed is kept. */
  form: FormFacts;
  /** Whose opinions can be chosen to begin with. */
  meetingIds: readonly string[];
  start: CarrierChoice;
  okText: string;
  /** Makes the carrier; answers whether it was made, and then the dialog closes. */
  onMake: (meetingIds: readonly string[], choice: CarrierChoice) => Promise<boolean>;
  onClose: () => void;
}

const KINDS = COMPOSED_CARRIERS.map((value) => ({ value, label: value }));
const ARRANGED = Object.entries(CARRIER_ARRANGEMENTS).map(([value, label]) => ({
  value: value as CarrierArrangement,
  label,
}));

/** 编成专报: kind, title, what is shown of each opinion, how they stand; and the pages as they will be. */
export function ComposeDialog(props: Props) {
  const [ids, setIds] = useState(props.meetingIds);
  const meetings = useLiveQuery(() => carrierMeetings(ids), [ids]);
  const add = (id: string) => setIds((present) => [...present, id]);
  return meetings ? <Dialog {...props} meetings={meetings} onAdd={add} /> : null;
}

interface DialogProps extends Props {
  meetings: Meetings;
  onAdd: (meetingId: string) => void;
}

function Dialog({ form, meetings, start, okText, onMake, onAdd, onClose }: DialogProps) {
  const scope = useFormScope(form);
  const choosing = useChoice(scope, meetings, start);
  const { attempt } = useNotices();
  const [preview, setPreview] = useState<OfficialDocument | null>(null);
  const [busy, setBusy] = useState(false);
  const { choice, used } = choosing;
  const make = async () => {
    if (busy) return;
    setBusy(true);
    const made = await onMake(
      used.map(({ meeting }) => meeting.id),
      choice,
    );
    setBusy(false);
    if (!made) return;
    scope.end();
    onClose();
  };
  const look = () => void attempt(async () => setPreview(carrierText(used, choice)));
  return (
    <Modal
      open
      title={`编成专报（${choice.items.length}条意见）`}
      width="min(920px, 94vw)"
      style={{ top: 24 }}
      onCancel={onClose}
      footer={[
        <Button key="look" onClick={preview ? () => setPreview(null) : look}>
          {preview ? '返回修改' : '预览'}
        </Button>,
        <Button
          key="make"
          type="primary"
          disabled={choice.items.length === 0}
          loading={busy}
          onClick={() => void make()}
        >
          {okText}
        </Button>,
      ]}
    >
      {preview ? (
        <Pages document={preview} sample={used.every(({ meeting }) => meeting.sample === 1)} />
      ) : null}
      <div hidden={preview !== null}>
        <PutBack scope={scope} />
        <Fields choosing={choosing} meetings={meetings} onAdd={onAdd} />
      </div>
    </Modal>
  );
}

interface FieldsProps extends Pick<DialogProps, 'meetings' | 'onAdd'> {
  choosing: Choosing;
}

function Fields({ choosing, meetings, onAdd }: FieldsProps) {
  const { choice, shownAll, used } = choosing;
  const arranged = used.length > 1 ? ARRANGED : ARRANGED.filter(({ value }) => value !== 'meeting');
  return (
    <Form layout="vertical" component="div" className="carrier-form">
      <Form.Item label="种类">
        <Segmented<ComposedCarrier>
          aria-label="种类"
          options={KINDS}
          value={choice.kind}
          onChange={choosing.setKind}
        />
      </Form.Item>
      <Form.Item label="标题">
        <Input
          aria-label="标题"
          value={choice.title}
          onChange={({ target }) => choosing.setTitle(target.value)}
        />
      </Form.Item>
      <div className="row carrier-choices">
        <Form.Item label="排列">
          <Segmented<CarrierArrangement>
            aria-label="排列"
            options={arranged}
            value={choice.arrangedBy}
            onChange={choosing.arrange}
          />
        </Form.Item>
        <Form.Item label="每条写出">
          <Segmented<CarrierItem['show'] | ''>
            aria-label="每条写出"
            options={shownAll ? SHOW_OPTIONS : [...SHOW_OPTIONS, { value: '', label: '各条不同' }]}
            value={shownAll ?? ''}
            onChange={(show) => show !== '' && choosing.show(null, show)}
          />
        </Form.Item>
      </div>
      <ChosenOpinions choosing={choosing} meetings={meetings} />
      <AddMeeting present={meetings.map(({ meeting }) => meeting.id)} onAdd={onAdd} />
    </Form>
  );
}

function Pages({ document, sample }: { document: OfficialDocument; sample: boolean }) {
  const office = useOffice();
  return (
    <div className="paper-preview">
      <PagedPreview document={document} options={{ profile: profileOf(office), sample }} />
    </div>
  );
}
