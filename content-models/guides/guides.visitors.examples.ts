import {
  commonGuide,
  FREE,
  reportStep,
  words,
  type GuideExample,
} from './guides.wording.examples.ts';

export const visitorGuides: GuideExample[] = [
  {
    ...commonGuide,
    portals: ['city'],
    slug: 'visiting-pune',
    department: 'cultural-centres',
    audience: ['tourist'],
    title: words('Visiting Pune', 'पुणे पाहताना', 'पुणे की सैर'),
    summary: words(
      'When to come, four places to begin with, what is on in the evening, and who to ' +
        'call in an emergency.',
      'केव्हा यावे, सुरुवातीची चार ठिकाणे, संध्याकाळी काय पाहावे आणि आपत्कालीन प्रसंगी कोणाला फोन करावा.',
      'कब आएँ, शुरुआत के चार स्थान, शाम को क्या देखें और आपात स्थिति में किसे फ़ोन करें।',
    ),
    before: words(
      'Marathi is the language of the city; Hindi and English are widely understood. ' +
        'Step-free access differs from place to place: ask before you go.',
      'शहराची भाषा मराठी आहे; हिंदी व इंग्रजीही बहुतेकांना समजते. पायऱ्यांशिवाय जाण्याची सोय ' +
        'ठिकाणानुसार वेगळी असते: जाण्यापूर्वी विचारा.',
      'शहर की भाषा मराठी है; हिन्दी और अंग्रेज़ी भी बहुत लोग समझते हैं। बिना सीढ़ी जाने की ' +
        'सुविधा हर स्थान पर अलग है: जाने से पहले पूछ लें।',
    ),
    steps: [
      {
        title: words('Choose your month', 'महिना निवडा', 'महीना चुनें'),
        text: words(
          'November to February, after the rains, are mild. Ganeshotsav, in August or ' +
            'September, is the great festival: streets are full and many roads close. See the ' +
            '[events](/events/).',
          'पावसाळ्यानंतरचे नोव्हेंबर ते फेब्रुवारी हे महिने आल्हाददायक असतात. ऑगस्ट किंवा ' +
            'सप्टेंबरमधील गणेशोत्सव हा मोठा उत्सव: रस्ते गर्दीने भरतात आणि अनेक रस्ते बंद ' +
            'असतात. [कार्यक्रम](/events/) पाहा.',
          'बारिश के बाद नवंबर से फ़रवरी के महीने सुहावने होते हैं। अगस्त या सितंबर का ' +
            'गणेशोत्सव सबसे बड़ा उत्सव है: सड़कों पर भीड़ होती है और कई सड़कें बंद रहती हैं। ' +
            '[कार्यक्रम](/events/) देखें।',
        ),
      },
      {
        title: words('Begin with the old city', 'जुन्या शहरापासून सुरुवात करा', 'पुराने शहर से शुरू करें'),
        text: words(
          '- **Shaniwarwada:** the fortified palace of the Peshwas. Walk on into the peths ' +
            'from there.\n- **Pataleshwar:** a temple cut from the rock, on Jangli Maharaj ' +
            'Road.',
          '- **शनिवारवाडा:** पेशव्यांचा तटबंदीचा वाडा. तेथून पेठांमध्ये पायी फिरा.\n- ' +
            '**पाताळेश्वर:** जंगली महाराज रस्त्यावरील खडकात कोरलेले मंदिर.',
          '- **शनिवारवाड़ा:** पेशवाओं का किलेबंद महल। वहाँ से पेठों में पैदल घूमें।\n- ' +
            '**पातालेश्वर:** जंगली महाराज रोड पर चट्टान काटकर बना मंदिर।',
        ),
        places: ['shaniwarwada', 'lal-mahal', 'mahatma-phule-mandai', 'pataleshwar'],
        time: words('Half a day on foot', 'पायी अर्धा दिवस', 'पैदल आधा दिन'),
      },
      {
        title: words('Climb a hill', 'एखादी टेकडी चढा', 'एक पहाड़ी चढ़ें'),
        text: words(
          '- **Parvati:** temples on a hill; many steps, and a view of the whole city.\n- ' +
            '**Sinhagad:** a hill fort outside the city. Go early, carry water, and bring your ' +
            'waste back.',
          '- **पर्वती:** टेकडीवरील मंदिरे; बऱ्याच पायऱ्या, पण वरून संपूर्ण शहर दिसते.\n- ' +
            '**सिंहगड:** शहराबाहेरील डोंगरी किल्ला. सकाळी लवकर जा, पाणी सोबत ठेवा आणि कचरा परत ' +
            'आणा.',
          '- **पर्वती:** पहाड़ी पर मंदिर; बहुत-सी सीढ़ियाँ, पर ऊपर से पूरा शहर दिखता है।\n- ' +
            '**सिंहगढ़:** शहर के बाहर पहाड़ी किला। सुबह जल्दी जाएँ, पानी साथ रखें और अपना कचरा ' +
            'वापस लाएँ।',
        ),
        places: ['parvati', 'sinhagad'],
      },
      {
        title: words(
          'Choose a museum or a garden',
          'संग्रहालय किंवा उद्यान निवडा',
          'कोई संग्रहालय या उद्यान चुनें',
        ),
        text: words(
          'These are known beyond the city. All of them, with what is known about tickets and ' +
            'steps, are in the list of [places](/places/).',
          'ही ठिकाणे शहराबाहेरही प्रसिद्ध आहेत. तिकीट व पायऱ्यांविषयीच्या उपलब्ध माहितीसह सर्व ' +
            'ठिकाणे [ठिकाणांच्या](/places/) यादीत आहेत.',
          'ये स्थान शहर के बाहर भी प्रसिद्ध हैं। टिकट और सीढ़ियों की उपलब्ध जानकारी के साथ सभी ' +
            'स्थान [स्थानों](/places/) की सूची में हैं।',
        ),
        places: ['aga-khan-palace', 'kelkar-museum', 'rajiv-gandhi-zoo', 'pu-la-deshpande-garden'],
      },
      {
        title: words('See what is on in the evening', 'संध्याकाळी काय आहे ते पाहा', 'शाम को क्या है, देखें'),
        text: words(
          'The corporation runs fourteen auditoriums and cultural centres, Balgandharva ' +
            'Rangmandir among them. Festivals and holidays are in the list of ' +
            '[events](/events/).',
          'महानगरपालिकेची चौदा नाट्यगृहे व सांस्कृतिक केंद्रे आहेत; बालगंधर्व रंगमंदिर ' +
            'त्यांपैकी एक. सण व सुट्ट्या [कार्यक्रमांच्या](/events/) यादीत आहेत.',
          'महानगरपालिका के चौदह सभागृह और सांस्कृतिक केंद्र हैं; बालगंधर्व रंगमंदिर उनमें से ' +
            'एक है। त्योहार और अवकाश [कार्यक्रमों](/events/) की सूची में हैं।',
        ),
        places: ['balgandharva-rangmandir'],
      },
      {
        title: words('Know who to call', 'कोणाला फोन करायचा ते जाणून घ्या', 'किसे फ़ोन करें, जान लें'),
        text: words(
          '- Any emergency: 112\n- Fire brigade: 101\n- Ambulance: 108',
          '- कोणतीही आपत्ती: 112\n- अग्निशमन दल: 101\n- रुग्णवाहिका: 108',
          '- कोई भी आपात स्थिति: 112\n- अग्निशमन दल: 101\n- एंबुलेंस: 108',
        ),
        cost: FREE,
        time: words('At any hour', 'कोणत्याही वेळी', 'किसी भी समय'),
      },
      reportStep,
    ],
    sourceNote: words(
      'Opening hours and tickets are not given, because we could not confirm them.',
      'वेळा व तिकिटांची खात्री करता आली नाही, म्हणून त्या दिलेल्या नाहीत.',
      'समय और टिकट की पुष्टि नहीं हो सकी, इसलिए वे नहीं दिए गए हैं।',
    ),
    relatedApps: ['112-india'],
  },
];
