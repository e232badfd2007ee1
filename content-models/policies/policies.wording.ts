import type { Localized } from '../examples.ts';

export const reviewed = { reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };

export const GENERAL_BODY: Localized<string> = {
  en: 'General body of Pune Municipal Corporation',
  mr: 'पुणे महानगरपालिकेची मुख्य सभा',
  hi: 'पुणे महानगरपालिका की आम सभा',
};

/** The source note of a policy: the text is a summary, and the adopted text is authoritative. */
export const inPlainWords = (source: Localized<string>): Localized<string> => ({
  en: `${source.en} Written in plain words from public descriptions: only the adopted text is valid; ask the department for it.`,
  mr: `${source.mr} सार्वजनिक माहितीवरून सोप्या शब्दांत लिहिले आहे: मंजूर झालेला मूळ मजकूरच ग्राह्य; तो विभागाकडे मागा.`,
  hi: `${source.hi} सार्वजनिक जानकारी से सरल शब्दों में लिखा गया है: स्वीकृत मूल पाठ ही मान्य है; वह विभाग से माँगें।`,
});
