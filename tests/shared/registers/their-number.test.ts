import { describe, expect, it } from 'vitest';
import { theirNumberSaid } from '#shared/registers/their-number';
import { PAPER } from './papers';

const papers = [
  PAPER,
  { ...PAPER, id: 'q', number: 16, title: '关于甲的函', paperNumber: '示政办函[2026]012号' },
  { ...PAPER, id: 'r', number: 17, paperNumber: '无' },
  { ...PAPER, id: 's', number: 18, paperNumber: '示财发〔2026〕3号', deletedAt: '2026-08-05' },
  { ...PAPER, id: 't', number: 19, paperNumber: '示水发〔2026〕3号', sample: 1 as const },
];

describe('来文字号 as it is typed', () => {
  it('with wrong brackets or zeros is told how it is written', () => {
    const { better, remarks } = theirNumberSaid('示农发[2026]008号', papers);
    expect(better).toBe('示农发〔2026〕8号');
    expect(remarks).toEqual([
      '来文字号写作示农发〔2026〕8号：年份用六角括号〔〕、号数前不补零。来文上不是这样印的，照来文填。',
    ]);
    for (const typed of ['示农发〔2026〕8号', '无', '', '农函2026-8', '示农发〔2026〕第8号'])
      expect(theirNumberSaid(typed, []), typed).toEqual({ better: '', remarks: [] });
  });

  it('of a paper that is registered already is told of, however it is written', () => {
    for (const typed of ['示政办发〔2026〕8号', '示政办发(2026)08号', '示政办发〔２０２６〕８号'])
      expect(theirNumberSaid(typed, papers).remarks.at(-1), typed).toBe(
        '示政办发〔2026〕8号登记过：2026-15《关于报送材料的通知》，请核对是不是同一件。',
      );
    expect(theirNumberSaid('示政办函〔2026〕12号', papers).remarks).toEqual([
      '示政办函〔2026〕12号登记过：2026-16《关于甲的函》，请核对是不是同一件。',
    ]);
    const twice = [...papers, { ...PAPER, id: 'z', number: 20 }];
    expect(theirNumberSaid(PAPER.paperNumber, twice).remarks[0]).toContain('等2件');
  });

  it('is not told of for the paper itself, one in the bin or of the sample, another number, or none', () => {
    expect(theirNumberSaid(PAPER.paperNumber, papers, PAPER.id).remarks).toEqual([]);
    for (const typed of ['示财发〔2026〕3号', '示水发〔2026〕3号', '示政办发〔2026〕18号', '无'])
      expect(theirNumberSaid(typed, papers).remarks, typed).toEqual([]);
  });
});
