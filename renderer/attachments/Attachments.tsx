import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { type Attachment, sizeWords } from '#shared/model/attachment';
import type { AttachmentPlace } from '../data/commands/attachments';
import { useMissing } from '../data/queries/attachments';
import { useAttaching } from './use-attaching';
import './attachments.css';
import { PurgeButton } from '../ui/PurgeButton';

interface Props {
  place: AttachmentPlace;
  /** Attachments of this record, those taken off the list among them. */
  attachments: readonly Attachment[];
  canAdd: boolean;
  /** Papers can be taken off. */
  canChange: boolean;
}

/** The papers beside a record: each can be opened, written elsewhere, taken off. */
export function Attachments({ place, attachments, canAdd, canChange }: Props) {
  const actions = useAttaching();
  const missing = useMissing(attachments);
  const [showsRemoved, setShowsRemoved] = useState(false);
  const listed = attachments.filter(({ removedAt }) => removedAt === null);
  const removed = attachments.filter(({ removedAt }) => removedAt !== null);
  if (attachments.length === 0 && !canAdd) return null;
  return (
    <div className="attachments">
      {listed.length > 0 && (
        <ul aria-label="附件">
          {listed.map((file) => (
            <Line key={file.id} file={file} isMissing={missing.has(file.hash)}>
              <Button size="small" type="text" onClick={() => void actions.save(file)}>
                另存为…
              </Button>
              {canChange && (
                <Button size="small" type="text" onClick={() => void actions.remove(file)}>
                  移除
                </Button>
              )}
            </Line>
          ))}
        </ul>
      )}
      {canAdd && (
        <Button
          size="small"
          type="text"
          icon={<PaperClipOutlined />}
          title="也可以把文件拖到这条记录上"
          onClick={() => void actions.choose(place)}
        >
          添加附件…
        </Button>
      )}
      {canChange && removed.length > 0 && (
        <Button
          size="small"
          type="text"
          aria-expanded={showsRemoved}
          onClick={() => setShowsRemoved(!showsRemoved)}
        >
          已移除{removed.length}个
        </Button>
      )}
      {canChange && showsRemoved && removed.length > 0 && (
        <ul aria-label="已移除的附件">
          {removed.map((file) => (
            <Line key={file.id} file={file} isMissing={missing.has(file.hash)}>
              <Button size="small" type="text" onClick={() => void actions.bringBack(file)}>
                放回
              </Button>
              <PurgeButton
                size="small"
                type="text"
                table="attachments"
                ids={[file.id]}
                onClick={() => actions.purge(file)}
              />
            </Line>
          ))}
        </ul>
      )}
    </div>
  );
}

interface LineProps {
  file: Attachment;
  isMissing: boolean;
  children: React.ReactNode;
}

function Line({ file, isMissing, children }: LineProps) {
  const { open } = useAttaching();
  return (
    <li>
      <Button
        type="link"
        className="attachment-name"
        title="打开一份只读的副本"
        aria-label={`打开附件 ${file.name}`}
        onClick={() => void open(file)}
      >
        {file.name}
      </Button>
      <span className="hint">{sizeWords(file.size)}</span>
      {children}
      {isMissing && (
        <p className="attachment-missing">
          这个文件不在数据文件夹里，或者不完整。手里还有的，再添加一次同样的文件就能补上；其他附件和记录不受影响。
        </p>
      )}
    </li>
  );
}
