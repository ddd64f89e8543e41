import { expect, it } from 'vitest';
import { correctionWords } from '#shared/registers/corrections';
import { PAPER } from './papers';

it('a correction says what stood there and what stands there now, fact by fact', () => {
  expect(correctionWords(PAPER, { ...PAPER })).toBe('');
  expect(
    correctionWords(PAPER, {
      ...{ number: 16, title: '关于报送材料的函', due: null, note: '附光盘' },
      ...{ sender: { id: null, name: '市政府办公室' }, copies: 2 },
    }),
  ).toBe(
    '收文号由“2026-15”改为“2026-16”；标题由“关于报送材料的通知”改为“关于报送材料的函”；办理期限“2026年8月20日”删去；备注补填“附光盘”',
  );
});
