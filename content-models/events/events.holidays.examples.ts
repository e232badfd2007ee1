import type { Event } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

const reviewed = { reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };

const listOf2027: Localized<string> = {
  en:
    'The date is the same every year. The state’s list of holidays for 2027 was not seen yet: ' +
    'check it before you plan.',
  mr: 'तारीख दरवर्षी हीच असते. २०२७ ची राज्य सुट्ट्यांची यादी अद्याप पाहिलेली नाही: नियोजनापूर्वी ती पाहा.',
  hi:
    'तिथि हर साल यही होती है। २०२७ की राज्य अवकाश सूची अभी देखी नहीं गई है: योजना बनाने से ' +
    'पहले उसे देख लें।',
};
const officesClosed: Localized<string> = {
  en:
    'Counters and ward offices are closed on public holidays. You can [report a ' +
    'problem](/grievances/new/) here on any day.',
  mr:
    'सार्वजनिक सुट्टीच्या दिवशी नागरी सुविधा केंद्रे व क्षेत्रीय कार्यालये बंद असतात. ' +
    '[तक्रार](/grievances/new/) मात्र येथे कोणत्याही दिवशी नोंदवता येते.',
  hi:
    'सार्वजनिक अवकाश पर नागरिक सुविधा केंद्र और क्षेत्रीय कार्यालय बंद रहते हैं। ' +
    '[शिकायत](/grievances/new/) यहाँ किसी भी दिन दर्ज की जा सकती है।',
};

const holiday = (
  slug: string,
  day: string,
  title: Localized<string>,
  summary: Localized<string>,
  sourceNote = listOf2027,
): Example<Event> => ({
  slug,
  portals: ['city', 'pmc', 'smart-city'],
  department: 'general-administration',
  ...reviewed,
  title,
  summary,
  startsAt: `${day}T00:00:00+05:30`,
  allDay: true,
  kind: 'holiday',
  sourceNote,
  body: officesClosed,
});

/** Holidays with a fixed date on which offices are closed, and deadlines for citizens. */
export const holidayExamples: Example<Event>[] = [
  holiday(
    'christmas-2026',
    '2026-12-25',
    { en: 'Christmas', mr: 'नाताळ', hi: 'क्रिसमस' },
    {
      en: 'Public holiday: offices are closed.',
      mr: 'सार्वजनिक सुट्टी: कार्यालये बंद.',
      hi: 'सार्वजनिक अवकाश: कार्यालय बंद।',
    },
    {
      en:
        'The list of holidays for 2026 that we hold is cut off before this day; the holiday is ' +
        'taken from other lists and not confirmed.',
      mr:
        'आमच्याकडील २०२६ च्या सुट्ट्यांची यादी या दिवसापूर्वी संपते; सुट्टी इतर याद्यांवरून ' +
        'घेतली असून निश्चित केलेली नाही.',
      hi:
        'हमारे पास की २०२६ की अवकाश सूची इस दिन से पहले समाप्त होती है; यह अवकाश अन्य सूचियों ' +
        'से लिया गया है और पुष्ट नहीं है।',
    },
  ),
  holiday(
    'republic-day-2027',
    '2027-01-26',
    { en: 'Republic Day', mr: 'प्रजासत्ताक दिन', hi: 'गणतंत्र दिवस' },
    {
      en: 'Public holiday: offices are closed.',
      mr: 'सार्वजनिक सुट्टी: कार्यालये बंद.',
      hi: 'सार्वजनिक अवकाश: कार्यालय बंद।',
    },
  ),
  holiday(
    'shivaji-maharaj-jayanti-2027',
    '2027-02-19',
    {
      en: 'Chhatrapati Shivaji Maharaj Jayanti',
      mr: 'छत्रपती शिवाजी महाराज जयंती',
      hi: 'छत्रपति शिवाजी महाराज जयंती',
    },
    {
      en: 'Shiv Jayanti is celebrated across the city. Public holiday: offices are closed.',
      mr: 'शहरभर शिवजयंती साजरी होते. सार्वजनिक सुट्टी: कार्यालये बंद.',
      hi: 'पूरे शहर में शिव जयंती मनाई जाती है। सार्वजनिक अवकाश: कार्यालय बंद।',
    },
  ),
  holiday(
    'ambedkar-jayanti-2027',
    '2027-04-14',
    {
      en: 'Dr Babasaheb Ambedkar Jayanti',
      mr: 'डॉ. बाबासाहेब आंबेडकर जयंती',
      hi: 'डॉ. बाबासाहेब आंबेडकर जयंती',
    },
    {
      en: 'Public holiday: offices are closed.',
      mr: 'सार्वजनिक सुट्टी: कार्यालये बंद.',
      hi: 'सार्वजनिक अवकाश: कार्यालय बंद।',
    },
  ),
  holiday(
    'maharashtra-day-2027',
    '2027-05-01',
    { en: 'Maharashtra Day', mr: 'महाराष्ट्र दिन', hi: 'महाराष्ट्र दिवस' },
    {
      en: 'Public holiday: offices are closed.',
      mr: 'सार्वजनिक सुट्टी: कार्यालये बंद.',
      hi: 'सार्वजनिक अवकाश: कार्यालय बंद।',
    },
  ),
  holiday(
    'independence-day-2027',
    '2027-08-15',
    { en: 'Independence Day', mr: 'स्वातंत्र्य दिन', hi: 'स्वतंत्रता दिवस' },
    {
      en: 'Public holiday: offices are closed.',
      mr: 'सार्वजनिक सुट्टी: कार्यालये बंद.',
      hi: 'सार्वजनिक अवकाश: कार्यालय बंद।',
    },
  ),
  holiday(
    'gandhi-jayanti-2027',
    '2027-10-02',
    { en: 'Mahatma Gandhi Jayanti', mr: 'महात्मा गांधी जयंती', hi: 'महात्मा गांधी जयंती' },
    {
      en: 'Public holiday: offices are closed.',
      mr: 'सार्वजनिक सुट्टी: कार्यालये बंद.',
      hi: 'सार्वजनिक अवकाश: कार्यालय बंद।',
    },
  ),
  {
    slug: 'licence-renewal-window-2027',
    portals: ['pmc'],
    department: 'licence-sky-sign',
    audience: ['business'],
    ...reviewed,
    title: {
      en: 'Annual licences: time for renewal',
      mr: 'वार्षिक परवाने: नूतनीकरणाचा कालावधी',
      hi: 'वार्षिक लाइसेंस: नवीनीकरण की अवधि',
    },
    summary: {
      en:
        'Wedding halls, salons, lodgings, grain mills and others renew their licence. A late ' +
        'fee is due after 31 March.',
      mr:
        'मंगल कार्यालये, सलून, लॉजिंग, पिठाच्या गिरण्या आदींनी परवाना नूतनीकरण करावे. ३१ ' +
        'मार्चनंतर विलंब शुल्क लागते.',
      hi:
        'विवाह हॉल, सैलून, लॉज, आटा चक्की आदि लाइसेंस का नवीनीकरण कराएँ। ३१ मार्च के बाद विलंब ' +
        'शुल्क लगता है।',
    },
    startsAt: '2027-01-01T00:00:00+05:30',
    endsAt: '2027-03-31T23:59:00+05:30',
    allDay: true,
    dateNote: { en: '1 January to 31 March', mr: '१ जानेवारी ते ३१ मार्च', hi: '१ जनवरी से ३१ मार्च' },
    kind: 'deadline',
    venue: { en: 'Citizen facilitation centres', mr: 'नागरी सुविधा केंद्रे', hi: 'नागरिक सुविधा केंद्र' },
    organiser: {
      en: 'Licence and Sky-sign Department',
      mr: 'परवाना व आकाशचिन्ह विभाग',
      hi: 'लाइसेंस एवं विज्ञापन पट्ट विभाग',
    },
    sourceNote: {
      en:
        'The three months are known from a notice of 2019. Ask the department if they ' +
        'apply this year.',
      mr: 'हे तीन महिने २०१९ च्या सूचनेवरून ज्ञात आहेत. या वर्षीही तेच आहेत का ते विभागाकडे विचारा.',
      hi: 'ये तीन महीने २०१९ की सूचना से ज्ञात हैं। इस वर्ष भी यही हैं या नहीं, विभाग से पूछ लें।',
    },
    body: {
      en:
        'Take the old licence with you. You get a receipt for the fee; keep it until the new ' +
        'licence is in your hands.',
      mr: 'जुना परवाना सोबत न्या. शुल्काची पावती मिळते; नवा परवाना मिळेपर्यंत ती जपून ठेवा.',
      hi: 'पुराना लाइसेंस साथ ले जाएँ। शुल्क की रसीद मिलती है; नया लाइसेंस मिलने तक उसे सँभालकर रखें।',
    },
  },
  {
    slug: 'property-tax-rebate-2027',
    portals: ['pmc'],
    department: 'property-tax',
    audience: ['resident', 'business'],
    ...reviewed,
    title: {
      en: 'Property tax: last day for the rebate',
      mr: 'मिळकतकर: सवलतीचा शेवटचा दिवस',
      hi: 'संपत्ति कर: छूट का अंतिम दिन',
    },
    summary: {
      en: 'Tax paid by 31 May carries a rebate of 5 or 10 per cent.',
      mr: '३१ मेपर्यंत भरलेल्या करावर ५ किंवा १० टक्के सवलत मिळते.',
      hi: '३१ मई तक भरे गए कर पर ५ या १० प्रतिशत छूट मिलती है।',
    },
    startsAt: '2027-05-31T00:00:00+05:30',
    allDay: true,
    kind: 'deadline',
    organiser: {
      en: 'Property Tax Department',
      mr: 'कर आकारणी व कर संकलन विभाग',
      hi: 'संपत्ति कर निर्धारण एवं संग्रह विभाग',
    },
    sourceNote: {
      en:
        'The rule of earlier years; in 2025 the day was extended to 7 July. Your bill ' +
        'shows the date that applies.',
      mr: 'मागील वर्षांचा नियम; २०२५ मध्ये मुदत ७ जुलैपर्यंत वाढवली होती. लागू दिवस देयकावर पाहा.',
      hi: 'पिछले वर्षों का नियम; २०२५ में तिथि ७ जुलाई तक बढ़ाई गई थी। मान्य तिथि अपने बिल पर देखें।',
    },
    body: {
      en:
        'Keep the property number from your bill at hand. If the bill is wrong, write to the ' +
        'Property Tax Department before you pay.',
      mr:
        'देयकावरील मिळकत क्रमांक जवळ ठेवा. देयकात चूक असल्यास भरण्यापूर्वी कर आकारणी व कर ' +
        'संकलन विभागाला लिहा.',
      hi: 'बिल पर दी गई संपत्ति संख्या पास रखें। बिल में गलती हो तो भुगतान से पहले कर विभाग को लिखें।',
    },
  },
];
