import type { Settings } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

/** Settings that all portals share: contact and content policies. */
export const commonSettings = {
  webInformationManager: {
    en: 'System Manager, Information Technology Department, PMC Main Building, Shivajinagar, Pune 411005',
    mr: 'सिस्टिम मॅनेजर, माहिती व तंत्रज्ञान विभाग, महानगरपालिका मुख्य इमारत, शिवाजीनगर, पुणे ४११००५',
    hi: 'सिस्टम मैनेजर, सूचना प्रौद्योगिकी विभाग, महानगरपालिका मुख्य भवन, शिवाजीनगर, पुणे ४११००५',
  },
  tollFree: '1800 103 0222',
  address: {
    en: 'Pune Municipal Corporation, Main Building, Shivajinagar, Pune 411005',
    mr: 'पुणे महानगरपालिका, मुख्य इमारत, शिवाजीनगर, पुणे ४११००५',
    hi: 'पुणे महानगरपालिका, मुख्य भवन, शिवाजीनगर, पुणे ४११००५',
  },
  replyDays: 5,
  disclaimer: {
    en: 'Sample content, written from public facts. Confirm dates, fees and time limits with the department before you rely on them.',
    mr: 'नमुना मजकूर, जाहीर माहितीवरून लिहिलेला. तारखा, शुल्क व कालमर्यादांवर विसंबण्यापूर्वी विभागाकडून खात्री करा.',
    hi: 'नमूना सामग्री, सार्वजनिक जानकारी से लिखी गई। तिथि, शुल्क और समय सीमा पर भरोसा करने से पहले विभाग से पुष्टि करें।',
  },
} satisfies Partial<Example<Settings>>;
