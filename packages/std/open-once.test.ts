import { describe, expect, it } from 'vitest';
import { openOnce } from './open-once.ts';

describe('openOnce', () => {
  it('opens on first use, once for all callers', async () => {
    let count = 0;
    const open = openOnce(async () => ({ number: ++count }));
    expect(count).toBe(0);
    expect(open.started()).toBeUndefined();
    const [first, second] = await Promise.all([open(), open()]);
    expect(second).toBe(first);
    expect(await open()).toBe(first);
    expect(await open.started()).toBe(first);
    expect(count).toBe(1);
  });

  it('tries again after a failure, which every waiting caller learns', async () => {
    let count = 0;
    const open = openOnce(async () => {
      count += 1;
      if (count === 1) throw new Error('not yet');
      return count;
    });
    const attempts = await Promise.allSettled([open(), open()]);
    expect(attempts.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(open.started()).toBeUndefined();
    expect(await open()).toBe(2);
    expect(await open()).toBe(2);
  });
});
