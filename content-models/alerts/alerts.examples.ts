import type { Alert } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { drillExamples } from './alerts.drills.examples.ts';

const everywhere = ['city', 'pmc', 'smart-city', 'smart-governance'];

/**
 * Sample notices contain no real warning: they show how a notice looks, and say so in their first
 * word.
 */
const isSample: Example<Alert>['sourceNote'] = {
  en:
    'A sample that shows how a notice looks and ends. It is not in force, and you do not ' +
    'need to do anything.',
  mr:
    'सूचना कशी दिसते आणि कशी संपते हे दाखवणारा नमुना. ही केवळ नमुना सूचना आहे; ती प्रत्यक्षात लागू ' +
    'नाही आणि काहीही करायचे नाही.',
  hi:
    'सूचना कैसी दिखती है और कैसे समाप्त होती है, यह दिखाने वाला नमूना। यह केवल नमूना है; यह वास्तव में ' +
    'लागू नहीं है और आपको कुछ करना नहीं है।',
};

export const alertExamples: Example<Alert>[] = [
  {
    slug: 'sample-water-supply-closed-on-thursdays',
    portals: everywhere,
    department: 'water-supply',
    title: {
      en: 'Sample notice: no water supply on Thursdays for repairs',
      mr: 'नमुना सूचना: दुरुस्तीसाठी गुरुवारी पाणीपुरवठा बंद',
      hi: 'नमूना सूचना: मरम्मत के लिए गुरुवार को जल आपूर्ति बंद',
    },
    summary: {
      en:
        'How a planned closure is announced: which day, which area, what to store, when the ' +
        'water returns.',
      mr: 'नियोजित पाणीकपात कशी जाहीर होते: कोणता दिवस, कोणते क्षेत्र, किती पाणी साठवायचे, पाणी केव्हा येणार.',
      hi:
        'पानी की नियोजित कटौती की सूचना कैसे दी जाती है: कौन-सा दिन, कौन-सा क्षेत्र, कितना पानी भरकर ' +
        'रखें, पानी कब आएगा।',
    },
    effective: '2026-11-23T04:30:00.000Z',
    onset: '2026-11-26T00:30:00.000Z',
    expires: '2026-12-17T12:30:00.000Z',
    status: 'Test',
    severity: 'Minor',
    urgency: 'Future',
    certainty: 'Likely',
    category: 'Infra',
    topic: 'water',
    event: { en: 'Water supply', mr: 'पाणीपुरवठा', hi: 'जल आपूर्ति' },
    area: { en: 'A sample area of the Peths', mr: 'पेठांमधील नमुना भाग', hi: 'पेठ इलाके का नमूना भाग' },
    offices: ['kasba-vishrambaugwada'],
    instruction: {
      en:
        'Store enough water for one day by Wednesday evening.\nUse little water on Friday ' +
        'morning: the pressure is low at first.\nIf the water is muddy at first, let it run ' +
        'until it is clear.',
      mr:
        'बुधवारी संध्याकाळपर्यंत एक दिवसाचे पाणी साठवा.\nशुक्रवारी सकाळी पाणी जपून वापरा: ' +
        'सुरुवातीला दाब कमी असतो.\nपाणी गढूळ आल्यास स्वच्छ येईपर्यंत वाहू द्या.',
      hi:
        'बुधवार शाम तक एक दिन का पानी भर लें।\nशुक्रवार सुबह पानी कम खर्च करें: शुरू में दबाव ' +
        'कम रहता है।\nपानी मटमैला आए तो साफ़ होने तक बहने दें।',
    },
    body: {
      en: `A planned closure lasts from 06:00 on Thursday until the evening, and the supply is normal again
on Friday.

## Why a notice says all this

A household needs four facts before a closure: the day, the area, how much to store, and when
the water returns. This notice gives them in that order, and goes by itself after the last
Thursday.

## Tankers

Hospitals and schools ask the Water Supply Department for a tanker. Nobody pays for water that
the corporation brings during a planned closure in this sample.`,
      mr: `नियोजित पाणीकपात गुरुवारी सकाळी ६ पासून संध्याकाळपर्यंत असते आणि शुक्रवारी पाणीपुरवठा सुरळीत होतो.

## सूचनेत हे सर्व का असते

पाणी बंद होण्यापूर्वी घराला चार गोष्टी माहीत हव्यात: दिवस, क्षेत्र, किती पाणी साठवायचे आणि पाणी
केव्हा येणार. ही सूचना त्या याच क्रमाने सांगते आणि शेवटच्या गुरुवारनंतर आपोआप दूर होते.

## टँकर

रुग्णालये व शाळा पाणीपुरवठा विभागाकडून टँकर मागवतात. या नमुन्यात नियोजित पाणीकपातीच्या काळात
महानगरपालिकेने आणलेल्या पाण्यासाठी कोणीही पैसे देत नाही.`,
      hi: `नियोजित कटौती गुरुवार सुबह ६ बजे से शाम तक रहती है और शुक्रवार को आपूर्ति सामान्य हो जाती है।

## सूचना में यह सब क्यों होता है

पानी बंद होने से पहले घर को चार बातें चाहिए: दिन, क्षेत्र, कितना पानी भरना है और पानी कब आएगा। यह सूचना
उन्हें इसी क्रम में बताती है और अंतिम गुरुवार के बाद अपने आप हट जाती है।

## टैंकर

अस्पताल और विद्यालय जल आपूर्ति विभाग से टैंकर माँगते हैं। इस नमूने में नियोजित कटौती के दौरान
महानगरपालिका के लाए पानी के लिए कोई पैसे नहीं देता।`,
    },
    contact: {
      en: 'Toll-free 1800 103 0222',
      mr: 'टोल-फ्री 1800 103 0222',
      hi: 'टोल-फ़्री 1800 103 0222',
    },
    sourceNote: isSample,
  },
  {
    slug: 'sample-roads-closed-for-a-procession',
    portals: everywhere,
    department: 'traffic-planning',
    title: {
      en: 'Sample notice: roads closed for a procession',
      mr: 'नमुना सूचना: मिरवणुकीसाठी रस्ते बंद',
      hi: 'नमूना सूचना: शोभायात्रा के लिए सड़कें बंद',
    },
    summary: {
      en: 'How a road closure is announced: from when, which way round, where buses stop instead.',
      mr: 'रस्ता बंद असल्याची सूचना कशी दिली जाते: केव्हापासून, पर्यायी मार्ग कोणता, बस कोठे थांबेल.',
      hi: 'सड़क बंद होने की सूचना कैसे दी जाती है: कब से, वैकल्पिक मार्ग कौन-सा, बस कहाँ रुकेगी।',
    },
    effective: '2026-09-25T02:30:00.000Z',
    expires: '2026-09-26T06:30:00.000Z',
    status: 'Test',
    severity: 'Minor',
    urgency: 'Expected',
    certainty: 'Observed',
    category: 'Transport',
    topic: 'traffic',
    event: { en: 'Road closure', mr: 'रस्ता बंद', hi: 'सड़क बंद' },
    area: {
      en: 'A sample route through the Peths',
      mr: 'पेठांमधून जाणारा नमुना मार्ग',
      hi: 'पेठ इलाके से गुज़रने वाला नमूना मार्ग',
    },
    offices: ['kasba-vishrambaugwada', 'bhavani-peth'],
    instruction: {
      en:
        'Leave the car at home, or park outside the closed area.\nFollow the signed way ' +
        'round.\nAmbulances and fire engines pass at any time: make way.',
      mr:
        'गाडी घरी ठेवा किंवा बंद क्षेत्राबाहेर लावा.\nफलकांवर दाखवलेल्या पर्यायी मार्गाने ' +
        'जा.\nरुग्णवाहिका व अग्निशमन गाड्या कधीही जातात: वाट द्या.',
      hi:
        'गाड़ी घर पर रखें या बंद क्षेत्र के बाहर खड़ी करें।\nसंकेतों में दिखाए वैकल्पिक मार्ग ' +
        'से जाएँ।\nएंबुलेंस और दमकल कभी भी गुज़रते हैं: रास्ता दें।',
    },
    sourceNote: isSample,
  },
  {
    slug: 'sample-advice-for-hot-days',
    portals: everywhere,
    department: 'health',
    title: {
      en: 'Sample notice: advice for hot days',
      mr: 'नमुना सूचना: उन्हाच्या दिवसांत घ्यायची काळजी',
      hi: 'नमूना सूचना: गर्मी के दिनों के लिए सलाह',
    },
    summary: {
      en: 'How advice to the whole city is given: few words, for those who are at risk first.',
      mr: 'संपूर्ण शहरासाठी सल्ला कसा दिला जातो: मोजके शब्द, ज्यांना जास्त धोका त्यांच्यासाठी आधी.',
      hi: 'पूरे शहर के लिए सलाह कैसे दी जाती है: कम शब्द, जिन्हें अधिक जोखिम है उनके लिए पहले।',
    },
    effective: '2026-04-28T02:30:00.000Z',
    expires: '2026-05-02T12:30:00.000Z',
    status: 'Test',
    severity: 'Moderate',
    urgency: 'Future',
    certainty: 'Likely',
    category: 'Health',
    topic: 'services',
    event: { en: 'Heat', mr: 'उष्णता', hi: 'गर्मी' },
    area: { en: 'The whole city', mr: 'संपूर्ण शहर', hi: 'पूरा शहर' },
    instruction: {
      en:
        'Look in on older people who live alone.\nDrink water before you are thirsty.\nStay in ' +
        'the shade between 12:00 and 16:00.\nIf you are dizzy, or hot without sweating, call 108.',
      mr:
        'एकट्या राहणाऱ्या ज्येष्ठांची विचारपूस करा.\nतहान लागण्यापूर्वी पाणी प्या.\nदुपारी १२ ' +
        'ते ४ सावलीत थांबा.\nचक्कर येत असल्यास किंवा घाम न येता अंग तापल्यास 108 वर फोन करा.',
      hi:
        'अकेले रहने वाले बुज़ुर्गों का हाल पूछें।\nप्यास लगने से पहले पानी पिएँ।\nदोपहर १२ से ' +
        '४ बजे तक छाया में रहें।\nचक्कर आए या बिना पसीने के शरीर तपे तो 108 पर फ़ोन करें।',
    },
    sourceNote: isSample,
  },
  ...drillExamples,
];
