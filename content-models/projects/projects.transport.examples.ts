import type { Project } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  BUS_COMPANY,
  WHOLE_CITY,
  begun,
  happened,
  localized,
  project,
} from './projects.wording.ts';

/** Buses, cards, bicycles and signals. */
export const transportProjects: Example<Project>[] = [
  project('elevated-bus-road-hinjewadi', {
    theme: 'transport',
    status: 'proposed',
    department: 'traffic-planning',
    place: ['Towards Hinjewadi', 'हिंजवडीच्या दिशेने', 'हिंजवडी की ओर'],
    title: ['Elevated bus road to Hinjewadi', 'हिंजवडीपर्यंत उन्नत बस मार्ग', 'हिंजवडी तक ऊँचा बस मार्ग'],
    summary: [
      'An extension of the rapid bus lanes on pillars, 26 kilometres long by the plan. We ' +
        'know of no construction.',
      'जलद बस मार्गाचा खांबांवरून विस्तार, आराखड्यानुसार २६ किलोमीटर. बांधकामाची माहिती नाही.',
      'तेज़ बस मार्ग का खंभों पर विस्तार, योजना के अनुसार २६ किलोमीटर। निर्माण की जानकारी नहीं है।',
    ],
    body: [
      `## The idea

Buses on a road of their own do not wait in the queue of cars. The plan was to lift that road on
pillars on the way to the offices of Hinjewadi, where the streets are narrow and full.

## What is known

The summary of the plan gives a length of 26 kilometres. It names neither a cost, nor a date,
nor a route street by street. No later account that we know mentions the work.

## What to use today

City buses run on the ordinary streets: see [buses that report their
place](/projects/bus-intelligent-transport/).`,
      `## कल्पना

स्वतंत्र मार्गावरील बस मोटारींच्या रांगेत अडकत नाही. हिंजवडीतील कार्यालयांकडे जाताना रस्ते अरुंद
व गर्दीचे असल्याने हा मार्ग खांबांवर उचलण्याचे ठरले होते.

## काय ज्ञात आहे

आराखड्याच्या सारांशात २६ किलोमीटर लांबी दिली आहे. खर्च, तारीख किंवा रस्तानिहाय मार्ग दिलेला
नाही. त्यानंतरच्या कोणत्याही ज्ञात माहितीत या कामाचा उल्लेख नाही.

## आज काय वापरावे

शहर बस नेहमीच्या रस्त्यांवरून धावतात: पाहा [ठिकाण कळवणाऱ्या
बस](/projects/bus-intelligent-transport/).`,
      `## विचार

अपने अलग मार्ग पर चलने वाली बस कारों की कतार में नहीं फँसती। हिंजवडी के कार्यालयों की ओर सड़कें
सँकरी और भरी रहती हैं, इसलिए यह मार्ग खंभों पर उठाने की योजना थी।

## क्या ज्ञात है

योजना के सारांश में लंबाई २६ किलोमीटर दी है। लागत, तिथि या सड़क के अनुसार मार्ग नहीं दिया है।
उसके बाद की किसी ज्ञात जानकारी में इस काम का उल्लेख नहीं है।

## आज क्या उपयोग करें

शहर की बसें साधारण सड़कों पर चलती हैं: देखें [स्थान बताने वाली
बसें](/projects/bus-intelligent-transport/)।`,
    ],
    milestones: [
      {
        title: localized([
          '26 kilometres to be built; no date is known',
          '२६ किलोमीटर उभारणी; तारीख ज्ञात नाही',
          '२६ किलोमीटर का निर्माण; तिथि ज्ञात नहीं',
        ]),
        state: 'planned',
      },
    ],
    relatedProjects: ['bus-intelligent-transport', 'bus-stops-with-displays'],
    sources: ['summary'],
  }),
  project('bus-stops-with-displays', {
    theme: 'transport',
    status: 'proposed',
    department: 'traffic-planning',
    agency: BUS_COMPANY,
    place: WHOLE_CITY,
    title: ['Bus stops with displays', 'माहिती फलक असलेले बस थांबे', 'सूचना पट वाले बस स्टॉप'],
    summary: [
      'Fifty-four stops were to tell when the next bus comes. We do not know how many do ' +
        'so today.',
      'पुढची बस केव्हा येईल हे ५४ थांब्यांवर कळणार होते. आज त्यांपैकी किती ठिकाणी कळते हे माहीत नाही.',
      '५४ बस स्टॉप पर अगली बस का समय दिखना था। आज इनमें से कितनों पर दिखता है, पता नहीं है।',
    ],
    body: [
      `## The idea

A display at the stop shows the next buses and their minutes, taken from the [places that the
buses report](/projects/bus-intelligent-transport/). People at the stop can decide: stay, walk, or
take another line.

## What is known

The plan names 54 stops. It does not say which. No account that we know counts the stops that
were fitted.

## What to look for

A good stop also has a roof, a seat, a kerb at the height of the bus floor and light at night.
If a [bus stop](/grievances/new/) near you is broken or dark, tell us.`,
      `## कल्पना

थांब्यावरील फलकावर पुढच्या बस व त्यांची मिनिटे दिसतात; ती [बसने कळवलेल्या
ठिकाणावरून](/projects/bus-intelligent-transport/) काढली जातात. थांबावे, चालत जावे की दुसरी बस
घ्यावी हे प्रवाशाला ठरवता येते.

## काय ज्ञात आहे

आराखड्यात ५४ थांबे आहेत. कोणते ते दिलेले नाही. किती थांब्यांवर फलक बसले हे कोणत्याही ज्ञात
माहितीत नाही.

## काय पाहावे

चांगल्या थांब्याला छप्पर, बाक, बसच्या पायरीएवढा उंच कठडा आणि रात्री दिवा असतो. तुमच्या जवळचा बस
थांबा तुटला असेल किंवा अंधारात असेल तर [कळवा](/grievances/new/).`,
      `## विचार

स्टॉप का सूचना पट अगली बसें और उनके मिनट दिखाता है, जो [बसों के बताए
स्थान](/projects/bus-intelligent-transport/) से निकलते हैं। यात्री तय कर सकता है: रुके, पैदल जाए
या दूसरी बस ले।

## क्या ज्ञात है

योजना में ५४ बस स्टॉप हैं। कौन-से, यह नहीं बताया। कितने स्टॉप पर सूचना पट लगे, किसी ज्ञात
जानकारी में नहीं है।

## क्या देखें

अच्छे स्टॉप पर छत, बैठने की जगह, बस के फ़र्श जितना ऊँचा किनारा और रात में रोशनी होती है। पास का
बस स्टॉप टूटा या अँधेरे में हो तो [सूचना दें](/grievances/new/)।`,
    ],
    milestones: [
      {
        title: localized([
          '54 stops to be fitted; no date is known',
          '५४ थांब्यांवर फलक; तारीख ज्ञात नाही',
          '५४ स्टॉप पर सूचना पट; तिथि ज्ञात नहीं',
        ]),
        state: 'planned',
      },
    ],
    relatedProjects: ['bus-intelligent-transport', 'elevated-bus-road-hinjewadi'],
    sources: ['summary'],
  }),
  project('bus-intelligent-transport', {
    theme: 'transport',
    status: 'under-way',
    stateOn: '2018-12-23',
    department: 'traffic-planning',
    agency: [
      'Contractor: NEC Technologies. Buses: Pune Mahanagar Parivahan Mahamandal',
      'कंत्राटदार: एनईसी टेक्नॉलॉजीज. बस: पुणे महानगर परिवहन महामंडळ',
      'ठेकेदार: एनईसी टेक्नोलॉजीज़। बसें: पुणे महानगर परिवहन महामंडल',
    ],
    place: WHOLE_CITY,
    title: [
      'Buses that report their place (ITMS)',
      'ठिकाण कळवणाऱ्या बस: एकात्मिक वाहतूक व्यवस्थापन',
      'स्थान बताने वाली बसें: एकीकृत परिवहन प्रबंधन',
    ],
    summary: [
      'Satellite positioning on 1,750 buses by 2017, so that the control centre and ' +
        'passengers know where a bus is.',
      'बस कोठे आहे हे नियंत्रण केंद्राला व प्रवाशांना कळावे म्हणून २०१७ पर्यंत १,७५० बसमध्ये जीपीएस.',
      'बस कहाँ है, यह नियंत्रण केंद्र और यात्रियों को पता चले, इसलिए २०१७ तक १,७५० बसों में जीपीएस।',
    ],
    body: [
      `## What it does

Each bus sends its position. The [control centre](/projects/transport-control-centre/) sees gaps
and bunches on a line and can act; displays and apps can tell passengers how long they will
wait; and the company can prove how many kilometres were driven.

## What is known

By July 2017, 1,750 buses had positioning. A trade journal of December 2018 names NEC
Technologies as the contractor of the intelligent transport system. Neither account says how
many buses report today, or how exact the times are.`,
      `## हे काय करते

प्रत्येक बस स्वतःचे ठिकाण कळवते. [नियंत्रण केंद्राला](/projects/transport-control-centre/)
मार्गावरील मोकळे अंतर व एकामागोमाग आलेल्या बस दिसतात आणि उपाय करता येतो; फलक व ॲपवर प्रतीक्षेचा
वेळ दाखवता येतो; किती किलोमीटर धाव झाली हेही सिद्ध करता येते.

## काय ज्ञात आहे

जुलै २०१७ पर्यंत १,७५० बसमध्ये जीपीएस होते. डिसेंबर २०१८ च्या व्यवसाय नियतकालिकात एनईसी
टेक्नॉलॉजीज हे कंत्राटदार असल्याचा उल्लेख आहे. आज किती बस ठिकाण कळवतात किंवा वेळा किती अचूक आहेत
हे दोन्हींत नाही.`,
      `## यह क्या करता है

हर बस अपना स्थान भेजती है। [नियंत्रण केंद्र](/projects/transport-control-centre/) को मार्ग पर
खाली अंतर और एक साथ आई बसें दिखती हैं और वह उपाय कर सकता है; सूचना पट और ऐप प्रतीक्षा का समय बता
सकते हैं; कितने किलोमीटर बस चली, यह भी सिद्ध हो सकता है।

## क्या ज्ञात है

जुलाई २०१७ तक १,७५० बसों में जीपीएस था। दिसंबर २०१८ की व्यावसायिक पत्रिका एनईसी टेक्नोलॉजीज़ को
ठेकेदार बताती है। आज कितनी बसें स्थान भेजती हैं या समय कितने सही हैं, दोनों में नहीं है।`,
    ],
    milestones: [
      happened('2017-07-04', 'month', [
        '1,750 buses with positioning, as reported',
        'वृत्तानुसार १,७५० बसमध्ये जीपीएस',
        'समाचार के अनुसार १,७५० बसों में जीपीएस',
      ]),
      begun('2018-12-23', 'month', [
        'Contractor named by a trade journal',
        'व्यवसाय नियतकालिकात कंत्राटदाराचा उल्लेख',
        'व्यावसायिक पत्रिका में ठेकेदार का उल्लेख',
      ]),
    ],
    relatedProjects: ['transport-control-centre', 'mobility-smart-card', 'bus-stops-with-displays'],
    sources: ['press2017', 'journal2018'],
  }),
  project('transport-control-centre', {
    theme: 'transport',
    status: 'completed',
    stateOn: '2017-07-04',
    department: 'traffic-planning',
    agency: BUS_COMPANY,
    title: ['Transport command and control centre', 'वाहतूक नियंत्रण केंद्र', 'परिवहन नियंत्रण केंद्र'],
    summary: [
      'The room from which the buses are watched and guided; commissioned by July 2017.',
      'बसवर लक्ष ठेवून त्यांना मार्गदर्शन करणारे केंद्र; जुलै २०१७ पर्यंत सुरू.',
      'बसों पर नज़र रखने और उन्हें निर्देश देने वाला केंद्र; जुलाई २०१७ तक शुरू।',
    ],
    body: [
      `## What it does

Screens show every bus that [reports its place](/projects/bus-intelligent-transport/). Staff see
a breakdown, a jam or a line on which three buses come at once, and call the depot or the
driver. Complaints about a missed bus can be checked against the record.

## What is known

A press report of July 2017 counts the centre among the works of 2016 that were commissioned.
Where it stands, who works in it and what it cost, the report does not say.

It is not the same as the [integrated command and control
centre](/projects/integrated-control-centre/), which brings together more than transport.`,
      `## हे काय करते

[ठिकाण कळवणारी](/projects/bus-intelligent-transport/) प्रत्येक बस स्क्रीनवर दिसते. बिघाड, कोंडी
किंवा एकाच वेळी आलेल्या तीन बस कर्मचाऱ्यांना दिसतात आणि ते आगाराला किंवा चालकाला कळवतात. न
आलेल्या बसची तक्रार नोंदींवरून तपासता येते.

## काय ज्ञात आहे

जुलै २०१७ च्या वृत्तात, २०१६ मध्ये हाती घेतलेल्या आणि सुरू झालेल्या कामांत या केंद्राचा उल्लेख
आहे. केंद्र कोठे आहे, तेथे कोण काम करते आणि खर्च किती झाला हे त्यात नाही.

हे केंद्र आणि [एकात्मिक नियंत्रण केंद्र](/projects/integrated-control-centre/) वेगळे आहेत; ते
वाहतुकीशिवाय इतर सेवाही एकत्र आणते.`,
      `## यह क्या करता है

[अपना स्थान बताने वाली](/projects/bus-intelligent-transport/) हर बस स्क्रीन पर दिखती है। खराबी,
जाम या एक साथ आई तीन बसें कर्मचारियों को दिखती हैं और वे डिपो या चालक को बताते हैं। न आई बस की
शिकायत रिकॉर्ड से जाँची जा सकती है।

## क्या ज्ञात है

जुलाई २०१७ का समाचार इस केंद्र को २०१६ के उन कामों में गिनता है जो शुरू हो चुके थे। केंद्र कहाँ
है, वहाँ कौन काम करता है और लागत कितनी आई, यह समाचार में नहीं है।

यह केंद्र [एकीकृत नियंत्रण केंद्र](/projects/integrated-control-centre/) से अलग है, जो परिवहन के
अलावा और सेवाएँ भी जोड़ता है।`,
    ],
    milestones: [
      happened('2017-07-04', 'month', [
        'Commissioned, as reported',
        'वृत्तानुसार सुरू',
        'समाचार के अनुसार शुरू',
      ]),
    ],
    relatedProjects: ['bus-intelligent-transport', 'integrated-control-centre'],
    sources: ['press2017'],
  }),
  project('mobility-smart-card', {
    theme: 'transport',
    status: 'completed',
    stateOn: '2017-07-04',
    department: 'traffic-planning',
    agency: BUS_COMPANY,
    place: WHOLE_CITY,
    title: [
      'One smart card for the journey',
      'प्रवासासाठी एक स्मार्ट कार्ड',
      'यात्रा के लिए एक स्मार्ट कार्ड',
    ],
    summary: [
      'A card that pays on the bus, meant to join the ways of travelling; commissioned by ' +
        'July 2017.',
      'बसमध्ये पैसे भरण्याचे आणि प्रवासाची साधने जोडणारे कार्ड; जुलै २०१७ पर्यंत सुरू.',
      'बस में भुगतान करने और यात्रा के साधन जोड़ने वाला कार्ड; जुलाई २०१७ तक शुरू।',
    ],
    body: [
      `## What it does

A card that is touched on a reader spares the search for change, makes boarding quicker, and
lets one ticket count on two buses. It was named the mobility integration card, because other
ways of travelling were to accept it too.

## What is known

A press report of July 2017 says that the card was commissioned. It does not say how many people carry one, or whether anything other than the bus accepts it. The bus company sets prices and points of sale; we do not repeat them, because we could not confirm them.`,
      `## हे काय करते

कार्ड यंत्राला लावले की सुट्टे पैसे शोधावे लागत नाहीत, बसमध्ये लवकर चढता येते आणि एकच तिकीट दोन
बसमध्ये चालू शकते. प्रवासाची इतर साधनेही हे कार्ड स्वीकारतील अशी कल्पना होती.

## काय ज्ञात आहे

जुलै २०१७ च्या वृत्तानुसार कार्ड सुरू झाले होते. किती लोकांकडे ते आहे आणि बसशिवाय आणखी कोठे
चालते हे त्यात नाही. दर व विक्रीची ठिकाणे बस कंपनी ठरवते; त्यांची खात्री करता आली नाही, म्हणून
येथे दिलेली नाहीत.`,
      `## यह क्या करता है

कार्ड मशीन से छुआते ही भुगतान हो जाता है: खुले पैसे नहीं ढूँढने पड़ते, बस में जल्दी चढ़ते हैं और
एक टिकट दो बसों में चल सकता है। यात्रा के दूसरे साधन भी इसे स्वीकार करें, ऐसा विचार था।

## क्या ज्ञात है

जुलाई २०१७ के समाचार के अनुसार कार्ड शुरू हो चुका था। कितने लोगों के पास है और बस के अलावा कहाँ
चलता है, उसमें नहीं है। दरें और बिक्री के स्थान बस कंपनी तय करती है; उनकी पुष्टि नहीं हो सकी,
इसलिए यहाँ नहीं दिए हैं।`,
    ],
    milestones: [
      happened('2017-07-04', 'month', [
        'Commissioned, as reported',
        'वृत्तानुसार सुरू',
        'समाचार के अनुसार शुरू',
      ]),
    ],
    relatedProjects: ['bus-intelligent-transport', 'public-bicycles'],
    sources: ['press2017'],
  }),
  project('bus-health-monitoring', {
    theme: 'transport',
    status: 'under-way',
    stateOn: '2017-07-04',
    department: 'traffic-planning',
    agency: BUS_COMPANY,
    title: ['Engine monitoring on buses', 'बसच्या इंजिनाची देखरेख', 'बस के इंजन की निगरानी'],
    summary: [
      'A trial on 30 buses: sensors tell the workshop of a fault before the bus stands ' +
        'still. Reported in July 2017.',
      '३० बसवर प्रयोग: बस बंद पडण्यापूर्वी सेन्सर कार्यशाळेला बिघाड कळवतात. जुलै २०१७ चे वृत्त.',
      '३० बसों पर प्रयोग: बस रुकने से पहले सेंसर कार्यशाला को खराबी बताते हैं। जुलाई २०१७ का समाचार।',
    ],
    body: [
      `## The idea

Heat, oil pressure and battery of an engine say early that something is wrong. If the bus
reports them, the workshop can change a part at night, instead of towing the bus away from the
middle of the road by day.

## What is known

A press report of July 2017 names a trial on 30 buses. We do not know its result, or whether more
buses were fitted. A trial that ends without an account is worth little: when the
result is published, it belongs on this page.`,
      `## कल्पना

इंजिनाचे तापमान, तेलाचा दाब आणि बॅटरी यांवरून बिघाड आधीच कळतो. बसने ते कळवले तर भर रस्त्यातून बस
ओढून नेण्याऐवजी कार्यशाळा रात्रीच भाग बदलू शकते.

## काय ज्ञात आहे

जुलै २०१७ च्या वृत्तात ३० बसवरील प्रयोगाचा उल्लेख आहे. त्याचा परिणाम काय झाला आणि आणखी बसवर ही
यंत्रणा बसवली का हे आम्हाला माहीत नाही. अहवालाविना संपलेल्या प्रयोगाचा उपयोग कमी; परिणाम
प्रसिद्ध झाल्यावर तो या पानावर द्यावा.`,
      `## विचार

इंजन का तापमान, तेल का दबाव और बैटरी पहले ही बता देते हैं कि कुछ गड़बड़ है। बस यह भेजे तो दिन
में बीच सड़क से बस खींचने के बजाय कार्यशाला रात में ही पुर्ज़ा बदल सकती है।

## क्या ज्ञात है

जुलाई २०१७ के समाचार में ३० बसों पर प्रयोग का उल्लेख है। उसका परिणाम और क्या और बसों में यह लगा,
हमें पता नहीं है। बिना लेखे के समाप्त प्रयोग का लाभ कम है; परिणाम प्रकाशित हो तो वह इस पृष्ठ पर
आए।`,
    ],
    milestones: [
      begun('2017-07-04', 'month', [
        'Trial on 30 buses reported',
        '३० बसवरील प्रयोगाचे वृत्त',
        '३० बसों पर प्रयोग का समाचार',
      ]),
    ],
    relatedProjects: ['bus-intelligent-transport', 'electric-buses'],
    sources: ['press2017'],
  }),
  project('electric-buses', {
    theme: 'transport',
    status: 'under-way',
    stateOn: '2019-12-07',
    department: 'traffic-planning',
    flagship: true,
    agency: BUS_COMPANY,
    place: WHOLE_CITY,
    title: ['Electric buses', 'ई-बस', 'ई-बसें'],
    summary: [
      'Buses without smoke and nearly without noise: 125 procured, the first 25 on the road ' +
        'since February 2019.',
      'धूर नसलेल्या आणि जवळपास आवाज नसलेल्या बस: १२५ घेतल्या, पहिल्या २५ फेब्रुवारी २०१९ पासून रस्त्यावर.',
      'बिना धुएँ और लगभग बिना शोर की बसें: १२५ ली गईं, पहली २५ फ़रवरी २०१९ से सड़क पर।',
    ],
    body: [
      `## What it changes

An electric bus gives off no smoke at the stop where people wait, and is quiet enough to talk
beside. It has to be charged, so depots need strong connections and drivers a plan that fits the
charge.

## What is known

According to a trade journal of December 2019, 125 buses were procured and 25 of them had been running
since February 2019. The journal gives no price, no line numbers and no date for the other
hundred. Later figures may exist; none is in the accounts that this portal could use.

## What is measured

Whether the air along a line became better can be seen only beside the readings of the
environment sensors.`,
      `## काय बदलते

जेथे लोक थांबतात त्या थांब्यावर ई-बस धूर सोडत नाही आणि तिच्या शेजारी बोलता येईल इतकी ती शांत
असते. तिला चार्ज करावे लागते, म्हणून आगारांना मोठी वीजजोडणी आणि चार्जिंगनुसार वेळापत्रक लागते.

## काय ज्ञात आहे

डिसेंबर २०१९ च्या व्यवसाय नियतकालिकानुसार १२५ बस घेतल्या होत्या आणि त्यांपैकी २५ फेब्रुवारी २०१९
पासून धावत होत्या. किंमत, मार्ग क्रमांक आणि उरलेल्या शंभर बसची तारीख त्यात नाही. नंतरचे आकडे असू
शकतील; या संकेतस्थळाला वापरता आलेल्या माहितीत ते नाहीत.

## काय मोजले जाते

एखाद्या मार्गावरील हवा सुधारली का हे पर्यावरण सेन्सरच्या नोंदींशी तुलना करूनच कळेल.`,
      `## क्या बदलता है

जहाँ लोग खड़े रहते हैं उस स्टॉप पर ई-बस धुआँ नहीं छोड़ती और इतनी शांत होती है कि पास में बात की
जा सके। उसे चार्ज करना पड़ता है, इसलिए डिपो को बड़ा बिजली कनेक्शन और चार्जिंग के अनुसार
समय-सारणी चाहिए।

## क्या ज्ञात है

दिसंबर २०१९ की व्यावसायिक पत्रिका के अनुसार १२५ बसें ली गई थीं और उनमें से २५ फ़रवरी २०१९ से चल
रही थीं। कीमत, मार्ग संख्या और शेष सौ बसों की तिथि उसमें नहीं है। बाद के आँकड़े हो सकते हैं; इस
वेबसाइट को मिली जानकारी में वे नहीं हैं।

## क्या मापा जाता है

किसी मार्ग की हवा सुधरी या नहीं, यह पर्यावरण सेंसर के मापों के साथ ही देखा जा सकता है।`,
    ],
    milestones: [
      happened('2019-02-01', 'month', [
        'First 25 buses on the road',
        'पहिल्या २५ बस रस्त्यावर',
        'पहली २५ बसें सड़क पर',
      ]),
      happened('2019-12-07', 'month', [
        '125 procured in all, as reported',
        'वृत्तानुसार एकूण १२५ घेतल्या',
        'समाचार के अनुसार कुल १२५ ली गईं',
      ]),
      {
        title: localized([
          'The other 100 on the road; no date is known',
          'उरलेल्या १०० बस रस्त्यावर; तारीख ज्ञात नाही',
          'शेष १०० बसें सड़क पर; तिथि ज्ञात नहीं',
        ]),
        state: 'planned',
      },
    ],
    relatedProjects: ['environment-sensors', 'bus-health-monitoring'],
    sources: ['journal2019'],
  }),
  project('public-bicycles', {
    theme: 'transport',
    status: 'under-way',
    stateOn: '2019-12-07',
    department: 'traffic-planning',
    title: ['Shared public bicycles', 'सार्वजनिक सायकल योजना', 'सार्वजनिक साइकिल योजना'],
    summary: [
      'Bicycles to take at one corner and leave at another, for the last kilometre. A trial, ' +
        'according to an account of 2019.',
      'शेवटच्या किलोमीटरसाठी एका कोपऱ्यावर घ्यायच्या आणि दुसऱ्यावर ठेवायच्या सायकली. २०१९ ' +
        'च्या माहितीनुसार प्रयोग.',
      'आखिरी किलोमीटर के लिए एक मोड़ पर लेने और दूसरे पर छोड़ने की साइकिलें। २०१९ की जानकारी ' +
        'के अनुसार प्रयोग।',
    ],
    body: [
      `## The idea

From the bus stop to the door is often a kilometre: too far in the sun, too near for a rickshaw.
A bicycle that nobody has to own, lock at home or bring back closes that gap.

## What is known

A trade journal of December 2019 speaks of a trial. It names neither the number of bicycles, nor
the operators, nor where they stood, and we know of no account of the result.

## What else cyclists need

Shared bicycles depend on room to ride: see [bicycle
tracks](/projects/bicycle-tracks-and-concrete-roads/). A bicycle left across a footpath is an
obstacle: [tell us](/grievances/new/).`,
      `## कल्पना

बस थांब्यापासून दारापर्यंत बहुधा एक किलोमीटर असतो: उन्हात लांब, रिक्षासाठी जवळ. जी विकत घ्यावी
लागत नाही, घरी ठेवावी लागत नाही किंवा परत आणावी लागत नाही अशी सायकल हे अंतर भरून काढते.

## काय ज्ञात आहे

डिसेंबर २०१९ च्या व्यवसाय नियतकालिकात प्रयोगाचा उल्लेख आहे. सायकलींची संख्या, चालवणाऱ्या संस्था
किंवा ठिकाणे त्यात नाहीत आणि परिणामाची माहिती आम्हाला मिळाली नाही.

## सायकलस्वारांना आणखी काय लागते

सार्वजनिक सायकलींना चालवायला जागा लागते: पाहा [सायकल
मार्ग](/projects/bicycle-tracks-and-concrete-roads/). पदपथावर आडवी ठेवलेली सायकल अडथळा ठरते:
[कळवा](/grievances/new/).`,
      `## विचार

बस स्टॉप से दरवाज़े तक अक्सर एक किलोमीटर होता है: धूप में दूर, रिक्शा के लिए पास। जिस साइकिल को
खरीदना, घर में रखना या लौटाना न पड़े, वह यह दूरी पाट देती है।

## क्या ज्ञात है

दिसंबर २०१९ की व्यावसायिक पत्रिका में प्रयोग का उल्लेख है। साइकिलों की संख्या, चलाने वाली
संस्थाएँ या स्थान उसमें नहीं हैं, और परिणाम की कोई जानकारी हमें नहीं मिली।

## साइकिल चलाने वालों को और क्या चाहिए

साझा साइकिलों को चलने की जगह चाहिए: देखें [साइकिल
मार्ग](/projects/bicycle-tracks-and-concrete-roads/)। फुटपाथ पर आड़ी छोड़ी गई साइकिल बाधा है:
[सूचना दें](/grievances/new/)।`,
    ],
    milestones: [begun('2019-12-07', 'year', ['Trial reported', 'प्रयोगाचे वृत्त', 'प्रयोग का समाचार'])],
    relatedProjects: ['bicycle-tracks-and-concrete-roads', 'mobility-smart-card'],
    sources: ['journal2019'],
  }),
  project('adaptive-traffic-signals', {
    theme: 'transport',
    status: 'not-known',
    stateOn: '2024-01-10',
    department: 'traffic-planning',
    title: ['Adaptive traffic signals', 'अनुकूली वाहतूक सिग्नल', 'अनुकूली यातायात सिग्नल'],
    summary: [
      'Signals that set their times by the traffic on the road, named among the mission’s ' +
        'works in January 2024.',
      'रस्त्यावरील वाहतुकीनुसार वेळ ठरवणारे सिग्नल; जानेवारी २०२४ मध्ये अभियानाच्या कामांत उल्लेख.',
      'सड़क के यातायात के अनुसार समय तय करने वाले सिग्नल; जनवरी २०२४ में मिशन के कामों में उल्लेख।',
    ],
    body: [
      `An adaptive system measures the queues at a junction and gives green to those who wait, instead of following a fixed clock.

## What is known

The project is named among those of the mission in January 2024. Public accounts give neither
the number of junctions nor the effect on waiting times, so none is shown here.

## What to ask of it

A signal serves people on foot too: time enough to cross, a sound for those who do not see it,
and no wait so long that everybody runs. Those are figures that an account of the project should
give.

## Is a signal out of order?

[Report it](/grievances/new/) with the name of the junction.`,
      `ही यंत्रणा चौकातील रांगा मोजते आणि ठरावीक वेळेऐवजी थांबलेल्यांना हिरवा दिवा देते.

## काय ज्ञात आहे

जानेवारी २०२४ मध्ये अभियानातील प्रकल्पांत याचा उल्लेख आहे. किती चौक किंवा थांबण्याच्या वेळेवर
काय परिणाम झाला हे जाहीर माहितीत नाही, म्हणून येथे आकडे नाहीत.

## यंत्रणेकडून काय अपेक्षित आहे

सिग्नल पादचाऱ्यांसाठीही असतो: रस्ता ओलांडण्यास पुरेसा वेळ, दृष्टिहीनांसाठी ध्वनिसंकेत, आणि लोक धावत रस्ता ओलांडतील
इतका वेळ थांबावे लागू नये. प्रकल्पाच्या अहवालात हे आकडे असायला हवेत.

## सिग्नल बंद आहे?

चौकाच्या नावासह [कळवा](/grievances/new/).`,
      `यह प्रणाली चौराहे की कतारें मापती है और तय समय के बजाय रुके हुए लोगों को हरी बत्ती देती है।

## क्या ज्ञात है

जनवरी २०२४ में मिशन की परियोजनाओं में इसका उल्लेख है। कितने चौराहे या रुकने के समय पर क्या असर
हुआ, यह सार्वजनिक जानकारी में नहीं है, इसलिए यहाँ आँकड़े नहीं हैं।

## प्रणाली से क्या अपेक्षा है

सिग्नल पैदल चलने वालों के लिए भी है: सड़क पार करने का पर्याप्त समय, न देख सकने वालों के लिए
ध्वनि, और इतना लंबा इंतज़ार नहीं कि लोग दौड़कर सड़क पार करें। परियोजना की रिपोर्ट में ये आँकड़े होने चाहिए।

## सिग्नल बंद है?

चौराहे के नाम के साथ [सूचना दें](/grievances/new/)।`,
    ],
    milestones: [
      happened('2024-01-10', 'month', [
        'Named among the mission’s works',
        'अभियानाच्या कामांत उल्लेख',
        'मिशन के कामों में उल्लेख',
      ]),
    ],
    relatedProjects: ['integrated-control-centre', 'variable-message-displays'],
    sources: ['press2024'],
  }),
];
