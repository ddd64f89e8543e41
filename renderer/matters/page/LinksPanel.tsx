import { Button } from 'antd';
import type { ReactNode } from 'react';
import { MATTER_PAPERS, type MatterPaperKind } from '#shared/matters/papers';
import type { Carrier } from '#shared/model/carrier';
import { printDate } from '#shared/model/civil-date';
import type { Matter } from '#shared/model/matter';
import {
  type LinkedOpinion,
  type MatterLinks,
  SOURCE_NOTES,
  useMatterLinks,
} from '../../data/queries/matter-links';
import { openCarrierPage, openDraft, openIncoming, openMeeting } from '../../ui/view';

/** From a matter to where it came from and what was made of it, one click each. */
export function LinksPanel({ matter }: { matter: Matter }) {
  const links = useMatterLinks(matter.id);
  if (!links) return null;
  const { opinions, carriers, papers } = links;
  return (
    <section className="panel matter-links" aria-label="来龙去脉">
      <h2>来龙去脉</h2>
      <Source matter={matter} links={links} />
      {opinions.map((one) => (
        <OpinionLink key={one.id} linked={one} />
      ))}
      {carriers.map((carrier) => (
        <CarrierLink key={carrier.id} carrier={carrier} />
      ))}
      {papers.map(({ paper, draft }) => (
        <Entry key={paper.id} kind={MATTER_PAPERS[paper.kind as MatterPaperKind] ?? '材料'}>
          {draft ? (
            <Link onClick={() => openDraft(draft.id)}>{draft.title || '（无标题）'}</Link>
          ) : (
            <span className="hint">文稿已被清除</span>
          )}
          {paper.version > 1 && <small>第{paper.version}版</small>}
        </Entry>
      ))}
    </section>
  );
}

function Entry({ kind, children }: { kind: string; children: ReactNode }) {
  return (
    <div className="matter-link">
      <span className="hint">{kind}</span>
      <div>{children}</div>
    </div>
  );
}

function Link({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Button type="link" className="matter-link-button" onClick={onClick}>
      {children}
    </Button>
  );
}

function Source({ matter, links }: { matter: Matter; links: MatterLinks }) {
  const { meeting, source } = links;
  const { kind, label, id } = matter.source;
  const note = SOURCE_NOTES[source];
  const canBeOpened =
    source === 'there' && id !== null && kind !== 'opinion' && kind !== 'resolution';
  const open = kind === 'incoming' ? openIncoming : openDraft;
  return (
    <>
      <Entry kind="来源">
        {canBeOpened ? (
          <Link onClick={() => open(id)}>{label || '打开来源文稿'}</Link>
        ) : (
          <span>{label || '手工登记'}</span>
        )}
        {note !== '' && <p className="hint">{note}</p>}
      </Entry>
      {meeting && (
        <Entry kind="会议">
          <Link
            onClick={() =>
              openMeeting(meeting.id, kind === 'resolution' ? 'resolutions' : 'opinions')
            }
          >
            {meeting.title || meeting.kind}
          </Link>
          {meeting.deletedAt !== null && <small>（在回收站）</small>}
        </Entry>
      )}
    </>
  );
}

function OpinionLink({ linked }: { linked: LinkedOpinion }) {
  const { id, opinion, sent } = linked;
  const words = opinion?.words ?? sent?.words;
  const speaker = opinion?.speaker?.name ?? sent?.speaker;
  return (
    <Entry kind="意见">
      <strong>{speaker || '未注明'}</strong>
      <blockquote>
        {words ?? '这条意见已不在这里，可能已被彻底清除，事项和记录不受影响。'}
      </blockquote>
      {opinion && opinion.deletedAt === null && (
        <Link onClick={() => openMeeting(opinion.meetingId, 'opinions', id)}>看原话</Link>
      )}
      {opinion && opinion.deletedAt !== null && <small>这条意见在会议的“已删除”里。</small>}
    </Entry>
  );
}

function CarrierLink({ carrier }: { carrier: Carrier }) {
  const { title, kind, submissions, instructions, deletedAt } = carrier;
  return (
    <Entry kind={kind}>
      {deletedAt === null ? (
        <Link onClick={() => openCarrierPage(carrier.id)}>{title || '（未定标题）'}</Link>
      ) : (
        <span>{title}（在回收站）</span>
      )}
      {submissions.map(({ id, to, on, signedBy }) => (
        <p key={id}>
          {printDate(on)}报{to}
          {signedBy !== '' && `，${signedBy}签收`}
        </p>
      ))}
      {instructions.map(({ id, by, words, on }) => (
        <p key={id}>
          {by}
          {printDate(on)}批示：{words}
        </p>
      ))}
    </Entry>
  );
}
