import type { Event } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

const SAMPLE: Localized<string> = {
  en: 'A sample hearing: days, place and subject are invented. Nothing is decided at it.',
  mr: 'नमुना सुनावणी: दिवस, ठिकाण व विषय काल्पनिक आहेत. तीत काहीही ठरणार नाही.',
  hi: 'नमूना सुनवाई: दिन, स्थान और विषय काल्पनिक हैं। इसमें कुछ तय नहीं होगा।',
};

const VENUE: Localized<string> = {
  en: 'PMC Main Building, Shivajinagar, Pune',
  mr: 'महानगरपालिका मुख्य इमारत, शिवाजीनगर, पुणे',
  hi: 'महानगरपालिका मुख्य भवन, शिवाजीनगर, पुणे',
};

const common = {
  portals: ['smart-governance'],
  audience: ['resident' as const, 'business' as const],
  reviewedOn: '2026-11-02',
  allDay: false,
  kind: 'hearing' as const,
  venue: VENUE,
  cost: { en: 'Free', mr: 'विनामूल्य', hi: 'निःशुल्क' },
  sourceNote: SAMPLE,
};

/** Public hearings with a last day for objections. Each says that it is a sample. */
export const objectionExamples: Example<Event>[] = [
  {
    ...common,
    slug: 'sample-hearing-budget-2027-28',
    department: 'finance-accounts',
    reviewOn: '2027-01-16',
    title: {
      en: 'Sample hearing: wishes for the budget 2027–28',
      mr: 'नमुना सुनावणी: अंदाजपत्रक २०२७–२८ साठी सूचना',
      hi: 'नमूना सुनवाई: बजट २०२७–२८ के लिए सुझाव',
    },
    summary: {
      en: 'What should be built or repaired in your ward, before the draft goes to the general body.',
      mr: 'मसुदा मुख्य सभेकडे जाण्यापूर्वी: तुमच्या प्रभागात काय उभारावे किंवा दुरुस्त करावे.',
      hi: 'मसौदा आम सभा में जाने से पहले: आपके वार्ड में क्या बने या क्या सुधारा जाए।',
    },
    startsAt: '2027-01-15T11:00:00+05:30',
    endsAt: '2027-01-15T13:00:00+05:30',
    applyBy: '2026-12-31',
    stepFree: 'yes',
    accessibility: {
      en: 'Sample: entrance without steps, lift, seats in front',
      mr: 'नमुना: पायऱ्यांशिवाय प्रवेश, लिफ्ट, पुढच्या रांगेत जागा',
      hi: 'नमूना: बिना सीढ़ी प्रवेश, लिफ़्ट, आगे की पंक्ति में जगह',
    },
    organiser: {
      en: 'Finance and Accounts, PMC',
      mr: 'लेखा व वित्त विभाग, पुणे महानगरपालिका',
      hi: 'लेखा एवं वित्त विभाग, पुणे महानगरपालिका',
    },
    body: {
      en: `## What you can write

- a work that is missing, with its place
- a work in the draft that you object to, and why

## How

Write to the department or bring the letter to your ward office, with your name and address. It must
arrive by the last day that is named here. At the hearing each person speaks for three minutes.

## Afterwards

The department answers each point in writing: taken up, not taken up, and why.`,
      mr: `## काय लिहिता येते

- राहून गेलेले काम, ठिकाणासह
- मसुद्यातील ज्या कामाला तुमची हरकत आहे ते, कारणासह

## कसे

नाव व पत्त्यासह विभागाला लिहा किंवा पत्र क्षेत्रीय कार्यालयात द्या. येथे दिलेल्या शेवटच्या
दिवसापर्यंत ते पोहोचले पाहिजे. सुनावणीत प्रत्येकाला तीन मिनिटे बोलता येते.

## त्यानंतर

विभाग प्रत्येक मुद्द्याचे लेखी उत्तर देतो: स्वीकारला की नाही, आणि का.`,
      hi: `## क्या लिख सकते हैं

- छूटा हुआ काम, स्थान के साथ
- मसौदे का वह काम जिस पर आपको आपत्ति है, और क्यों

## कैसे

नाम और पते के साथ विभाग को लिखें या पत्र क्षेत्रीय कार्यालय में दें। वह यहाँ दी गई अंतिम तिथि तक
पहुँचना चाहिए। सुनवाई में हर व्यक्ति तीन मिनट बोलता है।

## उसके बाद

विभाग हर बिंदु का लिखित उत्तर देता है: स्वीकार हुआ या नहीं, और क्यों।`,
    },
  },
  {
    ...common,
    slug: 'sample-hearing-parking-roads',
    department: 'traffic-planning',
    reviewOn: '2027-02-11',
    title: {
      en: 'Sample hearing: paid parking on further roads',
      mr: 'नमुना सुनावणी: आणखी रस्त्यांवर सशुल्क वाहनतळ',
      hi: 'नमूना सुनवाई: और सड़कों पर सशुल्क पार्किंग',
    },
    summary: {
      en: 'Which roads follow the first ones of the parking policy, at which charge and hours.',
      mr: 'वाहनतळ धोरणातील पहिल्या रस्त्यांनंतर कोणते रस्ते, किती शुल्क व कोणत्या वेळा.',
      hi: 'पार्किंग नीति की पहली सड़कों के बाद कौन-सी सड़कें, कितना शुल्क और किस समय।',
    },
    startsAt: '2027-02-10T15:00:00+05:30',
    endsAt: '2027-02-10T17:00:00+05:30',
    applyBy: '2027-01-20',
    organiser: {
      en: 'Traffic Planning, PMC',
      mr: 'वाहतूक नियोजन विभाग, पुणे महानगरपालिका',
      hi: 'यातायात नियोजन विभाग, पुणे महानगरपालिका',
    },
    body: {
      en: `## What is proposed

Five more roads, with a charge by the hour. The [parking policy](/policies/parking-policy/) is in
force and is not the subject: only the choice of roads, the charge and the hours are.

## How to object

Write which road you mean, what would go wrong there, and what you propose instead. It must arrive
by the last day that is named here.`,
      mr: `## प्रस्ताव काय आहे

आणखी पाच रस्ते, तासानुसार शुल्क. [वाहनतळ धोरण](/policies/parking-policy/) अंमलात आहे, तो विषय नाही:
फक्त रस्त्यांची निवड, शुल्क व वेळा यांवर सुनावणी आहे.

## हरकत कशी घ्यावी

कोणता रस्ता, तेथे काय अडचण येईल आणि त्याऐवजी काय करावे ते लिहा. येथे दिलेल्या शेवटच्या दिवसापर्यंत
ते पोहोचले पाहिजे.`,
      hi: `## क्या प्रस्ताव है

और पाँच सड़कें, घंटे के हिसाब से शुल्क। [पार्किंग नीति](/policies/parking-policy/) लागू है, वह विषय
नहीं है: केवल सड़कों का चुनाव, शुल्क और समय पर सुनवाई है।

## आपत्ति कैसे करें

लिखें कि कौन-सी सड़क, वहाँ क्या कठिनाई होगी और उसके बदले क्या हो। वह यहाँ दी गई अंतिम तिथि तक
पहुँचना चाहिए।`,
    },
  },
];
