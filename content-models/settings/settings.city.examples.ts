import type { Settings } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { commonSettings } from './settings.common.ts';

export const citySettings: Example<Settings> = {
  slug: 'city',
  ...commonSettings,
  tagline: {
    en:
      'Pune for visitors, newcomers and everybody who lives here: what is on, how to ' +
      'settle in, and who to ask.',
    mr: 'पाहुणे, नवे रहिवासी आणि पुणेकरांसाठी: शहरात काय सुरू आहे, स्थिरावावे कसे आणि कोणाला विचारावे.',
    hi: 'पर्यटकों, नए निवासियों और पुणेवासियों के लिए: शहर में क्या हो रहा है, कैसे बसें और किससे पूछें।',
  },
  heroHeading: {
    en: 'Pune, where two rivers meet',
    mr: 'पुणे, दोन नद्यांच्या संगमावर',
    hi: 'पुणे, जहाँ दो नदियाँ मिलती हैं',
  },
  heroText: {
    en:
      'A hill fort nearby, lectures every spring, ten days of Ganeshotsav. Tell us why you are ' +
      'here and we will show you the way.',
    mr:
      'जवळच डोंगरी किल्ला, दर वसंतात व्याख्याने, गणेशोत्सवाचे दहा दिवस. कशासाठी आलात ते सांगा, ' +
      'वाट आम्ही दाखवू.',
    hi: 'पास ही पहाड़ी किला, हर वसंत व्याख्यान, गणेशोत्सव के दस दिन। बताइए क्यों आए हैं, राह हम दिखाएँगे।',
  },
  chips: [
    { label: { en: 'Visiting', mr: 'पर्यटक', hi: 'पर्यटक' }, href: '/for/tourist/' },
    { label: { en: 'New in town', mr: 'शहरात नवीन', hi: 'शहर में नए' }, href: '/for/newcomer/' },
    { label: { en: 'Studying', mr: 'विद्यार्थी', hi: 'विद्यार्थी' }, href: '/for/student/' },
    { label: { en: 'Living here', mr: 'रहिवासी', hi: 'निवासी' }, href: '/for/resident/' },
    { label: { en: 'What’s on', mr: 'काय सुरू आहे', hi: 'क्या हो रहा है' }, href: '/events/' },
  ],
  windows: [
    {
      icon: 'event',
      label: { en: 'What’s on', mr: 'कार्यक्रम', hi: 'कार्यक्रम' },
      text: {
        en: 'Music, festivals, holidays and public hearings',
        mr: 'संगीत, सण, सुट्ट्या आणि जाहीर सुनावण्या',
        hi: 'संगीत, त्योहार, अवकाश और सार्वजनिक सुनवाई',
      },
      href: '/events/',
    },
    {
      icon: 'document',
      label: { en: 'Move to Pune', mr: 'पुण्यात राहायला या', hi: 'पुणे में बसें' },
      text: {
        en: 'Your first weeks, step by step',
        mr: 'पहिले काही आठवडे, एकेक पायरी',
        hi: 'पहले कुछ हफ़्ते, एक-एक कदम',
      },
      document: { relationTo: 'guides', value: 'moving-to-pune' },
    },
    {
      icon: 'office',
      label: { en: 'Find your ward office', mr: 'तुमचे क्षेत्रीय कार्यालय', hi: 'अपना क्षेत्रीय कार्यालय' },
      text: {
        en: 'Fifteen offices, one is yours',
        mr: 'पंधरा कार्यालये, त्यांतील एक तुमचे',
        hi: 'पंद्रह कार्यालय, उनमें एक आपका',
      },
      href: '/offices/',
    },
    {
      icon: 'report',
      label: { en: 'Report a problem', mr: 'तक्रार नोंदवा', hi: 'शिकायत दर्ज करें' },
      text: {
        en: 'A place and a sentence are enough; visitors can too',
        mr: 'ठिकाण आणि एक वाक्य पुरेसे; पाहुण्यांनाही नोंदवता येते',
        hi: 'स्थान और एक वाक्य काफ़ी; पर्यटक भी दर्ज कर सकते हैं',
      },
      href: '/grievances/new/',
    },
  ],
  figures: [
    {
      label: { en: 'Area of the city', mr: 'शहराचे क्षेत्रफळ', hi: 'शहर का क्षेत्रफल' },
      value: { en: '516.18 km²', mr: '५१६.१८ चौ. किमी', hi: '५१६.१८ वर्ग किमी' },
      note: {
        en: 'Since 2021, by a press report',
        mr: '२०२१ पासून, वृत्तानुसार',
        hi: '२०२१ से, समाचार के अनुसार',
      },
    },
    {
      label: { en: 'Gardens', mr: 'उद्याने', hi: 'उद्यान' },
      value: { en: '167', mr: '१६७', hi: '१६७' },
      note: {
        en: 'From the corporation’s list of questions, undated',
        mr: 'महानगरपालिकेच्या प्रश्नोत्तरांतून, तारीख नाही',
        hi: 'महानगरपालिका के प्रश्नोत्तर से, तिथि नहीं',
      },
    },
    {
      label: { en: 'Ward offices', mr: 'क्षेत्रीय कार्यालये', hi: 'क्षेत्रीय कार्यालय' },
      value: { en: '15', mr: '१५', hi: '१५' },
      note: {
        en: '2026, as named for the municipal election',
        mr: '२०२६, महानगरपालिका निवडणुकीच्या माहितीनुसार',
        hi: '२०२६, महानगरपालिका चुनाव की जानकारी के अनुसार',
      },
    },
  ],
  owner: {
    en:
      'Content owned and maintained by Pune Municipal Corporation for everybody who lives in ' +
      'or visits Pune.',
    mr: 'पुण्यात राहणाऱ्या व येणाऱ्या सर्वांसाठी मजकुराची मालकी व देखभाल: पुणे महानगरपालिका.',
    hi: 'पुणे में रहने और आने वाले सभी लोगों के लिए सामग्री का स्वामित्व और रखरखाव: पुणे महानगरपालिका।',
  },
};
