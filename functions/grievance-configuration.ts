import { to } from '@pune/content/routes';
import { SettingsError } from '@pune/database/settings';
import { parseConfiguration, type Configuration } from '@pune/grievances/configuration';
import type { Log } from '@pune/http/log';
import type { PortalPages } from '@pune/http/portal-pages';
import { z } from 'zod';

/**
 * Reads the configuration of grievances from the release of the portal that a request addresses:
 * a small file names the current version, and the file of a version never changes. On each host
 * this is the way to shells too (`portal-pages.ts`); the CMS is never asked.
 */
export interface Configurations {
  /**
   * The current configuration; the last good one while the portal is unavailable or publishes one
   * that does not match the schema. `null` if there has been none.
   */
  current: (request: Request) => Promise<Configuration | null>;
  /** The given version if the portal publishes it, else the current configuration. */
  ofForm: (request: Request, version: string | undefined) => Promise<Configuration | null>;
  /** The configuration that `current` returned last. */
  last: () => Configuration | null;
}

const pointerSchema = z.object({ version: z.string().regex(/^[0-9a-f]{64}$/) }).nullable();

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function createConfigurations({
  pages,
  log,
}: {
  pages: PortalPages;
  log: Pick<Log, 'error'>;
}): Configurations {
  /** The current version, and one that a form named before the pointer was read again. */
  const kept = new Map<string, Configuration>();
  /** The version that was refused last: it is logged once. */
  let refused: string | null = null;
  let lastGood: Configuration | null = null;
  /** The text that named `lastGood`, so that an unchanged one is not parsed again. */
  let pointed = '';
  let checking: Promise<Configuration | null> | null = null;

  function refuse(version: string, problems: readonly string[]): null {
    if (refused !== version)
      log.error(
        'configuration refused: the last good one stays',
        new SettingsError('grievances', problems),
      );
    refused = version;
    return null;
  }

  async function load(request: Request, version: string): Promise<Configuration | null> {
    const known = kept.get(version);
    if (known) return known;
    const text = await pages(request, to.grievances.version({ version }));
    if (text === null) return null;
    const read = parseConfiguration(parsed(text));
    if (read.kind === 'ConfigurationInvalid') return refuse(version, read.problems);
    if (read.configuration.version !== version)
      return refuse(version, [`the digest of the contents is ${read.configuration.version}`]);
    kept.set(version, read.configuration);
    return read.configuration;
  }

  async function check(request: Request): Promise<Configuration | null> {
    const text = await pages(request, to.grievances.configuration());
    if (text === null || text === pointed) return lastGood;
    const pointer = pointerSchema.safeParse(parsed(text));
    if (!pointer.success) {
      refuse('', ['the file that names the version cannot be read']);
      return lastGood;
    }
    if (!pointer.data) return lastGood;
    const found = await load(request, pointer.data.version);
    if (found && found !== lastGood) {
      for (const version of kept.keys()) if (version !== found.version) kept.delete(version);
      lastGood = found;
    }
    if (found) pointed = text;
    return lastGood;
  }
  /** Concurrent requests share one look: all portals publish the same configuration. */
  const current = (request: Request): Promise<Configuration | null> =>
    (checking ??= check(request).finally(() => (checking = null)));

  return {
    current,
    last: () => lastGood,
    async ofForm(request, version) {
      const now = await current(request);
      if (version === undefined || version === now?.version) return now;
      return (await load(request, version)) ?? now;
    },
  };
}
