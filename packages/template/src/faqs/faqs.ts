import type { PublishedFaq } from '@pune/content-models/faqs/published';
import type { Locale } from '@pune/content';
import { t } from '@pune/i18n/server';

/** @returns the name of a topic: `topicLabel('taxes', 'mr')` is `कर व देयके` */
export const topicLabel = (topic: PublishedFaq['topic'], locale: Locale): string =>
  t(locale)(`faqs:topic_${topic}`);
