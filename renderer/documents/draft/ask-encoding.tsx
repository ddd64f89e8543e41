import { Radio, type RadioChangeEvent } from 'antd';
import type { HookAPI } from 'antd/es/modal/useModal';
import type { TextEncoding } from '#shared/ipc';
import type { AskEncoding } from './import-flow';
import './ask-encoding.css';

/** Shows how a text reads in each encoding that may be meant, and lets the clerk choose; nothing is chosen beforehand. */
export function askEncodingIn(modal: HookAPI): AskEncoding {
  return (name, readings) =>
    new Promise((resolve) => {
      let chosen: TextEncoding | null = null;
      const choose = ({ target }: RadioChangeEvent) => {
        chosen = target.value as TextEncoding;
        dialog.update({ okButtonProps: { disabled: false } });
      };
      const dialog = modal.confirm({
        title: '选出读得通的一种',
        width: 620,
        content: (
          <>
            <p>
              “{name}
              ”没有写明文字用的是哪种编码。下面是按几种编码读出来的开头，请选文字没有错的一种；
              都不对就不要读入，原文件没有改动。
            </p>
            <Radio.Group className="encoding-choice" onChange={choose}>
              {readings.map(({ encoding, label, sample }) => (
                <Radio key={encoding} value={encoding}>
                  <span className="hint">{label}</span>
                  <q>{sample}</q>
                </Radio>
              ))}
            </Radio.Group>
          </>
        ),
        okText: '按选的读入',
        cancelText: '不读入',
        okButtonProps: { disabled: true },
        onOk: () => resolve(chosen),
        onCancel: () => resolve(null),
      });
    });
}
