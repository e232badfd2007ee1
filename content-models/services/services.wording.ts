import type { Localized } from '../examples.ts';

/** Sentences that several services share. */

export const STATE_LIMIT_2025 = {
  en:
    'Time limit: the state’s list of public services of June 2025, as the press reported it. ' +
    'The corporation’s own table of fees and times was not available: confirm both when you ' +
    'apply.',
  mr:
    'कालमर्यादा: जून २०२५ च्या राज्य लोकसेवा यादीतील, वृत्तपत्रांत प्रसिद्ध झाल्याप्रमाणे. ' +
    'महानगरपालिकेचा स्वतःचा शुल्क व कालमर्यादा तक्ता उपलब्ध नव्हता: अर्ज करताना दोन्हींची ' +
    'खात्री करा.',
  hi:
    'समय सीमा: राज्य की जून २०२५ की लोक सेवा सूची से, जैसा समाचार पत्रों में छपा। महानगरपालिका ' +
    'की अपनी शुल्क और समय सीमा तालिका उपलब्ध नहीं थी: आवेदन करते समय दोनों की पुष्टि कर लें।',
};

export const STATE_CIRCULAR_2017 = {
  en:
    'Time limit: a circular of the state’s Urban Development Department of 24 August 2017. ' +
    'Rules may have changed since, and the fee is not in it: confirm both when you apply.',
  mr:
    'कालमर्यादा: राज्याच्या नगरविकास विभागाच्या २४ ऑगस्ट २०१७ च्या परिपत्रकातील. त्यानंतर नियम ' +
    'बदललेले असू शकतात आणि शुल्क त्यात नाही: अर्ज करताना दोन्हींची खात्री करा.',
  hi:
    'समय सीमा: राज्य के नगर विकास विभाग के २४ अगस्त २०१७ के परिपत्र से। उसके बाद नियम बदले हो ' +
    'सकते हैं और शुल्क उसमें नहीं है: आवेदन करते समय दोनों की पुष्टि कर लें।',
};

export const STATE_LIST_2015 = {
  en:
    'The service is on the state’s list of June 2015. The fee and the time limit of the ' +
    'corporation were not available: ask for both in writing when you apply.',
  mr:
    'ही सेवा जून २०१५ च्या राज्याच्या यादीत आहे. महानगरपालिकेचे शुल्क व कालमर्यादा उपलब्ध ' +
    'नव्हती: अर्ज करताना दोन्ही लेखी विचारा.',
  hi:
    'यह सेवा राज्य की जून २०१५ की सूची में है। महानगरपालिका का शुल्क और समय सीमा उपलब्ध नहीं ' +
    'थी: आवेदन करते समय दोनों लिखित में पूछ लें।',
};

export const FROM_COMPLETE_APPLICATION = {
  en: 'Counted from the day you hand in a complete application',
  mr: 'परिपूर्ण अर्ज दिलेल्या दिवसापासून',
  hi: 'पूरा आवेदन देने के दिन से',
};

export const FREE = { en: 'Free', mr: 'विनामूल्य', hi: 'निःशुल्क' };

const YOUR_RIGHT = {
  en: `This is a notified service under the Maharashtra Right to Public Services Act, 2015. Keep the receipt of your application: it has the number and the date. If the time limit passes, or the answer is no, appeal to the first appellate authority, then to the second, then to the State Commission. An officer at fault can be fined up to ₹5,000.`,
  mr: `महाराष्ट्र लोकसेवा हक्क अधिनियम, २०१५ नुसार ही अधिसूचित सेवा आहे. अर्जाची पावती जपून ठेवा: तिच्यावर अर्ज क्रमांक व दिनांक असतो. कालमर्यादा उलटली किंवा अर्ज नाकारला, तर प्रथम अपिलीय प्राधिकाऱ्यांकडे, नंतर द्वितीय अपिलीय प्राधिकाऱ्यांकडे आणि शेवटी राज्य आयोगाकडे अपील करता येते. दोषी अधिकाऱ्याला ₹५,००० पर्यंत दंड होऊ शकतो.`,
  hi: `महाराष्ट्र लोक सेवा अधिकार अधिनियम, २०१५ के अंतर्गत यह अधिसूचित सेवा है। आवेदन की रसीद सँभालकर रखें: उस पर आवेदन संख्या और दिनांक होता है। समय सीमा बीत जाए या आवेदन अस्वीकृत हो, तो पहले प्रथम अपीलीय प्राधिकारी, फिर द्वितीय अपीलीय प्राधिकारी और अंत में राज्य आयोग के पास अपील की जा सकती है। दोषी अधिकारी पर ₹५,००० तक जुर्माना लग सकता है।`,
};

/** The text of a service under the Right to Public Services Act, and what applies to delays. */
export const withYourRight = (
  body: Localized<string>,
): { body: Localized<string>; lateNote: Localized<string> } => ({ body, lateNote: YOUR_RIGHT });

export const reviewed = { reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };
