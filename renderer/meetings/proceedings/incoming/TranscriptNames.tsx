import { Button } from 'antd';
import { PersonField } from '../../../pickers/PersonField';
import type { TranscriptWork } from './use-transcript';

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
          {work.transcript.names.map(({ name, count }) => {
            const person = work.personOf(name);
            const others = work.meant.get(name)?.others ?? 0;
            return (
              <tr key={name}>
                <td>{name}</td>
                <td>{count}</td>
                <td>
                  <PersonField
                    single
                    label={`${name}是谁`}
                    placeholder={
                      others > 0 ? `有${others + 1}位同名，请选一位` : '未注明，可在这里选'
                    }
                    value={person ? [person] : []}
                    onChange={([chosen]) => work.choose(name, chosen ?? null)}
                  />
                </td>
                <td>
                  <Button size="small" type="link" onClick={() => work.isNoSpeaker(name)}>
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
