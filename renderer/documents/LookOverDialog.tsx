import { useIssuers } from '../data/queries/office';
import type { DraftFacts } from './draft/fields/KindFields';
import { StructureDialog } from './draft/structure/StructureDialog';
import { useLooking } from './looking';

/** What is known of a draft that is not there yet. */
const UNKNOWN: DraftFacts = { type: '其他', issuerId: null };

/** A file that becomes a draft, looked over as a text that is pasted into one. */
export default function LookOverDialog() {
  const { asked } = useLooking();
  const issuers = useIssuers();
  if (!asked || !issuers) return null;
  return (
    <StructureDialog
      raw={asked.raw}
      notes={asked.notes}
      facts={UNKNOWN}
      issuers={issuers}
      consequence="采用后，新建一篇文稿；原文件不动。"
      adoptLabel="新建文稿"
      onAdopt={(document, facts) => asked.answer({ document, facts })}
      onCancel={() => asked.answer(null)}
    />
  );
}
