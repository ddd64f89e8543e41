import { describe, expect, it } from 'vitest';
import { departuresOf } from '#shared/gbt9704/departures';
import { fontChoices, isSameFont, namesOfFont } from '#shared/gbt9704/fonts';
import { geometryOf } from '#shared/gbt9704/numbers';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { profileFromFile, profileToFile } from '#shared/gbt9704/profile-file';

const own = (change: Partial<LayoutProfile>): LayoutProfile => ({
  ...STANDARD_PROFILE,
  id: 'office',
  name: '本单位',
  ...change,
});
const named = (profile: LayoutProfile) =>
  departuresOf(profile).map(({ what, clause }) => `${what} ${clause}`);

describe('departures from the standard', () => {
  it('are none for the standard, nor for another product of the same face', () => {
    const fonts = { ...STANDARD_PROFILE.fonts, body: 'CESI仿宋-GB2312', title: '方正小标宋_GBK' };
    expect(departuresOf(STANDARD_PROFILE)).toEqual([]);
    expect(departuresOf(own({ fonts }))).toEqual([]);
  });

  it('are each named with their clause', () => {
    const fonts = { ...STANDARD_PROFILE.fonts, title: '宋体' };
    const profile = own({
      margins: { top: 34.58, bottom: 32.58, left: 28, right: 26 },
      linePitch: 589,
      fonts,
      boldLevel2: true,
      boldLevel3: true,
      pageNumber: 'center',
      listsAtHead: true,
      wordGrid: true,
    });
    expect(named(profile)).toEqual([
      '天头（上白边） 5.2.1',
      '版心 5.2.1',
      '标题字体 7.3.1',
      '标题加粗 7.3.3',
      '页码 7.5',
      '纪要的出席、请假、列席名单 10.3',
      '字距、行距 5.2.3',
    ]);
    // The other school of margins has 22 lines of 28 characters as well.
    const { linesPerPage, cellsPerLine } = geometryOf(profile);
    expect([linesPerPage, cellsPerLine]).toEqual([22, 28]);
  });

  it('tell 21 lines a page from 22', () => {
    const [departure] = departuresOf(own({ linePitch: 580 }));
    expect(departure).toMatchObject({ here: '21行、28字', standard: '22行、28字' });
  });
});

describe('a profile as a file', () => {
  it('comes back as it went, without the turn of a sheet', () => {
    const profile = own({ twoSided: true, boldLevel3: true });
    const text = profileToFile({ ...profile, landscape: true });
    expect(profileFromFile(text)).toEqual({ profile });
    expect(profileFromFile(`\ufeff${text}`)).toEqual({ profile });
  });

  const changed = (change: (file: { profile: object }) => void) => {
    const file = JSON.parse(profileToFile(own({})));
    change(file);
    return JSON.stringify(file);
  };
  it.each([
    ['', /不是完整的 JSON/],
    ['{"a":1}', /不是回音导出的版式文件/],
    [changed((file) => Object.assign(file, { version: 2 })), /更新版本/],
    [
      changed((file) => Object.assign(file.profile, { linePitch: 5 })),
      /行距.*5，应当在320和1200之间/,
    ],
    [
      changed((file) => Object.assign(file.profile, { linePitch: '579' })),
      /^版式文件里“行距（linePitch）”缺少/,
    ],
    [
      changed((file) =>
        Object.assign(file.profile, { margins: { top: 37, bottom: 35, left: 0, right: 26 } }),
      ),
      /左页边.*是0毫米，应当在5和150之间/,
    ],
    [
      changed((file) => Object.assign(file.profile, { preprintedHeadHeight: 5 })),
      /套印红头高度.*是5，应当在50和200之间/,
    ],
    [changed((file) => Object.assign(file, { version: 0.5 })), /不是回音导出的版式文件/],
    [changed((file) => Object.assign(file.profile, { fonts: { body: 1 } })), /字体（fonts\./],
    [changed((file) => Object.assign(file.profile, { name: '' })), /名称/],
    [
      changed((file) =>
        Object.assign(file.profile, { margins: { top: 140, bottom: 140, left: 28, right: 26 } }),
      ),
      /页边太大/,
    ],
    ['x'.repeat(100_001), /太大/],
  ])('%# is refused with the reason', (text, reason) => {
    expect(profileFromFile(text)).toEqual({ reason: expect.stringMatching(reason) });
  });
});

describe('names of fonts', () => {
  it('are one font under each of its names, and two where they are two', () => {
    expect(isSameFont('仿宋_GB2312', 'FangSong_GB2312')).toBe(true);
    expect(isSameFont('CESI_FS_GB2312', 'CESI仿宋-GB2312')).toBe(true);
    expect(isSameFont('FZXiaoBiaoSong-B05S', '方正小标宋简体')).toBe(true);
    expect(isSameFont('仿宋', '仿宋_GB2312')).toBe(false);
    expect(isSameFont('方正小标宋简体', '方正小标宋_GBK')).toBe(false);
    expect(namesOfFont('某某体')).toEqual(['某某体']);
  });

  it('offer both 小标宋 and those of Kylin for a title', () => {
    expect(fontChoices('title')).toEqual(
      expect.arrayContaining(['方正小标宋简体', '方正小标宋_GBK', 'CESI小标宋-GB2312']),
    );
  });
});
