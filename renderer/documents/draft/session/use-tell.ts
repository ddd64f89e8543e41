import { App } from 'antd';
import { useMemo } from 'react';
import type { PasteHost } from '../../../editor/paste/plugin';
import type { DraftSession } from './draft-session';
import { useQuotations } from './use-quotations';

/** Notices stand low, so that they cover no button. */
const NOTICE_PLACE = { marginTop: 'calc(100vh - 130px)' };

const PASTE_AGAIN = '已登记为引文。请再粘贴一次。';

/** Says what became of a paste or a check; where a sentence may be declared a quotation, asks. */
export function useTell(session: DraftSession) {
  const { message, modal } = App.useApp();
  const declare = useQuotations(session);
  const tell = useMemo((): PasteHost['tell'] => {
    const say = (content: string) =>
      void message.info({ content, duration: 6, style: NOTICE_PLACE });
    return (text, kind, sentence) => {
      if (kind === 'notice') say(text);
      else if (sentence === undefined)
        modal.error({ title: '没有写入', content: text, okText: '知道了' });
      else void declare(text, sentence).then((isDeclared) => isDeclared && say(PASTE_AGAIN));
    };
  }, [message, modal, declare]);
  return { tell, declare };
}
