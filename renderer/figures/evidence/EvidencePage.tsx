import { Button, Empty, InputNumber, Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { addTasks, takeOverTasks } from '../../data/commands/evidence';
import { useEvidenceYear, useYearOfTask } from '../../data/queries/evidence';
import { useToday } from '../../data/today';
import { useNotices } from '../../ui/use-notices';
import { useView } from '../../ui/view';
import { AddTasks } from './AddTasks';
import { ExportEvidence } from './ExportEvidence';
import { TaskCard } from './TaskCard';
import { TasksBin } from './TasksBin';
import './evidence.css';

/** 年终考评: the tasks of a year, under each what proves it, and all of it as a folder with a catalogue. */
export function EvidencePage({ office }: { office: OfficeSettings }) {
  const thisYear = Number(useToday().slice(0, 4));
  const year = useView((view) => view.evidenceYear) ?? thisYear;
  const shown = useEvidenceYear(year);
  const [isPasting, setPasting] = useState(false);
  useAskedYear();
  const { attempt, say } = useNotices();
  const addOne = () =>
    void attempt(async () => {
      const empty = { title: '', requirement: '', section: '', done: '' };
      const [evidenceFocus = null] = await addTasks(year, [empty]);
      useView.setState({ evidenceFocus });
    });
  const takeOver = () =>
    void attempt(async () => {
      const { added, there } = await takeOverTasks(year - 1, year);
      if (added + there === 0) return say(`${year - 1}年没有任务清单`);
      const left = there === 0 ? '' : `，${there}项这一年已经有了，没有重复加`;
      say(`已沿用${year - 1}年的${added}项任务，佐证材料和完成情况没有带过来${left}`);
    });
  return (
    <>
      <h1>年终考评</h1>
      <p className="hint">
        每项任务下面放能证明它的文稿、会议、事项、报送和收文，最后连同目录导出到一个文件夹。这里只记是哪一份，材料本身不会改动。
      </p>
      <div className="row figures-tools">
        <InputNumber
          aria-label="考评年度"
          min={1990}
          max={2099}
          precision={0}
          value={year}
          style={{ width: '8em' }}
          suffix="年度"
          onChange={(evidenceYear) => useView.setState({ evidenceYear })}
        />
        <Button type="primary" onClick={addOne}>
          添加任务
        </Button>
        <Button onClick={() => setPasting(true)}>成批添加…</Button>
        <Button onClick={takeOver}>沿用上一年的任务</Button>
        <span style={{ flex: 1 }} />
        {shown && <ExportEvidence shown={shown} office={office} year={year} />}
      </div>
      {!shown && <Spin style={{ display: 'block', marginTop: 80 }} />}
      {shown?.tasks.length === 0 && (
        <Empty
          style={{ margin: '8vh 0' }}
          description={`${year}年还没有任务。可以一项一项添加，也可以把考评办法里的表粘贴进来。`}
        />
      )}
      <ol className="evidence-tasks" aria-label={`${year}年度考评任务`}>
        {shown?.tasks.map((one, at) => (
          <TaskCard key={one.task.id} {...one} number={at + 1} count={shown.tasks.length} />
        ))}
      </ol>
      {shown && <TasksBin tasks={shown.binned} />}
      {isPasting && <AddTasks year={year} onClose={() => setPasting(false)} />}
    </>
  );
}

/** The year of the task that was asked for comes up with it. */
function useAskedYear(): void {
  const evidenceYear = useYearOfTask(useView((view) => view.evidenceFocus));
  useEffect(() => {
    if (evidenceYear !== undefined) useView.setState({ evidenceYear });
  }, [evidenceYear]);
}
