import { App, Button } from 'antd';
import {
  forgetMark,
  preparePastWords,
  purgePastWords,
  type TypedTable,
} from '../data/commands/past-words';
import { messageOf } from '../data/desktop';
import { flushTyped } from '../ui/unsaved/unsaved';
import { UNDO } from '../ui/use-notices';

interface Props {
  table: TypedTable;
  id: string;
  /** What a clerk calls it: 这篇文稿, 这段发言. */
  what: string;
  className: string;
}

const UNSAVED = '现在的文字还没有存上，没有开始清除，什么也没有删去。存上以后请再点一次。';

/** A mark of secrecy was typed, saved and taken out again: offers to purge what was saved of it. */
export function PastWords({ table, id, what, className }: Props) {
  const { message, modal } = App.useApp();
  const attempt = (work: () => Promise<unknown>) =>
    work().catch((error: unknown) => void message.error(messageOf(error), 8));
  const purge = async () => {
    if (!(await flushTyped())) throw new Error(UNSAVED);
    message.destroy(UNDO);
    await purgePastWords(table, id);
    message.success(`已从流水、全部恢复点和搁置的文件里清除，${what}现在的文字没有动`, 8);
  };
  const ask = () => {
    const forget = preparePastWords(table, id);
    modal.confirm({
      title: '清除此前存下的文字？',
      width: 560,
      content: (
        <>
          <p>
            {what}
            现在的文字一字不动。它此前自动保存过的样子，从流水、全部恢复点和搁置的文件里清掉，不能再找回；以后从恢复点找回的，是它现在的文字。撤销记录也一并清掉。
          </p>
          <p>
            请先看过：涉密的文字已经全部删去。已导出的文件、已打印的纸和自己拷走的备份，程序管不到。
          </p>
        </>
      ),
      okText: '清除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onCancel: () => void forget(),
      onOk: async () => {
        await attempt(purge);
        // It may have failed before it had come to the copy.
        await forget();
      },
    });
  };
  return (
    <div className={className} role="status">
      <span>
        {what}
        里自动保存过像国家秘密标志的文字，现在已经删去，或者登记为引文；流水和恢复点里可能还留着。
      </span>
      <Button size="small" type="primary" onClick={ask}>
        清除此前存下的…
      </Button>
      <Button size="small" type="text" onClick={() => void attempt(() => forgetMark(table, id))}>
        不涉密，不用清除
      </Button>
    </div>
  );
}
