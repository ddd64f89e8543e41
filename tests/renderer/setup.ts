import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, vi } from 'vitest';
import { PageWorker } from './work/page-worker';

// What is waited for comes; on a busy PC later, ms. A test that is slow is not wrong.
configure({ asyncUtilTimeout: 20_000 });

// No store and no page of the file before.
globalThis.indexedDB = new IDBFactory();
Dexie.dependencies.indexedDB = globalThis.indexedDB;
localStorage.clear();
document.body.replaceChildren();

vi.stubGlobal('Worker', PageWorker);
// jsdom has none: behind whatever waits.
window.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 })));
afterEach(cleanup);
