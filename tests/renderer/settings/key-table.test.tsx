import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KeyTable } from '../../../renderer/settings/KeyTable';

it('names every room with the key that opens it, in the order of the side bar', () => {
  render(<KeyTable />);
  const line = screen.getByText('Alt+1…8').closest('tr');
  expect(line).toHaveTextContent('首页 / 办文 / 办会 / 办事 / 收发文 / 统计 / 名录 / 设置');
});
