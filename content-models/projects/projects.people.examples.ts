import type { Project } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { happened, localized, project } from './projects.wording.ts';

/** Projects for skills and housing, with their results. */
export const peopleProjects: Example<Project>[] = [
  project('lighthouse-skill-centres', {
    theme: 'social',
    status: 'under-way',
    stateOn: '2016-12-25',
    department: 'social-development',
    flagship: true,
    title: ['Lighthouse skill centres', 'लाइटहाऊस कौशल्य केंद्रे', 'लाइटहाउस कौशल केंद्र'],
    summary: [
      'Centres at which young people learn a trade and find work. The project received an ' +
        'award in 2016.',
      'तरुणांना कौशल्य शिकण्यासाठी व काम शोधण्यासाठी केंद्रे. प्रकल्पाला २०१६ मध्ये पुरस्कार मिळाला.',
      'युवाओं के लिए कौशल सीखने और काम खोजने के केंद्र। परियोजना को २०१६ में पुरस्कार मिला।',
    ],
    body: [
      `## What happens there

A young person who left school comes not for a certificate but for a wage. So the centre begins
with what the young person can do and wants to do, teaches manners of work and a trade, and stays in
touch until the first job is found.

## What is known

The Lighthouse project received an award in 2016, by a press report of December of that year.
How many centres there are today, and how many people found work, is not in that report.

## What you can do

Ask the Social Development Department which centre is near you and when the next course begins.
Places, courses and dates are not listed here, because we could not confirm them.`,
      `## तेथे काय होते

शाळा सोडलेला तरुण प्रमाणपत्रासाठी नव्हे तर कमाईसाठी येतो. म्हणून केंद्राची सुरुवात काय येते आणि
काय करायचे आहे या प्रश्नाने होते; मग कामाच्या सवयी व एखादे कौशल्य शिकवले जाते आणि पहिली नोकरी
मिळेपर्यंत साथ दिली जाते.

## काय ज्ञात आहे

लाइटहाऊस प्रकल्पाला २०१६ मध्ये पुरस्कार मिळाला, असे त्या वर्षीच्या डिसेंबरच्या वृत्तात आहे. आज
किती केंद्रे आहेत आणि किती जणांना काम मिळाले हे त्यात नाही.

## तुम्ही काय करू शकता

जवळचे केंद्र कोणते आणि पुढील अभ्यासक्रम केव्हा सुरू होतो ते समाज विकास विभागाकडे विचारा. ठिकाणे,
अभ्यासक्रम व तारखांची खात्री करता आली नाही, म्हणून त्या येथे नाहीत.`,
      `## वहाँ क्या होता है

स्कूल छोड़ चुका युवा प्रमाणपत्र के लिए नहीं, कमाई के लिए आता है। इसलिए केंद्र इस प्रश्न से शुरू
करता है कि क्या आता है और क्या करना है; फिर काम की आदतें और कोई कौशल सिखाता है और पहली नौकरी
मिलने तक साथ रहता है।

## क्या ज्ञात है

लाइटहाउस परियोजना को २०१६ में पुरस्कार मिला, उस वर्ष दिसंबर के समाचार के अनुसार। आज कितने केंद्र
हैं और कितनों को काम मिला, उसमें नहीं है।

## आप क्या कर सकते हैं

पास का केंद्र कौन-सा है और अगला पाठ्यक्रम कब शुरू होता है, समाज विकास विभाग से पूछें। स्थान,
पाठ्यक्रम और तिथियों की पुष्टि नहीं हो सकी, इसलिए वे यहाँ नहीं हैं।`,
    ],
    milestones: [happened('2016-12-25', 'year', ['Award', 'पुरस्कार', 'पुरस्कार'])],
    relatedServices: ['welfare-scheme-application'],
    relatedProjects: ['slum-rehabilitation', 'digital-schools'],
    sources: ['press2016'],
  }),
  project('affordable-housing', {
    theme: 'housing',
    status: 'stopped',
    stateOn: '2023-01-24',
    department: 'slum-improvement',
    title: ['Affordable housing', 'परवडणारी घरे', 'किफ़ायती आवास'],
    summary: [
      'Homes that a working family can pay for. A press report of January 2023 says that the ' +
        'project never took off.',
      'नोकरदार कुटुंबाला परवडतील अशी घरे. जानेवारी २०२३ च्या वृत्तानुसार प्रकल्प सुरूच झाला नाही.',
      'कामकाजी परिवार जिन्हें खरीद सके, ऐसे घर। जनवरी २०२३ के समाचार के अनुसार परियोजना शुरू ही नहीं हुई।',
    ],
    body: [
      `An account of public money names what failed as well.

## What was meant

Homes near work and bus, of a size and at a price that a household with one or two small wages
can carry.

## What is known

A press report of January 2023 says that the project never took off. It gives no number of homes
that were planned, no place and no sum.

## What we do not know

The reason. Reports name none that we could confirm. When the corporation publishes it, it
belongs on this page.

## If you need help now

Schemes of assistance are applied for at the Social Development Department: see welfare schemes.`,
      `सार्वजनिक पैशाच्या हिशेबात जे झाले नाही तेही सांगायला हवे.

## काय अपेक्षित होते

कामाच्या ठिकाणाजवळ आणि बसजवळ, एक-दोन लहान कमाया असलेल्या कुटुंबाला पेलवतील अशा आकाराची व किमतीची
घरे.

## काय ज्ञात आहे

जानेवारी २०२३ च्या वृत्तानुसार हा प्रकल्प सुरूच झाला नाही. नियोजित घरांची संख्या, ठिकाण किंवा
रक्कम त्यात नाही.

## काय माहीत नाही

कारण. खात्री करता येईल असे कारण वृत्तांत नाही. महानगरपालिकेने ते प्रसिद्ध केल्यावर या पानावर द्यावे.

## आत्ता मदत हवी असल्यास

अर्थसाहाय्याच्या योजनांसाठी समाज विकास विभागाकडे अर्ज करता येतो: पाहा कल्याणकारी योजना.`,
      `सार्वजनिक धन के हिसाब में जो नहीं हुआ, वह भी बताना चाहिए।

## क्या सोचा गया था

काम और बस के पास ऐसे घर, जिनका आकार और मूल्य एक-दो छोटी कमाई वाला परिवार उठा सके।

## क्या ज्ञात है

जनवरी २०२३ के समाचार के अनुसार यह परियोजना शुरू ही नहीं हुई। नियोजित घरों की संख्या, स्थान या
राशि उसमें नहीं है।

## क्या पता नहीं है

कारण। समाचारों में ऐसा कोई कारण नहीं है जिसकी पुष्टि हो सके। महानगरपालिका उसे प्रकाशित करे तो वह
इस पृष्ठ पर आए।

## अभी सहायता चाहिए तो

आर्थिक सहायता की योजनाओं के लिए समाज विकास विभाग में आवेदन होता है: देखें कल्याण योजनाएँ।`,
    ],
    milestones: [
      {
        title: localized(['Start of building', 'बांधकामाची सुरुवात', 'निर्माण की शुरुआत']),
        state: 'missed',
        note: localized([
          'Never took off, by the report of January 2023.',
          'जानेवारी २०२३ च्या वृत्तानुसार सुरूच झाली नाही.',
          'जनवरी २०२३ के समाचार के अनुसार शुरू ही नहीं हुई।',
        ]),
      },
    ],
    relatedServices: ['welfare-scheme-application'],
    relatedProjects: ['slum-rehabilitation'],
    sources: ['press2023'],
  }),
  project('slum-rehabilitation', {
    theme: 'housing',
    status: 'approved',
    stateOn: '2016-06-25',
    department: 'slum-improvement',
    title: ['Slum rehabilitation', 'झोपडपट्टी पुनर्वसन', 'झुग्गी पुनर्वास'],
    summary: [
      'Among the fourteen projects launched in June 2016. We know of no result.',
      'जून २०१६ मध्ये सुरू केलेल्या चौदा प्रकल्पांपैकी एक. परिणाम आम्हाला ज्ञात नाही.',
      'जून २०१६ में शुरू की गई चौदह परियोजनाओं में से एक। परिणाम हमें ज्ञात नहीं है।',
    ],
    body: [
      `## What it means

Families who live in huts move into flats with water, a toilet and a deed in their name, if
possible where they lived, because work, school and neighbours are there.

## What is known

A press report of December 2016 counts the project among the fourteen that were launched on 25
June 2016. No later account that we know says where building began, how many families were to
move, or what it was to cost. “Approved” is therefore the last state that is known, and it is
old.

## What you can ask

Whether your settlement is declared, which list you are on, and which papers prove how long you
have lived there: ask the Slum Improvement Department. A written question is answered under the
right to information.`,
      `## म्हणजे काय

झोपड्यांत राहणारी कुटुंबे पाणी, शौचालय आणि स्वतःच्या नावाचा दस्तऐवज असलेल्या घरांत जातात; शक्यतो
आहे त्याच ठिकाणी, कारण काम, शाळा व शेजारी तेथेच असतात.

## काय ज्ञात आहे

डिसेंबर २०१६ च्या वृत्तानुसार २५ जून २०१६ रोजी सुरू झालेल्या चौदा प्रकल्पांत याचा समावेश आहे.
बांधकाम कोठे सुरू झाले, किती कुटुंबे जाणार होती किंवा खर्च किती हे नंतरच्या कोणत्याही ज्ञात
माहितीत नाही. म्हणून “मंजूर” ही शेवटची ज्ञात स्थिती आहे, आणि ती जुनी आहे.

## तुम्ही काय विचारू शकता

तुमची वस्ती घोषित आहे का, तुमचे नाव कोणत्या यादीत आहे आणि तेथे किती काळ राहता हे कोणत्या
कागदपत्रांनी सिद्ध होते हे झोपडपट्टी सुधारणा विभागाला विचारा. लेखी प्रश्नाला माहितीच्या
अधिकारानुसार उत्तर मिळते.`,
      `## इसका अर्थ

झुग्गियों में रहने वाले परिवार पानी, शौचालय और अपने नाम के दस्तावेज़ वाले घरों में जाते हैं; हो
सके तो उसी जगह, क्योंकि काम, विद्यालय और पड़ोसी वहीं हैं।

## क्या ज्ञात है

दिसंबर २०१६ के समाचार के अनुसार यह २५ जून २०१६ को शुरू की गई चौदह परियोजनाओं में है। निर्माण
कहाँ शुरू हुआ, कितने परिवार जाने थे या लागत कितनी थी, बाद की किसी ज्ञात जानकारी में नहीं है।
इसलिए “स्वीकृत” अंतिम ज्ञात स्थिति है, और वह पुरानी है।

## आप क्या पूछ सकते हैं

आपकी बस्ती घोषित है या नहीं, आपका नाम किस सूची में है और वहाँ कब से रहते हैं यह किन कागज़ों से
सिद्ध होता है: झुग्गी सुधार विभाग से पूछें। लिखित प्रश्न का उत्तर सूचना के अधिकार के तहत मिलता
है।`,
    ],
    milestones: [
      happened('2016-06-25', 'day', [
        'Launched with the first fourteen projects',
        'पहिल्या चौदा प्रकल्पांसह सुरुवात',
        'पहली चौदह परियोजनाओं के साथ शुरुआत',
      ]),
      {
        title: localized([
          'Families in their new homes; no date is known',
          'कुटुंबे नव्या घरांत; तारीख ज्ञात नाही',
          'परिवार नए घरों में; तिथि ज्ञात नहीं',
        ]),
        state: 'planned',
      },
    ],
    relatedProjects: ['affordable-housing', 'lighthouse-skill-centres'],
    sources: ['press2016', 'press2017'],
  }),
];
