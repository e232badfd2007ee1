import type { Event } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

/**
 * The first Mondays of the coming months, each with the last day for applications, fifteen days
 * before.
 */
const HEARINGS: { day: string; month: Localized<string>; applyBy: string }[] = [
  {
    day: '2026-12-07',
    month: { en: 'December 2026', mr: 'डिसेंबर २०२६', hi: 'दिसंबर २०२६' },
    applyBy: '2026-11-22',
  },
  {
    day: '2027-01-04',
    month: { en: 'January 2027', mr: 'जानेवारी २०२७', hi: 'जनवरी २०२७' },
    applyBy: '2026-12-20',
  },
  {
    day: '2027-02-01',
    month: { en: 'February 2027', mr: 'फेब्रुवारी २०२७', hi: 'फ़रवरी २०२७' },
    applyBy: '2027-01-17',
  },
  {
    day: '2027-03-01',
    month: { en: 'March 2027', mr: 'मार्च २०२७', hi: 'मार्च २०२७' },
    applyBy: '2027-02-14',
  },
  {
    day: '2027-04-05',
    month: { en: 'April 2027', mr: 'एप्रिल २०२७', hi: 'अप्रैल २०२७' },
    applyBy: '2027-03-21',
  },
  {
    day: '2027-05-03',
    month: { en: 'May 2027', mr: 'मे २०२७', hi: 'मई २०२७' },
    applyBy: '2027-04-18',
  },
  {
    day: '2027-06-07',
    month: { en: 'June 2027', mr: 'जून २०२७', hi: 'जून २०२७' },
    applyBy: '2027-05-23',
  },
  {
    day: '2027-07-05',
    month: { en: 'July 2027', mr: 'जुलै २०२७', hi: 'जुलाई २०२७' },
    applyBy: '2027-06-20',
  },
  {
    day: '2027-08-02',
    month: { en: 'August 2027', mr: 'ऑगस्ट २०२७', hi: 'अगस्त २०२७' },
    applyBy: '2027-07-18',
  },
  {
    day: '2027-09-06',
    month: { en: 'September 2027', mr: 'सप्टेंबर २०२७', hi: 'सितंबर २०२७' },
    applyBy: '2027-08-22',
  },
  {
    day: '2027-10-04',
    month: { en: 'October 2027', mr: 'ऑक्टोबर २०२७', hi: 'अक्टूबर २०२७' },
    applyBy: '2027-09-19',
  },
  {
    day: '2027-11-01',
    month: { en: 'November 2027', mr: 'नोव्हेंबर २०२७', hi: 'नवंबर २०२७' },
    applyBy: '2027-10-17',
  },
];

/** Lokshahi Din, the Commissioner's monthly hearing. */
export const hearingExamples: Example<Event>[] = HEARINGS.map(({ day, month, applyBy }) => ({
  slug: `lokshahi-din-${day.slice(0, 7)}`,
  portals: ['pmc', 'city', 'smart-city'],
  department: 'public-relations',
  audience: ['resident'],
  reviewedOn: '2026-11-02',
  reviewOn: day,
  title: {
    en: `Lokshahi Din, ${month.en}`,
    mr: `लोकशाही दिन, ${month.mr}`,
    hi: `लोकशाही दिन, ${month.hi}`,
  },
  summary: {
    en: `The Municipal Commissioner hears citizens in person.`,
    mr: `महानगरपालिका आयुक्त नागरिकांचे म्हणणे प्रत्यक्ष ऐकतात.`,
    hi: `महानगरपालिका आयुक्त नागरिकों की बात स्वयं सुनते हैं।`,
  },
  startsAt: `${day}T10:00:00+05:30`,
  endsAt: `${day}T12:00:00+05:30`,
  allDay: false,
  applyBy,
  dateNote: {
    en: 'First Monday of each month',
    mr: 'दर महिन्याचा पहिला सोमवार',
    hi: 'हर महीने का पहला सोमवार',
  },
  kind: 'hearing',
  venue: {
    en: 'PMC Main Building, Shivajinagar, Pune',
    mr: 'महानगरपालिका मुख्य इमारत, शिवाजीनगर, पुणे',
    hi: 'महानगरपालिका मुख्य भवन, शिवाजीनगर, पुणे',
  },
  cost: { en: 'Free', mr: 'विनामूल्य', hi: 'निःशुल्क' },
  organiser: {
    en: 'Public Relations Office, PMC',
    mr: 'जनसंपर्क कार्यालय, पुणे महानगरपालिका',
    hi: 'जनसंपर्क कार्यालय, पुणे महानगरपालिका',
  },
  sourceNote: {
    en:
      'The day follows the rule “first Monday, 10 to 12”, known from earlier notices. Confirm ' +
      'it with the office before you come.',
    mr:
      'दिवस “पहिला सोमवार, १० ते १२” या नियमानुसार आहे; नियम आधीच्या सूचनांवरून ज्ञात आहे. ' +
      'येण्यापूर्वी कार्यालयाकडून खात्री करा.',
    hi:
      'दिन “पहला सोमवार, १० से १२” नियम से है, जो पहले की सूचनाओं से ज्ञात है। आने से पहले ' +
      'कार्यालय से पुष्टि कर लें।',
  },
  body: {
    en: `Lokshahi Din is for a complaint that the department has not settled.

## Before you come

1. [Report the problem](/grievances/new/) first and keep its number.
2. Apply in writing fifteen days before the hearing.
3. Bring the number and copies of all letters.`,
    mr: `विभागाकडून न सुटलेल्या तक्रारीसाठी लोकशाही दिन आहे.

## येण्यापूर्वी

1. आधी [तक्रार नोंदवा](/grievances/new/) आणि तिचा क्रमांक जपून ठेवा.
2. सुनावणीच्या पंधरा दिवस आधी लेखी अर्ज करा.
3. तक्रार क्रमांक आणि सर्व पत्रव्यवहाराच्या प्रती सोबत आणा.`,
    hi: `जिस शिकायत को विभाग ने नहीं सुलझाया, उसके लिए लोकशाही दिन है।

## आने से पहले

1. पहले [शिकायत दर्ज करें](/grievances/new/) और उसकी संख्या सँभालकर रखें।
2. सुनवाई से पंद्रह दिन पहले लिखित आवेदन करें।
3. शिकायत संख्या और सभी पत्रों की प्रतियाँ साथ लाएँ।`,
  },
}));
