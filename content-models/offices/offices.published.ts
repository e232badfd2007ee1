import { dayOf, defineModel, idOf } from '../content-model.ts';
import type { Office } from '../content-models.types.ts';
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
import { offices as collection } from './offices.collection.ts';

export interface PublishedOffice extends PageFacts {
  picture: string | null;
  kind: Office['kind'];
  code: string | null;
  zone: number | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  /** The post of the officer in charge. */
  officer: string | null;
  /** Hours, collection day and engineer are `null` without a source. */
  hours: string | null;
  collectionDay: string | null;
  engineer: string | null;
  localSource: string | null;
  localCheckedOn: string | null;
  /** Degrees (WGS 84). */
  latitude: number | null;
  longitude: number | null;
  accessibility: string | null;
  sourceNote: string | null;
  /** PIN codes of which at least a part lies in the ward. */
  pinCodes: string[];
  /** Well-known parts of its area. */
  localities: string[];
  areas: string[];
  body: RichText | null;
}

export interface OfficeCard {
  kind: Office['kind'];
  code: string | null;
  zone: number | null;
  phone: string | null;
  latitude: number | null;
  longitude: number | null;
}

export const offices = defineModel<Office & { slug: string }, PublishedOffice, OfficeCard>({
  collection,
  hasPages: true,
  publish(source) {
    if (!isLive(source)) return null;
    const localSource = textOrNull(source.localSource);
    const local = (value: string | null | undefined) => (localSource ? textOrNull(value) : null);
    const data: PublishedOffice = {
      ...pageFacts(source),
      picture: idOf(source.picture),
      kind: source.kind,
      code: textOrNull(source.code),
      zone: source.zone ?? null,
      address: textOrNull(source.address),
      phone: textOrNull(source.phone),
      email: textOrNull(source.email),
      officer: textOrNull(source.officer),
      hours: local(source.hours),
      collectionDay: local(source.collectionDay),
      engineer: local(source.engineer),
      localSource,
      localCheckedOn: dayOrNull(source.localCheckedOn),
      latitude: source.latitude ?? null,
      longitude: source.longitude ?? null,
      accessibility: textOrNull(source.accessibility),
      sourceNote: textOrNull(source.sourceNote),
      pinCodes: source.pinCodes ?? [],
      localities: (source.localities ?? []).flatMap(({ name }) => name || []),
      areas: (source.areas ?? []).flatMap(({ name }) => name || []),
      body: bodyOf(source.body),
    };
    const { kind, code, zone, phone, latitude, longitude } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category: kind,
      portals: source.portals ?? [],
      data,
      card: { kind, code, zone, phone, latitude, longitude },
      text: words(
        ...data.localities,
        ...data.areas,
        ...data.pinCodes,
        data.address,
        plainText(data.body),
      ),
    };
  },
});
