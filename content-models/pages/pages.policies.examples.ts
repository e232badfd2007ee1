import type { Page } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const common = {
  group: 'policy' as const,
  portals: ['city', 'pmc', 'smart-city', 'smart-governance'],
  department: 'information-technology',
  reviewedOn: '2026-11-02',
  reviewOn: '2027-11-01',
};

/**
 * The portals' policies on readers' data, rights and trust. They describe this software: change
 * text and software together.
 */
export const policyExamples: Example<Page>[] = [
  {
    ...common,
    slug: 'privacy-policy',
    title: { en: 'Privacy policy', mr: 'गोपनीयता धोरण', hi: 'गोपनीयता नीति' },
    summary: {
      en:
        'Reading leaves no trace of you. What each form keeps, which cookies there are, who ' +
        'sees what, and how to have it corrected.',
      mr:
        'वाचताना तुमची कोणतीही नोंद राहत नाही. प्रत्येक अर्जात काय जतन होते, कोणत्या कुकी ' +
        'आहेत, ते कोणाला दिसते आणि ते दुरुस्त कसे करावे.',
      hi:
        'पढ़ने से आपका कोई निशान नहीं रहता। हर फ़ॉर्म क्या रखता है, कौन-सी कुकी हैं, कौन क्या ' +
        'देखता है और उसे ठीक कैसे कराएँ।',
    },
    body: {
      en: `## Reading

The portals do not measure who reads what. They load no advertising, no trackers and no files
from other companies. Whom you say you are under “For you”, and your ward office, stay on your
device: they are not sent to us, and you can forget them there. The server’s log records the
time, the page and the result, without your network address and without the words you search
for. How often each page is opened on a day is counted without who opened it, and deleted after 90
days.

If you tell us whether a page was useful, we keep your answer, your words, the page and the day for
180 days, without who wrote them. For an hour we count how many answers come from one network
address, to stop floods.

## Cookies

- {lang}: the language you chose; for a year

::if citizens

- {citizen-session}: keeps you signed in, until half an hour without use; on a device of your
  own for at most 30 days
- {citizen-challenge} and {citizen-email}: which code this browser waits for; for ten minutes
- {device}: that a number was proved in this browser, so that codes asked for by strangers do
  not shut you out; for a year

::if payments

- {payer}: which attempts to pay came from this browser, so that only it can end them; for a week
- {place}: on a kiosk, at the call centre or behind a link that was sent: by which channel you pay;
  until that session ends

::if benefits

- {benefit}: opens the status that you looked up; for 15 minutes

::if grievances

- {filing}: how many problems this browser reported, so that a flood of reports from
  one device does not stop neighbours from reporting; for an hour

Each belongs to this portal alone: no other site can read it. Under a secure connection the
names of all but the first begin with {__Host-}.

## Reporting a problem

The form keeps what you give it:

- the kind of problem, the place and your description
- the photo, made smaller; the place, time and camera details hidden in the file are removed
- your mobile number, only if you give it
- the language, whether you came from our page or from another site, and the times of each step

The number, the kind, the office, the place to about a hundred metres and the time of each step
are public. Your words and your photo are public only if you allow it and an officer has looked
at them.

To stop floods of false reports, your network address is counted for a short while. It is not
stored with the report.

What you type and have not sent yet stays on your device with its photo, for 30 days at most, and
is deleted when you send it. Without JavaScript, the photo of a form with a mistake is kept here,
encrypted, for an hour.

## Who sees it

Everybody who has the number sees the kind of problem, the office, the state and the dates. They
never see your number, and see your text and photo only if you allowed it. Your private link shows all of it, with
the mobile number masked: do not pass the link on. The officers of its department and ward
office see the report and your number at their desk; each opening is recorded. Do not write
names, Aadhaar numbers or other people’s details in the text.

Reports are stored apart from the content of the website; those who edit pages cannot read them.

::if payments

## Paying

You pay with the number of a bill; we ask neither for your name nor for your address. We keep
the bill, the amount, the times, and what the bank answered. Card and account numbers are
entered at the bank or payment service only.

::if benefits

## Looking up a benefit

The number of an application is enough. A code goes to the mobile number of the application. We
count how often codes are asked for, to prevent misuse. The page shows initials and the last
four digits of the account.

::if citizens

## An account

What an account holds, why and how long, is listed in the [register](/account/register/).
Messages go out for three reasons only: a code that you ask for, a topic that you chose, and
danger to life.

## What we do not do

We sell nothing and send no advertising. The number that you leave with a report gets messages
about that report, and no others.

## Your rights

Under the Digital Personal Data Protection Act 2023 you can ask what we keep about you, have it
corrected or erased, and withdraw your consent. Write to the Web Information Manager named at
the foot of the page, with your grievance number. Three years after a report is closed, your
text, place, photo and mobile number are deleted; its number, kind, office and steps stay.`,
      mr: `## वाचताना

कोण काय वाचतो याची मोजणी संकेतस्थळे करत नाहीत. जाहिराती, मागोवा घेणारे प्रोग्राम किंवा इतर
कंपन्यांच्या फाइल येथे नाहीत. “तुमच्यासाठी” येथे तुम्ही केलेली निवड आणि तुमचे क्षेत्रीय कार्यालय
तुमच्या उपकरणावरच राहते: ते आमच्याकडे पाठवले जात नाही आणि तेथेच पुसता येते. सर्व्हरच्या नोंदीत
वेळ, पान व परिणाम असतो; तुमचा नेटवर्क पत्ता किंवा शोधलेले शब्द नसतात. प्रत्येक पान दिवसात किती
वेळा उघडले ते कोणी उघडले याशिवाय मोजले जाते आणि ९० दिवसांनी पुसले जाते.

पान उपयोगी पडले का ते तुम्ही सांगितल्यास तुमचे उत्तर, तुमचे शब्द, ते पान व दिवस १८० दिवस राहतात;
ते कोणी लिहिले याची नोंद राहत नाही. उत्तरांचा भडिमार थांबवण्यासाठी एका नेटवर्क पत्त्यावरून किती
उत्तरे आली ते तासभर मोजले जाते.

## कुकी

- {lang}: तुम्ही निवडलेली भाषा; एक वर्ष

::if citizens

- {citizen-session}: लॉग इन टिकवते; वापर न केल्यास अर्ध्या तासापर्यंत, स्वतःच्या उपकरणावर
  जास्तीत जास्त ३० दिवस
- {citizen-challenge} आणि {citizen-email}: हा ब्राउझर कोणत्या ओटीपीची वाट पाहत आहे; दहा मिनिटे
- {device}: या ब्राउझरमध्ये क्रमांकाची खात्री झाली आहे, म्हणून इतरांनी मागितलेल्या ओटीपींमुळे
  तुमची अडवणूक होत नाही; एक वर्ष

::if payments

- {payer}: पैसे भरण्याचे कोणते प्रयत्न या ब्राउझरमधून झाले, म्हणजे ते फक्त येथूनच थांबवता येतात;
  एक आठवडा
- {place}: कियॉस्कवर, कॉल सेंटरमध्ये किंवा पाठवलेल्या दुव्यावरून: तुम्ही कोणत्या मार्गाने पैसे
  भरता; ते सत्र संपेपर्यंत

::if benefits

- {benefit}: तुम्ही पाहिलेली स्थिती उघडते; १५ मिनिटे

::if grievances

- {filing}: या ब्राउझरमधून किती तक्रारी आल्या, म्हणजे एका उपकरणावरील तक्रारींच्या भडिमारामुळे
  शेजाऱ्यांची तक्रार अडत नाही; एक तास

प्रत्येक कुकी फक्त याच संकेतस्थळाची आहे आणि ती दुसरे कोणी वाचत नाही. सुरक्षित जोडणीत पहिली सोडून
इतरांची नावे {__Host-} ने सुरू होतात.

## तक्रार नोंदवताना

तुम्ही दिलेली माहिती जतन होते:

- तक्रारीचा प्रकार, ठिकाण आणि तुमचे वर्णन
- छायाचित्र, लहान करून; फाइलमधील ठिकाण, वेळ व कॅमेऱ्याची लपलेली माहिती काढून टाकली जाते
- मोबाइल क्रमांक, दिला असेल तरच
- भाषा, तुम्ही आमच्या पानावरून आलात की दुसऱ्या संकेतस्थळावरून, आणि प्रत्येक टप्प्याची वेळ

क्रमांक, प्रकार, कार्यालय, सुमारे शंभर मीटरपर्यंतचे ठिकाण आणि प्रत्येक टप्प्याची वेळ सार्वजनिक असते.
तुमचे शब्द आणि छायाचित्र तुम्ही परवानगी दिली आणि अधिकाऱ्याने पाहिले तरच सार्वजनिक होते.

खोट्या तक्रारींचा भडिमार थांबवण्यासाठी तुमचा नेटवर्क पत्ता थोडा वेळ मोजला जातो. तो तक्रारीसोबत जतन
होत नाही.

तुम्ही लिहिलेले पण न पाठवलेले छायाचित्रासह तुमच्या उपकरणावरच राहते, जास्तीत जास्त ३० दिवस, आणि
पाठवल्यावर पुसले जाते. जावास्क्रिप्टशिवाय, चूक असलेल्या अर्जाचे छायाचित्र येथे एक तास सांकेतिक
रूपात ठेवले जाते.

## कोणाला दिसते

तक्रार क्रमांक ज्याच्याकडे आहे त्याला प्रकार, कार्यालय, स्थिती व तारखा दिसतात. मोबाइल क्रमांक
कधीच दिसत नाही; मजकूर व छायाचित्र तुम्ही परवानगी दिली तरच दिसते. तुमच्या खासगी दुव्यावर सर्व दिसते, मोबाइल क्रमांक मात्र झाकलेला
असतो: हा दुवा कोणालाही देऊ नका. संबंधित विभागाच्या व क्षेत्रीय कार्यालयाच्या अधिकाऱ्यांना तक्रार व तुमचा क्रमांक
त्यांच्या कक्षात दिसतात; ती कोणी केव्हा उघडली याची नोंद राहते. मजकुरात नावे, आधार क्रमांक किंवा
इतरांची माहिती लिहू नका.

तक्रारी संकेतस्थळाच्या मजकुरापासून वेगळ्या जतन होतात; पाने संपादित करणाऱ्यांना त्या वाचता येत नाहीत.

::if payments

## पैसे भरताना

देयकाच्या क्रमांकाने पैसे भरता येतात; नाव किंवा पत्ता विचारला जात नाही. देयक, रक्कम, वेळा आणि
बँकेचे उत्तर जतन होते. कार्ड व खाते क्रमांक फक्त बँकेच्या किंवा भरणा सेवेच्या पानावर लिहायचे
असतात.

::if benefits

## लाभाची स्थिती पाहताना

अर्ज क्रमांक पुरेसा आहे. अर्जातील मोबाइल क्रमांकावर ओटीपी जातो; गैरवापर टाळण्यासाठी ओटीपी किती
वेळा मागितले ते मोजले जाते. पानावर आद्याक्षरे आणि खात्याचे शेवटचे चार अंक दिसतात.

::if citizens

## खाते

खात्यात काय, का आणि किती काळ जतन होते ते [नोंदवहीत](/account/register/) दिले आहे. संदेश तीनच
कारणांनी जातात: तुम्ही मागितलेला ओटीपी, तुम्ही निवडलेला विषय आणि जीवितास धोका.

## आम्ही काय करत नाही

आम्ही माहिती विकत नाही आणि जाहिराती पाठवत नाही. तक्रारीत दिलेल्या क्रमांकावर फक्त त्या
तक्रारीबाबतचे संदेश येतात.

## तुमचे हक्क

डिजिटल वैयक्तिक माहिती संरक्षण अधिनियम २०२३ नुसार तुमची कोणती माहिती आमच्याकडे आहे हे तुम्ही
विचारू शकता, ती दुरुस्त करून किंवा पुसून घेऊ शकता आणि संमती मागे घेऊ शकता. तक्रार क्रमांकासह
पानाच्या तळाशी दिलेल्या वेब माहिती व्यवस्थापकांना लिहा. तक्रार बंद झाल्यावर तीन वर्षांनी तुमचा
मजकूर, ठिकाण, छायाचित्र व मोबाइल क्रमांक पुसले जातात; तक्रार क्रमांक, प्रकार, कार्यालय व टप्पे
राहतात.`,
      hi: `## पढ़ते समय

कौन क्या पढ़ता है, वेबसाइटें यह नहीं मापतीं। यहाँ विज्ञापन, पीछा करने वाले प्रोग्राम या दूसरी
कंपनियों की फ़ाइलें नहीं हैं। “आपके लिए” में आपकी पसंद और आपका क्षेत्रीय कार्यालय आपके उपकरण पर
ही रहते हैं: हमें भेजे नहीं जाते और वहीं मिटाए जा सकते हैं। सर्वर लॉग में समय, पृष्ठ और
परिणाम होता है; आपका नेटवर्क पता या खोजे गए शब्द नहीं होते। हर पृष्ठ दिन में कितनी बार खुला,
यह बिना यह जाने गिना जाता है कि किसने खोला, और ९० दिन बाद मिटा दिया जाता है।

पृष्ठ काम का था या नहीं, यह आप बताएँ तो आपका उत्तर, आपके शब्द, वह पृष्ठ और दिन १८० दिन रहते हैं;
किसने लिखा, इसका अभिलेख नहीं रहता। उत्तरों की बाढ़ रोकने के लिए एक घंटे तक गिना जाता है कि एक
नेटवर्क पते से कितने उत्तर आए।

## कुकी

- {lang}: आपकी चुनी भाषा; एक वर्ष

::if citizens

- {citizen-session}: आपको लॉग इन रखती है; उपयोग न हो तो आधे घंटे तक, अपने उपकरण पर अधिक से अधिक
  ३० दिन
- {citizen-challenge} और {citizen-email}: यह ब्राउज़र किस ओटीपी की प्रतीक्षा में है; दस मिनट
- {device}: इस ब्राउज़र में नंबर की पुष्टि हो चुकी है, इसलिए दूसरों के माँगे ओटीपी आपको नहीं
  रोकते; एक वर्ष

::if payments

- {payer}: भुगतान के कौन-से प्रयास इस ब्राउज़र से हुए, ताकि केवल यही उन्हें रोक सके; एक सप्ताह
- {place}: कियॉस्क पर, कॉल सेंटर में या भेजे गए लिंक से: आप किस माध्यम से भुगतान करते हैं; वह
  सत्र समाप्त होने तक

::if benefits

- {benefit}: आपकी देखी स्थिति खोलती है; १५ मिनट

::if grievances

- {filing}: इस ब्राउज़र से कितनी शिकायतें आईं, ताकि एक उपकरण की भरमार से पड़ोसियों की शिकायत न रुके;
  एक घंटा

हर कुकी केवल इसी वेबसाइट की है और उसे कोई और नहीं पढ़ता। सुरक्षित कनेक्शन में पहली को छोड़कर
बाकी के नाम {__Host-} से शुरू होते हैं।

## शिकायत दर्ज करते समय

आपकी दी हुई जानकारी रखी जाती है:

- शिकायत का प्रकार, स्थान और आपका विवरण
- फ़ोटो, छोटी करके; फ़ाइल में छिपी स्थान, समय और कैमरे की जानकारी हटा दी जाती है
- मोबाइल नंबर, केवल यदि आप दें
- भाषा, आप हमारे पृष्ठ से आए या दूसरी वेबसाइट से, और हर चरण का समय

संख्या, प्रकार, कार्यालय, लगभग सौ मीटर तक का स्थान और हर चरण का समय सार्वजनिक होता है। आपके शब्द
और फ़ोटो तभी सार्वजनिक होते हैं जब आप अनुमति दें और अधिकारी उन्हें देख ले।

झूठी शिकायतों की भरमार रोकने के लिए आपका नेटवर्क पता थोड़े समय गिना जाता है। वह शिकायत के साथ
नहीं रखा जाता।

आपका लिखा, जो अभी भेजा नहीं गया, फ़ोटो सहित आपके उपकरण पर ही रहता है, अधिक से अधिक ३० दिन, और
भेजने पर मिट जाता है। जावास्क्रिप्ट के बिना, गलती वाले फ़ॉर्म की फ़ोटो यहाँ एक घंटे तक कूट रूप में
रखी जाती है।

## कौन देखता है

जिसके पास शिकायत संख्या है, उसे प्रकार, कार्यालय, स्थिति और तिथियाँ दिखती हैं। मोबाइल नंबर
कभी नहीं दिखता; विवरण और फ़ोटो तभी दिखते हैं जब आपने अनुमति दी हो। आपके निजी लिंक पर सब दिखता है, मोबाइल नंबर ढका रहता है: यह लिंक किसी को
न दें। संबंधित विभाग और क्षेत्रीय कार्यालय के अधिकारी शिकायत और आपका नंबर अपने कक्ष में देखते हैं; किसने कब खोली,
यह दर्ज होता है। विवरण में नाम, आधार संख्या या दूसरों की जानकारी न लिखें।

शिकायतें वेबसाइट की सामग्री से अलग रखी जाती हैं; पृष्ठ संपादित करने वाले उन्हें पढ़ नहीं सकते।

::if payments

## भुगतान करते समय

बिल की संख्या से भुगतान होता है; नाम या पता नहीं पूछा जाता। बिल, राशि, समय और बैंक का उत्तर रखा
जाता है। कार्ड और खाता संख्या केवल बैंक या भुगतान सेवा के पृष्ठ पर लिखी जाती है।

::if benefits

## लाभ की स्थिति देखते समय

आवेदन संख्या काफ़ी है। आवेदन में दिए मोबाइल नंबर पर ओटीपी जाता है; दुरुपयोग रोकने के लिए गिना
जाता है कि ओटीपी कितनी बार माँगे गए। पृष्ठ पर नाम के पहले अक्षर और खाते के अंतिम चार अंक दिखते
हैं।

::if citizens

## खाता

खाते में क्या, क्यों और कितने समय रखा जाता है, यह [पंजी](/account/register/) में है। संदेश केवल
तीन कारणों से जाते हैं: आपका माँगा ओटीपी, आपका चुना विषय और जान का खतरा।

## हम क्या नहीं करते

हम जानकारी नहीं बेचते और विज्ञापन नहीं भेजते। शिकायत में दिए नंबर पर केवल
उसी शिकायत के संदेश आते हैं।

## आपके अधिकार

डिजिटल व्यक्तिगत डेटा संरक्षण अधिनियम २०२३ के अनुसार आप पूछ सकते हैं कि हमारे पास आपकी क्या
जानकारी है, उसे ठीक करा या मिटवा सकते हैं और सहमति वापस ले सकते हैं। शिकायत संख्या के साथ पृष्ठ
के नीचे बताए वेब सूचना प्रबंधक को लिखें। शिकायत बंद होने के तीन वर्ष बाद आपका विवरण, स्थान,
फ़ोटो और मोबाइल नंबर मिटा दिए जाते हैं; शिकायत संख्या, प्रकार, कार्यालय और चरण रहते हैं।`,
    },
  },
  {
    ...common,
    slug: 'accessibility-statement',
    title: { en: 'Accessibility statement', mr: 'सुगम्यता निवेदन', hi: 'सुगम्यता विवरण' },
    summary: {
      en:
        'What we aim at, what was tested and how, what was not, and who to tell if ' +
        'something shuts you out.',
      mr: 'आमचे ध्येय, काय व कसे तपासले, काय तपासले नाही, आणि अडचण आल्यास कोणाला सांगावे.',
      hi: 'हमारा लक्ष्य, क्या और कैसे जाँचा गया, क्या नहीं जाँचा गया, और बाधा आए तो किसे बताएँ।',
    },
    body: {
      en: `## Aim

The portals are built to meet the Web Content Accessibility Guidelines 2.2 at level AA, and the
Guidelines for Indian Government Websites 3.0. No outside audit has been made, and no tool can
prove that an aim is met.

## Tested with tools

- axe-core, html-validate and the Nu HTML Checker on each kind of page, in the three languages
- in a desktop browser, at the width of a small telephone (320 pixels) and of a desktop
- in the light and in the dark scheme

## Tested with the keyboard

Automatic scripts walk through the menu, the language switch, the search and the grievance form
without a mouse.

## Not tested yet

- by people who live with a disability
- with each screen reader, with voice control and with switches
- documents that departments attach as PDF

## What works without more

Pages can be enlarged to 400 per cent, printed, read without colour and used without JavaScript.
They follow your device’s settings for dark colours, forced colours and less motion.

## If something shuts you out

[Tell us](/grievances/new/) what you tried and with which program. For a document in another
format ask the department that owns it.`,
      mr: `## ध्येय

वेब सामग्री सुगम्यता मार्गदर्शक तत्त्वे २.२ मधील एए (AA) स्तर आणि भारतीय शासकीय
संकेतस्थळांसाठीची मार्गदर्शक तत्त्वे ३.० पूर्ण करण्यासाठी संकेतस्थळे बनवली आहेत. बाहेरच्या
संस्थेकडून तपासणी झालेली नाही, आणि ध्येय गाठल्याचे कोणतेही साधन सिद्ध करू शकत नाही.

## साधनांनी तपासले

- प्रत्येक प्रकारच्या पानाची तीनही भाषांत सुगम्यता व मार्कअप तपासणाऱ्या तीन साधनांनी तपासणी
- संगणकावरील ब्राउझरमध्ये, लहान फोनच्या (३२० पिक्सेल) व संगणकाच्या रुंदीत
- उजळ व गडद रंगसंगतीत

## कीबोर्डने तपासले

मेनू, भाषेचा पर्याय, शोध आणि तक्रार अर्ज माऊसशिवाय वापरून पाहणाऱ्या स्वयंचलित चाचण्या.

## अद्याप तपासले नाही

- दिव्यांग व्यक्तींकडून
- प्रत्येक स्क्रीन रीडर, आवाजाने नियंत्रण व स्विच यांसह
- विभाग जोडत असलेले पीडीएफ दस्तऐवज

## आपोआप मिळणाऱ्या सोयी

पाने ४०० टक्क्यांपर्यंत मोठी करता येतात, छापता येतात, रंगांशिवाय वाचता येतात आणि
जावास्क्रिप्टशिवाय वापरता येतात. गडद रंग, ठरावीक रंग व कमी हालचाल या तुमच्या उपकरणाच्या सेटिंग
पाळल्या जातात.

## अडचण आल्यास

तुम्ही काय करत होता आणि कोणत्या प्रोग्रामने, ते [कळवा](/grievances/new/). दस्तऐवज दुसऱ्या
स्वरूपात हवा असल्यास तो ज्या विभागाचा आहे त्या विभागाकडे मागा.`,
      hi: `## लक्ष्य

वेबसाइटें वेब सामग्री सुगम्यता दिशानिर्देश २.२ के एए (AA) स्तर और भारतीय सरकारी वेबसाइटों के
दिशानिर्देश ३.० पूरे करने के लिए बनाई गई हैं। बाहरी संस्था से जाँच नहीं हुई है, और कोई उपकरण यह
सिद्ध नहीं कर सकता कि लक्ष्य पूरा हुआ।

## उपकरणों से जाँचा गया

- हर प्रकार के पृष्ठ की तीनों भाषाओं में सुगम्यता और मार्कअप जाँचने वाले तीन उपकरणों से जाँच
- कंप्यूटर के ब्राउज़र में, छोटे फ़ोन (३२० पिक्सेल) और कंप्यूटर की चौड़ाई में
- हल्की और गहरी रंग योजना में

## कीबोर्ड से जाँचा गया

मेनू, भाषा का विकल्प, खोज और शिकायत फ़ॉर्म बिना माउस चलाने वाली स्वचालित जाँच।

## अभी नहीं जाँचा गया

- दिव्यांगजनों द्वारा
- हर स्क्रीन रीडर, आवाज़ से नियंत्रण और स्विच के साथ
- विभागों द्वारा जोड़े गए पीडीएफ दस्तावेज़

## अपने आप मिलने वाली सुविधाएँ

पृष्ठ ४०० प्रतिशत तक बड़े किए जा सकते हैं, प्रिंट किए जा सकते हैं, रंग के बिना पढ़े और
जावास्क्रिप्ट के बिना चलाए जा सकते हैं। गहरे रंग, तय रंग और कम हलचल की आपके उपकरण की सेटिंग मानी
जाती है।

## बाधा आए तो

आप क्या कर रहे थे और किस प्रोग्राम से, [हमें बताएँ](/grievances/new/)। दस्तावेज़ दूसरे रूप में
चाहिए तो जिस विभाग का हो, उससे माँगें।`,
    },
  },
  {
    ...common,
    slug: 'terms-of-use',
    title: { en: 'Terms of use', mr: 'अटी व शर्ती', hi: 'नियम और शर्तें' },
    summary: {
      en: 'What you may rely on, what this site is, and how to use it fairly.',
      mr: 'कशावर विसंबावे, हे संकेतस्थळ काय आहे आणि ते योग्य रीतीने कसे वापरावे.',
      hi: 'किस पर भरोसा करें, यह वेबसाइट क्या है और इसका उचित उपयोग कैसे करें।',
    },
    body: {
      en: `## What this site is

The content shown now is sample content, written from public facts. It is not an order, a bill
or a certificate. Before you act on a date, a fee or a time limit, confirm it with the
department.

## Which text is valid

If a page and a signed order differ, the order is valid. If the languages differ, tell us; until it
is settled, the Marathi text of an order is valid.

## Fair use

- You may read, link, print and share the pages.
- Report real problems only. A false report takes help away from somebody else.
- Do not try to break, overload or read what is not meant for you. Found a weakness? See the
  [security policy](/pages/security-policy/).

## Law

The laws of India apply. Courts in Pune decide.`,
      mr: `## हे संकेतस्थळ काय आहे

सध्याचा मजकूर नमुन्यादाखल असून जाहीर माहितीवरून लिहिला आहे. तो आदेश, देयक किंवा दाखला नाही.
तारीख, शुल्क किंवा कालमर्यादेवर विसंबण्यापूर्वी विभागाकडून खात्री करा.

## अंतिम काय मानावे

पान आणि स्वाक्षरी केलेला आदेश यांत फरक असल्यास आदेश अंतिम. भाषांत फरक दिसल्यास आम्हाला कळवा;
तोपर्यंत आदेशाचा मराठी मजकूर अंतिम.

## योग्य वापर

- पाने वाचा, त्यांना दुवा द्या, छापा आणि इतरांना द्या.
- खऱ्या तक्रारीच नोंदवा. खोट्या तक्रारीमुळे दुसऱ्याची मदत लांबते.
- यंत्रणा मोडण्याचा, तिच्यावर ताण आणण्याचा किंवा तुमच्यासाठी नसलेली माहिती वाचण्याचा प्रयत्न करू
  नका. त्रुटी आढळल्यास [सुरक्षा धोरण](/pages/security-policy/) पाहा.

## कायदा

भारताचे कायदे लागू आहेत. निर्णय पुण्यातील न्यायालये देतील.`,
      hi: `## यह वेबसाइट क्या है

अभी की सामग्री नमूने के लिए है और सार्वजनिक जानकारी से लिखी गई है। यह आदेश, बिल या प्रमाणपत्र
नहीं है। किसी तिथि, शुल्क या समय सीमा पर भरोसा करने से पहले विभाग से पुष्टि करें।

## क्या मान्य है

पृष्ठ और हस्ताक्षरित आदेश में अंतर हो तो आदेश मान्य है। भाषाओं में अंतर दिखे तो हमें बताएँ; तब
तक आदेश का मराठी पाठ मान्य है।

## उचित उपयोग

- पृष्ठ पढ़ें, उनका लिंक दें, प्रिंट करें और बाँटें।
- केवल सच्ची शिकायतें दर्ज करें। झूठी शिकायत से किसी और की सहायता में देर होती है।
- प्रणाली तोड़ने, उस पर बोझ डालने या जो आपके लिए नहीं है उसे पढ़ने का प्रयास न करें। कोई कमी
  मिले तो [सुरक्षा नीति](/pages/security-policy/) देखें।

## कानून

भारत के कानून लागू हैं। निर्णय पुणे के न्यायालय करेंगे।`,
    },
  },
  {
    ...common,
    slug: 'copyright-policy',
    title: { en: 'Copyright policy', mr: 'स्वामित्व हक्क धोरण', hi: 'कॉपीराइट नीति' },
    summary: {
      en:
        'You may reproduce our texts free of charge if you keep them accurate and name the ' +
        'source.',
      mr: 'मजकूर अचूक ठेवून व स्रोत सांगून तो विनामूल्य पुन्हा वापरता येतो.',
      hi: 'पाठ को सही रखते हुए और स्रोत बताकर उसका निःशुल्क उपयोग किया जा सकता है।',
    },
    body: {
      en: `- Texts of these portals may be reproduced free of charge in any medium, without asking.
- Reproduce them accurately, not in a misleading way, and name the portal and the date on which
  you took them.
- Texts and pictures marked as somebody else’s are not covered: ask the owner.
- The emblem and the names of the corporation may not be used to look official.`,
      mr: `- या संकेतस्थळांवरील मजकूर कोणत्याही माध्यमात विनामूल्य व परवानगीशिवाय वापरता येतो.
- तो अचूक द्या, दिशाभूल होईल असा वापरू नका आणि संकेतस्थळाचे नाव व मजकूर घेतल्याची तारीख लिहा.
- इतरांच्या मालकीचा म्हणून दाखवलेला मजकूर व चित्रे यात येत नाहीत: मालकाची परवानगी घ्या.
- अधिकृत असल्याचे भासवण्यासाठी महानगरपालिकेचे बोधचिन्ह व नाव वापरता येणार नाही.`,
      hi: `- इन वेबसाइटों का पाठ किसी भी माध्यम में निःशुल्क और बिना पूछे उपयोग किया जा सकता है।
- उसे सही दें, भ्रामक ढंग से न दें और वेबसाइट का नाम तथा लेने की तिथि लिखें।
- जो पाठ और चित्र दूसरों के बताए गए हैं, वे इसमें नहीं आते: स्वामी से पूछें।
- आधिकारिक दिखने के लिए महानगरपालिका का चिह्न और नाम उपयोग नहीं किया जा सकता।`,
    },
  },
  {
    ...common,
    slug: 'hyperlinking-policy',
    title: { en: 'Hyperlinking policy', mr: 'दुवा धोरण', hi: 'लिंक नीति' },
    summary: {
      en: 'Links from here to other sites are marked. You may link to us without asking.',
      mr: 'येथून इतर संकेतस्थळांकडे जाणारे दुवे दर्शवलेले असतात. आमच्याकडे दुवा देण्यास परवानगी लागत नाही.',
      hi: 'यहाँ से दूसरी वेबसाइटों के लिंक चिह्नित हैं। हमारा लिंक देने के लिए अनुमति नहीं चाहिए।',
    },
    body: {
      en: `## From here to others

A link to another site is marked as such. We do not control that site and do not answer for its
content. If a link is broken, [tell us](/grievances/new/).

## From others to here

Link to any page; you do not need to ask. Link to the page itself rather than copying it, so that
readers see its newest state. Do not show our pages inside a frame. The forms and figures made
for it are the exception: sites that the corporation has allowed may embed them.`,
      mr: `## येथून इतरत्र

दुसऱ्या संकेतस्थळाचा दुवा तसा दर्शवलेला असतो. त्या संकेतस्थळावर आमचे नियंत्रण नाही आणि त्याच्या
मजकुराची जबाबदारी आमची नाही. दुवा चालत नसल्यास [कळवा](/grievances/new/).

## इतरत्रून येथे

कोणत्याही पानाला दुवा द्या; विचारण्याची गरज नाही. मजकूर उचलण्याऐवजी दुवा दिल्यास वाचकांना
अद्ययावत पान दिसते. आमची पाने दुसऱ्या पानाच्या चौकटीत दाखवू नका. त्यासाठी बनवलेले अर्ज व आकडे हा
अपवाद आहे: महानगरपालिकेने परवानगी दिलेली संकेतस्थळे ते त्यांच्या पानावर दाखवू शकतात.`,
      hi: `## यहाँ से दूसरों तक

दूसरी वेबसाइट का लिंक वैसा ही चिह्नित होता है। उस वेबसाइट पर हमारा नियंत्रण नहीं है और उसकी
सामग्री के लिए हम उत्तरदायी नहीं हैं। लिंक न चले तो [हमें बताएँ](/grievances/new/)।

## दूसरों से यहाँ तक

किसी भी पृष्ठ का लिंक दें; पूछने की ज़रूरत नहीं है। पाठ उठाने के बजाय लिंक देने से पाठकों को नया
पृष्ठ दिखता है। हमारे पृष्ठ किसी दूसरे पृष्ठ के चौखटे में न दिखाएँ। इसके लिए बने फ़ॉर्म और
आँकड़े अपवाद हैं: महानगरपालिका से अनुमति पाई वेबसाइटें उन्हें अपने पृष्ठ पर दिखा सकती हैं।`,
    },
  },
  {
    ...common,
    slug: 'security-policy',
    title: { en: 'Security policy', mr: 'सुरक्षा धोरण', hi: 'सुरक्षा नीति' },
    summary: {
      en: 'How the portals are protected, and how to tell us of a weakness.',
      mr: 'संकेतस्थळांचे संरक्षण कसे केले जाते आणि त्रुटी आढळल्यास ती कशी कळवावी.',
      hi: 'वेबसाइटों की सुरक्षा कैसे होती है और कमी मिलने पर कैसे बताएँ।',
    },
    body: {
      en: `## What protects you

- Pages are finished files. Programs of ours run on the server only when you search, send a
  form, sign in or look at live figures.
- Pages may load scripts and styles from this portal only; the browser is told to refuse
  everything else.
- Photos are checked by their content, made anew and stored apart; other kinds of file are refused.
- What citizens send lies in a database of its own, which the editing system cannot reach.
- Editors have named accounts with only the rights they need.
- Forms sent from foreign sites, and floods of requests, are refused.

## If you find a weakness

Tell the Web Information Manager, named at the foot of the page, or use the
[form](/grievances/new/) and begin with the word “security”. Say what you did and what you saw.
Do not look at other people’s data, and give us time to mend it before you publish.

No outside security audit has been made of this version.`,
      mr: `## तुमचे संरक्षण कसे होते

- पाने आधीच तयार असतात. शोधताना, अर्ज पाठवताना, लॉग इन करताना किंवा थेट आकडे पाहतानाच सर्व्हरवर
  आमचे प्रोग्राम चालतात.
- पानांना फक्त याच संकेतस्थळावरील स्क्रिप्ट व शैली वापरता येतात; बाकी सर्व नाकारण्याची सूचना
  ब्राउझरला दिलेली असते.
- छायाचित्रे त्यांच्या आशयावरून तपासली जातात, नव्याने बनवली जातात व वेगळी ठेवली जातात; इतर
  प्रकारच्या फाइल नाकारल्या जातात.
- नागरिकांनी पाठवलेली माहिती स्वतंत्र माहितीसंचात असते; संपादन यंत्रणा तेथे पोहोचू शकत नाही.
- संपादकांची स्वतःच्या नावाची खाती असून त्यांना गरजेपुरतेच अधिकार असतात.
- परक्या संकेतस्थळांवरून पाठवलेले अर्ज आणि विनंत्यांचा मारा नाकारला जातो.

## त्रुटी आढळल्यास

पानाच्या तळाशी दिलेल्या वेब माहिती व्यवस्थापकांना कळवा किंवा [अर्ज](/grievances/new/) “सुरक्षा”
या शब्दाने सुरू करा. तुम्ही काय केले आणि काय दिसले ते सांगा. इतरांची माहिती पाहू नका आणि
प्रसिद्ध करण्यापूर्वी दुरुस्तीसाठी वेळ द्या.

या आवृत्तीची बाहेरच्या संस्थेकडून सुरक्षा तपासणी झालेली नाही.`,
      hi: `## आपकी सुरक्षा कैसे होती है

- पृष्ठ पहले से बने होते हैं। सर्वर पर हमारे प्रोग्राम केवल तब चलते हैं जब आप खोजें, फ़ॉर्म
  भेजें, लॉग इन करें या ताज़ा आँकड़े देखें।
- पृष्ठ केवल इसी वेबसाइट की स्क्रिप्ट और शैली का उपयोग कर सकते हैं; बाकी सब अस्वीकार करने का
  निर्देश ब्राउज़र को दिया जाता है।
- फ़ोटो अपनी सामग्री से जाँची जाती हैं, नई बनाई जाती हैं और अलग रखी जाती हैं; दूसरी तरह की
  फ़ाइलें अस्वीकार होती हैं।
- नागरिकों का भेजा हुआ अपने अलग डेटाबेस में रहता है, जहाँ संपादन प्रणाली नहीं पहुँच सकती।
- संपादकों के अपने नाम के खाते हैं और उन्हें केवल ज़रूरत भर अधिकार हैं।
- पराई वेबसाइटों से भेजे गए फ़ॉर्म और अनुरोधों की भरमार अस्वीकार की जाती है।

## कमी मिले तो

पृष्ठ के नीचे बताए वेब सूचना प्रबंधक को बताएँ या [फ़ॉर्म](/grievances/new/) “सुरक्षा” शब्द से
शुरू करें। आपने क्या किया और क्या देखा, बताएँ। दूसरों की जानकारी न देखें और प्रकाशित करने से
पहले हमें सुधारने का समय दें।

इस संस्करण की बाहरी संस्था से सुरक्षा जाँच नहीं हुई है।`,
    },
  },
];
