import type { Project } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  MISSION_COMPANY,
  WHOLE_CITY,
  begun,
  happened,
  localized,
  project,
} from './projects.wording.ts';

const CRORE = 10_000_000;

/**
 * The programme as a whole, its area-based development, and its largest project, the equal water
 * supply.
 */
export const areaProjects: Example<Project>[] = [
  project('smart-city-programme', {
    theme: 'programme',
    status: 'under-way',
    stateOn: '2024-01-10',
    department: 'city-engineer',
    flagship: true,
    agency: MISSION_COMPANY,
    place: WHOLE_CITY,
    title: [
      'The Smart City programme as a whole',
      'स्मार्ट सिटी अभियान: एकूण चित्र',
      'स्मार्ट सिटी मिशन: एक नज़र में',
    ],
    summary: [
      'Fourteen projects at the start in 2016, 59 named in 2018, 13 handed over by January ' +
        '2024. The sums do not add up, and we show why.',
      '२०१६ मध्ये सुरुवातीला चौदा प्रकल्प, २०१८ मध्ये ५९, जानेवारी २०२४ पर्यंत १३ ' +
        'हस्तांतरित. बेरीज जुळत नाही; का ते येथे दाखवले आहे.',
      '२०१६ में शुरुआत में चौदह परियोजनाएँ, २०१८ में ५९, जनवरी २०२४ तक १३ सौंपी गईं। जोड़ ' +
        'नहीं मिलता; कारण यहाँ दिखाया है।',
    ],
    body: [
      `## What it was to be

The plan had two parts: works for one area,
[Aundh-Baner-Balewadi](/projects/aundh-baner-balewadi/), with 36 interventions in six themes,
and works for the whole city.

## Why the sums differ

Each account counts something else. The plan counts what was hoped for; the account of 2018
counts every project named by then; the account of 2024 counts what was finished and changed
hands. None of them can be added to another.

## What we do not know

Which thirteen projects were handed over, which fourteen were to follow, and what was spent in
all. The register on this portal therefore marks no single project as handed over.`,
      `## काय ठरले होते

आराखड्याचे दोन भाग होते: [औंध-बाणेर-बालेवाडी](/projects/aundh-baner-balewadi/) या एका
क्षेत्रासाठी सहा विषयांतील ३६ उपक्रम, आणि संपूर्ण शहरासाठीची कामे.

## रकमा वेगळ्या का

प्रत्येक माहितीत वेगळी गोष्ट मोजली आहे. आराखड्यात अपेक्षित कामे मोजली आहेत; २०१८ च्या माहितीत
तोवर जाहीर झालेले सर्व प्रकल्प आहेत; २०२४ च्या माहितीत पूर्ण होऊन हस्तांतरित झालेली कामे आहेत.
म्हणून त्यांची बेरीज करता येत नाही.

## काय माहीत नाही

कोणते तेरा प्रकल्प हस्तांतरित झाले, कोणते चौदा व्हायचे होते आणि एकूण किती खर्च झाला. म्हणून या
संकेतस्थळावरील यादीत एकाही प्रकल्पाला हस्तांतरित म्हटलेले नाही.`,
      `## क्या तय हुआ था

योजना के दो हिस्से थे: [औंध-बाणेर-बालेवाड़ी](/projects/aundh-baner-balewadi/) नाम के एक क्षेत्र
के लिए छह विषयों में ३६ उपक्रम, और पूरे शहर के लिए काम।

## राशियाँ अलग क्यों हैं

हर जानकारी में अलग चीज़ गिनी गई है। योजना में वह गिना है जिसकी आशा थी; २०१८ की जानकारी में तब तक
घोषित सारी परियोजनाएँ हैं; २०२४ की जानकारी में पूरे होकर सौंपे गए काम हैं। इसलिए इनका जोड़ नहीं
किया जा सकता।

## क्या पता नहीं है

कौन-सी तेरह परियोजनाएँ सौंपी गईं, कौन-सी चौदह सौंपी जानी थीं और कुल कितना खर्च हुआ। इसलिए इस
वेबसाइट की सूची में किसी परियोजना को सौंपी गई नहीं कहा गया है।`,
    ],
    costAccounts: [
      {
        text: localized([
          'The plan, by a public summary',
          'आराखडा, एका जाहीर सारांशानुसार',
          'योजना, एक सार्वजनिक सारांश के अनुसार',
        ]),
        rupees: 3480 * CRORE,
      },
      {
        text: localized([
          'Of that plan: works for the whole city',
          'त्या आराखड्यापैकी संपूर्ण शहरासाठीची कामे',
          'उस योजना में से पूरे शहर के काम',
        ]),
        rupees: 1035 * CRORE,
        isPart: true,
      },
      {
        text: localized([
          '59 projects named, by a trade journal',
          'जाहीर झालेले ५९ प्रकल्प, व्यवसाय नियतकालिकानुसार',
          'घोषित ५९ परियोजनाएँ, व्यावसायिक पत्रिका के अनुसार',
        ]),
        rupees: 4766 * CRORE,
        on: '2018-12-23',
      },
      {
        text: localized([
          'Of those: 11 projects done',
          'त्यांपैकी पूर्ण झालेले ११ प्रकल्प',
          'उनमें से पूरी हुई ११ परियोजनाएँ',
        ]),
        rupees: 234 * CRORE,
        on: '2018-12-23',
        isPart: true,
      },
      {
        text: localized([
          '13 projects handed over and 14 to follow, by a press report',
          'हस्तांतरित १३ आणि पुढील १४ प्रकल्प, वृत्तानुसार',
          'सौंपी गईं १३ और आगे की १४ परियोजनाएँ, समाचार के अनुसार',
        ]),
        rupees: 1148 * CRORE,
        on: '2024-01-10',
        isPart: true,
      },
    ],
    milestones: [
      happened('2016-06-25', 'day', [
        'Fourteen projects launched',
        'चौदा प्रकल्पांना सुरुवात',
        'चौदह परियोजनाएँ शुरू',
      ]),
      happened('2018-12-23', 'month', [
        '59 projects named, 11 of them done',
        '५९ प्रकल्प जाहीर, पैकी ११ पूर्ण',
        '५९ परियोजनाएँ घोषित, इनमें ११ पूरी',
      ]),
      happened('2024-01-10', 'month', [
        '13 projects handed over to the corporation',
        '१३ प्रकल्प महानगरपालिकेकडे हस्तांतरित',
        '१३ परियोजनाएँ महानगरपालिका को सौंपी गईं',
      ]),
      {
        title: localized([
          '14 more to be handed over',
          'आणखी १४ प्रकल्पांचे हस्तांतरण',
          '१४ और परियोजनाएँ सौंपी जानी थीं',
        ]),
        state: 'planned',
      },
    ],
    circulars: ['smart-city-projects-handed-over'],
    relatedProjects: ['aundh-baner-balewadi', 'equal-water-supply'],
    sources: ['press2017', 'journal2018', 'press2024', 'summary', 'otherSummary'],
  }),
  project('aundh-baner-balewadi', {
    theme: 'area',
    status: 'under-way',
    stateOn: '2023-01-24',
    department: 'city-engineer',
    flagship: true,
    agency: MISSION_COMPANY,
    place: ['Aundh, Baner and Balewadi', 'औंध, बाणेर व बालेवाडी', 'औंध, बाणेर और बालेवाड़ी'],
    latitude: 18.5605,
    longitude: 73.7875,
    office: 'aundh-baner',
    title: [
      'Aundh-Baner-Balewadi area development',
      'औंध-बाणेर-बालेवाडी क्षेत्र विकास',
      'औंध-बाणेर-बालेवाड़ी क्षेत्र विकास',
    ],
    summary: [
      'One area of about 950 acres in which the ideas of the mission were to be tried together.',
      'अभियानातील कल्पना एकत्र राबवण्यासाठी निवडलेले सुमारे ९५० एकरांचे क्षेत्र.',
      'लगभग ९५० एकड़ का क्षेत्र, जहाँ मिशन के विचार एक साथ आज़माए जाने थे।',
    ],
    body: [
      `## The plan

36 interventions in six themes: streets you can walk on, buses, water, light, public spaces and
work, in one area first, so that the rest of the city could follow what proved good.

## What is known to be done

- Streets in Aundh were redesigned and given walkways; the work was reported in July 2017. See
  [street redesign](/projects/aundh-street-redesign/).
- Bicycle tracks and concrete roads were reported among the mission’s works in January 2023.

## What we do not know

How much of the sum was spent, and which of the 34 local projects are finished. The two accounts
of the cost carry no date, so we cannot say which of them is newer.`,
      `## आराखडा

सहा विषयांतील ३६ उपक्रम: चालण्याजोगे रस्ते, बस, पाणी, दिवे, सार्वजनिक जागा व रोजगार. आधी एका
क्षेत्रात करून जे चांगले ठरेल ते उर्वरित शहराने घ्यावे अशी कल्पना होती.

## काय झाल्याचे ज्ञात आहे

- औंधमधील रस्त्यांची पदपथांसह पुनर्रचना झाली; हे जुलै २०१७ च्या वृत्तात होते. पाहा: [रस्ता
  पुनर्रचना](/projects/aundh-street-redesign/).
- सायकल मार्ग व काँक्रीट रस्ते अभियानाच्या कामांत असल्याचे जानेवारी २०२३ च्या वृत्तात होते.

## काय माहीत नाही

किती रक्कम खर्च झाली आणि ३४ पैकी कोणते स्थानिक प्रकल्प पूर्ण झाले. खर्चाच्या दोन्ही माहितींवर
तारीख नाही, म्हणून कोणती नवी ते सांगता येत नाही.`,
      `## योजना

छह विषयों में ३६ उपक्रम: पैदल चलने लायक सड़कें, बसें, पानी, रोशनी, सार्वजनिक स्थान और काम। पहले
एक क्षेत्र में, ताकि जो अच्छा निकले उसे बाकी शहर अपना सके।

## क्या होने की जानकारी है

- औंध की सड़कें फुटपाथों के साथ नए सिरे से बनीं; यह जुलाई २०१७ के समाचार में था। देखें: [सड़क
  पुनर्रचना](/projects/aundh-street-redesign/)।
- साइकिल मार्ग और कंक्रीट की सड़कें मिशन के कामों में होने का समाचार जनवरी २०२३ में था।

## क्या पता नहीं है

कितनी राशि खर्च हुई और ३४ स्थानीय परियोजनाओं में से कौन-सी पूरी हुईं। लागत की दोनों जानकारियों
पर तिथि नहीं है, इसलिए नहीं कहा जा सकता कि कौन-सी नई है।`,
    ],
    costAccounts: [
      {
        text: localized([
          '34 local projects, by one account',
          '३४ स्थानिक प्रकल्प, एका माहितीनुसार',
          '३४ स्थानीय परियोजनाएँ, एक जानकारी के अनुसार',
        ]),
        rupees: 2196 * CRORE,
      },
      {
        text: localized([
          'The area’s share of the plan, by another account',
          'आराखड्यातील या क्षेत्राचा वाटा, दुसऱ्या माहितीनुसार',
          'योजना में इस क्षेत्र का हिस्सा, दूसरी जानकारी के अनुसार',
        ]),
        rupees: 2445 * CRORE,
      },
    ],
    milestones: [
      happened('2016-06-25', 'day', ['The programme launched', 'अभियानाला सुरुवात', 'मिशन की शुरुआत']),
      happened('2017-07-04', 'month', [
        'Redesigned streets in Aundh reported',
        'औंधमधील पुनर्रचित रस्त्यांचे वृत्त',
        'औंध की नई सड़कों का समाचार',
      ]),
      begun('2023-01-24', 'month', [
        'Bicycle tracks and concrete roads reported',
        'सायकल मार्ग व काँक्रीट रस्त्यांचे वृत्त',
        'साइकिल मार्ग और कंक्रीट की सड़कों का समाचार',
      ]),
    ],
    relatedProjects: [
      'aundh-street-redesign',
      'bicycle-tracks-and-concrete-roads',
      'smart-city-programme',
    ],
    sources: ['press2017', 'press2023', 'summary', 'otherSummary'],
  }),
  project('equal-water-supply', {
    theme: 'water',
    status: 'under-way',
    stateOn: '2024-04-01',
    stateOnPrecision: 'year',
    department: 'water-supply',
    flagship: true,
    agency: [
      'Water Supply Department of the corporation',
      'महानगरपालिकेचा पाणीपुरवठा विभाग',
      'महानगरपालिका का जल आपूर्ति विभाग',
    ],
    place: [
      'Whole city, 141 supply zones',
      'संपूर्ण शहर, १४१ पाणीपुरवठा क्षेत्रे',
      'पूरा शहर, १४१ आपूर्ति क्षेत्र',
    ],
    title: ['24×7 equal water supply', '२४ तास समान पाणीपुरवठा योजना', '२४ घंटे समान जल आपूर्ति योजना'],
    summary: [
      'The same pressure for every house, with tanks, new pipes and meters: ₹2,800 crore by ' +
        'the account of 2017.',
      'टाक्या, नव्या जलवाहिन्या व मीटर यांद्वारे प्रत्येक घराला समान दाबाने पाणी: २०१७ च्या ' +
        'माहितीनुसार ₹२,८०० कोटी.',
      'टंकियों, नई पाइपलाइनों और मीटरों से हर घर को समान दबाव का पानी: २०१७ की जानकारी के ' +
        'अनुसार ₹२,८०० करोड़।',
    ],
    body: [
      `## The plan

- 141 supply zones, each with its own tank or share of one, so that pressure can be kept equal
  within it
- 77 tanks
- 1,800 kilometres of pipe
- 3.15 lakh meters, so that leaks show and water is billed by use

## What is known of the state

In 2023–24, 47,070 meters were in use for billing and brought ₹130.98 crore. That is about 15 of
every 100 meters planned. We do not know how much of the pipe and how many tanks are finished.

## What you can do

A leak in your street? [Report it](/grievances/new/). A new tap needs a water connection.`,
      `## आराखडा

- १४१ पाणीपुरवठा क्षेत्रे; प्रत्येकाला स्वतःची टाकी किंवा तिच्यातील वाटा, म्हणजे क्षेत्रात दाब समान राहतो
- ७७ टाक्या
- १,८०० किलोमीटर जलवाहिन्या
- ३.१५ लाख मीटर: त्यामुळे गळती दिसते आणि वापरानुसार देयक येते

## सद्यस्थितीबद्दल काय ज्ञात आहे

२०२३–२४ मध्ये देयकांसाठी ४७,०७० मीटर वापरात होते आणि त्यांतून ₹१३०.९८ कोटी मिळाले. म्हणजे
नियोजित शंभर मीटरपैकी सुमारे १५. किती जलवाहिन्या व टाक्या पूर्ण झाल्या हे आम्हाला माहीत नाही.

## तुम्ही काय करू शकता

तुमच्या रस्त्यावर पाणी गळती आहे? [कळवा](/grievances/new/). नव्या नळासाठी नळजोडणी घ्या.`,
      `## योजना

- १४१ आपूर्ति क्षेत्र; हर क्षेत्र की अपनी टंकी या उसमें हिस्सा, ताकि क्षेत्र में दबाव समान रहे
- ७७ टंकियाँ
- १,८०० किलोमीटर पाइपलाइन
- ३.१५ लाख मीटर: इससे रिसाव दिखता है और बिल खपत के अनुसार बनता है

## स्थिति के बारे में क्या ज्ञात है

२०२३–२४ में बिल के लिए ४७,०७० मीटर उपयोग में थे और उनसे ₹१३०.९८ करोड़ मिले। यानी नियोजित सौ
मीटरों में से लगभग १५। कितनी पाइपलाइन और टंकियाँ पूरी हुईं, हमें पता नहीं है।

## आप क्या कर सकते हैं

आपकी सड़क पर पानी का रिसाव है? [सूचना दें](/grievances/new/)। नए नल के लिए जल कनेक्शन लें।`,
    ],
    costAccounts: [
      {
        text: localized([
          'The whole scheme, by a press report',
          'संपूर्ण योजना, वृत्तानुसार',
          'पूरी योजना, समाचार के अनुसार',
        ]),
        rupees: 2800 * CRORE,
        on: '2017-07-04',
      },
    ],
    milestones: [
      happened('2017-07-04', 'month', [
        'Scheme of ₹2,800 crore reported',
        '₹२,८०० कोटींच्या योजनेचे वृत्त',
        '₹२,८०० करोड़ की योजना का समाचार',
      ]),
      happened('2024-03-31', 'month', [
        '47,070 meters in use for billing, at the end of 2023–24',
        '२०२३–२४ अखेर देयकांसाठी ४७,०७० मीटर वापरात',
        '२०२३–२४ के अंत में बिल के लिए ४७,०७० मीटर उपयोग में',
      ]),
      {
        title: localized([
          '3.15 lakh meters in place; no date is known',
          '३.१५ लाख मीटर बसवणे; तारीख ज्ञात नाही',
          '३.१५ लाख मीटर लगाना; तिथि ज्ञात नहीं',
        ]),
        state: 'planned',
      },
    ],
    relatedServices: ['water-connection'],
    relatedProjects: ['smart-city-programme'],
    sources: ['press2017', 'budget2024', 'press2025'],
  }),
];
