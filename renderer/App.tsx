import { App as AntApp, ConfigProvider, Spin } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { useActiveStore } from './data/active';
import { keepStoreOpen } from './data/keep-open';
import { useOffice } from './data/queries/office';
import type { Progress } from './data/settle-acts';
import { noticeShown, type StartResult, start } from './data/start';
import { useTold } from './data/told';
import { preloadRooms, Shell } from './Shell';
import { FirstStart } from './start/FirstStart';
import { Refused } from './start/Refused';
import { ClosingNotice } from './ui/ClosingNotice';
import { listenForFlush, saveAll } from './ui/commands';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { firstFieldsFirst } from './ui/first-field';
import { overlays } from './ui/overlays';
import { StoreProgress } from './ui/StoreProgress';
import { themeOf } from './ui/theme';

/** Start-up, first start, then the house. */
export function App() {
  const [result, setResult] = useState<StartResult | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const stop = listenForFlush();
    const stopDialogs = firstFieldsFirst();
    keepStoreOpen(saveAll);
    let live = true;
    void start(setProgress).then((answer) => {
      if (answer.kind === 'open') readAhead();
      if (live) setResult(answer);
    });
    preloadRooms();
    return () => {
      live = false;
      stop();
      stopDialogs();
    };
  }, []);
  if (result?.kind === 'open') return <Opened notice={result.notice} />;
  return (
    <Frame largeType={false}>
      {result ? <Refused message={result.message} /> : <Opening progress={progress} />}
    </Frame>
  );
}

/** 首页 and 办事 want the whole ledger: it is read while the first screen is drawn. */
function readAhead(): void {
  import('./data/queries/matters').then(({ readLedger }) => readLedger()).catch(() => undefined);
}

function Opened({ notice }: { notice: string }) {
  const [fromStart, setFromStart] = useState(notice);
  const later = useTold(({ words }) => words);
  const told = fromStart + later;
  const wasTold = () => {
    setFromStart('');
    useTold.setState({ words: '' });
  };
  const name = useActiveStore((active) => active.name);
  const office = useOffice();
  // The page of a first start sends whoever reads a loss there away to look for a backup: whoever opens the program next is to read it too.
  const isShown = office !== undefined && (office !== null || told === '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told later is shown by then as well
  useEffect(() => {
    // The notice counts as shown only once it is on the screen: a window that ends earlier has told nobody.
    if (isShown) void noticeShown();
  }, [isShown, later]);
  return (
    <Frame largeType={office?.largeType === true}>
      {office === undefined && <Opening progress={null} />}
      {office === null && <FirstStart notice={told} />}
      {/* A purge goes on in a new store: everything in the rooms is read from that one then. */}
      {office && <Shell key={name} office={office} notice={told} onTold={wasTold} />}
    </Frame>
  );
}

function Opening({ progress }: { progress: Progress | null }) {
  return (
    <div className="full-page">
      {progress ? <StoreProgress {...progress} /> : <Spin size="large" />}
      <ClosingNotice />
    </div>
  );
}

function Frame({ largeType, children }: { largeType: boolean; children: React.ReactNode }) {
  return (
    <ConfigProvider locale={zhCN} theme={themeOf(largeType)} button={{ autoInsertSpace: false }}>
      <AntApp
        component={false}
        message={{ getContainer: overlays }}
        notification={{ bottom: 44, getContainer: overlays }}
      >
        <div style={{ height: '100%', fontSize: largeType ? 18 : 15 }}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </div>
      </AntApp>
    </ConfigProvider>
  );
}
