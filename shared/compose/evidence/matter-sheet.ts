import type { OfficialDocument } from '../../document/official-document';
import { unitsOf } from '../../matters/papers';
import { printDate } from '../../model/civil-date';
import { MATTER_STATES, MATTER_STEPS, MATTER_TRACKS, type MatterEvent } from '../../model/matter';
import type { MatterOnPaper } from '../matters/facts';
import { dayOr, dueOf, flush, form, namesOf } from '../matters/parts';
import { oneLine } from '../meetings/blocks';
import { paper, table } from '../parts';

/** 事项办理情况: what was to be done and all that was registered of it and counts, in its order, with the answers in full. */
export function matterSheet({ matter, events }: MatterOnPaper): OfficialDocument {
  const judged = [matter.adoption, matter.outcome].filter((one) => one !== null).join('、');
  const rows = [
    ['编号', matter.number],
    ['事项', oneLine(matter.title)],
    ['内容', matter.content === matter.title ? '' : matter.content],
    ['类别', MATTER_TRACKS[matter.track]],
    ['来源', oneLine(matter.source.label)],
    ['责任领导', matter.leader?.name ?? ''],
    ['主办、协办', unitsOf(matter)],
    ['时限', dueOf(matter)],
    ['状态', MATTER_STATES[matter.state]],
    ['采纳和落实', judged],
    ['办结日期', dayOr(matter.closedOn, '')],
  ] as const;
  return paper({
    title: ['事项办理情况'],
    body: [
      form(rows.filter(([, text]) => text !== '')),
      // Two tables without a line between them are one in Word.
      flush('办理过程：'),
      {
        ...table(
          ['日期', '环节', '登记的内容'],
          ...events.map((event) => [
            ...[printDate(event.on), MATTER_STEPS[event.step], contentOf(event)],
          ]),
        ),
        ...{ pt: 12, widths: [26, 16, 58] },
      },
    ],
  });
}

function contentOf(event: MatterEvent): string {
  const { people, units, way, paperNumber, due, adoption, outcome, words } = event;
  const facts = [
    ...[namesOf(units), namesOf(people), way ?? '', paperNumber],
    ...[due === null ? '' : `时限${printDate(due)}`, adoption ?? '', outcome ?? ''],
  ].filter((one) => one !== '');
  return [facts.join('，'), words].filter((one) => one !== '').join('\n');
}
