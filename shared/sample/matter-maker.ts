import { fold } from '../matters/timeline';
import type { PersonRef } from '../model/directory';
import { type Matter, type MatterEvent, NOTHING_SAID } from '../model/matter';

/** An entry of the sample's timelines; what is not said stays empty. */
export type SampleStep = Pick<MatterEvent, 'step' | 'on'> & Partial<MatterEvent>;

export const CLERK = '梁晓禾';

/** One who is on none of the office's lists. */
export function outsider(name: string, unit = ''): PersonRef {
  return { source: 'guest', id: null, name, unit, post: '' };
}

/** Builds matters of the sample with their timelines, each row as its timeline says. */
export class MatterMaker {
  readonly matters: Matter[] = [];
  readonly matterEvents: MatterEvent[] = [];

  constructor(
    private readonly newId: () => string,
    private readonly now: string,
  ) {}

  add(
    facts: Pick<Matter, 'track' | 'title' | 'content' | 'source' | 'meetingId'> & Partial<Matter>,
    steps: readonly SampleStep[],
  ): Matter {
    const id = this.newId();
    const events = steps.map((step, index) => this.event(id, step, index + 1));
    const { track, opinionIds = [] } = facts;
    const matter: Matter = {
      number: '',
      leader: null,
      lead: [],
      helpers: [],
      handler: '',
      telephone: '',
      ...facts,
      id,
      opinionIds,
      ...fold({ track, opinionIds }, events),
      createdAt: this.now,
      updatedAt: this.now,
      deletedAt: null,
      sample: 1,
      touched: false,
    };
    this.matters.push(matter);
    this.matterEvents.push(...events);
    return matter;
  }

  private event(matterId: string, step: SampleStep, sequence: number): MatterEvent {
    return {
      id: this.newId(),
      matterId,
      at: this.now,
      sequence,
      registeredBy: CLERK,
      ...NOTHING_SAID,
      ...step,
    };
  }
}
