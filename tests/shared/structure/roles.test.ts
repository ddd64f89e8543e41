import { describe, expect, it } from 'vitest';
import { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { canBe, GIVEN_ROLES, giveRole } from '#shared/structure/give-role';
import { structureText } from '#shared/structure/index';
import { elementsOf, ROLES } from '#shared/structure/roles';

const NOTICE = `政协示例市委员会办公室文件
示政协办发〔2026〕3号
关于做好走访工作的通知
各委室：
为做好走访工作，现将有关事项通知如下：
一、时间安排。3月上旬进行。
二、分工
委室\t时间
提案委\t3月
（一）提案委负责城区。
附件：1.走访安排表
2.走访记录
政协示例市委员会办公室
2026年3月5日
（联系人：孟青）
附件1
走访安排表
安排如下。
抄送：市委办公室。
政协示例市委员会办公室　2026年3月6日印发`;
const read = (text: string) => structureText(rawFromText(text)).document;
const shown = (document: OfficialDocument) =>
  elementsOf(document).map(({ role, text }) => `${ROLES[role]}|${text}`);

/** Every character of a paper but blanks and the labels that roles print by themselves, in any order. */
function words(document: OfficialDocument): string {
  const bare = toPlainText(document)
    .text.split('\n')
    .map((line) => line.replace(/^(?:附件：)?(?:\d\.)?|^抄送：/, '').replace(/附件：|抄送：/, ''));
  // Of two attachments that become one the label over the text loses its number.
  return [
    ...bare
      .join('\n')
      .replace(/^附件\d?$/gm, '')
      .replace(/\s/g, ''),
  ]
    .sort()
    .join('');
}

describe('elementsOf', () => {
  it('names every line of a paper by what it is', () => {
    expect(shown(read(NOTICE))).toEqual([
      '发文机关标志|政协示例市委员会办公室文件',
      '发文字号|示政协办发〔2026〕3号',
      '标题|关于做好走访工作的通知',
      '主送机关|各委室：',
      '正文|为做好走访工作，现将有关事项通知如下：',
      '一级标题|一、时间安排。3月上旬进行。',
      '一级标题|二、分工',
      '表格|委室\t时间\n提案委\t3月',
      '二级标题|（一）提案委负责城区。',
      '附件说明|附件：1.走访安排表',
      '附件说明|2.走访记录',
      '发文机关署名|政协示例市委员会办公室',
      '成文日期|2026年3月5日',
      '附注|（联系人：孟青）',
      '附件标识|附件1',
      '附件标题|走访安排表',
      '附件正文|安排如下。',
      '抄送|抄送：市委办公室。',
      '印发机关和日期|政协示例市委员会办公室　2026年3月6日印发',
    ]);
  });

  it('names lists, and the paper that a notice issues', () => {
    const minutes = read(
      '关于走访的纪要\n会议研究了走访工作。\n出席：孟青　贺知秋\n请假：梁晓禾\n',
    );
    expect(shown(minutes)).toContain('出席、请假、列席|请假：梁晓禾');
    const issued = read(
      '关于印发《走访办法》的通知\n各委室：\n现印发给你们。\n政协示例市委员会办公室\n2026年3月5日\n走访办法\n第一条　走访每年一次。\n第二条　本办法自印发之日起施行。',
    );
    expect(shown(issued)).toContain('印发的文件|走访办法');
  });
});

describe('giveRole', () => {
  it('moves no word out of a paper, whatever line is given whatever role it can have', () => {
    const document = read(NOTICE);
    let given = 0;
    for (const element of elementsOf(document)) {
      for (const role of GIVEN_ROLES) {
        const changed = giveRole(document, element, role);
        expect(OfficialDocument.parse(changed)).toEqual(changed);
        if (!canBe(document, element, role)) {
          expect(changed).toBe(document);
          continue;
        }
        given += 1;
        expect(words(changed), `${element.text} → ${role}`).toBe(words(document));
        const moved = elementsOf(changed).filter((one) => one.role === role);
        expect(moved.length, `${element.text} → ${role}`).toBeGreaterThan(
          elementsOf(document).filter((one) => one.role === role).length,
        );
      }
    }
    expect(given).toBeGreaterThan(80);
  });

  it('gives a line its place: a title below the title, a signer and a date at the end', () => {
    const text = '示例市政协\n走访手记\n孟青到了城区。\n孟青\n3月5日';
    let document = read(text);
    const give = (line: string, role: (typeof GIVEN_ROLES)[number]) => {
      const element = elementsOf(document).find((one) => one.text === line);
      if (!element) throw new Error(`No line ${line}`);
      document = giveRole(document, element, role);
    };
    for (const line of shown(document)) expect(line).toMatch(/^(正文|标题|标题下署名、日期)\|/);
    give('孟青', 'signer');
    give('3月5日', 'date');
    give('走访手记', 'title');
    expect(document.signature).toEqual({ mode: 'sealed', signers: ['孟青'], date: '3月5日' });
    expect(document.title.at(-1)).toBe('走访手记');
    give('3月5日', 'paragraph');
    give('孟青', 'paragraph');
    expect(document.signature).toBeNull();
    expect(shown(document).slice(-2)).toEqual(['正文|3月5日', '正文|孟青']);
  });

  it('offers no role that another line holds already, none to a table, and none that the words do not fill', () => {
    const document = read(NOTICE);
    const of = (role: string) => {
      const element = elementsOf(document).find((one) => one.role === role);
      if (!element) throw new Error(`No ${role}`);
      return element;
    };
    expect(canBe(document, of('paragraph'), 'addressees')).toBe(false);
    expect(canBe(document, of('paragraph'), 'dispatch')).toBe(false);
    expect(canBe(document, of('paragraph'), 'title')).toBe(true);
    expect(GIVEN_ROLES.some((role) => canBe(document, of('table'), role))).toBe(false);
    // Its own text stands behind: without its name it would lose its page.
    expect(canBe(document, of('attachment'), 'paragraph')).toBe(false);
  });
});
