import { expect, it } from 'vitest';
import { toPlainText } from '#shared/document/plain-text';
import { replyTo } from '#shared/registers/reply';
import { PAPER } from './papers';

const CONTEXT = {
  ...{ committeeName: '政协示例市委员会', shortName: '示例市政协', signature: '' },
  ...{ officeName: '政协示例市委员会办公室', today: '2026年8月8日' },
};

it('a reply names the paper it answers and goes to its sender', () => {
  const { text } = toPlainText(replyTo(PAPER, CONTEXT));
  expect(text).toContain('政协示例市委员会办公室关于报送材料的复函');
  expect(text).toContain('市政府办公室：');
  expect(text).toContain('《关于报送材料的通知》（示政办发〔2026〕8号）收悉。');
  const bare = replyTo({ title: '情况说明', paperNumber: '', sender: null }, CONTEXT);
  expect(toPlainText(bare).text).toContain('关于《情况说明》有关事项的复函');
  expect(toPlainText(bare).text).toContain('《情况说明》收悉。');
});
