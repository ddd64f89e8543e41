import { describe, expect, it } from 'vitest';
import { inPlaceName, madePlace } from '#shared/proofread/speller/names';
import { spellerOf } from '#shared/proofread/speller/spell';
import { shipped } from './model-file';

const NOBODY = { people: [], units: [], places: [], terms: [] };
const speller = spellerOf(shipped());
const said = (text: string) => speller(text, NOBODY).map(({ suggestion }) => suggestion);

describe('names of places', () => {
  it.each([
    '调研组来到泰平镇走访企业',
    '云汀市泰平镇政协委员作了发言',
    '视察鹤湾水厂提标改造工程',
    '会议在街放路召开',
    '会议在新程区召开',
    '丰景区政协主席作了交流发言',
    '新程区、丰景区的同志作了补充发言',
    '鹭圩区、新程区负责同志参加会议',
    '驿道两侧保留着旧驿址三处',
  ])('are left alone though another name is commoner: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('are no kinds of areas: in those a slip is told', () => {
    expect(said('广西壮族白治区人民政府')).toEqual(['自']);
    expect(said('全市现有国家级丰景区两处')).toEqual(['风']);
  });

  it('are seen by their endings, those that a change would make as well', () => {
    expect(inPlaceName('视察鹤湾水厂', 3)).toBe(true);
    expect(madePlace('太平镇')).toBe('name');
    expect(madePlace('试验区')).toBe('area');
    expect(madePlace('布署')).toBeNull();
  });
});
