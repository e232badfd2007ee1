import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import { MISSED_CALLS_API, SESSIONS_API } from '@pune/payments/addresses.constants';
import {
  callNotice,
  canReadMessages,
  CALL_SIGNATURE_HEADER,
} from '@pune/payments/channels/missed-calls';
import { issueSession } from '@pune/payments/channels/sessions';
import { jsonAnswer } from '@pune/http/answers';
import { PROBLEM_OF } from '@pune/http/problems';
import { readBody } from '@pune/http/requests';
import type { RouteContext } from './payments-feature.ts';

const BYTES_MAX = 4_000;
const HOUR_SECONDS = 3_600;
const PER_NUMBER: Limit = {
  scope: 'payments missed calls',
  perWindow: 2,
  windowSeconds: HOUR_SECONDS,
};
/** Messages cost money: a flood of calls ends here. */
const IN_ALL: Limit = {
  scope: 'payments missed calls in all',
  perWindow: 1_000,
  windowSeconds: HOUR_SECONDS,
};
const DAY_MS = 86_400_000;

/** Adds the route of missed calls: a caller gets a text message with a link to the payment pages. */
export function addMissedCallRoutes({
  app,
  problem,
  view: viewOf,
  log,
  opened,
  messages,
}: RouteContext): void {
  app.post(MISSED_CALLS_API, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const body = await readBody(request, BYTES_MAX);
    if (body.kind === 'BodyTooLarge') return problem(request, view, PROBLEM_OF.BodyTooLarge);
    const { db, missedCallSecrets, placeKeys } = await opened();
    const [key] = placeKeys;
    if (missedCallSecrets.length === 0 || !messages || key === undefined)
      return problem(request, view, 'not_found');
    const notice = callNotice(
      body.bytes,
      request.headers.get(CALL_SIGNATURE_HEADER),
      missedCallSecrets,
      view.now,
    );
    if (notice.kind === 'Refused') {
      log.warn('missed call refused');
      return problem(request, view, 'signature');
    }
    const { call } = notice;
    if (!canReadMessages(call)) return jsonAnswer({ sent: false });
    // A number that calls on and on does not use up the messages of all others.
    const isTooMany =
      (await secondsToWait(db, PER_NUMBER, call.from, view.now)) > 0 ||
      (await secondsToWait(db, IN_ALL, 'all', view.now)) > 0;
    if (isTooMany) return jsonAnswer({ sent: false });
    const token = issueSession(
      { channel: 'missedcall', place: 'call', expiresAt: new Date(view.now.getTime() + DAY_MS) },
      key,
    );
    const { queue } = await messages.open();
    const queued = await db.transaction().execute((tx) =>
      queue(tx, {
        template: 'payment_link',
        language: 'mr',
        channel: 'sms',
        address: call.from,
        values: { link: `${messages.origin}${SESSIONS_API}/${token}?lang=mr` },
        dedupeKey: `missed call ${call.callId}`,
        expiresAt: new Date(view.now.getTime() + HOUR_SECONDS * 1000),
      }),
    );
    return jsonAnswer({ sent: queued.kind !== 'AddressRefused' });
  });
}
