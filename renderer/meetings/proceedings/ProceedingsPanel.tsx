import type { Meeting } from '#shared/model/meeting';

/** 会议记录 of one meeting. */
export default function ProceedingsPanel(_props: { meeting: Meeting }) {
  return null;
}
