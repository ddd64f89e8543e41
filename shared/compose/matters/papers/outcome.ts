import type { Block, OfficialDocument } from '../../../document/official-document';
import { figures } from '../../../matters/figures';
import { unitsOf } from '../../../matters/papers';
import type { TrackedOpinion } from '../../../matters/tracking';
import { printDate } from '../../../model/civil-date';
import { ADOPTIONS, type Matter, OUTCOMES } from '../../../model/matter';
import { heading, paragraph, sections, withoutStop, withStop } from '../../meetings/blocks';
import { NothingToCompose } from '../../meetings/nothing';
import { distinctPeople } from '../../meetings/people';
import { paper } from '../../parts';
import { wholeTitle } from '../brief';
import type { MatterFacts } from '../facts';
import { signedBy } from '../parts';

/** Each of the codes that occurs, with how many have it: 采纳12条，部分采纳3条. */
function counted<T extends string>(codes: readonly T[], of: readonly (T | null)[]): string {
  const parts = codes.map((code) => [code, of.filter((one) => one === code).length] as const);
  return parts.flatMap(([code, count]) => (count > 0 ? `${code}${count}件` : [])).join('，');
}

/** One matter with who handles it and, where it was given, why. */
function line(matter: Matter, index: number): Block {
  const unit = unitsOf(matter);
  const states = [matter.adoption, matter.outcome].filter((one) => one !== null).join('，');
  const reasons = [...new Set([matter.adoptionReason, matter.outcomeReason])].filter(Boolean);
  const facts = [unit, states, ...reasons]
    .filter((part) => part !== '')
    .map(withoutStop)
    .join('；');
  const title = `${withoutStop(wholeTitle(matter))}。`;
  return heading(2, index + 1, facts === '' ? title : withStop(title + facts));
}

function speakers(opinions: readonly TrackedOpinion[]): number {
  return distinctPeople(opinions.map(({ opinion }) => opinion.speaker)).length;
}

/** 办理落实情况的报告, for the secretary-general or the 主席会议: what became of the opinions, with the figures counted. */
export function outcome(facts: MatterFacts): OfficialDocument {
  const list = facts.matters
    .map(({ matter }) => matter)
    .filter(({ track }) => track === 'external');
  if (list.length === 0) {
    throw new NothingToCompose(
      '没有跟踪的意见建议，办理落实情况的报告无法生成。请先把意见列入跟踪。',
    );
  }
  const shown = new Map(
    figures(list.map((one) => ({ ...one, sample: 0 as const }))).map((one) => [one.key, one.shown]),
  );
  const adoption = counted(
    ADOPTIONS,
    list.map((one) => one.adoption),
  );
  const state = counted(
    OUTCOMES,
    list.map((one) => one.outcome),
  );
  const held = list.filter((one) => one.adoption === '未采纳' || one.outcome === '暂难落实');
  const waiting = list.filter(
    (one) => !['answered', 'told', 'paused', 'stopped'].includes(one.state),
  );
  const parts = OUTCOMES.filter((one) => one !== '暂难落实').map((one) => ({
    title: `${one}的意见建议`,
    matters: list.filter((matter) => matter.outcome === one && matter.adoption !== '未采纳'),
  }));
  const all = [
    ...parts,
    { title: '未采纳或暂难落实的意见建议', matters: held },
    {
      title: '还在办理的意见建议',
      matters: waiting.filter((one) => !held.includes(one) && one.outcome === null),
    },
  ].filter(({ matters }) => matters.length > 0);
  return paper({
    title: [`关于${facts.about}意见建议办理落实情况的报告`],
    body: sections(1, [
      {
        title: '总体情况',
        blocks: [
          paragraph(
            `截至${printDate(facts.today)}，${facts.about}意见建议列入跟踪${list.length}件，涉及委员${speakers(facts.opinions)}人。办复率${shown.get('answered')}，采纳率${shown.get('adopted')}，落实率${shown.get('carriedOut')}，告知率${shown.get('told')}。`,
          ),
          ...(adoption === '' ? [] : [paragraph(`采纳情况：${adoption}。`)]),
          ...(state === '' ? [] : [paragraph(`落实情况：${state}。`)]),
        ],
      },
      ...all.map(({ title, matters }) => ({ title, blocks: matters.map(line) })),
    ]),
    signature: signedBy(facts),
  });
}
