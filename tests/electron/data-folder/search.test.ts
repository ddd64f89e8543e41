import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixedMounts, namedFolders, within } from '../../../electron/data-folder/search';
import { temporaryHome } from './sample-folder';

test('takes disks that stay in the PC, no sticks, no parts of the system', () => {
  const mounts = [
    '/dev/sda2 / ext4 rw 0 0',
    '/dev/sda5 /data ext4 rw 0 0',
    '/dev/sdb1 /mnt/第二块\\040盘 ntfs3 rw 0 0',
    '/dev/sdc1 /media/lin/USB vfat rw 0 0',
    '/dev/sdd1 /run/media/lin/USB vfat rw 0 0',
    '/dev/sda1 /boot/efi vfat rw 0 0',
    '/dev/loop3 /snap/core squashfs ro 0 0',
    'proc /proc proc rw 0 0',
    'nas:/share /mnt/nas nfs rw 0 0',
    '',
  ];
  expect(fixedMounts(mounts.join('\n'))).toEqual(['/', '/data', '/mnt/第二块 盘']);
});

test('finds by name, in the place and one level below; each once, no further', async () => {
  const home = temporaryHome();
  for (const name of [
    '回音数据',
    '回音数据3',
    'a/回音数据',
    'a/b/回音数据',
    '回音数据-旧',
    '.x/回音数据',
  ])
    mkdirSync(path.join(home, name), { recursive: true });
  symlinkSync(home, path.join(home, 'round'));
  const found = await namedFolders([home, home, path.join(home, 'a'), path.join(home, 'none')]);
  expect(found.map((one) => path.relative(home, one)).sort()).toEqual(
    ['回音数据', '回音数据3', 'a/回音数据', 'a/b/回音数据'].sort(),
  );
});

test('does not wait for a place that never answers', async () => {
  const never = new Promise<string>(() => undefined);
  expect(await within(20, never, 'late')).toBe('late');
  expect(await within(1000, Promise.reject(new Error('EIO')), 'failed')).toBe('failed');
  expect(await within(1000, Promise.resolve('answer'), 'late')).toBe('answer');
});
