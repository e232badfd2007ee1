import { openDatabase } from '@pune/database';
import { openLake } from '../lake.ts';
import { createTelemetry } from '../telemetry.ts';
import type { TelemetryTables } from '../telemetry.migrations.ts';

/** Sends batches, four at a time, and reports each acknowledgement. A test kills this process. */
const [folder, database, first] = process.argv.slice(2) as [string, string, string];
const now = () => new Date('2026-11-25T12:00:00.000Z');
const telemetry = createTelemetry({
  db: openDatabase<TelemetryTables>(database),
  lake: openLake({ folder, threads: 1 }),
  perMinuteMax: 1000,
  now,
});
await telemetry.prepare();
let next = Number(first);
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) {
      const batch = next++;
      const rows = ['a', 'b', 'c'].map((id) => ({
        id: `urn:${id}`,
        type: id === 'c' ? 'PublicWifiHotspot' : 'AirQualityObserved',
        observationDateTime: new Date(
          Date.parse('2026-11-24T19:00:00Z') + batch * 1000,
        ).toISOString(),
        ...(id === 'c' ? { connectedUsers: batch } : { pm10: batch % 1000 }),
      }));
      const result = await telemetry.ingest(
        { id: 'sender', name: 'Sender', feeds: ['air', 'wifi'], simulated: false },
        { text: JSON.stringify(rows), format: 'json' },
      );
      if (result.kind === 'Stored') process.stdout.write(`${batch}\n`);
    }
  }),
);
