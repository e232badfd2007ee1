import type { Event } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

/** Lokshahi Din, the Commissioner's hearing on the first Monday of each month. */
export const hearingExamples: Example<Event>[] = [
  {
    slug: 'lokshahi-din',
    portals: ['pmc', 'city', 'smart-city', 'smart-governance'],
    department: 'public-relations',
    audience: ['resident'],
    reviewedOn: '2026-11-02',
    reviewOn: '2027-05-03',
    title: { en: 'Lokshahi Din', mr: 'लोकशाही दिन', hi: 'लोकशाही दिन' },
    summary: {
      en: `The Municipal Commissioner hears citizens in person.`,
      mr: `महानगरपालिका आयुक्त नागरिकांचे म्हणणे प्रत्यक्ष ऐकतात.`,
      hi: `महानगरपालिका आयुक्त नागरिकों की बात स्वयं सुनते हैं।`,
    },
    startsAt: '2026-12-07T10:00:00+05:30',
    endsAt: '2026-12-07T12:00:00+05:30',
    allDay: false,
    repeats: 'monthly',
    applyDaysBefore: 15,
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
  },
];
