import {
  commonGuide,
  FROM_SERVICES,
  paper,
  reportStep,
  words,
  type GuideExample,
} from './guides.wording.examples.ts';

export const homeGuides: GuideExample[] = [
  {
    ...commonGuide,
    slug: 'building-a-house',
    relatedFaqs: ['tree-on-my-land', 'time-limit-passed'],
    department: 'building-permission',
    audience: ['resident', 'investor'],
    title: words('Building a house', 'घर बांधताना', 'घर बनाना'),
    summary: words(
      'From a piece of land to the key in the door: nine steps across five departments, in ' +
        'the order in which each needs the one before.',
      'जमिनीच्या तुकड्यापासून घराच्या किल्लीपर्यंत: पाच विभागांतील नऊ पायऱ्या; प्रत्येकीला ' +
        'आधीची पायरी लागते.',
      'ज़मीन के टुकड़े से घर की चाबी तक: पाँच विभागों के नौ कदम; हर एक को पिछला कदम चाहिए।',
    ),
    before: words(
      'Engage an architect or an engineer before anything else: the corporation takes plans ' +
        'only from one. Nothing may be built before step 5 is done.',
      'सर्वांत आधी वास्तुविशारद किंवा अभियंता नेमा: महानगरपालिका त्यांच्यामार्फतच नकाशे ' +
        'स्वीकारते. पायरी ५ पूर्ण होण्यापूर्वी काहीही बांधता येत नाही.',
      'सबसे पहले वास्तुकार या अभियंता नियुक्त करें: महानगरपालिका उन्हीं से नक्शे लेती है। ' +
        'कदम ५ पूरा होने से पहले कुछ भी नहीं बनाया जा सकता।',
    ),
    steps: [
      {
        title: words(
          'Ask what the land may be used for',
          'जमिनीचा वापर कशासाठी करता येतो ते विचारा',
          'ज़मीन का उपयोग किसलिए हो सकता है, पूछें',
        ),
        text: words(
          'Do it before you pay for the land. A road or a park may be reserved on it.',
          'जमिनीचे पैसे देण्यापूर्वी हे करा. तिच्यावर रस्ता किंवा उद्यान आरक्षित असू शकते.',
          'ज़मीन के पैसे देने से पहले करें। उस पर सड़क या उद्यान आरक्षित हो सकता है।',
        ),
        service: 'zone-certificate',
      },
      {
        title: words('Get the boundaries', 'हद्दी निश्चित करा', 'सीमाएँ निश्चित करें'),
        text: words(
          'Compare the part plan with what is on the ground.',
          'भाग नकाशा प्रत्यक्ष जागेशी पडताळून पाहा.',
          'आंशिक मानचित्र को मौके से मिलाकर देखें।',
        ),
        service: 'part-plan',
      },
      {
        title: words('If a tree is in the way', 'झाड आड येत असल्यास', 'पेड़ बीच में आए तो'),
        text: words(
          'First ask whether the plan can spare it. Its time limit is the longest of all: ' +
            'begin early.',
          'नकाशा बदलून झाड वाचवता येईल का ते आधी पाहा. याची कालमर्यादा सर्वांत मोठी आहे: लवकर ' +
            'सुरुवात करा.',
          'पहले देखें कि नक्शा बदलकर पेड़ बच सकता है या नहीं। इसकी समय सीमा सबसे लंबी है: जल्दी शुरू करें।',
        ),
        service: 'tree-cutting-permission',
      },
      {
        title: words(
          'Let the fire brigade see the plans',
          'अग्निशमन दलाला नकाशे दाखवा',
          'अग्निशमन दल को नक्शे दिखाएँ',
        ),
        text: words(
          'Where the rules ask for it; your architect knows. Exits and stairs are easy to ' +
            'move on paper.',
          'नियमांनुसार लागत असेल तेव्हा; वास्तुविशारदाला माहीत असते. बाहेर पडण्याचे मार्ग व ' +
            'जिने कागदावर बदलणे सोपे असते.',
          'नियमों में आवश्यक हो तब; वास्तुकार को पता होता है। निकास और सीढ़ियाँ कागज़ पर बदलना आसान है।',
        ),
        service: 'fire-noc',
      },
      {
        title: words('Get the permission to build', 'बांधकाम परवानगी घ्या', 'भवन निर्माण अनुमति लें'),
        text: words(
          'Keep a copy at the site from the first day.',
          'पहिल्या दिवसापासून तिची प्रत कामाच्या जागी ठेवा.',
          'पहले दिन से उसकी प्रति काम की जगह पर रखें।',
        ),
        service: 'building-permission',
        documents: [
          paper(
            'Plans, signed by the architect or engineer',
            'वास्तुविशारद किंवा अभियंत्याने सही केलेले नकाशे',
            'वास्तुकार या अभियंता के हस्ताक्षर वाले नक्शे',
          ),
          paper(
            'Paper of ownership of the land',
            'जमिनीच्या मालकीचे कागदपत्र',
            'ज़मीन के स्वामित्व का दस्तावेज़',
          ),
        ],
      },
      {
        title: words('Have the plinth checked', 'जोते तपासून घ्या', 'प्लिंथ की जाँच कराएँ'),
        text: words(
          'Do not build a wall before you have the certificate.',
          'प्रमाणपत्र हातात आल्याशिवाय भिंत उभारू नका.',
          'प्रमाणपत्र मिलने से पहले दीवार न उठाएँ।',
        ),
        service: 'plinth-certificate',
      },
      {
        title: words(
          'Join the water main and the sewer',
          'पाणी व मलवाहिनी जोडा',
          'जल और सीवर लाइन जोड़ें',
        ),
        text: words(
          'They are two applications to two departments. The [drainage ' +
            'connection](/services/drainage-connection/) is described on its own page. Ask for ' +
            'both while the road is open anyway.',
          'हे दोन विभागांचे दोन अर्ज आहेत. [मलनिःसारण जोडणी](/services/drainage-connection/) ' +
            'वेगळ्या पानावर आहे. रस्ता खोदलेला असतानाच दोन्ही करून घ्या.',
          'ये दो विभागों के दो आवेदन हैं। [मलजल निकासी ' +
            'कनेक्शन](/services/drainage-connection/) का अपना पृष्ठ है। सड़क खुदी हो, तभी ' +
            'दोनों करा लें।',
        ),
        service: 'water-connection',
      },
      {
        title: words(
          'Get the certificate to live in it',
          'भोगवटा प्रमाणपत्र मिळवा',
          'अधिभोग प्रमाणपत्र लें',
        ),
        text: words(
          'Where the fire brigade agreed to the plans, its [final ' +
            'certificate](/services/fire-noc-final/) comes first. Move in only afterwards.',
          'अग्निशमन दलाने नकाशांना मान्यता दिली असेल तर त्यांचा [अंतिम ' +
            'दाखला](/services/fire-noc-final/) आधी लागतो. त्यानंतरच राहायला जा.',
          'अग्निशमन दल ने नक्शों को मान्यता दी हो तो उसका [अंतिम ' +
            'प्रमाणपत्र](/services/fire-noc-final/) पहले चाहिए। उसके बाद ही रहने जाएँ।',
        ),
        service: 'occupancy-certificate',
      },
      {
        title: words(
          'Have the house assessed for tax',
          'घराची कर आकारणी करून घ्या',
          'घर का कर निर्धारण कराएँ',
        ),
        text: words(
          'It gets its property number. If you live there, claim the ' +
            '[concession](/services/self-occupation-concession/) at once.',
          'घराला मिळकत क्रमांक मिळतो. स्वतः राहत असाल तर लगेच ' +
            '[सवलत](/services/self-occupation-concession/) मागा.',
          'घर को संपत्ति संख्या मिलती है। स्वयं रहते हों तो तुरंत ' +
            '[छूट](/services/self-occupation-concession/) माँगें।',
        ),
        service: 'property-tax-assessment',
      },
    ],
    portals: ['pmc'],
    sourceNote: FROM_SERVICES,
    relatedServices: [
      'drainage-connection',
      'road-digging-permission',
      'fire-noc-final',
      'self-occupation-concession',
      'eco-concession',
    ],
  },
  {
    ...commonGuide,
    slug: 'getting-a-water-connection',
    relatedFaqs: ['tenant-water-connection', 'no-water-today'],
    department: 'water-supply',
    audience: ['resident', 'business'],
    title: words('Getting a water connection', 'नळजोडणी घेताना', 'जल कनेक्शन लेना'),
    summary: words(
      'From the property number to the first bucket: who applies, who digs, and what to do ' +
        'when the tap stays dry.',
      'मिळकत क्रमांकापासून पहिल्या बादलीपर्यंत: अर्ज कोण करतो, खोदाई कोण करतो आणि नळ कोरडा ' +
        'राहिला तर काय करावे.',
      'संपत्ति संख्या से पहली बाल्टी तक: आवेदन कौन करे, खुदाई कौन करे और नल सूखा रहे तो क्या करें।',
    ),
    before: words(
      'A tenant does not apply: ask the owner or the society. If your building has a ' +
        'connection and the water does not reach you, go to the last step.',
      'भाडेकरूने अर्ज करायचा नसतो: मालकाला किंवा सोसायटीला सांगा. इमारतीला जोडणी असूनही पाणी ' +
        'पोहोचत नसेल तर शेवटची पायरी पाहा.',
      'किराएदार को आवेदन नहीं करना होता: मालिक या सोसाइटी से कहें। भवन में कनेक्शन हो, पर पानी ' +
        'न पहुँचे तो अंतिम कदम देखें।',
    ),
    steps: [
      {
        title: words(
          'Have the property number at hand',
          'मिळकत क्रमांक जवळ ठेवा',
          'संपत्ति संख्या पास रखें',
        ),
        text: words(
          'It is on every tax bill. A new building gets it with its assessment.',
          'तो कराच्या प्रत्येक देयकावर असतो. नव्या इमारतीला तो कर आकारणीनंतर मिळतो.',
          'यह हर कर बिल पर होती है। नए भवन को कर निर्धारण के बाद मिलती है।',
        ),
        service: 'property-tax-assessment',
      },
      {
        title: words('Apply for the connection', 'जोडणीसाठी अर्ज करा', 'कनेक्शन के लिए आवेदन करें'),
        text: words(
          'An engineer inspects the site and fixes the size of the pipe. Be there.',
          'अभियंते जागेची पाहणी करून नळाचा व्यास ठरवतात. त्या वेळी उपस्थित राहा.',
          'अभियंता स्थल देखकर पाइप का व्यास तय करते हैं। उस समय उपस्थित रहें।',
        ),
        service: 'water-connection',
        documents: [paper('Last property tax bill', 'मिळकतकराचे शेवटचे देयक', 'संपत्ति कर का अंतिम बिल')],
      },
      {
        title: words(
          'Get the permission to dig, if the road must be opened',
          'रस्ता खोदावा लागल्यास परवानगी घ्या',
          'सड़क खोदनी पड़े तो अनुमति लें',
        ),
        text: words(
          'Fence the trench, light it at night, and leave a way for people on foot and in ' +
            'wheelchairs.',
          'चराभोवती कठडे लावा, रात्री दिवे लावा आणि पादचारी व व्हीलचेअरसाठी वाट ठेवा.',
          'खाई के चारों ओर घेरा और रात में रोशनी रखें, पैदल और व्हीलचेयर के लिए रास्ता छोड़ें।',
        ),
        service: 'road-digging-permission',
      },
      {
        title: words('Watch the joining', 'जोडणीच्या वेळी उपस्थित राहा', 'जोड़ते समय उपस्थित रहें'),
        text: words(
          'Note the reading of the meter and its number. Fit no pump on the line in the ' +
            'street: it takes water from your neighbours.',
          'मीटरचा आकडा व क्रमांक लिहून ठेवा. रस्त्यावरील वाहिनीला थेट पंप लावू नका: त्यामुळे ' +
            'शेजाऱ्यांचे पाणी तुटते.',
          'मीटर की रीडिंग और संख्या लिख लें। सड़क की लाइन पर सीधे पंप न लगाएँ: इससे ' +
            'पड़ोसियों का पानी घटता है।',
        ),
        where: words('At your building', 'तुमच्या इमारतीत', 'आपके भवन में'),
      },
      reportStep,
    ],
    sourceNote: FROM_SERVICES,
    relatedServices: ['drainage-connection'],
  },
];
