import {
  commonApp,
  INDICATIONS,
  MANY_LANGUAGES,
  mayAsk,
  needs,
  NOT_CHECKED,
  notifyOptional,
  words,
  type AppExample,
} from './apps.wording.examples.ts';

const national = {
  ...commonApp,
  kind: 'national' as const,
  availability: 'available' as const,
  languages: MANY_LANGUAGES,
  accessibility: NOT_CHECKED,
  sourceNote: INDICATIONS,
};
const submitted = { endorsement: 'submitted' as const };
const play = (id: string) => ({
  platform: 'android' as const,
  url: `https://play.google.com/store/apps/details?id=${id}`,
});
const website = (url: string) => ({ platform: 'web' as const, url });
const MEITY = words(
  'Ministry of Electronics and Information Technology',
  'इलेक्ट्रॉनिकी व माहिती तंत्रज्ञान मंत्रालय',
  'इलेक्ट्रॉनिकी और सूचना प्रौद्योगिकी मंत्रालय',
);

export const nationalApps: AppExample[] = [
  {
    ...national,
    ...submitted,
    slug: 'bhim',
    audience: ['resident', 'newcomer'],
    title: words('BHIM', 'भीम', 'भीम'),
    summary: words(
      'Pay and be paid from one bank account to another, by mobile number or by scanning a ' +
        'code. It costs the payer nothing.',
      'मोबाइल क्रमांकाने किंवा कोड स्कॅन करून एका बँक खात्यातून दुसऱ्या खात्यात पैसे द्या व ' +
        'घ्या. देणाऱ्याला शुल्क लागत नाही.',
      'मोबाइल नंबर से या कोड स्कैन कर एक बैंक खाते से दूसरे में पैसे दें और लें। देने वाले को शुल्क नहीं लगता।',
    ),
    publisher: words(
      'National Payments Corporation of India',
      'भारतीय राष्ट्रीय पेमेंट्स महामंडळ',
      'भारतीय राष्ट्रीय भुगतान निगम',
    ),
    links: [website('https://www.bhimupi.org.in/'), play('in.org.npci.upiapp')],
    permissions: [
      needs(
        'sms',
        'To check that the phone holds the number of the account',
        'खात्याचा क्रमांक याच फोनमध्ये आहे याची खात्री करण्यासाठी',
        'खाते का नंबर इसी फ़ोन में है, यह जाँचने के लिए',
      ),
      needs('phone', 'To know the SIM card', 'सिम कार्ड ओळखण्यासाठी', 'सिम कार्ड पहचानने के लिए'),
      mayAsk('camera', 'To scan a code', 'कोड स्कॅन करण्यासाठी', 'कोड स्कैन करने के लिए'),
      mayAsk(
        'contacts',
        'To choose who to pay',
        'कोणाला द्यायचे ते निवडण्यासाठी',
        'किसे देना है, चुनने के लिए',
      ),
      mayAsk('location', 'Against fraud', 'फसवणूक टाळण्यासाठी', 'धोखाधड़ी रोकने के लिए'),
    ],
    account: 'required',
    dataFlow: 'others',
    support: words(
      'In the app; your bank for a payment that went wrong; 1930 for fraud',
      'ॲपमध्ये; भरणा चुकल्यास तुमची बँक; फसवणूक झाल्यास 1930',
      'ऐप में; भुगतान गलत हो तो आपका बैंक; धोखाधड़ी में 1930',
    ),
    body: words(
      'Your bank account must be linked to the mobile number of the phone. What you pay goes ' +
        'from bank to bank: both banks and the payments corporation see it, which is why the ' +
        'score is low though the app is needed.\n\nThe PIN is for paying only. To receive ' +
        'money nobody needs it. The guide [Paying by phone for the first ' +
        'time](/guides/paying-by-phone-for-the-first-time/) goes through it slowly.',
      'बँक खात्याला त्याच फोनचा मोबाइल क्रमांक जोडलेला असावा. पैसे एका बँकेतून दुसऱ्या बँकेत ' +
        'जातात: दोन्ही बँका व पेमेंट्स महामंडळाला ते दिसतात, म्हणून ॲप उपयोगी असूनही गुण कमी ' +
        'आहेत.\n\nपिन फक्त पैसे देताना लागतो. पैसे मिळवण्यासाठी तो कोणालाच लागत नाही. [फोनवरून ' +
        'पहिल्यांदा पैसे भरताना](/guides/paying-by-phone-for-the-first-time/) ही मार्गदर्शिका ' +
        'सावकाश समजावते.',
      'बैंक खाते से उसी फ़ोन का मोबाइल नंबर जुड़ा हो। पैसे एक बैंक से दूसरे बैंक जाते हैं: ' +
        'दोनों बैंक और भुगतान निगम उन्हें देखते हैं, इसलिए ऐप उपयोगी होते हुए भी अंक कम ' +
        'हैं।\n\nपिन केवल पैसे देते समय लगता है। पैसे पाने के लिए किसी को उसकी ज़रूरत नहीं। ' +
        '[फ़ोन से पहली बार भुगतान](/guides/paying-by-phone-for-the-first-time/) मार्गदर्शिका ' +
        'इसे धीरे-धीरे समझाती है।',
    ),
    relatedServices: ['property-tax-payment'],
  },
  {
    ...national,
    ...submitted,
    slug: 'digilocker',
    audience: ['resident', 'student', 'newcomer'],
    title: words('DigiLocker', 'डिजिलॉकर', 'डिजिलॉकर'),
    summary: words(
      'Keep official papers in your phone: mark sheets, driving licence, vehicle papers, as ' +
        'issued by the office itself.',
      'अधिकृत कागदपत्रे फोनमध्ये ठेवा: गुणपत्रिका, वाहन परवाना, वाहनाची कागदपत्रे; थेट ' +
        'संबंधित कार्यालयाने दिलेली.',
      'सरकारी दस्तावेज़ फ़ोन में रखें: अंकपत्र, ड्राइविंग लाइसेंस, वाहन के कागज़; सीधे ' +
        'संबंधित कार्यालय द्वारा जारी।',
    ),
    publisher: MEITY,
    links: [website('https://www.digilocker.gov.in/'), play('com.digilocker.android')],
    permissions: [
      mayAsk(
        'camera',
        'To scan a paper or a code',
        'कागद किंवा कोड स्कॅन करण्यासाठी',
        'कागज़ या कोड स्कैन करने के लिए',
      ),
      mayAsk(
        'files',
        'To upload and to save papers',
        'कागदपत्रे अपलोड व जतन करण्यासाठी',
        'दस्तावेज़ अपलोड करने और सहेजने के लिए',
      ),
      mayAsk(
        'biometrics',
        'To open the app with a finger',
        'बोटाच्या ठशाने ॲप उघडण्यासाठी',
        'उँगली से ऐप खोलने के लिए',
      ),
      notifyOptional,
    ],
    account: 'required',
    dataFlow: 'publisher',
    support: words(
      'In the app, and on its website',
      'ॲपमध्ये व त्याच्या संकेतस्थळावर',
      'ऐप में और उसकी वेबसाइट पर',
    ),
    body: words(
      'A document that an office put there is as valid as the original under the digital ' +
        'locker rules of 2016. A photograph that you uploaded yourself is not.\n\nShare ' +
        'only the document that is needed, never your password. Sign out on a phone that ' +
        'is not yours.',
      'कार्यालयाने तेथे ठेवलेले कागदपत्र डिजिटल लॉकरविषयीच्या २०१६ च्या नियमांनुसार मूळ कागदपत्राइतकेच ' +
        'ग्राह्य असते. तुम्ही स्वतः अपलोड केलेले छायाचित्र तसे नसते.\n\nआवश्यक तेवढेच कागदपत्र पाठवा, ' +
        'पासवर्ड कधीही नाही. दुसऱ्याच्या फोनवर वापरल्यास बाहेर पडा.',
      'कार्यालय द्वारा वहाँ रखा दस्तावेज़ डिजिटल लॉकर के २०१६ के नियमों के अनुसार मूल जैसा ' +
        'मान्य है। आपकी स्वयं अपलोड की हुई फ़ोटो वैसी नहीं।\n\nकेवल आवश्यक दस्तावेज़ साझा ' +
        'करें, पासवर्ड कभी नहीं। दूसरे के फ़ोन पर उपयोग करें तो लॉग आउट करें।',
    ),
    relatedServices: ['welfare-scheme-application', 'birth-certificate'],
  },
  {
    ...national,
    ...submitted,
    slug: 'umang',
    audience: ['resident', 'student'],
    title: words('UMANG', 'उमंग', 'उमंग'),
    summary: words(
      'Services of the nation and the states in one app: provident fund, pensions, gas, ' +
        'health, scholarships and many more.',
      'केंद्र व राज्यांच्या सेवा एकाच ॲपमध्ये: भविष्य निर्वाह निधी, निवृत्तीवेतन, गॅस, ' +
        'आरोग्य, शिष्यवृत्ती आणि इतर अनेक.',
      'केंद्र और राज्यों की सेवाएँ एक ऐप में: भविष्य निधि, पेंशन, गैस, स्वास्थ्य, छात्रवृत्ति और कई अन्य।',
    ),
    publisher: MEITY,
    links: [website('https://web.umang.gov.in/'), play('in.gov.umang.negd.g2c')],
    permissions: [
      mayAsk(
        'location',
        'To find offices near you',
        'जवळची कार्यालये शोधण्यासाठी',
        'पास के कार्यालय खोजने के लिए',
      ),
      mayAsk(
        'camera',
        'To scan a paper or a code',
        'कागद किंवा कोड स्कॅन करण्यासाठी',
        'कागज़ या कोड स्कैन करने के लिए',
      ),
      mayAsk('files', 'To attach papers', 'कागदपत्रे जोडण्यासाठी', 'दस्तावेज़ जोड़ने के लिए'),
      notifyOptional,
    ],
    account: 'required',
    dataFlow: 'others',
    support: words(
      'In the app, and on its website',
      'ॲपमध्ये व त्याच्या संकेतस्थळावर',
      'ऐप में और उसकी वेबसाइट पर',
    ),
    body: words(
      'What you enter goes to the office whose service you use, so look at each service’s ' +
        'own notice. The corporation’s services are not in it: for those, use this ' +
        'portal.\n\nThe same services can be used in the browser, without installing the app.',
      'तुम्ही भरलेली माहिती ज्या कार्यालयाची सेवा घेता त्याच्याकडे जाते, म्हणून प्रत्येक ' +
        'सेवेची सूचना वाचा. महानगरपालिकेच्या सेवा त्यात नाहीत: त्यांसाठी हे संकेतस्थळ ' +
        'वापरा.\n\nॲप इन्स्टॉल न करता त्याच सेवा ब्राउझरमध्येही मिळतात.',
      'आपकी भरी जानकारी उस कार्यालय को जाती है जिसकी सेवा लेते हैं, इसलिए हर सेवा की सूचना ' +
        'पढ़ें। महानगरपालिका की सेवाएँ इसमें नहीं हैं: उनके लिए यह वेबसाइट देखें।\n\nऐप इंस्टॉल ' +
        'किए बिना वही सेवाएँ ब्राउज़र में भी मिलती हैं।',
    ),
    relatedServices: ['welfare-scheme-application'],
  },
  {
    ...national,
    endorsement: 'submitted',
    slug: 'maadhaar',
    audience: ['resident', 'newcomer'],
    title: words('mAadhaar', 'एम-आधार', 'एम-आधार'),
    summary: words(
      'Your Aadhaar on your phone: show it, lock it, change the address, and see who has used it.',
      'तुमचे आधार फोनवर: दाखवा, लॉक करा, पत्ता बदला आणि ते कोणी वापरले ते पाहा.',
      'आपका आधार फ़ोन पर: दिखाएँ, लॉक करें, पता बदलें और देखें कि किसने उपयोग किया।',
    ),
    publisher: words(
      'Unique Identification Authority of India',
      'भारतीय विशिष्ट ओळख प्राधिकरण',
      'भारतीय विशिष्ट पहचान प्राधिकरण',
    ),
    links: [website('https://uidai.gov.in/'), play('in.gov.uidai.mAadhaarPlus')],
    permissions: [
      mayAsk('camera', 'To scan a code', 'कोड स्कॅन करण्यासाठी', 'कोड स्कैन करने के लिए'),
      mayAsk('sms', 'To read the one-time password', 'ओटीपी वाचण्यासाठी', 'ओटीपी पढ़ने के लिए'),
      mayAsk('files', 'To save a paper', 'कागद जतन करण्यासाठी', 'दस्तावेज़ सहेजने के लिए'),
    ],
    account: 'required',
    dataFlow: 'publisher',
    support: words(
      '1947, the helpline of the authority',
      '1947, प्राधिकरणाची मदतवाहिनी',
      '1947, प्राधिकरण की सहायता सेवा',
    ),
    body: words(
      'Lock your fingerprints and eyes in the app when you do not need them: then nobody can ' +
        'use a copy. If someone wants to see your Aadhaar, show the masked form with four ' +
        'digits, or a virtual number.\n\nThe corporation does not store Aadhaar numbers on ' +
        'this portal.',
      'गरज नसताना बोटांचे ठसे व डोळ्यांची ओळख ॲपमध्ये लॉक करा: मग त्यांची नक्कल ' +
        'कोणालाही वापरता येत नाही. आधार दाखवायचे असल्यास चार अंक दिसणारे किंवा आभासी क्रमांक ' +
        'दाखवा.\n\nमहानगरपालिका या संकेतस्थळावर आधार क्रमांक साठवत नाही.',
      'ज़रूरत न हो तो उँगलियों की छाप और आँखों की पहचान ऐप में लॉक करें: तब उनकी नकल कोई ' +
        'उपयोग नहीं कर सकता। आधार दिखाना हो तो चार अंक वाला या आभासी नंबर ' +
        'दिखाएँ।\n\nमहानगरपालिका इस वेबसाइट पर आधार संख्या नहीं रखती।',
    ),
    relatedServices: ['welfare-scheme-application'],
  },
  {
    ...national,
    endorsement: 'submitted',
    slug: 'mparivahan',
    audience: ['resident', 'newcomer'],
    title: words('mParivahan', 'एम-परिवहन', 'एम-परिवहन'),
    summary: words(
      'Driving licence and vehicle papers on the phone, and the register of any vehicle by ' +
        'its number.',
      'वाहन परवाना व वाहनाची कागदपत्रे फोनवर, आणि क्रमांकावरून कोणत्याही वाहनाची नोंद.',
      'ड्राइविंग लाइसेंस और वाहन के कागज़ फ़ोन पर, और नंबर से किसी भी वाहन का पंजीकरण।',
    ),
    publisher: words(
      'Ministry of Road Transport and Highways',
      'रस्ते वाहतूक व महामार्ग मंत्रालय',
      'सड़क परिवहन और राजमार्ग मंत्रालय',
    ),
    links: [website('https://parivahan.gov.in/'), play('com.nic.mparivahan')],
    permissions: [
      mayAsk(
        'location',
        'To find a transport office',
        'परिवहन कार्यालय शोधण्यासाठी',
        'परिवहन कार्यालय खोजने के लिए',
      ),
      mayAsk('camera', 'To scan a code', 'कोड स्कॅन करण्यासाठी', 'कोड स्कैन करने के लिए'),
      mayAsk('files', 'To save papers', 'कागदपत्रे जतन करण्यासाठी', 'दस्तावेज़ सहेजने के लिए'),
    ],
    account: 'required',
    dataFlow: 'publisher',
    support: words('On the website of the ministry', 'मंत्रालयाच्या संकेतस्थळावर', 'मंत्रालय की वेबसाइट पर'),
    body: words(
      'The police accept documents shown in this app like those on paper. ' +
        'Before you buy a used scooter or car, look its number up: the register shows whether ' +
        'the tax and the insurance are in order.\n\nMessages about fines that ask you to ' +
        'install a file are a known fraud. A fine is looked up on the ministry’s website, ' +
        'never by a file from a stranger.',
      'पोलिसांनी मागितल्यास या ॲपमधील कागदपत्रे मूळ कागदांसारखीच ग्राह्य असतात. जुनी दुचाकी ' +
        'किंवा मोटार घेण्यापूर्वी तिचा क्रमांक शोधा: कर व विमा चालू आहे का ते नोंदीत ' +
        'दिसते.\n\nदंडाच्या नावाखाली फाइल इन्स्टॉल करायला सांगणारे संदेश ही नेहमीची फसवणूक आहे. दंड ' +
        'मंत्रालयाच्या संकेतस्थळावर पाहावा, अनोळखी व्यक्तीने पाठवलेल्या फाइलमधून नाही.',
      'पुलिस माँगे तो इस ऐप के दस्तावेज़ कागज़ वालों जैसे ही मान्य हैं। पुरानी गाड़ी खरीदने ' +
        'से पहले उसका नंबर खोजें: कर और बीमा चालू है या नहीं, पंजीकरण में दिखता ' +
        'है।\n\nजुर्माने के नाम पर फ़ाइल इंस्टॉल करने को कहने वाले संदेश जानी-मानी धोखाधड़ी हैं। ' +
        'जुर्माना मंत्रालय की वेबसाइट पर देखें, किसी अनजान की भेजी फ़ाइल से नहीं।',
    ),
  },
  {
    ...national,
    ...submitted,
    slug: '112-india',
    audience: ['resident', 'tourist', 'newcomer'],
    title: words('112 India', '112 इंडिया', '112 इंडिया'),
    summary: words(
      'Call the police, the fire brigade or an ambulance with one touch, and send your ' +
        'location along.',
      'एका स्पर्शात पोलीस, अग्निशमन दल किंवा रुग्णवाहिका बोलवा आणि तुमचे ठिकाणही पाठवा.',
      'एक स्पर्श में पुलिस, अग्निशमन दल या एंबुलेंस बुलाएँ और अपना स्थान भी भेजें।',
    ),
    publisher: words('Ministry of Home Affairs', 'गृह मंत्रालय', 'गृह मंत्रालय'),
    links: [website('https://112.gov.in/')],
    permissions: [
      needs(
        'location',
        'To send help to where you are',
        'तुम्ही असाल तेथे मदत पाठवण्यासाठी',
        'आप जहाँ हों वहाँ सहायता भेजने के लिए',
      ),
      needs('phone', 'To call', 'फोन करण्यासाठी', 'फ़ोन करने के लिए'),
      mayAsk('contacts', 'To tell your family', 'कुटुंबाला कळवण्यासाठी', 'परिवार को बताने के लिए'),
    ],
    account: 'required',
    dataFlow: 'others',
    support: words(
      'On its website; in an emergency dial 112',
      'त्याच्या संकेतस्थळावर; आपत्तीत 112 डायल करा',
      'उसकी वेबसाइट पर; आपात स्थिति में 112 डायल करें',
    ),
    body: words(
      'The number works without the app, from every phone, also without credit: dial 112. ' +
        'The app adds the location, which saves minutes where you cannot say where you ' +
        'are.\n\nThat it asks for the location and passes it to police, fire brigade and ' +
        'hospitals is its purpose: the score says how much is asked, not whether it is worth ' +
        'it.',
      'हा क्रमांक ॲपशिवाय, प्रत्येक फोनवरून, शिल्लक नसतानाही चालतो: 112 डायल करा. ॲपमुळे ' +
        'ठिकाणही जाते; तुम्ही कोठे आहात ते सांगता येत नसेल तेव्हा त्याने वेळ वाचतो.\n\nठिकाण ' +
        'मागणे आणि ते पोलीस, अग्निशमन दल व रुग्णालयांना देणे हाच त्याचा उद्देश आहे: किती ' +
        'मागितले जाते ते गुण सांगतात, ते योग्य आहे का ते नाही.',
      'यह नंबर ऐप के बिना, हर फ़ोन से, बैलेंस न हो तब भी चलता है: 112 डायल करें। ऐप से स्थान ' +
        'भी जाता है; आप कहाँ हैं, न बता सकें तब इससे समय बचता है।\n\nस्थान माँगना और उसे ' +
        'पुलिस, अग्निशमन दल और अस्पतालों को देना ही इसका उद्देश्य है: कितना माँगा जाता है, यह ' +
        'अंक बताते हैं; उचित है या नहीं, यह नहीं।',
    ),
  },
  {
    ...national,
    ...submitted,
    slug: 'sachet',
    audience: ['resident', 'newcomer', 'tourist'],
    title: words('Sachet', 'सचेत', 'सचेत'),
    summary: words(
      'Warnings of floods, storms, lightning and heat for your district, from the ' +
        'authorities that issue them.',
      'तुमच्या जिल्ह्यासाठी पूर, वादळ, वीज व उष्णतेचे इशारे; ते देणाऱ्या प्राधिकरणांकडूनच.',
      'आपके ज़िले के लिए बाढ़, तूफ़ान, बिजली और लू की चेतावनियाँ; जारी करने वाले प्राधिकरणों से ही।',
    ),
    publisher: words(
      'National Disaster Management Authority',
      'राष्ट्रीय आपत्ती व्यवस्थापन प्राधिकरण',
      'राष्ट्रीय आपदा प्रबंधन प्राधिकरण',
    ),
    links: [website('https://sachet.ndma.gov.in/')],
    permissions: [
      mayAsk(
        'location',
        'To show the warnings for where you are',
        'तुम्ही असाल तेथील इशारे दाखवण्यासाठी',
        'आप जहाँ हों वहाँ की चेतावनियाँ दिखाने के लिए',
      ),
      needs('notifications', 'To warn you at once', 'लगेच इशारा देण्यासाठी', 'तुरंत चेतावनी देने के लिए'),
    ],
    account: 'none',
    dataFlow: 'publisher',
    support: words('On its website', 'त्याच्या संकेतस्थळावर', 'उसकी वेबसाइट पर'),
    body: words(
      'The warnings can be read on the website too, without the app. You can choose ' +
        'districts instead of giving your location: then the app asks for almost ' +
        'nothing.\n\nWarnings of the corporation itself, such as water released from the dams, ' +
        'stand at the top of this portal’s pages while they are in force.',
      'इशारे ॲपशिवाय संकेतस्थळावरही वाचता येतात. ठिकाण देण्याऐवजी जिल्हे निवडता येतात: मग ॲप ' +
        'जवळपास काहीच मागत नाही.\n\nधरणांतून पाणी सोडण्यासारखे महानगरपालिकेचे स्वतःचे इशारे ' +
        'लागू असेपर्यंत या संकेतस्थळाच्या पानांवर वरच्या बाजूला दिसतात.',
      'चेतावनियाँ ऐप के बिना वेबसाइट पर भी पढ़ी जा सकती हैं। स्थान देने के बजाय ज़िले चुन ' +
        'सकते हैं: तब ऐप लगभग कुछ नहीं माँगता।\n\nबाँधों से पानी छोड़ने जैसी महानगरपालिका की ' +
        'अपनी चेतावनियाँ लागू रहने तक इस वेबसाइट के पृष्ठों पर ऊपर दिखती हैं।',
    ),
  },
];
