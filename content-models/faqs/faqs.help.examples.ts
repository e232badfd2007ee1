import type { Faq } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { FROM_SERVICE, common, say } from './faqs.wording.examples.ts';

/** Questions about grievances, schemes, moving to the city and this site. */
export const helpFaqs: Example<Faq>[] = [
  {
    slug: 'grievance-how',
    ...common,
    department: 'public-relations',
    title: say(
      'How do I report a pothole, a dark street or garbage?',
      'खड्डा, बंद पथदिवा किंवा कचऱ्याची तक्रार कशी करावी?',
      'गड्ढे, बंद स्ट्रीट लाइट या कचरे की शिकायत कैसे करें?',
    ),
    topic: 'grievances',
    order: 10,
    answer: say(
      'With the [form](/grievances/new/): say what is wrong and where. You do not need an ' +
        'account, and you can leave the mobile number empty. You get a grievance number at once.',
      '[अर्ज भरा](/grievances/new/): काय अडचण आहे आणि कोठे, ते लिहा. खाते लागत नाही आणि ' +
        'मोबाइल क्रमांक देणे ऐच्छिक आहे. तक्रार क्रमांक लगेच मिळतो.',
      '[फ़ॉर्म भरें](/grievances/new/): समस्या क्या है और कहाँ है, लिखें। खाता नहीं चाहिए और ' +
        'मोबाइल नंबर देना वैकल्पिक है। शिकायत संख्या तुरंत मिलती है।',
    ),
    service: 'report-a-problem',
  },
  {
    slug: 'grievance-track',
    ...common,
    department: 'public-relations',
    title: say(
      'How do I see what became of my grievance?',
      'माझ्या तक्रारीचे काय झाले, हे कसे पाहावे?',
      'मेरी शिकायत का क्या हुआ, कैसे देखें?',
    ),
    topic: 'grievances',
    order: 20,
    answer: say(
      'Type its number on [Track a grievance](/grievances/track/). You see which post has it, ' +
        'each step with its date, and the time limits. Anyone who has the number sees the same; ' +
        'your words and your photo are shown only if you allowed it, your mobile number never.',
      '[तक्रारीचा मागोवा घ्या](/grievances/track/) येथे क्रमांक लिहा. ती कोणत्या पदाकडे आहे, ' +
        'प्रत्येक टप्पा व तारीख आणि कालमर्यादा दिसते. क्रमांक असलेल्या कोणालाही हेच दिसते; ' +
        'तुमचे म्हणणे व छायाचित्र तुम्ही संमती दिली असेल तरच, मोबाइल क्रमांक कधीच दिसत नाही.',
      '[शिकायत की स्थिति जानें](/grievances/track/) पर संख्या लिखें। वह किस पद के पास है, हर ' +
        'चरण और तिथि, और समय सीमा दिखती है। जिसके पास संख्या हो, उसे भी यही दिखता है; आपकी बात ' +
        'और फ़ोटो केवल आपकी सहमति से दिखते हैं, मोबाइल नंबर कभी नहीं।',
    ),
    service: 'report-a-problem',
  },
  {
    slug: 'grievance-not-solved',
    ...common,
    department: 'public-relations',
    title: say(
      'The time limit is over, or nothing was done. What now?',
      'कालमर्यादा संपली, किंवा काम झालेले नाही. आता काय?',
      'समय सीमा बीत गई, या काम नहीं हुआ। अब क्या?',
    ),
    topic: 'grievances',
    order: 30,
    answer: say(
      'When a time limit passes, the grievance automatically goes to the next senior officer. If ' +
        'the office says that it is done and it is not, open your private link: dispute it ' +
        'within seven days, or reopen it within thirty. If that does not help, apply for ' +
        'Lokshahi Din, the Commissioner’s hearing on the first Monday of the month.',
      'कालमर्यादा संपली की तक्रार आपोआप वरिष्ठ अधिकाऱ्याकडे जाते. काम झाल्याचे कार्यालय सांगत ' +
        'असेल पण झाले नसेल, तर तुमचा खासगी दुवा उघडा: सात दिवसांत हरकत घ्या किंवा तीस दिवसांत ' +
        'तक्रार पुन्हा उघडा. त्यानेही काम न झाल्यास महिन्याच्या पहिल्या सोमवारी होणाऱ्या ' +
        'लोकशाही दिनासाठी अर्ज करा.',
      'समय सीमा बीतने पर शिकायत अपने आप ऊपर के अधिकारी के पास जाती है। कार्यालय काम होने की बात ' +
        'कहे, पर काम न हुआ हो, तो अपना निजी लिंक खोलें: सात दिन में आपत्ति करें या तीस दिन में ' +
        'शिकायत फिर से खोलें। फिर भी काम न बने, तो महीने के पहले सोमवार को होने वाले लोकशाही ' +
        'दिन के लिए आवेदन करें।',
    ),
    service: 'report-a-problem',
    relatedServices: ['lokshahi-din'],
    relatedPages: [{ relationTo: 'circulars', value: 'complaint-closes-after-feedback' }],
  },
  {
    slug: 'grievance-figures',
    ...common,
    department: 'public-relations',
    title: say(
      'How many grievances are solved in time? Where are the figures?',
      'किती तक्रारी वेळेत सुटतात? आकडेवारी कोठे आहे?',
      'कितनी शिकायतें समय पर हल होती हैं? आँकड़े कहाँ हैं?',
    ),
    topic: 'grievances',
    order: 34,
    answer: say(
      'The [figures of public reports](/api/reports/statistics?lang=en) show, for each ward ' +
        'office, kind and department, how many were filed and solved, how long it took, and how ' +
        'many were disputed or reopened. The [list of reports](/api/reports?lang=en) shows each ' +
        'one, and the [open data](/api/reports/data?lang=en) lets you compute the statistics again.',
      '[सार्वजनिक तक्रारींची आकडेवारी](/api/reports/statistics?lang=mr): प्रत्येक क्षेत्रीय ' +
        'कार्यालय, प्रकार व विभागानुसार किती तक्रारी आल्या, किती सुटल्या, किती वेळ लागला आणि ' +
        'किती तक्रारींवर हरकत आली किंवा त्या पुन्हा उघडल्या. [तक्रारींची यादी](/api/reports?lang=mr) ' +
        'प्रत्येक तक्रार दाखवते आणि [खुल्या माहितीवरून](/api/reports/data?lang=mr) आकडे पुन्हा ' +
        'काढता येतात.',
      '[सार्वजनिक शिकायतों के आँकड़े](/api/reports/statistics?lang=hi): हर क्षेत्रीय कार्यालय, ' +
        'प्रकार और विभाग के अनुसार कितनी शिकायतें आईं, कितनी हल हुईं, कितना समय लगा और कितनी पर ' +
        'आपत्ति हुई या वे फिर से खुलीं। [शिकायतों की सूची](/api/reports?lang=hi) हर शिकायत दिखाती ' +
        'है और [खुले डेटा](/api/reports/data?lang=hi) से आँकड़े फिर से निकाले जा सकते हैं।',
    ),
    service: 'report-a-problem',
  },
  {
    slug: 'grievance-interface',
    ...common,
    department: 'public-relations',
    title: say(
      'Can an app or another website file grievances (Open311)?',
      'एखादे ॲप किंवा दुसरे संकेतस्थळ तक्रार नोंदवू शकते का (Open311)?',
      'क्या कोई ऐप या दूसरी वेबसाइट शिकायत दर्ज कर सकती है (Open311)?',
    ),
    topic: 'grievances',
    order: 36,
    answer: say(
      'Yes, by the standard interface Open311 GeoReport v2 at /open311/v2/ of this website, in ' +
        'XML and JSON. You do not need a key to read. To file, an organisation ' +
        '[asks for a key](/api/reports/partners?lang=en); the page of the ' +
        '[open data](/api/reports/data?lang=en) describes the fields.',
      'होय, Open311 GeoReport v2 या प्रमाणित पद्धतीने: पत्ता या संकेतस्थळावर /open311/v2/, XML व ' +
        'JSON मध्ये. वाचण्यासाठी एपीआय की लागत नाही. तक्रार नोंदवण्यासाठी संस्थेने ' +
        '[एपीआय की मागावी](/api/reports/partners?lang=mr); माहितीतील रकाने ' +
        '[खुल्या माहितीच्या पानावर](/api/reports/data?lang=mr) दिले आहेत.',
      'हाँ, मानक इंटरफ़ेस Open311 GeoReport v2 से: पता इस वेबसाइट पर /open311/v2/, XML और JSON ' +
        'में। पढ़ने के लिए कुंजी नहीं चाहिए। शिकायत दर्ज करने के लिए संस्था ' +
        '[कुंजी माँगे](/api/reports/partners?lang=hi); डेटा के स्तंभ ' +
        '[खुले डेटा के पृष्ठ](/api/reports/data?lang=hi) पर बताए गए हैं।',
    ),
    service: 'report-a-problem',
  },
  {
    slug: 'lokshahi-din-apply-when',
    ...common,
    department: 'public-relations',
    title: say(
      'When must I apply for Lokshahi Din?',
      'लोकशाही दिनासाठी अर्ज केव्हा करावा?',
      'लोकशाही दिन के लिए आवेदन कब करें?',
    ),
    topic: 'grievances',
    order: 40,
    answer: say(
      'Fifteen days before. It takes place on the first Monday of each month, 10:00 to ' +
        '12:00. Bring the number of your earlier complaint and the answer you received.',
      'पंधरा दिवस आधी. लोकशाही दिन दर महिन्याच्या पहिल्या सोमवारी, १०:०० ते १२:०० या वेळेत ' +
        'असतो. आधीच्या तक्रारीचा क्रमांक व मिळालेले उत्तर सोबत आणा.',
      'पंद्रह दिन पहले। लोकशाही दिन हर महीने के पहले सोमवार को, १०:०० से १२:०० बजे होता है। ' +
        'पहले की शिकायत की संख्या और मिला हुआ उत्तर साथ लाएँ।',
    ),
    service: 'lokshahi-din',
    sourceNote: FROM_SERVICE,
  },
  {
    slug: 'which-scheme-fits',
    ...common,
    department: 'social-development',
    title: say('Which scheme fits me?', 'माझ्यासाठी कोणती योजना आहे?', 'मेरे लिए कौन-सी योजना है?'),
    topic: 'schemes',
    order: 10,
    answer: say(
      'The [list of schemes](/schemes/) can be narrowed by group and by kind of help; each ' +
        'page says who may apply and with which papers. 36 schemes are described here, ' +
        'out of 105 mentioned in public documents: ask free of charge on 1800 103 0222 ' +
        'whether another ' +
        'fits you.',
      '[योजनांची यादी](/schemes/) गट व मदतीच्या प्रकारानुसार पाहता येते; कोण अर्ज करू शकते व ' +
        'कोणती कागदपत्रे लागतात, ते प्रत्येक पानावर आहे. सार्वजनिक दस्तऐवजांत उल्लेख असलेल्या ' +
        '१०५ पैकी ३६ योजनांचे वर्णन येथे आहे: दुसरी योजना लागू आहे का, ते 1800 103 0222 या ' +
        'निःशुल्क क्रमांकावर विचारा.',
      '[योजनाओं की सूची](/schemes/) समूह और सहायता के प्रकार के अनुसार देखी जा सकती है; हर ' +
        'पृष्ठ पर लिखा है कि कौन आवेदन कर सकता है और कौन-से दस्तावेज़ चाहिए। सार्वजनिक दस्तावेज़ों ' +
        'में बताई गई १०५ में से ३६ योजनाओं का वर्णन यहाँ है: कोई और योजना लागू है या नहीं, ' +
        '1800 103 0222 पर निःशुल्क पूछें।',
    ),
    service: 'welfare-scheme-application',
  },
  {
    slug: 'scheme-without-aadhaar',
    ...common,
    department: 'social-development',
    title: say(
      'I have no Aadhaar number. Can I still get a benefit?',
      'माझ्याकडे आधार क्रमांक नाही. तरीही लाभ मिळेल का?',
      'मेरे पास आधार संख्या नहीं है। क्या फिर भी लाभ मिलेगा?',
    ),
    topic: 'schemes',
    order: 20,
    answer: say(
      'Ask for the other way: section 7 of the Aadhaar Act, 2016 provides for it. Bring a ' +
        'ration card, voter card, driving licence, passport or disability card to the women’s ' +
        'centre of your ward, 11:00 to 14:00. If you are refused, ask for the reason in ' +
        'writing.',
      'दुसरा मार्ग मागा: आधार अधिनियम, २०१६ च्या कलम ७ मध्ये त्याची तरतूद आहे. शिधापत्रिका, ' +
        'मतदार ओळखपत्र, वाहन परवाना, पासपोर्ट किंवा दिव्यांग ओळखपत्र घेऊन क्षेत्रीय महिला ' +
        'केंद्रात ११:०० ते १४:०० या वेळेत या. नकार दिल्यास कारण लेखी मागा.',
      'दूसरा रास्ता माँगें: आधार अधिनियम, २०१६ की धारा ७ में इसका प्रावधान है। राशन कार्ड, ' +
        'मतदाता पहचान पत्र, ड्राइविंग लाइसेंस, पासपोर्ट या दिव्यांग पहचान पत्र लेकर क्षेत्रीय ' +
        'महिला केंद्र में ११:०० से १४:०० के बीच आएँ। मना करें, तो कारण लिखित में माँगें।',
    ),
    service: 'welfare-scheme-application',
  },
  {
    slug: 'scheme-agent-asks-money',
    ...common,
    department: 'social-development',
    title: say(
      'Somebody asks for money to fill in my form. Is that right?',
      'अर्ज भरून देण्यासाठी कोणी पैसे मागत आहे. हे योग्य आहे का?',
      'फ़ॉर्म भरने के लिए कोई पैसे माँग रहा है। क्या यह ठीक है?',
    ),
    topic: 'schemes',
    order: 30,
    answer: say(
      'No. Applying is free, and so is the help with it, at the women’s centre of your ward ' +
        'and on 1800 103 0222. Never give anyone your bank PIN or a one-time password. ' +
        'Tell us about it: [report the problem](/grievances/new/).',
      'नाही. अर्जाला शुल्क नाही आणि क्षेत्रीय महिला केंद्रात, तसेच 1800 103 0222 या ' +
        'क्रमांकावर मिळणारी मदतही विनामूल्य आहे. बँकेचा पिन किंवा ओटीपी कोणालाही सांगू नका. ' +
        'याची माहिती आम्हाला द्या: [तक्रार नोंदवा](/grievances/new/).',
      'नहीं। आवेदन निःशुल्क है और क्षेत्रीय महिला केंद्र में तथा 1800 103 0222 पर मिलने वाली ' +
        'सहायता भी। बैंक का पिन या ओटीपी किसी को न बताएँ। हमें बताएँ: [शिकायत दर्ज ' +
        'करें](/grievances/new/)।',
    ),
    service: 'welfare-scheme-application',
  },
  {
    slug: 'scholarship-when',
    ...common,
    department: 'social-development',
    audience: ['student'],
    title: say(
      'When can I apply for a scholarship?',
      'शिष्यवृत्तीसाठी अर्ज केव्हा करता येतो?',
      'छात्रवृत्ति के लिए आवेदन कब कर सकते हैं?',
    ),
    topic: 'schemes',
    order: 40,
    answer: say(
      'In 2025 applications were open from 1 August to 31 December. The time is announced ' +
        'anew each year. There is ₹15,000 [after class 10](/schemes/maulana-abul-kalam-azad/) ' +
        'and ₹25,000 [after class 12](/schemes/annabhau-sathe/).',
      '२०२५ मध्ये १ ऑगस्ट ते ३१ डिसेंबर या काळात अर्ज सुरू होते. मुदत दरवर्षी नव्याने जाहीर ' +
        'होते. [दहावीनंतर](/schemes/maulana-abul-kalam-azad/) ₹१५,००० आणि ' +
        '[बारावीनंतर](/schemes/annabhau-sathe/) ₹२५,००० मिळतात.',
      '२०२५ में १ अगस्त से ३१ दिसंबर तक आवेदन खुले थे। अवधि हर वर्ष नए सिरे से घोषित होती ' +
        'है। [दसवीं के बाद](/schemes/maulana-abul-kalam-azad/) ₹१५,००० और [बारहवीं के ' +
        'बाद](/schemes/annabhau-sathe/) ₹२५,००० मिलते हैं।',
    ),
    service: 'welfare-scheme-application',
    relatedPages: [{ relationTo: 'circulars', value: 'welfare-schemes-last-date-2025' }],
  },
  {
    slug: 'which-ward-office',
    ...common,
    department: 'ward-offices',
    audience: ['newcomer', 'resident'],
    title: say(
      'Which ward office is mine?',
      'माझे क्षेत्रीय कार्यालय कोणते?',
      'मेरा क्षेत्रीय कार्यालय कौन-सा है?',
    ),
    topic: 'newcomers',
    order: 10,
    answer: say(
      'The one for the area of the home, the shop or the street in question. ' +
        'Pune has fifteen; [the list](/offices/) names them; for eight it also names villages ' +
        'that joined the city. If you are not sure, ask on 1800 103 0222. For a birth ' +
        'certificate it is the office that registered the birth.',
      'ज्या घराचे, दुकानाचे किंवा रस्त्याचे काम आहे, त्या भागाचे कार्यालय. पुण्यात अशी पंधरा ' +
        'कार्यालये आहेत; [यादीत](/offices/) ती दिली आहेत; त्यांतील आठांची समाविष्ट गावेही दिली ' +
        'आहेत. खात्री नसल्यास 1800 103 0222 वर विचारा. जन्म दाखल्यासाठी मात्र जेथे नोंद झाली ' +
        'तेच कार्यालय.',
      'जिस घर, दुकान या सड़क का काम है, उस क्षेत्र का कार्यालय। पुणे में ऐसे पंद्रह हैं; ' +
        '[सूची](/offices/) में वे दिए हैं; उनमें आठ के जुड़े हुए गाँव भी दिए हैं। निश्चित न हों ' +
        'तो 1800 103 0222 पर पूछें। जन्म प्रमाणपत्र के लिए वही कार्यालय जहाँ पंजीकरण हुआ।',
    ),
    relatedPages: [{ relationTo: 'departments', value: 'ward-offices' }],
  },
  {
    slug: 'new-in-pune-first-steps',
    ...common,
    department: 'public-relations',
    audience: ['newcomer', 'student'],
    title: say(
      'I have just moved to Pune. What should I do first?',
      'पुण्यात नव्याने आल्यावर आधी काय करावे?',
      'पुणे में नए आने पर पहले क्या करें?',
    ),
    topic: 'newcomers',
    order: 20,
    answer: say(
      'Find your [ward office](/offices/), and keep a proof of your new address: a ' +
        'registered rent agreement or a bill in your name. Many papers ask for it. If you ' +
        'rent, ask the owner whether property tax and water are paid.',
      'तुमचे [क्षेत्रीय कार्यालय](/offices/) शोधा आणि नवीन पत्त्याचा पुरावा जवळ ठेवा: ' +
        'नोंदणीकृत भाडेकरार किंवा तुमच्या नावाचे देयक. अनेक कामांसाठी तो लागतो. भाड्याने राहत ' +
        'असाल, तर मिळकतकर व पाणीपट्टी भरली आहे का, ते घरमालकाला विचारा.',
      'अपना [क्षेत्रीय कार्यालय](/offices/) खोजें और नए पते का प्रमाण रखें: पंजीकृत किराया ' +
        'अनुबंध या अपने नाम का बिल। कई कामों में वह माँगा जाता है। किराए पर हों, तो मकान ' +
        'मालिक से पूछें कि संपत्ति कर और जल शुल्क भरा है या नहीं।',
    ),
    relatedPages: [
      { relationTo: 'guides', value: 'moving-to-pune' },
      { relationTo: 'guides', value: 'studying-in-pune' },
    ],
  },
  {
    slug: 'speak-neither-marathi-nor-english',
    ...common,
    department: 'public-relations',
    audience: ['newcomer'],
    title: say(
      'I read neither Marathi nor English well. Can I use this site?',
      'मला मराठी किंवा इंग्रजी नीट वाचता येत नाही. हे संकेतस्थळ वापरता येईल का?',
      'मराठी या अंग्रेज़ी ठीक से पढ़नी न आती हो, तो क्या यह वेबसाइट काम आएगी?',
    ),
    topic: 'newcomers',
    order: 30,
    answer: say(
      'The pages are there in Hindi too: change the language at the top. A page that is not ' +
        'translated yet says so. In the search, you can type Marathi and Hindi words in Latin ' +
        'letters. Or call 1800 103 0222 free of charge and ask.',
      'पाने हिंदीतही आहेत: वर भाषा बदला. अनुवाद झालेला नसेल तर पान तसे सांगते. शोधताना मराठी ' +
        'व हिंदी शब्द इंग्रजी अक्षरांतही लिहिता येतात. किंवा 1800 103 0222 या निःशुल्क ' +
        'क्रमांकावर विचारा.',
      'पृष्ठ हिन्दी में भी हैं: ऊपर भाषा बदलें। अनुवाद न हुआ हो तो पृष्ठ यह बता देता है। खोज ' +
        'में मराठी और हिन्दी शब्द रोमन अक्षरों में भी लिखे जा सकते हैं। या 1800 103 0222 पर ' +
        'निःशुल्क पूछें।',
    ),
    relatedPages: [{ relationTo: 'pages', value: 'help' }],
  },
  {
    slug: 'time-limit-passed',
    ...common,
    department: 'general-administration',
    title: say(
      'The time limit of my application has passed. What can I do?',
      'माझ्या अर्जाची कालमर्यादा उलटली आहे. काय करता येईल?',
      'मेरे आवेदन की समय सीमा बीत गई है। क्या किया जा सकता है?',
    ),
    topic: 'site',
    order: 10,
    answer: say(
      'Appeal, if it is a notified service: to the first appellate authority, then to the ' +
        'second, then to the State Commission. The Maharashtra Right to Public Services Act, ' +
        '2015 gives you this right; an officer at fault can be fined up to ₹5,000. Keep the ' +
        'receipt of your application.',
      'अधिसूचित सेवा असेल तर अपील करा: प्रथम अपिलीय प्राधिकाऱ्यांकडे, नंतर द्वितीय, त्यानंतर ' +
        'राज्य आयोगाकडे. महाराष्ट्र लोकसेवा हक्क अधिनियम, २०१५ ने हा हक्क दिला आहे; दोषी ' +
        'अधिकाऱ्याला ₹५,००० पर्यंत दंड होऊ शकतो. अर्जाची पावती जपून ठेवा.',
      'अधिसूचित सेवा हो तो अपील करें: पहले प्रथम अपीलीय प्राधिकारी, फिर द्वितीय, उसके बाद ' +
        'राज्य आयोग के पास। महाराष्ट्र लोक सेवा अधिकार अधिनियम, २०१५ यह अधिकार देता है; दोषी ' +
        'अधिकारी पर ₹५,००० तक जुर्माना लग सकता है। आवेदन की रसीद सँभालकर रखें।',
    ),
    relatedPages: [
      { relationTo: 'circulars', value: 'responsibility-for-notified-services' },
      { relationTo: 'pages', value: 'citizens-charter' },
    ],
  },
  {
    slug: 'rti-reply-when',
    ...common,
    department: 'public-relations',
    title: say(
      'How long does an answer under the Right to Information Act take?',
      'माहिती अधिकाराखालील अर्जाचे उत्तर किती दिवसांत मिळते?',
      'सूचना का अधिकार अधिनियम के अंतर्गत उत्तर कितने दिनों में मिलता है?',
    ),
    topic: 'site',
    order: 15,
    answer: say(
      'Thirty days from the application; 48 hours where life or liberty is at stake. The ' +
        'application costs ₹10, and nothing for persons below the poverty line. No answer, or ' +
        'a refusal? Appeal within 30 days to the appellate authority of the department.',
      'अर्जापासून तीस दिवसांत; जीवित किंवा स्वातंत्र्याचा प्रश्न असल्यास ४८ तासांत. अर्जाचे ' +
        'शुल्क ₹१०; दारिद्र्यरेषेखालील व्यक्तींना विनामूल्य. उत्तर न मिळाल्यास किंवा नकार ' +
        'दिल्यास ३० दिवसांत विभागाच्या अपिलीय प्राधिकाऱ्यांकडे अपील करा.',
      'आवेदन से तीस दिनों में; जीवन या स्वतंत्रता का प्रश्न हो तो ४८ घंटों में। आवेदन का ' +
        'शुल्क ₹१०; गरीबी रेखा से नीचे के व्यक्तियों के लिए निःशुल्क। उत्तर न मिले या मना ' +
        'करें, तो ३० दिनों के भीतर विभाग के अपीलीय प्राधिकारी के पास अपील करें।',
    ),
    service: 'right-to-information-application',
    relatedPages: [{ relationTo: 'pages', value: 'right-to-information' }],
  },
  {
    slug: 'page-is-wrong',
    ...common,
    department: 'information-technology',
    title: say(
      'Something on a page is wrong or missing. Who do I tell?',
      'एखाद्या पानावर काही चुकीचे किंवा अपुरे आहे. कोणाला कळवावे?',
      'किसी पृष्ठ पर कुछ गलत या अधूरा है। किसे बताएँ?',
    ),
    topic: 'site',
    order: 20,
    answer: say(
      'Use “Something wrong on this page?” at the foot of the page. It leads to the ' +
        '[form](/grievances/new/); choose the last kind, for everything that fits no other.',
      'पानाच्या तळाशी “या पानावर काही चुकीचे आहे?” हा दुवा वापरा. तो ' +
        '[अर्जाकडे](/grievances/new/) नेतो; इतर कशातही न बसणाऱ्या बाबींसाठी शेवटचा प्रकार ' +
        'निवडा.',
      'पृष्ठ के नीचे “इस पृष्ठ पर कुछ गलत है?” का उपयोग करें। वह [फ़ॉर्म](/grievances/new/) ' +
        'पर ले जाता है; जो किसी और में न आए, उसके लिए अंतिम प्रकार चुनें।',
    ),
    relatedPages: [{ relationTo: 'pages', value: 'feedback' }],
    service: 'report-a-problem',
  },
];
