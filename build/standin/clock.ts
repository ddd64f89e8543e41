/** A Date that runs on, but `offset` milliseconds away from this PC's clock. Runs in the child and in the page. */
export function shiftClock(scope: { Date: DateConstructor }, offset: number): void {
  const hidden = scope.Date as DateConstructor & { real?: DateConstructor };
  const Real = hidden.real ?? scope.Date;
  if (offset === 0) {
    scope.Date = Real;
    return;
  }
  const now = (): number => Real.now() + offset;
  const Shifted: DateConstructor = new Proxy(Real, {
    construct: (target, args: unknown[], newTarget): object =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === Shifted ? Real : newTarget,
      ) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, key) => {
      if (key === 'now') return now;
      if (key === 'real') return Real;
      return Reflect.get(target, key) as unknown;
    },
  });
  scope.Date = Shifted;
}
