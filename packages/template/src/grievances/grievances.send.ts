import { GRIEVANCES_API, type AnswerField, type GrievanceField } from '@pune/grievances/constants';
import type { FilingAnswer, Problem } from '@pune/grievances/schema';

/** The result of a filing. */
export type FilingResult =
  | { kind: 'filed'; number: string; address: string }
  | {
      kind: 'invalid';
      errors: Partial<Record<GrievanceField | AnswerField, string>>;
      detail: string;
    }
  /**
   * The server rejected the grievance; `detail` is the reason in the reader's language, if the
   * server gave one. `isTemporary`: the same grievance may be taken later.
   */
  | { kind: 'refused'; detail: string; isKeyReused: boolean; isTemporary: boolean }
  /** There was no answer: the grievance may or may not have been filed. */
  | { kind: 'unreachable' };

const TIMEOUT_MS = 60_000;
/** Statuses below 500 after which the same grievance may be taken. */
const LATER = [408, 409, 425, 429];

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
    if (response.ok && body) {
      const { number, receiptUrl } = body as FilingAnswer;
      return { kind: 'filed', number, address: receiptUrl };
    }
    const problem = body as Problem | null;
    if (problem?.errors?.length)
      return {
        kind: 'invalid',
        errors: Object.fromEntries(problem.errors.map(({ field, detail }) => [field, detail])),
        detail: problem.detail,
      };
    // A proxy or the sign-in page of a wireless network has answered, and not the server.
    if (!problem) return { kind: 'unreachable' };
    return {
      kind: 'refused',
      detail: problem.detail ?? '',
      isKeyReused: problem.type?.endsWith('/key-reused') ?? false,
      isTemporary: response.status >= 500 || LATER.includes(response.status),
    };
  } catch {
    return { kind: 'unreachable' };
  }
}
