import { Form, Input, InputNumber, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { IssuePlaces } from '#shared/compose/outgoing';
import type { OutgoingFacts } from '#shared/model/outgoing';
import { DateField } from '../../../ui/DateField';

interface Props {
  open: boolean;
  /** What was registered already, or what is proposed. */
  facts: OutgoingFacts;
  places: IssuePlaces;
  onDone: (facts: OutgoingFacts) => Promise<void>;
  onCancel: () => void;
}

/** 编号: what is known only after the signature. It stands beside the locked text and is printed in its places. */
export function IssueForm({ open, facts: first, places, onDone, onCancel }: Props) {
  const [facts, setFacts] = useState(first);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (open) setFacts(first);
  }, [open, first]);
  const put = (part: Partial<OutgoingFacts>) => setFacts((present) => ({ ...present, ...part }));
  const submit = async () => {
    setBusy(true);
    try {
      await onDone(trimmed(facts));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open}
      title="编号"
      okText="登记"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={onCancel}
      destroyOnHidden
    >
      <p>签发之后才有的内容登记在这里，不改动签发的文字；预览、导出、打印时自动填到版面上的位置。</p>
      <Form layout="vertical" component="div">
        {places.issueNumber && (
          <Form.Item label="发文字号" htmlFor="issue-number">
            <Input
              id="issue-number"
              placeholder="例如：示政协办发〔2026〕3号"
              value={facts.issueNumber}
              onChange={({ target }) => put({ issueNumber: target.value })}
            />
          </Form.Item>
        )}
        {places.serialNumber && (
          <Form.Item label="期号" htmlFor="issue-serial">
            <Input
              id="issue-serial"
              placeholder="例如：第3期"
              value={facts.serialNumber}
              onChange={({ target }) => put({ serialNumber: target.value })}
            />
          </Form.Item>
        )}
        <div className="row issue-dates">
          <Form.Item label="成文日期" extra={places.date ? '' : '这篇文稿没有署名，只登记，不印。'}>
            <DateField label="成文日期" value={facts.date} onChange={(date) => put({ date })} />
          </Form.Item>
          <Form.Item
            label="印发日期"
            extra={places.printedOn ? '' : '这篇文稿没有版记，只登记，不印。'}
          >
            <DateField
              label="印发日期"
              value={facts.printedOn}
              onChange={(printedOn) => put({ printedOn })}
            />
          </Form.Item>
          <Form.Item label="印数" htmlFor="issue-copies">
            <InputNumber
              id="issue-copies"
              min={1}
              max={99_999}
              precision={0}
              suffix="份"
              value={facts.copies}
              onChange={(copies) => put({ copies })}
            />
          </Form.Item>
        </div>
        <Form.Item label="登记人" htmlFor="issue-registrar">
          <Input
            id="issue-registrar"
            value={facts.registeredBy}
            onChange={({ target }) => put({ registeredBy: target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function trimmed(facts: OutgoingFacts): OutgoingFacts {
  return {
    ...facts,
    issueNumber: facts.issueNumber.trim(),
    serialNumber: facts.serialNumber.trim(),
    registeredBy: facts.registeredBy.trim(),
  };
}
