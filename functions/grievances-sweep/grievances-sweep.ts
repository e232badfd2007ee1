import type { Config } from '@netlify/functions';
import { grievancesEnv } from '@pune/grievances/env.ts';
import type { Grievances } from '@pune/grievances';
import { openGrievances } from '@pune/grievances/open-grievances.ts';
import { NO_DECODERS } from '@pune/grievances/photo.ts';

// Asked at once: a process without its key says so when it starts, by its name.
grievancesEnv();

let opened: Promise<Grievances> | undefined;
const open = (): Promise<Grievances> =>
  (opened ??= openGrievances(NO_DECODERS).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

/** Every ten minutes: clears away filings that died half-way, and deletes what has been kept long enough. */
export default async (): Promise<Response> => Response.json({ forgotten: await (await open()).sweep() });

export const config: Config = { schedule: '*/10 * * * *' };
