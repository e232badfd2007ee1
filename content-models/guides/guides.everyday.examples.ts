import {
  AT_HOME,
  commonGuide,
  FREE,
  FROM_SERVICES,
  words,
  type GuideExample,
} from './guides.wording.examples.ts';

export const everydayGuides: GuideExample[] = [
  {
    ...commonGuide,
    slug: 'keeping-a-pet',
    relatedFaqs: ['dog-licence-papers'],
    department: 'veterinary',
    audience: ['resident', 'newcomer'],
    title: words('Keeping a pet', 'पाळीव प्राणी', 'पालतू पशु'),
    summary: words(
      'A dog or a cat in the city: vaccinate, register, renew each year, and live at peace ' +
        'with the neighbours.',
      'शहरात कुत्रा किंवा मांजर: लसीकरण, नोंदणी, दरवर्षी नूतनीकरण आणि शेजाऱ्यांशी सलोखा.',
      'शहर में कुत्ता या बिल्ली: टीका, पंजीकरण, हर साल नवीनीकरण और पड़ोसियों से मेल।',
    ),
    steps: [
      {
        title: words('Vaccinate against rabies', 'रेबीजची लस द्या', 'रेबीज़ का टीका लगवाएँ'),
        text: words(
          'Keep the certificate: no licence without it. It says when the next dose is due.',
          'प्रमाणपत्र जपून ठेवा: त्याशिवाय परवाना मिळत नाही. पुढची मात्रा केव्हा हे त्यावर असते.',
          'प्रमाणपत्र सँभालें: उसके बिना लाइसेंस नहीं मिलता। अगली खुराक कब, उसी पर लिखा है।',
        ),
        where: words('Any veterinary doctor', 'कोणतेही पशुवैद्य', 'कोई भी पशु चिकित्सक'),
      },
      {
        title: words('For a dog: get the licence', 'कुत्र्यासाठी: परवाना घ्या', 'कुत्ते के लिए: लाइसेंस लें'),
        text: words(
          'If you rent your home, ask its owner for a copy of the tax receipt.',
          'भाड्याने राहत असल्यास मालकाकडून कराच्या पावतीची प्रत घ्या.',
          'किराए पर रहते हों तो मालिक से कर रसीद की प्रति लें।',
        ),
        service: 'dog-licence',
      },
      {
        title: words('For a cat: register it', 'मांजरासाठी: नोंदणी करा', 'बिल्ली के लिए: पंजीकरण कराएँ'),
        text: words(
          'If you keep both, ask for both at one visit.',
          'दोन्ही असल्यास एकाच फेरीत दोन्ही करा.',
          'दोनों हों तो एक ही बार में दोनों कराएँ।',
        ),
        service: 'cat-registration',
      },
      {
        title: words('Live with the neighbours', 'शेजाऱ्यांचा विचार करा', 'पड़ोसियों का ध्यान रखें'),
        text: words(
          'Keep the dog on a lead in the street and the lift, and clean up after it. A ' +
            'society may ask for the licence; tell the ward office when you move or when the ' +
            'animal has died.',
          'रस्त्यावर व लिफ्टमध्ये कुत्र्याला पट्ट्याने बांधा आणि त्याची घाण उचला. सोसायटी ' +
            'परवाना मागू शकते; घर बदलल्यास किंवा प्राणी दगावल्यास क्षेत्रीय कार्यालयाला कळवा.',
          'सड़क और लिफ़्ट में कुत्ते को पट्टे से बाँधें और उसकी गंदगी उठाएँ। सोसाइटी लाइसेंस ' +
            'माँग सकती है; घर बदलें या पशु न रहे तो क्षेत्रीय कार्यालय को बताएँ।',
        ),
        where: AT_HOME,
      },
      {
        title: words(
          'For a hurt or biting stray: report it',
          'जखमी किंवा चावणारा भटका प्राणी: कळवा',
          'घायल या काटने वाला आवारा पशु: सूचना दें',
        ),
        text: words(
          '[Report the problem](/grievances/new/) with the place. After a bite, wash the ' +
            'wound with soap and running water for fifteen minutes and see a doctor the same ' +
            'day.',
          'ठिकाणासह [तक्रार नोंदवा](/grievances/new/). चावल्यास जखम साबण व वाहत्या पाण्याने ' +
            'पंधरा मिनिटे धुवा आणि त्याच दिवशी डॉक्टरांना दाखवा.',
          'स्थान के साथ [शिकायत दर्ज करें](/grievances/new/)। काटने पर घाव को साबुन और बहते ' +
            'पानी से पंद्रह मिनट धोएँ और उसी दिन डॉक्टर को दिखाएँ।',
        ),
        cost: FREE,
      },
    ],
    sourceNote: FROM_SERVICES,
  },
  {
    ...commonGuide,
    slug: 'reporting-a-problem',
    relatedFaqs: ['grievance-how', 'grievance-track', 'grievance-not-solved'],
    department: 'public-relations',
    audience: ['resident', 'newcomer', 'tourist'],
    title: words(
      'Reporting a problem and following it up',
      'तक्रार नोंदवणे आणि तिचा पाठपुरावा',
      'शिकायत दर्ज करना और अंत तक नज़र रखना',
    ),
    summary: words(
      'From a photograph of the pothole to the Commissioner’s hearing: every stage, and when ' +
        'to take the next one.',
      'खड्ड्याच्या छायाचित्रापासून आयुक्तांच्या सुनावणीपर्यंत: प्रत्येक टप्पा आणि पुढे केव्हा जायचे ते.',
      'गड्ढे की फ़ोटो से आयुक्त की सुनवाई तक: हर चरण, और आगे कब बढ़ना है।',
    ),
    before: words(
      'Danger does not wait for a form: 112 for any emergency, 101 for fire, a fallen tree ' +
        'or a hoarding that is about to fall.',
      'धोका अर्जाची वाट पाहत नाही: कोणत्याही आपत्तीत 112; आग, कोसळलेले झाड किंवा पडू पाहणारा ' +
        'फलक यासाठी 101.',
      'खतरा फ़ॉर्म की प्रतीक्षा नहीं करता: किसी भी आपात स्थिति में 112; आग, गिरे पेड़ या ' +
        'गिरने वाले बोर्ड के लिए 101।',
    ),
    steps: [
      {
        title: words(
          'Take a photograph with the surroundings',
          'आजूबाजूचा परिसर दिसेल असे छायाचित्र काढा',
          'आस-पास भी दिखे, ऐसी फ़ोटो लें',
        ),
        text: words(
          'A shop sign or a pole with a number beside it tells the crew where to go. Leave ' +
            'faces out.',
          'शेजारचा दुकानाचा फलक किंवा क्रमांक असलेला खांब दिसला की पथकाला जागा सापडते. चेहरे येऊ देऊ नका.',
          'पास का दुकान का बोर्ड या नंबर वाला खंभा दिखे तो दल को जगह मिल जाती है। चेहरे न आने दें।',
        ),
      },
      {
        title: words('Report the problem', 'तक्रार नोंदवा', 'शिकायत दर्ज करें'),
        text: words(
          'Use the [form](/grievances/new/): a kind, a place and a sentence. It goes to ' +
            'the office for the area automatically.',
          '[अर्ज](/grievances/new/) वापरा: प्रकार, ठिकाण आणि एक वाक्य. तक्रार आपोआप त्या ' +
            'भागाच्या कार्यालयाकडे नोंदवली जाते.',
          '[फ़ॉर्म](/grievances/new/) का उपयोग करें: प्रकार, स्थान और एक वाक्य। वह अपने आप ' +
            'उस क्षेत्र के कार्यालय को जाता है।',
        ),
        where: words(
          'On this website, by telephone or at a ward office',
          'या संकेतस्थळावर, दूरध्वनीवर किंवा क्षेत्रीय कार्यालयात',
          'इस वेबसाइट पर, फ़ोन से या क्षेत्रीय कार्यालय में',
        ),
        cost: FREE,
        time: words('Two minutes', 'दोन मिनिटे', 'दो मिनट'),
      },
      {
        title: words(
          'Keep the number and follow it',
          'क्रमांक जपा आणि मागोवा घ्या',
          'संख्या सँभालें और स्थिति देखें',
        ),
        text: words(
          '[Track it](/grievances/track/): the page shows the post that has it, each step with ' +
            'its date, the time limits, and how much of them is used.',
          '[मागोवा घ्या](/grievances/track/): तक्रार कोणत्या पदाकडे आहे, प्रत्येक टप्पा व तारीख, ' +
            'कालमर्यादा आणि त्यातील गेलेला वेळ पानावर दिसतो.',
          '[स्थिति देखें](/grievances/track/): शिकायत किस पद के पास है, हर चरण और तिथि, ' +
            'समय सीमा और उसमें से बीता समय पृष्ठ पर दिखता है।',
        ),
      },
      {
        title: words('Confirm or dispute', 'पुष्टी करा किंवा हरकत घ्या', 'पुष्टि करें या आपत्ति करें'),
        text: words(
          'The office answers on this portal and shows its evidence. On your private link you ' +
            'confirm that it is done, or dispute it within seven days: a dispute goes to the ' +
            'next higher officer.',
          'कार्यालय या संकेतस्थळावर उत्तर देते आणि पुरावा दाखवते. तुमच्या खासगी दुव्यावर काम ' +
            'झाल्याची पुष्टी करा किंवा सात दिवसांत हरकत घ्या: हरकत वरिष्ठ अधिकाऱ्याकडे जाते.',
          'कार्यालय इस वेबसाइट पर उत्तर देता है और प्रमाण दिखाता है। अपने निजी लिंक पर काम ' +
            'होने की पुष्टि करें या सात दिन में आपत्ति करें: आपत्ति ऊपर के अधिकारी के पास जाती है।',
        ),
      },
      {
        title: words(
          'If nothing moves: go to the hearing',
          'काहीच हालचाल नसल्यास: सुनावणीला जा',
          'कुछ न हो तो: सुनवाई में जाएँ',
        ),
        text: words(
          'Bring the number of the grievance and the answers you got. One matter in one ' +
            'application.',
          'तक्रार क्रमांक व मिळालेली उत्तरे आणा. एका अर्जात एकच विषय.',
          'शिकायत संख्या और मिले उत्तर लाएँ। एक आवेदन में एक ही विषय।',
        ),
        service: 'lokshahi-din',
      },
    ],
    sourceNote: FROM_SERVICES,
    relatedServices: ['unauthorised-hoarding-complaint'],
  },
];
