import { controlNamesHi } from './control-names.hi.ts';
import { importsHi } from './imports.hi.ts';

/**
 * The messages of the CMS in Hindi. A key is the English text of `say()` or of a refusal; `{{name}}`
 * stands for a value.
 */
export const messagesHi: Record<string, string> = {
  'Sign in first.': 'पहले लॉग इन करें।',
  'There is no kind of content “{{name}}”.': '“{{name}}” जैसा सामग्री प्रकार नहीं है।',
  'There is no kind of content “{{name}}” with drafts.':
    'मसौदों वाला “{{name}}” सामग्री प्रकार नहीं है।',
  'There is no such document.': 'ऐसी सामग्री नहीं है।',
  'There is no such file.': 'ऐसी फ़ाइल नहीं है।',
  English: 'अंग्रेज़ी',
  Marathi: 'मराठी',
  Hindi: 'हिन्दी',
  '{{beginning}}… ({{count}} characters)': '{{beginning}}… ({{count}} अक्षर)',
  'Copy the {{language}} text to another language': '{{language}} पाठ दूसरी भाषा में कॉपी करें',
  To: 'किस भाषा में',
  'The {{language}} page is public. Its readers get the copied text when you publish: translate it before.':
    '{{language}} पृष्ठ सार्वजनिक है। प्रकाशित करने पर पाठकों को कॉपी किया पाठ दिखेगा: उससे पहले अनुवाद करें।',
  '{{language}} has no text yet.': '{{language}}: अभी पाठ नहीं है।',
  '{{language}} has:': '{{language}} पाठ:',
  'Keep these; fill what is empty': 'इन्हें रखें; खाली भरें',
  'Overwrite all of them': 'सब पर लिखें',
  'Your last words are being saved.': 'आपके अंतिम शब्द सहेजे जा रहे हैं।',
  'Overwrite the {{language}} text with {{from}}': '{{language}} पाठ पर {{from}} पाठ लिखें',
  'Copy to {{language}}': '{{language}} में कॉपी करें',
  'The text was not copied to {{language}}: the document may have changed, or you may not change it. Reload it and try again.':
    'पाठ {{language}} में कॉपी नहीं हुआ: सामग्री बदली होगी या आपको बदलने की अनुमति नहीं है। पृष्ठ फिर खोलें और प्रयास करें।',
  'Copied to {{language}} as a draft. Nothing public has changed.':
    'मसौदे के रूप में {{language}} में कॉपी हुआ। सार्वजनिक कुछ नहीं बदला।',
  'What to correct': 'क्या सुधारना है',
  'This was not saved. Correct this, and save again:': 'यह सहेजा नहीं गया। इसे सुधारें और फिर सहेजें:',
  'This was not saved. Correct these {{count}}, and save again:':
    'यह सहेजा नहीं गया। ये {{count}} सुधारें और फिर सहेजें:',
  'Content health': 'पाठ की स्थिति',
  'Content health: what to mend next': 'पाठ की स्थिति: आगे क्या सुधारना है',
  'Published pages of your departments. Those come first on which readers most often meet something wrong: the number of troubles times the views of 90 days. A trouble is each broken link, each language behind, an overdue review, a page that fewer than half find useful, and words of a reader who did not.':
    'आपके विभागों के प्रकाशित पृष्ठ। पहले वे जहाँ पाठकों को बार-बार कुछ गलत मिलता है: कमियों की संख्या गुणा 90 दिनों के पाठ। कमी का अर्थ है हर टूटा लिंक, पीछे रह गई हर भाषा, समय बीत चुकी समीक्षा, आधे से कम पाठकों को उपयोगी लगा पृष्ठ, और उस पाठक के शब्द जिसे वह उपयोगी नहीं लगा।',
  'The portals do not tell views and answers of readers at the moment. Open this page again in a few minutes.':
    'पोर्टल इस समय पाठों की संख्या और पाठकों के उत्तर नहीं बता रहे। कुछ मिनट बाद यह पृष्ठ फिर खोलें।',
  'Nothing is known to be wrong.': 'कुछ गलत होने की जानकारी नहीं है।',
  Views: 'पढ़ा गया',
  Useful: 'उपयोगी',
  'To mend': 'सुधारने के लिए',
  'under {{count}} a page': 'हर पृष्ठ के {{count}} से कम',
  '{{share}} % of {{count}}': '{{count}} में से {{share}} %',
  'few answers': 'कम उत्तर',
  'Review overdue since {{day}}': '{{day}} से समीक्षा बाकी',
  'Translation behind: {{languages}}': 'अनुवाद पीछे: {{languages}}',
  'Broken link in {{field}}:': '{{field}} में टूटा लिंक:',
  'Words of readers ({{count}})': 'पाठकों के शब्द ({{count}})',
  useful: 'उपयोगी',
  'not useful': 'उपयोगी नहीं',
  'Searched without an answer': 'बिना उत्तर की खोजें',
  'The search does not answer at the moment. Open this page again in a few minutes.':
    'खोज अभी उत्तर नहीं दे रही है। कुछ मिनट बाद यह पृष्ठ फिर खोलें।',
  Words: 'शब्द',
  Times: 'बार',
  Portal: 'वेबसाइट',
  Language: 'भाषा',
  Last: 'अंतिम',
  'Your present password': 'आपका वर्तमान पासवर्ड',
  'Needed for a new password or a new email address. Other browsers are then signed out.':
    'नए पासवर्ड या नए ईमेल पते के लिए आवश्यक। उसके बाद अन्य ब्राउज़र लॉग आउट हो जाते हैं।',
  '{{what}} on {{day}}, {{time}}': '{{what}}: {{day}}, {{time}}',
  'with errors': 'गलतियों के साथ',
  '{{pages}} in {{length}}.': '{{length}} में {{pages}}।',
  'Open “{{title}}”': '“{{title}}” खोलें',
  'Your account may not read receipts: ask an administrator.':
    'आपके खाते को प्रकाशन अभिलेख देखने की अनुमति नहीं है: प्रशासक से पूछें।',
  'dd/mm/yyyy': 'दिन/महीना/वर्ष',
  'dd/mm/yyyy hh:mm, India time': 'दिन/महीना/वर्ष घंटे:मिनट, भारतीय समय',
  'Choose from the calendar: {{field}}': 'कैलेंडर से चुनें: {{field}}',
  'Publishing overview': 'प्रकाशन का सिंहावलोकन',
  Publishing: 'प्रकाशन',
  'Nothing waits to be published.': 'प्रकाशन के लिए कुछ रुका नहीं है।',
  '{{count}} change waits to be published.': '{{count}} बदलाव प्रकाशन के लिए रुका है।',
  '{{count}} changes wait to be published.': '{{count}} बदलाव प्रकाशन के लिए रुके हैं।',
  Overview: 'सिंहावलोकन',
  Document: 'सामग्री',
  'Seen live': 'प्रत्यक्ष दिखा',
  Pages: 'पृष्ठ',
  Took: 'लगा समय',
  'On the portals': 'वेबसाइटों पर',
  'This redirect acts for nobody:': 'यह पुनर्निर्देशन किसी के लिए काम नहीं करता:',
  'Not saved yet': 'अभी सहेजा नहीं गया',
  'Press “Save Draft” when you have begun. From then on every change is saved by itself, and nobody outside sees it before it is published.':
    'लिखना शुरू करने पर “मसौदा सहेजें” दबाएँ। उसके बाद हर बदलाव अपने आप सहेजा जाता है, और प्रकाशित होने तक बाहर किसी को नहीं दिखता।',
  'Being published …': 'प्रकाशित हो रहा है …',
  'waiting since {{time}}': '{{time}} से रुका है',
  'waiting since now': 'अभी से रुका है',
  '{{done}} of {{total}} pages': '{{total}} में से {{done}} पृष्ठ',
  live: 'सबको दिखता है',
  'live, and changed since: publish to show it':
    'सबको दिखता है, पर उसके बाद बदला: दिखाने के लिए प्रकाशित करें',
  'a draft': 'मसौदा',
  'not written': 'लिखा नहीं गया',
  'It is published. It has no page of its own: the pages that use it show it.':
    'यह प्रकाशित है। इसका अपना पृष्ठ नहीं है: इसे उपयोग करने वाले पृष्ठ इसे दिखाते हैं।',
  'It is not published.': 'यह प्रकाशित नहीं है।',
  '{{what}} {{time}}: no page had to change.': '{{what}} {{time}}: कोई पृष्ठ नहीं बदलना पड़ा।',
  'Taken down since {{time}}': '{{time}} से हटाया गया',
  'Live since {{time}}': '{{time}} से सबको दिखता है',
  'Published {{time}}, with {{count}} error': '{{time}} को प्रकाशित, {{count}} गलती',
  'Published {{time}}, with {{count}} errors': '{{time}} को प्रकाशित, {{count}} गलतियाँ',
  '{{pages}} in {{length}}, each fetched back from its address.':
    '{{length}} में {{pages}}; हर एक उसके पते पर जाँचा गया।',
  'Pages and times': 'पृष्ठ और समय',
  'taken down': 'हटाया गया',
  'not seen': 'नहीं दिखा',
  'Mark of the content: {{mark}}': 'सामग्री का चिह्न: {{mark}}',
  'Mark of the content': 'सामग्री का चिह्न',
  'The whole receipt, with {{count}} more': 'पूरा अभिलेख, और {{count}}',
  'The whole receipt': 'पूरा अभिलेख',
  'Earlier receipts': 'पहले के अभिलेख',
  'All {{count}} receipts': 'सभी {{count}} अभिलेख',
  'Old addresses that lead here': 'यहाँ लाने वाले पुराने पते',
  'Forgotten your password?': 'पासवर्ड भूल गए?',
  'Ask an administrator of this CMS for a new one. In person or on the telephone, so that they know that it is you.':
    'संपादन कक्ष के प्रशासक से नया माँगें। मिलकर या फ़ोन पर, ताकि वे जानें कि आप ही हैं।',
  'They open “Accounts”, choose yours, press “Change Password” and give you the new one. Change it under “Account” once you have signed in.':
    'वे “खाते” खोलते हैं, आपका चुनते हैं, “पासवर्ड बदलें” दबाते हैं और आपको नया देते हैं। लॉग इन के बाद “खाता” में उसे बदलें।',
  'This CMS sends no mail: nothing was sent to you.': 'यहाँ से ईमेल नहीं जाता: आपको कुछ नहीं भेजा गया।',
  'Back to the sign-in': 'लॉग इन पृष्ठ पर वापस जाएँ',
  'This portal has no pages of this type: nothing appears there.':
    'इस वेबसाइट पर इस प्रकार के पृष्ठ नहीं हैं: वहाँ कुछ नहीं दिखेगा।',
  'Choose a portal': 'वेबसाइट चुनें',
  'Choose what becomes of them.': 'उनका क्या करना है, चुनें।',
  'Nothing differs in this language; another language may.':
    'इस भाषा में कुछ अलग नहीं है; दूसरी भाषा में हो सकता है।',
  Yours: 'आपका',
  'Saved {{time}}': 'सहेजा गया: {{time}}',
  Copied: 'कॉपी किया गया',
  'Copy mine': 'मेरा कॉपी करें',
  'Load theirs, drop mine': 'उनका लें, मेरा छोड़ दें',
  'Publish with mine': 'मेरे साथ प्रकाशित करें',
  'Save mine over theirs': 'उनके ऊपर मेरा सहेजें',
  Later: 'बाद में',
  'Only the fields that you changed are written over theirs; everything else stays as they saved it.':
    'केवल आपके बदले खाने उनके ऊपर लिखे जाते हैं; बाकी उनके सहेजे जैसा रहता है।',
  'Changed by another save': 'दूसरी बार सहेजने से बदला',
  'You are signed out': 'आप लॉग आउट हैं',
  'Not approved': 'स्वीकृत नहीं',
  'Publish this?': 'इसे प्रकाशित करें?',
  'Restore this version?': 'यह संस्करण वापस लाएँ?',
  'The CMS does not answer': 'संपादन कक्ष उत्तर नहीं देता',
  '{{name}} is signed in now.': 'अब {{name}} लॉग इन हैं।',
  'Your session has ended.': 'आपका सत्र समाप्त हो गया है।',
  'Your words stand in the form and are not saved. Sign in again with your own account in a new tab: this form then saves by itself.':
    'आपके शब्द फ़ॉर्म में हैं, पर सहेजे नहीं गए। नए टैब में अपने खाते से फिर लॉग इन करें: तब यह फ़ॉर्म अपने आप सहेजा जाएगा।',
  'Sign in (new tab)': 'लॉग इन करें (नया टैब)',
  'Not now': 'अभी नहीं',
  'Go back to the form': 'फ़ॉर्म पर लौटें',
  'Publish all the same': 'फिर भी प्रकाशित करें',
  'Restore as a draft': 'मसौदे के रूप में वापस लाएँ',
  'Restore and publish at once': 'वापस लाएँ और तुरंत प्रकाशित करें',
  'Do not restore': 'वापस न लाएँ',
  'Your words stand in the form and are not saved yet. This form tries again every few seconds.':
    'आपके शब्द फ़ॉर्म में हैं, अभी सहेजे नहीं गए। यह फ़ॉर्म हर कुछ सेकंड में फिर प्रयास करता है।',
  'Stop trying': 'प्रयास रोकें',
  '(empty)': '(खाली)',
  ticked: 'निशान लगा',
  'not ticked': 'निशान नहीं',
  'Carried out on {{time}}, {{length}} late.': '{{time}} को किया गया, {{length}} देर से।',
  'Carried out on {{time}}.': '{{time}} को किया गया।',
  Scheduled: 'निर्धारित',
  'Nothing is scheduled.': 'कुछ निर्धारित नहीं है।',
  'by {{name}}': '{{name}}',
  'Cancel: {{what}}': 'रद्द करें: {{what}}',
  Cancel: 'रद्द करें',
  'Schedule publishing or taking down': 'प्रकाशन या हटाने का समय तय करें',
  What: 'क्या',
  'Publish the draft as it is then': 'उस समय का मसौदा प्रकाशित करें',
  'Take down': 'प्रकाशन से हटाएँ',
  'All languages': 'सभी भाषाएँ',
  'Day and time, in India': 'दिन और समय, भारत में',
  Schedule: 'समय तय करें',
  'With an error': 'गलती के साथ',
  'Taken down': 'हटाया गया',
  All: 'सभी',
  'No page had to change.': 'कोई पृष्ठ नहीं बदलना पड़ा।',
  Outcome: 'परिणाम',
  '; of {{made}} that were made, {{kept}} are kept here, all those with errors among them':
    '; बने {{made}} में से {{kept}} यहाँ रखे हैं, गलती वाले सभी उनमें हैं',
  Address: 'पता',
  'Fetched back': 'प्रत्यक्ष जाँचा',
  no: 'नहीं',
  'Pages of the receipt': 'अभिलेख के पृष्ठ',
  'Earlier rows': 'पिछली पंक्तियाँ',
  '{{first}}–{{last}} of {{count}}': '{{count}} में से {{first}}–{{last}}',
  'Later rows': 'अगली पंक्तियाँ',
  waiting: 'प्रतीक्षा',
  'finding the pages': 'पृष्ठ खोजना',
  'making the pages': 'पृष्ठ बनाना',
  'fetching them back': 'प्रत्यक्ष जाँचना',
  '{{count}} s': '{{count}} सेकंड',
  '{{count}} page': '{{count}} पृष्ठ',
  '{{count}} pages': '{{count}} पृष्ठ',
  'all languages': 'सभी भाषाएँ',
  Published: 'प्रकाशित',
  Deleted: 'हटाया गया',
  'Brought up to date': 'अद्यतन किया गया',
  'The CMS does not answer: this is how it was at {{time}}.':
    'संपादन कक्ष उत्तर नहीं देता: {{time}} पर ऐसा था।',
  Waiting: 'रुके हुए',
  Since: 'कब से',
  'Held back': 'रोका गया',
  'Tried {{count}} times, next at {{time}}.': '{{count}} बार प्रयास हुआ, अगला {{time}} पर।',
  'and more': 'और कुछ अन्य',
  'and {{count}} more': 'और {{count}}',
  'Pages that cannot be made': 'न बन सकने वाले पृष्ठ',
  'Every page is as it should be.': 'हर पृष्ठ ठीक है।',
  Page: 'पृष्ठ',
  Why: 'कारण',
  Tries: 'प्रयास',
  'Nothing is scheduled. Editors schedule beside the document.':
    'कुछ निर्धारित नहीं है। संपादक सामग्री के पास समय तय करते हैं।',
  'When, in India': 'कब, भारतीय समय',
  By: 'किसने',
  'will not be carried out': 'नहीं होगा',
  late: 'देर',
  'Last published': 'अंत में प्रकाशित',
  'Nothing was published yet.': 'अभी कुछ प्रकाशित नहीं हुआ।',
  'All receipts': 'सभी अभिलेख',
  'What is public, by portal': 'क्या सार्वजनिक है, वेबसाइट के अनुसार',
  'Nothing is public yet.': 'अभी कुछ सार्वजनिक नहीं है।',
  Release: 'प्रकाशन समूह',
  'Slowest pages': 'सबसे धीमे पृष्ठ',
  'No page was made yet.': 'अभी कोई पृष्ठ नहीं बना।',
  'Times are those of India.': 'समय भारतीय हैं।',
  '{{free}} of {{total}} are free on the disk.': 'डिस्क पर {{total}} में से {{free}} खाली है।',
  'Publishing runs. It looks for changes.': 'प्रकाशन चालू है। वह बदलाव खोज रहा है।',
  'Changes are being published.': 'बदलाव प्रकाशित हो रहे हैं।',
  'Publishing starts. Changes go live once it runs.': 'प्रकाशन शुरू हो रहा है। उसके चलने पर बदलाव दिखेंगे।',
  'It runs on “{{machine}}”.': 'वह “{{machine}}” सर्वर पर चलता है।',
  'Another publisher stands by on “{{machine}}”.':
    'अतिरिक्त प्रकाशन प्रणाली “{{machine}}” सर्वर पर तैयार है।',
  'No other publisher stands by.': 'कोई अतिरिक्त प्रकाशन प्रणाली तैयार नहीं है।',
  'All pages are being made anew.': 'सभी पृष्ठ नए सिरे से बन रहे हैं।',
  'Publishing is in trouble.': 'प्रकाशन में समस्या है।',
  'Publishing does not run. It answered last at {{time}}.':
    'प्रकाशन बंद है। अंतिम उत्तर {{time}} पर मिला।',
  'Publishing has not run yet.': 'प्रकाशन अभी शुरू नहीं हुआ।',
  'To make: {{pages}}.': 'बनाने हैं: {{pages}}।',
  'The oldest change waits for {{length}}.': 'सबसे पुराना बदलाव {{length}} से रुका है।',
  'Somebody must look at this': 'इस पर ध्यान देना होगा',
  'No published document shows this file: it is not public.':
    'कोई प्रकाशित सामग्री यह फ़ाइल नहीं दिखाती: यह सार्वजनिक नहीं है।',
  'Public: shown by {{count}} published document.': 'सार्वजनिक: {{count}} प्रकाशित सामग्री में दिखती है।',
  'Public: shown by {{count}} published documents.':
    'सार्वजनिक: {{count}} प्रकाशित सामग्रियों में दिखती है।',
  'File replaced': 'फ़ाइल बदली',
  'Words changed': 'शब्द बदले',
  'Remove this version of {{file}} for good? It cannot be brought back.':
    '{{file}} का यह संस्करण हमेशा के लिए हटाएँ? इसे वापस नहीं लाया जा सकेगा।',
  'Earlier versions': 'पहले के संस्करण',
  '{{change}} by {{name}}, {{day}}, {{time}}.': '{{change}}: {{name}}, {{day}}, {{time}}।',
  'Before:': 'पहले:',
  '{{count}} kB': '{{count}} केबी',
  'Remove the version of {{day}}, {{time}} for good': '{{day}}, {{time}} का संस्करण हमेशा के लिए हटाएँ',
  'Remove for good': 'हमेशा के लिए हटाएँ',
  'The CMS could not do this. Try again.': 'यह नहीं हो सका। फिर प्रयास करें।',
  'The CMS does not answer. Try again in a moment.':
    'संपादन कक्ष उत्तर नहीं देता। थोड़ी देर में फिर प्रयास करें।',
  Publish: 'प्रकाशित करें',
  'Publish, in {{language}} only': 'प्रकाशित करें, केवल {{language}}',
  'Take down, in {{language}} only': 'प्रकाशन से हटाएँ, केवल {{language}}',
  'Take down: published in error': 'प्रकाशन से हटाएँ: भूल से प्रकाशित हुआ',
  'Take down: replaced by another document': 'प्रकाशन से हटाएँ: इसके स्थान पर दूसरा पाठ आया',
  'Take down: withdrawn, with a notice above the text':
    'प्रकाशन से हटाएँ: वापस लिया गया, पाठ के ऊपर सूचना',
  '{{what}}, on {{day}}, {{time}}': '{{what}}, {{day}}, {{time}}',
  '“{{title}}” was to be published on {{time}} and will not be: {{why}}':
    '“{{title}}” को {{time}} पर प्रकाशित होना था, पर नहीं होगा: {{why}}',
  '“{{title}}” was to be taken down on {{time}} and will not be: {{why}}':
    '“{{title}}” को {{time}} पर प्रकाशन से हटना था, पर नहीं हटेगा: {{why}}',
  '“{{title}}” was to be published on {{time}}, {{length}} ago, and is not yet: {{why}}':
    '“{{title}}” को {{time}} पर ({{length}} पहले) प्रकाशित होना था, अभी नहीं हुआ: {{why}}',
  '“{{title}}” was to be taken down on {{time}}, {{length}} ago, and is not yet: {{why}}':
    '“{{title}}” को {{time}} पर ({{length}} पहले) हटना था, अभी नहीं हटा: {{why}}',
  'The publisher, which carries it out, has not done so. It may be down.':
    'उसे करने वाली प्रकाशन प्रणाली ने वह नहीं किया। वह बंद हो सकती है।',
  '{{count}} second': '{{count}} सेकंड',
  '{{count}} seconds': '{{count}} सेकंड',
  '{{count}} minute': '{{count}} मिनट',
  '{{count}} minutes': '{{count}} मिनट',
  '{{count}} hour': '{{count}} घंटा',
  '{{count}} hours': '{{count}} घंटे',
  '{{count}} day': '{{count}} दिन',
  '{{count}} days': '{{count}} दिन',
  'The account of {{name}}, who scheduled it, was deleted or disabled. A person who may publish it must schedule it again.':
    'समय तय करने वाले {{name}} का खाता हटा दिया गया है या बंद है। प्रकाशित कर सकने वाला व्यक्ति फिर समय तय करे।',
  '{{why}} To change the schedule, cancel it and make it again.':
    '{{why}} तय समय बदलने के लिए उसे रद्द करें और फिर से तय करें।',
  'English, Marathi': 'अंग्रेज़ी, मराठी',
  'English, Hindi': 'अंग्रेज़ी, हिन्दी',
  'Marathi, Hindi': 'मराठी, हिन्दी',
  'English, Marathi, Hindi': 'अंग्रेज़ी, मराठी, हिन्दी',
  'The document was deleted.': 'सामग्री हटाई गई।',
  '{{name}}, who scheduled it, may not publish this document any more. Cancel the schedule, or let a person who may publish it schedule it again.':
    'समय तय करने वाले {{name}} अब इसे प्रकाशित नहीं कर सकते। समय रद्द करें, या प्रकाशित कर सकने वाले को फिर तय करने दें।',
  'Choose whether to publish or to take down.': 'प्रकाशित करना है या हटाना, चुनें।',
  'There is no language “{{name}}” here. Choose one of the list, or all of them.':
    '“{{name}}” भाषा यहाँ नहीं है। सूची में से एक चुनें या सभी।',
  'Give the day and the time, for example 26 November 2026, 09:30.':
    'दिन और समय दें, उदाहरण 26 November 2026, 09:30।',
  'This time is past. Choose a later one, or do it at once with the button above.':
    'यह समय बीत गया। बाद का चुनें, या ऊपर के बटन से अभी करें।',
  'This lies more than five years ahead. Choose an earlier day.':
    'यह पाँच वर्ष से आगे है। पहले का दिन चुनें।',
  'You may not publish this document: ask a publisher of its department to schedule it.':
    'आप इसे प्रकाशित नहीं कर सकते: इसके विभाग के प्रकाशक से समय तय करने को कहें।',
  'This document has {{count}} schedules already: cancel one first.':
    'इसके लिए पहले से {{count}} समय तय हैं: पहले एक रद्द करें।',
  'Something is scheduled for {{time}} already. Choose another minute, or cancel that one.':
    '{{time}} के लिए पहले से कुछ तय है। दूसरा मिनट चुनें या उसे रद्द करें।',
  'There is no such schedule.': 'ऐसा तय समय नहीं है।',
  'You may not publish this document, and so may not cancel what is scheduled for it.':
    'आप इसे प्रकाशित नहीं कर सकते, इसलिए इसके लिए तय समय भी रद्द नहीं कर सकते।',
  'It is carried out already, or was cancelled.': 'वह हो चुका है या रद्द हो चुका है।',
  'Scheduled by {{name}} for {{time}}.': '{{name}} ने {{time}} के लिए तय किया था।',
  'Scheduled by {{name}} for {{time}}, carried out {{length}} late.':
    '{{name}} ने {{time}} के लिए तय किया था; {{length}} देर से हुआ।',
  'The publisher does not answer since {{time}}. {{kept}}':
    'प्रकाशन प्रणाली {{time}} से उत्तर नहीं दे रही। {{kept}}',
  'The publisher on “{{machine}}” does not answer since {{time}}, and none stands by. {{kept}}':
    '“{{machine}}” सर्वर की प्रकाशन प्रणाली {{time}} से उत्तर नहीं दे रही और कोई अतिरिक्त प्रणाली तैयार नहीं है। {{kept}}',
  'The publisher on “{{machine}}” does not answer since {{time}}. The one on “{{standBy}}” takes over in a moment. What is saved and published meanwhile is kept, and goes live then.':
    '“{{machine}}” सर्वर की प्रकाशन प्रणाली {{time}} से उत्तर नहीं दे रही। “{{standBy}}” की प्रणाली कुछ ही देर में काम सँभालती है। इस बीच सहेजा और प्रकाशित किया सुरक्षित है और तब दिखेगा।',
  'The publisher has not been seen yet. {{kept}}': 'प्रकाशन प्रणाली अभी शुरू नहीं हुई। {{kept}}',
  'What is saved and published meanwhile is kept, and goes live when it runs again. Start it, or look at what it wrote last.':
    'इस बीच सहेजा और प्रकाशित किया सुरक्षित है और वह फिर चलने पर दिखेगा। उसे चालू करें, या देखें कि उसने अंत में क्या लिखा।',
  '{{message}}. Since {{time}}.': '{{message}}। {{time}} से।',
  'Nothing is published: {{why}}': 'कुछ प्रकाशित नहीं हो रहा: {{why}}',
  '“{{title}}” has been waiting for {{length}}.': '“{{title}}” {{length}} से रुका है।',
  '“{{title}}” has been waiting for {{length}}: {{why}}': '“{{title}}” {{length}} से रुका है: {{why}}',
  '{{address}} ({{portal}}) cannot be made, its readers see the page as it was before: {{why}}':
    '{{address}} ({{portal}}) नहीं बन पाता, पाठकों को पहले का पृष्ठ दिखता है: {{why}}',
  'The disk is almost full: {{count}} MB are left. Pages and uploads fail when nothing is left.':
    'डिस्क लगभग भर गई है: {{count}} एमबी बची है। कुछ न बचने पर पृष्ठ और फ़ाइलें सहेजी नहीं जाएँगी।',
  'You save drafts here. A publisher of “{{title}}” publishes them: submit your draft for checking when it is ready.':
    'आप यहाँ मसौदे सहेजते हैं। “{{title}}” के प्रकाशक उन्हें प्रकाशित करते हैं: मसौदा तैयार होने पर जाँच के लिए भेजें।',
  'You save drafts here. A publisher who works for every department publishes them: submit your draft for checking when it is ready.':
    'आप यहाँ मसौदे सहेजते हैं। सभी विभागों के लिए काम करने वाले प्रकाशक उन्हें प्रकाशित करते हैं: मसौदा तैयार होने पर जाँच के लिए भेजें।',
  'This belongs to “{{title}}”. Its own staff change and publish it; you can read it.':
    'यह “{{title}}” का है। वहाँ के कर्मचारी इसे बदलते और प्रकाशित करते हैं; आप पढ़ सकते हैं।',
  'This belongs to no department. Staff who work for every department change and publish it; you can read it.':
    'यह किसी विभाग का नहीं है। सभी विभागों के लिए काम करने वाले कर्मचारी इसे बदलते और प्रकाशित करते हैं; आप पढ़ सकते हैं।',
  'As {{role}} you can read this, and change nothing here.':
    '{{role}} के रूप में आप इसे पढ़ सकते हैं, पर यहाँ कुछ नहीं बदल सकते।',
  'As {{role}} you can save drafts here. What the public sees is changed by a publisher of the department: save your draft and ask one to publish it.':
    '{{role}} के रूप में आप यहाँ मसौदे सहेज सकते हैं। जो सबको दिखता है उसे विभाग के प्रकाशक बदलते हैं: मसौदा सहेजें और उनसे प्रकाशित करने को कहें।',
  author: 'लेखक',
  translator: 'अनुवादक',
  checker: 'जाँचकर्ता',
  publisher: 'प्रकाशक',
  administrator: 'प्रशासक',
  'This was published once, so it is kept: unpublish it, or ask an administrator. Drafts that were never published can be discarded.':
    'यह एक बार प्रकाशित हुआ था, इसलिए रखा जाता है: प्रकाशन वापस लें या प्रशासक से कहें। जो मसौदे कभी प्रकाशित नहीं हुए उन्हें हटाया जा सकता है।',
  'Choose the department that this belongs to.': 'यह जिस विभाग का है उसे चुनें।',
  'Choose a department of your own: you write for your departments only.':
    'अपना विभाग चुनें: आप केवल अपने विभागों के लिए लिखते हैं।',
  'This file is public. It is shown by {{value}}. Only {{who}} may change it. Ask for that; or upload your file as a new one and put it into a draft there, and ask for the draft to be published.':
    'यह फ़ाइल सार्वजनिक है। यह यहाँ दिखती है: {{value}}। इसे केवल {{who}} बदल सकते हैं। उनसे कहें; या अपनी फ़ाइल नई के रूप में अपलोड करें, वहाँ के मसौदे में डालें और मसौदा प्रकाशित करने को कहें।',
  'an administrator or a publisher who works for every department':
    'प्रशासक या सभी विभागों के लिए काम करने वाले प्रकाशक',
  'a publisher who works for {{names}}': '{{names}} के लिए काम करने वाले प्रकाशक',
  'a publisher of {{names}}': '{{names}} के प्रकाशक',
  'This file is shown by {{value}}. Take it out there and publish, then delete it.':
    'यह फ़ाइल यहाँ दिखती है: {{value}}। वहाँ से हटाएँ और प्रकाशित करें, फिर इसे हटाएँ।',
  'The {{language}} {{fields}} has no letter of Devanagari: “{{quoted}}”.':
    '{{language}} पाठ ({{fields}}) में देवनागरी का एक भी अक्षर नहीं है: “{{quoted}}”।',
  title: 'शीर्षक',
  summary: 'सारांश',
  text: 'पाठ',
  'title, summary': 'शीर्षक, सारांश',
  'title, summary, text': 'शीर्षक, सारांश, पाठ',
  'title, text': 'शीर्षक, पाठ',
  'summary, text': 'सारांश, पाठ',
  'Readers of that language would find another one. Is this a name that is written so, or is the translation missing?':
    'उस भाषा के पाठकों को दूसरी भाषा मिलेगी। क्या यह नाम ऐसे ही लिखा जाता है, या अनुवाद छूट गया है?',
  'Restore the version of {{time}}?': '{{time}} का संस्करण वापस लाएँ?',
  'If you publish it at once, this is public afterwards, with the words of that version:':
    'तुरंत प्रकाशित करने पर उस संस्करण के शब्दों के साथ यह सार्वजनिक होगा:',
  'If you restore it at once, nothing of the document is public afterwards.':
    'तुरंत वापस लाने पर इस सामग्री का कुछ भी सार्वजनिक नहीं रहेगा।',
  'This vanishes:': 'यह हट जाएगा:',
  'As a draft it changes nothing for the public: look at it, then publish.':
    'मसौदे के रूप में लाने पर सार्वजनिक कुछ नहीं बदलता: देखें, फिर प्रकाशित करें।',
  'Your account may restore it as a draft. A publisher of the department publishes it.':
    'आपका खाता इसे मसौदे के रूप में वापस ला सकता है। विभाग के प्रकाशक इसे प्रकाशित करते हैं।',
  'Another save changed this document a moment ago. {{kept}}':
    'दूसरी बार सहेजने से यह सामग्री अभी बदली। {{kept}}',
  'Your words stand in this form and are not saved.': 'आपके शब्द इस फ़ॉर्म में हैं, पर सहेजे नहीं गए।',
  'This document was changed on {{time}} by a program, after you opened it. {{kept}}':
    'आपके खोलने के बाद {{time}} को एक प्रोग्राम ने यह सामग्री बदली। {{kept}}',
  'You changed this document on {{time}} in another tab or on another device. {{kept}}':
    'आपने {{time}} को दूसरे टैब में या दूसरे उपकरण पर यह सामग्री बदली। {{kept}}',
  'Another person changed this document on {{time}}, after you opened it. {{kept}}':
    'आपके खोलने के बाद {{time}} को दूसरे व्यक्ति ने यह सामग्री बदली। {{kept}}',
  '{{name}} changed this document on {{time}}, after you opened it. {{kept}}':
    'आपके खोलने के बाद {{time}} को {{name}} ने यह सामग्री बदली। {{kept}}',
  'The disk of the server is almost full, so no file can be kept. Texts are saved as usual. Tell the operators, and upload the file again when they have made room.':
    'सर्वर की डिस्क लगभग भर गई है, इसलिए फ़ाइल नहीं रखी जा सकती। पाठ सामान्य रूप से सहेजे जाते हैं। संचालकों को बताएँ और जगह होने पर फ़ाइल फिर अपलोड करें।',
  'A file may have 20 MB. Export the document for the web, or make the picture smaller.':
    'फ़ाइल 20 एमबी तक चलती है। दस्तावेज़ वेब के लिए निर्यात करें या चित्र छोटा करें।',
  'Files takes pictures (JPEG, PNG, WebP, AVIF), documents as PDF, films (MP4, WebM) and captions (WebVTT). This is {{what}}.':
    'चित्र (JPEG, PNG, WebP, AVIF), PDF दस्तावेज़, वीडियो (MP4, WebM) और उपशीर्षक (WebVTT) चलते हैं। यह {{what}}।',
  'a Word document: save it as PDF and upload that': 'वर्ड फ़ाइल है: PDF के रूप में सहेजकर उसे अपलोड करें',
  'a text document: save it as PDF and upload that': 'पाठ फ़ाइल है: PDF के रूप में सहेजकर उसे अपलोड करें',
  'a spreadsheet: save what is to be read as PDF and upload that':
    'तालिका फ़ाइल है: पढ़ने का भाग PDF के रूप में सहेजकर उसे अपलोड करें',
  'a presentation: save it as PDF and upload that': 'प्रस्तुति है: PDF के रूप में सहेजकर उसे अपलोड करें',
  'a scan: save it as PDF or JPEG and upload that': 'स्कैन है: PDF या JPEG के रूप में सहेजकर उसे अपलोड करें',
  'a drawing that may carry scripts: save it as PNG and upload that':
    'ऐसा रेखाचित्र है जिसमें प्रोग्राम हो सकते हैं: PNG के रूप में सहेजकर उसे अपलोड करें',
  'an animation: save a still picture as PNG or a film as MP4 and upload that':
    'चलचित्र है: स्थिर चित्र PNG या वीडियो MP4 के रूप में अपलोड करें',
  'a picture of a telephone: save it as JPEG and upload that':
    'मोबाइल का चित्र है: JPEG के रूप में सहेजकर उसे अपलोड करें',
  'an archive: upload the files in it one by one': 'फ़ाइलों का समूह है: उसकी फ़ाइलें एक-एक करके अपलोड करें',
  'a file of another type': 'दूसरे प्रकार की फ़ाइल है',
  'a file of another type ({{value}})': 'दूसरे प्रकार की फ़ाइल है ({{value}})',
  'This is named a PDF, but is none. Export it again as PDF.':
    'नाम PDF है, पर यह PDF नहीं है। PDF के रूप में फिर निर्यात करें।',
  'This PDF is damaged: its beginning or its end is missing. Copy it again from its source, or export it again.':
    'यह PDF खराब है: इसका पहला या अंतिम हिस्सा नहीं है। मूल जगह से फिर प्रति लें या फिर निर्यात करें।',
  'This picture cannot be read, or has more than 50 million pixels. Save it again as JPEG, PNG or WebP, at most 8,000 pixels wide.':
    'यह चित्र पढ़ा नहीं जा सकता या इसमें 5 करोड़ से अधिक बिंदु हैं। JPEG, PNG या WebP के रूप में, अधिक से अधिक 8,000 बिंदु चौड़ा, फिर सहेजें।',
  'This part lies outside the picture. Choose it again.': 'यह भाग चित्र के बाहर है। फिर चुनें।',
  'This is the file that is here already, byte for byte. Choose the new one.':
    'यह वही फ़ाइल है जो पहले से यहाँ है। नई चुनें।',
  'Files has this file already, byte for byte. It is “{{title}}” ({{file}}, number {{id}}). Choose that one.':
    'यह फ़ाइल पहले से है: “{{title}}” ({{file}}, संख्या {{id}})। उसे चुनें।',
  'Files has this file already, byte for byte. It is “{{title}}” ({{file}}, number {{id}}). Choose that one; or tick “Keep a second copy” and save again, where it is to be changed apart from that one.':
    'यह फ़ाइल पहले से है: “{{title}}” ({{file}}, संख्या {{id}})। उसे चुनें; या इसे अलग बदलना हो तो “दूसरी प्रति रखें” पर निशान लगाकर फिर सहेजें।',
  'The file {{file}} is missing on the server. Upload it again under Files, or take it out here.':
    '{{file}} फ़ाइल सर्वर पर नहीं है। “फ़ाइलें” में फिर अपलोड करें या यहाँ से हटाएँ।',
  'This PDF has no text: it is a scan or a picture. It cannot be read aloud, searched or copied. Upload the document as it was written, exported as PDF.':
    'इस PDF में पाठ नहीं है: यह स्कैन या चित्र है। इसे सुना, खोजा या कॉपी नहीं किया जा सकता। मूल दस्तावेज़ PDF के रूप में निर्यात करके अपलोड करें।',
  'This PDF is not tagged: people who cannot see it hear its words in any order. Export it again with "Tagged PDF" or "Document structure tags for accessibility" ticked.':
    'इस PDF में संरचना के टैग नहीं हैं: न देख सकने वालों को शब्द किसी भी क्रम में सुनाई देते हैं। "Tagged PDF" या "Document structure tags for accessibility" पर निशान लगाकर फिर निर्यात करें।',
  'Too many wrong passwords. Try again in {{length}}, or in a browser in which you have signed in before.':
    'बहुत बार गलत पासवर्ड। {{length}} बाद फिर प्रयास करें, या उस ब्राउज़र में करें जिसमें पहले लॉग इन किया था।',
  'The address or the password is wrong. After five wrong passwords there is a wait of ten minutes.':
    'पता या पासवर्ड गलत है। पाँच गलत पासवर्ड के बाद दस मिनट रुकना पड़ता है।',
  'This is not your present password.': 'यह आपका वर्तमान पासवर्ड नहीं है।',
  'Give your present password: a new password or a new address needs it.':
    'अपना वर्तमान पासवर्ड दें: नए पासवर्ड या नए पते के लिए वह चाहिए।',
  'Copy the number from the page of the person at the officers’ desk.':
    'अधिकारी कक्ष में उस व्यक्ति के पृष्ठ से संख्या कॉपी करें।',
  'This account is disabled. Ask an administrator.': 'यह खाता बंद है। प्रशासक से पूछें।',
  'A password needs {{count}} characters or more. A few unrelated words are easy to remember.':
    'पासवर्ड में {{count}} या अधिक अक्षर चाहिए। आपस में असंबद्ध कुछ शब्द याद रखना आसान है।',
  'The database of the CMS does not answer. Nothing shows that this was saved. Keep the page open and save again in a minute.':
    'डेटाबेस उत्तर नहीं देता। यह सहेजा गया, ऐसा नहीं दिखता। पृष्ठ खुला रखें और एक मिनट बाद फिर सहेजें।',
  'There are not that many documents: ask for fewer.': 'इतनी सामग्री नहीं है: कम माँगें।',
  'Tick it or not.': 'निशान लगाएँ या न लगाएँ।',
  'Choose at least one portal.': 'कम से कम एक वेबसाइट चुनें।',
  'Choose a portal.': 'वेबसाइट चुनें।',
  'There is no portal {{value}}. Choose from: {{names}}.':
    '{{value}} वेबसाइट नहीं है। इनमें से चुनें: {{names}}।',
  'Give the address that the link leads to.': 'लिंक जहाँ ले जाता है वह पता दें।',
  'The portal {{value}} has this already, and there is one for each portal: change that one.':
    '{{value}} वेबसाइट के लिए यह पहले से है, और हर एक के लिए एक ही होता है: उसे बदलें।',
  'The address {{address}} belongs to “{{title}}” already. Choose another one, for example {{value}}.':
    '{{address}} पता पहले से “{{title}}” का है। दूसरा चुनें, उदाहरण {{value}}।',
  '“{{value}}” belongs to “{{title}}” already. Choose another one, or leave it empty.':
    '“{{value}}” पहले से “{{title}}” का है। दूसरा चुनें या खाली छोड़ें।',
  '“{{value}}” is no day. Write the day like 27/11/2026: the day first, the year with four digits.':
    '“{{value}}” कोई दिन नहीं है। दिन 27/11/2026 जैसा लिखें: दिन पहले, वर्ष चार अंकों में।',
  '“{{value}}” is no day and time. Write the day and time like 27/11/2026 14:30: the day first, the year with four digits.':
    '“{{value}}” कोई दिन और समय नहीं है। 27/11/2026 14:30 जैसा लिखें: दिन पहले, वर्ष चार अंकों में।',
  'Give a day.': 'दिन दें।',
  '“{{value}}” is no day: write it as 3 December 2026.':
    '“{{value}}” कोई दिन नहीं है: 3/12/2026 जैसा लिखें।',
  '{{what}} until {{end}}, which is before it begins ({{begin}}). Correct one of the two.':
    '{{what}}: अंत {{end}} शुरुआत ({{begin}}) से पहले है। दोनों में से एक सुधारें।',
  'It is valid': 'वैधता',
  'It is in force': 'प्रभाव',
  'It lasts': 'अवधि',
  'It repeats': 'दोहराव',
  'Applications are taken': 'आवेदन',
  'Choose how often it repeats from the list.': 'सूची में से चुनें कि यह कितनी बार होता है।',
  'An event of which only the month is known can repeat every year alone: give its day, or choose “Every year”.':
    'जिस कार्यक्रम का केवल महीना पता है वह हर वर्ष ही दोहराया जा सकता है: उसका दिन दें, या “हर वर्ष, उसी दिन” चुनें।',
  'Give a number.': 'संख्या दें।',
  'A number has {{count}} characters at most.': 'संख्या अधिक से अधिक {{count}} अक्षरों की होती है।',
  '“{{value}}” is the number of “{{title}}” already. Correct it, or take that one down first.':
    '“{{value}}” पहले से “{{title}}” की संख्या है। इसे सुधारें, या पहले उसका प्रकाशन हटाएँ।',
  'Begin with / for a path of this portal, or with https://, mailto: or tel:.':
    'इस वेबसाइट के पृष्ठ के लिए / से शुरू करें, अन्यथा https://, mailto: या tel: से।',
  'Begin with / for a path of this portal, or with https://.':
    'इस वेबसाइट के पृष्ठ के लिए / से शुरू करें, अन्यथा https:// से।',
  'Begin with https://, or with / for a path of this portal.':
    'https:// से शुरू करें, या इस वेबसाइट के पृष्ठ के लिए / से।',
  'Choose a page, or give an address.': 'पृष्ठ चुनें या पता दें।',
  'Use small Latin letters, digits and single hyphens, for example "dog-licence".':
    'छोटे लैटिन अक्षर, अंक और एकल योजक उपयोग करें, उदाहरण "dog-licence"।',
  'From this address readers are led elsewhere, for it is the old address of something that moved. Choose another, or delete the redirect {{address}} first (Portals → Redirects).':
    'इस पते से पाठक कहीं और ले जाए जाते हैं, क्योंकि यह हटी सामग्री का पुराना पता है। दूसरा चुनें, या पहले {{address}} पुनर्निर्देशन हटाएँ (वेबसाइटें → पुनर्निर्देशन)।',
  'This is no text of the editor. Write it in the editor, or paste it there.':
    'यह संपादक का पाठ नहीं है। संपादक में लिखें या वहाँ पेस्ट करें।',
  'In block {{number}}, {{part}}: {{problem}}': 'भाग {{number}}, {{part}}: {{problem}}',
  'In block {{number}}: {{problem}}': 'भाग {{number}}: {{problem}}',
  'the callout “{{quoted}}”': 'ध्यानाकर्षण “{{quoted}}”',
  'the steps “{{quoted}}”': 'चरण “{{quoted}}”',
  'the contact “{{quoted}}”': 'संपर्क “{{quoted}}”',
  'the table of fees “{{quoted}}”': 'शुल्क तालिका “{{quoted}}”',
  'the list of documents “{{quoted}}”': 'दस्तावेज़ों की सूची “{{quoted}}”',
  'the questions that open “{{quoted}}”': 'खुलने वाले प्रश्न “{{quoted}}”',
  'the timeline “{{quoted}}”': 'घटनाक्रम “{{quoted}}”',
  'the paragraph “{{quoted}}”': 'अनुच्छेद “{{quoted}}”',
  'the heading “{{quoted}}”': 'शीर्षक “{{quoted}}”',
  'the quotation “{{quoted}}”': 'उद्धरण “{{quoted}}”',
  'the list “{{quoted}}”': 'सूची “{{quoted}}”',
  'the table “{{quoted}}”': 'तालिका “{{quoted}}”',
  'the link “{{quoted}}”': 'लिंक “{{quoted}}”',
  'the paragraph': 'अनुच्छेद',
  'the heading': 'शीर्षक',
  'the quotation': 'उद्धरण',
  'the list': 'सूची',
  'the link': 'लिंक',
  'the picture': 'चित्र',
  'the table': 'तालिका',
  'the callout': 'ध्यानाकर्षण',
  'the steps': 'चरण',
  'the contact': 'संपर्क',
  'the table of fees': 'शुल्क तालिका',
  'the list of documents': 'दस्तावेज़ों की सूची',
  'the questions that open': 'खुलने वाले प्रश्न',
  'the timeline': 'घटनाक्रम',
  'the part': 'भाग',
  '{{place}} leads to a page that was deleted. Choose another, or remove it.':
    '{{place}} हटाए गए पृष्ठ पर ले जाता है। दूसरा चुनें या हटाएँ।',
  '{{place}} leads to a file that was deleted. Choose another, or remove it.':
    '{{place}} हटाई गई फ़ाइल पर ले जाता है। दूसरी चुनें या हटाएँ।',
  '{{place}} leads to no page. Choose one, or remove the link.':
    '{{place}} किसी पृष्ठ पर नहीं ले जाता। पृष्ठ चुनें या लिंक हटाएँ।',
  '{{place}} leads to “{{address}}”, which is no address that pages link to. {{expected}}':
    '{{place}} “{{address}}” पर ले जाता है; पृष्ठ ऐसा लिंक नहीं देते। {{expected}}',
  '{{place}} leads to “{{address}}”: {{problem}}. Give its full address, or remove the link.':
    '{{place}} “{{address}}” पर ले जाता है: {{problem}}। पूरा पता दें या लिंक हटाएँ।',
  'the name of its website, “{{host}}”, has a space in it':
    'वेबसाइट के नाम, “{{host}}”, में खाली जगह है',
  'the name of its website, “{{host}}”, has no dot: it is reached in an office network at most':
    'वेबसाइट के नाम, “{{host}}”, में बिंदु नहीं है: वह अधिक से अधिक कार्यालय के नेटवर्क में ही खुलती है',
  '{{place}}: lists or tables stand inside each other {{count}} times and more. Make it flatter.':
    '{{place}}: सूचियाँ या तालिकाएँ एक-दूसरे में {{count}} या अधिक बार हैं। रचना सरल करें।',
  'This text is too long for one page ({{characters}} characters or {{parts}} parts at most). Divide it into several pages, or attach it as a document.':
    'एक पृष्ठ के लिए यह पाठ बहुत लंबा है (अधिक से अधिक {{characters}} अक्षर या {{parts}} भाग)। कई पृष्ठों में बाँटें या दस्तावेज़ के रूप में जोड़ें।',
  '{{place}}: here is something that pages cannot show (“{{quoted}}”). Delete it, and write it with what the bar above the text offers.':
    '{{place}}: यहाँ कुछ है जो पृष्ठ नहीं दिखा सकते (“{{quoted}}”)। उसे हटाएँ और पाठ के ऊपर की पट्टी के साधनों से लिखें।',
  '{{place}}: a text without words. Delete this part and write it again.':
    '{{place}}: बिना शब्दों का पाठ। यह भाग हटाएँ और फिर लिखें।',
  '{{place}} has a level that pages do not have. Choose heading 2, 3 or 4.':
    '{{place}}: यह स्तर पृष्ठों पर नहीं होता। शीर्षक 2, 3 या 4 चुनें।',
  '{{place}}: “Only where offered” names nothing that a portal can offer. Delete it and choose again.':
    '{{place}}: “केवल जहाँ उपलब्ध हो” में वेबसाइट की सुविधा नहीं चुनी है। हटाएँ और फिर चुनें।',
  '{{place}}: a form or figures that no portal knows. Delete it and choose one again.':
    '{{place}}: ऐसा फ़ॉर्म या आँकड़े जो किसी वेबसाइट पर नहीं हैं। हटाएँ और फिर चुनें।',
  '{{place}}: its text has a part that cannot stand there. Use paragraphs, lists and links only.':
    '{{place}}: उसके पाठ में ऐसा भाग है जो वहाँ नहीं रह सकता। केवल अनुच्छेद, सूचियाँ और लिंक रखें।',
  '{{place}}: no page can show {{part}}. Delete the block and write it again.':
    '{{place}}: {{part}} पृष्ठ पर नहीं दिखाया जा सकता। यह भाग हटाएँ और फिर लिखें।',
  '{{place}}: nothing is written in {{part}}. Fill the block in, or delete it.':
    '{{place}}: {{part}}: कुछ नहीं लिखा है। भाग भरें या हटाएँ।',
  '{{place}}: the contact has neither an office nor a name. Choose an office, or give the name of the place.':
    '{{place}}: संपर्क में न कार्यालय है न नाम। कार्यालय चुनें या स्थान का नाम दें।',
  '{{place}}: a picture that is not among the files. Delete it and choose one again.':
    '{{place}}: ऐसा चित्र जो फ़ाइलों में नहीं है। हटाएँ और फिर चुनें।',
  'Give a path of the old site that begins with /, for example /en/about-sdd or /index.php?id=12.':
    'पुरानी वेबसाइट का / से शुरू होने वाला पता दें, उदाहरण /en/about-sdd या /index.php?id=12।',
  'The portal itself uses this address.': 'यह पता वेबसाइट स्वयं उपयोग करती है।',
  'This is an address of the portal itself.': 'यह वेबसाइट का अपना पता है।',
  'The portal itself uses the addresses below this path.':
    'इस पते के नीचे के पते वेबसाइट स्वयं उपयोग करती है।',
  'A page of the portal has this address, “{{title}}”: nobody would ever be redirected.':
    'यह पता पहले से “{{title}}” पृष्ठ का है: किसी को कहीं और नहीं ले जाया जाएगा।',
  'A page of the portal has this address, a list: nobody would ever be redirected.':
    'यह पता पहले से एक सूची का है: किसी को कहीं और नहीं ले जाया जाएगा।',
  'Another redirect of this portal begins here: change or delete that one.':
    'इस वेबसाइट का दूसरा पुनर्निर्देशन यहीं से शुरू होता है: उसे बदलें या हटाएँ।',
  'Another redirect of this portal begins here (made by the CMS when a document moved): change or delete that one.':
    'इस वेबसाइट का दूसरा पुनर्निर्देशन यहीं से शुरू होता है (सामग्री हटने पर अपने आप बना): उसे बदलें या हटाएँ।',
  'A page that is gone leads nowhere: leave the address empty.':
    'हटा पृष्ठ कहीं नहीं ले जाता: पता खाली छोड़ें।',
  'Give a code of small Latin letters, digits and underscores, such as street_light.':
    'छोटे लैटिन अक्षरों, अंकों और अधोरेखा का कोड दें, जैसे street_light।',
  'Give both times, or leave both empty for a closed day.':
    'दोनों समय दें, या बंद दिन के लिए दोनों खाली छोड़ें।',
  'Write the time with four digits, such as 09:45 or 18:15.':
    'समय चार अंकों में लिखें, जैसे 09:45 या 18:15।',
  'The offices must close after they open.': 'कार्यालय खुलने के बाद बंद होने चाहिए।',
  'Give a number of office hours.': 'कार्यालय के घंटों की संख्या दें।',
  'Give whole office hours from 1 to {{count}}.': '1 से {{count}} तक पूरे कार्यालय घंटे दें।',
  'A case cannot be due for resolution before it is due for acknowledgement: make “Resolve within” at least as long.':
    'पावती की समय सीमा से पहले निराकरण की सीमा नहीं हो सकती: “इतने समय में निराकरण” कम से कम उतना रखें।',
  'Give a key of Latin letters, digits, hyphens and underscores, such as since_today.':
    'लैटिन अक्षरों, अंकों, योजक और अधोरेखा की कुंजी दें, जैसे since_today।',
  'Write the help in all three languages, or in none.': 'सहायता तीनों भाषाओं में लिखें या किसी में नहीं।',
  'Shorten the help to {{count}} characters.': 'सहायता {{count}} अक्षरों तक छोटी करें।',
  'Answers in free text can name people, so they are never public: untick this, or choose another kind of answer.':
    'मुक्त पाठ के उत्तरों में लोगों के नाम हो सकते हैं, इसलिए वे कभी सार्वजनिक नहीं होते: निशान हटाएँ या उत्तर का दूसरा प्रकार चुनें।',
  'Keep at least one active category: without one nothing can be reported.':
    'कम से कम एक श्रेणी चालू रखें: उसके बिना शिकायत दर्ज नहीं हो सकती।',
  'Grievances of the category “{{category}}” go to this department. Choose another one in the grievance configuration and publish it first.':
    '“{{category}}” श्रेणी की शिकायतें इस विभाग को जाती हैं। पहले शिकायतों की संरचना में दूसरा विभाग चुनकर उसे प्रकाशित करें।',
  'There can be {{count}} categories.': 'अधिक से अधिक {{count}} श्रेणियाँ हो सकती हैं।',
  'The code {{value}} occurs twice: give each category a code of its own.':
    '{{value}} कोड दो बार है: हर श्रेणी को अपना कोड दें।',
  'Cases have the category “{{title}}” ({{value}}): it cannot be removed, and its code cannot change. Put it back with this code, and untick “Offered in the form”.':
    '“{{title}}” ({{value}}) श्रेणी की शिकायतें हैं: इसे हटाया नहीं जा सकता और कोड नहीं बदल सकता। इसी कोड से वापस रखें और “फ़ॉर्म में दिखती है” का निशान हटाएँ।',
  'A category can have {{count}} questions: a longer form is not completed.':
    'एक श्रेणी में {{count}} प्रश्न हो सकते हैं: लंबा फ़ॉर्म कोई पूरा नहीं करता।',
  'The interface for partners uses the code {{value}} itself: choose another one.':
    '{{value}} कोड भागीदारों के जुड़ाव में उपयोग में है: दूसरा चुनें।',
  'The code {{value}} occurs twice: give each question a code of its own.':
    '{{value}} कोड दो बार है: हर प्रश्न को अपना कोड दें।',
  'A list needs at least two values to choose from.': 'सूची में चुनने के लिए कम से कम दो मान चाहिए।',
  'A list can have {{count}} values.': 'सूची में {{count}} मान हो सकते हैं।',
  'The key {{value}} occurs twice: give each value a key of its own.':
    '{{value}} कुंजी दो बार है: हर मान को अपनी कुंजी दें।',
  'The code {{value}} occurs twice: give each template a code of its own.':
    '{{value}} कोड दो बार है: हर नमूने को अपना कोड दें।',
  'The day {{value}} is listed twice: keep one of the two.': '{{value}} दिन दो बार है: एक रखें।',
  'Write hours and minutes, such as 09:30.': 'घंटे और मिनट लिखें, जैसे 09:30।',
  'Write hours and minutes, such as 17:30, or 24:00 for the end of the day.':
    'घंटे और मिनट लिखें, जैसे 17:30, या दिन के अंत के लिए 24:00।',
  'It closes before it opens. Divide hours that pass midnight: until 24:00, and from 00:00 of the next day.':
    'यह खुलने से पहले बंद होता है। आधी रात पार करने वाला समय बाँटें: 24:00 तक, और अगले दिन 00:00 से।',
  'Give a full address that begins with https://.': 'https:// से शुरू होने वाला पूरा पता दें।',
  'Give whole rupees.': 'पूरे रुपये दें।',
  'Whole rupees: ₹2,800 crore is 28000000000.': 'पूरे रुपये: ₹2,800 करोड़ यानी 28000000000।',
  'Write capital Latin letters, digits and hyphens, such as WO-01.':
    'बड़े लैटिन अक्षर, अंक और योजक लिखें, जैसे WO-01।',
  'A PIN code has six digits: 411038.': 'पिनकोड छह अंकों का होता है: 411038।',
  'Name the source of the hours, the collection day and the engineer: they are shown only with it.':
    'समय, संग्रह के दिन और अभियंता का स्रोत बताएँ: वे उसी के साथ दिखते हैं।',
  '“{{value}}” cannot be allowed. Write https:// and the host name without a path, such as https://example.org, or http://localhost for a trial on this machine.':
    '“{{value}}” को अनुमति नहीं दी जा सकती। https:// और आगे केवल वेबसाइट का नाम लिखें, जैसे https://example.org, या इस कंप्यूटर पर परीक्षण के लिए http://localhost।',
  'Give the last day of the notice: it is taken down after it.':
    'सूचना का अंतिम दिन दें: उसके बाद वह हटाई जाती है।',
  'Say until when: an alert without an end would be believed long after it is true.':
    'कब तक, यह बताएँ: बिना अंत की चेतावनी पर लोग उसके बाद भी विश्वास करते हैं।',
  'The end lies before the beginning.': 'अंत शुरुआत से पहले है।',
  'An alert lasts {{count}} days at most.': 'चेतावनी अधिक से अधिक {{count}} दिन चलती है।',
  'Write text: one word or short phrase to a line.': 'पाठ लिखें: एक पंक्ति में एक शब्द या छोटा वाक्यांश।',
  'At most {{count}} lines: begin another entry.':
    'अधिक से अधिक {{count}} पंक्तियाँ: दूसरी प्रविष्टि शुरू करें।',
  '“{{value}}” is long: one word or a short phrase to a line, at most {{count}} characters.':
    '“{{value}}” लंबा है: एक पंक्ति में एक शब्द या छोटा वाक्यांश, अधिक से अधिक {{count}} अक्षर।',
  'And {{count}} more.': 'और {{count}}।',
  '{{count}} more pages follow as soon as nothing else is to be published. Until then, readers with JavaScript see the alerts in force on those pages too.':
    'और {{count}} पृष्ठ अन्य प्रकाशन पूरा होते ही आएँगे। तब तक JavaScript वाले पाठकों को उन पृष्ठों पर भी लागू चेतावनियाँ दिखती हैं।',
  'The link “{{title}}” leads to a page that is not published. Publish that page first, or choose another one.':
    '“{{title}}” लिंक ऐसे पृष्ठ पर ले जाता है जो प्रकाशित नहीं है। पहले वह पृष्ठ प्रकाशित करें या दूसरा चुनें।',
  'The link “{{title}}” leads to {{address}}, where this portal has no page. Correct the address, or choose a page.':
    '“{{title}}” लिंक {{address}} पर ले जाता है, जहाँ इस वेबसाइट का कोई पृष्ठ नहीं है। पता ठीक करें या पृष्ठ चुनें।',
  'This leads back to where it was already: {{address}}. Let one of these addresses lead to a page.':
    'यह फिर पहले वाले पते पर ही ले जाता है: {{address}}। इनमें से एक पता किसी पृष्ठ पर ले जाने दें।',
  'There is no published page at the end of {{address}}. Publish it, or choose another address.':
    '{{address}} के अंत में कोई प्रकाशित पृष्ठ नहीं है। उसे प्रकाशित करें या दूसरा पता चुनें।',
  'It leads nowhere: choose a page, or give an address.': 'यह कहीं नहीं ले जाता: पृष्ठ चुनें या पता दें।',
  'The page that it leads to ({{value}}) is not published. Publish that page first.':
    'यह जिस पृष्ठ पर ले जाता है वह ({{value}}) प्रकाशित नहीं है। पहले वह पृष्ठ प्रकाशित करें।',
  'The page that it leads to ({{value}}) is not published: {{address}}. Publish that page first.':
    'यह जिस पृष्ठ पर ले जाता है वह ({{value}}) प्रकाशित नहीं है: {{address}}। पहले वह पृष्ठ प्रकाशित करें।',
  'This took too long and was undone: nothing of it is saved. Try again.':
    'इसमें बहुत समय लगा, इसलिए इसे वापस ले लिया गया: इसका कुछ भी सहेजा नहीं गया। फिर कोशिश करें।',
  'Another person handed this text over a moment ago. Look at it again.':
    'दूसरे व्यक्ति ने अभी-अभी यह पाठ आगे भेजा। इसे फिर देखें।',
  'The CMS refused this save and did not say why.':
    'संपादन कक्ष ने यह सहेजना अस्वीकार किया और कारण नहीं बताया।',
  'The portals leave this redirect out. {{why}}': 'वेबसाइटें यह पुनर्निर्देशन छोड़ देती हैं। {{why}}',
  'An editor': 'एक संपादक',
  'A whole number of days, at most {{count}}.': 'दिनों की पूरी संख्या, अधिक से अधिक {{count}}।',
  'This is named a film, but is none. Export it again as MP4 (H.264) or WebM (VP9).':
    'नाम वीडियो का है, पर यह वीडियो नहीं है। MP4 (H.264) या WebM (VP9) के रूप में फिर निर्यात करें।',
  'This film tells where it was made. Export it again without its location.':
    'यह वीडियो बताता है कि वह कहाँ बना। स्थान के बिना फिर निर्यात करें।',
  'No text on page {{count}}: say on the page what is to be seen there.':
    'पृष्ठ {{count}} पर पाठ नहीं है: वहाँ क्या दिखता है, पृष्ठ पर बताएँ।',
  'This PDF could not be read: it may be damaged or locked with a password. Export it again without a password.':
    'यह PDF पढ़ी नहीं जा सकी: वह खराब होगी या पासवर्ड से बंद होगी। पासवर्ड के बिना फिर निर्यात करें।',
  'Earlier versions of files are read by publishers and administrators.':
    'फ़ाइलों के पहले के संस्करण प्रकाशक और प्रशासक देखते हैं।',
  'There is no such version, or its bytes were not replaced.':
    'ऐसा संस्करण नहीं है, या उसकी फ़ाइल बदली नहीं गई थी।',
  'The bytes of this version are no longer on the server.': 'इस संस्करण की फ़ाइल अब सर्वर पर नहीं है।',
  'Accounts are made by an administrator; the first one by the command `npm run admin:create`.':
    'खाते प्रशासक बनाते हैं; पहला खाता संचालन निर्देश के आदेश से।',
  'Accounts are not locked: a wrong password makes its own browser wait.':
    'खाते बंद नहीं होते: गलत पासवर्ड से केवल वही ब्राउज़र रुकता है।',
  'Ask an administrator for a new password: this CMS sends no mail.':
    'नए पासवर्ड के लिए प्रशासक से कहें: यहाँ से ईमेल नहीं जाता।',
  'Files takes pictures (JPEG, PNG, WebP, AVIF), documents as PDF, films (MP4, WebM) and captions (WebVTT).':
    'चित्र (JPEG, PNG, WebP, AVIF), PDF दस्तावेज़, वीडियो (MP4, WebM) और उपशीर्षक (WebVTT) चलते हैं।',
  'Everything that was searched three times or more in the last 90 days has an answer.':
    'पिछले 90 दिनों में तीन या अधिक बार खोजी गई हर बात का उत्तर है।',
  'Write the page that is missing, or create an entry that says what the words mean: the search then finds them, and they leave this list. Words alone are counted, never who searched.':
    'जो पृष्ठ नहीं है उसे लिखें, या शब्दों का अर्थ बताने वाली प्रविष्टि बनाएँ: तब खोज उन्हें पाती है और वे इस सूची से हट जाते हैं। केवल शब्द गिने जाते हैं, किसने खोजा यह कभी नहीं।',
  'Create an entry': 'प्रविष्टि बनाएँ',
  Preview: 'पूर्वावलोकन',
  'Language of the page': 'पृष्ठ की भाषा',
  'Width of the page': 'पृष्ठ की चौड़ाई',
  Telephone: 'फ़ोन',
  Desktop: 'कंप्यूटर',
  'Open the saved draft in a new tab': 'सहेजा मसौदा नए टैब में खोलें',
  'The page is being drawn …': 'पृष्ठ बन रहा है …',
  'Page of the draft': 'मसौदे का पृष्ठ',
  'The CMS could not make a link. Try again.': 'लिंक नहीं बन सका। फिर प्रयास करें।',
  'Everybody who has it reads this draft in {{language}}, as it is then, until {{day}}.':
    'यह लिंक जिसके पास है वह इस मसौदे को {{language}} में, उस समय जैसा हो, {{day}} तक पढ़ सकता है।',
  'Copied.': 'कॉपी किया गया।',
  'Copy this address.': 'यह पता कॉपी करें।',
  'Revoked. The link opens nothing any more.': 'रद्द किया गया। अब लिंक कुछ नहीं खोलता।',
  'Copy link for review ({{language}}, 7 days)': 'जाँच के लिए लिंक कॉपी करें ({{language}}, 7 दिन)',
  'Link for review': 'जाँच के लिए लिंक',
  'Links for review ({{count}} open)': 'जाँच के लिए लिंक ({{count}} चालू)',
  '{{language}}, by {{name}}, {{time}}:': '{{language}}, {{name}}, {{time}}:',
  Copy: 'कॉपी करें',
  Revoke: 'रद्द करें',
  'revoked by {{name}}, {{time}}': '{{name}} ने रद्द किया, {{time}}',
  'an editor': 'एक संपादक',
  'open until {{time}}': '{{time}} तक चालू',
  'ended {{time}}': '{{time}} को समाप्त',
  'This belongs to another department: you read what is published of it, and not its drafts.':
    'यह दूसरे विभाग का है: इसका प्रकाशित भाग आप पढ़ सकते हैं, मसौदे नहीं।',
  'Documents of this type ({{value}}) have no page of their own: other pages use them.':
    'इस प्रकार की सामग्री ({{value}}) का अपना पृष्ठ नहीं है: अन्य पृष्ठ इसे उपयोग करते हैं।',
  'Documents of this type have no page of their own.': 'इस प्रकार की सामग्री का अपना पृष्ठ नहीं है।',
  'No portal is chosen that shows documents of this type. Choose one under “Portals”.':
    'इस प्रकार की सामग्री दिखाने वाली वेबसाइट नहीं चुनी है। “वेबसाइटें” में चुनें।',
  'The page can be shown once these are filled in, in {{value}}: {{names}}.':
    'ये {{value}} में भरने पर पृष्ठ दिखेगा: {{names}}।',
  'The page can be shown once the draft has a title.': 'मसौदे को शीर्षक देने पर पृष्ठ दिखेगा।',
  'Many drafts are being shown at the moment. This one follows with your next change.':
    'अभी कई मसौदे दिखाए जा रहे हैं। यह आपके अगले बदलाव के साथ दिखेगा।',
  'The page cannot be drawn from what the form has at the moment. The log of the CMS says why.':
    'फ़ॉर्म में अभी जो है उससे पृष्ठ नहीं बनता। कारण लॉग में है।',
  'The CMS does not answer. The page follows with your next change.':
    'संपादन कक्ष उत्तर नहीं देता। आपके अगले बदलाव के साथ पृष्ठ दिखेगा।',
  'The form is too large to be shown.': 'फ़ॉर्म दिखाने के लिए बहुत बड़ा है।',
  'Choose the language that the link shows.': 'लिंक कौन-सी भाषा दिखाए, चुनें।',
  'This document has {{count}} open links already: revoke one first.':
    'इसके लिए पहले से {{count}} चालू लिंक हैं: पहले एक रद्द करें।',
  'There is no such link.': 'ऐसा लिंक नहीं है।',
  'It was revoked before.': 'वह पहले ही रद्द है।',
  '{{name}} is editing since {{time}}.': '{{name}} {{time}} से संपादन कर रहे हैं।',
  '{{name}} is editing since {{time}}, in {{language}}.':
    '{{name}} {{time}} से {{language}} पाठ का संपादन कर रहे हैं।',
  '{{name}} has this open since {{time}}.': '{{name}} ने {{time}} से यह खोला हुआ है।',
  'You have this open in another tab or on another device since {{time}}.':
    'आपने यह {{time}} से किसी दूसरे टैब में या दूसरे उपकरण पर खोला हुआ है।',
  'Before you publish': 'प्रकाशित करने से पहले',
  'Nothing here would be refused.': 'इसमें से कुछ भी अस्वीकार नहीं होगा।',
  'This would be refused:': 'यह अस्वीकार होगा:',
  'These {{count}} would be refused:': 'ये {{count}} बातें अस्वीकार होंगी:',
  'You will be asked about this:': 'इसके बारे में आपसे पूछा जाएगा:',
  'Readers would notice this:': 'पाठकों का ध्यान इस पर जाएगा:',
  'The main menu is too long for one line of a narrow computer screen, by about {{count}} per cent: its end cannot be read there. Shorten its words, or move an item to the foot of the page.':
    'मुख्य मेनू कंप्यूटर की सँकरी स्क्रीन पर एक पंक्ति में नहीं आता, वह लगभग {{count}} प्रतिशत लंबा है: उसका अंत वहाँ पढ़ा नहीं जा सकता। शब्द छोटे करें या कोई प्रविष्टि पृष्ठ के निचले भाग में ले जाएँ।',
  'Guidelines for government sites also ask for ({{count}})':
    'सरकारी वेबसाइटों के दिशानिर्देशों के अनुसार यह भी चाहिए ({{count}})',
  'Open “{{title}}” (new tab)': '“{{title}}” खोलें (नया टैब)',
  'Choose the department that issued this: readers see the issuer.':
    'इसे जारी करने वाला विभाग चुनें: किसने जारी किया, यह पाठकों को दिखता है।',
  'Choose the department that owns this: readers see who answers for the text.':
    'इसके लिए ज़िम्मेदार विभाग चुनें: पाठ के लिए कौन ज़िम्मेदार है, यह पाठकों को दिखता है।',
  'Choose the department that issued this, or write the issuer.':
    'इसे जारी करने वाला विभाग चुनें या जारी करने वाले का नाम लिखें।',
  'Give the day of the last review: the page shows it.':
    'पिछली समीक्षा का दिन दें: वह पृष्ठ पर दिखता है।',
  'Give the day by which this is to be reviewed.': 'वह दिन दें जिस तक इसकी समीक्षा होनी है।',
  'The day of review has passed, and the page says so. Review the text, then give the next day.':
    'समीक्षा का दिन बीत चुका है और पृष्ठ पर यह दिखता है। पाठ की समीक्षा करें, फिर अगला दिन दें।',
  'Give the day from which this is valid.': 'वह दिन दें जिससे यह मान्य है।',
  'The last day of validity has passed: the page says that this is no longer in force.':
    'मान्यता का अंतिम दिन बीत चुका है: पृष्ठ पर दिखता है कि यह अब लागू नहीं है।',
  'Give the last day to apply, or say in words when one may apply.':
    'आवेदन का अंतिम दिन दें या शब्दों में लिखें कि आवेदन कब किया जा सकता है।',
  'The file {{file}} has no alternative text in {{language}}. Write it on the page of the file.':
    'फ़ाइल {{file}} का {{language}} में वैकल्पिक पाठ नहीं है। उसे फ़ाइल के पृष्ठ पर लिखें।',
  'The file {{file}} does not say in which language it is. Choose it on the page of the file.':
    'फ़ाइल {{file}} किस भाषा में है, यह नहीं दिया है। फ़ाइल के पृष्ठ पर भाषा चुनें।',
  'The file {{file}}: {{words}}': 'फ़ाइल {{file}}: {{words}}',
  'The request names no form, portal and language.': 'अनुरोध में फ़ॉर्म, वेबसाइट और भाषा नहीं दी गई है।',
  'Both are saved: those changes and yours.': 'वे बदलाव और आपके बदलाव, दोनों सहेजे गए हैं।',
  Translation: 'अनुवाद',
  'Show the {{language}} text beside each field': 'हर खाने के साथ {{language}} पाठ दिखाएँ',
  '{{language}} has changed since this was translated:':
    'यह अनुवाद होने के बाद {{language}} पाठ बदल गया है:',
  '{{language}} changed on {{time}}: see what': '{{language}} पाठ {{time}} को बदला: क्या बदला, देखें',
  'This document is public. Open it and choose “Take down”: published in error, replaced, or withdrawn, with the reason for its readers.':
    'यह पाठ सार्वजनिक है। इसे खोलकर “हटाएँ” चुनें: भूल से प्रकाशित हुआ, इसके स्थान पर दूसरा आया, या वापस लिया गया; और पाठकों के लिए कारण दें।',
  'Choose how it is taken down: in error, replaced, or withdrawn.':
    'चुनें कि इसे कैसे हटाना है: भूल से प्रकाशित हुआ, इसके स्थान पर दूसरा आया, या वापस लिया गया।',
  'Give the reason to readers in each public language: {{languages}}.':
    'हर सार्वजनिक भाषा में पाठकों को कारण दें: {{languages}}।',
  'The reason is too long: at most {{count}} characters ({{languages}}).':
    'कारण बहुत लंबा है: अधिकतम {{count}} अक्षर ({{languages}})।',
  'Choose the document that takes its place.': 'इसका स्थान लेने वाला पाठ चुनें।',
  'The document that takes its place is not public, or was withdrawn itself. Publish it first.':
    'इसका स्थान लेने वाला पाठ सार्वजनिक नहीं है, या स्वयं वापस लिया गया है। पहले उसे प्रकाशित करें।',
  'Only a publisher of the department may take a public document down.':
    'सार्वजनिक पाठ केवल विभाग का प्रकाशक हटा सकता है।',
  'This document is not public.': 'यह पाठ सार्वजनिक नहीं है।',
  'This document was withdrawn before.': 'यह पाठ पहले ही वापस लिया जा चुका है।',
  'Nothing here was withdrawn: publish the document to make it public again.':
    'यहाँ कुछ वापस नहीं लिया गया है: फिर से सार्वजनिक करने के लिए पाठ प्रकाशित करें।',
  'Say in a few words why it holds again. It stays in the history.':
    'संक्षेप में बताएँ कि यह फिर क्यों लागू है। यह इतिहास में रहता है।',
  'Taking down': 'हटाना',
  'Take down now': 'अभी हटाएँ',
  'Leave it public': 'सार्वजनिक रहने दें',
  'By {{name}}, {{time}}.': '{{name}}, {{time}}।',
  'Replaced by': 'इसके स्थान पर',
  'Takes the place of': 'इनके स्थान पर आया',
  'Taken down: published in error.': 'हटाया गया: भूल से प्रकाशित हुआ था।',
  'Taken down: another document took its place.': 'हटाया गया: इसके स्थान पर दूसरा पाठ आया।',
  'Withdrawn: the page stays, with the reason above the text.':
    'वापस लिया गया: पृष्ठ रहता है, ऊपर कारण दिया होता है।',
  'It holds again': 'यह फिर लागू है',
  'Why it holds again': 'फिर क्यों लागू है',
  'Take the notice off': 'सूचना हटाएँ',
  'How is it taken down?': 'इसे कैसे हटाना है?',
  'Published in error': 'भूल से प्रकाशित हुआ',
  'The address says that the page was removed, and why. Its files are gone with it.':
    'उस पते पर दिखता है कि पृष्ठ हटाया गया और क्यों। इसकी फ़ाइलें भी हट जाती हैं।',
  'Replaced by another document': 'इसके स्थान पर दूसरा पाठ आया',
  'The address leads to the other document, which says what it replaces.':
    'वह पता दूसरे पाठ पर ले जाता है, और वहाँ दिखता है कि वह किसके स्थान पर आया।',
  Withdrawn: 'वापस लिया गया',
  'The page stays, with date and reason above the text. It leaves lists and feeds, and search marks it.':
    'पृष्ठ रहता है; ऊपर तारीख और कारण होता है। यह सूचियों और फ़ीड से हटता है, और खोज में निशान होता है।',
  'Readers see the reason from then on; it stays marked until another person has approved it.':
    'पाठकों को कारण तब से दिखता है; किसी और के स्वीकृत करने तक उस पर निशान रहता है।',
  'A language that is published before then needs its reason too.':
    'उससे पहले प्रकाशित होने वाली भाषा के लिए भी कारण चाहिए।',
  'Reason for readers, in {{language}}': 'पाठकों के लिए कारण, भाषा: {{language}}',
  'Readers see the reason at once; it stays marked until another person has approved it.':
    'पाठकों को कारण तुरंत दिखता है; किसी और के स्वीकृत करने तक उस पर निशान रहता है।',
  'The documents that lead here could not be listed. Open this again.':
    'यहाँ ले जाने वाले पाठों की सूची नहीं बन सकी। इसे फिर खोलें।',
  'Looking for what leads here …': 'यहाँ क्या ले जाता है, खोजा जा रहा है …',
  'No published document leads here.': 'कोई प्रकाशित पाठ यहाँ नहीं ले जाता।',
  'These lead here ({{count}}):': 'ये यहाँ ले जाते हैं ({{count}}):',
  'Which document takes its place?': 'इसका स्थान कौन-सा पाठ लेता है?',
  Type: 'प्रकार',
  'Words of its title': 'शीर्षक के शब्द',
  'No published document found.': 'कोई प्रकाशित पाठ नहीं मिला।',
  'Begin from': 'यहाँ से शुरू करें',
  Flood: 'बाढ़',
  'Water supply': 'जल आपूर्ति',
  'Closed road': 'बंद सड़क',
  'In force from now': 'अभी से लागू',
  'All clear from now': 'अभी से खतरा टला',
  'Fills in only what is empty. The area is yours to write.': 'केवल खाली खाने भरता है। इलाका आप लिखें।',
  'Who will be told': 'किन्हें सूचना मिलेगी',
  'Counting …': 'गिना जा रहा है …',
  'The count does not answer at the moment. You can publish all the same: messages go out by themselves.':
    'अभी संख्या नहीं मिल रही है। फिर भी प्रकाशित कर सकते हैं: संदेश अपने आप जाते हैं।',
  'Count again': 'फिर गिनें',
  'No one: drills and tests are never sent.': 'किसी को नहीं: अभ्यास और परीक्षण कभी नहीं भेजे जाते।',
  'No one: messages about such alerts are not set up. Portals show it.':
    'किसी को नहीं: ऐसी चेतावनियों के संदेश चालू नहीं किए गए हैं। वेबसाइटों पर चेतावनी दिखती है।',
  'By SMS everybody in the area, whatever they chose, at any hour.':
    'उस क्षेत्र के सभी लोगों को एसएमएस से, उनकी पसंद कुछ भी हो, किसी भी समय।',
  'Those who chose this topic, in the area of the alert.': 'चेतावनी के क्षेत्र में, यह विषय चुनने वालों को।',
  SMS: 'एसएमएस',
  'E-mail': 'ईमेल',
  'Browser notification': 'ब्राउज़र सूचना',
  'Accounts at this moment, to the nearest ten.': 'इस समय के खाते, निकटतम दहाई में।',
  'fewer than {{count}}': '{{count}} से कम',
  'about {{count}}': 'लगभग {{count}}',
  Find: 'खोजें',
  'Find a document': 'सामग्री खोजें',
  'Its number, words of its title in any language, or who changed it last.':
    'संख्या, किसी भी भाषा में शीर्षक के शब्द, या अंतिम बदलाव करने वाले का नाम।',
  'Nothing is found by “{{words}}”.': '“{{words}}” से कुछ नहीं मिला।',
  'Found: {{count}}': 'मिले: {{count}}',
  published: 'प्रकाशित',
  draft: 'मसौदा',
  'There are more: add a word.': 'और भी हैं: एक शब्द जोड़ें।',
  Close: 'बंद करें',
  'Rows of the record of acts are never changed or deleted.':
    'कार्रवाई अभिलेख की प्रविष्टियाँ कभी बदली या मिटाई नहीं जातीं।',
  'Only administrators may take the record of acts out.': 'कार्रवाई अभिलेख केवल प्रशासक बाहर ले सकते हैं।',
  'Choose CSV or NDJSON.': 'CSV या NDJSON चुनें।',
  'Files of the record': 'अभिलेख की फ़ाइलें',
  'Download as CSV': 'CSV में डाउनलोड करें',
  'Download as NDJSON': 'NDJSON में डाउनलोड करें',
  'A file has the whole record. Keep it on another machine: a file of before shows whether a row was changed, removed or moved since.':
    'फ़ाइल में पूरा अभिलेख होता है। उसे दूसरे कंप्यूटर पर रखें: पहले की फ़ाइल से पता चलता है कि बाद में कोई प्रविष्टि बदली, हटाई या खिसकाई गई है या नहीं।',
  'Choose: a small correction, or a change that readers are told of.':
    'चुनें: छोटा सुधार, या ऐसा बदलाव जिसकी सूचना पाठकों को दी जाए।',
  'Say to readers in a few words what has changed, in at least one language.':
    'पाठकों को कम शब्दों में बताएँ कि क्या बदला, कम से कम एक भाषा में।',
  'The note is too long: at most {{count}} characters in each language.':
    'टिप्पणी बहुत लंबी है: हर भाषा में अधिकतम {{count}} अक्षर।',
  'This changes a public text ({{languages}}). Are its readers told?':
    'इससे सार्वजनिक पाठ बदलता है ({{languages}})। क्या पाठकों को सूचना दी जाए?',
  'Are readers told?': 'क्या पाठकों को सूचना दी जाए?',
  'Small correction': 'छोटा सुधार',
  'Spelling, a link, the layout: what the page says stays the same.':
    'वर्तनी, लिंक, रूप: पृष्ठ जो कहता है वह वही रहता है।',
  'Tell readers': 'पाठकों को सूचना दें',
  'The note is in the history of the page, in the feed, and in the mail to subscribers.':
    'यह टिप्पणी पृष्ठ के इतिहास में, फ़ीड में और पंजीकृत पाठकों के ईमेल में होती है।',
  'What kind of change is it?': 'यह किस तरह का बदलाव है?',
  'Note to readers, in {{language}}': 'पाठकों के लिए टिप्पणी, भाषा: {{language}}',
  'A language without a note shows the note of another one, marked as such.':
    'जिस भाषा में टिप्पणी नहीं है, वहाँ दूसरी भाषा की टिप्पणी उसके चिह्न के साथ दिखती है।',
  'Tell readers of the change': 'बदलाव की सूचना पाठकों को दें',
  'nothing is there': 'वहाँ कुछ नहीं है',
  'the server does not answer in time': 'सर्वर समय पर उत्तर नहीं देता',
  'there is no server of this name': 'इस नाम का कोई सर्वर नहीं है',
  'its certificate is not valid': 'उसका प्रमाणपत्र मान्य नहीं है',
  'the server cannot be reached': 'सर्वर तक पहुँचा नहीं जा सकता',
  'it leads in a circle': 'वह घूमकर उसी जगह ले जाता है',
  'it is no address of the public web': 'यह सार्वजनिक वेबसाइट का पता नहीं है',
  'the server answers with error {{count}}': 'सर्वर त्रुटि {{count}} का उत्तर देता है',
  'The links were not checked yet. It is done each night.':
    'लिंक अभी जाँचे नहीं गए हैं। यह हर रात होता है।',
  'The links are being checked …': 'लिंक जाँचे जा रहे हैं …',
  'On {{time}} no server outside answered: the connection of this server failed, and nothing was counted.':
    '{{time}} को बाहर के किसी सर्वर ने उत्तर नहीं दिया: इस सर्वर का नेटवर्क बंद था, इसलिए कुछ नहीं गिना गया।',
  'The check on {{time}} failed. Try again, or tell an administrator.':
    '{{time}} की जाँच असफल रही। फिर कोशिश करें या प्रशासक को बताएँ।',
  'Checked on {{time}}: {{count}} links, {{broken}} broken.':
    '{{time}} को जाँचा: {{count}} लिंक, {{broken}} टूटे।',
  'moved for good to {{address}}': 'स्थायी रूप से {{address}} पर चला गया',
  'since {{time}}': '{{time}} से',
  'Check the links now': 'लिंक अभी जाँचें',
  Links: 'लिंक',
  'Check of all links': 'सभी लिंकों की जाँच',
  'Your account may not change this document, and so not have it checked.':
    'आपका खाता यह पाठ बदल नहीं सकता, इसलिए जाँच भी नहीं करा सकता।',
  'Only administrators may have all links checked.': 'सभी लिंक केवल प्रशासक जाँच सकते हैं।',
  'Rights before': 'पहले के अधिकार',
  'Rights after': 'बाद के अधिकार',
  'Public languages': 'प्रकाशित भाषाएँ',
  'Changed fields': 'बदले हुए खाने',
  'Submitted to': 'किसे भेजा',
  'Kind of file': 'फ़ाइल का प्रकार',
  'My work by e-mail': 'मेरा काम ईमेल से',
  'What waits for you, in the language of your account. Nothing comes when nothing waits.':
    'आपके लिए लंबित काम, आपके खाते की भाषा में। कुछ भी लंबित न हो तो ईमेल नहीं आता।',
  'Every day at 07:00': 'हर दिन 07:00 बजे',
  'On Mondays at 07:00': 'हर सोमवार 07:00 बजे',
  Never: 'कभी नहीं',
  'This link is not complete': 'यह लिंक अधूरा है',
  'Copy the whole link from the mail, or choose in your account how often the mail comes.':
    'ईमेल का पूरा लिंक कॉपी करें, या ईमेल कितनी बार आए यह अपने खाते में चुनें।',
  'End the mails about your work?': 'आपके काम के बारे में ईमेल बंद करें?',
  'Your work stays on the first page of the CMS.': 'आपका काम संपादन कक्ष के पहले पृष्ठ पर बना रहता है।',
  'No more of these mails': 'ये ईमेल और नहीं',
  'If you want them again, choose how often in your account.':
    'फिर से चाहिए तो अपने खाते में चुनें कि कितनी बार आएँ।',
  'Saved.': 'सहेजा गया।',
  ...importsHi,
  ...controlNamesHi,
  'Saved views': 'सहेजे गए दृश्य',
  'Saved searches': 'सहेजी गई खोजें',
  'Save this search': 'यह खोज सहेजें',
  'Name of the view': 'दृश्य का नाम',
  'Who has it': 'किसे दिखता है',
  'I alone': 'केवल मुझे',
  'Everybody of {{department}}': '{{department}} के सभी को',
  'Save the view': 'दृश्य सहेजें',
  'Remove the view “{{name}}”': '“{{name}}” दृश्य हटाएँ',
  'There is no such list.': 'ऐसी कोई सूची नहीं है।',
  'Give the view a name of at most {{count}} characters.':
    'दृश्य को अधिकतम {{count}} अक्षरों का नाम दें।',
  'Search or filter first: there is nothing to save.': 'पहले खोजें या छाँटें: सहेजने के लिए कुछ नहीं है।',
  'Only a publisher of the department may share a view with it.':
    'विभाग के साथ दृश्य केवल उस विभाग का प्रकाशक साझा कर सकता है।',
  'You have {{count}} views of this list: remove one first.':
    'इस सूची के आपके {{count}} दृश्य हैं: पहले एक हटाएँ।',
  'There is no such view.': 'ऐसा कोई दृश्य नहीं है।',
  'Its maker or a publisher of the department may remove this view.':
    'यह दृश्य इसे बनाने वाला या विभाग का प्रकाशक हटा सकता है।',
  'You may not change this document.': 'आप यह दस्तावेज़ नहीं बदल सकते।',
  'It is approved already.': 'यह पहले से स्वीकृत है।',
  'It is submitted already.': 'यह पहले से भेजा जा चुका है।',
  'It is public as it stands: nothing is to be checked.':
    'यह ज्यों का त्यों प्रकाशित है: जाँचने को कुछ नहीं है।',
  'Will be submitted, to any checker or publisher.': 'किसी भी जाँचकर्ता या प्रकाशक को भेजा जाएगा।',
  'You may not approve texts of this department.': 'इस विभाग के पाठ आप स्वीकृत नहीं कर सकते।',
  'It is not submitted.': 'यह भेजा नहीं गया है।',
  'Will be approved as it stands: {{languages}}.': 'ज्यों का त्यों स्वीकृत होगा: {{languages}}।',
  'You may not publish this document.': 'आप यह दस्तावेज़ प्रकाशित नहीं कर सकते।',
  'It is public as it stands.': 'यह ज्यों का त्यों प्रकाशित है।',
  'Not approved: {{languages}}.': 'स्वीकृत नहीं: {{languages}}।',
  'Will be published: {{languages}}.': 'प्रकाशित होगा: {{languages}}।',
  'Will be published: {{languages}}. Readers are told: “{{note}}”':
    'प्रकाशित होगा: {{languages}}। पाठकों को सूचना: “{{note}}”',
  'A draft with the day of review will be saved.': 'समीक्षा के दिन के साथ मसौदा सहेजा जाएगा।',
  'A draft with the department will be saved.': 'विभाग के साथ मसौदा सहेजा जाएगा।',
  'Will be withdrawn: the page stays, with date and reason above the text.':
    'वापस लिया जाएगा: पृष्ठ बना रहता है, पाठ के ऊपर दिनांक और कारण रहता है।',
  'Will be taken down: the address says that the page was removed, and why.':
    'हटाया जाएगा: पता बताता है कि पृष्ठ हटाया गया और क्यों।',
  'Not done: it was stopped.': 'नहीं हुआ: बीच में रोक दिया गया।',
  'Done.': 'हो गया।',
  'You may not read its draft.': 'आप इसका मसौदा नहीं पढ़ सकते।',
  'Do something with the chosen documents ({{count}})': 'चुने हुए दस्तावेज़ों पर कार्रवाई करें ({{count}})',
  'Chosen documents: {{count}}': 'चुने हुए दस्तावेज़: {{count}}',
  'At most {{count}} at a time: the first of the list are taken.':
    'एक बार में अधिकतम {{count}}: सूची के पहले लिए जाते हैं।',
  'Looking at each document …': 'हर दस्तावेज़ देखा जा रहा है …',
  '{{count}} of {{all}} will be done. Nothing has changed yet.':
    '{{all}} में से {{count}} पर कार्रवाई होगी। अभी कुछ नहीं बदला है।',
  'Done: {{done}} of {{all}}.': 'हो गए: {{all}} में से {{done}}।',
  'I have read each of these texts.': 'मैंने इनमें से हर पाठ पढ़ लिया है।',
  'Do this with {{count}} documents': '{{count}} दस्तावेज़ों पर यह करें',
  Stop: 'रोकें',
  'Left out:': 'छोड़ा गया:',
  'Refused:': 'अस्वीकार:',
  'Submit for checking': 'जाँच के लिए भेजें',
  'Approve what I may': 'जो मैं स्वीकृत कर सकता हूँ उसे स्वीकृत करें',
  'Publish what is approved': 'स्वीकृत को प्रकाशित करें',
  'Set the day of review': 'समीक्षा का दिन तय करें',
  'Set the department that owns them': 'उनका स्वामी विभाग तय करें',
  'Take down with a reason': 'कारण के साथ हटाएँ',
  'Note to those who check': 'जाँचने वालों के लिए टिप्पणी',
  'Readers are told of a change if a note to them was submitted with it; any other change of a public text counts as a small correction here. To tell readers of such a change, publish that document by itself.':
    'बदलाव के साथ पाठकों के लिए टिप्पणी भेजी गई हो तो पाठकों को उसकी सूचना दी जाती है; प्रकाशित पाठ का कोई और बदलाव यहाँ छोटा सुधार माना जाता है। ऐसे बदलाव की सूचना पाठकों को देनी हो तो वह दस्तावेज़ अलग से प्रकाशित करें।',
  'Day, such as {{day}}': 'दिन, जैसे {{day}}',
  'Show what will happen': 'क्या होगा, दिखाएँ',
  Choose: 'चुनें',
  Department: 'विभाग',
  'Ends by itself on': 'अपने आप समाप्त होने का समय',
  'Words not saved': 'न सहेजे गए शब्द',
  'Words that you wrote here ({{time}}) were not saved. They are kept in this tab.':
    'आपके यहाँ लिखे शब्द ({{time}}) सहेजे नहीं गए। वे इस टैब में रखे हैं।',
  'Show them': 'उन्हें दिखाएँ',
  'Save them': 'उन्हें सहेजें',
  'Drop them': 'उन्हें छोड़ दें',
  'The file “{{name}}” is not kept: choose it again.': 'फ़ाइल “{{name}}” नहीं रखी गई है: उसे फिर से चुनें।',
  'Put them into the form': 'उन्हें फ़ॉर्म में भरें',
  'Pictures that were not pasted: {{count}}. Upload them under Files, then choose Upload in the bar above the text.':
    'न चिपकाए गए चित्र: {{count}}। उन्हें “फ़ाइलें” में अपलोड करें, फिर पाठ के ऊपर की पट्टी से “फ़ाइल” चुनें।',
  'This document was deleted meanwhile, or you may not see it any more. Your words stand in this form and are not saved: copy them from here.':
    'इस बीच यह पाठ हटा दिया गया, या अब आप इसे नहीं देख सकते। आपके शब्द इस फ़ॉर्म में हैं और सहेजे नहीं गए हैं: उन्हें यहाँ से कॉपी करें।',
  'These words were not saved. They stay in this tab.': 'ये शब्द सहेजे नहीं गए। वे इस टैब में रहते हैं।',
  'Words of the glossary ({{count}})': 'शब्दावली के शब्द ({{count}})',
  'Copy “{{word}}”': '“{{word}}” कॉपी करें',
  '“{{word}}” is copied.': '“{{word}}” कॉपी किया गया।',
  '“{{found}}” stands here. The glossary has “{{term}}” for “{{meaning}}”. Is that meant?':
    'यहाँ “{{found}}” लिखा है। “{{meaning}}” के लिए शब्दावली में “{{term}}” है। क्या यही अर्थ है?',
  'Give the code of your authenticator app.': 'अपने प्रमाणक ऐप का कोड लिखें।',
  'This code is wrong, or it was used before. Wait for the next one in your app.':
    'यह कोड गलत है, या पहले इस्तेमाल हो चुका है। ऐप में अगला कोड आने तक रुकें।',
  'The QR code is over after 15 minutes. Begin again with a new one.':
    'QR कोड की 15 मिनट की अवधि पूरी हो गई। नए कोड से फिर शुरू करें।',
  'Only administrators ask other persons for one.': 'दूसरों से इसे केवल प्रशासक माँग सकते हैं।',
  'For your own account, ask another administrator.': 'अपने खाते के लिए दूसरे प्रशासक से कहें।',
  'There is no such account.': 'ऐसा कोई खाता नहीं है।',
  'Your role needs an authenticator: it can be changed, and not removed.':
    'आपकी भूमिका के लिए प्रमाणक ऐप ज़रूरी है: उसे बदला जा सकता है, हटाया नहीं जा सकता।',
  'Scan this QR code with an authenticator app on your telephone. The app then shows a code of six digits, a new one every 30 seconds.':
    'अपने फ़ोन के प्रमाणक ऐप से यह QR कोड स्कैन करें। फिर ऐप छह अंकों का कोड दिखाता है, जो हर 30 सेकंड में बदलता है।',
  'QR code for the authenticator app': 'प्रमाणक ऐप के लिए QR कोड',
  'Without a camera, type this into the app:': 'कैमरा न हो तो ऐप में यह लिखें:',
  'Code of six digits': 'छह अंकों का कोड',
  'Set up your authenticator': 'अपना प्रमाणक ऐप जोड़ें',
  'Code of your authenticator app': 'आपके प्रमाणक ऐप का कोड',
  'Your account needs a code from an app on your telephone at each sign-in.':
    'इस खाते में हर बार लॉग इन करते समय फ़ोन के ऐप का कोड लगता है।',
  'No telephone? An administrator can ask for a new authenticator in your account.':
    'फ़ोन पास नहीं है? प्रशासक आपके खाते में नया प्रमाणक ऐप जोड़ने को कह सकते हैं।',
  'Sign in with another account': 'दूसरे खाते से लॉग इन करें',
  Authenticator: 'प्रमाणक ऐप',
  'None: the password alone opens this account.': 'नहीं है: यह खाता केवल पासवर्ड से खुलता है।',
  'Asked for: it is set up at the next sign-in.': 'माँगा गया है: अगली बार लॉग इन करते समय जोड़ना है।',
  'In use: each sign-in needs a code of the app.':
    'इस्तेमाल में है: हर बार लॉग इन करते समय ऐप का कोड लगता है।',
  'Change to another telephone': 'दूसरे फ़ोन पर बदलें',
  'Set up an authenticator': 'प्रमाणक ऐप जोड़ें',
  Remove: 'हटाएँ',
  'Ask for a new authenticator at the next sign-in': 'अगले लॉग इन पर नया प्रमाणक ऐप जोड़ने को कहें',
  Continue: 'आगे बढ़ें',
  'Confirm the code': 'कोड की पुष्टि करें',
  'The authenticator is removed.': 'प्रमाणक ऐप हटाया गया।',
  'The authenticator is set up. The next sign-in asks for its code.':
    'प्रमाणक ऐप जुड़ गया। अगली बार लॉग इन करते समय उसका कोड लगेगा।',
  'Asked for. All sessions of this account have ended.':
    'कहा गया। इस खाते से सभी जगह लॉग आउट हो गया है।',
  'Newest draft': 'नया मसौदा',
  Draft: 'मसौदा',
  'Public now': 'अभी सार्वजनिक',
  'Public before': 'पहले सार्वजनिक',
  'There is no earlier version yet.': 'अभी कोई पिछला संस्करण नहीं है।',
  When: 'कब',
  'no name kept': 'नाम दर्ज नहीं है',
  'Newer versions': 'बाद के संस्करण',
  'Older versions': 'पहले के संस्करण',
  Pictures: 'चित्र',
  Documents: 'दस्तावेज़',
  Films: 'फ़िल्में',
  Captions: 'उपशीर्षक',
  Kind: 'प्रकार',
  'All files': 'सभी फ़ाइलें',
  'Alternative text': 'वैकल्पिक पाठ',
  'Written or missing': 'लिखा हो या न हो',
  'Missing in {{language}}': '{{language}} में नहीं है',
  Use: 'उपयोग',
  'Shown or not': 'दिखने वाली या न दिखने वाली',
  'Shown nowhere': 'कहीं नहीं दिखती',
  'Shown by published documents': 'प्रकाशित सामग्री में दिखती है',
  'Shown by documents of': 'इस विभाग की सामग्री में',
  'All departments': 'सभी विभाग',
  View: 'दृश्य',
  'As pictures': 'चित्रों में',
  'As a table': 'तालिका में',
  'Shown by 1 document': '1 सामग्री में दिखती है',
  'Shown by {{count}} documents': '{{count}} सामग्रियों में दिखती है',
  'No alternative text: {{languages}}': 'वैकल्पिक पाठ नहीं: {{languages}}',
  'No alternative text': 'वैकल्पिक पाठ नहीं',
  'Change it': 'बदलें',
  'Write it': 'लिखें',
};
