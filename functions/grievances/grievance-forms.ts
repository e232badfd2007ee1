import { type PublicGrievance } from '@pune/grievances/schema';
import { parseTrackingNumber } from '@pune/grievances/tracking-number';
import { readFields, type Typed } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { wantsHtml } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import type { z } from 'zod';
import type { GrievancesFeature } from './feature.ts';

const FORM_BYTES_MAX = 4_000;

/** With `no-referrer` a browser would send the page's forms with the origin `null`. */
export const OF_FORM = { 'referrer-policy': 'same-origin' };

export interface FormsOptions {
  /** Returns the page that stands in for the form; null if the form can be used. */
  instead: (found: PublicGrievance, view: View) => { title: string; main: string } | null;
}

/** A form about a grievance, as it was sent. */
export interface SentForm<T> {
  number: string;
  context: FeatureContext;
  view: View;
  /** Null if an own field is to be corrected. */
  value: T | null;
  typed: Typed;
  refusals: readonly FieldRefusal[];
}

/** Creates the routes' common part of forms about one grievance, which the address names. */
export function createGrievanceForms(feature: GrievancesFeature, { instead }: FormsOptions) {
  const { problem, page, view: viewOf, grievances } = feature;

  async function find({ req }: FeatureContext): Promise<PublicGrievance | null> {
    const parsed = parseTrackingNumber(req.param('number') ?? '');
    return parsed.kind === 'Number' ? (await grievances()).find(parsed.number) : null;
  }

  /** Answers for a grievance to which the form applies; else says why it does not. */
  async function ifOpen(
    found: PublicGrievance | null,
    request: Request,
    view: View,
    work: (found: PublicGrievance) => Promise<Response>,
  ): Promise<Response> {
    if (!found) return problem(request, view, 'not_found');
    const other = instead(found, view);
    if (!other) return work(found);
    if (!wantsHtml(request)) return problem(request, view, 'not_found');
    return page(request, view, other, 409);
  }

  return {
    onGrievance:
      (work: (found: PublicGrievance, context: FeatureContext) => Promise<Response>) =>
      async (context: FeatureContext): Promise<Response> => {
        const request = context.req.raw;
        return ifOpen(await find(context), request, viewOf(request), (found) =>
          work(found, context),
        );
      },
    /**
     * Reads a form about a grievance, which is looked up after the form was checked. `own` are the
     * fields whose errors the form shows itself.
     */
    onForm:
      <S extends z.ZodType>(
        { schema, fields, own }: { schema: S; fields: readonly string[]; own: readonly string[] },
        work: (sent: SentForm<z.output<S>>) => Promise<Response>,
      ) =>
      async (context: FeatureContext): Promise<Response> => {
        const request = context.req.raw;
        const sent = await readFields(request, {
          schema,
          fields,
          types: ['json', 'form'],
          bytesMax: FORM_BYTES_MAX,
        });
        if (sent.kind !== 'Read' && sent.kind !== 'Invalid')
          return problem(request, viewOf(request), PROBLEM_OF[sent.kind]);
        const { typed } = sent;
        const view = viewOf(request, { language: typed['lang'] });
        const found = await find(context);
        const isShown =
          sent.kind === 'Read' ||
          (found !== null &&
            wantsHtml(request) &&
            sent.refusals.every(({ field }) => own.includes(field ?? '')));
        if (!isShown) return problem(request, view, 'invalid', { refusals: sent.refusals });
        const value = sent.kind === 'Read' ? sent.value : null;
        const refusals = sent.kind === 'Read' ? [] : sent.refusals;
        return ifOpen(found, request, view, ({ number }) =>
          work({ number, context, view, value, typed, refusals }),
        );
      },
  };
}
export type GrievanceForms = ReturnType<typeof createGrievanceForms>;
