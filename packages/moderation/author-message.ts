import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { render } from '@pune/notify/templates';
import type { ItemRow, Tx } from './moderation.tables.ts';
import type { Source } from './sources.ts';
import { say } from './texts.ts';
import type { ItemEvent } from './transitions.ts';

/** The decisions of which the author is told, with the template of the message. */
const TEMPLATE_OF = {
  withhold: 'moderation_withheld',
  uphold: 'moderation_refused',
  grant: 'moderation_shown',
  grant_redacted: 'moderation_shown',
} as const satisfies Partial<Record<ItemEvent, string>>;
export type ToldDecision = keyof typeof TEMPLATE_OF;
export const isToldDecision = (event: ItemEvent): event is ToldDecision =>
  Object.hasOwn(TEMPLATE_OF, event);

/** The number that the author knows: without the letter of the part. */
export const referenceOf = (number: string): string => number.slice(0, -2);
const isPhoto = (number: string): boolean => number.endsWith('P');

const valuesOf = (number: string, reason: string | null, locale: Locale) => ({
  number: referenceOf(number),
  part: say(locale, isPhoto(number) ? 'your_photo' : 'your_words'),
  reason: reason ? say(locale, `reason_${reason}`) : '',
});

/** The message about a decision, in the author's language. */
export const decisionText = (
  decision: ToldDecision,
  { number, reason }: { number: string; reason: string | null },
  locale: Locale,
): string => render(TEMPLATE_OF[decision], locale, valuesOf(number, reason, locale)).text;

/** The key of the message about a decision. */
export const decisionKey = (item: string, version: number, decision: string): string =>
  `moderation ${item} ${version} ${decision}`;

/**
 * Tells an author of a decision: once, in its transaction.
 *
 * @param sendAfter the time until which the decision can be taken back
 */
export async function tellAuthor(
  tx: Tx,
  queue: Notify['queue'],
  source: Source | undefined,
  { id, object, number, version, language, reason }: ItemRow,
  decision: ToldDecision,
  sendAfter: Date,
): Promise<void> {
  const author = await source?.author(tx, object);
  if (!author) return;
  const locale = language as Locale;
  await queue(tx, {
    template: TEMPLATE_OF[decision],
    language: locale,
    ...author,
    values: valuesOf(number, reason, locale),
    dedupeKey: decisionKey(id, version, decision),
    sendAfter,
  });
}
