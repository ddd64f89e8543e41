import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { FontQuestion } from '#shared/ipc/fonts';
import { useFontsQuestion } from '../../../renderer/ui/use-fonts-question';

const asked: FontQuestion[][] = [];
vi.mock('../../../renderer/data/desktop', () => ({
  call: async (_channel: string, { fonts }: { fonts: FontQuestion[] }) => {
    asked.push(fonts);
    return {
      fonts: fonts.map(({ name, text }) => ({
        name,
        isHere: name !== '方正小标宋简体',
        lacks: name === '仿宋_GB2312' && text.includes('堃') ? '堃' : '',
      })),
    };
  },
}));

const paper = (text: string): OfficialDocument => ({
  ...emptyDocument(),
  title: ['通知'],
  body: [{ type: 'paragraph', runs: [{ text }] }],
});
const answers: boolean[] = [];

function Exporter({ text }: { text: string }) {
  const mayBePrinted = useFontsQuestion();
  return (
    <button
      type="button"
      onClick={async () => answers.push(await mayBePrinted([paper(text)], STANDARD_PROFILE))}
    >
      {text}
    </button>
  );
}

test('a character that the font lacks is asked about once; a font that is not here is said', async () => {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <Exporter text="张堃 A" />
        <Exporter text="张三" />
      </App>
    </ConfigProvider>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const byName = (name: string) => user.click(screen.getByRole('button', { name }));
  await byName('张堃 A');
  await screen.findByText(/没有方正小标宋简体/);
  await screen.findByText(/“仿宋_GB2312”里没有/);
  screen.getByText(/“仿宋”的字多/);
  // What is set in another face, and Latin, is none of its business.
  expect(asked[0]?.find(({ name }) => name === '仿宋_GB2312')?.text).toBe('张堃');
  await byName('先不导出');
  await waitFor(() => expect(answers).toEqual([false]));
  await byName('张堃 A');
  await waitFor(() => expect(screen.getAllByText('照样导出')).not.toHaveLength(0));
  await user.click(screen.getAllByText('照样导出').at(-1) as HTMLElement);
  await waitFor(() => expect(answers).toEqual([false, true]));
  // Answered: not asked a second time; and nothing is asked of a text that the font has.
  await byName('张堃 A');
  await byName('张三');
  await waitFor(() => expect(answers).toEqual([false, true, true, true]));
});
