import { App, Input, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { SKELETONS, type Skeleton } from '#shared/compose/skeletons/index';
import { printDate } from '#shared/model/civil-date';
import { classOf, DRAFT_CLASSES } from '#shared/model/document-type';
import type { OfficeSettings } from '#shared/model/office';
import { createDraft } from '../../data/commands/drafts';
import { messageOf } from '../../data/desktop';
import { useIssuers } from '../../data/queries/office';
import { todayNow } from '../../data/today';
import { issuerOf } from '../draft/structure/issuer-of';

/** 新建文稿: pick a kind; the draft starts from that kind's usual skeleton. */
export function NewDraftDialog(props: {
  office: OfficeSettings;
  onCreated: (id: string) => void;
  onClose: () => void;
}) {
  const { message } = App.useApp();
  const issuers = useIssuers() ?? [];
  const [text, setText] = useState('');
  const [issuerId, setIssuerId] = useState<string | null>(null);
  const groups = useMemo(() => grouped(text.trim()), [text]);

  const create = async (skeleton: Skeleton) => {
    const document = skeleton.build({
      committeeName: props.office.committeeName,
      shortName: props.office.shortName,
      officeName: props.office.officeName,
      signature: issuers.find(({ id }) => id === issuerId)?.signature ?? '',
      today: printDate(todayNow()),
    });
    try {
      const id = await createDraft({
        type: skeleton.type,
        issuerId: issuerId ?? issuerOf(document, issuers, null),
        document,
      });
      props.onCreated(id);
    } catch (error) {
      message.error(messageOf(error));
    }
  };

  return (
    <Modal open title="新建文稿" footer={null} width={820} onCancel={props.onClose}>
      <div className="row" style={{ marginBottom: 12 }}>
        <Input
          autoFocus
          allowClear
          style={{ width: 240 }}
          placeholder="找文种，例如：通知"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => {
            const first = groups[0]?.skeletons[0];
            if (first) void create(first);
          }}
        />
        <span className="hint">署名单位</span>
        <Select
          style={{ minWidth: 260 }}
          allowClear
          placeholder="按文种：标题写谁，就由谁署名"
          value={issuerId}
          options={issuers.map(({ id, signature }) => ({ value: id, label: signature }))}
          onChange={(id) => setIssuerId(id ?? null)}
        />
      </div>
      {groups.map(({ label, skeletons }) => (
        <section key={label}>
          <p className="hint" style={{ margin: '12px 0 6px' }}>
            {label}
          </p>
          <div className="kind-grid">
            {skeletons.map((skeleton) => (
              <button type="button" key={skeleton.id} onClick={() => void create(skeleton)}>
                {skeleton.type}
                <small>{skeleton.name}</small>
              </button>
            ))}
          </div>
        </section>
      ))}
      {groups.length === 0 && <p className="hint">没有这个文种。可以选“其他”，从空白开始。</p>}
    </Modal>
  );
}

function grouped(text: string): { label: string; skeletons: Skeleton[] }[] {
  return (['document', 'general'] as const)
    .map((kind) => ({
      label: DRAFT_CLASSES[kind],
      skeletons: SKELETONS.filter(
        ({ type, name }) => classOf(type) === kind && (type.includes(text) || name.includes(text)),
      ),
    }))
    .filter(({ skeletons }) => skeletons.length > 0);
}
