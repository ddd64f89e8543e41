import { type DragEvent, useState } from 'react';

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** A place where files can be dropped. `onFiles` hears of the entry they were dropped on, if on one. */
export function useFileDrop(onFiles: (files: File[], entryId: string | undefined) => void) {
  const [isDragging, setDragging] = useState(false);
  return {
    isDragging,
    dropTarget: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDragging(true);
      },
      onDragLeave: (event: DragEvent) => {
        const inside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!inside) setDragging(false);
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        // The window around takes dropped files too; they are taken once.
        event.stopPropagation();
        setDragging(false);
        const onto = event.target instanceof Element ? event.target.closest('[data-entry]') : null;
        onFiles([...event.dataTransfer.files], onto?.getAttribute('data-entry') ?? undefined);
      },
    },
  };
}
