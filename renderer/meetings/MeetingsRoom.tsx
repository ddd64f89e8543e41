import type { OfficeSettings } from '#shared/model/office';

/** 办会 */
export default function MeetingsRoom(_props: { office: OfficeSettings }) {
  return null;
}
