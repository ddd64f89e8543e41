import { type ChildConfig, CONFIG_VARIABLE, type HostMethods, type Peer } from '../wire';

let peer: Peer<HostMethods> | null = null;

export function connect(to: Peer<HostMethods>): void {
  peer = to;
}

/** The host's side of the wire. */
export function host(): Peer<HostMethods> {
  if (peer === null) throw new Error('the stand-in has no host yet');
  return peer;
}

/** Tells the host something whose answer nobody waits for; a host that is gone is no error of the program. */
export const tell: Peer<HostMethods>['call'] = (method, params) => {
  const answer = host().call(method, params);
  answer.catch(() => undefined);
  return answer;
};

export const config: ChildConfig = JSON.parse(
  process.env[CONFIG_VARIABLE] ??
    '{"appPath":".","mode":"test","locale":"zh-CN","clockOffset":0,"displays":[],"isPackaged":false}',
) as ChildConfig;
