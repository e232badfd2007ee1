import type { Grievances } from '@pune/grievances';
import type { Configuration } from '@pune/grievances/configuration';
import { readFields } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import { t } from '@pune/i18n/server';
import { z } from 'zod';
import { BLANK } from '../staff/form.views.ts';
import type { Desk } from './feature.ts';
import { lookupPage, type LookupPage } from './lookups.views.ts';
import type { Visit } from './visit.ts';

export interface LookupRoutes {
  grievances: () => Promise<Grievances>;
  /** The configuration with the names of kinds and offices; null if none is published. */
  configuration: (request: Request) => Promise<Configuration | null>;
  /** The portal on which everybody sees the steps; by default that of the request. */
  portal?: string | undefined;
}

const PERMISSION = 'grievances.file_on_behalf';
const BYTES_MAX = 2_000;

const schema = z.strictObject({
  number: z.string().max(100).default(''),
  language: z.string().optional(),
});

/**
 * Adds the look-up for operators. The number is posted: a mobile number has no place in an address
 * or a log.
 */
export const lookupRoutes =
  ({ grievances, configuration, portal }: LookupRoutes) =>
  (desk: Desk): void => {
    const { app, signedIn, answer, problem } = desk;

    const permitted = (work: (visit: Visit, context: FeatureContext) => Promise<Response>) =>
      signedIn(async (visit, context) =>
        visit.officer.postsWith(PERMISSION).length > 0
          ? work(visit, context)
          : problem(visit.request, visit.view, 'not_permitted'),
      );

    async function shown(
      visit: Visit,
      { state, found }: Pick<LookupPage, 'state' | 'found'>,
      status = 200,
    ): Promise<Response> {
      const { request, view } = visit;
      const content: LookupPage = {
        state,
        found,
        configuration: await configuration(request),
        portal: portal ?? new URL(request.url).origin,
      };
      return answer(visit, lookupPage(content, view), status, 'filings');
    }

    app.get(
      '/desk/lookups',
      permitted((visit) => shown(visit, { state: BLANK, found: null })),
    );

    app.post(
      '/desk/lookups',
      permitted(async (visit) => {
        const { request, officer } = visit;
        const read = await readFields(request, {
          schema,
          fields: ['number', 'language'],
          types: ['form'],
          bytesMax: BYTES_MAX,
        });
        if (read.kind === 'Invalid')
          return problem(request, visit.view, 'invalid', { refusals: read.refusals });
        if (read.kind !== 'Read') return problem(request, visit.view, PROBLEM_OF[read.kind]);
        const { number, language } = read.value;
        const own = { ...visit, view: desk.viewOf(request, { language }) };
        const result = await (await grievances()).lookUp(number, officer);
        switch (result.kind) {
          case 'Found':
            return shown(own, {
              state: { values: { number }, errors: {} },
              found: result.grievances,
            });
          case 'Unreadable': {
            const errors = { number: t(own.view.locale)('grievances:error_lookup') };
            return shown(own, { state: { values: { number }, errors }, found: null }, 422);
          }
          case 'TooMany':
            return problem(request, own.view, 'too_many', { waitSeconds: result.waitSeconds });
        }
      }),
    );
  };
