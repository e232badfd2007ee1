import { formatDate, formatNumber } from '../../packages/i18n/format.ts';
import { LOCALES, type Locale } from '../../packages/i18n/i18n.ts';
import { escapeMarkup } from '../../packages/std/markup.ts';
import type { Conformance, Result } from './conformance.ts';
import type { Fault, Words } from './requirements.ts';

/** The public page about the conformance of a portal, as a row of `npm run import`. */

const TITLE: Words = {
  en: 'Conformance with GIGW 3.0 and DBIM',
  mr: 'GIGW 3.0 व DBIM यांचे पालन',
  hi: 'GIGW 3.0 और DBIM का पालन',
};

interface Counts {
  met: string;
  decided: string;
  pages: string;
  date: string;
}

const SUMMARY: Record<Locale, (counts: Counts) => string> = {
  en: ({ met, decided, pages, date }) =>
    `Tested on ${date}: ${met} of ${decided} requirements are met on ${pages} pages of this portal.`,
  mr: ({ met, decided, pages, date }) =>
    `${date} रोजी तपासले: या संकेतस्थळाच्या ${pages} पानांवर ${decided} पैकी ${met} आवश्यकता पूर्ण होतात.`,
  hi: ({ met, decided, pages, date }) =>
    `${date} को जाँचा गया: इस पोर्टल के ${pages} पृष्ठों पर ${decided} में से ${met} अपेक्षाएँ पूरी होती हैं।`,
};

const HOW: Record<Locale, (counts: Counts) => string> = {
  en: ({ pages, date }) =>
    `On ${date} a program fetched ${pages} pages of this portal, from the entry page on, and decided the requirements of the Guidelines for Indian Government Websites 3.0 and of the Digital Brand Identity Manual that a program can decide. It is part of these portals: <code>npm run conformance</code>.`,
  mr: ({ pages, date }) =>
    `${date} रोजी एका आज्ञावलीने मुख्यपृष्ठापासून सुरू करून या संकेतस्थळाची ${pages} पाने वाचली, आणि भारतीय शासकीय संकेतस्थळांसाठीची मार्गदर्शक तत्त्वे ३.० व डिजिटल ब्रँड ओळख पुस्तिका यांतील, आज्ञावली ठरवू शकते त्या आवश्यकता तपासल्या. ती या संकेतस्थळांचाच भाग आहे: <code>npm run conformance</code>.`,
  hi: ({ pages, date }) =>
    `${date} को एक प्रोग्राम ने मुख्य पृष्ठ से शुरू करके इस पोर्टल के ${pages} पृष्ठ पढ़े, और भारतीय सरकारी वेबसाइटों के दिशानिर्देश 3.0 तथा डिजिटल ब्रांड पहचान पुस्तिका की वे अपेक्षाएँ जाँचीं जिन्हें प्रोग्राम तय कर सकता है। वह इन पोर्टलों का ही भाग है: <code>npm run conformance</code>.`,
};

const LABELS = {
  how: { en: 'How it was tested', mr: 'कसे तपासले', hi: 'कैसे जाँचा गया' },
  unmet: { en: 'Not met', mr: 'पूर्ण होत नाहीत', hi: 'पूरी नहीं होतीं' },
  all: { en: 'Every tested requirement', mr: 'तपासलेली प्रत्येक आवश्यकता', hi: 'जाँची गई हर अपेक्षा' },
  requirement: { en: 'Requirement', mr: 'आवश्यकता', hi: 'अपेक्षा' },
  of: { en: 'Guideline', mr: 'मार्गदर्शक', hi: 'दिशानिर्देश' },
  looked: { en: 'Looked at', mr: 'तपासले', hi: 'जाँचे गए' },
  result: { en: 'Result', mr: 'निकाल', hi: 'परिणाम' },
  isMet: { en: 'Met', mr: 'पूर्ण', hi: 'पूरी' },
  isUnmet: { en: 'Not met', mr: 'अपूर्ण', hi: 'अधूरी' },
  untested: { en: 'Not tested', mr: 'तपासले नाही', hi: 'नहीं जाँचा गया' },
  more: { en: 'and more', mr: 'आणि इतर', hi: 'और अन्य' },
  none: {
    en: 'Every tested requirement is met.',
    mr: 'तपासलेली प्रत्येक आवश्यकता पूर्ण होते.',
    hi: 'जाँची गई हर अपेक्षा पूरी होती है।',
  },
} as const satisfies Record<string, Words>;

/** The requirements that people decide. */
const BY_PEOPLE: readonly Words[] = [
  {
    en: 'Use by people with disabilities, with each screen reader, voice control and switches',
    mr: 'दिव्यांग व्यक्तींकडून वापर; प्रत्येक स्क्रीन रीडर, आवाजाने नियंत्रण व स्विच यांसह',
    hi: 'दिव्यांग व्यक्तियों द्वारा उपयोग; हर स्क्रीन रीडर, आवाज़ से नियंत्रण और स्विच के साथ',
  },
  {
    en: 'A security audit by an auditor whom CERT-In has empanelled, and certification by STQC',
    mr: 'अधिकृत लेखापरीक्षकाकडून सुरक्षा तपासणी आणि शासकीय गुणवत्ता प्रमाणपत्र',
    hi: 'अधिकृत लेखा परीक्षक से सुरक्षा जाँच और सरकारी गुणवत्ता प्रमाणपत्र',
  },
  {
    en: 'The text of PDF files, and whether the tags of each follow its reading order',
    mr: 'पीडीएफ फाइलींतील मजकूर आणि त्यांतील खुणांचा वाचनक्रम',
    hi: 'पीडीएफ फ़ाइलों का पाठ और उनके टैग का पढ़ने का क्रम',
  },
  {
    en: 'Whether texts are correct, complete and easy to understand, and translations faithful',
    mr: 'मजकूर अचूक, पूर्ण व समजण्यास सोपा आहे का, आणि भाषांतर मुळाशी जुळते का',
    hi: 'पाठ सही, पूरा और समझने में सरल है या नहीं, और अनुवाद मूल के अनुरूप है या नहीं',
  },
  {
    en: 'Colours, proportions of the emblem and icons by the Digital Brand Identity Manual',
    mr: 'डिजिटल ब्रँड ओळख पुस्तिकेनुसार रंग, बोधचिन्हाचे प्रमाण व चिन्हे',
    hi: 'डिजिटल ब्रांड पहचान पुस्तिका के अनुसार रंग, प्रतीक का अनुपात और आइकन',
  },
];

const PAGES_SHOWN = 5;

/** The pages with faults as links, each once. */
function placesOf(faults: readonly Fault[], locale: Locale): string {
  const paths = [...new Set(faults.map(({ page }) => new URL(page).pathname))];
  const links = paths
    .slice(0, PAGES_SHOWN)
    .map((path) => `<a href="${escapeMarkup(path)}">${escapeMarkup(path)}</a>`);
  return [...links, ...(paths.length > PAGES_SHOWN ? [LABELS.more[locale]] : [])].join(', ');
}

function bodyOf(results: readonly Result[], counts: Counts, locale: Locale): string {
  const label = (name: keyof typeof LABELS) => LABELS[name][locale];
  const says = ({ requirement }: Result) => escapeMarkup(requirement.says[locale]);
  const decided = results.filter(({ outcome }) => outcome !== 'untested');
  const unmet = decided.filter(({ outcome }) => outcome === 'unmet');
  const row = (result: Result) =>
    `<tr><th>${says(result)}</th><td>${result.requirement.of}</td><td>${formatNumber(result.looked, locale)}</td><td>${label(result.outcome === 'met' ? 'isMet' : 'isUnmet')}</td></tr>`;
  const untested = [
    ...results.filter(({ outcome }) => outcome === 'untested').map(says),
    ...BY_PEOPLE.map((words) => escapeMarkup(words[locale])),
  ];
  return [
    `<h2>${label('how')}</h2><p>${HOW[locale](counts)}</p>`,
    `<h2>${label('unmet')}</h2>`,
    unmet.length === 0
      ? `<p>${label('none')}</p>`
      : `<ul>${unmet.map((result) => `<li>${says(result)}: ${placesOf(result.faults, locale)}</li>`).join('')}</ul>`,
    `<h2>${label('untested')}</h2><ul>${untested.map((words) => `<li>${words}</li>`).join('')}</ul>`,
    `<h2>${label('all')}</h2><table><thead><tr>${(['requirement', 'of', 'looked', 'result'] as const).map((name) => `<th>${label(name)}</th>`).join('')}</tr></thead><tbody>${decided.map(row).join('')}</tbody></table>`,
  ].join('');
}

const inEach = (write: (locale: Locale) => string): Record<Locale, string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as Record<Locale, string>;

/**
 * @param today the calendar day in India, `2026-11-29`
 * @returns a row of the collection `pages`
 */
export function conformancePage(
  { pages, results }: Conformance,
  portal: string,
  today: string,
): object {
  const countsIn = (locale: Locale): Counts => {
    const number = (outcomes: readonly Result['outcome'][]) =>
      formatNumber(results.filter(({ outcome }) => outcomes.includes(outcome)).length, locale);
    return {
      met: number(['met']),
      decided: number(['met', 'unmet']),
      pages: formatNumber(pages, locale),
      date: formatDate(today, locale),
    };
  };
  return {
    collection: 'pages',
    key: portal,
    slug: `gigw-conformance-${portal}`,
    group: 'policy',
    portals: [portal],
    reviewedOn: today,
    title: TITLE,
    summary: inEach((locale) => SUMMARY[locale](countsIn(locale))),
    body: inEach((locale) => bodyOf(results, countsIn(locale), locale)),
  };
}
