import type { Event } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

const onlyMonthKnown: Localized<string> = {
  en: 'Only the month of earlier years is known. Ask the organisers for dates, places and tickets.',
  mr: 'फक्त मागील वर्षांचा महिना ज्ञात आहे. तारखा, ठिकाणे व तिकिटांसाठी आयोजकांकडे विचारा.',
  hi: 'केवल पिछले वर्षों का महीना ज्ञात है। तिथियों, स्थानों और टिकटों के लिए आयोजकों से पूछें।',
};

/** The slug of the picture of each event. */
const PICTURES: Record<string, string> = {
  'diwali-2027': 'festival-lamps',
  'ganeshotsav-2027': 'old-street',
  'chaturshringi-jatra-2027': 'hill-temple',
  'shaniwarwada-dance-festival-2027': 'city-gate',
};

/** Facts about the date of a festival, beside its months. */
const NOTES: Record<string, Localized<string>> = {
  'palkhi-2027': { en: 'In the month of Ashadh', mr: 'आषाढ महिन्यात', hi: 'आषाढ़ महीने में' },
  'ganeshotsav-2027': { en: 'Ten days', mr: 'दहा दिवस', hi: 'दस दिन' },
  'chaturshringi-jatra-2027': { en: 'During Navratri', mr: 'नवरात्रात', hi: 'नवरात्रि में' },
};

/** A festival of which only the month is known, until its date is announced. */
const inMonths = (
  slug: string,
  from: string,
  to: string,
  kind: 'festival' | 'culture',
  title: Localized<string>,
  summary: Localized<string>,
  body: Localized<string>,
): Example<Event> => ({
  slug,
  ...(PICTURES[slug] && { picture: PICTURES[slug] }),
  portals: ['city'],
  department: 'cultural-centres',
  audience: ['resident', 'tourist', 'newcomer'],
  reviewedOn: '2026-11-02',
  reviewOn: from,
  title,
  summary,
  startsAt: `${from}T00:00:00+05:30`,
  endsAt: `${to}T23:59:00+05:30`,
  allDay: true,
  monthOnly: true,
  ...(NOTES[slug] && { dateNote: NOTES[slug] }),
  kind,
  sourceNote: onlyMonthKnown,
  body,
});

export const festivalExamples: Example<Event>[] = [
  inMonths(
    'sawai-gandharva-bhimsen-festival-2026',
    '2026-12-01',
    '2026-12-31',
    'culture',
    {
      en: 'Sawai Gandharva Bhimsen Festival',
      mr: 'सवाई गंधर्व भीमसेन महोत्सव',
      hi: 'सवाई गंधर्व भीमसेन महोत्सव',
    },
    {
      en: 'Hindustani classical music, the great musical gathering of Pune’s winter.',
      mr: 'हिंदुस्तानी शास्त्रीय संगीत: पुण्याच्या हिवाळ्यातील मोठा संगीत सोहळा.',
      hi: 'हिंदुस्तानी शास्त्रीय संगीत: पुणे की सर्दियों का बड़ा संगीत समारोह।',
    },
    {
      en:
        'Singers and players from all over India come to Pune for this festival. It carries ' +
        'the names of Sawai Gandharva and of his pupil Bhimsen Joshi.',
      mr:
        'या महोत्सवासाठी देशभरातील गायक व वादक पुण्यात येतात. सवाई गंधर्व आणि त्यांचे शिष्य ' +
        'भीमसेन जोशी यांची नावे महोत्सवाला दिली आहेत.',
      hi:
        'इस महोत्सव के लिए देश भर के गायक और वादक पुणे आते हैं। महोत्सव सवाई गंधर्व और उनके ' +
        'शिष्य भीमसेन जोशी के नाम पर है।',
    },
  ),
  inMonths(
    'pune-international-film-festival-2027',
    '2027-01-01',
    '2027-01-31',
    'culture',
    {
      en: 'Pune International Film Festival',
      mr: 'पुणे आंतरराष्ट्रीय चित्रपट महोत्सव',
      hi: 'पुणे अंतरराष्ट्रीय फ़िल्म महोत्सव',
    },
    {
      en: 'Films from many countries, shown in Pune each January.',
      mr: 'दर जानेवारीत पुण्यात विविध देशांचे चित्रपट दाखवले जातात.',
      hi: 'हर जनवरी पुणे में अनेक देशों की फ़िल्में दिखाई जाती हैं।',
    },
    {
      en: 'Programme and halls are announced by the organisers shortly before the festival.',
      mr: 'कार्यक्रम व चित्रपटगृहे आयोजक महोत्सवाच्या थोडे आधी जाहीर करतात.',
      hi: 'कार्यक्रम और सिनेमाघर आयोजक महोत्सव से कुछ पहले घोषित करते हैं।',
    },
  ),
  inMonths(
    'makar-sankranti-2027',
    '2027-01-01',
    '2027-01-31',
    'festival',
    { en: 'Makar Sankranti', mr: 'मकर संक्रांत', hi: 'मकर संक्रांति' },
    {
      en: 'The day of tilgul and kites.',
      mr: 'तिळगूळ आणि पतंगांचा सण.',
      hi: 'तिलगुल और पतंगों का त्योहार।',
    },
    {
      en:
        'People give each other sweets of sesame and jaggery and ask for sweet words in ' +
        'return. Keep kite strings away from roads and from electric lines.',
      mr:
        '“तिळगूळ घ्या, गोड बोला” असे म्हणत एकमेकांना तिळगूळ दिला जातो. पतंगाचा मांजा रस्ते व ' +
        'वीजतारांपासून दूर ठेवा.',
      hi:
        'लोग एक-दूसरे को तिल और गुड़ की मिठाई देते हैं और मीठा बोलने को कहते हैं। पतंग की डोर ' +
        'सड़कों और बिजली के तारों से दूर रखें।',
    },
  ),
  inMonths(
    'shaniwarwada-dance-festival-2027',
    '2027-02-01',
    '2027-02-28',
    'culture',
    { en: 'Shaniwarwada dance festival', mr: 'शनिवारवाडा नृत्य महोत्सव', hi: 'शनिवारवाड़ा नृत्य महोत्सव' },
    {
      en: 'Classical dance at Shaniwarwada, the seat of the Peshwas.',
      mr: 'पेशव्यांच्या शनिवारवाड्यात शास्त्रीय नृत्य.',
      hi: 'पेशवाओं के शनिवारवाड़ा में शास्त्रीय नृत्य।',
    },
    {
      en: 'Shaniwarwada stands in the old city. Parking near it is scarce: come by bus if you can.',
      mr: 'शनिवारवाडा जुन्या पुण्यात आहे. जवळ वाहनतळ कमी आहेत: शक्य असल्यास बसने या.',
      hi: 'शनिवारवाड़ा पुराने शहर में है। पास में पार्किंग कम है: हो सके तो बस से आएँ।',
    },
  ),
  inMonths(
    'vasant-vyakhyanmala-2027',
    '2027-04-01',
    '2027-04-30',
    'culture',
    { en: 'Vasant Vyakhyanmala (spring lectures)', mr: 'वसंत व्याख्यानमाला', hi: 'वसंत व्याख्यानमाला' },
    {
      en: 'Lectures each spring, a habit of the city.',
      mr: 'दर वसंतात होणारी व्याख्याने: पुण्याची परंपरा.',
      hi: 'हर वसंत में होने वाले व्याख्यान: शहर की परंपरा।',
    },
    {
      en:
        'Speakers take up questions of the day before an open audience. Most lectures are in ' +
        'Marathi.',
      mr: 'वक्ते श्रोत्यांसमोर चालू विषय मांडतात. बहुतेक व्याख्याने मराठीत असतात.',
      hi: 'वक्ता श्रोताओं के सामने समय के प्रश्न रखते हैं। अधिकांश व्याख्यान मराठी में होते हैं।',
    },
  ),
  inMonths(
    'palkhi-2027',
    '2027-06-01',
    '2027-07-31',
    'festival',
    { en: 'Palkhi procession', mr: 'पालखी सोहळा', hi: 'पालकी यात्रा' },
    {
      en: 'The processions of the saints pass through Pune on their way to Pandharpur.',
      mr: 'पंढरपूरकडे जाणारे संतांचे पालखी सोहळे पुण्यातून जातात.',
      hi: 'पंढरपुर जाने वाली संतों की पालकियाँ पुणे से होकर गुज़रती हैं।',
    },
    {
      en:
        'Thousands walk, sing and rest in the city. Many roads close to traffic on those days: ' +
        'plan your way and keep the roads free for the walkers.',
      mr:
        'हजारो वारकरी चालत, अभंग गात शहरात येतात व विसावतात. त्या दिवशी अनेक रस्ते वाहतुकीस ' +
        'बंद असतात: मार्ग आधी ठरवा आणि वारकऱ्यांना वाट मोकळी ठेवा.',
      hi:
        'हज़ारों वारकरी चलते और अभंग गाते हुए शहर में आते और ठहरते हैं। उन दिनों कई सड़कें ' +
        'यातायात के लिए बंद रहती हैं: रास्ता पहले तय करें और यात्रियों के लिए राह खुली रखें।',
    },
  ),
  inMonths(
    'dahi-handi-2027',
    '2027-08-01',
    '2027-08-31',
    'festival',
    { en: 'Janmashtami and Dahi Handi', mr: 'जन्माष्टमी व दहीहंडी', hi: 'जन्माष्टमी और दही हांडी' },
    {
      en: 'Human towers reach for the pot of curd.',
      mr: 'गोविंदा पथके मानवी मनोरे रचून दहीहंडी फोडतात.',
      hi: 'गोविंदा टोलियाँ मानव मीनार बनाकर दही की हांडी फोड़ती हैं।',
    },
    {
      en:
        'Crowds gather at the squares of the old city in the evening. Watch children closely ' +
        'and leave a lane for ambulances.',
      mr: 'संध्याकाळी जुन्या पुण्यातील चौकांत गर्दी होते. मुलांकडे लक्ष ठेवा आणि रुग्णवाहिकेसाठी वाट मोकळी ठेवा.',
      hi: 'शाम को पुराने शहर के चौकों में भीड़ होती है। बच्चों का ध्यान रखें और एंबुलेंस के लिए रास्ता छोड़ें।',
    },
  ),
  inMonths(
    'ganeshotsav-2027',
    '2027-08-01',
    '2027-09-30',
    'festival',
    { en: 'Ganeshotsav', mr: 'गणेशोत्सव', hi: 'गणेशोत्सव' },
    {
      en: 'Ten days of lights, music and processions: the festival for which Pune is known.',
      mr: 'दहा दिवस रोषणाई, संगीत आणि मिरवणुका: पुण्याची ओळख असलेला उत्सव.',
      hi: 'दस दिन रोशनी, संगीत और शोभायात्राएँ: पुणे की पहचान वाला उत्सव।',
    },
    {
      en:
        'The old city is best seen on foot in the evening. On the last day the idols are taken ' +
        'in procession and roads in the centre close. Give idols and flowers to the collection ' +
        'points, not to the river.',
      mr:
        'संध्याकाळी जुने पुणे पायी पाहणे उत्तम. शेवटच्या दिवशी विसर्जन मिरवणूक असते आणि ' +
        'मध्यवर्ती रस्ते बंद असतात. मूर्ती व निर्माल्य नदीत न टाकता संकलन केंद्रात द्या.',
      hi:
        'शाम को पुराना शहर पैदल देखना सबसे अच्छा है। अंतिम दिन विसर्जन शोभायात्रा होती है और ' +
        'बीच शहर की सड़कें बंद रहती हैं। मूर्तियाँ और फूल नदी में न डालें, संग्रह केंद्र में ' +
        'दें।',
    },
  ),
  inMonths(
    'pune-festival-2027',
    '2027-08-01',
    '2027-09-30',
    'culture',
    { en: 'Pune Festival', mr: 'पुणे फेस्टिव्हल', hi: 'पुणे फ़ेस्टिवल' },
    {
      en: 'Music, dance and theatre in the weeks of Ganeshotsav.',
      mr: 'गणेशोत्सवाच्या काळात संगीत, नृत्य व नाट्य.',
      hi: 'गणेशोत्सव के दिनों में संगीत, नृत्य और नाटक।',
    },
    {
      en: 'The programme is announced by the organisers.',
      mr: 'कार्यक्रम आयोजक जाहीर करतात.',
      hi: 'कार्यक्रम आयोजक घोषित करते हैं।',
    },
  ),
  inMonths(
    'chaturshringi-jatra-2027',
    '2027-09-01',
    '2027-10-31',
    'festival',
    { en: 'Chaturshringi Jatra', mr: 'चतुःशृंगी यात्रा', hi: 'चतुःशृंगी यात्रा' },
    {
      en: 'The fair at the temple on the hill during Navratri.',
      mr: 'नवरात्रात टेकडीवरील मंदिरात भरणारी यात्रा.',
      hi: 'नवरात्रि में पहाड़ी के मंदिर पर लगने वाला मेला।',
    },
    {
      en: 'Stalls and rides line the road below the temple. The way up is by steps.',
      mr: 'मंदिराखालील रस्त्यावर दुकाने व पाळणे लागतात. वर जाण्यासाठी पायऱ्या आहेत.',
      hi: 'मंदिर के नीचे की सड़क पर दुकानें और झूले लगते हैं। ऊपर जाने के लिए सीढ़ियाँ हैं।',
    },
  ),
  inMonths(
    'diwali-2027',
    '2027-10-01',
    '2027-11-30',
    'festival',
    { en: 'Diwali', mr: 'दिवाळी', hi: 'दिवाली' },
    {
      en: 'The festival of lights. Offices close on several days.',
      mr: 'दिव्यांचा सण. काही दिवस कार्यालये बंद असतात.',
      hi: 'रोशनी का त्योहार। कुछ दिन कार्यालय बंद रहते हैं।',
    },
    {
      en:
        'Finish work that needs a counter before the holidays begin. Keep fireworks away from ' +
        'animals, hospitals and parked cars.',
      mr: 'कार्यालयातील कामे सुट्ट्यांपूर्वी पूर्ण करा. फटाके प्राणी, रुग्णालये व उभ्या वाहनांपासून दूर उडवा.',
      hi: 'कार्यालय के काम छुट्टियों से पहले पूरे कर लें। पटाखे पशुओं, अस्पतालों और खड़ी गाड़ियों से दूर चलाएँ।',
    },
  ),
  inMonths(
    'nh7-weekender-2027',
    '2027-11-01',
    '2027-11-30',
    'culture',
    { en: 'NH7 Weekender', mr: 'एनएच७ वीकेंडर', hi: 'एनएच७ वीकेंडर' },
    { en: 'A weekend of live music.', mr: 'संगीताचा सप्ताहान्त.', hi: 'संगीत का सप्ताहांत।' },
    {
      en: 'Place and tickets are announced by the organisers.',
      mr: 'ठिकाण व तिकिटे आयोजक जाहीर करतात.',
      hi: 'स्थान और टिकट आयोजक घोषित करते हैं।',
    },
  ),
];
