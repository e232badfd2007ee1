import type { Project } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { happened, localized, project } from './projects.wording.ts';

/** Control centre, digital services, and certified data. */
export const serviceProjects: Example<Project>[] = [
  project('integrated-control-centre', {
    theme: 'governance',
    status: 'not-known',
    stateOn: '2024-01-10',
    department: 'information-technology',
    flagship: true,
    title: ['Integrated command and control centre', 'एकात्मिक नियंत्रण केंद्र', 'एकीकृत नियंत्रण केंद्र'],
    summary: [
      'One room in which signals, sensors, call boxes and services come together. Named in ' +
        'January 2024.',
      'सिग्नल, सेन्सर, कॉल बॉक्स व सेवा एकत्र आणणारे केंद्र. जानेवारी २०२४ मध्ये उल्लेख.',
      'सिग्नल, सेंसर, कॉल बॉक्स और सेवाएँ जोड़ने वाला केंद्र। जनवरी २०२४ में उल्लेख।',
    ],
    body: [
      `## What it is for

Rain fills a stream, an underpass floods, buses must turn, signals must change, and people must
be told. When each of these has its own control room, the news travels by telephone. In one room
it is seen at once.

## What is known

A press report of January 2024 names the centre among the works of the mission. We do not
know which systems are joined today, who sits there at night, or what it cost.

## What citizens can expect

Cameras and sensors serve the street, not the watching of persons. What is recorded, how long it
is kept and who may see it belongs in a published rule. We know of none, so none is printed here.`,
      `## कशासाठी

पावसाने ओढा भरतो, भुयारी मार्गात पाणी येते, बस वळवाव्या लागतात, सिग्नल बदलावे लागतात आणि लोकांना
सांगावे लागते. प्रत्येकाचे नियंत्रण वेगळ्या ठिकाणी असेल तर ही बातमी दूरध्वनीवरून फिरते. एकाच
केंद्रात ती लगेच दिसते.

## काय ज्ञात आहे

जानेवारी २०२४ च्या वृत्तात अभियानाच्या कामांत या केंद्राचा उल्लेख आहे. आज कोणत्या यंत्रणा
जोडलेल्या आहेत, रात्री तेथे कोण असते आणि खर्च किती झाला हे आम्हाला माहीत नाही.

## नागरिकांची अपेक्षा

कॅमेरे व सेन्सर रस्त्यासाठी असतात, व्यक्तींवर पाळत ठेवण्यासाठी नाहीत. काय नोंदवले जाते, किती काळ
ठेवले जाते आणि ते कोण पाहू शकते याचा नियम प्रसिद्ध असायला हवा; असा नियम आम्हाला ज्ञात नाही,
म्हणून येथे दिलेला नाही.`,
      `## किसलिए

बारिश से नाला भरता है, भूमिगत मार्ग में पानी आता है, बसें मोड़नी पड़ती हैं, सिग्नल बदलने पड़ते
हैं और लोगों को बताना पड़ता है। हर एक का नियंत्रण अलग हो तो खबर फ़ोन से घूमती है। एक केंद्र में
वह तुरंत दिखती है।

## क्या ज्ञात है

जनवरी २०२४ के समाचार में मिशन के कामों में इस केंद्र का उल्लेख है। आज कौन-सी प्रणालियाँ जुड़ी
हैं, रात में वहाँ कौन रहता है और लागत कितनी आई, हमें पता नहीं है।

## नागरिक क्या अपेक्षा रख सकते हैं

कैमरे और सेंसर सड़क के लिए हैं, लोगों पर नज़र रखने के लिए नहीं। क्या दर्ज होता है, कितने समय रखा
जाता है और कौन देख सकता है, इसका नियम प्रकाशित होना चाहिए; ऐसा नियम हमें ज्ञात नहीं है, इसलिए
यहाँ नहीं है।`,
    ],
    milestones: [
      happened('2024-01-10', 'month', [
        'Named among the mission’s works',
        'अभियानाच्या कामांत उल्लेख',
        'मिशन के कामों में उल्लेख',
      ]),
    ],
    relatedProjects: [
      'transport-control-centre',
      'environment-sensors',
      'emergency-call-boxes',
      'adaptive-traffic-signals',
    ],
    sources: ['press2024'],
  }),
  project('pmc-care-app', {
    theme: 'governance',
    status: 'completed',
    stateOn: '2016-12-25',
    department: 'information-technology',
    title: ['PMC Care app', 'पीएमसी केअर ॲप', 'पीएमसी केयर ऐप'],
    summary: [
      'The corporation’s app for complaints and payments. It received an award in 2016.',
      'तक्रारी व भरणा यांसाठी महानगरपालिकेचे ॲप. २०१६ मध्ये त्याला पुरस्कार मिळाला.',
      'शिकायतों और भुगतान के लिए महानगरपालिका का ऐप। २०१६ में इसे पुरस्कार मिला।',
    ],
    body: [
      `## What it is for

A complaint with a photo from where one stands, and the answer on the same screen, instead of a
walk to a counter.

## What is known

A press report of December 2016 tells of the award. Another fact gives an idea of use: since
April 2017 more than ₹8 crore of property tax were paid through the corporation’s app.

## Without an app

Everything that concerns grievances works on this portal as well, without installing anything
and without an account: [report a problem](/grievances/new/) or [track
one](/grievances/track/).`,
      `## कशासाठी

कार्यालयात जाण्याऐवजी असाल तेथून छायाचित्रासह तक्रार आणि त्याच स्क्रीनवर उत्तर.

## काय ज्ञात आहे

डिसेंबर २०१६ च्या वृत्तात पुरस्काराचा उल्लेख आहे. वापराची कल्पना आणखी एका माहितीवरून येते:
एप्रिल २०१७ पासून महानगरपालिकेच्या ॲपवरून ₹८ कोटींपेक्षा जास्त मिळकतकर भरला गेला.

## ॲपशिवाय

तक्रारींबाबतचे सर्व काम या संकेतस्थळावरही होते; काहीही डाउनलोड करावे लागत नाही आणि खाते लागत
नाही: [तक्रार नोंदवा](/grievances/new/) किंवा [मागोवा घ्या](/grievances/track/).`,
      `## किसलिए

कार्यालय जाने के बजाय जहाँ हों वहीं से फ़ोटो के साथ शिकायत, और उसी स्क्रीन पर उत्तर।

## क्या ज्ञात है

दिसंबर २०१६ के समाचार में पुरस्कार का उल्लेख है। उपयोग का अनुमान एक और जानकारी से होता है:
अप्रैल २०१७ से महानगरपालिका के ऐप से ₹८ करोड़ से अधिक संपत्ति कर भरा गया।

## बिना ऐप के

शिकायतों का सारा काम इस वेबसाइट पर भी होता है; न कुछ डाउनलोड करना पड़ता है, न खाता चाहिए:
[शिकायत दर्ज करें](/grievances/new/) या [स्थिति जानें](/grievances/track/)।`,
    ],
    milestones: [happened('2016-12-25', 'year', ['Award', 'पुरस्कार', 'पुरस्कार'])],
    relatedServices: ['property-tax-payment'],
    relatedProjects: ['health-management-system', 'public-wifi'],
    sources: ['press2016'],
  }),
  project('health-management-system', {
    theme: 'governance',
    status: 'under-way',
    stateOn: '2024-01-10',
    department: 'health',
    title: ['Health management system', 'आरोग्य व्यवस्थापन प्रणाली', 'स्वास्थ्य प्रबंधन प्रणाली'],
    summary: [
      'One record for a patient in all hospitals of the corporation. Still pending in ' +
        'January 2024.',
      'महानगरपालिकेच्या सर्व रुग्णालयांत रुग्णाची एकच नोंद. जानेवारी २०२४ मध्ये प्रलंबित.',
      'महानगरपालिका के सभी अस्पतालों में रोगी का एक ही रिकॉर्ड। जनवरी २०२४ में लंबित।',
    ],
    body: [
      `## What it is to do

Nobody should have to bring a file of papers to a dispensary: tests, medicines and vaccinations are
in one record, the queue has a number, and the store knows which medicine runs out next week.

## What is known

A press report of January 2024 counts the system among those still pending. For its size: in
2020 the corporation ran 20 hospitals and 74 out-patient departments with 3,500 to 4,000
patients a day, by a press report of that year.

## What matters

A health record is the most private file a city keeps. Consent, who may look, and how an entry
is corrected must be settled before the first patient is entered.`,
      `## काय करणार

दवाखान्यात कागदांची फाइल घेऊन येण्याची गरज राहू नये: तपासण्या, औषधे व लसीकरण एकाच नोंदीत,
रांगेला क्रमांक आणि पुढच्या आठवड्यात कोणते औषध संपेल हे भांडाराला आधीच ठाऊक.

## काय ज्ञात आहे

जानेवारी २०२४ च्या वृत्तात ही प्रणाली प्रलंबित कामांत आहे. व्याप्तीची कल्पना: २०२० मध्ये
महानगरपालिकेची २० रुग्णालये आणि ७४ बाह्यरुग्ण विभाग होते आणि दररोज ३,५०० ते ४,००० रुग्ण येत, असे
त्या वर्षीच्या वृत्तात आहे.

## महत्त्वाचे काय

आरोग्याची नोंद ही शहराकडील सर्वांत खासगी माहिती आहे. संमती, कोण पाहू शकते आणि चूक कशी दुरुस्त
होते हे पहिल्या रुग्णाची नोंद होण्यापूर्वीच ठरले पाहिजे.`,
      `## क्या करेगी

दवाखाने में कागज़ों की फ़ाइल लेकर आने की ज़रूरत न रहे: जाँचें, दवाएँ और टीके एक ही रिकॉर्ड में,
कतार की संख्या, और अगले सप्ताह कौन-सी दवा समाप्त होगी यह भंडार को पहले से पता।

## क्या ज्ञात है

जनवरी २०२४ के समाचार में यह प्रणाली लंबित कामों में है। आकार का अनुमान: २०२० में महानगरपालिका के
२० अस्पताल और ७४ बाह्य रोगी विभाग थे और प्रतिदिन ३,५०० से ४,००० रोगी आते थे, उस वर्ष के समाचार
के अनुसार।

## क्या महत्वपूर्ण है

स्वास्थ्य रिकॉर्ड शहर की सबसे निजी जानकारी है। सहमति, कौन देख सकता है और गलती कैसे सुधरेगी, यह
पहले रोगी के दर्ज होने से पहले ही तय होना चाहिए।`,
    ],
    milestones: [
      {
        title: localized(['Pending, as reported', 'वृत्तानुसार प्रलंबित', 'समाचार के अनुसार लंबित']),
        actualOn: '2024-01-10',
        precision: 'month',
        state: 'under-way',
      },
      {
        title: localized([
          'In use in all hospitals; no date is known',
          'सर्व रुग्णालयांत वापर; तारीख ज्ञात नाही',
          'सभी अस्पतालों में उपयोग; तिथि ज्ञात नहीं',
        ]),
        state: 'planned',
      },
    ],
    relatedProjects: ['digital-schools', 'pmc-care-app'],
    sources: ['press2024'],
  }),
  project('digital-schools', {
    theme: 'education',
    status: 'under-way',
    stateOn: '2024-01-10',
    department: 'education',
    title: ['Digital school education', 'डिजिटल शाळा', 'डिजिटल विद्यालय'],
    summary: [
      'Screens, lessons and records for the schools of the corporation. Still pending in ' +
        'January 2024.',
      'महानगरपालिकेच्या शाळांसाठी स्क्रीन, पाठ व नोंदी. जानेवारी २०२४ मध्ये प्रलंबित.',
      'महानगरपालिका के विद्यालयों के लिए स्क्रीन, पाठ और रिकॉर्ड। जनवरी २०२४ में लंबित।',
    ],
    body: [
      `## What it is to do

A lesson that shows a volcano instead of describing it; exercises that wait for the slow and go
on with the quick; attendance and marks that parents can see in their own language.

## What is known

A press report of January 2024 counts the system among those still pending. Number of schools,
devices and cost are not given.

## What makes it work

Electricity, a room that can be locked, a teacher who was trained, and lessons in Marathi,
Hindi, Urdu and English as the school needs them. Machines are the smallest part of it.`,
      `## काय करणार

ज्वालामुखीचे वर्णन करण्याऐवजी तो दाखवणारा पाठ; सावकाश शिकणाऱ्यासाठी थांबणारे आणि भरभर
शिकणाऱ्यासोबत पुढे जाणारे स्वाध्याय; पालकांना त्यांच्या भाषेत दिसणारी हजेरी व गुण.

## काय ज्ञात आहे

जानेवारी २०२४ च्या वृत्तात ही प्रणाली प्रलंबित कामांत आहे. शाळांची संख्या, उपकरणे व खर्च दिलेला
नाही.

## यश कशावर अवलंबून आहे

वीज, कुलूप लावता येईल अशी खोली, प्रशिक्षित शिक्षक आणि शाळेच्या गरजेनुसार मराठी, हिंदी, उर्दू व
इंग्रजीतील पाठ. यंत्रे हा त्यातील सर्वांत लहान भाग आहे.`,
      `## क्या करेगी

ज्वालामुखी का वर्णन करने के बजाय उसे दिखाने वाला पाठ; धीरे सीखने वाले के लिए रुकने और तेज़ सीखने
वाले के साथ आगे बढ़ने वाले अभ्यास; माता-पिता को उनकी भाषा में दिखने वाली उपस्थिति और अंक।

## क्या ज्ञात है

जनवरी २०२४ के समाचार में यह प्रणाली लंबित कामों में है। विद्यालयों की संख्या, उपकरण और लागत नहीं
दी है।

## सफलता किस पर निर्भर है

बिजली, ताला लगने वाला कमरा, प्रशिक्षित शिक्षक और विद्यालय की ज़रूरत के अनुसार मराठी, हिन्दी,
उर्दू और अंग्रेज़ी के पाठ। यंत्र इसका सबसे छोटा हिस्सा हैं।`,
    ],
    milestones: [
      {
        title: localized(['Pending, as reported', 'वृत्तानुसार प्रलंबित', 'समाचार के अनुसार लंबित']),
        actualOn: '2024-01-10',
        precision: 'month',
        state: 'under-way',
      },
      {
        title: localized([
          'In use in schools; no date is known',
          'शाळांत वापर; तारीख ज्ञात नाही',
          'विद्यालयों में उपयोग; तिथि ज्ञात नहीं',
        ]),
        state: 'planned',
      },
    ],
    relatedProjects: ['health-management-system', 'science-park', 'lighthouse-skill-centres'],
    sources: ['press2024'],
  }),
  project('city-data-certification', {
    theme: 'governance',
    status: 'completed',
    department: 'information-technology',
    title: [
      'City data by the standard ISO 37120',
      'आंतरराष्ट्रीय मानक ३७१२० नुसार शहर माहिती',
      'अंतरराष्ट्रीय मानक ३७१२० के अनुसार शहर डेटा',
    ],
    summary: [
      'Figures of the city, counted the way other cities count them and checked by an ' +
        'outside body. We do not know the year.',
      'इतर शहरांप्रमाणेच मोजलेले आणि बाहेरच्या संस्थेने तपासलेले शहराचे आकडे. वर्ष आम्हाला माहीत नाही.',
      'दूसरे शहरों की तरह गिने और बाहरी संस्था द्वारा जाँचे गए शहर के आँकड़े। वर्ष हमें पता नहीं है।',
    ],
    body: [
      `## What the standard does

ISO 37120 fixes how a city counts: what is a kilometre of footpath, an hour of water, a green
square metre, a complaint. Only figures that are counted alike can be compared, with other
cities and with one’s own last year.

## What is known

The corporation had its data certified by the World Council on City Data; a page of its former
site said so. We do not know the year, the level or the figures themselves.

## What would follow

A certificate ages. It is worth most where the figures are published every year in a form that
can be counted on; when that happens, they belong on this portal with their date.`,
      `## मानक काय करते

शहराने कसे मोजावे हे आंतरराष्ट्रीय मानक ३७१२० ठरवते: पदपथाचा किलोमीटर, पाण्याचा तास, हिरवा चौरस
मीटर, तक्रार म्हणजे काय. सारखे मोजलेले आकडेच इतर शहरांशी आणि स्वतःच्या मागील वर्षाशी ताडून पाहता
येतात.

## काय ज्ञात आहे

जागतिक शहर माहिती परिषदेकडून महानगरपालिकेने माहिती प्रमाणित करून घेतली, असे जुन्या
संकेतस्थळावरील पानावर होते. वर्ष, दर्जा आणि प्रत्यक्ष आकडे आम्हाला माहीत नाहीत.

## पुढे काय

प्रमाणपत्र जुने होते. आकडे दरवर्षी विश्वासार्ह स्वरूपात प्रसिद्ध झाले तरच त्याचा उपयोग; तसे
झाल्यावर ते तारखेसह या संकेतस्थळावर द्यावेत.`,
      `## मानक क्या करता है

शहर कैसे गिने, यह अंतरराष्ट्रीय मानक ३७१२० तय करता है: फुटपाथ का किलोमीटर, पानी का घंटा, हरा
वर्ग मीटर, शिकायत क्या है। एक-से गिने आँकड़े ही दूसरे शहरों से और अपने पिछले वर्ष से मिलाए जा
सकते हैं।

## क्या ज्ञात है

विश्व शहर डेटा परिषद से महानगरपालिका ने डेटा प्रमाणित कराया, ऐसा पुरानी वेबसाइट के एक पृष्ठ पर
था। वर्ष, स्तर और स्वयं आँकड़े हमें पता नहीं हैं।

## आगे क्या

प्रमाणपत्र पुराना पड़ता है। आँकड़े हर वर्ष भरोसेमंद रूप में प्रकाशित हों तभी उसका मूल्य है; ऐसा
होने पर वे तिथि के साथ इस वेबसाइट पर आएँ।`,
    ],
    relatedProjects: ['environment-sensors', 'integrated-control-centre'],
    sources: ['formerSite'],
  }),
];
