import type { Report } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { sampleReport } from './reports.wording.ts';

/** Sample reports about water supply, an area and a street. */
export const workReports: Example<Report>[] = [
  sampleReport('equal-water-supply', {
    department: 'water-supply',
    title: [
      '24×7 equal water supply: detailed project report',
      '२४ तास समान पाणीपुरवठा: सविस्तर प्रकल्प अहवाल',
      '२४ घंटे समान जल आपूर्ति: विस्तृत परियोजना रिपोर्ट',
    ],
    summary: [
      'How 141 zones, 77 tanks, 1,800 kilometres of pipe and 3.15 lakh meters fit together, ' +
        'and in which order they are built.',
      '१४१ क्षेत्रे, ७७ टाक्या, १,८०० किलोमीटर जलवाहिन्या व ३.१५ लाख मीटर कसे जुळतात आणि ' +
        'कोणत्या क्रमाने उभारले जातात.',
      '१४१ क्षेत्र, ७७ टंकियाँ, १,८०० किलोमीटर पाइपलाइन और ३.१५ लाख मीटर कैसे जुड़ते हैं और ' +
        'किस क्रम में बनते हैं।',
    ],
    body: [
      'The report answers four questions: how much water there is, how it reaches every zone ' +
        'with the same pressure, what it costs to build and to run, and how a household ' +
        'notices the difference.',
      'अहवाल चार प्रश्नांची उत्तरे देतो: पाणी किती आहे, प्रत्येक क्षेत्रात समान दाबाने कसे ' +
        'पोहोचते, उभारणी व संचालनाचा खर्च किती आणि घराला फरक कसा जाणवतो.',
      'रिपोर्ट चार प्रश्नों के उत्तर देती है: पानी कितना है, हर क्षेत्र में समान दबाव से ' +
        'कैसे पहुँचता है, बनाने और चलाने की लागत कितनी है और घर को अंतर कैसे दिखता है।',
    ],
    costRupees: 28_000_000_000,
    costNote: [
      'The sum of the press report of July 2017',
      'जुलै २०१७ च्या वृत्तातील रक्कम',
      'जुलाई २०१७ के समाचार की राशि',
    ],
    chapters: [
      [
        ['Water today', 'आजचा पाणीपुरवठा', 'आज की जल आपूर्ति'],
        [
          'Sources, treatment and the way to the tap; where pressure is high, where it is ' +
            'low, and how much is lost on the way.',
          'स्रोत, शुद्धीकरण व नळापर्यंतचा मार्ग; दाब कोठे जास्त, कोठे कमी आणि वाटेत किती पाणी वाया जाते.',
          'स्रोत, शुद्धिकरण और नल तक का रास्ता; दबाव कहाँ अधिक, कहाँ कम और रास्ते में कितना ' +
            'पानी नष्ट होता है।',
        ],
      ],
      [
        ['Demand for thirty years', 'तीस वर्षांची मागणी', 'तीस वर्षों की माँग'],
        [
          'Population by zone, litres a person a day, institutions and the villages that ' +
            'joined the city in 2021.',
          'क्षेत्रानुसार लोकसंख्या, माणशी दररोज लिटर, संस्था आणि २०२१ मध्ये समाविष्ट झालेली गावे.',
          'क्षेत्र के अनुसार जनसंख्या, प्रति व्यक्ति प्रतिदिन लीटर, संस्थाएँ और २०२१ में जुड़े गाँव।',
        ],
      ],
      [
        ['Zones, tanks and pipes', 'क्षेत्रे, टाक्या व जलवाहिन्या', 'क्षेत्र, टंकियाँ और पाइपलाइन'],
        [
          'Why 141 zones; which tank feeds which zone; sizes and material of pipes; how a ' +
            'zone is cut off without the next one going dry.',
          '१४१ क्षेत्रे का; कोणती टाकी कोणत्या क्षेत्राला पाणी देते; वाहिन्यांचे आकार व प्रकार; ' +
            'शेजारचे क्षेत्र कोरडे न पडता एखादे क्षेत्र कसे बंद करता येते.',
          '१४१ क्षेत्र क्यों; कौन-सी टंकी किस क्षेत्र को पानी देती है; पाइप के आकार और ' +
            'प्रकार; पड़ोसी क्षेत्र सूखे बिना एक क्षेत्र कैसे बंद होता है।',
        ],
      ],
      [
        ['Meters and billing', 'मीटर व देयके', 'मीटर और बिल'],
        [
          'Where meters are fixed, who reads them, what a household pays for the first ' +
            'litres and for the last, and how a wrong bill is corrected.',
          'मीटर कोठे बसतात, कोण वाचतो, पहिल्या व शेवटच्या लिटरला घर किती देते आणि चुकीचे ' +
            'देयक कसे दुरुस्त होते.',
          'मीटर कहाँ लगते हैं, कौन पढ़ता है, पहले और आखिरी लीटर के लिए घर कितना देता है और ' +
            'गलत बिल कैसे सुधरता है।',
        ],
      ],
      [
        ['Cost and money', 'खर्च व निधी', 'लागत और धन'],
        [
          'Building, running and replacing for thirty years; loans, grants and the water ' +
            'tax; what happens when a part is late.',
          'तीस वर्षांची उभारणी, संचालन व बदली; कर्ज, अनुदान व पाणीपट्टी; एखादा भाग लांबल्यास काय होते.',
          'तीस वर्षों का निर्माण, संचालन और बदलाव; ऋण, अनुदान और जल शुल्क; कोई हिस्सा देर से हो ' +
            'तो क्या होता है।',
        ],
      ],
      [
        ['Roads, people and risks', 'रस्ते, लोक व जोखीम', 'सड़कें, लोग और जोखिम'],
        [
          'Which streets are opened when, how shops stay reachable, safety of workers, and ' +
            'ten risks with the person who answers for each.',
          'कोणते रस्ते केव्हा खोदले जातात, दुकाने कशी सुरू राहतात, कामगारांची सुरक्षा आणि ' +
            'दहा जोखमी, प्रत्येकीच्या जबाबदार पदासह.',
          'कौन-सी सड़कें कब खुदती हैं, दुकानें कैसे खुली रहती हैं, श्रमिकों की सुरक्षा और दस ' +
            'जोखिम, हर एक के उत्तरदायी पद के साथ।',
        ],
      ],
    ],
    milestones: [
      [
        '2027-01-01',
        ['Survey of connections finished', 'जोडण्यांचे सर्वेक्षण पूर्ण', 'कनेक्शनों का सर्वेक्षण पूरा'],
      ],
      [
        '2027-10-01',
        [
          'First ten zones at equal pressure',
          'पहिली दहा क्षेत्रे समान दाबावर',
          'पहले दस क्षेत्र समान दबाव पर',
        ],
      ],
      [
        '2028-12-01',
        ['All tanks filled and tested', 'सर्व टाक्या भरून तपासल्या', 'सभी टंकियाँ भरकर जाँची गईं'],
      ],
      ['2030-03-01', ['Last meter in use', 'शेवटचा मीटर वापरात', 'अंतिम मीटर उपयोग में']],
    ],
  }),
  sampleReport('aundh-baner-balewadi', {
    department: 'city-engineer',
    title: [
      'Aundh-Baner-Balewadi: detailed project report',
      'औंध-बाणेर-बालेवाडी: सविस्तर प्रकल्प अहवाल',
      'औंध-बाणेर-बालेवाड़ी: विस्तृत परियोजना रिपोर्ट',
    ],
    summary: [
      'Thirty-six interventions in one area, ordered so that a street is opened once and not ' +
        'five times.',
      'एका क्षेत्रातील ३६ उपक्रम, रस्ता पाच वेळा नव्हे तर एकदाच खोदला जाईल अशा क्रमाने.',
      'एक क्षेत्र के ३६ उपक्रम, ऐसे क्रम में कि सड़क पाँच बार नहीं, एक ही बार खुदे।',
    ],
    body: [
      'The area is small enough to walk through in an afternoon and large enough to prove ' +
        'something. The report therefore orders the works by street, not by department.',
      'हे क्षेत्र एका दुपारी पायी फिरता येईल इतके लहान आणि काही सिद्ध करता येईल इतके मोठे ' +
        'आहे. म्हणून अहवालात कामांचा क्रम विभागानुसार नव्हे तर रस्त्यानुसार आहे.',
      'यह क्षेत्र इतना छोटा है कि एक दोपहर में पैदल घूम लें और इतना बड़ा कि कुछ सिद्ध हो ' +
        'सके। इसलिए रिपोर्ट में कामों का क्रम विभाग के नहीं, सड़क के अनुसार है।',
    ],
    chapters: [
      [
        ['The area in figures', 'आकड्यांत क्षेत्र', 'आँकड़ों में क्षेत्र'],
        [
          'About 950 acres: who lives and works there, how they travel, where water, light ' +
            'and shade are missing.',
          'सुमारे ९५० एकर: तेथे कोण राहते व काम करते, प्रवास कसा होतो, पाणी, दिवे व सावली कोठे कमी आहे.',
          'लगभग ९५० एकड़: वहाँ कौन रहता और काम करता है, यात्रा कैसे होती है, पानी, रोशनी और ' +
            'छाया कहाँ कम है।',
        ],
      ],
      [
        ['Six themes, 36 interventions', 'सहा विषय, ३६ उपक्रम', 'छह विषय, ३६ उपक्रम'],
        [
          'Each intervention on one page: what changes, for whom, how it is measured, who ' +
            'keeps it afterwards.',
          'प्रत्येक उपक्रम एका पानावर: काय बदलते, कोणासाठी, कसे मोजले जाते, नंतर देखभाल कोण करते.',
          'हर उपक्रम एक पृष्ठ पर: क्या बदलता है, किसके लिए, कैसे मापा जाता है, बाद में कौन सँभालता है।',
        ],
      ],
      [
        ['Street by street', 'रस्त्यानुसार', 'सड़क के अनुसार'],
        [
          'A calendar of openings, so that pipes, cables, drains and footpaths of one street ' +
            'are done together.',
          'एका रस्त्याच्या वाहिन्या, तारा, गटारे व पदपथ एकत्र व्हावेत यासाठी खोदाईचे वेळापत्रक.',
          'एक सड़क के पाइप, तार, नाले और फुटपाथ साथ हों, इसके लिए खुदाई की समय-सारणी।',
        ],
      ],
      [
        ['Homes, shops and hawkers', 'घरे, दुकाने व फेरीवाले', 'घर, दुकानें और फेरीवाले'],
        [
          'Who is touched during the works, what was asked at the meetings, and what was ' +
            'changed in the plan because of it.',
          'कामाच्या काळात कोणाला अडचण होते, सभांमध्ये काय विचारले गेले आणि त्यामुळे आराखड्यात काय बदलले.',
          'काम के दौरान किसे कठिनाई होती है, बैठकों में क्या पूछा गया और उससे योजना में क्या बदला।',
        ],
      ],
      [
        ['Cost, by account', 'खर्च, माहितीनुसार', 'लागत, जानकारी के अनुसार'],
        [
          'Why one account says ₹2,196 crore and another ₹2,445 crore, and which works each ' +
            'of them counts.',
          'एका माहितीत ₹२,१९६ कोटी आणि दुसरीत ₹२,४४५ कोटी का, आणि प्रत्येकीत कोणती कामे मोजली आहेत.',
          'एक जानकारी ₹२,१९६ करोड़ और दूसरी ₹२,४४५ करोड़ क्यों कहती है, और हर एक किन कामों ' +
            'को गिनती है।',
        ],
      ],
      [
        ['Handing over', 'हस्तांतरण', 'सौंपना'],
        [
          'For every finished work: the department that takes it, its yearly cost, spare ' +
            'parts, drawings and guarantee.',
          'प्रत्येक पूर्ण कामासाठी: घेणारा विभाग, वार्षिक खर्च, सुटे भाग, नकाशे व हमी.',
          'हर पूरे काम के लिए: लेने वाला विभाग, वार्षिक लागत, पुर्ज़े, नक्शे और गारंटी।',
        ],
      ],
    ],
    milestones: [
      [
        '2027-02-01',
        [
          'Calendar of street openings published',
          'खोदाईचे वेळापत्रक प्रसिद्ध',
          'खुदाई की समय-सारणी प्रकाशित',
        ],
      ],
      ['2028-05-01', ['First half of the streets finished', 'निम्मे रस्ते पूर्ण', 'आधी सड़कें पूरी']],
      ['2029-11-01', ['Handing over to the departments', 'विभागांकडे हस्तांतरण', 'विभागों को सौंपना']],
    ],
  }),
  sampleReport('aundh-street-redesign', {
    department: 'road',
    title: [
      'Street redesign, Aundh: detailed project report',
      'औंध रस्ता पुनर्रचना: सविस्तर प्रकल्प अहवाल',
      'औंध सड़क पुनर्रचना: विस्तृत परियोजना रिपोर्ट',
    ],
    summary: [
      'From counting people on foot to the last kerb stone: how a street is drawn anew and ' +
        'kept open meanwhile.',
      'पादचाऱ्यांच्या मोजणीपासून शेवटच्या कडदगडापर्यंत: रस्ता नव्याने कसा आखतात आणि तोवर सुरू कसा ठेवतात.',
      'पैदल चलने वालों की गिनती से आखिरी किनारे के पत्थर तक: सड़क नए सिरे से कैसे बनती है और ' +
        'तब तक चालू कैसे रहती है।',
    ],
    body: [
      'A street belongs to everybody who uses it, and most of them are on foot. The report ' +
        'begins with counts and ends with the care of the finished street.',
      'रस्ता तो वापरणाऱ्या सर्वांचा असतो आणि त्यांत बहुतेक पायी असतात. अहवालाची सुरुवात ' +
        'मोजणीने आणि शेवट पूर्ण रस्त्याच्या देखभालीने होतो.',
      'सड़क उन सबकी है जो उसे उपयोग करते हैं, और उनमें अधिकतर पैदल होते हैं। रिपोर्ट गिनती ' +
        'से शुरू होती है और बनी सड़क की देखभाल पर समाप्त।',
    ],
    chapters: [
      [
        ['Who uses the street', 'रस्ता कोण वापरतो', 'सड़क कौन उपयोग करता है'],
        [
          'Counts by hour: on foot, by bicycle, bus, two-wheeler and car; where people ' +
            'cross, sit and wait.',
          'तासागणिक मोजणी: पायी, सायकल, बस, दुचाकी व मोटार; लोक कोठे रस्ता ओलांडतात, बसतात व ' +
            'थांबतात.',
          'घंटे के अनुसार गिनती: पैदल, साइकिल, बस, दोपहिया और कार; लोग कहाँ पार करते, बैठते और रुकते हैं।',
        ],
      ],
      [
        ['The cross-section', 'रस्त्याचा छेद', 'सड़क का अनुप्रस्थ काट'],
        [
          'Widths from wall to wall: footpath, trees, bus, lanes, parking; why the footpath ' +
            'is drawn first.',
          'भिंतीपासून भिंतीपर्यंत रुंदी: पदपथ, झाडे, बस, मार्गिका, वाहनतळ; पदपथ आधी का आखतात.',
          'दीवार से दीवार तक चौड़ाई: फुटपाथ, पेड़, बस, लेन, पार्किंग; फुटपाथ पहले क्यों खींचा जाता है।',
        ],
      ],
      [
        ['For everybody', 'सर्वांसाठी', 'सबके लिए'],
        [
          'Slopes, guiding tiles, crossings at one level, seats with arms, light without ' +
            'glare, signs in Marathi.',
          'उतार, दिशादर्शक फरश्या, समपातळीवरील ओलांडण्याच्या जागा, हात असलेली बाके, न ' +
            'दिपवणारे दिवे, मराठीतील फलक.',
          'ढलान, दिशा बताने वाली टाइलें, समतल पारपथ, हत्थे वाली बेंचें, बिना चकाचौंध की ' +
            'रोशनी, मराठी में संकेत।',
        ],
      ],
      [
        ['Under the street', 'रस्त्याखाली', 'सड़क के नीचे'],
        [
          'Pipes, drains and cables: what is renewed before the surface, and where a hatch ' +
            'spares the next digging.',
          'वाहिन्या, गटारे व तारा: पृष्ठभागापूर्वी काय बदलायचे आणि झाकण ठेवल्याने पुढची खोदाई कोठे टळते.',
          'पाइप, नाले और तार: सतह से पहले क्या बदलना है और ढक्कन रखने से अगली खुदाई कहाँ टलती है।',
        ],
      ],
      [
        ['Building it with the shops open', 'दुकाने सुरू ठेवून काम', 'दुकानें खुली रखकर निर्माण'],
        [
          'Lengths of a hundred metres, night work, a way in for every door, and a board ' +
            'with the date of the end.',
          'शंभर मीटरचे टप्पे, रात्रीचे काम, प्रत्येक दाराशी वाट आणि समाप्तीच्या तारखेचा फलक.',
          'सौ मीटर के हिस्से, रात का काम, हर दरवाज़े तक रास्ता और समाप्ति की तिथि का पट।',
        ],
      ],
      [
        ['Care', 'देखभाल', 'देखभाल'],
        [
          'Who sweeps, mends and prunes; what it costs a year; how a blocked footpath is ' +
            'cleared within a day.',
          'झाडलोट, दुरुस्ती व छाटणी कोण करते; वार्षिक खर्च; अडवलेला पदपथ एका दिवसात कसा मोकळा होतो.',
          'सफ़ाई, मरम्मत और छँटाई कौन करता है; वार्षिक लागत; बंद फुटपाथ एक दिन में कैसे खुलता है।',
        ],
      ],
    ],
    milestones: [
      [
        '2027-01-01',
        [
          'Counts and drawings shown to residents',
          'मोजणी व नकाशे रहिवाशांना दाखवले',
          'गिनती और नक्शे निवासियों को दिखाए',
        ],
      ],
      [
        '2027-06-01',
        [
          'Pipes and cables renewed before the rains',
          'पावसाळ्यापूर्वी वाहिन्या व तारा बदलल्या',
          'बारिश से पहले पाइप और तार बदले',
        ],
      ],
      ['2028-02-01', ['Street finished', 'रस्ता पूर्ण', 'सड़क पूरी']],
    ],
  }),
];
