import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import { t } from '@pune/i18n/server';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { SESSIONS_API } from '@pune/payments/addresses.constants';
import { issueSession, type SessionChannel } from '@pune/payments/channels/sessions';
import type { OpenedPayments } from '@pune/payments/open-payments';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import { noticeLine } from '@pune/ui/notice';
import type { Desk } from '../desk/feature.ts';
import type { Visit } from '../desk/visit.ts';
import { BLANK } from '../staff/form.views.ts';
import { assistPage, type AssistPage } from './counter-day.views.ts';
import { counterTools, type CounterRoutes } from './counter-tools.ts';
import { callSchema, kioskSchema } from './counters.schema.ts';

export interface AssistRoutes extends Pick<CounterRoutes, 'payments'> {
  opened: () => Promise<Pick<OpenedPayments, 'db' | 'channels' | 'placeKeys'>>;
  /** Queues messages to callers, with the portal to which their links lead; null without one. */
  messages: { open: () => Promise<Pick<Notify, 'queue'>>; origin: string } | null;
  now?: () => Date;
}

const DAY_MS = 86_400_000;
const HOUR_SECONDS = 3_600;
const PER_NUMBER: Limit = {
  scope: 'payments assisted calls',
  perWindow: 3,
  windowSeconds: HOUR_SECONDS,
};
/** A conversation takes a minute; messages cost money. */
const PER_OFFICER: Limit = {
  scope: 'payments assisted calls of one officer',
  perWindow: 60,
  windowSeconds: HOUR_SECONDS,
};

/** Adds the help for payers who pay alone: a link by text message, and the session of a kiosk. */
export const assistRoutes =
  ({ opened, messages, now = () => new Date(), ...given }: AssistRoutes) =>
  (desk: Desk): void => {
    const { app, answer, newKey } = desk;
    const { permitted, read } = counterTools(given, desk);

    async function shown(
      visit: Visit,
      more: Partial<AssistPage> = {},
      status = 200,
    ): Promise<Response> {
      const { channels, placeKeys } = await opened();
      const has = (name: string) =>
        placeKeys.length > 0 && messages !== null && channels.some((one) => one.name === name);
      const content: AssistPage = {
        hasCalls: has('callcentre'),
        hasKiosks: has('kiosk'),
        call: BLANK,
        kiosk: BLANK,
        link: null,
        said: null,
        ...more,
      };
      return answer(visit, assistPage(content, visit.view), status, 'counter');
    }

    /** The address that begins a session; null where no such place is set up. */
    async function addressOf(
      channel: SessionChannel,
      place: string,
      expiresAt: Date,
      locale: Locale,
    ): Promise<string | null> {
      const { placeKeys, channels } = await opened();
      const [key] = placeKeys;
      if (key === undefined || !messages || !channels.some(({ name }) => name === channel))
        return null;
      const token = issueSession({ channel, place, expiresAt }, key);
      return `${messages.origin}${SESSIONS_API}/${token}?lang=${locale}`;
    }

    app.get(
      '/desk/counter/assist',
      permitted(['counters.assist'], (visit) => shown(visit)),
    );

    app.post(
      '/desk/counter/assist',
      permitted(['counters.assist'], (visit) =>
        read(
          visit,
          callSchema,
          ['mobile', 'messageLanguage'],
          async (own, { mobile, messageLanguage }, values) => {
            const T = t(own.view.locale);
            const address = `+91${mobile}`;
            const { db } = await opened();
            const at = now();
            const link = await addressOf(
              'callcentre',
              'assisted',
              new Date(at.getTime() + DAY_MS),
              messageLanguage,
            );
            if (link === null) return shown(own, {}, 422);
            const waits =
              (await secondsToWait(db, PER_NUMBER, address, at)) ||
              (await secondsToWait(db, PER_OFFICER, own.officer.person.id, at));
            if (waits > 0)
              return shown(
                own,
                { call: { values, errors: { mobile: T('counters:error_many') } } },
                429,
              );
            const { queue } = await messages!.open();
            const queued = await db.transaction().execute((tx) =>
              queue(tx, {
                template: 'payment_link',
                language: messageLanguage,
                channel: 'sms',
                address,
                values: { link },
                dedupeKey: `assisted call ${newKey()}`,
                expiresAt: new Date(at.getTime() + HOUR_SECONDS * 1000),
              }),
            );
            return queued.kind === 'AddressRefused'
              ? shown(
                  own,
                  { call: { values, errors: { mobile: T('counters:error_mobile') } } },
                  422,
                )
              : shown(own, { said: noticeLine(T('counters:assist_sent'), 'ok', 'status') });
          },
          (own, call) => shown(own, { call }, 422),
        ),
      ),
    );

    app.post(
      '/desk/counter/kiosk',
      permitted(['counters.assist'], (visit) =>
        read(
          visit,
          kioskSchema,
          ['machine'],
          async (own, { machine }) => {
            const midnight = dayStart(addDays(dayInIndia(now()), 1));
            const link = await addressOf('kiosk', machine, midnight, own.view.locale);
            return shown(own, { link }, link === null ? 422 : 200);
          },
          (own, kiosk) => shown(own, { kiosk }, 422),
        ),
      ),
    );
  };
