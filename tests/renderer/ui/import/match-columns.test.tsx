import '../../editor/jsdom-gaps';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { TableColumn } from '#shared/sheet/book';
import { matchTable } from '#shared/sheet/matched';
import { MatchColumns } from '../../../../renderer/ui/import/MatchColumns';

type Field = 'title' | 'number';
const COLUMNS: readonly TableColumn<Field>[] = [
  { key: 'title', title: '事项', width: 8, kind: 'text' },
  { key: 'number', title: '编号', width: 8, kind: 'text' },
];
const WIDTH = 40;

function wide() {
  const headings = Array.from({ length: WIDTH }, (_one, at) => (at === 0 ? '事项' : `列${at}`));
  const rows = [headings, ['', '', '第一格'], ['头一件', '字'.repeat(5000)]];
  const table = matchTable(
    { fileName: '宽.xlsx', sheets: [{ name: '一', rows, merges: [] }] },
    COLUMNS,
  );
  if (!table) throw new Error('no table');
  return table;
}

const lines = () => [...document.querySelectorAll('tr')].map(({ textContent }) => textContent);

it('shows every column of a wide file, a few at a time, each with what first stands below it', async () => {
  const changes: (Field | null)[][] = [];
  render(
    <MatchColumns table={wide()} columns={COLUMNS} onChange={(fields) => changes.push(fields)} />,
  );
  expect(lines().length).toBeLessThan(WIDTH / 2);
  await screen.findByLabelText(`“列${WIDTH - 1}”作为`);
  // And the headings.
  expect(lines()).toHaveLength(WIDTH + 1);
  expect(lines()[1]).toMatch(/^事项头一件/);
  expect(lines()[3]).toMatch(/^列2第一格/);
  // What nobody can see of a long cell is not drawn.
  expect(document.body.textContent?.length).toBeLessThan(4000);
  fireEvent.mouseDown(screen.getByLabelText('“列2”作为'));
  fireEvent.click(await screen.findByTitle('编号'));
  expect(changes).toHaveLength(1);
  expect(changes[0]?.slice(0, 4)).toEqual(['title', null, 'number', null]);
});
