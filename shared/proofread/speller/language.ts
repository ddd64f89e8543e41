import { Chances } from './chances';
import { Confusions } from './confusion';
import { Joints } from './joints';
import type { Model } from './model';
import { Tables } from './tables';

/** A model and what is made from it once. */
export interface Language {
  model: Model;
  confusions: Confusions;
  chances: Chances;
  tables: Tables;
  /** Made when first asked for. */
  readonly joints: Joints;
}

/** Makes a model ready. Takes some hundredths of a second. */
export function prepare(model: Model): Language {
  let joints: Joints | null = null;
  return {
    model,
    confusions: new Confusions(model),
    chances: new Chances(model),
    tables: new Tables(model),
    get joints() {
      joints ??= new Joints(model);
      return joints;
    },
  };
}
