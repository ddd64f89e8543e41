import type { OpinionMark } from '#shared/model/proceedings';
import { segmentsOf } from '#shared/proceedings/marks';

interface Props {
  text: string;
  marks: readonly OpinionMark[];
  numbers: ReadonlyMap<string, number>;
}

/** Text with the passages that were taken as opinions, each with its number at its beginning. */
export function MarkedText({ text, marks, numbers }: Props) {
  const standing = marks.filter(({ opinionId }) => numbers.has(opinionId));
  if (standing.length === 0) return <>{text}</>;
  return segmentsOf(text, standing).map((segment) => {
    if (segment.opinionIds.length === 0) return segment.text;
    const begun = standing.filter(({ start }) => start === segment.start);
    const label = begun.map(({ opinionId }) => numbers.get(opinionId)).join('、');
    return (
      <mark key={segment.start} className="taken" data-number={label || undefined}>
        {segment.text}
      </mark>
    );
  });
}
