import type { Incoming, IncomingStep } from '#shared/model/incoming';

/** An incoming paper as the tests of the registers know it. */
export const PAPER: Incoming = {
  ...{ id: 'p', year: 2026, number: 15, receivedOn: '2026-08-04', title: '关于报送材料的通知' },
  ...{ sender: { id: null, name: '市政府办公室' }, paperNumber: '示政办发〔2026〕8号' },
  ...{ paperDate: '2026-08-01', copies: 2, urgency: '', kind: '办件', due: '2026-08-20' },
  ...{ note: '', matterId: null, closedOn: null, archivedOn: null, archive: '' },
  ...{ registeredBy: '梁晓禾', createdAt: '', updatedAt: '', deletedAt: null },
};

interface Said {
  on?: string;
  /** Name and id of the person. */
  who?: string;
  unit?: string;
  words?: string;
  backOn?: string | null;
  /** Place in the order. */
  at?: number;
}

/** One step of it. */
export function step(kind: IncomingStep['step'], said: Said = {}): IncomingStep {
  const { on = '2026-08-04', who, unit, words = '', backOn = null, at = 1 } = said;
  return {
    ...{ id: `s${at}`, incomingId: 'p', step: kind, on, sequence: at, words, backOn },
    person: who ? { source: 'leader', id: who, name: who, unit: '', post: '主席' } : null,
    unit: unit ? { id: null, name: unit } : null,
    ...{ registeredBy: '梁晓禾', at: '' },
  };
}
