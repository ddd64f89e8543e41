import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { ViewRemark } from '#shared/model/view-remark';
import { VIEW_ANSWERS, VIEW_KINDS, type ViewRequest } from '#shared/model/view-request';
import { readAnswer } from '#shared/registers/view-answer';
import { answerView, type SaidRemark } from '../../data/commands/views';
import { messageOf } from '../../data/desktop';
import { type ComingFile, chooseFiles } from '../../documents/draft/import-flow';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { openViews } from '../../ui/view';
import { work } from '../../work/work';

interface Props {
  request: ViewRequest;
  remarks: readonly ViewRemark[];
  onClose: () => void;
}

const ANSWERS = VIEW_ANSWERS.filter((one) => one !== '').map((value) => ({ value, label: value }));

/** 登记答复: typed, or read from the file that came back; every remark for itself, in its own words. */
export function AnswerForm({ request, remarks, onClose }: Props) {
  const { id, draftId, to } = request;
  const scope = useFormScope({
    ...{ name: `view/${id}/answer`, title: `${VIEW_KINDS[request.kind]}答复`, of: to.name },
    records: [draftId],
    open: () => openViews(draftId),
  });
  const [answer, setAnswer] = useFormState(scope, 'answer', request.answer);
  const [signedBy, setSignedBy] = useFormState(scope, 'signedBy', request.signedBy);
  const [words, setWords] = useFormState(scope, 'words', request.words);
  const [said, setSaid] = useFormState<SaidRemark[]>(scope, 'said', () => [...remarks]);
  const [note, setNote] = useState('');
  const put = (at: number, part: Partial<SaidRemark>) =>
    setSaid((present) => present.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const take = async (file: ComingFile): Promise<string> => {
    try {
      const { blocks } = await file.read();
      const { document } = await work.run('structure', { raw: blocks });
      const found = readAnswer(document);
      // What the clerk has chosen and typed already stays.
      setAnswer((present) => found.answer || present);
      setWords((present) => [present.trim(), found.words].filter(Boolean).join('\n'));
      setSaid((present) => [...present, ...found.remarks]);
      return `从“${file.name}”读出${found.remarks.length}条意见，请对照原件核对，原文件没有改动。`;
    } catch (error) {
      return `“${file.name}”：${messageOf(error)}`;
    }
  };
  const read = async () => {
    const said: string[] = [];
    try {
      for (const file of await chooseFiles()) said.push(await take(file));
    } catch (error) {
      said.push(messageOf(error));
    }
    if (said.length > 0) setNote(said.join(''));
  };
  return (
    <StepDialog
      scope={scope}
      title={`${request.to.name}的答复（${VIEW_KINDS[request.kind]}）`}
      done="登记答复"
      dateLabel="答复日期"
      width={760}
      missing={answer === '' ? ['答复'] : []}
      onSubmit={(registered) =>
        answerView(request.id, { ...registered, answer, signedBy, words, remarks: said })
      }
      onClose={onClose}
    >
      <Line label="答复">
        <div className="row registers-line">
          <Radio.Group
            aria-label="答复"
            options={ANSWERS}
            value={answer}
            onChange={({ target }) => setAnswer(target.value)}
          />
          <Button size="small" onClick={() => void read()}>
            从答复的文件读…
          </Button>
        </div>
      </Line>
      {note !== '' && <p className="hint">{note}</p>}
      <Line label={request.kind === 'consult' ? '联系人' : '会签人'}>
        <Input
          aria-label="会签人"
          placeholder="没有可不填"
          value={signedBy}
          onChange={({ target }) => setSignedBy(target.value)}
        />
      </Line>
      {said.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a remark is its place in the form
        <Line key={at} label={`意见${at + 1}`}>
          <Input
            aria-label={`意见${at + 1}针对`}
            placeholder="针对哪一处，没有可不填"
            value={one.place}
            onChange={({ target }) => put(at, { place: target.value })}
          />
          <Input.TextArea
            aria-label={`意见${at + 1}`}
            autoSize={{ minRows: 2, maxRows: 8 }}
            placeholder="照原文；清空就是去掉这一条"
            value={one.words}
            onChange={({ target }) => put(at, { words: target.value })}
          />
        </Line>
      ))}
      <Line label="">
        <Button size="small" onClick={() => setSaid([...said, { place: '', words: '' }])}>
          加一条意见
        </Button>
      </Line>
      <Line label="答复原文">
        <Input.TextArea
          aria-label="答复原文"
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder="没有可不填"
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Line>
    </StepDialog>
  );
}
