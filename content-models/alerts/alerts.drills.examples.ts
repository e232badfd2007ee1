import type { Alert } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

const everywhere = ['city', 'pmc', 'smart-city', 'smart-governance'];

const isDrill: Example<Alert>['sourceNote'] = {
  en:
    'A sample drill, written to show how an alert looks from the first word to the all-clear. ' +
    'It did not take place.',
  mr:
    'पहिल्या शब्दापासून धोका टळल्याच्या संदेशापर्यंत इशारा कसा दिसतो हे दाखवणारा नमुना सराव. ' +
    'तो प्रत्यक्षात झालेला नाही.',
  hi:
    'पहले शब्द से खतरा टलने के संदेश तक चेतावनी कैसी दिखती है, यह दिखाने वाला नमूना अभ्यास। ' +
    'यह वास्तव में नहीं हुआ।',
};

/** Exercises. Each is marked in its title, in its status and in its CAP message. */
export const drillExamples: Example<Alert>[] = [
  {
    slug: 'drill-practice-alarm-december-2026',
    portals: everywhere,
    department: 'fire-brigade',
    title: {
      en: 'Drill announced: practice alarm in the ward offices',
      mr: 'सरावाची पूर्वसूचना: क्षेत्रीय कार्यालयांत घंटा वाजवण्याचा सराव',
      hi: 'अभ्यास की पूर्वसूचना: क्षेत्रीय कार्यालयों में घंटी बजाने का अभ्यास',
    },
    summary: {
      en: 'How a drill is announced days before, so that no bell frightens anybody.',
      mr: 'घंटेमुळे कोणी घाबरू नये म्हणून सराव काही दिवस आधी कसा जाहीर होतो.',
      hi: 'घंटी से कोई घबराए नहीं, इसलिए अभ्यास की सूचना कुछ दिन पहले कैसे दी जाती है।',
    },
    effective: '2026-12-10T05:30:00.000Z',
    expires: '2026-12-10T06:00:00.000Z',
    status: 'Exercise',
    severity: 'Minor',
    urgency: 'Future',
    certainty: 'Likely',
    category: 'Fire',
    topic: 'services',
    event: { en: 'Practice alarm', mr: 'घंटेचा सराव', hi: 'घंटी का अभ्यास' },
    area: { en: 'All ward offices', mr: 'सर्व क्षेत्रीय कार्यालये', hi: 'सभी क्षेत्रीय कार्यालय' },
    instruction: {
      en:
        'If you are in a ward office, walk out with the others to the place that is ' +
        'marked.\nHelp anyone who walks slowly. Do not use the lift.\nGo back in when ' +
        'the officer ' +
        'says so: the drill takes fifteen minutes.',
      mr:
        'क्षेत्रीय कार्यालयात असाल तर इतरांसोबत चालत खूण केलेल्या जागी जा.\nसावकाश ' +
        'चालणाऱ्यांना मदत करा. लिफ्ट वापरू नका.\nअधिकारी सांगतील तेव्हाच परत आत जा: सरावाला ' +
        'पंधरा मिनिटे लागतात.',
      hi:
        'क्षेत्रीय कार्यालय में हों तो दूसरों के साथ चलकर चिह्नित स्थान पर जाएँ।\nधीरे चलने ' +
        'वालों की मदद करें। लिफ़्ट का उपयोग न करें।\nअधिकारी के कहने पर ही भीतर लौटें: अभ्यास ' +
        'में पंद्रह मिनट लगते हैं।',
    },
    contact: { en: 'Fire Brigade, 101', mr: 'अग्निशमन दल, 101', hi: 'अग्निशमन दल, 101' },
    sourceNote: isDrill,
  },
  {
    slug: 'drill-heavy-rain-june-2026',
    portals: everywhere,
    department: 'drainage',
    title: {
      en: 'Drill: heavy rain and rising water in the Mutha',
      mr: 'सराव: मुसळधार पाऊस आणि मुठा नदीची वाढती पातळी',
      hi: 'अभ्यास: मूसलाधार वर्षा और मुठा नदी का बढ़ता जलस्तर',
    },
    summary: {
      en:
        'A drill before the monsoon: leave the river roads, move vehicles, know the way to ' +
        'higher ground.',
      mr: 'पावसाळ्यापूर्वीचा सराव: नदीपात्रातील रस्ते सोडा, वाहने हलवा, उंच जागेचा रस्ता माहीत करून घ्या.',
      hi: 'मानसून से पहले का अभ्यास: नदी किनारे की सड़कें छोड़ें, वाहन हटाएँ, ऊँची जगह का रास्ता जान लें।',
    },
    effective: '2026-06-02T04:30:00.000Z',
    onset: '2026-06-02T05:00:00.000Z',
    expires: '2026-06-02T08:30:00.000Z',
    allClearAt: '2026-06-02T07:15:00.000Z',
    allClearText: {
      en: 'The drill is over. Roads and bridges were open all the time.',
      mr: 'सराव संपला आहे. रस्ते व पूल पूर्णवेळ खुले होते.',
      hi: 'अभ्यास समाप्त हुआ। सड़कें और पुल पूरे समय खुले रहे।',
    },
    status: 'Exercise',
    severity: 'Severe',
    urgency: 'Expected',
    certainty: 'Likely',
    category: 'Met',
    topic: 'services',
    event: { en: 'Heavy rain', mr: 'मुसळधार पाऊस', hi: 'मूसलाधार वर्षा' },
    area: {
      en: 'The river roads along the Mutha',
      mr: 'मुठा नदीपात्रालगतचे रस्ते',
      hi: 'मुठा नदी के किनारे की सड़कें',
    },
    offices: ['shivajinagar-ghole-road', 'kasba-vishrambaugwada', 'sinhagad-road'],
    instruction: {
      en:
        'Drill only. In a real flood:\nLeave the river roads at once, on foot if need be.\n' +
        'Never drive through water whose depth you cannot see.\nMove vehicles from the ' +
        'riverbed while it is dry.\nSwitch off the electricity before water reaches the sockets.',
      mr:
        'हा फक्त सराव आहे. खऱ्या पुरात:\nनदीपात्रातील रस्ते ताबडतोब सोडा, गरज पडल्यास ' +
        'पायी.\nखोली दिसत नसलेल्या पाण्यातून वाहन कधीही नेऊ नका.\nनदीपात्र कोरडे असतानाच ' +
        'वाहने हलवा.\nपाणी विजेच्या बटणांपर्यंत पोहोचण्यापूर्वी वीज बंद करा.',
      hi:
        'यह केवल अभ्यास है। वास्तविक बाढ़ में:\nनदी किनारे की सड़कें तुरंत छोड़ें, ज़रूरत ' +
        'हो तो पैदल।\nजिस पानी की गहराई न दिखे उसमें वाहन कभी न ले जाएँ।\nनदी का तल सूखा ' +
        'रहते ही वाहन हटा लें।\nपानी बिजली के बोर्ड तक पहुँचने से पहले बिजली बंद कर दें।',
    },
    body: {
      en: `## What is practised

The control room sends the alert, ward offices answer within ten minutes, and the all-clear
follows through the same channels as the alert itself.

## Where real warnings come from

The India Meteorological Department warns of weather. The Water Resources Department of
Maharashtra tells of water released from the dams above the city. The corporation says what it
means for your road.`,
      mr: `## कशाचा सराव होतो

नियंत्रण कक्ष इशारा पाठवतो, क्षेत्रीय कार्यालये दहा मिनिटांत उत्तर देतात आणि धोका टळल्याचा संदेश
इशारा गेला त्याच मार्गांनी जातो.

## खरे इशारे कोठून येतात

हवामानाचा इशारा भारतीय हवामान विभाग देतो. शहराच्या वरच्या बाजूच्या धरणांतून सोडल्या जाणाऱ्या
पाण्याची माहिती महाराष्ट्र शासनाचा जलसंपदा विभाग देतो. तुमच्या रस्त्यासाठी त्याचा अर्थ काय हे
महानगरपालिका सांगते.`,
      hi: `## किस बात का अभ्यास होता है

नियंत्रण कक्ष चेतावनी भेजता है, क्षेत्रीय कार्यालय दस मिनट में उत्तर देते हैं और खतरा टलने का
संदेश उन्हीं माध्यमों से जाता है जिनसे चेतावनी गई थी।

## वास्तविक चेतावनियाँ कहाँ से आती हैं

मौसम की चेतावनी भारत मौसम विज्ञान विभाग देता है। शहर के ऊपर के बाँधों से छोड़े जाने वाले पानी की
जानकारी महाराष्ट्र का जल संसाधन विभाग देता है। आपकी सड़क के लिए उसका अर्थ क्या है, यह
महानगरपालिका बताती है।`,
    },
    contact: { en: 'Any emergency: 112', mr: 'कोणतीही आपत्ती: 112', hi: 'कोई भी आपात स्थिति: 112' },
    sourceNote: isDrill,
  },
  {
    slug: 'drill-leaving-the-main-building-april-2026',
    portals: ['pmc'],
    department: 'fire-brigade',
    title: {
      en: 'Drill: leaving the main building of the corporation',
      mr: 'सराव: महानगरपालिकेच्या मुख्य इमारतीतून बाहेर पडणे',
      hi: 'अभ्यास: महानगरपालिका के मुख्य भवन से बाहर निकलना',
    },
    summary: {
      en:
        'A drill for staff and visitors: out by the stairs, count at the meeting place, back ' +
        'after the all-clear.',
      mr: 'कर्मचारी व अभ्यागतांसाठी सराव: जिन्याने बाहेर, ठरलेल्या जागी मोजणी, संदेश मिळाल्यावर परत.',
      hi: 'कर्मचारियों और आगंतुकों के लिए अभ्यास: सीढ़ियों से बाहर, तय जगह पर गिनती, संदेश मिलने पर वापसी।',
    },
    effective: '2026-04-14T05:30:00.000Z',
    expires: '2026-04-14T06:30:00.000Z',
    allClearAt: '2026-04-14T06:05:00.000Z',
    allClearText: {
      en: 'The drill is over. All counters are open again.',
      mr: 'सराव संपला आहे. सर्व कामकाज पुन्हा सुरू झाले आहे.',
      hi: 'अभ्यास समाप्त हुआ। सभी काउंटर फिर खुले हैं।',
    },
    status: 'Exercise',
    severity: 'Moderate',
    urgency: 'Immediate',
    certainty: 'Observed',
    category: 'Fire',
    topic: 'services',
    event: { en: 'Fire drill', mr: 'आगीचा सराव', hi: 'अग्नि अभ्यास' },
    area: {
      en: 'Main building, Shivajinagar',
      mr: 'मुख्य इमारत, शिवाजीनगर',
      hi: 'मुख्य भवन, शिवाजीनगर',
    },
    offices: ['shivajinagar-ghole-road'],
    instruction: {
      en:
        'Leave by the nearest stairs; do not use the lift.\nTake nobody’s seat as empty: look ' +
        'into the rooms that you pass.\nStay at the meeting place until you are counted.',
      mr:
        'जवळच्या जिन्याने बाहेर पडा; लिफ्ट वापरू नका.\nवाटेतील खोल्यांत कोणी राहिले नाही ना हे ' +
        'पाहा.\nमोजणी होईपर्यंत ठरलेल्या जागी थांबा.',
      hi:
        'पास की सीढ़ियों से निकलें; लिफ़्ट का उपयोग न करें।\nरास्ते के कमरों में कोई रह तो ' +
        'नहीं गया, देख लें।\nगिनती होने तक तय जगह पर रुकें।',
    },
    sourceNote: isDrill,
  },
];
