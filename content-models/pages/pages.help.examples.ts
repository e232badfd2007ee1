import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const common = { group: 'help' as const, portals: ['city', 'pmc', 'smart-city'], department: 'public-relations', reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };

export const helpExamples: Example<Page>[] = [
  {
    ...common,
    slug: 'contact',
    title: { en: 'Contact', mr: 'संपर्क', hi: 'संपर्क' },
    summary: {
      en: 'How to reach the corporation: by form, by telephone, or at a ward office.',
      mr: 'महानगरपालिकेशी संपर्क: तक्रार अर्ज, दूरध्वनी किंवा क्षेत्रीय कार्यालय.',
      hi: 'महानगरपालिका से संपर्क: शिकायत फ़ॉर्म, टेलीफ़ोन या क्षेत्रीय कार्यालय।',
    },
    body: {
      en: `## A problem in the city

[Report a problem](/grievances/new/) here: a place and a sentence are enough. You get a number with which you can [follow it](/grievances/track/).

## By telephone

1800 103 0222, toll-free. The number is known from the corporation’s welfare schemes; the hours are not confirmed.

## In person

Pune Municipal Corporation, Main Building, Shivajinagar, Pune 411005. For certificates, licences and bills go to one of the fifteen ward offices first: they are nearer and most work is done there.

## Emergencies

- Any emergency: 112
- Fire brigade: 101
- Ambulance: 108
- Child helpline: 1098`,
      mr: `## शहरातील अडचण

येथे [तक्रार नोंदवा](/grievances/new/): ठिकाण आणि एक वाक्य पुरेसे आहे. मिळालेल्या क्रमांकाने तुम्ही [तक्रारीचा मागोवा](/grievances/track/) घेऊ शकता.

## दूरध्वनीवर

१८०० १०३ ०२२२, निःशुल्क. हा क्रमांक महानगरपालिकेच्या कल्याणकारी योजनांवरून ज्ञात आहे; वेळ निश्चित केलेली नाही.

## प्रत्यक्ष भेट

पुणे महानगरपालिका, मुख्य इमारत, शिवाजीनगर, पुणे ४११००५. दाखले, परवाने व देयकांसाठी आधी पंधरा क्षेत्रीय कार्यालयांपैकी आपल्या कार्यालयात जा: ते जवळ आहे आणि बहुतेक कामे तेथेच होतात.

## आपत्कालीन क्रमांक

- कोणतीही आपत्ती: ११२
- अग्निशमन दल: १०१
- रुग्णवाहिका: १०८
- बालक मदत क्रमांक: १०९८`,
      hi: `## शहर की समस्या

यहाँ [शिकायत दर्ज करें](/grievances/new/): स्थान और एक वाक्य काफ़ी है। मिली हुई संख्या से आप [शिकायत की स्थिति](/grievances/track/) जान सकते हैं।

## टेलीफ़ोन पर

१८०० १०३ ०२२२, निःशुल्क। यह नंबर महानगरपालिका की कल्याणकारी योजनाओं से ज्ञात है; समय की पुष्टि नहीं है।

## स्वयं आकर

पुणे महानगरपालिका, मुख्य भवन, शिवाजीनगर, पुणे ४११००५। प्रमाणपत्र, लाइसेंस और बिल के लिए पहले पंद्रह क्षेत्रीय कार्यालयों में से अपने कार्यालय जाएँ: वह पास है और अधिकांश काम वहीं होते हैं।

## आपातकालीन नंबर

- कोई भी आपात स्थिति: ११२
- अग्निशमन दल: १०१
- एंबुलेंस: १०८
- बाल सहायता: १०९८`,
    },
  },
  {
    ...common,
    slug: 'feedback',
    title: { en: 'Feedback on this website', mr: 'या संकेतस्थळाबद्दल अभिप्राय', hi: 'इस वेबसाइट पर प्रतिक्रिया' },
    summary: {
      en: 'Tell us what is wrong, missing or hard to use. We answer within five working days.',
      mr: 'काय चुकले, काय राहिले किंवा काय अवघड वाटले ते कळवा. पाच कामकाजाच्या दिवसांत उत्तर देऊ.',
      hi: 'क्या ग़लत है, क्या छूटा है या क्या कठिन लगा, हमें बताएँ। पाँच कार्य दिवसों में उत्तर देंगे।',
    },
    body: {
      en: `1. Open the [form](/grievances/new/) and choose the last kind of problem, for everything that fits no other.
2. Begin your text with the word “website” and name the page: its title or its address.
3. Say what you expected and what you found. If you use a screen reader, name it.
4. Leave your mobile number if you wish to be called back.

You get a number; with it you can [see the answer](/grievances/track/). You may also ring 1800 103 0222, toll-free, or hand in a letter at any ward office.

If the answer does not help, write to the Web Information Manager, who is named at the foot of every page.`,
      mr: `1. [अर्ज](/grievances/new/) उघडा आणि तक्रारीचा शेवटचा प्रकार निवडा; इतर प्रकारांत न बसणाऱ्या गोष्टींसाठी तो आहे.
2. मजकुराची सुरुवात “संकेतस्थळ” या शब्दाने करा आणि पृष्ठाचे शीर्षक किंवा पत्ता लिहा.
3. काय अपेक्षित होते आणि काय दिसले ते सांगा. स्क्रीन रीडर वापरत असल्यास त्याचे नाव लिहा.
4. आम्ही दूरध्वनी करावा असे वाटल्यास मोबाईल क्रमांक द्या.

तुम्हाला क्रमांक मिळतो; त्याने [उत्तर पाहता](/grievances/track/) येते. १८०० १०३ ०२२२ या निःशुल्क क्रमांकावर बोलू शकता किंवा कोणत्याही क्षेत्रीय कार्यालयात पत्र देऊ शकता.

उत्तराने समाधान न झाल्यास संकेतस्थळ माहिती व्यवस्थापकांना लिहा; त्यांचा उल्लेख प्रत्येक पृष्ठाच्या तळाशी आहे.`,
      hi: `1. [फ़ॉर्म](/grievances/new/) खोलें और शिकायत का अंतिम प्रकार चुनें; जो और कहीं न आए, वह उसी में जाता है।
2. अपनी बात “वेबसाइट” शब्द से शुरू करें और पृष्ठ का शीर्षक या पता लिखें।
3. आपने क्या सोचा था और क्या मिला, बताएँ। स्क्रीन रीडर का उपयोग करते हों तो उसका नाम लिखें।
4. चाहें कि हम फ़ोन करें तो मोबाइल नंबर दें।

आपको एक संख्या मिलेगी; उससे [उत्तर देख](/grievances/track/) सकते हैं। १८०० १०३ ०२२२ पर निःशुल्क बात कर सकते हैं या किसी भी क्षेत्रीय कार्यालय में पत्र दे सकते हैं।

उत्तर से संतोष न हो तो वेब सूचना प्रबंधक को लिखें; उनका उल्लेख हर पृष्ठ के नीचे है।`,
    },
  },
  {
    ...common,
    slug: 'help',
    title: { en: 'Help', mr: 'मदत', hi: 'सहायता' },
    summary: {
      en: 'Finding things, changing the language, reporting a problem and following it.',
      mr: 'माहिती शोधणे, भाषा बदलणे, तक्रार नोंदवणे आणि तिचा मागोवा घेणे.',
      hi: 'जानकारी खोजना, भाषा बदलना, शिकायत दर्ज करना और उसकी स्थिति जानना।',
    },
    body: {
      en: `## How do I find something?

Use the [search](/search/). You may type Marathi in Latin letters: “malmatta kar” finds the property tax.

## How do I change the language?

With the language switch at the top. You stay on the same page. If a page has not been translated yet, the portal says so and offers the languages that exist.

## How do I report a problem?

Open the [form](/grievances/new/), choose the kind of problem, say where it is and describe it in a sentence. A photo helps. No account is needed, and the mobile number is optional.

## How do I follow it?

Type the number [here](/grievances/track/); spaces and dashes do not matter. Keep the private link that you get when you report: it alone shows your text and photo.

## Can I use the site without JavaScript?

Yes. Pages, search, the form and tracking work without it.

## How do I print a page?

Use your browser’s print command. Menus are left out.

## Can I pay or apply here?

Not yet. The service pages say which papers you need and where to go.`,
      mr: `## माहिती कशी शोधावी?

[शोध](/search/) वापरा. मराठी शब्द इंग्रजी अक्षरांत लिहिला तरी चालतो.

## भाषा कशी बदलावी?

वरच्या बाजूला भाषेचा पर्याय आहे. तुम्ही त्याच पृष्ठावर राहता. पृष्ठाचा अनुवाद झालेला नसेल तर संकेतस्थळ तसे सांगते आणि उपलब्ध भाषा देते.

## तक्रार कशी नोंदवावी?

[अर्ज](/grievances/new/) उघडा, तक्रारीचा प्रकार निवडा, ठिकाण सांगा आणि एका वाक्यात वर्णन करा. छायाचित्र असल्यास मदत होते. खाते लागत नाही; मोबाईल क्रमांक ऐच्छिक आहे.

## मागोवा कसा घ्यावा?

[येथे](/grievances/track/) क्रमांक लिहा; मोकळ्या जागा व रेघा चालतात. तक्रार नोंदवताना मिळालेला खासगी दुवा जपून ठेवा: तुमचा मजकूर व छायाचित्र फक्त त्यावरच दिसते.

## जावास्क्रिप्टशिवाय संकेतस्थळ चालते का?

हो. पृष्ठे, शोध, अर्ज आणि मागोवा त्याशिवायही चालतात.

## पृष्ठ कसे छापावे?

ब्राउझरमधील छापण्याची सोय वापरा. मेनू छापले जात नाहीत.

## येथे पैसे भरता किंवा अर्ज करता येतो का?

अद्याप नाही. कोणती कागदपत्रे लागतात आणि कोठे जायचे ते सेवांच्या पृष्ठांवर दिले आहे.`,
      hi: `## जानकारी कैसे खोजें?

[खोज](/search/) का उपयोग करें। मराठी शब्द अंग्रेज़ी अक्षरों में लिखने पर भी मिलता है।

## भाषा कैसे बदलें?

ऊपर भाषा का विकल्प है। आप उसी पृष्ठ पर रहते हैं। पृष्ठ का अनुवाद न हुआ हो तो वेबसाइट बता देती है और उपलब्ध भाषाएँ देती है।

## शिकायत कैसे दर्ज करें?

[फ़ॉर्म](/grievances/new/) खोलें, शिकायत का प्रकार चुनें, स्थान बताएँ और एक वाक्य में विवरण दें। चित्र हो तो सहायता होती है। खाता नहीं चाहिए; मोबाइल नंबर वैकल्पिक है।

## स्थिति कैसे जानें?

[यहाँ](/grievances/track/) संख्या लिखें; ख़ाली जगह और रेखाएँ चलती हैं। शिकायत दर्ज करते समय मिला निजी लिंक सँभालकर रखें: आपका विवरण और चित्र केवल उसी पर दिखता है।

## क्या वेबसाइट जावास्क्रिप्ट के बिना चलती है?

हाँ। पृष्ठ, खोज, फ़ॉर्म और स्थिति उसके बिना भी चलते हैं।

## पृष्ठ कैसे प्रिंट करें?

ब्राउज़र की प्रिंट सुविधा का उपयोग करें। मेनू नहीं छपते।

## क्या यहाँ भुगतान या आवेदन कर सकते हैं?

अभी नहीं। कौन से दस्तावेज़ चाहिए और कहाँ जाना है, यह सेवाओं के पृष्ठों पर है।`,
    },
  },
  {
    ...common,
    slug: 'screen-reader-access',
    department: 'information-technology',
    title: { en: 'Screen reader access', mr: 'स्क्रीन रीडर सुविधा', hi: 'स्क्रीन रीडर सुविधा' },
    summary: {
      en: 'The portals are built to be read aloud. Programs that can do so, and how our pages help them.',
      mr: 'संकेतस्थळे वाचून दाखवता येतील अशी बनवली आहेत. त्यासाठीचे प्रोग्राम आणि आमच्या पृष्ठांवरील सोयी.',
      hi: 'वेबसाइटें पढ़कर सुनाई जा सकें, ऐसी बनाई गई हैं। इसके लिए प्रोग्राम और हमारे पृष्ठों की सुविधाएँ।',
    },
    body: {
      en: `## Programs

- [NVDA](https://www.nvaccess.org/) for Windows: free
- Narrator: part of Windows
- VoiceOver: part of iPhone, iPad and Mac
- TalkBack: part of most Android telephones
- [Orca](https://orca.gnome.org/) for Linux: free
- JAWS for Windows: sold

To hear Marathi and Hindi, install a voice of that language in your device’s settings.

## What our pages do

- The first link jumps to the main text.
- Headings, lists, tables and landmarks are marked as such.
- Each page, and each passage in another language, says its language, so that the right voice reads it.
- Pictures that carry meaning have a description.
- Errors in a form stand beside their field and are announced.

We have checked this with tools and with the keyboard. We have not yet tried every program named above: [tell us](/grievances/new/) what does not work.`,
      mr: `## प्रोग्राम

- [एनव्हीडीए](https://www.nvaccess.org/), विंडोजसाठी: मोफत
- नॅरेटर: विंडोजमध्येच
- व्हॉइसओव्हर: आयफोन, आयपॅड व मॅकमध्येच
- टॉकबॅक: बहुतेक अँड्रॉइड फोनमध्येच
- [ऑर्का](https://orca.gnome.org/), लिनक्ससाठी: मोफत
- जॉज, विंडोजसाठी: विकत

मराठी व हिंदी ऐकण्यासाठी उपकरणाच्या सेटिंगमध्ये त्या भाषेचा आवाज बसवा.

## आमच्या पृष्ठांवरील सोयी

- पहिला दुवा थेट मुख्य मजकुराकडे नेतो.
- शीर्षके, याद्या, तक्ते आणि पृष्ठाचे भाग तसे चिन्हांकित आहेत.
- प्रत्येक पृष्ठाची व दुसऱ्या भाषेतील मजकुराची भाषा दिलेली आहे, म्हणून योग्य आवाजात वाचन होते.
- अर्थपूर्ण चित्रांना वर्णन आहे.
- अर्जातील चुका त्या त्या रकान्याजवळ दिसतात व वाचून दाखवल्या जातात.

हे आम्ही साधनांनी व कीबोर्डने तपासले आहे. वरील प्रत्येक प्रोग्राम अद्याप वापरून पाहिलेला नाही: अडचण आल्यास [कळवा](/grievances/new/).`,
      hi: `## प्रोग्राम

- [एनवीडीए](https://www.nvaccess.org/), विंडोज़ के लिए: निःशुल्क
- नैरेटर: विंडोज़ में ही
- वॉइसओवर: आईफ़ोन, आईपैड और मैक में ही
- टॉकबैक: अधिकांश एंड्रॉइड फ़ोन में ही
- [ऑर्का](https://orca.gnome.org/), लिनक्स के लिए: निःशुल्क
- जॉज़, विंडोज़ के लिए: ख़रीदना होता है

मराठी और हिन्दी सुनने के लिए उपकरण की सेटिंग में उस भाषा की आवाज़ लगाएँ।

## हमारे पृष्ठों की सुविधाएँ

- पहला लिंक सीधे मुख्य सामग्री पर ले जाता है।
- शीर्षक, सूचियाँ, तालिकाएँ और पृष्ठ के भाग वैसे ही चिह्नित हैं।
- हर पृष्ठ की और दूसरी भाषा के अंश की भाषा बताई गई है, इसलिए सही आवाज़ पढ़ती है।
- अर्थ वाले चित्रों का विवरण है।
- फ़ॉर्म की ग़लतियाँ अपने खाने के पास दिखती हैं और सुनाई जाती हैं।

यह हमने उपकरणों और कीबोर्ड से जाँचा है। ऊपर का हर प्रोग्राम अभी आज़माया नहीं गया है: कुछ न चले तो [हमें बताएँ](/grievances/new/)।`,
    },
  },
  {
    ...common,
    slug: 'right-to-information',
    portals: ['pmc'],
    department: 'general-administration',
    title: { en: 'Right to information', mr: 'माहितीचा अधिकार', hi: 'सूचना का अधिकार' },
    summary: {
      en: 'Any citizen may ask the corporation for information under the Act of 2005. How to ask, and what to do if no answer comes.',
      mr: '२००५ च्या अधिनियमानुसार कोणताही नागरिक महानगरपालिकेकडे माहिती मागू शकतो. कशी मागावी आणि उत्तर न आल्यास काय करावे.',
      hi: '२००५ के अधिनियम के अनुसार कोई भी नागरिक महानगरपालिका से सूचना माँग सकता है। कैसे माँगें और उत्तर न आए तो क्या करें।',
    },
    body: {
      en: `## Look here first

Much is public already: [circulars](/circulars/), [services](/services/) with their time limits, [departments](/departments/) and [offices](/offices/).

## How to ask

1. Write to the Public Information Officer of the department. Say which information you need and for which period. You need not say why.
2. Pay the application fee that the state’s rules set. People below the poverty line pay none.
3. Hand the application in at the department or at a ward office and keep the receipt.

## When the answer comes

Within 30 days; within 48 hours where a life or a person’s liberty is at stake.

## If it does not

1. Appeal within 30 days to the first appellate authority of the same department.
2. Then, within 90 days, to the State Information Commission.

Names of information officers are not shown here yet. Ask the General Administration Department for the current list.`,
      mr: `## आधी येथे पहा

बरीच माहिती आधीच जाहीर आहे: [परिपत्रके](/circulars/), कालमर्यादेसह [सेवा](/services/), [विभाग](/departments/) आणि [कार्यालये](/offices/).

## माहिती कशी मागावी

1. संबंधित विभागाच्या जन माहिती अधिकाऱ्यांना लिहा. कोणती माहिती व कोणत्या कालावधीची हवी ते सांगा. कारण देण्याची गरज नाही.
2. राज्याच्या नियमांनुसार अर्ज शुल्क भरा. दारिद्र्यरेषेखालील व्यक्तींना शुल्क नाही.
3. अर्ज विभागात किंवा क्षेत्रीय कार्यालयात द्या आणि पोच जपून ठेवा.

## उत्तर कधी मिळते

३० दिवसांत; जीवित किंवा स्वातंत्र्याचा प्रश्न असल्यास ४८ तासांत.

## उत्तर न आल्यास

1. त्याच विभागाच्या प्रथम अपिलीय प्राधिकाऱ्यांकडे ३० दिवसांत अपील करा.
2. त्यानंतर ९० दिवसांत राज्य माहिती आयोगाकडे दाद मागा.

जन माहिती अधिकाऱ्यांची नावे येथे अद्याप दिलेली नाहीत. सध्याची यादी सामान्य प्रशासन विभागाकडे मागा.`,
      hi: `## पहले यहाँ देखें

बहुत सी जानकारी पहले से सार्वजनिक है: [परिपत्र](/circulars/), समय सीमा के साथ [सेवाएँ](/services/), [विभाग](/departments/) और [कार्यालय](/offices/)।

## सूचना कैसे माँगें

1. संबंधित विभाग के जन सूचना अधिकारी को लिखें। कौन सी सूचना और किस अवधि की चाहिए, बताएँ। कारण बताना ज़रूरी नहीं है।
2. राज्य के नियमों के अनुसार आवेदन शुल्क भरें। ग़रीबी रेखा से नीचे के व्यक्तियों को शुल्क नहीं है।
3. आवेदन विभाग या क्षेत्रीय कार्यालय में दें और पावती सँभालकर रखें।

## उत्तर कब मिलता है

३० दिनों में; जीवन या स्वतंत्रता का प्रश्न हो तो ४८ घंटों में।

## उत्तर न आए तो

1. उसी विभाग के प्रथम अपीलीय प्राधिकारी के पास ३० दिनों में अपील करें।
2. उसके बाद ९० दिनों में राज्य सूचना आयोग के पास जाएँ।

जन सूचना अधिकारियों के नाम यहाँ अभी नहीं दिए गए हैं। वर्तमान सूची सामान्य प्रशासन विभाग से माँगें।`,
    },
  },
  {
    ...common,
    slug: 'citizens-charter',
    portals: ['pmc'],
    department: 'general-administration',
    title: { en: 'Citizens’ charter', mr: 'नागरिकांची सनद', hi: 'नागरिक अधिकार पत्र' },
    summary: {
      en: 'What you may expect from the corporation, within what time, and whom to ask when it takes longer.',
      mr: 'महानगरपालिकेकडून काय अपेक्षित आहे, किती वेळात, आणि उशीर झाल्यास कोणाकडे जावे.',
      hi: 'महानगरपालिका से क्या अपेक्षा रखें, कितने समय में, और देर हो तो किससे पूछें।',
    },
    body: {
      en: `## Your right

The Maharashtra Right to Public Services Act 2015 gives you a notified service within a fixed time. The corporation has 83 notified services.

## Time limits known

- Property transfer: 12 days
- Water connection: 7 days
- Building permission: 30 days
- Occupancy certificate: 8 days
- Fire no-objection certificate: 12 days
- Road digging permission: 12 days
- Business licence renewal: 10 days
- Hawker registration: 7 days

These are limits of the state, as published in 2017 and 2025. Each [service page](/services/) names its source; the corporation’s own table prevails.

## If it takes longer

1. Appeal to the first appellate authority, free of charge.
2. Then to the second appellate authority.
3. Then to the State Commission for Right to Service.

An officer at fault can be fined up to ₹5,000.

## What we ask of you

Hand in complete papers, keep your application number, and tell us on which day you applied.`,
      mr: `## तुमचा हक्क

महाराष्ट्र लोकसेवा हक्क अधिनियम २०१५ नुसार अधिसूचित सेवा ठरलेल्या मुदतीत मिळणे हा तुमचा हक्क आहे. महानगरपालिकेच्या ८३ सेवा अधिसूचित आहेत.

## ज्ञात कालमर्यादा

- मालमत्ता हस्तांतरण: १२ दिवस
- नळजोडणी: ७ दिवस
- बांधकाम परवानगी: ३० दिवस
- भोगवटा प्रमाणपत्र: ८ दिवस
- अग्निशमन ना हरकत दाखला: १२ दिवस
- रस्ता खोदाई परवानगी: १२ दिवस
- व्यवसाय परवाना नूतनीकरण: १० दिवस
- फेरीवाला नोंदणी: ७ दिवस

या कालमर्यादा राज्याच्या असून २०१७ व २०२५ मध्ये प्रसिद्ध झाल्या आहेत. प्रत्येक [सेवेच्या पृष्ठावर](/services/) स्रोत दिला आहे; महानगरपालिकेचा तक्ता अंतिम मानावा.

## उशीर झाल्यास

1. प्रथम अपिलीय प्राधिकाऱ्यांकडे अपील करा.
2. त्यानंतर द्वितीय अपिलीय प्राधिकाऱ्यांकडे.
3. त्यानंतर राज्य सेवा हक्क आयोगाकडे.

कसूर करणाऱ्या अधिकाऱ्यास ₹५,००० पर्यंत दंड होऊ शकतो.

## तुमच्याकडून अपेक्षा

पूर्ण कागदपत्रे द्या, अर्ज क्रमांक जपून ठेवा आणि कोणत्या दिवशी अर्ज केला ते सांगा.`,
      hi: `## आपका अधिकार

महाराष्ट्र लोक सेवा अधिकार अधिनियम २०१५ के अनुसार अधिसूचित सेवा तय समय में पाना आपका अधिकार है। महानगरपालिका की ८३ सेवाएँ अधिसूचित हैं।

## ज्ञात समय सीमाएँ

- संपत्ति हस्तांतरण: १२ दिन
- जल कनेक्शन: ७ दिन
- भवन निर्माण अनुमति: ३० दिन
- अधिभोग प्रमाणपत्र: ८ दिन
- अग्निशमन अनापत्ति प्रमाणपत्र: १२ दिन
- सड़क खुदाई अनुमति: १२ दिन
- व्यवसाय लाइसेंस नवीनीकरण: १० दिन
- फेरीवाला पंजीकरण: ७ दिन

ये राज्य की समय सीमाएँ हैं, जो २०१७ और २०२५ में प्रकाशित हुईं। हर [सेवा के पृष्ठ](/services/) पर स्रोत दिया है; महानगरपालिका की अपनी तालिका अंतिम है।

## देर हो तो

1. प्रथम अपीलीय प्राधिकारी के पास अपील करें।
2. फिर द्वितीय अपीलीय प्राधिकारी के पास।
3. फिर राज्य सेवा अधिकार आयोग के पास।

दोषी अधिकारी पर ₹५,००० तक जुर्माना हो सकता है।

## आपसे अपेक्षा

पूरे दस्तावेज़ दें, आवेदन संख्या सँभालकर रखें और बताएँ कि आवेदन किस दिन किया।`,
    },
    relatedServices: ['property-transfer-sale', 'water-connection', 'building-permission', 'business-licence-renewal', 'lokshahi-din'],
  },
];
