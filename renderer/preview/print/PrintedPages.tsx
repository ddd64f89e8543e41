import type { ReactNode } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { geometryOf, sheetProfile } from '#shared/gbt9704/numbers';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { paginateFitted } from '#shared/layout/paginate';
import { fontVariables } from '../font-variables';
import { PageView } from '../PageView';
import '../preview.css';
import './print.css';

export interface Printed {
  /** Each begins on a sheet of its own and counts its own pages. */
  documents: readonly OfficialDocument[];
  options: RenderOptions;
  /** What else goes onto paper behind them: sheets of the class `printed-sheet` in one element. */
  behind?: ReactNode;
}

/** Documents as sheets for a printer: the preview's pages at their true size, without its remarks. */
export function PrintedPages({ documents, options, behind }: Printed) {
  return (
    <>
      {documents.map((document, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
        <Sheets key={index} document={document} options={options} />
      ))}
      {behind}
    </>
  );
}

function Sheets({ document, options }: { document: OfficialDocument; options: RenderOptions }) {
  const profile = sheetProfile(document, options.profile);
  const { pages } = paginateFitted(document, profile);
  return (
    <div style={fontVariables(profile)}>
      {pages.map((page) => {
        const own = sheetProfile(page, profile);
        const { width, height } = geometryOf(own).sheet;
        return (
          <div
            key={page.number}
            className={width > height ? 'printed-sheet printed-turned' : 'printed-sheet'}
          >
            <PageView page={page} profile={own} sample={options.sample} />
          </div>
        );
      })}
    </div>
  );
}
