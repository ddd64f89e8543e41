import { Button, Dropdown } from 'antd';
import { SIGNING_FORMS, type SigningFormKey } from '#shared/compose/signing/index';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { Template } from '#shared/model/template';

interface ButtonProps {
  /** The office's own profiles; the standard comes first by itself. */
  profiles: readonly LayoutProfile[];
  profileId: string;
  /** The office's own Word templates. */
  templates: readonly Template[];
  busy: boolean;
  /** In a profile, or in one of the office's own templates. */
  onExport: (profileId?: string, template?: Template) => void;
  /** The pages that the preview shows, to a printer. */
  onPrint: () => void;
  /** The same as a PDF file. */
  onPdf: () => void;
  /** A form that goes with the paper to a signature. */
  onForm: (form: SigningFormKey) => void;
  onReading: () => void;
}

const FORM_ITEMS = Object.entries(SIGNING_FORMS).map(([key, { name }]) => ({
  key: `form:${key}`,
  label: `${name}…`,
}));

/** 导出Word with the choice of a profile, and what else leaves with the paper. */
export function ExportButton(props: ButtonProps) {
  const { profiles, profileId, templates, busy, onExport, onPrint, onPdf, onForm, onReading } =
    props;
  const all = [STANDARD_PROFILE, ...profiles.filter(({ id }) => id !== STANDARD_PROFILE.id)];
  const byProfile = all.map(({ id, name }) => ({
    key: id,
    label: `按“${name}”导出${id === profileId ? '（默认）' : ''}`,
  }));
  const byTemplate = templates.map(({ id, name }) => ({
    key: `template:${id}`,
    label: `按模板“${name.replace(/\.docx$/i, '')}”导出`,
  }));
  const items = [
    ...byProfile,
    ...byTemplate,
    { type: 'divider' as const, key: 'line' },
    { key: 'print', label: '打印…　Ctrl+P' },
    { key: 'pdf', label: '导出PDF…' },
    { type: 'divider' as const, key: 'line2' },
    { key: 'reading', label: '大字版（照着念）…' },
    { type: 'group' as const, key: 'forms', label: '送签用纸', children: FORM_ITEMS },
  ];
  const choose = (key: string) => {
    if (key === 'reading') onReading();
    else if (key === 'print') onPrint();
    else if (key === 'pdf') onPdf();
    else if (key.startsWith('form:')) onForm(key.slice('form:'.length) as SigningFormKey);
    else if (key.startsWith('template:')) {
      const template = templates.find(({ id }) => key === `template:${id}`);
      if (template) onExport(undefined, template);
    } else onExport(key);
  };
  return (
    <span className="draft-export">
      <Button type="primary" loading={busy} title="导出Word（Ctrl+E）" onClick={() => onExport()}>
        导出Word
      </Button>
      <Dropdown
        menu={{ items, onClick: ({ key }) => choose(key) }}
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
