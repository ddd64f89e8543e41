import { BUILT_PROGRAM } from './built-program';
import type { Guard } from './guard';
import { MAIN_PROCESS } from './main-process';
import { SECURITY_LIST } from './security-list';

/** Every guard that a test must hold. A new one goes into the list of its area, or into a list of its own here. */
export const GUARDS: readonly Guard[] = [...MAIN_PROCESS, ...SECURITY_LIST, ...BUILT_PROGRAM];
