import { basename, resolve } from 'node:path';
import type { CheckResult, Departure } from '#shared/check/departure';
import { type Command, onlyInput, parseLine } from '../command';
import { readInput, readProfile } from '../input';

/** What a person reads of a check. */
export function linesOf({ name, departures, notLookedAt }: CheckResult): string[] {
  const lines = departures.map(lineOf);
  const fixable = departures.filter((one) => one.fixable).length;
  const summary =
    departures.length === 0
      ? `“${name}”没有发现与标准不符的地方。`
      : `“${name}”有${departures.length}项与标准不符，其中${fixable}项可以改好。`;
  const rest = notLookedAt.length > 0 ? [`没有检查的：${notLookedAt.join('、')}。`] : [];
  return [summary, ...lines, ...rest];
}

function lineOf({ strength, title, place, found, expected, clause, fixable }: Departure) {
  const by = clause === '' ? '本单位版式' : `GB/T 9704 ${clause}`;
  return `［${strength}］${title}：${place}，现为${found}，应为${expected}（${by}，${fixable ? '可改' : '请人工核对'}）`;
}

/** 格式体检 of one file: its departures, as JSON or as lines. */
export const checkCommand: Command = {
  usage: `  npm run -s cli -- check 文件.docx [--json] [--profile 版式.json]
  --json         只输出 JSON 数组：rule、place、found、expected、clause、fixable 等
  --profile      按这套版式检查；不写时按国家标准`,
  async run(args, { reader, out }) {
    const { values, positionals } = parseLine(args, {
      json: { type: 'boolean' },
      profile: { type: 'string' },
    });
    const input = resolve(onlyInput(positionals, '检查'));
    const profile = await readProfile(values.profile);
    const result = await reader.check(basename(input), await readInput(input), profile);
    if (values.json) out(JSON.stringify(result.departures, null, 2));
    else for (const line of linesOf(result)) out(line);
    return 0;
  },
};
