import { Button, Radio } from 'antd';
import { useRef } from 'react';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { useExports } from '../../ui/use-exports';
import type { OwnProfiles } from './use-profiles';

/** Which profile is in use, and the ways to another: a new one, one from a file, none. */
export function ProfileChoice({ own }: { own: OwnProfiles }) {
  const { profiles, profile } = own;
  const exports = useExports();
  const file = useRef<HTMLInputElement>(null);
  const isStandard = profile.id === STANDARD_PROFILE.id;
  return (
    <>
      <Radio.Group
        className="layout-choice"
        value={profile.id}
        onChange={(event) => own.choose(String(event.target.value))}
        options={[STANDARD_PROFILE, ...profiles].map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
      />
      <div className="row layout-actions">
        <Button size="small" onClick={own.add}>
          {isStandard ? '新建本单位的一套' : '照这套再建一套'}
        </Button>
        <Button size="small" onClick={() => file.current?.click()}>
          导入…
        </Button>
        {!isStandard && (
          <>
            <Button
              size="small"
              onClick={() => void exports.profile(profile, `版式-${profile.name}`)}
            >
              导出…
            </Button>
            <Button size="small" type="text" danger onClick={own.remove}>
              删除…
            </Button>
          </>
        )}
        <input
          ref={file}
          type="file"
          accept=".json"
          aria-label="版式文件"
          hidden
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            void chosen?.text().then(own.importText);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
    </>
  );
}
