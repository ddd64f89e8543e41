import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { rawFromText } from '#shared/document/raw-text';
import { DesktopError } from '../../../../renderer/data/desktop';
import type { ComingFile } from '../../../../renderer/documents/draft/import-flow';
import { DRAFT, lastSaved, open, TEXT } from './open-workspace';

const SENTENCE = '涉密文件首页左上角标注“秘密★六个月”等密级和保密期限。';
/** The bar follows typing, and the worker a file; a loaded machine takes its time. */
const answer = async (user: ReturnType<typeof open>['user']) => {
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent(SENTENCE);
  await waitFor(() => expect(within(dialog).getByLabelText('登记人')).toHaveValue('梁晓禾'));
  await user.click(within(dialog).getByRole('button', { name: '我确认是引文，登记' }));
};

describe('a quoted mark of secrecy', () => {
  it('that was typed is declared by a person, goes out then, and is asked about anew when changed', async () => {
    const { user, title, done } = open();
    await user.type(title, `{Enter}${SENTENCE}`);
    await user.click(await screen.findByRole('button', { name: '这一句是引文' }));
    await answer(user);
    await waitFor(() => expect(document.querySelector('.notice-bar-warning')).toBeNull());
    await waitFor(() =>
      expect(lastSaved(done)?.quotations).toEqual([
        { sentence: SENTENCE, by: '梁晓禾', on: expect.stringMatching(/^\d{4}-/) },
      ]),
    );
    expect(screen.getByText('1句登记为引文')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '导出Word' }));
    await waitFor(() => expect(done.exportWord).toHaveBeenCalledTimes(1));
    fireEvent.change(title, { target: { value: `关于学习的通知\n又${SENTENCE}` } });
    await waitFor(() => expect(document.querySelector('.notice-bar-warning')).not.toBeNull());
    await waitFor(() => expect(lastSaved(done)).not.toHaveProperty('quotations'));
  });

  it('that is pasted is refused first; declared, it comes in', async () => {
    const { user, title, done } = open();
    await user.click(title);
    await user.paste(SENTENCE);
    await answer(user);
    expect(title).toHaveValue('关于学习的通知');
    await screen.findByText('已登记为引文。请再粘贴一次。');
    // On a line of its own: behind other words it would be another sentence.
    await user.type(title, '{Enter}');
    await user.paste(SENTENCE);
    await waitFor(() => expect(lastSaved(done)?.quotations).toHaveLength(1));
  });

  it('in a file is read again once its sentence is declared, and is on record with the text', async () => {
    const { user, done } = open({ opened: emptyDocument(), draft: { ...DRAFT, type: '其他' } });
    const refused = new DesktopError('secrecy-mark', '带有国家秘密标志。', {
      sentence: SENTENCE,
    });
    const blocks = rawFromText(`密级怎么标\n${SENTENCE}\n请记牢。`);
    const read = vi
      .fn<ComingFile['read']>()
      .mockRejectedValueOnce(refused)
      .mockResolvedValueOnce({ name: '讲义.docx', blocks, leftOut: [], notes: [] });
    done.chooseFiles.mockResolvedValueOnce([{ name: '讲义.docx', read }]);
    await user.click(screen.getByRole('button', { name: '导入' }));
    await answer(user);
    await user.click(await screen.findByRole('button', { name: '采用' }));
    await waitFor(() => expect(lastSaved(done)?.quotations).toMatchObject([{ by: '梁晓禾' }]));
    expect(read.mock.calls).toMatchObject([[{ quoted: [] }], [{ quoted: [SENTENCE] }]]);
  });

  it('is not let in when nobody declares it', async () => {
    const { user, done } = open({ opened: TEXT });
    const refused = new DesktopError('secrecy-mark', '带有标志。', { sentence: SENTENCE });
    const read = vi.fn<ComingFile['read']>().mockRejectedValueOnce(refused);
    done.chooseFiles.mockResolvedValueOnce([{ name: '讲义.docx', read }]);
    await user.click(screen.getByRole('button', { name: '导入' }));
    await user.click(await screen.findByRole('button', { name: '不是引文' }));
    expect(screen.getAllByText('带有标志。')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: '采用' })).toBeNull();
    expect(read).toHaveBeenCalledTimes(1);
  });
});
