import { readSites } from '../../packages/content/sites.ts';
import { unfinishedRestore } from '../backup/restoring.ts';
import { environmentOf, root, settingsFrom, type Settings } from '../env.ts';
import { CannotStart, makeDataDir } from './checks.ts';
import { protectDataDir } from './file-rights.ts';
import { listOf, preflight } from './preflight.ts';
import { serviceSecrets } from './service-secrets.ts';

export interface CheckedSettings {
  settings: Settings;
  /** The environment of all processes. */
  env: Record<string, string>;
  /** Parts that are not set up, one sentence each. */
  gaps: string[];
}

/**
 * Validates the settings, and builds the environment of all processes.
 *
 * @throws CannotStart that lists all problems
 */
export async function checkedSettings({ withCms }: { withCms: boolean }): Promise<CheckedSettings> {
  const given = process.env;
  const settings = settingsOr(given);
  process.env.PUBLIC_PORT = String(settings.publicPort); // before the portals' configurations are read
  makeDataDir(settings.dataDir);
  const unfinished = unfinishedRestore(settings.dataDir);
  if (unfinished) throw new CannotStart(unfinished);
  protectDataDir(settings.dataDir);
  const { sites } = await readSites(root);
  const env = {
    ...originsOf(sites),
    ...serviceSecrets(settings.dataDir),
    ...environmentOf(settings),
  };
  const { problems, gaps } = preflight({
    root,
    env,
    given,
    sites,
    withCms,
    uid: process.getuid?.(),
  });
  if (problems.length > 0)
    throw new CannotStart(
      listOf('The system was not started, for these settings do not fit:', problems),
    );
  return { settings, env, gaps };
}

/** The portals whose links stand in messages: to citizens, and to officers. */
export function originsOf(
  sites: readonly { url: string; capabilities: readonly string[] }[],
): Record<string, string> {
  const forCitizens = sites.find(({ capabilities }) =>
    ['grievances', 'citizens'].every((name) => capabilities.includes(name)),
  );
  const forOfficers = sites.find(({ capabilities }) => capabilities.includes('desk'));
  return {
    ...(forOfficers && { OFFICERS_ORIGIN: new URL(forOfficers.url).origin }),
    ...(forCitizens && { CITIZENS_ORIGIN: new URL(forCitizens.url).origin }),
  };
}

/**
 * Replaces invalid ports by the defaults, so that they are reported together with all other
 * problems.
 */
export function settingsOr(given: NodeJS.ProcessEnv): Settings {
  try {
    return settingsFrom(given);
  } catch {
    return settingsFrom({ ...given, PORT: '', CMS_PORT: '', PUBLIC_PORT: '' });
  }
}
