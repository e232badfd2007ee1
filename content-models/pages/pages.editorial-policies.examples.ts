import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const common = {
  group: 'policy' as const,
  portals: ['city', 'pmc', 'smart-city', 'smart-governance'],
  department: 'information-technology',
  reviewedOn: '2026-11-02',
  reviewOn: '2027-11-01',
};

/** The policies for contributing, moderating, archiving, monitoring and restoring content. */
export const editorialPolicyExamples: Example<Page>[] = [
  {
    ...common,
    slug: 'content-contribution-policy',
    title: {
      en: 'Content contribution, moderation and approval',
      mr: 'मजकूर लेखन, तपासणी व मंजुरी धोरण',
      hi: 'सामग्री लेखन, जाँच और स्वीकृति नीति',
    },
    summary: {
      en: 'Who writes, who translates, who may read drafts and who may publish.',
      mr: 'कोण लिहितो, कोण अनुवाद करतो, मसुदे कोण वाचू शकतो आणि प्रसिद्ध कोण करू शकतो.',
      hi: 'कौन लिखता है, कौन अनुवाद करता है, मसौदे कौन पढ़ सकता है और कौन प्रकाशित कर सकता है।',
    },
    body: {
      en: `Each document belongs to a department, which answers for it.

1. An **author** of the department writes a draft.
2. A **translator** writes the other two languages.
3. A **publisher** of the department reads it and releases it. Authors and translators cannot
   publish.

A **checker** can read every draft. The editing system does not ask for a check yet, and a
publisher may release a text of their own.

Each language is released by itself. A page that is not translated says so; it is never filled
with another language.

Every change is kept with its time and the account that made it. Where a fact is dated, comes
from elsewhere or was not confirmed, the page carries a note that says so.`,
      mr: `प्रत्येक दस्तऐवज एका विभागाचा असतो आणि तोच विभाग त्याला जबाबदार असतो.

1. विभागातील **लेखक** मसुदा लिहितो.
2. **अनुवादक** इतर दोन भाषांत लिहितो.
3. विभागाचा **प्रकाशक** तो वाचतो व प्रसिद्ध करतो. लेखक व अनुवादकांना प्रसिद्ध करता येत नाही.

**तपासनीस** प्रत्येक मसुदा वाचू शकतो. संपादन यंत्रणेत तपासणी अद्याप अनिवार्य नाही; प्रकाशक स्वतः
लिहिलेला मजकूरही प्रसिद्ध करू शकतो.

प्रत्येक भाषा स्वतंत्रपणे प्रसिद्ध होते. अनुवाद नसलेले पान तसे सांगते; तेथे दुसऱ्या भाषेतील
मजकूर दाखवला जात नाही.

प्रत्येक बदल त्याची वेळ व तो करणारे खाते यांसह जतन होतो. माहिती जुनी, इतर स्रोताची किंवा
अनिश्चित असल्यास पानावर तशी टीप असते.`,
      hi: `हर दस्तावेज़ किसी विभाग का होता है और वही विभाग उसके लिए उत्तरदायी है।

1. विभाग का **लेखक** मसौदा लिखता है।
2. **अनुवादक** बाकी दो भाषाओं में लिखता है।
3. विभाग का **प्रकाशक** उसे पढ़ता और जारी करता है। लेखक और अनुवादक प्रकाशित नहीं कर सकते।

**जाँचकर्ता** हर मसौदा पढ़ सकता है। संपादन प्रणाली में जाँच अभी अनिवार्य नहीं है; प्रकाशक अपना
लिखा पाठ भी जारी कर सकता है।

हर भाषा अलग से जारी होती है। जिस पृष्ठ का अनुवाद नहीं हुआ, वह यह बता देता है; वहाँ दूसरी भाषा का
पाठ नहीं दिखाया जाता।

हर बदलाव अपने समय और करने वाले खाते के साथ रखा जाता है। जानकारी पुरानी, किसी और स्रोत की या
अपुष्ट हो तो पृष्ठ पर वैसी टिप्पणी होती है।`,
    },
  },
  {
    ...common,
    slug: 'content-archival-policy',
    title: { en: 'Content archival policy', mr: 'मजकूर संग्रह धोरण', hi: 'सामग्री संग्रह नीति' },
    summary: {
      en: 'Circulars are never deleted. What happens to content when its time is over.',
      mr: 'परिपत्रके कधीही काढून टाकली जात नाहीत. मुदत संपल्यावर मजकुराचे काय होते.',
      hi: 'परिपत्र कभी हटाए नहीं जाते। समय बीतने पर सामग्री का क्या होता है।',
    },
    body: {
      en: `- **Circulars** keep their address for ever. After its last day of validity, the page says that the circular is no longer in force. Where a newer one replaces it, each links to the other. They are listed by year.
- **Events** move from the coming list to the past list when they are over.
- **Services, offices and pages** show their present state. Earlier versions are kept in the
  editing system.
- A page that was **published by mistake** is taken down; its address then says that there is no
  such page.`,
      mr: `- **परिपत्रकांचा** पत्ता कायम राहतो. वैधता संपल्यावर परिपत्रक आता लागू नाही असे पानावर दिसते. नव्या परिपत्रकाने जागा घेतल्यास दोन्ही एकमेकांना दुवा देतात. यादी वर्षानुसार असते.
- **कार्यक्रम** झाल्यावर ते आगामी यादीतून मागील यादीत जातात.
- **सेवा, कार्यालये व पाने** सध्याची स्थिती दाखवतात. आधीच्या आवृत्त्या संपादन यंत्रणेत जतन असतात.
- **चुकून प्रसिद्ध झालेले** पान काढले जाते; त्यानंतर त्या पत्त्यावर असे पान नाही असे सांगितले
  जाते.`,
      hi: `- **परिपत्रों** का पता सदा बना रहता है। वैधता समाप्त होने पर पृष्ठ बताता है कि परिपत्र अब लागू नहीं है। नया परिपत्र उसकी जगह ले तो दोनों एक-दूसरे का लिंक देते हैं। सूची वर्ष के अनुसार है।
- **कार्यक्रम** हो जाने पर आगामी सूची से पिछली सूची में चले जाते हैं।
- **सेवाएँ, कार्यालय और पृष्ठ** वर्तमान स्थिति दिखाते हैं। पहले के संस्करण संपादन प्रणाली में
  रखे रहते हैं।
- **गलती से प्रकाशित** पृष्ठ हटा लिया जाता है; फिर वह पता बताता है कि ऐसा पृष्ठ नहीं है।`,
    },
  },
  {
    ...common,
    slug: 'content-review-policy',
    title: { en: 'Content review policy', mr: 'मजकूर पुनरावलोकन धोरण', hi: 'सामग्री समीक्षा नीति' },
    summary: {
      en: 'Every page names the day of its last review. A page whose review is overdue says so.',
      mr: 'प्रत्येक पानावर शेवटच्या पुनरावलोकनाचा दिवस असतो. पुनरावलोकनाची मुदत उलटल्यास पान तसे सांगते.',
      hi: 'हर पृष्ठ पर अंतिम समीक्षा का दिन होता है। समीक्षा का समय बीत जाए तो पृष्ठ यह बताता है।',
    },
    body: {
      en: `- Pages and services are reviewed at least once a year, by the department that owns them.
- Events are reviewed before they take place; circulars when their validity ends.
- The foot of the page shows who owns it, when it was last changed and when it was last reviewed.
- After the day set for its review, the page says openly that the review is overdue.

If you find something out of date, [tell us](/grievances/new/).`,
      mr: `- पाने व सेवा जबाबदार विभागाकडून वर्षातून किमान एकदा तपासल्या जातात.
- कार्यक्रम होण्यापूर्वी, तर परिपत्रके वैधता संपताना तपासली जातात.
- पानाच्या तळाशी जबाबदार विभाग, शेवटच्या बदलाचा व शेवटच्या पुनरावलोकनाचा दिवस दिसतो.
- पुनरावलोकनाचा ठरलेला दिवस उलटल्यास पुनरावलोकन राहिले आहे असे पान उघडपणे सांगते.

जुनी माहिती आढळल्यास [कळवा](/grievances/new/).`,
      hi: `- पृष्ठों और सेवाओं की समीक्षा उत्तरदायी विभाग वर्ष में कम से कम एक बार करता है।
- कार्यक्रमों की समीक्षा होने से पहले और परिपत्रों की वैधता समाप्त होने पर होती है।
- पृष्ठ के नीचे उत्तरदायी विभाग, अंतिम बदलाव और अंतिम समीक्षा का दिन दिखता है।
- समीक्षा का तय दिन बीत जाए तो पृष्ठ खुलकर बताता है कि समीक्षा बाकी है।

पुरानी जानकारी मिले तो [हमें बताएँ](/grievances/new/)।`,
    },
  },
  {
    ...common,
    slug: 'contingency-plan',
    title: { en: 'Contingency plan', mr: 'आपत्कालीन सातत्य योजना', hi: 'आकस्मिकता योजना' },
    summary: {
      en: 'What goes on working when a part of the system fails, and what you can do meanwhile.',
      mr: 'यंत्रणेचा एखादा भाग बंद पडल्यास काय सुरू राहते आणि तोपर्यंत तुम्ही काय करू शकता.',
      hi: 'प्रणाली का कोई भाग रुक जाए तो क्या चलता रहता है और तब तक आप क्या कर सकते हैं।',
    },
    body: {
      en: `- **The editing system fails:** all pages stay readable, because they are finished files. New publications wait and are caught up afterwards; none is lost.
- **Search or forms fail:** pages stay readable. A form says that it cannot be sent; call 1800
  103 0222 or go to a ward office.
- **A change of the portals goes wrong:** the earlier version of all pages is kept and put back.
- **The content files are damaged:** they are built again from the editing system.

In a disaster follow the instructions of the authorities and call 112. These portals do not
replace the emergency numbers.

The software of the portals makes copies of the databases and brings them back, and a drill proves it
with each change of the software. Keeping the copies at a second place is the task of the city.`,
      mr: `- **संपादन यंत्रणा बंद पडल्यास:** पाने आधीच तयार असल्याने सर्व पाने वाचता येतात. नवे मजकूर थांबतात आणि नंतर प्रसिद्ध होतात; एकही हरवत नाही.
- **शोध किंवा अर्ज बंद पडल्यास:** पाने वाचता येतात. अर्ज पाठवता येत नाही असे सांगितले जाते;
  1800 103 0222 वर फोन करा किंवा क्षेत्रीय कार्यालयात जा.
- **संकेतस्थळातील बदल चुकल्यास:** सर्व पानांची आधीची आवृत्ती जतन असते आणि ती परत आणली जाते.
- **मजकुराच्या फाइल खराब झाल्यास:** त्या संपादन यंत्रणेवरून पुन्हा बनवल्या जातात.

आपत्तीच्या वेळी प्रशासनाच्या सूचना पाळा आणि 112 वर संपर्क करा. ही संकेतस्थळे आपत्कालीन
क्रमांकांची जागा घेत नाहीत.

डेटाबेसच्या प्रती काढणे आणि त्या परत आणणे ही सोय या प्रणालीत आहे, आणि प्रत्येक बदलाबरोबर
त्याचा सराव होतो. प्रती दुसऱ्या ठिकाणी ठेवणे ही शहराची जबाबदारी आहे.`,
      hi: `- **संपादन प्रणाली रुके तो:** सभी पृष्ठ पढ़े जा सकते हैं, क्योंकि वे पहले से बने हैं। नए प्रकाशन रुकते हैं और बाद में पूरे होते हैं; एक भी नहीं खोता।
- **खोज या फ़ॉर्म रुकें तो:** पृष्ठ पढ़े जा सकते हैं। फ़ॉर्म बताता है कि भेजा नहीं जा सकता;
  1800 103 0222 पर फ़ोन करें या क्षेत्रीय कार्यालय जाएँ।
- **वेबसाइट का बदलाव बिगड़े तो:** सभी पृष्ठों का पहले का संस्करण रखा रहता है और वापस लाया जाता है।
- **सामग्री की फ़ाइलें खराब हों तो:** वे संपादन प्रणाली से फिर बनाई जाती हैं।

आपदा में प्रशासन के निर्देश मानें और 112 पर संपर्क करें। ये वेबसाइटें आपातकालीन नंबरों की जगह
नहीं लेतीं।

डेटाबेस की प्रतियाँ बनाना और उन्हें वापस लाना इस प्रणाली में शामिल है, और हर बदलाव के साथ उसका
अभ्यास होता है। प्रतियाँ दूसरी जगह रखना शहर का काम है।`,
    },
  },
  {
    ...common,
    slug: 'website-monitoring',
    title: { en: 'Website monitoring policy', mr: 'संकेतस्थळ देखरेख धोरण', hi: 'वेबसाइट निगरानी नीति' },
    summary: {
      en:
        'What is checked at each publication, with each change of the software, and what is ' +
        'not measured.',
      mr: 'प्रत्येक प्रकाशनानंतर व प्रत्येक बदलानंतर काय तपासले जाते आणि काय मोजले जात नाही.',
      hi: 'हर प्रकाशन और हर बदलाव पर क्या जाँचा जाता है और क्या नहीं मापा जाता।',
    },
    body: {
      en: `## At each publication

The changed page is fetched back from its public address. The editor gets a receipt: which pages
changed and when they were live. In addition, what is published is compared with what was
released once a minute.

## With each change of the software

Automatic checks look at accessibility, HTML, links inside the portals, translations, security
headers, the weight of pages and their behaviour without JavaScript.

## What is not measured

Readers are not counted or followed. Tell us what is missing: [feedback](/pages/feedback/).`,
      mr: `## प्रत्येक प्रकाशनानंतर

बदललेले पान त्याच्या जाहीर पत्त्यावरून पुन्हा तपासले जाते. कोणती पाने बदलली आणि ती केव्हा दिसू
लागली याची पावती संपादकाला मिळते. शिवाय प्रसिद्ध केलेले आणि प्रत्यक्ष दिसणारे यांची तुलना दर
मिनिटाला होते.

## प्रत्येक बदलानंतर

सुगम्यता, मार्कअप, संकेतस्थळांतील दुवे, अनुवाद, सुरक्षा शीर्षके, पानांचा आकार आणि
जावास्क्रिप्टशिवाय वापर यांची स्वयंचलित तपासणी होते.

## काय मोजले जात नाही

वाचकांची मोजणी किंवा मागोवा घेतला जात नाही. काय कमी आहे ते कळवा: [अभिप्राय](/pages/feedback/).`,
      hi: `## हर प्रकाशन पर

बदला हुआ पृष्ठ उसके सार्वजनिक पते से फिर जाँचा जाता है। कौन-से पृष्ठ बदले और कब दिखने लगे, इसकी
रसीद संपादक को मिलती है। साथ ही, प्रकाशित और वास्तव में दिख रही सामग्री की तुलना हर मिनट होती
है।

## हर बदलाव पर

सुगम्यता, मार्कअप, वेबसाइटों के भीतर के लिंक, अनुवाद, सुरक्षा शीर्षक, पृष्ठों का आकार और
जावास्क्रिप्ट के बिना उपयोग की स्वचालित जाँच होती है।

## क्या नहीं मापा जाता

पाठकों को गिना या उनका पीछा नहीं किया जाता। क्या कमी है, हमें बताएँ:
[प्रतिक्रिया](/pages/feedback/)।`,
    },
  },
];
