import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import { outlineOf } from '../../../../renderer/documents/draft/outline';

const read = (...lines: string[]) => structureText(rawFromText(lines.join('\n'))).document;
const labels = (...lines: string[]) => outlineOf(read(...lines)).map(({ label }) => label);

describe('the outline', () => {
  it('of a paper is its headings by their levels', () => {
    expect(
      labels(
        '关于治水的报告',
        '一、情况',
        '（一）进展',
        '已完成。',
        '二、打算',
        '（一）修管网',
        '抓紧。',
      ),
    ).toEqual(['一、情况', '　（一）进展', '二、打算', '　（一）修管网']);
  });

  it('of a regulation has chapters, sections and articles as levels of their own', () => {
    expect(
      labels(
        '走访办法',
        '第一章　总则',
        '第一节　目的',
        '第一条　为做好走访工作，加强和委员的联系，制定本办法。',
        '第二章　附则',
        '第二条　本办法自印发之日起施行。',
      ),
    ).toEqual([
      '第一章　总则',
      '　第一节　目的',
      '　　第一条　为做好走访工作，加强和委员的联系，…',
      '第二章　附则',
      '　　第二条　本办法自印发之日起施行。',
    ]);
  });

  it('has the headings of what a 通知 issues under its name, each with its place', () => {
    const document = read(
      '关于印发《走访办法》的通知',
      '各委室：',
      '现印发给你们。',
      '政协示例市委员会办公室',
      '2026年3月5日',
      '走访办法',
      '第一条　走访每年一次。',
      '第二条　本办法自印发之日起施行。',
    );
    expect(outlineOf(document)).toEqual([
      { attachment: 0, block: 0, label: '走访办法' },
      { attachment: 0, block: 0, label: '　第一条　走访每年一次。' },
      { attachment: 0, block: 1, label: '　第二条　本办法自印发之日起施行。' },
    ]);
  });
});
