import '../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { CivilDate } from '#shared/model/civil-date';
import { DateField } from '../../../renderer/ui/DateField';

function Form() {
  const [day, setDay] = useState<CivilDate | null>('2026-08-01');
  return (
    <>
      <DateField label="日期" value={day} onChange={setDay} />
      <input aria-label="下一格" />
      <output>{day ?? '没有日期'}</output>
    </>
  );
}

it('Tab goes past the clearing button to the next field, and an emptied field stays empty', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(<Form />);
  await user.click(screen.getByLabelText('日期'));
  await user.tab();
  expect(screen.getByLabelText('下一格')).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('2026-08-01');
  await user.clear(screen.getByLabelText('日期'));
  await user.tab();
  expect(screen.getByRole('status')).toHaveTextContent('没有日期');
});
