import type { Faq } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

export const say = (en: string, mr: string, hi: string): Localized<string> => ({ en, mr, hi });

export const common = {
  portals: ['pmc', 'city'],
  reviewedOn: '2026-11-02',
  reviewOn: '2027-06-01',
} satisfies Partial<Example<Faq>>;

/** The source note of answers with figures of a service. */
export const FROM_SERVICE = say(
  'Figures as on the page of the service, which names their source. Confirm them when you apply.',
  'आकडे सेवेच्या पानावरील आहेत; त्यांचा स्रोत तेथे दिला आहे. अर्ज करताना खात्री करा.',
  'आँकड़े सेवा के पृष्ठ के हैं; उनका स्रोत वहाँ दिया है। आवेदन करते समय पुष्टि कर लें।',
);
