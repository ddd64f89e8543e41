import { App, Button, Input, Modal, Select } from 'antd';
import { Fragment, useMemo, useState } from 'react';
import { SKELETONS, type Skeleton } from '#shared/compose/skeletons/index';
import { startingPoint } from '#shared/compose/starting-point';
import { printDate } from '#shared/model/civil-date';
import { classOf, type DocumentType, DRAFT_CLASSES } from '#shared/model/document-type';
import type { OfficeSettings } from '#shared/model/office';
import type { Skeleton as OwnSkeleton } from '#shared/model/skeleton';
import { createDraft } from '../../data/commands/drafts';
import { beginFrom, purgeSkeleton, putSkeleton } from '../../data/commands/library';
import { messageOf } from '../../data/desktop';
import { useFinished, useSkeletons } from '../../data/queries/library';
import { readIssuers, useIssuers } from '../../data/queries/office';
import { todayNow } from '../../data/today';
import { useNotices } from '../../ui/use-notices';
import { usePurging } from '../../ui/use-purging';
import { issuerOf } from '../draft/structure/issuer-of';
import { GoneSkeletons } from './GoneSkeletons';

/** 新建文稿: pick a kind; the draft starts from that kind's usual skeleton. */
export function NewDraftDialog(props: {
  office: OfficeSettings;
  onCreated: (id: string) => void;
  onClose: () => void;
}) {
  const { message } = App.useApp();
  const offered = useIssuers() ?? [];
  const [text, setText] = useState('');
  const [issuerId, setIssuerId] = useState<string | null>(null);
  const own = useSkeletons();
  const groups = useMemo(() => grouped(text.trim(), own), [text, own]);

  const create = async (skeleton: Skeleton) => {
    // Enter pressed at once comes before the list of issuers does.
    const issuers = await readIssuers();
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
          options={offered.map(({ id, signature }) => ({ value: id, label: signature }))}
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
              <button
                type="button"
                key={skeleton.id}
                data-own={skeleton.isOwn || undefined}
                onClick={() => void create(skeleton)}
              >
                {skeleton.type}
                <small>{skeleton.name}</small>
              </button>
            ))}
          </div>
          <OwnSkeletons
            of={skeletons.flatMap(({ type, isOwn }) => (isOwn ? (own?.get(type) ?? []) : []))}
          />
        </section>
      ))}
      {groups.length === 0 && <p className="hint">没有这个文种。可以选“其他”，从空白开始。</p>}
      <GoneSkeletons used={own} />
      <OwnPapers text={text.trim()} onCreated={props.onCreated} />
    </Modal>
  );
}

/** Skeletons of the office's own; one that is used no more makes way for the built-in ones again. */
function OwnSkeletons({ of }: { of: readonly OwnSkeleton[] }) {
  const { attempt, undoable } = useNotices();
  const askToPurge = usePurging();
  if (of.length === 0) return null;
  const purge = ({ id }: OwnSkeleton) =>
    askToPurge({
      title: `彻底清除本单位的“${id}”框架？`,
      content:
        '现在的和以前存过的，连同各恢复点里的，都会清掉，不能再恢复。内置的框架和由它新建的文稿不受影响。',
      table: 'skeletons',
      ids: [id],
      purge: () => purgeSkeleton(id),
    });
  const remove = (skeleton: OwnSkeleton) =>
    attempt(async () => {
      await putSkeleton(skeleton.id);
      undoable(`不再用本单位的“${skeleton.id}”框架，内置的都还在`, () =>
        putSkeleton(skeleton.id, skeleton),
      );
    });
  return (
    <p className="hint">
      本单位的框架：
      {of.map((one) => (
        <Fragment key={one.id}>
          <Button type="link" size="small" onClick={() => void remove(one)}>
            不再用“{one.id}”的
          </Button>
          <Button type="text" size="small" danger onClick={() => purge(one)}>
            彻底清除“{one.id}”的…
          </Button>
        </Fragment>
      ))}
    </p>
  );
}

/** A skeleton to be chosen: a built-in one, or the office's own. */
type Choice = Skeleton & { isOwn?: true };

/** The office's own skeleton stands before the built-in ones of its kind. */
function grouped(
  text: string,
  own: ReadonlyMap<DocumentType, OwnSkeleton> = new Map(),
): { label: string; skeletons: Choice[] }[] {
  const mine = [...own.values()].map(
    ({ id, document }): Choice => ({
      ...{ id: `own ${id}`, type: id, name: '本单位的框架', isOwn: true },
      build: ({ today }) => startingPoint(document, today),
    }),
  );
  const all = [...mine, ...SKELETONS];
  return (['document', 'general'] as const)
    .map((kind) => ({
      label: DRAFT_CLASSES[kind],
      skeletons: all.filter(
        ({ type, name }) => classOf(type) === kind && (type.includes(text) || name.includes(text)),
      ),
    }))
    .filter(({ skeletons }) => skeletons.length > 0);
}

/** Finished papers of the office, to begin from: their words stay, number and dates are blank. */
function OwnPapers({ text, onCreated }: { text: string; onCreated: (id: string) => void }) {
  const papers = useFinished(text);
  const { attempt } = useNotices();
  if (!papers || papers.length === 0) return null;
  const begin = (id: string) =>
    attempt(async () => onCreated(await beginFrom(id, printDate(todayNow()))));
  return (
    <section>
      <p className="hint" style={{ margin: '12px 0 6px' }}>
        从本单位写过的开头（文字照抄，字号和日期空着）
      </p>
      <div className="kind-grid">
        {papers.map(({ id, type, title, date }) => (
          <button type="button" key={id} title={title} onClick={() => void begin(id)}>
            {type}
            <small>
              {date ? `${date.slice(0, 4)}年　` : ''}
              {title || '未命名'}
            </small>
          </button>
        ))}
      </div>
    </section>
  );
}
