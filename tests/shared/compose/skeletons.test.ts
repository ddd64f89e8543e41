import { describe, expect, it } from 'vitest';
import { SKELETONS, type SkeletonContext, skeletonsOf } from '#shared/compose/skeletons/index';
import { OfficialDocument, runsText } from '#shared/document/official-document';
import { classOf, GENERAL_TYPES, OFFICIAL_TYPES } from '#shared/model/document-type';

const CONTEXT: SkeletonContext = {
  committeeName: '政协示例市委员会',
  shortName: '示例市政协',
  officeName: '政协示例市委员会办公室',
  signature: '',
  today: '2026年8月1日',
};

describe('skeletons', () => {
  it.each([...OFFICIAL_TYPES, ...GENERAL_TYPES])('%s has a usual starting point', (type) => {
    expect(skeletonsOf(type).length).toBeGreaterThan(0);
  });

  it('have ids of their own', () => {
    expect(new Set(SKELETONS.map(({ id }) => id)).size).toBe(SKELETONS.length);
  });

  it.each(SKELETONS.map((skeleton) => [skeleton.name, skeleton] as const))(
    '%s is a document by the schema',
    (_name, skeleton) => {
      const document = skeleton.build(CONTEXT);
      expect(OfficialDocument.parse(document)).toEqual(document);
    },
  );

  it('put a run-in heading at its first full stop', () => {
    const speech = skeletonsOf('讲话稿')[0]?.build(CONTEXT);
    const heading = speech?.body.find((block) => block.type === 'heading');
    expect(heading && runsText(heading.runs).endsWith('。')).toBe(true);
    expect(heading?.runIn && runsText(heading.runIn)).toMatch(/^××/);
  });

  it('sign with the chosen issuer, else with the office', () => {
    const [notice] = skeletonsOf('通知');
    expect(notice?.build(CONTEXT).signature?.signers).toEqual(['政协示例市委员会办公室']);
    const chosen = { ...CONTEXT, signature: '中共示例市政协党组' };
    expect(notice?.build(chosen).signature?.signers).toEqual(['中共示例市政协党组']);
  });

  it('are signed by whom the title names, unless an issuer is chosen: then it has both places', () => {
    for (const { build, name } of SKELETONS) {
      const { title, signature } = build(CONTEXT);
      const named = [CONTEXT.officeName, CONTEXT.committeeName].find((one) =>
        title[0]?.startsWith(one),
      );
      if (named && signature) expect(signature.signers, name).toEqual([named]);
    }
    const [request] = skeletonsOf('请示');
    expect(request?.build(CONTEXT).signature?.signers).toEqual(['政协示例市委员会']);
    const chosen = request?.build({ ...CONTEXT, signature: '中共示例市政协党组' });
    expect(chosen?.title).toEqual(['中共示例市政协党组关于××的请示']);
    expect(chosen?.signature?.signers).toEqual(['中共示例市政协党组']);
  });

  it('never order anyone outside the house, and ask for nothing in a 报告', () => {
    for (const skeleton of SKELETONS) {
      const text = JSON.stringify(skeleton.build(CONTEXT));
      expect(text).not.toMatch(/责令|交办|逾期/);
      if (skeleton.type === '报告') expect(text).not.toMatch(/请批复|请审批|妥否/);
    }
  });

  it('name a signatory only where the paper goes up (条例 art. 9(6))', () => {
    for (const skeleton of SKELETONS) {
      const { signatories } = skeleton.build(CONTEXT).head;
      expect(signatories.length > 0).toBe(['请示', '报告'].includes(skeleton.type));
    }
  });

  it('a consulting meeting decides nothing', () => {
    const minutes = SKELETONS.find(({ id }) => id === 'minutes-consulting');
    expect(JSON.stringify(minutes?.build(CONTEXT))).not.toMatch(/会议决定|会议要求|通过了|议定/);
  });

  it('classes follow the regulation', () => {
    expect(classOf('通知')).toBe('document');
    expect(classOf('讲话稿')).toBe('general');
  });
});
