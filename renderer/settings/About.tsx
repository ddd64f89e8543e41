import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { Response } from '#shared/ipc';
import { call } from '../data/desktop';
import { useView } from '../ui/view';

/** Version and data folder; undefined while asking. */
function useInfo(): Response<'app:info'> | undefined {
  const [info, setInfo] = useState<Response<'app:info'>>();
  useEffect(() => {
    let live = true;
    call('app:info', {}).then(
      (answer) => live && setInfo(answer),
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, []);
  return info;
}

/** 关于. */
export default function About() {
  const info = useInfo();
  return (
    <Modal open title="关于回音" footer={null} onCancel={() => useView.setState({ about: false })}>
      <p>回音 {info?.version}：政协机关办文、办会、办事。</p>
      <p>数据文件夹：{info?.dataFolder}</p>
      <p className="hint">
        不联网。以 MIT 许可证发布；所用第三方软件的许可证在安装目录 resources\licences。
      </p>
    </Modal>
  );
}
