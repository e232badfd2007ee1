import {
  commonGuide,
  FREE,
  FROM_SERVICES,
  paper,
  reportStep,
  WARD_OFFICE,
  words,
  type GuideExample,
} from './guides.wording.examples.ts';

export const newcomerGuides: GuideExample[] = [
  {
    ...commonGuide,
    slug: 'moving-to-pune',
    relatedFaqs: [
      'new-in-pune-first-steps',
      'which-ward-office',
      'buying-arrears',
      'tenant-water-connection',
    ],
    department: 'public-relations',
    audience: ['newcomer', 'student'],
    title: words('Moving to Pune', 'पुण्यात राहायला येताना', 'पुणे में बसना'),
    summary: words(
      'Everything a move needs, in order: ward office, home, tax, water, registrations, and ' +
        'how the city works.',
      'स्थलांतरासाठी लागणारे सर्व काही, क्रमाने: क्षेत्रीय कार्यालय, घर, कर, पाणी, नोंदण्या ' +
        'आणि शहर कसे चालते.',
      'बसने के लिए ज़रूरी सब कुछ, क्रम से: क्षेत्रीय कार्यालय, घर, कर, पानी, पंजीकरण और शहर कैसे चलता है।',
    ),
    before: words(
      'If you rent, steps 2 to 4 are for the owner of the home: read them all the same, so ' +
        'that you know what to ask. Keep the rent agreement; it is the paper with which you ' +
        'prove your address.',
      'भाड्याने राहत असाल तर पायऱ्या २ ते ४ घरमालकासाठी आहेत; तरीही वाचा, म्हणजे काय ' +
        'विचारायचे ते कळेल. भाडे करारनामा जपून ठेवा; पत्त्याचा पुरावा म्हणून तोच लागतो.',
      'किराए पर रहते हों तो कदम २ से ४ मकान मालिक के लिए हैं; फिर भी पढ़ लें, ताकि क्या ' +
        'पूछना है यह पता रहे। किराया अनुबंध सँभालकर रखें; पते का प्रमाण वही है।',
    ),
    steps: [
      {
        title: words('Find your ward office', 'तुमचे क्षेत्रीय कार्यालय शोधा', 'अपना क्षेत्रीय कार्यालय खोजें'),
        text: words(
          'There are fifteen, and one is yours. Certificates, licences and most papers come ' +
            'from there. [See the offices](/offices/), and write down the telephone number of ' +
            'yours.',
          'शहरात पंधरा कार्यालये आहेत आणि त्यांतील एक तुमचे आहे. दाखले, परवाने आणि बहुतेक ' +
            'कामे तेथेच होतात. [कार्यालये पाहा](/offices/) आणि तुमच्या कार्यालयाचा दूरध्वनी ' +
            'क्रमांक लिहून ठेवा.',
          'शहर में पंद्रह कार्यालय हैं और उनमें से एक आपका है। प्रमाणपत्र, लाइसेंस और ' +
            'अधिकांश काम वहीं होते हैं। [कार्यालय देखें](/offices/) और अपने कार्यालय का फ़ोन ' +
            'नंबर लिख लें।',
        ),
        where: WARD_OFFICE,
        cost: FREE,
      },
      {
        title: words(
          'If you bought: put the property in your name',
          'घर विकत घेतले असल्यास: मिळकत नावावर करा',
          'घर खरीदा हो तो: संपत्ति अपने नाम कराएँ',
        ),
        text: words(
          'The sale deed alone does not change the name on the tax bill. Ask the seller for ' +
            'the last bill and its receipt before you pay: arrears stay with the property.',
          'केवळ खरेदीखताने कराच्या देयकावरील नाव बदलत नाही. पैसे देण्यापूर्वी विक्रेत्याकडून ' +
            'शेवटचे देयक व पावती मागा: थकबाकी मिळकतीवरच राहते.',
          'केवल विक्रय पत्र से कर बिल का नाम नहीं बदलता। पैसे देने से पहले विक्रेता से अंतिम ' +
            'बिल और रसीद माँगें: बकाया संपत्ति पर ही रहता है।',
        ),
        service: 'property-transfer-sale',
        documents: [
          paper(
            'Last property tax bill and receipt, from the seller',
            'विक्रेत्याकडून मिळकतकराचे शेवटचे देयक व पावती',
            'विक्रेता से संपत्ति कर का अंतिम बिल और रसीद',
          ),
        ],
      },
      {
        title: words(
          'If you live in your own home: claim the concession',
          'स्वतःच्या घरात राहत असल्यास: सवलत मिळवा',
          'अपने घर में रहते हों तो: छूट लें',
        ),
        text: words(
          'Nobody takes it off the bill unless you ask for it. It is for one home, the one ' +
            'you live in.',
          'मागितल्याशिवाय ती देयकातून वजा होत नाही. ती फक्त तुम्ही राहता त्या एका घरासाठी आहे.',
          'माँगे बिना यह बिल से नहीं घटती। यह केवल उस एक घर के लिए है जिसमें आप रहते हैं।',
        ),
        service: 'self-occupation-concession',
      },
      {
        title: words(
          'Check that water reaches your home',
          'घरापर्यंत पाणी येते का ते पाहा',
          'देखें कि घर तक पानी पहुँचता है',
        ),
        text: words(
          'A flat in a society is on the society’s connection. Only a house without one ' +
            'needs a new connection.',
          'सोसायटीतील सदनिकेला सोसायटीच्या जोडणीतून पाणी मिळते. जोडणी नसलेल्या घरालाच नवी ' +
            'जोडणी लागते.',
          'सोसाइटी के फ़्लैट को सोसाइटी के कनेक्शन से पानी मिलता है। केवल बिना कनेक्शन वाले घर ' +
            'को नया कनेक्शन चाहिए।',
        ),
        service: 'water-connection',
      },
      {
        title: words(
          'Register the animals that moved with you',
          'सोबत आणलेल्या प्राण्यांची नोंदणी करा',
          'साथ लाए पशुओं का पंजीकरण कराएँ',
        ),
        text: words(
          'A licence from another city is not valid here. The guide [Keeping a ' +
            'pet](/guides/keeping-a-pet/) has the rest.',
          'दुसऱ्या शहराचा परवाना येथे चालत नाही. बाकीची माहिती [पाळीव ' +
            'प्राणी](/guides/keeping-a-pet/) या मार्गदर्शिकेत आहे.',
          'दूसरे शहर का लाइसेंस यहाँ नहीं चलता। बाकी जानकारी [पालतू ' +
            'पशु](/guides/keeping-a-pet/) मार्गदर्शिका में है।',
        ),
        service: 'dog-licence',
      },
      {
        title: words(
          'Learn when your waste is collected',
          'कचरा कधी नेला जातो ते जाणून घ्या',
          'कचरा कब ले जाया जाता है, जानें',
        ),
        text: words(
          'Keep wet and dry waste apart from the first day. Ask your neighbours or the ' +
            'society at what time it is collected.',
          'पहिल्या दिवसापासून ओला व सुका कचरा वेगळा ठेवा. तो किती वाजता नेला जातो ते ' +
            'शेजाऱ्यांना किंवा सोसायटीला विचारा.',
          'पहले दिन से गीला और सूखा कचरा अलग रखें। वह किस समय ले जाया जाता है, पड़ोसियों या ' +
            'सोसाइटी से पूछें।',
        ),
        where: words('Your lane or society', 'तुमची गल्ली किंवा सोसायटी', 'आपकी गली या सोसाइटी'),
      },
      reportStep,
    ],
    body: words(
      '## The first week at a glance\n\n- Save the numbers: any emergency 112, fire brigade ' +
        '101, ambulance 108.\n- Take a photograph of the rent agreement or the sale deed, and ' +
        'of the last tax receipt.\n- Look up the [holidays](/events/) on which offices are ' +
        'closed.',
      '## पहिला आठवडा थोडक्यात\n\n- क्रमांक जतन करा: कोणतीही आपत्ती 112, अग्निशमन दल 101, ' +
        'रुग्णवाहिका 108.\n- भाडे करारनामा किंवा खरेदीखत आणि कराची शेवटची पावती यांचे ' +
        'छायाचित्र काढून ठेवा.\n- कार्यालये कोणत्या [सुट्ट्यांना](/events/) बंद असतात ते पाहा.',
      '## पहला हफ़्ता, संक्षेप में\n\n- नंबर सहेजें: कोई भी आपात स्थिति 112, अग्निशमन दल ' +
        '101, एंबुलेंस 108।\n- किराया अनुबंध या विक्रय पत्र और कर की अंतिम रसीद की फ़ोटो रख ' +
        'लें।\n- कार्यालय किन [अवकाशों](/events/) पर बंद रहते हैं, देख लें।',
    ),
    sourceNote: FROM_SERVICES,
    relatedServices: ['marriage-registration', 'property-tax-payment'],
    relatedApps: ['digilocker', 'bhim'],
  },
  {
    ...commonGuide,
    slug: 'studying-in-pune',
    relatedSchemes: ['maulana-abul-kalam-azad', 'annabhau-sathe'],
    relatedFaqs: ['scholarship-when'],
    department: 'education',
    audience: ['student', 'newcomer'],
    title: words('Studying in Pune', 'पुण्यात शिकताना', 'पुणे में पढ़ाई'),
    summary: words(
      'For students who come to the city, and for those who grew up in it: papers, a room, ' +
        'aid for studies, and help when something goes wrong.',
      'शहरात शिकायला येणाऱ्या आणि येथेच वाढलेल्या विद्यार्थ्यांसाठी: कागदपत्रे, राहण्याची ' +
        'सोय, शिक्षणासाठी अर्थसाहाय्य आणि अडचणीत मदत.',
      'शहर में पढ़ने आने वाले और यहीं पले-बढ़े विद्यार्थियों के लिए: दस्तावेज़, कमरा, पढ़ाई ' +
        'के लिए सहायता और कठिनाई में मदद।',
    ),
    before: words(
      'Aid from the corporation is for residents of Pune. Whether you qualify depends on ' +
        'the scheme: read its conditions before you collect papers.',
      'महानगरपालिकेचे अर्थसाहाय्य पुण्याच्या रहिवाशांसाठी आहे. तुम्ही त्यात बसता का ते ' +
        'योजनेवर अवलंबून आहे: कागदपत्रे जमवण्यापूर्वी अटी वाचा.',
      'महानगरपालिका की सहायता पुणे के निवासियों के लिए है। आप इसमें आते हैं या नहीं, यह ' +
        'योजना पर निर्भर है: दस्तावेज़ जुटाने से पहले शर्तें पढ़ें।',
    ),
    steps: [
      {
        title: words('Put your papers in order', 'कागदपत्रे नीट लावा', 'दस्तावेज़ व्यवस्थित करें'),
        text: words(
          'Colleges, hostels and schemes ask for the same few papers. Make copies at home, ' +
            'where the originals are, and keep photographs of them on your phone.',
          'महाविद्यालये, वसतिगृहे व योजना तीच काही कागदपत्रे मागतात. मूळ कागदपत्रे घरी ' +
            'असतानाच प्रती काढा आणि छायाचित्रे फोनमध्ये ठेवा.',
          'कॉलेज, छात्रावास और योजनाएँ वही कुछ दस्तावेज़ माँगते हैं। मूल दस्तावेज़ घर पर ' +
            'रहते ही प्रतियाँ करा लें और फ़ोटो फ़ोन में रखें।',
        ),
        documents: [
          paper('Proof of identity', 'ओळखीचा पुरावा', 'पहचान का प्रमाण'),
          paper('Mark sheets', 'गुणपत्रिका', 'अंकपत्र'),
        ],
      },
      {
        title: words(
          'If you were born in Pune: get your birth certificate',
          'पुण्यात जन्मला असल्यास: जन्म दाखला मिळवा',
          'पुणे में जन्म हुआ हो तो: जन्म प्रमाणपत्र लें',
        ),
        text: words(
          'Many forms ask for it. One visit is enough for all the copies you will need.',
          'अनेक अर्जांसाठी तो लागतो. लागतील तेवढ्या प्रती एकाच फेरीत घ्या.',
          'कई फ़ॉर्म में यह चाहिए। जितनी प्रतियाँ चाहिए, एक ही बार में ले लें।',
        ),
        service: 'birth-certificate',
      },
      {
        title: words(
          'Find a room, and keep the agreement',
          'खोली शोधा आणि करारनामा जपा',
          'कमरा खोजें और अनुबंध सँभालें',
        ),
        text: words(
          'Ask who pays for water and for the society, and have it written into the ' +
            'agreement. It proves your address.',
          'पाणी व सोसायटीचा खर्च कोण देतो ते विचारा आणि करारनाम्यात लिहून घ्या. तो पत्त्याचा ' +
            'पुरावा ठरतो.',
          'पानी और सोसाइटी का खर्च कौन देगा, पूछें और अनुबंध में लिखवाएँ। यह पते का प्रमाण है।',
        ),
        documents: [
          paper(
            'Rent agreement or hostel letter',
            'भाडे करारनामा किंवा वसतिगृहाचे पत्र',
            'किराया अनुबंध या छात्रावास का पत्र',
          ),
        ],
      },
      {
        title: words(
          'Apply for aid while the window is open',
          'मुदतीत अर्थसाहाय्यासाठी अर्ज करा',
          'अवधि में सहायता के लिए आवेदन करें',
        ),
        text: words(
          'There are schemes for those who passed class 10 or 12 well, for persons with ' +
            'disabilities and for others. The money comes straight into your bank account.',
          'दहावी किंवा बारावी चांगल्या गुणांनी उत्तीर्ण झालेल्यांसाठी, दिव्यांग व्यक्तींसाठी ' +
            'आणि इतरांसाठी योजना आहेत. रक्कम थेट बँक खात्यात जमा होते.',
          'दसवीं या बारहवीं अच्छे अंकों से उत्तीर्ण करने वालों, दिव्यांगजनों और अन्य के लिए ' +
            'योजनाएँ हैं। राशि सीधे बैंक खाते में आती है।',
        ),
        service: 'welfare-scheme-application',
      },
      {
        title: words('Know where things are', 'कोठे काय आहे ते जाणून घ्या', 'कहाँ क्या है, जान लें'),
        text: words(
          'Places of learning, a library of manuscripts, and the station from which you reach them.',
          'शिक्षणसंस्था, हस्तलिखितांचे ग्रंथालय आणि तेथे पोहोचण्यासाठीचे स्थानक.',
          'शिक्षण संस्थान, पांडुलिपियों का पुस्तकालय और वहाँ पहुँचने का स्टेशन।',
        ),
        places: [
          'savitribai-phule-pune-university',
          'fergusson-college',
          'bhandarkar-institute',
          'pune-railway-station',
        ],
      },
      reportStep,
    ],
    body: words(
      '## If you feel alone\n\nA new city can be hard. Tele-MANAS, the national helpline for ' +
        'mental health, answers on 14416 at any hour and in many languages. If you are ' +
        'in danger, call 112.',
      '## एकटे वाटत असल्यास\n\nनवे शहर अवघड वाटू शकते. टेली-मानस ही मानसिक आरोग्यासाठीची ' +
        'राष्ट्रीय मदतवाहिनी 14416 वर कोणत्याही वेळी, अनेक भाषांत उत्तर देते. धोका असल्यास 112 ' +
        'वर फोन करा.',
      '## अकेलापन लगे तो\n\nनया शहर कठिन लग सकता है। मानसिक स्वास्थ्य की राष्ट्रीय सहायता ' +
        'सेवा टेली-मानस 14416 पर किसी भी समय, कई भाषाओं में उत्तर देती है। खतरा हो तो 112 पर ' +
        'फ़ोन करें।',
    ),
    sourceNote: FROM_SERVICES,
    relatedApps: ['digilocker'],
  },
];
