import { paper, table } from '#shared/compose/parts';
import type { Block, OfficialDocument, Signature } from '#shared/document/official-document';
import { Chance } from '../../shared/compose/chance';

const OFFICE = '政协示例市委员会办公室';
const ORGANS = ['政协示例市委员会', '示例市人民政府', '中共示例市委统战部', '示例市民政局'];
const PEOPLE = ['周启明', '林　溪', '王立新', '欧阳晓晨', '马　远'];
const SENTENCES = [
  '各单位要结合实际认真贯彻执行，明确责任，细化措施，按时完成各项任务。',
  '调研组先后走访了12个乡镇（街道）、35家企业，听取意见建议126条。',
  '遇有情况和问题，请及时告知办公室，确保2026年协商工作取得实效。',
  '会议听取了关于“一老一小”服务体系建设情况的说明，与会同志进行了讨论。',
  '建议进一步完善GDP核算和PM2.5监测等基础工作，形成长效机制。',
  '要坚持问题导向、目标导向、结果导向相统一，把各项工作抓实抓细。',
];
const HEADS = ['提高思想认识', '明确任务分工', '加强组织领导', '细化工作措施', '严格督促落实'];
const NUMERALS = ['一', '二', '三', '四', '五'];
const SUBJECTS = [
  ['关于做好2026年协商工作的', '通知'],
  ['关于召开专题协商会议的', '请示'],
  ['关于“一老一小”服务体系建设情况的调研', '报告'],
  ['关于商请支持开展联合调研的', '函'],
  ['关于加强和改进新时代政协提案办理协商工作的', '意见'],
] as const;
const FORMATS = ['general', 'letter', 'minutes', 'bulletin', 'plain'] as const;

/** Papers of every form that is to be had, their elements there or not by chance; one seed makes one paper. */
export function randomPaper(seed: number): OfficialDocument {
  const chance = new Chance(seed);
  const isSo = (of = 2) => chance.below(of) === 0;
  const text = (most: number): string =>
    Array.from({ length: 1 + chance.below(most) }, () => chance.pick(SENTENCES)).join('');
  const paragraph = (): Block => ({ type: 'paragraph', runs: [{ text: text(4) }] });
  const grid = (): Block => {
    const columns = 2 + chance.below(4);
    const row = (name: string) => Array.from({ length: columns }, (_, at) => `${name}${at + 1}`);
    return table(row('栏目'), ...Array.from({ length: 1 + chance.below(6) }, () => row('内容')));
  };
  const heading = (level: 1 | 2 | 3 | 4, at: number): Block => {
    const words = chance.pick(HEADS);
    const numeral = NUMERALS[at] ?? '五';
    const mark = [`${numeral}、`, `（${numeral}）`, `${at + 1}.`, `（${at + 1}）`][level - 1];
    if (level === 1 || isSo())
      return { type: 'heading', level, runs: [{ text: `${mark}${words}` }] };
    const runIn = [{ text: text(3) }];
    return { type: 'heading', level, runs: [{ text: `${mark}${words}。` }], runIn };
  };
  const section = (at: number): Block[] => {
    const blocks: Block[] = [heading(1, at), paragraph()];
    for (let sub = 0; sub < chance.below(3); sub += 1) {
      blocks.push(heading(2, sub), paragraph());
      if (isSo(3)) blocks.push(heading(3, 0), paragraph(), heading(4, 0), paragraph());
    }
    if (isSo(4)) blocks.push(grid(), ...(isSo() ? [paragraph()] : []));
    return blocks;
  };
  const body = (): Block[] => {
    const blocks = Array.from({ length: 1 + chance.below(2) }, paragraph);
    for (let at = 0; at < chance.below(4); at += 1) blocks.push(...section(at));
    if (isSo(6)) blocks.push(grid());
    return blocks;
  };
  const signers = (): string[] => {
    if (isSo()) return [OFFICE];
    return ORGANS.slice(0, 1 + chance.below(ORGANS.length));
  };
  const signature = (): Signature => {
    const mode = chance.pick(['sealed', 'unsealed', 'stamped'] as const);
    const names = mode === 'stamped' ? ['政协示例市委员会主席'] : signers();
    return {
      mode,
      signers: names,
      date: `2026年${1 + chance.below(12)}月${1 + chance.below(28)}日`,
    };
  };
  const format = FORMATS[seed % FORMATS.length] ?? 'general';
  const [subject, kind] = chance.pick(SUBJECTS);
  const isPrinted = isSo();
  const isIssue = format === 'minutes' || format === 'bulletin';
  const upward = format === 'general' && (kind === '请示' || kind === '报告') && isSo();
  const mark = (): OfficialDocument['head']['mark'] => {
    if (!isPrinted) return { kind: chance.pick(['none', 'preprinted'] as const) };
    if (format === 'minutes') return { kind: 'printed', name: `${ORGANS[0]}主席会议纪要` };
    if (format === 'bulletin')
      return {
        kind: 'printed',
        name: chance.pick(['示例政协信息', '社情民意信息', '政协示例市委员会公报', '示例政协']),
      };
    if (format === 'letter')
      return { kind: 'printed', name: chance.pick([OFFICE, ORGANS[0] ?? '']) };
    const joint = format === 'general' && isSo(4) ? { joint: [ORGANS[1] ?? ''] } : {};
    return {
      kind: 'printed',
      name: `${chance.pick([OFFICE, ORGANS[0]])}${isSo() ? '文件' : ''}`,
      ...joint,
    };
  };
  const number = `示政协办发〔2026〕${1 + chance.below(300)}号`;
  const attachments = Array.from({ length: isSo(3) ? 1 + chance.below(3) : 0 }, (_, at) => ({
    name: `${chance.pick(['重点任务分解表', '联系人名单', '2026年协商计划'])}${at + 1}`,
    body: isSo(4)
      ? []
      : [...(isSo() ? [paragraph()] : []), grid(), ...(isSo() ? [paragraph()] : [])],
    ...(isSo(4) ? { landscape: true } : {}),
  }));
  return paper({
    format,
    head: {
      mark: mark(),
      // A letter on paper that has its head already is told by its number or by its title alone.
      ...(isIssue || (isSo(5) && format !== 'letter') ? {} : { issueNumber: number }),
      ...(isIssue ? { serialNumber: `第${1 + chance.below(40)}期` } : {}),
      ...(isIssue && isPrinted ? { line: { office: OFFICE, date: '2026年8月1日' } } : {}),
      ...(format !== 'plain' && isSo(4) ? { copyNumber: '000012' } : {}),
      ...(format !== 'plain' && isSo(4) ? { urgency: chance.pick(['特急', '加急'] as const) } : {}),
      ...(upward ? { signatories: PEOPLE.slice(0, 1 + chance.below(PEOPLE.length)) } : {}),
    },
    title: format === 'minutes' ? [] : [`${isSo() ? OFFICE : ''}${subject}${kind}`],
    addressees: isIssue || isSo(4) ? '' : '各县区政协，各专门委员会：',
    body: body(),
    attachments,
    ...(format === 'minutes' ? { attendance: [{ label: '出席', text: PEOPLE.join('　') }] } : {}),
    signature: isIssue || isSo(5) ? null : signature(),
    note: !isIssue && isSo(4) ? '（联系人：林溪，联系电话：0000-1234567）' : '',
    cc: isSo(3) ? '市委办公室，市政府办公室。' : '',
    printLine: isSo() ? { office: OFFICE, date: '2026年8月1日' } : null,
  });
}
