import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ROOT } from './bundle/targets';
import { findInstaller, fingerprints, lost, wrongSums } from './release/steps';

/**
 * `npm run release:verify` on the release machine, after `npm run dist`: installs
 * the real installer, starts it, has a person export a file through the real
 * dialogs, uninstalls, and checks that the data is still there byte for byte.
 * What only eyes can judge is asked and the answers end up in the exit code.
 */
const windows = process.platform === 'win32';
const dist = path.join(ROOT, 'dist');
const asker = createInterface({ input: process.stdin, output: process.stdout });
let failures = 0;

function report(what: string, good: boolean, detail = ''): void {
  if (!good) failures += 1;
  console.log(`${good ? '通过' : '未通过'}  ${what}${detail ? `：${detail}` : ''}`);
}

async function ask(question: string): Promise<boolean> {
  return (await asker.question(`${question} [y/n] `)).trim().toLowerCase().startsWith('y');
}

/** Runs a command; false when it failed. */
function run(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch {
    return false;
  }
}

function install(installer: string): boolean {
  if (windows) return run(installer, ['/S', '/currentuser']);
  return run('sudo', ['apt-get', 'install', '-y', installer]);
}

function installedProgram(): string {
  return windows
    ? path.join(process.env.LOCALAPPDATA ?? '', 'Programs', 'huiyin', 'huiyin.exe')
    : '/opt/回音/huiyin';
}

function uninstall(): boolean {
  if (!windows) return run('sudo', ['apt-get', 'remove', '-y', 'huiyin']);
  const folder = path.dirname(installedProgram());
  return run(path.join(folder, 'Uninstall 回音.exe'), ['/S', `_?=${folder}`]);
}

async function exportedFile(): Promise<void> {
  const answer = await asker.question('导出的 .docx 的完整路径：');
  const file = answer.trim().replace(/^"|"$/g, '');
  report('导出的文件在磁盘上', existsSync(file), file);
  if (!existsSync(file)) return;
  const { default: validate } = await import('@ooxml-tools/validate');
  const errors = await validate(readFileSync(file), 'docx', 'Microsoft365');
  report('文件结构合法', errors.length === 0, `${errors.length} 处错误`);
  report(
    '在 Word 里打开没有修复提示，版面正确',
    await ask('用 Word 打开，没有修复提示，版面正确？'),
  );
  report('在 WPS 里打开，版面正确', await ask('用 WPS 打开，版面正确？'));
}

async function main(): Promise<void> {
  const wrong = wrongSums(dist);
  report('SHA-256 清单与文件一致', wrong.length === 0, wrong.join('，'));
  const installer = findInstaller(dist, process.platform, process.arch);
  report('安装', install(installer), installer);
  const program = installedProgram();
  report('程序在安装位置', existsSync(program), program);

  const child = spawn(program, [], { detached: true, stdio: 'ignore' });
  child.unref();
  console.log(
    '程序已启动。请完成首次启动，新建一份讲话稿，输入几句话，导出为 Word，然后关闭程序。',
  );
  report('窗口、中文菜单、右键菜单正常', await ask('窗口、中文菜单、右键菜单正常？'));
  report('启动中没有任何网络访问', await ask('系统防火墙或抓包没有看到网络访问？'));
  await exportedFile();
  const data = (await asker.question('“设置—数据”里显示的数据文件夹：')).trim();
  await asker.question('请关闭程序，然后按回车。');

  const settings = windows
    ? path.join(process.env.APPDATA ?? '', 'huiyin')
    : path.join(homedir(), '.config', 'huiyin');
  const before = [fingerprints(data), fingerprints(settings)] as const;
  report('数据文件夹里有内容', before[0].size > 0);
  report('卸载', uninstall());
  report('程序已移除', !existsSync(program));
  report('卸载后数据文件夹不变', lost(before[0], fingerprints(data)).length === 0);
  report('卸载后工作库和设置不变', lost(before[1], fingerprints(settings)).length === 0);
  report('重新安装', install(installer));
  spawn(program, [], { detached: true, stdio: 'ignore' }).unref();
  report('重新安装后文稿都在', await ask('程序已再次启动，刚才的文稿都在？'));
}

main()
  .catch((error: unknown) => {
    failures += 1;
    console.error(error instanceof Error ? error.message : error);
  })
  .finally(() => {
    asker.close();
    console.log(failures === 0 ? '全部通过，可以发布。' : `${failures} 项未通过，不能发布。`);
    process.exitCode = failures === 0 ? 0 : 1;
  });
