import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createQueue } from './queue.ts';

describe('a queue', () => {
  it('runs tasks one at a time, in order', async () => {
    const inTurn = createQueue();
    const said: string[] = [];
    const task = (name: string, ms: number) => async () => {
      said.push(`${name} begins`);
      await wait(ms);
      said.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([inTurn(task('slow', 20)), inTurn(task('quick', 0))])).toEqual([
      'slow',
      'quick',
    ]);
    expect(said).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends']);
  });

  it('goes on after a task that fails', async () => {
    const inTurn = createQueue();
    const failed = inTurn(() => Promise.reject(new Error('no')));
    const thrown = inTurn((): Promise<never> => {
      throw new Error('at once');
    });
    const next = inTurn(async () => 'next');
    await expect(failed).rejects.toThrow('no');
    await expect(thrown).rejects.toThrow('at once');
    expect(await next).toBe('next');
  });

  it('lets the event loop run between tasks', async () => {
    const inTurn = createQueue(() => breathe());
    let ended = 0;
    let isStopped = false;
    const tasks = Array.from({ length: 50 }, () =>
      inTurn(async () => {
        if (!isStopped) ended += 1;
      }),
    );
    setTimeout(() => (isStopped = true), 0);
    const busy = Date.now();
    while (Date.now() - busy < 2);
    await Promise.all(tasks);
    expect(ended).toBeLessThan(50);
  });
});
