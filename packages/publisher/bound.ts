/** Functions with a common first argument, as methods that no longer take it. */
export type Bound<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (
    self: never,
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Result
    : never;
};

/**
 * Binds plain functions to their common first argument. A module's functions stay plain and
 * testable; its callers get one object, whose table of names is the module's surface.
 */
export const bindAll = <
  Self,
  Functions extends Record<string, (self: Self, ...args: never[]) => unknown>,
>(
  self: Self,
  functions: Functions,
): Bound<Functions> =>
  Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [name, run.bind(null, self)]),
  ) as Bound<Functions>;
