import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  FREE,
  FROM_COMPLETE_APPLICATION,
  reviewed,
  STATE_LIMIT_2025,
  withYourRight,
} from './services.wording.ts';

const owner = {
  en: 'Owners of property in Pune',
  mr: 'पुण्यातील मिळकतधारक',
  hi: 'पुणे में संपत्ति के स्वामी',
};
const taxOffice = {
  en: 'Property tax department or the ward office',
  mr: 'कर आकारणी व कर संकलन विभाग किंवा क्षेत्रीय कार्यालय',
  hi: 'संपत्ति कर विभाग या क्षेत्रीय कार्यालय',
};

export const taxServices: Example<Service>[] = [
  {
    slug: 'property-tax-payment',
    portals: ['pmc', 'city'],
    department: 'property-tax',
    audience: ['resident', 'newcomer', 'business'],
    ...reviewed,
    title: { en: 'Pay property tax', mr: 'मिळकतकर भरणे', hi: 'संपत्ति कर का भुगतान' },
    summary: {
      en:
        'Pay the yearly bill for your house, shop or plot. Pay early in the year and a rebate ' +
        'is taken off.',
      mr:
        'घर, दुकान किंवा भूखंडाच्या मिळकतकराचे (मालमत्ता कर) वार्षिक देयक भरा. वर्षाच्या सुरुवातीला ' +
        'भरल्यास सवलत मिळते.',
      hi: 'घर, दुकान या भूखंड का वार्षिक बिल भरें। वर्ष की शुरुआत में भरने पर छूट मिलती है।',
    },
    category: 'taxes',
    fee: {
      en: 'No fee; a rebate of 5% or 10% until 31 May',
      mr: 'शुल्क नाही; ३१ मेपर्यंत ५% किंवा १०% सवलत',
      hi: 'कोई शुल्क नहीं; ३१ मई तक ५% या १०% छूट',
    },
    feeNote: {
      en: 'In 2025 the last date was extended to 7 July',
      mr: '२०२५ मध्ये ही मुदत ७ जुलैपर्यंत वाढवली होती',
      hi: '२०२५ में अंतिम तिथि ७ जुलाई तक बढ़ाई गई थी',
    },
    timeLimitDays: 0,
    timeLimitNote: {
      en: 'The receipt is given at once',
      mr: 'पावती लगेच मिळते',
      hi: 'रसीद तुरंत मिलती है',
    },
    who: owner,
    where: taxOffice,
    channels: ['online', 'ward-office', 'facilitation-centre'],
    applyUrl: '/payments/property-tax/',
    sourceNote: {
      en:
        'Rebate and dates as the press reported them for 2025. They are decided anew each ' +
        'year: read the circular of the year before you rely on a rebate.',
      mr:
        'सवलत व मुदत २०२५ मध्ये वृत्तपत्रांत प्रसिद्ध झाल्याप्रमाणे. दरवर्षी त्याबाबत नव्याने ' +
        'निर्णय होतो: सवलत गृहीत धरण्यापूर्वी त्या वर्षाचे परिपत्रक वाचा.',
      hi:
        'छूट और तिथियाँ वैसी हैं जैसी २०२५ में समाचार पत्रों में छपीं। हर वर्ष नया निर्णय होता ' +
        'है: छूट मानकर चलने से पहले उस वर्ष का परिपत्र पढ़ लें।',
    },
    documents: [
      {
        name: {
          en: 'Property number, printed on any earlier bill or receipt',
          mr: 'मिळकत क्रमांक (मागील देयकावर किंवा पावतीवर छापलेला)',
          hi: 'संपत्ति संख्या (पिछले बिल या रसीद पर छपी हुई)',
        },
      },
    ],
    steps: [
      {
        title: {
          en: 'Find your property number',
          mr: 'मिळकत क्रमांक शोधा',
          hi: 'अपनी संपत्ति संख्या देखें',
        },
      },
      {
        title: { en: 'Check the bill', mr: 'देयक तपासा', hi: 'बिल जाँचें' },
        text: {
          en:
            'Compare the name, the area, the use and the arrears. See that your concessions ' +
            'are in it.',
          mr: 'नाव, क्षेत्रफळ, वापर व थकबाकी पडताळा. तुमच्या सवलती धरल्या आहेत का, ते पाहा.',
          hi: 'नाम, क्षेत्रफल, उपयोग और बकाया मिला लें। देखें कि आपकी छूट उसमें जुड़ी है।',
        },
      },
      {
        title: {
          en: 'Pay and keep the receipt',
          mr: 'भरणा करा व पावती जपून ठेवा',
          hi: 'भुगतान करें और रसीद सँभालकर रखें',
        },
      },
    ],
    body: {
      en:
        'The bill comes once a year. If you live in the house yourself, apply for the 40% ' +
        'concession; if you compost, use the sun or save rain water, apply for the eco ' +
        'concession too. Neither is taken off unless you ask.\n\nIf the name on the bill is ' +
        'that of a former owner, pay it all the same and apply for the transfer: the tax ' +
        'belongs to the property, and the receipt will help you.\n\nIf you think that the bill ' +
        'is wrong, write to the property tax department with a copy of it before the last date ' +
        'for the rebate.',
      mr:
        'देयक वर्षातून एकदा येते. तुम्ही स्वतः घरात राहत असाल, तर ४०% सवलतीसाठी अर्ज करा; ' +
        'गांडूळ खत, सौरऊर्जा किंवा पर्जन्यजल संचय करत असाल, तर पर्यावरणपूरक सवलतीसाठीही अर्ज ' +
        'करा. मागितल्याशिवाय सवलत मिळत नाही.\n\nदेयकावर आधीच्या मालकाचे नाव असले, तरी ते भरा ' +
        'आणि हस्तांतरणासाठी अर्ज करा: कर मिळकतीवर असतो आणि पावती पुढे उपयोगी पडते.\n\nदेयक ' +
        'चुकीचे वाटत असेल, तर सवलतीची मुदत संपण्यापूर्वी त्याची प्रत जोडून कर आकारणी व कर ' +
        'संकलन विभागाला लेखी कळवा.',
      hi:
        'बिल वर्ष में एक बार आता है। यदि आप स्वयं उस घर में रहते हैं, तो ४०% छूट के लिए आवेदन ' +
        'करें; यदि केंचुआ खाद, सौर ऊर्जा या वर्षा जल संचयन करते हैं, तो पर्यावरण छूट के लिए भी ' +
        'आवेदन करें। माँगे बिना छूट नहीं मिलती।\n\nबिल पर पिछले मालिक का नाम हो, तब भी भुगतान ' +
        'करें और हस्तांतरण के लिए आवेदन करें: कर संपत्ति पर लगता है और रसीद आगे काम ' +
        'आएगी।\n\nबिल गलत लगे, तो छूट की अंतिम तिथि से पहले उसकी प्रति के साथ संपत्ति कर विभाग ' +
        'को लिखित में बताएँ।',
    },
    relatedServices: ['self-occupation-concession', 'eco-concession', 'property-transfer-sale'],
  },
  {
    slug: 'property-tax-assessment',
    portals: ['pmc'],
    department: 'property-tax',
    audience: ['resident', 'business'],
    ...reviewed,
    title: {
      en: 'Property tax assessment',
      mr: 'मिळकतकर (मालमत्ता कर) आकारणी',
      hi: 'संपत्ति कर निर्धारण',
    },
    summary: {
      en:
        'Have a new, extended or changed building measured and entered, so that it gets a ' +
        'property number and a bill.',
      mr:
        'नव्या, वाढीव किंवा वापर बदललेल्या बांधकामाची मोजणी व नोंद करून घ्या. त्यानंतर मिळकत ' +
        'क्रमांक व देयक मिळते.',
      hi: 'नए, बढ़ाए गए या बदले हुए निर्माण की नाप और प्रविष्टि कराएँ, ताकि उसे संपत्ति संख्या और बिल मिले।',
    },
    category: 'taxes',
    fee: FREE,
    timeLimitDays: 21,
    timeLimitNote: {
      en: '45 days where an objection is received',
      mr: 'हरकत आल्यास ४५ दिवस',
      hi: 'आपत्ति आने पर ४५ दिन',
    },
    who: owner,
    where: taxOffice,
    channels: ['ward-office'],
    sourceNote: {
      en:
        'Time limits from a published list of questions and answers; it is not certain that ' +
        'they are those of this corporation. Confirm when you apply.',
      mr:
        'कालमर्यादा एका प्रसिद्ध प्रश्नोत्तरांच्या यादीतील आहे; ती याच महानगरपालिकेची असल्याची ' +
        'खात्री नाही. अर्ज करताना खात्री करा.',
      hi:
        'समय सीमा एक प्रकाशित प्रश्नोत्तर सूची से है; यह निश्चित नहीं कि वह इसी महानगरपालिका ' +
        'की है। आवेदन करते समय पुष्टि कर लें।',
    },
    steps: [
      {
        title: {
          en: 'Apply after you get possession',
          mr: 'ताबा मिळाल्यावर अर्ज करा',
          hi: 'कब्ज़ा मिलने पर आवेदन करें',
        },
      },
      {
        title: {
          en: 'Let the inspector measure',
          mr: 'निरीक्षकांना मोजणी करू द्या',
          hi: 'निरीक्षक को नाप लेने दें',
        },
        text: {
          en: 'Be there, and note the measured area.',
          mr: 'स्वतः उपस्थित राहा आणि मोजलेले क्षेत्रफळ लिहून ठेवा.',
          hi: 'स्वयं उपस्थित रहें और नापा गया क्षेत्रफल लिख लें।',
        },
      },
      {
        title: {
          en: 'Read the proposed assessment',
          mr: 'प्रस्तावित आकारणी वाचा',
          hi: 'प्रस्तावित कर निर्धारण पढ़ें',
        },
        text: {
          en: 'If you do not agree, object in writing; the time limit is then longer.',
          mr: 'मान्य नसेल, तर लेखी हरकत घ्या; मग कालमर्यादा वाढते.',
          hi: 'सहमत न हों, तो लिखित आपत्ति दें; तब समय सीमा बढ़ जाती है।',
        },
      },
    ],
    body: {
      en:
        'A building that is not assessed has no property number: without it you cannot pay, ' +
        'sell or prove the date of the building. Apply when you get possession, when you add a ' +
        'room or a floor, or when a home becomes a shop.\n\nWhen the assessment is done, apply ' +
        'for the concessions that fit you.',
      mr:
        'आकारणी न झालेल्या मिळकतीला मिळकत क्रमांक नसतो; त्याशिवाय कर भरता येत नाही, विक्री ' +
        'करणे किंवा बांधकामाचा दिनांक सिद्ध करणे कठीण होते. ताबा मिळाल्यावर, खोली किंवा मजला ' +
        'वाढवल्यावर, अथवा घराचे दुकान केल्यावर अर्ज करा.\n\nआकारणी झाल्यावर तुम्हाला लागू ' +
        'असलेल्या सवलतींसाठी अर्ज करा.',
      hi:
        'जिस निर्माण का कर निर्धारण नहीं हुआ, उसकी संपत्ति संख्या नहीं होती; उसके बिना कर नहीं ' +
        'भरा जा सकता, बेचना या निर्माण का दिनांक सिद्ध करना कठिन होता है। कब्ज़ा मिलने पर, ' +
        'कमरा या मंज़िल बढ़ाने पर, या घर को दुकान बनाने पर आवेदन करें।\n\nकर निर्धारण होने पर ' +
        'अपने लिए लागू छूट का आवेदन करें।',
    },
    relatedServices: [
      'property-tax-payment',
      'self-occupation-concession',
      'occupancy-certificate',
    ],
  },
  {
    slug: 'self-occupation-concession',
    portals: ['pmc'],
    department: 'property-tax',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: '40% concession for owners who live in their home (form PT-3)',
      mr: 'स्वतः राहत असलेल्या मिळकतीस ४०% सवलत (पीटी-३)',
      hi: 'स्वयं रहने वाले स्वामियों को ४०% छूट (पीटी-३)',
    },
    summary: {
      en:
        'If you own your home and live in it, form PT-3 brings a concession of 40% on the ' +
        'property tax.',
      mr: 'स्वतःच्या मालकीच्या घरात राहत असाल, तर पीटी-३ अर्जाने मिळकतकरात ४०% सवलत मिळते.',
      hi: 'अपने ही घर में रहते हैं, तो पीटी-३ आवेदन से संपत्ति कर में ४०% छूट मिलती है।',
    },
    category: 'taxes',
    fee: FREE,
    timeLimitDays: 60,
    timeLimitNote: { en: '30 to 60 days', mr: '३० ते ६० दिवस', hi: '३० से ६० दिन' },
    who: {
      en: 'Owners who live in their own home',
      mr: 'स्वतःच्या घरात राहणारे मिळकतधारक',
      hi: 'अपने घर में रहने वाले संपत्ति स्वामी',
    },
    where: taxOffice,
    channels: ['ward-office'],
    sourceNote: {
      en:
        'From the corporation’s charter for form PT-3 and resolution 6/77 of 4 May 2023, which ' +
        'restored the concession. Check whether a last date applies this year.',
      mr:
        'महानगरपालिकेची पीटी-३ सनद व सवलत पुन्हा सुरू करणारा ४ मे २०२३ चा ठराव क्र. ६/७७ ' +
        'यांवरून. यंदा अंतिम मुदत आहे का, ते तपासा.',
      hi:
        'महानगरपालिका के पीटी-३ अधिकार पत्र और छूट फिर से लागू करने वाले ४ मई २०२३ के संकल्प ' +
        '६/७७ से। इस वर्ष कोई अंतिम तिथि है या नहीं, जाँच लें।',
    },
    documents: [
      {
        name: {
          en: 'No-objection letter of the housing society',
          mr: 'गृहनिर्माण संस्थेचे ना हरकत पत्र',
          hi: 'हाउसिंग सोसाइटी का अनापत्ति पत्र',
        },
      },
      { name: { en: 'Proof of identity', mr: 'ओळखीचा पुरावा', hi: 'पहचान का प्रमाण' } },
      {
        name: {
          en: 'Bill of any other property that you own in Pune',
          mr: 'पुण्यात इतर मिळकत असल्यास तिचे देयक',
          hi: 'पुणे में कोई दूसरी संपत्ति हो तो उसका बिल',
        },
      },
    ],
    steps: [
      { title: { en: 'Fill in form PT-3', mr: 'पीटी-३ अर्ज भरा', hi: 'पीटी-३ आवेदन भरें' } },
      {
        title: {
          en: 'Hand it in with the papers',
          mr: 'कागदपत्रांसह अर्ज द्या',
          hi: 'दस्तावेज़ों के साथ आवेदन दें',
        },
      },
      {
        title: { en: 'An inspector may visit', mr: 'निरीक्षक भेट देऊ शकतात', hi: 'निरीक्षक आ सकते हैं' },
        text: {
          en: 'They check that the owner lives there and the home is not let.',
          mr: 'मालक स्वतः राहतात आणि घर भाड्याने दिलेले नाही, हे ते पाहतात.',
          hi: 'वे देखते हैं कि स्वामी स्वयं रहते हैं और घर किराए पर नहीं है।',
        },
      },
      { title: { en: 'Check the next bill', mr: 'पुढील देयक तपासा', hi: 'अगला बिल जाँचें' } },
    ],
    body: {
      en:
        'The concession was stopped for some years and restored in 2023. Owners who had lost ' +
        'it, and owners of newer flats who never had it, have to ask for it with form ' +
        'PT-3.\n\nThe concession is for one home that you live in. A flat that is let or ' +
        'stands empty does not get it.\n\nUntil the decision comes, pay the bill as it is, and ' +
        'keep the acknowledged copy of your form.',
      mr:
        'ही सवलत काही वर्षे बंद होती; २०२३ मध्ये ती पुन्हा सुरू झाली. ज्यांची सवलत गेली होती ' +
        'आणि ज्या नव्या सदनिकांना ती कधी मिळालीच नाही, त्यांनी पीटी-३ अर्ज करणे आवश्यक ' +
        'आहे.\n\nतुम्ही स्वतः राहत असलेल्या घरालाच सवलत मिळते. भाड्याने दिलेल्या किंवा ' +
        'रिकाम्या सदनिकेला ती मिळत नाही.\n\nनिर्णय होईपर्यंत आलेले देयक भरा आणि अर्जाची पोच ' +
        'जपून ठेवा.',
      hi:
        'यह छूट कुछ वर्ष बंद थी; २०२३ में फिर से लागू हुई। जिनकी छूट चली गई थी और जिन नए ' +
        'फ़्लैटों को कभी मिली ही नहीं, उन्हें पीटी-३ आवेदन देना होता है।\n\nछूट उसी घर को ' +
        'मिलती है जिसमें आप स्वयं रहते हैं। किराए पर दिए या खाली फ़्लैट को नहीं ' +
        'मिलती।\n\nनिर्णय होने तक जो बिल आया है वही भरें और आवेदन की पावती सँभालकर रखें।',
    },
    relatedServices: ['property-tax-payment', 'eco-concession'],
  },
  {
    slug: 'eco-concession',
    portals: ['pmc'],
    department: 'property-tax',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: 'Eco concession on property tax',
      mr: 'मिळकतकरात पर्यावरणपूरक सवलत',
      hi: 'संपत्ति कर में पर्यावरण छूट',
    },
    summary: {
      en:
        '5% to 10% off the tax for homes and societies that make vermicompost, use solar ' +
        'energy or harvest rain water.',
      mr: 'गांडूळ खत, सौरऊर्जा किंवा पर्जन्यजल संचय करणाऱ्या घरांना व संस्थांना मिळकतकरात ५% ते १०% सवलत.',
      hi:
        'केंचुआ खाद, सौर ऊर्जा या वर्षा जल संचयन अपनाने वाले घरों और सोसाइटियों को संपत्ति कर ' +
        'में ५% से १०% छूट।',
    },
    category: 'taxes',
    fee: {
      en: 'Free; 5% to 10% off the tax',
      mr: 'विनामूल्य; करात ५% ते १०% सवलत',
      hi: 'निःशुल्क; कर में ५% से १०% छूट',
    },
    who: {
      en: 'Owners and housing societies',
      mr: 'मिळकतधारक व गृहनिर्माण संस्था',
      hi: 'संपत्ति स्वामी और हाउसिंग सोसाइटियाँ',
    },
    where: taxOffice,
    channels: ['ward-office'],
    sourceNote: {
      en:
        'As the press reported it in January 2025. How much each measure earns, and the time ' +
        'limit, must be asked at the office.',
      mr:
        'जानेवारी २०२५ मध्ये वृत्तपत्रांत प्रसिद्ध झाल्याप्रमाणे. कोणत्या उपायाला किती सवलत व ' +
        'कालमर्यादा किती, हे कार्यालयात विचारा.',
      hi:
        'जनवरी २०२५ में समाचार पत्रों में छपे अनुसार। किस उपाय पर कितनी छूट और कितना समय, यह ' +
        'कार्यालय में पूछें।',
    },
    steps: [
      {
        title: {
          en: 'Build and run the system',
          mr: 'प्रकल्प उभारा व चालू ठेवा',
          hi: 'व्यवस्था लगाएँ और चालू रखें',
        },
      },
      {
        title: {
          en: 'Apply with photographs',
          mr: 'छायाचित्रांसह अर्ज करा',
          hi: 'फ़ोटो के साथ आवेदन करें',
        },
      },
      {
        title: {
          en: 'Show it working when asked',
          mr: 'मागितल्यास तो चालू असल्याचे दाखवा',
          hi: 'माँगने पर उसे चालू दिखाएँ',
        },
      },
    ],
    body: {
      en:
        'The concession is for what works, not for what was once built: a pit that is full of ' +
        'leaves, or panels that are not connected, do not qualify.\n\nA housing society applies ' +
        'for all its members together. Name one member who keeps the log: how much was ' +
        'composted, when the tank was cleaned, how many units the panels gave.\n\nThe three ' +
        'measures are vermicompost, solar energy and rain-water harvesting. Ask for the ' +
        'leaflet of the year before you invest.',
      mr:
        'सवलत चालू प्रकल्पाला मिळते, केवळ कधीतरी बांधलेल्या प्रकल्पाला नाही: पालापाचोळ्याने ' +
        'भरलेला खड्डा किंवा न जोडलेले सौर संच धरले जात नाहीत.\n\nगृहनिर्माण संस्थेने सर्व ' +
        'सभासदांसाठी एकत्र अर्ज करावा. नोंद ठेवण्यासाठी एक सभासद नेमा: किती खत झाले, टाकी ' +
        'केव्हा स्वच्छ केली, सौर संचातून किती युनिट मिळाले.\n\nगांडूळ खत, सौरऊर्जा व पर्जन्यजल ' +
        'संचय हे तीन उपाय आहेत. खर्च करण्यापूर्वी त्या वर्षाचे नियम विचारून घ्या.',
      hi:
        'छूट चालू व्यवस्था को मिलती है, केवल कभी बनाई गई को नहीं: पत्तों से भरा गड्ढा या बिना ' +
        'जुड़े सौर पैनल नहीं गिने जाते।\n\nहाउसिंग सोसाइटी सभी सदस्यों के लिए एक साथ आवेदन करे। एक ' +
        'सदस्य को हिसाब रखने का काम दें: कितनी खाद बनी, टंकी कब साफ़ हुई, पैनलों से कितनी यूनिट ' +
        'मिली।\n\nतीन उपाय हैं: केंचुआ खाद, सौर ऊर्जा और वर्षा जल संचयन। खर्च करने से पहले उस ' +
        'वर्ष के नियम पूछ लें।',
    },
    relatedServices: ['property-tax-payment', 'self-occupation-concession'],
  },
  {
    slug: 'property-transfer-inheritance',
    portals: ['pmc'],
    department: 'property-tax',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: 'Transfer of property by inheritance',
      mr: 'वारसाहक्काने मालमत्ता हस्तांतरण',
      hi: 'उत्तराधिकार से संपत्ति हस्तांतरण',
    },
    summary: {
      en:
        'Put the names of the heirs in the tax register after the owner has died. Your ward ' +
        'office does it.',
      mr: 'मालकाच्या मृत्यूनंतर कर नोंदवहीत वारसांची नावे लावा. हे काम क्षेत्रीय कार्यालयात होते.',
      hi:
        'स्वामी की मृत्यु के बाद कर पंजी में उत्तराधिकारियों के नाम चढ़वाएँ। यह काम क्षेत्रीय ' +
        'कार्यालय में होता है।',
    },
    category: 'taxes',
    feeNote: {
      en: 'For scale: Solapur asks ₹500 an heir',
      mr: 'अंदाजासाठी: सोलापूरमध्ये प्रति वारस ₹५००',
      hi: 'अनुमान के लिए: सोलापुर में प्रति उत्तराधिकारी ₹५००',
    },
    timeLimitDays: 12,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: { en: 'Heirs of the owner', mr: 'मालकाचे वारस', hi: 'स्वामी के उत्तराधिकारी' },
    where: {
      en: 'The ward office of the property',
      mr: 'मिळकत ज्या भागात आहे ते क्षेत्रीय कार्यालय',
      hi: 'जिस क्षेत्र में संपत्ति है, वहाँ का क्षेत्रीय कार्यालय',
    },
    channels: ['ward-office'],
    sourceNote: STATE_LIMIT_2025,
    documents: [
      {
        name: {
          en: 'Death certificate of the owner',
          mr: 'मालकाचा मृत्यू दाखला',
          hi: 'स्वामी का मृत्यु प्रमाणपत्र',
        },
      },
    ],
    ...withYourRight({
      en:
        'Since October 2025 the ward offices decide on these transfers; there is no need to go ' +
        'to the head office.\n\nBring the death certificate and ask which proof of heirship ' +
        'the office wants. All heirs should agree on the names before they apply: a dispute ' +
        'between them is for a court, not for the tax office.\n\nThe tax register shows who ' +
        'pays the tax. It does not by itself prove who owns the property.',
      mr:
        'ऑक्टोबर २०२५ पासून या हस्तांतरणाचा निर्णय क्षेत्रीय कार्यालयात होतो; मुख्य कार्यालयात ' +
        'जाण्याची गरज नाही.\n\nमृत्यू दाखला आणा आणि वारसा हक्काचा कोणता पुरावा लागतो, ते ' +
        'विचारा. अर्ज करण्यापूर्वी सर्व वारसांचे नावांवर एकमत असावे: वारसांमधील वाद न्यायालयात ' +
        'सुटतात, कर कार्यालयात नाही.\n\nकर नोंदवही कर कोण भरतो हे दाखवते. केवळ तिच्यावरून ' +
        'मालकी सिद्ध होत नाही.',
      hi:
        'अक्टूबर २०२५ से इन हस्तांतरणों का निर्णय क्षेत्रीय कार्यालय करते हैं; मुख्य कार्यालय ' +
        'जाने की आवश्यकता नहीं।\n\nमृत्यु प्रमाणपत्र लाएँ और पूछें कि उत्तराधिकार का कौन-सा ' +
        'प्रमाण चाहिए। आवेदन से पहले सभी उत्तराधिकारी नामों पर सहमत हों: आपसी विवाद न्यायालय ' +
        'सुलझाता है, कर कार्यालय नहीं।\n\nकर पंजी बताती है कि कर कौन भरता है। केवल उससे ' +
        'स्वामित्व सिद्ध नहीं होता।',
    }),
    relatedServices: ['death-certificate', 'property-tax-payment', 'property-transfer-sale'],
  },
  {
    slug: 'property-transfer-sale',
    portals: ['pmc'],
    department: 'property-tax',
    audience: ['resident', 'business'],
    ...reviewed,
    title: {
      en: 'Transfer of property by sale or in another way',
      mr: 'विक्री किंवा इतर पद्धतीने मालमत्ता हस्तांतरण',
      hi: 'बिक्री या अन्य प्रकार से संपत्ति हस्तांतरण',
    },
    summary: {
      en: 'Put the new owner’s name in the tax register after a sale, a gift or an exchange.',
      mr: 'खरेदी-विक्री, बक्षीसपत्र किंवा अदलाबदलीनंतर कर नोंदवहीत नव्या मालकाचे नाव लावा.',
      hi: 'बिक्री, उपहार या अदला-बदली के बाद कर पंजी में नए स्वामी का नाम चढ़वाएँ।',
    },
    category: 'taxes',
    timeLimitDays: 12,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: { en: 'The new owner', mr: 'नवे मालक', hi: 'नए स्वामी' },
    where: taxOffice,
    channels: ['ward-office'],
    sourceNote: STATE_LIMIT_2025,
    ...withYourRight({
      en:
        'The sale deed alone does not change the name on the tax bill: you have to ask for it. ' +
        'Until then, bills and notices go to the former owner.\n\nBefore you buy, ask the ' +
        'seller for the last bill and its receipt. Arrears stay with the property, even ' +
        'if a former owner made them.\n\nWhen the name is changed, apply for the 40% ' +
        'concession yourself if you ' +
        'live there.',
      mr:
        'खरेदीखतामुळे देयकावरील नाव आपोआप बदलत नाही; त्यासाठी अर्ज करावा लागतो. तोपर्यंत देयके ' +
        'व सूचना आधीच्या मालकाच्या नावे येतात.\n\nखरेदीपूर्वी विक्रेत्याकडून शेवटचे देयक व ' +
        'पावती मागा. थकबाकी कोणाचीही असली, तरी ती मिळकतीवर राहते.\n\nनाव बदलल्यावर तुम्ही तेथे ' +
        'राहत असाल, तर ४०% सवलतीसाठी स्वतः अर्ज करा.',
      hi:
        'केवल विक्रय पत्र से बिल पर नाम नहीं बदलता; इसके लिए आवेदन करना होता है। तब तक बिल और ' +
        'सूचनाएँ पिछले स्वामी के नाम आती हैं।\n\nखरीदने से पहले विक्रेता से अंतिम बिल और रसीद ' +
        'माँगें। बकाया किसी का भी हो, संपत्ति पर ही रहता है।\n\nनाम बदलने पर यदि आप वहाँ रहते ' +
        'हैं, तो ४०% छूट के लिए स्वयं आवेदन करें।',
    }),
    relatedServices: [
      'property-tax-payment',
      'self-occupation-concession',
      'property-transfer-inheritance',
    ],
  },
];
