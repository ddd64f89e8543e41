import '../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { StoreProgress } from '../../../renderer/ui/StoreProgress';

const spinning = () => document.querySelector('.ant-spin');

test('something turns only until it can be told how far it is: what is drawn anew all the time takes from the work itself', () => {
  const { rerender } = render(<StoreProgress doing="正在重写" done={0} total={0} />);
  expect(spinning()).not.toBeNull();
  rerender(<StoreProgress doing="正在重写" done={25} total={100} />);
  expect(spinning()).toBeNull();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  expect(screen.getByText('25／100条')).not.toBeNull();
});
