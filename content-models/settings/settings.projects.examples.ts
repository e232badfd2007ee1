import type { Settings } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { commonSettings } from './settings.common.ts';

export const projectsSettings: Example<Settings> = {
  slug: 'smart-city',
  ...commonSettings,
  tagline: {
    en:
      'The Smart City projects of Pune: what was promised, what is built and what is not ' +
      'known, each with its year and source.',
    mr: 'पुण्याचे स्मार्ट सिटी प्रकल्प: काय आश्वासन दिले, काय उभारले आणि काय ज्ञात नाही, वर्ष व स्रोतासह.',
    hi: 'पुणे की स्मार्ट सिटी परियोजनाएँ: क्या वादा था, क्या बना और क्या ज्ञात नहीं, वर्ष और स्रोत के साथ।',
  },
  heroHeading: {
    en: 'What was promised, what is built, what we do not know',
    mr: 'काय आश्वासन दिले, काय उभारले, काय ज्ञात नाही',
    hi: 'क्या वादा था, क्या बना, क्या ज्ञात नहीं',
  },
  heroText: {
    en:
      'Every project with its cost, its state and the year of each figure. Old numbers are ' +
      'called old.',
    mr: 'प्रत्येक प्रकल्प खर्च, सद्यस्थिती आणि आकड्याच्या वर्षासह. जुने आकडे जुने म्हणूनच दाखवले आहेत.',
    hi: 'हर परियोजना लागत, स्थिति और आँकड़े के वर्ष के साथ। पुराने आँकड़े पुराने ही कहे गए हैं।',
  },
  chips: [
    {
      label: { en: 'Water', mr: 'पाणी', hi: 'पानी' },
      document: { relationTo: 'projects', value: 'equal-water-supply' },
    },
    {
      label: { en: 'Aundh-Baner', mr: 'औंध-बाणेर', hi: 'औंध-बाणेर' },
      document: { relationTo: 'projects', value: 'aundh-baner-balewadi' },
    },
    {
      label: { en: 'Traffic signals', mr: 'वाहतूक सिग्नल', hi: 'यातायात सिग्नल' },
      document: { relationTo: 'projects', value: 'adaptive-traffic-signals' },
    },
    {
      label: { en: 'Street lights', mr: 'पथदिवे', hi: 'स्ट्रीट लाइट' },
      document: { relationTo: 'projects', value: 'smart-street-lights' },
    },
    {
      label: { en: 'Not built', mr: 'न झालेले', hi: 'जो नहीं बना' },
      document: { relationTo: 'projects', value: 'affordable-housing' },
    },
  ],
  windows: [
    {
      icon: 'document',
      label: { en: 'All projects', mr: 'सर्व प्रकल्प', hi: 'सभी परियोजनाएँ' },
      text: {
        en: 'By subject, with cost, state and source',
        mr: 'विषयानुसार, खर्च, सद्यस्थिती व स्रोतासह',
        hi: 'विषय के अनुसार, लागत, स्थिति और स्रोत के साथ',
      },
      href: '/projects/',
    },
    {
      icon: 'office',
      label: { en: 'Smart elements', mr: 'स्मार्ट घटक', hi: 'स्मार्ट घटक' },
      text: {
        en: 'Call boxes, displays, sensors and Wi-Fi in the streets',
        mr: 'रस्त्यांवरील कॉल बॉक्स, फलक, सेन्सर व वाय-फाय',
        hi: 'सड़कों पर कॉल बॉक्स, सूचना पट, सेंसर और वाई-फ़ाई',
      },
      href: '/projects/#smart-elements',
    },
    {
      icon: 'report',
      label: { en: 'Report a fault', mr: 'बिघाड कळवा', hi: 'खराबी बताएँ' },
      text: {
        en: 'A dark lamp, a dead signal, a call box that is silent',
        mr: 'बंद दिवा, बंद सिग्नल, न चालणारा कॉल बॉक्स',
        hi: 'बंद लाइट, बंद सिग्नल, न चलने वाला कॉल बॉक्स',
      },
      href: '/grievances/new/',
    },
    {
      icon: 'event',
      label: {
        en: 'Hearings and events',
        mr: 'सुनावण्या आणि कार्यक्रम',
        hi: 'सुनवाई और कार्यक्रम',
      },
      text: {
        en: 'Lokshahi Din, the first Monday of each month',
        mr: 'लोकशाही दिन, दर महिन्याचा पहिला सोमवार',
        hi: 'लोकशाही दिन, हर महीने का पहला सोमवार',
      },
      href: '/events/',
    },
  ],
  figures: [
    {
      label: { en: 'Projects named', mr: 'जाहीर प्रकल्प', hi: 'घोषित परियोजनाएँ' },
      value: { en: '59', mr: '५९', hi: '५९' },
      note: {
        en: '2018, by a trade journal; ₹4,766 crore, of which 11 projects were done',
        mr: '२०१८, व्यवसाय नियतकालिकानुसार; ₹४,७६६ कोटी, पैकी ११ पूर्ण',
        hi: '२०१८, व्यावसायिक पत्रिका के अनुसार; ₹४,७६६ करोड़, इनमें ११ पूरी',
      },
    },
    {
      label: {
        en: 'Handed over to the corporation',
        mr: 'महानगरपालिकेकडे हस्तांतरित',
        hi: 'महानगरपालिका को सौंपी गईं',
      },
      value: { en: '13', mr: '१३', hi: '१३' },
      note: {
        en: 'January 2024, by a press report; 14 were to follow',
        mr: 'जानेवारी २०२४, वृत्तानुसार; १४ बाकी',
        hi: 'जनवरी २०२४, समाचार के अनुसार; १४ बाकी',
      },
    },
    {
      label: { en: 'Emergency call boxes', mr: 'आपत्कालीन कॉल बॉक्स', hi: 'आपातकालीन कॉल बॉक्स' },
      value: { en: '136', mr: '१३६', hi: '१३६' },
      note: {
        en: 'In place in 2018, by an account of that year',
        mr: '२०१८ मध्ये बसवलेले, त्या वर्षाच्या माहितीनुसार',
        hi: '२०१८ में लगे हुए, उस वर्ष की जानकारी के अनुसार',
      },
    },
  ],
  owner: {
    en: 'Content owned and maintained by Pune Smart City Development Corporation Limited (PSCDCL).',
    mr: 'मजकुराची मालकी व देखभाल: पुणे स्मार्ट सिटी विकास महामंडळ मर्यादित.',
    hi: 'सामग्री का स्वामित्व और रखरखाव: पुणे स्मार्ट सिटी विकास निगम लिमिटेड।',
  },
};
