import { messageOf } from '@pune/std/errors';
import { z } from 'zod';
import { BUDGET_PERCENT } from './report.ts';

/** The part of `status.json` that decides on releases. */
const statusSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  objective: z.number(),
  services: z.array(z.object({ service: z.string(), budgetUsed: z.number().nullable() })),
});
export type BudgetStatus = z.output<typeof statusSchema>;

/** `unknown` counts as spent: nothing shows that the portals answer. */
export interface BudgetVerdict {
  state: 'left' | 'spent' | 'unknown';
  /** A sentence for the operator. */
  words: string;
}

/** Numbers that are older, or so far ahead, are of another time. */
const AGE_MS_MAX = 10 * 60_000;
/** An attempt to read the numbers ends after it. */
const READ_MS = 10_000;
const READS_MAX = 3;
const READ_PAUSE_MS = 1000;

/**
 * Decides on releases by the error budgets of 28 days: one that is spent stops them.
 *
 * @param status the numbers of the status page
 */
export function budgetVerdict({ at, objective, services }: BudgetStatus, now: Date): BudgetVerdict {
  const of = `of the objective of ${objective} % in 28 days`;
  if (Math.abs(now.getTime() - Date.parse(at)) > AGE_MS_MAX)
    return {
      state: 'unknown',
      words: `The error budget is unknown: the status page is as of ${at}, and it is ${now.toISOString()}`,
    };
  const measured = services.flatMap(({ service, budgetUsed }) =>
    budgetUsed === null ? [] : { service, budgetUsed },
  );
  if (measured.length === 0)
    return { state: 'unknown', words: 'The error budget is unknown: no probe has a result' };
  const list = measured.map(({ service, budgetUsed }) => `${service} ${budgetUsed} %`).join(', ');
  return measured.some(({ budgetUsed }) => budgetUsed > BUDGET_PERCENT)
    ? { state: 'spent', words: `The error budget ${of} is spent. Used: ${list}` }
    : { state: 'left', words: `The error budget ${of} is not spent. Used: ${list}` };
}

interface Outside {
  fetch: (address: URL, init: { signal: AbortSignal }) => Promise<Response>;
  now: () => Date;
  wait: (ms: number) => Promise<unknown>;
}

async function readStatus(address: URL, get: Outside['fetch']): Promise<BudgetStatus> {
  const answer = await get(address, { signal: AbortSignal.timeout(READ_MS) });
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Error(`status ${answer.status}`);
  }
  const { success, data } = statusSchema.safeParse(await answer.json());
  if (!success) throw new Error('it is not the status.json of a prober of this version');
  return data;
}

/**
 * Asks a status page for the error budgets, three times at most.
 *
 * @param page the address of the status page
 */
export async function askBudget(
  page: string,
  { fetch: get, now, wait }: Outside,
): Promise<BudgetVerdict> {
  if (!URL.canParse(page))
    return { state: 'unknown', words: `The error budget is unknown: ${page} is no address` };
  const address = new URL('/status.json', page);
  let reason = '';
  for (let attempt = 1; attempt <= READS_MAX; attempt += 1) {
    try {
      return budgetVerdict(await readStatus(address, get), now());
    } catch (error) {
      // `fetch` gives the reason as its cause.
      reason = messageOf((error as Error).cause ?? error);
    }
    if (attempt < READS_MAX) await wait(READ_PAUSE_MS);
  }
  return {
    state: 'unknown',
    words: `The error budget is unknown: ${address} cannot be read: ${reason}`,
  };
}
