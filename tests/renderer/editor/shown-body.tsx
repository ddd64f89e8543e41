import { render } from '@testing-library/react';
import type { Editor } from '@tiptap/core';
import { act } from 'react';
import { vi } from 'vitest';
import type { Block } from '#shared/document/official-document';
import { BodyEditor } from '../../../renderer/editor/BodyEditor';

/** A body on the screen that takes no whole text in; what it tells the clerk is heard. */
export async function showBody(value: Block[]) {
  let editor: Editor | null = null;
  const tell = vi.fn();
  render(
    <BodyEditor
      value={value}
      label="正文"
      onChange={() => undefined}
      tell={tell}
      offer={() => false}
      onReady={(ready) => {
        editor = ready ?? editor;
      }}
    />,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
  if (!editor) throw new Error('no editor');
  return { view: (editor as Editor).view, tell };
}
