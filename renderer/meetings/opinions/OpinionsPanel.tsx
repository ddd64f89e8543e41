import type { Meeting } from '#shared/model/meeting';

/** 意见建议 of one meeting. */
export default function OpinionsPanel(_props: { meeting: Meeting }) {
  return null;
}
