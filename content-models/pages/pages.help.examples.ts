import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const common = {
  group: 'help' as const,
  portals: ['city', 'pmc', 'smart-city', 'smart-governance'],
  department: 'public-relations',
  reviewedOn: '2026-11-02',
  reviewOn: '2027-11-01',
};

export const helpExamples: Example<Page>[] = [
  {
    ...common,
    slug: 'contact',
    title: { en: 'Contact', mr: 'संपर्क', hi: 'संपर्क' },
    summary: {
      en: 'How to reach the corporation: by form, by telephone, or at a ward office.',
      mr: 'महानगरपालिकेशी संपर्क: तक्रार अर्ज, दूरध्वनी किंवा क्षेत्रीय कार्यालय.',
      hi: 'महानगरपालिका से संपर्क: शिकायत फ़ॉर्म, फ़ोन या क्षेत्रीय कार्यालय।',
    },
    body: {
      en: `## By form

[Report a problem](/grievances/new/) at any hour: you get a number, and with it you
[follow](/grievances/track/) each step.

## By telephone

:::contact
name: Toll-free, hours not confirmed
phone: 1800 103 0222
:::

## In person

:::contact
name: Pune Municipal Corporation
address: Main Building, Shivajinagar, Pune 411005
:::

For certificates, licences and bills go to one of the fifteen ward offices first: they are nearer and most
work is done there.`,
      mr: `## अर्जाने

[तक्रार](/grievances/new/) केव्हाही नोंदवा: क्रमांक मिळतो आणि त्याने प्रत्येक टप्प्याचा
[मागोवा](/grievances/track/) घेता येतो.

## दूरध्वनीवर

:::contact
name: निःशुल्क क्रमांक, वेळ निश्चित केलेली नाही
phone: 1800 103 0222
:::

## प्रत्यक्ष भेट

:::contact
name: पुणे महानगरपालिका
address: मुख्य इमारत, शिवाजीनगर, पुणे ४११००५
:::

दाखले, परवाने व देयकांसाठी आधी पंधरा
क्षेत्रीय कार्यालयांपैकी तुमच्या कार्यालयात जा: ते जवळ आहे आणि बहुतेक कामे तेथेच होतात.`,
      hi: `## फ़ॉर्म से

[शिकायत](/grievances/new/) कभी भी दर्ज करें: संख्या मिलती है और उससे हर चरण की
[स्थिति](/grievances/track/) देखी जा सकती है।

## फ़ोन पर

:::contact
name: निःशुल्क नंबर, समय की पुष्टि नहीं
phone: 1800 103 0222
:::

## स्वयं आकर

:::contact
name: पुणे महानगरपालिका
address: मुख्य भवन, शिवाजीनगर, पुणे ४११००५
:::

प्रमाणपत्र, लाइसेंस और बिल के लिए पहले
पंद्रह क्षेत्रीय कार्यालयों में से अपने कार्यालय जाएँ: वह पास है और अधिकांश काम वहीं होते हैं।`,
    },
  },
  {
    ...common,
    slug: 'feedback',
    title: {
      en: 'Feedback on this website',
      mr: 'या संकेतस्थळाबद्दल अभिप्राय',
      hi: 'इस वेबसाइट पर प्रतिक्रिया',
    },
    summary: {
      en: 'Tell us what is wrong, missing or hard to use.',
      mr: 'काय चुकले, काय राहिले किंवा काय अवघड वाटले ते कळवा.',
      hi: 'क्या गलत है, क्या छूटा है या क्या कठिन लगा, हमें बताएँ।',
    },
    body: {
      en: `1. Open the [form](/grievances/new/) and choose the last kind of problem, for everything that fits no other.
2. Begin your text with the word “website” and name the page: its title or its address.
3. Say what you expected and what you found. If you use a screen reader, name it.

You get a number and a private link; the office answers there. You can also call 1800 103 0222,
toll-free, hand in a letter at any ward office, or write to the Web Information Manager, who is
named at the foot of every page.`,
      mr: `1. [अर्ज](/grievances/new/) उघडा आणि तक्रारीचा शेवटचा प्रकार निवडा; इतर प्रकारांत न बसणाऱ्या गोष्टींसाठी तो आहे.
2. मजकुराची सुरुवात “संकेतस्थळ” या शब्दाने करा आणि पानाचे शीर्षक किंवा पत्ता लिहा.
3. काय अपेक्षित होते आणि काय दिसले ते सांगा. स्क्रीन रीडर वापरत असल्यास त्याचे नाव लिहा.

तुम्हाला क्रमांक व खासगी दुवा मिळतो; कार्यालय तेथे उत्तर देते. 1800 103 0222 या निःशुल्क
क्रमांकावर बोलता येते, कोणत्याही क्षेत्रीय कार्यालयात पत्र देता येते किंवा वेब माहिती व्यवस्थापकांना
लिहिता येते; त्यांचा उल्लेख प्रत्येक पानाच्या तळाशी आहे.`,
      hi: `1. [फ़ॉर्म](/grievances/new/) खोलें और शिकायत का अंतिम प्रकार चुनें; जो और कहीं न आए, वह उसी में जाता है।
2. अपनी बात “वेबसाइट” शब्द से शुरू करें और पृष्ठ का शीर्षक या पता लिखें।
3. आपने क्या सोचा था और क्या मिला, बताएँ। स्क्रीन रीडर का उपयोग करते हों तो उसका नाम लिखें।

आपको एक संख्या और एक निजी लिंक मिलेगा; कार्यालय वहीं उत्तर देता है। आप 1800 103 0222 पर निःशुल्क
बात भी कर सकते हैं, किसी भी क्षेत्रीय कार्यालय में पत्र दे सकते हैं या वेब सूचना प्रबंधक को लिख सकते
हैं; उनका उल्लेख हर पृष्ठ के नीचे है।`,
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

Use the [search](/search/). On the Marathi and Hindi pages, you can type Marathi and Hindi words
in Latin letters.

## How do I change the language?

With the language switch at the top. You stay on the same page. If a page has not been
translated yet, the portal says so and offers the languages that exist.

## How do I report a problem?

Open the [form](/grievances/new/), choose the kind of problem, say where it is and describe it
in a sentence. A photo helps. No account is needed, and the mobile number is optional.

## How do I follow it?

Type the number [here](/grievances/track/); spaces and dashes do not matter. Keep the private
link that you get when you report: it alone shows your text and photo.

You see which post has it, each step with its date, and the time limits. When the office says
that it is done, confirm or dispute that on your private link.

## Can I use the site without JavaScript?

Yes. Pages, search, the form and tracking work without it.

## How do I print a page?

Use your browser’s print command. Menus are left out.

::if payments

## Can I pay here?

Yes: [property tax, water charges and certificate fees](/payments/), without an account. You get
a receipt that anybody can check.

::if benefits

## Can I see whether a benefit was paid?

Yes: with the number of the application and a code on your mobile you see the [status of the
benefit](/benefits/).

::if citizens

## Do I need an account?

No. An [account](/account/) is for warnings: in an emergency the city tells you in your
language, in the way you choose.

## Can I apply here?

Not yet. The service pages say which papers you need and where to go.`,
      mr: `## माहिती कशी शोधावी?

[शोध](/search/) वापरा. मराठी शब्द इंग्रजी अक्षरांत लिहिला तरी चालतो.

## भाषा कशी बदलावी?

वरच्या बाजूला भाषेचा पर्याय आहे. तुम्ही त्याच पानावर राहता. पानाचा अनुवाद झालेला नसेल तर
संकेतस्थळ तसे सांगते आणि उपलब्ध भाषा देते.

## तक्रार कशी नोंदवावी?

[अर्ज](/grievances/new/) उघडा, तक्रारीचा प्रकार निवडा, ठिकाण सांगा आणि एका वाक्यात वर्णन करा.
छायाचित्र असल्यास मदत होते. खाते लागत नाही; मोबाइल क्रमांक ऐच्छिक आहे.

## मागोवा कसा घ्यावा?

[येथे](/grievances/track/) क्रमांक लिहा; मोकळ्या जागा व रेघा चालतात. तक्रार नोंदवताना मिळालेला
खासगी दुवा जपून ठेवा: तुमचा मजकूर व छायाचित्र फक्त त्यावरच दिसते.

ती कोणत्या पदाकडे आहे, प्रत्येक टप्पा व तारीख आणि कालमर्यादा दिसते. काम झाल्याचे कार्यालयाने
सांगितल्यावर खासगी दुव्यावर पुष्टी करा किंवा हरकत घ्या.

## जावास्क्रिप्टशिवाय संकेतस्थळ चालते का?

हो. पाने, शोध, अर्ज आणि मागोवा त्याशिवायही चालतात.

## पान कसे छापावे?

ब्राउझरमधील छापण्याची सोय वापरा. मेनू छापले जात नाहीत.

::if payments

## येथे पैसे भरता येतात का?

हो: [मिळकतकर, पाणीपट्टी व दाखल्यांचे शुल्क](/payments/), खात्याशिवाय. मिळालेली पावती कोणालाही
तपासता येते.

::if benefits

## लाभ जमा झाला का, ते येथे दिसते का?

हो: अर्ज क्रमांक आणि मोबाइलवरील ओटीपीने [लाभाची स्थिती](/benefits/) दिसते.

::if citizens

## खाते लागते का?

नाही. [खाते](/account/) इशाऱ्यांसाठी आहे: आपत्तीच्या वेळी शहर तुम्हाला तुमच्या भाषेत, तुम्ही
निवडलेल्या मार्गाने कळवते.

## येथे अर्ज करता येतो का?

अद्याप नाही. कोणती कागदपत्रे लागतात आणि कोठे जायचे ते सेवांच्या पानांवर दिले आहे.`,
      hi: `## जानकारी कैसे खोजें?

[खोज](/search/) का उपयोग करें। मराठी शब्द अंग्रेज़ी अक्षरों में लिखने पर भी मिलता है।

## भाषा कैसे बदलें?

ऊपर भाषा का विकल्प है। आप उसी पृष्ठ पर रहते हैं। पृष्ठ का अनुवाद न हुआ हो तो वेबसाइट बता देती है
और उपलब्ध भाषाएँ देती है।

## शिकायत कैसे दर्ज करें?

[फ़ॉर्म](/grievances/new/) खोलें, शिकायत का प्रकार चुनें, स्थान बताएँ और एक वाक्य में विवरण दें।
फ़ोटो हो तो सहायता होती है। खाता नहीं चाहिए; मोबाइल नंबर वैकल्पिक है।

## स्थिति कैसे जानें?

[यहाँ](/grievances/track/) संख्या लिखें; खाली जगह और रेखाएँ चलती हैं। शिकायत दर्ज करते समय मिला
निजी लिंक सँभालकर रखें: आपका विवरण और फ़ोटो केवल उसी पर दिखते हैं।

वह किस पद के पास है, हर चरण और तिथि और समय सीमा दिखती है। कार्यालय के काम पूरा बताने पर निजी
लिंक पर पुष्टि करें या आपत्ति करें।

## क्या वेबसाइट जावास्क्रिप्ट के बिना चलती है?

हाँ। पृष्ठ, खोज, फ़ॉर्म और स्थिति उसके बिना भी चलते हैं।

## पृष्ठ कैसे प्रिंट करें?

ब्राउज़र की प्रिंट सुविधा का उपयोग करें। मेनू नहीं छपते।

::if payments

## क्या यहाँ भुगतान कर सकते हैं?

हाँ: [संपत्ति कर, जल शुल्क और प्रमाणपत्र शुल्क](/payments/), बिना खाते के। मिली हुई रसीद कोई भी
जाँच सकता है।

::if benefits

## क्या यहाँ देख सकते हैं कि लाभ जमा हुआ या नहीं?

हाँ: आवेदन संख्या और मोबाइल पर आए ओटीपी से [लाभ की स्थिति](/benefits/) दिखती है।

::if citizens

## क्या खाता चाहिए?

नहीं। [खाता](/account/) चेतावनियों के लिए है: आपात स्थिति में शहर आपको आपकी भाषा में, आपके चुने
तरीके से बताता है।

## क्या यहाँ आवेदन कर सकते हैं?

अभी नहीं। कौन-से दस्तावेज़ चाहिए और कहाँ जाना है, यह सेवाओं के पृष्ठों पर है।`,
    },
  },
  {
    ...common,
    slug: 'screen-reader-access',
    department: 'information-technology',
    title: { en: 'Screen reader access', mr: 'स्क्रीन रीडर सुविधा', hi: 'स्क्रीन रीडर सुविधा' },
    summary: {
      en:
        'The portals are built to be read aloud. Programs that can do so, and how our pages ' +
        'help them.',
      mr: 'संकेतस्थळे वाचून दाखवता येतील अशी बनवली आहेत. त्यासाठीचे प्रोग्राम आणि आमच्या पानांवरील सोयी.',
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
- Each page, and each passage in another language, says its language, so that the right voice
  reads it.
- Pictures that carry meaning have a description.
- Errors in a form appear beside their field and are announced.

We have checked this with tools and with the keyboard. We have not yet tried every program named
above: [tell us](/grievances/new/) what does not work.`,
      mr: `## प्रोग्राम

- [एनव्हीडीए](https://www.nvaccess.org/), विंडोजसाठी: मोफत
- नॅरेटर: विंडोजमध्येच
- व्हॉइसओव्हर: आयफोन, आयपॅड व मॅकमध्येच
- टॉकबॅक: बहुतेक अँड्रॉइड फोनमध्येच
- [ऑर्का](https://orca.gnome.org/), लिनक्ससाठी: मोफत
- जॉज, विंडोजसाठी: विकत

मराठी व हिंदी ऐकण्यासाठी उपकरणाच्या सेटिंगमध्ये त्या भाषेचा आवाज बसवा.

## आमच्या पानांवरील सोयी

- पहिला दुवा थेट मुख्य मजकुराकडे नेतो.
- शीर्षके, याद्या, तक्ते आणि पानाचे भाग तसे चिन्हांकित आहेत.
- प्रत्येक पानाची व दुसऱ्या भाषेतील मजकुराची भाषा दिलेली आहे, म्हणून योग्य आवाजात वाचन होते.
- अर्थपूर्ण चित्रांना वर्णन आहे.
- अर्जातील चुका त्या त्या रकान्याजवळ दिसतात व वाचून दाखवल्या जातात.

हे आम्ही साधनांनी व कीबोर्डने तपासले आहे. वरील प्रत्येक प्रोग्राम अद्याप वापरून पाहिलेला नाही:
अडचण आल्यास [कळवा](/grievances/new/).`,
      hi: `## प्रोग्राम

- [एनवीडीए](https://www.nvaccess.org/), विंडोज़ के लिए: निःशुल्क
- नैरेटर: विंडोज़ में ही
- वॉइसओवर: आईफ़ोन, आईपैड और मैक में ही
- टॉकबैक: अधिकांश एंड्रॉइड फ़ोन में ही
- [ऑर्का](https://orca.gnome.org/), लिनक्स के लिए: निःशुल्क
- जॉज़, विंडोज़ के लिए: खरीदना होता है

मराठी और हिन्दी सुनने के लिए उपकरण की सेटिंग में उस भाषा की आवाज़ लगाएँ।

## हमारे पृष्ठों की सुविधाएँ

- पहला लिंक सीधे मुख्य सामग्री पर ले जाता है।
- शीर्षक, सूचियाँ, तालिकाएँ और पृष्ठ के भाग वैसे ही चिह्नित हैं।
- हर पृष्ठ की और दूसरी भाषा के अंश की भाषा बताई गई है, इसलिए सही आवाज़ पढ़ती है।
- अर्थ वाले चित्रों का विवरण है।
- फ़ॉर्म की गलतियाँ अपने फ़ील्ड के पास दिखती हैं और सुनाई जाती हैं।

यह हमने उपकरणों और कीबोर्ड से जाँचा है। ऊपर का हर प्रोग्राम अभी आज़माया नहीं गया है: कुछ न चले
तो [हमें बताएँ](/grievances/new/)।`,
    },
  },
];
