import type { Localized } from '../examples.ts';

/**
 * Builds the note of a news item that was written from another publisher's report, and that must be
 * verified.
 */
export const fromReport = (source: Localized<string>): Localized<string> => ({
  en: `${source.en} It was not checked against the corporation’s own papers.`,
  mr: `${source.mr} महानगरपालिकेच्या मूळ कागदपत्रांशी पडताळलेले नाही.`,
  hi: `${source.hi} महानगरपालिका के मूल दस्तावेज़ों से मिलाया नहीं गया है।`,
});

export const reviewed = { reviewedOn: '2026-11-02' };
