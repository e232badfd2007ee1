import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { reviewed, withYourRight } from './services.wording.ts';

const copies = {
  fee: {
    en: 'First copy free, then ₹10 a copy',
    mr: 'पहिली प्रत विनामूल्य, पुढील प्रत्येक प्रतीस ₹१०',
    hi: 'पहली प्रति निःशुल्क, आगे हर प्रति के ₹१०',
  },
  feeNote: { en: 'Decision of 2014', mr: '२०१४ च्या निर्णयानुसार', hi: '२०१४ के निर्णय के अनुसार' },
  where: {
    en: 'The ward office that registered the event',
    mr: 'जेथे नोंद झाली ते क्षेत्रीय कार्यालय',
    hi: 'जहाँ पंजीकरण हुआ, वह क्षेत्रीय कार्यालय',
  },
  sourceNote: {
    en:
      'The fee is a decision of 2014 that the press reported; the time limit of the ' +
      'corporation was not available. For scale: Solapur Municipal Corporation allows 3 days ' +
      'and asks ₹30. Confirm when you apply.',
    mr:
      'शुल्क २०१४ च्या निर्णयातील असून वृत्तपत्रांत प्रसिद्ध झाले आहे; महानगरपालिकेची ' +
      'कालमर्यादा उपलब्ध नव्हती. अंदाजासाठी: सोलापूर महानगरपालिकेत ३ दिवस व ₹३०. अर्ज करताना ' +
      'खात्री करा.',
    hi:
      'शुल्क २०१४ के निर्णय का है, जो समाचार पत्रों में छपा; महानगरपालिका की समय सीमा उपलब्ध ' +
      'नहीं थी। अनुमान के लिए: सोलापुर महानगरपालिका में ३ दिन और ₹३०। आवेदन करते समय पुष्टि कर ' +
      'लें।',
  },
};

export const certificateServices: Example<Service>[] = [
  {
    slug: 'birth-certificate',
    portals: ['pmc', 'city'],
    department: 'birth-death-registration',
    audience: ['resident', 'newcomer'],
    ...reviewed,
    title: { en: 'Birth certificate', mr: 'जन्म दाखला', hi: 'जन्म प्रमाणपत्र' },
    summary: {
      en:
        'A certified copy of the entry of a birth in Pune. The ward office that registered the ' +
        'birth gives it.',
      mr: 'पुण्यात झालेल्या जन्माच्या नोंदीची प्रमाणित प्रत. जेथे जन्माची नोंद झाली, ते क्षेत्रीय कार्यालय ती देते.',
      hi: 'पुणे में हुए जन्म के पंजीकरण की प्रमाणित प्रति। जहाँ जन्म दर्ज हुआ, वही क्षेत्रीय कार्यालय इसे देता है।',
    },
    category: 'certificates',
    ...copies,
    who: {
      en: 'The person, a parent or a guardian',
      mr: 'स्वतः व्यक्ती, आई-वडील किंवा पालक',
      hi: 'स्वयं व्यक्ति, माता-पिता या अभिभावक',
    },
    channels: ['ward-office'],
    steps: [
      {
        title: {
          en: 'Find the ward office',
          mr: 'क्षेत्रीय कार्यालय शोधा',
          hi: 'क्षेत्रीय कार्यालय पहचानें',
        },
        text: {
          en:
            'Since 24 June 2024 the office that registered the birth gives the certificate, ' +
            'not the head office.',
          mr: '२४ जून २०२४ पासून मुख्य कार्यालय नव्हे, तर जेथे जन्माची नोंद झाली ते कार्यालय दाखला देते.',
          hi: '२४ जून २०२४ से मुख्य कार्यालय नहीं, बल्कि जहाँ जन्म दर्ज हुआ वही कार्यालय प्रमाणपत्र देता है।',
        },
      },
      {
        title: { en: 'Hand in the application', mr: 'अर्ज द्या', hi: 'आवेदन दें' },
        text: {
          en:
            'Give the date and place of birth and the names of the parents as they were ' +
            'registered.',
          mr: 'जन्मतारीख, जन्मस्थळ व आई-वडिलांची नावे नोंदीप्रमाणे लिहा.',
          hi: 'जन्म तिथि, जन्म स्थान और माता-पिता के नाम वैसे ही लिखें जैसे दर्ज हैं।',
        },
      },
      {
        title: { en: 'Check and collect', mr: 'तपासून प्रत घ्या', hi: 'जाँचकर प्रति लें' },
        text: {
          en: 'Read the spelling of every name before you leave the counter.',
          mr: 'खिडकी सोडण्यापूर्वी प्रत्येक नावाचे लेखन तपासा.',
          hi: 'काउंटर छोड़ने से पहले हर नाम की वर्तनी जाँच लें।',
        },
      },
    ],
    ...withYourRight({
      en:
        'You need a birth certificate for a school, a passport and many schemes. Ask for as ' +
        'many copies as you need in one visit; only the first is free.\n\nIf you moved within ' +
        'Pune, the office does not change: it stays the one where the birth was registered. ' +
        'The hospital’s discharge card helps you to find out which one that was.',
      mr:
        'शाळा प्रवेश, पासपोर्ट व अनेक योजनांसाठी जन्म दाखला लागतो. लागतील तेवढ्या प्रती एकाच ' +
        'भेटीत मागा; फक्त पहिली प्रत विनामूल्य असते.\n\nतुम्ही पुण्यातच घर बदलले, तरी कार्यालय ' +
        'बदलत नाही: जेथे जन्माची नोंद झाली, तेच कार्यालय दाखला देते. ते कोणते, हे शोधण्यास ' +
        'रुग्णालयाचे डिस्चार्ज कार्ड उपयोगी पडते.',
      hi:
        'स्कूल में प्रवेश, पासपोर्ट और कई योजनाओं के लिए जन्म प्रमाणपत्र चाहिए। जितनी प्रतियाँ ' +
        'चाहिए, एक ही बार में माँग लें; केवल पहली निःशुल्क है।\n\nपुणे में घर बदलने से ' +
        'कार्यालय नहीं बदलता: जहाँ जन्म दर्ज हुआ, वही कार्यालय प्रमाणपत्र देता है। वह कौन-सा ' +
        'है, यह जानने में अस्पताल का डिस्चार्ज कार्ड काम आता है।',
    }),
    relatedServices: ['death-certificate', 'marriage-registration', 'welfare-scheme-application'],
  },
  {
    slug: 'death-certificate',
    portals: ['pmc'],
    department: 'birth-death-registration',
    audience: ['resident'],
    ...reviewed,
    title: { en: 'Death certificate', mr: 'मृत्यू दाखला', hi: 'मृत्यु प्रमाणपत्र' },
    summary: {
      en:
        'A certified copy of the entry of a death in Pune, which banks, insurers and heirs ask ' +
        'for.',
      mr: 'पुण्यातील मृत्यूच्या नोंदीची प्रमाणित प्रत. बँक, विमा व वारसा हक्काच्या कामांसाठी ती लागते.',
      hi: 'पुणे में दर्ज मृत्यु की प्रमाणित प्रति, जो बैंक, बीमा और उत्तराधिकार के कामों में लगती है।',
    },
    category: 'certificates',
    ...copies,
    who: {
      en: 'A relative or heir of the person who died',
      mr: 'मृत व्यक्तीचे नातेवाईक किंवा वारस',
      hi: 'मृत व्यक्ति के परिजन या उत्तराधिकारी',
    },
    channels: ['ward-office'],
    steps: [
      {
        title: {
          en: 'Go to the ward office that registered the death',
          mr: 'मृत्यूची नोंद झालेल्या क्षेत्रीय कार्यालयात जा',
          hi: 'जहाँ मृत्यु दर्ज हुई उस क्षेत्रीय कार्यालय में जाएँ',
        },
      },
      {
        title: { en: 'Hand in the application', mr: 'अर्ज द्या', hi: 'आवेदन दें' },
        text: {
          en: 'Give the name, the date and the place of death as they were registered.',
          mr: 'मृत व्यक्तीचे नाव, मृत्यूचा दिनांक व ठिकाण नोंदीप्रमाणे लिहा.',
          hi: 'मृत व्यक्ति का नाम, मृत्यु का दिनांक और स्थान वैसे ही लिखें जैसे दर्ज हैं।',
        },
      },
      { title: { en: 'Collect the copies', mr: 'प्रती घ्या', hi: 'प्रतियाँ लें' } },
    ],
    ...withYourRight({
      en:
        'Several offices will keep a copy: the bank, the insurer, the pension office, the tax ' +
        'department. Count them first and ask for all copies at once.\n\nIf the person owned a ' +
        'house or a shop in Pune, the next step is the transfer of the property to the heirs, ' +
        'for which this certificate is the first paper.',
      mr:
        'बँक, विमा कंपनी, निवृत्तीवेतन कार्यालय, कर विभाग अशी अनेक कार्यालये एकेक प्रत ठेवून ' +
        'घेतात. किती प्रती लागतील हे आधी मोजा आणि त्या एकदमच मागा.\n\nमृत व्यक्तीच्या नावे ' +
        'पुण्यात घर किंवा दुकान असेल, तर पुढची पायरी म्हणजे वारसांच्या नावे मालमत्ता ' +
        'हस्तांतरण. त्यासाठी हा दाखला पहिले कागदपत्र आहे.',
      hi:
        'बैंक, बीमा कंपनी, पेंशन कार्यालय, कर विभाग जैसे कई कार्यालय एक-एक प्रति रख लेते हैं। ' +
        'पहले गिन लें कि कितनी चाहिए और सब एक साथ माँगें।\n\nमृत व्यक्ति के नाम पुणे में घर या ' +
        'दुकान हो, तो अगला कदम उत्तराधिकारियों के नाम संपत्ति हस्तांतरण है। उसके लिए यह ' +
        'प्रमाणपत्र पहला दस्तावेज़ है।',
    }),
    relatedServices: ['property-transfer-inheritance', 'birth-certificate'],
  },
  {
    slug: 'marriage-registration',
    portals: ['pmc', 'city'],
    department: 'ward-offices',
    audience: ['resident', 'newcomer'],
    ...reviewed,
    title: { en: 'Marriage registration', mr: 'विवाह नोंदणी', hi: 'विवाह पंजीकरण' },
    summary: {
      en:
        'Enter your marriage in the register and get a certificate. Do not put it off: late ' +
        'registration usually costs more.',
      mr:
        'विवाहाची नोंद करा आणि प्रमाणपत्र मिळवा. नोंदणी लांबवू नका: उशिरा नोंदणीस सहसा जास्त ' +
        'शुल्क लागते.',
      hi: 'विवाह दर्ज कराएँ और प्रमाणपत्र पाएँ। इसे टालें नहीं: देर से पंजीकरण पर प्रायः अधिक शुल्क लगता है।',
    },
    category: 'certificates',
    feeNote: {
      en: 'In the neighbouring cities the fee is lowest in the first three months',
      mr: 'शेजारच्या शहरांत पहिल्या तीन महिन्यांत शुल्क सर्वांत कमी असते',
      hi: 'पड़ोसी शहरों में पहले तीन महीनों में शुल्क सबसे कम होता है',
    },
    who: { en: 'Married couples', mr: 'विवाहित जोडपी', hi: 'विवाहित दंपति' },
    where: { en: 'The ward office', mr: 'क्षेत्रीय कार्यालय', hi: 'क्षेत्रीय कार्यालय' },
    channels: ['ward-office'],
    sourceNote: {
      en:
        'The corporation’s own fee was not available. For scale, the neighbouring ' +
        'Pimpri-Chinchwad charter: ₹50 within 3 months, ₹150 to 1 year, ₹250 after, 15 days. ' +
        'Office, fee and time must be confirmed.',
      mr:
        'महानगरपालिकेचे शुल्क उपलब्ध नव्हते. अंदाजासाठी शेजारच्या पिंपरी-चिंचवडची सनद: ३ ' +
        'महिन्यांत ₹५०, १ वर्षापर्यंत ₹१५०, नंतर ₹२५०; १५ दिवस. कार्यालय, शुल्क व कालमर्यादेची ' +
        'खात्री करा.',
      hi:
        'महानगरपालिका का अपना शुल्क उपलब्ध नहीं था। अनुमान के लिए पड़ोसी पिंपरी-चिंचवड का ' +
        'अधिकार पत्र: ३ महीने में ₹५०, १ वर्ष तक ₹१५०, बाद में ₹२५०; १५ दिन। कार्यालय, शुल्क ' +
        'और समय की पुष्टि कर लें।',
    },
    body: {
      en:
        'A registered marriage is easy to prove: for a passport, a visa, a joint account, an ' +
        'insurance or a change of name.\n\nAsk at your ward office which papers the registrar ' +
        'wants to see before you take a day off. Bring the originals with a copy of ' +
        'each.\n\nCheck the spelling of both names and the date on the certificate while you ' +
        'are at the counter.',
      mr:
        'पासपोर्ट, व्हिसा, संयुक्त खाते, विमा किंवा नावातील बदल अशा कामांत विवाह नोंदणीमुळे ' +
        'विवाह सहज सिद्ध करता येतो.\n\nनिबंधक कोणती कागदपत्रे पाहतात, हे सुट्टी घेण्यापूर्वीच ' +
        'क्षेत्रीय कार्यालयात विचारा. मूळ कागदपत्रे व प्रत्येकाची एक प्रत ' +
        'आणा.\n\nप्रमाणपत्रावरील दोघांची नावे व दिनांक खिडकीवर असतानाच तपासा.',
      hi:
        'पासपोर्ट, वीज़ा, संयुक्त खाता, बीमा या नाम बदलने जैसे कामों में पंजीकृत विवाह आसानी ' +
        'से सिद्ध होता है।\n\nपंजीयक कौन-से दस्तावेज़ देखते हैं, यह छुट्टी लेने से पहले ही ' +
        'क्षेत्रीय कार्यालय में पूछ लें। मूल दस्तावेज़ और हर एक की एक प्रति ' +
        'लाएँ।\n\nप्रमाणपत्र पर दोनों नाम और दिनांक काउंटर पर ही जाँच लें।',
    },
    relatedServices: ['birth-certificate'],
  },
];
