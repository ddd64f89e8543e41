/** Plain forms in the page in place of the system's dialogs. Only for development without Electron. */

export interface ShownDialog {
  number: number;
  kind: 'open' | 'save' | 'message' | 'error';
  options: {
    title?: string;
    message?: string;
    detail?: string;
    content?: string;
    buttons?: string[];
    defaultId?: number;
    cancelId?: number;
    checkboxLabel?: string;
    checkboxChecked?: boolean;
    defaultPath?: string;
    properties?: string[];
    filters?: { name: string; extensions: string[] }[];
  };
  /** Where a file name without folder goes. */
  folder: string;
}

export interface FormTools {
  /** Sends a file; resolves with the path it now has. */
  upload(file: File): Promise<string>;
  /** What stands at a path: 'missing-folder', 'file', 'folder' or 'free'. */
  check(target: string): Promise<string>;
}

type Result = Record<string, unknown>;

const STYLE = `
:host { all: initial; }
dialog { font: 15px/1.6 system-ui, 'Noto Sans CJK SC', sans-serif; border: 1px solid #999; border-radius: 8px; padding: 20px 24px; width: min(560px, 90vw); color: #222; background: #fff; }
dialog::backdrop { background: rgb(0 0 0 / 30%); }
h2 { font-size: 16px; margin: 0 0 8px; }
p { margin: 0 0 12px; white-space: pre-wrap; }
label { display: block; margin: 0 0 10px; }
input[type='text'] { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: 4px 8px; }
footer { display: flex; justify-content: flex-end; gap: 8px; margin-top: 16px; }
button { font: inherit; padding: 4px 16px; }
.warning { color: #a40000; min-height: 1.6em; }
`;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  parent: Node,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  parent.appendChild(made);
  return made;
}

function field(label: string, value: string, parent: Node): HTMLInputElement {
  const row = element('label', label, parent);
  const input = element('input', '', row);
  input.type = 'text';
  input.value = value;
  return input;
}

interface Form {
  box: HTMLDialogElement;
  /** Where the fields go. */
  body: HTMLElement;
  warn(text: string): void;
  finish(result: Result): void;
  button(label: string, run: () => void | Promise<void>): HTMLButtonElement;
  result: Promise<Result>;
}

function makeForm(title: string, cancelled: Result): Form {
  const anchor = document.body.appendChild(document.createElement('div'));
  const shadow = anchor.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];
  const box = element('dialog', '', shadow);
  element('h2', title, box);
  const body = element('div', '', box);
  const warning = element('p', '', box);
  warning.className = 'warning';
  const footer = element('footer', '', box);
  let finish: (result: Result) => void = () => undefined;
  const result = new Promise<Result>((resolve) => {
    finish = (value) => {
      anchor.remove();
      resolve(value);
    };
  });
  box.addEventListener('cancel', () => finish(cancelled));
  return {
    box,
    body,
    result,
    finish: (value) => finish(value),
    warn: (text) => {
      warning.textContent = text;
    },
    button: (label, run) => {
      const made = element('button', label, footer);
      made.addEventListener('click', () => void run());
      return made;
    },
  };
}

function messageForm({ kind, options }: ShownDialog): Promise<Result> {
  const buttons = kind === 'error' ? ['知道了'] : (options.buttons ?? ['确定']);
  const cancelId = options.cancelId ?? 0;
  const form = makeForm(options.title ?? '回音', { response: cancelId, checkboxChecked: false });
  const text = [options.message, options.detail, options.content].filter(Boolean).join('\n\n');
  element('p', text, form.body);
  const box = element('input', '', form.body);
  box.type = 'checkbox';
  box.hidden = options.checkboxLabel === undefined;
  box.checked = options.checkboxChecked === true;
  if (options.checkboxLabel !== undefined) element('span', options.checkboxLabel, form.body);
  for (const [index, label] of buttons.entries()) {
    const made = form.button(label, () =>
      form.finish({ response: index, checkboxChecked: box.checked }),
    );
    if (index === (options.defaultId ?? 0)) made.autofocus = true;
  }
  form.box.showModal();
  return form.result;
}

function saveForm({ options, folder }: ShownDialog, tools: FormTools): Promise<Result> {
  const form = makeForm(options.title ?? '另存为', { canceled: true, filePath: '' });
  const suggested = options.defaultPath ?? '';
  const cut = Math.max(suggested.lastIndexOf('/'), suggested.lastIndexOf('\\'));
  const where = field('文件夹', cut > 0 ? suggested.slice(0, cut) : folder, form.body);
  const name = field('文件名', suggested.slice(cut + 1), form.body);
  let confirmed = '';
  form.button('取消', () => form.finish({ canceled: true, filePath: '' }));
  form.button('保存', async () => {
    const target = `${where.value.replace(/[\\/]+$/, '')}/${name.value}`;
    const state = name.value.trim() === '' ? 'nameless' : await tools.check(target);
    if (state === 'nameless') form.warn('请填写文件名。');
    else if (state === 'missing-folder') form.warn('没有这个文件夹，请改正后再保存。');
    else if (state === 'folder') form.warn('已有同名的文件夹，请换一个文件名。');
    else if (state === 'file' && confirmed !== target) {
      confirmed = target;
      form.warn('已有同名文件。再按一次“保存”即替换它。');
    } else form.finish({ canceled: false, filePath: target });
  }).autofocus = true;
  form.box.showModal();
  return form.result;
}

function openForm({ options, folder }: ShownDialog, tools: FormTools): Promise<Result> {
  const wantsFolder = options.properties?.includes('openDirectory') === true;
  const several = options.properties?.includes('multiSelections') === true;
  const cancelled = { canceled: true, filePaths: [] };
  const form = makeForm(options.title ?? (wantsFolder ? '选择文件夹' : '打开'), cancelled);
  const picker = element('input', '', form.body);
  picker.type = 'file';
  picker.hidden = wantsFolder;
  picker.multiple = several;
  const endings = options.filters?.flatMap((filter) => filter.extensions) ?? [];
  if (!endings.includes('*')) picker.accept = endings.map((ending) => `.${ending}`).join(',');
  const typed = field(
    wantsFolder ? '文件夹' : '或者写出完整路径',
    wantsFolder ? (options.defaultPath ?? folder) : '',
    form.body,
  );
  form.button('取消', () => form.finish(cancelled));
  form.button('确定', async () => {
    const chosen = [...(picker.files ?? [])];
    if (chosen.length > 0) {
      form.finish({ canceled: false, filePaths: await Promise.all(chosen.map(tools.upload)) });
      return;
    }
    const state = typed.value.trim() === '' ? 'free' : await tools.check(typed.value);
    const good = wantsFolder ? ['folder', 'free'] : ['file'];
    if (typed.value.trim() === '' || !good.includes(state))
      form.warn(wantsFolder ? '没有这个文件夹。' : '没有这个文件。');
    else form.finish({ canceled: false, filePaths: [typed.value] });
  }).autofocus = true;
  form.box.showModal();
  return form.result;
}

export function showDialog(dialog: ShownDialog, tools: FormTools): Promise<Result> {
  if (dialog.kind === 'save') return saveForm(dialog, tools);
  if (dialog.kind === 'open') return openForm(dialog, tools);
  return messageForm(dialog);
}
