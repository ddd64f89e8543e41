import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { type CivilDate, printDate } from '#shared/model/civil-date';
import type { Affiliation, Member, UnitRef } from '#shared/model/directory';
import {
  removeAffiliation,
  restoreAffiliations,
  transferMember,
} from '../../data/commands/directory';
import { useToday } from '../../data/today';
import { UnitField } from '../../pickers/UnitField';
import { DateField } from '../../ui/DateField';
import { PutBack } from '../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { flushTyped } from '../../ui/unsaved/unsaved';
import { useNotices } from '../../ui/use-notices';
import { openMember } from '../../ui/view';

/** What is typed meanwhile belongs to the unit that goes, and must not come after it. */
async function takeBack(id: string, before: readonly Affiliation[]): Promise<void> {
  await flushTyped();
  await restoreAffiliations(id, before);
}

/** 调动 and the units before: a change of unit adds one and leaves the old. */
export function Affiliations({ member }: { member: Member }) {
  const [moving, setMoving] = useState(false);
  const { attempt, undoable } = useNotices();
  const older = member.affiliations.slice(0, -1);
  const remove = (at: number, one: Affiliation) =>
    void attempt(async () => {
      const back = await removeAffiliation(member.id, at, one);
      undoable('已移除这一段', back);
    });
  return (
    <>
      <div className="field">
        <span />
        <div className="row">
          <Button disabled={member.affiliations.length === 0} onClick={() => setMoving(true)}>
            调动…
          </Button>
          <span className="hint">换了单位请点“调动”，原来的单位职务会留在下面。</span>
        </div>
      </div>
      {older.length > 0 && (
        <>
          <h2>此前单位职务</h2>
          <ul className="affiliations">
            {older.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity; nothing in a row has state
              <li key={at}>
                <span>
                  {one.unit}
                  {one.post}
                </span>
                <span className="hint">{one.from ? `${printDate(one.from)}起` : ''}</span>
                <Button type="text" size="small" onClick={() => remove(at, one)}>
                  移除
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {moving && <Transfer member={member} onClose={() => setMoving(false)} />}
    </>
  );
}

function Transfer({ member, onClose }: { member: Member; onClose: () => void }) {
  const scope = useFormScope({
    ...{ name: `member/${member.id}/transfer`, title: '调动', of: member.name },
    ...{ records: [member.id], open: () => openMember(member.id) },
  });
  const [unit, setUnit] = useFormState<UnitRef | null>(scope, 'unit', null);
  const [post, setPost] = useFormState(scope, 'post', '');
  const today = useToday();
  // undefined: not touched, so it is today, also when the dialog has stood open over midnight.
  const [chosen, setFrom] = useFormState<CivilDate | null | undefined>(
    scope,
    'from',
    undefined,
    true,
  );
  const from = chosen === undefined ? today : chosen;
  const { attempt, undoable } = useNotices();
  const transfer = () =>
    void attempt(async () => {
      // What was typed into the form beside still belongs to the old unit.
      await flushTyped();
      const before = await transferMember(member.id, {
        unit: unit?.name ?? '',
        unitId: unit?.id ?? null,
        post: post.trim(),
        from,
      });
      scope.end();
      onClose();
      undoable('已登记调动，原单位职务留在下面', () => takeBack(member.id, before));
    });
  return (
    <Modal
      open
      title={`${member.name}调动`}
      okText="登记调动"
      cancelText="取消"
      okButtonProps={{ disabled: unit === null && post.trim() === '' }}
      onOk={transfer}
      onCancel={onClose}
    >
      <PutBack scope={scope} />
      <div className="field">
        <span className="field-label">新的单位</span>
        <UnitField
          single
          label="新的单位"
          placeholder="打单位名称或首字母"
          value={unit ? [unit] : []}
          onChange={([one]) => setUnit(one ?? null)}
        />
      </div>
      <div className="field">
        <label htmlFor="transfer-post">新的职务</label>
        <Input id="transfer-post" value={post} onChange={(event) => setPost(event.target.value)} />
      </div>
      <div className="field">
        <span className="field-label">从哪天起</span>
        <DateField label="从哪天起" value={from} onChange={setFrom} />
      </div>
    </Modal>
  );
}
