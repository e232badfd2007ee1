import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  FROM_COMPLETE_APPLICATION,
  reviewed,
  STATE_LIMIT_2025,
  STATE_LIST_2015,
  withYourRight,
} from './services.wording.ts';

const owners = {
  en: 'Owners and housing societies',
  mr: 'मिळकतधारक व गृहनिर्माण संस्था',
  hi: 'संपत्ति स्वामी और हाउसिंग सोसाइटियाँ',
};

export const waterAndRoadServices: Example<Service>[] = [
  {
    slug: 'water-connection',
    portals: ['pmc', 'city'],
    department: 'water-supply',
    audience: ['resident', 'newcomer', 'business'],
    ...reviewed,
    title: { en: 'Water connection', mr: 'नळजोडणी', hi: 'जल कनेक्शन' },
    summary: {
      en:
        'A new connection of your house or society to the municipal water supply, or a change ' +
        'of an old one.',
      mr: 'घर किंवा संस्थेसाठी महानगरपालिकेच्या पाणीपुरवठ्याची नवी जोडणी किंवा जुन्या जोडणीत बदल.',
      hi: 'घर या सोसाइटी के लिए महानगरपालिका की जल आपूर्ति का नया कनेक्शन या पुराने में बदलाव।',
    },
    category: 'water-roads',
    timeLimitDays: 7,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: owners,
    where: { en: 'Water supply department', mr: 'पाणीपुरवठा विभाग', hi: 'जल आपूर्ति विभाग' },
    channels: ['head-office'],
    sourceNote: STATE_LIMIT_2025,
    steps: [
      {
        title: {
          en: 'Apply with your property number',
          mr: 'मिळकत क्रमांकासह अर्ज करा',
          hi: 'संपत्ति संख्या के साथ आवेदन करें',
        },
      },
      {
        title: { en: 'The site is inspected', mr: 'जागेची पाहणी होते', hi: 'स्थल का निरीक्षण होता है' },
        text: {
          en: 'The engineer fixes the size of the pipe and the point on the main.',
          mr: 'अभियंते नळाचा व्यास व मुख्य वाहिनीवरील जागा ठरवतात.',
          hi: 'अभियंता पाइप का व्यास और मुख्य लाइन पर स्थान तय करते हैं।',
        },
      },
      {
        title: {
          en: 'Get permission where a road must be dug',
          mr: 'रस्ता खोदावा लागल्यास परवानगी घ्या',
          hi: 'सड़क खोदनी पड़े तो अनुमति लें',
        },
      },
      { title: { en: 'The connection is made', mr: 'जोडणी केली जाते', hi: 'कनेक्शन दिया जाता है' } },
    ],
    ...withYourRight({
      en:
        'A tenant does not need a connection of their own: ask the owner or the society to ' +
        'apply.\n\nThe connection is for the people in the building. Do not fit a pump on the ' +
        'line in the street: it takes water from your neighbours.\n\nNo water, dirty water or ' +
        'a leak is not a matter for this form: [report it](/grievances/new/) instead.',
      mr:
        'भाडेकरूला स्वतंत्र जोडणीची गरज नसते: मालकाला किंवा संस्थेला अर्ज करायला ' +
        'सांगा.\n\nजोडणी इमारतीतील लोकांसाठी असते. रस्त्यावरील वाहिनीला थेट पंप लावू नका: ' +
        'त्यामुळे शेजाऱ्यांचे पाणी तुटते.\n\nपाणी येत नसेल, गढूळ येत असेल किंवा गळती असेल, तर ' +
        'या अर्जाऐवजी [तक्रार नोंदवा](/grievances/new/).',
      hi:
        'किराएदार को अलग कनेक्शन की आवश्यकता नहीं: मालिक या सोसाइटी से आवेदन करने को ' +
        'कहें।\n\nकनेक्शन भवन के लोगों के लिए है। सड़क की लाइन पर सीधे पंप न लगाएँ: इससे ' +
        'पड़ोसियों का पानी घटता है।\n\nपानी न आए, गंदा आए या रिसाव हो, तो इस आवेदन के बजाय ' +
        '[शिकायत दर्ज करें](/grievances/new/)।',
    }),
    relatedServices: ['drainage-connection', 'road-digging-permission', 'occupancy-certificate'],
  },
  {
    slug: 'drainage-connection',
    portals: ['pmc'],
    department: 'drainage',
    audience: ['resident', 'business'],
    ...reviewed,
    title: { en: 'Drainage connection', mr: 'मलनिःसारण जोडणी', hi: 'मलजल निकासी कनेक्शन' },
    summary: {
      en:
        'Connect the drains of your building to the municipal sewer, so that waste water does ' +
        'not run into the street.',
      mr: 'इमारतीचे सांडपाणी महानगरपालिकेच्या मलवाहिनीला जोडा, म्हणजे ते रस्त्यावर येत नाही.',
      hi: 'भवन की नालियों को महानगरपालिका की सीवर लाइन से जोड़ें, ताकि गंदा पानी सड़क पर न बहे।',
    },
    category: 'water-roads',
    who: owners,
    where: { en: 'Drainage department', mr: 'मलनिःसारण विभाग', hi: 'मलजल निकासी विभाग' },
    channels: ['head-office'],
    sourceNote: STATE_LIST_2015,
    steps: [
      {
        title: {
          en: 'Apply with the drainage plan of the building',
          mr: 'इमारतीच्या मलनिःसारण नकाशासह अर्ज करा',
          hi: 'भवन के निकासी नक्शे के साथ आवेदन करें',
        },
      },
      {
        title: { en: 'The site is inspected', mr: 'जागेची पाहणी होते', hi: 'स्थल का निरीक्षण होता है' },
      },
      {
        title: { en: 'The sewer is joined', mr: 'मलवाहिनी जोडली जाते', hi: 'सीवर लाइन जोड़ी जाती है' },
      },
    ],
    ...withYourRight({
      en:
        'Keep rain water and waste water apart: rain from roofs and yards does not belong in ' +
        'the sewer, where it comes up again at the lowest house.\n\nA blocked or overflowing ' +
        'drain in the street is a complaint, not an application: [report it](/grievances/new/).',
      mr:
        'पावसाचे पाणी व सांडपाणी वेगळे ठेवा: गच्ची व अंगणातील पावसाचे पाणी मलवाहिनीत सोडल्यास ' +
        'ते सखल भागातील घरांत वर येते.\n\nरस्त्यावरील तुंबलेली किंवा वाहणारी मलवाहिनी ही ' +
        'तक्रारीची बाब आहे, अर्जाची नाही: [तक्रार नोंदवा](/grievances/new/).',
      hi:
        'वर्षा जल और मलजल अलग रखें: छत और आँगन का वर्षा जल सीवर में छोड़ने पर वह सबसे नीचे के ' +
        'घरों में ऊपर आता है।\n\nसड़क पर जाम या बहती नाली शिकायत का विषय है, आवेदन का नहीं: ' +
        '[शिकायत दर्ज करें](/grievances/new/)।',
    }),
    relatedServices: ['water-connection', 'road-digging-permission'],
  },
  {
    slug: 'road-digging-permission',
    portals: ['pmc'],
    department: 'road',
    audience: ['resident', 'business'],
    ...reviewed,
    title: { en: 'Road digging permission', mr: 'रस्ता खोदाई परवानगी', hi: 'सड़क खुदाई की अनुमति' },
    summary: {
      en:
        'Permission to open a municipal road or footpath for a pipe, a cable or a drain, and ' +
        'to close it again properly.',
      mr:
        'नळ, केबल किंवा मलवाहिनीसाठी महानगरपालिकेचा रस्ता अथवा पदपथ खोदण्याची व तो नीट पूर्ववत ' +
        'करण्याची परवानगी.',
      hi: 'पाइप, केबल या नाली के लिए महानगरपालिका की सड़क या फुटपाथ खोदने और उसे ठीक से भरने की अनुमति।',
    },
    category: 'water-roads',
    timeLimitDays: 12,
    timeLimitNote: {
      en: 'It was 30 days before June 2025',
      mr: 'जून २०२५ पूर्वी ही मर्यादा ३० दिवस होती',
      hi: 'जून २०२५ से पहले यह सीमा ३० दिन थी',
    },
    who: {
      en: 'Owners, societies and companies that lay cables or pipes',
      mr: 'मिळकतधारक, संस्था व केबल अथवा वाहिनी टाकणाऱ्या कंपन्या',
      hi: 'संपत्ति स्वामी, सोसाइटियाँ और केबल या पाइप डालने वाली कंपनियाँ',
    },
    where: { en: 'Road department', mr: 'पथ विभाग', hi: 'सड़क विभाग' },
    channels: ['head-office'],
    sourceNote: STATE_LIMIT_2025,
    steps: [
      {
        title: {
          en: 'Draw the line of the trench',
          mr: 'चराची रेषा नकाशावर दाखवा',
          hi: 'खाई की रेखा नक्शे पर दिखाएँ',
        },
        text: {
          en: 'Length, width, depth, and what lies beside it.',
          mr: 'लांबी, रुंदी, खोली आणि शेजारी काय आहे ते लिहा.',
          hi: 'लंबाई, चौड़ाई, गहराई और बगल में क्या है, लिखें।',
        },
      },
      {
        title: {
          en: 'Apply with the days of the work',
          mr: 'कामाचे दिवस नमूद करून अर्ज करा',
          hi: 'काम के दिन बताकर आवेदन करें',
        },
      },
      {
        title: {
          en: 'Keep the permission at the site',
          mr: 'कामाच्या ठिकाणी परवानगी ठेवा',
          hi: 'काम की जगह पर अनुमति रखें',
        },
      },
      {
        title: {
          en: 'Close the trench as told',
          mr: 'सांगितल्याप्रमाणे चर बुजवा',
          hi: 'बताए अनुसार खाई भरें',
        },
      },
    ],
    ...withYourRight({
      en:
        'Fence the trench, light it at night and leave a safe way for people on foot, with ' +
        'wheelchairs and with prams. Tell the neighbours before you begin.\n\nIf you see ' +
        'digging without a permission at the site, or a trench that was left open, [report ' +
        'it](/grievances/new/) with a photograph.',
      mr:
        'चराभोवती कठडे लावा, रात्री दिवे लावा आणि पादचारी, व्हीलचेअर व बाबागाडी ' +
        'यांच्यासाठी सुरक्षित वाट ठेवा. काम सुरू करण्यापूर्वी शेजाऱ्यांना ' +
        'सांगा.\n\nपरवानगीशिवाय खोदाई किंवा उघडा चर दिसल्यास छायाचित्रासह [तक्रार ' +
        'नोंदवा](/grievances/new/).',
      hi:
        'खाई के चारों ओर घेरा लगाएँ, रात में रोशनी रखें और पैदल, व्हीलचेयर तथा बच्चा गाड़ी ' +
        'के लिए सुरक्षित रास्ता छोड़ें। काम शुरू करने से पहले पड़ोसियों को बताएँ।\n\nबिना ' +
        'अनुमति खुदाई या खुली छोड़ी गई खाई दिखे, तो फ़ोटो के साथ [शिकायत दर्ज ' +
        'करें](/grievances/new/)।',
    }),
    relatedServices: ['water-connection', 'drainage-connection'],
  },
];
