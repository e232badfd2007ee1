import type { z } from 'zod';

export type Variables = Record<string, string | undefined>;

/**
 * An invalid setting of the installation. Its message names variables but never contains their
 * values, so it may be logged, unlike the messages of other errors.
 */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** One sentence for each variable, beginning with its name. */
  readonly problems: readonly string[];
  constructor(area: string, problems: readonly string[]) {
    super(
      `[${area}] [env] ${problems.length === 1 ? problems[0] : `These settings do not fit:\n${problems.map((problem) => `  ${problem}`).join('\n')}`}`,
    );
    this.problems = problems;
  }
}

/**
 * Parses the settings of a feature from environment variables. An empty variable counts as unset,
 * as unit files and shells leave them.
 *
 * @throws SettingsError that names each invalid variable
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
 * Refuses partially set groups of settings that only work together.
 *
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
