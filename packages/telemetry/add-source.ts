import { SENSOR_FEED_NAMES, type SensorFeedName } from './telemetry.schema.ts';
import { openTelemetry } from './open-telemetry.ts';

/**
 * `npm run telemetry:source -- <id> <feed,feed>`: adds a source of readings and prints its key
 * once.
 */
const [id, list = ''] = process.argv.slice(2);
const feeds = list
  .split(',')
  .filter((name): name is SensorFeedName =>
    (SENSOR_FEED_NAMES as readonly string[]).includes(name),
  );
if (
  !id ||
  !/^[a-z][a-z0-9-]{1,40}$/.test(id) ||
  feeds.length === 0 ||
  feeds.length !== list.split(',').length
) {
  console.error(
    `Give a name and its feeds: npm run telemetry:source -- aqm-vendor air,flood\nFeeds there are: ${SENSOR_FEED_NAMES.join(', ')}`,
  );
  process.exit(1);
}
const telemetry = await openTelemetry();
const key = await telemetry.addSource({ id, name: id, feeds, simulated: false });
console.log(`${id} may send ${feeds.join(', ')}. Its key, shown this once:\n${key}`);
await telemetry.close();
