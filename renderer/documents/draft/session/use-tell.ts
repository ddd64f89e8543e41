import { App } from 'antd';
import { useMemo } from 'react';
import type { PasteHost } from '../../../editor/paste/plugin';
import type { DraftSession } from './draft-session';
import { useQuotations } from './use-quotations';

/** Notices stand low, so that they cover no button, each above the one before; what else is said stands on top, in a pile of its own. */
const LOW = { placement: 'bottom', duration: 6, closable: false, className: 'low-notice' } as const;

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
