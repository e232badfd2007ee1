import type { Project } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { MISSION_COMPANY, WHOLE_CITY, begun, happened, project } from './projects.wording.ts';

/** Streets, parks and trees. */
export const streetProjects: Example<Project>[] = [
  project('aundh-street-redesign', {
    theme: 'streets',
    status: 'under-way',
    stateOn: '2017-07-04',
    department: 'road',
    flagship: true,
    agency: MISSION_COMPANY,
    place: ['Aundh', 'औंध', 'औंध'],
    latitude: 18.5581,
    longitude: 73.8075,
    office: 'aundh-baner',
    title: [
      'Street redesign and walkways, Aundh',
      'औंध रस्ता पुनर्रचना व पदपथ',
      'औंध सड़क पुनर्रचना और फुटपाथ',
    ],
    summary: [
      'Streets redesigned for people on foot: wide footpaths, seats, crossings. The work ' +
        'was reported in July 2017.',
      'पादचाऱ्यांचा विचार करून नव्याने आखलेले रस्ते: रुंद पदपथ, बाके, ओलांडण्याच्या जागा. ' +
        'कामाचे वृत्त जुलै २०१७ मध्ये आले.',
      'पैदल चलने वालों को ध्यान में रखकर बनी सड़कें: चौड़े फुटपाथ, बैठने की जगह, पार करने ' +
        'के स्थान। काम का समाचार जुलाई २०१७ में आया।',
    ],
    body: [
      `## The idea

Most people on a shopping street are on foot. So the room is shared out from the edge inwards:
first a footpath without steps and poles in the way, then places to cross, to sit and to wait
for the bus, and only then lanes and parking.

## What is known

The redesign of streets in Aundh is among the works of 2016, and was reported in July 2017. The
report names neither the length nor the cost, nor which streets came later.

## A footpath is blocked or broken?

[Tell us](/grievances/new/) with the place and, if you can, a photo. Digging up a road needs a
permission.`,
      `## कल्पना

बाजारपेठेच्या रस्त्यावर बहुतेक लोक पायी असतात. म्हणून जागेची वाटणी कडेपासून आत होते: आधी पायऱ्या
व खांबांचा अडथळा नसलेला पदपथ, मग रस्ता ओलांडण्याच्या, बसण्याच्या व बसची वाट पाहण्याच्या जागा आणि
शेवटी मार्गिका व वाहनतळ.

## काय ज्ञात आहे

औंधमधील रस्त्यांची पुनर्रचना २०१६ च्या कामांत होती आणि तिचे वृत्त जुलै २०१७ मध्ये आले. लांबी,
खर्च किंवा नंतर कोणते रस्ते झाले हे त्यात नाही.

## पदपथ अडवला किंवा तुटला आहे?

ठिकाण आणि शक्य असल्यास छायाचित्रासह [कळवा](/grievances/new/). रस्ता खोदण्यासाठी परवानगी लागते.`,
      `## विचार

बाज़ार की सड़क पर अधिकतर लोग पैदल होते हैं। इसलिए जगह किनारे से भीतर की ओर बाँटी जाती है: पहले
बिना सीढ़ियों और खंभों की बाधा का फुटपाथ, फिर सड़क पार करने, बैठने और बस की प्रतीक्षा की जगह, और
उसके बाद ही गाड़ियों की लेन और पार्किंग।

## क्या ज्ञात है

औंध की सड़कों की पुनर्रचना २०१६ के कामों में है और इसका समाचार जुलाई २०१७ में आया। लंबाई, लागत
या बाद में कौन-सी सड़कें बनीं, उसमें नहीं है।

## फुटपाथ बंद या टूटा है?

स्थान और हो सके तो फ़ोटो के साथ [सूचना दें](/grievances/new/)। सड़क खोदने के लिए अनुमति चाहिए।`,
    ],
    milestones: [
      happened('2016-06-25', 'day', ['The programme launched', 'अभियानाला सुरुवात', 'मिशन की शुरुआत']),
      begun('2017-07-04', 'month', [
        'Redesigned streets reported',
        'पुनर्रचित रस्त्यांचे वृत्त',
        'नई सड़कों का समाचार',
      ]),
    ],
    photos: [
      { picture: 'street-before', stage: 'before', takenOn: '2016-06-25', precision: 'year' },
      { picture: 'street-during', stage: 'during', takenOn: '2017-07-04', precision: 'year' },
      { picture: 'street-after', stage: 'after', takenOn: '2017-07-04', precision: 'year' },
    ],
    relatedServices: ['road-digging-permission'],
    relatedProjects: ['aundh-baner-balewadi', 'bicycle-tracks-and-concrete-roads', 'place-making'],
    sources: ['press2017'],
  }),
  project('bicycle-tracks-and-concrete-roads', {
    theme: 'streets',
    status: 'not-known',
    stateOn: '2023-01-24',
    department: 'road',
    title: [
      'Bicycle tracks and concrete roads',
      'सायकल मार्ग व काँक्रीट रस्ते',
      'साइकिल मार्ग और कंक्रीट की सड़कें',
    ],
    summary: [
      'Tracks of their own for cyclists and road surfaces that last; named among the works ' +
        'in January 2023.',
      'सायकलींसाठी स्वतंत्र मार्ग आणि टिकाऊ रस्ते; जानेवारी २०२३ मध्ये कामांत उल्लेख.',
      'साइकिलों के लिए अलग मार्ग और टिकाऊ सड़कें; जनवरी २०२३ में कामों में उल्लेख।',
    ],
    body: [
      `## Two works that meet in one street

Concrete lasts longer than asphalt in the rains and holds fewer potholes, but it is hard to
open: pipes and cables must be laid first. A bicycle track pays only where it is unbroken,
separate from traffic and free of parked vehicles.

## What is known

A press report of January 2023 names both among the works of the mission. We do not know the
lengths, the streets, the cost or what is finished.

## A pothole, or a vehicle parked on the track?

[Report it](/grievances/new/). For a pothole the category “pothole” reaches the road department
directly.`,
      `## एकाच रस्त्यावरील दोन कामे

पावसात काँक्रीट डांबरापेक्षा जास्त टिकते आणि खड्डे कमी पडतात, पण ते पुन्हा खोदणे कठीण असते:
वाहिन्या व तारा आधी टाकाव्या लागतात. सायकल मार्ग सलग, वाहतुकीपासून वेगळा आणि उभ्या वाहनांपासून
मोकळा असेल तरच उपयोगी पडतो.

## काय ज्ञात आहे

जानेवारी २०२३ च्या वृत्तात दोन्हींचा उल्लेख अभियानाच्या कामांत आहे. लांबी, रस्ते, खर्च आणि काय
पूर्ण झाले हे आम्हाला माहीत नाही.

## खड्डा पडला आहे किंवा मार्गावर वाहन उभे आहे?

[कळवा](/grievances/new/). “खड्डा” हा प्रकार निवडल्यास तक्रार थेट पथ विभागाकडे जाते.`,
      `## एक ही सड़क के दो काम

बारिश में कंक्रीट डामर से ज़्यादा टिकता है और गड्ढे कम होते हैं, पर उसे दोबारा खोदना कठिन है:
पाइप और तार पहले डालने पड़ते हैं। साइकिल मार्ग तभी काम का है जब वह लगातार हो, यातायात से अलग हो
और उस पर गाड़ियाँ खड़ी न हों।

## क्या ज्ञात है

जनवरी २०२३ के समाचार में दोनों का उल्लेख मिशन के कामों में है। लंबाई, सड़कें, लागत और क्या पूरा
हुआ, हमें पता नहीं है।

## गड्ढा है या मार्ग पर गाड़ी खड़ी है?

[सूचना दें](/grievances/new/)। “गड्ढा” चुनने पर शिकायत सीधे सड़क विभाग को जाती है।`,
    ],
    milestones: [
      happened('2023-01-24', 'month', ['Named among the works', 'कामांत उल्लेख', 'कामों में उल्लेख']),
    ],
    relatedServices: ['road-digging-permission'],
    relatedProjects: ['aundh-street-redesign', 'public-bicycles', 'aundh-baner-balewadi'],
    sources: ['press2023'],
  }),
  project('place-making', {
    theme: 'public-spaces',
    status: 'under-way',
    stateOn: '2019-12-07',
    department: 'garden-tree-authority',
    flagship: true,
    agency: MISSION_COMPANY,
    title: ['Placemaking sites', 'प्लेसमेकिंग', 'प्लेसमेकिंग'],
    summary: [
      'Leftover corners turned into places to sit and play: 2 done and about 20 under way in 2019.',
      'पडीक कोपऱ्यांत बसण्याच्या व खेळण्याच्या जागा: २०१९ मध्ये २ पूर्ण आणि सुमारे २० चे काम सुरू.',
      'खाली कोनों में बैठने और खेलने की जगहें: २०१९ में २ पूरी और लगभग २० पर काम।',
    ],
    body: [
      `## The idea

Every neighbourhood has a strip beside a wall, a bend of a stream or a plot that gathers
rubbish. With a seat, shade, some light and a reason to come, it becomes a place that the
neighbours themselves keep.

## What is known

According to a trade journal of December 2019, two sites were done and about twenty under way. It
does not list them. We do not know what became of the twenty.

## What you can do

For a broken swing or bench, or rubbish in such a place, [report the problem](/grievances/new/).`,
      `## कल्पना

प्रत्येक वस्तीत भिंतीलगतची पट्टी, ओढ्याचे वळण किंवा कचरा साचणारा भूखंड असतो. बाक, सावली, थोडा
उजेड आणि येण्याचे कारण मिळाले की शेजारी स्वतःच ती जागा जपतात.

## काय ज्ञात आहे

डिसेंबर २०१९ च्या व्यवसाय नियतकालिकानुसार दोन जागा पूर्ण झाल्या होत्या आणि सुमारे वीस जागांचे
काम सुरू होते. त्यांची यादी दिलेली नाही. त्या वीस जागांचे पुढे काय झाले हे माहीत नाही.

## तुम्ही काय करू शकता

तुटलेला झोका, बाक किंवा अशा जागेतील कचरा दिसल्यास [तक्रार नोंदवा](/grievances/new/).`,
      `## विचार

हर बस्ती में दीवार के पास की पट्टी, नाले का मोड़ या कचरा जमा होने वाला भूखंड होता है। बेंच,
छाया, थोड़ी रोशनी और आने का कारण मिले तो पड़ोसी स्वयं उस जगह को सँभालते हैं।

## क्या ज्ञात है

दिसंबर २०१९ की व्यावसायिक पत्रिका के अनुसार दो जगहें पूरी थीं और लगभग बीस पर काम चल रहा था। उनकी
सूची नहीं दी है। उन बीस का आगे क्या हुआ, पता नहीं है।

## आप क्या कर सकते हैं

टूटा झूला, बेंच या ऐसी जगह पर कचरा दिखे तो [शिकायत दर्ज करें](/grievances/new/)।`,
    ],
    milestones: [
      happened('2019-12-07', 'year', ['Two sites done', 'दोन जागा पूर्ण', 'दो जगहें पूरी']),
      begun('2019-12-07', 'year', [
        'About twenty more under way',
        'सुमारे वीस जागांचे काम सुरू',
        'लगभग बीस और पर काम',
      ]),
    ],
    relatedProjects: ['senior-citizen-park', 'science-park', 'augmented-reality-park'],
    sources: ['journal2019'],
  }),
  project('senior-citizen-park', {
    theme: 'public-spaces',
    status: 'not-known',
    stateOn: '2023-01-24',
    department: 'garden-tree-authority',
    title: ['Senior citizen park', 'ज्येष्ठ नागरिक उद्यान', 'वरिष्ठ नागरिक उद्यान'],
    summary: [
      'A park made for older people: even paths, railings, many seats. Named among the works in ' +
        'January 2023.',
      'ज्येष्ठांसाठी केलेले उद्यान: सपाट वाटा, कठडे, भरपूर बाके. जानेवारी २०२३ मध्ये कामांत उल्लेख.',
      'बुज़ुर्गों के लिए बना उद्यान: समतल रास्ते, रेलिंग, बहुत-सी बेंचें। जनवरी २०२३ में कामों में उल्लेख।',
    ],
    body: [
      `## What such a park needs

Paths that are even and not slippery after rain, railings on slopes, a seat every few steps,
shade in the afternoon, drinking water and a toilet near the gate. What helps an old person
helps a child and a wheelchair as well.

## What is known

A press report of January 2023 names the park among the works of the mission. Its address, its
opening and its cost are not given, so none is shown here.

## Other gardens

The corporation keeps 167 gardens, by its own answer to frequent questions. If a path in one of
them is broken, [tell us](/grievances/new/).`,
      `## अशा उद्यानाला काय लागते

सपाट आणि पावसानंतर न घसरणाऱ्या वाटा, उतारावर कठडे, थोड्या अंतरावर बाक, दुपारी सावली, पिण्याचे
पाणी आणि प्रवेशद्वाराजवळ शौचालय. ज्येष्ठांना जे उपयोगी पडते ते मुलांना व व्हीलचेअरलाही
पडते.

## काय ज्ञात आहे

जानेवारी २०२३ च्या वृत्तात या उद्यानाचा उल्लेख अभियानाच्या कामांत आहे. पत्ता, उद्घाटन व खर्च
दिलेला नाही, म्हणून येथेही नाही.

## इतर उद्याने

वारंवार विचारल्या जाणाऱ्या प्रश्नांच्या उत्तरानुसार महानगरपालिकेची १६७ उद्याने आहेत. त्यांपैकी
एखाद्यातील वाट तुटली असेल तर [कळवा](/grievances/new/).`,
      `## ऐसे उद्यान को क्या चाहिए

समतल और बारिश के बाद न फिसलने वाले रास्ते, ढलान पर रेलिंग, थोड़ी दूरी पर बेंच, दोपहर में छाया,
पीने का पानी और प्रवेश के पास शौचालय। जो बुज़ुर्ग के काम आता है, वह बच्चे और व्हीलचेयर के भी काम
आता है।

## क्या ज्ञात है

जनवरी २०२३ के समाचार में इस उद्यान का उल्लेख मिशन के कामों में है। पता, उद्घाटन और लागत नहीं दी
है, इसलिए यहाँ भी नहीं है।

## दूसरे उद्यान

अक्सर पूछे जाने वाले प्रश्नों के उत्तर के अनुसार महानगरपालिका के १६७ उद्यान हैं। किसी का रास्ता
टूटा हो तो [सूचना दें](/grievances/new/)।`,
    ],
    milestones: [
      happened('2023-01-24', 'month', ['Named among the works', 'कामांत उल्लेख', 'कामों में उल्लेख']),
    ],
    relatedProjects: ['place-making', 'science-park'],
    sources: ['press2023'],
  }),
  project('science-park', {
    theme: 'public-spaces',
    status: 'not-known',
    stateOn: '2023-01-24',
    department: 'garden-tree-authority',
    title: ['Science park', 'विज्ञान उद्यान', 'विज्ञान उद्यान'],
    summary: [
      'A park in which children find out how things work, by trying. Named among the works ' +
        'in January 2023.',
      'करून पाहत गोष्टी कशा चालतात हे मुलांना कळणारे उद्यान. जानेवारी २०२३ मध्ये कामांत उल्लेख.',
      'करके देखने से बच्चे जहाँ जानें कि चीज़ें कैसे काम करती हैं। जनवरी २०२३ में कामों में उल्लेख।',
    ],
    body: [
      `## The idea

A pendulum, a lever, a sundial, a tube that carries a whisper: in a science park the exhibits
stand outdoors and are meant to be touched. Schools can come without a ticket counter in
between.

## What is known

A press report of January 2023 names a science park among the works of the mission. The report
does not say where it lies, whether it is open, or what it cost.

## For schools

Before a class sets out, ask the Garden Department whether the park is open and whether a guide
is needed. We could not confirm the hours and print none.`,
      `## कल्पना

लंबक, तरफ, सूर्यघड्याळ, कुजबुज दूरवर नेणारी नळी: विज्ञान उद्यानातील वस्तू उघड्यावर असतात आणि
हाताळण्यासाठीच असतात. शाळांना तिकीट खिडकीविना येता येते.

## काय ज्ञात आहे

जानेवारी २०२३ च्या वृत्तात अभियानाच्या कामांत विज्ञान उद्यानाचा उल्लेख आहे. ते कोठे आहे, सुरू
आहे का आणि खर्च किती झाला हे त्यात नाही.

## शाळांसाठी

वर्ग घेऊन निघण्यापूर्वी उद्यान सुरू आहे का आणि मार्गदर्शक लागतो का हे उद्यान विभागाला विचारा.
वेळांची खात्री करता आली नाही, म्हणून त्या येथे नाहीत.`,
      `## विचार

लोलक, उत्तोलक, सूर्यघड़ी, फुसफुसाहट दूर ले जाने वाली नली: विज्ञान उद्यान की वस्तुएँ खुले में
रहती हैं और छूने के लिए ही होती हैं। विद्यालय बिना टिकट खिड़की के आ सकते हैं।

## क्या ज्ञात है

जनवरी २०२३ के समाचार में मिशन के कामों में विज्ञान उद्यान का उल्लेख है। वह कहाँ है, खुला है या
नहीं और लागत कितनी आई, उसमें नहीं है।

## विद्यालयों के लिए

कक्षा लेकर निकलने से पहले उद्यान विभाग से पूछें कि उद्यान खुला है या नहीं और मार्गदर्शक चाहिए या
नहीं। समय की पुष्टि नहीं हो सकी, इसलिए यहाँ नहीं दिया है।`,
    ],
    milestones: [
      happened('2023-01-24', 'month', ['Named among the works', 'कामांत उल्लेख', 'कामों में उल्लेख']),
    ],
    relatedProjects: ['augmented-reality-park', 'senior-citizen-park', 'digital-schools'],
    sources: ['press2023'],
  }),
  project('augmented-reality-park', {
    theme: 'public-spaces',
    status: 'not-known',
    stateOn: '2023-01-24',
    department: 'garden-tree-authority',
    title: ['Augmented reality park', 'ऑगमेंटेड रिॲलिटी उद्यान', 'ऑगमेंटेड रियलिटी उद्यान'],
    summary: [
      'A park where the telephone shows more than the eye: pictures laid over what stands ' +
        'there. Named in January 2023.',
      'डोळ्यांना दिसते त्यावर मोबाइलमधून आणखी चित्रे दाखवणारे उद्यान. जानेवारी २०२३ मध्ये उल्लेख.',
      'आँखों को जो दिखे उस पर मोबाइल और चित्र दिखाए, ऐसा उद्यान। जनवरी २०२३ में उल्लेख।',
    ],
    body: [
      `## The idea

You point the camera at a tree, a stone or a mark, and the phone draws something over it:
an animal of the forest, the street as it once was, the way a seed grows. The park itself stays
a park for those who come without a phone.

## What is known

A press report of January 2023 names such a park among the works of the mission. Its place, its
app and its cost are not given. No account says what keeps such a park alive, above all
who renews the pictures.`,
      `## कल्पना

झाड, दगड किंवा खूण यांच्यावर कॅमेरा रोखला की मोबाइल त्यावर काहीतरी रेखाटतो: जंगलातील प्राणी,
पूर्वीचा रस्ता, बी कसे उगवते ते. मोबाइलविना येणाऱ्यांसाठी ते साधे उद्यानच राहते.

## काय ज्ञात आहे

जानेवारी २०२३ च्या वृत्तात अशा उद्यानाचा उल्लेख अभियानाच्या कामांत आहे. ठिकाण, ॲप व खर्च दिलेला
नाही. असे उद्यान जिवंत कशाने राहते, विशेषतः चित्रे कोण बदलत राहणार, याबद्दल कोणतीही माहिती
नाही.`,
      `## विचार

पेड़, पत्थर या निशान पर कैमरा करने से मोबाइल उस पर कुछ बनाता है: जंगल का कोई प्राणी, पुरानी
सड़क, बीज का उगना। बिना मोबाइल आने वालों के लिए वह साधारण उद्यान ही रहता है।

## क्या ज्ञात है

जनवरी २०२३ के समाचार में ऐसे उद्यान का उल्लेख मिशन के कामों में है। स्थान, ऐप और लागत नहीं दी
है। ऐसा उद्यान चलता किससे रहेगा, विशेषकर चित्र कौन बदलेगा, इसकी कोई जानकारी नहीं है।`,
    ],
    milestones: [
      happened('2023-01-24', 'month', ['Named among the works', 'कामांत उल्लेख', 'कामों में उल्लेख']),
    ],
    relatedProjects: ['science-park', 'place-making'],
    sources: ['press2023'],
  }),
  project('city-tree-maintenance', {
    theme: 'environment',
    status: 'not-known',
    stateOn: '2023-01-24',
    department: 'garden-tree-authority',
    place: WHOLE_CITY,
    title: ['Care of the city’s trees', 'शहरातील वृक्षांची देखभाल', 'शहर के पेड़ों की देखभाल'],
    summary: [
      'Pruning, watering and looking after the trees along the streets; named among the ' +
        'works in January 2023.',
      'रस्त्याकडेच्या वृक्षांची छाटणी, पाणी देणे व देखभाल; जानेवारी २०२३ मध्ये कामांत उल्लेख.',
      'सड़क किनारे के पेड़ों की छँटाई, सिंचाई और देखभाल; जनवरी २०२३ में कामों में उल्लेख।',
    ],
    body: [
      `## Why trees are a project

A tree planted is a picture in the newspaper; a tree alive after three summers is shade. Between
the two lies care: water in May, a guard against cattle and cars, a cut before the monsoon where
a branch hangs over the road.

## What is known

A press report of January 2023 names the care of trees among the works of the mission. The
number of trees and the cost are not given.

## What you can do

- A dangerous tree or branch: [report it](/grievances/new/). If it has fallen, call the fire
  brigade on 101.
- To cut or prune on your own land you need a permission.`,
      `## वृक्ष हा प्रकल्प कशासाठी

लावलेले झाड हे वृत्तपत्रातील छायाचित्र असते; तीन उन्हाळ्यांनंतर जगलेले झाड म्हणजे सावली. या
दोन्हींमध्ये देखभाल असते: मे महिन्यात पाणी, गुरे व वाहनांपासून संरक्षण आणि रस्त्यावर झुकलेल्या
फांदीची पावसाळ्यापूर्वी छाटणी.

## काय ज्ञात आहे

जानेवारी २०२३ च्या वृत्तात वृक्षांच्या देखभालीचा उल्लेख अभियानाच्या कामांत आहे. झाडांची संख्या व
खर्च दिलेला नाही.

## तुम्ही काय करू शकता

- धोकादायक झाड किंवा फांदी: [कळवा](/grievances/new/). झाड पडले असल्यास अग्निशमन दलाला 101 वर कळवा.
- स्वतःच्या जागेतील तोड किंवा छाटणीसाठी परवानगी लागते.`,
      `## पेड़ परियोजना क्यों हैं

लगाया हुआ पेड़ अखबार में छपने वाली फ़ोटो है; तीन गर्मियों के बाद जीवित पेड़ छाया है। दोनों के बीच देखभाल
है: मई में पानी, पशुओं और गाड़ियों से बचाव, और सड़क पर झुकी शाखा की मानसून से पहले छँटाई।

## क्या ज्ञात है

जनवरी २०२३ के समाचार में पेड़ों की देखभाल का उल्लेख मिशन के कामों में है। पेड़ों की संख्या और
लागत नहीं दी है।

## आप क्या कर सकते हैं

- खतरनाक पेड़ या शाखा: [सूचना दें](/grievances/new/)। पेड़ गिर गया हो तो अग्निशमन दल को 101 पर
  सूचना दें।
- अपनी ज़मीन पर काटने या छाँटने के लिए अनुमति चाहिए।`,
    ],
    milestones: [
      happened('2023-01-24', 'month', ['Named among the works', 'कामांत उल्लेख', 'कामों में उल्लेख']),
    ],
    relatedServices: ['tree-cutting-permission'],
    circulars: ['pruning-before-the-monsoon-2026'],
    relatedProjects: ['environment-sensors'],
    sources: ['press2023'],
  }),
];
