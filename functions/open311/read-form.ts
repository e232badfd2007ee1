import { parseForm, type Form } from '@pune/open311/form';
import { bodyTypeOf, utf8 } from '@pune/http/bodies';
import { readBody } from '@pune/http/requests';
import type { Partner } from '@pune/open311';
import type { Open311Feature, HandlerOptions } from './feature.ts';

const BYTES_MAX = 64_000;

/** Reads the form of a partner's request. */
async function readForm(
  request: Request,
  { problem, view, refuse }: Open311Feature,
): Promise<Form | Response> {
  if (bodyTypeOf(request) !== 'form') return problem(request, view(request), 'media_type');
  const body = await readBody(request, BYTES_MAX);
  if (body.kind === 'BodyTooLarge') return problem(request, view(request), 'too_large');
  const text = utf8(body.bytes);
  const parsed = text === null ? ({ kind: 'Malformed' } as const) : parseForm(text);
  if (parsed.kind === 'Malformed') return problem(request, view(request), 'malformed');
  return parsed.kind === 'Repeated'
    ? refuse(request, 'error_repeated', { values: { field: parsed.field } })
    : parsed.form;
}

export interface PartnerRequest {
  form: Form;
  partner: Partner;
}

/**
 * Reads a partner's request, and admits it by its key. The key is checked before anything that
 * depends on the content, so that a guesser learns nothing else.
 */
export async function admitPartner(
  request: Request,
  feature: Open311Feature,
  open: HandlerOptions['open'],
): Promise<PartnerRequest | Response> {
  const form = await readForm(request, feature);
  if (form instanceof Response) return form;
  const { open311 } = await open();
  const admission = await open311.admit(form.fields.get('api_key'));
  if (admission.kind === 'KeyRefused') return feature.refuse(request, 'error_key', { status: 403 });
  if (admission.kind === 'QuotaUsed') {
    const { seconds } = admission;
    const minutes = Math.ceil(seconds / 60);
    const values = { minutes, count: minutes };
    return feature.refuse(request, 'error_quota', { status: 429, values, waitSeconds: seconds });
  }
  const wrong = feature.refuseJurisdiction(request, form.fields.get('jurisdiction_id') ?? null);
  return wrong ?? { form, partner: admission.partner };
}

/** The client's key of draft-ietf-httpapi-idempotency-key-header, quoted or not. */
export const clientKeyOf = (request: Request): string | undefined =>
  request.headers
    .get('idempotency-key')
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
    .slice(0, 200) || undefined;
