import type { Payload } from 'payload';
import type { CapMessage } from './cap.ts';
import type { Matched } from './areas.ts';
import { GRAVE_SEVERITIES } from '@pune/content-models/alerts/state';
import { LOCALES, type Locale } from '@pune/i18n';
import { portalsThatShow } from '../portals.ts';
import { receivedAlert, type ReceivedAlert } from './received-alert.ts';

export interface Storing {
  feed: string;
  matched: Matched;
  /** True if the operator lets this sender's severe alerts go out without an editor. */
  isTrusted: boolean;
  now: Date;
}

export type Stored =
  | 'known'
  | 'elsewhere'
  | 'drafted'
  | 'published'
  | 'updated_draft'
  | 'updated'
  | 'called_off'
  | 'cancelled_draft'
  | `ignored: ${string}`;

interface KnownAlert {
  id: number | string;
  _status?: 'draft' | 'published';
  cap?: { sender?: string; identifier?: string; earlier?: string | null };
}

/** Identifiers contain no spaces, so lines of them are compared whole. */
const identifiersOf = ({ cap }: KnownAlert): string[] => [
  ...(cap?.identifier ? [cap.identifier] : []),
  ...(cap?.earlier ?? '').split('\n').filter(Boolean),
];

/** @returns the alert that came from one of these messages of a sender, in its latest version */
async function find(
  cms: Payload,
  sender: string,
  identifiers: readonly string[],
): Promise<KnownAlert | null> {
  for (const identifier of identifiers) {
    const { docs } = await cms.find({
      collection: 'alerts',
      draft: true,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      where: {
        and: [
          { 'cap.sender': { equals: sender } },
          {
            or: [
              { 'cap.identifier': { equals: identifier } },
              { 'cap.earlier': { contains: identifier } },
            ],
          },
        ],
      },
    });
    const found = (docs as unknown as KnownAlert[]).find((doc) =>
      identifiersOf(doc).includes(identifier),
    );
    if (found) return found;
  }
  return null;
}

/** @returns true if the public sees the alert, whatever its newest draft says */
const isPublic = async (cms: Payload, id: KnownAlert['id']): Promise<boolean> => {
  const doc = await cms.findByID({
    collection: 'alerts',
    id,
    depth: 0,
    draft: false,
    overrideAccess: true,
    disableErrors: true,
  });
  return (doc as unknown as KnownAlert | null)?._status === 'published';
};

async function officeIds(cms: Payload, codes: readonly string[]): Promise<(number | string)[]> {
  if (codes.length === 0) return [];
  const { docs } = await cms.find({
    collection: 'offices',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    where: { code: { in: [...codes] } },
  });
  // An office that the CMS does not have would hide the alert there: none means the whole city.
  return docs.length === codes.length ? docs.map(({ id }) => id) : [];
}

const save = (cms: Payload, id: KnownAlert['id'], locale: Locale, data: object, isDraft: boolean) =>
  cms.update({
    collection: 'alerts',
    id,
    locale,
    draft: isDraft,
    depth: 0,
    overrideAccess: true,
    data: data as never,
    context: { note: 'Received by CAP' },
  });

/** Writes the texts of each language as a draft, and then publishes them together. */
async function write(
  cms: Payload,
  known: KnownAlert | null,
  { slug, facts, texts }: ReceivedAlert,
  more: object,
  publishes: boolean,
): Promise<void> {
  const [locale, ...others] = LOCALES.filter((one) => texts[one]) as [Locale, ...Locale[]];
  const data = { ...facts, ...more, ...texts[locale] };
  const id = known
    ? (await save(cms, known.id, locale, data, true), known.id)
    : (
        await cms.create({
          collection: 'alerts',
          locale,
          draft: true,
          depth: 0,
          overrideAccess: true,
          data: {
            ...data,
            slug,
            portals: await portalsThatShow('alerts'),
            _status: 'draft',
          } as never,
        })
      ).id;
  for (const other of others) await save(cms, id, other, texts[other]!, true);
  if (publishes) await save(cms, id, locale, { _status: 'published' }, false);
}

/**
 * Stores a message of another authority: a draft for an editor; published at once if it is severe,
 * its sender is trusted, and nothing about it is in doubt. An update changes the alert of the message
 * that it refers to, a cancellation calls it off; both only of the same sender. What an editor has
 * published changes by itself only for a trusted sender.
 */
export async function storeMessage(
  cms: Payload,
  message: CapMessage,
  { feed, matched, isTrusted, now }: Storing,
): Promise<Stored> {
  const { sender, identifier, msgType, references, sent } = message;
  if (msgType === 'Ack' || msgType === 'Error') return 'ignored: no_alert';
  if (await find(cms, sender, [identifier])) return 'known';
  const referred = references
    .filter((reference) => reference.sender === sender)
    .map((reference) => reference.identifier);
  const known = msgType === 'Alert' ? null : await find(cms, sender, referred);
  const wasPublic = known !== null && (await isPublic(cms, known.id));
  const cap = {
    sender,
    identifier,
    sent,
    feed,
    earlier: known ? identifiersOf(known).join('\n') : '',
  };

  if (msgType === 'Cancel') {
    if (!known) return 'ignored: cancels_unknown';
    const publishes = wasPublic && isTrusted;
    await save(
      cms,
      known.id,
      LOCALES[0],
      {
        allClearAt: now.toISOString(),
        cap: { ...cap, note: 'Its sender has cancelled it.' },
        ...(publishes && { _status: 'published' }),
      },
      !publishes,
    );
    return publishes ? 'called_off' : 'cancelled_draft';
  }

  // An update of a known alert may move its area away: it is still shown what it was updated to.
  if (matched.kind === 'Elsewhere' && !known) return 'elsewhere';
  const here: Extract<Matched, { kind: 'Here' }> =
    matched.kind === 'Here' ? matched : { kind: 'Here', by: 'name', offices: [] };
  const received = receivedAlert(message, here, now);
  if (received.kind === 'Ignored') return `ignored: ${received.reason}`;
  const { alert } = received;
  const isGrave = GRAVE_SEVERITIES.includes(alert.facts.severity);
  const isSure = isTrusted && alert.facts.status === 'Actual' && alert.doubts.length === 0;
  const publishes = isSure && (wasPublic || isGrave);
  await write(
    cms,
    known,
    alert,
    {
      offices: await officeIds(cms, here.offices),
      cap: { ...cap, note: alert.note },
      ...(wasPublic && { correctedAt: now.toISOString() }),
    },
    publishes,
  );
  if (known) return publishes ? 'updated' : 'updated_draft';
  return publishes ? 'published' : 'drafted';
}
