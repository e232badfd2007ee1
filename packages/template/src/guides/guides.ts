import type { Collections, Locale, Reader } from '@pune/content';
import { t } from '@pune/i18n/server';
import { valueLabel } from '../shared/collections.ts';
import { documentLink, type ResolvedLink } from '../shared/links.ts';
import { timeLimitText } from '../services/services.ts';

/** The audiences of guides, in the order of the list. */
export const AUDIENCES = [
  'newcomer',
  'resident',
  'student',
  'business',
  'investor',
  'tourist',
] as const;

type Step = Collections['guides']['data']['steps'][number];
/** The fields of a service that a step shows. */
const SERVICE_FIELDS = [
  'where',
  'channels',
  'who',
  'fee',
  'feeNote',
  'timeLimitDays',
  'timeLimitNote',
  'documents',
  'firstAppeal',
] as const;
const PLACE_FIELDS = ['locality', 'price', 'kind', 'drawing', 'latitude', 'longitude'] as const;
type Place = Collections['places']['data'];
type Service = Pick<Collections['services']['data'], (typeof SERVICE_FIELDS)[number]>;

/** A step with the current facts of its service. */
export interface LiveStep {
  title: string;
  text: Step['text'];
  service: ResolvedLink | null;
  office: (ResolvedLink & { phone: string | null }) | null;
  /** The places to go to, each with its part of the city and its position. */
  places: (ResolvedLink & Pick<Place, (typeof PLACE_FIELDS)[number]>)[];
  facts: {
    icon: 'pin' | 'people' | 'rupee' | 'clock';
    name: string;
    value: string;
    note: string | null;
    /** Nothing is published about it: the value says whom to ask. */
    isUnknown?: boolean;
  }[];
  papers: string[];
  /** The appellate authority when the time limit has passed. */
  appeal: string | null;
}

/**
 * Reads the services of the steps. The page depends on them: it is rendered again when a fee
 * changes.
 */
export const liveSteps = (content: Reader, steps: Step[], locale: Locale): LiveStep[] =>
  steps.map((step) => liveStep(content, step, locale));

function liveStep(content: Reader, step: Step, locale: Locale): LiveStep {
  const service = step.service
    ? content.get('services', step.service, locale, SERVICE_FIELDS)
    : null;
  const office = step.office ? content.get('offices', step.office, locale, ['phone']) : null;
  const officeLink = office && documentLink(content, 'offices', step.office, locale);
  return {
    title: step.title,
    text: step.text,
    service: documentLink(content, 'services', step.service, locale),
    office: office && officeLink && { ...officeLink, phone: office.phone },
    places: step.places.flatMap((id) => {
      const place = content.get('places', id, locale, PLACE_FIELDS);
      const link = place && documentLink(content, 'places', id, locale);
      return place && link ? { ...place, ...link } : [];
    }),
    facts: service ? serviceFacts(service, locale) : ownFacts(step, locale),
    papers: [...new Set([...(service?.documents ?? []), ...step.documents])],
    appeal: service?.timeLimitDays ? service.firstAppeal : null,
  };
}

function serviceFacts(service: Service, locale: Locale): LiveStep['facts'] {
  const T = t(locale);
  const channels = service.channels
    .map((channel) => valueLabel('service_channel', channel, locale))
    .join(', ');
  return [
    {
      icon: 'pin',
      name: T('guides:step_where'),
      value: service.where ?? (channels || T('ask_office')),
      note: null,
      isUnknown: !(service.where ?? channels),
    },
    { icon: 'people', name: T('guides:step_who'), value: service.who ?? T('anyone'), note: null },
    {
      icon: 'rupee',
      name: T('guides:step_cost'),
      value: service.fee ?? T('fee_unknown'),
      note: service.feeNote,
      isUnknown: service.fee === null,
    },
    {
      icon: 'clock',
      name: T('guides:step_time'),
      value: timeLimitText(service.timeLimitDays, locale),
      note: service.timeLimitNote,
      isUnknown: service.timeLimitDays === null,
    },
  ];
}

function ownFacts({ where, cost, time }: Step, locale: Locale): LiveStep['facts'] {
  const T = t(locale);
  const facts = [
    { icon: 'pin', name: T('guides:step_where'), value: where, note: null },
    { icon: 'rupee', name: T('guides:step_cost'), value: cost, note: null },
    { icon: 'clock', name: T('guides:step_time_own'), value: time, note: null },
  ] as const;
  return facts.flatMap((fact) => (fact.value ? [{ ...fact, value: fact.value }] : []));
}

/**
 * The papers of a guide without duplicates, in the order of the steps, with the numbers of the
 * steps that need each.
 */
export function checklist(steps: { papers: string[] }[]): { paper: string; steps: number[] }[] {
  const found = new Map<string, number[]>();
  steps.forEach(({ papers }, index) =>
    papers.forEach((paper) => found.set(paper, [...(found.get(paper) ?? []), index + 1])),
  );
  return [...found].map(([paper, numbers]) => ({ paper, steps: numbers }));
}
