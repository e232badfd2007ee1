import type { News } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { fromReport, reviewed } from './news.sources.ts';

/** Figures, each with its date and source. */
export const figureNews: Example<News>[] = [
  {
    slug: 'budget-2025-26',
    portals: ['pmc', 'smart-governance'],
    department: 'finance-accounts',
    ...reviewed,
    publishedOn: '2025-03-05',
    kind: 'figures',
    title: {
      en: 'Budget 2025–26: ₹12,618.09 crore',
      mr: 'अंदाजपत्रक २०२५–२६: ₹१२,६१८.०९ कोटी',
      hi: 'बजट २०२५–२६: ₹१२,६१८.०९ करोड़',
    },
    summary: {
      en: 'About ₹1,017 crore more than the year before, which had ₹11,601 crore.',
      mr: 'मागील वर्षीच्या ₹११,६०१ कोटींपेक्षा सुमारे ₹१,०१७ कोटी अधिक.',
      hi: 'पिछले वर्ष के ₹११,६०१ करोड़ से लगभग ₹१,०१७ करोड़ अधिक।',
    },
    body: {
      en: `The budget names what the corporation expects to take in and to spend from April 2025 to March 2026.

Property tax is one of its large sources: about ₹2,350 crore were collected in 2024–25. Metered
water brought ₹130.98 crore in 2023–24, from 47,070 meters.

What a budget plans is not what was spent; the accounts of the year show that later.`,
      mr: `एप्रिल २०२५ ते मार्च २०२६ या काळात महानगरपालिकेला किती उत्पन्न अपेक्षित आहे आणि किती खर्च करायचा
आहे हे अंदाजपत्रक सांगते.

मिळकतकर हा त्यातील मोठा स्रोत आहे: २०२४–२५ मध्ये सुमारे ₹२,३५० कोटी जमा झाले. मीटरने मोजलेल्या
पाण्यातून २०२३–२४ मध्ये ४७,०७० मीटरद्वारे ₹१३०.९८ कोटी मिळाले.

अंदाजपत्रकातील रक्कम म्हणजे झालेला खर्च नव्हे; तो वर्षाच्या लेख्यांत नंतर दिसतो.`,
      hi: `बजट बताता है कि अप्रैल २०२५ से मार्च २०२६ तक महानगरपालिका को कितनी आय की अपेक्षा है और कितना
खर्च करना है।

संपत्ति कर इसका बड़ा स्रोत है: २०२४–२५ में लगभग ₹२,३५० करोड़ जमा हुए। मीटर से मापे गए पानी से
२०२३–२४ में ४७,०७० मीटरों से ₹१३०.९८ करोड़ मिले।

बजट की राशि किया गया खर्च नहीं होती; वह वर्ष के लेखों में बाद में दिखता है।`,
    },
    relatedServices: ['property-tax-payment'],
    sourceNote: fromReport({
      en:
        'Written from press reports of 2023 to 2025; the day is that of the report, as near as ' +
        'it is known.',
      mr: '२०२३ ते २०२५ मधील वृत्तांवरून लिहिले आहे; दिनांक वृत्ताचा असून अंदाजे आहे.',
      hi: '२०२३ से २०२५ के समाचारों के आधार पर लिखा गया है; तिथि समाचार की है और अनुमानित है।',
    }),
  },
  {
    slug: 'open-complaints-january-2025',
    portals: ['pmc', 'smart-governance'],
    department: 'ward-offices',
    ...reviewed,
    publishedOn: '2025-01-15',
    kind: 'figures',
    title: {
      en: '2,842 complaints open at the ward offices, 2,331 of them late',
      mr: 'क्षेत्रीय कार्यालयांत २,८४२ तक्रारी प्रलंबित, त्यांपैकी २,३३१ मुदत उलटलेल्या',
      hi: 'क्षेत्रीय कार्यालयों में २,८४२ शिकायतें लंबित, उनमें से २,३३१ समय सीमा के पार',
    },
    summary: {
      en: 'The state of January 2025, over all fifteen ward offices.',
      mr: 'जानेवारी २०२५ ची स्थिती, सर्व पंधरा क्षेत्रीय कार्यालये मिळून.',
      hi: 'जनवरी २०२५ की स्थिति, सभी पंद्रह क्षेत्रीय कार्यालयों में।',
    },
    body: {
      en: `More than eight in ten of the open complaints were older than the time that is allowed for them.

## What you can do with a late complaint

Ask at the ward office, with its number. If nothing is done, register it again with the earlier
number. By the corporation’s circular a complaint closes only after you say if the work is
done. The last resort is Lokshahi Din, where the Commissioner hears citizens on the first Monday
of the month.`,
      mr: `प्रलंबित तक्रारींपैकी दहांत आठहून अधिक तक्रारींची मुदत उलटून गेली होती.

## तक्रारीची मुदत उलटल्यास

क्रमांक घेऊन क्षेत्रीय कार्यालयात विचारा. काम झाले नसेल तर आधीचा क्रमांक देऊन पुन्हा नोंदवा.
महानगरपालिकेच्या परिपत्रकानुसार काम झाले की नाही हे तुम्ही सांगितल्यावरच तक्रार बंद होते. शेवटचा
मार्ग लोकशाही दिन: महिन्याच्या पहिल्या सोमवारी आयुक्त नागरिकांचे म्हणणे ऐकतात.`,
      hi: `लंबित शिकायतों में दस में से आठ से अधिक अपनी समय सीमा पार कर चुकी थीं।

## शिकायत में देर हो तो

संख्या लेकर क्षेत्रीय कार्यालय में पूछें। काम न हुआ हो तो पहले की संख्या के साथ फिर दर्ज करें।
महानगरपालिका के परिपत्र के अनुसार काम हुआ या नहीं, यह आपके बताने पर ही शिकायत बंद होती है। अंतिम
रास्ता लोकशाही दिन है: महीने के पहले सोमवार को आयुक्त नागरिकों की बात सुनते हैं।`,
    },
    relatedCirculars: ['complaint-closes-after-feedback'],
    relatedServices: ['lokshahi-din'],
    sourceNote: fromReport({
      en: 'Written from a press report of January 2025; the day is as near as it is known.',
      mr: 'जानेवारी २०२५ च्या वृत्तावरून लिहिले आहे; दिनांक अंदाजे आहे.',
      hi: 'जनवरी २०२५ के समाचार के आधार पर लिखा गया है; तिथि अनुमानित है।',
    }),
  },
  {
    slug: 'calls-about-dangerous-trees-june-2024',
    portals: ['city', 'pmc'],
    department: 'garden-tree-authority',
    ...reviewed,
    publishedOn: '2024-06-10',
    kind: 'figures',
    pictures: ['banyan-garden'],
    title: {
      en: '30 to 40 calls a day about trees that may fall',
      mr: 'पडण्याची शक्यता असलेल्या झाडांबद्दल दिवसाला ३० ते ४० फोन',
      hi: 'गिरने की आशंका वाले पेड़ों के बारे में रोज़ ३० से ४० फ़ोन',
    },
    summary: {
      en: 'The first rains of June 2024. What to say on the phone, and who to call.',
      mr: 'जून २०२४ चा पहिला पाऊस. फोनवर काय सांगावे आणि कोणाला फोन करावा.',
      hi: 'जून २०२४ की पहली बारिश। फ़ोन पर क्या बताएँ और किसे फ़ोन करें।',
    },
    body: {
      en: `## A tree leans over a road or a house

Call the fire brigade, 101. Say where it stands, what it leans towards, and whether wires are
near. Keep people and vehicles away.

## A tree on your own land

To cut or prune it you need the permission of the Tree Authority. Ask for it before the monsoon:
it may take up to 45 days.`,
      mr: `## झाड रस्त्यावर किंवा घरावर झुकले असेल तर

अग्निशमन दलाला 101 वर फोन करा. झाड कोठे आहे, कशावर झुकले आहे आणि जवळ विजेच्या तारा आहेत का ते
सांगा. माणसे व वाहने दूर ठेवा.

## तुमच्या जागेतील झाड

ते तोडण्यासाठी किंवा छाटण्यासाठी वृक्ष प्राधिकरणाची परवानगी लागते. पावसाळ्यापूर्वी अर्ज करा: ४५
दिवसांपर्यंत वेळ लागू शकतो.`,
      hi: `## पेड़ सड़क या घर की ओर झुका हो तो

अग्निशमन दल को 101 पर फ़ोन करें। पेड़ कहाँ है, किस ओर झुका है और पास में बिजली के तार हैं या
नहीं, बताएँ। लोगों और वाहनों को दूर रखें।

## आपकी अपनी ज़मीन का पेड़

उसे काटने या छाँटने के लिए वृक्ष प्राधिकरण की अनुमति चाहिए। मानसून से पहले आवेदन करें: ४५ दिन तक
लग सकते हैं।`,
    },
    relatedCirculars: ['pruning-before-the-monsoon-2026'],
    relatedServices: ['tree-cutting-permission'],
    sourceNote: fromReport({
      en: 'The number of calls is from a press report of 10 June 2024.',
      mr: 'फोनची संख्या १० जून २०२४ च्या वृत्तातील आहे.',
      hi: 'फ़ोन की संख्या १० जून २०२४ के समाचार से है।',
    }),
  },
];
