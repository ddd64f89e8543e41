import { bin, create, find, openOther, purge } from './draft-steps';
import { field } from './field-steps';
import { record } from './record-steps';
import { comeBack, endAndStart, hide, hop, leave } from './room-steps';
import {
  bold,
  compose,
  cutAndPaste,
  newLine,
  pane,
  replace,
  typeOn,
  undo,
  write,
} from './sheet-steps';
import type { Step } from './step';

/** Every step, and how often it comes beside the others. */
export const STEPS: readonly { name: string; often: number; go: Step }[] = [
  { name: 'write into the body', often: 8, go: write('body') },
  { name: 'write into the title', often: 4, go: write('title') },
  { name: 'write by an input method', often: 3, go: compose },
  { name: 'a new paragraph', often: 4, go: newLine },
  { name: 'undo', often: 4, go: undo('Control+z') },
  { name: 'redo', often: 2, go: undo('Control+y') },
  { name: 'type on', often: 4, go: typeOn },
  { name: 'leave the room', often: 4, go: leave },
  { name: 'come back', often: 6, go: comeBack },
  { name: 'away and back', often: 5, go: hop },
  { name: 'a new draft', often: 3, go: create },
  { name: 'open a draft', often: 6, go: openOther },
  { name: 'find', often: 3, go: find },
  { name: 'cut all and paste', often: 2, go: cutAndPaste },
  { name: 'bold', often: 2, go: bold },
  { name: 'replace', often: 3, go: replace },
  { name: 'a pane', often: 4, go: pane },
  { name: 'into the bin and back', often: 2, go: bin },
  { name: 'purge', often: 2, go: purge },
  { name: 'the window loses the keyboard', often: 1, go: hide },
  { name: 'end and start again', often: 2, go: endAndStart },
  { name: 'write the record', often: 4, go: record },
  { name: 'fill in a field', often: 5, go: field },
];
