import { App } from 'antd';
import { useMemo, useRef } from 'react';
import { messageOf } from '../../data/desktop';
import { useExports } from '../../ui/use-exports';
import { useFontsQuestion } from '../../ui/use-fonts-question';
import { printPages, savePdf } from './output';
import type { Printed } from './PrintedPages';

/**
 * 打印 and 导出PDF of papers that are looked at: the same question about fonts as before a Word
 * file, one at a time; what became of it is said, failures too.
 */
export function useOutput() {
  const { message } = App.useApp();
  const mayBePrinted = useFontsQuestion();
  const { written } = useExports();
  const isBusy = useRef(false);
  return useMemo(() => {
    const guarded = async (
      { documents, options }: Pick<Printed, 'documents' | 'options'>,
      way: 'print' | 'pdf',
      work: () => Promise<void>,
    ) => {
      if (isBusy.current) return;
      isBusy.current = true;
      try {
        if (await mayBePrinted(documents, options.profile, way)) await work();
      } catch (error) {
        void message.error(messageOf(error), 8);
      } finally {
        isBusy.current = false;
      }
    };
    return {
      print: (printed: Printed) =>
        void guarded(printed, 'print', async () => {
          void message.info(await printPages(printed), 5);
        }),
      /** `suggestedName` without ending; `what` says which text it is. */
      pdf: (printed: Printed, suggestedName: string, what = '') =>
        void guarded(printed, 'pdf', async () => {
          const { file, notice } = await savePdf(printed, suggestedName);
          written({ file, notice: `${what}${notice}` });
        }),
    };
  }, [message, mayBePrinted, written]);
}
