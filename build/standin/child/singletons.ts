import { App } from './app';
import { host } from './host';
import { Session, setReadiness } from './session';
import { strict } from './strict';

export const app = strict('app', new App());

setReadiness(() => app.isReady());

export const defaultSession = strict(
  'session',
  new Session(async () => {
    await host().call('clearStorage', { id: 1 });
  }),
);
