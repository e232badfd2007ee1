import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Event } from '../content-models.types.ts';
import {
  bodyOf,
  dayOrNull,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { events as collection } from './events.collection.ts';
import { applyByOf, weekdayOfMonth, type Nth } from './occurrences.ts';

export interface PublishedEvent extends PageFacts {
  picture: string | null;
  /** An instant; for `allDay`, only its day in India is significant. */
  startsAt: string;
  endsAt: string | null;
  allDay: boolean;
  /** True if only the months from `startsAt` to `endsAt` are known. */
  monthOnly: boolean;
  applyBy: string | null;
  applyDaysBefore: number | null;
  repeats: NonNullable<Event['repeats']> | null;
  repeatsUntil: string | null;
  nth: Nth | null;
  dateNote: string | null;
  kind: Event['kind'];
  venue: string | null;
  cost: string | null;
  /** `null` is not known, which differs from no. */
  stepFree: boolean | null;
  organiser: string | null;
  accessibility: string | null;
  sourceNote: string | null;
  body: RichText | null;
  attachments: string[];
}

export interface EventCard {
  startsAt: string;
  endsAt: string | null;
  allDay: boolean;
  /** A number, because lists can filter by numbers and strings only. */
  monthOnly: 0 | 1;
  /** The last day to apply; for a repeating event, for the occurrence that the card shows. */
  applyBy: string | null;
  /** For a repeating event: how many days before each occurrence applications end. */
  applyDaysBefore: number | null;
  repeats: NonNullable<Event['repeats']> | null;
  repeatsUntil: string | null;
  /** For a monthly event: which weekday of the month; every occurrence has the same. */
  nth: Nth | null;
  dateNote: string | null;
  kind: Event['kind'];
  venue: string | null;
  cost: string | null;
  stepFree: boolean | null;
}

export const events = defineModel<Event & { slug: string }, PublishedEvent, EventCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const { startsAt: first } = source;
    const applyDaysBefore = source.applyDaysBefore ?? null;
    const data: PublishedEvent = {
      ...pageFacts(source),
      picture: idOf(source.picture),
      startsAt: source.startsAt,
      endsAt: source.endsAt ?? null,
      allDay: source.allDay ?? false,
      monthOnly: source.monthOnly ?? false,
      applyBy: applyByOf(first, applyDaysBefore) ?? dayOrNull(source.applyBy),
      applyDaysBefore,
      repeats: source.repeats ?? null,
      repeatsUntil: dayOrNull(source.repeatsUntil),
      nth: source.repeats === 'monthly' ? weekdayOfMonth(first).nth : null,
      dateNote: textOrNull(source.dateNote),
      kind: source.kind,
      venue: textOrNull(source.venue),
      cost: textOrNull(source.cost),
      stepFree: source.stepFree ? source.stepFree === 'yes' : null,
      organiser: textOrNull(source.organiser),
      accessibility: textOrNull(source.accessibility),
      sourceNote: textOrNull(source.sourceNote),
      body: bodyOf(source.body),
      attachments: idsOf(source.attachments),
    };
    const {
      startsAt,
      endsAt,
      allDay,
      monthOnly,
      applyBy,
      repeats,
      repeatsUntil,
      nth,
      dateNote,
      kind,
      venue,
      cost,
      stepFree,
    } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(startsAt),
      category: kind,
      portals: source.portals ?? [],
      data,
      card: {
        startsAt,
        endsAt,
        allDay,
        monthOnly: monthOnly ? 1 : 0,
        applyBy,
        applyDaysBefore,
        repeats,
        repeatsUntil,
        nth,
        dateNote,
        kind,
        venue,
        cost,
        stepFree,
      },
      text: words(data.venue, data.organiser, plainText(data.body)),
    };
  },
});
