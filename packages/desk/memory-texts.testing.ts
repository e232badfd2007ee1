import type { Locale } from '@pune/i18n';
import type { Text } from './case-type.ts';

/** A text in English, Marathi and Hindi. */
export const text =
  (en: string, mr: string, hi: string): Text =>
  (locale: Locale) =>
    ({ en, mr, hi })[locale];

/** A text that is the same in each language. */
export const same =
  (value: string): Text =>
  () =>
    value;

export const OFFICES = {
  'WO-01': text('Aundh–Baner', 'औंध–बाणेर', 'औंध–बाणेर'),
  'WO-03': text('Kothrud–Bavdhan', 'कोथरूड–बावधन', 'कोथरूड–बावधन'),
} as const;
export type Office = keyof typeof OFFICES;
export const isOffice = (name: string): name is Office => Object.hasOwn(OFFICES, name);

export const STATUSES = [
  { value: 'submitted', label: text('Submitted', 'दाखल', 'दर्ज'), isOpen: true },
  { value: 'acknowledged', label: text('Acknowledged', 'दखल घेतली', 'संज्ञान में'), isOpen: true },
  { value: 'parked', label: text('Parked', 'प्रलंबित', 'स्थगित'), isOpen: true },
  { value: 'resolved', label: text('Resolved', 'निराकरण झाले', 'निराकृत'), isOpen: false },
];

export const SUBJECTS: readonly Text[] = [
  text('Street light out for a week', 'आठवड्यापासून पथदिवा बंद', 'सप्ताह भर से स्ट्रीट लाइट बंद'),
  text('Deep pothole near the school', 'शाळेजवळ खोल खड्डा', 'विद्यालय के पास गहरा गड्ढा'),
  text('Garbage not collected', 'कचरा उचलला नाही', 'कचरा नहीं उठाया गया'),
  text('Water leaks from the main', 'मुख्य जलवाहिनीतून गळती', 'मुख्य पाइप से पानी का रिसाव'),
];

export const TEXTS = {
  title: text('Example requests', 'नमुना विनंत्या', 'नमूना अनुरोध'),
  office: text('Ward office', 'क्षेत्रीय कार्यालय', 'क्षेत्रीय कार्यालय'),
  citizen: text('Citizen', 'नागरिक', 'नागरिक'),
  photo: text('Photo of the place', 'जागेचे छायाचित्र', 'स्थान का फ़ोटो'),
  clock: text('Resolve', 'निराकरण', 'निराकरण'),
  filed: text('Request received', 'विनंती मिळाली', 'अनुरोध मिला'),
  category: text('Category', 'प्रकार', 'श्रेणी'),
  status: text('State', 'स्थिती', 'स्थिति'),
  landmark: text('Landmark', 'खूण', 'पहचान चिह्न'),
  mobile: text('Mobile number', 'मोबाइल क्रमांक', 'मोबाइल नंबर'),
  untouched: text('No officer acted', 'कोणीही कृती केली नाही', 'किसी ने कार्रवाई नहीं की'),
  parkedLong: text('Parked for long', 'बराच काळ प्रलंबित', 'लंबे समय से स्थगित'),
  required: text('Fill this in.', 'हे भरा.', 'इसे भरें.'),
  tooLong: text('This is too long.', 'हे फार मोठे आहे.', 'यह बहुत लंबा है.'),
  badOption: text(
    'Choose one of the options.',
    'दिलेल्या पर्यायांपैकी एक निवडा.',
    'दिए गए विकल्पों में से एक चुनें.',
  ),
  badDate: text('This is not a date.', 'ही तारीख नाही.', 'यह तारीख नहीं है.'),
} as const;

export const postOf = (office: Office): Text =>
  text(
    `Ward officer, ${OFFICES[office]('en')}`,
    `क्षेत्रीय अधिकारी, ${OFFICES[office]('mr')}`,
    `क्षेत्रीय अधिकारी, ${OFFICES[office]('hi')}`,
  );
