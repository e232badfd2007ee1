import path from 'node:path';
import { canonicalConfiguration } from '../../packages/grievances/configuration.ts';
import { configurationWith } from '../../packages/grievances/configuration.testing.ts';
import type { releasesFolder } from '../../packages/host/testing/testing.ts';
import { SERVICE_SECRETS } from '../start/service-secrets.ts';

const configuration = configurationWith();

/** Publishes a page, and the configuration that filings need, for every portal. */
export function publishIn(
  releases: ReturnType<typeof releasesFolder>,
  ids: readonly string[],
  name: string,
): void {
  for (const id of ids)
    releases.publish(id, name, {
      'en/index.html': `<title>${name}</title>`,
      '_configuration/grievances.json': JSON.stringify({ version: configuration.version }),
      [`_configuration/grievances.${configuration.version}.json`]:
        canonicalConfiguration(configuration),
    });
}

/** The settings of a host that takes filings into a database in `folder`. */
export const filingSettings = (folder: string, releases: string) => ({
  PATH: process.env.PATH,
  DATA_DIR: folder,
  RELEASES: releases,
  SERVICES_DATABASE_URL: `file:${path.join(folder, 'services.db')}`,
  FILES_URL: `file:${path.join(folder, 'files')}`,
  GRIEVANCES_PER_HOUR_MAX: '1000000',
  HOST_WORKERS: '1',
  HOST_SCHEDULES: '0',
  PORT: '1',
  NODE_ENV: 'test',
  ...Object.fromEntries(SERVICE_SECRETS.map((name) => [name, `${name} of this test, long enough`])),
});

/** A filing that the published configuration allows. */
export const filing = (key: string, description: string) => ({
  target: '/api/grievances',
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({
    category: 'pothole',
    area: 'WO-03',
    description,
    mobile: '9822012345',
    language: 'mr',
    idempotencyKey: key,
  }),
});
