import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonRef } from '#shared/model/directory';
import type { Attendance } from '#shared/model/meeting';
import { store } from '../../../../renderer/data/active';
import { useSaveStatus } from '../../../../renderer/data/save-status';
import { SpeakerField } from '../../../../renderer/meetings/proceedings/entry/SpeakerField';
import { useSpeakerSearch } from '../../../../renderer/meetings/proceedings/entry/speakers';
import { flushTyped } from '../../../../renderer/ui/unsaved/unsaved';
import { withStore } from '../../data/desktop';

withStore();

beforeEach(async () => {
  const leader = { duties: '', sample: 0 as const };
  await store().leaders.bulkAdd([
    { ...leader, id: 'l1', name: '马琴', post: '主席', rank: 1 },
    { ...leader, id: 'l2', name: '周启明', post: '副主席', rank: 2 },
  ]);
});

const row = (name: string, unit = '', facts: Partial<Attendance> = {}): Attendance => ({
  id: `${name}${unit}`,
  meetingId: 'm',
  person: { source: 'guest', id: null, name, unit, post: '' },
  role: 'attend',
  state: 'expected',
  reason: '',
  order: 1,
  telephone: '',
  ...facts,
});

function Field(props: { listed: Attendance[]; onChange: (person: PersonRef | null) => void }) {
  const [person, setPerson] = useState<PersonRef | null>(null);
  return (
    <SpeakerField
      value={person}
      attendance={props.listed}
      wantsCursor={true}
      onChange={async (next) => {
        setPerson(next);
        props.onChange(next);
      }}
      onDone={() => screen.getByLabelText('之后').focus()}
    />
  );
}

function show(listed: Attendance[] = [row('孟青'), row('陈立')]) {
  const onChange = vi.fn<(person: PersonRef | null) => void>();
  const { unmount } = render(
    <App>
      <Field listed={listed} onChange={onChange} />
      <input aria-label="之后" />
    </App>,
  );
  return { onChange, unmount, box: screen.getByLabelText<HTMLInputElement>('发言人') };
}

const offered = async () =>
  (await screen.findAllByRole('option')).map((one) => one.querySelector('strong')?.textContent);

describe('the speaker', () => {
  it('is found by two letters, those on the list before the directory, and settled by Enter', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, 'mq');
    await waitFor(async () => expect(await offered()).toEqual(['孟青', '马琴']));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('之后')));
    expect(onChange.mock.calls).toEqual([[expect.objectContaining({ name: '孟青' })]]);
    expect(box.value).toBe('孟青');
  });

  it('is settled also when Enter comes before the list does', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, 'cl{Enter}');
    // The window is closed right then: it waits for the name.
    await act(async () => expect(await flushTyped()).toBe(true));
    expect(onChange.mock.calls[0]?.[0]).toMatchObject({ name: '陈立' });
  });

  it('of two people of one name is the one chosen with the arrows; who is excused comes last', async () => {
    const { onChange, box } = show([
      row('李明', '市一中', { state: 'leave' }),
      row('李明', '市教育局'),
    ]);
    await userEvent.type(box, 'lm');
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('市教育局');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(onChange.mock.calls[0]?.[0]).toMatchObject({ name: '李明', unit: '市一中' });
  });

  it('may be a guest nobody knows, or nobody', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, '万里行');
    expect(await screen.findByText('名单和名录里没有，记为来宾')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(onChange.mock.calls[0]?.[0]).toMatchObject({ source: 'guest', name: '万里行' });
    await userEvent.clear(box);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onChange).toHaveBeenLastCalledWith(null));
  });

  it('is not changed by letters that find nobody, nor by a box that is left half typed', async () => {
    const { onChange, box } = show();
    await userEvent.type(box, 'zzzz');
    expect(await screen.findByText('没有找到，请打全姓名')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByLabelText('之后'));
    expect(onChange).not.toHaveBeenCalled();
    expect(box.value).toBe('');
  });

  it('half typed is taken when its page goes under the cursor, and when the window closes', async () => {
    const gone = show();
    await userEvent.type(gone.box, '万里行');
    expect(useSaveStatus.getState().waiting).toBe(true);
    gone.unmount();
    expect(await flushTyped()).toBe(true);
    expect(gone.onChange.mock.calls).toEqual([
      [expect.objectContaining({ source: 'guest', name: '万里行' })],
    ]);
    const closed = show();
    await userEvent.type(closed.box, '陈立');
    await act(async () => expect(await flushTyped()).toBe(true));
    expect(closed.onChange.mock.calls).toEqual([[expect.objectContaining({ name: '陈立' })]]);
    expect(useSaveStatus.getState().waiting).toBe(false);
  });

  it('of letters is no name when the page goes', async () => {
    const { onChange, box, unmount } = show();
    await userEvent.type(box, 'mq');
    expect(useSaveStatus.getState().waiting).toBe(false);
    unmount();
    expect(await flushTyped()).toBe(true);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('the search', () => {
  it('never gives somebody of an older search, even before the newer answer is drawn', async () => {
    const listed = [row('孟青'), row('陈立')];
    const { result } = renderHook(() => useSpeakerSearch(null, listed));
    act(() => result.current.search('mq'));
    await waitFor(() => expect(result.current.chosen()?.ref.name).toBe('孟青'));
    act(() => result.current.search('cl'));
    const asDrawn = result.current;
    await act(async () => {
      expect((await asDrawn.whenKnown())?.ref.name).toBe('陈立');
      expect(asDrawn.chosen()).toBeUndefined();
    });
    expect(result.current.chosen()?.ref.name).toBe('陈立');
  });
});
