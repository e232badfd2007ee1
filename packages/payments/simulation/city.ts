import { openDatabase } from '@pune/database';
import { parentPort, workerData } from 'node:worker_threads';
import type { SandboxTables } from '../gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { problemsOf } from './books.ts';
import { chanceOf } from './chance.ts';
import { seedCrypto } from './seeded-crypto.ts';
import { simulate } from './simulation.ts';
import { billsOfSeveralChannels, captured, classes, happened, type Totals } from './summary.ts';

export interface CityRequest {
  seed: number;
  payments: number;
}
/** A city whose story was told: what happened, and what must not have. */
export interface City extends CityRequest {
  problems: string[];
  happened: Totals;
  captured: Totals;
  classes: Totals;
  seconds: number;
  rssBytes: number;
}

/**
 * Tells the story of one city, on databases of its own in memory, in a thread that does nothing else:
 * the same request gives the same story.
 */
async function tellCity({ seed, payments }: CityRequest): Promise<City> {
  const started = performance.now();
  seedCrypto(chanceOf(seed));
  const db = openDatabase<PaymentTables>(':memory:');
  const gatewayDb = openDatabase<SandboxTables>(':memory:');
  try {
    const story = await simulate({ db, gatewayDb, seed, payments });
    const city = {
      seed,
      payments,
      problems: await problemsOf(story, db),
      happened: { ...happened(story), severalChannels: await billsOfSeveralChannels(db) },
      captured: await captured(db),
      classes: await classes(db),
      rssBytes: process.memoryUsage.rss(),
    };
    await story.close();
    return { ...city, seconds: (performance.now() - started) / 1000 };
  } finally {
    await Promise.all([db.destroy(), gatewayDb.destroy()]);
  }
}

/** The data that a worker of `cities.ts` is started with. */
export const CITIES = 'cities';

if (workerData === CITIES)
  parentPort!.on('message', (request: CityRequest) => {
    void tellCity(request).then(
      (city) => parentPort!.postMessage(city, []),
      (error: unknown) =>
        parentPort!.postMessage(
          {
            ...request,
            problems: [String((error as Error).stack)],
            happened: {},
            captured: {},
            classes: {},
            seconds: 0,
            rssBytes: 0,
          } satisfies City,
          [],
        ),
    );
  });
