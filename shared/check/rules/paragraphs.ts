import type { Role } from '../../structure/roles';
import type { Rule } from '../lapse';
import { CENTERED, checkAlign, checkNumberAlign } from './alignment';
import { checkIndent } from './indents';

const TEXT_ROLES: ReadonlySet<Role> = new Set([
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'annexBody',
  'note',
]);
const isText = (role: Role): boolean => TEXT_ROLES.has(role);
const isFlush = (role: Role): boolean => role === 'addressees' || role === 'salutation';
const isHeadRow = (role: Role): boolean => role === 'copyNumber' || role === 'urgency';
const isAnnexLabel = (role: Role): boolean => role === 'annexLabel';

/** Indents and alignment of lines. */
export const PARAGRAPH_RULES: readonly Rule[] = [
  {
    id: 'text-indent',
    title: '首行缩进',
    clause: '7.3.3',
    strength: '规定',
    check: checkIndent(isText),
  },
  {
    id: 'addressee-indent',
    title: '主送机关、称呼顶格',
    clause: '7.3.2',
    strength: '规定',
    check: checkIndent(isFlush),
  },
  {
    id: 'annex-label-indent',
    title: '附件标识顶格',
    clause: '7.3.7',
    strength: '规定',
    check: checkIndent(isAnnexLabel),
  },
  {
    id: 'head-row-indent',
    title: '份号、紧急程度顶格',
    clause: '7.2.1',
    strength: '一般',
    check: checkIndent(isHeadRow),
  },
  {
    id: 'head-row-align',
    title: '份号、紧急程度居左',
    clause: '7.2.1',
    strength: '一般',
    check: checkAlign(isHeadRow),
  },
  {
    id: 'title-align',
    title: '标题居中',
    clause: '7.3.1',
    strength: '规定',
    check: checkAlign((role) => CENTERED.has(role) && role !== 'mark' && role !== 'issueNumber'),
  },
  {
    id: 'mark-align',
    title: '发文机关标志居中',
    clause: '7.2.4',
    strength: '规定',
    check: checkAlign((role) => role === 'mark'),
  },
  {
    id: 'number-align',
    title: '发文字号居中',
    clause: '7.2.5',
    strength: '规定',
    check: checkNumberAlign,
  },
  {
    id: 'text-align',
    title: '正文对齐',
    clause: '5.2.3',
    strength: '一般',
    check: checkAlign(isText),
  },
  {
    id: 'addressee-align',
    title: '主送机关、称呼对齐',
    clause: '7.3.2',
    strength: '规定',
    check: checkAlign((role) => isFlush(role) || isAnnexLabel(role)),
  },
];
