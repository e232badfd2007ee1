import { citizenMigrations } from '@pune/citizens/migrations';
import { readToldAlerts } from '@pune/citizens/told-alerts';
import { migrateFeature } from '@pune/database';
import { retryFailed } from '@pune/database/outbox';
import { readQueues } from '@pune/database/queues';
import { migrateShared } from '@pune/database/shared';
import { seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { readChannelStates } from '@pune/notify/channel-states';
import { notifyMigrations } from '@pune/notify/migrations';
import { appendAudit } from '@pune/staff/audit';
import { officerOf } from '@pune/staff/officers';
import { noticeLine } from '@pune/ui/notice';
import { inLanguage, SYSTEM } from './addresses.ts';
import type { Signed, StaffFeature } from './feature.ts';
import { retrySchema } from './requests.schema.ts';
import { readSystemFiles, type SystemPlaces, type SystemState } from './system-state.ts';
import { systemPage } from './system.views.ts';

const orNull = <T>(work: Promise<T>): Promise<T | null> => work.catch(() => null);

/** Reads the whole state. A part that cannot be read, such as a database that is away, is null. */
async function readState(
  { staff: { db } }: Signed,
  places: SystemPlaces,
  now: Date,
): Promise<SystemState> {
  const prepared = Promise.all([
    migrateShared(db),
    migrateFeature(db, 'notify', notifyMigrations),
    migrateFeature(db, 'citizens', citizenMigrations),
  ]);
  const [publisher, queues, channels, alerts] = await Promise.all([
    places.askPublisher?.(now).catch(() => 'unknown' as const),
    orNull(prepared.then(() => readQueues(db, now))),
    orNull(prepared.then(() => readChannelStates(db, now))),
    orNull(prepared.then(() => readToldAlerts(db))),
  ]);
  const files = readSystemFiles(places);
  return {
    ...files,
    publisher: publisher === undefined ? files.publisher : publisher,
    queues,
    channels,
    alerts,
  };
}

/**
 * Puts the failed messages of a topic back into their queue, in one transaction with the check of
 * the officer's authority and the entry of the audit.
 *
 * @returns the number of messages; null if the officer may not
 */
const retry = ({ staff, officer }: Signed, topic: string, at: Date): Promise<number | null> =>
  staff.db.transaction().execute(async (transaction) => {
    const present = await officerOf(transaction, officer.person.id, at);
    const post = present?.postsWith('system.operate')[0];
    if (!present || !post) return null;
    const count = await retryFailed(transaction, topic, at);
    if (count > 0)
      await appendAudit(transaction, {
        chain: 'system',
        at,
        person: present.person.id,
        post: post.id,
        behalf: post.behalf ?? null,
        action: 'retry_deliveries',
        object: topic,
        after: { count },
      });
    return count;
  });

/** The notice of a retry, from the number of messages in the address. */
function retryNotice({ request, view: { locale } }: Signed) {
  const asked = new URL(request.url).searchParams.get('retried') ?? '';
  if (!/^\d{1,9}$/.test(asked)) return null;
  const count = Number(asked);
  return noticeLine(
    count > 0
      ? t(locale)('system:retried', { messages: formatNumber(count, locale) })
      : t(locale)('system:retried_none'),
    'ok',
    'status',
  );
}

/** Routes of the state of the system, for its operator. */
export function addSystemRoutes({
  app,
  now,
  show,
  permitted,
  problem,
  system,
  ...feature
}: StaffFeature) {
  app.get(
    '/staff/system',
    permitted('system.operate', async (signed) => {
      const at = now();
      const state = await readState(signed, system, at);
      return show(signed, 'system', systemPage(state, at, signed.view, retryNotice(signed)));
    }),
  );

  app.post(
    '/staff/system/retry',
    permitted('system.operate', async (signed) => {
      const read = await readFields(signed.request, {
        schema: retrySchema,
        fields: ['topic', 'language'],
      });
      if (read.kind === 'Invalid')
        return problem(signed.request, signed.view, 'invalid', { refusals: read.refusals });
      if (read.kind !== 'Read') return problem(signed.request, signed.view, PROBLEM_OF[read.kind]);
      const view = feature.view(signed.request, read.value);
      const count = await retry(signed, read.value.topic, now());
      return count === null
        ? problem(signed.request, view, 'not_permitted')
        : seeOther(inLanguage(SYSTEM, view.locale, { retried: String(count) }));
    }),
  );
}
