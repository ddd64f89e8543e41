import { Input, Modal, Radio } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { type MatchedName, readNames } from '#shared/meetings/name-list';
import type { PersonRef } from '#shared/model/directory';
import type { Meeting } from '#shared/model/meeting';
import { matchNames } from '../../data/queries/name-list';
import { ofMeeting } from '../../ui/forms/facts';
import { PutBack } from '../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';

/** Chosen for a name that several people bear: its index, or somebody whom the directory does not know. */
type Choice = number | 'guest';

interface Props {
  /** 出席, 列席 or 邀请: what they are called as. */
  role: string;
  meeting: Pick<Meeting, 'id' | 'title'>;
  /** True when they are called; what was not is still in the box. */
  onAdd: (people: PersonRef[]) => Promise<boolean>;
  onClose: () => void;
}

const keyOf = ({ name, unit }: MatchedName): string => `${name}:${unit}`;

/** A pasted list: names known are taken from the directory, doubtful ones asked about, the others become guests. */
export function PasteNames({ role, meeting, onAdd, onClose }: Props) {
  const scope = useFormScope(ofMeeting(meeting, 'names', '粘贴名单', 'attendance'));
  const [text, setText] = useFormState(scope, 'text', '');
  const [choices, setChoices] = useFormState<ReadonlyMap<string, Choice>>(
    scope,
    'choices',
    new Map(),
    true,
  );
  const settled = useDeferredValue(text);
  const listed = useMemo(() => readNames(settled), [settled]);
  const latest = useLiveQuery(async () => ({ listed, names: await matchNames(listed) }), [listed]);
  const matched = latest?.names ?? [];
  // Until all that was pasted has been looked up, a button pressed at once would leave some out.
  const isLooking = latest?.listed !== listed || settled !== text;
  const doubtful = matched.filter(({ people }) => people.length > 1);
  const unknown = matched.filter(({ people }) => people.length === 0);
  const open = doubtful.filter((one) => !choices.has(keyOf(one)));

  const done = async () => {
    const isAdded = await onAdd(
      matched.map((one) => {
        const choice = one.people.length === 1 ? 0 : (choices.get(keyOf(one)) ?? 'guest');
        const person = choice === 'guest' ? undefined : one.people[choice]?.ref;
        const { name, unit, post } = one;
        return person ?? { source: 'guest', id: null, name, unit, post };
      }),
    );
    if (!isAdded) return;
    scope.end();
    onClose();
  };

  return (
    <Modal
      open
      title={`粘贴名单（${role}）`}
      width={640}
      okText={matched.length > 0 ? `加入${matched.length}人` : '加入'}
      cancelText="取消"
      okButtonProps={{ disabled: isLooking || matched.length === 0 || open.length > 0 }}
      onOk={() => void done()}
      onCancel={onClose}
    >
      <PutBack scope={scope} />
      <Input.TextArea
        autoFocus
        aria-label="名单"
        autoSize={{ minRows: 4, maxRows: 10 }}
        placeholder="姓名之间用顿号、逗号、空格或换行隔开；也可以从 Excel 粘贴姓名、单位、职务三列"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {doubtful.map((one) => (
        <fieldset key={keyOf(one)} className="same-name">
          <legend>
            名录里有{one.people.length}位“{one.name}”，是哪一位？
          </legend>
          <Radio.Group
            vertical
            value={choices.get(keyOf(one)) ?? null}
            onChange={({ target }) => setChoices(new Map(choices).set(keyOf(one), target.value))}
            options={[
              ...one.people.map(({ facts }, index) => ({ value: index as Choice, label: facts })),
              { value: 'guest' as Choice, label: '都不是，是名录以外的人' },
            ]}
          />
        </fieldset>
      ))}
      {unknown.length > 0 && (
        <p className="hint">
          名录里没有{unknown.map(({ name }) => name).join('、')}，照样加入，单位和职务可在名单里补。
        </p>
      )}
    </Modal>
  );
}
