import type { Faq } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { FROM_SERVICE, common, say } from './faqs.wording.examples.ts';

/** Questions about taxes, water and roads, certificates and licences. */
export const serviceFaqs: Example<Faq>[] = [
  {
    slug: 'property-tax-rebate-when',
    ...common,
    department: 'property-tax',
    title: say(
      'Until when do I get the rebate on property tax?',
      'मिळकतकरातील सवलत कधीपर्यंत मिळते?',
      'संपत्ति कर की छूट कब तक मिलती है?',
    ),
    topic: 'taxes',
    order: 10,
    answer: say(
      'Usually until 31 May: 5% or 10% is then taken off. In 2025 the last date was extended ' +
        'to 7 July. A circular sets the date each year, so read this year’s before you rely on it.',
      'सहसा ३१ मेपर्यंत: तोपर्यंत भरल्यास ५% किंवा १०% सवलत मिळते. २०२५ मध्ये ही मुदत ७ ' +
        'जुलैपर्यंत वाढवली होती. दरवर्षी परिपत्रकाने मुदत ठरते, म्हणून सवलत गृहीत धरण्यापूर्वी ' +
        'या वर्षीचे परिपत्रक वाचा.',
      'प्रायः ३१ मई तक: तब तक भुगतान करने पर ५% या १०% छूट मिलती है। २०२५ में अंतिम तिथि ७ ' +
        'जुलाई तक बढ़ाई गई थी। हर वर्ष परिपत्र से तिथि तय होती है, इसलिए छूट मानकर चलने से ' +
        'पहले इस वर्ष का परिपत्र पढ़ लें।',
    ),
    service: 'property-tax-payment',
    relatedPages: [{ relationTo: 'circulars', value: 'property-tax-rebate-last-date-2025' }],
    sourceNote: FROM_SERVICE,
  },
  {
    slug: 'property-tax-wrong-bill',
    ...common,
    department: 'property-tax',
    title: say(
      'My property tax bill is wrong. What do I do?',
      'मिळकतकराचे देयक चुकीचे आहे. काय करावे?',
      'संपत्ति कर का बिल गलत है। क्या करूँ?',
    ),
    topic: 'taxes',
    order: 20,
    answer: say(
      'Write to the property tax department with a copy of the bill, before the last date ' +
        'for the rebate. Say which line is wrong: the name, the area, the use, or a concession ' +
        'that is missing. Ask for a receipt of your letter.',
      'सवलतीची मुदत संपण्यापूर्वी देयकाची प्रत जोडून कर आकारणी व कर संकलन विभागाला लेखी ' +
        'कळवा. काय चुकले आहे ते सांगा: नाव, क्षेत्रफळ, वापर किंवा न धरलेली सवलत. पत्राची पोच ' +
        'घ्या.',
      'छूट की अंतिम तिथि से पहले बिल की प्रति के साथ संपत्ति कर विभाग को लिखित में बताएँ। ' +
        'क्या गलत है, यह लिखें: नाम, क्षेत्रफल, उपयोग या छूटी हुई रियायत। पत्र की पावती लें।',
    ),
    service: 'property-tax-payment',
    relatedServices: ['property-tax-assessment', 'self-occupation-concession'],
  },
  {
    slug: 'property-tax-former-owner',
    ...common,
    department: 'property-tax',
    title: say(
      'The bill still has the former owner’s name. Do I have to pay it?',
      'देयकावर अजून आधीच्या मालकाचे नाव आहे. ते भरावे का?',
      'बिल पर अब भी पिछले मालिक का नाम है। क्या भुगतान करना चाहिए?',
    ),
    topic: 'taxes',
    order: 30,
    answer: say(
      'Yes. The tax belongs to the property, not to a person, and arrears stay with it. Pay, ' +
        'keep the receipt, and apply for the transfer of the property: by sale, or by ' +
        'inheritance if you are an heir.',
      'होय. कर व्यक्तीवर नाही, तर मिळकतीवर असतो आणि थकबाकीही मिळकतीवरच राहते. कर भरा, पावती ' +
        'जपून ठेवा आणि मालमत्ता हस्तांतरणासाठी अर्ज करा: विक्रीने, किंवा वारस असाल तर ' +
        'वारसाहक्काने.',
      'हाँ। कर व्यक्ति पर नहीं, संपत्ति पर लगता है और बकाया भी उसी पर रहता है। भुगतान करें, ' +
        'रसीद सँभालें और संपत्ति हस्तांतरण के लिए आवेदन करें: बिक्री से, या उत्तराधिकारी हों ' +
        'तो उत्तराधिकार से।',
    ),
    service: 'property-tax-payment',
    relatedServices: ['property-transfer-sale', 'property-transfer-inheritance'],
  },
  {
    slug: 'forty-percent-concession',
    ...common,
    department: 'property-tax',
    title: say(
      'How do I get the 40% concession for the home I live in?',
      'स्वतः राहत असलेल्या घरासाठी ४०% सवलत कशी मिळते?',
      'अपने रहने के घर पर ४०% छूट कैसे मिलती है?',
    ),
    topic: 'taxes',
    order: 40,
    answer: say(
      'Apply with form PT-3; it is not deducted automatically. Add the no-objection letter of ' +
        'your housing society, a proof of identity, and the bill of any other property that ' +
        'you own in Pune. There is no fee.',
      'पीटी-३ अर्ज करा; सवलत आपोआप मिळत नाही. गृहनिर्माण संस्थेचे ना हरकत पत्र, ओळखीचा ' +
        'पुरावा आणि पुण्यात तुमची दुसरी मिळकत असल्यास तिचे देयक जोडा. शुल्क नाही.',
      'पीटी-३ आवेदन करें; छूट अपने आप नहीं मिलती। हाउसिंग सोसाइटी का अनापत्ति पत्र, पहचान का ' +
        'प्रमाण और पुणे में आपकी दूसरी संपत्ति हो तो उसका बिल जोड़ें। शुल्क नहीं है।',
    ),
    service: 'self-occupation-concession',
    relatedPages: [{ relationTo: 'circulars', value: 'self-occupation-concession-restored' }],
    sourceNote: FROM_SERVICE,
  },
  {
    slug: 'buying-arrears',
    ...common,
    department: 'property-tax',
    title: say(
      'I am buying a flat. Who pays the property tax that is still owed?',
      'सदनिका घेताना थकीत मिळकतकर कोणी भरायचा?',
      'फ़्लैट खरीदते समय बकाया संपत्ति कर कौन भरे?',
    ),
    topic: 'taxes',
    order: 50,
    answer: say(
      'The owner: arrears pass to the buyer. Ask the seller for a no-dues ' +
        'certificate before you pay, and have your name entered after the sale.',
      'मिळकतीच्या मालकाने: थकबाकी खरेदीदाराकडे जाते. पैसे देण्यापूर्वी ' +
        'विक्रेत्याकडून थकबाकी नसल्याचा दाखला घ्या आणि खरेदीनंतर तुमच्या नावाची नोंद करून घ्या.',
      'संपत्ति का स्वामी: बकाया खरीदार पर आ जाता है। पैसे देने से पहले विक्रेता से बकाया ' +
        'न होने का प्रमाणपत्र लें और खरीद के बाद अपने नाम की प्रविष्टि कराएँ।',
    ),
    service: 'property-tax-no-dues',
    relatedServices: ['property-transfer-sale', 'water-no-dues'],
  },
  {
    slug: 'no-water-today',
    ...common,
    department: 'water-supply',
    title: say(
      'There is no water today, or it is dirty. Who do I tell?',
      'आज पाणी आले नाही किंवा ते गढूळ आहे. कोणाला सांगावे?',
      'आज पानी नहीं आया या गंदा है। किसे बताएँ?',
    ),
    topic: 'water-roads',
    order: 10,
    answer: say(
      '[Report the problem](/grievances/new/) and choose “Water supply”. Say since when, ' +
        'and whether the neighbours have it too. Do not drink water that smells or is coloured ' +
        'before it has been boiled.',
      '[तक्रार नोंदवा](/grievances/new/) आणि “पाणीपुरवठा” निवडा. केव्हापासून आणि ' +
        'शेजाऱ्यांकडेही तसेच आहे का, ते लिहा. वास येणारे किंवा रंग बदललेले पाणी उकळल्याशिवाय ' +
        'पिऊ नका.',
      '[शिकायत दर्ज करें](/grievances/new/) और “जल आपूर्ति” चुनें। कब से और पड़ोसियों के ' +
        'यहाँ भी ऐसा है या नहीं, लिखें। गंध या रंग वाला पानी उबाले बिना न पिएँ।',
    ),
    service: 'water-connection',
  },
  {
    slug: 'tenant-water-connection',
    ...common,
    department: 'water-supply',
    title: say(
      'I rent my home. Can I get a water connection of my own?',
      'भाड्याने राहणाऱ्यांना स्वतंत्र नळजोडणी मिळते का?',
      'क्या किराए पर रहने वालों को अलग जल कनेक्शन मिलता है?',
    ),
    topic: 'water-roads',
    order: 20,
    answer: say(
      'No: the owner or the housing society applies, with the property number. Ask them to ' +
        'do so. For a complete application the state’s list of 2025 allows 7 days.',
      'नाही: मिळकतधारक किंवा गृहनिर्माण संस्था मिळकत क्रमांकासह अर्ज करते. त्यांना तसे ' +
        'सांगा. परिपूर्ण अर्जासाठी राज्याच्या २०२५ च्या यादीत ७ दिवसांची कालमर्यादा आहे.',
      'नहीं: संपत्ति के स्वामी या हाउसिंग सोसाइटी संपत्ति संख्या के साथ आवेदन करती है। उनसे कहें। ' +
        'पूरे आवेदन के लिए राज्य की २०२५ की सूची में ७ दिन की समय सीमा है।',
    ),
    service: 'water-connection',
    sourceNote: FROM_SERVICE,
  },
  {
    slug: 'water-bill-too-high',
    ...common,
    department: 'water-supply',
    title: say(
      'My water bill is far too high. Why?',
      'पाण्याचे देयक फारच जास्त आले आहे. असे का?',
      'पानी का बिल बहुत अधिक आया है। ऐसा क्यों?',
    ),
    topic: 'water-roads',
    order: 25,
    answer: say(
      'Often a leak behind the meter: close every tap and see whether the meter still turns. ' +
        'If the reading on the bill is higher than the one on the meter, write to the water ' +
        'supply department with a photograph of both.',
      'अनेकदा मीटरनंतर गळती असते: सर्व नळ बंद करा आणि मीटर तरीही फिरते का, ते पाहा. देयकावरील ' +
        'नोंद मीटरवरील नोंदीपेक्षा जास्त असेल, तर दोन्हींचे छायाचित्र जोडून पाणीपुरवठा ' +
        'विभागाला लेखी कळवा.',
      'प्रायः मीटर के आगे रिसाव होता है: सारे नल बंद करें और देखें कि मीटर फिर भी घूमता है ' +
        'या नहीं। बिल की रीडिंग मीटर से अधिक हो, तो दोनों की फ़ोटो के साथ जल आपूर्ति विभाग को ' +
        'लिखें।',
    ),
    service: 'water-bill-payment',
  },
  {
    slug: 'drain-overflows',
    ...common,
    department: 'drainage',
    title: say(
      'The drain in front of my house overflows. Is that an application or a complaint?',
      'घरासमोरील गटार तुंबून वाहत आहे. यासाठी अर्ज करावा की तक्रार?',
      'घर के सामने की नाली उफन रही है। आवेदन करूँ या शिकायत?',
    ),
    topic: 'water-roads',
    order: 30,
    answer: say(
      'A complaint: [report the problem](/grievances/new/) and choose “Drainage or blocked ' +
        'drain”. An application is needed only for a new connection of your building to the ' +
        'sewer.',
      'तक्रार: [तक्रार नोंदवा](/grievances/new/) आणि मलनिःसारणाचा प्रकार निवडा. इमारतीच्या ' +
        'नवीन मलनिःसारण जोडणीसाठीच अर्ज लागतो.',
      'शिकायत: [शिकायत दर्ज करें](/grievances/new/) और जल निकासी का प्रकार चुनें। आवेदन केवल ' +
        'भवन के नए निकासी कनेक्शन के लिए चाहिए।',
    ),
    service: 'drainage-connection',
  },
  {
    slug: 'birth-certificate-where',
    ...common,
    department: 'birth-death-registration',
    title: say(
      'Where do I get a birth certificate?',
      'जन्म दाखला कोठे मिळतो?',
      'जन्म प्रमाणपत्र कहाँ मिलता है?',
    ),
    topic: 'certificates',
    order: 10,
    answer: say(
      'At the ward office that registered the birth, not at the one near your home. It has ' +
        'been so since 24 June 2024. The first copy is free; each further copy costs ₹10.',
      'जेथे जन्माची नोंद झाली, त्या क्षेत्रीय कार्यालयात; घराजवळच्या कार्यालयात नव्हे. २४ ' +
        'जून २०२४ पासून ही व्यवस्था आहे. पहिली प्रत विनामूल्य; पुढील प्रत्येक प्रतीस ₹१०.',
      'जिस क्षेत्रीय कार्यालय में जन्म दर्ज हुआ, वहाँ; घर के पास वाले में नहीं। यह व्यवस्था ' +
        '२४ जून २०२४ से है। पहली प्रति निःशुल्क; आगे हर प्रति के ₹१०।',
    ),
    service: 'birth-certificate',
    relatedPages: [{ relationTo: 'circulars', value: 'place-of-birth-and-death-certificates' }],
    sourceNote: FROM_SERVICE,
  },
  {
    slug: 'birth-certificate-which-office',
    ...common,
    department: 'birth-death-registration',
    title: say(
      'How do I find out which office registered the birth?',
      'जन्माची नोंद कोणत्या कार्यालयात झाली, हे कसे कळेल?',
      'जन्म किस कार्यालय में दर्ज हुआ, यह कैसे पता चलेगा?',
    ),
    topic: 'certificates',
    order: 20,
    answer: say(
      'Look at the discharge card of the hospital: the birth was registered at the ward ' +
        'office of the hospital’s area. The [list of offices](/offices/) shows which areas ' +
        'each one serves.',
      'रुग्णालयाचे डिस्चार्ज कार्ड पाहा: रुग्णालय ज्या भागात आहे, त्या भागाच्या क्षेत्रीय ' +
        'कार्यालयात जन्माची नोंद होते. कोणते कार्यालय कोणत्या भागासाठी आहे, ते [कार्यालयांच्या ' +
        'यादीत](/offices/) पाहा.',
      'अस्पताल का डिस्चार्ज कार्ड देखें: अस्पताल जिस क्षेत्र में है, उसी के क्षेत्रीय ' +
        'कार्यालय में जन्म दर्ज होता है। कौन-सा कार्यालय किस क्षेत्र के लिए है, यह [कार्यालयों ' +
        'की सूची](/offices/) में देखें।',
    ),
    service: 'birth-certificate',
  },
  {
    slug: 'death-certificate-copies',
    ...common,
    department: 'birth-death-registration',
    title: say(
      'How many copies of a death certificate should I ask for?',
      'मृत्यू दाखल्याच्या किती प्रती घ्याव्यात?',
      'मृत्यु प्रमाणपत्र की कितनी प्रतियाँ लें?',
    ),
    topic: 'certificates',
    order: 30,
    answer: say(
      'One for each office that keeps it: usually the bank, the insurer, the pension office ' +
        'and the tax department. Ask for all at once. The first copy is free; each further ' +
        'copy costs ₹10.',
      'ती ठेवून घेणाऱ्या प्रत्येक कार्यालयासाठी एक: सहसा बँक, विमा कंपनी, निवृत्तीवेतन ' +
        'कार्यालय व कर विभाग. सर्व प्रती एकदाच मागा. पहिली प्रत विनामूल्य; पुढील प्रत्येक ' +
        'प्रतीस ₹१०.',
      'उसे रखने वाले हर कार्यालय के लिए एक: प्रायः बैंक, बीमा कंपनी, पेंशन कार्यालय और कर ' +
        'विभाग। सब एक साथ माँगें। पहली प्रति निःशुल्क; आगे हर प्रति के ₹१०।',
    ),
    service: 'death-certificate',
    relatedServices: ['property-transfer-inheritance'],
    sourceNote: FROM_SERVICE,
  },
  {
    slug: 'marriage-registration-late',
    ...common,
    department: 'ward-offices',
    title: say(
      'Does it matter when I register my marriage?',
      'विवाह नोंदणी केव्हा केली, याने फरक पडतो का?',
      'विवाह पंजीकरण कब कराया, इससे अंतर पड़ता है?',
    ),
    topic: 'certificates',
    order: 40,
    answer: say(
      'Do it within three months: after that it usually costs more. In neighbouring ' +
        'Pimpri-Chinchwad the fee is ₹50 within three months, ₹150 within a year and ₹250 ' +
        'after. Ask your ward office for the fee in Pune.',
      'तीन महिन्यांच्या आत करा: त्यानंतर सहसा जास्त शुल्क लागते. शेजारच्या ' +
        'पिंपरी-चिंचवडमध्ये तीन महिन्यांत ₹५०, एक वर्षात ₹१५० आणि त्यानंतर ₹२५० शुल्क आहे. ' +
        'पुण्यातील शुल्क क्षेत्रीय कार्यालयात विचारा.',
      'तीन महीने के भीतर कराएँ: उसके बाद प्रायः शुल्क अधिक लगता है। पड़ोसी पिंपरी-चिंचवड में ' +
        'तीन महीने में ₹५०, एक वर्ष में ₹१५० और उसके बाद ₹२५० शुल्क है। पुणे का शुल्क ' +
        'क्षेत्रीय कार्यालय में पूछें।',
    ),
    service: 'marriage-registration',
    sourceNote: FROM_SERVICE,
  },
  {
    slug: 'dog-licence-papers',
    ...common,
    department: 'veterinary',
    title: say(
      'What do I need for a dog licence?',
      'श्वान परवान्यासाठी काय लागते?',
      'कुत्ते के लाइसेंस के लिए क्या चाहिए?',
    ),
    topic: 'licences',
    order: 10,
    answer: say(
      'The certificate of the rabies vaccination, a proof of address, a photograph of the ' +
        'dog, the property tax receipt of the home, and the no-objection letter of your ' +
        'housing society. The fee was ₹500 a year in 2023; renew it each year.',
      'रेबीज लसीकरण प्रमाणपत्र, रहिवासी पुरावा, कुत्र्याचे छायाचित्र, घराची मिळकतकर पावती ' +
        'आणि गृहनिर्माण संस्थेचे ना हरकत पत्र. २०२३ मध्ये शुल्क वर्षाला ₹५०० होते; दरवर्षी ' +
        'नूतनीकरण करा.',
      'रेबीज़ टीकाकरण प्रमाणपत्र, निवास प्रमाण, कुत्ते की फ़ोटो, घर की संपत्ति कर रसीद और ' +
        'हाउसिंग सोसाइटी का अनापत्ति पत्र। २०२३ में शुल्क ₹५०० प्रति वर्ष था; हर वर्ष नवीनीकरण ' +
        'कराएँ।',
    ),
    service: 'dog-licence',
    relatedServices: ['cat-registration'],
    sourceNote: FROM_SERVICE,
  },
  {
    slug: 'licence-renewal-when',
    ...common,
    department: 'licence-sky-sign',
    title: say(
      'When must I renew a yearly licence?',
      'वार्षिक परवान्याचे नूतनीकरण केव्हा करावे?',
      'वार्षिक लाइसेंस का नवीनीकरण कब कराएँ?',
    ),
    topic: 'licences',
    order: 20,
    answer: say(
      'Between 1 January and 31 March, at a citizen facilitation centre. After 31 March a ' +
        'late fee is added. This applies to salons, beauty parlours, lodgings, wedding halls, ' +
        'grain mills and other trades with a yearly licence.',
      '१ जानेवारी ते ३१ मार्च या काळात, नागरी सुविधा केंद्रात. ३१ मार्चनंतर विलंब शुल्क ' +
        'लागते. सलून, ब्युटी पार्लर, लॉजिंग, मंगल कार्यालय, पिठाची गिरणी अशा वार्षिक ' +
        'परवाना लागणाऱ्या व्यवसायांसाठी हे लागू आहे.',
      '१ जनवरी से ३१ मार्च के बीच, नागरिक सुविधा केंद्र में। ३१ मार्च के बाद विलंब शुल्क ' +
        'लगता है। यह सैलून, ब्यूटी पार्लर, लॉज, विवाह हॉल, आटा चक्की जैसे वार्षिक लाइसेंस वाले ' +
        'व्यवसायों पर लागू है।',
    ),
    service: 'business-licence-renewal',
    relatedPages: [{ relationTo: 'events', value: 'licence-renewal-window-2027' }],
    sourceNote: say(
      'From the renewal notice for licences that ended on 31 March 2019; read the notice of ' +
        'this year.',
      '३१ मार्च २०१९ रोजी संपलेल्या परवान्यांच्या नूतनीकरण सूचनेवरून; या वर्षीची सूचना वाचा.',
      '३१ मार्च २०१९ को समाप्त लाइसेंसों की नवीनीकरण सूचना से; इस वर्ष की सूचना पढ़ें।',
    ),
  },
  {
    slug: 'tree-on-my-land',
    ...common,
    department: 'garden-tree-authority',
    title: say(
      'Can I cut or prune a tree on my own land?',
      'माझ्या जागेतील झाड तोडता किंवा छाटता येईल का?',
      'क्या अपनी ज़मीन का पेड़ काटा या छाँटा जा सकता है?',
    ),
    topic: 'licences',
    order: 30,
    answer: say(
      'Not without permission: the Tree Authority decides, on private land too, under the ' +
        'state’s Act of 1975. The time limit is 45 days. Is a tree about to fall? Then ' +
        '[report the problem](/grievances/new/), and call 112 if somebody is in danger.',
      'परवानगीशिवाय नाही: १९७५ च्या अधिनियमानुसार खासगी जागेतही वृक्ष प्राधिकरण निर्णय घेते. ' +
        'कालमर्यादा ४५ दिवस आहे. झाड पडण्याच्या बेतात असेल, तर [तक्रार ' +
        'नोंदवा](/grievances/new/); कोणाच्या जिवाला धोका असल्यास 112 वर कळवा.',
      'अनुमति के बिना नहीं: १९७५ के अधिनियम के अनुसार निजी ज़मीन पर भी वृक्ष प्राधिकरण ' +
        'निर्णय लेता है। समय सीमा ४५ दिन है। पेड़ गिरने वाला हो, तो [शिकायत दर्ज ' +
        'करें](/grievances/new/); किसी को खतरा हो तो 112 पर बताएँ।',
    ),
    service: 'tree-cutting-permission',
    sourceNote: FROM_SERVICE,
  },
];
