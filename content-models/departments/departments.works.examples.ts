import type { Department } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { NAMED_IN_REPORTS, reviewed } from './departments.wording.ts';

/** Departments for construction, maintenance and cleaning. */
export const worksDepartments: Example<Department>[] = [
  {
    slug: 'water-supply',
    portals: ['pmc', 'smart-city'],
    ...reviewed,
    title: { en: 'Water Supply', mr: 'पाणीपुरवठा विभाग', hi: 'जल आपूर्ति विभाग' },
    summary: {
      en:
        'Brings drinking water to the city, makes connections, mends leaks and bills metered ' +
        'water.',
      mr: 'शहराला पिण्याचे पाणी पुरवतो, नळजोडणी देतो, गळती दुरुस्त करतो व मीटरप्रमाणे देयके देतो.',
      hi: 'शहर को पीने का पानी देता है, कनेक्शन देता है, रिसाव ठीक करता है और मीटर के अनुसार बिल देता है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Water connections', mr: 'नळजोडण्या', hi: 'जल कनेक्शन' } },
      { text: { en: 'Repair of leaks', mr: 'पाणी गळतीची दुरुस्ती', hi: 'पानी के रिसाव की मरम्मत' } },
      {
        text: {
          en: 'Metering and water bills',
          mr: 'मीटर व पाणीपट्टी देयके',
          hi: 'मीटर और जल शुल्क के बिल',
        },
      },
    ],
    body: {
      en:
        'In 2023-24, 47,070 meters were in use for billing and metered water brought ₹130.98 ' +
        'crore, as the press reported it.\n\nNo water, dirty water or a leak in the street: ' +
        '[report it](/grievances/new/) with the place. A leak that you report early saves ' +
        'water for a whole street.',
      mr:
        'वृत्तपत्रांनुसार २०२३-२४ मध्ये ४७,०७० मीटरवर देयके दिली जात होती आणि मीटरच्या ' +
        'पाण्यातून ₹१३०.९८ कोटी मिळाले.\n\nपाणी येत नसेल, गढूळ येत असेल किंवा रस्त्यावर गळती ' +
        'असेल, तर ठिकाणासह [तक्रार नोंदवा](/grievances/new/). वेळीच कळवलेली गळती संपूर्ण ' +
        'रस्त्याचे पाणी वाचवते.',
      hi:
        'समाचार पत्रों के अनुसार २०२३-२४ में ४७,०७० मीटरों पर बिल दिए जाते थे और मीटर वाले ' +
        'पानी से ₹१३०.९८ करोड़ मिले।\n\nपानी न आए, गंदा आए या सड़क पर रिसाव हो, तो स्थान के ' +
        'साथ [शिकायत दर्ज करें](/grievances/new/)। समय पर बताया गया रिसाव पूरी सड़क का पानी ' +
        'बचाता है।',
    },
  },
  {
    slug: 'drainage',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Drainage and sewerage', mr: 'मलनिःसारण विभाग', hi: 'मलजल निकासी विभाग' },
    summary: {
      en: 'Sewers, storm-water drains and the connections of buildings to them.',
      mr: 'मलवाहिन्या, पावसाळी गटारे व इमारतींच्या जोडण्या.',
      hi: 'सीवर लाइनें, वर्षा जल की नालियाँ और भवनों के कनेक्शन।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Drainage connections', mr: 'मलनिःसारण जोडण्या', hi: 'मलजल निकासी कनेक्शन' } },
      {
        text: {
          en: 'Clearing of blocked drains',
          mr: 'तुंबलेल्या वाहिन्यांची सफाई',
          hi: 'जाम नालियों की सफ़ाई',
        },
      },
    ],
    body: {
      en:
        'Drains block when the rains begin. [Report one](/grievances/new/) before it ' +
        'overflows; say whether it is a sewer or a rain-water drain, if you can tell.\n\nAn ' +
        'open or missing manhole cover is dangerous: mark it so that nobody falls in, and ' +
        'report it at once.',
      mr:
        'पावसाळ्यात वाहिन्या तुंबतात. पाणी रस्त्यावर वाहू लागण्यापूर्वीच [तक्रार ' +
        'नोंदवा](/grievances/new/); मलवाहिनी आहे की पावसाळी गटार, हे कळत असेल तर ' +
        'लिहा.\n\nमॅनहोलचे झाकण उघडे किंवा नसणे धोकादायक आहे: कोणी पडू नये म्हणून खूण करा आणि ' +
        'लगेच कळवा.',
      hi:
        'बरसात में नालियाँ जाम हो जाती हैं। पानी सड़क पर बहने से पहले ही [शिकायत दर्ज ' +
        'करें](/grievances/new/); सीवर है या वर्षा जल की नाली, पता हो तो लिखें।\n\nमैनहोल का ' +
        'ढक्कन खुला या गायब हो तो खतरा है: कोई गिरे नहीं, इसके लिए निशान लगाएँ और तुरंत बताएँ।',
    },
  },
  {
    slug: 'road',
    portals: ['pmc', 'smart-city'],
    ...reviewed,
    title: { en: 'Road', mr: 'पथ विभाग', hi: 'सड़क विभाग' },
    summary: {
      en: 'Builds and mends municipal roads and footpaths, and permits digging.',
      mr: 'महानगरपालिकेचे रस्ते व पदपथ बांधतो, दुरुस्त करतो आणि खोदाईस परवानगी देतो.',
      hi: 'महानगरपालिका की सड़कें और फुटपाथ बनाता व सुधारता है और खुदाई की अनुमति देता है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Repair of potholes', mr: 'खड्डे दुरुस्ती', hi: 'गड्ढों की मरम्मत' } },
      {
        text: {
          en: 'Footpaths that people can walk on',
          mr: 'चालण्यायोग्य पदपथ',
          hi: 'चलने योग्य फुटपाथ',
        },
      },
      {
        text: {
          en: 'Road digging permissions',
          mr: 'रस्ता खोदाई परवानग्या',
          hi: 'सड़क खुदाई की अनुमति',
        },
      },
    ],
    body: {
      en:
        'In December 2024 the corporation published the names of 56 engineers who answer for ' +
        'the roads, as the press reported.\n\nFor a pothole, [report it](/grievances/new/) ' +
        'with a photograph and the nearest landmark. Not every road belongs to the ' +
        'corporation: national and state highways have their own offices.',
      mr:
        'वृत्तपत्रांनुसार डिसेंबर २०२४ मध्ये महानगरपालिकेने रस्त्यांची जबाबदारी असलेल्या ५६ ' +
        'अभियंत्यांची नावे प्रसिद्ध केली.\n\nखड्ड्याबाबत छायाचित्र व जवळच्या खुणेसह [तक्रार ' +
        'नोंदवा](/grievances/new/). प्रत्येक रस्ता महानगरपालिकेचा नसतो: राष्ट्रीय व राज्य ' +
        'महामार्गांची कार्यालये वेगळी आहेत.',
      hi:
        'समाचार पत्रों के अनुसार दिसंबर २०२४ में महानगरपालिका ने सड़कों के लिए उत्तरदायी ५६ ' +
        'अभियंताओं के नाम प्रकाशित किए।\n\nगड्ढे के लिए फ़ोटो और पास की पहचान के साथ [शिकायत ' +
        'दर्ज करें](/grievances/new/)। हर सड़क महानगरपालिका की नहीं होती: राष्ट्रीय और राज्य ' +
        'राजमार्गों के कार्यालय अलग हैं।',
    },
  },
  {
    slug: 'solid-waste-management',
    portals: ['pmc', 'smart-city'],
    ...reviewed,
    title: {
      en: 'Solid Waste Management',
      mr: 'घनकचरा व्यवस्थापन विभाग',
      hi: 'ठोस अपशिष्ट प्रबंधन विभाग',
    },
    summary: {
      en: 'Collects and treats the garbage of the city and keeps streets and public toilets clean.',
      mr: 'शहरातील कचरा गोळा करून त्यावर प्रक्रिया करतो; रस्ते व सार्वजनिक शौचालये स्वच्छ ठेवतो.',
      hi: 'शहर का कचरा उठाकर उसका निपटान करता है; सड़कें और सार्वजनिक शौचालय साफ़ रखता है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Collection of garbage', mr: 'कचरा संकलन', hi: 'कचरा संग्रह' } },
      { text: { en: 'Street cleaning', mr: 'रस्त्यांची सफाई', hi: 'सड़कों की सफ़ाई' } },
      { text: { en: 'Public toilets', mr: 'सार्वजनिक शौचालये', hi: 'सार्वजनिक शौचालय' } },
    ],
    body: {
      en:
        'Keep wet and dry waste apart at home: it makes the rest of the way cleaner. Homes ' +
        'that compost their wet waste may ask for a concession on property tax.\n\nGarbage ' +
        'that was not collected, or a heap at the corner: [report it](/grievances/new/) with a ' +
        'photograph.',
      mr:
        'घरीच ओला व सुका कचरा वेगळा ठेवा: पुढचे काम स्वच्छ होते. ओल्या कचऱ्याचे खत करणाऱ्या ' +
        'घरांना मिळकतकरात सवलत मागता येते.\n\nकचरा उचलला नसेल किंवा कोपऱ्यावर ढीग असेल, तर ' +
        'छायाचित्रासह [तक्रार नोंदवा](/grievances/new/).',
      hi:
        'घर पर ही गीला और सूखा कचरा अलग रखें: आगे का काम साफ़ होता है। गीले कचरे से खाद बनाने ' +
        'वाले घर संपत्ति कर में छूट माँग सकते हैं।\n\nकचरा न उठा हो या कोने पर ढेर हो, तो ' +
        'फ़ोटो के साथ [शिकायत दर्ज करें](/grievances/new/)।',
    },
  },
  {
    slug: 'electrical',
    portals: ['pmc', 'smart-city'],
    ...reviewed,
    title: { en: 'Electrical', mr: 'विद्युत विभाग', hi: 'विद्युत विभाग' },
    summary: {
      en: 'Street lights, and the electrical works of municipal buildings and auditoriums.',
      mr: 'पथदिवे तसेच महानगरपालिकेच्या इमारती व नाट्यगृहांची विद्युत कामे.',
      hi: 'स्ट्रीट लाइट तथा महानगरपालिका के भवनों और नाट्यगृहों के विद्युत कार्य।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Repair of street lights', mr: 'पथदिव्यांची दुरुस्ती', hi: 'स्ट्रीट लाइट की मरम्मत' } },
      {
        text: {
          en: 'Making dangerous poles safe',
          mr: 'धोकादायक खांब सुरक्षित करणे',
          hi: 'खतरनाक खंभों को सुरक्षित करना',
        },
      },
    ],
    body: {
      en:
        'A lamp that does not burn, or burns all day: [report it](/grievances/new/) with the ' +
        'number on the pole.\n\nDo not touch a pole that leans or a wire that hangs. Keep ' +
        'others away and tell the fire brigade. A power cut at home is a matter for the ' +
        'electricity company.',
      mr:
        'बंद असलेल्या किंवा दिवसाही चालू असलेल्या दिव्याबाबत खांबावरील क्रमांकासह [तक्रार ' +
        'नोंदवा](/grievances/new/).\n\nकललेल्या खांबाला किंवा लोंबकळणाऱ्या तारेला हात लावू ' +
        'नका. इतरांना दूर ठेवा आणि अग्निशमन दलाला कळवा. घरातील वीज गेल्यास वीज कंपनीकडे तक्रार ' +
        'करा.',
      hi:
        'बंद या दिन में भी जलती बत्ती के लिए खंभे की संख्या के साथ [शिकायत दर्ज ' +
        'करें](/grievances/new/)।\n\nझुके खंभे या लटकते तार को न छुएँ। दूसरों को दूर रखें और ' +
        'अग्निशमन दल को बताएँ। घर की बिजली जाए तो बिजली कंपनी से शिकायत करें।',
    },
  },
  {
    slug: 'building-permission',
    portals: ['pmc'],
    ...reviewed,
    title: {
      en: 'Building permission and development',
      mr: 'बांधकाम विकास विभाग',
      hi: 'भवन निर्माण अनुमति विभाग',
    },
    summary: {
      en:
        'Checks plans and buildings: zone certificates, building permission, plinth and ' +
        'occupancy certificates.',
      mr: 'नकाशे व बांधकामे तपासतो: झोन दाखला, बांधकाम परवानगी, जोते व भोगवटा प्रमाणपत्र.',
      hi: 'नक्शे और निर्माण जाँचता है: ज़ोन प्रमाणपत्र, निर्माण अनुमति, प्लिंथ और अधिभोग प्रमाणपत्र।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Zone certificates and part plans',
          mr: 'झोन दाखले व भाग नकाशे',
          hi: 'ज़ोन प्रमाणपत्र और आंशिक मानचित्र',
        },
      },
      { text: { en: 'Building permissions', mr: 'बांधकाम परवानग्या', hi: 'भवन निर्माण अनुमति' } },
      {
        text: {
          en: 'Plinth and occupancy certificates',
          mr: 'जोते व भोगवटा प्रमाणपत्रे',
          hi: 'प्लिंथ और अधिभोग प्रमाणपत्र',
        },
      },
    ],
    body: {
      en:
        'Before you buy a flat, ask for the building permission, the plinth certificate and ' +
        'the occupancy certificate. Before you buy land, ask for the zone certificate.\n\nThe ' +
        'development plan for the old limit of the city covers 2007 to 2027. Building that ' +
        'goes on without a permission at the site: [report it](/grievances/new/).',
      mr:
        'सदनिका घेण्यापूर्वी बांधकाम परवानगी, जोते प्रमाणपत्र व भोगवटा प्रमाणपत्र मागा. जागा ' +
        'घेण्यापूर्वी झोन दाखला मागा.\n\nशहराच्या जुन्या हद्दीचा विकास आराखडा २००७ ते २०२७ या ' +
        'काळाचा आहे. परवानगीशिवाय बांधकाम चालू असेल, तर [तक्रार नोंदवा](/grievances/new/).',
      hi:
        'फ़्लैट खरीदने से पहले निर्माण अनुमति, प्लिंथ प्रमाणपत्र और अधिभोग प्रमाणपत्र माँगें। ' +
        'भूमि खरीदने से पहले ज़ोन प्रमाणपत्र माँगें।\n\nशहर की पुरानी सीमा की विकास योजना २००७ ' +
        'से २०२७ तक की है। बिना अनुमति निर्माण चल रहा हो, तो [शिकायत दर्ज ' +
        'करें](/grievances/new/)।',
    },
  },
  {
    slug: 'city-engineer',
    portals: ['pmc', 'smart-city'],
    ...reviewed,
    title: { en: 'City Engineer', mr: 'नगर अभियंता कार्यालय', hi: 'नगर अभियंता कार्यालय' },
    summary: {
      en: 'The engineering office of the corporation, responsible for its works as a whole.',
      mr: 'महानगरपालिकेचे अभियांत्रिकी कार्यालय; सर्व कामांची एकत्रित जबाबदारी.',
      hi: 'महानगरपालिका का अभियांत्रिकी कार्यालय; सभी कार्यों की समग्र ज़िम्मेदारी।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Engineering works of the corporation',
          mr: 'महानगरपालिकेची अभियांत्रिकी कामे',
          hi: 'महानगरपालिका के अभियांत्रिकी कार्य',
        },
      },
    ],
    body: {
      en:
        'For a matter of one road, one drain or one building, go to the department concerned ' +
        'or to your ward office; that is faster.\n\nThe corporation’s area grew to 516.18 ' +
        'square kilometres in 2021.',
      mr:
        'एखाद्या रस्त्याचे, वाहिनीचे किंवा इमारतीचे काम असेल, तर संबंधित विभागाकडे किंवा ' +
        'क्षेत्रीय कार्यालयात जा; ते लवकर होते.\n\n२०२१ मध्ये महानगरपालिकेचे क्षेत्र ५१६.१८ ' +
        'चौरस किलोमीटर झाले.',
      hi:
        'किसी एक सड़क, नाली या भवन का काम हो, तो संबंधित विभाग या क्षेत्रीय कार्यालय में जाएँ; ' +
        'वहाँ जल्दी होता है।\n\n२०२१ में महानगरपालिका का क्षेत्र ५१६.१८ वर्ग किलोमीटर हो गया।',
    },
  },
  {
    slug: 'traffic-planning',
    portals: ['pmc', 'smart-city'],
    ...reviewed,
    title: { en: 'Traffic planning and parking', mr: 'वाहतूक नियोजन', hi: 'यातायात नियोजन' },
    summary: {
      en: 'Plans how people move: walking, cycling, buses, signals and parking.',
      mr: 'लोकांच्या प्रवासाचे नियोजन: चालणे, सायकल, बस, वाहतूक दिवे व वाहनतळ.',
      hi: 'लोगों के आवागमन का नियोजन: पैदल, साइकिल, बस, सिग्नल और पार्किंग।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Public parking policy',
          mr: 'सार्वजनिक वाहनतळ धोरण',
          hi: 'सार्वजनिक पार्किंग नीति',
        },
      },
      {
        text: {
          en: 'Pedestrian policy and cycle plan',
          mr: 'पादचारी धोरण व सायकल आराखडा',
          hi: 'पैदल यात्री नीति और साइकिल योजना',
        },
      },
    ],
    body: {
      en:
        'The general body passed the public parking policy in March 2018, with a trial on five ' +
        'to eight roads. The pedestrian policy and the cycle plan say how streets should serve ' +
        'people who do not drive.\n\nA footpath that is parked full, or a crossing without a ' +
        'signal: [report it](/grievances/new/).',
      mr:
        'मुख्य सभेने मार्च २०१८ मध्ये सार्वजनिक वाहनतळ धोरण मंजूर केले; पाच ते आठ रस्त्यांवर ' +
        'प्रायोगिक अंमलबजावणी ठरली. वाहन न चालवणाऱ्यांसाठी रस्ते कसे असावेत, हे पादचारी धोरण व ' +
        'सायकल आराखडा सांगतात.\n\nवाहनांनी अडवलेला पदपथ किंवा वाहतूक दिवा नसलेला चौक दिसल्यास ' +
        '[तक्रार नोंदवा](/grievances/new/).',
      hi:
        'आम सभा ने मार्च २०१८ में सार्वजनिक पार्किंग नीति पारित की; पाँच से आठ सड़कों पर ' +
        'परीक्षण तय हुआ। वाहन न चलाने वालों के लिए सड़कें कैसी हों, यह पैदल यात्री नीति और ' +
        'साइकिल योजना बताती हैं।\n\nवाहनों से घिरा फुटपाथ या बिना सिग्नल का चौराहा दिखे, तो ' +
        '[शिकायत दर्ज करें](/grievances/new/)।',
    },
  },
  {
    slug: 'slum-improvement',
    portals: ['pmc'],
    ...reviewed,
    title: {
      en: 'Slum Improvement',
      mr: 'झोपडपट्टी सुधारणा विभाग (गवनि)',
      hi: 'झुग्गी बस्ती सुधार विभाग',
    },
    summary: {
      en: 'Water, toilets, drains and lanes in the slum settlements of the city.',
      mr: 'शहरातील झोपडपट्ट्यांमध्ये पाणी, शौचालये, गटारे व गल्ल्यांची कामे.',
      hi: 'शहर की झुग्गी बस्तियों में पानी, शौचालय, नालियाँ और गलियाँ।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      {
        text: {
          en: 'Improvement of basic amenities in slums',
          mr: 'झोपडपट्ट्यांतील मूलभूत सुविधांची सुधारणा',
          hi: 'झुग्गी बस्तियों में मूलभूत सुविधाओं का सुधार',
        },
      },
    ],
    body: {
      en:
        'Everybody in the city may ask for water, light and a clean toilet, whatever the ' +
        'papers of their house. Ask at the ward office of the settlement.\n\nA broken common ' +
        'tap or toilet: [report it](/grievances/new/). A neighbour, a volunteer or the ward ' +
        'office may report it for you.',
      mr:
        'घराची कागदपत्रे कोणतीही असोत, पाणी, दिवा व स्वच्छ शौचालय मागण्याचा मार्ग सर्वांना ' +
        'खुला आहे. वस्तीच्या क्षेत्रीय कार्यालयात विचारा.\n\nसार्वजनिक नळ किंवा शौचालय ' +
        'नादुरुस्त असेल, तर [तक्रार नोंदवा](/grievances/new/). शेजारी किंवा स्वयंसेवक तुमच्या ' +
        'वतीने तक्रार नोंदवू शकतात.',
      hi:
        'घर के दस्तावेज़ जैसे भी हों, पानी, रोशनी और साफ़ शौचालय माँगने का रास्ता सबके लिए ' +
        'खुला है। बस्ती के क्षेत्रीय कार्यालय में पूछें।\n\nसार्वजनिक नल या शौचालय खराब हो, तो ' +
        '[शिकायत दर्ज करें](/grievances/new/)। पड़ोसी या स्वयंसेवक आपकी ओर से शिकायत दर्ज कर ' +
        'सकते हैं।',
    },
  },
  {
    slug: 'fire-brigade',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Fire brigade', mr: 'अग्निशमन दल', hi: 'अग्निशमन दल' },
    summary: {
      en: 'Fights fires, rescues people and animals, and checks the fire safety of buildings.',
      mr: 'आग विझवते, माणसे व प्राण्यांची सुटका करते आणि इमारतींची अग्निसुरक्षा तपासते.',
      hi: 'आग बुझाता है, लोगों और पशुओं को बचाता है और भवनों की अग्नि सुरक्षा जाँचता है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Fire fighting and rescue', mr: 'अग्निशमन व बचाव', hi: 'अग्निशमन और बचाव' } },
      {
        text: {
          en: 'Fire no-objection certificates',
          mr: 'अग्निशमन ना हरकत दाखले',
          hi: 'अग्निशमन अनापत्ति प्रमाणपत्र',
        },
      },
      { text: { en: 'Fallen trees', mr: 'पडलेली झाडे', hi: 'गिरे हुए पेड़' } },
    ],
    body: {
      en:
        ':::callout warning\n# Call 101 or 112 first\nDo not use the complaint form for a fire, a ' +
        'fallen tree or a person who is trapped: nobody may be reading it at that minute.\n:::' +
        '\n\nFor a building ' +
        'plan, ask for the no-objection certificate while the plans can still be changed.',
      mr:
        ':::callout warning\n# आधी 101 किंवा 112 वर दूरध्वनी करा\nआग, पडलेले झाड किंवा अडकलेली ' +
        'व्यक्ती यासाठी तक्रार अर्ज वापरू नका: त्या क्षणी तो कोणी वाचत असेलच असे नाही.\n:::' +
        '\n\nइमारतीच्या नकाशासाठी, ' +
        'नकाशे बदलता येतात तेव्हाच ना हरकत दाखला मागा.',
      hi:
        ':::callout warning\n# पहले 101 या 112 पर फ़ोन करें\nआग, गिरे पेड़ या फँसे व्यक्ति के लिए ' +
        'शिकायत फ़ॉर्म का उपयोग न करें: उस क्षण कोई उसे पढ़ रहा हो, यह आवश्यक नहीं।\n:::' +
        '\n\nभवन के नक्शे के लिए अनापत्ति ' +
        'प्रमाणपत्र तभी माँगें जब नक्शे बदले जा सकते हों।',
    },
  },
  {
    slug: 'encroachment-removal',
    portals: ['pmc'],
    ...reviewed,
    title: { en: 'Encroachment Removal', mr: 'अतिक्रमण निर्मूलन विभाग', hi: 'अतिक्रमण निर्मूलन विभाग' },
    summary: {
      en: 'Keeps roads and footpaths free of what should not stand on them, and registers hawkers.',
      mr: 'रस्ते व पदपथ अतिक्रमणमुक्त ठेवतो आणि फेरीवाल्यांची नोंदणी करतो.',
      hi: 'सड़कें और फुटपाथ अतिक्रमण से मुक्त रखता है और फेरीवालों का पंजीकरण करता है।',
    },
    sourceNote: NAMED_IN_REPORTS,
    tasks: [
      { text: { en: 'Remove encroachments', mr: 'अतिक्रमणे हटवणे', hi: 'अतिक्रमण हटाना' } },
      { text: { en: 'Registration of hawkers', mr: 'फेरीवाला नोंदणी', hi: 'फेरीवालों का पंजीकरण' } },
    ],
    body: {
      en:
        'A footpath that cannot be used because of a stall, a shed or building material: ' +
        '[report it](/grievances/new/) with a photograph.\n\nIf you sell on the street ' +
        'yourself, register at your ward office and carry the certificate with you.',
      mr:
        'टपरी, शेड किंवा बांधकाम साहित्यामुळे पदपथ वापरता येत नसेल, तर छायाचित्रासह [तक्रार ' +
        'नोंदवा](/grievances/new/).\n\nतुम्ही स्वतः रस्त्यावर विक्री करत असाल, तर क्षेत्रीय ' +
        'कार्यालयात नोंदणी करा आणि प्रमाणपत्र जवळ ठेवा.',
      hi:
        'ठेले, शेड या निर्माण सामग्री के कारण फुटपाथ का उपयोग न हो पाए, तो फ़ोटो के साथ ' +
        '[शिकायत दर्ज करें](/grievances/new/)।\n\nआप स्वयं सड़क पर बेचते हों, तो क्षेत्रीय ' +
        'कार्यालय में पंजीकरण कराएँ और प्रमाणपत्र साथ रखें।',
    },
  },
];
