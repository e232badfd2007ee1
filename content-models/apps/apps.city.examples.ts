import {
  commonApp,
  INDICATIONS,
  mayAsk,
  needs,
  NOT_CHECKED,
  notifyOptional,
  PLANNED,
  PMC,
  THREE_LANGUAGES,
  words,
  type AppExample,
} from './apps.wording.examples.ts';

const city = {
  ...commonApp,
  kind: 'municipal' as const,
  publisher: PMC,
  languages: THREE_LANGUAGES,
};
const planned = {
  ...city,
  availability: 'planned' as const,
  endorsement: 'submitted' as const,
  sourceNote: PLANNED,
  account: 'optional' as const,
  dataFlow: 'publisher' as const,
  trackers: 0,
};

export const cityApps: AppExample[] = [
  {
    ...city,
    slug: 'pmc-care',
    audience: ['resident'],
    title: words('PMC CARE', 'पीएमसी केअर', 'पीएमसी केयर'),
    summary: words(
      'The corporation’s app for grievances and for getting in touch: report a problem with ' +
        'a photograph and follow it.',
      'तक्रारी व संपर्कासाठी महानगरपालिकेचे ॲप: छायाचित्रासह अडचण कळवा आणि तिचा मागोवा घ्या.',
      'शिकायतों और संपर्क के लिए महानगरपालिका का ऐप: फ़ोटो के साथ समस्या बताएँ और उसकी स्थिति देखें।',
    ),
    availability: 'available',
    permissions: [
      mayAsk(
        'location',
        'To mark the place of the problem',
        'अडचणीचे ठिकाण दाखवण्यासाठी',
        'समस्या का स्थान दिखाने के लिए',
      ),
      mayAsk(
        'camera',
        'To photograph the problem',
        'अडचणीचे छायाचित्र काढण्यासाठी',
        'समस्या की फ़ोटो लेने के लिए',
      ),
      mayAsk(
        'files',
        'To attach a photograph you have',
        'आधीचे छायाचित्र जोडण्यासाठी',
        'पहले की फ़ोटो जोड़ने के लिए',
      ),
      notifyOptional,
    ],
    account: 'required',
    dataFlow: 'publisher',
    endorsement: 'submitted',
    accessibility: NOT_CHECKED,
    support: words(
      '1800 103 0222, toll-free, or any ward office',
      '1800 103 0222, निःशुल्क, किंवा कोणतेही क्षेत्रीय कार्यालय',
      '1800 103 0222, निःशुल्क, या कोई भी क्षेत्रीय कार्यालय',
    ),
    sourceNote: INDICATIONS,
    body: words(
      'PMC CARE is one of the ways in which a grievance reaches the corporation, as well as ' +
        'the website, the telephone, messages and the ward offices.\n\nYou do not need the app: ' +
        'the [form on this website](/grievances/new/) takes a grievance without installing ' +
        'anything and without an account.',
      'तक्रार महानगरपालिकेपर्यंत पोहोचवण्याच्या मार्गांपैकी पीएमसी केअर एक आहे; संकेतस्थळ, ' +
        'दूरध्वनी, संदेश व क्षेत्रीय कार्यालये हे इतर मार्ग.\n\nॲप असणे गरजेचे नाही: काहीही ' +
        'इन्स्टॉल न करता आणि खात्याशिवाय [या संकेतस्थळावरील अर्जाने](/grievances/new/) तक्रार नोंदवता ' +
        'येते.',
      'शिकायत महानगरपालिका तक पहुँचाने के रास्तों में पीएमसी केयर एक है; वेबसाइट, फ़ोन, ' +
        'संदेश और क्षेत्रीय कार्यालय अन्य रास्ते हैं।\n\nऐप ज़रूरी नहीं: बिना कुछ इंस्टॉल किए और ' +
        'बिना खाते के [इस वेबसाइट के फ़ॉर्म](/grievances/new/) से शिकायत दर्ज होती है।',
    ),
    relatedServices: ['unauthorised-hoarding-complaint', 'lokshahi-din'],
  },
  {
    ...planned,
    slug: 'pune-connect',
    audience: ['resident', 'newcomer'],
    title: words('Pune Connect', 'पुणे कनेक्ट', 'पुणे कनेक्ट'),
    summary: words(
      'One app for residents: grievances, the status of applications, property tax and ' +
        'water bills, even without a network.',
      'रहिवाशांसाठी एकच ॲप: तक्रारी, अर्जांची स्थिती, मिळकतकर व पाणीपट्टी; नेटवर्क नसतानाही.',
      'निवासियों के लिए एक ऐप: शिकायतें, आवेदनों की स्थिति, संपत्ति कर और जल शुल्क; नेटवर्क न हो तब भी।',
    ),
    permissions: [
      mayAsk(
        'location',
        'To mark the place of a grievance',
        'तक्रारीचे ठिकाण दाखवण्यासाठी',
        'शिकायत का स्थान दिखाने के लिए',
      ),
      mayAsk(
        'camera',
        'To photograph a problem',
        'अडचणीचे छायाचित्र काढण्यासाठी',
        'समस्या की फ़ोटो लेने के लिए',
      ),
      notifyOptional,
    ],
    body: words(
      'The plan is an app that is the portal itself: opened in the browser, added to the ' +
        'home screen, without a store between the city and its residents. What you write ' +
        'without a network is kept on the device and sent later.\n\nUntil it is there, use the ' +
        'pages of this portal: [report a problem](/grievances/new/), [track ' +
        'it](/grievances/track/), [pay](/payments/), look up a [service](/services/).',
      'हे ॲप म्हणजे संकेतस्थळच असावे असा आराखडा आहे: ब्राउझरमध्ये उघडणारे, होम स्क्रीनवर ' +
        'जोडता येणारे, शहर व रहिवासी यांच्यामध्ये कोणतेही ॲप दालन नसलेले. नेटवर्क नसताना ' +
        'लिहिलेले उपकरणातच राहते आणि नंतर पाठवले जाते.\n\nतोपर्यंत या संकेतस्थळाची पाने वापरा: ' +
        '[तक्रार नोंदवा](/grievances/new/), [मागोवा घ्या](/grievances/track/), [पैसे ' +
        'भरा](/payments/), [सेवा](/services/) पाहा.',
      'योजना यह है कि ऐप स्वयं वेबसाइट ही हो: ब्राउज़र में खुले, होम स्क्रीन पर जुड़े, शहर ' +
        'और निवासियों के बीच कोई ऐप स्टोर न हो। बिना नेटवर्क लिखा हुआ उपकरण में रहेगा और बाद ' +
        'में भेजा जाएगा।\n\nतब तक इस वेबसाइट के पृष्ठों का उपयोग करें: [शिकायत दर्ज ' +
        'करें](/grievances/new/), [स्थिति देखें](/grievances/track/), [भुगतान ' +
        'करें](/payments/), [सेवा](/services/) खोजें।',
    ),
    relatedServices: ['property-tax-payment', 'water-connection'],
  },
  {
    ...planned,
    slug: 'officer-connect',
    portals: ['pmc'],
    account: 'required',
    title: words('Officer Connect', 'ऑफिसर कनेक्ट', 'ऑफ़िसर कनेक्ट'),
    summary: words(
      'For officers of the corporation: grievances by how soon their time runs out, and ' +
        'closing with proof from the place.',
      'महानगरपालिकेच्या अधिकाऱ्यांसाठी: मुदत संपण्याच्या क्रमाने तक्रारी आणि प्रत्यक्ष ' +
        'जागेवरील पुराव्यासह निराकरण.',
      'महानगरपालिका के अधिकारियों के लिए: समय सीमा के क्रम से शिकायतें और मौके के प्रमाण के साथ निराकरण।',
    ),
    permissions: [
      needs(
        'camera',
        'To close a grievance with a photograph of the work',
        'कामाच्या छायाचित्रासह तक्रार बंद करण्यासाठी',
        'काम की फ़ोटो के साथ शिकायत बंद करने के लिए',
      ),
      needs(
        'location',
        'To show that the photograph was taken at the place',
        'छायाचित्र त्याच जागी घेतले हे दाखवण्यासाठी',
        'फ़ोटो उसी जगह ली गई, यह दिखाने के लिए',
      ),
      notifyOptional,
    ],
    body: words(
      'Residents do not need this app; it stands here so that they know what officers are ' +
        'asked to do with it. A grievance whose time limit is near comes first. It cannot be ' +
        'closed from the desk: a photograph from the place is part of closing it.\n\nThe ' +
        'location of an officer is taken with a photograph and at no other time.',
      'रहिवाशांना या ॲपची गरज नाही; अधिकाऱ्यांनी त्याद्वारे काय करायचे ते कळावे म्हणून ते ' +
        'येथे आहे. मुदत जवळ आलेली तक्रार आधी दिसते. ती कार्यालयात बसून बंद करता येत नाही: ' +
        'प्रत्यक्ष जागेचे छायाचित्र लागते.\n\nअधिकाऱ्याचे ठिकाण फक्त छायाचित्रासोबत घेतले ' +
        'जाते, इतर वेळी नाही.',
      'निवासियों को यह ऐप नहीं चाहिए; अधिकारियों को इससे क्या करना है, यह जानने के लिए यहाँ ' +
        'है। जिस शिकायत का समय समाप्त होने को हो, वह पहले आती है। उसे मेज़ से बंद नहीं किया जा ' +
        'सकता: मौके की फ़ोटो चाहिए।\n\nअधिकारी का स्थान केवल फ़ोटो के साथ लिया जाता है, और ' +
        'किसी समय नहीं।',
    ),
  },
  {
    ...planned,
    slug: 'stp-readings',
    portals: ['pmc'],
    department: 'drainage',
    account: 'required',
    title: words('STP readings', 'एसटीपी नोंदी', 'एसटीपी आँकड़े'),
    summary: words(
      'For operators of the sewage treatment plants: enter the readings of the plant, with a ' +
        'warning when one lies outside its limits.',
      'मैलापाणी शुद्धीकरण केंद्रांच्या चालकांसाठी: केंद्रातील मोजमापांची नोंद; मर्यादेबाहेर गेल्यास इशारा.',
      'मलजल शोधन संयंत्रों के संचालकों के लिए: संयंत्र के माप दर्ज करें; सीमा से बाहर हों तो चेतावनी।',
    ),
    permissions: [
      mayAsk(
        'camera',
        'To photograph a meter',
        'मीटरचे छायाचित्र काढण्यासाठी',
        'मीटर की फ़ोटो लेने के लिए',
      ),
      notifyOptional,
    ],
    body: words(
      'Some meters of the plants report by themselves; others are read by people. This app ' +
        'is for the second kind, so that their readings reach the public figures on the same ' +
        'day and with the name of the shift, not of the person.',
      'केंद्रांतील काही मीटर आपोआप माहिती पाठवतात; इतर मीटर माणसे वाचतात. हे ॲप दुसऱ्या ' +
        'प्रकारासाठी आहे: नोंदी त्याच दिवशी सार्वजनिक आकड्यांत येतात, व्यक्तीच्या नव्हे तर ' +
        'पाळीच्या नावाने.',
      'संयंत्रों के कुछ मीटर स्वयं जानकारी भेजते हैं; बाकी लोग पढ़ते हैं। यह ऐप दूसरे ' +
        'प्रकार के लिए है: माप उसी दिन सार्वजनिक आँकड़ों में आते हैं, व्यक्ति के नहीं, पाली के ' +
        'नाम से।',
    ),
  },
];
