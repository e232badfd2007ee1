import { PROBLEM_OF } from '@pune/http/problems';
import { readFields } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { Payments } from '@pune/payments';
import type { ReceiptKeys } from '@pune/payments/receipts/receipt-keys';
import type { Permission } from '@pune/staff/permissions';
import type { z } from 'zod';
import type { Desk } from '../desk/feature.ts';
import type { Visit } from '../desk/visit.ts';
import type { FormState } from '../staff/form.views.ts';

export interface CounterRoutes {
  payments: () => Promise<Payments>;
  /** The citizens' portal, whose addresses the codes of receipts hold. */
  portal?: string | null | undefined;
  receiptKeys: ReceiptKeys | null;
}

const BYTES_MAX = 8_000;

/** Tools of the routes of counters: a permission, and a form that is read and shown again. */
export function counterTools({ payments }: Pick<CounterRoutes, 'payments'>, desk: Desk) {
  const { signedIn, problem } = desk;
  return {
    counters: async () => (await payments()).counters,
    permitted: (
      permissions: readonly Permission[],
      work: (visit: Visit, context: FeatureContext) => Promise<Response>,
    ) =>
      signedIn(async (visit, context) =>
        permissions.some((one) => visit.officer.postsWith(one).length > 0)
          ? work(visit, context)
          : problem(visit.request, visit.view, 'not_permitted'),
      ),
    /** Reads a form; `again` shows it with what was typed and with words beside the fields. */
    async read<S extends z.ZodType<{ language?: Locale | undefined }>>(
      visit: Visit,
      schema: S,
      fields: readonly string[],
      work: (own: Visit, value: z.output<S>, typed: Record<string, string>) => Promise<Response>,
      again: (own: Visit, state: FormState) => Promise<Response>,
    ): Promise<Response> {
      const { request } = visit;
      const read = await readFields(request, {
        schema,
        fields: [...fields, 'language'],
        types: ['form'],
        bytesMax: BYTES_MAX,
      });
      if (read.kind !== 'Read' && read.kind !== 'Invalid')
        return problem(request, visit.view, PROBLEM_OF[read.kind]);
      const view = desk.viewOf(request, { language: read.typed['language'] });
      const own = { ...visit, view };
      if (read.kind === 'Read') return work(own, read.value, read.typed);
      const write = t(view.locale) as unknown as (key: string, values: object) => string;
      const errors = Object.fromEntries(
        read.refusals.map(({ field, message }) => [
          field !== null && fields.includes(field) ? field : '',
          write(`counters:${message}`, {
            defaultValue: write('counters:error_number', {}),
          }),
        ]),
      );
      return again(own, { values: read.typed, errors });
    },
  };
}
export type CounterTools = ReturnType<typeof counterTools>;
