import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask, post } from './ask.ts';
import type { Say } from './say.ts';

const say: Say = (text) => text;

describe('a request of a panel', () => {
  afterEach(() => void vi.unstubAllGlobals());

  /** Responds to each request with `answer`. */
  function answering(answer: Response | Error) {
    const fetched = vi.fn(async (_address: string, _init: RequestInit) => {
      if (answer instanceof Error) throw answer;
      return answer.clone();
    });
    vi.stubGlobal('fetch', fetched);
    return fetched;
  }

  it('returns the body of the response', async () => {
    const fetched = answering(Response.json({ views: [] }));
    expect(await post(say, '/api/views', { name: 'Mine' })).toEqual({
      ok: true,
      value: { views: [] },
    });
    expect(fetched.mock.calls[0]![1]).toMatchObject({
      method: 'POST',
      credentials: 'include',
      body: '{"name":"Mine"}',
    });
  });

  it.each([
    ['of the request', { errors: [{ message: 'Sign in to do this.' }] }, 'Sign in to do this.'],
    [
      'of a field',
      { errors: [{ message: 'Invalid: title', data: { errors: [{ message: 'Give a title.' }] } }] },
      'Give a title.',
    ],
    ['without words', {}, 'The CMS could not do this. Try again.'],
  ])('returns a refusal %s in words', async (_, body, problem) => {
    answering(Response.json(body, { status: 400 }));
    expect(await ask(say, '/api/views')).toEqual({ ok: false, problem });
  });

  it.each([
    ['a lost connection', new TypeError('Failed to fetch')],
    ['a response of a proxy', new Response('<h1>Bad gateway</h1>', { status: 502 })],
  ])('is sent once, and says after %s that the CMS does not answer', async (_, answer) => {
    const fetched = answering(answer);
    expect(await ask(say, '/api/views')).toEqual({
      ok: false,
      problem: 'The CMS does not answer. Try again in a moment.',
    });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
