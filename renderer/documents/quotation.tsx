import { App, Input } from 'antd';
import type { HookAPI } from 'antd/es/modal/useModal';
import { useCallback, useRef } from 'react';
import type { Quotation } from '#shared/document/official-document';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import { DesktopError, messageOf } from '../data/desktop';
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
      const sentence = error instanceof DesktopError ? error.asking.sentence : undefined;
      if (sentence === undefined) throw error;
      const declared = await askQuotation(modal, messageOf(error), sentence);
      if (!declared) return null;
      quotations.push(declared);
    }
  }
}

/**
 * Text from outside on its way into a place that keeps declarations: `markIn` finds what is
 * not declared, `declaring` answers whether it may come in, once a person has declared each sentence in it that only quotes a
 * mark of secrecy. `refused`: the title of what the clerk is told otherwise.
 */
export function useDeclaring(refused: string) {
  const { modal } = App.useApp();
  const declared = useRef<Quotation[]>([]);
  const quotations = useCallback((): readonly Quotation[] => declared.current, []);
  const markIn = useCallback((text: string, known: readonly Quotation[] = []) => {
    const all = [...known, ...declared.current].map(({ sentence }) => sentence);
    return findSecrecyMark(text, all);
  }, []);
  const declaring = useCallback(
    async (text: string, known: readonly Quotation[] = []): Promise<boolean> => {
      for (;;) {
        const mark = markIn(text, known);
        if (!mark) return true;
        if (!mark.isQuotable) {
          modal.warning({ title: refused, content: SECRECY_REFUSAL, okText: '知道了' });
          return false;
        }
        const quotation = await askQuotation(modal, SECRECY_REFUSAL, mark.sentence);
        if (!quotation) return false;
        declared.current = [...declared.current, quotation];
      }
    },
    [modal, refused, markIn],
  );
  return { quotations, markIn, declaring };
}
