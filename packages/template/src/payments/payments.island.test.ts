// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOCALES } from '@pune/i18n';
import { messagesOf, t } from '@pune/i18n/server';
import { billSearchSchema, type BillSearchAnswer } from '@pune/payments/schema';
import {
  RUNTIMES,
  chooseRuntime,
  openIsland,
  setValue,
  type Island,
  type Runtime,
} from '../../testing/islands.ts';
import { searchMessages } from './payments.messages.ts';
import { faultsOf, search } from './payments.search.ts';

const T = t('en');
const FOUND: BillSearchAnswer = {
  bills: [],
  advancePaise: 0,
  url: `/api/payments/bills/${'b'.repeat(24)}?lang=en`,
};
const form = (values: Record<string, string>) =>
  new Map(Object.entries({ head: 'property_tax', accountNumber: 'P/1/05/00123456', ...values }));

describe('the checks of the search for a bill', () => {
  it.each(['P/1/05/00123456', ' p / 1 / ०५ / 00123456 ', 'W-05-12', '१२३'])(
    'take the number %s as the server does',
    (accountNumber) => {
      expect(faultsOf(form({ accountNumber }))).toEqual({});
      expect(billSearchSchema.safeParse({ head: 'property_tax', accountNumber }).success).toBe(
        true,
      );
    },
  );

  it.each([
    ['', 'error_account_required'],
    ['   ', 'error_account_required'],
    ['P//1', 'error_account_invalid'],
    ['/1', 'error_account_invalid'],
    ['P_1', 'error_account_invalid'],
    ['9'.repeat(41), 'error_account_invalid'],
  ])('refuse %j as the server does', (accountNumber, message) => {
    expect(faultsOf(form({ accountNumber }))).toEqual({ accountNumber: message });
    expect(
      billSearchSchema.safeParse({ head: 'property_tax', accountNumber }).error?.issues[0]?.message,
    ).toBe(message);
  });

  it('require the kind of bill', () =>
    expect(faultsOf(form({ head: '' }))).toEqual({ head: 'error_head_required' }));
});

describe('looking for a bill', () => {
  const answer = (status: number, body: unknown) => async () =>
    new Response(JSON.stringify(body), { status });
  it('leads to its page', async () =>
    expect(await search(new FormData(), 'en', answer(200, FOUND))).toEqual({
      kind: 'found',
      address: FOUND.url,
    }));
  it('puts the server’s messages beside their fields', async () =>
    expect(
      await search(
        new FormData(),
        'en',
        answer(422, { detail: 'd', errors: [{ field: 'accountNumber', detail: 'none' }] }),
      ),
    ).toEqual({ kind: 'invalid', errors: { accountNumber: 'none' } }));
  it('distinguishes a refusal from a lost connection', async () => {
    expect(await search(new FormData(), 'en', answer(429, { detail: 'wait' }))).toEqual({
      kind: 'refused',
      detail: 'wait',
    });
    expect(
      await search(new FormData(), 'en', async () => new Response('<html>', { status: 502 })),
    ).toEqual({ kind: 'unreachable' });
    expect(
      await search(new FormData(), 'en', async () => {
        throw new TypeError('Failed to fetch');
      }),
    ).toEqual({ kind: 'unreachable' });
  });
});

describe.each(LOCALES)('the messages that travel with the search in %s', (locale) => {
  it('are all there', () => {
    for (const [key, message] of Object.entries(searchMessages(messagesOf('payments', locale))))
      expect(message, key).toMatch(/\S/);
  });
});

describe.each(RUNTIMES)('the search for a bill, on the %s runtime', (runtime) => {
  let island: Island;
  let assign: ReturnType<typeof vi.spyOn>;
  const open = async (of: Runtime, head?: 'water_charges'): Promise<Island> => {
    const { Payments } = await import('./payments.island.tsx');
    return openIsland(of, Payments, () => ({
      locale: 'en' as const,
      channel: 'web' as const,
      head,
      label: 'Number',
      hint: 'Hint',
      messages: searchMessages(messagesOf('payments', 'en')),
    }));
  };
  const number = () => island.root.querySelector<HTMLInputElement>('[name="accountNumber"]')!;
  const submit = () =>
    island.act(() =>
      island.root
        .querySelector('form')!
        .dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    );

  beforeEach(() => {
    assign = vi.spyOn(window.location, 'assign').mockImplementation(() => {});
    chooseRuntime(runtime);
  });
  afterEach(async () => {
    await island.leave();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('is a plain form before it wakes, and wakes without a complaint', async () => {
    island = await open(runtime, 'water_charges');
    for (const part of [
      'method="post"',
      'action="/api/payments/bills"',
      'value="water_charges"',
      'data-ready="false"',
    ])
      expect(island.html).toContain(part);
    expect(island.root.querySelector('form')!.dataset.ready).toBe('true');
    expect(island.complaints).toEqual([]);
  });

  it('reports errors beside the field and above the form, and focuses the first', async () => {
    const fetcher = vi.fn();
    vi.stubGlobal('fetch', fetcher);
    island = await open(runtime, 'water_charges');
    await island.act(() => setValue(number(), 'W//1'));
    await submit();
    expect(document.activeElement).toBe(island.root.querySelector('.errs'));
    expect(island.root.querySelector('#payments-accountNumber-error')!.textContent).toBe(
      T('payments:error_account_invalid', { example: 'W/05/0012345' }),
    );
    expect([number().value, number().getAttribute('aria-invalid')]).toEqual(['W//1', 'true']);
    expect(fetcher).not.toHaveBeenCalled();
  });

  it('keeps the input when the network fails, and then leads to the bill', async () => {
    const answers = [
      Promise.reject(new TypeError('network')),
      Promise.resolve(Response.json(FOUND)),
    ];
    answers[0]!.catch(() => {});
    vi.stubGlobal(
      'fetch',
      vi.fn(() => answers.shift()),
    );
    island = await open(runtime, 'water_charges');
    await island.act(() => setValue(number(), 'W/05/0012345'));
    await submit();
    expect(island.root.querySelector('.errs')!.textContent).toBe(T('payments:form_offline'));
    expect(number().value).toBe('W/05/0012345');
    await submit();
    expect(assign).toHaveBeenCalledWith(FOUND.url);
  });
});
