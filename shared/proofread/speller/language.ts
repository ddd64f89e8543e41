import { Chances } from './chances';
import { Confusions } from './confusion';
import type { Model } from './model';

/** A model and what is made from it once. */
export interface Language {
  model: Model;
  confusions: Confusions;
  chances: Chances;
}

/** Makes a model ready. Takes some hundredths of a second. */
export function prepare(model: Model): Language {
  return {
    model,
    confusions: new Confusions(model),
    chances: new Chances(model),
  };
}
