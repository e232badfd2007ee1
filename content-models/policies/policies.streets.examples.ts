import type { Policy } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { GENERAL_BODY, inPlainWords, reviewed } from './policies.wording.ts';

/** Policies about walking, cycling and parking. */
export const streetPolicies: Example<Policy>[] = [
  {
    slug: 'pedestrian-policy',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    department: 'road',
    ...reviewed,
    title: {
      en: 'Pedestrian policy (Walk Smart)',
      mr: 'पादचारी धोरण (वॉक स्मार्ट)',
      hi: 'पैदल यात्री नीति (वॉक स्मार्ट)',
    },
    summary: {
      en:
        'Walking comes first when a street is planned, built, dug up or repaired: safe, ' +
        'continuous and open to everybody.',
      mr:
        'रस्त्याचे नियोजन, बांधणी, खोदाई किंवा दुरुस्ती करताना पादचारी प्रथम: सुरक्षित, सलग ' +
        'आणि सर्वांसाठी खुला पदपथ.',
      hi:
        'सड़क की योजना, निर्माण, खुदाई या मरम्मत में पैदल चलने वाले पहले: सुरक्षित, अखंड और ' +
        'सबके लिए खुला फुटपाथ।',
    },
    kind: 'policy',
    adoptedOn: '2016-08-01',
    dateNote: { en: '2016', mr: '२०१६', hi: '२०१६' },
    adoptedBy: GENERAL_BODY,
    sourceNote: inPlainWords({
      en:
        'the policy as listed on Smartnet, the knowledge portal of the National ' +
        'Institute of Urban Affairs. The year is an indication.',
      mr: 'राष्ट्रीय नगर कार्य संस्थेच्या स्मार्टनेट या ज्ञानमंचावरील नोंद. वर्ष अंदाजे आहे.',
      hi: 'राष्ट्रीय नगर कार्य संस्थान के ज्ञान मंच स्मार्टनेट पर दर्ज नीति। वर्ष अनुमानित है।',
    }),
    versions: [
      {
        label: { en: 'Policy as adopted', mr: 'मंजूर धोरण', hi: 'स्वीकृत नीति' },
        inForceFrom: '2016-08-01',
        periodNote: {
          en: 'since 2016; the exact date was not available',
          mr: '२०१६ पासून; नेमकी तारीख उपलब्ध नाही',
          hi: '२०१६ से; ठीक तिथि उपलब्ध नहीं',
        },
        changes: {
          en: 'First policy of the city that is for people on foot alone.',
          mr: 'केवळ पादचाऱ्यांसाठी असलेले शहराचे पहिले धोरण.',
          hi: 'केवल पैदल चलने वालों के लिए शहर की पहली नीति।',
        },
        body: {
          en: `## Why it is there

Everybody walks: to the bus, to school, to the market. Children, older people and people with
disabilities depend on the footpath most and suffer most where it breaks off. The policy makes
the person on foot the first user of every street.

## What a footpath must be

- continuous, from crossing to crossing, at one level where driveways cut it
- wide enough for two people to pass, and for a wheelchair
- free of poles, boxes, boards, parked vehicles and rubble
- lit after dark and shaded by trees where there is room
- marked for people who do not see, with tactile tiles that lead somewhere

## Crossings

A crossing lies where people want to cross, not where it disturbs traffic least. It is at street
level wherever possible: bridges and subways make people climb, and many cannot. Signals give
enough time to the slowest walker.

## When a street is dug up

Anyone who digs must keep a safe way open for people on foot, and put the footpath back as it was.
This is a
condition of the permission to dig.

## How you can use it

Report a broken, blocked or missing footpath as a grievance: name the nearest building. When a
new design for your street is shown, ask how wide the footpath is at its narrowest point.`,
          mr: `## हे धोरण का

प्रत्येकजण चालतो: बसपर्यंत, शाळेत, बाजारात. मुले, ज्येष्ठ नागरिक व दिव्यांग व्यक्ती पदपथावर
सर्वाधिक अवलंबून असतात आणि तो खंडित झाला की त्यांनाच सर्वाधिक त्रास होतो. या धोरणानुसार प्रत्येक
रस्त्याचा पहिला वापरकर्ता पादचारी आहे.

## पदपथ कसा असावा

- एका चौकापासून दुसऱ्या चौकापर्यंत सलग; वाहनमार्ग ओलांडतानाही एका पातळीत
- दोन व्यक्ती समोरासमोर जाऊ शकतील आणि व्हीलचेअर जाऊ शकेल इतका रुंद
- खांब, पेट्या, फलक, उभी वाहने व राडारोडा यांपासून मोकळा
- अंधारात प्रकाशित आणि जागा असेल तेथे झाडांच्या सावलीत
- अंध व्यक्तींसाठी योग्य ठिकाणी नेणाऱ्या स्पर्शफरशांनी युक्त

## रस्ता ओलांडणे

लोक जेथे रस्ता ओलांडू इच्छितात तेथे पादचारी मार्ग असावा, वाहतुकीला कमी अडथळा होईल तेथे नव्हे.
शक्य तेथे तो रस्त्याच्या पातळीवरच असावा: पूल व भुयारी मार्गांत चढ-उतार करावा लागतो आणि तो
अनेकांना शक्य नसतो. सर्वांत हळू चालणाऱ्यालाही पुरेल इतका वेळ सिग्नलवर मिळावा.

## रस्ता खोदताना

खोदाई करणाऱ्याने पादचाऱ्यांसाठी सुरक्षित वाट मोकळी ठेवावी आणि पदपथ पूर्ववत करून द्यावा. खोदाई
परवानगीची ही अट आहे.

## तुम्ही याचा उपयोग कसा कराल

तुटलेला, अडवलेला किंवा नसलेला पदपथ दिसल्यास तक्रार नोंदवा: जवळच्या इमारतीचे नाव लिहा. तुमच्या
रस्त्याचा नवा आराखडा दाखवला जाईल तेव्हा पदपथ सर्वांत अरुंद ठिकाणी किती रुंद आहे, हे विचारा.`,
          hi: `## यह नीति क्यों

हर कोई चलता है: बस तक, विद्यालय, बाज़ार। बच्चे, वरिष्ठ नागरिक और दिव्यांगजन फुटपाथ पर सबसे अधिक
निर्भर हैं और उसके टूटने पर सबसे अधिक कष्ट उन्हीं को होता है। इस नीति में हर सड़क का पहला
उपयोगकर्ता पैदल चलने वाला है।

## फुटपाथ कैसा हो

- एक चौराहे से दूसरे चौराहे तक अखंड; वाहन मार्ग पर भी एक ही स्तर पर
- इतना चौड़ा कि दो लोग आमने-सामने निकल सकें और व्हीलचेयर जा सके
- खंभों, बक्सों, बोर्डों, खड़े वाहनों और मलबे से मुक्त
- अँधेरे में प्रकाशित और जहाँ जगह हो, पेड़ों की छाया में
- दृष्टिबाधित जनों के लिए सही जगह तक ले जाने वाली स्पर्श टाइलों सहित

## सड़क पार करना

पारपथ वहाँ हो जहाँ लोग पार करना चाहते हैं, वहाँ नहीं जहाँ यातायात को सबसे कम बाधा हो। जहाँ संभव
हो, वह सड़क के स्तर पर ही हो: पुल और भूमिगत मार्ग में चढ़ना-उतरना पड़ता है, जो बहुतों के लिए
संभव नहीं। सिग्नल सबसे धीमे चलने वाले को भी पर्याप्त समय दे।

## सड़क खोदते समय

खोदने वाला पैदल चलने वालों के लिए सुरक्षित रास्ता खुला रखे और फुटपाथ पहले जैसा बनाकर दे। यह
खुदाई अनुमति की शर्त है।

## आप इसका उपयोग कैसे करें

टूटा, रुका या अनुपस्थित फुटपाथ दिखे तो शिकायत दर्ज करें: पास की इमारत का नाम लिखें। आपकी सड़क का
नया नक्शा दिखाया जाए तो पूछें कि फुटपाथ सबसे सँकरी जगह पर कितना चौड़ा है।`,
        },
      },
    ],
    relatedServices: ['road-digging-permission'],
    relatedPolicies: ['street-design-guidelines', 'cycle-plan', 'parking-policy'],
  },
  {
    slug: 'parking-policy',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    department: 'traffic-planning',
    ...reviewed,
    title: { en: 'Public parking policy', mr: 'सार्वजनिक वाहनतळ धोरण', hi: 'सार्वजनिक पार्किंग नीति' },
    summary: {
      en:
        'Drivers who leave a vehicle on a busy street pay for the space. Passed in March 2018, ' +
        'with a trial on five to eight roads.',
      mr:
        'वर्दळीच्या रस्त्यावर वाहन उभे करणाऱ्याने त्या जागेचे शुल्क द्यावे. मार्च २०१८ मध्ये ' +
        'मंजूर; पाच ते आठ रस्त्यांवर प्रायोगिक अंमल.',
      hi:
        'व्यस्त सड़क पर वाहन खड़ा करने वाला जगह का शुल्क दे। मार्च २०१८ में पारित; पाँच से आठ ' +
        'सड़कों पर प्रायोगिक रूप से।',
    },
    kind: 'policy',
    adoptedOn: '2018-03-01',
    dateNote: { en: 'March 2018', mr: 'मार्च २०१८', hi: 'मार्च २०१८' },
    adoptedBy: GENERAL_BODY,
    sourceNote: inPlainWords({
      en: 'Hindustan Times, 13 February 2020. Rates and the list of roads were not available.',
      mr: 'हिंदुस्तान टाइम्स, १३ फेब्रुवारी २०२०. दर व रस्त्यांची यादी उपलब्ध नव्हती.',
      hi: 'हिंदुस्तान टाइम्स, १३ फ़रवरी २०२०। दरें और सड़कों की सूची उपलब्ध नहीं थी।',
    }),
    versions: [
      {
        label: { en: 'Policy of March 2018', mr: 'मार्च २०१८ चे धोरण', hi: 'मार्च २०१८ की नीति' },
        inForceFrom: '2018-03-01',
        periodNote: {
          en: 'since March 2018; on trial roads only',
          mr: 'मार्च २०१८ पासून; केवळ प्रायोगिक रस्त्यांवर',
          hi: 'मार्च २०१८ से; केवल प्रायोगिक सड़कों पर',
        },
        changes: {
          en:
            'The general body limited the policy to a trial on five to eight roads before it ' +
            'is applied elsewhere.',
          mr: 'इतरत्र लागू करण्यापूर्वी पाच ते आठ रस्त्यांवर प्रायोगिक अंमल करण्याची मर्यादा मुख्य सभेने घातली.',
          hi: 'आम सभा ने अन्यत्र लागू करने से पहले इसे पाँच से आठ सड़कों पर प्रायोगिक अमल तक सीमित किया।',
        },
        body: {
          en: `## The idea

A parked vehicle takes public land that people on foot, cyclists and buses need. Where space is
scarce, the policy asks drivers to pay for it by the hour.

## What it sets out

- Streets are sorted by how much parking they bear; the busiest cost most.
- Two-wheelers, cars and larger vehicles pay according to the room they take.
- Cycles and vehicles of people with disabilities are favoured.
- Money that is earned goes back into the street: footpaths, crossings and buses.

## Where it applies

On the roads that were chosen for the trial. A board at the street shows that parking is paid,
with the rate. Where there is no such board, the usual traffic rules apply.

## Report a breach

Tell the traffic police about a vehicle parked on a footpath. If a collector has no receipt book or identity card, register a grievance with the name of the road and the time.`,
          mr: `## कल्पना

उभे वाहन सार्वजनिक जागा व्यापते; ती पादचारी, सायकलस्वार व बस यांना हवी असते. जागा कमी आहे तेथे
ती वापरणाऱ्याने तासाप्रमाणे शुल्क द्यावे, असे हे धोरण सांगते.

## धोरणातील तरतुदी

- वाहने उभी करण्याची मागणी पाहून रस्त्यांचे गट केले जातात; सर्वांत वर्दळीच्या रस्त्यांचा दर
  सर्वाधिक असतो.
- दुचाकी, मोटार व मोठ्या वाहनांना त्यांनी व्यापलेल्या जागेनुसार शुल्क आकारले जाते.
- सायकली व दिव्यांग व्यक्तींच्या वाहनांना प्राधान्य दिले जाते.
- मिळणारे उत्पन्न रस्त्यांवरच खर्च होते: पदपथ, पादचारी मार्ग व बस.

## कोठे लागू

प्रयोगासाठी निवडलेल्या रस्त्यांवर. सशुल्क वाहनतळ असल्याचा व दराचा फलक रस्त्यावर असतो. असा फलक
नसेल तेथे नेहमीचे वाहतूक नियम लागू होतात.

## नियमभंग दिसल्यास

पदपथावर वाहन उभे असल्यास वाहतूक पोलिसांना कळवा. वसुली कर्मचाऱ्याकडे पावतीपुस्तक किंवा ओळखपत्र नसल्यास महानगरपालिकेकडे तक्रार करा: रस्त्याचे नाव व वेळ द्या.`,
          hi: `## विचार

खड़ा वाहन सार्वजनिक भूमि घेरता है, जिसकी ज़रूरत पैदल चलने वालों, साइकिल सवारों और बसों को है।
जहाँ जगह कम है, वहाँ उसका उपयोग करने वाला घंटे के हिसाब से शुल्क दे, यही इस नीति का आशय है।

## नीति के प्रावधान

- पार्किंग की माँग देखकर सड़कों के वर्ग बनते हैं; सबसे व्यस्त सड़कों की दर सबसे अधिक होती है।
- दोपहिया, कार और बड़े वाहनों से उनकी घेरी हुई जगह के अनुसार शुल्क लिया जाता है।
- साइकिलों और दिव्यांगजनों के वाहनों को प्राथमिकता मिलती है।
- आय सड़कों पर ही लगती है: फुटपाथ, पारपथ और बस।

## कहाँ लागू

प्रयोग के लिए चुनी गई सड़कों पर। सशुल्क पार्किंग और दर का बोर्ड सड़क पर होता है। जहाँ ऐसा बोर्ड
नहीं, वहाँ सामान्य यातायात नियम लागू हैं।

## नियम टूटता दिखे तो

फुटपाथ पर वाहन खड़ा हो तो यातायात पुलिस को बताएँ। वसूली करने वाले के पास रसीद या पहचान पत्र न हो तो महानगरपालिका से शिकायत करें: सड़क का नाम और समय लिखें।`,
        },
      },
    ],
    relatedPolicies: ['pedestrian-policy', 'street-design-guidelines'],
  },
  {
    slug: 'cycle-plan',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    department: 'traffic-planning',
    ...reviewed,
    title: { en: 'Pune Cycle Plan', mr: 'पुणे सायकल आराखडा', hi: 'पुणे साइकिल योजना' },
    summary: {
      en:
        'A network of cycle tracks, safe parking and shared cycles, so that short trips can be ' +
        'made without a motor.',
      mr:
        'सायकल मार्गांचे जाळे, सुरक्षित सायकलतळ व सामायिक सायकली: छोटा प्रवास इंजिनाशिवाय करता ' +
        'यावा यासाठी.',
      hi:
        'साइकिल पथों का जाल, सुरक्षित साइकिल स्टैंड और साझा साइकिलें: ताकि छोटी यात्राएँ बिना ' +
        'इंजन के हो सकें।',
    },
    kind: 'plan',
    adoptedOn: '2017-12-01',
    dateNote: { en: '2017', mr: '२०१७', hi: '२०१७' },
    adoptedBy: GENERAL_BODY,
    sourceNote: inPlainWords({
      en:
        'the plan’s own website, punecycleplan.wordpress.com. The year is an ' +
        'indication; lengths and costs were left out, for they were not verified.',
      mr: 'आराखड्याचे स्वतःचे संकेतस्थळ. वर्ष अंदाजे आहे; लांबी व खर्च पडताळलेले नसल्याने दिलेले नाहीत.',
      hi: 'योजना की अपनी वेबसाइट। वर्ष अनुमानित है; लंबाई और लागत सत्यापित न होने से नहीं दी गईं।',
    }),
    versions: [
      {
        label: { en: 'Plan as adopted', mr: 'मंजूर आराखडा', hi: 'स्वीकृत योजना' },
        inForceFrom: '2017-12-01',
        periodNote: {
          en: 'since 2017; the exact date was not available',
          mr: '२०१७ पासून; नेमकी तारीख उपलब्ध नाही',
          hi: '२०१७ से; ठीक तिथि उपलब्ध नहीं',
        },
        body: {
          en: `## Aim

Pune was once called a city of cycles. The plan wants short trips to work, school and the bus
stop to be safe and pleasant by cycle again, for people of every age.

## What it consists of

- **Network:** tracks apart from motor traffic on main roads; slow streets elsewhere, where
  cycles and cars share the road
- **Junctions:** a place to wait in front of motor vehicles, and a signal that lets cycles go first
- **Parking:** stands at bus stops, markets, offices and schools
- **Shared cycles:** cycles to hire by the ride
- **Upkeep:** tracks that are swept, lit and kept free of parked vehicles

## Who builds it

The road department builds tracks along with the street, by the street design guidelines. The
Smart City company built such streets in its area. Other agencies that dig a track up put it
back.

## Take part

Tell where a track is blocked or ends without warning: register a grievance. A cyclist who uses
a street every day knows it better than any map.`,
          mr: `## उद्दिष्ट

पुण्याला एकेकाळी सायकलींचे शहर म्हणत. कामावर, शाळेत व बसथांब्यापर्यंतचा छोटा प्रवास सर्व
वयोगटांना पुन्हा सुरक्षितपणे व आनंदाने सायकलवरून करता यावा, हे या आराखड्याचे उद्दिष्ट आहे.

## आराखड्यात काय आहे

- **जाळे:** मुख्य रस्त्यांवर मोटारींपासून वेगळे सायकल मार्ग; इतरत्र कमी वेगाचे रस्ते, जेथे
  सायकली व मोटारी एकत्र जातात
- **चौक:** मोटारींच्या पुढे थांबण्याची जागा आणि सायकलींना आधी सोडणारा सिग्नल
- **सायकलतळ:** बसथांबे, बाजार, कार्यालये व शाळांजवळ
- **सामायिक सायकली:** फेरीप्रमाणे भाड्याने मिळणाऱ्या सायकली
- **देखभाल:** झाडलेले, प्रकाशित व उभ्या वाहनांपासून मोकळे सायकल मार्ग

## कोण बांधते

पथ विभाग रस्त्यासोबतच रस्ता रचना मार्गदर्शक तत्त्वांनुसार सायकल मार्ग बांधतो. स्मार्ट सिटी
कंपनीने तिच्या क्षेत्रात असे रस्ते बांधले. मार्ग खोदणाऱ्या इतर संस्था तो पूर्ववत करून देतात.

## सहभागी व्हा

सायकल मार्ग कोठे अडवला आहे किंवा अचानक संपतो ते कळवा: तक्रार नोंदवा. रोज तो रस्ता वापरणाऱ्या
सायकलस्वाराला तो कोणत्याही नकाशापेक्षा अधिक माहीत असतो.`,
          hi: `## उद्देश्य

पुणे कभी साइकिलों का शहर कहलाता था। काम, विद्यालय और बस स्टॉप तक की छोटी यात्राएँ हर आयु के लोग
फिर से सुरक्षित और सुखद ढंग से साइकिल से कर सकें, यही इस योजना का उद्देश्य है।

## योजना में क्या है

- **जाल:** मुख्य सड़कों पर मोटर यातायात से अलग साइकिल पथ; बाकी जगह धीमी सड़कें, जहाँ साइकिल और
  कार साथ चलें
- **चौराहे:** मोटर वाहनों के आगे रुकने की जगह और साइकिलों को पहले निकालने वाला सिग्नल
- **साइकिल स्टैंड:** बस स्टॉप, बाज़ार, कार्यालय और विद्यालयों के पास
- **साझा साइकिलें:** हर फेरे के हिसाब से किराए की साइकिलें
- **रखरखाव:** साफ़, प्रकाशित और खड़े वाहनों से मुक्त साइकिल पथ

## कौन बनाता है

पथ विभाग सड़क के साथ ही, सड़क रचना दिशानिर्देशों के अनुसार साइकिल पथ बनाता है। स्मार्ट सिटी
कंपनी ने अपने क्षेत्र में ऐसी सड़कें बनाईं। पथ खोदने वाली अन्य संस्थाएँ उसे पहले जैसा बनाकर देती
हैं।

## सहभागी बनें

साइकिल पथ कहाँ रुका है या अचानक समाप्त होता है, बताएँ: शिकायत दर्ज करें। रोज़ उस सड़क से जाने
वाला साइकिल सवार उसे किसी भी नक्शे से बेहतर जानता है।`,
        },
      },
    ],
    relatedPolicies: ['pedestrian-policy', 'street-design-guidelines'],
  },
  {
    slug: 'street-design-guidelines',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    department: 'road',
    ...reviewed,
    title: {
      en: 'Street design guidelines',
      mr: 'रस्ता रचना मार्गदर्शक तत्त्वे',
      hi: 'सड़क रचना दिशानिर्देश',
    },
    summary: {
      en:
        'How the width of a street is divided between walkers, cycles, buses, trees, vendors ' +
        'and motor vehicles.',
      mr: 'रस्त्याची रुंदी पादचारी, सायकली, बस, झाडे, विक्रेते व मोटारी यांच्यात कशी वाटायची.',
      hi: 'सड़क की चौड़ाई पैदल यात्रियों, साइकिलों, बसों, पेड़ों, विक्रेताओं और मोटर वाहनों में कैसे बँटे।',
    },
    kind: 'guidelines',
    adoptedOn: '2016-01-01',
    dateNote: { en: '2016', mr: '२०१६', hi: '२०१६' },
    adoptedBy: { en: 'Pune Municipal Corporation', mr: 'पुणे महानगरपालिका', hi: 'पुणे महानगरपालिका' },
    sourceNote: inPlainWords({
      en:
        'the guidelines as listed on marathisrushti.com. The year is an indication; ' +
        'measures in metres stand in the guidelines themselves.',
      mr: 'मराठीसृष्टी या संकेतस्थळावरील नोंद. वर्ष अंदाजे आहे; मीटरमधील मापे मूळ मार्गदर्शक तत्त्वांत आहेत.',
      hi: 'मराठीसृष्टी वेबसाइट पर दर्ज दिशानिर्देश। वर्ष अनुमानित है; मीटर में माप मूल दिशानिर्देशों में हैं।',
    }),
    versions: [
      {
        label: { en: 'Guidelines as issued', mr: 'जारी मार्गदर्शक तत्त्वे', hi: 'जारी दिशानिर्देश' },
        inForceFrom: '2016-01-01',
        periodNote: {
          en: 'since 2016; the exact date was not available',
          mr: '२०१६ पासून; नेमकी तारीख उपलब्ध नाही',
          hi: '२०१६ से; ठीक तिथि उपलब्ध नहीं',
        },
        body: {
          en: `## Who must follow them

Everyone who builds or rebuilds a street in the city: the road department, its contractors, the
Smart
City company, and developers who hand streets over.

## The order of design

1. Draw the footpaths, from the walls inwards, with their crossings.
2. Place bus stops, cycle tracks and trees.
3. Give what remains to motor traffic, with lanes of one width throughout.
4. Place parking and vendors in bays, never on the footpath.
5. Put cables and pipes where they can be reached without breaking the road.

## Details that decide

- Kerbs are low enough to step on and dropped at every crossing.
- Corners are tight, so that vehicles turn slowly.
- Water runs off towards drains, not towards the footpath.
- A bus stop leaves room to walk behind it.

## Before work begins

A design is shown to those who live and trade in the street. Ask for the cross-section: it shows
in one picture who gets how much.`,
          mr: `## कोणाला बंधनकारक

शहरात रस्ता बांधणाऱ्या किंवा त्याची पुनर्रचना करणाऱ्या प्रत्येकाला: पथ विभाग, त्याचे ठेकेदार,
स्मार्ट सिटी कंपनी आणि रस्ते हस्तांतरित करणारे विकासक.

## रचनेचा क्रम

1. भिंतीपासून आत येत आधी पदपथ व पादचारी मार्ग आखा.
2. बसथांबे, सायकल मार्ग व झाडे यांना जागा द्या.
3. उरलेली जागा मोटारींना द्या; मार्गिका सर्वत्र समान रुंदीच्या ठेवा.
4. वाहनतळ व विक्रेत्यांना स्वतंत्र कप्पे द्या, पदपथावर नव्हे.
5. रस्ता न फोडता पोहोचता येईल अशा ठिकाणी वाहिन्या व केबल टाका.

## महत्त्वाचे तपशील

- पदपथाची कड सहज चढता येईल इतकी कमी उंच आणि प्रत्येक पादचारी मार्गावर उतरती.
- वळणे लहान त्रिज्येची, म्हणजे वाहने हळू वळतात.
- पावसाचे पाणी पदपथाकडे नव्हे, गटाराकडे वाहते.
- बसथांब्यामागे चालण्यास जागा राहते.

## काम सुरू होण्यापूर्वी

रस्त्यालगत राहणाऱ्या व व्यवसाय करणाऱ्या लोकांना आराखडा दाखवला जातो. रस्त्याचा छेद मागा: कोणाला
किती जागा मिळते, हे एका चित्रात दिसते.`,
          hi: `## किन पर लागू

शहर में सड़क बनाने या उसकी पुनर्रचना करने वाले सभी पर: पथ विभाग, उसके ठेकेदार, स्मार्ट सिटी
कंपनी और सड़कें सौंपने वाले विकासकर्ता।

## रचना का क्रम

1. दीवार से भीतर की ओर पहले फुटपाथ और पारपथ बनाएँ।
2. बस स्टॉप, साइकिल पथ और पेड़ों को जगह दें।
3. बची जगह मोटर यातायात को दें; लेन सर्वत्र समान चौड़ाई की रखें।
4. पार्किंग और विक्रेताओं को अलग जगह दें, फुटपाथ पर नहीं।
5. पाइप और केबल वहाँ डालें जहाँ सड़क तोड़े बिना पहुँचा जा सके।

## निर्णायक बारीकियाँ

- फुटपाथ का किनारा चढ़ने योग्य कम ऊँचा और हर पारपथ पर ढलवाँ।
- मोड़ छोटे घुमाव के, ताकि वाहन धीरे मुड़ें।
- बारिश का पानी फुटपाथ की ओर नहीं, नाली की ओर बहे।
- बस स्टॉप के पीछे चलने की जगह बचे।

## काम शुरू होने से पहले

सड़क के किनारे रहने और व्यापार करने वालों को नक्शा दिखाया जाता है। सड़क का अनुप्रस्थ चित्र
माँगें: किसे कितनी जगह मिली, यह एक ही चित्र में दिखता है।`,
        },
      },
    ],
    relatedServices: ['road-digging-permission'],
    relatedPolicies: ['pedestrian-policy', 'cycle-plan'],
  },
];
