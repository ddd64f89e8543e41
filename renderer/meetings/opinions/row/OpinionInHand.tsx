import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Opinion } from '#shared/model/proceedings';
import { useOpinionPage } from '../context';
import { CorrectWords } from './CorrectWords';
import { OpinionFields } from './OpinionFields';

interface Props {
  opinion: Opinion;
  above?: string;
  below?: string;
}

/** The right side of the row in hand: its boxes and what can be done with it. */
export function OpinionInHand({ opinion, above, below }: Props) {
  const { actions } = useOpinionPage();
  const [correcting, setCorrecting] = useState(false);
  const exchange = (other: string | undefined) =>
    other !== undefined && void actions.exchange(opinion.id, other);
  return (
    <div className="opinion-right">
      <OpinionFields opinion={opinion} />
      {correcting && <CorrectWords opinion={opinion} onClose={() => setCorrecting(false)} />}
      <div className="row opinion-tools">
        <Button size="small" onClick={() => setCorrecting(true)}>
          更正原话…
        </Button>
        {opinion.groupId !== null && (
          <Button size="small" onClick={() => void actions.leave([opinion.id])}>
            移出组
          </Button>
        )}
        <span className="opinion-tools-space" />
        <Button
          size="small"
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label="上移"
          title="上移（Alt+Shift+↑）"
          disabled={above === undefined}
          onClick={() => exchange(above)}
        />
        <Button
          size="small"
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label="下移"
          title="下移（Alt+Shift+↓）"
          disabled={below === undefined}
          onClick={() => exchange(below)}
        />
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          title="删除这条意见（Ctrl+Shift+Delete）"
          onClick={() => void actions.remove([opinion.id])}
        >
          删除
        </Button>
      </div>
    </div>
  );
}
