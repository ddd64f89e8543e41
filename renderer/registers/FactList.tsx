/** Facts of a registered paper, a line each; what is '' is left out. */
export function FactList({
  facts,
}: {
  facts: readonly (readonly [name: string, words: string])[];
}) {
  return (
    <dl className="registers-course">
      {facts
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}
