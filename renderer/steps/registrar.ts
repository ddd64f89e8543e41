import { useEffect, useRef, useState } from 'react';
import type { Registered } from '../data/commands/matter-events';
import type { FormScope } from '../data/forms/scopes';
import { lastRegistrar } from '../data/queries/registrar';
import { todayNow } from '../data/today';
import { useFormState } from '../ui/forms/use-form-scope';

/** The name that was last registered with since the program started; '' before the first. */
let lastHere = '';

/** Who most likely registers: whoever did last at this PC, else whom the records name last; '' when nobody is known. */
async function likelyRegistrar(): Promise<string> {
  return lastHere || (await lastRegistrar());
}

/** A step has been registered by this name: the next form proposes it. */
export function rememberRegistrar(name: string): void {
  if (name !== '') lastHere = name;
}

/** Today, by who most likely registers: what one-click steps are registered with. */
export async function registeredNow(): Promise<Registered> {
  return { on: todayNow(), registeredBy: await likelyRegistrar() };
}

export interface Registrar {
  /** What stands in the field 登记人. */
  name: string;
  setName: (name: string) => void;
  /** The name as it is registered: what was typed, else the proposal, waited for. */
  settled: () => Promise<string>;
}

/** 登记人 of a form: proposed to begin with; what is typed meanwhile stands. */
export function useRegistrar(scope: FormScope): Registrar {
  const [typed, setTyped] = useFormState<string | null>(scope, 'registeredBy', null, true);
  const [proposed, setProposed] = useState('');
  const asked = useRef<Promise<string>>(undefined);
  asked.current ??= likelyRegistrar();
  const { current: proposal } = asked;
  useEffect(() => {
    let isShown = true;
    void proposal.then((name) => isShown && setProposed(name));
    return () => {
      isShown = false;
    };
  }, [proposal]);
  const settled = async () => (typed ?? (await proposal)).trim();
  return { name: typed ?? proposed, setName: setTyped, settled };
}
