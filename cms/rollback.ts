// npm run rollback: lists the releases of each portal; npm run rollback -- <portal> [release]
// [--force] rolls back to one.
import { parseArgs } from 'node:util';
import { takeLock } from '@pune/publisher/lock';
import {
  requestFiles,
  requestRollback,
  type RollbackAnswer,
  type RollbackRequest,
} from '@pune/publisher/rollback-requests';
import { messageOf } from '@pune/std/errors';
import { openCms } from './open-cms.ts';
import { openEngine } from './engine.ts';
import { environmentFrom } from './environment.ts';
import { poke } from './poke.ts';
import { releasesTable } from './rollback-table.ts';
import { sharedRequests } from './shared-requests.ts';
import { readPublisher } from './shared-status.ts';

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

/** Asks the publisher of this machine, or rolls back in this process if none is running. */
async function rollBackOnOneMachine(request: RollbackRequest): Promise<void> {
  const { snapshotFile, requestsDir, pokeFile } = environmentFrom();
  const lock = takeLock(snapshotFile);
  if (lock) {
    await rollBackHere(request);
    lock.release();
  } else
    for await (const answer of requestRollback(requestFiles(requestsDir), request, () =>
      poke(pokeFile),
    ))
      show(answer);
}

/**
 * Asks the publisher that holds the lease, on whichever machine. A rollback in this process would
 * take publishing away from it.
 */
async function rollBackOnSeveral(request: RollbackRequest): Promise<void> {
  const cms = await openCms();
  const { heartbeat, machine, standBy } = await readPublisher(cms.kv, environmentFrom());
  if (heartbeat.kind !== 'Answers' && standBy === null)
    return show({ error: 'No publisher runs on any machine. Start one, and ask again.' });
  console.log(`The publisher on ${machine} is asked; if it ends before, the next one answers.`);
  for await (const answer of requestRollback(sharedRequests(cms), request)) show(answer);
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
await (environment.sharesPublishing ? rollBackOnSeveral : rollBackOnOneMachine)(request);
process.exit();
