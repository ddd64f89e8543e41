import { describe, expect, it } from 'vitest';
import { SKELETONS } from '#shared/compose/skeletons/index';
import { emptyDocument } from '#shared/document/official-document';
import type { DocumentType } from '#shared/model/document-type';
import { kindOfTitle } from '#shared/structure/title-kind';

const titled = (...title: string[]) => ({ ...emptyDocument(), title });

describe('kindOfTitle', () => {
  it.each<[string[], DocumentType, DocumentType | null]>([
    [['关于做好走访工作的通知'], '其他', '通知'],
    [['关于做好走访', '工作的请示'], '通知', '请示'],
    [['关于走访工作的调研报告', '（送审稿）'], '其他', '调研报告'],
    [['关于走访的函'], '函', null],
    [['走访手记'], '通知', null],
    [['提案工作简报第5期'], '其他', '简报'],
    [['协商专报第十二期'], '其他', '协商专报'],
    [['关于走访情况的报告'], '其他', '报告'],
    // What a person reports of himself bears no seal.
    [['2026年度述职报告'], '其他', null],
    [['述职述廉报告'], '其他', null],
    [['个人有关事项报告'], '其他', null],
    [['停车楼建设可行性研究报告'], '其他', null],
    [['关于走访工作的通知'], '工作方案', '通知'],
    // A speech and a report of the same work.
    [['在座谈会上的讲话'], '典型发言', null],
    [['关于召开会议的通知'], '会议议程', null],
  ])('%s as %s: %s', (title, present, named) => {
    expect(kindOfTitle(titled(...title), present)).toBe(named);
  });

  it('takes findings that go to an organ for a 报告, and those that go to nobody for what they are', () => {
    for (const title of ['关于“守护上学路”专题调研情况的报告', '关于视察校车情况的报告']) {
      const paper = { ...titled(title), addressees: '市委：' };
      expect(kindOfTitle(paper, '报告'), title).toBeNull();
      expect(kindOfTitle(paper, '其他'), title).toBe('报告');
    }
    const study = { ...titled('关于加装电梯的调研报告'), addressees: '市委：' };
    expect(kindOfTitle(study, '其他')).toBe('调研报告');
    expect(kindOfTitle(titled('关于加装电梯调研情况的报告'), '其他')).toBe('调研报告');
  });

  it('leaves every skeleton its kind, and a 简报 whatever its title says', () => {
    const context = {
      committeeName: '政协示例市委员会',
      shortName: '示例市政协',
      officeName: '政协示例市委员会办公室',
      signature: '政协示例市委员会办公室',
      today: '2026年8月1日',
    };
    for (const { build, type, name } of SKELETONS) {
      expect(kindOfTitle(build(context), type), name).toBeNull();
    }
    const bulletin = { ...titled('关于走访工作的报告'), format: 'bulletin' as const };
    expect(kindOfTitle(bulletin, '简报')).toBeNull();
  });
});
