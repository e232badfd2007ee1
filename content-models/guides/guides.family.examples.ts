import {
  commonGuide,
  FREE,
  FROM_SERVICES,
  paper,
  WARD_OFFICE,
  words,
  type GuideExample,
} from './guides.wording.examples.ts';

const LAW = words(
  'The 21 days are those of the Registration of Births and Deaths Act, 1969. Everything else ' +
    'comes from the services named in the steps; each says where its facts come from.',
  '२१ दिवसांची मुदत जन्म व मृत्यू नोंदणी अधिनियम, १९६९ मधील आहे. बाकीची माहिती पायऱ्यांमधील ' +
    'सेवांची आहे; ती कोठून घेतली ते त्या त्या पानावर दिले आहे.',
  '२१ दिन की अवधि जन्म और मृत्यु रजिस्ट्रीकरण अधिनियम, १९६९ की है। बाकी जानकारी कदमों में ' +
    'दी गई सेवाओं की है; वह कहाँ से ली गई, यह उनके पृष्ठों पर है।',
);
const WITHIN_21_DAYS = words('Within 21 days', '२१ दिवसांच्या आत', '२१ दिन के भीतर');

export const familyGuides: GuideExample[] = [
  {
    ...commonGuide,
    slug: 'a-birth-in-the-family',
    relatedFaqs: ['birth-certificate-where', 'birth-certificate-which-office'],
    department: 'birth-death-registration',
    audience: ['resident', 'newcomer'],
    title: words('A birth in the family', 'घरात बाळाचा जन्म', 'परिवार में जन्म'),
    summary: words(
      'From the hospital to the certificate with the right spelling: what to do in the first ' +
        'weeks, and what to keep.',
      'रुग्णालयापासून अचूक नावाच्या दाखल्यापर्यंत: पहिल्या काही आठवड्यांत काय करावे आणि काय जपून ठेवावे.',
      'अस्पताल से सही वर्तनी वाले प्रमाणपत्र तक: पहले कुछ हफ़्तों में क्या करें और क्या सँभालकर रखें।',
    ),
    before: words(
      'Decide how the names of both parents are to be spelt, and spell them so everywhere. A ' +
        'wrong letter costs a visit; a wrong letter in three papers costs three.',
      'आई-वडिलांची नावे कशी लिहायची ते आधी ठरवा आणि सगळीकडे तशीच लिहा. एका अक्षराची चूक एक ' +
        'फेरी वाढवते; तीन कागदांत चूक असेल तर तीन.',
      'माता-पिता के नाम की वर्तनी पहले तय कर लें और हर जगह वही लिखें। एक अक्षर की गलती एक ' +
        'चक्कर बढ़ाती है; तीन कागज़ों में हो तो तीन।',
    ),
    steps: [
      {
        title: words(
          'Check that the birth is reported',
          'जन्माची माहिती कळवली गेल्याची खात्री करा',
          'जन्म की सूचना दी गई है, यह पक्का करें',
        ),
        text: words(
          'A hospital reports a birth itself: ask at the desk on which day and to which ward ' +
            'office. After a birth at home, the family reports it.',
          'रुग्णालय जन्माची माहिती स्वतः कळवते: कोणत्या दिवशी आणि कोणत्या क्षेत्रीय ' +
            'कार्यालयाला, ते विचारा. घरी जन्म झाल्यास कुटुंबाने कळवायचे असते.',
          'अस्पताल जन्म की सूचना स्वयं देता है: किस दिन और किस क्षेत्रीय कार्यालय को, पूछ ' +
            'लें। घर पर जन्म हो तो परिवार सूचना देता है।',
        ),
        where: words(
          'The hospital, or the ward office of the place of birth',
          'रुग्णालय, किंवा जन्म झालेल्या भागाचे क्षेत्रीय कार्यालय',
          'अस्पताल, या जन्म स्थान का क्षेत्रीय कार्यालय',
        ),
        time: WITHIN_21_DAYS,
        documents: [
          paper(
            'Discharge card of the hospital',
            'रुग्णालयाचे डिस्चार्ज कार्ड',
            'अस्पताल का डिस्चार्ज कार्ड',
          ),
          paper(
            'Proof of identity of the parents',
            'आई-वडिलांच्या ओळखीचा पुरावा',
            'माता-पिता की पहचान का प्रमाण',
          ),
        ],
      },
      {
        title: words('Get the birth certificate', 'जन्म दाखला मिळवा', 'जन्म प्रमाणपत्र लें'),
        text: words(
          'Read every name before you leave the counter. Ask for all the copies you need in ' +
            'one visit.',
          'खिडकीवरून जाण्यापूर्वी प्रत्येक नाव वाचा. लागणाऱ्या सर्व प्रती एकाच फेरीत घ्या.',
          'काउंटर छोड़ने से पहले हर नाम पढ़ें। जितनी प्रतियाँ चाहिए, एक ही बार में ले लें।',
        ),
        service: 'birth-certificate',
      },
      {
        title: words('Have the child’s name entered', 'बाळाचे नाव नोंदवा', 'बच्चे का नाम दर्ज कराएँ'),
        text: words(
          'A birth may be registered before the child has a name. When you have chosen it, ' +
            'ask the same office to enter it, and get a certificate that shows it.',
          'नाव ठरण्यापूर्वीही जन्माची नोंद होते. नाव ठरल्यावर त्याच कार्यालयात ते नोंदवा आणि ' +
            'नाव असलेला दाखला घ्या.',
          'नाम तय होने से पहले भी जन्म पंजीकृत हो सकता है। नाम तय होने पर उसी कार्यालय में ' +
            'दर्ज कराएँ और नाम वाला प्रमाणपत्र लें।',
        ),
        where: words(
          'The ward office that registered the birth',
          'जन्माची नोंद झालेले क्षेत्रीय कार्यालय',
          'जिस क्षेत्रीय कार्यालय में जन्म पंजीकृत हुआ',
        ),
      },
      {
        title: words(
          'Check if a scheme can help you',
          'एखादी योजना उपयोगी आहे का पाहा',
          'कोई योजना काम की है, देखें',
        ),
        text: words(
          'The corporation’s schemes for women and children ask for the certificate. ' +
            'Applying is free, and nobody may take money for filling in the form.',
          'महिला व बालकल्याण योजनांसाठी हा दाखला लागतो. अर्ज विनामूल्य आहे; अर्ज भरून ' +
            'देण्यासाठी कोणीही पैसे घेऊ शकत नाही.',
          'महिला एवं बाल कल्याण योजनाओं में यह प्रमाणपत्र चाहिए। आवेदन निःशुल्क है; फ़ॉर्म ' +
            'भरने के लिए कोई पैसे नहीं ले सकता।',
        ),
        service: 'welfare-scheme-application',
      },
    ],
    sourceNote: LAW,
    relatedApps: ['digilocker'],
  },
  {
    ...commonGuide,
    slug: 'a-death-in-the-family',
    relatedFaqs: ['death-certificate-copies', 'property-tax-former-owner'],
    department: 'birth-death-registration',
    audience: ['resident'],
    title: words('A death in the family', 'कुटुंबातील मृत्यू', 'परिवार में मृत्यु'),
    summary: words(
      'We are sorry for your loss. These are the few things that cannot wait, and those that can.',
      'तुमच्या दुःखात आम्ही सहभागी आहोत. ज्या थोड्या गोष्टी थांबू शकत नाहीत आणि ज्या थांबू ' +
        'शकतात, त्या येथे आहेत.',
      'आपके दुःख में हम साथ हैं। जो थोड़े काम रुक नहीं सकते और जो रुक सकते हैं, वे यहाँ हैं।',
    ),
    before: words(
      'Only the first step is urgent. Ask a relative or neighbour to do it for you. ' +
        'Everything else can wait until you are ready.',
      'फक्त पहिली पायरी तातडीची आहे. ती एखाद्या नातेवाईकाला किंवा शेजाऱ्याला करायला सांगा. ' +
        'बाकी सर्व तुम्ही सावरल्यावर करता येईल.',
      'केवल पहला कदम तुरंत करना है। किसी रिश्तेदार या पड़ोसी से करने को कहें। बाकी सब आपके ' +
        'सँभलने तक रुक सकता है।',
    ),
    steps: [
      {
        title: words(
          'Check that the death is reported',
          'मृत्यूची माहिती कळवली गेल्याची खात्री करा',
          'मृत्यु की सूचना दी गई है, यह पक्का करें',
        ),
        text: words(
          'A hospital reports a death itself. After a death at home, call a doctor, who ' +
            'certifies the cause; then the family reports it to the ward office of the place.',
          'रुग्णालय मृत्यूची माहिती स्वतः कळवते. घरी मृत्यू झाल्यास डॉक्टरांना बोलवा, ते ' +
            'कारण प्रमाणित करतात; नंतर कुटुंबाने त्या भागाच्या क्षेत्रीय कार्यालयाला कळवायचे ' +
            'असते.',
          'अस्पताल मृत्यु की सूचना स्वयं देता है। घर पर मृत्यु हो तो डॉक्टर को बुलाएँ, वे ' +
            'कारण प्रमाणित करते हैं; फिर परिवार उस स्थान के क्षेत्रीय कार्यालय को सूचना देता ' +
            'है।',
        ),
        where: words(
          'The hospital, or the ward office of the place of death',
          'रुग्णालय, किंवा मृत्यू झालेल्या भागाचे क्षेत्रीय कार्यालय',
          'अस्पताल, या मृत्यु स्थान का क्षेत्रीय कार्यालय',
        ),
        time: WITHIN_21_DAYS,
        documents: [
          paper(
            'Doctor’s certificate of the cause of death',
            'मृत्यूच्या कारणाचे डॉक्टरांचे प्रमाणपत्र',
            'मृत्यु के कारण का डॉक्टर का प्रमाणपत्र',
          ),
          paper(
            'Proof of identity of the person who died',
            'मृत व्यक्तीच्या ओळखीचा पुरावा',
            'मृत व्यक्ति की पहचान का प्रमाण',
          ),
        ],
      },
      {
        title: words('Get the death certificate', 'मृत्यू दाखला मिळवा', 'मृत्यु प्रमाणपत्र लें'),
        text: words(
          'Count who will keep a copy: the bank, the insurer, the pension office, the tax ' +
            'department. Ask for all at once.',
          'प्रत कोणाकोणाला लागेल ते मोजा: बँक, विमा कंपनी, निवृत्तीवेतन कार्यालय, कर विभाग. ' +
            'सर्व प्रती एकदम मागा.',
          'प्रति किस-किस को चाहिए, गिन लें: बैंक, बीमा कंपनी, पेंशन कार्यालय, कर विभाग। सब एक साथ माँगें।',
        ),
        service: 'death-certificate',
      },
      {
        title: words(
          'Tell the bank, the insurer and the pension office',
          'बँक, विमा आणि निवृत्तीवेतन कार्यालयाला कळवा',
          'बैंक, बीमा और पेंशन कार्यालय को बताएँ',
        ),
        text: words(
          'The bank, the pension office, the insurer and the employer. Each has its own ' +
            'form. Pay bills of the house as before.',
          'बँक, निवृत्तीवेतन कार्यालय, विमा कंपनी आणि नोकरीचे ठिकाण. प्रत्येकाचा वेगळा अर्ज ' +
            'असतो. घराची देयके पूर्वीप्रमाणे भरत राहा.',
          'बैंक, पेंशन कार्यालय, बीमा कंपनी और नियोक्ता। हर एक का अपना फ़ॉर्म है। घर के बिल ' +
            'पहले की तरह भरते रहें।',
        ),
        cost: FREE,
      },
      {
        title: words(
          'Put the heirs into the tax register',
          'कर नोंदीत वारसांची नावे लावा',
          'कर अभिलेख में वारिसों के नाम दर्ज कराएँ',
        ),
        text: words(
          'All heirs should agree on the names first. A dispute between them is for a court, ' +
            'not for the tax office.',
          'सर्व वारसांनी आधी नावांवर सहमत व्हावे. त्यांच्यातील वाद न्यायालयात सुटतो, कर विभागात नाही.',
          'सभी वारिस पहले नामों पर सहमत हों। उनके बीच का विवाद न्यायालय का विषय है, कर विभाग ' +
            'का नहीं।',
        ),
        service: 'property-transfer-inheritance',
      },
      {
        title: words('Pay the tax of the year', 'वर्षाचा कर भरा', 'साल का कर भरें'),
        text: words(
          'Pay it even if the bill still has the old name: the receipt helps with the transfer.',
          'देयकावर जुने नाव असले तरी भरा: हस्तांतरणासाठी पावती उपयोगी पडते.',
          'बिल पर पुराना नाम हो तो भी भरें: हस्तांतरण में रसीद काम आती है।',
        ),
        service: 'property-tax-payment',
      },
    ],
    sourceNote: LAW,
    relatedApps: ['digilocker'],
  },
  {
    ...commonGuide,
    slug: 'getting-married',
    relatedFaqs: ['marriage-registration-late'],
    department: 'ward-offices',
    audience: ['resident', 'newcomer'],
    title: words('Getting married', 'विवाह करताना', 'विवाह'),
    summary: words(
      'A hall with open exits, a certificate with the right names, and the papers that ' +
        'change afterwards.',
      'सुरक्षित सभागृह, अचूक नावांचा दाखला आणि त्यानंतर बदलणारी कागदपत्रे.',
      'सुरक्षित हॉल, सही नामों का प्रमाणपत्र और उसके बाद बदलने वाले दस्तावेज़।',
    ),
    before: words(
      'Which papers the registrar wants depends on how you married. Ask your ward office ' +
        'before you take a day off, and write the list down.',
      'कोणती कागदपत्रे लागतील ते विवाह कसा झाला यावर अवलंबून असते. सुट्टी घेण्यापूर्वी ' +
        'क्षेत्रीय कार्यालयात विचारा आणि यादी लिहून घ्या.',
      'कौन-से दस्तावेज़ लगेंगे, यह विवाह के प्रकार पर निर्भर है। छुट्टी लेने से पहले ' +
        'क्षेत्रीय कार्यालय में पूछें और सूची लिख लें।',
    ),
    steps: [
      {
        title: words(
          'Choose a hall that has a licence',
          'परवाना असलेले सभागृह निवडा',
          'लाइसेंस वाला हॉल चुनें',
        ),
        text: words(
          'Ask the owner to show the licence of the year. Look at the exits, the ramp and ' +
            'the date on the fire extinguishers. The corporation also lets its own ' +
            '[halls](/services/auditorium-booking/).',
          'मालकाला चालू वर्षाचा परवाना दाखवायला सांगा. बाहेर पडण्याचे मार्ग, उतरण आणि ' +
            'अग्निशामकावरील दिनांक पाहा. महानगरपालिकेची ' +
            '[सभागृहे](/services/auditorium-booking/) सुद्धा मिळतात.',
          'मालिक से इस साल का लाइसेंस दिखाने को कहें। निकास, ढलान और अग्निशामक पर दिनांक ' +
            'देखें। महानगरपालिका के [सभागृह](/services/auditorium-booking/) भी मिलते हैं।',
        ),
        where: words('At the hall', 'सभागृहात', 'हॉल में'),
      },
      {
        title: words('Register the marriage', 'विवाहाची नोंदणी करा', 'विवाह का पंजीकरण कराएँ'),
        text: words(
          'Do not put it off: late registration usually costs more.',
          'पुढे ढकलू नका: उशिरा नोंदणीला सहसा जास्त शुल्क लागते.',
          'टालें नहीं: देर से पंजीकरण में प्रायः अधिक शुल्क लगता है।',
        ),
        service: 'marriage-registration',
        documents: [
          paper(
            'Proof of identity and of address of both',
            'दोघांच्या ओळखीचा व पत्त्याचा पुरावा',
            'दोनों की पहचान और पते का प्रमाण',
          ),
          paper(
            'Whatever else the ward office has named',
            'क्षेत्रीय कार्यालयाने सांगितलेली इतर कागदपत्रे',
            'क्षेत्रीय कार्यालय ने जो और बताया हो',
          ),
        ],
      },
      {
        title: words('Check the certificate', 'दाखला तपासा', 'प्रमाणपत्र जाँचें'),
        text: words(
          'Both names, both spellings, the date and the place: at the counter, not at home.',
          'दोन्ही नावे, त्यांचे लेखन, दिनांक व ठिकाण: घरी नव्हे, खिडकीवरच.',
          'दोनों नाम, उनकी वर्तनी, दिनांक और स्थान: घर पर नहीं, काउंटर पर ही।',
        ),
        where: WARD_OFFICE,
      },
      {
        title: words('Change what you want to change', 'जे बदलायचे ते बदला', 'जो बदलना हो, बदलें'),
        text: words(
          'The certificate is enough for a passport, a joint account, an insurance or a ' +
            'change of name. Nobody has to change a name because of marrying.',
          'पासपोर्ट, संयुक्त खाते, विमा किंवा नावातील बदल यांसाठी हा दाखला पुरेसा आहे. ' +
            'विवाहामुळे नाव बदलणे कोणालाही बंधनकारक नाही.',
          'पासपोर्ट, संयुक्त खाते, बीमा या नाम बदलने के लिए यह प्रमाणपत्र काफ़ी है। विवाह के ' +
            'कारण नाम बदलना किसी के लिए अनिवार्य नहीं।',
        ),
      },
    ],
    sourceNote: FROM_SERVICES,
    relatedServices: ['auditorium-booking', 'wedding-hall-licence-renewal'],
  },
];
