const ID = 'overlays';

/**
 * Where what lies over the rooms is drawn. A place of its own, not the body: React listens to every
 * event of a place it has ever drawn into, and below the body that is each key twice.
 */
export function overlays(): HTMLElement {
  const known = document.getElementById(ID);
  if (known) return known;
  const made = document.createElement('div');
  made.id = ID;
  document.body.append(made);
  return made;
}
