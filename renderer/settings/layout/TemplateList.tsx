import { App, Button } from 'antd';
import type { Template } from '#shared/model/template';
import { PLACEHOLDERS } from '#shared/template/placeholders';
import { addTemplate, removeTemplate } from '../../data/commands/templates';
import { call, messageOf } from '../../data/desktop';
import { useTemplates } from '../../data/queries/templates';

function useTemplateSteps() {
  const { message, modal } = App.useApp();
  const fail = (error: unknown) => void message.error(messageOf(error), 8);
  const add = async (): Promise<void> => {
    const { kept, name, faults } = await call('template:choose', {});
    if (faults.length > 0) {
      void modal.warning({
        title: `“${name}”还不能用，没有添加`,
        content: (
          <>
            <ul className="template-faults">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
            <p>原文件没有改动。请在 WPS 或 Word 里改好这几处，存盘以后再添加。</p>
          </>
        ),
        okText: '知道了',
      });
    }
    if (kept === null) return;
    const isReplaced = await addTemplate(kept.file, kept.placeholders);
    void message.success(
      isReplaced
        ? `已有同名的模板，换成了这一份“${name}”，导出文稿时用新的`
        : `已添加模板“${name}”，导出文稿时可以选它`,
    );
  };
  const remove = async ({ id, name }: Template): Promise<void> => {
    const sure = await modal.confirm({
      title: `删除模板“${name}”`,
      content: '已经导出的文件不受影响。',
      okText: '删除',
      cancelText: '不删',
    });
    if (sure) await removeTemplate(id);
  };
  return {
    add: () => void add().catch(fail),
    remove: (template: Template) => void remove(template).catch(fail),
  };
}

/** 本单位的 Word 模板: which there are, how one is made, and the ways to add and remove one. */
export function TemplateList() {
  const templates = useTemplates();
  const { add, remove } = useTemplateSteps();
  return (
    <section className="template-list" aria-label="本单位的 Word 模板">
      <h2>本单位的 Word 模板</h2>
      <p className="hint">
        有自己的红头纸、呈批单这类 Word 文件的，用 WPS 或 Word
        打开它，在要填的地方打上下面的名称，存成
        .docx，添加进来；导出文稿时就能选它。【正文】要单独成一段，按所用版面排；其余的照模板里那几个字的样子印。
      </p>
      <p className="template-names">
        {PLACEHOLDERS.map((name) => (
          <span key={name}>{`【${name}】 `}</span>
        ))}
      </p>
      {templates.length > 0 && (
        <ul className="template-rows">
          {templates.map((template) => (
            <li key={template.id} className="row">
              <span title={`填：${template.placeholders.join('、')}`}>{template.name}</span>
              <Button
                size="small"
                type="text"
                danger
                aria-label={`删除模板“${template.name}”`}
                onClick={() => remove(template)}
              >
                删除…
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" onClick={add}>
        添加模板…
      </Button>
    </section>
  );
}
