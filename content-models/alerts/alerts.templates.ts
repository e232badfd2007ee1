import type { Locale } from '@pune/i18n';

/**
 * Beginnings of the three alerts that a city sends most. Their texts name no place: `area` stays
 * empty and is required, so that none can be published as it is.
 */

interface AlertTexts {
  title: string;
  summary: string;
  event: string;
  /** A line for each step, the most important first. */
  instruction: string;
}

export interface AlertTemplate {
  /** Values of the lists of CAP, and the topic. */
  choices: Record<'severity' | 'urgency' | 'certainty' | 'category' | 'topic', string>;
  /** The proposed duration. */
  hours: number;
  texts: Record<Locale, AlertTexts>;
}

export const ALERT_TEMPLATE_NAMES = ['flood', 'water', 'traffic'] as const;
export type AlertTemplateName = (typeof ALERT_TEMPLATE_NAMES)[number];

export const ALERT_TEMPLATES: Record<AlertTemplateName, AlertTemplate> = {
  flood: {
    choices: {
      severity: 'Severe',
      urgency: 'Immediate',
      certainty: 'Likely',
      category: 'Met',
      topic: 'services',
    },
    hours: 24,
    texts: {
      en: {
        title: 'Flood warning: move away from the river',
        summary: 'Water is rising. Low streets near the river may be under water soon.',
        event: 'Flood',
        instruction:
          'Move to higher ground now, with children and older people first.\nDo not walk or drive through water.\nSwitch off electricity at the main switch before water enters.\nIn danger, call 112.',
      },
      mr: {
        title: 'पुराचा इशारा: नदीपासून दूर जा',
        summary: 'पाण्याची पातळी वाढत आहे. नदीजवळचे सखल रस्ते लवकरच पाण्याखाली जाऊ शकतात.',
        event: 'पूर',
        instruction:
          'आताच उंच ठिकाणी जा; मुले आणि ज्येष्ठांना आधी न्या.\nपाण्यातून चालू नका किंवा वाहन नेऊ नका.\nपाणी आत येण्याआधी वीजपुरवठा मुख्य बटणावरून बंद करा.\nधोका असल्यास 112 वर फोन करा.',
      },
      hi: {
        title: 'बाढ़ की चेतावनी: नदी से दूर जाएँ',
        summary: 'पानी का स्तर बढ़ रहा है। नदी के पास की निचली सड़कें जल्द ही पानी में डूब सकती हैं।',
        event: 'बाढ़',
        instruction:
          'अभी ऊँची जगह पर जाएँ; बच्चों और बुज़ुर्गों को पहले ले जाएँ।\nपानी में से न चलें, न वाहन निकालें।\nपानी अंदर आने से पहले मुख्य स्विच से बिजली बंद कर दें।\nख़तरा हो तो 112 पर फ़ोन करें।',
      },
    },
  },
  water: {
    choices: {
      severity: 'Moderate',
      urgency: 'Expected',
      certainty: 'Observed',
      category: 'Infra',
      topic: 'water',
    },
    hours: 12,
    texts: {
      en: {
        title: 'No water supply for some hours',
        summary: 'Water is not supplied in the areas named here while a fault is repaired.',
        event: 'Water supply',
        instruction:
          'Use stored water sparingly.\nKeep taps closed, so that nothing overflows when the water returns.\nIf the water is muddy at first, let it run until it is clear.',
      },
      mr: {
        title: 'काही तास पाणीपुरवठा बंद',
        summary: 'बिघाड दुरुस्त होईपर्यंत येथे दिलेल्या भागांत पाणीपुरवठा होणार नाही.',
        event: 'पाणीपुरवठा',
        instruction:
          'साठवलेले पाणी जपून वापरा.\nपाणी आल्यावर वाया जाऊ नये म्हणून नळ बंद ठेवा.\nपाणी गढूळ आल्यास स्वच्छ येईपर्यंत वाहू द्या.',
      },
      hi: {
        title: 'कुछ घंटे जल आपूर्ति बंद',
        summary: 'ख़राबी ठीक होने तक यहाँ दिए इलाकों में जल आपूर्ति नहीं होगी।',
        event: 'जल आपूर्ति',
        instruction:
          'भरा हुआ पानी सोच-समझकर खर्च करें।\nपानी आने पर बरबाद न हो, इसलिए नल बंद रखें।\nपानी मटमैला आए तो साफ़ होने तक बहने दें।',
      },
    },
  },
  traffic: {
    choices: {
      severity: 'Minor',
      urgency: 'Immediate',
      certainty: 'Observed',
      category: 'Transport',
      topic: 'traffic',
    },
    hours: 8,
    texts: {
      en: {
        title: 'Road closed to vehicles',
        summary: 'The road named here is closed. Take another way and allow more time.',
        event: 'Closed road',
        instruction:
          'Follow the signs for the diversion.\nAmbulances and fire engines may pass.\nIf you can, travel by bus or metro.',
      },
      mr: {
        title: 'वाहनांसाठी रस्ता बंद',
        summary: 'येथे दिलेला रस्ता बंद आहे. दुसऱ्या मार्गाने जा आणि जास्त वेळ ठेवा.',
        event: 'बंद रस्ता',
        instruction:
          'वळवलेल्या मार्गाच्या फलकांप्रमाणे जा.\nरुग्णवाहिका आणि अग्निशमन वाहने जाऊ शकतात.\nशक्य असल्यास बस किंवा मेट्रोने जा.',
      },
      hi: {
        title: 'वाहनों के लिए सड़क बंद',
        summary: 'यहाँ दी गई सड़क बंद है। दूसरे रास्ते से जाएँ और अधिक समय रखें।',
        event: 'बंद सड़क',
        instruction:
          'बदले हुए मार्ग के संकेतों पर चलें।\nएंबुलेंस और दमकल जा सकती हैं।\nहो सके तो बस या मेट्रो से जाएँ।',
      },
    },
  },
};

const HOUR_MS = 3_600_000;

/** True for a value that a template may fill in. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * The values that a template puts into a form, by the path of the field. Written words and times
 * stay; the choices are set in a new alert only, where they are still the form's own defaults.
 */
export function templateValues(
  name: AlertTemplateName,
  {
    language,
    valueOf,
    isNew,
    now,
  }: { language: Locale; valueOf(path: string): unknown; isNew: boolean; now: Date },
): Record<string, string> {
  const { choices, hours, texts } = ALERT_TEMPLATES[name];
  const until = new Date(now.getTime() + hours * HOUR_MS).toISOString();
  const offered = { ...texts[language], effective: now.toISOString(), expires: until };
  const filled = Object.entries(offered).filter(([path]) => isEmpty(valueOf(path)));
  return { ...(isNew && choices), ...Object.fromEntries(filled) };
}
