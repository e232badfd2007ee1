import type { CaseDocument, CaseEvent, Text } from '@pune/desk/case-type';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import type { Kysely } from 'kysely';
import { designationsOf, type Designations } from './case-rows.ts';
import { officeName, type Configuration } from './configuration.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import type { Audience, EventData } from './steps.ts';
import { say } from './texts.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import type { Actor, GrievanceEvent } from './transitions.ts';

type Db = Kysely<GrievanceTables>;
type EvidenceRow = GrievanceTables['grievance_evidence'];

/** The events that only officers see. */
export const INTERNAL: readonly GrievanceEvent[] = ['note', 'route'];

/** The entry of the timeline that a stored event is, with its words and files. */
export interface StoredEvent {
  step: number;
  event: GrievanceEvent;
  status: string;
  at: string;
  by: Actor;
  post: string | null;
  data: EventData;
  words: { text: string; language: Locale; audience: string } | null;
  evidence: readonly EvidenceRow[];
  /** True for a step that was taken back: the public does not see its words and files. */
  isUndone: boolean;
}

/** Reads all events of a grievance, oldest first. */
export async function eventsOf(db: Db, id: string): Promise<StoredEvent[]> {
  const [events, evidence] = await Promise.all([
    db
      .selectFrom('grievance_events as event')
      .leftJoin('grievance_messages as message', (join) =>
        join
          .onRef('message.grievance_id', '=', 'event.grievance_id')
          .onRef('message.step', '=', 'event.step'),
      )
      .select(['event.step', 'event.event', 'event.status', 'event.at', 'event.by', 'event.post'])
      .select(['event.data', 'message.words', 'message.language', 'message.audience'])
      .where('event.grievance_id', '=', id)
      .orderBy('event.step')
      .execute(),
    db
      .selectFrom('grievance_evidence')
      .selectAll()
      .where('grievance_id', '=', id)
      .orderBy('id')
      .execute(),
  ]);
  return events.map(({ words, language, audience, ...row }, index) => ({
    ...row,
    isUndone: events[index + 1]?.event === 'undo',
    event: row.event as GrievanceEvent,
    by: row.by as Actor,
    data: JSON.parse(row.data) as EventData,
    words:
      words === null
        ? null
        : { text: words, language: language as Locale, audience: audience as string },
    evidence: evidence.filter(({ step }) => step === row.step),
  }));
}

export const documentOf = (row: EvidenceRow): CaseDocument => ({
  id: row.id,
  label: (locale) =>
    say(locale, row.type === 'application/pdf' ? 'evidence_document' : 'evidence_photo'),
  type: row.type,
  takenAt: row.taken_at,
  place:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: row.latitude, longitude: row.longitude },
});

const by = ({ by: actor, post }: StoredEvent, designations: Designations): Text => {
  const designation = post === null ? undefined : designations.get(post);
  return (locale) => designation?.[locale] ?? say(locale, `actor_${actor}`);
};

/** Names what the event did: `Escalated to Ward Officer`. */
export function titleOf(
  { event, data }: StoredEvent,
  designations: Designations,
  configuration: Configuration,
): Text {
  const owner = data.owner ? designations.get(data.owner) : undefined;
  return (locale) => {
    const title = say(locale, `event_${event}`);
    const post = owner?.[locale];
    const detail = [
      data.undoes && say(locale, `event_${data.undoes}`),
      data.channel && say(locale, `channel_${data.channel}`),
      data.channel && say(locale, data.mobileConfirmed ? 'mobile_confirmed' : 'mobile_unconfirmed'),
      event === 'escalate' && data.clock && say(locale, `breach_${data.clock}`),
      event === 'transfer' && data.office && officeName(configuration, data.office, locale),
      // The post did not register the case: it is responsible from then on.
      post && event === 'submit' ? say(locale, 'event_responsible', { post }) : post,
      data.until && say(locale, 'until_day', { date: formatDate(data.until, locale) }),
      data.into && formatTrackingNumber(data.into),
      data.from && formatTrackingNumber(data.from),
      data.wrongRoute && say(locale, 'event_wrong_route'),
    ].filter(Boolean);
    const mark = event === 'submit' ? ';' : ':';
    return detail.length > 0 ? `${title}${mark} ${detail.join(', ')}` : title;
  };
}

/** The timeline of a case, for officers. */
export async function timelineOf(
  db: Db,
  events: readonly StoredEvent[],
  configuration: Configuration,
): Promise<CaseEvent[]> {
  const designations = await designationsOf(
    db,
    events.flatMap(({ post, data }) => [post, data.owner ?? null]),
  );
  return events.map((event) => ({
    at: event.at,
    by: by(event, designations),
    title: titleOf(event, designations, configuration),
    words: event.words && {
      text: event.words.text,
      language: event.words.language,
      readers: event.isUndone ? 'office' : (event.words.audience as Audience),
    },
    visibility: INTERNAL.includes(event.event) ? 'internal' : 'public',
    documents: event.evidence.map(documentOf),
  }));
}
