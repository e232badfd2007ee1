import type { Locale } from '@pune/i18n';
import type { Document } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

/** A sum of the budget, its year, and the public report that names it. */
interface BudgetSum {
  what: Localized<string>;
  sum: Localized<string>;
  source: Localized<string>;
}

const SUMS: readonly BudgetSum[] = [
  {
    what: {
      en: 'budget 2025–26, planned',
      mr: 'अंदाजपत्रक २०२५–२६, नियोजित',
      hi: 'बजट २०२५–२६, नियोजित',
    },
    sum: { en: '₹12,618.09 crore', mr: '₹१२,६१८.०९ कोटी', hi: '₹१२,६१८.०९ करोड़' },
    source: { en: 'press report, 2025', mr: 'वृत्त, २०२५', hi: 'समाचार, २०२५' },
  },
  {
    what: {
      en: 'budget 2024–25, planned',
      mr: 'अंदाजपत्रक २०२४–२५, नियोजित',
      hi: 'बजट २०२४–२५, नियोजित',
    },
    sum: { en: '₹11,601 crore', mr: '₹११,६०१ कोटी', hi: '₹११,६०१ करोड़' },
    source: { en: 'press report, 2024', mr: 'वृत्त, २०२४', hi: 'समाचार, २०२४' },
  },
  {
    what: {
      en: 'property tax collected in 2024–25',
      mr: '२०२४–२५ मध्ये जमा झालेला मिळकतकर',
      hi: '२०२४–२५ में जमा हुआ संपत्ति कर',
    },
    sum: { en: 'about ₹2,350 crore', mr: 'सुमारे ₹२,३५० कोटी', hi: 'लगभग ₹२,३५० करोड़' },
    source: { en: 'press report, 2025', mr: 'वृत्त, २०२५', hi: 'समाचार, २०२५' },
  },
  {
    what: {
      en: 'metered water charges collected in 2023–24',
      mr: '२०२३–२४ मध्ये मीटरनुसार जमा झालेली पाणीपट्टी',
      hi: '२०२३–२४ में मीटर से जमा हुआ जल शुल्क',
    },
    sum: { en: '₹130.98 crore', mr: '₹१३०.९८ कोटी', hi: '₹१३०.९८ करोड़' },
    source: { en: 'press report, 2025', mr: 'वृत्त, २०२५', hi: 'समाचार, २०२५' },
  },
];

/** The sums as a list, the largest part of the text. */
const sumsIn = (locale: Locale): string =>
  SUMS.map(
    ({ what, sum, source }) => `- **${sum[locale]}**: ${what[locale]} (${source[locale]})`,
  ).join('\n');

/** The budget, as far as public reports name it. */
export const budgetDocument: Example<Document> = {
  slug: 'budget-in-figures',
  portals: ['pmc', 'smart-governance'],
  department: 'finance-accounts',
  issuedOn: '2026-11-02',
  reviewedOn: '2026-11-02',
  reviewOn: '2027-03-01',
  kind: 'report',
  title: {
    en: 'The budget in four figures',
    mr: 'अंदाजपत्रक चार आकड्यांत',
    hi: 'बजट चार आँकड़ों में',
  },
  summary: {
    en: 'What the corporation planned to spend in two years, and what its two largest charges brought in.',
    mr: 'महानगरपालिकेने दोन वर्षांत किती खर्च ठरवला आणि दोन मोठ्या करांतून किती जमा झाले.',
    hi: 'महानगरपालिका ने दो वर्षों में कितना खर्च तय किया और दो बड़े करों से कितना जमा हुआ।',
  },
  body: {
    en: `## The four figures

${sumsIn('en')}

## How to read the figures

A budget is a plan. What was spent stands in the accounts of the year, which are audited later; no
account is published here yet.

Each sum names the year of the report that it was taken from. Two reports may count differently.

## If you want the full budget

Ask the Finance and Accounts department, or apply under the Right to Information Act.`,
    mr: `## चार आकडे

${sumsIn('mr')}

## आकडे कसे वाचावेत

अंदाजपत्रक म्हणजे नियोजन. प्रत्यक्ष खर्च वर्षाच्या लेख्यांत असतो आणि त्यांचे लेखापरीक्षण नंतर होते;
येथे अद्याप लेखे प्रसिद्ध केलेले नाहीत.

प्रत्येक रक्कम कोणत्या वर्षाच्या वृत्तातून घेतली ते दिले आहे. दोन वृत्तांतील मोजणी वेगळी असू शकते.

## संपूर्ण अंदाजपत्रक हवे असल्यास

लेखा व वित्त विभागाकडे मागा किंवा माहितीच्या अधिकाराखाली अर्ज करा.`,
    hi: `## चार आँकड़े

${sumsIn('hi')}

## आँकड़े कैसे पढ़ें

बजट एक योजना है। वास्तविक खर्च वर्ष के लेखों में होता है, जिनकी लेखापरीक्षा बाद में होती है; यहाँ
अभी कोई लेखा प्रकाशित नहीं है।

हर राशि के साथ उस समाचार का वर्ष दिया है जिससे वह ली गई। दो समाचारों की गिनती अलग हो सकती है।

## पूरा बजट चाहिए तो

लेखा एवं वित्त विभाग से माँगें या सूचना के अधिकार के अंतर्गत आवेदन करें।`,
  },
  sourceNote: {
    en: 'A sample, made from press reports of 2024 and 2025. The adopted budget alone is valid.',
    mr: 'नमुना; २०२४ व २०२५ च्या वृत्तांवरून तयार केला आहे. मंजूर अंदाजपत्रकच ग्राह्य.',
    hi: 'नमूना; २०२४ और २०२५ के समाचारों से बनाया गया है। स्वीकृत बजट ही मान्य है।',
  },
};
