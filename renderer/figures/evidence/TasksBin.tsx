import { Button } from 'antd';
import type { EvidenceTask } from '#shared/model/evidence';
import { takeOutOfBin } from '../../data/commands/bin';
import { purge } from '../../data/commands/purge';
import { useToday } from '../../data/today';
import { PurgeButton } from '../../ui/PurgeButton';
import { useNotices } from '../../ui/use-notices';
import { usePurging } from '../../ui/use-purging';
import { dayOf } from '../../ui/when';

/** Tasks that were deleted: each comes back with its evidence, or goes for good. */
export function TasksBin({ tasks }: { tasks: readonly EvidenceTask[] }) {
  const askToPurge = usePurging();
  const today = useToday();
  const { attempt, say } = useNotices();
  if (tasks.length === 0) return null;
  const bringBack = ({ id }: EvidenceTask) =>
    void attempt(async () => {
      await takeOutOfBin('evidenceTasks', [id]);
      say('已恢复这项任务');
    });
  const purgeTask = ({ id, title }: EvidenceTask) =>
    askToPurge({
      title: `彻底清除任务“${title}”？`,
      content:
        '任务的文字和它下面的材料清单会从各恢复点里一并清掉，不能再恢复。材料本身（文稿、会议、事项、报送、收文）不受影响。',
      table: 'evidenceTasks',
      ids: [id],
      purge: () => purge('evidenceTasks', [id]),
    });
  return (
    <details className="evidence-bin">
      <summary>删除的任务{tasks.length}项</summary>
      <ul aria-label="删除的任务">
        {tasks.map((task) => (
          <li key={task.id} className="row">
            <span>{task.title || '没有名称的任务'}</span>
            <span className="hint">{task.deletedAt && `${dayOf(task.deletedAt, today)}删除`}</span>
            <Button size="small" onClick={() => bringBack(task)}>
              恢复
            </Button>
            <PurgeButton
              size="small"
              table="evidenceTasks"
              ids={[task.id]}
              onClick={() => purgeTask(task)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
