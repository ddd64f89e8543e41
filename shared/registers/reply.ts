import { skeletonsOf } from '../compose/skeletons/index';
import type { SkeletonContext } from '../compose/skeletons/types';
import type { OfficialDocument } from '../document/official-document';
import type { Incoming } from '../model/incoming';

/** Head of a title before 关于: 市政府办公室 of 市政府办公室关于…的函. */
const SUBJECT = /关于(.+?)的(?:函|复函|通知|请示|报告|意见|通报)$/;

/** 复函 to an incoming paper: what is known of that one stands in it, the rest is blank. */
export function replyTo(
  { title, paperNumber, sender }: Pick<Incoming, 'title' | 'paperNumber' | 'sender'>,
  context: SkeletonContext,
): OfficialDocument {
  const skeleton = skeletonsOf('函').find(({ id }) => id === 'letter-reply');
  if (!skeleton) throw new Error('there is no skeleton of a 复函');
  const made = skeleton.build(context);
  const subject = SUBJECT.exec(title)?.[1] ?? `《${title}》有关事项`;
  const named = `《${title}》${paperNumber === '' ? '' : `（${paperNumber}）`}`;
  const [first, ...rest] = made.body;
  const opening = `${named}收悉。经研究，现函复如下：`;
  return {
    ...made,
    title: [`${made.signature?.signers[0] ?? context.officeName}关于${subject}的复函`],
    addressees: sender ? `${sender.name}：` : made.addressees,
    body: first ? [{ type: 'paragraph', runs: [{ text: opening }] }, ...rest] : made.body,
  };
}
