import type { Feature, Locale } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { html, type Content } from '@pune/ui/markup';

/** A name of the log in words; `isName` if there are none, and the name itself is shown. */
export interface Word {
  text: string;
  isName: boolean;
}

/** The features whose messages `event_<action>` say what an action did. */
const FEATURES: readonly Feature[] = ['staff', 'grievances', 'moderation', 'finance', 'counters'];

function wordIn(
  features: readonly Feature[],
  locale: Locale,
  { key, name }: { key: string; name: string },
): Word {
  for (const feature of features) {
    const messages = messagesOf(feature, locale) as Readonly<Record<string, string>>;
    if (Object.hasOwn(messages, key)) return { text: messages[key]!, isName: false };
  }
  return { text: name, isName: true };
}

/** The words of an action: those of the feature of its chain first. */
export const actionWord = (action: string, chain: string | null, locale: Locale): Word =>
  wordIn(
    FEATURES.toSorted((one, other) => Number(other === chain) - Number(one === chain)),
    locale,
    { key: `event_${action}`, name: action },
  );

/** The words of a chain, which is named after its feature. */
export const chainWord = (chain: string, locale: Locale): Word =>
  wordIn(['staff'], locale, { key: `chain_${chain}`, name: chain });

export const shownWord = ({ text, isName }: Word): Content =>
  isName ? html`<code>${text}</code>` : text;
