import { Button } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import type { OutgoingLine } from '#shared/registers/outgoing-book';
import { EarlierPaper } from './EarlierPaper';
import { PaperCourse } from './PaperCourse';
import { SetAsideForm } from './SetAsideForm';

interface Props {
  line: OutgoingLine;
  office: OfficeSettings;
}

/** One number: its paper and what was done with it, or what is to become of it. */
export function NumberPanel({ line, office }: Props) {
  const [form, setForm] = useState<'returned' | 'void' | null>(null);
  const { place, printed, title, draftId, facts, earlier, state, reason } = line;
  const isFree = draftId === null && (earlier === null || earlier.deletedAt !== null);
  return (
    <section className="registers-panel" aria-label={printed}>
      <h2>{printed}</h2>
      <p>
        {title || reason || '还没有用到文稿上'}
        {state !== '已编' && <strong className="registers-state">　{state}</strong>}
      </p>
      {title !== '' && reason !== '' && <p className="hint">{reason}。</p>}
      {state === '重号' && (
        <p className="hint">
          两份文件用了同一个号，多半是在两台电脑上各编了一次，或者原来的登记簿就是这样记的。文稿可以在“编号”里改用下一个号，已经发出的以纸质文件为准。
        </p>
      )}
      {state === '空号' && (
        <p className="hint">
          这个号没有用过的记录。确实没有用的，点“作废”写明原因；还要用的，点“退回可用”。年中开始用回音、以前的号在纸上编过的，点“预留号…”，选“从几号编起”。
        </p>
      )}
      {draftId !== null && (
        <PaperCourse
          draftId={draftId}
          facts={facts}
          title={title}
          printed={printed}
          office={office}
        />
      )}
      {earlier && <EarlierPaper paper={earlier} />}
      <div className="row">
        {isFree && state !== '已退回' && (
          <Button onClick={() => setForm('returned')}>退回可用…</Button>
        )}
        {isFree && state !== '作废' && <Button onClick={() => setForm('void')}>作废…</Button>}
      </div>
      {form && (
        <SetAsideForm place={place} printed={printed} state={form} onClose={() => setForm(null)} />
      )}
    </section>
  );
}
