import type { Department } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { NAMED_IN_REPORTS, reviewed } from './departments.wording.ts';

/** Departments for the administration of the corporation itself. */
export const administrationDepartments: Example<Department>[] = [
  {
    slug: 'general-administration',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    ...reviewed,
    title: { en: 'General Administration', mr: 'सामान्य प्रशासन विभाग', hi: 'सामान्य प्रशासन विभाग' },
    summary: {
      en:
        'Issues the circulars and orders by which the corporation works, and looks after its ' +
        'staff.',
      mr: 'महानगरपालिकेच्या कामकाजाची परिपत्रके व आदेश काढतो आणि कर्मचाऱ्यांचे प्रशासन पाहतो.',
      hi: 'महानगरपालिका के कामकाज के परिपत्र और आदेश जारी करता है तथा कर्मचारियों का प्रशासन देखता है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Circulars and office orders',
          mr: 'परिपत्रके व कार्यालयीन आदेश',
          hi: 'परिपत्र और कार्यालय आदेश',
        },
      },
      {
        text: {
          en: 'Who answers for each notified public service',
          mr: 'प्रत्येक अधिसूचित लोकसेवेची जबाबदारी निश्चित करणे',
          hi: 'हर अधिसूचित लोक सेवा का उत्तरदायित्व तय करना',
        },
      },
    ],
    body: {
      en:
        'In February 2022 an order fixed who is responsible for the 83 public services that ' +
        'are notified for the corporation: 15 by a notification of June 2015 and 68 by a ' +
        'resolution of September 2017.\n\nCirculars that concern citizens are published on ' +
        'this website, with the date from which they apply.',
      mr:
        'महानगरपालिकेसाठी अधिसूचित ८३ लोकसेवांची जबाबदारी फेब्रुवारी २०२२ च्या आदेशाने निश्चित ' +
        'झाली: १५ सेवा जून २०१५ च्या अधिसूचनेने आणि ६८ सेवा सप्टेंबर २०१७ च्या शासन ' +
        'निर्णयाने.\n\nनागरिकांशी संबंधित परिपत्रके या संकेतस्थळावर, ती लागू होण्याच्या ' +
        'दिनांकासह प्रसिद्ध केली जातात.',
      hi:
        'महानगरपालिका के लिए अधिसूचित ८३ लोक सेवाओं का उत्तरदायित्व फ़रवरी २०२२ के आदेश से तय ' +
        'हुआ: १५ सेवाएँ जून २०१५ की अधिसूचना से और ६८ सितंबर २०१७ के शासनादेश से।\n\nनागरिकों ' +
        'से संबंधित परिपत्र इस वेबसाइट पर, लागू होने के दिनांक के साथ प्रकाशित होते हैं।',
    },
  },
  {
    slug: 'information-technology',
    portals: ['pmc', 'city', 'smart-city', 'smart-governance'],
    ...reviewed,
    title: {
      en: 'Information Technology',
      mr: 'माहिती व तंत्रज्ञान विभाग',
      hi: 'सूचना प्रौद्योगिकी विभाग',
    },
    summary: {
      en: 'The websites, online services and open data of the corporation.',
      mr: 'महानगरपालिकेची संकेतस्थळे, ऑनलाइन सेवा व खुली माहिती.',
      hi: 'महानगरपालिका की वेबसाइटें, ऑनलाइन सेवाएँ और खुला डेटा।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Websites and online services',
          mr: 'संकेतस्थळे व ऑनलाइन सेवा',
          hi: 'वेबसाइटें और ऑनलाइन सेवाएँ',
        },
      },
      { text: { en: 'Open data', mr: 'खुली माहिती', hi: 'खुला डेटा' } },
    ],
    body: {
      en:
        'If a page is wrong, does not open or cannot be used with a screen reader, tell us ' +
        'with the address of the page and what you tried to do.\n\nThe corporation publishes ' +
        'open data under the national data sharing policy.',
      mr:
        'एखादे पान चुकीचे असेल, उघडत नसेल किंवा स्क्रीन रीडरने वापरता येत नसेल, तर पानाचा ' +
        'पत्ता व तुम्ही काय करत होता ते कळवा.\n\nराष्ट्रीय माहिती सहभाजन धोरणानुसार ' +
        'महानगरपालिका खुली माहिती प्रसिद्ध करते.',
      hi:
        'कोई पृष्ठ गलत हो, न खुले या स्क्रीन रीडर से उपयोग न हो सके, तो पृष्ठ का पता और आप ' +
        'क्या कर रहे थे, बताएँ।\n\nमहानगरपालिका राष्ट्रीय डेटा साझाकरण नीति के अंतर्गत खुला ' +
        'डेटा प्रकाशित करती है।',
    },
  },
  {
    slug: 'public-relations',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    ...reviewed,
    title: { en: 'Public Relations', mr: 'जनसंपर्क कार्यालय', hi: 'जनसंपर्क कार्यालय' },
    summary: {
      en: 'Announces what the corporation does, and arranges the monthly Lokshahi Din.',
      mr: 'महानगरपालिकेच्या कामाची माहिती देते आणि दरमहा लोकशाही दिनाचे आयोजन करते.',
      hi: 'महानगरपालिका के कामों की जानकारी देता है और हर महीने लोकशाही दिन का आयोजन करता है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Announcements to the public',
          mr: 'नागरिकांसाठी निवेदने',
          hi: 'नागरिकों के लिए सूचनाएँ',
        },
      },
      {
        text: {
          en: 'Notices of Lokshahi Din',
          mr: 'लोकशाही दिनाच्या सूचना',
          hi: 'लोकशाही दिन की सूचनाएँ',
        },
      },
    ],
    body: {
      en:
        'Lokshahi Din is on the first Monday of each month, from 10:00 to 12:00. Apply fifteen ' +
        'days before.\n\nYou do not need an appointment to complain about a service: [report ' +
        'it](/grievances/new/) at any hour.',
      mr:
        'लोकशाही दिन दर महिन्याच्या पहिल्या सोमवारी १०:०० ते १२:०० या वेळेत असतो. पंधरा दिवस ' +
        'आधी अर्ज करा.\n\nसेवेबद्दलच्या तक्रारीसाठी वेळ घेण्याची गरज नाही: केव्हाही [तक्रार ' +
        'नोंदवा](/grievances/new/).',
      hi:
        'लोकशाही दिन हर महीने के पहले सोमवार को १०:०० से १२:०० तक होता है। पंद्रह दिन पहले ' +
        'आवेदन करें।\n\nसेवा की शिकायत के लिए समय लेने की आवश्यकता नहीं: किसी भी समय [शिकायत ' +
        'दर्ज करें](/grievances/new/)।',
    },
  },
  {
    slug: 'election',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Election', mr: 'निवडणूक शाखा', hi: 'निर्वाचन शाखा' },
    summary: {
      en: 'Prepares the municipal elections: wards, polling places and lists.',
      mr: 'महानगरपालिका निवडणुकीची तयारी: प्रभाग, मतदान केंद्रे व याद्या.',
      hi: 'महानगरपालिका चुनाव की तैयारी: वार्ड, मतदान केंद्र और सूचियाँ।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Municipal elections and the structure of wards',
          mr: 'महानगरपालिका निवडणूक व प्रभाग रचना',
          hi: 'महानगरपालिका चुनाव और वार्ड संरचना',
        },
      },
    ],
    body: {
      en:
        'The ward structure of 2025 has 41 wards and 165 members, for a population of ' +
        '34,81,359 by the count of 2011.\n\nElectoral wards and ward offices are two different ' +
        'things: a ward may lie in the areas of two offices. For services, look for your ward ' +
        'office.',
      mr:
        '२०२५ च्या प्रभाग रचनेत ४१ प्रभाग व १६५ सदस्य आहेत; लोकसंख्या २०११ च्या गणनेनुसार ' +
        '३४,८१,३५९.\n\nनिवडणूक प्रभाग व क्षेत्रीय कार्यालय या वेगळ्या गोष्टी आहेत: एक प्रभाग ' +
        'दोन कार्यालयांच्या हद्दीत असू शकतो. सेवांसाठी तुमचे क्षेत्रीय कार्यालय पाहा.',
      hi:
        '२०२५ की वार्ड संरचना में ४१ वार्ड और १६५ सदस्य हैं; जनसंख्या २०११ की गणना के अनुसार ' +
        '३४,८१,३५९।\n\nचुनावी वार्ड और क्षेत्रीय कार्यालय अलग हैं: एक वार्ड दो कार्यालयों के ' +
        'क्षेत्र में हो सकता है। सेवाओं के लिए अपना क्षेत्रीय कार्यालय देखें।',
    },
  },
  {
    slug: 'finance-accounts',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    ...reviewed,
    title: { en: 'Finance and Accounts', mr: 'लेखा व वित्त विभाग', hi: 'लेखा एवं वित्त विभाग' },
    summary: {
      en: 'The budget of the corporation, its accounts and its payments.',
      mr: 'महानगरपालिकेचे अंदाजपत्रक, हिशेब व देयके.',
      hi: 'महानगरपालिका का बजट, लेखा और भुगतान।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Yearly budget', mr: 'वार्षिक अंदाजपत्रक', hi: 'वार्षिक बजट' } },
      { text: { en: 'Accounts and payments', mr: 'हिशेब व प्रदाने', hi: 'लेखा और भुगतान' } },
    ],
    body: {
      en:
        'The budget was ₹11,601 crore for 2024-25 and ₹12,618.09 crore for 2025-26, as the ' +
        'press reported.\n\nIf you wait for a refund or a payment, ask the department that ' +
        'owes it first: it has to pass the bill before the accounts can pay.',
      mr:
        'वृत्तपत्रांनुसार अंदाजपत्रक २०२४-२५ साठी ₹११,६०१ कोटी व २०२५-२६ साठी ₹१२,६१८.०९ कोटी ' +
        'होते.\n\nपरतावा किंवा रक्कम मिळायची असेल, तर आधी संबंधित विभागाकडे विचारा: त्याने ' +
        'देयक मंजूर केल्यावरच लेखा विभाग रक्कम देतो.',
      hi:
        'समाचार पत्रों के अनुसार बजट २०२४-२५ के लिए ₹११,६०१ करोड़ और २०२५-२६ के लिए ₹१२,६१८.०९ ' +
        'करोड़ था।\n\nधन वापसी या भुगतान मिलना हो, तो पहले संबंधित विभाग से पूछें: उसके बिल ' +
        'स्वीकृत करने पर ही लेखा विभाग भुगतान करता है।',
    },
  },
  {
    slug: 'audit',
    portals: ['pmc', 'smart-governance'],
    ...reviewed,
    title: { en: 'Audit', mr: 'लेखापरीक्षण विभाग', hi: 'लेखा परीक्षा विभाग' },
    summary: {
      en: 'Checks that money is spent as it was sanctioned, before and after payment.',
      mr: 'मंजुरीप्रमाणे खर्च होतो का, हे तपासतो.',
      hi: 'जाँचता है कि खर्च स्वीकृति के अनुसार हो रहा है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Audit of bills and accounts, those of welfare schemes among them',
          mr: 'देयके व हिशेबांचे लेखापरीक्षण, त्यांत कल्याणकारी योजनांचेही',
          hi: 'बिलों और लेखों की परीक्षा, कल्याणकारी योजनाओं की भी',
        },
      },
    ],
    body: {
      en:
        'Payments of welfare schemes pass the audit before they are paid. If yours takes long, ' +
        'ask the social development department at which step it is.\n\nAudit reports are ' +
        'public documents: you can ask for them under the right to information.',
      mr:
        'कल्याणकारी योजनांची रक्कम देण्यापूर्वी लेखापरीक्षण होते. उशीर होत असेल, तर अर्ज ' +
        'कोणत्या टप्प्यावर आहे, हे समाज विकास विभागात विचारा.\n\nलेखापरीक्षण अहवाल माहितीच्या ' +
        'अधिकारात मागता येतात.',
      hi:
        'कल्याणकारी योजनाओं की राशि देने से पहले लेखा परीक्षा होती है। देर हो रही हो, तो समाज ' +
        'विकास विभाग से पूछें कि आवेदन किस चरण पर है।\n\nलेखा परीक्षा रिपोर्ट सूचना के अधिकार ' +
        'में माँगी जा सकती है।',
    },
  },
  {
    slug: 'city-secretary',
    portals: ['pmc', 'smart-governance'],
    ...reviewed,
    title: { en: 'City Secretary', mr: 'नगरसचिव कार्यालय', hi: 'नगर सचिव कार्यालय' },
    summary: {
      en: 'Serves the general body and its committees: agendas, resolutions and minutes.',
      mr: 'मुख्य सभा व समित्यांचे कामकाज: कार्यपत्रिका, ठराव व इतिवृत्तांत.',
      hi: 'आम सभा और समितियों का कामकाज: कार्यसूची, संकल्प और कार्यवृत्त।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Agendas, resolutions and minutes of meetings',
          mr: 'सभांच्या कार्यपत्रिका, ठराव व इतिवृत्तांत',
          hi: 'बैठकों की कार्यसूची, संकल्प और कार्यवृत्त',
        },
      },
    ],
    body: {
      en:
        'Resolutions of the general body and the standing committee decide on rates, ' +
        'concessions and policies. The 40% property tax concession, for example, came back by ' +
        'resolution 6/77 of 4 May 2023.\n\nName the number and the date of a resolution when ' +
        'you ask for a copy.',
      mr:
        'मुख्य सभा व स्थायी समितीच्या ठरावांनी दर, सवलती व धोरणे ठरतात. उदाहरणार्थ, मिळकतकरातील ' +
        '४०% सवलत ४ मे २०२३ च्या ठराव क्र. ६/७७ ने पुन्हा सुरू झाली.\n\nप्रत मागताना ' +
        'ठरावाचा क्रमांक व दिनांक लिहा.',
      hi:
        'दरें, छूट और नीतियाँ आम सभा और स्थायी समिति के संकल्पों से तय होती हैं। जैसे, संपत्ति ' +
        'कर की ४०% छूट ४ मई २०२३ के संकल्प ६/७७ से फिर लागू हुई।\n\nप्रति माँगते समय संकल्प की ' +
        'संख्या और दिनांक लिखें।',
    },
  },
  {
    slug: 'security',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Security', mr: 'सुरक्षा विभाग', hi: 'सुरक्षा विभाग' },
    summary: {
      en: 'Guards the buildings, gardens and other property of the corporation.',
      mr: 'महानगरपालिकेच्या इमारती, उद्याने व इतर मालमत्तेचे रक्षण.',
      hi: 'महानगरपालिका के भवनों, उद्यानों और अन्य संपत्ति की रक्षा।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Security officers and guards at municipal places',
          mr: 'महानगरपालिकेच्या ठिकाणी सुरक्षा अधिकारी व रक्षक',
          hi: 'महानगरपालिका के स्थानों पर सुरक्षा अधिकारी और रक्षक',
        },
      },
    ],
    body: {
      en:
        'If you lost something in a municipal building, ask the guard at the gate ' +
        'first.\n\nFor a crime or a threat, go to the police: the guards protect municipal ' +
        'property and do not replace them.',
      mr:
        'महानगरपालिकेच्या इमारतीत वस्तू हरवली, तर आधी प्रवेशद्वारावरील रक्षकाकडे ' +
        'विचारा.\n\nगुन्हा किंवा धमकीबाबत पोलिसांकडे जा: रक्षक महानगरपालिकेच्या मालमत्तेचे ' +
        'रक्षण करतात, पोलिसांचे काम करत नाहीत.',
      hi:
        'महानगरपालिका के भवन में कुछ खो जाए, तो पहले द्वार के रक्षक से पूछें।\n\nअपराध या धमकी ' +
        'के लिए पुलिस के पास जाएँ: रक्षक महानगरपालिका की संपत्ति की रक्षा करते हैं, पुलिस का ' +
        'काम नहीं।',
    },
  },
  {
    slug: 'labour',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Labour', mr: 'कामगार विभाग', hi: 'श्रम विभाग' },
    summary: {
      en: 'Matters of the people who work for the corporation.',
      mr: 'महानगरपालिकेत काम करणाऱ्या कामगारांचे विषय.',
      hi: 'महानगरपालिका में काम करने वाले श्रमिकों के विषय।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Labour matters of municipal workers',
          mr: 'महानगरपालिका कामगारांचे प्रश्न',
          hi: 'महानगरपालिका के श्रमिकों के मामले',
        },
      },
    ],
    body: {
      en:
        'Children of municipal sanitation workers can get aid for school material and lower ' +
        'marks limits for scholarships: ask the social development department.\n\nFor work at ' +
        'a private company, go to the labour office of the state.',
      mr:
        'महानगरपालिकेच्या सफाई कर्मचाऱ्यांच्या पाल्यांना शैक्षणिक साहित्यासाठी अर्थसाहाय्य व ' +
        'शिष्यवृत्तीत गुणांची शिथिल अट मिळू शकते: समाज विकास विभागात विचारा.\n\nखासगी कंपनीतील ' +
        'कामाबाबत राज्याच्या कामगार कार्यालयाकडे जा.',
      hi:
        'महानगरपालिका के सफ़ाई कर्मियों के बच्चों को शैक्षिक सामग्री के लिए सहायता और ' +
        'छात्रवृत्ति में अंकों की रियायत मिल सकती है: समाज विकास विभाग में पूछें।\n\nनिजी ' +
        'कंपनी के काम के लिए राज्य के श्रम कार्यालय में जाएँ।',
    },
  },
];
