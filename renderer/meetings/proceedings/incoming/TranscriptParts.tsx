import { Button } from 'antd';
import { labelText } from '#shared/proceedings/split-transcript';
import type { Meant } from '#shared/proceedings/who-spoke';
import { PersonField } from '../../../pickers/PersonField';
import type { TranscriptWork } from './use-transcript';
import './incoming.css';

/** The names of a transcript and who they are. */
export function TranscriptNames({ work }: { work: TranscriptWork }) {
  return (
    <div className="transcript-names">
      <table className="plain-table">
        <thead>
          <tr>
            <th>稿中写法</th>
            <th>段数</th>
            <th>发言人</th>
            <th aria-label="其他" />
          </tr>
        </thead>
        <tbody>
          {work.transcript.names.map((label) => {
            const written = labelText(label);
            const person = work.personOf(label);
            const isAsked = work.isAsked(label);
            return (
              <tr key={written}>
                <td>
                  {written}
                  {isAsked && <em className="transcript-asked">待确认</em>}
                </td>
                <td>{label.count}</td>
                <td>
                  <PersonField
                    single
                    label={`${written}是谁`}
                    placeholder={isAsked ? '是发言人的话，可在这里选' : hintOf(work.meantBy(label))}
                    value={person ? [person] : []}
                    onChange={([chosen]) => work.choose(label, chosen ?? null)}
                  />
                </td>
                <td>
                  {isAsked && (
                    <Button size="small" type="link" onClick={() => work.confirm(label)}>
                      是发言人
                    </Button>
                  )}
                  <Button size="small" type="link" onClick={() => work.isNoSpeaker(label)}>
                    不是发言人
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Why nobody was put in. */
function hintOf(meant: Meant | undefined): string {
  if (meant?.isElsewhere) return '单位与名单、名录对不上，请选一位';
  return meant && meant.others > 0 ? `有${meant.others + 1}位同名，请选一位` : '未注明，可在这里选';
}

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
