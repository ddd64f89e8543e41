import { Button, Dropdown } from 'antd';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';

interface ButtonProps {
  /** The office's own profiles; the standard comes first by itself. */
  profiles: readonly LayoutProfile[];
  profileId: string;
  preprinted: boolean;
  /** A signed text keeps its head as it is. */
  locked: boolean;
  busy: boolean;
  onExport: (profileId?: string) => void;
  onPreprinted: (preprinted: boolean) => void;
}

/** 导出Word with the choice of a profile and of 套印. */
export function ExportButton(props: ButtonProps) {
  const { profiles, profileId, preprinted, locked, busy, onExport, onPreprinted } = props;
  const all = [STANDARD_PROFILE, ...profiles.filter(({ id }) => id !== STANDARD_PROFILE.id)];
  const items = [
    ...all.map(({ id, name }) => ({
      key: `profile:${id}`,
      label: `按“${name}”导出${id === profileId ? '（默认）' : ''}`,
    })),
    { type: 'divider' as const },
    {
      key: 'preprinted',
      disabled: locked,
      label: preprinted ? '取消套印（首页不留红头位置）' : '套印：首页留出预印红头纸的位置',
    },
    {
      key: 'later',
      disabled: true,
      label: '发文红头将在以后版本提供，现可用于套印纸；纪要、简报的红色标志可直接打印',
    },
  ];
  const choose = ({ key }: { key: string }) => {
    if (key === 'preprinted') onPreprinted(!preprinted);
    else if (key.startsWith('profile:')) onExport(key.slice('profile:'.length));
  };
  return (
    <span className="draft-export">
      <Button type="primary" loading={busy} title="导出Word（Ctrl+E）" onClick={() => onExport()}>
        导出Word
      </Button>
      <Dropdown menu={{ items, onClick: choose }} trigger={['click']} placement="bottomRight">
        <Button type="primary" aria-label="导出选项">
          ▾
        </Button>
      </Dropdown>
    </span>
  );
}
