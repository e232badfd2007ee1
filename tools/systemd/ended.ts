// node tools/systemd/ended.ts NAME: runs after a service has ended. It waits before systemd starts
// the service again, longer after each end in a row, and raises an alarm for a crash loop.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { raiseAlarm } from '../../packages/std/alarms.ts';
import { restartAfter } from '../../packages/std/restarts.ts';

const [name = ''] = process.argv.slice(2);
const { DATA_DIR: dataDir = '.data', SERVICE_RESULT: result = '' } = process.env;
const file = path.join(dataDir, 'processes', `${name}.restarts`);

/** The ends in a row, and when the service was started after the last of them. */
function readEnds(): { ends: number; startedAt: number } {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as { ends: number; startedAt: number };
  } catch {
    return { ends: 0, startedAt: 0 };
  }
}

// An operator who stops a service gets `success`.
if (result === 'success') fs.rmSync(file, { force: true });
else {
  const { ends, startedAt } = readEnds();
  const restart = restartAfter({ ends, ranMs: Date.now() - startedAt, chance: Math.random() });
  console.error(`! ${name} ended: ${result}. It starts again in ${restart.pauseMs / 1000} s`);
  if (restart.isLoop) {
    const message = `${name} ended ${restart.ends} times in a row: ${result}. Its log: journalctl -u portals-${name}`;
    raiseAlarm(dataDir, { id: `crash-loop.${name}`, since: new Date().toISOString(), message });
    console.error(`! [crash-loop.${name}] ${message}`);
  }
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const startedNext = Date.now() + restart.pauseMs;
  fs.writeFileSync(file, JSON.stringify({ ends: restart.ends, startedAt: startedNext }));
  await wait(restart.pauseMs);
}
