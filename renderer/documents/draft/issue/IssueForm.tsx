import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import {
  type IssueFacts,
  issuePlaces,
  printedSerial,
  proposedIssue,
} from '#shared/compose/outgoing';
import type { OfficialDocument } from '#shared/document/official-document';
import type { CivilDate } from '#shared/model/civil-date';
import type { OutgoingDocument, OutgoingFacts } from '#shared/model/outgoing';
import { Line } from '../../../steps/FormFrame';
import { StepDialog } from '../../../steps/StepDialog';
import { DateField } from '../../../ui/DateField';

interface Props {
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
export function IssueForm({ document, signedOn, outgoing, onDone, onClose }: Props) {
  const places = issuePlaces(document);
  const [facts, setFacts] = useState<IssueFacts & { copies: number | null }>(
    () => outgoing ?? { ...proposedIssue(document, signedOn), copies: null },
  );
  const put = (part: Partial<typeof facts>) => setFacts((present) => ({ ...present, ...part }));
  return (
    <StepDialog
      title="编号"
      done="登记编号"
      hint="签发之后才有的内容登记在这里，不改动签发的文字；预览、导出时自动印在版面上的位置。暂时没有的先空着，以后再补。"
      dateLabel="登记日期"
      onSubmit={({ on, registeredBy }) =>
        onDone({
          issueNumber: facts.issueNumber.trim(),
          serialNumber: printedSerial(facts.serialNumber),
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
            placeholder="例如：示政协办发〔2026〕3号"
            value={facts.issueNumber}
            onChange={({ target }) => put({ issueNumber: target.value })}
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
        </Line>
      )}
      <Line label="成文日期">
        <DateField label="成文日期" value={facts.date} onChange={(date) => put({ date })} />
        {!places.date && <span className="hint">文稿没有署名，只登记，不印</span>}
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
