import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { useSaveStatus } from '../../../../renderer/data/save-status';
import { flushTyped, leaveOut, takeIn } from '../../../../renderer/ui/unsaved/unsaved';
import { useTakenWhenLeft } from '../../../../renderer/ui/unsaved/use-taken-when-left';

function Box({ keep }: { keep: (text: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const take = async () => {
    setText('');
    await keep(text);
  };
  useTakenWhenLeft(text !== '', take);
  return (
    <input
      aria-label="新议题"
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => text !== '' && void take()}
    />
  );
}

async function typed() {
  const keep = vi.fn(async () => undefined);
  const shown = render(<Box keep={keep} />);
  await userEvent.type(screen.getByLabelText('新议题'), '停车治理');
  return { keep, ...shown };
}

it('takes what a box holds when the window closes with the cursor in it, and says 保存中 until then', async () => {
  const { keep } = await typed();
  expect(useSaveStatus.getState().waiting).toBe(true);
  expect(await flushTyped()).toBe(true);
  expect(keep.mock.calls).toEqual([['停车治理']]);
  await waitFor(() => expect(useSaveStatus.getState().waiting).toBe(false));
  expect(await flushTyped()).toBe(true);
  expect(keep).toHaveBeenCalledOnce();
});

it('takes what a box holds when its page goes, and only once', async () => {
  const { keep, unmount } = await typed();
  unmount();
  await waitFor(() => expect(keep.mock.calls).toEqual([['停车治理']]));
  expect(await flushTyped()).toBe(true);
  expect(keep).toHaveBeenCalledOnce();
  expect(useSaveStatus.getState().waiting).toBe(false);
});

it('takes nothing again that was taken when the cursor left', async () => {
  const { keep, unmount } = await typed();
  await userEvent.tab();
  unmount();
  expect(keep).toHaveBeenCalledOnce();
});

it('waits for a field that takes the words of a box, too', async () => {
  const order: string[] = [];
  const field = {
    flush: async () => {
      order.push('field');
      leaveOut(field);
      return true;
    },
  };
  const box = {
    flush: async () => {
      order.push('box');
      leaveOut(box);
      takeIn(field);
      return true;
    },
  };
  takeIn(box);
  expect(await flushTyped()).toBe(true);
  expect(order).toEqual(['box', 'field']);
});
