import type { Guide } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

export type GuideExample = Example<Guide>;
export type GuideStep = NonNullable<GuideExample['steps']>[number];

/** A text in the three languages. */
export const words = (en: string, mr: string, hi: string): Localized<string> => ({ en, mr, hi });

export const paper = (en: string, mr: string, hi: string) => ({ name: words(en, mr, hi) });

export const commonGuide = {
  portals: ['city', 'pmc'],
  reviewedOn: '2026-11-02',
  reviewOn: '2027-11-01',
};

export const FREE = words('Free', 'विनामूल्य', 'निःशुल्क');
export const WARD_OFFICE = words('Your ward office', 'तुमचे क्षेत्रीय कार्यालय', 'आपका क्षेत्रीय कार्यालय');
export const AT_HOME = words('At home', 'घरीच', 'घर पर');

/** The source note of guides: fees and time limits are those of the services. */
export const FROM_SERVICES = words(
  'Fees and time limits are those of the services named in the steps; each service page says ' +
    'where they come from. Confirm them at the office before you pay.',
  'शुल्क व कालमर्यादा पायऱ्यांमधील सेवांच्या आहेत; त्या कोठून घेतल्या ते प्रत्येक सेवेच्या ' +
    'पानावर दिले आहे. पैसे भरण्यापूर्वी कार्यालयात खात्री करा.',
  'शुल्क और समय सीमाएँ कदमों में दी गई सेवाओं की हैं; वे कहाँ से ली गईं, यह हर सेवा के पृष्ठ ' +
    'पर है। भुगतान से पहले कार्यालय में पुष्टि कर लें।',
);

/** The last step of most guides. */
export const reportStep: GuideStep = {
  title: words('Report what is broken', 'काही बिघडल्यास कळवा', 'कुछ बिगड़े तो सूचना दें'),
  text: words(
    'Potholes, street lights, garbage, leaks: [report a problem](/grievances/new/). You ' +
      'need no account and no proof of residence, and you get a number to follow it.',
    'खड्डे, पथदिवे, कचरा, पाणी गळती: [तक्रार नोंदवा](/grievances/new/). खाते किंवा रहिवासी ' +
      'पुरावा लागत नाही आणि मागोवा घेण्यासाठी क्रमांक मिळतो.',
    'गड्ढे, स्ट्रीट लाइट, कचरा, पानी का रिसाव: [शिकायत दर्ज करें](/grievances/new/)। खाता या ' +
      'निवास प्रमाण नहीं चाहिए और स्थिति जानने के लिए संख्या मिलती है।',
  ),
  where: words(
    'On this website, by telephone or at a ward office',
    'या संकेतस्थळावर, दूरध्वनीवर किंवा क्षेत्रीय कार्यालयात',
    'इस वेबसाइट पर, फ़ोन से या क्षेत्रीय कार्यालय में',
  ),
  cost: FREE,
};
