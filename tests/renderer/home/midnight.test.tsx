import '../editor/jsdom-gaps';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { store } from '../../../renderer/data/active';
import { addIncomingStep, registerIncoming } from '../../../renderer/data/commands/incoming';
import { createMatters } from '../../../renderer/data/commands/matters';
import { createMeeting } from '../../../renderer/data/commands/meetings';
import { saveOffice } from '../../../renderer/data/commands/office';
import { scopeOf } from '../../../renderer/data/forms/scopes';
import { useMeeting } from '../../../renderer/data/queries/meetings';
import { Home } from '../../../renderer/home/Home';
import MattersRoom from '../../../renderer/matters/MattersRoom';
import { MonthCalendar } from '../../../renderer/meetings/calendar/MonthCalendar';
import MeetingsRoom from '../../../renderer/meetings/MeetingsRoom';
import { Circulations } from '../../../renderer/meetings/papers/Circulations';
import { IncomingPage } from '../../../renderer/registers/incoming/IncomingPage';
import { RegisterForm } from '../../../renderer/registers/incoming/RegisterForm';
import { FormFrame } from '../../../renderer/steps/FormFrame';
import { useView } from '../../../renderer/ui/view';
import { guest } from '../data/matter-office';
import { withOffice } from '../meetings/office';

withOffice();

/** Only the clock is held: the store needs its timers. */
beforeEach(() => {
  useView.setState(useView.getInitialState());
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(2026, 7, 31, 23, 59));
});
afterEach(() => vi.useRealTimers());

/** The clock is past midnight, and the window comes to the front. */
function midnight(): void {
  vi.setSystemTime(new Date(2026, 8, 1, 0, 1));
  act(() => void window.dispatchEvent(new Event('focus')));
}

const show = (page: ReactNode) => render(<App>{page}</App>);

async function office() {
  const found = await store().settings.get('office');
  if (!found) throw new Error('no office');
  return found;
}

async function dueToday(): Promise<void> {
  await createMatters(
    [
      {
        ...{ track: 'internal', title: '修订值班制度', due: '2026-08-31' },
        source: { kind: 'manual', id: null, label: '' },
      },
    ],
    { on: '2026-08-03', registeredBy: '孟青' },
  );
}

describe('at midnight, on a screen that stands open,', () => {
  it('首页 moves what was due, and lets the meeting of yesterday go', async () => {
    await dueToday();
    await createMeeting({ kind: '座谈会', title: '谈心会', sitting: { date: '2026-08-31' } });
    show(<Home office={await office()} onImport={() => undefined} />);
    const hints = async () => screen.findByRole('list', { name: '时间提示' });
    expect(await hints()).toHaveTextContent('今天到约定时间');
    expect(await screen.findByRole('button', { name: /谈心会/ })).toHaveTextContent('今天');
    midnight();
    await waitFor(async () => expect(await hints()).toHaveTextContent('约定时间已过'));
    expect(screen.queryByRole('button', { name: /谈心会/ })).toBeNull();
  });

  it('the ledger turns its lights', async () => {
    await dueToday();
    show(<MattersRoom office={await office()} />);
    const light = () => document.querySelector('.ledger-row .light')?.textContent ?? '';
    await waitFor(() => expect(light()).not.toBe(''));
    const before = light();
    midnight();
    await waitFor(() => expect(light()).not.toBe(before));
    expect(light()).toMatch(/超过约定时间/);
  });

  it('the list of meetings moves a meeting to those held, and 今天 in the month is the new day', async () => {
    await createMeeting({ kind: '座谈会', title: '谈心会', sitting: { date: '2026-08-31' } });
    await createMeeting({ kind: '座谈会', title: '明天的会', sitting: { date: '2026-09-01' } });
    show(<MeetingsRoom office={await office()} />);
    await screen.findByRole('option', { name: /谈心会/ });
    midnight();
    await waitFor(() => expect(screen.queryByRole('option', { name: /谈心会/ })).toBeNull());
    expect(await screen.findByRole('option', { name: /明天的会/ })).toHaveTextContent('今天');
  });

  it('the month that stands open goes into the next one', () => {
    const page = (today: string) => (
      <MonthCalendar today={today} onOpen={() => undefined} onNew={() => undefined} />
    );
    const { rerender } = render(page('2026-08-31'));
    expect(screen.getByRole('heading')).toHaveTextContent('2026年8月');
    rerender(page('2026-09-01'));
    expect(screen.getByRole('heading')).toHaveTextContent('2026年9月');
    expect(screen.getByText('1 今天')).toBeInTheDocument();
  });

  it('a form that nobody has touched proposes the new day', async () => {
    show(
      <FormFrame
        scope={scopeOf({ name: '批示', title: '批示' })}
        title="批示"
        done="登记"
        onSubmit={async () => undefined}
        onClose={() => undefined}
      >
        <span />
      </FormFrame>,
    );
    expect(await screen.findByLabelText('日期')).toHaveValue('2026年8月31日');
    midnight();
    expect(screen.getByLabelText('日期')).toHaveValue('2026年9月1日');
  });

  it('收文 counts one day more, and says that a paper lies long', async () => {
    await saveOffice({ holding: { days: 1, inWorkingDays: false } });
    const id = await registerIncoming(
      {
        ...{ receivedOn: '2026-08-30', sender: null, copies: 1, paperNumber: '', paperDate: null },
        ...{ title: '关于开会的通知', urgency: '', kind: '阅件', due: null, note: '' },
      },
      null,
      '孟青',
    );
    const registered = { on: '2026-08-30', registeredBy: '孟青' };
    await addIncomingStep(id, 'pass', registered, { person: guest('骆明远') });
    show(<IncomingPage office={await office()} />);
    const row = () => screen.findByRole('option', { name: /关于开会的通知/ });
    expect(await row()).toHaveTextContent('第2天');
    expect(await row()).not.toHaveTextContent('放得久了');
    midnight();
    await waitFor(async () => expect(await row()).toHaveTextContent('第3天，放得久了'));
  });

  it('收文登记 that stands open and has no day typed proposes the new one', async () => {
    show(<RegisterForm files={[]} onClose={() => undefined} />);
    expect(await screen.findByLabelText('收文日期')).toHaveValue('2026年8月31日');
    midnight();
    expect(screen.getByLabelText('收文日期')).toHaveValue('2026年9月1日');
  });

  it('so does 送阅', async () => {
    const id = await createMeeting({ kind: '座谈会' });
    function Page() {
      return useMeeting(id) ? <Circulations meetingId={id} made={[]} /> : null;
    }
    show(<Page />);
    const section = await screen.findByRole('region', { name: '送阅' });
    expect(within(section).getByLabelText('送阅日期')).toHaveValue('2026年8月31日');
    midnight();
    expect(within(section).getByLabelText('送阅日期')).toHaveValue('2026年9月1日');
  });
});
