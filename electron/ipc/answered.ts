import { type Answer, CHANNELS, type Channel, EVENTS, type EventName } from '#shared/ipc';
import { isSound } from '#shared/model/door/sound';

/** Says for certain only that the page has adopted nothing of it. */
const ODD_ANSWER = {
  code: 'unexpected',
  message:
    '程序内部的答复格式不对，没有采用；已保存的内容没有受影响。请再试一次；如果仍然出现，请退出回音重新打开，并导出诊断信息。',
} as const;

/**
 * Main's answer as the page may have it: what the contract says, or a failure. The page and
 * main may be of two versions for a moment, while the program is being replaced.
 */
export function checkedAnswer<C extends Channel>(channel: C, answer: Answer<C>): Answer<C> {
  if (!answer.ok || isSound(CHANNELS[channel].response, answer.value)) return answer;
  return { ok: false, error: ODD_ANSWER };
}

/** Whether what main tells unasked is what the contract says. */
export function isEvent(event: EventName, payload: unknown): boolean {
  return isSound(EVENTS[event], payload);
}
