import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { read } from './read.ts';

describe('reading for a panel', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Answers requests with these one after the other; the last one again and again. */
  function answering(...answers: (Response | Error)[]) {
    const fetched = vi.fn(async () => {
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      if (answer instanceof Error) throw answer;
      return answer.clone();
    });
    vi.stubGlobal('fetch', fetched);
    return fetched;
  }
  const ask = async (abort = new AbortController()) => {
    const found = read('/api/panel', abort.signal).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    return found;
  };

  it('is answered by the first attempt', async () => {
    const fetched = answering(Response.json({ state: 'writing' }));
    expect(await ask()).toEqual({ state: 'writing' });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is repeated after a lost connection and after a failure of the CMS', async () => {
    const fetched = answering(
      new TypeError('Failed to fetch'),
      new Response('busy', { status: 500 }),
      Response.json({ state: 'writing' }),
    );
    expect(await ask()).toEqual({ state: 'writing' });
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('fails after the third attempt', async () => {
    const fetched = answering(new Response('busy', { status: 503 }));
    expect(await ask()).toEqual(new Error('/api/panel answered 503'));
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('does not repeat what the CMS refuses', async () => {
    const fetched = answering(new Response('{}', { status: 403 }));
    expect(await ask()).toBeNull();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('ends when its panel is closed', async () => {
    const abort = new AbortController();
    const fetched = vi.fn(async () => {
      abort.abort();
      throw new DOMException('Aborted', 'AbortError');
    });
    vi.stubGlobal('fetch', fetched);
    expect(await ask(abort)).toBeNull();
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
