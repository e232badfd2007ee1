// npm run rollback: lists the releases of each portal; npm run rollback -- <portal> [release]
// [--force] rolls back to one.
import { parseArgs } from 'node:util';
import { takeLock } from '@pune/publisher/lock';
import {
  requestRollback,
  type RollbackAnswer,
  type RollbackRequest,
} from '@pune/publisher/rollback-requests';
import { messageOf } from '@pune/std/errors';
import { openEngine } from './engine.ts';
import { environmentFrom } from './environment.ts';
import { poke } from './poke.ts';
import { releasesTable } from './rollback-table.ts';

const USAGE =
  'npm run rollback shows what there is; npm run rollback -- <portal> [release] [--force] goes back';

function show(answer: RollbackAnswer): void {
  if ('left' in answer) process.stdout.write(`\r  ${answer.left} pages to bring up to date `);
  else if ('release' in answer)
    console.log(`\n${answer.release} is live. What was edited since it was made is on its pages.`);
  else {
    console.error(`\n${answer.error}`);
    process.exitCode = 1;
  }
}

/** Rolls back in this process if no publisher is running. */
async function rollBackHere({ portal, ...options }: RollbackRequest): Promise<void> {
  const { publisher, snapshot } = await openEngine(environmentFrom(), { log: () => {} });
  try {
    await publisher.recall();
    const release = await publisher.rollBack(portal, {
      ...options,
      onProgress: (left) => show({ left }),
    });
    show({ release: release.name });
  } catch (error) {
    show({ error: messageOf(error) });
  } finally {
    snapshot.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { force: { type: 'boolean' } },
});
const [portal, to] = positionals;
const environment = environmentFrom();
if (!portal) {
  console.log(`${releasesTable(environment.snapshotFile)}\n\n${USAGE}`);
  process.exit();
}
const request: RollbackRequest = {
  portal,
  ...(to && { to }),
  ...(values.force && { force: true }),
};
const lock = takeLock(environment.snapshotFile);
if (lock) {
  await rollBackHere(request);
  lock.release();
} else
  for await (const answer of requestRollback(environment.requestsDir, request, () =>
    poke(environment.pokeFile),
  ))
    show(answer);
process.exit();
