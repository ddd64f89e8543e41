import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import type { PersonRef } from '#shared/model/directory';
import { speakerOfFile, wordsOfSpeech } from '#shared/proceedings/handed-in';

const person = (name: string, id = name): PersonRef => ({
  source: 'member',
  id,
  name,
  unit: '',
  post: '',
});

describe('a handed-in speech', () => {
  it('becomes words line by line, tables with tabs', () => {
    const cell = (text: string) => ({ lines: [[{ text }]] });
    const table = {
      type: 'table' as const,
      headerRows: 1,
      rows: [
        [cell('年份'), cell('床位')],
        [cell('2025'), cell('1,200张')],
      ],
    };
    const blocks = [
      ...rawFromText('\n　　各位委员：\n\n第一段。'),
      table,
      ...rawFromText('谢谢。\n'),
    ];
    expect(wordsOfSpeech(blocks)).toBe(
      '　　各位委员：\n\n第一段。\n年份\t床位\n2025\t1,200张\n谢谢。',
    );
  });
});

describe('the speaker by file name', () => {
  const people = [
    person('孟青'),
    person('孟青山'),
    person('𬭎亮'),
    person('李明', 'a'),
    person('李明', 'b'),
  ];

  it('is the one whose whole name is in it', () => {
    expect(speakerOfFile('3 孟青（教育界）.docx', people)?.name).toBe('孟青');
    expect(speakerOfFile('孟青山发言稿.docx', people)?.name).toBe('孟青山');
    expect(speakerOfFile('𬭎　亮.txt', people)?.name).toBe('𬭎亮');
  });

  it('is nobody when no name or two people fit', () => {
    expect(speakerOfFile('发言稿.docx', people)).toBeNull();
    expect(speakerOfFile('李明.docx', people)).toBeNull();
  });

  const own = [person('孟青'), person('陈立夫'), person('阿不都·买买提')];
  it.each([
    ['孟青、陈立夫联名发言.docx', null],
    // Somebody else, who is not on the list.
    ['孟青山发言稿.docx', null],
    ['孟青山.docx', null],
    ['关于停车的建议（孟青云）.docx', null],
    ['孟青的发言.docx', '孟青'],
    ['孟青委员关于停车的建议.docx', '孟青'],
    ['提案委孟青2026.docx', '孟青'],
    ['孟青谈停车治理.docx', '孟青'],
    ['孟青-停车.docx', '孟青'],
    ['孟青 停车.docx', '孟青'],
    ['阿不都买买提书面发言.txt', '阿不都·买买提'],
  ])('%s is of %s', (name, speaker) => {
    expect(speakerOfFile(name, own)?.name ?? null).toBe(speaker);
  });
});
