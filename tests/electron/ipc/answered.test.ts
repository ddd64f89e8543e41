import { describe, expect, it } from 'vitest';
import type { Answer } from '#shared/ipc';
import { checkedAnswer, isEvent } from '../../../electron/ipc/answered';

const appended: Answer<'journal:append'> = {
  ok: true,
  value: { sequence: 3, stretch: { id: 'a', from: 1 } },
};

describe('an answer of main', () => {
  it('that is what the contract says reaches the page as it is', () => {
    expect(checkedAnswer('journal:append', appended)).toBe(appended);
    const failure: Answer<'app:info'> = { ok: false, error: { code: 'disk-full', message: '满' } };
    expect(checkedAnswer('app:info', failure)).toBe(failure);
  });

  it('that is anything else is a failure, and nothing of it is handed on', () => {
    for (const value of [{ sequence: 'x' }, { ...appended.value, sequence: 1.5 }, null, [], 'x']) {
      const odd = { ok: true, value } as unknown as Answer<'journal:append'>;
      const answer = checkedAnswer('journal:append', odd);
      expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
      expect(JSON.stringify(answer)).not.toContain('sequence');
    }
  });

  it('told unasked is held to the contract too', () => {
    expect(isEvent('flush', { reason: 'quit' })).toBe(true);
    expect(isEvent('flush', { reason: 'whim' })).toBe(false);
    expect(isEvent('command', {})).toBe(false);
  });
});
