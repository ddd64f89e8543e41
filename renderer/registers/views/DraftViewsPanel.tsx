import { Button, Empty } from 'antd';
import { useState } from 'react';
import { printDate } from '#shared/model/civil-date';
import type { OfficeSettings } from '#shared/model/office';
import { VIEW_KINDS, type ViewRequest } from '#shared/model/view-request';
import { adoptionPaper, cosignPaper, viewWords } from '#shared/registers/views';
import { putView, withdrawView } from '../../data/commands/views';
import { profileOf } from '../../data/queries/office';
import { type DraftViews, useDraftViews } from '../../data/queries/views';
import { useToday } from '../../data/today';
import { Loading } from '../../ui/Loading';
import { PlainTable } from '../../ui/PlainTable';
import { useExports } from '../../ui/use-exports';
import { useNotices } from '../../ui/use-notices';
import { openDraft } from '../../ui/view';
import { AnswerForm } from './AnswerForm';
import { AskForm } from './AskForm';
import { Remarks } from './Remarks';

interface Props {
  draftId: string;
  office: OfficeSettings;
}

/** Who was asked for a view of one draft, what was answered, what became of it. */
export function DraftViewsPanel({ draftId, office }: Props) {
  const views = useDraftViews(draftId);
  const [isAsking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<string | null>(null);
  if (views === undefined) return <Loading />;
  if (views === null) return <Empty description="没有找到这篇文稿，它可能已被彻底清除。" />;
  const { draft, requests, remarks } = views;
  const request = requests.find(({ id }) => id === answering);
  return (
    <section className="registers-panel" aria-label={draft.title}>
      <h2>{draft.title || '未命名'}</h2>
      {requests.length > 0 && <p>{viewWords(requests, remarks)}</p>}
      <div className="row">
        <Button type="primary" onClick={() => setAsking(true)}>
          送会签、征求意见…
        </Button>
        <Button onClick={() => openDraft(draftId)}>打开文稿</Button>
        <Papers views={views} office={office} />
      </div>
      {requests.length > 0 && (
        <PlainTable headings={['单位', '方式', '送出', '要求', '答复', '']} label="征求意见的单位">
          {requests.map((one) => (
            <Row key={one.id} request={one} onAnswer={() => setAnswering(one.id)} />
          ))}
        </PlainTable>
      )}
      <Remarks requests={requests} remarks={remarks} />
      {isAsking && <AskForm draft={draft} onClose={() => setAsking(false)} />}
      {request && (
        <AnswerForm
          request={request}
          remarks={remarks.filter(({ requestId }) => requestId === request.id)}
          onClose={() => setAnswering(null)}
        />
      )}
    </section>
  );
}

function Papers({ views, office }: { views: DraftViews; office: OfficeSettings }) {
  const { word } = useExports();
  const { draft, requests, remarks } = views;
  const options = { profile: profileOf(office), sample: draft.sample === 1 };
  const isConsulted = remarks.length > 0 || requests.some(({ kind }) => kind === 'consult');
  const isCosigned = requests.some(({ kind }) => kind !== 'consult');
  return (
    <>
      {isConsulted && (
        <Button
          onClick={() =>
            void word(
              adoptionPaper(draft.title, requests, remarks),
              options,
              `${draft.title}（意见采纳情况表）`,
            )
          }
        >
          意见采纳情况表
        </Button>
      )}
      {isCosigned && (
        <Button
          onClick={() =>
            void word(
              cosignPaper(draft.title, requests, remarks),
              options,
              `${draft.title}（会签情况表）`,
            )
          }
        >
          会签情况表
        </Button>
      )}
    </>
  );
}

function Row({ request, onAnswer }: { request: ViewRequest; onAnswer: () => void }) {
  const { id, to, kind, askedOn, due, answer, answeredOn, signedBy } = request;
  const today = useToday();
  const { attempt, undoable } = useNotices();
  const answered = [answer, signedBy, answeredOn ? printDate(answeredOn) : ''];
  const withdraw = () =>
    attempt(async () => {
      const row = await withdrawView(id);
      undoable('已从名单里去掉', () => putView(row));
    });
  return (
    <tr>
      <td>{to.name}</td>
      <td>{VIEW_KINDS[kind]}</td>
      <td>{printDate(askedOn)}</td>
      <td>
        {due ? `${printDate(due)}前` : ''}
        {due !== null && answer === '' && due < today && <span className="hint">（已过）</span>}
      </td>
      <td>{answer === '' ? '' : answered.filter(Boolean).join('　')}</td>
      <td>
        <Button size="small" onClick={onAnswer}>
          {answer === '' ? '登记答复…' : '改答复…'}
        </Button>
        {answer === '' && (
          <Button size="small" type="text" onClick={() => void withdraw()}>
            去掉
          </Button>
        )}
      </td>
    </tr>
  );
}
