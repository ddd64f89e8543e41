import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { expect, test, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { FontQuestion } from '#shared/ipc/fonts';
import { useExports } from '../../../renderer/ui/use-exports';

const called: string[] = [];
vi.mock('../../../renderer/data/desktop', () => ({
  messageOf: String,
  call: async (channel: string, request: { fonts?: FontQuestion[] }) => {
    called.push(channel);
    const lacks = (text: string) => [...text].filter((one) => '堃喆'.includes(one)).join('');
    if (request.fonts)
      return {
        fonts: request.fonts.map(({ name, text }) => ({ name, isHere: true, lacks: lacks(text) })),
      };
    return { file: null, notice: '' };
  },
}));

const paper = (text: string): OfficialDocument => ({
  ...emptyDocument(),
  title: ['讲话'],
  body: [{ type: 'paragraph', runs: [{ text }] }],
});
const options = { profile: STANDARD_PROFILE, sample: false };

function Exporter() {
  const exports = useExports();
  return (
    <>
      <button
        type="button"
        onClick={() =>
          void exports.reading({
            document: paper('请郝堃发言。'),
            options,
            size: 22,
            speed: 180,
            readings: {},
            suggestedName: '讲话',
          })
        }
      >
        大字版
      </button>
      <button
        type="button"
        onClick={() =>
          void exports.redline({
            before: paper('请马喆发言。'),
            after: paper('请马远发言。'),
            options,
            shown: { kind: 'tracked', author: { name: '林溪', on: '2026-08-01' } },
            suggestedName: '花脸稿',
          })
        }
      >
        花脸稿
      </button>
    </>
  );
}

test.each([
  ['大字版', '堃', 'export:reading'],
  ['花脸稿', '喆', 'export:redline'],
])(
  '%s: characters that the font lacks are told before anything is written',
  async (name, character, channel) => {
    const { unmount } = render(
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>
          <Exporter />
        </App>
      </ConfigProvider>,
    );
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await user.click(screen.getByRole('button', { name }));
    await screen.findByText(character);
    expect(called).not.toContain(channel);
    await user.click(screen.getAllByText('照样导出').at(-1) as HTMLElement);
    await waitFor(() => expect(called).toContain(channel));
    unmount();
  },
);
