import { Input } from 'antd';
import type { HookAPI } from 'antd/es/modal/useModal';
import type { Quotation } from '#shared/document/official-document';
import { DesktopError } from '../data/desktop';
import { registeredNow, rememberRegistrar } from '../steps/registrar';

/**
 * Asks whether a sentence only quotes a mark of secrecy; null when it does not, or nobody
 * gives a name. `reason`: why it was refused.
 */
export async function askQuotation(
  modal: HookAPI,
  reason: string,
  sentence: string,
): Promise<Quotation | null> {
  const { on, registeredBy } = await registeredNow();
  let by = registeredBy;
  const isQuotation = await modal.confirm({
    title: '没有写入',
    width: 620,
    content: (
      <>
        <p>{reason}</p>
        <p>
          如果“{sentence}
          ”这一句只是讲解或引用密级标志，文字本身不涉密，可以登记为引文。登记只对这一句有效，句子一改就失效；谁在哪天登记的，随文稿留存。
        </p>
        <Input
          aria-label="登记人"
          placeholder="登记人姓名"
          defaultValue={by}
          onChange={({ target }) => {
            by = target.value;
          }}
        />
      </>
    ),
    okText: '我确认是引文，登记',
    cancelText: '不是引文',
    // Stays open until somebody stands for it with a name.
    onOk: (close: () => void) => {
      if (by.trim() !== '') close();
    },
  });
  if (!isQuotation || by.trim() === '') return null;
  rememberRegistrar(by.trim());
  return { sentence, by: by.trim(), on };
}

export interface Declared<T> {
  result: T;
  quotations: Quotation[];
}

/**
 * Reads, and reads again when a person declares the sentence a quotation for which it was
 * refused; null when nobody does, who has read why by then. Throws as `read` does.
 */
export async function readDeclaring<T>(
  modal: HookAPI,
  read: (quoted: string[]) => Promise<T>,
): Promise<Declared<T> | null> {
  const quotations: Quotation[] = [];
  for (;;) {
    try {
      return { result: await read(quotations.map(({ sentence }) => sentence)), quotations };
    } catch (error) {
      const { sentence, message } = error instanceof DesktopError ? error : {};
      if (sentence === undefined || message === undefined) throw error;
      const declared = await askQuotation(modal, message, sentence);
      if (!declared) return null;
      quotations.push(declared);
    }
  }
}
