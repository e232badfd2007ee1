import { LOCALES } from '@pune/i18n';
import { CHANNELS, type Channel, type Topic } from '@pune/notify/schema';
import type { CountedPeople } from '@pune/std/alert-audience';
import { shownCount } from '@pune/std/shown-count';
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { CitizenTables } from './citizens.migrations.ts';

export interface Audience {
  topic: Topic;
  /** The affected ward offices; empty for the whole city. */
  areas: readonly string[];
}

/** A channel on which a person is told. */
interface Reached {
  person: string;
  channel: string;
  /** The id of the consent; null for an emergency that goes out without one. */
  consent: string | null;
  language: string;
  email_sealed: string | null;
}
type ReachedQuery<Row> = SelectQueryBuilder<CitizenTables & { reached: Reached }, 'reached', Row>;

const CHANNEL_NAMES = sql<{ name: string }>`(${sql.join(
  CHANNELS.map((channel) => sql`select ${sql.lit(channel)} as name`),
  sql` union all `,
)})`;

/** Selects the people who chose the topic, by the channels that they chose. */
const byChoice = (db: Kysely<CitizenTables>, topic: Topic) =>
  db
    .selectFrom('citizens_consents')
    .innerJoin('citizens', 'citizens.id', 'citizens_consents.citizen_id')
    .where('topic', '=', topic)
    .where('slot', 'is not', null)
    .select([
      'citizens_consents.citizen_id as person',
      'channel',
      'citizens_consents.id as consent',
      'citizens.language',
      'email_sealed',
    ]);

/** Selects all people by text message, and by the other channels the people who chose them. */
const byNeed = (db: Kysely<CitizenTables>, topic: Topic) =>
  db
    .selectFrom('citizens')
    .crossJoin(CHANNEL_NAMES.as('channels'))
    .leftJoin('citizens_consents', (join) =>
      join
        .onRef('citizens_consents.citizen_id', '=', 'citizens.id')
        .onRef('citizens_consents.channel', '=', 'channels.name')
        .on('topic', '=', topic)
        .on('slot', 'is not', null),
    )
    .where((row) =>
      row.or([row('channels.name', '=', 'sms'), row('citizens_consents.id', 'is not', null)]),
    )
    .select([
      'citizens.id as person',
      'channels.name as channel',
      'citizens_consents.id as consent',
      'citizens.language',
      'email_sealed',
    ]);

/**
 * Chooses who is told: a row for each person and channel. People are told of a topic on the
 * channels that they chose, if they named an affected ward office or none at all; in an emergency
 * all of them by text message too. A channel without an address tells no one.
 */
export function reachedBy(db: Kysely<CitizenTables>, { topic, areas }: Audience): ReachedQuery<{}> {
  const all = topic === 'emergency' ? byNeed(db, topic) : byChoice(db, topic);
  return (db.selectFrom((all as ReturnType<typeof byNeed>).as('reached')) as ReachedQuery<{}>)
    .where((row) =>
      row.or([
        row('channel', '=', 'sms'),
        row.and([row('channel', '=', 'email'), row('reached.email_sealed', 'is not', null)]),
        row.and([
          row('channel', '=', 'webpush'),
          row.exists(
            row
              .selectFrom('citizens_push')
              .select('citizens_push.id')
              .whereRef('citizens_push.citizen_id', '=', 'reached.person'),
          ),
        ]),
      ]),
    )
    .$if(areas.length > 0, (query) =>
      query.where((row) => {
        const ofPerson = row
          .selectFrom('citizens_areas')
          .select('area')
          .whereRef('citizens_areas.citizen_id', '=', 'reached.person');
        return row.or([
          row.exists(ofPerson.where('area', 'in', [...areas])),
          row.not(row.exists(ofPerson)),
        ]);
      }),
    );
}

/** Counts the people who are told, by channel and language; small counts stay unsaid. */
export async function countReached(
  db: Kysely<CitizenTables>,
  audience: Audience,
): Promise<Record<Channel, CountedPeople>> {
  const rows = await reachedBy(db, audience)
    .select((row) => [
      'channel',
      'reached.language',
      row.fn.countAll<number | string>().as('people'),
    ])
    .groupBy(['channel', 'reached.language'])
    .execute();
  const count = (channel: Channel, languages: readonly string[]): number | null =>
    shownCount(
      rows
        .filter((row) => row.channel === channel && languages.includes(row.language))
        .reduce((sum, { people }) => sum + Number(people), 0),
    );
  const counted = (channel: Channel): CountedPeople => ({
    all: count(channel, LOCALES),
    languages: Object.fromEntries(LOCALES.map((locale) => [locale, count(channel, [locale])])),
  });
  return { sms: counted('sms'), email: counted('email'), webpush: counted('webpush') };
}
