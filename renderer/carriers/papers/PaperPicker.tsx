import { Button } from 'antd';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { PagedPreview } from '../../preview/PagedPreview';
import '../../papers/papers.css';
import './papers-to-print.css';

export interface PickedPaper {
  key: string;
  /** Whom it is for. */
  name: string;
  /** How much stands in it, e.g. 3件. */
  count: string;
  document: OfficialDocument;
}

interface Props {
  /** Name of the list, e.g. 单位. */
  label: string;
  papers: readonly PickedPaper[];
  /** Place of the one that is shown. */
  at: number;
  onShow: (at: number) => void;
  options: RenderOptions;
  /** Room for the names of units. */
  isWide?: boolean;
}

/** Papers of one kind for many: who gets one at the left, the pages of the chosen one beside it. */
export function PaperPicker({ label, papers, at, onShow, options, isWide = false }: Props) {
  const shown = papers[at] ?? papers[0];
  if (!shown) return null;
  return (
    <div className={isWide ? 'sheets sheets-wide' : 'sheets'}>
      <ul aria-label={label}>
        {papers.map((one, index) => (
          <li key={one.key}>
            <Button type={one === shown ? 'primary' : 'text'} onClick={() => onShow(index)}>
              {one.name}
              <small>{one.count}</small>
            </Button>
          </li>
        ))}
      </ul>
      <div className="paper-preview">
        <PagedPreview document={shown.document} options={options} />
      </div>
    </div>
  );
}
