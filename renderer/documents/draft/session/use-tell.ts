import { App } from 'antd';
import { useMemo } from 'react';
import type { PasteHost } from '../../../editor/paste/plugin';
import { LOW } from '../../../ui/low-notice';
import type { DraftSession } from './draft-session';
import { useQuotations } from './use-quotations';

const PASTE_AGAIN = '已登记为引文。请再粘贴一次。';

/** Says what became of a paste or a check; where a sentence may be declared a quotation, asks. */
export function useTell(session: DraftSession) {
  const { notification, modal } = App.useApp();
  const declare = useQuotations(session);
  const tell = useMemo((): PasteHost['tell'] => {
    const say = (title: string) => void notification.info({ title, ...LOW });
    return (text, kind, sentence) => {
      if (kind === 'notice') say(text);
      else if (sentence === undefined)
        modal.error({ title: '没有写入', content: text, okText: '知道了' });
      else void declare(text, sentence).then((isDeclared) => isDeclared && say(PASTE_AGAIN));
    };
  }, [notification, modal, declare]);
  return { tell, declare };
}
