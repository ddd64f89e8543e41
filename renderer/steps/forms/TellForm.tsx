import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { MATTER_PAPERS } from '#shared/matters/papers';
import type { ContactWay, Matter } from '#shared/model/matter';
import { newestVersion } from '#shared/model/order';
import { tellMembers } from '../../data/commands/matter-answers';
import type { Registered, StepFacts } from '../../data/commands/matter-events';
import { registerSteps } from '../../data/commands/matters';
import type { FormScope } from '../../data/forms/scopes';
import {
  type LinkedOpinion,
  type MatterLinks,
  useMatterLinks,
} from '../../data/queries/matter-links';
import { ofMatter, ofSeveral } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { FormFrame, Line } from '../FormFrame';
import { WayField } from '../fields/WayField';
import { WordsLine } from '../fields/WordsLine';
import { StepDialog } from '../StepDialog';
import { someDone, useBulkNotice } from '../use-bulk-notice';

/** How the members were told, and in which words. */
interface Telling {
  way: ContactWay;
  words: string;
}

interface FormParts {
  scope: FormScope;
  title: string;
  hint?: string;
  /** Proposed to begin with. */
  firstWay?: ContactWay;
  onTell: (telling: Telling & Registered) => Promise<void>;
  onClose: () => void;
  /** What stands before the way, and between the way and the words. */
  before?: ReactNode;
  between?: ReactNode;
  Frame: typeof FormFrame | typeof StepDialog;
}

/** The office itself puts no stamp on what it tells a member. */
const nameOfWay = (way: ContactWay): string => (way === '书面盖章' ? '书面' : way);

/** The one form of 告知委员: by which way, in which words, on which day. */
function TellForm(props: FormParts) {
  const { scope, title, hint, firstWay = '电话', onTell, onClose, before, between, Frame } = props;
  const [way, setWay] = useFormState<ContactWay>(scope, 'way', firstWay, true);
  const [words, setWords] = useFormState(scope, 'words', '');
  return (
    <Frame
      scope={scope}
      title={title}
      done="登记告知委员"
      hint={hint}
      dateLabel="告知日期"
      onClose={onClose}
      onSubmit={(registered) => onTell({ ...registered, way, words })}
    >
      {before}
      <Line label="方式">
        <WayField label="方式" value={way} onChange={setWay} nameOf={nameOfWay} />
      </Line>
      {between}
      <WordsLine
        label="告知的内容"
        placeholder="例如：委员表示满意"
        value={words}
        onChange={setWords}
      />
    </Frame>
  );
}

const nameOf = ({ opinion, sent }: LinkedOpinion): string =>
  opinion?.speaker?.name || sent?.speaker || '未注明';

/** The 委员告知单 that was made last and is not in the bin. */
function newestNotice(papers: MatterLinks['papers']): MatterLinks['papers'][number] | undefined {
  return papers
    .filter(({ paper, draft }) => paper.kind === 'memberNotice' && draft?.deletedAt === null)
    .sort((a, b) => newestVersion(a.paper, b.paper))[0];
}

interface TellProps {
  matter: Matter;
  onClose: () => void;
}

/** 告知委员 of one matter, once it is known who is to be told: registered before, it would tell nobody. */
export function TellOfMatter(props: TellProps) {
  const links = useMatterLinks(props.matter.id);
  return links ? <TellLinked {...props} links={links} /> : null;
}

/** Which of those whose opinions it follows, how, with which paper. */
function TellLinked({ matter, onClose, links }: TellProps & { links: MatterLinks }) {
  const { opinions } = links;
  const notice = newestNotice(links.papers);
  const scope = useFormScope(ofMatter(matter, 'tell', '告知委员'));
  const [isWithNotice, setWithNotice] = useFormState(scope, 'isWithNotice', true);
  const [left, setLeft] = useFormState<readonly string[]>(scope, 'left', []);
  const chosen = opinions.filter(({ id }) => !left.includes(id));
  const tell = async (telling: Telling & Registered) => {
    if (chosen.length === 0) throw new Error('还没有选告知了哪位委员，没有登记。');
    const draftId = isWithNotice ? (notice?.draft?.id ?? null) : null;
    await registerSteps(
      matter.id,
      chosen.map(({ id, opinion }): StepFacts => {
        const people = opinion?.speaker ? [opinion.speaker] : [];
        return { step: 'tell', ...telling, people, opinionId: id, draftId };
      }),
    );
  };
  return (
    <TellForm
      Frame={FormFrame}
      scope={scope}
      title="告知委员"
      onTell={tell}
      onClose={onClose}
      before={
        <Line label="告知了">
          <Checkbox.Group
            options={opinions.map((one) => ({ value: one.id, label: nameOf(one) }))}
            value={chosen.map(({ id }) => id)}
            onChange={(ids) =>
              setLeft(opinions.flatMap(({ id }) => (ids.includes(id) ? [] : [id])))
            }
          />
        </Line>
      }
      between={
        notice && (
          <Line label="随附">
            <Checkbox
              checked={isWithNotice}
              onChange={({ target }) => setWithNotice(target.checked)}
            >
              {MATTER_PAPERS.memberNotice} 第{notice.paper.version}版
            </Checkbox>
          </Line>
        )
      }
    />
  );
}

interface ManyProps {
  opinionIds: readonly string[];
  /** How many of the opinions have no answer yet. */
  unanswered: number;
  /** Proposed to begin with. */
  firstWay?: ContactWay;
  onClose: () => void;
}

/** 告知委员 for many opinions at once, each in every matter that follows it. */
export function TellMany({ opinionIds, unanswered, firstWay, onClose }: ManyProps) {
  const say = useBulkNotice('告知', '条意见');
  const of = `${opinionIds.length}条意见`;
  const scope = useFormScope(ofSeveral('opinions', opinionIds, 'tell', '告知委员', of));
  const open =
    unanswered > 0 ? `其中${unanswered}条还没有答复，只是说明进展的，请不要登记为告知。` : '';
  return (
    <TellForm
      Frame={StepDialog}
      scope={scope}
      title={`登记告知委员（${of}）`}
      hint={`登记已经把办理结果告诉提出意见的委员，所涉事项记为“已告知委员”。${open}`}
      firstWay={firstWay}
      onTell={async (telling) => say(someDone(await tellMembers(opinionIds, telling)))}
      onClose={onClose}
    />
  );
}
