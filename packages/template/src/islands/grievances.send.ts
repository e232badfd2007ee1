import { GRIEVANCES_API, type GrievanceField } from '@pune/grievances/grievances.constants.ts';
import type { FilingAnswer, Problem } from '@pune/grievances/schema';

/** The result of a filing. */
export type Answer =
  | { kind: 'filed'; address: string }
  | { kind: 'invalid'; errors: Partial<Record<GrievanceField, string>>; detail: string }
  /**
   * The server answered, but did not take it: `detail` says why in the reader's language, where it
   * could.
   */
  | { kind: 'refused'; detail: string; isKeyReused: boolean }
  /** No answer: it may or may not have arrived. */
  | { kind: 'unreachable' };

const TIMEOUT_MS = 60_000;

/** Sends a filled form. Failures are values: nothing is thrown and nothing is stored. */
export async function send(
  form: FormData,
  locale: string,
  fetcher: typeof fetch = fetch,
): Promise<Answer> {
  try {
    const response = await fetcher(GRIEVANCES_API, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json', 'accept-language': locale },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = (await response.json().catch(() => null)) as unknown;
    if (response.ok && body) return { kind: 'filed', address: (body as FilingAnswer).receiptUrl };
    const problem = body as Problem | null;
    if (problem?.errors?.length)
      return {
        kind: 'invalid',
        errors: Object.fromEntries(problem.errors.map(({ field, detail }) => [field, detail])),
        detail: problem.detail,
      };
    if (!problem && response.status >= 502) return { kind: 'unreachable' };
    return {
      kind: 'refused',
      detail: problem?.detail ?? '',
      isKeyReused: problem?.type?.endsWith('/key-reused') ?? false,
    };
  } catch {
    return { kind: 'unreachable' };
  }
}
