import type { Block, OfficialDocument, Run } from '../document/official-document';
import type { OfficeSettings } from '../model/office';

type Named = Pick<OfficeSettings, 'shortName' | 'committeeName'>;

/** 市, 县, 区, 州, 旗: the place whose committee and government a paper of this house goes to; 市 where its name tells nothing. */
export function levelOf({ shortName, committeeName }: Named): string {
  const said =
    /([市县区州旗])政协/u.exec(shortName)?.[1] ??
    /([市县区州旗])(?:第.{1,4}届)?委员会/u.exec(committeeName)?.[1];
  return said ?? '市';
}

/** 市政协, 市委 and 市政府 of a text that was written for a city; 县（市、区） is none of them. */
const OF_CITY = /市(?=政协|委(?!员)|政府)/g;
const BELOW = '各县（市、区）政协';

/**
 * A usual text as the house of a county or a district has it: 县委、县政府 in the place of
 * 市委、市政府. A county has no 县（市、区）政协 below it. What the office itself wrote stands in
 * none of these texts yet.
 */
export function atLevel(document: OfficialDocument, office: Named): OfficialDocument {
  const level = levelOf(office);
  if (level === '市') return document;
  return replaced(document, (text) => {
    const here = level === '州' ? text : text.replaceAll(BELOW, '各有关单位');
    return here.replace(OF_CITY, level);
  });
}

function replaced(document: OfficialDocument, say: (text: string) => string): OfficialDocument {
  const runs = (all: readonly Run[]) => all.map((run) => ({ ...run, text: say(run.text) }));
  const block = (one: Block): Block => {
    if (one.type === 'paragraph') return { ...one, runs: runs(one.runs) };
    if (one.type !== 'heading') return one;
    return { ...one, runs: runs(one.runs), ...(one.runIn ? { runIn: runs(one.runIn) } : {}) };
  };
  const { addressees, body, dispatch, cc } = document;
  return {
    ...document,
    addressees: say(addressees),
    cc: say(cc),
    body: body.map(block),
    dispatch: dispatch.map(({ label, text }) => ({ label, text: say(text) })),
  };
}
