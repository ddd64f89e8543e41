import { App as AntApp, ConfigProvider, Spin } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { useOffice } from './data/queries/office';
import { type StartResult, start } from './data/start';
import { preloadRooms, Shell } from './Shell';
import { FirstStart } from './start/FirstStart';
import { Refused } from './start/Refused';
import { listenForFlush } from './ui/commands';
import { ErrorBoundary } from './ui/ErrorBoundary';
import { themeOf } from './ui/theme';

/** Start-up, first start, then the house. */
export function App() {
  const [result, setResult] = useState<StartResult | null>(null);
  useEffect(() => {
    const stop = listenForFlush();
    let live = true;
    void start().then((answer) => {
      if (answer.kind === 'open') readAhead();
      if (live) setResult(answer);
    });
    preloadRooms();
    return () => {
      live = false;
      stop();
    };
  }, []);
  if (result?.kind === 'open') return <Opened notice={result.notice} />;
  return (
    <Frame largeType={false}>{result ? <Refused message={result.message} /> : <Opening />}</Frame>
  );
}

/** 首页 and 办事 want the whole ledger: it is read while the first screen is drawn. */
function readAhead(): void {
  import('./data/queries/matters').then(({ readLedger }) => readLedger()).catch(() => undefined);
}

function Opened({ notice }: { notice: string }) {
  const office = useOffice();
  return (
    <Frame largeType={office?.largeType === true}>
      {office === undefined && <Opening />}
      {office === null && <FirstStart />}
      {office && <Shell office={office} notice={notice} />}
    </Frame>
  );
}

function Opening() {
  return (
    <div className="full-page">
      <Spin size="large" />
    </div>
  );
}

function Frame({ largeType, children }: { largeType: boolean; children: React.ReactNode }) {
  return (
    <ConfigProvider locale={zhCN} theme={themeOf(largeType)} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <div style={{ height: '100%', fontSize: largeType ? 18 : 15 }}>
          <ErrorBoundary>{children}</ErrorBoundary>
        </div>
      </AntApp>
    </ConfigProvider>
  );
}
