import { Button, Dropdown } from 'antd';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';

interface ButtonProps {
  /** The office's own profiles; the standard comes first by itself. */
  profiles: readonly LayoutProfile[];
  profileId: string;
  busy: boolean;
  onExport: (profileId?: string) => void;
}

/** 导出Word with the choice of a profile. */
export function ExportButton(props: ButtonProps) {
  const { profiles, profileId, busy, onExport } = props;
  const all = [STANDARD_PROFILE, ...profiles.filter(({ id }) => id !== STANDARD_PROFILE.id)];
  const items = all.map(({ id, name }) => ({
    key: id,
    label: `按“${name}”导出${id === profileId ? '（默认）' : ''}`,
  }));
  return (
    <span className="draft-export">
      <Button type="primary" loading={busy} title="导出Word（Ctrl+E）" onClick={() => onExport()}>
        导出Word
      </Button>
      <Dropdown
        menu={{ items, onClick: ({ key }) => onExport(key) }}
        trigger={['click']}
        placement="bottomRight"
      >
        <Button type="primary" aria-label="导出选项">
          ▾
        </Button>
      </Dropdown>
    </span>
  );
}
