import { arch, cpus, freemem, release, totalmem, type } from 'node:os';
import type { JournalStatus } from '#shared/model/journal';

export interface DiagnosticFacts {
  version: string;
  versions: Record<string, string | undefined>;
  dataFolder: string;
  status: JournalStatus | null;
  log: string;
}

/** Versions, counts and the log; never a word of a document, a name or a title. */
export function diagnosticText(facts: DiagnosticFacts, now = new Date()): string {
  const { status } = facts;
  const counts = Object.entries(status?.counts ?? {}).map(
    ([table, count]) => `  ${table}: ${count}`,
  );
  return [
    '回音 诊断信息（不含文稿内容）',
    `时间：${now.toISOString()}`,
    `版本：${facts.version}`,
    `系统：${type()} ${release()} ${arch()}`,
    `处理器：${cpus().length} × ${cpus()[0]?.model ?? ''}`,
    `内存：${Math.round(freemem() / 2 ** 20)} / ${Math.round(totalmem() / 2 ** 20)} MB`,
    `运行环境：${['electron', 'chrome', 'node'].map((name) => `${name} ${facts.versions[name] ?? '-'}`).join('，')}`,
    `数据文件夹：${facts.dataFolder}`,
    status
      ? `第二份数据：第 ${status.sequence} 号，格式 ${status.dataVersion}`
      : '第二份数据：未能打开',
    ...counts,
    '',
    '运行日志（末尾）：',
    facts.log,
    '',
  ].join('\n');
}
