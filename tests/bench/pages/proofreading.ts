import { Proofreader } from '#shared/proofread/proofread';
import { prepare } from '#shared/proofread/speller/language';
import { readModel } from '#shared/proofread/speller/model';
import { spellerOf } from '#shared/proofread/speller/spell';

// All of the proofreader as the page's worker has it, to see how large it is.
Object.assign(globalThis, { Proofreader, prepare, readModel, spellerOf });
