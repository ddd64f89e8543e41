import type { OfficeSettings } from '#shared/model/office';

/** 名录 */
export default function DirectoryRoom(_props: { office: OfficeSettings }) {
  return null;
}
