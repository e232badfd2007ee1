import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { Document, Service } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';
import { inEach, pdfSlugs, textIn } from '../media/pdf-examples.ts';
import { serviceExamples } from '../services/services.examples.ts';
import {
  WITH_CHECKLIST,
  WITH_FORM,
  checklistSlug,
  formSlug,
  timeLimitIn,
} from '../services/services.files.ts';

/** The numbers of such forms, if known. */
const NUMBERS: Record<string, string> = { 'self-occupation-concession': 'PT-3' };

const SUMMARY: Record<'form' | 'checklist', Localized<string>> = {
  form: {
    en: 'A sample of the form: what the application asks for and which papers go with it.',
    mr: 'अर्जाचा नमुना: अर्जात काय विचारले जाते व कोणती कागदपत्रे जोडावीत.',
    hi: 'आवेदन पत्र का नमूना: आवेदन में क्या पूछा जाता है और कौन-से दस्तावेज़ जोड़ने हैं।',
  },
  checklist: {
    en: 'Papers to tick off before you go, and the steps after that.',
    mr: 'जाण्यापूर्वी तपासायची कागदपत्रे आणि पुढील पायऱ्या.',
    hi: 'जाने से पहले जाँचने के दस्तावेज़ और उसके बाद के चरण।',
  },
};

const HOW_TO_USE: Record<'form' | 'checklist', Localized<string>> = {
  form: {
    en:
      'Read through the sample at home, so that you have everything at hand when you fill in ' +
      'the form of the office. Write in block letters with a pen that does not smudge; keep a ' +
      'copy, and ask for the receipt with number and date.',
    mr:
      'कार्यालयाचा अर्ज भरताना सर्व माहिती हाताशी असावी यासाठी हा नमुना घरी वाचा. सुवाच्य ' +
      'अक्षरात, न पुसणाऱ्या पेनने लिहा; एक प्रत ठेवा आणि क्रमांक व दिनांकासह पोच मागा.',
    hi:
      'कार्यालय का आवेदन पत्र भरते समय सारी जानकारी हाथ में हो, इसके लिए यह नमूना घर पर पढ़ ' +
      'लें। साफ़ अक्षरों में, न मिटने वाले पेन से लिखें; एक प्रति रखें और संख्या व दिनांक सहित ' +
      'पावती माँगें।',
  },
  checklist: {
    en:
      'Print the list or keep it on the telephone, and tick each paper when it lies in the ' +
      'folder. Bring originals and one copy of each: the originals are shown and given back.',
    mr:
      'यादी छापून घ्या किंवा मोबाइलवर ठेवा आणि कागद फाइलमध्ये ठेवल्यावर खूण करा. मूळ कागदपत्रे ' +
      'व प्रत्येकाची एक प्रत न्या: मूळ कागदपत्रे दाखवून परत घ्यायची असतात.',
    hi:
      'सूची छाप लें या मोबाइल पर रखें और कागज़ फ़ाइल में रखने पर चिह्न लगाएँ। मूल दस्तावेज़ ' +
      'और हर एक की एक प्रति ले जाएँ: मूल दिखाकर वापस लेने होते हैं।',
  },
};

const SAMPLE: Localized<string> = {
  en:
    'A sample, made from the page of the service on this portal. Use only the form that ' +
    'the office gives you.',
  mr: 'नमुना; या संकेतस्थळावरील सेवेच्या पानावरून तयार केला आहे. ग्राह्य अर्ज कार्यालय देते.',
  hi: 'नमूना; इस वेबसाइट के सेवा पृष्ठ से बनाया गया है। मान्य आवेदन पत्र कार्यालय देता है।',
};

/** The content of the file as text, for readers who cannot open it. */
function body(service: Example<Service>, kind: 'form' | 'checklist', locale: Locale): string {
  const T = t(locale);
  const papers = (service.documents ?? []).map(({ name }) => `- ${textIn(name, locale)}`);
  const steps = (service.steps ?? []).map(({ title }, n) => `${n + 1}. ${textIn(title, locale)}`);
  return [
    HOW_TO_USE[kind][locale],
    `**${T('portal:fee')}:** ${textIn(service.fee, locale) || T('portal:fee_unknown')}`,
    `**${T('portal:time_limit')}:** ${timeLimitIn(service, locale)}`,
    `## ${T('portal:papers')}`,
    papers.length > 0 ? papers.join('\n') : T('documents:no_papers'),
    ...(steps.length > 0 ? [`## ${T('portal:how_it_goes')}`, steps.join('\n')] : []),
  ].join('\n\n');
}

const documentOf = (service: Example<Service>, kind: 'form' | 'checklist'): Example<Document> => ({
  slug: kind === 'form' ? formSlug(service.slug) : checklistSlug(service.slug),
  portals: ['pmc'],
  department: service.department,
  audience: service.audience ?? [],
  reviewedOn: '2026-11-02',
  reviewOn: '2027-11-01',
  kind,
  issuedOn: '2026-11-02',
  ...(NUMBERS[service.slug] && { number: NUMBERS[service.slug] }),
  title: inEach(
    (locale) =>
      `${t(locale)(kind === 'form' ? 'documents:sample_form' : 'documents:kind_checklist')}: ${textIn(service.title, locale)}`,
  ),
  summary: SUMMARY[kind],
  body: Object.fromEntries(
    LOCALES.map((locale) => [locale, body(service, kind, locale)]),
  ) as Localized<string>,
  sourceNote: SAMPLE,
  files: pdfSlugs(kind === 'form' ? formSlug(service.slug) : checklistSlug(service.slug)),
  relatedServices: [service.slug],
});

/** The forms and checklists of services, as documents of the register. */
export const serviceDocuments: Example<Document>[] = serviceExamples.flatMap((service) => [
  ...(WITH_FORM.includes(service.slug) ? [documentOf(service, 'form')] : []),
  ...(WITH_CHECKLIST.includes(service.slug) ? [documentOf(service, 'checklist')] : []),
]);
