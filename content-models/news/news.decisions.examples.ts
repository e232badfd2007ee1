import type { News } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { fromReport, reviewed } from './news.sources.ts';

/** Decisions and announcements. */
export const decisionNews: Example<News>[] = [
  {
    slug: 'public-holidays-of-2026',
    portals: ['city', 'pmc', 'smart-governance'],
    department: 'general-administration',
    ...reviewed,
    publishedOn: '2025-12-10',
    kind: 'announcement',
    pictures: ['festival-lamps'],
    title: {
      en: '24 public holidays in 2026, plus Bhaubeej',
      mr: '२०२६ मध्ये २४ सार्वजनिक सुट्ट्या, शिवाय भाऊबीज',
      hi: '२०२६ में २४ सार्वजनिक अवकाश और भाऊबीज',
    },
    summary: {
      en:
        'The state published the list on 9 December 2025. The corporation’s offices are ' +
        'closed on these days.',
      mr: 'राज्याची यादी ९ डिसेंबर २०२५ रोजी अधिसूचित झाली. या दिवशी महानगरपालिकेची कार्यालये बंद असतात.',
      hi: 'राज्य की सूची ९ दिसंबर २०२५ को अधिसूचित हुई। इन दिनों महानगरपालिका के कार्यालय बंद रहते हैं।',
    },
    body: {
      en: `The list begins with Republic Day on 26 January. Maharashtra Day and Buddha Pournima fall on the same day, 1 May. Bhaubeej on 11 November is an extra holiday.

Only banks are closed on 1 April.

The calendar of events on this portal shows each holiday; where other lists differ by a day, it
says so.`,
      mr: `यादीची सुरुवात २६ जानेवारीच्या प्रजासत्ताक दिनाने होते. महाराष्ट्र दिन व बुद्ध पौर्णिमा १ मे
रोजी एकाच दिवशी येतात. ११ नोव्हेंबरची भाऊबीज अतिरिक्त सुट्टी आहे.

१ एप्रिल रोजी फक्त बँका बंद असतात.

या संकेतस्थळावरील कार्यक्रमांच्या दिनदर्शिकेत प्रत्येक सुट्टी दिली आहे; इतर याद्यांत एका दिवसाचा
फरक असल्यास तसे नमूद केले आहे.`,
      hi: `सूची २६ जनवरी के गणतंत्र दिवस से शुरू होती है। महाराष्ट्र दिवस और बुद्ध पूर्णिमा एक ही दिन, १ मई
को हैं। ११ नवंबर को भाऊबीज अतिरिक्त अवकाश है।

१ अप्रैल को केवल बैंक बंद रहते हैं।

इस वेबसाइट के कार्यक्रम कैलेंडर में हर अवकाश दिया गया है; जहाँ दूसरी सूचियों में एक दिन का अंतर
है, वहाँ यह लिखा है।`,
    },
    sourceNote: fromReport({
      en: 'Written from a press report of 10 December 2025 on the notification of 9 December.',
      mr: '९ डिसेंबरच्या अधिसूचनेविषयी १० डिसेंबर २०२५ च्या वृत्तावरून लिहिले आहे.',
      hi: '९ दिसंबर की अधिसूचना पर १० दिसंबर २०२५ के समाचार के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'offices-closed-28-january-2026',
    portals: ['pmc', 'smart-governance'],
    department: 'general-administration',
    ...reviewed,
    publishedOn: '2026-01-28',
    kind: 'announcement',
    title: {
      en: 'Offices closed on 28 January 2026: day of mourning',
      mr: '२८ जानेवारी २०२६ रोजी कार्यालये बंद: दुखवटा',
      hi: '२८ जनवरी २०२६ को कार्यालय बंद: शोक दिवस',
    },
    summary: {
      en: 'The offices and counters of the corporation stay closed for the day.',
      mr: 'महानगरपालिकेची कार्यालये व नागरी सुविधा केंद्रे दिवसभर बंद राहतील.',
      hi: 'महानगरपालिका के कार्यालय और काउंटर दिन भर बंद रहेंगे।',
    },
    body: {
      en: `Counters open again on the next working day.

Reports of problems can be sent on this portal as on any day.`,
      mr: `कार्यालये पुढील कामाच्या दिवशी पुन्हा सुरू होतील.

तक्रारी या संकेतस्थळावर नेहमीप्रमाणे नोंदवता येतील.`,
      hi: `काउंटर अगले कार्यदिवस पर फिर खुलेंगे।

शिकायतें इस वेबसाइट पर हमेशा की तरह भेजी जा सकती हैं।`,
    },
    relatedCirculars: ['day-of-mourning-offices-closed'],
    sourceNote: fromReport({
      en: 'Written from a press report of 28 January 2026.',
      mr: '२८ जानेवारी २०२६ च्या वृत्तावरून लिहिले आहे.',
      hi: '२८ जनवरी २०२६ के समाचार के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'forty-one-wards-october-2025',
    portals: ['city', 'pmc', 'smart-governance'],
    department: 'election',
    ...reviewed,
    publishedOn: '2025-10-05',
    kind: 'decision',
    pictures: ['municipal-hall'],
    title: {
      en: 'The city votes in 41 wards for 165 members',
      mr: 'शहरात ४१ प्रभाग, १६५ नगरसेवक',
      hi: 'शहर में ४१ वार्ड, १६५ सदस्य',
    },
    summary: {
      en: 'The ward structure of 2025 counts 34,81,359 people, by the census of 2011.',
      mr: '२०२५ च्या प्रभागरचनेत २०११ च्या जनगणनेनुसार ३४,८१,३५९ लोकसंख्या गृहीत आहे.',
      hi: '२०२५ की वार्ड संरचना में २०११ की जनगणना के अनुसार ३४,८१,३५९ लोग गिने गए हैं।',
    },
    body: {
      en: `A ward sends four members as a rule; ward 38, Balajinagar-Ambegaon-Katraj, sends five.

## Ward and ward office are two things

A ward is where you vote. A ward office is where you are served; there are fifteen, and their
areas do not follow the wards. On this portal grievances go by ward office.`,
      mr: `एका प्रभागातून साधारणपणे चार नगरसेवक निवडले जातात; प्रभाग ३८, बालाजीनगर-आंबेगाव-कात्रज येथून
पाच.

## प्रभाग आणि क्षेत्रीय कार्यालय वेगळे

प्रभागात तुम्ही मतदान करता. क्षेत्रीय कार्यालयात तुम्हाला सेवा मिळते; अशी पंधरा कार्यालये आहेत
आणि त्यांची क्षेत्रे प्रभागांप्रमाणे नाहीत. या संकेतस्थळावर तक्रारी क्षेत्रीय कार्यालयानुसार
जातात.`,
      hi: `एक वार्ड से सामान्यतः चार सदस्य चुने जाते हैं; वार्ड ३८, बालाजीनगर-आंबेगांव-कात्रज से पाँच।

## वार्ड और क्षेत्रीय कार्यालय अलग हैं

वार्ड में आप मतदान करते हैं। क्षेत्रीय कार्यालय में आपको सेवा मिलती है; ऐसे पंद्रह कार्यालय हैं
और उनके क्षेत्र वार्डों के अनुसार नहीं हैं। इस वेबसाइट पर शिकायतें क्षेत्रीय कार्यालय के अनुसार
जाती हैं।`,
    },
    sourceNote: fromReport({
      en: 'Written from press reports of October 2025.',
      mr: 'ऑक्टोबर २०२५ मधील वृत्तांवरून लिहिले आहे.',
      hi: 'अक्टूबर २०२५ के समाचारों के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'rebate-until-7-july-2025',
    portals: ['city', 'pmc', 'smart-governance'],
    department: 'property-tax',
    ...reviewed,
    publishedOn: '2025-05-30',
    kind: 'announcement',
    title: {
      en: 'Property tax: rebate for early payment until 7 July 2025',
      mr: 'मिळकतकर: लवकर भरणाऱ्यांना ७ जुलै २०२५ पर्यंत सवलत',
      hi: 'संपत्ति कर: जल्दी भुगतान पर ७ जुलाई २०२५ तक छूट',
    },
    summary: {
      en: 'Five or ten per cent off, as on your bill. In other years the last date is 31 May.',
      mr: 'देयकावर दिल्याप्रमाणे पाच किंवा दहा टक्के सवलत. इतर वर्षी अंतिम तारीख ३१ मे असते.',
      hi: 'बिल में दिए अनुसार पाँच या दस प्रतिशत छूट। अन्य वर्षों में अंतिम तिथि ३१ मई है।',
    },
    body: {
      en: `Pay the property tax of 2025–26 by 7 July to get the rebate that would have ended on 31 May. The rate is on the bill.

Paying late costs a penalty, and no rebate comes back later. If you live in your own home, look
at the concession of 40 per cent as well: it is claimed once, with form PT-3.`,
      mr: `२०२५–२६ चा मिळकतकर ७ जुलैपर्यंत भरणाऱ्यांना ३१ मे रोजी संपणारी सवलत मिळते. दर देयकावर दिलेला
असतो.

उशिरा भरल्यास दंड लागतो आणि सवलत पुन्हा मिळत नाही. स्वतःच्या घरात राहत असाल तर ४० टक्के सवलतही
पाहा: पीटी-३ अर्जाने ती एकदा मागावी लागते.`,
      hi: `जो लोग २०२५–२६ का संपत्ति कर ७ जुलाई तक भरते हैं, उन्हें ३१ मई को समाप्त होने वाली छूट मिलती है।
दर बिल पर लिखी है।

देर से भरने पर जुर्माना लगता है और छूट बाद में नहीं मिलती। अपने घर में रहते हैं तो ४० प्रतिशत
छूट भी देखें: वह पीटी-३ फ़ॉर्म से एक बार माँगनी होती है।`,
    },
    relatedCirculars: ['property-tax-rebate-last-date-2025'],
    relatedServices: ['property-tax-payment', 'self-occupation-concession'],
    sourceNote: fromReport({
      en: 'Written from a public account of 2025; the day is that of the sample circular.',
      mr: '२०२५ मधील जाहीर माहितीवरून लिहिले आहे; दिनांक नमुना परिपत्रकाचा आहे.',
      hi: '२०२५ की सार्वजनिक जानकारी के आधार पर लिखा गया है; तिथि नमूना परिपत्र की है।',
    }),
  },
  {
    slug: 'concession-for-own-homes-restored-may-2023',
    portals: ['pmc', 'smart-governance'],
    department: 'property-tax',
    ...reviewed,
    publishedOn: '2023-05-04',
    kind: 'decision',
    title: {
      en: 'Property tax: 40% concession comes back for owners who live in their home',
      mr: 'मिळकतकर: स्वतःच्या घरात राहणाऱ्यांची ४०% सवलत पुन्हा सुरू',
      hi: 'संपत्ति कर: अपने घर में रहने वालों की ४०% छूट फिर लागू',
    },
    summary: {
      en: 'Resolution 6/77 of 4 May 2023. The concession has to be claimed with form PT-3.',
      mr: '४ मे २०२३ चा ठराव ६/७७. सवलतीसाठी पीटी-३ अर्ज करावा लागतो.',
      hi: '४ मई २०२३ का संकल्प ६/७७। छूट के लिए पीटी-३ फ़ॉर्म भरना होता है।',
    },
    body: {
      en: `Owners who live in the property themselves get 40 per cent off again.

## What to hand in

Form PT-3, the no-objection letter of the housing society, an identity paper, and the bill of
any other property in Pune. The decision takes 30 to 60 days.

You cannot claim if you let the home or use it for business.`,
      mr: `मिळकतीत स्वतः राहणाऱ्या मालकांना पुन्हा ४० टक्के सवलत मिळते.

## काय सादर करावे

पीटी-३ अर्ज, गृहनिर्माण संस्थेचे ना हरकत पत्र, ओळखपत्र आणि पुण्यात दुसरी मिळकत असल्यास तिचे
देयक. निर्णयाला ३० ते ६० दिवस लागतात.

घर भाड्याने देणाऱ्यांना किंवा व्यवसायासाठी वापरणाऱ्यांना ही सवलत नाही.`,
      hi: `संपत्ति में स्वयं रहने वाले मालिकों को फिर ४० प्रतिशत छूट मिलती है।

## क्या जमा करें

पीटी-३ फ़ॉर्म, आवास सोसायटी का अनापत्ति पत्र, पहचान पत्र, और पुणे में दूसरी संपत्ति हो तो उसका
बिल। निर्णय में ३० से ६० दिन लगते हैं।

घर किराए पर देने या व्यवसाय के लिए उपयोग करने वालों को यह छूट नहीं मिलती।`,
    },
    relatedCirculars: ['self-occupation-concession-restored'],
    relatedServices: ['self-occupation-concession'],
    sourceNote: {
      en:
        'Number and date are from the corporation’s published charter for form PT-3. Check the ' +
        'current form at your ward office.',
      mr:
        'क्रमांक व दिनांक पीटी-३ अर्जाच्या प्रसिद्ध सनदेतून घेतले आहेत. सध्याचा अर्ज क्षेत्रीय ' +
        'कार्यालयात तपासा.',
      hi:
        'संख्या और तिथि पीटी-३ फ़ॉर्म के प्रकाशित अधिकार पत्र से ली गई हैं। वर्तमान फ़ॉर्म ' +
        'क्षेत्रीय कार्यालय में जाँचें।',
    },
  },
  {
    slug: 'eighty-three-services-february-2022',
    portals: ['pmc', 'smart-governance'],
    department: 'general-administration',
    ...reviewed,
    publishedOn: '2022-02-14',
    kind: 'decision',
    title: {
      en: 'For each of 83 services an officer is named who answers for it',
      mr: '८३ सेवांपैकी प्रत्येकीसाठी जबाबदार अधिकारी निश्चित',
      hi: '८३ सेवाओं में से हर एक के लिए उत्तरदायी अधिकारी तय',
    },
    summary: {
      en: 'A designated officer and two appellate authorities for every notified service.',
      mr: 'प्रत्येक अधिसूचित सेवेसाठी एक पदनिर्देशित अधिकारी आणि दोन अपिलीय प्राधिकारी.',
      hi: 'हर अधिसूचित सेवा के लिए एक पदाभिहित अधिकारी और दो अपीलीय प्राधिकारी।',
    },
    body: {
      en: `Under the Maharashtra Right to Public Services Act 2015 a service has to be given within a fixed
time. Fifteen services of municipal corporations were notified in June 2015; with those added
since, the corporation answers for 83.

The office that takes the application names the officer, and to whom you appeal.`,
      mr: `महाराष्ट्र लोकसेवा हक्क अधिनियम २०१५ नुसार सेवा ठरावीक मुदतीत द्यावी लागते. महानगरपालिकांच्या
पंधरा सेवा जून २०१५ मध्ये अधिसूचित झाल्या; नंतर वाढलेल्या सेवांसह महानगरपालिका ८३ सेवांसाठी
उत्तरदायी आहे.

अधिकारी कोण आणि अपील कोणाकडे करायचे हे अर्ज स्वीकारणारे कार्यालय सांगते.`,
      hi: `महाराष्ट्र लोक सेवा अधिकार अधिनियम २०१५ के अनुसार सेवा तय समय में देनी होती है। महानगरपालिकाओं
की पंद्रह सेवाएँ जून २०१५ में अधिसूचित हुईं; बाद में जुड़ी सेवाओं सहित महानगरपालिका ८३ सेवाओं के
लिए उत्तरदायी है।

अधिकारी कौन है और अपील किससे करनी है, यह आवेदन लेने वाला कार्यालय बताता है।`,
    },
    relatedCirculars: ['responsibility-for-notified-services'],
    sourceNote: fromReport({
      en: 'Written from a press report of February 2022; the day is that of the sample circular.',
      mr: 'फेब्रुवारी २०२२ च्या वृत्तावरून लिहिले आहे; दिनांक नमुना परिपत्रकाचा आहे.',
      hi: 'फ़रवरी २०२२ के समाचार के आधार पर लिखा गया है; तिथि नमूना परिपत्र की है।',
    }),
  },
];
