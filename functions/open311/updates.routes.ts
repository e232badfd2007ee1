import { listSteps } from '@pune/grievances/dated-list';
import type { Grievances } from '@pune/grievances';
import type { ReporterAction } from '@pune/grievances/reporter-actions';
import type { GrievanceStatus } from '@pune/grievances/schema';
import { parseTrackingNumber } from '@pune/grievances/tracking-number';
import { wording } from '@pune/http/problems';
import { parseW3Date } from '@pune/open311/dates';
import type { Form } from '@pune/open311/form';
import { readUpdatesQuery } from '@pune/open311/query';
import { ownDocument, publicDocument } from './answers.ts';
import { ROOT, type HandlerOptions, type Open311Feature } from './feature.ts';
import { numbersIn } from './numbers.ts';
import { admitPartner } from './read-form.ts';
import { refuseQuery } from './refuse-query.ts';
import { updateId, updateOf } from './requests.ts';

/** The states of FixMyStreet's extension, by what they say about the problem. */
const OPEN = ['open', 'reopen', 'investigating', 'in_progress', 'planned', 'action_scheduled'];
const DONE = ['closed', 'fixed'];

/**
 * Maps the status of an update to an action of the reporter. `open` disputes a resolution and
 * reopens a closed case; `closed` confirms a resolution. Every other update is a message to the
 * office, which alone changes the state of its work.
 *
 * @returns null for a state that says nothing about the problem
 */
export function actionOf(status: string, current: GrievanceStatus): ReporterAction | null {
  const given = status.trim().toLowerCase();
  if (OPEN.includes(given)) {
    if (current === 'resolved') return 'dispute';
    return current === 'closed' ? 'reopen' : 'answer';
  }
  if (!DONE.includes(given)) return null;
  return current === 'resolved' ? 'confirm' : 'answer';
}

const REQUIRED = ['update_id', 'service_request_id', 'updated_datetime', 'status', 'description'];
const UPDATE_ID_CHARACTERS_MAX = 200;

/** Adds the extension `servicerequestupdates`: steps in public, and messages of reporters. */
export function addUpdateRoutes(feature: Open311Feature, { open }: HandlerOptions): void {
  const { app, view, refuse, errors, now } = feature;

  /** The first field of an update that cannot be used; null if all can. */
  function wrongField(request: Request, { fields }: Form): Response | null {
    const missing = REQUIRED.find((name) => !fields.has(name));
    if (missing) return refuse(request, 'error_field_missing', { values: { field: missing } });
    if (parseW3Date(fields.get('updated_datetime')!) === null)
      return refuse(request, 'error_date', { values: { field: 'updated_datetime' } });
    return fields.get('update_id')!.length > UPDATE_ID_CHARACTERS_MAX
      ? refuse(request, 'error_field_long', { values: { field: 'update_id' } })
      : null;
  }

  type Acted = Awaited<ReturnType<Grievances['actForPartner']>>;
  function answerOf(request: Request, number: string, result: Acted, form: Form): Response {
    const { locale } = view(request);
    switch (result.kind) {
      case 'Recorded':
        return ownDocument(
          request,
          'service_request_updates',
          [
            {
              update_id: updateId(number, result.version),
              account_id: form.fields.get('account_id') ?? null,
            },
          ],
          { locale },
        );
      case 'WordsRefused':
        return errors(request, locale, [
          `description: ${wording('grievances', locale, result.message, result.figures)}`,
        ]);
      case 'KeyReused':
        return refuse(request, 'error_update_reused');
      case 'TooManyAnswers':
        return refuse(request, 'error_updates_many');
      case 'NotFound':
        return refuse(request, 'error_request_unknown', { status: 404 });
      case 'NotPossible':
        return refuse(request, 'error_update_impossible');
    }
  }

  for (const format of ['xml', 'json'] as const) {
    app.get(`${ROOT}/servicerequestupdates.${format}`, async ({ req }) => {
      const request = req.raw;
      const query = new URL(request.url).searchParams;
      const wrong = feature.refuseJurisdiction(request);
      if (wrong) return wrong;
      const read = readUpdatesQuery(query, now());
      if (read.kind === 'Refused') return refuseQuery(feature, request, read);
      const { open311 } = await open();
      const { page, pageSize, numbers, from, to } = read;
      const steps = await listSteps(open311.db, {
        from,
        to,
        ...(numbers && { numbers: numbersIn(numbers) }),
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const { locale } = view(request);
      const updates = steps.map((step) => updateOf(step, locale));
      return publicDocument(request, 'service_request_updates', updates, { locale, maxAge: 0 });
    });

    app.post(`${ROOT}/servicerequestupdates.${format}`, async ({ req }) => {
      const request = req.raw;
      const admitted = await admitPartner(request, feature, open);
      if (admitted instanceof Response) return admitted;
      const { form, partner } = admitted;
      const wrong = wrongField(request, form);
      if (wrong) return wrong;
      const { fields } = form;
      const { grievances, open311 } = await open();
      const typed = parseTrackingNumber(fields.get('service_request_id')!);
      const current =
        typed.kind === 'Number' && partner.permission === 'file'
          ? await grievances.statusForPartner(partner.code, typed.number)
          : null;
      if (typed.kind !== 'Number' || current === null)
        return refuse(request, 'error_request_unknown', { status: 404 });
      const action = actionOf(fields.get('status')!, current);
      if (action === null) return refuse(request, 'error_update_status');
      const result = await grievances.actForPartner({
        partner: partner.code,
        number: typed.number,
        messageId: fields.get('update_id')!,
        action,
        words: fields.get('description')!,
      });
      if (result.kind === 'Recorded' && !result.again)
        await open311.count(partner.keyId, 'updates');
      return answerOf(request, typed.number, result, form);
    });
  }
}
