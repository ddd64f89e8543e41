import { App } from 'antd';
import { useCallback } from 'react';
import { askQuotation } from '../../quotation';
import type { DraftSession } from './draft-session';

/** Asks whether a sentence only quotes a mark of secrecy and puts the answer on record; true when it is so. */
export function useQuotations(session: DraftSession) {
  const { modal } = App.useApp();
  return useCallback(
    async (reason: string, sentence: string): Promise<boolean> => {
      const quotation = await askQuotation(modal, reason, sentence);
      if (quotation) session.declare(quotation);
      return quotation !== null;
    },
    [session, modal],
  );
}
