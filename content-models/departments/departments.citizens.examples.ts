import type { Department } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { NAMED_IN_REPORTS, reviewed } from './departments.wording.ts';

/** Departments with counters for citizens. */
export const citizenDepartments: Example<Department>[] = [
  {
    slug: 'ward-offices',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Ward offices', mr: 'क्षेत्रीय कार्यालये', hi: 'क्षेत्रीय कार्यालय' },
    summary: {
      en:
        'Fifteen offices in five zones, the nearest counter of the corporation for every ' +
        'neighbourhood.',
      mr: 'पाच परिमंडळांतील पंधरा कार्यालये: प्रत्येक भागासाठी महानगरपालिकेचे जवळचे ठिकाण.',
      hi: 'पाँच ज़ोन में पंद्रह कार्यालय: हर क्षेत्र के लिए महानगरपालिका का निकटतम ठिकाना।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Birth and death certificates of events registered there',
          mr: 'तेथे नोंदवलेल्या घटनांचे जन्म व मृत्यू दाखले',
          hi: 'वहाँ दर्ज घटनाओं के जन्म और मृत्यु प्रमाणपत्र',
        },
      },
      {
        text: {
          en: 'Licences for pets, salons and wedding halls',
          mr: 'पाळीव प्राणी, सलून व मंगल कार्यालयांचे परवाने',
          hi: 'पालतू पशु, सैलून और विवाह हॉल के लाइसेंस',
        },
      },
      {
        text: {
          en: 'Transfer of property to heirs',
          mr: 'वारसांच्या नावे मालमत्ता हस्तांतरण',
          hi: 'उत्तराधिकारियों के नाम संपत्ति हस्तांतरण',
        },
      },
      { text: { en: 'Complaints from the area', mr: 'परिसरातील तक्रारी', hi: 'क्षेत्र की शिकायतें' } },
    ],
    body: {
      en:
        'Go to the ward office of the place that the matter is about: the home, the shop or ' +
        'the broken road. The list of offices shows the areas and villages of each.\n\nThe ' +
        'villages that joined the city in 2021 are served by eight of the fifteen offices. ' +
        'Since October 2025 more decisions are taken here instead of at the head office.',
      mr:
        'ज्या घराचे, दुकानाचे किंवा रस्त्याचे काम असेल, त्या भागाच्या क्षेत्रीय कार्यालयात जा. ' +
        'कार्यालयांच्या यादीत प्रत्येकाचे परिसर व गावे दिली आहेत.\n\n२०२१ मध्ये शहरात आलेल्या ' +
        'गावांना पंधरापैकी आठ कार्यालयांतून सेवा मिळते. ऑक्टोबर २०२५ पासून मुख्य कार्यालयाऐवजी ' +
        'अधिक निर्णय येथे होतात.',
      hi:
        'जिस घर, दुकान या सड़क का काम हो, उसी क्षेत्र के क्षेत्रीय कार्यालय में जाएँ। ' +
        'कार्यालयों की सूची में हर एक के क्षेत्र और गाँव दिए हैं।\n\n२०२१ में शहर में आए ' +
        'गाँवों को पंद्रह में से आठ कार्यालयों से सेवा मिलती है। अक्टूबर २०२५ से मुख्य ' +
        'कार्यालय के बदले अधिक निर्णय यहीं होते हैं।',
    },
  },
  {
    slug: 'property-tax',
    portals: ['pmc'],
    ...reviewed,
    title: {
      en: 'Property tax (assessment and collection)',
      mr: 'कर आकारणी व कर संकलन विभाग',
      hi: 'संपत्ति कर निर्धारण एवं संग्रह विभाग',
    },
    summary: {
      en:
        'Measures properties, sends the yearly bills, collects the tax and decides on ' +
        'concessions.',
      mr: 'मिळकतींची आकारणी, वार्षिक देयके, कर संकलन व सवलतींचे निर्णय.',
      hi: 'संपत्तियों का कर निर्धारण, वार्षिक बिल, कर संग्रह और छूट के निर्णय।',
    },
    sourceNote: {
      en:
        'Marathi name from the corporation’s charter for form PT-3; the Hindi name is ours. ' +
        'Phone and address are not known here.',
      mr:
        'मराठी नाव महानगरपालिकेच्या पीटी-३ सनदेवरून; हिंदी नाव आम्ही दिलेले आहे. दूरध्वनी व ' +
        'पत्ता येथे उपलब्ध नाही.',
      hi:
        'मराठी नाम महानगरपालिका के पीटी-३ अधिकार पत्र से; हिन्दी नाम हमने रखा है। फ़ोन और ' +
        'पता यहाँ उपलब्ध नहीं है।',
    },
    tasks: [
      {
        text: {
          en: 'Assess new and changed buildings',
          mr: 'नव्या व बदललेल्या बांधकामांची आकारणी',
          hi: 'नए और बदले हुए निर्माणों का कर निर्धारण',
        },
      },
      {
        text: {
          en: 'Send bills and collect the tax',
          mr: 'देयके पाठवणे व कर संकलन',
          hi: 'बिल भेजना और कर संग्रह',
        },
      },
      {
        text: {
          en: 'Concessions: 40% for owners who live in their home, 5% to 10% for eco measures',
          mr: 'सवलती: स्वतः राहणाऱ्यांना ४०%, पर्यावरणपूरक उपायांना ५% ते १०%',
          hi: 'छूट: स्वयं रहने वालों को ४०%, पर्यावरण उपायों पर ५% से १०%',
        },
      },
      {
        text: {
          en: 'Change the name after a sale or an inheritance',
          mr: 'विक्री किंवा वारसाहक्कानंतर नावात बदल',
          hi: 'बिक्री या उत्तराधिकार के बाद नाम में बदलाव',
        },
      },
    ],
    body: {
      en:
        'The city had about 12.5 lakh property tax bills in 2023 and collected about ₹2,350 ' +
        'crore in 2024-25, as the press reported it.\n\nHave your property number ready in ' +
        'every contact: it is printed on each bill and receipt. Write to the department when a ' +
        'bill looks wrong; do not wait for the last date.',
      mr:
        'वृत्तपत्रांनुसार २०२३ मध्ये शहरात सुमारे १२.५ लाख मिळकतकर देयके होती आणि २०२४-२५ ' +
        'मध्ये सुमारे ₹२,३५० कोटी कर जमा झाला.\n\nप्रत्येक संपर्कात मिळकत क्रमांक जवळ ठेवा: तो ' +
        'देयकावर व पावतीवर छापलेला असतो. देयक चुकीचे वाटल्यास विभागाला लेखी कळवा; शेवटच्या ' +
        'तारखेची वाट पाहू नका.',
      hi:
        'समाचार पत्रों के अनुसार २०२३ में शहर में लगभग १२.५ लाख संपत्ति कर बिल थे और २०२४-२५ ' +
        'में लगभग ₹२,३५० करोड़ कर जमा हुआ।\n\nहर संपर्क में संपत्ति संख्या साथ रखें: वह बिल और ' +
        'रसीद पर छपी होती है। बिल गलत लगे तो विभाग को लिखें; अंतिम तिथि की प्रतीक्षा न करें।',
    },
  },
  {
    slug: 'birth-death-registration',
    portals: ['pmc'],
    ...reviewed,
    title: {
      en: 'Birth and death registration',
      mr: 'जन्म-मृत्यू नोंदणी कार्यालय',
      hi: 'जन्म-मृत्यु पंजीकरण कार्यालय',
    },
    summary: {
      en:
        'Keeps the registers of births and deaths in the city; the ward offices give the ' +
        'certificates.',
      mr: 'शहरातील जन्म व मृत्यूच्या नोंदी ठेवते; दाखले क्षेत्रीय कार्यालयांतून मिळतात.',
      hi: 'शहर के जन्म और मृत्यु के पंजीकरण रखता है; प्रमाणपत्र क्षेत्रीय कार्यालय देते हैं।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Register births and deaths',
          mr: 'जन्म व मृत्यूची नोंद',
          hi: 'जन्म और मृत्यु का पंजीकरण',
        },
      },
      {
        text: {
          en: 'Certificates, through the ward offices',
          mr: 'क्षेत्रीय कार्यालयांमार्फत दाखले',
          hi: 'क्षेत्रीय कार्यालयों के माध्यम से प्रमाणपत्र',
        },
      },
    ],
    body: {
      en:
        'For a certificate, go to the ward office that registered the birth or the death: this ' +
        'has been so since 24 June 2024. The first copy is free.\n\nIn 2010 one office alone ' +
        'registered about 45,000 births a year. Certificates at fifteen places mean shorter ' +
        'ways for everybody.',
      mr:
        'दाखल्यासाठी जेथे जन्म किंवा मृत्यूची नोंद झाली, त्या क्षेत्रीय कार्यालयात जा: २४ जून ' +
        '२०२४ पासून ही व्यवस्था आहे. पहिली प्रत विनामूल्य असते.\n\n२०१० मध्ये एकाच कार्यालयात ' +
        'वर्षाला सुमारे ४५,००० जन्मांची नोंद होत असे. पंधरा ठिकाणी दाखले मिळाल्याने सर्वांचा ' +
        'प्रवास कमी होतो.',
      hi:
        'प्रमाणपत्र के लिए उस क्षेत्रीय कार्यालय में जाएँ जहाँ जन्म या मृत्यु दर्ज हुई: यह ' +
        'व्यवस्था २४ जून २०२४ से है। पहली प्रति निःशुल्क है।\n\n२०१० में एक ही कार्यालय में ' +
        'वर्ष में लगभग ४५,००० जन्म दर्ज होते थे। पंद्रह जगह प्रमाणपत्र मिलने से सबकी दौड़ कम ' +
        'होती है।',
    },
  },
  {
    slug: 'licence-sky-sign',
    portals: ['pmc'],
    ...reviewed,
    title: {
      en: 'Licence and Sky-sign',
      mr: 'परवाना व आकाशचिन्ह विभाग',
      hi: 'लाइसेंस एवं विज्ञापन पट्ट विभाग',
    },
    summary: {
      en:
        'Gives trade licences and permissions for advertisement boards, and acts on boards ' +
        'without permission.',
      mr: 'व्यवसाय परवाने व जाहिरात फलकांना परवानगी देतो आणि अनधिकृत फलकांवर कारवाई करतो.',
      hi: 'व्यापार लाइसेंस और विज्ञापन पट्ट की अनुमति देता है तथा अनधिकृत पट्टों पर कार्रवाई करता है।',
    },
    address: { en: 'Savarkar Bhavan, Pune', mr: 'सावरकर भवन, पुणे', hi: 'सावरकर भवन, पुणे' },
    hours: { en: '10:00 to 17:45', mr: '१०:०० ते १७:४५', hi: '१०:०० से १७:४५' },
    sourceNote: {
      en:
        'Place and hours from the corporation’s published questions and answers; check ' +
        'that they are still right.',
      mr: 'ठिकाण व वेळ महानगरपालिकेच्या प्रसिद्ध प्रश्नोत्तरांवरून; त्यांत बदल झालेला नाही ना, ते तपासा.',
      hi: 'स्थान और समय महानगरपालिका के प्रकाशित प्रश्नोत्तर से; जाँच लें कि वे अब भी वही हैं।',
    },
    tasks: [
      {
        text: {
          en: 'Renew yearly trade licences, 1 January to 31 March',
          mr: '१ जानेवारी ते ३१ मार्च या काळात वार्षिक परवान्यांचे नूतनीकरण',
          hi: '१ जनवरी से ३१ मार्च तक वार्षिक लाइसेंस का नवीनीकरण',
        },
      },
      {
        text: {
          en: 'Permit advertisement boards',
          mr: 'जाहिरात फलकांना परवानगी',
          hi: 'विज्ञापन पट्ट की अनुमति',
        },
      },
      {
        text: {
          en: 'Remove unauthorised hoardings',
          mr: 'अनधिकृत फलक काढणे',
          hi: 'अनधिकृत पट्ट हटाना',
        },
      },
    ],
    body: {
      en:
        'Renew your licence early in the year, at a citizen facilitation centre; after 31 ' +
        'March a late fee is added. Licences of salons and wedding halls are decided at the ' +
        'ward offices since October 2025.\n\nA board without a permission number, or one that ' +
        'leans: [report it](/grievances/new/).',
      mr:
        'परवान्याचे नूतनीकरण वर्षाच्या सुरुवातीलाच नागरी सुविधा केंद्रात करा; ३१ मार्चनंतर ' +
        'विलंब शुल्क लागते. ऑक्टोबर २०२५ पासून सलून व मंगल कार्यालयांच्या परवान्यांचा निर्णय ' +
        'क्षेत्रीय कार्यालयात होतो.\n\nपरवानगी क्रमांक नसलेला किंवा कललेला फलक दिसल्यास ' +
        '[तक्रार नोंदवा](/grievances/new/).',
      hi:
        'लाइसेंस का नवीनीकरण वर्ष की शुरुआत में ही नागरिक सुविधा केंद्र में कराएँ; ३१ मार्च के ' +
        'बाद विलंब शुल्क लगता है। अक्टूबर २०२५ से सैलून और विवाह हॉल के लाइसेंस का निर्णय ' +
        'क्षेत्रीय कार्यालय करते हैं।\n\nबिना अनुमति संख्या का या झुका हुआ पट्ट दिखे तो ' +
        '[शिकायत दर्ज करें](/grievances/new/)।',
    },
  },
  {
    slug: 'social-development',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Social Development', mr: 'समाज विकास विभाग', hi: 'समाज विकास विभाग' },
    summary: {
      en:
        'Welfare schemes for women and children, students, persons with disabilities, senior ' +
        'citizens and youth.',
      mr: 'महिला व बालके, विद्यार्थी, दिव्यांग व्यक्ती, ज्येष्ठ नागरिक व युवकांसाठी कल्याणकारी योजना.',
      hi: 'महिलाओं और बच्चों, विद्यार्थियों, दिव्यांगजनों, वरिष्ठ नागरिकों और युवाओं के लिए कल्याणकारी योजनाएँ।',
    },
    head: {
      en: 'Chief Social Development Officer',
      mr: 'मुख्य समाज विकास अधिकारी',
      hi: 'मुख्य समाज विकास अधिकारी',
    },
    phone: '1800 103 0222',
    hours: {
      en: 'Women’s centres of the wards: 11:00 to 14:00',
      mr: 'क्षेत्रीय महिला केंद्रे: ११:०० ते १४:००',
      hi: 'क्षेत्रीय महिला केंद्र: ११:०० से १४:००',
    },
    sourceNote: {
      en:
        'The toll-free number is the one published for applicants of schemes; hours from the ' +
        'corporation’s questions and answers. The department was formerly called Urban ' +
        'Community Development.',
      mr:
        'निःशुल्क क्रमांक योजनांच्या अर्जदारांसाठी प्रसिद्ध झालेला आहे; वेळ महानगरपालिकेच्या ' +
        'प्रश्नोत्तरांवरून. विभागाचे पूर्वीचे नाव नागरवस्ती विकास योजना.',
      hi:
        'निःशुल्क नंबर योजनाओं के आवेदकों के लिए प्रकाशित है; समय महानगरपालिका के प्रश्नोत्तर ' +
        'से। विभाग का पुराना नाम नागरवस्ती विकास योजना था।',
    },
    tasks: [
      {
        text: {
          en: 'Scholarships after class 10 and class 12',
          mr: 'दहावी व बारावीनंतर शैक्षणिक अर्थसाहाय्य',
          hi: 'दसवीं और बारहवीं के बाद शैक्षणिक सहायता',
        },
      },
      {
        text: {
          en: 'Training and grants for women and self-help groups',
          mr: 'महिला व बचत गटांना प्रशिक्षण व अनुदान',
          hi: 'महिलाओं और स्वयं सहायता समूहों को प्रशिक्षण और अनुदान',
        },
      },
      {
        text: {
          en: 'Aid and devices for persons with disabilities',
          mr: 'दिव्यांग व्यक्तींना अर्थसाहाय्य व साधने',
          hi: 'दिव्यांगजनों को सहायता और उपकरण',
        },
      },
      {
        text: {
          en: 'Health aid for senior citizens',
          mr: 'ज्येष्ठ नागरिकांना आरोग्य साहाय्य',
          hi: 'वरिष्ठ नागरिकों को स्वास्थ्य सहायता',
        },
      },
    ],
    body: {
      en:
        'Money of these schemes goes straight to the bank account of the beneficiary. Windows ' +
        'open once or twice a year: in 2025 scholarships were open from 1 August to 31 ' +
        'December.\n\nIf a form is hard for you, ask the women’s centre of your ward. Help is ' +
        'free of charge.',
      mr:
        'या योजनांची रक्कम थेट लाभार्थीच्या बँक खात्यात जमा होते. अर्ज ठरावीक मुदतीत घेतले ' +
        'जातात: २०२५ मध्ये शिष्यवृत्तीसाठी १ ऑगस्ट ते ३१ डिसेंबर ही मुदत होती.\n\nअर्ज भरणे ' +
        'अवघड वाटत असेल, तर क्षेत्रीय महिला केंद्रात विचारा. मदत विनामूल्य आहे.',
      hi:
        'इन योजनाओं की राशि सीधे लाभार्थी के बैंक खाते में जाती है। आवेदन निश्चित अवधि में लिए ' +
        'जाते हैं: २०२५ में छात्रवृत्ति के लिए १ अगस्त से ३१ दिसंबर तक।\n\nफ़ॉर्म कठिन लगे, तो ' +
        'क्षेत्रीय महिला केंद्र में पूछें। सहायता निःशुल्क है।',
    },
  },
  {
    slug: 'health',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Health', mr: 'आरोग्य विभाग', hi: 'स्वास्थ्य विभाग' },
    summary: {
      en:
        'Municipal hospitals and dispensaries, prevention of epidemics, licences of nursing ' +
        'homes.',
      mr: 'महानगरपालिका रुग्णालये व दवाखाने, साथरोग प्रतिबंध, शुश्रूषागृहांचे परवाने.',
      hi: 'महानगरपालिका के अस्पताल और दवाखाने, महामारी की रोकथाम, नर्सिंग होम के लाइसेंस।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Hospitals and out-patient departments',
          mr: 'रुग्णालये व बाह्यरुग्ण विभाग',
          hi: 'अस्पताल और बाह्य रोगी विभाग',
        },
      },
      { text: { en: 'Control of mosquitoes', mr: 'डास नियंत्रण', hi: 'मच्छर नियंत्रण' } },
      {
        text: {
          en: 'Licences of nursing homes, no-objections for food businesses',
          mr: 'शुश्रूषागृहांचे परवाने, खाद्य व्यवसायांना ना हरकत',
          hi: 'नर्सिंग होम के लाइसेंस, खाद्य व्यवसायों को अनापत्ति',
        },
      },
    ],
    body: {
      en:
        'In 2020 the corporation ran 20 hospitals and 74 out-patient departments, which saw ' +
        '3,500 to 4,000 patients a day.\n\nStanding water where mosquitoes breed: empty it at ' +
        'home; if it is in a public place, [report it](/grievances/new/).',
      mr:
        '२०२० मध्ये महानगरपालिकेची २० रुग्णालये व ७४ बाह्यरुग्ण विभाग होते; तेथे दररोज ३,५०० ' +
        'ते ४,००० रुग्ण तपासले जात.\n\nसाचलेल्या पाण्यात डास होतात: घरातील पाणी रिकामे करा; ' +
        'सार्वजनिक ठिकाणी साचले असेल, तर [तक्रार नोंदवा](/grievances/new/).',
      hi:
        '२०२० में महानगरपालिका के २० अस्पताल और ७४ बाह्य रोगी विभाग थे, जहाँ प्रतिदिन ३,५०० से ' +
        '४,००० रोगी देखे जाते थे।\n\nरुके पानी में मच्छर पनपते हैं: घर में हो तो खाली करें; ' +
        'सार्वजनिक जगह पर हो तो [शिकायत दर्ज करें](/grievances/new/)।',
    },
  },
  {
    slug: 'veterinary',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Veterinary', mr: 'पशुवैद्यकीय विभाग', hi: 'पशु चिकित्सा विभाग' },
    summary: {
      en: 'Pet licences, stray dogs, and the health of animals in the city.',
      mr: 'पाळीव प्राणी परवाने, भटके कुत्रे व शहरातील प्राण्यांचे आरोग्य.',
      hi: 'पालतू पशु लाइसेंस, आवारा कुत्ते और शहर के पशुओं का स्वास्थ्य।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Rules for licences of dogs and cats',
          mr: 'कुत्रे व मांजरांच्या परवान्यांचे नियम',
          hi: 'कुत्तों और बिल्लियों के लाइसेंस के नियम',
        },
      },
      {
        text: {
          en: 'Complaints about stray dogs',
          mr: 'भटक्या कुत्र्यांबाबत तक्रारी',
          hi: 'आवारा कुत्तों की शिकायतें',
        },
      },
    ],
    body: {
      en:
        'Your ward office gives the licence for a dog (₹500 a year) or registers a cat (₹50 a ' +
        'year). About 5,800 dogs of an estimated one lakh were registered in 2022.\n\nAn ' +
        'animal that is hurt, or a dog that bites: [report it](/grievances/new/) with the ' +
        'place and, if you can do so safely, a photograph.',
      mr:
        'कुत्र्याचा परवाना (वर्षाला ₹५००) व मांजराची नोंदणी (वर्षाला ₹५०) क्षेत्रीय कार्यालयात ' +
        'होते. २०२२ मध्ये अंदाजे एक लाखांपैकी सुमारे ५,८०० कुत्र्यांची नोंदणी होती.\n\nजखमी ' +
        'प्राणी किंवा चावणारा कुत्रा दिसल्यास ठिकाणासह, आणि सुरक्षित असेल तर छायाचित्रासह, ' +
        '[तक्रार नोंदवा](/grievances/new/).',
      hi:
        'कुत्ते का लाइसेंस (₹५०० प्रति वर्ष) और बिल्ली का पंजीकरण (₹५० प्रति वर्ष) क्षेत्रीय ' +
        'कार्यालय में होता है। २०२२ में अनुमानित एक लाख में से लगभग ५,८०० कुत्ते पंजीकृत ' +
        'थे।\n\nघायल पशु या काटने वाला कुत्ता दिखे, तो स्थान के साथ और सुरक्षित हो तो फ़ोटो के ' +
        'साथ [शिकायत दर्ज करें](/grievances/new/)।',
    },
  },
  {
    slug: 'garden-tree-authority',
    portals: ['pmc'],
    ...reviewed,
    title: {
      en: 'Garden department and Tree Authority',
      mr: 'उद्यान विभाग / वृक्ष प्राधिकरण',
      hi: 'उद्यान विभाग / वृक्ष प्राधिकरण',
    },
    summary: {
      en: 'Keeps the gardens of the city and decides whether a tree may be cut or pruned.',
      mr: 'शहरातील उद्यानांची देखभाल करतो आणि वृक्षतोड किंवा छाटणीबाबत निर्णय घेतो.',
      hi: 'शहर के उद्यानों की देखभाल करता है और पेड़ काटने या छाँटने पर निर्णय लेता है।',
    },
    address: {
      en: 'Sambhaji Udyan, J.M. Road, Pune',
      mr: 'संभाजी उद्यान, जंगली महाराज रस्ता, पुणे',
      hi: 'संभाजी उद्यान, जंगली महाराज रोड, पुणे',
    },
    sourceNote: {
      en: 'Address and number of gardens from the corporation’s published questions and answers.',
      mr: 'पत्ता व उद्यानांची संख्या महानगरपालिकेच्या प्रसिद्ध प्रश्नोत्तरांवरून.',
      hi: 'पता और उद्यानों की संख्या महानगरपालिका के प्रकाशित प्रश्नोत्तर से।',
    },
    tasks: [
      { text: { en: 'Maintain 167 gardens', mr: '१६७ उद्यानांची देखभाल', hi: '१६७ उद्यानों की देखभाल' } },
      {
        text: {
          en: 'Permissions to cut or prune trees',
          mr: 'वृक्षतोड व छाटणीच्या परवानग्या',
          hi: 'पेड़ काटने और छाँटने की अनुमति',
        },
      },
      {
        text: {
          en: 'Prune dangerous branches before the monsoon',
          mr: 'पावसाळ्यापूर्वी धोकादायक फांद्यांची छाटणी',
          hi: 'बरसात से पहले खतरनाक डालों की छँटाई',
        },
      },
    ],
    body: {
      en:
        'The form for a tree permission is given at the office in Sambhaji Udyan. Trees are ' +
        'protected by a state Act of 1975, on private land too.\n\nA tree that is about to ' +
        'fall is a matter for the fire brigade first. For a broken swing or a dark path in a ' +
        'garden, [report it](/grievances/new/).',
      mr:
        'वृक्ष परवानगीचा अर्ज संभाजी उद्यानातील कार्यालयात मिळतो. खासगी जागेतील झाडांनाही १९७५ ' +
        'च्या राज्य अधिनियमाचे संरक्षण आहे.\n\nझाड पडण्याच्या बेतात असेल, तर आधी अग्निशमन ' +
        'दलाला कळवा. उद्यानातील तुटलेला झोका किंवा अंधारी वाट याबाबत [तक्रार ' +
        'नोंदवा](/grievances/new/).',
      hi:
        'पेड़ की अनुमति का फ़ॉर्म संभाजी उद्यान के कार्यालय में मिलता है। निजी भूमि के पेड़ भी ' +
        '१९७५ के राज्य अधिनियम से संरक्षित हैं।\n\nगिरने वाला पेड़ हो तो पहले अग्निशमन दल को ' +
        'बताएँ। उद्यान में टूटे झूले या अँधेरे रास्ते के लिए [शिकायत दर्ज ' +
        'करें](/grievances/new/)।',
    },
  },
  {
    slug: 'education',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Education', mr: 'शिक्षण विभाग', hi: 'शिक्षा विभाग' },
    summary: {
      en: 'Runs the municipal schools and gives pupils their school material.',
      mr: 'महानगरपालिकेच्या शाळा चालवतो आणि विद्यार्थ्यांना शालेय साहित्य देतो.',
      hi: 'महानगरपालिका के विद्यालय चलाता है और विद्यार्थियों को शैक्षिक सामग्री देता है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: { en: 'Municipal schools', mr: 'महानगरपालिकेच्या शाळा', hi: 'महानगरपालिका के विद्यालय' },
      },
      {
        text: {
          en: 'School material, by a direct-benefit card',
          mr: 'थेट लाभ कार्डाद्वारे शालेय साहित्य',
          hi: 'प्रत्यक्ष लाभ कार्ड से शैक्षिक सामग्री',
        },
      },
    ],
    body: {
      en:
        'School material of 287 municipal schools is given by a card: parents buy it ' +
        'themselves instead of waiting for a delivery.\n\nFamilies who have just moved to Pune ' +
        'may ask at the nearest municipal school; take the birth certificate of the child and ' +
        'whatever school papers you have.',
      mr:
        '२८७ महानगरपालिका शाळांतील शालेय साहित्य कार्डाद्वारे दिले जाते: वाटपाची वाट न पाहता ' +
        'पालक ते स्वतः घेऊ शकतात.\n\nपुण्यात नव्याने आलेल्या कुटुंबांनी जवळच्या महानगरपालिका ' +
        'शाळेत चौकशी करावी; मुलाचा जन्म दाखला व असतील ती शाळेची कागदपत्रे सोबत न्यावीत.',
      hi:
        '२८७ महानगरपालिका विद्यालयों की शैक्षिक सामग्री कार्ड से दी जाती है: वितरण की ' +
        'प्रतीक्षा किए बिना अभिभावक स्वयं खरीद सकते हैं।\n\nपुणे में नए आए परिवार निकट के ' +
        'महानगरपालिका विद्यालय में पूछें; बच्चे का जन्म प्रमाणपत्र और जो विद्यालय के दस्तावेज़ ' +
        'हों, साथ ले जाएँ।',
    },
  },
  {
    slug: 'cultural-centres',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Cultural centres', mr: 'सांस्कृतिक केंद्र विभाग', hi: 'सांस्कृतिक केंद्र विभाग' },
    summary: {
      en:
        'Lets and looks after fourteen auditoriums and cultural centres, among them ' +
        'Balgandharva.',
      mr: 'बालगंधर्वसह चौदा नाट्यगृहे व सांस्कृतिक केंद्रांचे आरक्षण व देखभाल.',
      hi: 'बालगंधर्व सहित चौदह नाट्यगृहों और सांस्कृतिक केंद्रों का आरक्षण और देखभाल।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Booking of auditoriums', mr: 'नाट्यगृहांचे आरक्षण', hi: 'नाट्यगृहों का आरक्षण' } },
      {
        text: {
          en: 'Care of the buildings and stages',
          mr: 'इमारती व रंगमंचांची देखभाल',
          hi: 'भवनों और मंचों की देखभाल',
        },
      },
    ],
    body: {
      en:
        'Dates at Balgandharva from January to April are given in September. For other months ' +
        'and other centres, ask the department early.\n\nIf something did not work on the ' +
        'evening of a show, sound, water or a lift, [report it](/grievances/new/) while you ' +
        'remember the details.',
      mr:
        'बालगंधर्वमधील जानेवारी ते एप्रिलच्या तारखा सप्टेंबरमध्ये दिल्या जातात. इतर महिने व ' +
        'केंद्रांसाठी विभागाकडे लवकर चौकशी करा.\n\nकार्यक्रमाच्या वेळी ध्वनी, पाणी किंवा ' +
        'उद्वाहन यांत काही बिघाड असेल, तर तपशील लक्षात असतानाच [तक्रार ' +
        'नोंदवा](/grievances/new/).',
      hi:
        'बालगंधर्व में जनवरी से अप्रैल की तिथियाँ सितंबर में दी जाती हैं। अन्य महीनों और ' +
        'केंद्रों के लिए विभाग से जल्दी पूछें।\n\nकार्यक्रम के समय ध्वनि, पानी या लिफ़्ट में ' +
        'कुछ गड़बड़ हो, तो विवरण याद रहते [शिकायत दर्ज करें](/grievances/new/)।',
    },
  },
];
