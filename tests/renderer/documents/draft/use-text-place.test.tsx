import { screen } from '@testing-library/react';
import { it } from 'vitest';
import { useView } from '../../../../renderer/ui/view';
import { DRAFT, open, TEXT } from './open-workspace';

const lines = Array.from({ length: 60 }, (_one, at) => `第${at + 1}段，城墙完好。`);
const body = [...lines, '护城河的水很清。'].map((text) => ({
  type: 'paragraph' as const,
  runs: [{ text }],
}));

it('a page is that of the words that were found, and the first as long as nobody has put the caret anywhere', async () => {
  open({ opened: { ...TEXT, body } });
  await screen.findByText('第1页／共3页');
  useView.setState({ draftPlace: { draftId: DRAFT.id, word: '护城河', around: '护城河的水' } });
  await screen.findByText('第3页／共3页', {}, { timeout: 10_000 });
  await screen.findByText(/第1处，共1处/);
});
