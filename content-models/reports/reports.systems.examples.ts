import type { Report } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { sampleReport } from './reports.wording.ts';

/** Sample reports about buses, signals and lamps. */
export const systemReports: Example<Report>[] = [
  sampleReport('electric-buses', {
    department: 'traffic-planning',
    title: [
      'Electric buses: detailed project report',
      'ई-बस: सविस्तर प्रकल्प अहवाल',
      'ई-बसें: विस्तृत परियोजना रिपोर्ट',
    ],
    summary: [
      'Lines, depots, charging and money for a fleet without smoke, and what is measured to ' +
        'prove it.',
      'धूर नसलेल्या बससाठी मार्ग, आगार, चार्जिंग व निधी, आणि ते सिद्ध करण्यासाठी काय मोजायचे.',
      'बिना धुएँ की बसों के लिए मार्ग, डिपो, चार्जिंग और धन, और उसे सिद्ध करने के लिए क्या मापें।',
    ],
    body: [
      'An electric bus is a bus, a battery and a timetable. The report plans the three ' +
        'together, because a bus that waits for current carries nobody.',
      'ई-बस म्हणजे बस, बॅटरी आणि वेळापत्रक. विजेची वाट पाहणारी बस कोणालाच नेत नाही, म्हणून ' +
        'अहवाल तिन्हींचे नियोजन एकत्र करतो.',
      'ई-बस यानी बस, बैटरी और समय-सारणी। बिजली की प्रतीक्षा करती बस किसी को नहीं ले जाती, ' +
        'इसलिए रिपोर्ट तीनों की योजना साथ बनाती है।',
    ],
    chapters: [
      [
        ['Lines that fit', 'योग्य मार्ग', 'उपयुक्त मार्ग'],
        [
          'Kilometres a day, slopes, heat and crowding: on which lines a charge lasts from ' +
            'morning to night.',
          'दैनंदिन किलोमीटर, चढ, उष्णता व गर्दी: कोणत्या मार्गांवर एक चार्ज सकाळपासून रात्रीपर्यंत पुरतो.',
          'प्रतिदिन किलोमीटर, चढ़ाई, गर्मी और भीड़: किन मार्गों पर एक चार्ज सुबह से रात तक चलता है।',
        ],
      ],
      [
        ['Buses and batteries', 'बस व बॅटरी', 'बसें और बैटरी'],
        [
          'Length, floor height, doors, seats; battery size; what is guaranteed after eight years.',
          'लांबी, पायरीची उंची, दारे, आसने; बॅटरीची क्षमता; आठ वर्षांनंतर कशाची हमी.',
          'लंबाई, फ़र्श की ऊँचाई, दरवाज़े, सीटें; बैटरी की क्षमता; आठ वर्ष बाद किसकी गारंटी।',
        ],
      ],
      [
        ['Depots and current', 'आगार व वीज', 'डिपो और बिजली'],
        [
          'How many chargers stand where, the connection they need, fire safety, and what ' +
            'runs in a power cut.',
          'कोठे किती चार्जर, त्यांना लागणारी वीजजोडणी, अग्निसुरक्षा आणि वीज गेल्यावर काय चालते.',
          'कहाँ कितने चार्जर, उनके लिए बिजली कनेक्शन, अग्नि सुरक्षा और बिजली जाने पर क्या चलता है।',
        ],
      ],
      [
        ['Cost a kilometre', 'प्रति किलोमीटर खर्च', 'प्रति किलोमीटर लागत'],
        [
          'Buying or hiring by the kilometre; current against diesel; the fare stays the ' +
            'matter of another paper.',
          'खरेदी की प्रति किलोमीटर भाडे; वीज विरुद्ध डिझेल; तिकीट दराचा विचार वेगळ्या अहवालात.',
          'खरीद या प्रति किलोमीटर किराया; बिजली बनाम डीज़ल; टिकट दर का विचार अलग रिपोर्ट में।',
        ],
      ],
      [
        ['Drivers and workshops', 'चालक व कार्यशाळा', 'चालक और कार्यशाला'],
        [
          'Training, new tools, work that ends and work that begins, and safety with high voltage.',
          'प्रशिक्षण, नवी साधने, संपणारे व सुरू होणारे काम आणि उच्च दाबाच्या विजेची सुरक्षा.',
          'प्रशिक्षण, नए औज़ार, समाप्त और शुरू होने वाले काम और उच्च वोल्टेज की सुरक्षा।',
        ],
      ],
      [
        ['What is measured', 'काय मोजायचे', 'क्या मापें'],
        [
          'Kilometres driven, breakdowns, current used, passengers, air and noise along one ' +
            'line before and after.',
          'धावलेले किलोमीटर, बिघाड, वापरलेली वीज, प्रवासी, आणि एका मार्गावरील हवा व आवाज आधी ' +
            'आणि नंतर.',
          'चले किलोमीटर, खराबियाँ, खपी बिजली, यात्री, और एक मार्ग की हवा और शोर पहले और बाद में।',
        ],
      ],
    ],
    milestones: [
      [
        '2027-03-01',
        ['Depot connections ready', 'आगारांची वीजजोडणी तयार', 'डिपो के बिजली कनेक्शन तैयार'],
      ],
      [
        '2027-09-01',
        ['First line wholly electric', 'पहिला मार्ग पूर्णपणे ई-बसचा', 'पहला मार्ग पूरी तरह ई-बस का'],
      ],
      [
        '2028-09-01',
        ['Results of one year published', 'एका वर्षाचे निकाल प्रसिद्ध', 'एक वर्ष के परिणाम प्रकाशित'],
      ],
    ],
  }),
  sampleReport('adaptive-traffic-signals', {
    department: 'traffic-planning',
    title: [
      'Adaptive traffic signals: detailed project report',
      'अनुकूली वाहतूक सिग्नल: सविस्तर प्रकल्प अहवाल',
      'अनुकूली यातायात सिग्नल: विस्तृत परियोजना रिपोर्ट',
    ],
    summary: [
      'Which junctions, which sensors, which rules; how buses and people on foot get their turn.',
      'कोणते चौक, कोणते सेन्सर, कोणते नियम; बस व पादचाऱ्यांची पाळी कशी येते.',
      'कौन-से चौराहे, कौन-से सेंसर, कौन-से नियम; बसों और पैदल चलने वालों की बारी कैसे आती है।',
    ],
    body: [
      'A signal decides a hundred times an hour who waits. The report writes down the rules ' +
        'of that decision, so that they can be read, criticised and changed.',
      'कोण थांबणार हे सिग्नल तासाला शंभर वेळा ठरवतो. त्या निर्णयाचे नियम वाचता, तपासता व ' +
        'बदलता यावेत म्हणून अहवालात लिहिले आहेत.',
      'कौन रुकेगा, यह सिग्नल घंटे में सौ बार तय करता है। उस निर्णय के नियम पढ़े, परखे और ' +
        'बदले जा सकें, इसलिए रिपोर्ट में लिखे हैं।',
    ],
    chapters: [
      [
        ['Junctions and queues', 'चौक व रांगा', 'चौराहे और कतारें'],
        [
          'How waiting is measured today, on which mornings, and which junctions depend on ' +
            'each other.',
          'सध्या प्रतीक्षा कशी व कोणत्या दिवशी सकाळी मोजतात, आणि कोणते चौक एकमेकांवर अवलंबून आहेत.',
          'आज प्रतीक्षा कैसे और किन दिनों की सुबह मापी जाती है, और कौन-से चौराहे एक-दूसरे पर निर्भर हैं।',
        ],
      ],
      [
        ['Sensors and privacy', 'सेन्सर व गोपनीयता', 'सेंसर और गोपनीयता'],
        [
          'Counting without recording: loops, radar and cameras that keep no picture; what ' +
            'is stored, for how long.',
          'नोंद न ठेवता मोजणी: रस्त्यातील लूप, रडार आणि चित्र साठवून न ठेवणारे कॅमेरे; काय साठवले ' +
            'जाते, किती काळ.',
          'दर्ज किए बिना गिनती: लूप, रडार और चित्र न रखने वाले कैमरे; क्या रखा जाता है, कितने समय।',
        ],
      ],
      [
        ['Rules of the green', 'हिरव्या दिव्याचे नियम', 'हरी बत्ती के नियम'],
        [
          'Longest wait, least time to cross, priority for a full bus and for the fire brigade.',
          'कमाल प्रतीक्षा, ओलांडण्यास किमान वेळ, भरलेल्या बसला व अग्निशमन दलाला प्राधान्य.',
          'अधिकतम प्रतीक्षा, पार करने का न्यूनतम समय, भरी बस और अग्निशमन दल को प्राथमिकता।',
        ],
      ],
      [
        ['When it fails', 'बंद पडल्यास', 'खराब होने पर'],
        [
          'Fixed times as a fall-back, batteries, the police officer at the junction, and ' +
            'who is called at night.',
          'पर्याय म्हणून ठरावीक वेळा, बॅटरी, चौकातील पोलीस आणि रात्री कोणाला बोलावले जाते.',
          'विकल्प के रूप में तय समय, बैटरी, चौराहे का पुलिसकर्मी और रात में किसे बुलाया जाता है।',
        ],
      ],
      [
        ['Building and running', 'उभारणी व संचालन', 'निर्माण और संचालन'],
        [
          'Order of junctions, cost a junction and a year, open interfaces so that another ' +
            'firm can take over.',
          'चौकांचा क्रम, प्रति चौक व वार्षिक खर्च, दुसऱ्या संस्थेला काम घेता यावे यासाठी खुल्या जोडण्या.',
          'चौराहों का क्रम, प्रति चौराहा और वार्षिक लागत, दूसरी संस्था काम ले सके इसके लिए खुले इंटरफ़ेस।',
        ],
      ],
      [
        ['Proof', 'पडताळणी', 'प्रमाण'],
        [
          'Waiting times before and after, for vehicles, buses and people on foot, published ' +
            'with the method.',
          'आधीच्या व नंतरच्या प्रतीक्षा वेळा: वाहने, बस व पादचारी; मोजण्याच्या पद्धतीसह प्रसिद्ध.',
          'पहले और बाद की प्रतीक्षा: वाहन, बसें और पैदल; मापने की विधि के साथ प्रकाशित।',
        ],
      ],
    ],
    milestones: [
      ['2027-02-01', ['Waiting times measured', 'प्रतीक्षा वेळा मोजल्या', 'प्रतीक्षा समय मापे गए']],
      ['2027-08-01', ['First ten junctions', 'पहिले दहा चौक', 'पहले दस चौराहे']],
      ['2028-06-01', ['Comparison published', 'तुलना प्रसिद्ध', 'तुलना प्रकाशित']],
    ],
  }),
  sampleReport('smart-street-lights', {
    department: 'electrical',
    title: [
      'Smart street lights: detailed project report',
      'स्मार्ट पथदिवे: सविस्तर प्रकल्प अहवाल',
      'स्मार्ट स्ट्रीट लाइट: विस्तृत परियोजना रिपोर्ट',
    ],
    summary: [
      'A register of every pole, light where people walk, less current, and a lamp mended ' +
        'before it is missed.',
      'प्रत्येक खांबाची नोंद, लोक चालतात तेथे उजेड, कमी वीज, आणि तक्रारीपूर्वीच दुरुस्त होणारा दिवा.',
      'हर खंभे का रिकॉर्ड, जहाँ लोग चलते हैं वहाँ रोशनी, कम बिजली, और शिकायत से पहले सुधरने वाली लाइट।',
    ],
    body: [
      'Nobody can mend a lamp that is on no list. The report begins with the list, and comes ' +
        'to the clever part only after that.',
      'ज्या दिव्याची नोंदच नाही तो कोणी दुरुस्त करू शकत नाही. म्हणून अहवालाची सुरुवात ' +
        'नोंदीपासून होते; हुशारीचा भाग त्यानंतर येतो.',
      'जिस लाइट का रिकॉर्ड ही नहीं, उसे कोई नहीं सुधार सकता। इसलिए रिपोर्ट सूची से शुरू होती ' +
        'है; चतुराई वाला हिस्सा उसके बाद आता है।',
    ],
    chapters: [
      [
        ['A register of poles', 'खांबांची नोंद', 'खंभों का रिकॉर्ड'],
        [
          'Number, place, height, lamp and feeder of each pole; the number is painted where ' +
            'a caller can read it.',
          'प्रत्येक खांबाचा क्रमांक, ठिकाण, उंची, दिवा व वीजवाहिनी; कळवणाऱ्याला वाचता येईल असा क्रमांक.',
          'हर खंभे की संख्या, स्थान, ऊँचाई, लाइट और फ़ीडर; संख्या ऐसी जगह जहाँ सूचना देने वाला पढ़ सके।',
        ],
      ],
      [
        ['How much light', 'किती उजेड', 'कितनी रोशनी'],
        [
          'Classes of street, footpaths first, no glare into bedrooms, darkness kept for ' +
            'trees and birds.',
          'रस्त्यांचे प्रकार, आधी पदपथ, शयनगृहात झोत नको, झाडे व पक्ष्यांसाठी अंधार राखणे.',
          'सड़कों के प्रकार, पहले फुटपाथ, शयनकक्ष में चकाचौंध नहीं, पेड़ों और पक्षियों के लिए अँधेरा।',
        ],
      ],
      [
        ['Control', 'नियंत्रण', 'नियंत्रण'],
        [
          'What a lamp reports, by which network, and how it behaves when the network is silent.',
          'दिवा काय कळवतो, कोणत्या जाळ्यातून, आणि जाळे बंद पडल्यावर तो कसा वागतो.',
          'लाइट क्या सूचना देती है, किस नेटवर्क से, और नेटवर्क बंद होने पर कैसे चलती है।',
        ],
      ],
      [
        ['Current and cost', 'वीज व खर्च', 'बिजली और लागत'],
        [
          'Units used before and after, meter by meter; the saving is paid only where a ' +
            'meter proves it.',
          'मीटरनुसार आधी व नंतर वापरलेली वीज; मीटरने सिद्ध झालेल्या बचतीचेच पैसे दिले जातात.',
          'मीटर के अनुसार पहले और बाद की खपत; भुगतान उसी बचत का जो मीटर से सिद्ध हो।',
        ],
      ],
      [
        ['Safety', 'सुरक्षा', 'सुरक्षा'],
        [
          'Earthing, boxes that close, poles after a storm, and what to do when a wire hangs.',
          'अर्थिंग, बंद होणाऱ्या पेट्या, वादळानंतरचे खांब आणि तार लोंबत असल्यास काय करावे.',
          'अर्थिंग, बंद होने वाले बक्से, तूफ़ान के बाद खंभे और तार लटके तो क्या करें।',
        ],
      ],
      [
        ['Repair as a promise', 'दुरुस्तीची हमी', 'मरम्मत का वादा'],
        [
          'Time limit for a dark lamp and for a dark street, and a public count of how often ' +
            'it was kept.',
          'बंद दिव्यासाठी व अंधाऱ्या रस्त्यासाठी कालमर्यादा आणि ती किती वेळा पाळली याची जाहीर मोजणी.',
          'बंद लाइट और अँधेरी सड़क के लिए समय सीमा और वह कितनी बार निभी, इसकी सार्वजनिक गिनती।',
        ],
      ],
    ],
    milestones: [
      ['2027-04-01', ['Every pole numbered', 'प्रत्येक खांबाला क्रमांक', 'हर खंभे पर संख्या']],
      [
        '2027-12-01',
        [
          'First ward office area under control',
          'पहिल्या क्षेत्रीय कार्यालयाचा भाग नियंत्रणाखाली',
          'पहले क्षेत्रीय कार्यालय का क्षेत्र नियंत्रण में',
        ],
      ],
      [
        '2028-12-01',
        [
          'Yearly count of repairs published',
          'दुरुस्तीची वार्षिक मोजणी प्रसिद्ध',
          'मरम्मत की वार्षिक गिनती प्रकाशित',
        ],
      ],
    ],
  }),
];
