import type { App } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';
import type { Permission } from './apps.values.ts';

export type AppExample = Example<App>;

/** A text in the three languages. */
export const words = (en: string, mr: string, hi: string): Localized<string> => ({ en, mr, hi });

type Asked = NonNullable<AppExample['permissions']>[number];
export const needs = (permission: Permission, en: string, mr: string, hi: string): Asked => ({
  permission,
  optional: false,
  why: words(en, mr, hi),
});
export const mayAsk = (permission: Permission, en: string, mr: string, hi: string): Asked => ({
  ...needs(permission, en, mr, hi),
  optional: true,
});

export const commonApp = {
  portals: ['city', 'pmc'],
  department: 'information-technology',
  reviewedOn: '2026-11-02',
  reviewOn: '2027-02-01',
};

export const INDICATIONS = words(
  'Permissions, languages and flows of data are indications from general knowledge; versions ' +
    'were not looked at. Check them in your device’s store. The corporation has decided on ' +
    'none of the apps listed here.',
  'परवानग्या, भाषा व माहितीचा प्रवाह हे सर्वसाधारण माहितीवरील संकेत आहेत; आवृत्त्या ' +
    'तपासलेल्या नाहीत. उपकरणाच्या ॲप दालनात खात्री करा. येथील कोणत्याही ॲपबाबत महानगरपालिकेने ' +
    'निर्णय घेतलेला नाही.',
  'अनुमतियाँ, भाषाएँ और जानकारी का प्रवाह सामान्य जानकारी से लिए गए संकेत हैं; संस्करण नहीं ' +
    'जाँचे गए। अपने उपकरण के ऐप स्टोर में पुष्टि करें। यहाँ के किसी भी ऐप पर महानगरपालिका ने ' +
    'निर्णय नहीं लिया है।',
);

export const PLANNED = words(
  'The app is named in the programme of the portals and is not built yet. What it will ask ' +
    'for is a plan.',
  'हे ॲप संकेतस्थळांच्या कार्यक्रमात नमूद आहे, अद्याप बनलेले नाही. ते काय मागेल हा आराखडा आहे.',
  'यह ऐप वेबसाइटों के कार्यक्रम में नामित है, अभी बना नहीं है। यह क्या माँगेगा, यह योजना है।',
);

export const PMC = words('Pune Municipal Corporation', 'पुणे महानगरपालिका', 'पुणे महानगरपालिका');
export const THREE_LANGUAGES = words(
  'Marathi, Hindi and English',
  'मराठी, हिंदी व इंग्रजी',
  'मराठी, हिन्दी और अंग्रेज़ी',
);
export const MANY_LANGUAGES = words(
  'English, Hindi, Marathi and others',
  'इंग्रजी, हिंदी, मराठी व इतर',
  'अंग्रेज़ी, हिन्दी, मराठी और अन्य',
);
export const NOT_CHECKED = words(
  'Not checked by us yet.',
  'आम्ही अद्याप तपासलेले नाही.',
  'हमने अभी नहीं जाँचा है।',
);

export const notifyOptional = mayAsk(
  'notifications',
  'To tell you when something has changed',
  'काही बदलले की कळवण्यासाठी',
  'कुछ बदलने पर बताने के लिए',
);
