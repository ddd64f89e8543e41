import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ItemPaper } from '#shared/model/meeting';
import { useTakenWhenLeft } from '../../ui/unsaved/use-taken-when-left';

interface Props {
  papers: readonly ItemPaper[];
  onChange: (papers: ItemPaper[]) => void;
  /** Accessible name of the field for a further one. */
  label: string;
}

/** 议题材料, each ticked when it is in hand. */
export function ItemPapers({ papers, onChange, label }: Props) {
  const [name, setName] = useState('');
  const set = (id: string, patch: Partial<ItemPaper>) =>
    onChange(papers.map((paper) => (paper.id === id ? { ...paper, ...patch } : paper)));
  const add = () => {
    if (name.trim() === '') return;
    onChange([...papers, { id: newId(), name: name.trim(), received: false }]);
    setName('');
  };
  useTakenWhenLeft(name.trim() !== '', async () => add());
  return (
    <div className="item-papers">
      {papers.map((paper) => (
        <span key={paper.id} className="item-paper">
          <Checkbox
            checked={paper.received}
            onChange={({ target }) => set(paper.id, { received: target.checked })}
          >
            {paper.received ? '已收到' : '未收到'}
          </Checkbox>
          <Input
            variant="underlined"
            aria-label="材料名称"
            value={paper.name}
            onChange={({ target }) => set(paper.id, { name: target.value })}
          />
          <Button
            type="text"
            size="small"
            aria-label={`删去材料${paper.name}`}
            icon={<DeleteOutlined />}
            onClick={() => onChange(papers.filter((one) => one.id !== paper.id))}
          />
        </span>
      ))}
      <Input
        aria-label={label}
        placeholder="材料名称，回车加上"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={add}
        onBlur={add}
      />
    </div>
  );
}
