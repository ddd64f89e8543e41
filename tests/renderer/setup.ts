import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { PageWorker } from './work/page-worker';

vi.stubGlobal('Worker', PageWorker);
afterEach(cleanup);
