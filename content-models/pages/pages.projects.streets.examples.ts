import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { project } from './pages.project.ts';

/** Projects that stand in the streets: traffic, buses, light, devices. */
export const streetProjectExamples: Example<Page>[] = [
  project('adaptive-traffic-signals', 'traffic-planning',
    { en: 'Adaptive traffic signals', mr: 'अनुकूली वाहतूक सिग्नल', hi: 'अनुकूली यातायात सिग्नल' },
    {
      en: 'Signals that set their times by the traffic on the road.',
      mr: 'रस्त्यावरील वाहतुकीनुसार वेळ ठरवणारे सिग्नल.',
      hi: 'सड़क के यातायात के अनुसार समय तय करने वाले सिग्नल।',
    },
    {
      en: `An adaptive system measures the queues at a junction and gives green to those who wait, instead of following a fixed clock.

## What is known

The project is named among those of the mission in January 2024. Public accounts give neither the number of junctions nor the effect on waiting times, so none is shown here.

## Is a signal out of order?

[Report it](/grievances/new/) with the name of the junction.

Source: a press report of 10 January 2024.`,
      mr: `ही यंत्रणा चौकातील रांगा मोजते आणि ठरावीक वेळेऐवजी थांबलेल्यांना हिरवा दिवा देते.

## काय ज्ञात आहे

जानेवारी २०२४ मध्ये अभियानातील प्रकल्पांत याचा उल्लेख आहे. किती चौक किंवा थांबण्याच्या वेळेवर काय परिणाम झाला हे जाहीर माहितीत नाही, म्हणून येथे आकडे नाहीत.

## सिग्नल बंद आहे?

चौकाच्या नावासह [कळवा](/grievances/new/).

स्रोत: १० जानेवारी २०२४ चे वृत्त.`,
      hi: `यह प्रणाली चौराहे की कतारें मापती है और तय समय के बजाय रुके हुए लोगों को हरी बत्ती देती है।

## क्या ज्ञात है

जनवरी २०२४ में मिशन की परियोजनाओं में इसका उल्लेख है। कितने चौराहे या रुकने के समय पर क्या असर हुआ, यह सार्वजनिक जानकारी में नहीं है, इसलिए यहाँ आँकड़े नहीं हैं।

## सिग्नल बंद है?

चौराहे के नाम के साथ [सूचना दें](/grievances/new/)।

स्रोत: १० जनवरी २०२४ का समाचार।`,
    }),
  project('buses-and-bus-information', 'traffic-planning',
    { en: 'Buses and bus information', mr: 'बस व बस माहिती', hi: 'बस और बस जानकारी' },
    {
      en: 'Electric buses, buses that report their place, and one card for the journey.',
      mr: 'ई-बस, आपले ठिकाण कळवणाऱ्या बस आणि प्रवासासाठी एक कार्ड.',
      hi: 'ई-बस, अपना स्थान बताने वाली बसें और यात्रा के लिए एक कार्ड।',
    },
    {
      en: `- **Buses that report their place:** 1,750 buses had GPS by 2017. A control centre for transport and a smart card were commissioned by then.
- **Electric buses:** 125 were procured; the first 25 ran from February 2019.
- **Engine monitoring:** a trial on 30 buses, reported in 2017.
- **Bus stops with displays:** 54 planned. How many stand we do not know.
- **Elevated bus road to Hinjewadi:** 26 kilometres planned; we know of no construction.
- **Shared bicycles:** a trial, reported in 2019.

Sources: press reports of July 2017, December 2018 and December 2019, and a public summary without a date.`,
      mr: `- **ठिकाण कळवणाऱ्या बस:** २०१७ पर्यंत १,७५० बसमध्ये जीपीएस होते. वाहतूक नियंत्रण केंद्र व स्मार्ट कार्डही तोपर्यंत सुरू झाले होते.
- **ई-बस:** १२५ बस घेतल्या; पहिल्या २५ फेब्रुवारी २०१९ पासून धावू लागल्या.
- **इंजिन देखरेख:** ३० बसवर प्रयोग, २०१७ च्या वृत्तानुसार.
- **माहिती फलक असलेले बस थांबे:** ५४ नियोजित. किती उभारले हे माहीत नाही.
- **हिंजवडीपर्यंत उन्नत बस मार्ग:** २६ किलोमीटर नियोजित; बांधकामाची माहिती नाही.
- **सार्वजनिक सायकली:** प्रयोग, २०१९ च्या वृत्तानुसार.

स्रोत: जुलै २०१७, डिसेंबर २०१८ व डिसेंबर २०१९ ची वृत्ते आणि तारीख नसलेला एक जाहीर सारांश.`,
      hi: `- **स्थान बताने वाली बसें:** २०१७ तक १,७५० बसों में जीपीएस था। परिवहन नियंत्रण केंद्र और स्मार्ट कार्ड भी तब तक शुरू हो चुके थे।
- **ई-बस:** १२५ बसें ली गईं; पहली २५ फ़रवरी २०१९ से चलीं।
- **इंजन निगरानी:** ३० बसों पर प्रयोग, २०१७ के समाचार के अनुसार।
- **सूचना पट वाले बस स्टॉप:** ५४ नियोजित। कितने बने, पता नहीं है।
- **हिंजवडी तक ऊँचा बस मार्ग:** २६ किलोमीटर नियोजित; निर्माण की जानकारी नहीं है।
- **सार्वजनिक साइकिलें:** प्रयोग, २०१९ के समाचार के अनुसार।

स्रोत: जुलाई २०१७, दिसंबर २०१८ और दिसंबर २०१९ के समाचार और बिना तिथि का एक सार्वजनिक सारांश।`,
    }),
  project('smart-street-lights', 'electrical',
    { en: 'Smart street lights', mr: 'स्मार्ट पथदिवे', hi: 'स्मार्ट स्ट्रीट लाइट' },
    {
      en: 'Lamps that are controlled from afar and report when they fail.',
      mr: 'दुरून नियंत्रित होणारे आणि बंद पडल्यास कळवणारे दिवे.',
      hi: 'दूर से नियंत्रित होने और खराब होने पर सूचना देने वाली लाइटें।',
    },
    {
      en: `## What is known

The project was reported in July 2018. Public accounts give no number of lamps and no saving of electricity that we could confirm, so we show none.

## Is a lamp dark in your street?

[Report it](/grievances/new/). Name the nearest house or shop, and the number on the pole if there is one. A pole that leans, or an open wire, is dangerous: keep away and ring 112.`,
      mr: `## काय ज्ञात आहे

प्रकल्पाचे वृत्त जुलै २०१८ मध्ये आले. दिव्यांची संख्या किंवा वाचलेली वीज याबद्दल खात्री करता येईल अशी माहिती नाही, म्हणून येथे आकडे नाहीत.

## तुमच्या रस्त्यावरील दिवा बंद आहे?

[कळवा](/grievances/new/). जवळचे घर किंवा दुकान आणि खांबावर क्रमांक असल्यास तो लिहा. वाकलेला खांब किंवा उघडी तार धोकादायक आहे: दूर राहा आणि ११२ वर कळवा.`,
      hi: `## क्या ज्ञात है

परियोजना का समाचार जुलाई २०१८ में आया। लाइटों की संख्या या बची हुई बिजली की ऐसी जानकारी नहीं है जिसकी पुष्टि हो सके, इसलिए यहाँ आँकड़े नहीं हैं।

## आपकी सड़क की लाइट बंद है?

[सूचना दें](/grievances/new/)। पास का घर या दुकान और खंभे पर संख्या हो तो वह लिखें। झुका हुआ खंभा या खुला तार खतरनाक है: दूर रहें और ११२ पर सूचना दें।`,
    }),
  project('smart-elements', 'information-technology',
    { en: 'Smart elements: call boxes, displays, sensors, Wi-Fi', mr: 'स्मार्ट घटक: कॉल बॉक्स, फलक, सेन्सर, वाय-फाय', hi: 'स्मार्ट घटक: कॉल बॉक्स, सूचना पट, सेंसर, वाई-फ़ाई' },
    {
      en: 'Devices along the streets that call for help, warn, measure air and water, and connect.',
      mr: 'मदत मागणारी, सूचना देणारी, हवा व पाणी मोजणारी आणि जोडणारी रस्त्याकडेची उपकरणे.',
      hi: 'सहायता बुलाने, सूचना देने, हवा और पानी मापने और जोड़ने वाले सड़क किनारे के उपकरण।',
    },
    {
      en: `- **Emergency call boxes:** 136 were in place in 2018. If you meet one that does not answer, ring 112 and [report it](/grievances/new/).
- **Message displays:** boards on main roads. Their number is not known to us.
- **Air quality sensors:** 10 stations in the public data set of 2019.
- **Flood sensors:** they measure the level of water. Their readings are not shown on this portal yet.
- **Public Wi-Fi:** reported in January 2023.

Readings will be shown here only with the time at which they were taken.

Sources: reports of 2018 and 2023 and the public data set of 2019.`,
      mr: `- **आपत्कालीन कॉल बॉक्स:** २०१८ मध्ये १३६ बसवलेले होते. एखादा चालत नसल्यास ११२ वर संपर्क करा आणि [कळवा](/grievances/new/).
- **संदेश फलक:** मुख्य रस्त्यांवर. त्यांची संख्या आम्हाला माहीत नाही.
- **हवेच्या गुणवत्तेचे सेन्सर:** २०१९ च्या जाहीर माहितीसंचात १० ठिकाणे.
- **पूर पातळी सेन्सर:** पाण्याची पातळी मोजतात. त्यांच्या नोंदी या संकेतस्थळावर अद्याप दाखवल्या जात नाहीत.
- **सार्वजनिक वाय-फाय:** जानेवारी २०२३ च्या वृत्तानुसार.

नोंदी येथे दाखवल्या जातील तेव्हा त्या घेतल्याची वेळही दिली जाईल.

स्रोत: २०१८ व २०२३ ची वृत्ते आणि २०१९ चा जाहीर माहितीसंच.`,
      hi: `- **आपातकालीन कॉल बॉक्स:** २०१८ में १३६ लगे हुए थे। कोई न चले तो ११२ पर संपर्क करें और [सूचना दें](/grievances/new/)।
- **सूचना पट:** मुख्य सड़कों पर। उनकी संख्या हमें पता नहीं है।
- **वायु गुणवत्ता सेंसर:** २०१९ के सार्वजनिक डेटा में १० स्थान।
- **बाढ़ स्तर सेंसर:** पानी का स्तर मापते हैं। उनके माप इस वेबसाइट पर अभी नहीं दिखाए जाते।
- **सार्वजनिक वाई-फ़ाई:** जनवरी २०२३ के समाचार के अनुसार।

माप यहाँ तभी दिखाए जाएँगे जब उनके साथ माप का समय भी हो।

स्रोत: २०१८ और २०२३ के समाचार और २०१९ का सार्वजनिक डेटा।`,
    }),
];
