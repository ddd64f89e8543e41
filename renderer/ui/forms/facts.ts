import type { FormFacts } from '../../data/forms/scopes';
import {
  openCarrierPage,
  openDraft,
  openIncoming,
  openMatter,
  openMeeting,
  openRoom,
} from '../view';
import type { MeetingTab } from '../view/meetings';

/** Forms by the record that they are of: how they are named, what they are purged with, where they are opened. */

interface Record {
  id: string;
  title: string;
}

/** `form`: which of its forms, and of which part of the record; `title`: what the form is called. */
export function ofMatter({ id, title: of }: Record, form: string, title: string): FormFacts {
  return { name: `matter/${id}/${form}`, title, of, records: [id], open: () => openMatter(id) };
}

export function ofCarrier({ id, title: of }: Record, form: string, title: string): FormFacts {
  const open = () => openCarrierPage(id);
  return { name: `carrier/${id}/${form}`, title, of, records: [id], open };
}

export function ofIncoming({ id, title: of }: Record, form: string, title: string): FormFacts {
  return { name: `incoming/${id}/${form}`, title, of, records: [id], open: () => openIncoming(id) };
}

export function ofDraft({ id, title: of }: Record, form: string, title: string): FormFacts {
  return { name: `draft/${id}/${form}`, title, of, records: [id], open: () => openDraft(id) };
}

export function ofMeeting(
  { id, title: of }: Record,
  form: string,
  title: string,
  tab: MeetingTab,
): FormFacts {
  const open = () => openMeeting(id, tab);
  return { name: `meeting/${id}/${form}`, title, of, records: [id], open };
}

/** Of several records at once, or of ones that are told by their ids alone: the same ones make the same form. */
export function ofSeveral(
  what: string,
  ids: readonly string[],
  form: string,
  title: string,
  of: string,
): FormFacts {
  return { name: `${what}/${[...ids].sort().join()}/${form}`, title, of, records: ids };
}

/** A form for something that is not registered yet: there is one of each. */
export function ofNew(
  form: string,
  title: string,
  room: Parameters<typeof openRoom>[0],
): FormFacts {
  return { name: `new/${form}`, title, open: () => openRoom(room) };
}
