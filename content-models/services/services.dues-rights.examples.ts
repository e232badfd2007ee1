import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { FREE, FROM_COMPLETE_APPLICATION, reviewed, withYourRight } from './services.wording.ts';

const owners = {
  en: 'Owners of a property in the city',
  mr: 'शहरातील मिळकतधारक',
  hi: 'शहर में संपत्ति के स्वामी',
};
const wardOffice = {
  en: 'Ward office of the property',
  mr: 'मिळकतीचे क्षेत्रीय कार्यालय',
  hi: 'संपत्ति का क्षेत्रीय कार्यालय',
};
const propertyNumber = {
  name: {
    en: 'Property number, from any property tax bill',
    mr: 'कोणत्याही मिळकतकर देयकावरील मिळकत क्रमांक',
    hi: 'किसी भी संपत्ति कर बिल पर लिखी संपत्ति संख्या',
  },
};

const LISTED_2015_SOLAPUR = {
  en:
    'The service is on the state’s list of June 2015. What the corporation charges was not ' +
    'available; as an indication of size, Solapur’s citizens’ charter names the figures in the ' +
    'text. Ask before you apply.',
  mr:
    'ही सेवा जून २०१५ च्या राज्याच्या यादीत आहे. महानगरपालिकेचे शुल्क उपलब्ध नव्हते; अंदाज ' +
    'यावा म्हणून सोलापूरच्या नागरिकांच्या सनदेतील आकडे मजकुरात दिले आहेत. अर्ज करण्यापूर्वी ' +
    'विचारा.',
  hi:
    'यह सेवा राज्य की जून २०१५ की सूची में है। महानगरपालिका का शुल्क उपलब्ध नहीं था; अनुमान के ' +
    'लिए सोलापुर के नागरिक अधिकार पत्र के आँकड़े पाठ में दिए हैं। आवेदन से पहले पूछ लें।',
};
const SOLAPUR_FREE = {
  en:
    'What the corporation charges was not available. As an indication: Solapur’s citizens’ ' +
    'charter gives this certificate free and at once. Ask before you apply.',
  mr:
    'महानगरपालिकेचे शुल्क उपलब्ध नव्हते. अंदाज यावा म्हणून: सोलापूरच्या नागरिकांच्या सनदेनुसार ' +
    'हा दाखला विनामूल्य व तत्काळ मिळतो. अर्ज करण्यापूर्वी विचारा.',
  hi:
    'महानगरपालिका का शुल्क उपलब्ध नहीं था। अनुमान के लिए: सोलापुर के नागरिक अधिकार पत्र में यह ' +
    'प्रमाणपत्र निःशुल्क और तुरंत मिलता है। आवेदन से पहले पूछ लें।',
};

/** Certificates of dues, and the rights to information and to be heard. */
export const duesAndRightsServices: Example<Service>[] = [
  {
    slug: 'property-tax-extract',
    portals: ['pmc'],
    department: 'property-tax',
    audience: ['resident', 'investor', 'business'],
    ...reviewed,
    title: {
      en: 'Extract of the property tax register',
      mr: 'मिळकतकर (मालमत्ता कर) उतारा',
      hi: 'संपत्ति कर रजिस्टर की नकल',
    },
    summary: {
      en:
        'A certified copy of what the tax register says of a property: its owner, its use, its ' +
        'rateable value and its tax.',
      mr: 'कर नोंदवहीत मिळकतीबाबत काय नोंद आहे याची प्रमाणित प्रत: मालक, वापर, करपात्र मूल्य व कर.',
      hi: 'कर रजिस्टर में संपत्ति के बारे में दर्ज बातों की प्रमाणित प्रति: स्वामी, उपयोग, कर योग्य मूल्य और कर।',
    },
    category: 'taxes',
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: owners,
    where: wardOffice,
    channels: ['ward-office', 'facilitation-centre'],
    sourceNote: LISTED_2015_SOLAPUR,
    documents: [
      propertyNumber,
      {
        name: {
          en: 'Proof of identity of the person who applies',
          mr: 'अर्जदाराचा ओळखीचा पुरावा',
          hi: 'आवेदक की पहचान का प्रमाण',
        },
      },
    ],
    steps: [
      {
        title: {
          en: 'Apply with the property number',
          mr: 'मिळकत क्रमांकासह अर्ज करा',
          hi: 'संपत्ति संख्या के साथ आवेदन करें',
        },
      },
      { title: { en: 'Pay for each copy', mr: 'प्रत्येक प्रतीचे शुल्क भरा', hi: 'प्रत्येक प्रति का शुल्क भरें' } },
      {
        title: { en: 'Read it before you leave', mr: 'निघण्यापूर्वी वाचून घ्या', hi: 'जाने से पहले पढ़ लें' },
        text: {
          en: 'A wrong name or area is corrected by an assessment, not by another copy.',
          mr: 'नाव किंवा क्षेत्रफळ चुकले असेल, तर दुसरी प्रत नव्हे, आकारणी दुरुस्त करून घ्यावी लागते.',
          hi: 'नाम या क्षेत्रफल गलत हो तो दूसरी प्रति नहीं, कर निर्धारण सुधरवाना होता है।',
        },
      },
    ],
    ...withYourRight({
      en:
        'Banks ask for the extract with a loan, courts in a dispute, and a buyer should ask ' +
        'for it before paying anything. It shows who is entered as the owner for the tax; it ' +
        'does not prove ownership.\n\nIn Solapur a copy costs ₹55 and takes three days.',
      mr:
        'कर्जासाठी बँक, वादात न्यायालय उतारा मागते आणि खरेदीदाराने काहीही रक्कम देण्यापूर्वी ' +
        'तो मागावा. कराच्या नोंदीत मालक म्हणून कोणाचे नाव आहे, हे त्यात दिसते; मालकी हक्काचा ' +
        'तो पुरावा नाही.\n\nसोलापुरात प्रतीला ₹५५ लागतात आणि तीन दिवसांत ती मिळते.',
      hi:
        'ऋण के लिए बैंक और विवाद में न्यायालय यह नकल माँगते हैं, और खरीदार को कोई राशि देने ' +
        'से पहले इसे माँगना चाहिए। इसमें दिखता है कि कर के लिए स्वामी के रूप में किसका नाम ' +
        'दर्ज है; यह स्वामित्व का प्रमाण नहीं है।\n\nसोलापुर में एक प्रति के ₹५५ लगते हैं और ' +
        'वह तीन दिन में मिलती है।',
    }),
    relatedServices: ['property-tax-assessment', 'property-tax-no-dues', 'property-transfer-sale'],
  },
  {
    slug: 'property-tax-no-dues',
    portals: ['pmc', 'city'],
    department: 'property-tax',
    audience: ['resident', 'business'],
    ...reviewed,
    title: {
      en: 'No-dues certificate for property tax',
      mr: 'मिळकतकर थकबाकी नसल्याचा दाखला',
      hi: 'संपत्ति कर बकाया न होने का प्रमाणपत्र',
    },
    summary: {
      en:
        'Says that nothing is owed on a property until a given day. Needed for a sale, a ' +
        'licence or a building permission.',
      mr:
        'ठराविक दिवसापर्यंत मिळकतीवर काहीही थकबाकी नसल्याचे सांगतो. विक्री, परवाना किंवा ' +
        'बांधकाम परवानगीसाठी लागतो.',
      hi:
        'बताता है कि किसी दिन तक संपत्ति पर कुछ बकाया नहीं है। बिक्री, लाइसेंस या निर्माण ' +
        'अनुमति के लिए आवश्यक।',
    },
    category: 'taxes',
    who: owners,
    where: wardOffice,
    channels: ['ward-office', 'facilitation-centre'],
    sourceNote: SOLAPUR_FREE,
    documents: [
      propertyNumber,
      {
        name: {
          en: 'Receipt of the last payment',
          mr: 'शेवटच्या भरण्याची पावती',
          hi: 'अंतिम भुगतान की रसीद',
        },
      },
    ],
    steps: [
      {
        title: { en: 'Pay what is open', mr: 'थकबाकी भरा', hi: 'बकाया भरें' },
        text: {
          en: 'A penalty is also part of what you owe.',
          mr: 'दंडही थकबाकीतच धरला जातो.',
          hi: 'शास्ति भी बकाया ही मानी जाती है।',
        },
      },
      {
        title: {
          en: 'Ask for the certificate with your property number',
          mr: 'मिळकत क्रमांक देऊन दाखला मागा',
          hi: 'संपत्ति संख्या देकर प्रमाणपत्र माँगें',
        },
      },
    ],
    ...withYourRight({
      en:
        'The certificate is about one property and one day. A payment that you made yesterday ' +
        'through a bank may not be in the register yet: bring the receipt.\n\nIf you buy ' +
        'a property, you take over its arrears. Ask the seller for this certificate, and ' +
        'have your ' +
        'own name entered after the sale.',
      mr:
        'दाखला एका मिळकतीबाबत व एका दिवसापुरता असतो. काल बँकेतून भरलेली रक्कम नोंदवहीत आलेली ' +
        'नसू शकते: पावती सोबत आणा.\n\nमिळकत खरेदी करणाऱ्यावर तिची थकबाकीही येते. विक्रेत्याकडे ' +
        'हा दाखला मागा आणि खरेदीनंतर स्वतःचे नाव नोंदवून घ्या.',
      hi:
        'प्रमाणपत्र एक संपत्ति और एक दिन के बारे में होता है। कल बैंक से भरी राशि रजिस्टर में ' +
        'अभी न आई हो सकती है: रसीद साथ लाएँ।\n\nजो संपत्ति खरीदता है, उस पर उसका बकाया भी आता ' +
        'है। विक्रेता से यह प्रमाणपत्र माँगें और खरीद के बाद अपना नाम दर्ज कराएँ।',
    }),
    relatedServices: ['property-tax-payment', 'property-tax-extract', 'water-no-dues'],
  },
  {
    slug: 'water-no-dues',
    portals: ['pmc'],
    department: 'water-supply',
    audience: ['resident', 'business'],
    ...reviewed,
    title: {
      en: 'No-dues certificate for water',
      mr: 'पाणीपट्टी थकबाकी नसल्याचा दाखला',
      hi: 'जल शुल्क बकाया न होने का प्रमाणपत्र',
    },
    summary: {
      en:
        'Says that the water charges of a connection are paid. Asked for when a house is sold ' +
        'or a connection is changed.',
      mr: 'नळजोडणीची पाणीपट्टी भरली असल्याचे सांगतो. घर विकताना किंवा जोडणी बदलताना मागितला जातो.',
      hi: 'बताता है कि जल कनेक्शन का शुल्क चुका दिया गया है। मकान बेचते या कनेक्शन बदलते समय माँगा जाता है।',
    },
    category: 'water-roads',
    who: { en: 'Holder of the water connection', mr: 'नळजोडणीधारक', hi: 'जल कनेक्शन धारक' },
    where: { en: 'Water supply department', mr: 'पाणीपुरवठा विभाग', hi: 'जल आपूर्ति विभाग' },
    channels: ['head-office'],
    sourceNote: SOLAPUR_FREE,
    documents: [
      {
        name: {
          en: 'Connection number, from a water bill',
          mr: 'पाणी देयकावरील जोडणी क्रमांक',
          hi: 'जल बिल पर लिखी कनेक्शन संख्या',
        },
      },
      {
        name: {
          en: 'Receipt of the last payment',
          mr: 'शेवटच्या भरण्याची पावती',
          hi: 'अंतिम भुगतान की रसीद',
        },
      },
    ],
    steps: [
      { title: { en: 'Pay the last bill', mr: 'शेवटचे देयक भरा', hi: 'अंतिम बिल भरें' } },
      {
        title: {
          en: 'Apply with the connection number',
          mr: 'जोडणी क्रमांकासह अर्ज करा',
          hi: 'कनेक्शन संख्या के साथ आवेदन करें',
        },
      },
    ],
    body: {
      en:
        'Water that is paid with the property tax, as in many houses without a meter, has no ' +
        'bill of its own. Then the [certificate for property ' +
        'tax](/services/property-tax-no-dues/) covers it.\n\nA bill that looks far too high ' +
        'often means a leak behind the meter: close every tap and see whether the meter still ' +
        'turns. If it does, call a plumber before you pay for another month.',
      mr:
        'मीटर नसलेल्या अनेक घरांत पाणीपट्टी मिळकतकरासोबत भरली जाते; तिचे वेगळे देयक नसते. अशा ' +
        'वेळी [मिळकतकराचा दाखला](/services/property-tax-no-dues/) पुरेसा असतो.\n\nदेयक खूपच ' +
        'जास्त आले असेल, तर बहुधा मीटरनंतर गळती असते: सर्व नळ बंद करून मीटर फिरतो का पाहा. फिरत ' +
        'असेल, तर पुढचा महिना जाण्यापूर्वी नळ कारागिराला बोलवा.',
      hi:
        'जिन घरों में मीटर नहीं, उनमें जल शुल्क प्रायः संपत्ति कर के साथ भरा जाता है; उसका अलग ' +
        'बिल नहीं होता। तब [संपत्ति कर का प्रमाणपत्र](/services/property-tax-no-dues/) ही ' +
        'पर्याप्त है।\n\nबिल बहुत अधिक आए तो प्रायः मीटर के बाद रिसाव होता है: सभी नल बंद करके ' +
        'देखें कि मीटर घूमता है या नहीं। घूमे तो अगला महीना बीतने से पहले नलसाज़ को बुलाएँ।',
    },
    relatedServices: ['water-connection', 'property-tax-no-dues', 'property-transfer-sale'],
  },
  {
    slug: 'water-bill-payment',
    portals: ['pmc', 'city'],
    department: 'water-supply',
    audience: ['resident', 'business'],
    ...reviewed,
    title: { en: 'Pay water charges', mr: 'पाणीपट्टी भरणे', hi: 'जल शुल्क भरें' },
    summary: {
      en:
        'For connections with a meter, which have a bill of their own. Without a meter, water ' +
        'is part of the property tax bill.',
      mr: 'मीटर असलेल्या नळजोडणीसाठी; तिचे देयक वेगळे असते. मीटर नसल्यास पाणीपट्टी मिळकतकर देयकात असते.',
      hi:
        'मीटर वाले कनेक्शनों के लिए, जिनका बिल अलग होता है। मीटर न हो तो जल शुल्क संपत्ति कर ' +
        'के बिल में होता है।',
    },
    category: 'taxes',
    fee: {
      en: 'By the meter, at the rate of the use',
      mr: 'मीटरनुसार, वापराच्या दराने',
      hi: 'मीटर के अनुसार, उपयोग की दर से',
    },
    timeLimitDays: 0,
    who: { en: 'Holder of the water connection', mr: 'नळजोडणीधारक', hi: 'जल कनेक्शन धारक' },
    where: {
      en: 'Citizen facilitation centres and the water supply department',
      mr: 'नागरी सुविधा केंद्रे व पाणीपुरवठा विभाग',
      hi: 'नागरिक सुविधा केंद्र और जल आपूर्ति विभाग',
    },
    channels: ['facilitation-centre', 'head-office'],
    applyUrl: '/payments/water-charges/',
    sourceNote: {
      en:
        'That charges rise by 15% a year follows a resolution of 2017, as the press reported ' +
        'it in 2019; in 2023–24 the corporation counted 47,070 metered connections in its ' +
        'budget. Present rates were not available.',
      mr:
        'दरवर्षी १५% वाढीचा उल्लेख २०१७ च्या ठरावातील, २०१९ मधील वृत्तानुसार; २०२३–२४ मध्ये ' +
        '४७,०७० मीटर जोडण्या असल्याचे महानगरपालिकेच्या अंदाजपत्रकात नमूद आहे. सध्याचे दर ' +
        'उपलब्ध नव्हते.',
      hi:
        'हर वर्ष १५% वृद्धि का उल्लेख २०१७ के प्रस्ताव का है, २०१९ के समाचार के अनुसार; ' +
        '२०२३–२४ में ४७,०७० मीटर कनेक्शन होने की बात महानगरपालिका के बजट में है। वर्तमान दरें ' +
        'उपलब्ध नहीं थीं।',
    },
    documents: [
      {
        name: {
          en: 'The bill, or the connection number',
          mr: 'देयक किंवा जोडणी क्रमांक',
          hi: 'बिल या कनेक्शन संख्या',
        },
      },
    ],
    steps: [
      {
        title: {
          en: 'Compare the reading on the bill with your meter',
          mr: 'देयकावरील नोंद मीटरशी ताडून पाहा',
          hi: 'बिल की रीडिंग अपने मीटर से मिलाएँ',
        },
      },
      {
        title: {
          en: 'Pay and keep the receipt',
          mr: 'भरणा करून पावती जपून ठेवा',
          hi: 'भुगतान करें और रसीद सँभालकर रखें',
        },
      },
    ],
    body: {
      en:
        'Read the meter yourself once a month and write the number down: a sudden jump is a ' +
        'leak, and the earlier you see it the less it costs.\n\nIf the reading on the bill is ' +
        'higher than the one on the meter, do not pay and forget: write to the department with ' +
        'a photo of the meter and the bill.',
      mr:
        'महिन्यातून एकदा मीटर स्वतः वाचा आणि आकडा लिहून ठेवा: अचानक वाढ म्हणजे गळती; ती जितकी ' +
        'लवकर कळेल तितका खर्च कमी.\n\nदेयकावरील नोंद मीटरपेक्षा जास्त असेल, तर नुसते भरून ' +
        'विसरू नका: मीटर व देयकाच्या छायाचित्रासह विभागाला लिहा.',
      hi:
        'महीने में एक बार मीटर स्वयं पढ़ें और अंक लिख लें: अचानक उछाल का अर्थ रिसाव है; जितनी ' +
        'जल्दी दिखे, उतना कम खर्च।\n\nबिल की रीडिंग मीटर से अधिक हो तो भरकर भूल न जाएँ: मीटर ' +
        'और बिल की फ़ोटो के साथ विभाग को लिखें।',
    },
    relatedServices: ['water-connection', 'water-no-dues', 'property-tax-payment'],
  },
  {
    slug: 'right-to-information-application',
    portals: ['pmc'],
    department: 'general-administration',
    audience: ['resident', 'student', 'business'],
    ...reviewed,
    title: {
      en: 'Apply under the Right to Information Act',
      mr: 'माहिती अधिकाराखाली अर्ज',
      hi: 'सूचना का अधिकार अधिनियम के अंतर्गत आवेदन',
    },
    summary: {
      en:
        'Ask the corporation for a record that it holds: an order, a bill, an inspection, a ' +
        'contract. You do not need to give a reason.',
      mr: 'महानगरपालिकेकडे असलेली कोणतीही नोंद मागा: आदेश, देयक, तपासणी, करार. कारण सांगावे लागत नाही.',
      hi:
        'महानगरपालिका के पास मौजूद कोई भी अभिलेख माँगें: आदेश, बिल, निरीक्षण, अनुबंध। कारण ' +
        'बताना आवश्यक नहीं।',
    },
    category: 'help',
    fee: { en: '₹10 with the application', mr: 'अर्जासोबत ₹१०', hi: 'आवेदन के साथ ₹१०' },
    feeNote: {
      en: 'Free for persons below the poverty line',
      mr: 'दारिद्र्यरेषेखालील व्यक्तींना विनामूल्य',
      hi: 'गरीबी रेखा से नीचे के व्यक्तियों के लिए निःशुल्क',
    },
    timeLimitDays: 30,
    timeLimitNote: {
      en: '48 hours where life or liberty is at stake',
      mr: 'जीवित किंवा स्वातंत्र्याचा प्रश्न असल्यास ४८ तास',
      hi: 'जीवन या स्वतंत्रता का प्रश्न हो तो ४८ घंटे',
    },
    who: { en: 'Every citizen of India', mr: 'भारताचा प्रत्येक नागरिक', hi: 'भारत का प्रत्येक नागरिक' },
    where: {
      en: 'Public Information Officer of the department',
      mr: 'संबंधित विभागाचे जन माहिती अधिकारी',
      hi: 'संबंधित विभाग के जन सूचना अधिकारी',
    },
    channels: ['head-office', 'ward-office'],
    sourceNote: {
      en:
        'Fee and time limits from the Right to Information Act, 2005, and the rules of the ' +
        'state. The names of the officers are on their doors, not here.',
      mr:
        'शुल्क व कालमर्यादा माहितीचा अधिकार अधिनियम, २००५ आणि राज्याच्या नियमांतील. ' +
        'अधिकाऱ्यांची नावे येथे नाहीत; ती कार्यालयात लावलेली असतात.',
      hi:
        'शुल्क और समय सीमा सूचना का अधिकार अधिनियम, २००५ और राज्य के नियमों से। अधिकारियों के ' +
        'नाम यहाँ नहीं हैं; वे कार्यालय में लगे होते हैं।',
    },
    steps: [
      {
        title: {
          en: 'Check if it is already published',
          mr: 'माहिती आधीच प्रसिद्ध आहे का पाहा',
          hi: 'देखें कि जानकारी पहले से प्रकाशित तो नहीं',
        },
      },
      {
        title: {
          en: 'Write what record you want, of which period',
          mr: 'कोणती नोंद, कोणत्या कालावधीची हवी ते लिहा',
          hi: 'लिखें कि कौन-सा अभिलेख, किस अवधि का चाहिए',
        },
        text: {
          en: 'In Marathi, Hindi or English. Ask for records, not for opinions.',
          mr: 'मराठी, हिंदी किंवा इंग्रजीत. मते नव्हे, नोंदी मागा.',
          hi: 'मराठी, हिन्दी या अंग्रेज़ी में। राय नहीं, अभिलेख माँगें।',
        },
      },
      {
        title: {
          en: 'Pay ₹10 and keep the receipt with its date',
          mr: '₹१० भरा आणि दिनांकासह पावती ठेवा',
          hi: '₹१० भरें और दिनांक सहित रसीद रखें',
        },
      },
      {
        title: {
          en: 'Pay for the copies when the officer asks',
          mr: 'अधिकाऱ्याने कळवल्यावर प्रतींचे शुल्क भरा',
          hi: 'अधिकारी के बताने पर प्रतियों का शुल्क भरें',
        },
      },
    ],
    body: {
      en:
        '## If there is no answer\n\n- After 30 days without an answer, or after a refusal: ' +
        'first appeal to the appellate authority of the department, within 30 days.\n- After ' +
        'that: second appeal to the State Information Commission, within 90 days.\n\nAn ' +
        'officer who delays without reason can be fined ₹250 a day, up to ₹25,000. More in ' +
        '[Right to information](/pages/right-to-information/).',
      mr:
        '## उत्तर मिळाले नाही तर\n\n- ३० दिवसांत उत्तर न मिळाल्यास किंवा नकार मिळाल्यास: ३० ' +
        'दिवसांच्या आत विभागाच्या अपिलीय प्राधिकाऱ्यांकडे पहिले अपील.\n- त्यानंतर: ९० ' +
        'दिवसांच्या आत राज्य माहिती आयोगाकडे दुसरे अपील.\n\nकारणाशिवाय उशीर करणाऱ्या ' +
        'अधिकाऱ्याला दररोज ₹२५०, कमाल ₹२५,००० दंड होऊ शकतो. अधिक माहिती: [माहितीचा ' +
        'अधिकार](/pages/right-to-information/).',
      hi:
        '## उत्तर न मिले तो\n\n- ३० दिन में उत्तर न मिले या अस्वीकार हो: ३० दिन के भीतर विभाग ' +
        'के अपीलीय प्राधिकारी के पास पहली अपील।\n- उसके बाद: ९० दिन के भीतर राज्य सूचना आयोग ' +
        'के पास दूसरी अपील।\n\nबिना कारण देर करने वाले अधिकारी पर प्रतिदिन ₹२५०, अधिकतम ' +
        '₹२५,००० का जुर्माना हो सकता है। अधिक जानकारी: [सूचना का ' +
        'अधिकार](/pages/right-to-information/)।',
    },
    relatedServices: ['lokshahi-din', 'report-a-problem'],
  },
  {
    slug: 'report-a-problem',
    portals: ['pmc', 'city'],
    department: 'public-relations',
    audience: ['resident', 'newcomer', 'tourist', 'student'],
    ...reviewed,
    title: { en: 'Report a problem', mr: 'तक्रार नोंदवा', hi: 'शिकायत दर्ज करें' },
    summary: {
      en:
        'A pothole, a dark street, garbage, no water: say where, add a photo if you like, and ' +
        'follow it by its number.',
      mr:
        'खड्डा, बंद पथदिवा, कचरा, पाणी नाही: कोठे ते सांगा, हवे तर छायाचित्र जोडा आणि ' +
        'क्रमांकावरून पाठपुरावा करा.',
      hi: 'गड्ढा, बंद बत्ती, कचरा, पानी नहीं: कहाँ है बताएँ, चाहें तो फ़ोटो जोड़ें और संख्या से स्थिति देखें।',
    },
    category: 'help',
    fee: FREE,
    who: {
      en: 'Everybody: no account is needed',
      mr: 'कोणीही: खाते लागत नाही',
      hi: 'कोई भी: खाता आवश्यक नहीं',
    },
    where: {
      en: 'On this site, at any hour; or at the ward office',
      mr: 'या संकेतस्थळावर केव्हाही; किंवा क्षेत्रीय कार्यालयात',
      hi: 'इस वेबसाइट पर कभी भी; या क्षेत्रीय कार्यालय में',
    },
    channels: ['online', 'ward-office', 'phone'],
    applyUrl: '/grievances/new/',
    steps: [
      {
        title: {
          en: 'Say what it is and where',
          mr: 'काय आणि कोठे ते सांगा',
          hi: 'क्या है और कहाँ है, बताएँ',
        },
      },
      {
        title: {
          en: 'Keep the number that you get',
          mr: 'मिळालेला क्रमांक जपून ठेवा',
          hi: 'मिली संख्या सँभालकर रखें',
        },
      },
      {
        title: {
          en: 'See the office and the time limits with the number',
          mr: 'क्रमांकावरून कार्यालय व कालमर्यादा पाहा',
          hi: 'संख्या से कार्यालय और समय सीमा देखें',
        },
      },
    ],
    body: {
      en:
        'Danger to life, fire or a live wire on the ground is not for a form: call 112, or 101 ' +
        'for the fire brigade.\n\nYou do not need to leave a name. A mobile number is optional and ' +
        'is shown to nobody.',
      mr:
        'जीवितास धोका, आग किंवा रस्त्यावर पडलेली विजेची तार यासाठी अर्ज नको: 112 वर किंवा ' +
        'अग्निशमन दलासाठी 101 वर फोन करा.\n\nनाव द्यावे लागत नाही. मोबाइल क्रमांक ऐच्छिक आहे ' +
        'आणि तो कोणालाही दाखवला जात नाही.',
      hi:
        'जान को खतरा, आग या ज़मीन पर गिरा बिजली का तार हो तो फ़ॉर्म नहीं: 112 पर, या अग्निशमन ' +
        'के लिए 101 पर फ़ोन करें।\n\nनाम देना आवश्यक नहीं। मोबाइल नंबर ऐच्छिक है और किसी को ' +
        'नहीं दिखाया जाता।',
    },
    relatedServices: ['unauthorised-hoarding-complaint', 'lokshahi-din'],
  },
];
