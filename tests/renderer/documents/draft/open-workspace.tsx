import '../../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, ConfigProvider } from 'antd';
import { vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import type { Draft, DraftRound } from '#shared/model/draft';
import type { Issuer } from '#shared/model/office';
import type { DraftActions } from '../../../../renderer/documents/draft/actions';
import { DraftWorkspace } from '../../../../renderer/documents/draft/DraftWorkspace';
import type { DraftWorkspaceProps } from '../../../../renderer/documents/draft/workspace-props';
import { rememberRegistrar } from '../../../../renderer/steps/registrar';

export const DRAFT: Draft = {
  id: 'd',
  title: '关于学习的通知',
  type: '通知',
  class: 'document',
  state: 'drafting',
  round: 1,
  date: null,
  words: 0,
  issuerId: null,
  createdAt: '2026-08-01T00:00:00Z',
  updatedAt: '2026-08-02T00:00:00Z',
  deletedAt: null,
  sample: 0,
  touched: false,
};
/** A short notice, as it is stored. */
export const TEXT: OfficialDocument = {
  ...emptyDocument(),
  title: ['关于学习的通知'],
  body: [{ type: 'paragraph', runs: [{ text: '请认真学习。' }] }],
};
export const ROUND: DraftRound = {
  id: 'r1',
  draftId: 'd',
  number: 1,
  kind: 'review',
  people: ['孟青'],
  on: '2026-08-03',
  returnedOn: null,
  changesBy: [],
  registeredBy: '梁晓禾',
  note: '',
  document: TEXT,
  createdAt: '2026-08-03T00:00:00Z',
};

const ISSUERS: Issuer[] = [
  {
    id: 'i1',
    kind: 'committee',
    mark: '政协示例市委员会文件',
    signature: '政协示例市委员会',
    code: '示政协发',
    order: 1,
    sample: 0,
  },
  {
    id: 'i2',
    kind: 'office',
    mark: '政协示例市委员会办公室文件',
    signature: '政协示例市委员会办公室',
    code: '示政协办发',
    order: 2,
    sample: 0,
  },
];

type Done = { [K in keyof DraftActions]: ReturnType<typeof vi.fn<DraftActions[K]>> };

function actions(): Done {
  return {
    save: vi.fn(async () => undefined),
    sendForReview: vi.fn(async () => undefined),
    recordReturn: vi.fn(async () => undefined),
    sign: vi.fn(async () => undefined),
    returnToSigner: vi.fn(async () => undefined),
    register: vi.fn(async () => undefined),
    changeFacts: vi.fn(async () => undefined),
    chooseFiles: vi.fn(async () => []),
    importEach: vi.fn(async () => undefined),
    createDraft: vi.fn(async () => undefined),
    setProofException: vi.fn(async () => undefined),
    setProofRule: vi.fn(async () => undefined),
    setIgnoredPlaces: vi.fn(async () => undefined),
    exportWord: vi.fn(async () => null),
    exportPdf: vi.fn(async () => null),
    print: vi.fn(async () => ''),
    openFile: vi.fn(async () => undefined),
    revealFile: vi.fn(async () => undefined),
  };
}

/** The page of one draft, drawn with functions that only remember that they were called. */
export function open(part: Partial<DraftWorkspaceProps> = {}) {
  const done = actions();
  rememberRegistrar('梁晓禾');
  const props: DraftWorkspaceProps = {
    draft: DRAFT,
    opened: TEXT,
    rounds: [],
    outgoing: null,
    cosigns: '',
    leaders: [
      { id: '1', name: '孟青', post: '秘书长', duties: '', rank: 2, sample: 0 },
      { id: '2', name: '贺知秋', post: '主席', duties: '', rank: 1, sample: 0 },
    ],
    issuers: ISSUERS,
    profiles: [],
    profileId: 'gbt9704',
    templates: [],
    signature: '政协示例市委员会办公室',
    proofFacts: null,
    proofSaid: { off: [], ignored: [] },
    actions: done,
    today: '2026-08-01',
    ...part,
  };
  const page = (changed: Partial<DraftWorkspaceProps> = {}) => (
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <App>
        <DraftWorkspace {...props} {...changed} />
      </App>
    </ConfigProvider>
  );
  const view = render(page());
  return {
    done,
    user: userEvent.setup(),
    title: screen.getByRole('textbox', { name: '标题' }),
    redraw: (changed: Partial<DraftWorkspaceProps>) => view.rerender(page(changed)),
    leave: () => view.unmount(),
  };
}
export const lastSaved = (done: Done) => done.save.mock.calls.at(-1)?.[0];
