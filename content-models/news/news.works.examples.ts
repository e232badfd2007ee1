import type { News } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { fromReport, reviewed } from './news.sources.ts';

/** Works and projects of the Smart City programme. */
export const worksNews: Example<News>[] = [
  {
    slug: 'thirteen-projects-handed-over-january-2024',
    portals: ['pmc', 'smart-city'],
    department: 'city-engineer',
    ...reviewed,
    publishedOn: '2024-01-10',
    kind: 'works',
    title: {
      en: 'Thirteen Smart City projects pass to the corporation, fourteen are to follow',
      mr: 'स्मार्ट सिटीचे तेरा प्रकल्प महानगरपालिकेकडे, आणखी चौदा येणार',
      hi: 'स्मार्ट सिटी की तेरह परियोजनाएँ महानगरपालिका को, चौदह और आएँगी',
    },
    summary: {
      en:
        'Works worth ₹1,148 crore. From now on the departments of the corporation run and ' +
        'repair them.',
      mr: '₹१,१४८ कोटींची कामे. यापुढे महानगरपालिकेचे विभाग ती चालवतात व दुरुस्त करतात.',
      hi: '₹१,१४८ करोड़ के काम। अब महानगरपालिका के विभाग इन्हें चलाते और ठीक करते हैं।',
    },
    body: {
      en: `Pune Smart City Development Corporation plans and builds; what is finished passes to Pune
Municipal Corporation. Among the works are the adaptive traffic signals and the integrated
command and control centre.

The health management system and the digital school system were still pending in January 2024.

## Who to tell when something is broken

Report it on this portal like any other problem, or at the ward office.`,
      mr: `पुणे स्मार्ट सिटी विकास महामंडळ नियोजन व उभारणी करते; पूर्ण झालेली कामे पुणे
महानगरपालिकेकडे येतात. त्यांत अनुकूली वाहतूक सिग्नल आणि एकात्मिक नियंत्रण केंद्र यांचा समावेश
आहे.

आरोग्य व्यवस्थापन प्रणाली आणि डिजिटल शाळा प्रणाली जानेवारी २०२४ मध्ये प्रलंबित होत्या.

## काही बिघडल्यास कोणाला कळवावे

इतर तक्रारींप्रमाणेच या संकेतस्थळावर किंवा क्षेत्रीय कार्यालयात नोंदवा.`,
      hi: `पुणे स्मार्ट सिटी विकास निगम योजना बनाता और निर्माण करता है; पूरे हुए काम पुणे
महानगरपालिका को मिलते हैं। इनमें अनुकूली यातायात सिग्नल और एकीकृत नियंत्रण केंद्र शामिल हैं।

स्वास्थ्य प्रबंधन प्रणाली और डिजिटल विद्यालय प्रणाली जनवरी २०२४ में लंबित थीं।

## कुछ खराब हो तो किसे बताएँ

किसी भी समस्या की तरह इस वेबसाइट पर या क्षेत्रीय कार्यालय में दर्ज करें।`,
    },
    relatedCirculars: ['smart-city-projects-handed-over'],
    sourceNote: fromReport({
      en: 'Written from a press report of 10 January 2024.',
      mr: '१० जानेवारी २०२४ च्या वृत्तावरून लिहिले आहे.',
      hi: '१० जनवरी २०२४ के समाचार के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'electric-buses-december-2019',
    portals: ['city', 'smart-city'],
    department: 'traffic-planning',
    ...reviewed,
    publishedOn: '2019-12-07',
    kind: 'works',
    pictures: ['city-bus'],
    title: {
      en: 'Electric buses: 25 on the road since February 2019, 125 procured',
      mr: 'ई-बस: फेब्रुवारी २०१९ पासून २५ रस्त्यावर, १२५ खरेदी',
      hi: 'ई-बसें: फ़रवरी २०१९ से २५ सड़क पर, १२५ खरीदी गईं',
    },
    summary: {
      en: 'An account of December 2019, with placemaking and public bicycles.',
      mr: 'डिसेंबर २०१९ मधील माहिती; सोबत प्लेसमेकिंग आणि सार्वजनिक सायकली.',
      hi: 'दिसंबर २०१९ की जानकारी; साथ में प्लेसमेकिंग और सार्वजनिक साइकिलें।',
    },
    body: {
      en: `The first 25 electric buses have run since February 2019; 125 were procured by the end of that
year.

Two placemaking sites were finished and about twenty under way. Public bicycle sharing was
tried as a pilot.

How many electric buses run today is not in this account: ask the transport undertaking.`,
      mr: `पहिल्या २५ ई-बस फेब्रुवारी २०१९ पासून धावत आहेत; त्या वर्षअखेर १२५ बस खरेदी झाल्या.

प्लेसमेकिंगच्या दोन जागा पूर्ण झाल्या होत्या आणि सुमारे वीस जागांचे काम सुरू होते. सार्वजनिक
सायकल योजना प्रायोगिक स्वरूपात राबवली गेली.

आज किती ई-बस धावतात हे या माहितीत नाही: परिवहन महामंडळाकडे विचारा.`,
      hi: `पहली २५ ई-बसें फ़रवरी २०१९ से चल रही हैं; उस वर्ष के अंत तक १२५ बसें खरीदी गईं।

प्लेसमेकिंग के दो स्थल पूरे हो चुके थे और लगभग बीस पर काम चल रहा था। सार्वजनिक साइकिल योजना
प्रायोगिक रूप में चलाई गई।

आज कितनी ई-बसें चलती हैं, यह इस जानकारी में नहीं है: परिवहन निगम से पूछें।`,
    },
    sourceNote: fromReport({
      en: 'Written from a trade journal’s account of 7 December 2019.',
      mr: '७ डिसेंबर २०१९ च्या एका व्यावसायिक नियतकालिकातील माहितीवरून लिहिले आहे.',
      hi: '७ दिसंबर २०१९ की एक व्यावसायिक पत्रिका की जानकारी के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'programme-in-figures-december-2018',
    portals: ['smart-city'],
    department: 'city-engineer',
    ...reviewed,
    publishedOn: '2018-12-23',
    kind: 'figures',
    title: {
      en: 'The Smart City programme at the end of 2018: 59 projects, 11 done',
      mr: '२०१८ अखेर स्मार्ट सिटी कार्यक्रम: ५९ प्रकल्प, ११ पूर्ण',
      hi: '२०१८ के अंत में स्मार्ट सिटी कार्यक्रम: ५९ परियोजनाएँ, ११ पूर्ण',
    },
    summary: {
      en: 'Projects of ₹4,766 crore in all; those that were done had cost ₹234 crore.',
      mr: 'एकूण ₹४,७६६ कोटींचे प्रकल्प; पूर्ण झालेल्यांचा खर्च ₹२३४ कोटी.',
      hi: 'कुल ₹४,७६६ करोड़ की परियोजनाएँ; पूरी हुई परियोजनाओं पर ₹२३४ करोड़।',
    },
    body: {
      en: `An account of December 2018 counts 59 projects of ₹47.66 billion, of which 11 projects of ₹2.34
billion were complete.

By then 136 emergency call boxes stood in the streets, and the buses had an intelligent
transport management system: 1,750 of them carried GPS by 2017.

Other accounts count differently: the city’s proposal speaks of ₹3,480 crore. The register of
projects on this portal names the source of every figure.`,
      mr: `डिसेंबर २०१८ मधील माहितीनुसार ५९ प्रकल्प ₹४,७६६ कोटींचे होते; त्यांपैकी ₹२३४ कोटींचे ११ प्रकल्प
पूर्ण झाले होते.

तोपर्यंत रस्त्यांवर १३६ आपत्कालीन कॉल बॉक्स उभे होते आणि बसमध्ये एकात्मिक वाहतूक व्यवस्थापन
प्रणाली होती: २०१७ पर्यंत १,७५० बसमध्ये जीपीएस होते.

इतर माहितीत वेगळे आकडे आहेत: शहराच्या प्रस्तावात ₹३,४८० कोटींचा उल्लेख आहे. या संकेतस्थळावरील
प्रकल्पांच्या नोंदवहीत प्रत्येक आकड्याचा स्रोत दिला आहे.`,
      hi: `दिसंबर २०१८ की जानकारी के अनुसार ५९ परियोजनाएँ ₹४,७६६ करोड़ की थीं, जिनमें से ₹२३४ करोड़ की ११
पूरी हो चुकी थीं।

तब तक सड़कों पर १३६ आपातकालीन कॉल बॉक्स लग चुके थे और बसों में एकीकृत यातायात प्रबंधन प्रणाली
थी: २०१७ तक १,७५० बसों में जीपीएस था।

दूसरी जानकारियों में अलग आँकड़े हैं: शहर के प्रस्ताव में ₹३,४८० करोड़ का उल्लेख है। इस वेबसाइट के
परियोजना रजिस्टर में हर आँकड़े का स्रोत लिखा है।`,
    },
    sourceNote: fromReport({
      en: 'Written from accounts of 23 December 2018 and of 4 July 2017.',
      mr: '२३ डिसेंबर २०१८ आणि ४ जुलै २०१७ च्या माहितीवरून लिहिले आहे.',
      hi: '२३ दिसंबर २०१८ और ४ जुलाई २०१७ की जानकारी के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'first-fourteen-projects-june-2016',
    portals: ['smart-city'],
    department: 'city-engineer',
    ...reviewed,
    publishedOn: '2016-06-25',
    kind: 'works',
    title: {
      en: 'The first fourteen Smart City projects begin',
      mr: 'स्मार्ट सिटीचे पहिले चौदा प्रकल्प सुरू',
      hi: 'स्मार्ट सिटी की पहली चौदह परियोजनाएँ शुरू',
    },
    summary: {
      en: 'Launched on 25 June 2016. What became of them by July 2017.',
      mr: '२५ जून २०१६ रोजी प्रारंभ. जुलै २०१७ पर्यंत त्यांचे काय झाले.',
      hi: '२५ जून २०१६ को शुभारंभ। जुलाई २०१७ तक उनका क्या हुआ।',
    },
    body: {
      en: `Fourteen projects were launched together on 25 June 2016, among them slum rehabilitation and the
redesign of streets in Aundh.

A year later the transport command and control centre and the mobility card were commissioned,
and 30 buses carried a system that watches the state of the vehicle.

The Lighthouse skill centres and the PMC Care app each won an award in 2016.`,
      mr: `२५ जून २०१६ रोजी चौदा प्रकल्प एकाच वेळी सुरू झाले; त्यांत झोपडपट्टी पुनर्वसन आणि औंधमधील
रस्त्यांची पुनर्रचना यांचा समावेश होता.

वर्षभरानंतर वाहतूक नियंत्रण केंद्र आणि मोबिलिटी कार्ड कार्यान्वित झाले होते आणि ३० बसमध्ये
वाहनाच्या स्थितीवर लक्ष ठेवणारी प्रणाली होती.

लाइटहाऊस कौशल्य केंद्रे आणि पीएमसी केअर ॲप यांना २०१६ मध्ये पुरस्कार मिळाले.`,
      hi: `२५ जून २०१६ को चौदह परियोजनाएँ एक साथ शुरू हुईं, जिनमें झुग्गी पुनर्वास और औंध में सड़कों का
पुनर्निर्माण शामिल था।

एक वर्ष बाद परिवहन नियंत्रण केंद्र और मोबिलिटी कार्ड चालू हो चुके थे और ३० बसों में वाहन की
स्थिति पर नज़र रखने वाली प्रणाली थी।

लाइटहाउस कौशल केंद्रों और पीएमसी केयर ऐप को २०१६ में पुरस्कार मिले।`,
    },
    sourceNote: fromReport({
      en: 'Written from press reports of December 2016 and of 4 July 2017.',
      mr: 'डिसेंबर २०१६ आणि ४ जुलै २०१७ च्या वृत्तांवरून लिहिले आहे.',
      hi: 'दिसंबर २०१६ और ४ जुलाई २०१७ के समाचारों के आधार पर लिखा गया है।',
    }),
  },
];
