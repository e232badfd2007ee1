import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  FREE,
  FROM_COMPLETE_APPLICATION,
  reviewed,
  STATE_LIMIT_2025,
  withYourRight,
} from './services.wording.ts';

const holder = { en: 'The holder of the licence', mr: 'परवानाधारक', hi: 'लाइसेंसधारक' };
const facilitationCentre = {
  en: 'Citizen facilitation centre',
  mr: 'नागरी सुविधा केंद्र',
  hi: 'नागरिक सुविधा केंद्र',
};
const ward = { en: 'Ward office', mr: 'क्षेत्रीय कार्यालय', hi: 'क्षेत्रीय कार्यालय' };
const skySignOffice = {
  en: 'Licence and Sky-sign department, Savarkar Bhavan, 10:00 to 17:45',
  mr: 'परवाना व आकाशचिन्ह विभाग, सावरकर भवन, १०:०० ते १७:४५',
  hi: 'लाइसेंस एवं विज्ञापन पट्ट विभाग, सावरकर भवन, १०:०० से १७:४५',
};

export const licenceServices: Example<Service>[] = [
  {
    slug: 'business-licence-renewal',
    portals: ['pmc'],
    department: 'licence-sky-sign',
    audience: ['business'],
    ...reviewed,
    title: {
      en: 'Renewal of a business licence',
      mr: 'व्यवसाय परवाना नूतनीकरण',
      hi: 'व्यापार लाइसेंस का नवीनीकरण',
    },
    summary: {
      en:
        'Renew the yearly licence of your trade between 1 January and 31 March. After that a ' +
        'late fee is added.',
      mr:
        'व्यवसायाच्या वार्षिक परवान्याचे १ जानेवारी ते ३१ मार्च या काळात नूतनीकरण करा. ' +
        'त्यानंतर विलंब शुल्क लागते.',
      hi:
        'व्यापार के वार्षिक लाइसेंस का १ जनवरी से ३१ मार्च के बीच नवीनीकरण करें। उसके बाद ' +
        'विलंब शुल्क लगता है।',
    },
    category: 'licences',
    fee: {
      en: 'The licence fee of the trade',
      mr: 'त्या व्यवसायाचे परवाना शुल्क',
      hi: 'उस व्यापार का लाइसेंस शुल्क',
    },
    feeNote: {
      en: 'Late fee after 31 March',
      mr: '३१ मार्चनंतर विलंब शुल्क',
      hi: '३१ मार्च के बाद विलंब शुल्क',
    },
    timeLimitDays: 10,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: holder,
    where: facilitationCentre,
    channels: ['facilitation-centre', 'ward-office'],
    sourceNote: {
      en:
        'The window and the late fee come from the corporation’s notice for licences that ' +
        'ended on 31 March 2019; the time limit from the state’s list of June 2025, as the ' +
        'press reported it. Confirm both.',
      mr:
        'मुदत व विलंब शुल्क ३१ मार्च २०१९ ला संपलेल्या परवान्यांच्या महानगरपालिका सूचनेतील; ' +
        'कालमर्यादा जून २०२५ च्या राज्य यादीतील, वृत्तपत्रांत प्रसिद्ध झाल्याप्रमाणे. ' +
        'दोन्हींची खात्री करा.',
      hi:
        'अवधि और विलंब शुल्क ३१ मार्च २०१९ को समाप्त लाइसेंसों की महानगरपालिका सूचना से; समय ' +
        'सीमा राज्य की जून २०२५ की सूची से, जैसा समाचार पत्रों में छपा। दोनों की पुष्टि कर लें।',
    },
    documents: [
      {
        name: {
          en: 'Licence of the year that ends',
          mr: 'संपणाऱ्या वर्षाचा परवाना',
          hi: 'समाप्त हो रहे वर्ष का लाइसेंस',
        },
      },
    ],
    steps: [
      {
        title: {
          en: 'Take the old licence to the centre',
          mr: 'जुना परवाना घेऊन केंद्रात जा',
          hi: 'पुराना लाइसेंस लेकर केंद्र जाएँ',
        },
      },
      { title: { en: 'Pay the fee', mr: 'शुल्क भरा', hi: 'शुल्क भरें' } },
      {
        title: {
          en: 'Display the new licence in the shop',
          mr: 'नवा परवाना दुकानात लावा',
          hi: 'नया लाइसेंस दुकान में लगाएँ',
        },
      },
    ],
    ...withYourRight({
      en:
        'The yearly renewal covers, among others:\n\n- wedding halls, lodges and ice ' +
        'factories\n- salons and beauty parlours\n- sellers of leather, juice, eggs and pan\n- ' +
        'grain mills\n- nursing homes\n\nSince October 2025 the ward offices decide on the ' +
        'licences of salons and wedding halls. Come in January if you can, and do not wait for ' +
        'the last days.',
      mr:
        'वार्षिक नूतनीकरण इतरांबरोबर पुढील व्यवसायांना लागू आहे:\n\n- मंगल कार्यालये, लॉज व ' +
        'बर्फाचे कारखाने\n- सलून व ब्युटी पार्लर\n- चामडे, फळांचा रस, अंडी व पान ' +
        'विक्रेते\n- पिठाच्या गिरण्या\n- शुश्रूषागृहे\n\nऑक्टोबर २०२५ पासून सलून व मंगल ' +
        'कार्यालयांच्या परवान्यांचा निर्णय क्षेत्रीय कार्यालयात होतो. शक्यतो जानेवारीतच या: ' +
        'शेवटच्या दिवसांची वाट पाहू नका.',
      hi:
        'वार्षिक नवीनीकरण अन्य के साथ इन व्यापारों पर लागू है:\n\n- विवाह हॉल, लॉज और बर्फ़ के ' +
        'कारखाने\n- सैलून और ब्यूटी पार्लर\n- चमड़ा, फलों का रस, अंडे और पान विक्रेता\n- आटा ' +
        'चक्कियाँ\n- नर्सिंग होम\n\nअक्टूबर २०२५ से सैलून और विवाह हॉल के लाइसेंस का निर्णय ' +
        'क्षेत्रीय कार्यालय करते हैं। हो सके तो जनवरी में ही आएँ: अंतिम दिनों की प्रतीक्षा न ' +
        'करें।',
    }),
    relatedServices: [
      'duplicate-licence',
      'wedding-hall-licence-renewal',
      'nursing-home-licence-renewal',
    ],
  },
  {
    slug: 'duplicate-licence',
    portals: ['pmc'],
    department: 'licence-sky-sign',
    audience: ['business'],
    ...reviewed,
    title: { en: 'Duplicate of a licence', mr: 'परवान्याची दुय्यम प्रत', hi: 'लाइसेंस की दूसरी प्रति' },
    summary: {
      en: 'A new copy of a licence that was lost, torn or can no longer be read.',
      mr: 'हरवलेल्या, फाटलेल्या किंवा वाचता न येणाऱ्या परवान्याची नवी प्रत.',
      hi: 'खोए, फटे या न पढ़े जा सकने वाले लाइसेंस की नई प्रति।',
    },
    category: 'licences',
    timeLimitDays: 7,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: holder,
    where: facilitationCentre,
    channels: ['facilitation-centre'],
    sourceNote: STATE_LIMIT_2025,
    documents: [
      {
        name: {
          en: 'Number of the licence, or a receipt of its fee',
          mr: 'परवाना क्रमांक किंवा शुल्काची पावती',
          hi: 'लाइसेंस संख्या या शुल्क की रसीद',
        },
      },
    ],
    ...withYourRight({
      en:
        'Keep a photograph of your licence on your phone: the number on it is the fastest way ' +
        'to a duplicate.\n\nA duplicate is not a renewal. If the licence has run out, renew it ' +
        'first.',
      mr:
        'परवान्याचे छायाचित्र मोबाइलमध्ये ठेवा: त्यावरील क्रमांकामुळे दुय्यम प्रत लवकर ' +
        'मिळते.\n\nदुय्यम प्रत म्हणजे नूतनीकरण नव्हे. परवान्याची मुदत संपली असेल, तर आधी ' +
        'नूतनीकरण करा.',
      hi:
        'अपने लाइसेंस की फ़ोटो मोबाइल में रखें: उस पर लिखी संख्या से दूसरी प्रति जल्दी मिलती ' +
        'है।\n\nदूसरी प्रति नवीनीकरण नहीं है। लाइसेंस की अवधि बीत गई हो, तो पहले नवीनीकरण ' +
        'कराएँ।',
    }),
    relatedServices: ['business-licence-renewal'],
  },
  {
    slug: 'wedding-hall-licence-renewal',
    portals: ['pmc'],
    department: 'licence-sky-sign',
    audience: ['business'],
    ...reviewed,
    title: {
      en: 'Renewal of a wedding hall or auditorium licence',
      mr: 'मंगल कार्यालय किंवा सभागृह परवाना नूतनीकरण',
      hi: 'विवाह हॉल या सभागृह के लाइसेंस का नवीनीकरण',
    },
    summary: {
      en: 'Yearly renewal for wedding halls and private auditoriums, decided at the ward office.',
      mr: 'मंगल कार्यालये व खासगी सभागृहांसाठी वार्षिक नूतनीकरण. निर्णय क्षेत्रीय कार्यालयात होतो.',
      hi: 'विवाह हॉल और निजी सभागृहों का वार्षिक नवीनीकरण। निर्णय क्षेत्रीय कार्यालय में होता है।',
    },
    category: 'licences',
    timeLimitDays: 15,
    timeLimitNote: {
      en: 'It was 30 days before June 2025',
      mr: 'जून २०२५ पूर्वी ही मर्यादा ३० दिवस होती',
      hi: 'जून २०२५ से पहले यह सीमा ३० दिन थी',
    },
    who: holder,
    where: ward,
    channels: ['ward-office'],
    sourceNote: STATE_LIMIT_2025,
    ...withYourRight({
      en:
        'Renew between 1 January and 31 March; the licence fee grows by a late fee after ' +
        'that.\n\nBefore you apply, walk through the hall as a guest would: are the exits free ' +
        'and lit, is there a ramp, do the extinguishers have a date that is not over?',
      mr:
        '१ जानेवारी ते ३१ मार्च या काळात नूतनीकरण करा; त्यानंतर विलंब शुल्क लागते.\n\nअर्ज ' +
        'करण्यापूर्वी पाहुण्याच्या नजरेने सभागृह पाहा: बाहेर पडण्याचे मार्ग मोकळे व उजेडात आहेत ' +
        'का, उतरता मार्ग आहे का, अग्निशामक साधनांची मुदत संपलेली नाही ना?',
      hi:
        '१ जनवरी से ३१ मार्च के बीच नवीनीकरण कराएँ; उसके बाद विलंब शुल्क लगता है।\n\nआवेदन से ' +
        'पहले मेहमान की नज़र से हॉल देखें: निकास खुले और रोशन हैं या नहीं, ढलान है या नहीं, ' +
        'अग्निशामक यंत्रों की अवधि बीत तो नहीं गई?',
    }),
    relatedServices: ['business-licence-renewal', 'duplicate-licence', 'fire-noc'],
  },
  {
    slug: 'nursing-home-licence-renewal',
    portals: ['pmc'],
    department: 'health',
    audience: ['business'],
    ...reviewed,
    title: {
      en: 'Renewal of a nursing home licence',
      mr: 'शुश्रूषागृह परवाना नूतनीकरण',
      hi: 'नर्सिंग होम लाइसेंस का नवीनीकरण',
    },
    summary: {
      en: 'Renew the registration of a private hospital or nursing home before it runs out.',
      mr: 'खासगी रुग्णालय किंवा शुश्रूषागृहाच्या परवान्याचे मुदत संपण्यापूर्वी नूतनीकरण करा.',
      hi: 'निजी अस्पताल या नर्सिंग होम के लाइसेंस का अवधि समाप्त होने से पहले नवीनीकरण कराएँ।',
    },
    category: 'licences',
    timeLimitDays: 15,
    timeLimitNote: {
      en: 'It was 30 days before June 2025',
      mr: 'जून २०२५ पूर्वी ही मर्यादा ३० दिवस होती',
      hi: 'जून २०२५ से पहले यह सीमा ३० दिन थी',
    },
    who: holder,
    where: { en: 'Health department', mr: 'आरोग्य विभाग', hi: 'स्वास्थ्य विभाग' },
    channels: ['head-office', 'facilitation-centre'],
    sourceNote: STATE_LIMIT_2025,
    ...withYourRight({
      en:
        'Ask the health department for the list of papers for the coming year before the ' +
        'renewal window opens on 1 January.\n\nPatients may ask to see the licence: ' +
        'display it at the entrance, with its expiry date.',
      mr:
        '१ जानेवारीला नूतनीकरण सुरू होण्यापूर्वीच पुढील वर्षासाठीच्या कागदपत्रांची यादी आरोग्य ' +
        'विभागाकडून घ्या.\n\nरुग्ण परवाना पाहण्यास मागू शकतात: तो मुदतीच्या तारखेसह ' +
        'प्रवेशद्वाराशी लावा.',
      hi:
        '१ जनवरी को नवीनीकरण शुरू होने से पहले ही आने वाले वर्ष के दस्तावेज़ों की सूची ' +
        'स्वास्थ्य विभाग से ले लें।\n\nरोगी लाइसेंस देखना चाह सकते हैं: इसे वैधता की तिथि के ' +
        'साथ प्रवेश द्वार पर लगाएँ।',
    }),
    relatedServices: ['business-licence-renewal', 'fire-noc'],
  },
  {
    slug: 'food-registration-noc',
    portals: ['pmc'],
    department: 'health',
    audience: ['business'],
    ...reviewed,
    title: {
      en: 'No-objection for food registration',
      mr: 'अन्न नोंदणी ना हरकत',
      hi: 'खाद्य पंजीकरण के लिए अनापत्ति',
    },
    summary: {
      en: 'The corporation’s no-objection that a food business needs for its registration.',
      mr: 'खाद्य व्यवसायाच्या नोंदणीसाठी लागणारे महानगरपालिकेचे ना हरकत प्रमाणपत्र.',
      hi: 'खाद्य व्यवसाय के पंजीकरण के लिए आवश्यक महानगरपालिका का अनापत्ति प्रमाणपत्र।',
    },
    category: 'licences',
    timeLimitDays: 12,
    timeLimitNote: {
      en: 'It was 30 days before June 2025',
      mr: 'जून २०२५ पूर्वी ही मर्यादा ३० दिवस होती',
      hi: 'जून २०२५ से पहले यह सीमा ३० दिन थी',
    },
    who: { en: 'Owners of a food business', mr: 'खाद्य व्यवसायाचे मालक', hi: 'खाद्य व्यवसाय के स्वामी' },
    where: { en: 'Health department', mr: 'आरोग्य विभाग', hi: 'स्वास्थ्य विभाग' },
    channels: ['head-office'],
    sourceNote: STATE_LIMIT_2025,
    ...withYourRight({
      en:
        'The registration itself is given by the food authority; this paper says that the ' +
        'corporation does not object to the place.\n\nBefore you rent a room for a kitchen, ' +
        'look at the water, the drain, the way for garbage and the neighbours: these decide ' +
        'the answer more than the form does.',
      mr:
        'प्रत्यक्ष नोंदणी अन्न प्राधिकरण करते; त्या जागेस महानगरपालिकेची हरकत नाही, एवढे हे ' +
        'प्रमाणपत्र सांगते.\n\nस्वयंपाकघरासाठी जागा भाड्याने घेण्यापूर्वी पाणी, सांडपाणी, ' +
        'कचऱ्याची व्यवस्था व शेजार पाहा: अर्जापेक्षा यांवरच निर्णय अवलंबून असतो.',
      hi:
        'पंजीकरण स्वयं खाद्य प्राधिकरण करता है; यह प्रमाणपत्र बताता है कि उस जगह पर ' +
        'महानगरपालिका को आपत्ति नहीं।\n\nरसोई के लिए जगह किराए पर लेने से पहले पानी, निकासी, ' +
        'कचरे की व्यवस्था और पड़ोस देखें: आवेदन से अधिक निर्णय इन्हीं पर निर्भर करता है।',
    }),
    relatedServices: ['business-licence-renewal', 'hawker-registration'],
  },
  {
    slug: 'hawker-registration',
    portals: ['pmc', 'city'],
    department: 'encroachment-removal',
    audience: ['newcomer', 'business'],
    ...reviewed,
    title: {
      en: 'Hawker registration certificate',
      mr: 'फेरीवाला नोंदणी प्रमाणपत्र',
      hi: 'फेरीवाला पंजीकरण प्रमाणपत्र',
    },
    summary: {
      en:
        'A certificate for people who sell on the street or from a cart, with a number that ' +
        'officers can check.',
      mr: 'रस्त्यावर किंवा गाडीवर विक्री करणाऱ्यांसाठी प्रमाणपत्र. त्यावरील क्रमांक अधिकारी तपासू शकतात.',
      hi: 'सड़क पर या ठेले से बेचने वालों के लिए प्रमाणपत्र। इस पर लिखी संख्या अधिकारी जाँच सकते हैं।',
    },
    category: 'licences',
    timeLimitDays: 7,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: {
      en: 'People who sell on the street',
      mr: 'रस्त्यावर विक्री करणारे',
      hi: 'सड़क पर बेचने वाले लोग',
    },
    where: ward,
    channels: ['ward-office'],
    sourceNote: STATE_LIMIT_2025,
    ...withYourRight({
      en:
        'You need nobody in between: apply yourself, at the ward office of the place where you ' +
        'sell. Ask there in which language the form is given; staff can help you to fill it ' +
        'in.\n\nThe certificate is yours alone. It cannot be sold or lent. Carry it, or a ' +
        'photograph of it, when you work.',
      mr:
        'मध्यस्थाची गरज नाही: जेथे विक्री करता, त्या भागाच्या क्षेत्रीय कार्यालयात स्वतः अर्ज ' +
        'करा. अर्ज कोणत्या भाषेत मिळतो, ते विचारा; तो भरण्यास कर्मचारी मदत करू ' +
        'शकतात.\n\nप्रमाणपत्र फक्त तुमच्या नावे असते. ते विकता किंवा उसने देता येत नाही. काम ' +
        'करताना ते किंवा त्याचे छायाचित्र जवळ ठेवा.',
      hi:
        'किसी बिचौलिए की आवश्यकता नहीं: जहाँ बेचते हैं, वहाँ के क्षेत्रीय कार्यालय में स्वयं ' +
        'आवेदन करें। पूछें कि फ़ॉर्म किस भाषा में मिलता है; भरने में कर्मचारी सहायता कर सकते ' +
        'हैं।\n\nप्रमाणपत्र केवल आपके नाम का है। इसे बेचा या उधार नहीं दिया जा सकता। काम करते ' +
        'समय इसे या इसकी फ़ोटो साथ रखें।',
    }),
    relatedServices: ['roadside-trade-fee', 'food-registration-noc'],
  },
  {
    slug: 'roadside-trade-fee',
    portals: ['pmc'],
    department: 'encroachment-removal',
    audience: ['business'],
    ...reviewed,
    title: { en: 'Road-side trade fee', mr: 'रस्त्यावरील व्यवसाय शुल्क', hi: 'सड़क किनारे व्यापार शुल्क' },
    summary: {
      en: 'The daily fee for trading at the road side, against a receipt.',
      mr: 'रस्त्यालगत व्यवसाय करण्याचे दैनंदिन शुल्क. त्याची पावती मिळते.',
      hi: 'सड़क किनारे व्यापार करने का दैनिक शुल्क, जिसकी रसीद मिलती है।',
    },
    category: 'licences',
    fee: { en: '₹50 a day', mr: 'दररोज ₹५०', hi: 'प्रतिदिन ₹५०' },
    feeNote: {
      en: 'As the standing committee decided',
      mr: 'स्थायी समितीच्या निर्णयानुसार',
      hi: 'स्थायी समिति के निर्णय के अनुसार',
    },
    who: {
      en: 'People who trade at the road side',
      mr: 'रस्त्यालगत व्यवसाय करणारे',
      hi: 'सड़क किनारे व्यापार करने वाले',
    },
    where: ward,
    channels: ['ward-office'],
    sourceNote: {
      en:
        'The amount is a decision of the standing committee that the press reported without ' +
        'saying to whom exactly it applies. Ask the ward office before you pay.',
      mr:
        'ही रक्कम स्थायी समितीच्या निर्णयातील असून वृत्तात ती नेमकी कोणाला लागू आहे, हे नमूद ' +
        'नाही. भरण्यापूर्वी क्षेत्रीय कार्यालयात विचारा.',
      hi:
        'यह राशि स्थायी समिति के निर्णय की है; समाचार में यह नहीं बताया गया कि वह ठीक किन पर ' +
        'लागू है। भुगतान से पहले क्षेत्रीय कार्यालय में पूछें।',
    },
    body: {
      en:
        'Pay only to a municipal collector and only against a printed receipt that shows the ' +
        'day and the amount.\n\nThe fee does not replace the hawker registration certificate. ' +
        'If somebody asks for money without a receipt, [report it](/grievances/new/).',
      mr:
        'महानगरपालिकेच्या वसुली कर्मचाऱ्यालाच आणि दिनांक व रक्कम छापलेल्या पावतीवरच पैसे ' +
        'द्या.\n\nहे शुल्क म्हणजे फेरीवाला नोंदणी प्रमाणपत्र नव्हे. कोणी पावतीशिवाय पैसे ' +
        'मागितले, तर [तक्रार नोंदवा](/grievances/new/).',
      hi:
        'पैसे केवल महानगरपालिका के वसूली कर्मचारी को और केवल दिनांक तथा राशि छपी रसीद पर ' +
        'दें।\n\nयह शुल्क फेरीवाला पंजीकरण प्रमाणपत्र की जगह नहीं लेता। कोई बिना रसीद पैसे ' +
        'माँगे, तो [शिकायत दर्ज करें](/grievances/new/)।',
    },
    relatedServices: ['hawker-registration'],
  },
  {
    slug: 'hoarding-permission',
    portals: ['pmc'],
    department: 'licence-sky-sign',
    audience: ['business'],
    ...reviewed,
    title: {
      en: 'Permission for an advertisement board (sky-sign)',
      mr: 'जाहिरात फलक परवानगी',
      hi: 'विज्ञापन पट्ट की अनुमति',
    },
    summary: {
      en:
        'Permission to put up a board, hoarding or sign that advertises, on your own or ' +
        'somebody else’s property.',
      mr: 'स्वतःच्या किंवा दुसऱ्याच्या मिळकतीवर जाहिरात फलक अथवा आकाशचिन्ह लावण्याची परवानगी.',
      hi: 'अपनी या किसी दूसरे की संपत्ति पर विज्ञापन पट्ट लगाने की अनुमति।',
    },
    category: 'licences',
    fee: { en: 'Application form ₹10', mr: 'अर्जाचा नमुना ₹१०', hi: 'आवेदन पत्र ₹१०' },
    feeNote: {
      en: 'The fee for the board itself is told at the office',
      mr: 'फलकाचे शुल्क कार्यालयात सांगितले जाते',
      hi: 'पट्ट का शुल्क कार्यालय में बताया जाता है',
    },
    who: {
      en: 'Advertisers, with the consent of the owner of the property',
      mr: 'मिळकतधारकाच्या संमतीने जाहिरातदार',
      hi: 'संपत्ति स्वामी की सहमति से विज्ञापनदाता',
    },
    where: skySignOffice,
    channels: ['head-office'],
    sourceNote: {
      en:
        'From the corporation’s published questions and answers; the price of the form and the ' +
        'hours may have changed.',
      mr: 'महानगरपालिकेच्या प्रसिद्ध प्रश्नोत्तरांवरून; अर्जाची किंमत व वेळ बदललेली असू शकते.',
      hi: 'महानगरपालिका के प्रकाशित प्रश्नोत्तर से; आवेदन पत्र का मूल्य और समय बदला हो सकता है।',
    },
    documents: [
      {
        name: {
          en: 'Three attested plans of the site',
          mr: 'जागेचे तीन साक्षांकित नकाशे',
          hi: 'स्थल के तीन सत्यापित नक्शे',
        },
      },
      {
        name: {
          en: 'Property tax receipt of the owner, or the tax department’s no-objection',
          mr: 'मालकाची मिळकतकर पावती किंवा कर विभागाचे ना हरकत प्रमाणपत्र',
          hi: 'स्वामी की संपत्ति कर रसीद या कर विभाग का अनापत्ति प्रमाणपत्र',
        },
      },
    ],
    steps: [
      {
        title: {
          en: 'Buy the form at Savarkar Bhavan',
          mr: 'सावरकर भवन येथून अर्ज घ्या',
          hi: 'सावरकर भवन से आवेदन पत्र लें',
        },
      },
      {
        title: {
          en: 'Hand it in with the plans and the tax paper',
          mr: 'नकाशे व कराच्या कागदपत्रासह अर्ज द्या',
          hi: 'नक्शों और कर के दस्तावेज़ के साथ आवेदन दें',
        },
      },
      {
        title: {
          en: 'Put up the board only after the permission',
          mr: 'परवानगीनंतरच फलक लावा',
          hi: 'अनुमति के बाद ही पट्ट लगाएँ',
        },
      },
    ],
    body: {
      en:
        'A board must be safe in the wind and must not hide a signal, a road sign or a tree. ' +
        'Show on the plan how high it stands and how it is fixed.\n\nPrint the number of the ' +
        'permission on the board: a board without one looks unauthorised, and people may ' +
        'report it.',
      mr:
        'फलक वाऱ्यात सुरक्षित असावा आणि त्यामुळे वाहतूक दिवा, रस्ता फलक किंवा झाड झाकले जाऊ ' +
        'नये. त्याची उंची व जोडणी नकाशात दाखवा.\n\nपरवानगी क्रमांक फलकावर छापा: क्रमांक नसलेला ' +
        'फलक अनधिकृत वाटतो आणि त्याविरुद्ध तक्रार होऊ शकते.',
      hi:
        'पट्ट हवा में सुरक्षित होना चाहिए और उससे कोई सिग्नल, सड़क चिह्न या पेड़ नहीं छिपना ' +
        'चाहिए। नक्शे में ऊँचाई और लगाने का ढंग दिखाएँ।\n\nअनुमति संख्या पट्ट पर छापें: बिना ' +
        'संख्या का पट्ट अनधिकृत लगता है और उसकी शिकायत हो सकती है।',
    },
    relatedServices: ['unauthorised-hoarding-complaint', 'tree-cutting-permission'],
  },
  {
    slug: 'unauthorised-hoarding-complaint',
    portals: ['pmc'],
    department: 'licence-sky-sign',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: 'Complaint about an unauthorised hoarding',
      mr: 'अनधिकृत फलकाची तक्रार',
      hi: 'अनधिकृत विज्ञापन पट्ट की शिकायत',
    },
    summary: {
      en: 'Report a board, banner or hoarding that hangs without permission or looks dangerous.',
      mr: 'परवानगीशिवाय लावलेला किंवा धोकादायक वाटणारा फलक कळवा.',
      hi: 'बिना अनुमति लगा या खतरनाक लगने वाला पट्ट या बैनर बताएँ।',
    },
    category: 'help',
    fee: FREE,
    who: { en: 'Anybody', mr: 'कोणीही', hi: 'कोई भी' },
    where: {
      en: 'On this website, or at the ward office',
      mr: 'या संकेतस्थळावर किंवा क्षेत्रीय कार्यालयात',
      hi: 'इस वेबसाइट पर या क्षेत्रीय कार्यालय में',
    },
    channels: ['online', 'ward-office', 'phone'],
    applyUrl: '/grievances/new/',
    steps: [
      {
        title: {
          en: 'Photograph the board with its surroundings',
          mr: 'परिसरासह फलकाचे छायाचित्र काढा',
          hi: 'आसपास के साथ पट्ट की फ़ोटो लें',
        },
      },
      {
        title: {
          en: 'Report it with the place',
          mr: 'ठिकाणासह तक्रार नोंदवा',
          hi: 'स्थान के साथ शिकायत दर्ज करें',
        },
      },
      {
        title: {
          en: 'Follow it by its number',
          mr: 'तक्रार क्रमांकाने मागोवा घ्या',
          hi: 'शिकायत संख्या से स्थिति जानें',
        },
      },
    ],
    body: {
      en:
        'Look for the permission number on the board. If there is none, or the board leans, ' +
        'covers a signal or is nailed to a tree, tell the corporation.\n\nDo not take it down ' +
        'yourself. If it may fall at any moment, keep people away from it and call the ' +
        'fire brigade first.',
      mr:
        'फलकावर परवानगी क्रमांक आहे का, ते पाहा. नसेल, किंवा फलक कललेला असेल, वाहतूक दिवा झाकत ' +
        'असेल अथवा झाडाला ठोकलेला असेल, तर महानगरपालिकेला कळवा.\n\nतो स्वतः काढू नका. ' +
        'कोणत्याही क्षणी पडण्याची शक्यता असेल, तर लोकांना दूर ठेवा आणि आधी अग्निशमन दलाला कळवा.',
      hi:
        'देखें कि पट्ट पर अनुमति संख्या है या नहीं। न हो, या पट्ट झुका हो, सिग्नल ढकता हो या ' +
        'पेड़ पर ठोका गया हो, तो महानगरपालिका को बताएँ।\n\nइसे स्वयं न उतारें। किसी भी क्षण ' +
        'गिरने का डर हो, तो लोगों को दूर रखें और पहले अग्निशमन दल को बताएँ।',
    },
    relatedServices: ['hoarding-permission', 'lokshahi-din'],
  },
];
