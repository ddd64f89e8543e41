import '../editor/jsdom-gaps';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { beforeEach, describe, expect, it } from 'vitest';
import { store } from '../../../renderer/data/active';
import { followOpinions } from '../../../renderer/data/commands/matter-sources';
import OpinionsPanel from '../../../renderer/meetings/opinions/OpinionsPanel';
import { useView } from '../../../renderer/ui/view';
import { consultation, on } from '../data/matter-office';
import { withOffice } from './office';

withOffice();
beforeEach(() => {
  useView.setState(useView.getInitialState());
});

const strips = () => document.querySelectorAll('.fate-strip').length;

/** Opinions that a matter follows each; the first one's has a year of steps, which take longer to read. */
async function followed(count: number) {
  const { meetingId, opinionIds } = await consultation(count);
  const { created } = await followOpinions(opinionIds, on('2026-08-03'), { together: false });
  const [event] = await store()
    .matterEvents.where('matterId')
    .equals(created[0] ?? '')
    .toArray();
  if (!event) throw new Error('no event');
  const year = Array.from({ length: 3000 }, (_none, at) => ({
    ...event,
    id: `${event.id}-${at}`,
    sequence: at + 2,
  }));
  await store().matterEvents.bulkAdd(year);
  return meetingId;
}

async function show(meetingId: string) {
  const meeting = await store().meetings.get(meetingId);
  if (!meeting) throw new Error('no meeting');
  render(
    <App>
      <OpinionsPanel meeting={meeting} />
    </App>,
  );
}

async function words(meetingId: string) {
  const rows = await store().opinions.toArray();
  return rows.filter((row) => row.meetingId === meetingId).map((row) => row.words);
}

describe('opinions of a meeting', () => {
  it('handed in one after another: what is typed while one is written down stays for the next', async () => {
    const { meetingId } = await consultation(0);
    await show(meetingId);
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await user.click((await screen.findAllByRole('button', { name: '手工补记' }))[0] as Element);
    const box = screen.getByRole('textbox', { name: '原话' });
    fireEvent.change(box, { target: { value: '停车收费要公开。' } });
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    fireEvent.change(box, { target: { value: `${(box as HTMLTextAreaElement).value}老旧` } });
    await waitFor(async () => expect(await words(meetingId)).toEqual(['停车收费要公开。']));
    await screen.findByLabelText('选中意见1');
    expect(box).toHaveValue('老旧');
    // What cannot be seen or kept is not taken out without a word.
    fireEvent.change(box, { target: { value: '老旧\u200b小区\u0007要改。' } });
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    await screen.findByText(/去掉看不见的零宽字符1个；去掉不能显示的控制字符1个/);
    // What cannot be written down comes back whole.
    fireEvent.change(box, { target: { value: ' ' } });
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(box).toHaveValue(' '));
    expect(await words(meetingId)).toEqual(['停车收费要公开。', '老旧小区要改。']);
  });

  it('show what became of them all at once: none comes late and moves what a hand goes to', async () => {
    const meetingId = await followed(4);
    const seen = new Set<number>();
    const watch = new MutationObserver(() => seen.add(strips()));
    watch.observe(document.body, { childList: true, subtree: true });
    await show(meetingId);
    await waitFor(() => expect(strips()).toBe(4));
    watch.disconnect();
    expect([...seen].filter((strip) => strip > 0)).toEqual([4]);
  });
});
