import { Button } from 'antd';
import { type OfficialDocument, runsText } from '#shared/document/official-document';
import {
  canJoinPieces,
  pieceTitles,
  withAllPieceTitles,
  withPieceTitles,
} from '#shared/structure/pieces';

/** How many of them are named. */
const NAMED = 3;

interface Props {
  document: OfficialDocument;
  onChange: (document: OfficialDocument) => void;
}

/** What read as titles of a 简报's pieces, made headings all at once. */
export function PieceTitles({ document, onChange }: Props) {
  const at = pieceTitles(document);
  if (at.length === 0) return null;
  const names = at.slice(0, NAMED).map((index) => {
    const block = document.body[index];
    return block && 'runs' in block ? `“${runsText(block.runs)}”` : '';
  });
  return (
    <p className="structure-pieces" role="status">
      <span>
        正文里有{at.length}行像各篇的标题：{names.join('')}
        {at.length > names.length && '等'}
      </span>
      <Button size="small" onClick={() => onChange(withPieceTitles(document, at))}>
        这{at.length}行都作一级标题
      </Button>
      {canJoinPieces(document) && (
        <Button size="small" onClick={() => onChange(withAllPieceTitles(document, at))}>
          连同第一篇，{at.length + 1}篇的标题一样排
        </Button>
      )}
    </p>
  );
}
