import type { Settings } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { commonSettings } from './settings.common.ts';

export const corporationSettings: Example<Settings> = {
  slug: 'pmc',
  ...commonSettings,
  tagline: {
    en:
      'Services, circulars and ward offices of Pune Municipal Corporation; report a problem ' +
      'and follow it.',
    mr: 'पुणे महानगरपालिकेच्या सेवा, परिपत्रके व क्षेत्रीय कार्यालये; तक्रार नोंदवा आणि तिचा मागोवा घ्या.',
    hi: 'पुणे महानगरपालिका की सेवाएँ, परिपत्र और क्षेत्रीय कार्यालय; शिकायत दर्ज करें और उसकी स्थिति जानें।',
  },
  heroHeading: {
    en: 'What do you need to get done?',
    mr: 'आज कोणते काम करायचे आहे?',
    hi: 'आज कौन-सा काम करना है?',
  },
  heroText: {
    en:
      'Certificates, licences, taxes and complaints: which papers, what it costs, how long it ' +
      'may take and where to go.',
    mr: 'दाखले, परवाने, कर आणि तक्रारी: कोणती कागदपत्रे, किती शुल्क, किती दिवस आणि कोठे जायचे.',
    hi: 'प्रमाणपत्र, लाइसेंस, कर और शिकायतें: कौन-से दस्तावेज़, कितना शुल्क, कितने दिन और कहाँ जाना है।',
  },
  chips: [
    {
      label: { en: 'Property tax', mr: 'मिळकतकर', hi: 'संपत्ति कर' },
      document: { relationTo: 'services', value: 'property-tax-payment' },
    },
    {
      label: { en: 'Birth certificate', mr: 'जन्म दाखला', hi: 'जन्म प्रमाणपत्र' },
      document: { relationTo: 'services', value: 'birth-certificate' },
    },
    {
      label: { en: 'Dog licence', mr: 'श्वान परवाना', hi: 'कुत्ते का लाइसेंस' },
      document: { relationTo: 'services', value: 'dog-licence' },
    },
    {
      label: { en: 'Water connection', mr: 'नळजोडणी', hi: 'जल कनेक्शन' },
      document: { relationTo: 'services', value: 'water-connection' },
    },
  ],
  windows: [
    {
      icon: 'pay',
      label: { en: 'Pay', mr: 'भरणा', hi: 'भुगतान' },
      text: {
        en: 'Taxes and charges, with a receipt at once',
        mr: 'कर व पाणीपट्टी; पावती लगेच',
        hi: 'कर और जल शुल्क; रसीद तुरंत',
      },
      href: '/payments/',
    },
    {
      icon: 'report',
      label: { en: 'Report', mr: 'तक्रार नोंदवा', hi: 'शिकायत करें' },
      text: {
        en: 'A place and a sentence are enough. No account',
        mr: 'ठिकाण आणि एक वाक्य पुरेसे. खाते लागत नाही',
        hi: 'स्थान और एक वाक्य काफ़ी। खाता नहीं चाहिए',
      },
      href: '/grievances/new/',
    },
    {
      icon: 'track',
      label: { en: 'Track', mr: 'मागोवा घ्या', hi: 'स्थिति जानें' },
      text: {
        en: 'Which office has it, and until when',
        mr: 'कोणत्या कार्यालयाकडे आहे, कधीपर्यंत होईल',
        hi: 'किस कार्यालय के पास है, कब तक होगा',
      },
      href: '/grievances/track/',
    },
    {
      icon: 'apply',
      label: { en: 'Services', mr: 'सेवा', hi: 'सेवाएँ' },
      text: {
        en: 'Papers, fee and time limit of each',
        mr: 'प्रत्येकीची कागदपत्रे, शुल्क व कालमर्यादा',
        hi: 'हर एक के दस्तावेज़, शुल्क और समय सीमा',
      },
      href: '/services/',
    },
  ],
  figures: [
    {
      label: {
        en: 'Complaints open at ward offices',
        mr: 'क्षेत्रीय कार्यालयांत प्रलंबित तक्रारी',
        hi: 'क्षेत्रीय कार्यालयों में लंबित शिकायतें',
      },
      value: { en: '2,842', mr: '२,८४२', hi: '२,८४२' },
      note: {
        en: 'January 2025, by a press report; 2,331 of them past their time limit',
        mr: 'जानेवारी २०२५, वृत्तानुसार; पैकी २,३३१ मुदतीबाहेर',
        hi: 'जनवरी २०२५, समाचार के अनुसार; इनमें २,३३१ समय सीमा से बाहर',
      },
    },
    {
      label: { en: 'Property tax collected', mr: 'जमा मिळकतकर', hi: 'एकत्र संपत्ति कर' },
      value: { en: 'about ₹2,350 crore', mr: 'सुमारे ₹२,३५० कोटी', hi: 'लगभग ₹२,३५० करोड़' },
      note: {
        en: '2024–25, by a public account of 2025',
        mr: '२०२४–२५, २०२५ च्या जाहीर माहितीनुसार',
        hi: '२०२४–२५, २०२५ की सार्वजनिक जानकारी के अनुसार',
      },
    },
    {
      label: { en: 'Budget', mr: 'अंदाजपत्रक', hi: 'बजट' },
      value: { en: '₹12,618.09 crore', mr: '₹१२,६१८.०९ कोटी', hi: '₹१२,६१८.०९ करोड़' },
      note: {
        en: '2025–26, by a press report of 2025',
        mr: '२०२५–२६, २०२५ च्या वृत्तानुसार',
        hi: '२०२५–२६, २०२५ के समाचार के अनुसार',
      },
    },
    {
      label: {
        en: 'Water meters in use for billing',
        mr: 'देयक आकारणीसाठी वापरात असलेले पाणीमीटर',
        hi: 'बिल के लिए उपयोग में पानी के मीटर',
      },
      value: { en: '47,070', mr: '४७,०७०', hi: '४७,०७०' },
      note: {
        en: '2023–24, by a press report of 2025',
        mr: '२०२३–२४, २०२५ च्या वृत्तानुसार',
        hi: '२०२३–२४, २०२५ के समाचार के अनुसार',
      },
    },
  ],
  owner: {
    en: 'Content owned and maintained by Pune Municipal Corporation, established 15 February 1950.',
    mr: 'मजकुराची मालकी व देखभाल: पुणे महानगरपालिका, स्थापना १५ फेब्रुवारी १९५०.',
    hi: 'सामग्री का स्वामित्व और रखरखाव: पुणे महानगरपालिका, स्थापना १५ फ़रवरी १९५०।',
  },
};
