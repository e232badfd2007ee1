import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const common = {
  portals: ['smart-governance'],
  department: 'information-technology',
  reviewedOn: '2026-11-02',
  reviewOn: '2027-11-01',
};

/** The pages on which the corporation says to which rules its portals are built. */
export const governancePageExamples: Example<Page>[] = [
  {
    ...common,
    slug: 'about-governance',
    group: 'about',
    department: 'general-administration',
    title: { en: 'About this portal', mr: 'या संकेतस्थळाविषयी', hi: 'इस वेबसाइट के बारे में' },
    summary: {
      en: 'What was decided, what you can object to, what it costs: and where each figure comes from.',
      mr: 'काय ठरले, कशावर हरकत घेता येते, किती खर्च: आणि प्रत्येक आकडा कोठून आला.',
      hi: 'क्या तय हुआ, किस पर आपत्ति कर सकते हैं, कितना खर्च: और हर आँकड़ा कहाँ से आया।',
    },
    body: {
      en: `## Three questions

1. **What was decided?** [Policies](/policies/) with the version in force and those before it, and
   [orders and circulars](/circulars/) with their numbers.
2. **What can I object to?** [Hearings](/events/), each with its last day.
3. **What does it cost?** The budget, as far as public reports name it, and the
   [projects](/projects/) with their sums.

## And whether it works

[Performance](/performance/) has figures that the system counts itself. [Open data](/open-data/) has
the rows behind them.

## Who decides

The general body adopts policies and the budget. Its agendas and resolutions are kept by the city
secretary. The Commissioner carries them out.`,
      mr: `## तीन प्रश्न

1. **काय ठरले?** [धोरणे](/policies/): अंमलातील व आधीच्या आवृत्त्या; आणि क्रमांकासह [आदेश व
   परिपत्रके](/circulars/).
2. **कशावर हरकत घेता येते?** [सुनावण्या](/events/), प्रत्येकीच्या शेवटच्या दिवसासह.
3. **किती खर्च?** वृत्तांत आलेले अंदाजपत्रक आणि रकमांसह [प्रकल्प](/projects/).

## आणि काम होते का

[कामगिरी](/performance/) येथे यंत्रणेने स्वतः मोजलेले आकडे आहेत. त्यामागील नोंदी [खुली
माहिती](/open-data/) येथे आहेत.

## निर्णय कोण घेते

धोरणे व अंदाजपत्रक मुख्य सभा मंजूर करते. कार्यपत्रिका व ठराव नगरसचिव ठेवतात. अंमलबजावणी आयुक्त
करतात.`,
      hi: `## तीन प्रश्न

1. **क्या तय हुआ?** [नीतियाँ](/policies/): लागू और पहले के संस्करण; और संख्या सहित [आदेश और
   परिपत्र](/circulars/)।
2. **किस पर आपत्ति कर सकते हैं?** [सुनवाइयाँ](/events/), हर एक की अंतिम तिथि के साथ।
3. **कितना खर्च?** समाचारों में आया बजट और राशि सहित [परियोजनाएँ](/projects/)।

## और काम होता है या नहीं

[कार्य प्रदर्शन](/performance/) में वे आँकड़े हैं जो प्रणाली स्वयं गिनती है। उनके पीछे के अभिलेख
[खुला डेटा](/open-data/) में हैं।

## निर्णय कौन लेता है

नीतियाँ और बजट आम सभा स्वीकार करती है। कार्यसूची और संकल्प नगर सचिव रखते हैं। लागू आयुक्त करते
हैं।`,
    },
  },
  {
    ...common,
    slug: 'conformance',
    group: 'policy',
    title: {
      en: 'Rules that the portals are built to',
      mr: 'संकेतस्थळे कोणत्या नियमांनुसार बनवली आहेत',
      hi: 'वेबसाइटें किन नियमों के अनुसार बनी हैं',
    },
    summary: {
      en: 'Accessibility, guidelines for government websites, languages, security: what is tested by a machine, and what no machine can test.',
      mr: 'सुगम्यता, शासकीय संकेतस्थळांची मार्गदर्शक तत्त्वे, भाषा, सुरक्षा: यंत्राने काय तपासले जाते आणि काय तपासता येत नाही.',
      hi: 'सुगम्यता, सरकारी वेबसाइटों के दिशानिर्देश, भाषाएँ, सुरक्षा: मशीन से क्या जाँचा जाता है और क्या नहीं जाँचा जा सकता।',
    },
    body: {
      en: `No outside body has certified the portals. This page says what is tested, so that anybody can
test it again.

## Accessibility

The aim is level AA of the Web Content Accessibility Guidelines 2.2. What was tested and what was
not is in the [accessibility statement](/pages/accessibility-statement/).

## Guidelines for Indian Government Websites 3.0

Each page names its owner, the day of its last change and that of its last review, and leads to the
Web Information Manager. The policies that the guidelines ask for are at the foot of each page.

## Languages

Marathi, Hindi and English. A test refuses English words that are left on a page in Marathi or
Hindi, and a text that a language lacks is named as missing.

## Security

The [security policy](/pages/security-policy/) says what is done, and how to report a weakness.

## Test it yourself

The checks are part of the software of the portals, and can be run against any address.`,
      mr: `संकेतस्थळांना कोणत्याही बाहेरच्या संस्थेने प्रमाणपत्र दिलेले नाही. काय तपासले जाते ते येथे दिले
आहे, म्हणजे कोणालाही पुन्हा तपासता येईल.

## सुगम्यता

वेब सामग्री सुगम्यता मार्गदर्शक तत्त्वे २.२ मधील एए (AA) स्तर हे ध्येय आहे. काय तपासले व काय नाही ते
[सुगम्यता निवेदनात](/pages/accessibility-statement/) आहे.

## भारतीय शासकीय संकेतस्थळांसाठीची मार्गदर्शक तत्त्वे ३.०

प्रत्येक पानावर त्याची जबाबदारी कोणाची, शेवटचा बदल व शेवटचे पुनरावलोकन केव्हा झाले ते असते, आणि
वेब माहिती व्यवस्थापकाशी संपर्क साधता येतो. आवश्यक धोरणे प्रत्येक पानाच्या तळाशी आहेत.

## भाषा

मराठी, हिंदी व इंग्रजी. मराठी किंवा हिंदी पानावर इंग्रजी शब्द राहिल्यास चाचणी तो नाकारते; एखाद्या
भाषेत मजकूर नसल्यास तसे सांगितले जाते.

## सुरक्षा

काय केले जाते आणि त्रुटी कशी कळवावी ते [सुरक्षा धोरणात](/pages/security-policy/) आहे.

## स्वतः तपासा

या तपासण्या संकेतस्थळांच्या प्रणालीचा भाग आहेत आणि कोणत्याही पत्त्यावर चालवता येतात.`,
      hi: `किसी बाहरी संस्था ने वेबसाइटों को प्रमाणित नहीं किया है। क्या जाँचा जाता है, वह यहाँ दिया है,
ताकि कोई भी फिर जाँच सके।

## सुगम्यता

वेब सामग्री सुगम्यता दिशानिर्देश २.२ का एए (AA) स्तर लक्ष्य है। क्या जाँचा गया और क्या नहीं, वह
[सुगम्यता विवरण](/pages/accessibility-statement/) में है।

## भारतीय सरकारी वेबसाइटों के दिशानिर्देश ३.०

हर पृष्ठ पर उसका उत्तरदायी विभाग, अंतिम परिवर्तन और अंतिम समीक्षा का दिन होता है, और वेब सूचना प्रबंधक तक
पहुँचा जा सकता है। आवश्यक नीतियाँ हर पृष्ठ के नीचे हैं।

## भाषाएँ

मराठी, हिन्दी और अंग्रेज़ी। मराठी या हिन्दी पृष्ठ पर अंग्रेज़ी शब्द रह जाए तो परीक्षण उसे अस्वीकार
करता है; किसी भाषा में पाठ न हो तो ऐसा बताया जाता है।

## सुरक्षा

क्या किया जाता है और कमज़ोरी कैसे बताएँ, वह [सुरक्षा नीति](/pages/security-policy/) में है।

## स्वयं जाँचें

ये जाँचें वेबसाइटों की प्रणाली का भाग हैं और किसी भी पते पर चलाई जा सकती हैं।`,
    },
  },
];
