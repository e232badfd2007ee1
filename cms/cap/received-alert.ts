import { createHash } from 'node:crypto';
import type { CapInfo, CapMessage } from './cap.ts';
import type { Matched } from './areas.ts';
import { LONGEST_ALERT_DAYS, type AlertTopic } from '@pune/content-models/alerts/state';
import { isAddress } from '@pune/content-models/links';
import type { RichText, RichTextNode } from '@pune/content-models/rich-text';
import { LOCALES, type Locale } from '@pune/i18n';

const DAY_MS = 86_400_000;
/** A clock may be wrong by this much before it is said. */
const SKEW_MS_MAX = 5 * 60_000;
/** An alert of a sender that names no end. */
const HOURS_WITHOUT_END = 24;
const [TITLE_MAX, SUMMARY_MAX, EVENT_MAX, AREA_MAX, INSTRUCTION_MAX, CONTACT_MAX] = [
  160, 320, 60, 300, 1200, 160,
] as const;

/** Shortens at a word. */
function clip(text: string, max: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()}…`;
}

/** Keeps the lines, which are steps. */
const clipLines = (text: string, max: number): string =>
  text.length <= max ? text.trim() : `${text.slice(0, max - 1).trimEnd()}…`;

const inherited = { version: 1, direction: null, format: '', indent: 0 };

/** Plain paragraphs. Marks in the text of a stranger mean nothing. */
const paragraphs = (text: string): RichText => ({
  root: {
    type: 'root',
    ...inherited,
    children: text
      .split(/\n+/)
      .filter((line) => line.trim())
      .map(
        (line) =>
          ({
            type: 'paragraph',
            ...inherited,
            textFormat: 0,
            textStyle: '',
            children: [
              {
                type: 'text',
                version: 1,
                text: line.trim(),
                format: 0,
                style: '',
                mode: 'normal',
                detail: 0,
              },
            ],
          }) as unknown as RichTextNode,
      ),
  },
});

/** The language of an `<info>`: `mr-IN` is Marathi. */
const localeOf = ({ language }: CapInfo): Locale | null =>
  LOCALES.find((locale) => language.toLowerCase().split('-')[0] === locale) ?? null;

/** The texts of an alert in one language. */
export interface AlertTexts {
  title: string;
  summary: string;
  event: string;
  area: string;
  instruction: string | null;
  contact: string | null;
  body: RichText | null;
  sourceNote: string;
}

/** The source stands on the page of the alert, in its language. */
const SOURCE: Record<Locale, (sender: string, identifier: string) => string> = {
  en: (sender, identifier) => `Issued by ${sender}. Their message ${identifier}.`,
  mr: (sender, identifier) => `${sender} यांनी दिलेला इशारा. त्यांचा संदेश ${identifier}.`,
  hi: (sender, identifier) => `${sender} की चेतावनी। उनका संदेश ${identifier}।`,
};

function textsOf(info: CapInfo, { sender, identifier }: CapMessage, locale: Locale): AlertTexts {
  const { headline, description = '', event, senderName } = info;
  return {
    title: clip(headline ?? event, TITLE_MAX),
    summary: clip(description || headline || event, SUMMARY_MAX),
    event: clip(event, EVENT_MAX),
    area: clip(info.area.map(({ areaDesc }) => areaDesc).join('; ') || '–', AREA_MAX),
    instruction: info.instruction ? clipLines(info.instruction, INSTRUCTION_MAX) : null,
    contact: info.contact ? clip(info.contact, CONTACT_MAX) : null,
    body: description.length > SUMMARY_MAX ? paragraphs(description) : null,
    sourceNote: clip(SOURCE[locale](senderName || sender, identifier), 400),
  };
}

/** Of CAP's categories two name a topic; all others are what citizens know as other services. */
const topicOf = ([category]: CapInfo['category']): AlertTopic =>
  category === 'Transport' ? 'traffic' : 'services';

/** A reason why an editor checks an alert before it is published. */
export type Doubt = 'clock' | 'no_end' | 'too_long' | 'area_by_name' | 'languages_differ';

const DOUBTS: Record<Doubt, string> = {
  clock: 'The message was sent in the future: the clock of its sender, or ours, is wrong.',
  no_end: `It names no end: ${HOURS_WITHOUT_END} hours were assumed.`,
  too_long: `It lasts longer than the ${LONGEST_ALERT_DAYS} days of an alert, and was shortened.`,
  area_by_name: 'Its area is not drawn: it was taken for this city by its name.',
  languages_differ:
    'Severity or times differ between its languages: those of the first one were taken.',
};

export interface ReceivedAlert {
  slug: string;
  /** Fields that are the same in all languages. */
  facts: {
    status: 'Actual' | 'Exercise' | 'Test';
    severity: CapInfo['severity'];
    urgency: CapInfo['urgency'];
    certainty: CapInfo['certainty'];
    category: CapInfo['category'][number];
    topic: AlertTopic;
    effective: string;
    onset: string | null;
    expires: string;
    web: string | null;
  };
  texts: Partial<Record<Locale, AlertTexts>>;
  doubts: Doubt[];
  note: string;
}

/** `Ignored`: the message is no alert for the public, or is over. */
export type Received =
  | { kind: 'Alert'; alert: ReceivedAlert }
  | { kind: 'Ignored'; reason: string };

/** Turns a message of another authority into the fields of an alert. */
export function receivedAlert(
  message: CapMessage,
  matched: Extract<Matched, { kind: 'Here' }>,
  now: Date,
): Received {
  const { status, scope, sent, info } = message;
  if (status === 'System' || status === 'Draft') return { kind: 'Ignored', reason: 'not_public' };
  if (scope !== 'Public') return { kind: 'Ignored', reason: 'not_public' };
  const [first] = info;
  if (!first) return { kind: 'Ignored', reason: 'no_info' };
  const effective = first.effective ?? sent;
  const latest = Date.parse(effective) + LONGEST_ALERT_DAYS * DAY_MS;
  const given = first.expires ? Date.parse(first.expires) : null;
  const expires = Math.min(given ?? Date.parse(effective) + HOURS_WITHOUT_END * 3_600_000, latest);
  if (expires <= now.getTime()) return { kind: 'Ignored', reason: 'over' };
  if (expires <= Date.parse(effective)) return { kind: 'Ignored', reason: 'no_duration' };
  const differs = info.some(
    (one) => one.severity !== first.severity || one.expires !== first.expires,
  );
  const doubts: Doubt[] = [
    ...(Date.parse(sent) - now.getTime() > SKEW_MS_MAX ? (['clock'] as const) : []),
    ...(given === null ? (['no_end'] as const) : []),
    ...(given !== null && given > latest ? (['too_long'] as const) : []),
    ...(matched.by === 'name' ? (['area_by_name'] as const) : []),
    ...(differs ? (['languages_differ'] as const) : []),
  ];
  const texts: Partial<Record<Locale, AlertTexts>> = {};
  for (const one of info) {
    const locale = localeOf(one);
    if (locale && !texts[locale]) texts[locale] = textsOf(one, message, locale);
  }
  if (Object.keys(texts).length === 0) texts.en = textsOf(first, message, 'en');
  const missing = LOCALES.filter((locale) => !texts[locale]);
  const web =
    first.web && first.web.startsWith('https:') && isAddress(first.web) ? first.web : null;
  return {
    kind: 'Alert',
    alert: {
      slug: `cap-${createHash('sha256').update(`${message.sender} ${message.identifier}`).digest('hex').slice(0, 16)}`,
      facts: {
        status,
        severity: first.severity,
        urgency: first.urgency,
        certainty: first.certainty,
        category: first.category[0]!,
        topic: topicOf(first.category),
        effective,
        onset: first.onset ?? null,
        expires: new Date(expires).toISOString(),
        web,
      },
      texts,
      doubts,
      note: [
        message.hasSignature
          ? 'It is signed; the signature was not verified.'
          : 'It has no signature: its source is the address that it was read from.',
        ...doubts.map((doubt) => DOUBTS[doubt]),
        ...(missing.length > 0 ? [`Not in it: ${missing.join(', ')}.`] : []),
      ].join('\n'),
    },
  };
}
