import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { PageWorker } from './work/page-worker';

// What is waited for comes; on a busy PC later, ms. A test that is slow is not wrong.
configure({ asyncUtilTimeout: 20_000 });

vi.stubGlobal('Worker', PageWorker);
afterEach(cleanup);
