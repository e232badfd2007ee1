import { dayOf, defineModel, idOf } from '../content-model.ts';
import type { Place } from '../content-models.types.ts';
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
import { places as collection } from './places.collection.ts';
import {
  ACCESS_FACTS,
  type AccessFact,
  type PlaceDrawing,
  type TransportMode,
} from './places.constants.ts';
import type { WeeklyHours } from './places.hours.ts';

export interface PublishedPlace extends PageFacts {
  flagship: boolean;
  /** `null` is drawn by the kind. */
  drawing: PlaceDrawing | null;
  picture: string | null;
  kind: Place['kind'];
  /** The part of the city, as people say it. */
  locality: string;
  /** The id of the ward office; `null` outside the city, or if it is not known. */
  office: string | null;
  address: string | null;
  /** Degrees (WGS 84). */
  latitude: number | null;
  longitude: number | null;
  phone: string | null;
  website: string | null;
  transport: { mode: TransportMode; stop: string }[];
  /** Empty if no source states the hours. */
  hours: WeeklyHours[];
  hoursNote: string | null;
  /** `null` if no source states whether there is a ticket. */
  price: NonNullable<Place['price']> | null;
  /** Amounts in whole rupees. */
  tickets: { who: string; rupees: number }[];
  /** `null` is not known, which differs from no. */
  access: Record<AccessFact, boolean | null>;
  accessNote: string | null;
  body: RichText | null;
  sourceNote: string | null;
  sourceUrl: string | null;
  /** The day on which the facts were compared with the source. */
  checkedOn: string | null;
}

export interface PlaceCard {
  /** 1 for a place to begin with, else 0: lists select by it. */
  flagship: 0 | 1;
  kind: Place['kind'];
  locality: string;
  office: string | null;
  latitude: number | null;
  longitude: number | null;
  price: PublishedPlace['price'];
  stepFree: boolean | null;
  picture: string | null;
  drawing: PlaceDrawing | null;
}

const accessOf = (access: Place['access']): PublishedPlace['access'] =>
  Object.fromEntries(
    ACCESS_FACTS.map((fact) => [fact, access?.[fact] ? access[fact] === 'yes' : null]),
  ) as PublishedPlace['access'];

export const places = defineModel<Place & { slug: string }, PublishedPlace, PlaceCard>({
  collection,
  hasPages: true,
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedPlace = {
      ...pageFacts(source),
      flagship: Boolean(source.flagship),
      drawing: source.drawing ?? null,
      picture: idOf(source.picture),
      kind: source.kind,
      locality: source.locality ?? '',
      office: idOf(source.office),
      address: textOrNull(source.address),
      latitude: source.latitude ?? null,
      longitude: source.longitude ?? null,
      phone: textOrNull(source.phone),
      website: textOrNull(source.website),
      transport: (source.transport ?? []).flatMap(({ mode, stop }) => (stop ? { mode, stop } : [])),
      hours: (source.hours ?? []).map(({ days, opens, closes }) => ({ days, opens, closes })),
      hoursNote: textOrNull(source.hoursNote),
      price: source.price ?? null,
      tickets:
        source.price === 'paid'
          ? (source.tickets ?? []).flatMap(({ who, rupees }) => (who ? { who, rupees } : []))
          : [],
      access: accessOf(source.access),
      accessNote: textOrNull(source.accessNote),
      body: bodyOf(source.body),
      sourceNote: textOrNull(source.sourceNote),
      sourceUrl: textOrNull(source.sourceUrl),
      checkedOn: dayOrNull(source.checkedOn),
    };
    const { kind, locality, office, latitude, longitude, price, picture, drawing } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category: kind,
      portals: source.portals ?? [],
      data,
      card: {
        flagship: data.flagship ? 1 : 0,
        kind,
        locality,
        office,
        latitude,
        longitude,
        price,
        stepFree: data.access.stepFree,
        picture,
        drawing,
      },
      text: words(
        locality,
        data.address,
        ...data.transport.map(({ stop }) => stop),
        plainText(data.body),
      ),
    };
  },
});
