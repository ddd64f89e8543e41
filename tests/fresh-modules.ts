import { vi } from 'vitest';

/**
 * A worker takes file after file without being started anew. Libraries stay loaded (loading them
 * for every file was a third of the time); our own modules, which keep a state, are each file's own.
 */
vi.resetModules();
