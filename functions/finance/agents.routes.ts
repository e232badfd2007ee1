import { readFields, utf8 } from '@pune/http/bodies';
import { seeOther } from '@pune/http/answers';
import type { FeatureContext } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import { LOCALES, type Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { UploadResult } from '@pune/payments/agents/desk';
import { WARD_OF_MONEY } from '@pune/payments/finance/desk';
import { FINANCE_PAGES } from '@pune/payments/finance/pages';
import { formatAmount } from '@pune/payments/format-amounts';
import type { Payments } from '@pune/payments';
import type { Permission } from '@pune/staff/permissions';
import { toLatinDigits } from '@pune/std/digits';
import { readDay } from '@pune/std/typed-day';
import type { Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { z } from 'zod';
import type { Desk } from '../desk/feature.ts';
import type { Visit } from '../desk/visit.ts';
import { paiseTyped } from '../payments/requests.schema.ts';
import { inLanguage } from '../staff/addresses.ts';
import { BLANK, type FormState } from '../staff/form.views.ts';
import { agentPage, agentsPage, type AgentRights } from './agents.views.ts';

export interface AgentRoutes {
  payments: () => Promise<Payments>;
}

const FILE_BYTES_MAX = 100_000;
const DEVICE = /^[A-Z0-9]{2,20}$/;
const language = z.enum(LOCALES).optional();
const words = (name: string, max: number) =>
  z
    .string({ error: name })
    .trim()
    .min(1, { error: name })
    .max(max, { error: name })
    .refine((value) => !/[^\P{Cc}\n]/u.test(value), { error: name });
const rupees = z.preprocess(
  paiseTyped,
  z.int({ error: 'error_amount' }).positive({ error: 'error_amount' }),
);

const registerSchema = z.strictObject({
  device: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().toUpperCase() : value),
    z.string().regex(DEVICE, { error: 'error_device' }),
  ),
  post: words('error_agent_post', 40),
  limit: rupees,
  key: z.preprocess(
    (value) => (typeof value === 'string' ? value.replaceAll(/\s/g, '') : value),
    z.string().regex(/^[\w-]{40,200}$/, { error: 'error_key' }),
  ),
  language,
});
const remitSchema = z.strictObject({
  reference: z.preprocess(
    (value) => (typeof value === 'string' ? toLatinDigits(value).trim() : value),
    z.string().regex(/^[A-Za-z0-9][A-Za-z0-9/-]{2,39}$/, { error: 'error_reference' }),
  ),
  amount: rupees,
  day: z.preprocess(
    (value) => (typeof value === 'string' ? (readDay(value) ?? '') : value),
    z.iso.date({ error: 'error_day' }),
  ),
  language,
});
const suspendSchema = z.strictObject({
  words: words('error_words_required', 500),
  language,
});
const resumeSchema = z.strictObject({ language });
const uploadSchema = z.strictObject({ language });

const DONE = ['registered', 'suspended', 'resumed', 'remitted'] as const;

/** Writes the message of a refused field, which is one of finance or of counters. */
function fieldMessage(locale: Locale, message: string): string {
  const write = t(locale) as unknown as (key: string, values: object) => string;
  const common = write('finance:error_form', {});
  const shared = write(`counters:${message}`, { defaultValue: common });
  return write(`finance:${message}`, { defaultValue: shared });
}

/** Tells what became of the receipts of a file. */
function uploadText(
  { results, refusal }: Extract<UploadResult, { kind: 'Uploaded' }>,
  locale: Locale,
): { text: string; isError: boolean } {
  const T = t(locale);
  const count = (outcome: string) =>
    formatNumber(results.filter((one) => one.outcome === outcome).length, locale);
  const text = T('finance:uploaded', {
    posted: count('posted'),
    again: count('again'),
    aside: count('aside'),
  });
  return refusal
    ? {
        text: `${text} ${T(`finance:upload_${refusal.refused}`, { serial: formatNumber(refusal.expected, locale) })}`,
        isError: true,
      }
    : { text, isError: false };
}

/** Adds the pages of doorstep agents: float, receipts, slips, suspension. */
export const agentRoutes =
  ({ payments }: AgentRoutes) =>
  (desk: Desk): void => {
    const { app, signedIn, answer, problem, notFound } = desk;
    const agents = async () => (await payments()).agents;
    const rightsOf = ({ officer }: Visit): AgentRights => {
      const may = (permission: Permission) => officer.may(permission, WARD_OF_MONEY);
      return {
        mayPropose: may('finance.propose'),
        mayApprove: may('finance.approve'),
        mayImport: may('finance.import'),
      };
    };
    const permitted = (
      permission: Permission,
      work: (visit: Visit, context: FeatureContext) => Promise<Response>,
    ) =>
      signedIn(async (visit, context) =>
        visit.officer.may(permission, WARD_OF_MONEY)
          ? work(visit, context)
          : problem(visit.request, visit.view, 'not_permitted'),
      );
    const saidOf = ({ request, view }: Visit): Content => {
      const done = new URL(request.url).searchParams.get('done');
      const name = DONE.find((one) => one === done);
      return name ? noticeLine(t(view.locale)(`finance:agent_done_${name}`), 'ok', 'status') : null;
    };

    async function shownList(visit: Visit, state = BLANK, status = 200): Promise<Response> {
      const content = {
        agents: await (await agents()).list(),
        rights: rightsOf(visit),
        state,
        said: saidOf(visit),
      };
      return answer(visit, agentsPage(content, visit.view), status, 'finance');
    }
    async function shown(
      visit: Visit,
      id: string,
      {
        form = null,
        state = BLANK,
        said = saidOf(visit),
        status = 200,
      }: { form?: string | null; state?: FormState; said?: Content; status?: number } = {},
    ): Promise<Response> {
      const agent = DEVICE.test(id) ? await (await agents()).find(id) : null;
      if (!agent) return notFound(visit);
      const content = { agent, rights: rightsOf(visit), form, state, said };
      return answer(visit, agentPage(content, visit.view), status, 'finance');
    }
    const done = ({ view }: Visit, path: string, name: (typeof DONE)[number]) =>
      seeOther(inLanguage(path, view.locale, { done: name }));

    /** Reads a form, or shows it again with its errors. */
    async function read<S extends z.ZodType>(
      visit: Visit,
      schema: S,
      fields: readonly string[],
      work: (own: Visit, value: z.output<S>, state: FormState) => Promise<Response>,
      again: (own: Visit, state: FormState) => Promise<Response>,
    ): Promise<Response> {
      const found = await readFields(visit.request, {
        schema,
        fields: [...fields, 'language'],
        types: ['form'],
      });
      if (found.kind !== 'Read' && found.kind !== 'Invalid')
        return problem(visit.request, visit.view, PROBLEM_OF[found.kind]);
      const view = desk.viewOf(visit.request, { language: found.typed['language'] });
      const own = { ...visit, view };
      if (found.kind === 'Read') return work(own, found.value, { values: found.typed, errors: {} });
      const errors = Object.fromEntries(
        found.refusals.map(({ field, message }) => [
          field !== null && fields.includes(field) ? field : '',
          fieldMessage(view.locale, message),
        ]),
      );
      return again(own, { values: found.typed, errors });
    }

    app.get(
      '/desk/finance/agents',
      permitted('finance.read', (visit) => shownList(visit)),
    );
    app.get(
      '/desk/finance/agents/:id',
      permitted('finance.read', (visit, { req }) => shown(visit, req.param('id') ?? '')),
    );

    app.post(
      '/desk/finance/agents',
      permitted('finance.propose', (visit) =>
        read(
          visit,
          registerSchema,
          ['device', 'post', 'limit', 'key'],
          async (own, { device, post, limit, key }, state) => {
            const result = await (
              await agents()
            ).register(own.officer, {
              id: device,
              post,
              publicKey: key,
              floatLimitPaise: limit,
            });
            const T = t(own.view.locale);
            switch (result.kind) {
              case 'Registered':
                return done(own, FINANCE_PAGES.agent(device), 'registered');
              case 'DeviceKnown':
                return shownList(
                  own,
                  { ...state, errors: { device: T('finance:error_device_known') } },
                  422,
                );
              case 'KeyInvalid':
                return shownList(own, { ...state, errors: { key: T('finance:error_key') } }, 422);
              case 'NotPermitted':
                return problem(own.request, own.view, 'not_permitted');
            }
          },
          (own, state) => shownList(own, state, 422),
        ),
      ),
    );

    app.post(
      '/desk/finance/agents/:id/remit',
      permitted('finance.import', (visit, { req }) => {
        const id = req.param('id') ?? '';
        return read(
          visit,
          remitSchema,
          ['reference', 'amount', 'day'],
          async (own, { reference, amount, day }, state) => {
            if (!DEVICE.test(id)) return notFound(own);
            const result = await (
              await agents()
            ).remit(own.officer, {
              deviceId: id,
              reference,
              amountPaise: amount,
              remittedOn: day,
            });
            const T = t(own.view.locale);
            switch (result.kind) {
              case 'Remitted':
                return done(own, FINANCE_PAGES.agent(id), 'remitted');
              case 'BeyondCash': {
                const words_ = T('finance:error_beyond_cash', {
                  cash: formatAmount(result.cashPaise, own.view.locale),
                });
                return shown(own, id, {
                  form: 'remit',
                  state: { ...state, errors: { amount: words_ } },
                  status: 422,
                });
              }
              case 'AmountInvalid':
                return shown(own, id, {
                  form: 'remit',
                  state: { ...state, errors: { amount: T('counters:error_amount') } },
                  status: 422,
                });
              case 'DeviceUnknown':
                return notFound(own);
              case 'NotPermitted':
                return problem(own.request, own.view, 'not_permitted');
            }
          },
          (own, state) => shown(own, id, { form: 'remit', state, status: 422 }),
        );
      }),
    );

    app.post(
      '/desk/finance/agents/:id/suspend',
      permitted('finance.propose', (visit, { req }) => {
        const id = req.param('id') ?? '';
        return read(
          visit,
          suspendSchema,
          ['words'],
          async (own, value) => {
            if (!DEVICE.test(id)) return notFound(own);
            const result = await (await agents()).suspend(own.officer, id, value.words);
            if (result.kind === 'Suspended') return done(own, FINANCE_PAGES.agent(id), 'suspended');
            return result.kind === 'DeviceUnknown'
              ? notFound(own)
              : problem(own.request, own.view, 'not_permitted');
          },
          (own, state) => shown(own, id, { form: 'suspend', state, status: 422 }),
        );
      }),
    );

    app.post(
      '/desk/finance/agents/:id/resume',
      permitted('finance.approve', (visit, { req }) => {
        const id = req.param('id') ?? '';
        return read(
          visit,
          resumeSchema,
          [],
          async (own) => {
            if (!DEVICE.test(id)) return notFound(own);
            const result = await (await agents()).resume(own.officer, id);
            switch (result.kind) {
              case 'Resumed':
                return done(own, FINANCE_PAGES.agent(id), 'resumed');
              case 'OwnDecision':
                return shown(own, id, {
                  said: noticeLine(t(own.view.locale)('finance:agent_own'), 'bad', 'status'),
                  status: 422,
                });
              case 'DeviceUnknown':
                return notFound(own);
              case 'NotPermitted':
                return problem(own.request, own.view, 'not_permitted');
            }
          },
          (own, state) => shown(own, id, { form: 'resume', state, status: 422 }),
        );
      }),
    );

    app.post(
      '/desk/finance/agents/:id/receipts',
      permitted('finance.import', async (visit, { req }) => {
        const id = req.param('id') ?? '';
        const found = await readFields(visit.request, {
          schema: uploadSchema,
          fields: ['language'],
          types: ['multipart'],
          files: { fields: ['file'], bytesMax: FILE_BYTES_MAX },
        });
        if (found.kind === 'Invalid')
          return problem(visit.request, visit.view, 'invalid', { refusals: found.refusals });
        if (found.kind !== 'Read')
          return problem(visit.request, visit.view, PROBLEM_OF[found.kind]);
        const view = desk.viewOf(visit.request, { language: found.value.language });
        const own = { ...visit, view };
        const T = t(view.locale);
        const text = found.files[0] ? utf8(found.files[0].bytes) : null;
        const wrong = (message: string) =>
          shown(own, id, {
            form: 'receipts',
            state: { values: {}, errors: { file: message } },
            status: 422,
          });
        if (text === null) return wrong(T('finance:import_no_file'));
        if (!DEVICE.test(id)) return notFound(own);
        const result = await (await agents()).upload(own.officer, id, text);
        switch (result.kind) {
          case 'Uploaded': {
            const { text: words_, isError } = uploadText(result, view.locale);
            return shown(own, id, {
              said: noticeLine(words_, isError ? 'bad' : 'ok', 'status'),
              status: isError ? 422 : 200,
            });
          }
          case 'Unreadable':
            return wrong(T('finance:error_receipts'));
          case 'DeviceUnknown':
            return notFound(own);
          case 'NotPermitted':
            return problem(own.request, view, 'not_permitted');
        }
      }),
    );
  };
