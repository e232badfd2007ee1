import type { SetUp } from '../../authenticators/hooks.ts';
import type { Say } from '../say.ts';

export type { SetUp };

const PATIENCE_MS = 20_000;

/** The answer to a request of the sign-in, or of a change of an authenticator. */
export type Answer<T> =
  | { kind: 'done'; value: T }
  /** The password was right: a code is missing, and with `setUp` also the authenticator. */
  | { kind: 'code'; setUp: SetUp | null }
  | { kind: 'refused'; message: string };

interface Refusal {
  errors?: { name?: string; message?: string; data?: { setUp?: SetUp } }[];
}

/** Sends values to an endpoint of the accounts, and reads the answer. */
export async function send<T>(say: Say, url: string, values: object): Promise<Answer<T>> {
  const away: Answer<T> = {
    kind: 'refused',
    message: say('The CMS does not answer. Try again in a moment.'),
  };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      body: JSON.stringify(values),
    });
    const body = (await answer.json()) as T & Refusal;
    if (answer.ok) return { kind: 'done', value: body };
    const [error] = body.errors ?? [];
    if (error?.name === 'CodeNeeded') return { kind: 'code', setUp: error.data?.setUp ?? null };
    return error?.message ? { kind: 'refused', message: error.message } : away;
  } catch {
    return away;
  }
}
