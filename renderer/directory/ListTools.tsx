import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, type InputRef, type MenuProps } from 'antd';
import { useRef } from 'react';
import { useFindKey } from '../ui/use-find-key';
import { showBin } from './directory-view';

interface Props {
  bin: boolean;
  onNew: () => void;
  /** Menu of the button Excel. */
  menu: MenuProps;
  text: string;
  onText: (text: string) => void;
  /** Accessible name of the find box. */
  findLabel: string;
  placeholder: string;
}

/** Head of a list: 新建, Excel, 回收站 and the find box. */
export function ListTools(props: Props) {
  const { bin } = props;
  const find = useRef<InputRef>(null);
  useFindKey(find);
  return (
    <>
      <div className="row">
        {bin ? (
          <strong style={{ flex: 1 }}>回收站</strong>
        ) : (
          <>
            <Button type="primary" icon={<PlusOutlined />} onClick={props.onNew}>
              新建
            </Button>
            <Dropdown menu={props.menu} trigger={['click']}>
              <Button>Excel ▾</Button>
            </Dropdown>
          </>
        )}
        <Button
          type={bin ? 'default' : 'text'}
          style={{ marginLeft: 'auto' }}
          onClick={() => showBin(!bin)}
        >
          {bin ? '返回名录' : '回收站'}
        </Button>
      </div>
      <Input
        ref={find}
        allowClear
        aria-label={props.findLabel}
        placeholder={props.placeholder}
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
      />
    </>
  );
}
