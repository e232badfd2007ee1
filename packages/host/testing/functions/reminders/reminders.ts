import type { Config } from '@netlify/functions';

/** Runs by schedule, and reports the time of the next run. */
export default async (request: Request): Promise<void> => {
  const { next_run: next } = (await request.json()) as { next_run: string };
  (globalThis as { reminders?: string[] }).reminders?.push(next);
};

export const config: Config = { schedule: '@daily' };
