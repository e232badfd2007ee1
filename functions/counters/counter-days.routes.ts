import { seeOther } from '@pune/http/answers';
import { t } from '@pune/i18n/server';
import { noticeLine } from '@pune/ui/notice';
import { NOTES } from '@pune/payments/counters/close-day';
import type { Content } from '@pune/ui/markup';
import type { Desk } from '../desk/feature.ts';
import type { Visit } from '../desk/visit.ts';
import { COUNTER, inLanguage } from '../staff/addresses.ts';
import { BLANK, type FormState } from '../staff/form.views.ts';
import { closePage, dayPage, daysPage } from './counter-day.views.ts';
import { PAGES } from './counter.views.ts';
import { closeSchema, confirmSchema, depositSchema } from './counters.schema.ts';
import type { CounterTools } from './counter-tools.ts';

const ID = /^[A-Za-z0-9_-]{8,64}$/;
const DONE = {
  closed: 'closed_notice',
  confirmed: 'confirmed_notice',
  deposit: 'deposit_done',
} as const;

/** Adds the pages that close a day, confirm it, and book its way to the bank. */
export function addDayRoutes(
  { counters, permitted, read }: CounterTools,
  { app, answer, problem, notFound }: Desk,
): void {
  const SEES = ['counters.take', 'counters.confirm', 'finance.read'] as const;
  const shownClose = (visit: Visit, state: FormState, status = 200) =>
    answer(visit, closePage(state, visit.view), status, 'counter');
  const dayAddress = ({ view }: Visit, id: string, done: keyof typeof DONE) =>
    seeOther(inLanguage(PAGES.day(id), view.locale, { done }));

  async function shownDay(
    visit: Visit,
    id: string,
    state: FormState = BLANK,
    said: Content = null,
    status = 200,
  ): Promise<Response> {
    const { officer, view, request } = visit;
    const day = ID.test(id) ? await (await counters()).day(officer, id) : null;
    if (!day) return notFound(visit);
    const done = new URL(request.url).searchParams.get('done');
    const notice =
      said ??
      (done !== null && Object.hasOwn(DONE, done)
        ? noticeLine(t(view.locale)(`counters:${DONE[done as keyof typeof DONE]}`), 'ok', 'status')
        : null);
    const shown = {
      day,
      mayConfirm: officer.postsWith('counters.confirm').length > 0,
      isOwn: day.session.opened_by === officer.person.id,
      state,
      said: notice,
    };
    return answer(visit, dayPage(shown, view), status, 'counter');
  }
  const refused = (visit: Visit, id: string, words: string, state: FormState = BLANK) =>
    shownDay(visit, id, state, noticeLine(words, 'bad', 'status'), 422);

  app.get(
    '/desk/counter/close',
    permitted(['counters.take'], async (visit) =>
      (await (await counters()).own(visit.officer))
        ? shownClose(visit, BLANK)
        : seeOther(inLanguage(COUNTER, visit.view.locale)),
    ),
  );
  app.post(
    '/desk/counter/close',
    permitted(['counters.take'], (visit) =>
      read(
        visit,
        closeSchema,
        [...NOTES.map((note) => `note${note}`), 'coins'],
        async (own, { coins, ...typed }) => {
          const day = await (await counters()).own(own.officer);
          if (!day) return seeOther(inLanguage(PAGES.days, own.view.locale));
          const notes = Object.fromEntries(
            NOTES.map((note) => [note, typed[`note${note}`]]),
          ) as Record<(typeof NOTES)[number], number>;
          const result = await (
            await counters()
          ).close(own.officer, day.session.id, {
            notes,
            coinsRupees: coins,
          });
          return result.kind === 'Closed'
            ? dayAddress(own, day.session.id, 'closed')
            : problem(own.request, own.view, 'not_permitted');
        },
        (own, state) => shownClose(own, state, 422),
      ),
    ),
  );

  app.get(
    '/desk/counter/days',
    permitted(SEES, async (visit) =>
      answer(
        visit,
        daysPage(await (await counters()).days(visit.officer), visit.view),
        200,
        'counter',
      ),
    ),
  );
  app.get(
    '/desk/counter/days/:session',
    permitted(SEES, (visit, { req }) => shownDay(visit, req.param('session') ?? '')),
  );
  app.post(
    '/desk/counter/days/:session/confirm',
    permitted(['counters.confirm'], (visit, { req }) => {
      const id = req.param('session') ?? '';
      return read(
        visit,
        confirmSchema,
        [],
        async (own) => {
          if (!ID.test(id)) return notFound(own);
          const result = await (await counters()).confirm(own.officer, id);
          const T = t(own.view.locale);
          switch (result.kind) {
            case 'Confirmed':
              return dayAddress(own, id, 'confirmed');
            case 'OwnSession':
              return refused(own, id, T('counters:confirm_own'));
            case 'SessionOpen':
              return refused(own, id, T('counters:state_open'));
            case 'NotPermitted':
              return problem(own.request, own.view, 'not_permitted');
            case 'SessionNotFound':
              return notFound(own);
          }
        },
        (own, state) => shownDay(own, id, state, null, 422),
      );
    }),
  );
  app.post(
    '/desk/counter/days/:session/deposit',
    permitted(['counters.confirm'], (visit, { req }) => {
      const id = req.param('session') ?? '';
      return read(
        visit,
        depositSchema,
        ['kind', 'reference', 'day'],
        async (own, { kind, reference, day }, values) => {
          if (!ID.test(id)) return notFound(own);
          const result = await (
            await counters()
          ).deposit(own.officer, id, {
            kind,
            reference,
            depositedOn: day,
          });
          const T = t(own.view.locale);
          const wrong = (words: string) => refused(own, id, words, { values, errors: {} });
          switch (result.kind) {
            case 'Deposited':
              return dayAddress(own, id, 'deposit');
            case 'OtherReference':
              return wrong(T('counters:error_other_reference'));
            case 'NothingToDeposit':
              return wrong(T('counters:error_nothing'));
            case 'NotConfirmed':
              return wrong(T('counters:error_not_confirmed'));
            case 'NotPermitted':
              return problem(own.request, own.view, 'not_permitted');
            case 'SessionNotFound':
              return notFound(own);
          }
        },
        (own, state) => shownDay(own, id, state, null, 422),
      );
    }),
  );
}
