import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import validate from '@ooxml-tools/validate';
import { expect, it } from 'vitest';
import { body, paper, table } from '#shared/compose/parts';
import { emptyFacts, SIGNING_FORMS } from '#shared/compose/signing/index';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { renderWord } from '#shared/word/render';
import { renderReadingCopy } from '#shared/word/reading-copy';
import { checkBytes } from '../../electron/check/check-bytes';
import { mendBytes } from '../../electron/check/mend-bytes';
import { randomPaper } from '../electron/check/random-papers';
import { Renderer } from './support/rendered';
const OPTIONS = { profile: STANDARD_PROFILE, sample: false };
const D = '/tmp/tfC/own';
it('x', async () => {
  rmSync(D, { recursive: true, force: true }); mkdirSync(D, { recursive: true });
  const files = new Map<string, Uint8Array>();
  const head = (h: Partial<OfficialDocument['head']>) => ({ ...emptyDocument().head, ...h });
  const T = '关于做好专题协商准备工作的请示';
  const sig = (mode: 'sealed' | 'unsealed' | 'stamped', signers: string[]) => ({ mode, signers, date: '2026年12月28日' });
  const SAID = '各单位要围绕中心任务，结合工作实际，认真组织学习讨论，广泛听取各方面意见和建议，明确责任分工。';
  const docs: Record<string, OfficialDocument> = {
    joint38: paper({ head: head({ mark: { kind: 'printed', name: '政协示例市委员会办公室文件', joint: ['中国人民政治协商会议示例维吾尔自治区示例蒙古自治州委员会提案和委员联络委员会办公室'] }, issueNumber: '示政协办发〔2026〕3号' }), title: ['关于做好联合调研工作的通知'], addressees: '各县区政协：', body: body(SAID, SAID), signature: sig('sealed', ['政协示例市委员会办公室', '中国人民政治协商会议示例维吾尔自治区示例蒙古自治州委员会办公室']) }),
    sign5: paper({ head: head({ mark: { kind: 'printed', name: '政协示例市委员会文件' }, copyNumber: '000001', urgency: '特急', issueNumber: '示政协发〔2026〕113号', signatories: ['阿卜杜热合曼·买买提明', '司马相如', '𬭎　喆', '王𠅤', '欧阳晓晨'] }), title: [T], addressees: '市委：', body: body(SAID), signature: sig('sealed', ['政协示例市委员会']) }),
    gongbao: paper({ format: 'bulletin', head: head({ mark: { kind: 'printed', name: '中国人民政治协商会议示例市委员会公报' }, serialNumber: '第12号', line: { office: '政协示例市委员会办公室', date: '2026年8月1日' } }), title: ['政协示例市第九届委员会第五次会议公报'], body: body(SAID, SAID) }),
    gonggao: paper({ head: head({ mark: { kind: 'printed', name: '政协示例市委员会公告' }, issueNumber: '第3号' }), title: ['关于增补委员名单的公告'], body: body(SAID), signature: sig('unsealed', ['政协示例市委员会']) }),
    jueyi: paper({ title: ['政协示例市第九届委员会第五次会议', '关于常务委员会工作报告的决议'], byline: ['（2026年1月15日政协示例市第九届委员会第五次会议通过）'], body: body(SAID, SAID) }),
    stamped3: paper({ head: head({ mark: { kind: 'preprinted' }, issueNumber: '示政协发〔2026〕1号' }), title: ['关于公布名单的公告'], body: body(...Array.from({ length: 18 }, () => '一段正文。')), signature: sig('stamped', ['政协示例市委员会主席', '示例市人民政府市长', '中国人民政治协商会议示例自治州委员会党组书记、主席']) }),
    letterJoint: paper({ format: 'letter', head: head({ mark: { kind: 'printed', name: '政协示例市委员会办公室', joint: ['示例市民政局'] }, copyNumber: '000010', urgency: '加急', issueNumber: '示政协办函〔2026〕12号' }), title: ['关于商请支持联合调研的函'], addressees: '市民政局：', body: body(...Array.from({ length: 30 }, () => SAID)), signature: sig('sealed', ['政协示例市委员会办公室', '示例市民政局', '示例市财政局']), cc: '市委办公室，市政府办公室。' }),
    cclong: paper({ title: ['关于甲的通知'], body: body(SAID), cc: `${Array.from({ length: 120 }, (_o, i) => `示例市第${i}街道办事处`).join('，')}。`, printLine: { office: '政协示例市委员会办公室', date: '2026年8月1日' } }),
    wideTable: paper({ title: ['关于甲的通知'], body: [...body(SAID), table(Array.from({ length: 14 }, (_o, i) => `第${i}栏很长的名称`), ...Array.from({ length: 40 }, (_r, r) => Array.from({ length: 14 }, (_o, i) => `${r}行${i}`)))] , signature: sig('sealed', ['甲']) }),
  };
  for (const [name, doc] of Object.entries(docs)) files.set(name, await renderWord(doc, OPTIONS));
  const facts = { ...emptyFacts('中国人民政治协商会议示例维吾尔自治区示例蒙古自治州委员会办公室', '2026年12月28日'),
    title: '中国人民政治协商会议示例维吾尔自治区示例蒙古自治州委员会办公室关于召开“提升社区养老服务质量”专题协商会暨双月协商座谈会第二次筹备会议的通知', version: '通知，十四稿', issueNumber: '示政协办发〔2026〕112号', urgency: '特急' as const,
    addressees: '各县区政协，市政协各专门委员会，市直各有关单位，各民主党派市委、市工商联，各有关人民团体，各有关委员，有关企事业单位：', cc: '市委办公室、市人大常委会办公室、市政府办公室、市纪委监委机关。', attachments: Array.from({ length: 9 }, (_o, i) => `重点任务分工方案之${i + 1}`), pages: 31,
    leaders: Array.from({ length: 14 }, (_o, i) => ({ name: i % 3 ? `林若谷${i}` : '阿卜杜热合曼·买买提明', post: i ? '副主席' : '党组书记、主席' })) };
  for (const [key, form] of Object.entries(SIGNING_FORMS)) {
    files.set(`form-${key}`, await renderWord(form.compose(form.proposed(facts)), OPTIONS));
    files.set(`form-${key}-empty`, await renderWord(form.compose(form.proposed(emptyFacts('', ''))), OPTIONS));
  }
  const speech = paper({ title: ['在示例市政协第九届委员会第五次会议开幕会上的讲话'], byline: ['𬭎喆', '（2026年1月15日）'], addressees: '各位委员，同志们：',
    body: body(...Array.from({ length: 12 }, (_o, i) => `第${i}段讲王𬭎同志和丁喆、堃玥同志的事迹；${SAID}${'这一句特别长，没有句号，'.repeat(i === 5 ? 60 : 1)}到此结束。`)) });
  for (const size of [18, 22] as const) files.set(`read${size}`, await renderReadingCopy({ document: speech, options: OPTIONS, size, speed: 180, readings: { 𬭎: '洪', 喆: '哲', 堃: '坤', 玥: 'yuè' } }));
  const told: string[] = [];
  for (const [name, bytes] of files) {
    writeFileSync(`${D}/${name}.docx`, bytes);
    const errors = (await validate(bytes as never, 'docx', 'Microsoft365')) as unknown[];
    if (errors.length) told.push(`${name} INVALID ${JSON.stringify(errors[0])}`);
    if (!name.startsWith('read') && !name.startsWith('form')) {
      const { departures } = await checkBytes('稿.docx', bytes, STANDARD_PROFILE);
      told.push(...departures.map((d) => `${name}: ${d.rule} ${d.place} ${d.found} / ${d.expected} ${d.words}`));
    } else {
      const { departures } = await checkBytes('稿.docx', bytes, STANDARD_PROFILE);
      if (departures.length) console.log(name, departures.length, departures.slice(0, 2).map((d) => `${d.rule} ${d.place} ${d.found}`));
    }
  }
  for (let seed = 9001; seed < 9121; seed++) {
    const bytes = await renderWord(randomPaper(seed), OPTIONS);
    const { departures } = await checkBytes('稿.docx', bytes, STANDARD_PROFILE);
    told.push(...departures.map((d) => `seed${seed}: ${d.rule} ${d.place} ${d.found}`));
  }
  console.log(told.join('\n') || 'none told');
  const r = new Renderer();
  const { copyFileSync } = await import('node:fs');
  for (const [name, pdf] of r.toPdf(files)) copyFileSync(pdf, `${D}/${name}.pdf`);
  r.close();
  void mendBytes;
  expect(1).toBe(1);
}, 600000);
