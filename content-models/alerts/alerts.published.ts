import { dayOf, defineModel, idsOf } from '../content-model.ts';
import type { Alert } from '../content-models.types.ts';
import {
  bodyOf,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { alerts as collection } from './alerts.collection.ts';

/** The facts of an alert for a compact list. Times are instants. */
export interface AlertCard {
  event: string;
  severity: Alert['severity'];
  status: Alert['status'];
  area: string;
  effective: string;
  expires: string;
  allClearAt: string | null;
  /** The department that issues the alert. */
  department: string | null;
  /** The time of sending of the current message: a correction is a message of its own. */
  sentAt: string;
}

export interface PublishedAlert extends PageFacts, AlertCard {
  category: Alert['category'];
  /** The topic whose subscribers are told. */
  topic: Alert['topic'];
  urgency: Alert['urgency'];
  certainty: Alert['certainty'];
  onset: string | null;
  /** The time of sending of the first message. */
  firstSentAt: string;
  correctedAt: string | null;
  allClearText: string | null;
  /** Ids of the ward offices concerned; an empty list means the whole city. */
  offices: string[];
  instruction: string | null;
  body: RichText | null;
  contact: string | null;
  web: string | null;
  sourceNote: string | null;
}

const instantOrNull = (value: string | null | undefined): string | null =>
  value ? new Date(value).toISOString() : null;

export const alerts = defineModel<Alert & { slug: string }, PublishedAlert, AlertCard>({
  collection,
  hasPages: true,
  publish(source) {
    if (!isLive(source)) return null;
    const effective = instantOrNull(source.effective)!;
    const [correctedAt, allClearAt] = [
      instantOrNull(source.correctedAt),
      instantOrNull(source.allClearAt),
    ];
    // An alert that is entered afterwards, for the record, counts as sent when it took effect.
    const firstSentAt = [effective, instantOrNull(source.createdAt)!].sort()[0]!;
    const card: AlertCard = {
      event: source.event ?? '',
      severity: source.severity,
      status: source.status,
      area: source.area ?? '',
      effective,
      expires: instantOrNull(source.expires)!,
      allClearAt,
      department: pageFacts(source).department,
      sentAt: [firstSentAt, correctedAt ?? firstSentAt].sort()[1]!,
    };
    const data: PublishedAlert = {
      ...pageFacts(source),
      ...card,
      category: source.category,
      topic: source.topic,
      urgency: source.urgency,
      certainty: source.certainty,
      onset: instantOrNull(source.onset),
      firstSentAt,
      correctedAt,
      allClearText: textOrNull(source.allClearText),
      offices: idsOf(source.offices),
      instruction: textOrNull(source.instruction),
      body: bodyOf(source.body),
      contact: textOrNull(source.contact),
      web: textOrNull(source.web),
      sourceNote: textOrNull(source.sourceNote),
    };
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(effective),
      category: data.severity,
      portals: source.portals ?? [],
      data,
      card,
      text: words(data.event, data.area, data.instruction, plainText(data.body)),
    };
  },
});
