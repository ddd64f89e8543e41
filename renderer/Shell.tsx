import {
  BarChartOutlined,
  CarryOutOutlined,
  FileTextOutlined,
  HomeOutlined,
  IdcardOutlined,
  InboxOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useCallback, useEffect } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { finder } from './find/finder';
import { Home } from './home/Home';
import { useReminder } from './matters/use-reminder';
import { Brand } from './ui/Brand';
import { ClosingNotice } from './ui/ClosingNotice';
import { runCommand, saveAll } from './ui/commands';
import { fetchAhead } from './ui/fetch-ahead';
import { UnregisteredQuestion } from './ui/forms/UnregisteredQuestion';
import { SheetReading } from './ui/import/SheetReading';
import { Loading } from './ui/Loading';
import { later } from './ui/later';
import { PurgeNotice } from './ui/PurgeNotice';
import { SaveStatus, useUnsaved } from './ui/SaveStatus';
import { newDraft, openDraft, openFind, openRoom, ROOM_NAMES, type Room, useView } from './ui/view';

const DocumentsRoom = later(() => import('./documents/DocumentsRoom'), <Loading />);
const RegistersRoom = later(() => import('./registers/RegistersRoom'), <Loading />);
const MeetingsRoom = later(() => import('./meetings/MeetingsRoom'), <Loading />);
const MattersRoom = later(() => import('./matters/MattersRoom'), <Loading />);
const FiguresRoom = later(() => import('./figures/FiguresRoom'), <Loading />);
const DirectoryRoom = later(() => import('./directory/DirectoryRoom'), <Loading />);
const SettingsRoom = later(() => import('./settings/SettingsRoom'), <Loading />);
const About = later(() => import('./settings/About'));
const Guide = later(() => import('./guide/Guide'));
const FindDialog = later(() => import('./find/FindDialog'));

const ICONS: Record<Room, React.ReactNode> = {
  home: <HomeOutlined />,
  documents: <FileTextOutlined />,
  meetings: <TeamOutlined />,
  matters: <CarryOutOutlined />,
  registers: <InboxOutlined />,
  figures: <BarChartOutlined />,
  directory: <IdcardOutlined />,
  settings: <SettingOutlined />,
};
const ALL_ROOMS = Object.keys(ROOM_NAMES) as Room[];
/** Below the line: what every room draws on. */
const TOOLS: readonly Room[] = ['directory', 'settings'];
const ROOMS = ALL_ROOMS.filter((room) => !TOOLS.includes(room));

/** Fetches 办文, where most mornings begin, and 查找 with its worker, while the store is still being opened. What cannot be fetched now is asked for again when it is shown. */
export function preloadRooms(): void {
  DocumentsRoom.fetch().catch(() => undefined);
  FindDialog.fetch().catch(() => undefined);
  Promise.resolve()
    .then(() => finder.prepare())
    .catch(() => undefined);
}

/** Rooms that are opened next, fetched once the first screen stands: a room is three dozen files. */
const NEXT_ROOMS = [RegistersRoom, MattersRoom, MeetingsRoom, FiguresRoom].map(
  ({ fetch }) => fetch,
);

/** The frame around the rooms: name, side bar, save status, keys that work everywhere. */
export function Shell({
  office,
  notice,
  onTold,
}: {
  office: OfficeSettings;
  /** What start-up has to say; '' once it was read. */
  notice: string;
  onTold: () => void;
}) {
  const room = useView((view) => view.room);
  const guide = useView((view) => view.guide);
  const finding = useView((view) => view.finding);
  useReminder(office.matterRules.notify);
  const importFile = useImport();
  useCommands(importFile);
  useReadAhead();
  useNextRooms();
  const classes = ['shell'];
  if (office.largeType) classes.push('shell-large');
  if (useUnsaved()) classes.push('shell-unsaved');

  return (
    <div className={classes.join(' ')}>
      <div className="shell-brand">
        <Brand />
        回音
      </div>
      <header className="shell-top">
        <span className="shell-office">{office.officeName}</span>
        <button type="button" className="shell-find" onClick={openFind}>
          <SearchOutlined />
          查找全部内容
          <kbd>Ctrl+K</kbd>
        </button>
        <SaveStatus />
      </header>
      <nav className="shell-nav" aria-label="主导航">
        {ROOMS.map((one) => (
          <NavButton key={one} room={one} current={one === room} />
        ))}
        <span className="shell-nav-space" />
        {TOOLS.map((one) => (
          <NavButton key={one} room={one} current={one === room} />
        ))}
        <button type="button" onClick={() => useView.setState({ guide: true })}>
          <QuestionCircleOutlined />
          手册 F1
        </button>
      </nav>
      <main className="shell-main">
        {/* A room of its own each: the one that is left ends at once, and is never hidden half alive. */}
        <RoomInView key={room} office={office} onImport={importFile} />
      </main>
      {guide && <Guide />}
      {finding && <FindDialog />}
      <ClosingNotice />
      <UnregisteredQuestion />
      <PurgeNotice />
      <SheetReading />
      {notice !== '' && <StartNotice notice={notice} onTold={onTold} />}
    </div>
  );
}

/** 导入: asks for a file, and opens the draft that is made of what it says. */
function useImport(): () => void {
  const { message, modal } = App.useApp();
  return useCallback(() => {
    const importFile = async () => {
      const { importChosen } = await import('./documents/import-to-draft');
      const id = await importChosen({ modal, message });
      if (id) openDraft(id);
    };
    void importFile();
  }, [message, modal]);
}

/** Runs what the menu and the keys of every room ask for. */
function useCommands(importFile: () => void): void {
  const { message } = App.useApp();
  useEffect(
    () => window.desktop.on('command', ({ command }) => runCommand(command, importFile)),
    [importFile],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const done = shellKey(event, importFile, (text) => message.success(text));
      if (done) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [importFile, message]);
}

/** So long after the first screen, ms, everything is read for 查找, and sooner if somebody asks. */
const READ_AHEAD = 400;

/** Reads everything that can be found into the worker that searches, once the first screen stands. */
function useReadAhead(): void {
  useEffect(() => {
    const clock = setTimeout(() => finder.begin(), READ_AHEAD);
    return () => clearTimeout(clock);
  }, []);
}

/** So long after the first screen, ms, the other rooms are fetched: what is looked for right away comes first. */
const NEXT_ROOMS_AFTER = 1000;

function useNextRooms(): void {
  useEffect(() => {
    let stop = () => {};
    const clock = setTimeout(() => {
      stop = fetchAhead(NEXT_ROOMS);
    }, NEXT_ROOMS_AFTER);
    return () => {
      clearTimeout(clock);
      stop();
    };
  }, []);
}

function RoomInView({ office, onImport }: { office: OfficeSettings; onImport: () => void }) {
  const room = useView((view) => view.room);
  const about = useView((view) => view.about);
  return (
    <>
      {room === 'home' && <Home office={office} onImport={onImport} />}
      {room === 'documents' && <DocumentsRoom office={office} onImport={onImport} />}
      {room === 'registers' && <RegistersRoom office={office} />}
      {room === 'meetings' && <MeetingsRoom office={office} />}
      {room === 'matters' && <MattersRoom office={office} />}
      {room === 'figures' && <FiguresRoom office={office} />}
      {room === 'directory' && <DirectoryRoom office={office} />}
      {room === 'settings' && <SettingsRoom office={office} />}
      {about && <About />}
    </>
  );
}

function StartNotice({ notice, onTold }: { notice: string; onTold: () => void }) {
  return (
    <div className="shell-notice">
      <Alert
        type="info"
        showIcon
        title={notice}
        action={
          <Button size="small" onClick={onTold}>
            知道了
          </Button>
        }
      />
    </div>
  );
}

function NavButton(props: { room: Room; current: boolean }) {
  return (
    <button
      type="button"
      aria-current={props.current ? 'page' : undefined}
      onClick={() => openRoom(props.room)}
    >
      {ICONS[props.room]}
      {ROOM_NAMES[props.room]}
    </button>
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"])') !== null;
}

/** Keys that work in every room; true when the key was used. */
function shellKey(
  event: KeyboardEvent,
  importFile: () => void,
  say: (text: string) => void,
): boolean {
  if (event.key === 'F1') {
    useView.setState(({ guide }) => ({ guide: !guide }));
    return true;
  }
  const numbered = event.altKey && !event.ctrlKey ? ALL_ROOMS[Number(event.key) - 1] : undefined;
  if (numbered) {
    openRoom(numbered);
    return true;
  }
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  switch (event.key.toLowerCase()) {
    case 'n':
      newDraft();
      return true;
    case 'o':
      importFile();
      return true;
    case 'k':
      // What is being filled in is not left behind.
      if (!isDialogOpen()) openFind();
      return true;
    case 's':
      void saveAll().then((done) => done && say('已保存'));
      return true;
    case 'q':
      runCommand('quit', importFile);
      return true;
    case '=':
    case '+':
      runCommand('zoom-in', importFile);
      return true;
    case '-':
      runCommand('zoom-reset', importFile);
      return true;
    default:
      return false;
  }
}
