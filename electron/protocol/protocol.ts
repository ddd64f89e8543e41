import { protocol } from 'electron';
import { serve } from './serve';

/** Before the app is ready: a standard, secure scheme, so that storage has a stable origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the bundle in `root` at app://huiyin/, and with it the file of the speller's model. */
export function setupProtocol(root: string, model: string): void {
  protocol.handle('app', (request) => serve(root, model, request));
}
