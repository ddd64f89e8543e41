import { describe, expect, it } from 'vitest';
import {
  allows,
  checkStep,
  leadsTo,
  MatterStepRefused,
  missing,
  nextSteps,
  type Position,
  startOf,
  TRACK_STEPS,
} from '#shared/matters/steps';
import {
  EXTERNAL_STATES,
  INTERNAL_STATES,
  type MatterState,
  type MatterStep,
  type MatterTrack,
} from '#shared/model/matter';
import { guest } from './support';

const EMPTY = { words: '', people: [], due: null, regards: null };
const FULL = {
  words: '因故',
  people: [guest('周启明')],
  due: '2026-09-01',
  regards: '0198c000-0000-7000-8000-000000000001',
};

function walk(track: MatterTrack, ...steps: MatterStep[]): Position {
  return steps.reduce((at, step) => leadsTo(track, at, step), startOf(track));
}
const state = (track: MatterTrack, ...steps: MatterStep[]) => walk(track, ...steps).state;

describe('inside', () => {
  it('goes one step after the other to 办结', () => {
    const steps: MatterStep[] = ['establish', 'assign', 'progress', 'report', 'approve'];
    let at = startOf('internal');
    const states = steps.map((step) => {
      expect(allows('internal', at.state, step)).toBe(true);
      at = leadsTo('internal', at, step);
      return at.state;
    });
    expect(states).toEqual(['established', 'assigned', 'handling', 'reported', 'closed']);
  });

  it('offers in each state what may follow, and nothing else', () => {
    const offered = (one: MatterState) => nextSteps({ track: 'internal', state: one }).join(' ');
    expect(offered('proposed')).toBe('establish pause stop note');
    expect(offered('established')).toBe('assign extend pause stop note');
    expect(offered('assigned')).toBe('assign progress remind report extend pause stop note');
    expect(offered('reported')).toBe('progress report sendBack approve extend pause stop note');
    expect(offered('closed')).toBe('reopen note');
    expect(offered('paused')).toBe('extend resume stop note');
    expect(offered('stopped')).toBe('reopen note');
    for (const one of Object.keys(INTERNAL_STATES) as MatterState[])
      for (const step of ['joinPaper', 'merge', 'correct'] as const)
        expect(allows('internal', one, step)).toBe(true);
  });

  it('is sent back, handled again, reported again', () => {
    const back = ['establish', 'assign', 'report', 'sendBack'] as const;
    expect(state('internal', ...back)).toBe('sentBack');
    expect(state('internal', ...back, 'report', 'approve')).toBe('closed');
    expect(state('internal', 'establish', 'assign', 'report', 'progress')).toBe('reported');
  });

  it('goes on after a pause where it stood, and after a stop when it is opened again', () => {
    expect(state('internal', 'establish', 'pause')).toBe('paused');
    expect(state('internal', 'establish', 'pause', 'resume')).toBe('established');
    // Twice the same, as when two timelines come together.
    expect(state('internal', 'establish', 'pause', 'pause', 'resume')).toBe('established');
    expect(state('internal', 'establish', 'assign', 'pause', 'stop', 'reopen')).toBe('assigned');
    expect(state('internal', 'establish', 'assign', 'report', 'approve', 'reopen')).toBe(
      'handling',
    );
    expect(walk('internal', 'establish', 'assign', 'report', 'approve', 'reopen').held).toBeNull();
  });

  it('asks for who approved, who confirmed, why and by when', () => {
    expect(missing('internal', 'establish', EMPTY)).toEqual(['批准立项的领导']);
    expect(missing('internal', 'establish', { ...EMPTY, people: [guest('  ')] })).toHaveLength(1);
    expect(missing('internal', 'approve', EMPTY)).toEqual(['确认办结的领导']);
    expect(missing('internal', 'extend', EMPTY)).toEqual([
      '理由',
      '批准延期的领导',
      '新的约定日期',
    ]);
    for (const track of ['internal', 'external'] as const)
      for (const step of TRACK_STEPS[track]) expect(missing(track, step, FULL)).toEqual([]);
  });

  it('says what stands in the way and what can be done', () => {
    const closed = { track: 'internal', state: 'closed' } as const;
    expect(() => checkStep(closed, 'report', FULL)).toThrow(MatterStepRefused);
    expect(() => checkStep(closed, 'report', FULL)).toThrow(
      '这件事项现在是“已办结”，没有登记“反馈”。现在可以登记“重新办理”、“备注”。已有的记录没有变动。',
    );
    const reported = { track: 'internal', state: 'reported' } as const;
    expect(() => checkStep(reported, 'approve', EMPTY)).toThrow('还缺确认办结的领导');
    expect(() => checkStep(reported, 'approve', FULL)).not.toThrow();
    expect(() => checkStep(reported, 'tell', FULL)).toThrow('属于“机关督办”，没有这一步');
  });
});

describe('outside', () => {
  const CHAIN: MatterStep[] = [
    ...(['carry', 'submit', 'instruct', 'refer', 'progress', 'answer', 'tell'] as const),
  ];

  it('reaches the furthest step, whatever was left out or learned of late', () => {
    expect(state('external', 'answer')).toBe('answered');
    expect(state('external', 'submit', 'answer', 'instruct')).toBe('answered');
    expect(state('external', 'tell', 'submit')).toBe('told');
    for (let first = 0; first < CHAIN.length; first += 1) {
      const shuffled = [...CHAIN.slice(first), ...CHAIN.slice(0, first)];
      expect(state('external', ...shuffled)).toBe('told');
    }
  });

  it('forces nothing that did not happen', () => {
    for (const step of CHAIN) {
      expect(allows('external', 'collected', step)).toBe(true);
      expect(allows('external', 'told', step)).toBe(true);
      expect(missing('external', step, EMPTY)).toEqual([]);
    }
  });

  it('does not call it told while a member still waits', () => {
    expect(leadsTo('external', walk('external', 'answer'), 'tell', false).state).toBe('answered');
  });

  it('remembers what is learned of during a pause or after a stop', () => {
    expect(walk('external', 'submit', 'pause', 'answer')).toEqual({
      state: 'paused',
      held: 'answered',
    });
    expect(state('external', 'submit', 'pause', 'answer', 'resume')).toBe('answered');
    expect(state('external', 'stop', 'answer', 'reopen')).toBe('answered');
    expect(state('external', 'stop', 'tell', 'reopen')).toBe('underway');
  });

  it('begins again with the handling when it is opened again', () => {
    expect(state('external', 'answer', 'tell', 'reopen')).toBe('underway');
    expect(state('external', 'answer', 'tell', 'reopen', 'submit')).toBe('underway');
    expect(state('external', 'answer', 'tell', 'reopen', 'answer')).toBe('answered');
    expect(allows('external', 'submitted', 'reopen')).toBe(false);
  });

  it('never commands: no state, step, refusal or demand says so', () => {
    const texts: string[] = Object.values(EXTERNAL_STATES);
    for (const one of Object.keys(EXTERNAL_STATES) as MatterState[]) {
      for (const step of TRACK_STEPS.internal.concat(TRACK_STEPS.external)) {
        try {
          checkStep({ track: 'external', state: one }, step, EMPTY);
        } catch (error) {
          texts.push((error as Error).message);
        }
      }
    }
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) expect(text).not.toMatch(/责令|交办|逾期/);
  });
});
