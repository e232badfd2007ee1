import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { FREE, reviewed } from './services.wording.ts';

export const helpServices: Example<Service>[] = [
  {
    slug: 'welfare-scheme-application',
    portals: ['pmc', 'city'],
    department: 'social-development',
    audience: ['resident', 'student', 'newcomer'],
    ...reviewed,
    title: {
      en: 'Apply for a welfare scheme',
      mr: 'कल्याणकारी योजना अर्ज',
      hi: 'कल्याणकारी योजना के लिए आवेदन',
    },
    summary: {
      en:
        'Scholarships, aid for women, for persons with disabilities and for senior citizens, ' +
        'paid straight into your bank account.',
      mr:
        'शिष्यवृत्ती, महिला, दिव्यांग व्यक्ती व ज्येष्ठ नागरिकांसाठी अर्थसाहाय्य. रक्कम थेट बँक ' +
        'खात्यात जमा होते.',
      hi:
        'छात्रवृत्ति तथा महिलाओं, दिव्यांगजनों और वरिष्ठ नागरिकों के लिए सहायता। राशि सीधे ' +
        'बैंक खाते में जमा होती है।',
    },
    category: 'welfare',
    fee: FREE,
    who: {
      en: 'Residents of Pune who fit the scheme',
      mr: 'योजनेस पात्र असलेले पुण्यातील रहिवासी',
      hi: 'योजना के पात्र पुणे के निवासी',
    },
    where: {
      en: 'Online, or the women’s centre of the ward, 11:00 to 14:00',
      mr: 'ऑनलाइन किंवा क्षेत्रीय महिला केंद्र, ११:०० ते १४:००',
      hi: 'ऑनलाइन या क्षेत्रीय महिला केंद्र, ११:०० से १४:००',
    },
    channels: ['online', 'ward-office', 'phone'],
    applyUrl: 'https://dbt.pmc.gov.in',
    sourceNote: {
      en:
        'Address of the site and toll-free number as published in 2025; hours from the ' +
        'corporation’s questions and answers. The papers are those that such schemes usually ' +
        'ask for; amounts and last dates change each year.',
      mr:
        'संकेतस्थळाचा पत्ता व निःशुल्क क्रमांक २०२५ मध्ये प्रसिद्ध झाल्याप्रमाणे; वेळ ' +
        'महानगरपालिकेच्या प्रश्नोत्तरांवरून. कागदपत्रे अशा योजनांसाठी सहसा लागणारी आहेत; रकमा ' +
        'व अंतिम मुदत दरवर्षी बदलते.',
      hi:
        'वेबसाइट का पता और निःशुल्क नंबर २०२५ में प्रकाशित; समय महानगरपालिका के प्रश्नोत्तर ' +
        'से। दस्तावेज़ वे हैं जो ऐसी योजनाओं में प्रायः माँगे जाते हैं; राशि और अंतिम तिथि हर ' +
        'वर्ष बदलती है।',
    },
    documents: [
      { name: { en: 'Aadhaar card', mr: 'आधार कार्ड', hi: 'आधार कार्ड' } },
      {
        name: {
          en: 'Proof of residence in Pune',
          mr: 'पुण्यातील रहिवासी पुरावा',
          hi: 'पुणे में निवास का प्रमाण',
        },
      },
      {
        name: {
          en: 'Bank account number and IFSC code',
          mr: 'बँक खाते क्रमांक व आयएफएससी कोड',
          hi: 'बैंक खाता संख्या और आईएफएससी कोड',
        },
      },
      {
        name: {
          en: 'The paper the scheme asks for: mark sheet, income, caste or disability certificate',
          mr: 'योजनेनुसार कागदपत्र: गुणपत्रक, उत्पन्नाचा, जातीचा किंवा दिव्यांगत्वाचा दाखला',
          hi: 'योजना के अनुसार दस्तावेज़: अंकपत्र, आय, जाति या दिव्यांगता प्रमाणपत्र',
        },
      },
    ],
    steps: [
      { title: { en: 'Find a scheme that fits', mr: 'योग्य योजना शोधा', hi: 'उपयुक्त योजना खोजें' } },
      {
        title: {
          en: 'Apply while the window is open',
          mr: 'मुदतीत अर्ज करा',
          hi: 'अवधि खुली रहते आवेदन करें',
        },
        text: {
          en: 'In 2025 scholarships were open from 1 August to 31 December.',
          mr: '२०२५ मध्ये शिष्यवृत्तीसाठी १ ऑगस्ट ते ३१ डिसेंबर ही मुदत होती.',
          hi: '२०२५ में छात्रवृत्ति के आवेदन १ अगस्त से ३१ दिसंबर तक खुले थे।',
        },
      },
      {
        title: {
          en: 'Answer questions about your papers',
          mr: 'कागदपत्रांविषयीच्या शंकांचे निरसन करा',
          hi: 'दस्तावेज़ों पर पूछे गए प्रश्नों का उत्तर दें',
        },
      },
      {
        title: {
          en: 'The money comes to your account',
          mr: 'रक्कम खात्यात जमा होते',
          hi: 'राशि खाते में आती है',
        },
      },
    ],
    body: {
      en:
        '[All schemes](/schemes/) that are described here, by group.\n\n## Some of the ' +
        'schemes\n\n- **Class 10:** ₹15,000 educational aid, the Maulana Abul Kalam Azad ' +
        'scheme. In 2024 it asked for 80% marks; 70% for pupils of municipal and night ' +
        'schools, of backward classes, or with 40% disability.\n- **Class 12:** ₹25,000, the ' +
        'Lokshahir Annabhau Sathe scheme, with the same percentages.\n- **Persons with ' +
        'disabilities:** aid of up to ₹20,000 for devices such as a hearing aid or a ' +
        'wheelchair; a free bus pass.\n- **Women:** vocational training for ages 15 to 45 and ' +
        'a grant to begin a business.\n\nHelp is free: the toll-free number is 1800 103 0222. ' +
        'Nobody may ask for money to fill in your form.\n\n## Have you applied?\n\n::benefits',
      mr:
        'येथे वर्णन केलेल्या [सर्व योजना](/schemes/), गटांनुसार.\n\n## काही योजना\n\n- ' +
        '**दहावी:** मौलाना अबुल कलाम आझाद योजनेतून ₹१५,००० शैक्षणिक अर्थसाहाय्य. २०२४ मध्ये ८०% ' +
        'गुणांची अट होती; महानगरपालिका व रात्रशाळा, मागासवर्गीय किंवा ४०% दिव्यांगत्व असलेल्या ' +
        'विद्यार्थ्यांसाठी ७०%.\n- **बारावी:** लोकशाहीर अण्णाभाऊ साठे योजनेतून ₹२५,०००; ' +
        'गुणांची अट तीच.\n- **दिव्यांग व्यक्ती:** श्रवणयंत्र, व्हीलचेअर अशा साधनांसाठी ' +
        '₹२०,००० पर्यंत; मोफत बस पास.\n- **महिला:** १५ ते ४५ वयोगटासाठी व्यवसाय प्रशिक्षण आणि ' +
        'व्यवसाय सुरू करण्यासाठी अनुदान.\n\nमदत विनामूल्य आहे: निःशुल्क क्रमांक 1800 103 0222. ' +
        'अर्ज भरून देण्यासाठी कोणीही पैसे मागू शकत नाही.\n\n## अर्ज केला आहे?\n\n::benefits',
      hi:
        'यहाँ वर्णित [सभी योजनाएँ](/schemes/), समूह के अनुसार।\n\n## कुछ योजनाएँ\n\n- ' +
        '**दसवीं:** मौलाना अबुल कलाम आज़ाद योजना से ₹१५,००० शैक्षणिक सहायता। २०२४ में ८०% अंक ' +
        'चाहिए थे; महानगरपालिका और रात्रि विद्यालय, पिछड़ा वर्ग या ४०% दिव्यांगता वाले ' +
        'विद्यार्थियों के लिए ७०%।\n- **बारहवीं:** लोकशाहीर अण्णाभाऊ साठे योजना से ₹२५,०००; ' +
        'अंकों की शर्त वही।\n- **दिव्यांगजन:** श्रवण यंत्र, व्हीलचेयर जैसे उपकरणों के लिए ' +
        '₹२०,००० तक; निःशुल्क बस पास।\n- **महिलाएँ:** १५ से ४५ वर्ष के लिए व्यवसाय प्रशिक्षण ' +
        'और व्यवसाय शुरू करने के लिए अनुदान।\n\nसहायता निःशुल्क है: निःशुल्क फ़ोन नंबर 1800 ' +
        '103 0222। फ़ॉर्म भरने के लिए कोई पैसे नहीं माँग सकता।\n\n## आवेदन किया ' +
        'है?\n\n::benefits',
    },
    relatedServices: ['birth-certificate', 'lokshahi-din'],
  },
  {
    slug: 'auditorium-booking',
    portals: ['pmc', 'city'],
    department: 'cultural-centres',
    audience: ['resident', 'business'],
    ...reviewed,
    title: { en: 'Auditorium booking', mr: 'नाट्यगृह आरक्षण', hi: 'नाट्यगृह आरक्षण' },
    summary: {
      en:
        'Book one of the fourteen auditoriums and cultural centres of the corporation for a ' +
        'play, a concert or a meeting.',
      mr: 'महानगरपालिकेच्या चौदा नाट्यगृहे व सांस्कृतिक केंद्रांपैकी एखादे नाटक, मैफल किंवा सभेसाठी आरक्षित करा.',
      hi:
        'नाटक, संगीत कार्यक्रम या सभा के लिए महानगरपालिका के चौदह नाट्यगृहों और सांस्कृतिक ' +
        'केंद्रों में से कोई आरक्षित करें।',
    },
    category: 'licences',
    who: {
      en: 'Theatre groups, institutions and residents',
      mr: 'नाट्यसंस्था, संस्था व रहिवासी',
      hi: 'नाट्य मंडलियाँ, संस्थाएँ और निवासी',
    },
    where: { en: 'Cultural centres department', mr: 'सांस्कृतिक केंद्र विभाग', hi: 'सांस्कृतिक केंद्र विभाग' },
    channels: ['head-office'],
    sourceNote: {
      en:
        'The number of centres and the booking month as the press reported them in 2024. Rents ' +
        'are not published here: ask the department.',
      mr: 'केंद्रांची संख्या व आरक्षणाचा महिना २०२४ मधील वृत्तानुसार. भाडे येथे दिलेले नाही: विभागाकडे विचारा.',
      hi:
        'केंद्रों की संख्या और आरक्षण का महीना २०२४ के समाचार के अनुसार। किराया यहाँ नहीं दिया ' +
        'गया है: विभाग से पूछें।',
    },
    steps: [
      {
        title: {
          en: 'Ask which dates are free',
          mr: 'कोणत्या तारखा मोकळ्या आहेत, ते विचारा',
          hi: 'पूछें कि कौन-सी तिथियाँ खाली हैं',
        },
      },
      {
        title: {
          en: 'Apply and pay the rent',
          mr: 'अर्ज करा व भाडे भरा',
          hi: 'आवेदन करें और किराया भरें',
        },
      },
      {
        title: {
          en: 'Keep the receipt for the day of the show',
          mr: 'कार्यक्रमाच्या दिवसासाठी पावती जपून ठेवा',
          hi: 'कार्यक्रम के दिन के लिए रसीद सँभालकर रखें',
        },
      },
    ],
    body: {
      en:
        'Dates are given months ahead. For Balgandharva Rangmandir the months from January to ' +
        'April are booked in the September before.\n\nIf the large halls are taken, ask for a ' +
        'smaller centre in another part of the city: weekday afternoons are easier to get than ' +
        'Saturday evenings.\n\nTell the department beforehand if people with wheelchairs will ' +
        'come, so that the right entrance is open.',
      mr:
        'तारखा काही महिने आधीच दिल्या जातात. बालगंधर्व रंगमंदिरासाठी जानेवारी ते एप्रिल या ' +
        'काळाचे आरक्षण आदल्या सप्टेंबरमध्ये होते.\n\nमोठी नाट्यगृहे मिळाली नाहीत, तर शहराच्या ' +
        'दुसऱ्या भागातील लहान केंद्राची चौकशी करा: शनिवारच्या संध्याकाळपेक्षा इतर दिवशी ' +
        'दुपारची वेळ लवकर मिळते.\n\nव्हीलचेअर वापरणारे प्रेक्षक येणार असतील, तर विभागाला ' +
        'आधी कळवा, म्हणजे योग्य प्रवेशद्वार खुले ठेवता येईल.',
      hi:
        'तिथियाँ महीनों पहले दी जाती हैं। बालगंधर्व रंगमंदिर के लिए जनवरी से अप्रैल का आरक्षण ' +
        'उससे पहले के सितंबर में होता है।\n\nबड़े नाट्यगृह न मिलें, तो शहर के दूसरे भाग के ' +
        'छोटे केंद्र के बारे में पूछें: शनिवार की शाम की अपेक्षा अन्य दिनों की दोपहर आसानी से ' +
        'मिलती है।\n\nव्हीलचेयर वाले दर्शक आने वाले हों, तो विभाग को पहले बता दें, ताकि सही ' +
        'प्रवेश द्वार खुला रहे।',
    },
    relatedServices: ['wedding-hall-licence-renewal'],
  },
  {
    slug: 'lokshahi-din',
    portals: ['pmc', 'city'],
    department: 'public-relations',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: 'Lokshahi Din: a hearing by the Commissioner',
      mr: 'लोकशाही दिन: आयुक्तांसमोर सुनावणी',
      hi: 'लोकशाही दिन: आयुक्त के समक्ष सुनवाई',
    },
    summary: {
      en:
        'On the first Monday of each month the Municipal Commissioner hears citizens in ' +
        'person. Apply fifteen days before.',
      mr:
        'दर महिन्याच्या पहिल्या सोमवारी महानगरपालिका आयुक्त नागरिकांचे म्हणणे प्रत्यक्ष ऐकतात. ' +
        'पंधरा दिवस आधी अर्ज करा.',
      hi:
        'हर महीने के पहले सोमवार को महानगरपालिका आयुक्त नागरिकों की बात स्वयं सुनते हैं। ' +
        'पंद्रह दिन पहले आवेदन करें।',
    },
    category: 'help',
    fee: FREE,
    who: { en: 'Citizens of Pune', mr: 'पुण्यातील नागरिक', hi: 'पुणे के नागरिक' },
    where: {
      en: 'Pune Municipal Corporation, first Monday, 10:00 to 12:00',
      mr: 'पुणे महानगरपालिका, पहिला सोमवार, १०:०० ते १२:००',
      hi: 'पुणे महानगरपालिका, पहला सोमवार, १०:०० से १२:००',
    },
    channels: ['head-office'],
    sourceNote: {
      en:
        'Day, time and the fifteen days come from published notices. Read the notice of the ' +
        'month: a date may be moved.',
      mr: 'दिवस, वेळ व पंधरा दिवसांची अट प्रसिद्ध सूचनांवरून. त्या महिन्याची सूचना वाचा: दिनांक बदलू शकतो.',
      hi: 'दिन, समय और पंद्रह दिन की शर्त प्रकाशित सूचनाओं से। उस महीने की सूचना पढ़ें: दिनांक बदल सकता है।',
    },
    documents: [
      {
        name: {
          en: 'Number of your earlier complaint, and the answer you received',
          mr: 'आधीच्या तक्रारीचा क्रमांक व मिळालेले उत्तर',
          hi: 'पहले की शिकायत की संख्या और मिला हुआ उत्तर',
        },
      },
    ],
    steps: [
      {
        title: { en: 'Register a complaint first', mr: 'आधी तक्रार नोंदवा', hi: 'पहले शिकायत दर्ज करें' },
        text: {
          en: 'Most matters are settled faster by the department itself.',
          mr: 'बहुतेक बाबींचे निराकरण विभागाकडूनच लवकर होते.',
          hi: 'अधिकतर मामलों का निराकरण विभाग में ही जल्दी हो जाता है।',
        },
      },
      {
        title: {
          en: 'Apply fifteen days before the hearing',
          mr: 'सुनावणीच्या पंधरा दिवस आधी अर्ज करा',
          hi: 'सुनवाई से पंद्रह दिन पहले आवेदन करें',
        },
      },
      { title: { en: 'Come with your papers', mr: 'कागदपत्रे घेऊन या', hi: 'दस्तावेज़ लेकर आएँ' } },
      {
        title: {
          en: 'Note what was decided',
          mr: 'काय निर्णय झाला ते लिहून घ्या',
          hi: 'क्या निर्णय हुआ, लिख लें',
        },
      },
    ],
    body: {
      en:
        'Write the application on one page: what the problem is, since when, to whom you ' +
        'wrote, what you ask for. One matter in one application.\n\nBring photographs with ' +
        'dates. Say first what you want; there are many people waiting and a short request is ' +
        'easier to grant.\n\nFor a pothole or a broken lamp there is a faster way: [report ' +
        'it](/grievances/new/) and follow it by its number.',
      mr:
        'अर्ज एका पानावर लिहा: अडचण काय, केव्हापासून, कोणाला लिहिले, काय हवे आहे. एका अर्जात ' +
        'एकच विषय मांडा.\n\nदिनांकासह छायाचित्रे आणा. काय हवे आहे ते आधी सांगा; अनेकजण वाट ' +
        'पाहत असतात आणि थोडक्यात केलेली मागणी मान्य करणे सोपे जाते.\n\nखड्डा किंवा बंद ' +
        'पथदिव्यासाठी जलद मार्ग आहे: [तक्रार नोंदवा](/grievances/new/) आणि तक्रार क्रमांकाने ' +
        'मागोवा घ्या.',
      hi:
        'आवेदन एक पृष्ठ पर लिखें: समस्या क्या है, कब से है, किसे लिखा, क्या चाहते हैं। एक ' +
        'आवेदन में एक ही विषय रखें।\n\nदिनांक वाली फ़ोटो लाएँ। पहले बताएँ कि आप क्या चाहते ' +
        'हैं; कई लोग प्रतीक्षा में होते हैं और छोटी माँग मानना आसान होता है।\n\nगड्ढे या बंद ' +
        'स्ट्रीट लाइट के लिए तेज़ रास्ता है: [शिकायत दर्ज करें](/grievances/new/) और शिकायत ' +
        'संख्या से स्थिति जानें।',
    },
    relatedServices: ['unauthorised-hoarding-complaint', 'welfare-scheme-application'],
  },
];
