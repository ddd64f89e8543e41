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

  it.each([
    ['云泽县政协', '政协云泽县委员会', '县'],
    ['城东区政协', '政协示例市城东区委员会', '区'],
    ['南山州政协', '政协南山州委员会', '州'],
    ['市政协', '', '市'],
    ['', '政协青川旗第七届委员会', '旗'],
  ])('of %s (%s) go to the %s', (shortName, committeeName, level) => {
    const officeName = `${committeeName}办公室`;
    const text = SKELETONS.map(({ build }) => {
      const document = build({ ...CONTEXT, shortName, committeeName, officeName });
      const { addressees, dispatch, body } = document;
      return JSON.stringify([addressees, dispatch, body]);
    }).join('\n');
    for (const organ of ['委', '政府', '政协各专门委员会'])
      expect(text).toContain(`${level}${organ}`);
    if (level !== '市') expect(text).not.toMatch(/市(?:政协|委(?!员)|政府)/);
    expect(text.includes('各县（市、区）政协')).toBe(level === '市' || level === '州');
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
