import {
  commonGuide,
  FREE,
  FROM_SERVICES,
  paper,
  words,
  type GuideExample,
} from './guides.wording.examples.ts';

export const workGuides: GuideExample[] = [
  {
    ...commonGuide,
    slug: 'starting-a-business',
    relatedSchemes: ['self-employment-women', 'self-employment-disability'],
    relatedFaqs: ['licence-renewal-when', 'time-limit-passed'],
    department: 'licence-sky-sign',
    audience: ['business', 'investor'],
    title: words('Starting a business', 'व्यवसाय सुरू करताना', 'व्यवसाय शुरू करना'),
    summary: words(
      'A shop, a kitchen, a salon: what the corporation has to do with it, from the room to ' +
        'the board above the door.',
      'दुकान, खाद्यपदार्थ व्यवसाय, सलून: जागेपासून दारावरच्या फलकापर्यंत महानगरपालिकेशी संबंधित कामे.',
      'दुकान, रसोई, सैलून: जगह से लेकर दरवाज़े के ऊपर के बोर्ड तक महानगरपालिका से जुड़े काम।',
    ),
    before: words(
      'This guide covers what the corporation decides. Registration of a company, goods and ' +
        'services tax and the food authority’s own registration are matters of the state and ' +
        'the nation.',
      'या मार्गदर्शिकेत महानगरपालिकेच्या अखत्यारीतील कामे आहेत. कंपनी नोंदणी, वस्तू व सेवा ' +
        'कर आणि अन्न प्राधिकरणाची नोंदणी हे राज्य व केंद्राचे विषय आहेत.',
      'इस मार्गदर्शिका में वही है जो महानगरपालिका तय करती है। कंपनी पंजीकरण, वस्तु एवं सेवा ' +
        'कर और खाद्य प्राधिकरण का पंजीकरण राज्य और केंद्र के विषय हैं।',
    ),
    steps: [
      {
        title: words(
          'Look at the room before you sign',
          'करार करण्यापूर्वी जागा पाहा',
          'अनुबंध से पहले जगह देखें',
        ),
        text: words(
          'Does the plan of the area allow a trade there? Is there water, a drain, a way for ' +
            'garbage, a second exit? On your own land, ask for the zone certificate.',
          'त्या भागात व्यवसायाला परवानगी आहे का? पाणी, गटार, कचऱ्याची वाट, बाहेर पडायला ' +
            'दुसरा मार्ग आहे का? स्वतःच्या जमिनीसाठी झोन दाखला घ्या.',
          'उस क्षेत्र में व्यापार की अनुमति है? पानी, नाली, कचरे का रास्ता, दूसरा निकास है? ' +
            'अपनी ज़मीन के लिए ज़ोन प्रमाणपत्र लें।',
        ),
        service: 'zone-certificate',
      },
      {
        title: words(
          'If a home becomes a shop: tell the tax department',
          'घराचे दुकान होत असल्यास: कर विभागाला कळवा',
          'घर दुकान बने तो: कर विभाग को बताएँ',
        ),
        text: words(
          'The use changes the bill. Found out later, it comes with arrears.',
          'वापर बदलल्यास देयक बदलते. नंतर लक्षात आल्यास थकबाकीसह येते.',
          'उपयोग बदलने से बिल बदलता है। बाद में पता चले तो बकाया के साथ आता है।',
        ),
        service: 'property-tax-assessment',
      },
      {
        title: words(
          'For food: get the no-objection',
          'खाद्यपदार्थांसाठी: ना हरकत मिळवा',
          'खाद्य व्यवसाय के लिए: अनापत्ति लें',
        ),
        text: words(
          'You need it for the registration with the food authority.',
          'अन्न प्राधिकरणाच्या नोंदणीसाठी ते लागते.',
          'खाद्य प्राधिकरण के पंजीकरण के लिए यह चाहिए।',
        ),
        service: 'food-registration-noc',
      },
      {
        title: words(
          'On the street: get the hawker certificate',
          'रस्त्यावर विक्री असल्यास: फेरीवाला प्रमाणपत्र घ्या',
          'सड़क पर बेचते हों तो: फेरीवाला प्रमाणपत्र लें',
        ),
        text: words(
          'You need nobody in between. Staff can help you to fill in the form.',
          'मध्यस्थाची गरज नाही. अर्ज भरायला कर्मचारी मदत करू शकतात.',
          'किसी बिचौलिए की ज़रूरत नहीं। कर्मचारी फ़ॉर्म भरने में मदद कर सकते हैं।',
        ),
        service: 'hawker-registration',
      },
      {
        title: words('Put up a board', 'फलक लावा', 'बोर्ड लगाएँ'),
        text: words(
          'A board that advertises needs a permission, whose number is printed on it.',
          'जाहिरात फलकाला परवानगी लागते; तिचा क्रमांक फलकावर छापायचा असतो.',
          'विज्ञापन वाले बोर्ड को अनुमति चाहिए; उसकी संख्या बोर्ड पर छपती है।',
        ),
        service: 'hoarding-permission',
      },
      {
        title: words(
          'Renew the licence of your trade every year',
          'व्यवसाय परवान्याचे दरवर्षी नूतनीकरण करा',
          'व्यापार लाइसेंस हर साल नवीनीकृत करें',
        ),
        text: words(
          'Ask at a citizen facilitation centre whether your trade needs one and how the ' +
            'first is given. Put the renewal window into your calendar.',
          'तुमच्या व्यवसायाला परवाना लागतो का आणि पहिला कसा मिळतो ते नागरी सुविधा केंद्रात ' +
            'विचारा. नूतनीकरणाची मुदत दिनदर्शिकेत नोंदवा.',
          'आपके व्यापार को लाइसेंस चाहिए या नहीं और पहला कैसे मिलता है, नागरिक सुविधा केंद्र ' +
            'में पूछें। नवीनीकरण की अवधि कैलेंडर में लिख लें।',
        ),
        service: 'business-licence-renewal',
      },
      {
        title: words(
          'Pay nobody without a receipt',
          'पावतीशिवाय कोणालाही पैसे देऊ नका',
          'रसीद के बिना किसी को पैसे न दें',
        ),
        text: words(
          'If somebody asks for money for a form, a signature or “protection”, note the day ' +
            'and the place and [report it](/grievances/new/).',
          'अर्ज, सही किंवा “संरक्षण” यासाठी कोणी पैसे मागितल्यास दिवस व ठिकाण लिहून ठेवा आणि ' +
            '[कळवा](/grievances/new/).',
          'फ़ॉर्म, हस्ताक्षर या “सुरक्षा” के नाम पर कोई पैसे माँगे तो दिन और स्थान लिख लें ' +
            'और [सूचना दें](/grievances/new/)।',
        ),
        cost: FREE,
      },
    ],
    sourceNote: FROM_SERVICES,
    relatedServices: ['fire-noc', 'duplicate-licence', 'roadside-trade-fee'],
  },
  {
    ...commonGuide,
    slug: 'paying-by-phone-for-the-first-time',
    relatedFaqs: ['property-tax-rebate-when', 'scheme-agent-asks-money'],
    department: 'information-technology',
    audience: ['resident', 'newcomer'],
    title: words(
      'Paying by phone for the first time',
      'फोनवरून पहिल्यांदा पैसे भरताना',
      'फ़ोन से पहली बार भुगतान',
    ),
    summary: words(
      'For everybody who has been paid and has paid in cash so far: from the bank account to ' +
        'the first receipt, slowly and safely.',
      'आतापर्यंत रोखीने व्यवहार करणाऱ्या सर्वांसाठी: बँक खात्यापासून पहिल्या पावतीपर्यंत, ' +
        'सावकाश आणि सुरक्षितपणे.',
      'अब तक नकद में लेन-देन करने वाले सभी के लिए: बैंक खाते से पहली रसीद तक, धीरे-धीरे और सुरक्षित।',
    ),
    before: words(
      'You do not need a computer, and you do not need to read English: the app works in ' +
        'Marathi and Hindi. Cash is still accepted: nobody can force you to pay by phone at a counter of the ' +
        'corporation. If you would rather not do it alone, go with somebody you trust to your ' +
        'ward office or your bank.',
      'संगणक लागत नाही आणि इंग्रजी वाचता येणे गरजेचे नाही: ॲप मराठी व हिंदीत चालते. रोख ' +
        'रक्कमही चालते: महानगरपालिकेच्या खिडकीवर फोननेच पैसे भरा अशी सक्ती नाही. एकट्याने ' +
        'करायचे नसेल तर विश्वासू व्यक्तीसोबत क्षेत्रीय कार्यालयात किंवा बँकेत जा.',
      'कंप्यूटर नहीं चाहिए और अंग्रेज़ी पढ़ना ज़रूरी नहीं: ऐप मराठी और हिन्दी में चलता है। ' +
        'नकद भी चलता है: महानगरपालिका के काउंटर पर फ़ोन से ही भुगतान की बाध्यता नहीं है। ' +
        'अकेले न करना चाहें तो किसी भरोसेमंद व्यक्ति के साथ क्षेत्रीय कार्यालय या बैंक जाएँ।',
    ),
    steps: [
      {
        title: words(
          'Have a bank account with your own mobile number',
          'बँक खात्याला स्वतःचा मोबाइल क्रमांक जोडा',
          'बैंक खाते से अपना मोबाइल नंबर जोड़ें',
        ),
        text: words(
          'Ask at your bank whether your number is linked to the account. A Jan Dhan account ' +
            'needs no minimum balance.',
          'तुमचा क्रमांक खात्याला जोडलेला आहे का ते बँकेत विचारा. जनधन खात्यात किमान शिल्लक ' +
            'ठेवावी लागत नाही.',
          'आपका नंबर खाते से जुड़ा है या नहीं, बैंक में पूछें। जनधन खाते में न्यूनतम शेष नहीं रखना होता।',
        ),
        where: words('Your bank', 'तुमची बँक', 'आपका बैंक'),
        cost: FREE,
        documents: [
          paper('Pass book or bank card', 'पासबुक किंवा बँक कार्ड', 'पासबुक या बैंक कार्ड'),
          paper('Proof of identity', 'ओळखीचा पुरावा', 'पहचान का प्रमाण'),
        ],
      },
      {
        title: words(
          'Install one app, from the right publisher',
          'योग्य प्रकाशकाचे एकच ॲप इन्स्टॉल करा',
          'सही प्रकाशक का एक ही ऐप इंस्टॉल करें',
        ),
        text: words(
          '[BHIM](/apps/bhim/) is the app of the national payments corporation. A simple ' +
            'phone without internet can pay too: dial *99#.',
          '[भीम](/apps/bhim/) हे राष्ट्रीय पेमेंट्स महामंडळाचे ॲप आहे. इंटरनेट नसलेल्या साध्या ' +
            'फोननेही पैसे भरता येतात: *99# डायल करा.',
          '[भीम](/apps/bhim/) राष्ट्रीय भुगतान निगम का ऐप है। बिना इंटरनेट वाले साधारण फ़ोन ' +
            'से भी भुगतान हो सकता है: *99# डायल करें।',
        ),
        cost: FREE,
      },
      {
        title: words(
          'Choose a PIN and keep it secret',
          'पिन ठरवा आणि कोणालाही सांगू नका',
          'पिन चुनें और किसी को न बताएँ',
        ),
        text: words(
          'Not to your employer, not to the bank, not to the corporation. The PIN is for ' +
            'paying only: **anyone who asks for it so that you can receive money is ' +
            'trying to cheat you.**',
          'मालकाला नाही, बँकेला नाही, महानगरपालिकेलाही नाही. पिन फक्त पैसे देताना लागतो: ' +
            '**पैसे ‘मिळतील’ असे सांगून कोणी पिन मागत असेल, तर ती फसवणूक आहे.**',
          'न मालिक को, न बैंक को, न महानगरपालिका को। पिन केवल पैसे देते समय लगता है: **पैसे ‘मिलेंगे’ ' +
            'कहकर कोई पिन माँगे, तो वह धोखाधड़ी है।**',
        ),
        where: words('In the app', 'ॲपमध्ये', 'ऐप में'),
      },
      {
        title: words(
          'Pay one rupee to somebody you know',
          'ओळखीच्या व्यक्तीला एक रुपया पाठवा',
          'किसी परिचित को एक रुपया भेजें',
        ),
        text: words(
          'Read the name that the app shows before you enter the PIN. Ask whether the rupee ' +
            'has come. Then let them pay one rupee to you.',
          'पिन टाकण्यापूर्वी ॲपमध्ये दिसणारे नाव वाचा. रुपया मिळाला का ते विचारा. नंतर ' +
            'त्यांना तुम्हाला एक रुपया पाठवायला सांगा.',
          'पिन डालने से पहले ऐप में दिखने वाला नाम पढ़ें। रुपया मिला या नहीं, पूछें। फिर ' +
            'उनसे अपने को एक रुपया भेजने को कहें।',
        ),
        time: words('Ten minutes', 'दहा मिनिटे', 'दस मिनट'),
      },
      {
        title: words(
          'Pay your first bill, and keep the receipt',
          'पहिले देयक भरा आणि पावती जपून ठेवा',
          'पहला बिल भरें और रसीद सँभालें',
        ),
        text: words(
          'If it says neither “successful” nor “failed”, do not pay again: wait, and look ' +
            'into the account the next day.',
          '“यशस्वी” किंवा “अयशस्वी” यांपैकी काहीच दिसले नाही तर पुन्हा भरू नका: थांबा आणि ' +
            'दुसऱ्या दिवशी खाते पाहा.',
          '“सफल” या “विफल” कुछ न दिखे तो दोबारा भुगतान न करें: रुकें और अगले दिन खाता देखें।',
        ),
        service: 'property-tax-payment',
      },
      {
        title: words(
          'If money is gone: call 1930 at once',
          'पैसे गेले असल्यास: लगेच 1930 वर फोन करा',
          'पैसे चले गए तो: तुरंत 1930 पर फ़ोन करें',
        ),
        text: words(
          'It is the national helpline for cyber fraud; the first hours matter. Then tell ' +
            'your bank. You have no reason to be ashamed: fraudsters do this all day.',
          'ही सायबर फसवणुकीसाठीची राष्ट्रीय मदतवाहिनी आहे; पहिले काही तास महत्त्वाचे असतात. ' +
            'नंतर बँकेला कळवा. लाज वाटायचे कारण नाही: फसवणारे दिवसभर हेच करतात.',
          'यह साइबर धोखाधड़ी की राष्ट्रीय सहायता सेवा है; पहले कुछ घंटे महत्त्वपूर्ण हैं। ' +
            'फिर बैंक को बताएँ। शर्म की बात नहीं: ठगने वाले दिन भर यही करते हैं।',
        ),
        cost: FREE,
        time: words('At once', 'लगेच', 'तुरंत'),
      },
    ],
    body: words(
      '## Where to get help in person\n\nGo to the [ward office](/offices/) nearest to you ' +
        'and say that you want to learn to pay by phone. Bring your own phone; do not ' +
        'let anyone else hold it while you enter the PIN.',
      '## प्रत्यक्ष मदत कोठे मिळेल\n\nजवळच्या [क्षेत्रीय कार्यालयात](/offices/) जा आणि ' +
        'फोनवरून पैसे भरायला शिकायचे आहे असे सांगा. स्वतःचा फोन न्या; पिन टाकताना तो दुसऱ्या ' +
        'कोणाच्या हातात देऊ नका.',
      '## प्रत्यक्ष सहायता कहाँ मिलेगी\n\nपास के [क्षेत्रीय कार्यालय](/offices/) जाएँ और ' +
        'कहें कि फ़ोन से भुगतान सीखना है। अपना फ़ोन ले जाएँ; पिन डालते समय उसे किसी और के हाथ ' +
        'में न दें।',
    ),
    sourceNote: words(
      'That ward offices help with payments by phone is the aim of this portal, not yet ' +
        'a promise of each office: call before you go. 1930 and *99# are national services.',
      'क्षेत्रीय कार्यालयांनी फोनवरील भरण्यास मदत करावी हा या संकेतस्थळाचा उद्देश आहे; ' +
        'प्रत्येक कार्यालयाचे ते आश्वासन नाही: जाण्यापूर्वी विचारा. 1930 व *99# या राष्ट्रीय ' +
        'सेवा आहेत.',
      'क्षेत्रीय कार्यालय फ़ोन से भुगतान में सहायता करें, यह इस वेबसाइट का उद्देश्य है, हर ' +
        'कार्यालय का आश्वासन नहीं: जाने से पहले पूछें। 1930 और *99# राष्ट्रीय सेवाएँ हैं।',
    ),
    relatedApps: ['bhim'],
  },
];
