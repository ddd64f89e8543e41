import type { TranscriptWork } from './use-transcript';

/** Pieces drawn; a long transcript is judged by its beginning. */
const SHOWN = 100;
const CHARACTERS = 160;

/** How the transcript will stand in the proceedings. */
export function TranscriptPieces({ work }: { work: TranscriptWork }) {
  const { pieces } = work.transcript;
  return (
    <ol className="transcript-pieces" aria-label="分段结果">
      {pieces.slice(0, SHOWN).map((piece, index) => {
        const words = work.wordsOf(piece);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
          <li key={index}>
            <strong>{work.personOf(piece)?.name ?? '未注明'}</strong>
            {work.isAsked(piece) && <em className="transcript-asked">待确认</em>}
            {piece.at && <small>{piece.at}</small>}
            <span>
              {words.slice(0, CHARACTERS)}
              {words.length > CHARACTERS && `……（共${words.length}字）`}
            </span>
          </li>
        );
      })}
      {pieces.length > SHOWN && <li className="hint">……还有{pieces.length - SHOWN}段</li>}
    </ol>
  );
}
