import { describe, expect, it } from 'vitest';
import { MOST_TASKS, tasksFromBook, tasksFromText } from '#shared/figures/tasks-from';

const titles = (text: string) => tasksFromText(text).tasks.map(({ title }) => title);

describe('a list of tasks that was pasted', () => {
  it('is a task a line, numbers that only count left out, every other word kept', () => {
    expect(titles('1.办好专题协商\r\n2、办好2场座谈会\n\n（3）社情民意')).toEqual([
      ...['办好专题协商', '办好2场座谈会', '社情民意'],
    ]);
    // Not a count from 1: the numbers are words.
    expect(titles('2.办好专题协商\n2.办好座谈会')).toEqual(['2.办好专题协商', '2.办好座谈会']);
    expect(titles('"双月协商"座谈会\n"有事来商量"')).toEqual(['"双月协商"座谈会', '"有事来商量"']);
    expect(titles(' \n\t\n')).toEqual([]);
  });

  it('is read by its headings from a spreadsheet, in any order of columns, cells of several lines whole', () => {
    const text = [
      '序号\t责任科室\t考核指标\t评分标准\t分值\t完成情况',
      '1\t提案委\t办好专题协商\t"每年4次\n每次有专报"\t10\t"称""好"""',
      '2\t办公室\t信息报送\t\t5\t',
    ].join('\r\n');
    expect(tasksFromText(text)).toEqual({
      tasks: [
        {
          ...{ title: '办好专题协商', requirement: '每年4次\n每次有专报' },
          ...{ section: '提案委', done: '称"好"' },
        },
        { title: '信息报送', requirement: '', section: '办公室', done: '' },
      ],
      remarks: ['“分值”没有读，需要的内容请另外补上。'],
    });
  });

  it('without headings goes by the place of the columns, numbers in front left aside', () => {
    expect(tasksFromText('1\t办好协商\t4次\t提案委\t已办\n2\t报送信息\t\t\t').tasks).toEqual([
      { title: '办好协商', requirement: '4次', section: '提案委', done: '已办' },
      { title: '报送信息', requirement: '', section: '', done: '' },
    ]);
    expect(tasksFromText('办好协商\t4次').tasks).toMatchObject([{ requirement: '4次' }]);
  });

  it('a row without a task goes on with the one above: no word of merged cells is lost', () => {
    const { tasks } = tasksFromText(
      '任务\t要求\n办好协商\t每年4次\n\t每次有专报\n任务\t要求\n报送信息\t',
    );
    expect(tasks.map(({ title, requirement }) => [title, requirement])).toEqual([
      ...[
        ['办好协商', '每年4次\n每次有专报'],
        ['报送信息', ''],
      ],
    ]);
    expect(tasksFromText('\t每年4次\t提案委').tasks).toMatchObject([
      { title: '每年4次', requirement: '', section: '提案委' },
    ]);
  });

  it('of more lines than any office has tasks is refused, and so is an empty file', () => {
    const line = '一项工作\n';
    expect(titles(line.repeat(MOST_TASKS))).toHaveLength(MOST_TASKS);
    expect(() => tasksFromText(line.repeat(MOST_TASKS + 1))).toThrow(/最多加500项.*没有加/);
    expect(() => tasksFromBook({ fileName: '空.xlsx', sheets: [] })).toThrow('没有内容');
  });
});
