import { BILLS_API } from '@pune/payments/addresses.constants';
import { ACCOUNT_NUMBER_CHARACTERS_MAX } from '@pune/payments/constants';
import { toLatinDigits } from '@pune/std/digits';
import type { SearchMessages } from './payments.messages.ts';

export type SearchField = 'head' | 'accountNumber';
export type Errors = Partial<Record<SearchField, string>>;

/**
 * The result of a bill search. `invalid`: an error text for each field. `refused`: the server's
 * reason. `unreachable`: no valid response.
 */
export type BillSearchResult =
  | { kind: 'found'; address: string }
  | { kind: 'invalid'; errors: Errors }
  | { kind: 'refused'; detail: string }
  | { kind: 'unreachable' };

interface Problem {
  detail?: string;
  errors?: { field: string | null; detail: string }[];
}

const TIMEOUT_MS = 30_000;

/** Normalizes an account number as the server does: Latin digits, upper case, no spaces. */
const tidy = (typed: string): string =>
  toLatinDigits(typed.normalize('NFKC')).replace(/\s+/g, '').toUpperCase();

/**
 * Validates the form of the bill search in the browser, before it is sent; the server validates it
 * again.
 *
 * @returns the key of the error message of each invalid field; empty if the form is valid
 */
export function faultsOf(form: {
  get(name: string): unknown;
}): Partial<Record<SearchField, keyof SearchMessages>> {
  const number = tidy(String(form.get('accountNumber') ?? ''));
  return {
    ...(!form.get('head') && { head: 'error_head_required' }),
    ...(number === ''
      ? { accountNumber: 'error_account_required' }
      : (number.length > ACCOUNT_NUMBER_CHARACTERS_MAX ||
          !/^[A-Z0-9]+([/-][A-Z0-9]+)*$/.test(number)) && {
          accountNumber: 'error_account_invalid',
        }),
  };
}

/** Searches the bills of the account number in a form. Returns failures as values; never throws. */
export async function search(
  form: FormData,
  locale: string,
  fetcher: typeof fetch = fetch,
): Promise<BillSearchResult> {
  try {
    const body = new URLSearchParams(
      [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
    const response = await fetcher(BILLS_API, {
      method: 'POST',
      body,
      headers: { accept: 'application/json', 'accept-language': locale },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const answer = (await response.json().catch(() => null)) as ({ url?: string } & Problem) | null;
    if (response.ok && answer?.url) return { kind: 'found', address: answer.url };
    const errors = Object.fromEntries(
      (answer?.errors ?? []).flatMap(({ field, detail }) => (field ? [[field, detail]] : [])),
    );
    if (Object.keys(errors).length > 0) return { kind: 'invalid', errors };
    return answer?.detail ? { kind: 'refused', detail: answer.detail } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
