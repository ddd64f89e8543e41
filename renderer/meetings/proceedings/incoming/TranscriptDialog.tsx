import { Alert, Modal } from 'antd';
import { keepsEveryWord } from '#shared/proceedings/split-transcript';
import { addEntries, bringBackEntries, deleteEntries } from '../../../data/commands/proceedings';
import { entryById } from '../../../data/queries/proceedings';
import { useDeclaring } from '../../../documents/quotation';
import { ofMeeting } from '../../../ui/forms/facts';
import { PutBack } from '../../../ui/forms/PutBack';
import { useFormScope } from '../../../ui/forms/use-form-scope';
import { useProceedings } from '../context';
import { takeInHand } from '../desk';
import { TranscriptNames, TranscriptPieces } from './TranscriptParts';
import { type TranscriptWork, useTranscript } from './use-transcript';
import './incoming.css';

/** 粘贴记录稿: a transcript is pasted, cut by speaker, looked over, and put into the proceedings in one step. */
export function TranscriptDialog(props: { ids: readonly string[]; onClose: () => void }) {
  const { ids, onClose } = props;
  const { meeting, firstItemId, steps } = useProceedings();
  const { quotations, markIn, declaring } = useDeclaring('没有粘贴');
  const scope = useFormScope(ofMeeting(meeting, 'transcript', '粘贴记录稿', 'proceedings'));
  const work = useTranscript(scope);
  const { pieces, names } = work.transcript;

  const paste = (text: string) => {
    // At once where nothing is asked: a box that is set later loses its cursor.
    if (!markIn(text)) work.setPasted(text);
    else void declaring(text).then((isIn) => isIn && work.setPasted(text));
  };
  const put = () =>
    steps.attempt(async () => {
      // Pasted before the dialog was opened this time, it was declared to another one.
      if (markIn(work.source) && !(await declaring(work.source))) return;
      if (!keepsEveryWord(work.source, work.transcript)) {
        throw new Error('分段后的文字和原文对不上，没有加入，记录没有改动。请把记录稿分几次粘贴。');
      }
      const last = await entryById(ids.at(-1));
      const itemId = last ? last.agendaItemId : firstItemId;
      const made = await addEntries(meeting.id, work.entries(itemId, quotations()));
      scope.end();
      onClose();
      takeInHand(made[0] ?? null);
      steps.done(`已加入${made.length}段发言`, async () => {
        await deleteEntries(made);
        steps.done('', () => bringBackEntries(made));
      });
    });

  return (
    <Modal
      open
      title="粘贴记录稿"
      width={980}
      style={{ top: 24 }}
      okText={pieces.length > 1 ? `加入会议记录（${pieces.length}段）` : '作为一段加入会议记录'}
      okButtonProps={{ disabled: pieces.length === 0 || !work.isCut }}
      cancelText="取消"
      onOk={() => void put()}
      onCancel={onClose}
    >
      <PutBack scope={scope} />
      <textarea
        className="transcript-source"
        aria-label="记录稿"
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to paste
        autoFocus
        rows={pieces.length === 0 ? 10 : 4}
        spellCheck={false}
        placeholder={
          '把录音转写稿或整理好的记录稿粘贴到这里。认得的写法：\n张三：……　　主持人：……　　【张三】……\n张三 10:32 另起一行是内容　　[00:10:32] 张三：……'
        }
        value={work.pasted}
        onChange={(event) => paste(event.target.value)}
      />
      {pieces.length > 0 && <Cut work={work} />}
      {work.notes.length > 0 && (
        <Alert type="info" title={`除此之外文字未动：${work.notes.join('；')}`} />
      )}
      {names.length > 0 && <TranscriptNames work={work} />}
      {pieces.length > 0 && <TranscriptPieces work={work} />}
    </Modal>
  );
}

/** How the transcript was cut, in a sentence or two. */
function Cut({ work }: { work: TranscriptWork }) {
  const { pieces, names, isElapsed, subtitles } = work.transcript;
  const asked = names.filter((label) => work.isAsked(label)).length;
  return (
    <p className="hint">
      {names.length === 0
        ? '没有认出发言人，整篇作为一段加入，发言人可以加入后再选。'
        : `认出${names.length}位发言人，分成${pieces.length}段。没有选定人的，名字留在内容开头。`}
      {asked > 0 &&
        `其中${asked}处像发言人而不能确定，标着“待确认”：没有答复的单独成段，不算在任何人名下。`}
      {subtitles > 0 && `字幕的时间和序号${subtitles}处不是话，没有放进发言。`}
      {isElapsed && '稿中的时间是录音里的位置，不当作发言时间。'}
    </p>
  );
}
