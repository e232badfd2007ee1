// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

describe('the page of a payment that may move on', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.resetModules();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  /**
   * Opens a page with a status, and answers its requests in order.
   *
   * @returns true if the page was reloaded
   */
  async function follow(
    shown: string,
    ...answers: ({ status: string; checkout: unknown } | null)[]
  ): Promise<boolean> {
    document.body.innerHTML = `<main><div data-poll="${shown}"></div></main>`;
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      return answer ? Response.json(answer) : new Response(null, { status: 503 });
    });
    await import('./payments.page.ts');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(fetched.mock.calls.length).toBeGreaterThan(0);
    return reload.mock.calls.length > 0;
  }

  test.each([
    [
      'is loaded again when it was paid before the first question',
      'pending true',
      [{ status: 'paid', checkout: null }],
      true,
    ],
    [
      'is loaded again when it is paid later',
      'pending true',
      [
        { status: 'pending', checkout: {} },
        { status: 'paid', checkout: null },
      ],
      true,
    ],
    [
      'is loaded again when the way to the gateway is there',
      'open false',
      [{ status: 'pending', checkout: {} }],
      true,
    ],
    [
      'stays while nothing has changed, also while nobody answers',
      'pending true',
      [{ status: 'pending', checkout: {} }, null, { status: 'pending', checkout: {} }],
      false,
    ],
  ] as const)('%s', async (_, shown, answers, again) => {
    expect(await follow(shown, ...answers)).toBe(again);
  });
});
