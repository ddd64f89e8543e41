import { App, Button } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { profileOf } from '../data/queries/office';
import { Loading } from '../ui/Loading';
import { later } from '../ui/later';
import { newDraft, openDraft, useView } from '../ui/view';
import { droppedFile } from './draft/import-flow';
import { importToDrafts } from './import-to-draft';
import { ALL_DRAFTS, DraftList } from './list/DraftList';
import { ListRail } from './list/ListRail';
import { NewDraftDialog } from './list/NewDraftDialog';
import { useListFold } from './list/use-list-fold';
import { lookOver, useLooking } from './looking';
import '../ui/room.css';
import './documents-room.css';

const DraftPage = later(
  async () => ({ default: (await import('./draft/DraftPage')).DraftPage }),
  <Loading />,
);

const CheckDialog = later(() => import('./check/CheckDialog'));
const ProofFilesDialog = later(() => import('./proof-files/ProofFilesDialog'));
const LookOverDialog = later(() => import('./LookOverDialog'));

/** 办文: the list beside the draft. */
export default function DocumentsRoom(props: { office: OfficeSettings; onImport: () => void }) {
  const { draftId, creating, checking, proofreading } = useView();
  const isLooking = useLooking(({ asked }) => asked !== null);
  const [filter, setFilter] = useState(ALL_DRAFTS);
  const list = useListFold(props.office.draftListShown);
  const { message, modal } = App.useApp();
  const drop = async (event: React.DragEvent) => {
    // A draft that is open takes files by itself.
    if (event.defaultPrevented) return;
    const files = [...event.dataTransfer.files].map(droppedFile);
    if (files.length === 0) return;
    event.preventDefault();
    const id = await importToDrafts(files, { modal, message, look: lookOver });
    if (id) openDraft(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the button does the same
    <div
      className={list.isFolded ? 'room room-folded' : 'room'}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => void drop(event)}
    >
      {list.isFolded ? (
        <ListRail onShow={list.show} />
      ) : (
        <DraftList
          office={props.office}
          onImport={props.onImport}
          filter={filter}
          setFilter={setFilter}
          onFold={list.mayFold ? list.fold : undefined}
        />
      )}
      <div className="room-detail">
        {draftId ? (
          <DraftPage key={draftId} draftId={draftId} />
        ) : (
          <div className="teach">
            <h2>办文</h2>
            <p className="hint">
              从左边选一份文稿，或者新建一份，或者把
              Word、文本文件拖到这里。拖进来的文字会自动排成公文的层次，文字一个不动。
            </p>
            <div className="row">
              <Button type="primary" onClick={newDraft}>
                新建文稿
              </Button>
              <Button onClick={props.onImport}>导入 Word 或文本文件…</Button>
              <Button onClick={() => useView.setState({ checking: true })}>格式体检…</Button>
              <Button onClick={() => useView.setState({ proofreading: true })}>校对文件…</Button>
            </div>
          </div>
        )}
      </div>
      {isLooking && <LookOverDialog />}
      {checking && (
        <CheckDialog
          profile={profileOf(props.office)}
          onClose={() => useView.setState({ checking: false })}
        />
      )}
      {proofreading && (
        <ProofFilesDialog
          office={props.office}
          onClose={() => useView.setState({ proofreading: false })}
        />
      )}
      {creating && (
        <NewDraftDialog
          office={props.office}
          onClose={() => useView.setState({ creating: false })}
          onCreated={(id) => {
            useView.setState({ creating: false, freshDraft: id });
            openDraft(id);
          }}
        />
      )}
    </div>
  );
}
