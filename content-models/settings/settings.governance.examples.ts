import type { Settings } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { commonSettings } from './settings.common.ts';

export const governanceSettings: Example<Settings> = {
  slug: 'smart-governance',
  ...commonSettings,
  tagline: {
    en: 'Policies in force, hearings, budget, performance and open data of Pune Municipal Corporation.',
    mr: 'पुणे महानगरपालिकेची अंमलातील धोरणे, सुनावण्या, अंदाजपत्रक, कामगिरी व खुली माहिती.',
    hi: 'पुणे महानगरपालिका की लागू नीतियाँ, सुनवाइयाँ, बजट, कार्य प्रदर्शन और खुला डेटा।',
  },
  heroHeading: {
    en: 'Decided in your name',
    mr: 'तुमच्या नावाने घेतलेले निर्णय',
    hi: 'आपके नाम पर हुए निर्णय',
  },
  heroText: {
    en: 'What was decided, what you can still object to, and what it costs. Every figure names its source.',
    mr: 'काय ठरले, कशावर अजून हरकत घेता येते आणि किती खर्च. प्रत्येक आकड्याचा स्रोत दिला आहे.',
    hi: 'क्या तय हुआ, किस पर अब भी आपत्ति कर सकते हैं और कितना खर्च। हर आँकड़े का स्रोत दिया है।',
  },
  windows: [
    {
      icon: 'track',
      label: { en: 'Results', mr: 'कामगिरी', hi: 'कार्य प्रदर्शन' },
      text: {
        en: 'Promises kept and broken, counted',
        mr: 'पाळलेली व न पाळलेली आश्वासने, मोजून',
        hi: 'निभाए और टूटे वादे, गिनकर',
      },
      href: '/performance/',
    },
    {
      icon: 'search',
      label: { en: 'Open data', mr: 'खुली माहिती', hi: 'खुला डेटा' },
      text: {
        en: 'Files to download, free of charge',
        mr: 'डाउनलोडसाठी फाइली, विनामूल्य',
        hi: 'डाउनलोड के लिए फ़ाइलें, निःशुल्क',
      },
      href: '/open-data/',
    },
    {
      icon: 'apply',
      label: { en: 'Ask for records', mr: 'माहिती मागा', hi: 'सूचना माँगें' },
      text: {
        en: 'Right to information: how and by when',
        mr: 'माहितीचा अधिकार: कशी व किती दिवसांत',
        hi: 'सूचना का अधिकार: कैसे और कितने दिन में',
      },
      document: { relationTo: 'pages', value: 'right-to-information' },
    },
    {
      icon: 'document',
      label: { en: 'Our rules', mr: 'आमचे नियम', hi: 'हमारे नियम' },
      text: {
        en: 'Accessibility, languages, security',
        mr: 'सुगम्यता, भाषा, सुरक्षा',
        hi: 'सुगम्यता, भाषाएँ, सुरक्षा',
      },
      document: { relationTo: 'pages', value: 'conformance' },
    },
  ],
  figures: [
    {
      label: { en: 'Budget 2025–26', mr: 'अंदाजपत्रक २०२५–२६', hi: 'बजट २०२५–२६' },
      value: { en: '₹12,618.09 crore', mr: '₹१२,६१८.०९ कोटी', hi: '₹१२,६१८.०९ करोड़' },
      note: {
        en: 'Planned; March 2025, by a press report',
        mr: 'नियोजित; मार्च २०२५, वृत्तानुसार',
        hi: 'नियोजित; मार्च २०२५, समाचार के अनुसार',
      },
    },
    {
      label: { en: 'Budget 2024–25', mr: 'अंदाजपत्रक २०२४–२५', hi: 'बजट २०२४–२५' },
      value: { en: '₹11,601 crore', mr: '₹११,६०१ कोटी', hi: '₹११,६०१ करोड़' },
      note: {
        en: 'Planned; 2024, by a press report',
        mr: 'नियोजित; २०२४, वृत्तानुसार',
        hi: 'नियोजित; २०२४, समाचार के अनुसार',
      },
    },
  ],
  owner: {
    en: 'Content owned and maintained by Pune Municipal Corporation.',
    mr: 'मजकुराची मालकी व देखभाल: पुणे महानगरपालिका.',
    hi: 'सामग्री का स्वामित्व और रखरखाव: पुणे महानगरपालिका।',
  },
};
