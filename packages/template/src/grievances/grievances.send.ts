import { GRIEVANCES_API, type GrievanceField } from '@pune/grievances/constants';
import type { FilingAnswer, Problem } from '@pune/grievances/schema';

/** The result of a filing. */
export type FilingResult =
  | { kind: 'filed'; address: string }
  | { kind: 'invalid'; errors: Partial<Record<GrievanceField, string>>; detail: string }
  /**
   * The server rejected the grievance; `detail` is the reason in the reader's language, if the
   * server gave one.
   */
  | { kind: 'refused'; detail: string; isKeyReused: boolean }
  /** There was no answer: the grievance may or may not have been filed. */
  | { kind: 'unreachable' };

const TIMEOUT_MS = 60_000;

/** Submits a form. Returns failures as values, and does not throw. */
export async function send(
  form: FormData,
  locale: string,
  fetcher: typeof fetch = fetch,
): Promise<FilingResult> {
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
