import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planLooseHead } from '#shared/layout/plan-head';
import { DRAFT, lastSaved, open, TEXT } from './open-workspace';

type User = ReturnType<typeof open>['user'];

/** Chooses how the head is printed. */
async function head(user: User, label: string): Promise<void> {
  await user.click(screen.getByRole('combobox', { name: '红头' }));
  await user.click(await screen.findByText(label, { selector: '.ant-select-item-option-content' }));
}

describe('printed heads, lists and cards on the sheet', () => {
  it('edits red mark, head line and lists; another list gets the next usual label', async () => {
    const { done, user } = open();
    const add = async (name: string) => {
      await user.click(screen.getByRole('button', { name: /添加要素/ }));
      await user.click(await screen.findByText(name));
    };
    await head(user, '印出红头');
    await user.clear(screen.getByRole('textbox', { name: '红色标志' }));
    await user.type(screen.getByRole('textbox', { name: '红色标志' }), '会议纪要');
    await add('标志下的编印单位、日期');
    expect(screen.getByRole('textbox', { name: '编印日期' })).toHaveValue('2026年8月1日');
    await add('出席、请假、列席名单');
    await user.type(screen.getByRole('textbox', { name: '出席' }), '孟青　贺知秋');
    await user.click(screen.getByRole('button', { name: '再加一个名单' }));
    await user.type(screen.getByRole('textbox', { name: '请假' }), '何川');
    await user.type(screen.getByRole('textbox', { name: '请假的名称' }), '人员');
    await waitFor(() =>
      expect(lastSaved(done)).toMatchObject({
        head: {
          mark: { kind: 'printed', name: '会议纪要' },
          line: { office: '政协示例市委员会办公室', date: '2026年8月1日' },
        },
        attendance: [
          { label: '出席', text: '孟青　贺知秋' },
          { label: '请假人员', text: '何川' },
        ],
      }),
    );
    await user.click(screen.getByRole('button', { name: '去掉出席' }));
    await user.click(screen.getByRole('button', { name: '去掉红色标志' }));
    await waitFor(() => expect(lastSaved(done)?.attendance).toHaveLength(1));
    // On a busy PC the two are saved one after the other.
    await waitFor(() => expect(lastSaved(done)?.head.mark).toEqual({ kind: 'none' }));
  });

  it('prints the red mark again when 套印 is taken back', async () => {
    const mark = { kind: 'printed' as const, name: '示例市政协简报' };
    const stored = { ...TEXT, format: 'bulletin' as const, head: { ...TEXT.head, mark } };
    const { done, user } = open({ opened: stored });
    await head(user, '套印：留出红头纸的位置');
    await waitFor(() => expect(lastSaved(done)?.head.mark.kind).toBe('preprinted'));
    await user.click(screen.getByRole('button', { name: '去掉套印' }));
    await waitFor(() => expect(lastSaved(done)?.head.mark).toEqual(mark));
  });

  it('prints the head of who issues the paper, 套印 and back with one choice, and nothing else changes', async () => {
    const { done, user } = open({ draft: { ...DRAFT, issuerId: 'i2' } });
    await head(user, '印出红头');
    const mark = screen.getByRole('textbox', { name: '红色标志' });
    expect(mark).toHaveValue('政协示例市委员会办公室文件');
    await waitFor(() => expect(lastSaved(done)?.head.mark.kind).toBe('printed'));
    const printed = lastSaved(done);
    await head(user, '套印：留出红头纸的位置');
    await waitFor(() => expect(lastSaved(done)?.head.mark.kind).toBe('preprinted'));
    expect(screen.queryByRole('textbox', { name: '红色标志' })).toBeNull();
    await head(user, '印出红头');
    await waitFor(() => expect(lastSaved(done)).toEqual(printed));
    // Another issuer brings its own mark, unless the clerk has written another.
    await user.click(screen.getByRole('combobox', { name: '发文主体' }));
    await user.click(
      await screen.findByText('政协示例市委员会', { selector: '.ant-select-item-option-content' }),
    );
    await waitFor(() => expect(lastSaved(done)?.head.mark.name).toBe('政协示例市委员会文件'));
  });

  it('goes in 信函格式 and back: the mark loses 文件 and has it again, and a 函 takes it by itself', async () => {
    const { done, user } = open({ draft: { ...DRAFT, issuerId: 'i2' } });
    await head(user, '信函格式：印出标志和双线');
    await waitFor(() =>
      expect(lastSaved(done)).toMatchObject({
        format: 'letter',
        head: { mark: { kind: 'printed', name: '政协示例市委员会办公室' } },
      }),
    );
    await head(user, '印出红头');
    await waitFor(() =>
      expect(lastSaved(done)).toMatchObject({
        format: 'general',
        head: { mark: { kind: 'printed', name: '政协示例市委员会办公室文件' } },
      }),
    );
    await user.click(screen.getByRole('combobox', { name: '文种' }));
    await user.click(
      await screen.findByText('函', { selector: '.ant-select-item-option-content' }),
    );
    await waitFor(() =>
      expect(lastSaved(done)).toMatchObject({
        format: 'letter',
        head: { mark: { kind: 'printed', name: '政协示例市委员会办公室' } },
      }),
    );
  });

  it('issues a paper with other organs, one a line, and any of them can be made the sponsor', async () => {
    const mark = { kind: 'printed' as const, name: '政协示例市委员会办公室文件' };
    const { done, user } = open({ opened: { ...TEXT, head: { ...TEXT.head, mark } } });
    await user.click(screen.getByRole('button', { name: /添加要素/ }));
    await user.click(await screen.findByText('联合发文机关'));
    const field = screen.getByRole('textbox', { name: '联合发文机关' });
    await user.type(field, '示例市人民政府办公室{Enter}中共示例市委统战部');
    await user.click(screen.getByRole('button', { name: '调整次序' }));
    await user.click(await screen.findByText('“中共示例市委统战部”上移一位'));
    await waitFor(() =>
      expect(lastSaved(done)?.head.mark).toEqual({
        ...mark,
        joint: ['中共示例市委统战部', '示例市人民政府办公室'],
      }),
    );
    await user.click(screen.getByRole('button', { name: '调整次序' }));
    await user.click(await screen.findByText('“中共示例市委统战部”上移一位，作主办机关'));
    await waitFor(() =>
      expect(lastSaved(done)?.head.mark).toEqual({
        kind: 'printed',
        name: '中共示例市委统战部文件',
        joint: ['政协示例市委员会办公室', '示例市人民政府办公室'],
      }),
    );
    await user.click(screen.getByRole('button', { name: '去掉联合发文机关' }));
    await waitFor(() => expect(lastSaved(done)?.head.mark).not.toHaveProperty('joint'));
  });

  it('says of other organs what becomes of them on paper where no red head is printed', () => {
    const joint = ['中共示例市委统战部'];
    const name = '政协示例市委员会办公室文件';
    const shown = (kind: 'printed' | 'preprinted' | 'none') => {
      cleanup();
      open({ opened: { ...TEXT, head: { ...TEXT.head, mark: { kind, name, joint } } } });
      const [hint] = screen.queryAllByText(/^联合发文机关。/);
      return hint?.textContent ?? '';
    };
    expect(shown('printed')).toBe('');
    expect(shown('preprinted')).toContain('这一处不印出来');
    // No word that was typed is left out of a paper without a head.
    expect(shown('none')).toContain('用正文字号印在最上面');
    const mark = { kind: 'none', name: '', joint } as const;
    const head = planLooseHead({ ...TEXT, head: { ...TEXT.head, mark } });
    expect(JSON.stringify(head)).toContain(joint[0]);
  });

  it('says of name cards that every line is one, and never takes a name for a title', async () => {
    const { user, done } = open({ opened: { ...TEXT, format: 'nameCards' } });
    expect(screen.getByText(/正文每行一个名字/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '智能排版' }));
    expect(await screen.findByText(/不需要智能排版/)).toBeInTheDocument();
    expect(screen.queryByText('排版结果')).toBeNull();
    expect(done.save).not.toHaveBeenCalled();
  });
});
