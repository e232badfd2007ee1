import type { Engine } from '../engine.ts';
import type { Change, ChangeReceipt } from '../outbox.ts';
import { compress } from './compress.ts';
import { intake } from './intake.ts';
import { beginTime } from './move-clock.ts';
import { settle } from './receipts.ts';
import { processBatch } from './render.ts';

/**
 * Publishes a single change, from plan to receipt.
 * @throws the error of a change that cannot be applied
 */
export async function publish(engine: Engine, change: Change): Promise<ChangeReceipt> {
  for (const { error } of (await intake(engine, [change])).held) throw error;
  return finish(engine, change.id);
}

/** Moves the clock and publishes what it changes. */
export const passTime = async (engine: Engine): Promise<ChangeReceipt> =>
  finish(engine, await beginTime(engine));

/** Processes all due work. Returns the receipt of one change. */
async function finish(engine: Engine, id: string): Promise<ChangeReceipt> {
  while ((await processBatch(engine)).length > 0);
  for (;;) {
    const receipt = (await settle(engine)).find(({ change }) => change.id === id);
    if (!receipt) continue;
    engine.work.end([id]);
    while (await compress(engine));
    return receipt;
  }
}
