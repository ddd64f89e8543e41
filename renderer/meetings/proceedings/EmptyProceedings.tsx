import { Button } from 'antd';
import { useProceedings } from './context';

/** What can be done while nothing has been written down. */
export function EmptyProceedings({ onBegin }: { onBegin: () => void }) {
  const { takesOpinions } = useProceedings();
  return (
    <div className="teach-page">
      <h2>还没有记录</h2>
      <ul>
        <li>
          边开边记：打发言人的拼音首字母，回车，接着打内容；按 Ctrl+回车 换下一段，手不用离开键盘。
        </li>
        <li>
          有发言稿：把 Word
          或文本文件拖到这里，可以一次拖几个；文件名里有姓名的，自动归到本人名下，拖到某位发言人上的，归到他名下。
        </li>
        <li>有录音转写的记录稿：点“粘贴记录稿”，按发言人分段，文字一个不动。</li>
        {takesOpinions ? (
          <li>遇到意见建议，选中那几句按 Ctrl+M（或 F8），就原样记下一条。</li>
        ) : (
          <li>记录留在纸上也可以：每个议题的结果写在“议定事项”里就行。</li>
        )}
      </ul>
      <Button type="primary" size="large" onClick={onBegin}>
        开始记录
      </Button>
    </div>
  );
}
