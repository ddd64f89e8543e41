import { Button, Input, InputNumber } from 'antd';
import {
  type IssueFacts,
  issuePlaces,
  printedSerial,
  proposedIssue,
} from '#shared/compose/outgoing';
import type { OfficialDocument } from '#shared/document/official-document';
import { type CivilDate, printDate } from '#shared/model/civil-date';
import type { Issuer } from '#shared/model/office';
import type { OutgoingDocument, OutgoingFacts } from '#shared/model/outgoing';
import type { OpenedDraft } from '../../../data/queries/drafts';
import { type NumberBook, useNumberBook } from '../../../data/queries/numbers';
import { useIssuers } from '../../../data/queries/office';
import { Line } from '../../../steps/FormFrame';
import { StepDialog } from '../../../steps/StepDialog';
import { DateField } from '../../../ui/DateField';
import { ofDraft } from '../../../ui/forms/facts';
import { useFormScope, useFormState } from '../../../ui/forms/use-form-scope';
import { issueOf, offeredIssue, offeredSerial, periodicalOf, remarksOn } from './number-offer';

interface Props {
  draft: OpenedDraft;
  /** The signed text. */
  document: OfficialDocument;
  signedOn: CivilDate;
  /** What was registered before, or null. */
  outgoing: OutgoingDocument | null;
  /** Registers the issue; what this throws is shown and everything typed stays. */
  onDone: (facts: OutgoingFacts) => Promise<void>;
  onClose: () => void;
}

/** 编号: what is known only after the signature. It stands beside the locked text and is printed in its places. */
export function IssueForm(props: Props) {
  const book = useNumberBook();
  const issuers = useIssuers();
  // Registered before the next number is known, the paper would get none.
  return book && issuers ? <Form {...props} book={book} issuers={issuers} /> : null;
}

type Facts = IssueFacts & { copies: number | null };

interface Known {
  book: NumberBook;
  issuers: readonly Issuer[];
}

function Form(props: Props & Known) {
  const { draft, document, signedOn, outgoing, onDone, onClose } = props;
  const places = issuePlaces(document);
  const scope = useFormScope(
    ofDraft({ id: draft.id, title: document.title.join('') }, 'issue', '编号'),
  );
  const [facts, setFacts] = useFormState(scope, 'facts', (): Facts => {
    const begun = outgoing ?? { ...proposedIssue(document, signedOn), copies: null };
    return withNumbers(begun, offerOf(props, begun.date ?? signedOn), document);
  });
  const put = (part: Partial<Facts>) => setFacts((present) => ({ ...present, ...part }));
  const offer = offerOf(props, facts.date ?? signedOn);
  const { refused, remarks } = offer.judge(facts);
  return (
    <StepDialog
      scope={scope}
      title="编号"
      done="登记编号"
      hint="签发之后才有的内容登记在这里，不改动签发的文字；预览、导出时自动印在版面上的位置。暂时没有的先空着，以后再补。"
      dateLabel="登记日期"
      onSubmit={({ on, registeredBy }) =>
        onDone({
          issueNumber: offer.issueOf(facts.issueNumber)?.printed ?? facts.issueNumber.trim(),
          serialNumber: printedSerial(facts.serialNumber),
          ...(places.serialNumber && { periodical: periodicalOf(document, draft) }),
          date: facts.date,
          printedOn: facts.printedOn,
          copies: facts.copies,
          registeredBy,
          registeredOn: on,
        })
      }
      onClose={onClose}
    >
      {places.issueNumber && (
        <Line label="发文字号">
          <Input
            aria-label="发文字号"
            placeholder="例如：示政协办发〔2026〕3号，只打3也可以"
            value={facts.issueNumber}
            onChange={({ target }) => put({ issueNumber: target.value })}
          />
          <Offer
            offered={offer.issueNumber}
            value={facts.issueNumber}
            onTake={(issueNumber) => put({ issueNumber })}
          />
        </Line>
      )}
      {places.serialNumber && (
        <Line label="期号">
          <Input
            aria-label="期号"
            placeholder="例如：第3期，只打3也可以"
            value={facts.serialNumber}
            onChange={({ target }) => put({ serialNumber: target.value })}
          />
          <Offer
            offered={offer.serialNumber}
            value={printedSerial(facts.serialNumber)}
            onTake={(serialNumber) => put({ serialNumber })}
          />
        </Line>
      )}
      {refused !== '' && <p className="step-refused">{refused}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="hint">
          {remark}
        </p>
      ))}
      <Line label="成文日期">
        <DateField label="成文日期" value={facts.date} onChange={(date) => put({ date })} />
        {!places.date && <span className="hint">文稿没有署名，只登记，不印</span>}
        {places.date && facts.date !== signedOn && (
          // A paper is of the day on which it was signed, whatever was typed while it was drafted.
          <Button type="link" size="small" onClick={() => put({ date: signedOn })}>
            用签发日期：{printDate(signedOn)}
          </Button>
        )}
      </Line>
      <Line label="印发日期">
        <DateField
          label="印发日期"
          value={facts.printedOn}
          onChange={(printedOn) => put({ printedOn })}
        />
        {!places.printedOn && <span className="hint">文稿没有版记，只登记，不印</span>}
      </Line>
      <Line label="印数">
        <InputNumber
          aria-label="印数"
          min={1}
          max={99_999}
          precision={0}
          suffix="份"
          value={facts.copies}
          onChange={(copies) => put({ copies })}
        />
      </Line>
    </StepDialog>
  );
}

/** The next number of the series, one click away where something else stands in the field. */
function Offer(props: { offered: string; value: string; onTake: (number: string) => void }) {
  const { offered, value, onTake } = props;
  if (offered === '' || offered === value.trim()) return null;
  return (
    <Button type="link" size="small" onClick={() => onTake(offered)}>
      用下一个号：{offered}
    </Button>
  );
}

/** The next numbers for a draft on a day, and what is to be said of others. */
function offerOf({ draft, document, book, issuers }: Props & Known, day: CivilDate) {
  const { issuerId } = draft;
  const issuer = issuers.find(({ id, kind }) =>
    issuerId === null ? kind === 'office' : id === issuerId,
  );
  const asking = { draft, document, day, code: issuer?.code ?? '', book };
  return {
    issueNumber: offeredIssue(asking),
    serialNumber: offeredSerial(asking),
    issueOf: (typed: string) => issueOf(typed, asking),
    judge: (facts: IssueFacts) => remarksOn(facts, asking),
  };
}

/** The next number, where the sheet has its place and nothing was registered. */
function withNumbers<Facts extends IssueFacts>(
  facts: Facts,
  offer: ReturnType<typeof offerOf>,
  { format, head }: OfficialDocument,
): Facts {
  const isPeriodical = format === 'minutes' || format === 'bulletin';
  return {
    ...facts,
    issueNumber: facts.issueNumber || (head.issueNumber === '' ? '' : offer.issueNumber),
    serialNumber: facts.serialNumber || (isPeriodical ? offer.serialNumber : ''),
  };
}
