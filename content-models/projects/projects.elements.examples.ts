import type { Project } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { WHOLE_CITY, happened, project } from './projects.wording.ts';

/** Lamps and devices in the streets. */
export const elementProjects: Example<Project>[] = [
  project('smart-street-lights', {
    theme: 'energy',
    status: 'not-known',
    stateOn: '2018-07-18',
    department: 'electrical',
    place: WHOLE_CITY,
    title: ['Smart street lights', 'स्मार्ट पथदिवे', 'स्मार्ट स्ट्रीट लाइट'],
    summary: [
      'Lamps that are controlled remotely and report when they fail. Reported in July 2018.',
      'दुरून नियंत्रित होणारे आणि बंद पडल्यास कळवणारे दिवे. जुलै २०१८ चे वृत्त.',
      'दूर से नियंत्रित होने और खराब होने पर सूचना देने वाली लाइटें। जुलाई २०१८ का समाचार।',
    ],
    body: [
      `## What it does

A lamp that is wired to the control room can be dimmed after midnight, switched street by
street, and mended before anybody complains, because it says itself that it is dark.

## What is known

The project was reported in July 2018. Public accounts give no number of lamps and no saving of
electricity that we could confirm, so we show none.

## Is a lamp dark in your street?

[Report it](/grievances/new/). Name the nearest house or shop, and the number on the pole if
there is one. A pole that leans, or an open wire, is dangerous: keep away and call 112.`,
      `## हे काय करते

नियंत्रण कक्षाशी जोडलेला दिवा मध्यरात्रीनंतर मंद करता येतो, रस्त्यानुसार चालू-बंद करता येतो आणि
तक्रार येण्यापूर्वीच दुरुस्त होतो, कारण बंद पडल्याचे तो स्वतः कळवतो.

## काय ज्ञात आहे

प्रकल्पाचे वृत्त जुलै २०१८ मध्ये आले. दिव्यांची संख्या किंवा वाचलेली वीज याबद्दल खात्री करता
येईल अशी माहिती नाही, म्हणून येथे आकडे नाहीत.

## तुमच्या रस्त्यावरील दिवा बंद आहे?

[कळवा](/grievances/new/). जवळचे घर किंवा दुकान आणि खांबावर क्रमांक असल्यास तो लिहा. वाकलेला खांब
किंवा उघडी तार धोकादायक आहे: दूर राहा आणि 112 वर कळवा.`,
      `## यह क्या करता है

नियंत्रण कक्ष से जुड़ी लाइट आधी रात के बाद धीमी की जा सकती है, सड़क के अनुसार चालू-बंद हो सकती
है और शिकायत से पहले ही सुधर सकती है, क्योंकि बंद होने की सूचना वह स्वयं देती है।

## क्या ज्ञात है

परियोजना का समाचार जुलाई २०१८ में आया। लाइटों की संख्या या बची हुई बिजली की ऐसी जानकारी नहीं है
जिसकी पुष्टि हो सके, इसलिए यहाँ आँकड़े नहीं हैं।

## आपकी सड़क की लाइट बंद है?

[सूचना दें](/grievances/new/)। पास का घर या दुकान और खंभे पर संख्या हो तो वह लिखें। झुका हुआ
खंभा या खुला तार खतरनाक है: दूर रहें और 112 पर सूचना दें।`,
    ],
    milestones: [
      happened('2018-07-18', 'month', ['Project reported', 'प्रकल्पाचे वृत्त', 'परियोजना का समाचार']),
    ],
    relatedProjects: ['environment-sensors', 'emergency-call-boxes'],
    sources: ['trade2018July'],
  }),
  project('emergency-call-boxes', {
    theme: 'smart-elements',
    status: 'completed',
    stateOn: '2018-12-01',
    stateOnPrecision: 'year',
    department: 'information-technology',
    place: WHOLE_CITY,
    title: ['Emergency call boxes', 'आपत्कालीन कॉल बॉक्स', 'आपातकालीन कॉल बॉक्स'],
    summary: [
      'A button on a pole that calls for help without a telephone: 136 were in place in 2018.',
      'दूरध्वनीविना मदत मागण्यासाठी खांबावरील बटण: २०१८ मध्ये १३६ बसवलेले होते.',
      'बिना फ़ोन के सहायता बुलाने के लिए खंभे पर बटन: २०१८ में १३६ लगे हुए थे।',
    ],
    body: [
      `## How to use one

Press the button and wait for the voice. Say what happened and look for the number on the box:
it tells where you stand. You do not need a telephone, credit or a name.

## What is known

According to a trade report of 2018, 136 boxes were in place. It does not say where they stand or
how many answer today.

## If a box is silent

Call 112 from any phone: it works without credit. Then [report the box](/grievances/new/)
with its number or the nearest junction.`,
      `## कसे वापरावे

बटण दाबा आणि आवाज येईपर्यंत थांबा. काय घडले ते सांगा आणि बॉक्सवरील क्रमांक पाहा: त्यावरून तुमचे
ठिकाण कळते. मोबाइल, शिल्लक किंवा नाव काहीही लागत नाही.

## काय ज्ञात आहे

२०१८ च्या व्यवसाय वृत्तानुसार १३६ बॉक्स बसवलेले होते. ते कोठे आहेत आणि आज किती चालतात हे त्यात नाही.

## बॉक्स चालत नसल्यास

कोणत्याही दूरध्वनीवरून 112 वर संपर्क करा: त्याला शिल्लक लागत नाही. नंतर क्रमांक किंवा जवळच्या
चौकासह [बॉक्सची माहिती कळवा](/grievances/new/).`,
      `## कैसे उपयोग करें

बटन दबाएँ और आवाज़ आने तक रुकें। क्या हुआ, बताएँ और बॉक्स पर लिखी संख्या देखें: उससे आपका स्थान
पता चलता है। मोबाइल, बैलेंस या नाम कुछ नहीं चाहिए।

## क्या ज्ञात है

२०१८ के व्यावसायिक समाचार के अनुसार १३६ बॉक्स लगे हुए थे। वे कहाँ हैं और आज कितने चलते हैं,
उसमें नहीं है।

## बॉक्स न चले तो

किसी भी फ़ोन से 112 पर संपर्क करें: इसके लिए बैलेंस नहीं चाहिए। फिर संख्या या पास के चौराहे के
साथ [बॉक्स की सूचना दें](/grievances/new/)।`,
    ],
    milestones: [
      happened('2018-12-01', 'year', ['136 boxes in place', '१३६ बॉक्स बसवले', '१३६ बॉक्स लगे']),
    ],
    relatedProjects: ['integrated-control-centre', 'variable-message-displays'],
    sources: ['trade2018'],
  }),
  project('variable-message-displays', {
    theme: 'smart-elements',
    status: 'not-known',
    stateOn: '2018-12-01',
    stateOnPrecision: 'year',
    department: 'information-technology',
    title: ['Message displays on main roads', 'मुख्य रस्त्यांवरील संदेश फलक', 'मुख्य सड़कों पर संदेश पट'],
    summary: [
      'Boards that warn of a closed bridge, a jam or heavy rain while you can still turn ' +
        'off. Named in 2018.',
      'वळण्यास वेळ असतानाच बंद पूल, कोंडी किंवा मुसळधार पावसाची सूचना देणारे फलक. २०१८ मध्ये उल्लेख.',
      'मुड़ने का समय रहते बंद पुल, जाम या तेज़ बारिश की सूचना देने वाले पट। २०१८ में उल्लेख।',
    ],
    body: [
      `## What they are for

A warning helps only before the last turning. Boards over main roads can be written anew within
seconds: a procession, water on the road, an accident, a dust storm, and, on calm days, the
quality of the air.

## What is known

A trade report of 2018 names the boards among the smart elements of the mission. We do not
know their number or places.

## What a good message says

What, where, until when, and which way instead. In the rains the same warnings are found on this
portal; a board that shows nonsense or is dark can be [reported](/grievances/new/).`,
      `## कशासाठी

सूचना शेवटच्या वळणापूर्वी मिळाली तरच उपयोगी पडते. मुख्य रस्त्यांवरील फलकांवरचा मजकूर काही
सेकंदांत बदलता येतो: मिरवणूक, रस्त्यावर पाणी, अपघात, धुळीचे वादळ आणि एरवी हवेची गुणवत्ता.

## काय ज्ञात आहे

२०१८ च्या व्यवसाय वृत्तात अभियानाच्या स्मार्ट घटकांत या फलकांचा उल्लेख आहे. त्यांची संख्या व
ठिकाणे आम्हाला माहीत नाहीत.

## चांगला संदेश काय सांगतो

काय, कोठे, केव्हापर्यंत आणि पर्यायी मार्ग कोणता. पावसाळ्यात अशाच सूचना या संकेतस्थळावरही असतात;
चुकीचा मजकूर दाखवणारा किंवा बंद फलक [कळवा](/grievances/new/).`,
      `## किसलिए

चेतावनी आखिरी मोड़ से पहले मिले तभी काम की है। मुख्य सड़कों के पटों का संदेश कुछ सेकंड में बदला
जा सकता है: जुलूस, सड़क पर पानी, दुर्घटना, धूल का तूफ़ान, और बाकी दिनों में वायु गुणवत्ता।

## क्या ज्ञात है

२०१८ के व्यावसायिक समाचार में मिशन के स्मार्ट घटकों में इन पटों का उल्लेख है। उनकी संख्या और
स्थान हमें पता नहीं हैं।

## अच्छा संदेश क्या बताता है

क्या, कहाँ, कब तक और दूसरा रास्ता कौन-सा। बारिश में ऐसी ही सूचनाएँ इस वेबसाइट पर भी मिलती हैं;
गलत संदेश दिखाने वाले या बंद पट की [सूचना दें](/grievances/new/)।`,
    ],
    milestones: [
      happened('2018-12-01', 'year', [
        'Named among the smart elements',
        'स्मार्ट घटकांत उल्लेख',
        'स्मार्ट घटकों में उल्लेख',
      ]),
    ],
    relatedProjects: ['adaptive-traffic-signals', 'environment-sensors', 'flood-level-sensors'],
    sources: ['trade2018'],
  }),
  project('environment-sensors', {
    theme: 'smart-elements',
    status: 'completed',
    stateOn: '2019-12-01',
    stateOnPrecision: 'year',
    department: 'information-technology',
    place: WHOLE_CITY,
    title: ['Environment sensors', 'पर्यावरण सेन्सर', 'पर्यावरण सेंसर'],
    summary: [
      'Stations that measure the air, hour by hour: 10 of them in the public data set of 2019.',
      'हवा तासागणिक मोजणारी ठिकाणे: २०१९ च्या जाहीर माहितीसंचात १०.',
      'हर घंटे हवा मापने वाले स्थान: २०१९ के सार्वजनिक डेटा में १०।',
    ],
    body: [
      `## What they measure

Fine dust, gases of traffic, heat, damp and noise. A single station says little; ten of them
side by side show where a street is worse than its neighbours, and at which hour.

## What is known

The public data set of 2019 holds the readings of 10 stations. Whether more stand today, and
which of them report, is not in the data.

## How to read a reading

A number has an age. Readings will be shown on this portal only with the time at which they were
taken, and a station that is late is shown as late.`,
      `## काय मोजतात

बारीक धूळ, वाहतुकीतील वायू, उष्णता, आर्द्रता व आवाज. एका ठिकाणावरून फार कळत नाही; दहा ठिकाणे
शेजारी ठेवली की कोणता रस्ता इतरांपेक्षा वाईट आहे आणि कोणत्या तासाला हे दिसते.

## काय ज्ञात आहे

२०१९ च्या जाहीर माहितीसंचात १० ठिकाणांच्या नोंदी आहेत. आज आणखी ठिकाणे आहेत का आणि त्यांपैकी किती
नोंद देतात हे त्यात नाही.

## नोंद कशी वाचावी

प्रत्येक आकड्याला वय असते. नोंदी या संकेतस्थळावर घेतल्याच्या वेळेसहच दाखवल्या जातील; उशिराची
नोंद उशिराची म्हणूनच दाखवली जाईल.`,
      `## क्या मापते हैं

बारीक धूल, यातायात की गैसें, गर्मी, नमी और शोर। एक स्थान से कम पता चलता है; दस को साथ रखने पर
दिखता है कि कौन-सी सड़क बाकी से खराब है और किस घंटे में।

## क्या ज्ञात है

२०१९ के सार्वजनिक डेटा में १० स्थानों के माप हैं। आज और स्थान हैं या नहीं और उनमें से कितने माप
भेजते हैं, उसमें नहीं है।

## माप कैसे पढ़ें

हर आँकड़े की एक आयु होती है। माप इस वेबसाइट पर उनके समय के साथ ही दिखाए जाएँगे; देर से आया माप
देर का ही कहा जाएगा।`,
    ],
    milestones: [
      happened('2019-12-01', 'year', [
        '10 stations in the public data set',
        'जाहीर माहितीसंचात १० ठिकाणे',
        'सार्वजनिक डेटा में १० स्थान',
      ]),
    ],
    relatedProjects: ['flood-level-sensors', 'electric-buses', 'integrated-control-centre'],
    sources: ['data2019'],
  }),
  project('public-wifi', {
    theme: 'smart-elements',
    status: 'not-known',
    stateOn: '2023-01-24',
    department: 'information-technology',
    title: ['Public Wi-Fi', 'सार्वजनिक वाय-फाय', 'सार्वजनिक वाई-फ़ाई'],
    summary: [
      'Internet in public places for those who have little of their own. Named among the ' +
        'works in January 2023.',
      'स्वतःचे इंटरनेट कमी असलेल्यांसाठी सार्वजनिक ठिकाणी इंटरनेट. जानेवारी २०२३ मध्ये कामांत उल्लेख.',
      'जिनके पास अपना इंटरनेट कम है, उनके लिए सार्वजनिक स्थानों पर इंटरनेट। जनवरी २०२३ में कामों में उल्लेख।',
    ],
    body: [
      `## What it is for

A student with a form to send, a visitor looking for the way, a household whose data ended on
the twentieth of the month: for them a public network is a service of the city.

## What is known

A press report of January 2023 names public Wi-Fi among the works. We do not know where to find
it, how fast it is or whether it still runs.

## Safe use

Look for the lock before you type a password, do not pay or open your bank on a network that
anybody may join, and let your telephone forget it afterwards. Sign out of every page when you
leave.`,
      `## कशासाठी

अर्ज पाठवायचा असलेला विद्यार्थी, रस्ता शोधणारा पाहुणा, महिन्याच्या वीस तारखेलाच डेटा संपलेले
कुटुंब: त्यांच्यासाठी सार्वजनिक जाळे ही शहराची सेवा आहे.

## काय ज्ञात आहे

जानेवारी २०२३ च्या वृत्तात कामांमध्ये सार्वजनिक वाय-फायचा उल्लेख आहे. ते कोठे मिळते, किती वेगवान
आहे आणि अजून चालू आहे का हे आम्हाला माहीत नाही.

## सुरक्षित वापर

पासवर्ड टाकण्यापूर्वी कुलपाचे चिन्ह पाहा, कोणीही जोडू शकेल अशा जाळ्यावर भरणा करू नका किंवा बँक
उघडू नका, आणि नंतर मोबाइलमधून ते जाळे काढून टाका. जाताना प्रत्येक पानावरून बाहेर पडा.`,
      `## किसलिए

आवेदन भेजने वाला विद्यार्थी, रास्ता खोजने वाला मेहमान, जिस परिवार का डेटा महीने की बीस तारीख को
ही समाप्त हो गया: उनके लिए सार्वजनिक नेटवर्क शहर की सेवा है।

## क्या ज्ञात है

जनवरी २०२३ के समाचार में कामों में सार्वजनिक वाई-फ़ाई का उल्लेख है। वह कहाँ मिलता है, कितना तेज़
है और अब भी चलता है या नहीं, हमें पता नहीं है।

## सुरक्षित उपयोग

पासवर्ड डालने से पहले ताले का चिह्न देखें, जिस नेटवर्क से कोई भी जुड़ सके उस पर भुगतान न करें और
बैंक न खोलें, और बाद में मोबाइल से वह नेटवर्क हटा दें। जाते समय हर पृष्ठ से लॉग आउट करें।`,
    ],
    milestones: [
      happened('2023-01-24', 'month', ['Named among the works', 'कामांत उल्लेख', 'कामों में उल्लेख']),
    ],
    relatedProjects: ['emergency-call-boxes', 'pmc-care-app'],
    sources: ['press2023'],
  }),
  project('flood-level-sensors', {
    theme: 'smart-elements',
    status: 'not-known',
    department: 'information-technology',
    title: ['Flood level sensors', 'पूर पातळी सेन्सर', 'बाढ़ स्तर सेंसर'],
    summary: [
      'Sensors above rivers and streams that tell how high the water stands, against an ' +
        'agreed mark.',
      'नद्या व ओढ्यांवरील सेन्सर: ठरवलेल्या खुणेच्या तुलनेत पाणी किती वर आहे हे सांगतात.',
      'नदियों और नालों पर लगे सेंसर: तय निशान की तुलना में पानी कितना ऊँचा है, यह बताते हैं।',
    ],
    body: [
      `## How they work

The sensor hangs above the water and measures the distance down to it. The distance, taken from
the height of a fixed mark, gives the level; the data exchange of the city publishes all three:
level, measured distance and reference level.

## What is known

The public description names the group of sensors and its fields. How many there are, on which
bridges, and how many report today, it does not say. Their readings are not shown on this portal
yet.

## When the water rises

Do not wait for a number. Leave low ground, keep away from bridges and drains, and call 112 in
danger. Water in your street or a blocked drain: [report it](/grievances/new/).`,
      `## कसे काम करतात

सेन्सर पाण्याच्या वर असतो आणि पाण्यापर्यंतचे अंतर मोजतो. स्थिर खुणेच्या उंचीतून ते अंतर वजा केले
की पातळी मिळते; शहराची माहिती विनिमय यंत्रणा तिन्ही प्रसिद्ध करते: पातळी, मोजलेले अंतर आणि
संदर्भ पातळी.

## काय ज्ञात आहे

जाहीर वर्णनात सेन्सरचा गट व त्याची माहितीक्षेत्रे दिली आहेत. ते किती आहेत, कोणत्या पुलांवर आहेत
आणि आज किती नोंद देतात हे त्यात नाही. त्यांच्या नोंदी या संकेतस्थळावर अद्याप दाखवल्या जात नाहीत.

## पाणी वाढू लागले तर

आकड्याची वाट पाहू नका. सखल भाग सोडा, पूल व ओढ्यांपासून दूर राहा आणि धोका असल्यास 112 वर कळवा.
रस्त्यावर पाणी साचले किंवा नाला तुंबला असल्यास [कळवा](/grievances/new/).`,
      `## कैसे काम करते हैं

सेंसर पानी के ऊपर लटकता है और पानी तक की दूरी मापता है। तय निशान की ऊँचाई में से वह दूरी घटाने
पर स्तर मिलता है; शहर का डेटा विनिमय तीनों प्रकाशित करता है: स्तर, मापी गई दूरी और संदर्भ स्तर।

## क्या ज्ञात है

सार्वजनिक विवरण में सेंसरों का समूह और उसके क्षेत्र दिए हैं। वे कितने हैं, किन पुलों पर हैं और
आज कितने माप भेजते हैं, उसमें नहीं है। उनके माप इस वेबसाइट पर अभी नहीं दिखाए जाते।

## पानी बढ़ने लगे तो

आँकड़े की प्रतीक्षा न करें। निचली जगह छोड़ें, पुलों और नालों से दूर रहें और खतरा हो तो 112 पर
सूचना दें। सड़क पर पानी भरा हो या नाला बंद हो तो [सूचना दें](/grievances/new/)।`,
    ],
    relatedProjects: [
      'environment-sensors',
      'integrated-control-centre',
      'variable-message-displays',
    ],
    sources: ['exchange'],
  }),
];
