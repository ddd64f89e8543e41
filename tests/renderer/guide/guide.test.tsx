import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import guide from '../../../docs/使用手册.md?raw';
import Guide from '../../../renderer/guide/Guide';
import { guidePlace } from '../../../renderer/guide/guide-place';
import { markWords, readGuide, searchGuide } from '../../../renderer/guide/read-guide';
import { type Room, useView } from '../../../renderer/ui/view';
import type { MeetingTab } from '../../../renderer/ui/view/meetings';

const SECTIONS = readGuide(guide);
const START = useView.getState();
beforeEach(() => useView.setState(START, true));

describe('the guide inside the program', () => {
  it('is the whole guide: every line of its words stands in a section', () => {
    const all = SECTIONS.map(({ text }) => text).join('');
    const lines = guide.split('\n').slice(3);
    for (const line of lines.filter((one) => !/^[|\s:-]*$/.test(one) && !one.startsWith('!['))) {
      expect(all).toContain(line.replace(/^#+ /, '').replace(/[*`|]/g, ''));
    }
  });

  it('has a place for every room and every page of a meeting', () => {
    const titles = SECTIONS.map(({ title }) => title);
    const rooms: Room[] = ['home', 'documents', 'meetings', 'matters', 'directory', 'settings'];
    for (const room of rooms) {
      expect(titles).toContain(guidePlace({ ...START, room }));
      expect(titles).toContain(guidePlace({ ...START, room, bin: true, draftId: 'd' }));
    }
    const draft = { ...START, room: 'documents' as const, draftId: 'd' };
    expect(guidePlace(draft)).toBe('三、修改');
    expect(guidePlace({ ...draft, draftSide: 'rounds' })).toBe('六、送审和签发');
    expect(guidePlace({ ...draft, draftSide: 'proof' })).toBe('四、校对');
    expect(guidePlace({ ...draft, checking: true })).toBe('格式体检');
    expect(guidePlace({ ...draft, proofreading: true })).toBe('四、校对');
    const tabs: MeetingTab[] = ['facts', 'items', 'attendance', 'papers', 'proceedings'];
    for (const meetingTab of [...tabs, 'opinions', 'carriers', 'resolutions'] as MeetingTab[]) {
      const view = { ...START, room: 'meetings' as const, meetingId: 'm', meetingTab };
      expect(titles).toContain(guidePlace(view));
    }
  });

  it('every link in it leads to a heading that is there', () => {
    const linked = readGuide('## 甲\n见[乙](#乙)。\n\n## 乙\n- 一\n');
    expect(linked[0]?.blocks).toEqual([
      {
        kind: 'text',
        pieces: [
          { text: '见', kind: 'plain' },
          { text: '乙', kind: 'plain', to: '乙' },
          { text: '。', kind: 'plain' },
        ],
      },
    ]);
    const titles = new Set(SECTIONS.map(({ title }) => title));
    const targets = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to ?? '');
    expect(targets.filter((to) => !titles.has(decodeURIComponent(to)))).toEqual([]);
  });

  it('marks the words of a search as they are typed, signs included', () => {
    expect(
      markWords('按 Ctrl+E 导出，再按ctrl+e', 'ctrl+e 导出').map(({ words }) => words),
    ).toEqual([...['按 ', 'Ctrl+E', ' ', '导出', '，再按', 'ctrl+e']]);
    expect(markWords('导出', '')).toEqual([{ words: '导出', isWanted: false }]);
  });

  it('is searched by several words and says when there is nothing', async () => {
    expect(searchGuide(SECTIONS, '退回签发人').map(({ title }) => title)).toContain(
      '六、送审和签发',
    );
    useView.setState({ room: 'documents', guide: true });
    render(<Guide />);
    const user = userEvent.setup();
    const field = screen.getByRole('textbox', { name: '在手册里查找' });
    expect(field).toHaveFocus();
    await user.type(field, '与签发稿比对');
    expect(await screen.findByRole('region', { name: '六、送审和签发' })).toBeTruthy();
    expect(screen.getByRole('status')).toHaveTextContent(/节里有“与签发稿比对”$/);
    expect(document.querySelector('mark')).toHaveTextContent('与签发稿比对');
    expect(screen.queryByRole('region', { name: '八、名录' })).toBeNull();
    await user.clear(field);
    await user.type(field, '没有这个词');
    expect(await screen.findByText(/手册里没有“没有这个词”/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(useView.getState().guide).toBe(false);
  });
});
