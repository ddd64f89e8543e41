import { describe, expect, it } from 'vitest';
import { updatedMember } from '#shared/directory/member-changes';
import { aMember, at } from './members';
import { asked, brief, plan } from './planned';

describe('one person in several spellings', () => {
  const rows = [
    ['姓名', '工作单位'],
    ['阿不都·买买提', '市民宗局'],
    ['阿不都•买买提', '市民宗局'],
    ['阿不都・买买提', '市财政局'],
    ['金正', '市文联'],
    ['\uf90a正', '市文联'],
  ];

  it('within a file is offered as one', () => {
    const planned = plan(rows);
    expect(brief(planned)).toEqual([
      '2 阿不都·买买提 add',
      '3 阿不都•买买提 refuse 与第2行“阿不都·买买提”只是姓名的写法不同，单位一样，可能是同一人，没有另外导入',
      '4 阿不都・买买提 add 与“阿不都·买买提”只是姓名的写法不同，作为另一位导入，请核对是不是同一人',
      '5 金正 add',
      '6 \uf90a正 refuse 与第5行“金正”只是姓名的写法不同，单位一样，可能是同一人，没有另外导入',
    ]);
    expect(planned.questions).toEqual([
      expect.objectContaining({
        key: 'alike',
        text: '有3行的姓名和别处只是写法不同，可能是同一人：',
        answer: 'one',
      }),
    ]);
  });

  it('comes in apart where the clerk says so', () => {
    const planned = plan(rows, { answers: { alike: 'apart' } });
    expect(planned.rows.map(({ action }) => action)).toEqual(['add', 'add', 'add', 'add', 'add']);
    expect(asked(planned)).toEqual(['alike=apart']);
    expect(planned.rows.map(({ facts }) => facts.name)).toEqual(
      rows.slice(1).map(([name]) => name),
    );
  });

  it('against the directory is the one there, whose name stays as the office writes it', () => {
    const known = aMember({ name: '䶮子期', affiliations: [at('市图书馆')] });
    const file = [
      ['姓名', '工作单位', '联系电话'],
      ['\ue863子期', '市图书馆', '13900000000'],
    ];
    const planned = plan(file, { members: [known] });
    expect(brief(planned)).toEqual([
      '2 \ue863子期 double 联系电话：（空）→13900000000 名录里写作“䶮子期”，可能是同一人，姓名照名录的写法不动',
    ]);
    const [row] = planned.rows;
    expect(row && updatedMember(known, row.facts)).toMatchObject({
      name: '䶮子期',
      telephone: '13900000000',
    });
    const apart = plan(file, { members: [known], answers: { alike: 'apart' } });
    expect(apart.rows[0]).toMatchObject({
      action: 'add',
      existing: null,
      facts: { name: '\ue863子期' },
    });
  });

  it('without a unit is not told apart from namesakes in any spelling', () => {
    const members = [
      aMember({ name: '葛洪', affiliations: [at('a')] }),
      aMember({ name: '葛\u{e0100}洪', affiliations: [at('b')] }),
    ];
    expect(plan([['姓名'], ['葛洪']], { members }).rows[0]).toMatchObject({ action: 'refuse' });
  });
});

describe('parties under other names', () => {
  it.each([
    ['无党派', '无党派人士'],
    ['民革', '中国国民党革命委员会'],
    ['九三学社', '九三'],
  ])('%s and %s are no difference', (known, said) => {
    const member = aMember({ name: '甲', party: known });
    const planned = plan(
      [
        ['姓名', '党派'],
        ['甲', said],
      ],
      { members: [member] },
    );
    expect(brief(planned)).toEqual(['2 甲 double']);
    expect(updatedMember(member, { ...planned.rows[0]?.facts, party: said } as never).party).toBe(
      known,
    );
  });

  it('another party is a difference', () => {
    const planned = plan(
      [
        ['姓名', '党派'],
        ['甲', '民进'],
      ],
      { members: [aMember({ name: '甲', party: '民建' })] },
    );
    expect(planned.rows[0]?.changes).toEqual(['党派：民建→民进']);
  });
});
