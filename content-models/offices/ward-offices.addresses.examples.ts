import type { Localized } from '../examples.ts';

/**
 * The data of each ward office in a public list of 2015; three offices were listed under a former
 * name or for another area.
 */
export const LISTED_IN_2015: Record<
  string,
  { phone: string; address?: Localized<string>; listedAs?: Localized<string> }
> = {
  'WO-01': {
    phone: '020-25897982',
    address: {
      en: 'Indo Brehman (Bremen) Chowk, Aundh Bodygate, Pune 411007',
      mr: 'इंडो ब्रेमेन चौक, औंध बॉडीगेट, पुणे ४११००७',
      hi: 'इंडो ब्रेमेन चौक, औंध बॉडीगेट, पुणे ४११००७',
    },
  },
  'WO-02': {
    phone: '020-25501500',
    address: {
      en: 'Opposite PMC Press, Ghole Road, Pune 411004',
      mr: 'महानगरपालिका मुद्रणालयासमोर, घोले रोड, पुणे ४११००४',
      hi: 'महानगरपालिका मुद्रणालय के सामने, घोले रोड, पुणे ४११००४',
    },
  },
  'WO-03': {
    phone: '020-25501600',
    address: {
      en:
        'Golden Hind Building, behind Paranjape School, Bhelkenagar Chowk, D.P. Road, Kothrud, ' +
        'Pune 411038',
      mr: 'गोल्डन हिंद इमारत, परांजपे शाळेमागे, भेलकेनगर चौक, डी. पी. रोड, कोथरूड, पुणे ४११०३८',
      hi: 'गोल्डन हिंद भवन, परांजपे स्कूल के पीछे, भेलकेनगर चौक, डी. पी. रोड, कोथरूड, पुणे ४११०३८',
    },
  },
  'WO-04': {
    phone: '020-25432192',
    address: {
      en: 'Swapnashilpa Commercial Building, Pune 411038',
      mr: 'स्वप्नशिल्प व्यापारी संकुल, पुणे ४११०३८',
      hi: 'स्वप्नशिल्प व्यावसायिक भवन, पुणे ४११०३८',
    },
  },
  'WO-05': {
    phone: '020-25508000',
    address: {
      en: 'Shivajirao Dhere Udyog Bhavan, Tilak Road, Pune 411030',
      mr: 'शिवाजीराव ढेरे उद्योग भवन, टिळक रोड, पुणे ४११०३०',
      hi: 'शिवाजीराव ढेरे उद्योग भवन, तिलक रोड, पुणे ४११०३०',
    },
    listedAs: {
      en:
        'It was then the Tilak Road ward office; the address lies inside the area of ' +
        'Kasba-Vishrambaugwada.',
      mr:
        'तेव्हा ते टिळक रोड क्षेत्रीय कार्यालय होते; हा पत्ता कसबा-विश्रामबागवाडा ' +
        'कार्यालयाच्या हद्दीत येतो.',
      hi: 'तब यह तिलक रोड क्षेत्रीय कार्यालय था; यह पता कसबा-विश्रामबागवाड़ा कार्यालय के क्षेत्र में पड़ता है।',
    },
  },
  'WO-06': {
    phone: '020-25508900',
    address: {
      en: 'Survey No. 2, behind Sawant Corner Building, Katraj, Pune 411046',
      mr: 'सर्व्हे क्र. २, सावंत कॉर्नर इमारतीमागे, कात्रज, पुणे ४११०४६',
      hi: 'सर्वे क्र. २, सावंत कॉर्नर भवन के पीछे, कात्रज, पुणे ४११०४६',
    },
    listedAs: {
      en: 'It was then the Dhankavadi ward office.',
      mr: 'तेव्हा ते धनकवडी क्षेत्रीय कार्यालय होते.',
      hi: 'तब यह धनकवड़ी क्षेत्रीय कार्यालय था।',
    },
  },
  'WO-07': {
    phone: '020-26161441',
    address: {
      en: 'Dhole Patil Market Building, Pune 411001',
      mr: 'ढोले पाटील मार्केट इमारत, पुणे ४११००१',
      hi: 'ढोले पाटील मार्केट भवन, पुणे ४११००१',
    },
  },
  'WO-08': {
    phone: '020-25509000',
    address: {
      en: 'Nagar Road, Ramwadi, Pune 411014',
      mr: 'नगर रोड, रामवाडी, पुणे ४११०१४',
      hi: 'नगर रोड, रामवाड़ी, पुणे ४११०१४',
    },
  },
  'WO-09': {
    phone: '020-25509100',
    listedAs: {
      en: 'It was then the Sangamwadi / Yeravada ward office; the list gives no street.',
      mr: 'तेव्हा ते संगमवाडी / येरवडा क्षेत्रीय कार्यालय होते; यादीत रस्त्याचा पत्ता नाही.',
      hi: 'तब यह संगमवाड़ी / येरवड़ा क्षेत्रीय कार्यालय था; सूची में सड़क का पता नहीं है।',
    },
  },
  'WO-10': {
    phone: '020-26821092',
    address: {
      en: 'Near Pandit J. Nehru Market, Hadapsar, Pune 411028',
      mr: 'पंडित जवाहरलाल नेहरू मंडईजवळ, हडपसर, पुणे ४११०२८',
      hi: 'पंडित जवाहरलाल नेहरू मार्केट के पास, हड़पसर, पुणे ४११०२८',
    },
  },
  'WO-11': {
    phone: '020-26860320',
    address: {
      en: 'KPCT Mall, Vitthalrao Shivarkar Road, Fatima Nagar, Wanowrie, Pune 411040',
      mr: 'केपीसीटी मॉल, विठ्ठलराव शिवरकर रोड, फातिमानगर, वानवडी, पुणे ४११०४०',
      hi: 'केपीसीटी मॉल, विट्ठलराव शिवरकर रोड, फ़ातिमा नगर, वानवड़ी, पुणे ४११०४०',
    },
    listedAs: {
      en: 'It was then the Kondhwa Wanawadi ward office.',
      mr: 'तेव्हा ते कोंढवा-वानवडी क्षेत्रीय कार्यालय होते.',
      hi: 'तब यह कोंढवा-वानवड़ी क्षेत्रीय कार्यालय था।',
    },
  },
  'WO-13': {
    phone: '020-25508400',
    address: {
      en: 'PMC Commercial Building, 802 Sadashiv Peth, near Shanipar, Pune 411030',
      mr: 'महानगरपालिका व्यापारी संकुल, ८०२ सदाशिव पेठ, शनिपाराजवळ, पुणे ४११०३०',
      hi: 'महानगरपालिका व्यावसायिक भवन, ८०२ सदाशिव पेठ, शनिपार के पास, पुणे ४११०३०',
    },
  },
  'WO-14': {
    phone: '020-26437040',
    address: {
      en: 'General Arun Kumar Vaidya Stadium Building, Bhavani Peth, Pune 411042',
      mr: 'जनरल अरुणकुमार वैद्य क्रीडांगण इमारत, भवानी पेठ, पुणे ४११०४२',
      hi: 'जनरल अरुणकुमार वैद्य स्टेडियम भवन, भवानी पेठ, पुणे ४११०४२',
    },
  },
  'WO-15': {
    phone: '020-25508700',
    address: {
      en: 'Utsav Building Corner, near Market Yard Corner, Pune 411037',
      mr: 'उत्सव इमारत कोपरा, मार्केट यार्ड कोपऱ्याजवळ, पुणे ४११०३७',
      hi: 'उत्सव भवन कॉर्नर, मार्केट यार्ड कॉर्नर के पास, पुणे ४११०३७',
    },
  },
};
