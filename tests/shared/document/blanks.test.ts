import { describe, expect, it } from 'vitest';
import { SKELETONS } from '#shared/compose/skeletons/index';
import { blankLine, blanksIn, findBlanks } from '#shared/document/blanks';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';

const paper = (rest: Partial<OfficialDocument>): OfficialDocument => ({
  ...emptyDocument(),
  title: ['关于走访的通知'],
  body: [{ type: 'paragraph', runs: [{ text: '请认真走访。' }] }],
  ...rest,
});
const lines = (document: OfficialDocument, isNumbered = false) =>
  findBlanks(document, { isNumbered }).map(blankLine);

describe('findBlanks', () => {
  it.each([
    ['定于××召开', ['××']],
    ['（××〔××〕××号）收悉', ['××〔××〕××号']],
    ['联系人：____，电话＿＿＿', ['____', '＿＿＿']],
    ['请于（　　）前报送', ['（　　）']],
    ['请于（ ）前报送，（）另报', ['（ ）', '（）']],
    ['2026年8月　日，第 期，〔2026〕号，〔〕1号', ['　', ' ', '〔2026〕号', '〔〕']],
    ['×月×日，某×局，□□办', ['×', '×', '×', '□□']],
    ['五×五，二〇〇八年，□是 □否，www.xx.com', []],
    ['由XX局牵头，xx配合，ＸＸ参加', ['XX', 'xx', 'ＸＸ']],
    ['定于X月x日召开，第X期，Ｘ年', ['X', 'x', 'X', 'Ｘ']],
    ['202×年，二〇二×年，20　　年，　　年　月　日', ['×', '×', '　　', '　', '　']],
    ['围绕“　　”召开《　》会，【】', ['“　　”', '《　》', '【】']],
    ['（联系人：　　，电话：）', ['：　　', '：']],
    ['地点：  。时间: ；人数：   、车辆：', ['：  ', ': ', '：   ']],
    ['一、时间：三月；要求如下：', []],
    ['○○局，△△同志，〇〇年，由**主持，＊＊参加', ['○○', '△△', '〇〇', '**', '＊＊']],
    ['某月某日，某年某月某日', ['某月某日', '某年某月某日']],
    [
      '（待补充）（此处填写时间）[请填写]【待定】',
      ['（待补充）', '（此处填写时间）', '[请填写]', '【待定】'],
    ],
    ['（请参阅附件）（待业人员）（需要说明的是），某局某同志，二〇〇〇年，3*5，X光，X年级', []],
    ['长300米×宽40米，宽×高计，底宽2.5米×深3米，3人×5天', []],
    ['市×长、5米×沟', ['×', '×']],
    ['面积3×4米，A×B，型号XXL和MAXX2，DNA的X染色体', []],
  ])('%s', (text, found) => {
    expect(blanksIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  it('names each with the words around it, and every element that holds nothing', () => {
    const document = paper({
      title: ['关于××的通知'],
      body: [{ type: 'paragraph', runs: [{ text: '会议定于××年××月召开。' }] }],
      attachments: [{ name: '', body: [] }],
      signature: { mode: 'sealed', signers: ['政协示例市委员会'], date: '' },
      dispatch: [{ label: '报', text: '' }],
    });
    expect(lines(document)).toEqual([
      '标题：“关于××的通知”',
      '正文：“会议定于××年××月召开。”',
      '正文：“会议定于××年××月召开。”',
      '成文日期：没有填',
      '附件1的名称：没有填',
      '报：没有填',
    ]);
    expect(lines(paper({}))).toEqual([]);
    expect(lines(paper({ title: [], body: [] }))).toEqual(['标题：没有填', '正文：没有填']);
    expect(lines(emptyDocument('nameCards'))).toEqual([]);
  });

  it('asks for a number only where there can be one', () => {
    const head = { ...emptyDocument().head, issueNumber: '××〔××〕××号' };
    expect(lines(paper({ head }))).toEqual([]);
    expect(lines(paper({ head }), true)).toEqual(['发文字号：“××〔××〕××号”']);
  });

  it('finds every blank of every skeleton', () => {
    const context = {
      committeeName: '政协示例市委员会',
      shortName: '示例市政协',
      officeName: '政协示例市委员会办公室',
      signature: '',
      today: '2026年8月1日',
    };
    for (const { build, name } of SKELETONS) {
      const document = build(context);
      const left = toPlainText(document).text.replace(/××〔××〕××号/g, '××');
      const found = findBlanks(document, { isNumbered: true }).filter(({ text }) => text !== '');
      expect(found.length, name).toBe(left.split('××').length - 1);
    }
  });
});
