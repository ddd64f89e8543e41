import { App, Button } from 'antd';
import { useMemo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { LayoutProfile, RenderOptions } from '#shared/gbt9704/profile';
import type { FileHandle, Request } from '#shared/ipc';
import type { KeptFile } from '#shared/model/attachment';
import type { NewBook } from '#shared/sheet/book';
import { call, messageOf } from '../data/desktop';
import { useFontsQuestion } from './use-fonts-question';

/** Seconds for which a written file can be opened from its notice. */
const OPEN_TIME = 12;

/** Files written where the clerk says; the notice afterwards opens them. Failures are shown. */
export function useExports() {
  const { message } = App.useApp();
  const mayBePrinted = useFontsQuestion();
  return useMemo(() => {
    const fail = (error: unknown) => void message.error(messageOf(error), 8);
    const done = ({ file, notice }: { file: FileHandle | null; notice: string }) => {
      if (file === null) return;
      const ask = (channel: 'export:open' | 'export:reveal') =>
        void call(channel, { token: file.token }).catch(fail);
      void message.open({
        key: 'exported',
        type: 'success',
        duration: OPEN_TIME,
        content: (
          <>
            已导出 <strong>{file.name}</strong> {notice}
            <Button type="link" size="small" onClick={() => ask('export:open')}>
              打开
            </Button>
            <Button type="link" size="small" onClick={() => ask('export:reveal')}>
              打开所在文件夹
            </Button>
          </>
        ),
      });
    };
    return {
      /** Says of a file that was written elsewhere where it is; nothing where the clerk cancelled. */
      written: done,
      /** A spreadsheet; `suggestedName` without ending. */
      sheet: (book: NewBook, suggestedName: string) =>
        call('export:sheet', { book, suggestedName }).then(done, fail),
      /** A layout profile for another office. */
      profile: (profile: LayoutProfile, suggestedName: string) =>
        call('export:profile', { profile, suggestedName }).then(done, fail),
      /** A copy of an attached file. */
      attachment: (file: KeptFile) => call('attachment:save', { file }).then(done, fail),
      /** Several documents in one file. */
      words: async (request: Request<'export:words'>) => {
        if (!(await mayBePrinted(request.documents, request.options.profile))) return;
        await call('export:words', request).then(done, fail);
      },
      /** 大字版 of a speech. */
      reading: async (request: Request<'export:reading'>) => {
        if (!(await mayBePrinted([request.document], request.options.profile))) return;
        await call('export:reading', request).then(done, fail);
      },
      /** 花脸稿 of two versions. */
      redline: async (request: Request<'export:redline'>) => {
        const { before, after, options } = request;
        if (!(await mayBePrinted([before, after], options.profile))) return;
        await call('export:redline', request).then(done, fail);
      },
      /** A Word file; `suggestedName` without ending, `what` says which text it is. True when it was written. */
      word: async (
        document: OfficialDocument,
        options: RenderOptions,
        suggestedName: string,
        what = '',
      ): Promise<boolean> => {
        if (!(await mayBePrinted([document], options.profile))) return false;
        return call('export:word', { document, options, suggestedName }).then(
          ({ file, notice }) => {
            done({ file, notice: `${what}${notice}` });
            return file !== null;
          },
          (error: unknown) => {
            fail(error);
            return false;
          },
        );
      },
    };
  }, [message, mayBePrinted]);
}
