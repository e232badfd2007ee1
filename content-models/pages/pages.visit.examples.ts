import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const common = { group: 'visit' as const, portals: ['city'], department: 'public-relations', reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };

export const visitExamples: Example<Page>[] = [
  {
    ...common,
    slug: 'moving-to-pune',
    audience: ['newcomer', 'student'],
    title: { en: 'Moving to Pune', mr: 'पुण्यात राहायला येताना', hi: 'पुणे में बसना' },
    summary: {
      en: 'What to do in your first weeks, in order: ward office, home, water, registrations, and how the city works.',
      mr: 'पहिल्या काही आठवड्यांत काय करावे: क्षेत्रीय कार्यालय, घर, पाणी, नोंदण्या आणि शहर कसे चालते.',
      hi: 'पहले कुछ हफ़्तों में क्या करें: क्षेत्रीय कार्यालय, घर, पानी, पंजीकरण और शहर कैसे चलता है।',
    },
    body: {
      en: `## 1. Find your ward office

There are fifteen, and one is yours. Certificates, licences and most papers come from there. [See the offices](/offices/).

## 2. If you buy a home

Have the property put in your name: the state’s time limit is 12 days. If you live in it yourself, claim the 40 per cent concession on property tax with form PT-3. Ask the seller for the last tax bill and receipt before you pay.

## 3. If you rent

Ask the owner who pays for water and for the society, and keep the agreement as proof of address. You do not pay property tax, but you may ask to see that it is paid.

## 4. Water and drains

A new water connection takes 7 days, by the state’s limit, once the papers are complete.

## 5. Register births, marriages and animals

A birth or death is registered at the ward office of the area where it happened. Dogs and cats are registered each year.

## 6. Waste

Keep wet and dry waste apart. Ask your neighbours or the society at what time it is collected.

## 7. When something is broken

[Report a problem](/grievances/new/): potholes, street lights, garbage, leaks. You need no account and no proof of residence.

All [services](/services/) with papers and time limits are listed in one place.`,
      mr: `## १. आपले क्षेत्रीय कार्यालय शोधा

शहरात पंधरा कार्यालये आहेत आणि त्यांतील एक तुमचे आहे. दाखले, परवाने आणि बहुतेक कामे तेथेच होतात. [कार्यालये पहा](/offices/).

## २. घर विकत घेतल्यास

मिळकत तुमच्या नावावर करून घ्या: राज्याची कालमर्यादा १२ दिवस आहे. स्वतः राहत असाल तर पीटी-३ अर्ज भरून मिळकत करात ४० टक्के सवलत मिळवा. पैसे देण्यापूर्वी विक्रेत्याकडून कराचे शेवटचे देयक व पावती मागा.

## ३. भाड्याने राहिल्यास

पाणी व सोसायटीचा खर्च कोण देतो ते मालकाला विचारा आणि पत्त्याचा पुरावा म्हणून करारनामा जपून ठेवा. मिळकत कर तुम्हाला भरावा लागत नाही, पण तो भरला आहे का ते विचारू शकता.

## ४. पाणी व मलनिःसारण

कागदपत्रे पूर्ण झाल्यावर नव्या नळजोडणीस राज्याच्या मर्यादेनुसार ७ दिवस लागतात.

## ५. जन्म, विवाह व प्राण्यांची नोंदणी

जन्म किंवा मृत्यूची नोंद घटना घडलेल्या भागाच्या क्षेत्रीय कार्यालयात होते. कुत्रा व मांजराची नोंदणी दरवर्षी करावी लागते.

## ६. कचरा

ओला व सुका कचरा वेगळा ठेवा. तो किती वाजता नेला जातो ते शेजाऱ्यांना किंवा सोसायटीला विचारा.

## ७. काही बिघडल्यास

[तक्रार नोंदवा](/grievances/new/): खड्डे, पथदिवे, कचरा, पाणी गळती. खाते किंवा रहिवासी पुरावा लागत नाही.

कागदपत्रे व कालमर्यादांसह सर्व [सेवा](/services/) एकाच ठिकाणी आहेत.`,
      hi: `## १. अपना क्षेत्रीय कार्यालय खोजें

शहर में पंद्रह कार्यालय हैं और उनमें से एक आपका है। प्रमाणपत्र, लाइसेंस और अधिकांश काम वहीं होते हैं। [कार्यालय देखें](/offices/)।

## २. घर खरीदें तो

संपत्ति अपने नाम कराएँ: राज्य की समय सीमा १२ दिन है। स्वयं रहते हों तो पीटी-३ फ़ॉर्म भरकर संपत्ति कर में ४० प्रतिशत छूट लें। पैसे देने से पहले विक्रेता से कर का अंतिम बिल और रसीद माँगें।

## ३. किराए पर रहें तो

पानी और सोसायटी का खर्च कौन देगा, मालिक से पूछें और पते के प्रमाण के लिए अनुबंध सँभालकर रखें। संपत्ति कर आपको नहीं भरना होता, पर वह भरा गया है या नहीं, पूछ सकते हैं।

## ४. पानी और जल निकासी

दस्तावेज़ पूरे होने पर नए जल कनेक्शन में राज्य की सीमा के अनुसार ७ दिन लगते हैं।

## ५. जन्म, विवाह और पशुओं का पंजीकरण

जन्म या मृत्यु का पंजीकरण उस इलाके के क्षेत्रीय कार्यालय में होता है जहाँ घटना हुई। कुत्ते और बिल्ली का पंजीकरण हर साल होता है।

## ६. कचरा

गीला और सूखा कचरा अलग रखें। वह किस समय ले जाया जाता है, पड़ोसियों या सोसायटी से पूछें।

## ७. कुछ बिगड़े तो

[शिकायत दर्ज करें](/grievances/new/): गड्ढे, स्ट्रीट लाइट, कचरा, पानी का रिसाव। खाता या निवास प्रमाण नहीं चाहिए।

दस्तावेज़ों और समय सीमाओं के साथ सभी [सेवाएँ](/services/) एक जगह हैं।`,
    },
    relatedServices: ['property-transfer-sale', 'self-occupation-concession', 'water-connection', 'dog-licence', 'marriage-registration'],
  },
  {
    ...common,
    slug: 'visiting-pune',
    department: 'cultural-centres',
    audience: ['tourist'],
    title: { en: 'Visiting Pune', mr: 'पुणे पाहताना', hi: 'पुणे की सैर' },
    summary: {
      en: 'Four places to begin with, what to see in which month, and whom to call in an emergency.',
      mr: 'सुरुवात करण्यासाठी चार ठिकाणे, कोणत्या महिन्यात काय पाहावे आणि आपत्तीत कोणाला बोलवावे.',
      hi: 'शुरुआत के लिए चार स्थान, किस महीने क्या देखें और आपात स्थिति में किसे बुलाएँ।',
    },
    body: {
      en: `## Begin with these four

- **Shaniwarwada:** the fortified palace of the Peshwas, in the old city. Walk on into the peths from there.
- **Pataleshwar:** a temple cut from the rock, on Jangli Maharaj Road.
- **Parvati:** temples on a hill; many steps, and a view of the whole city.
- **Sinhagad:** a hill fort outside the city. Go early, carry water, and bring your waste back.

Opening hours and tickets are not given here, because we could not confirm them.

## When to come

The months after the rains, November to February, are mild. Ganeshotsav, in August or September, is the great festival: streets are full and many roads close. See the [events](/events/).

## Good to know

- Marathi is the language of the city; Hindi and English are widely understood.
- Step-free access differs from place to place: ask before you go.

## In an emergency

- Any emergency: 112
- Fire brigade: 101
- Ambulance: 108

Saw something broken? [Report it](/grievances/new/): visitors may do so too.`,
      mr: `## या चार ठिकाणांपासून सुरुवात करा

- **शनिवारवाडा:** जुन्या पुण्यातील पेशव्यांचा तटबंदीचा वाडा. तेथून पेठांमध्ये पायी फिरा.
- **पाताळेश्वर:** जंगली महाराज रस्त्यावरील खडकात कोरलेले मंदिर.
- **पर्वती:** टेकडीवरील मंदिरे; बऱ्याच पायऱ्या, पण वरून संपूर्ण शहर दिसते.
- **सिंहगड:** शहराबाहेरील डोंगरी किल्ला. सकाळी लवकर जा, पाणी सोबत ठेवा आणि कचरा परत आणा.

वेळा व तिकिटांची खात्री करता आली नाही, म्हणून त्या येथे दिलेल्या नाहीत.

## केव्हा यावे

पावसाळ्यानंतरचे नोव्हेंबर ते फेब्रुवारी हे महिने आल्हाददायक असतात. ऑगस्ट किंवा सप्टेंबरमधील गणेशोत्सव हा मोठा उत्सव: रस्ते गर्दीने भरतात आणि अनेक रस्ते बंद असतात. [कार्यक्रम](/events/) पहा.

## माहीत असावे

- शहराची भाषा मराठी आहे; हिंदी व इंग्रजीही बहुतेकांना समजते.
- पायऱ्यांशिवाय जाण्याची सोय ठिकाणानुसार वेगळी असते: जाण्यापूर्वी विचारा.

## आपत्तीत

- कोणतीही आपत्ती: ११२
- अग्निशमन दल: १०१
- रुग्णवाहिका: १०८

काही मोडलेले दिसले? [कळवा](/grievances/new/): पाहुण्यांनाही तक्रार नोंदवता येते.`,
      hi: `## इन चार से शुरुआत करें

- **शनिवारवाड़ा:** पुराने शहर में पेशवाओं का किलेबंद महल। वहाँ से पेठों में पैदल घूमें।
- **पातालेश्वर:** जंगली महाराज रोड पर चट्टान काटकर बना मंदिर।
- **पर्वती:** पहाड़ी पर मंदिर; बहुत-सी सीढ़ियाँ, पर ऊपर से पूरा शहर दिखता है।
- **सिंहगढ़:** शहर के बाहर पहाड़ी किला। सुबह जल्दी जाएँ, पानी साथ रखें और अपना कचरा वापस लाएँ।

समय और टिकट की पुष्टि नहीं हो सकी, इसलिए वे यहाँ नहीं दिए गए हैं।

## कब आएँ

बारिश के बाद नवंबर से फ़रवरी के महीने सुहावने होते हैं। अगस्त या सितंबर का गणेशोत्सव सबसे बड़ा उत्सव है: सड़कों पर भीड़ होती है और कई सड़कें बंद रहती हैं। [कार्यक्रम](/events/) देखें।

## जानने योग्य

- शहर की भाषा मराठी है; हिन्दी और अंग्रेज़ी भी बहुत लोग समझते हैं।
- बिना सीढ़ी जाने की सुविधा हर स्थान पर अलग है: जाने से पहले पूछ लें।

## आपात स्थिति में

- कोई भी आपात स्थिति: ११२
- अग्निशमन दल: १०१
- एंबुलेंस: १०८

कुछ टूटा दिखा? [सूचना दें](/grievances/new/): यात्री भी शिकायत दर्ज कर सकते हैं।`,
    },
  },
];
