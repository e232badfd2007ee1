import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const common = {
  group: 'help' as const,
  portals: ['pmc'],
  department: 'general-administration',
  reviewedOn: '2026-11-02',
  reviewOn: '2027-11-01',
};

/** Rights of citizens towards the corporation, by law. */
export const rightsExamples: Example<Page>[] = [
  {
    ...common,
    slug: 'right-to-information',
    title: { en: 'Right to information', mr: 'माहितीचा अधिकार', hi: 'सूचना का अधिकार' },
    summary: {
      en:
        'Any citizen may ask the corporation for information under the Act of 2005. How to ' +
        'ask, and what to do if no answer comes.',
      mr:
        '२००५ च्या अधिनियमानुसार कोणताही नागरिक महानगरपालिकेकडे माहिती मागू शकतो. कशी मागावी ' +
        'आणि उत्तर न आल्यास काय करावे.',
      hi:
        '२००५ के अधिनियम के अनुसार कोई भी नागरिक महानगरपालिका से सूचना माँग सकता है। कैसे ' +
        'माँगें और उत्तर न आए तो क्या करें।',
    },
    body: {
      en: `## Look here first

Much is public already: [circulars](/circulars/), [services](/services/) with their time limits,
[departments](/departments/) and [offices](/offices/).

## How to ask

:::steps
# Write to the Public Information Officer of the department
Say which information you need and for which period. You do not need to say why.
# Pay the application fee
The state’s rules set it. People below the poverty line pay none.
# Hand the application in
At the department or at a ward office. Keep the receipt.
:::

## When the answer comes

Within 30 days.

:::callout important
# Where a life or a person’s liberty is at stake
The answer must come within 48 hours. Say so in the first line of the application.
:::

## If it does not

:::accordion
# The department does not answer, or refuses
Appeal within 30 days to the first appellate authority of the same department.
# The first appeal does not help either
Turn to the State Information Commission within 90 days.
:::

Names of information officers are not shown here yet. Ask the General Administration Department
for the current list.`,
      mr: `## आधी येथे पाहा

बरीच माहिती आधीच जाहीर आहे: [परिपत्रके](/circulars/), कालमर्यादेसह [सेवा](/services/),
[विभाग](/departments/) आणि [कार्यालये](/offices/).

## माहिती कशी मागावी

:::steps
# संबंधित विभागाच्या जन माहिती अधिकाऱ्यांना लिहा
कोणती माहिती व कोणत्या कालावधीची हवी ते सांगा. कारण देण्याची गरज नाही.
# अर्ज शुल्क भरा
ते राज्याच्या नियमांनुसार असते. दारिद्र्यरेषेखालील व्यक्तींना शुल्क नाही.
# अर्ज द्या
विभागात किंवा क्षेत्रीय कार्यालयात. पोच जपून ठेवा.
:::

## उत्तर कधी मिळते

३० दिवसांत.

:::callout important
# जीवित किंवा स्वातंत्र्याचा प्रश्न असल्यास
उत्तर ४८ तासांत मिळाले पाहिजे. अर्जाच्या पहिल्याच ओळीत तसे लिहा.
:::

## उत्तर न आल्यास

:::accordion
# विभाग उत्तर देत नाही किंवा नकार देतो
त्याच विभागाच्या प्रथम अपिलीय प्राधिकाऱ्यांकडे ३० दिवसांत अपील करा.
# पहिल्या अपिलानेही माहिती मिळत नाही
९० दिवसांत राज्य माहिती आयोगाकडे दाद मागा.
:::

जन माहिती अधिकाऱ्यांची नावे येथे अद्याप दिलेली नाहीत. सध्याची यादी सामान्य प्रशासन विभागाकडे मागा.`,
      hi: `## पहले यहाँ देखें

बहुत-सी जानकारी पहले से सार्वजनिक है: [परिपत्र](/circulars/), समय सीमा के साथ
[सेवाएँ](/services/), [विभाग](/departments/) और [कार्यालय](/offices/)।

## सूचना कैसे माँगें

:::steps
# संबंधित विभाग के जन सूचना अधिकारी को लिखें
कौन-सी सूचना और किस अवधि की चाहिए, बताएँ। कारण बताना ज़रूरी नहीं है।
# आवेदन शुल्क भरें
वह राज्य के नियमों के अनुसार होता है। गरीबी रेखा से नीचे के व्यक्तियों को शुल्क नहीं है।
# आवेदन दें
विभाग या क्षेत्रीय कार्यालय में। पावती सँभालकर रखें।
:::

## उत्तर कब मिलता है

३० दिनों में।

:::callout important
# जीवन या स्वतंत्रता का प्रश्न हो तो
उत्तर ४८ घंटों में मिलना चाहिए। आवेदन की पहली पंक्ति में यह लिखें।
:::

## उत्तर न आए तो

:::accordion
# विभाग उत्तर नहीं देता या मना करता है
उसी विभाग के प्रथम अपीलीय प्राधिकारी के पास ३० दिनों में अपील करें।
# पहली अपील से भी सूचना नहीं मिलती
९० दिनों में राज्य सूचना आयोग के पास जाएँ।
:::

जन सूचना अधिकारियों के नाम यहाँ अभी नहीं दिए गए हैं। वर्तमान सूची सामान्य प्रशासन विभाग से माँगें।`,
    },
  },
  {
    ...common,
    slug: 'citizens-charter',
    title: { en: 'Citizens’ charter', mr: 'नागरिकांची सनद', hi: 'नागरिक अधिकार पत्र' },
    summary: {
      en: 'What you can expect from the corporation, how soon, and who to ask if it takes longer.',
      mr: 'महानगरपालिकेकडून काय अपेक्षित आहे, किती वेळात, आणि उशीर झाल्यास कोणाकडे जावे.',
      hi: 'महानगरपालिका से क्या अपेक्षा रखें, कितने समय में, और देर हो तो किससे पूछें।',
    },
    body: {
      en: `## Your right

The Maharashtra Right to Public Services Act 2015 gives you a notified service within a fixed
time. The corporation has 83 notified services.

## Time limits known

- Property transfer: 12 days
- Water connection: 7 days
- Building permission: 30 days
- Occupancy certificate: 8 days
- Fire no-objection certificate: 12 days
- Road digging permission: 12 days
- Business licence renewal: 10 days
- Hawker registration: 7 days

These are limits of the state, as published in 2017 and 2025. Each [service page](/services/)
names its source; the corporation’s own table prevails.

## If it takes longer

1. Appeal to the first appellate authority.
2. Then to the second appellate authority.
3. Then to the State Commission for Right to Service.

An officer at fault can be fined up to ₹5,000.

## What we ask of you

Hand in complete papers, keep your application number, and tell us on which day you applied.`,
      mr: `## तुमचा हक्क

महाराष्ट्र लोकसेवा हक्क अधिनियम २०१५ नुसार अधिसूचित सेवा ठरलेल्या मुदतीत मिळणे हा तुमचा हक्क
आहे. महानगरपालिकेच्या ८३ सेवा अधिसूचित आहेत.

## ज्ञात कालमर्यादा

- मालमत्ता हस्तांतरण: १२ दिवस
- नळजोडणी: ७ दिवस
- बांधकाम परवानगी: ३० दिवस
- भोगवटा प्रमाणपत्र: ८ दिवस
- अग्निशमन ना हरकत दाखला: १२ दिवस
- रस्ता खोदाई परवानगी: १२ दिवस
- व्यवसाय परवाना नूतनीकरण: १० दिवस
- फेरीवाला नोंदणी: ७ दिवस

या कालमर्यादा राज्याच्या असून २०१७ व २०२५ मध्ये प्रसिद्ध झाल्या आहेत. प्रत्येक [सेवेच्या
पानावर](/services/) स्रोत दिला आहे; महानगरपालिकेचा तक्ता अंतिम मानावा.

## उशीर झाल्यास

1. प्रथम अपिलीय प्राधिकाऱ्यांकडे अपील करा.
2. त्यानंतर द्वितीय अपिलीय प्राधिकाऱ्यांकडे.
3. त्यानंतर राज्य सेवा हक्क आयोगाकडे.

कसूर करणाऱ्या अधिकाऱ्यास ₹५,००० पर्यंत दंड होऊ शकतो.

## तुमच्याकडून अपेक्षा

पूर्ण कागदपत्रे द्या, अर्ज क्रमांक जपून ठेवा आणि कोणत्या दिवशी अर्ज केला ते सांगा.`,
      hi: `## आपका अधिकार

महाराष्ट्र लोक सेवा अधिकार अधिनियम २०१५ के अनुसार अधिसूचित सेवा तय समय में पाना आपका अधिकार है।
महानगरपालिका की ८३ सेवाएँ अधिसूचित हैं।

## ज्ञात समय सीमाएँ

- संपत्ति हस्तांतरण: १२ दिन
- जल कनेक्शन: ७ दिन
- भवन निर्माण अनुमति: ३० दिन
- अधिभोग प्रमाणपत्र: ८ दिन
- अग्निशमन अनापत्ति प्रमाणपत्र: १२ दिन
- सड़क खुदाई अनुमति: १२ दिन
- व्यापार लाइसेंस नवीनीकरण: १० दिन
- फेरीवाला पंजीकरण: ७ दिन

ये राज्य की समय सीमाएँ हैं, जो २०१७ और २०२५ में प्रकाशित हुईं। हर [सेवा के पृष्ठ](/services/) पर
स्रोत दिया है; महानगरपालिका की अपनी तालिका अंतिम है।

## देर हो तो

1. प्रथम अपीलीय प्राधिकारी के पास अपील करें।
2. फिर द्वितीय अपीलीय प्राधिकारी के पास।
3. फिर राज्य सेवा अधिकार आयोग के पास।

दोषी अधिकारी पर ₹५,००० तक जुर्माना हो सकता है।

## आपसे अपेक्षा

पूरे दस्तावेज़ दें, आवेदन संख्या सँभालकर रखें और बताएँ कि आवेदन किस दिन किया।`,
    },
    relatedServices: [
      'property-transfer-sale',
      'water-connection',
      'building-permission',
      'business-licence-renewal',
      'lokshahi-din',
    ],
  },
];
