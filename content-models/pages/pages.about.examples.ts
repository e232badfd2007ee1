import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const common = { group: 'about' as const, reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };

export const aboutExamples: Example<Page>[] = [
  {
    ...common,
    slug: 'about-pmc',
    picture: 'municipal-hall',
    portals: ['pmc'],
    department: 'public-relations',
    title: {
      en: 'About Pune Municipal Corporation',
      mr: 'पुणे महानगरपालिकेविषयी',
      hi: 'पुणे महानगरपालिका के बारे में',
    },
    summary: {
      en:
        'The corporation looks after water, roads, waste, health, schools and much else in a ' +
        'city of 516 square kilometres.',
      mr:
        'पाणी, रस्ते, कचरा, आरोग्य, शाळा आणि बरेच काही: ५१६ चौरस किलोमीटरच्या शहराची जबाबदारी ' +
        'महानगरपालिकेची आहे.',
      hi:
        'पानी, सड़कें, कचरा, स्वास्थ्य, विद्यालय और बहुत कुछ: ५१६ वर्ग किलोमीटर के शहर की ' +
        'ज़िम्मेदारी महानगरपालिका की है।',
    },
    body: {
      en: `Pune Municipal Corporation was established on 15 February 1950.

## In figures

- Area: 516.18 square kilometres, since villages joined the city in 2021
- Wards: 41, with 165 members, in the structure of 2025
- Population: 34,81,359 by the census of 2011, in that structure
- Ward offices: 15, in five zones
- Budget: ₹12,618.09 crore for 2025–26, as reported in 2025

## Who does what

The Municipal Commissioner leads the administration. The members elected by the wards form the
general body; the standing committee decides on money. The [departments](/departments/) do the
work, and most counters are at the [ward offices](/offices/).

Figures are from press reports and public pages; the corporation’s own records prevail.`,
      mr: `पुणे महानगरपालिकेची स्थापना १५ फेब्रुवारी १९५० रोजी झाली.

## आकड्यांत

- क्षेत्रफळ: ५१६.१८ चौरस किलोमीटर, २०२१ मध्ये गावे समाविष्ट झाल्यापासून
- प्रभाग: ४१, सदस्य १६५, २०२५ च्या रचनेनुसार
- लोकसंख्या: त्या रचनेत २०११ च्या जनगणनेनुसार ३४,८१,३५९
- क्षेत्रीय कार्यालये: १५, पाच परिमंडळांत
- अंदाजपत्रक: २०२५–२६ साठी ₹१२,६१८.०९ कोटी, २०२५ च्या वृत्तानुसार

## कोण काय करते

प्रशासनाचे प्रमुख महानगरपालिका आयुक्त असतात. प्रभागांतून निवडून आलेल्या सदस्यांची मुख्य सभा
बनते; आर्थिक निर्णय स्थायी समिती घेते. प्रत्यक्ष काम [विभाग](/departments/) करतात आणि बहुतेक
नागरी सुविधा [क्षेत्रीय कार्यालयांत](/offices/) मिळतात.

आकडे वृत्ते व जाहीर माहितीवरून घेतले आहेत; महानगरपालिकेच्या नोंदी अंतिम मानाव्यात.`,
      hi: `पुणे महानगरपालिका की स्थापना १५ फ़रवरी १९५० को हुई।

## आँकड़ों में

- क्षेत्रफल: ५१६.१८ वर्ग किलोमीटर, २०२१ में गाँव जुड़ने के बाद से
- वार्ड: ४१, सदस्य १६५, २०२५ की रचना में
- जनसंख्या: उस रचना में २०११ की जनगणना के अनुसार ३४,८१,३५९
- क्षेत्रीय कार्यालय: १५, पाँच ज़ोन में
- बजट: २०२५–२६ के लिए ₹१२,६१८.०९ करोड़, २०२५ के समाचार के अनुसार

## कौन क्या करता है

प्रशासन के प्रमुख महानगरपालिका आयुक्त हैं। वार्डों से चुने गए सदस्यों से आम सभा बनती है; धन
संबंधी निर्णय स्थायी समिति लेती है। काम [विभाग](/departments/) करते हैं और अधिकांश सुविधाएँ
[क्षेत्रीय कार्यालयों](/offices/) में मिलती हैं।

आँकड़े समाचारों और सार्वजनिक पृष्ठों से हैं; महानगरपालिका के अभिलेख अंतिम हैं।`,
    },
  },
  {
    ...common,
    slug: 'about-city',
    picture: 'river-confluence',
    portals: ['city'],
    department: 'public-relations',
    title: { en: 'About Pune', mr: 'पुण्याविषयी', hi: 'पुणे के बारे में' },
    summary: {
      en:
        'A city on the Mula and the Mutha, of students and scholars, of forts, music and ' +
        'engineering.',
      mr: 'मुळा-मुठेच्या काठावरील विद्यार्थी व विद्वानांचे, किल्ले, संगीत आणि अभियांत्रिकीचे शहर.',
      hi: 'मुला और मुठा के किनारे बसा विद्यार्थियों और विद्वानों, किलों, संगीत और अभियांत्रिकी का शहर।',
    },
    body: {
      en: `The Mula and the Mutha meet in the middle of Pune. Around the old peths, where Shaniwarwada
still stands, the city has grown to 516.18 square kilometres; in 2021 more villages on its edge
joined it.

## Through the year

January brings films, February dance at Shaniwarwada, April the spring lectures. In the month of
Ashadh the Palkhi processions pass through. Ganeshotsav fills ten days, and in December there is
classical music. The [events](/events/) page has the dates.

## Who runs it

Pune Municipal Corporation, from its main building in Shivajinagar and from [fifteen ward
offices](/offices/). The neighbouring city of Pimpri-Chinchwad and the cantonments have their
own administrations.`,
      mr: `मुळा आणि मुठा यांचा संगम पुण्याच्या मध्यावर होतो. शनिवारवाडा आजही उभा असलेल्या जुन्या पेठांभोवती
वाढत शहर ५१६.१८ चौरस किलोमीटरचे झाले; २०२१ मध्ये सीमेवरील आणखी गावे शहरात आली.

## वर्षभर

जानेवारीत चित्रपट, फेब्रुवारीत शनिवारवाड्यात नृत्य, एप्रिलमध्ये वसंत व्याख्याने. आषाढात पालखी
सोहळे शहरातून जातात. गणेशोत्सवाचे दहा दिवस आणि डिसेंबरात शास्त्रीय संगीत. तारखांसाठी
[कार्यक्रम](/events/) पाहा.

## कारभार कोणाचा

पुणे महानगरपालिकेचा: शिवाजीनगर येथील मुख्य इमारतीतून आणि [पंधरा क्षेत्रीय
कार्यालयांतून](/offices/). शेजारचे पिंपरी-चिंचवड शहर आणि छावणी क्षेत्रे यांचे प्रशासन वेगळे
आहे.`,
      hi: `मुला और मुठा का संगम पुणे के बीच में होता है। जहाँ शनिवारवाड़ा आज भी खड़ा है, उन पुरानी पेठों के
चारों ओर बढ़ते हुए शहर ५१६.१८ वर्ग किलोमीटर का हो गया; २०२१ में सीमा के और गाँव इसमें जुड़े।

## साल भर

जनवरी में फ़िल्में, फ़रवरी में शनिवारवाड़ा में नृत्य, अप्रैल में वसंत व्याख्यान। आषाढ़ में
पालकियाँ शहर से गुज़रती हैं। गणेशोत्सव के दस दिन और दिसंबर में शास्त्रीय संगीत। तिथियों के लिए
[कार्यक्रम](/events/) देखें।

## कौन चलाता है

पुणे महानगरपालिका: शिवाजीनगर के मुख्य भवन और [पंद्रह क्षेत्रीय कार्यालयों](/offices/) से। पड़ोसी
पिंपरी-चिंचवड शहर और छावनी क्षेत्रों का प्रशासन अलग है।`,
    },
  },
  {
    ...common,
    slug: 'about-smart-city',
    portals: ['smart-city'],
    department: 'information-technology',
    title: { en: 'About Pune Smart City', mr: 'पुणे स्मार्ट सिटीविषयी', hi: 'पुणे स्मार्ट सिटी के बारे में' },
    summary: {
      en:
        'The company that plans and builds the Smart City mission in Pune, and hands finished ' +
        'works to the corporation.',
      mr: 'पुण्यातील स्मार्ट सिटी अभियानाचे नियोजन व उभारणी करून पूर्ण कामे महानगरपालिकेकडे देणारी कंपनी.',
      hi:
        'पुणे में स्मार्ट सिटी मिशन की योजना बनाने, निर्माण करने और पूरे काम महानगरपालिका को ' +
        'सौंपने वाली कंपनी।',
    },
    body: {
      en: `Pune Smart City Development Corporation Limited was formed for the Smart City mission. Fourteen
projects were launched on 25 June 2016.

## What was planned

The plan came to ₹3,480 crore: ₹1,035 crore for the whole city, the rest for one area,
Aundh-Baner-Balewadi.

## How it went, by year

- **2018:** 59 projects worth ₹4,766 crore were named; 11 worth ₹234 crore were done.
- **January 2024:** 13 projects were handed over to the corporation and 14 were to follow,
  together ₹1,148 crore.

Accounts from different years count different things, so the sums do not add up. We show each
with its year. Read more under [projects](/projects/).

## Who answers now

For a work that was handed over, the corporation answers: [report a problem](/grievances/new/).

Figures are from press reports of 2017, 2018 and 2024.`,
      mr: `स्मार्ट सिटी अभियानासाठी पुणे स्मार्ट सिटी विकास महामंडळ मर्यादित ही कंपनी स्थापन झाली. २५ जून
२०१६ रोजी चौदा प्रकल्प सुरू झाले.

## काय ठरले होते

आराखडा ₹३,४८० कोटींचा होता: संपूर्ण शहरासाठी ₹१,०३५ कोटी आणि उरलेले औंध-बाणेर-बालेवाडी या एका
क्षेत्रासाठी.

## वर्षानुसार प्रगती

- **२०१८:** ₹४,७६६ कोटींचे ५९ प्रकल्प सांगितले होते; ₹२३४ कोटींचे ११ पूर्ण झाले होते.
- **जानेवारी २०२४:** १३ प्रकल्प महानगरपालिकेकडे गेले आणि १४ जाणार होते; एकूण ₹१,१४८ कोटी.

वेगवेगळ्या वर्षांच्या माहितीत वेगवेगळ्या गोष्टी मोजल्या आहेत, म्हणून बेरीज जुळत नाही. प्रत्येक
आकडा त्याच्या वर्षासह दिला आहे. अधिक माहिती [प्रकल्प](/projects/) येथे.

## आता जबाबदारी कोणाची

हस्तांतरित कामांची जबाबदारी महानगरपालिकेची आहे: [तक्रार नोंदवा](/grievances/new/).

आकडे २०१७, २०१८ व २०२४ च्या वृत्तांतील आहेत.`,
      hi: `स्मार्ट सिटी मिशन के लिए पुणे स्मार्ट सिटी विकास निगम लिमिटेड कंपनी बनी। २५ जून २०१६ को चौदह
परियोजनाएँ शुरू हुईं।

## क्या तय हुआ था

योजना ₹३,४८० करोड़ की थी: पूरे शहर के लिए ₹१,०३५ करोड़ और शेष एक क्षेत्र, औंध-बाणेर-बालेवाड़ी,
के लिए।

## वर्ष के अनुसार प्रगति

- **२०१८:** ₹४,७६६ करोड़ की ५९ परियोजनाएँ बताई गईं; ₹२३४ करोड़ की ११ पूरी हुई थीं।
- **जनवरी २०२४:** १३ परियोजनाएँ महानगरपालिका को सौंपी गईं और १४ सौंपी जानी थीं; कुल ₹१,१४८ करोड़।

अलग-अलग वर्षों की जानकारी में अलग-अलग चीज़ें गिनी गई हैं, इसलिए जोड़ नहीं मिलता। हर आँकड़ा उसके
वर्ष के साथ दिया है। अधिक जानकारी [परियोजनाएँ](/projects/) में।

## अब उत्तरदायी कौन है

सौंपे गए काम के लिए महानगरपालिका उत्तरदायी है: [शिकायत दर्ज करें](/grievances/new/)।

आँकड़े २०१७, २०१८ और २०२४ के समाचारों से हैं।`,
    },
  },
];
