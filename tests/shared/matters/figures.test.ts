import { describe, expect, it } from 'vitest';
import { type FigureKey, figures, printRate } from '#shared/matters/figures';
import type { Matter } from '#shared/model/matter';
import { matter, uuid } from './support';

let next = 1;
const outside = (state: Matter['state'], rest: Partial<Matter> = {}): Matter => {
  next += 1;
  return matter({ id: uuid(next), track: 'external', state, ...rest });
};
const figure = (rows: readonly Matter[], key: FigureKey) => {
  const found = figures(rows).find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('figures', () => {
  it('say 暂无 over nothing', () => {
    expect(figures([]).map(({ shown }) => shown)).toEqual(Array(5).fill('暂无'));
    expect(figure([outside('collected')], 'answered').shown).toBe('暂无');
  });

  it('have the matters behind them', () => {
    const [sent, answered, told] = [outside('submitted'), outside('answered'), outside('told')];
    const rows = [sent, answered, told, outside('carried'), outside('paused'), outside('stopped')];
    expect(figure(rows, 'answered')).toMatchObject({
      name: '办复率',
      numerator: [answered.id, told.id],
      denominator: [sent.id, answered.id, told.id],
      shown: '66.7%（2/3）',
    });
    expect(figure(rows, 'told')).toMatchObject({
      numerator: [told.id],
      denominator: [answered.id, told.id],
      shown: '50%（1/2）',
    });
  });

  it('take 采纳 and 落实 only where they were established', () => {
    const rows = [
      outside('answered', { adoption: '采纳', outcome: '已落实' }),
      outside('answered', { adoption: '部分采纳', outcome: '正在落实' }),
      outside('told', { adoption: '未采纳', outcome: null }),
      outside('told', { adoption: null, outcome: '列入计划' }),
    ];
    expect(figure(rows, 'adopted').shown).toBe('66.7%（2/3）');
    expect(figure(rows, 'carriedOut').shown).toBe('33.3%（1/3）');
  });

  it('never mix the tracks, never count the sample or the recycle bin', () => {
    const rows = [
      outside('answered', { sample: 1, adoption: '采纳' }),
      outside('answered', { deletedAt: '2026-06-01T00:00:00.000Z', outcome: '已落实' }),
      outside('closed', { track: 'internal' }),
      outside('established', { track: 'internal' }),
      outside('proposed', { track: 'internal' }),
    ];
    expect(figures(rows).map(({ key, shown }) => `${key} ${shown}`)).toEqual([
      ...['answered 暂无', 'adopted 暂无', 'carriedOut 暂无', 'told 暂无', 'closed 50%（1/2）'],
    ]);
  });

  it('round without ever reaching all or nothing by rounding', () => {
    expect(printRate(6, 7)).toBe('85.7%（6/7）');
    expect(printRate(9999, 10_000)).toBe('99.9%（9999/10000）');
    expect(printRate(1, 10_000)).toBe('0.1%（1/10000）');
    expect(printRate(0, 3)).toBe('0%（0/3）');
    expect(printRate(3, 3)).toBe('100%（3/3）');
  });

  it('are explained without words of command', () => {
    for (const { numeratorText, denominatorText } of figures([])) {
      expect(numeratorText.length).toBeGreaterThan(8);
      expect(denominatorText).not.toMatch(/责令|交办|逾期/);
    }
  });
});
