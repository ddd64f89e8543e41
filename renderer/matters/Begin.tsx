import { Button } from 'antd';
import { openRoom } from '../ui/view';

const TRACKS = [
  {
    name: '机关督办',
    what: '会议定的、领导批的，交机关科室和专委会办。',
    steps: [
      ['拟办、立项', '从“办会”的议定事项一键转来，或在这里登记；领导批准后登记立项。'],
      ['交办、反馈', '登记交给谁、约定什么时间。电话里说的先记下，盖章的材料到了再补齐。'],
      ['审核、办结', '领导确认了才是办结；没办好的退回重办，延期要写理由和批准人。'],
    ],
  },
  {
    name: '跟踪回音',
    what: '委员的意见建议报送出去以后，一直跟到委员收到回音。',
    steps: [
      ['归集、报送', '从“办会”的意见建议列入跟踪，编进专报，报给谁、何时报的记一笔。'],
      ['批示、转办、答复', '别人办的事，知道一步记一步，先后不拘，缺了也不要紧。'],
      ['采纳、落实、告知', '认定采纳没有、落实没有，再告诉提意见的委员。有着落，有回音。'],
    ],
  },
] as const;

/** The empty ledger: both tracks in three steps each. */
export function Begin({ onNew, onImport }: { onNew: () => void; onImport: () => void }) {
  return (
    <div className="page matters-begin">
      <h1>办事</h1>
      <p className="hint">每件事从哪里来、谁在办、办到哪一步、有没有回音，都在一张台账上。</p>
      <div className="matters-begin-tracks">
        {TRACKS.map(({ name, what, steps }) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <p className="hint">{what}</p>
            <ol className="matters-steps">
              {steps.map(([title, text]) => (
                <li key={title}>
                  <strong>{title}</strong>
                  <span className="hint">{text}</span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <div className="row">
        <Button type="primary" onClick={onNew}>
          登记事项
        </Button>
        <Button onClick={() => openRoom('meetings')}>到“办会”转入</Button>
        <Button onClick={onImport}>导入已有的 Excel 台账…</Button>
      </div>
    </div>
  );
}
