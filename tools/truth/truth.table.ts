import type { Claim, LastDays } from './judge.ts';

/**
 * Claims of pages about what the portals can do, or cannot do yet, with the conditions for each to
 * be true. Add a row for each sentence about a function; a sentence that was false once stays as a
 * guard.
 */

/** An endpoint with which officers enter a step of a grievance. */
const OFFICERS = { operation: /^POST \/desk\/\{type\}\/\{id\}\/\{action\}/ } as const;
const PAYING = [{ page: '/payments/' }, { operation: /^POST \/api\/payments\b/ }] as const;
const FILING = [{ page: '/grievances/new/' }, { operation: /^POST \/api\/grievances$/ }] as const;

export const CLAIMS: readonly Claim[] = [
  // Paying and applying
  {
    name: 'one can pay here',
    in: {
      en: /Today you can pay taxes|Can I pay here\? Yes|Taxes and charges, with a receipt at once/,
      mr: /आज येथे कर, पाणीपट्टी व शुल्क भरता येते|येथे पैसे भरता येतात का\? हो|कर व पाणीपट्टी; पावती लगेच/,
      hi: /आज यहाँ कर, जल शुल्क और अन्य शुल्क भरे जा सकते हैं|क्या यहाँ भुगतान कर सकते हैं\? हाँ|कर और जल शुल्क; रसीद तुरंत/,
    },
    needs: PAYING,
  },
  {
    name: 'paying is not possible yet',
    in: {
      en: /Paying (and applying )?online come|Can I pay( or apply)? here\? Not yet|[Yy]ou cannot pay here yet/,
      mr: /ऑनलाइन भरणा (व अर्ज )?नंतर|पैसे भरता (किंवा अर्ज करता )?ये\S+ का\? अद्याप नाही/,
      hi: /ऑनलाइन भुगतान (और आवेदन )?बाद में|यहाँ भुगतान (या आवेदन )?कर सकते हैं\? अभी नहीं/,
    },
    until: { page: '/payments/' },
    guard: true,
  },
  {
    name: 'applying is not possible yet',
    in: {
      en: /Can I apply here\? Not yet/,
      mr: /येथे अर्ज करता येतो का\? अद्याप नाही/,
      hi: /क्या यहाँ आवेदन कर सकते हैं\? अभी नहीं/,
    },
    until: { operation: /^POST \/api\/applications\b/ },
  },
  {
    name: 'the status of a benefit is shown here',
    in: {
      en: /Can I see whether a benefit was paid\? Yes/,
      mr: /लाभ जमा झाला का, ते येथे दिसते का\? हो/,
      hi: /लाभ जमा हुआ या नहीं\? हाँ/,
    },
    needs: [{ page: '/benefits/' }, { operation: /^POST \/api\/benefits\/lookups$/ }],
  },
  {
    name: 'receipts can be checked',
    in: {
      en: /You get a receipt that anybody can check/,
      mr: /मिळालेली पावती कोणालाही तपासता येते/,
      hi: /मिली हुई रसीद कोई भी जाँच सकता है/,
    },
    needs: [...PAYING, { operation: /^GET \/api\/payments\/\S*(verif|check|receipt)/ }],
  },
  // Grievances
  {
    name: 'problems can be reported here',
    in: {
      en: /A place and a sentence are enough|a place and a sentence are enough/,
      mr: /ठिकाण आणि एक वाक्य पुरेसे/,
      hi: /स्थान और एक वाक्य काफ़ी/,
    },
    needs: FILING,
  },
  {
    name: 'an officer has the grievance',
    in: {
      en: /which officer has (it|the grievance)/i,
      mr: /कोणत्या अधिकाऱ्याकडे आहे/,
      hi: /किस अधिकारी के पास है/,
    },
    needs: [OFFICERS],
    guard: true,
  },
  {
    name: 'a grievance can be reopened',
    in: { en: /\breopen it\b|\bopen it again\b/i, mr: /(ती|तर) पुन्हा उघडा/, hi: /पुनः खोलें/ },
    needs: [{ operation: /^POST \/api\/grievances\/receipt\/\{secret\}/ }],
    guard: true,
  },
  {
    name: 'the office confirms a grievance',
    in: {
      en: /The office confirms that it has/,
      mr: /तक्रार मिळाल्याचे कार्यालय/,
      hi: /कार्यालय समय सीमा के साथ बताता है/,
    },
    needs: [OFFICERS],
    guard: true,
  },
  {
    name: 'offices read grievances, pass them on, report work',
    in: {
      en: /read when the offices open|the ward office passes it on|reaches the department that runs|and what was done\b|The work is reported as done|one officer higher by itself|by the central desk|answered like any other complaint|Officers who deal with the report see/,
      mr: /कार्यालये उघडल्यावर (त्या|ती)|कार्यालय तक्रार पुढे पाठवते|आपोआप वरिष्ठ अधिकाऱ्याकडे|मध्यवर्ती कक्ष|आहे आणि काय केले, ते दिसते|काम झाल्याचे कळवले जाते|तक्रार हाताळणाऱ्या अधिकाऱ्यांना/,
      hi: /कार्यालय खुलने पर|कार्यालय शिकायत आगे भेजता है|अपने आप ऊपर के अधिकारी|केंद्रीय कक्ष|और क्या किया गया, दिखता है|काम होने की सूचना मिलती है|शिकायत देखने वाले अधिकारियों को/,
    },
    needs: [OFFICERS],
    guard: true,
  },
  {
    name: 'offices cannot enter their answers yet',
    in: {
      en: /Offices cannot enter their (answers|steps)|cannot be entered here yet|There is no tool yet in which officers/,
      mr: /कार्यालयांना (येथे|या संकेतस्थळावर) अद्याप|अधिकाऱ्यांना तक्रारी उघडता येतील अशी सोय अद्याप नाही/,
      hi: /कार्यालय (यहाँ|इस वेबसाइट पर) अभी|अधिकारी शिकायतें खोल सकें, ऐसा साधन अभी नहीं/,
    },
    until: OFFICERS,
    guard: true,
  },
  {
    name: 'feedback is answered within days',
    in: {
      en: /answer within (\d+|five) working day|answered within (\d+|five) working days/i,
      mr: /[०-९\d]+ कामकाजाच्या दिवसांत उत्तर|पाच कामकाजाच्या दिवसांत उत्तर/,
      hi: /[०-९\d]+ कार्य दिवसों में उत्तर|पाँच कार्य दिवसों में उत्तर/,
    },
    needs: [{ mailto: true }],
    guard: true,
  },
  {
    name: 'people are called back',
    in: {
      en: /wish to be called back|want to be called/,
      mr: /दूरध्वनी करावा असे वाटल्यास|दूरध्वनी हवा असेल तरच/,
      hi: /चाहें कि हम फ़ोन करें|फ़ोन चाहिए तभी/,
    },
    needs: [OFFICERS],
    guard: true,
  },
  // Messages and accounts
  {
    name: 'the city warns those who have an account',
    in: {
      en: /in an emergency the city tells you/,
      mr: /आपत्तीच्या वेळी शहर तुम्हाला/,
      hi: /आपात स्थिति में शहर आपको/,
    },
    needs: [
      { page: '/account/' },
      { operation: /^POST \/api\/citizens\/sign-in$/ },
      { sender: 'emergency' },
    ],
  },
  {
    name: 'steps of grievances are sent',
    in: {
      en: /Each step of a grievance of yours/,
      mr: /तुमच्या तक्रारीचा प्रत्येक टप्पा/,
      hi: /आपकी शिकायत का हर चरण/,
    },
    needs: [{ sender: 'grievances' }],
    guard: true,
  },
  {
    name: 'reminders of bills and receipts are sent',
    in: {
      en: /Taxes and charges that fall due, and receipts/,
      mr: /देय होणारे कर व शुल्क, आणि पावत्या/,
      hi: /देय होने वाले कर और शुल्क, और रसीदें/,
    },
    needs: [{ sender: 'payments' }],
  },
  {
    name: 'no messages are sent, nothing but grievances is held, one cookie is set',
    in: {
      en: /send no automatic messages|One cookie, named lang/,
      mr: /आपोआप संदेश पाठवत नाही|एकच कुकी असू शकते/,
      hi: /अपने आप संदेश नहीं भेजते|एक कुकी हो सकती है/,
    },
    until: { operation: /^POST \/api\/citizens\/sign-in$/ },
    guard: true,
  },
  {
    name: 'the privacy policy speaks of payments',
    in: {
      en: /You pay with the number of a bill; we ask neither for your name/,
      mr: /देयकाच्या क्रमांकाने पैसे भरता येतात; नाव किंवा पत्ता विचारला जात नाही/,
      hi: /बिल की संख्या से भुगतान होता है; नाम या पता नहीं पूछा जाता/,
    },
    needs: PAYING,
  },
  {
    name: 'only search and grievances run programs',
    in: {
      en: /except for search and grievances/,
      mr: /शोध व तक्रारी वगळता/,
      hi: /खोज और शिकायतों को छोड़कर/,
    },
    until: { operation: /^POST \/api\/payments\b/ },
    guard: true,
  },
  // Content and editors
  {
    name: 'a checker approves what is published',
    in: { en: /A checker reads it for facts/, mr: /तपासनीस तथ्ये/, hi: /जाँचकर्ता तथ्य/ },
    needs: [{ operation: /^POST \/api\/(reviews|checks|hand-overs)\b/ }],
    guard: true,
  },
  {
    name: 'an officer for appeals is named on the page',
    in: {
      en: /appellate authority of the corporation|officer whom the service’s page names|stands on each service’s page/,
      mr: /महानगरपालिकेचे (प्रथम|द्वितीय) अपिलीय प्राधिकारी|सेवेच्या पानावर नमूद केलेल्या अधिकाऱ्याकडे/,
      hi: /महानगरपालिका के (प्रथम|द्वितीय) अपीलीय प्राधिकारी|उस अधिकारी से जिसका नाम सेवा के पृष्ठ पर/,
    },
    needs: [OFFICERS],
    guard: true,
  },
  {
    name: 'contact details are about to be published',
    in: {
      en: /Contact details are not published yet/,
      mr: /संपर्काचा तपशील अद्याप प्रकाशित नाही/,
      hi: /संपर्क विवरण अभी प्रकाशित नहीं/,
    },
    until: { page: '/' },
    guard: true,
  },
  {
    name: 'who to ask where a department’s own telephone is not known',
    in: {
      en: /This department has published no telephone number, address or hours/,
      mr: /या विभागाने स्वतःचा दूरध्वनी क्रमांक, पत्ता व वेळ जाहीर केलेली नाही/,
      hi: /इस विभाग ने अपना फ़ोन, पता और समय प्रकाशित नहीं किया है/,
    },
  },
  {
    name: 'the corporation has examined an app',
    in: {
      en: /The corporation has looked at the app and recommends it/,
      mr: /महानगरपालिकेने हे? ॲप तपासले (आहे|असून)/,
      hi: /महानगरपालिका ने (यह )?ऐप जाँचा है/,
    },
    needs: [{ operation: /^POST \/api\/apps\b/ }],
    guard: true,
  },
  // Search and figures
  {
    name: 'Marathi words may be typed in Latin letters',
    in: {
      en: /you can type Marathi and Hindi words in Latin letters/,
      mr: /मराठी शब्द इंग्रजी अक्षरांत लिहिला तरी चालतो/,
      hi: /मराठी शब्द अंग्रेज़ी अक्षरों में लिखने पर भी मिलता है/,
    },
    needs: [{ search: { query: 'pani', finds: /^\/mr\// } }],
  },
  {
    name: '“malmatta kar” finds property tax',
    in: { en: /“?malmatta kar[”"]? finds/, mr: /“malmatta kar”/, hi: /“malmatta kar”/ },
    needs: [{ search: { query: 'malmatta kar', finds: /^\/mr\/[\w-]+\/[\w-]*property-tax/ } }],
    guard: true,
  },
  {
    name: 'figures of the trial bank and of simulators are marked',
    in: {
      en: /payments at the trial bank, where no money is taken/,
      mr: /प्रत्यक्ष पैशांचा व्यवहार होत नाही अशा चाचणी बँकेतील भरणे/,
      hi: /परीक्षण बैंक के भुगतान हैं, जहाँ असली पैसे का लेन-देन नहीं होता/,
    },
    needs: [{ page: '/dashboard/' }, { operation: /^GET \/api\/dashboard$/ }],
  },
];

export const LAST_DAYS: LastDays = {
  en: /(?:Last day to apply:? (\d{1,2} [A-Z][a-z]+ \d{4})|[Aa]ppl(?:y|ications) by (\d{1,2} [A-Z][a-z]+ \d{4}))( \(?passed)?/g,
  mr: /(?:अर्जाचा शेवटचा दिवस:? ([०-९]{1,2} \S+ [०-९]{4})|([०-९]{1,2} \S+ [०-९]{4}) पर्यंत अर्ज करा)( \(?मुदत संपली)?/g,
  hi: /(?:आवेदन की अंतिम तिथि:? ([०-९]{1,2} \S+ [०-९]{4})|([०-९]{1,2} \S+ [०-९]{4}) तक आवेदन करें)( \(?बीत चुकी)?/g,
};
