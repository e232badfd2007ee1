import type { Localized } from '../examples.ts';

/** The source note of a sample circular: its number and date are not those of a signed order. */
export const sampleOf = (source: Localized<string>): Localized<string> => ({
  en: `${source.en} The number and the date of issue are samples: ask the department for the signed document.`,
  mr: `${source.mr} क्रमांक व जारी केल्याची तारीख नमुन्यादाखल आहे: स्वाक्षरी केलेली प्रत विभागाकडून घ्या.`,
  hi: `${source.hi} संख्या और जारी करने की तिथि नमूने के लिए हैं: हस्ताक्षरित प्रति विभाग से लें।`,
});
