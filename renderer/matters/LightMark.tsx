import { LIGHT_WORDS, type Light } from '#shared/matters/lights';
import type { MatterTrack } from '#shared/model/matter';

const SHAPES: Record<Light, string> = {
  none: '',
  calm: '○',
  soon: '◐',
  late: '●',
  silent: '◌',
  done: '✓',
};

/** A light in words, with a shape and a quiet colour beside them; nothing where no date was agreed. */
export function LightMark({ light, track }: { light: Light; track: MatterTrack }) {
  if (light === 'none') return null;
  const words = LIGHT_WORDS[track][light];
  return (
    <span className="light" data-light={light} title={`${words}（内部掌握）`}>
      <i aria-hidden="true">{SHAPES[light]}</i>
      {words}
    </span>
  );
}
