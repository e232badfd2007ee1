import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { makePrivateFolder } from '@pune/database/private-files';
import { createDiskSpace } from '@pune/std/disk-space';
import { telemetryEnv } from './env.ts';
import { openLake } from './lake.ts';
import type { TelemetryTables } from './telemetry.migrations.ts';
import { createTelemetry, type Telemetry } from './telemetry.ts';

/** Opens telemetry as configured by the environment (`env.ts`). */
export async function openTelemetry(
  env: Record<string, string | undefined> = process.env,
): Promise<Telemetry> {
  const { lakeFolder, perMinuteMax } = telemetryEnv(env);
  makePrivateFolder(lakeFolder);
  const space = createDiskSpace(lakeFolder);
  const telemetry = createTelemetry({
    db: openDatabase<TelemetryTables>(servicesDatabaseUrl(env)),
    lake: openLake({ folder: lakeFolder, hasRoom: () => space() === 'ample' }),
    perMinuteMax,
  });
  await telemetry.prepare();
  return telemetry;
}
