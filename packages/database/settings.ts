import type { z } from 'zod';

export type Variables = Record<string, string | undefined>;

/**
 * The installation's own configuration does not fit. It speaks of variables by their names and
 * never of their values, so that its words may stand in logs, where those of other errors may not.
 */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** One sentence a variable, which it begins with. */
  readonly problems: readonly string[];
  constructor(area: string, problems: readonly string[]) {
    super(
      `[${area}] [env] ${problems.length === 1 ? problems[0] : `These settings do not fit:\n${problems.map((problem) => `  ${problem}`).join('\n')}`}`,
    );
    this.problems = problems;
  }
}

/**
 * The settings of a feature out of environment variables. An empty variable counts as none, as unit
 * files and shells leave them.
 * @throws SettingsError that names each variable that does not fit
 */
export function parseSettings<Schema extends z.ZodType>(
  area: string,
  schema: Schema,
  env: Variables,
): z.output<Schema> {
  const result = schema.safeParse(
    Object.fromEntries(
      Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
    ),
  );
  if (result.success) return result.data;
  throw new SettingsError(
    area,
    result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
}

/**
 * Refuses settings of which some are given and some are not, where they are of use together only.
 * @throws SettingsError that names the missing ones
 */
export function requireTogether<Name extends string>(
  area: string,
  settings: Partial<Record<Name, unknown>>,
  groups: readonly (readonly Name[])[],
): void {
  const problems = groups.flatMap((names) => {
    const missing = names.filter((name) => settings[name] === undefined);
    return missing.length > 0 && missing.length < names.length
      ? [`Missing ${missing.join(', ')}: give all of ${names.join(', ')}, or none`]
      : [];
  });
  if (problems.length > 0) throw new SettingsError(area, problems);
}
