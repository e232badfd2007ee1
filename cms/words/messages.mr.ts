import { controlNamesMr } from './control-names.mr.ts';
import { importsMr } from './imports.mr.ts';

/**
 * The messages of the CMS in Marathi. A key is the English text of `say()` or of a refusal; `{{name}}`
 * stands for a value.
 */
export const messagesMr: Record<string, string> = {
  'Sign in first.': 'आधी लॉग इन करा.',
  'There is no kind of content “{{name}}”.': '“{{name}}” असा आशय प्रकार नाही.',
  'There is no kind of content “{{name}}” with drafts.': 'मसुदे असलेला “{{name}}” असा आशय प्रकार नाही.',
  'There is no such document.': 'असा मजकूर नाही.',
  'There is no such file.': 'अशी फाइल नाही.',
  English: 'इंग्रजी',
  Marathi: 'मराठी',
  Hindi: 'हिंदी',
  '{{beginning}}… ({{count}} characters)': '{{beginning}}… ({{count}} अक्षरे)',
  'Copy the {{language}} text to another language': '{{language}} मजकूर दुसऱ्या भाषेत कॉपी करा',
  To: 'कोणत्या भाषेत',
  'The {{language}} page is public. Its readers get the copied text when you publish: translate it before.':
    '{{language}} पान सार्वजनिक आहे. प्रकाशित केल्यावर वाचकांना कॉपी केलेला मजकूर दिसेल: त्यापूर्वी भाषांतर करा.',
  '{{language}} has no text yet.': '{{language}}: अजून मजकूर नाही.',
  '{{language}} has:': '{{language}} मजकूर:',
  'Keep these; fill what is empty': 'हे ठेवा; रिकामे भरा',
  'Overwrite all of them': 'सर्वांवर लिहा',
  'Your last words are being saved.': 'तुमचे शेवटचे शब्द जतन होत आहेत.',
  'Overwrite the {{language}} text with {{from}}': '{{language}} मजकुरावर {{from}} मजकूर लिहा',
  'Copy to {{language}}': '{{language}} भाषेत कॉपी करा',
  'The text was not copied to {{language}}: the document may have changed, or you may not change it. Reload it and try again.':
    'मजकूर {{language}} भाषेत कॉपी झाला नाही: तो बदललेला असेल किंवा तुम्हाला बदलण्याची परवानगी नसेल. पान पुन्हा उघडा आणि प्रयत्न करा.',
  'Copied to {{language}} as a draft. Nothing public has changed.':
    'मसुदा म्हणून {{language}} भाषेत कॉपी झाले. सार्वजनिक काही बदलले नाही.',
  'What to correct': 'काय दुरुस्त करायचे',
  'This was not saved. Correct this, and save again:':
    'हे जतन झाले नाही. हे दुरुस्त करा आणि पुन्हा जतन करा:',
  'This was not saved. Correct these {{count}}, and save again:':
    'हे जतन झाले नाही. हे {{count}} दुरुस्त करा आणि पुन्हा जतन करा:',
  'Content health': 'मजकुराची स्थिती',
  'Content health: what to mend next': 'मजकुराची स्थिती: पुढे काय दुरुस्त करायचे',
  'Published pages of your departments. Those come first on which readers most often meet something wrong: the number of troubles times the views of 90 days. A trouble is each broken link, each language behind, an overdue review, a page that fewer than half find useful, and words of a reader who did not.':
    'तुमच्या विभागांची प्रकाशित पाने. वाचकांना जेथे वारंवार काही चुकीचे आढळते ती आधी: अडचणींची संख्या गुणिले 90 दिवसांतील वाचने. अडचण म्हणजे प्रत्येक तुटलेला दुवा, मागे राहिलेली प्रत्येक भाषा, मुदत उलटलेले पुनरावलोकन, निम्म्याहून कमी वाचकांना उपयोगी वाटलेले पान आणि ते उपयोगी न वाटलेल्या वाचकाचे शब्द.',
  'The portals do not tell views and answers of readers at the moment. Open this page again in a few minutes.':
    'संकेतस्थळे सध्या वाचने आणि वाचकांची उत्तरे सांगत नाहीत. काही मिनिटांनी हे पान पुन्हा उघडा.',
  'Nothing is known to be wrong.': 'काही चुकीचे असल्याची माहिती नाही.',
  Views: 'वाचने',
  Useful: 'उपयोगी',
  'To mend': 'दुरुस्तीसाठी',
  'under {{count}} a page': 'प्रत्येक पानाची {{count}} पेक्षा कमी',
  '{{share}} % of {{count}}': '{{count}} पैकी {{share}} %',
  'few answers': 'थोडी उत्तरे',
  'Review overdue since {{day}}': '{{day}} पासून पुनरावलोकन बाकी',
  'Translation behind: {{languages}}': 'अनुवाद मागे: {{languages}}',
  'Broken link in {{field}}:': '{{field}} मध्ये तुटलेला दुवा:',
  'Words of readers ({{count}})': 'वाचकांचे शब्द ({{count}})',
  useful: 'उपयोगी',
  'not useful': 'उपयोगी नाही',
  'Searched without an answer': 'उत्तर न मिळालेले शोध',
  'The search does not answer at the moment. Open this page again in a few minutes.':
    'शोध सध्या उत्तर देत नाही. काही मिनिटांनी हे पान पुन्हा उघडा.',
  Words: 'शब्द',
  Times: 'वेळा',
  Portal: 'संकेतस्थळ',
  Language: 'भाषा',
  Last: 'शेवटचे',
  'Your present password': 'तुमचा सध्याचा पासवर्ड',
  'Needed for a new password or a new email address. Other browsers are then signed out.':
    'नवा पासवर्ड किंवा नवा ईमेल पत्ता ठेवण्यासाठी आवश्यक. त्यानंतर इतर ब्राउझरमधील सत्रे संपतात.',
  '{{what}} on {{day}}, {{time}}': '{{what}}: {{day}}, {{time}}',
  'with errors': 'चुकांसह',
  '{{pages}} in {{length}}.': '{{length}} मध्ये {{pages}}.',
  'Open “{{title}}”': '“{{title}}” उघडा',
  'Your account may not read receipts: ask an administrator.':
    'तुमच्या खात्याला प्रकाशन नोंदी पाहण्याची परवानगी नाही: प्रशासकांना विचारा.',
  'dd/mm/yyyy': 'दिवस/महिना/वर्ष',
  'dd/mm/yyyy hh:mm, India time': 'दिवस/महिना/वर्ष तास:मिनिटे, भारतीय वेळ',
  'Choose from the calendar: {{field}}': 'दिनदर्शिकेतून निवडा: {{field}}',
  'Publishing overview': 'प्रकाशनाचा आढावा',
  Publishing: 'प्रकाशन',
  'Nothing waits to be published.': 'प्रकाशनासाठी काही थांबलेले नाही.',
  '{{count}} change waits to be published.': '{{count}} बदल प्रकाशनासाठी थांबला आहे.',
  '{{count}} changes wait to be published.': '{{count}} बदल प्रकाशनासाठी थांबले आहेत.',
  Overview: 'आढावा',
  Document: 'मजकूर',
  'Seen live': 'प्रत्यक्ष दिसले',
  Pages: 'पाने',
  Took: 'लागलेला वेळ',
  'On the portals': 'संकेतस्थळांवर',
  'This redirect acts for nobody:': 'हे पुनर्निर्देशन कोणासाठीही चालत नाही:',
  'Not saved yet': 'अजून जतन केलेले नाही',
  'Press “Save Draft” when you have begun. From then on every change is saved by itself, and nobody outside sees it before it is published.':
    'लिहायला सुरुवात केल्यावर “मसुदा जतन करा” दाबा. त्यानंतर प्रत्येक बदल आपोआप जतन होतो, आणि प्रकाशित होईपर्यंत बाहेर कोणालाही दिसत नाही.',
  'Being published …': 'प्रकाशित होत आहे …',
  'waiting since {{time}}': '{{time}} पासून थांबले आहे',
  'waiting since now': 'आत्तापासून थांबले आहे',
  '{{done}} of {{total}} pages': '{{total}} पैकी {{done}} पाने',
  live: 'सर्वांना दिसते',
  'live, and changed since: publish to show it':
    'सर्वांना दिसते, पण त्यानंतर बदलले: दाखवण्यासाठी प्रकाशित करा',
  'a draft': 'मसुदा',
  'not written': 'लिहिलेले नाही',
  'It is published. It has no page of its own: the pages that use it show it.':
    'हे प्रकाशित आहे. त्याचे स्वतःचे पान नाही: ते वापरणारी पाने ते दाखवतात.',
  'It is not published.': 'हे प्रकाशित नाही.',
  '{{what}} {{time}}: no page had to change.': '{{what}} {{time}}: कोणतेही पान बदलावे लागले नाही.',
  'Taken down since {{time}}': '{{time}} पासून काढलेले',
  'Live since {{time}}': '{{time}} पासून सर्वांना दिसते',
  'Published {{time}}, with {{count}} error': '{{time}} ला प्रकाशित, {{count}} चूक',
  'Published {{time}}, with {{count}} errors': '{{time}} ला प्रकाशित, {{count}} चुका',
  '{{pages}} in {{length}}, each fetched back from its address.':
    '{{length}} मध्ये {{pages}}; प्रत्येक तिच्या पत्त्यावर तपासले.',
  'Pages and times': 'पाने आणि वेळा',
  'taken down': 'काढले',
  'not seen': 'दिसले नाही',
  'Mark of the content: {{mark}}': 'मजकुराची खूण: {{mark}}',
  'Mark of the content': 'मजकुराची खूण',
  'The whole receipt, with {{count}} more': 'संपूर्ण नोंद, आणखी {{count}}',
  'The whole receipt': 'संपूर्ण नोंद',
  'Earlier receipts': 'आधीच्या नोंदी',
  'All {{count}} receipts': 'सर्व {{count}} नोंदी',
  'Old addresses that lead here': 'येथे नेणारे जुने पत्ते',
  'Forgotten your password?': 'पासवर्ड विसरलात?',
  'Ask an administrator of this CMS for a new one. In person or on the telephone, so that they know that it is you.':
    'संपादन कक्षाच्या प्रशासकांकडे नवा मागा. प्रत्यक्ष किंवा दूरध्वनीवर, म्हणजे तुम्हीच आहात हे त्यांना कळेल.',
  'They open “Accounts”, choose yours, press “Change Password” and give you the new one. Change it under “Account” once you have signed in.':
    'ते “खाती” उघडतात, तुमचे निवडतात, “पासवर्ड बदला” दाबतात आणि तुम्हाला नवा देतात. लॉग इन झाल्यावर “खाते” येथे तो बदला.',
  'This CMS sends no mail: nothing was sent to you.': 'येथून ईमेल जात नाही: तुम्हाला काही पाठवलेले नाही.',
  'Back to the sign-in': 'लॉग इन पानाकडे परत जा',
  'This portal has no pages of this type: nothing appears there.':
    'या संकेतस्थळावर या प्रकारची पाने नाहीत: तेथे काही दिसणार नाही.',
  'Choose a portal': 'संकेतस्थळ निवडा',
  'Choose what becomes of them.': 'त्यांचे काय करायचे ते निवडा.',
  'Nothing differs in this language; another language may.':
    'या भाषेत काही वेगळे नाही; दुसऱ्या भाषेत असू शकते.',
  Yours: 'तुमचे',
  'Saved {{time}}': 'जतन: {{time}}',
  Copied: 'कॉपी केले',
  'Copy mine': 'माझे कॉपी करा',
  'Load theirs, drop mine': 'त्यांचे घ्या, माझे टाकून द्या',
  'Publish with mine': 'माझ्यासह प्रकाशित करा',
  'Save mine over theirs': 'त्यांच्यावर माझे जतन करा',
  Later: 'नंतर',
  'Only the fields that you changed are written over theirs; everything else stays as they saved it.':
    'तुम्ही बदललेले रकानेच त्यांच्यावर लिहिले जातात; बाकी त्यांनी जतन केल्याप्रमाणे राहते.',
  'Changed by another save': 'दुसऱ्या जतनाने बदलले',
  'You are signed out': 'तुम्ही बाहेर पडला आहात',
  'Not approved': 'मंजूर नाही',
  'Publish this?': 'हे प्रकाशित करायचे?',
  'Restore this version?': 'ही आवृत्ती परत आणायची?',
  'The CMS does not answer': 'संपादन कक्ष उत्तर देत नाही',
  '{{name}} is signed in now.': 'आता {{name}} लॉग इन आहेत.',
  'Your session has ended.': 'तुमचे सत्र संपले आहे.',
  'Your words stand in the form and are not saved. Sign in again with your own account in a new tab: this form then saves by itself.':
    'तुमचे शब्द फॉर्ममध्ये आहेत, पण जतन झालेले नाहीत. नव्या टॅबमध्ये तुमच्या खात्याने पुन्हा लॉग इन करा: मग हा फॉर्म आपोआप जतन होईल.',
  'Sign in (new tab)': 'लॉग इन करा (नवा टॅब)',
  'Not now': 'आत्ता नको',
  'Go back to the form': 'फॉर्मकडे परत जा',
  'Publish all the same': 'तरीही प्रकाशित करा',
  'Restore as a draft': 'मसुदा म्हणून परत आणा',
  'Restore and publish at once': 'परत आणा आणि लगेच प्रकाशित करा',
  'Do not restore': 'परत आणू नका',
  'Your words stand in the form and are not saved yet. This form tries again every few seconds.':
    'तुमचे शब्द फॉर्ममध्ये आहेत, अजून जतन झालेले नाहीत. हा फॉर्म दर काही सेकंदांनी पुन्हा प्रयत्न करतो.',
  'Stop trying': 'प्रयत्न थांबवा',
  '(empty)': '(रिकामे)',
  ticked: 'खूण केलेली',
  'not ticked': 'खूण नाही',
  'Carried out on {{time}}, {{length}} late.': '{{time}} ला केले, {{length}} उशिरा.',
  'Carried out on {{time}}.': '{{time}} ला केले.',
  Scheduled: 'ठरवलेले',
  'Nothing is scheduled.': 'काही ठरवलेले नाही.',
  'by {{name}}': '{{name}}',
  'Cancel: {{what}}': 'रद्द करा: {{what}}',
  Cancel: 'रद्द करा',
  'Schedule publishing or taking down': 'प्रकाशनाची किंवा काढण्याची वेळ ठरवा',
  What: 'काय',
  'Publish the draft as it is then': 'तेव्हाचा मसुदा प्रकाशित करा',
  'Take down': 'प्रकाशनातून काढा',
  'All languages': 'सर्व भाषा',
  'Day and time, in India': 'दिवस आणि वेळ, भारतातील',
  Schedule: 'वेळ ठरवा',
  'With an error': 'चुकीसह',
  'Taken down': 'काढले',
  All: 'सर्व',
  'No page had to change.': 'कोणतेही पान बदलावे लागले नाही.',
  Outcome: 'परिणाम',
  '; of {{made}} that were made, {{kept}} are kept here, all those with errors among them':
    '; तयार केलेल्या {{made}} पैकी {{kept}} येथे ठेवली आहेत, चुका असलेली सर्व त्यांत आहेत',
  Address: 'पत्ता',
  'Fetched back': 'प्रत्यक्ष तपासले',
  no: 'नाही',
  'Pages of the receipt': 'नोंदीतील पाने',
  'Earlier rows': 'आधीच्या ओळी',
  '{{first}}–{{last}} of {{count}}': '{{count}} पैकी {{first}}–{{last}}',
  'Later rows': 'नंतरच्या ओळी',
  waiting: 'प्रतीक्षा',
  'finding the pages': 'पाने शोधणे',
  'making the pages': 'पाने तयार करणे',
  'fetching them back': 'प्रत्यक्ष तपासणे',
  '{{count}} s': '{{count}} सेकंद',
  '{{count}} page': '{{count}} पान',
  '{{count}} pages': '{{count}} पाने',
  'all languages': 'सर्व भाषा',
  Published: 'प्रकाशित',
  Deleted: 'हटवले',
  'Brought up to date': 'अद्ययावत केले',
  'The CMS does not answer: this is how it was at {{time}}.':
    'संपादन कक्ष उत्तर देत नाही: {{time}} ला असे होते.',
  Waiting: 'थांबलेले',
  Since: 'केव्हापासून',
  'Held back': 'अडवलेले',
  'Tried {{count}} times, next at {{time}}.': '{{count}} वेळा प्रयत्न केला, पुढचा {{time}} ला.',
  'and more': 'आणि आणखी काही',
  'and {{count}} more': 'आणि आणखी {{count}}',
  'Pages that cannot be made': 'तयार न होणारी पाने',
  'Every page is as it should be.': 'प्रत्येक पान ठीक आहे.',
  Page: 'पान',
  Why: 'कारण',
  Tries: 'प्रयत्न',
  'Nothing is scheduled. Editors schedule beside the document.':
    'काही ठरवलेले नाही. संपादक मजकुराच्या शेजारी वेळ ठरवतात.',
  'When, in India': 'केव्हा, भारतीय वेळ',
  By: 'कोणी',
  'will not be carried out': 'होणार नाही',
  late: 'उशीर',
  'Last published': 'शेवटी प्रकाशित',
  'Nothing was published yet.': 'अजून काही प्रकाशित झालेले नाही.',
  'All receipts': 'सर्व नोंदी',
  'What is public, by portal': 'काय सार्वजनिक आहे, संकेतस्थळानुसार',
  'Nothing is public yet.': 'अजून काही सार्वजनिक नाही.',
  Release: 'प्रकाशन संच',
  'Slowest pages': 'सर्वात संथ पाने',
  'No page was made yet.': 'अजून एकही पान तयार झालेले नाही.',
  'Times are those of India.': 'वेळा भारतीय आहेत.',
  '{{free}} of {{total}} are free on the disk.': 'डिस्कवर {{total}} पैकी {{free}} मोकळी आहे.',
  'Publishing runs. It looks for changes.': 'प्रकाशन सुरू आहे. ते बदल शोधत आहे.',
  'Changes are being published.': 'बदल प्रकाशित होत आहेत.',
  'Publishing starts. Changes go live once it runs.': 'प्रकाशन सुरू होत आहे. ते सुरू झाल्यावर बदल दिसतील.',
  'It runs on “{{machine}}”.': 'ते “{{machine}}” या सर्व्हरवर चालते.',
  'Another publisher stands by on “{{machine}}”.':
    'राखीव प्रकाशन यंत्रणा “{{machine}}” या सर्व्हरवर तयार आहे.',
  'No other publisher stands by.': 'राखीव प्रकाशन यंत्रणा नाही.',
  'All pages are being made anew.': 'सर्व पाने नव्याने तयार होत आहेत.',
  'Publishing is in trouble.': 'प्रकाशनात अडचण आहे.',
  'Publishing does not run. It answered last at {{time}}.':
    'प्रकाशन बंद आहे. शेवटचे उत्तर {{time}} ला आले.',
  'Publishing has not run yet.': 'प्रकाशन अजून सुरू झालेले नाही.',
  'To make: {{pages}}.': 'तयार करायची: {{pages}}.',
  'The oldest change waits for {{length}}.': 'सर्वात जुना बदल {{length}} थांबला आहे.',
  'Somebody must look at this': 'याकडे लक्ष द्यायला हवे',
  'No published document shows this file: it is not public.':
    'कोणतेही प्रकाशित पान ही फाइल दाखवत नाही: ती सार्वजनिक नाही.',
  'Public: shown by {{count}} published document.': 'सार्वजनिक: {{count}} प्रकाशित ठिकाणी दिसते.',
  'Public: shown by {{count}} published documents.': 'सार्वजनिक: {{count}} प्रकाशित ठिकाणी दिसते.',
  'File replaced': 'फाइल बदलली',
  'Words changed': 'शब्द बदलले',
  'Remove this version of {{file}} for good? It cannot be brought back.':
    '{{file}} ची ही आवृत्ती कायमची काढायची? ती परत आणता येणार नाही.',
  'Earlier versions': 'आधीच्या आवृत्त्या',
  '{{change}} by {{name}}, {{day}}, {{time}}.': '{{change}}: {{name}}, {{day}}, {{time}}.',
  'Before:': 'आधी:',
  '{{count}} kB': '{{count}} केबी',
  'Remove the version of {{day}}, {{time}} for good': '{{day}}, {{time}} ची आवृत्ती कायमची काढा',
  'Remove for good': 'कायमचे काढा',
  'The CMS could not do this. Try again.': 'हे करता आले नाही. पुन्हा प्रयत्न करा.',
  'The CMS does not answer. Try again in a moment.':
    'संपादन कक्ष उत्तर देत नाही. थोड्या वेळाने पुन्हा प्रयत्न करा.',
  Publish: 'प्रकाशित करा',
  'Publish, in {{language}} only': 'प्रकाशित करा, फक्त {{language}}',
  'Take down, in {{language}} only': 'प्रकाशनातून काढा, फक्त {{language}}',
  'Take down: published in error': 'प्रकाशनातून काढा: चुकून प्रकाशित झाला',
  'Take down: replaced by another document': 'प्रकाशनातून काढा: त्याच्या जागी दुसरा मजकूर आला',
  'Take down: withdrawn, with a notice above the text':
    'प्रकाशनातून काढा: मागे घेतला, मजकुराच्या वर सूचना',
  '{{what}}, on {{day}}, {{time}}': '{{what}}, {{day}}, {{time}}',
  '“{{title}}” was to be published on {{time}} and will not be: {{why}}':
    '“{{title}}” {{time}} ला प्रकाशित होणार होते, पण होणार नाही: {{why}}',
  '“{{title}}” was to be taken down on {{time}} and will not be: {{why}}':
    '“{{title}}” {{time}} ला प्रकाशनातून काढले जाणार होते, पण काढले जाणार नाही: {{why}}',
  '“{{title}}” was to be published on {{time}}, {{length}} ago, and is not yet: {{why}}':
    '“{{title}}” {{time}} ला ({{length}} पूर्वी) प्रकाशित होणार होते, अजून झाले नाही: {{why}}',
  '“{{title}}” was to be taken down on {{time}}, {{length}} ago, and is not yet: {{why}}':
    '“{{title}}” {{time}} ला ({{length}} पूर्वी) काढले जाणार होते, अजून काढले नाही: {{why}}',
  'The publisher, which carries it out, has not done so. It may be down.':
    'ते करणारी प्रकाशन यंत्रणा ते करू शकली नाही. ती बंद असू शकते.',
  '{{count}} second': '{{count}} सेकंद',
  '{{count}} seconds': '{{count}} सेकंद',
  '{{count}} minute': '{{count}} मिनिट',
  '{{count}} minutes': '{{count}} मिनिटे',
  '{{count}} hour': '{{count}} तास',
  '{{count}} hours': '{{count}} तास',
  '{{count}} day': '{{count}} दिवस',
  '{{count}} days': '{{count}} दिवस',
  'The account of {{name}}, who scheduled it, was deleted or disabled. A person who may publish it must schedule it again.':
    'वेळ ठरवणारे {{name}} यांचे खाते हटवले किंवा बंद केले आहे. प्रकाशित करू शकणाऱ्या व्यक्तीने पुन्हा वेळ ठरवावी.',
  '{{why}} To change the schedule, cancel it and make it again.':
    '{{why}} ठरवलेले बदलण्यासाठी ते रद्द करा आणि पुन्हा ठरवा.',
  'English, Marathi': 'इंग्रजी, मराठी',
  'English, Hindi': 'इंग्रजी, हिंदी',
  'Marathi, Hindi': 'मराठी, हिंदी',
  'English, Marathi, Hindi': 'इंग्रजी, मराठी, हिंदी',
  'The document was deleted.': 'मजकूर हटवला गेला.',
  '{{name}}, who scheduled it, may not publish this document any more. Cancel the schedule, or let a person who may publish it schedule it again.':
    'वेळ ठरवणारे {{name}} आता हे प्रकाशित करू शकत नाहीत. वेळ रद्द करा किंवा प्रकाशित करू शकणाऱ्या व्यक्तीला पुन्हा ठरवू द्या.',
  'Choose whether to publish or to take down.': 'प्रकाशित करायचे की काढायचे ते निवडा.',
  'There is no language “{{name}}” here. Choose one of the list, or all of them.':
    '“{{name}}” ही भाषा येथे नाही. यादीतील एक निवडा किंवा सर्व निवडा.',
  'Give the day and the time, for example 26 November 2026, 09:30.':
    'दिवस आणि वेळ द्या, उदाहरणार्थ 26 November 2026, 09:30.',
  'This time is past. Choose a later one, or do it at once with the button above.':
    'ही वेळ होऊन गेली. नंतरची निवडा किंवा वरच्या बटणाने आत्ताच करा.',
  'This lies more than five years ahead. Choose an earlier day.':
    'हे पाच वर्षांहून पुढे आहे. आधीचा दिवस निवडा.',
  'You may not publish this document: ask a publisher of its department to schedule it.':
    'तुम्ही हे प्रकाशित करू शकत नाही: त्याच्या विभागाच्या प्रकाशकांना वेळ ठरवायला सांगा.',
  'This document has {{count}} schedules already: cancel one first.':
    'यासाठी आधीच {{count}} वेळा ठरल्या आहेत: आधी एक रद्द करा.',
  'Something is scheduled for {{time}} already. Choose another minute, or cancel that one.':
    '{{time}} साठी आधीच काही ठरले आहे. दुसरे मिनिट निवडा किंवा ते रद्द करा.',
  'There is no such schedule.': 'अशी ठरवलेली वेळ नाही.',
  'You may not publish this document, and so may not cancel what is scheduled for it.':
    'तुम्ही हे प्रकाशित करू शकत नाही, म्हणून त्यासाठी ठरवलेले रद्दही करू शकत नाही.',
  'It is carried out already, or was cancelled.': 'ते आधीच झाले आहे किंवा रद्द झाले आहे.',
  'Scheduled by {{name}} for {{time}}.': '{{name}} यांनी {{time}} साठी ठरवले होते.',
  'Scheduled by {{name}} for {{time}}, carried out {{length}} late.':
    '{{name}} यांनी {{time}} साठी ठरवले होते; {{length}} उशिरा झाले.',
  'The publisher does not answer since {{time}}. {{kept}}':
    'प्रकाशन यंत्रणा {{time}} पासून उत्तर देत नाही. {{kept}}',
  'The publisher on “{{machine}}” does not answer since {{time}}, and none stands by. {{kept}}':
    '“{{machine}}” या सर्व्हरवरील प्रकाशन यंत्रणा {{time}} पासून उत्तर देत नाही आणि राखीव यंत्रणा नाही. {{kept}}',
  'The publisher on “{{machine}}” does not answer since {{time}}. The one on “{{standBy}}” takes over in a moment. What is saved and published meanwhile is kept, and goes live then.':
    '“{{machine}}” या सर्व्हरवरील प्रकाशन यंत्रणा {{time}} पासून उत्तर देत नाही. “{{standBy}}” वरील यंत्रणा थोड्याच वेळात काम हाती घेते. दरम्यान जतन आणि प्रकाशित केलेले सुरक्षित आहे आणि तेव्हा दिसेल.',
  'The publisher has not been seen yet. {{kept}}': 'प्रकाशन यंत्रणा अजून सुरू झालेली नाही. {{kept}}',
  'What is saved and published meanwhile is kept, and goes live when it runs again. Start it, or look at what it wrote last.':
    'दरम्यान जतन आणि प्रकाशित केलेले सुरक्षित आहे आणि ती पुन्हा सुरू झाल्यावर दिसेल. ती सुरू करा किंवा तिने शेवटी काय लिहिले ते पाहा.',
  '{{message}}. Since {{time}}.': '{{message}}. {{time}} पासून.',
  'Nothing is published: {{why}}': 'काहीही प्रकाशित होत नाही: {{why}}',
  '“{{title}}” has been waiting for {{length}}.': '“{{title}}” {{length}} थांबले आहे.',
  '“{{title}}” has been waiting for {{length}}: {{why}}': '“{{title}}” {{length}} थांबले आहे: {{why}}',
  '{{address}} ({{portal}}) cannot be made, its readers see the page as it was before: {{why}}':
    '{{address}} ({{portal}}) तयार होत नाही, वाचकांना आधीचे पान दिसते: {{why}}',
  'The disk is almost full: {{count}} MB are left. Pages and uploads fail when nothing is left.':
    'डिस्क जवळजवळ भरली आहे: {{count}} एमबी उरली आहे. काही न उरल्यास पाने आणि फाइली जतन होणार नाहीत.',
  'You save drafts here. A publisher of “{{title}}” publishes them: submit your draft for checking when it is ready.':
    'तुम्ही येथे मसुदे जतन करता. “{{title}}” चे प्रकाशक ते प्रकाशित करतात: मसुदा तयार झाल्यावर तपासणीसाठी पाठवा.',
  'You save drafts here. A publisher who works for every department publishes them: submit your draft for checking when it is ready.':
    'तुम्ही येथे मसुदे जतन करता. सर्व विभागांसाठी काम करणारे प्रकाशक ते प्रकाशित करतात: मसुदा तयार झाल्यावर तपासणीसाठी पाठवा.',
  'This belongs to “{{title}}”. Its own staff change and publish it; you can read it.':
    'हे “{{title}}” चे आहे. तेथील कर्मचारी ते बदलतात आणि प्रकाशित करतात; तुम्ही वाचू शकता.',
  'This belongs to no department. Staff who work for every department change and publish it; you can read it.':
    'हे कोणत्याही विभागाचे नाही. सर्व विभागांसाठी काम करणारे कर्मचारी ते बदलतात आणि प्रकाशित करतात; तुम्ही वाचू शकता.',
  'As {{role}} you can read this, and change nothing here.':
    '{{role}} म्हणून तुम्ही हे वाचू शकता, पण येथे काही बदलू शकत नाही.',
  'As {{role}} you can save drafts here. What the public sees is changed by a publisher of the department: save your draft and ask one to publish it.':
    '{{role}} म्हणून तुम्ही येथे मसुदे जतन करू शकता. सर्वांना दिसणारे विभागाचे प्रकाशक बदलतात: मसुदा जतन करा आणि त्यांना प्रकाशित करायला सांगा.',
  author: 'लेखक',
  translator: 'भाषांतरकार',
  checker: 'तपासनीस',
  publisher: 'प्रकाशक',
  administrator: 'प्रशासक',
  'This was published once, so it is kept: unpublish it, or ask an administrator. Drafts that were never published can be discarded.':
    'हे एकदा प्रकाशित झाले होते, म्हणून ते ठेवले जाते: प्रकाशन मागे घ्या किंवा प्रशासकांना सांगा. कधीच प्रकाशित न झालेले मसुदे टाकून देता येतात.',
  'Choose the department that this belongs to.': 'हे ज्या विभागाचे आहे तो निवडा.',
  'Choose a department of your own: you write for your departments only.':
    'तुमचा विभाग निवडा: तुम्ही फक्त तुमच्या विभागांसाठी लिहिता.',
  'This file is public. It is shown by {{value}}. Only {{who}} may change it. Ask for that; or upload your file as a new one and put it into a draft there, and ask for the draft to be published.':
    'ही फाइल सार्वजनिक आहे. ती येथे दिसते: {{value}}. ती फक्त {{who}} बदलू शकतात. त्यांना सांगा; किंवा तुमची फाइल नवी म्हणून अपलोड करा, तेथील मसुद्यात घाला आणि मसुदा प्रकाशित करायला सांगा.',
  'an administrator or a publisher who works for every department':
    'प्रशासक किंवा सर्व विभागांसाठी काम करणारे प्रकाशक',
  'a publisher who works for {{names}}': '{{names}} साठी काम करणारे प्रकाशक',
  'a publisher of {{names}}': '{{names}} चे प्रकाशक',
  'This file is shown by {{value}}. Take it out there and publish, then delete it.':
    'ही फाइल येथे दिसते: {{value}}. तेथून काढा आणि प्रकाशित करा, मग ती हटवा.',
  'The {{language}} {{fields}} has no letter of Devanagari: “{{quoted}}”.':
    '{{language}} मजकुरात ({{fields}}) देवनागरीचे एकही अक्षर नाही: “{{quoted}}”.',
  title: 'शीर्षक',
  summary: 'सारांश',
  text: 'मजकूर',
  'title, summary': 'शीर्षक, सारांश',
  'title, summary, text': 'शीर्षक, सारांश, मजकूर',
  'title, text': 'शीर्षक, मजकूर',
  'summary, text': 'सारांश, मजकूर',
  'Readers of that language would find another one. Is this a name that is written so, or is the translation missing?':
    'त्या भाषेच्या वाचकांना दुसरीच भाषा दिसेल. हे नाव असेच लिहितात का, की भाषांतर राहिले आहे?',
  'Restore the version of {{time}}?': '{{time}} ची आवृत्ती परत आणायची?',
  'If you publish it at once, this is public afterwards, with the words of that version:':
    'लगेच प्रकाशित केल्यास त्यानंतर त्या आवृत्तीच्या शब्दांसह हे सार्वजनिक असेल:',
  'If you restore it at once, nothing of the document is public afterwards.':
    'लगेच परत आणल्यास या मजकुरातील काहीही सार्वजनिक राहणार नाही.',
  'This vanishes:': 'हे जाईल:',
  'As a draft it changes nothing for the public: look at it, then publish.':
    'मसुदा म्हणून आणल्यास सार्वजनिक काही बदलत नाही: पाहा, मग प्रकाशित करा.',
  'Your account may restore it as a draft. A publisher of the department publishes it.':
    'तुमचे खाते ती मसुदा म्हणून परत आणू शकते. विभागाचे प्रकाशक ती प्रकाशित करतात.',
  'Another save changed this document a moment ago. {{kept}}':
    'दुसऱ्या जतनाने हा मजकूर आत्ताच बदलला. {{kept}}',
  'Your words stand in this form and are not saved.': 'तुमचे शब्द या फॉर्ममध्ये आहेत, पण जतन झालेले नाहीत.',
  'This document was changed on {{time}} by a program, after you opened it. {{kept}}':
    'तुम्ही उघडल्यानंतर {{time}} ला एका प्रोग्रामने हा मजकूर बदलला. {{kept}}',
  'You changed this document on {{time}} in another tab or on another device. {{kept}}':
    'तुम्ही {{time}} ला दुसऱ्या टॅबमध्ये किंवा दुसऱ्या उपकरणावर हा मजकूर बदलला. {{kept}}',
  'Another person changed this document on {{time}}, after you opened it. {{kept}}':
    'तुम्ही उघडल्यानंतर {{time}} ला दुसऱ्या व्यक्तीने हा मजकूर बदलला. {{kept}}',
  '{{name}} changed this document on {{time}}, after you opened it. {{kept}}':
    'तुम्ही उघडल्यानंतर {{time}} ला {{name}} यांनी हा मजकूर बदलला. {{kept}}',
  'The disk of the server is almost full, so no file can be kept. Texts are saved as usual. Tell the operators, and upload the file again when they have made room.':
    'सर्व्हरची डिस्क जवळजवळ भरली आहे, म्हणून फाइल ठेवता येत नाही. मजकूर नेहमीप्रमाणे जतन होतो. चालकांना सांगा आणि जागा झाल्यावर फाइल पुन्हा अपलोड करा.',
  'A file may have 20 MB. Export the document for the web, or make the picture smaller.':
    'फाइल 20 एमबीपर्यंत चालते. दस्तऐवज वेबसाठी निर्यात करा किंवा चित्र लहान करा.',
  'Files takes pictures (JPEG, PNG, WebP, AVIF), documents as PDF, films (MP4, WebM) and captions (WebVTT). This is {{what}}.':
    'चित्रे (JPEG, PNG, WebP, AVIF), PDF दस्तऐवज, चित्रफिती (MP4, WebM) आणि उपशीर्षके (WebVTT) चालतात. ही {{what}}.',
  'a Word document: save it as PDF and upload that': 'वर्ड फाइल आहे: PDF म्हणून जतन करून ती अपलोड करा',
  'a text document: save it as PDF and upload that':
    'मजकुराची फाइल आहे: PDF म्हणून जतन करून ती अपलोड करा',
  'a spreadsheet: save what is to be read as PDF and upload that':
    'तक्त्यांची फाइल आहे: वाचायचा भाग PDF म्हणून जतन करून ती अपलोड करा',
  'a presentation: save it as PDF and upload that': 'सादरीकरण आहे: PDF म्हणून जतन करून ती अपलोड करा',
  'a scan: save it as PDF or JPEG and upload that':
    'स्कॅन आहे: PDF किंवा JPEG म्हणून जतन करून ती अपलोड करा',
  'a drawing that may carry scripts: save it as PNG and upload that':
    'प्रोग्राम असू शकणारे रेखाचित्र आहे: PNG म्हणून जतन करून ती अपलोड करा',
  'an animation: save a still picture as PNG or a film as MP4 and upload that':
    'चलचित्र आहे: स्थिर चित्र PNG किंवा चित्रफीत MP4 म्हणून अपलोड करा',
  'a picture of a telephone: save it as JPEG and upload that':
    'मोबाइलचे चित्र आहे: JPEG म्हणून जतन करून ती अपलोड करा',
  'an archive: upload the files in it one by one': 'फाइलींचा संच आहे: त्यातील फाइली एकेक करून अपलोड करा',
  'a file of another type': 'वेगळ्या प्रकारची फाइल आहे',
  'a file of another type ({{value}})': 'वेगळ्या प्रकारची फाइल आहे ({{value}})',
  'This is named a PDF, but is none. Export it again as PDF.':
    'नाव PDF आहे, पण ही PDF नाही. PDF म्हणून पुन्हा निर्यात करा.',
  'This PDF is damaged: its beginning or its end is missing. Copy it again from its source, or export it again.':
    'ही PDF खराब झाली आहे: तिचा सुरुवातीचा किंवा शेवटचा भाग नाही. मूळ ठिकाणाहून पुन्हा प्रत घ्या किंवा पुन्हा निर्यात करा.',
  'This picture cannot be read, or has more than 50 million pixels. Save it again as JPEG, PNG or WebP, at most 8,000 pixels wide.':
    'हे चित्र वाचता येत नाही किंवा त्यात 5 कोटींहून अधिक बिंदू आहेत. JPEG, PNG किंवा WebP म्हणून, जास्तीत जास्त 8,000 बिंदू रुंद, पुन्हा जतन करा.',
  'This part lies outside the picture. Choose it again.': 'हा भाग चित्राबाहेर आहे. पुन्हा निवडा.',
  'This is the file that is here already, byte for byte. Choose the new one.':
    'ही तीच फाइल आहे जी आधीच येथे आहे. नवी निवडा.',
  'Files has this file already, byte for byte. It is “{{title}}” ({{file}}, number {{id}}). Choose that one.':
    'ही फाइल आधीच आहे: “{{title}}” ({{file}}, क्रमांक {{id}}). ती निवडा.',
  'Files has this file already, byte for byte. It is “{{title}}” ({{file}}, number {{id}}). Choose that one; or tick “Keep a second copy” and save again, where it is to be changed apart from that one.':
    'ही फाइल आधीच आहे: “{{title}}” ({{file}}, क्रमांक {{id}}). ती निवडा; किंवा ही वेगळी बदलायची असेल तर “दुसरी प्रत ठेवा” ला खूण करून पुन्हा जतन करा.',
  'The file {{file}} is missing on the server. Upload it again under Files, or take it out here.':
    '{{file}} ही फाइल सर्व्हरवर नाही. “फाइली” मध्ये पुन्हा अपलोड करा किंवा येथून काढा.',
  'This PDF has no text: it is a scan or a picture. It cannot be read aloud, searched or copied. Upload the document as it was written, exported as PDF.':
    'या PDF मध्ये मजकूर नाही: ती स्कॅन किंवा चित्र आहे. ती ऐकता, शोधता किंवा कॉपी करता येत नाही. मूळ दस्तऐवज PDF म्हणून निर्यात करून अपलोड करा.',
  'This PDF is not tagged: people who cannot see it hear its words in any order. Export it again with "Tagged PDF" or "Document structure tags for accessibility" ticked.':
    'या PDF मध्ये रचनेच्या खुणा नाहीत: न पाहू शकणाऱ्यांना शब्द कोणत्याही क्रमाने ऐकू येतात. "Tagged PDF" किंवा "Document structure tags for accessibility" ला खूण करून पुन्हा निर्यात करा.',
  'Too many wrong passwords. Try again in {{length}}, or in a browser in which you have signed in before.':
    'खूप वेळा चुकीचा पासवर्ड. {{length}} नंतर पुन्हा प्रयत्न करा, किंवा ज्या ब्राउझरमध्ये आधी लॉग इन केले होते त्यात करा.',
  'The address or the password is wrong. After five wrong passwords there is a wait of ten minutes.':
    'पत्ता किंवा पासवर्ड चुकीचा आहे. पाच चुकीच्या पासवर्डनंतर दहा मिनिटे थांबावे लागते.',
  'This is not your present password.': 'हा तुमचा सध्याचा पासवर्ड नाही.',
  'Give your present password: a new password or a new address needs it.':
    'तुमचा सध्याचा पासवर्ड द्या: नव्या पासवर्डसाठी किंवा नव्या पत्त्यासाठी तो लागतो.',
  'Copy the number from the page of the person at the officers’ desk.':
    'अधिकारी कक्षातील त्या व्यक्तीच्या पानावरून क्रमांक कॉपी करा.',
  'This account is disabled. Ask an administrator.': 'हे खाते बंद आहे. प्रशासकांना विचारा.',
  'A password needs {{count}} characters or more. A few unrelated words are easy to remember.':
    'पासवर्डमध्ये {{count}} किंवा अधिक अक्षरे हवीत. एकमेकांशी संबंध नसलेले काही शब्द लक्षात ठेवायला सोपे.',
  'The database of the CMS does not answer. Nothing shows that this was saved. Keep the page open and save again in a minute.':
    'माहितीसाठा उत्तर देत नाही. हे जतन झाल्याचे दिसत नाही. पान उघडे ठेवा आणि एका मिनिटाने पुन्हा जतन करा.',
  'There are not that many documents: ask for fewer.': 'इतका मजकूर नाही: कमी मागा.',
  'Tick it or not.': 'खूण करा किंवा करू नका.',
  'Choose at least one portal.': 'किमान एक संकेतस्थळ निवडा.',
  'Choose a portal.': 'संकेतस्थळ निवडा.',
  'There is no portal {{value}}. Choose from: {{names}}.':
    '{{value}} असे संकेतस्थळ नाही. यांतून निवडा: {{names}}.',
  'Give the address that the link leads to.': 'दुवा जेथे नेतो तो पत्ता द्या.',
  'The portal {{value}} has this already, and there is one for each portal: change that one.':
    '{{value}} या संकेतस्थळासाठी हे आधीच आहे, आणि प्रत्येकासाठी एकच असते: ते बदला.',
  'The address {{address}} belongs to “{{title}}” already. Choose another one, for example {{value}}.':
    '{{address}} हा पत्ता आधीच “{{title}}” चा आहे. दुसरा निवडा, उदाहरणार्थ {{value}}.',
  '“{{value}}” belongs to “{{title}}” already. Choose another one, or leave it empty.':
    '“{{value}}” आधीच “{{title}}” चे आहे. दुसरे निवडा किंवा रिकामे ठेवा.',
  '“{{value}}” is no day. Write the day like 27/11/2026: the day first, the year with four digits.':
    '“{{value}}” हा दिवस नाही. दिवस 27/11/2026 असा लिहा: दिवस आधी, वर्ष चार अंकी.',
  '“{{value}}” is no day and time. Write the day and time like 27/11/2026 14:30: the day first, the year with four digits.':
    '“{{value}}” हा दिवस आणि वेळ नाही. 27/11/2026 14:30 असे लिहा: दिवस आधी, वर्ष चार अंकी.',
  'Give a day.': 'दिवस द्या.',
  '“{{value}}” is no day: write it as 3 December 2026.':
    '“{{value}}” हा दिवस नाही: 3/12/2026 असा लिहा.',
  '{{what}} until {{end}}, which is before it begins ({{begin}}). Correct one of the two.':
    '{{what}}: शेवट {{end}} हा सुरुवातीच्या ({{begin}}) आधी आहे. दोन्हींपैकी एक दुरुस्त करा.',
  'It is valid': 'वैधता',
  'It is in force': 'अंमल',
  'It lasts': 'कालावधी',
  'It repeats': 'पुन्हा होणे',
  'Applications are taken': 'अर्ज',
  'Choose how often it repeats from the list.': 'यादीतून ते किती वेळा होते ते निवडा.',
  'An event of which only the month is known can repeat every year alone: give its day, or choose “Every year”.':
    'ज्या कार्यक्रमाचा फक्त महिना माहीत आहे तो दर वर्षीच पुन्हा होऊ शकतो: त्याचा दिवस द्या, किंवा “दर वर्षी, त्याच दिवशी” निवडा.',
  'Give a number.': 'क्रमांक द्या.',
  'A number has {{count}} characters at most.': 'क्रमांक जास्तीत जास्त {{count}} अक्षरांचा असतो.',
  '“{{value}}” is the number of “{{title}}” already. Correct it, or take that one down first.':
    '“{{value}}” हा आधीच “{{title}}” चा क्रमांक आहे. तो दुरुस्त करा किंवा आधी त्याचे प्रकाशन काढा.',
  'Begin with / for a path of this portal, or with https://, mailto: or tel:.':
    'या संकेतस्थळावरील पानासाठी / ने सुरू करा, नाहीतर https://, mailto: किंवा tel: ने.',
  'Begin with / for a path of this portal, or with https://.':
    'या संकेतस्थळावरील पानासाठी / ने सुरू करा, नाहीतर https:// ने.',
  'Begin with https://, or with / for a path of this portal.':
    'https:// ने सुरू करा, किंवा या संकेतस्थळावरील पानासाठी / ने.',
  'Choose a page, or give an address.': 'पान निवडा किंवा पत्ता द्या.',
  'Use small Latin letters, digits and single hyphens, for example "dog-licence".':
    'लहान लॅटिन अक्षरे, अंक आणि एकेरी जोडरेषा वापरा, उदाहरणार्थ "dog-licence".',
  'From this address readers are led elsewhere, for it is the old address of something that moved. Choose another, or delete the redirect {{address}} first (Portals → Redirects).':
    'या पत्त्यावरून वाचक दुसरीकडे नेले जातात, कारण तो हललेल्या मजकुराचा जुना पत्ता आहे. दुसरा निवडा किंवा आधी {{address}} हे पुनर्निर्देशन हटवा (संकेतस्थळे → पुनर्निर्देशने).',
  'This is no text of the editor. Write it in the editor, or paste it there.':
    'हा संपादकातील मजकूर नाही. संपादकात लिहा किंवा तेथे पेस्ट करा.',
  'In block {{number}}, {{part}}: {{problem}}': 'भाग {{number}}, {{part}}: {{problem}}',
  'In block {{number}}: {{problem}}': 'भाग {{number}}: {{problem}}',
  'the callout “{{quoted}}”': 'ठळक सूचना “{{quoted}}”',
  'the steps “{{quoted}}”': 'पायऱ्या “{{quoted}}”',
  'the contact “{{quoted}}”': 'संपर्क “{{quoted}}”',
  'the table of fees “{{quoted}}”': 'शुल्कांचा तक्ता “{{quoted}}”',
  'the list of documents “{{quoted}}”': 'कागदपत्रांची यादी “{{quoted}}”',
  'the questions that open “{{quoted}}”': 'उघडणारे प्रश्न “{{quoted}}”',
  'the timeline “{{quoted}}”': 'घटनाक्रम “{{quoted}}”',
  'the paragraph “{{quoted}}”': 'परिच्छेद “{{quoted}}”',
  'the heading “{{quoted}}”': 'मथळा “{{quoted}}”',
  'the quotation “{{quoted}}”': 'अवतरण “{{quoted}}”',
  'the list “{{quoted}}”': 'यादी “{{quoted}}”',
  'the table “{{quoted}}”': 'तक्ता “{{quoted}}”',
  'the link “{{quoted}}”': 'दुवा “{{quoted}}”',
  'the paragraph': 'परिच्छेद',
  'the heading': 'मथळा',
  'the quotation': 'अवतरण',
  'the list': 'यादी',
  'the link': 'दुवा',
  'the picture': 'चित्र',
  'the table': 'तक्ता',
  'the callout': 'ठळक सूचना',
  'the steps': 'पायऱ्या',
  'the contact': 'संपर्क',
  'the table of fees': 'शुल्कांचा तक्ता',
  'the list of documents': 'कागदपत्रांची यादी',
  'the questions that open': 'उघडणारे प्रश्न',
  'the timeline': 'घटनाक्रम',
  'the part': 'भाग',
  '{{place}} leads to a page that was deleted. Choose another, or remove it.':
    '{{place}} हटवलेल्या पानाकडे नेतो. दुसरे निवडा किंवा काढा.',
  '{{place}} leads to a file that was deleted. Choose another, or remove it.':
    '{{place}} हटवलेल्या फाइलकडे नेतो. दुसरी निवडा किंवा काढा.',
  '{{place}} leads to no page. Choose one, or remove the link.':
    '{{place}} कोणत्याही पानाकडे नेत नाही. पान निवडा किंवा दुवा काढा.',
  '{{place}} leads to “{{address}}”, which is no address that pages link to. {{expected}}':
    '{{place}} “{{address}}” कडे नेतो; पाने असा दुवा देत नाहीत. {{expected}}',
  '{{place}} leads to “{{address}}”: {{problem}}. Give its full address, or remove the link.':
    '{{place}} “{{address}}” कडे नेतो: {{problem}}. पूर्ण पत्ता द्या किंवा दुवा काढा.',
  'the name of its website, “{{host}}”, has a space in it':
    'संकेतस्थळाच्या नावात, “{{host}}”, मोकळी जागा आहे',
  'the name of its website, “{{host}}”, has no dot: it is reached in an office network at most':
    'संकेतस्थळाच्या नावात, “{{host}}”, बिंदू नाही: ते फार तर कार्यालयाच्या जाळ्यातच उघडते',
  '{{place}}: lists or tables stand inside each other {{count}} times and more. Make it flatter.':
    '{{place}}: याद्या किंवा तक्ते एकमेकांत {{count}} किंवा अधिक वेळा आहेत. रचना सोपी करा.',
  'This text is too long for one page ({{characters}} characters or {{parts}} parts at most). Divide it into several pages, or attach it as a document.':
    'एका पानासाठी हा मजकूर फार मोठा आहे (जास्तीत जास्त {{characters}} अक्षरे किंवा {{parts}} भाग). अनेक पानांत विभागा किंवा दस्तऐवज म्हणून जोडा.',
  '{{place}}: here is something that pages cannot show (“{{quoted}}”). Delete it, and write it with what the bar above the text offers.':
    '{{place}}: येथे पानांवर दाखवता न येणारे काही आहे (“{{quoted}}”). ते हटवा आणि मजकुरावरील पट्टीतील साधनांनी लिहा.',
  '{{place}}: a text without words. Delete this part and write it again.':
    '{{place}}: शब्द नसलेला मजकूर. हा भाग हटवा आणि पुन्हा लिहा.',
  '{{place}} has a level that pages do not have. Choose heading 2, 3 or 4.':
    '{{place}}: ही पातळी पानांवर नसते. मथळा 2, 3 किंवा 4 निवडा.',
  '{{place}}: “Only where offered” names nothing that a portal can offer. Delete it and choose again.':
    '{{place}}: “फक्त उपलब्ध असेल तेथे” मध्ये संकेतस्थळाची सुविधा निवडलेली नाही. हटवा आणि पुन्हा निवडा.',
  '{{place}}: a form or figures that no portal knows. Delete it and choose one again.':
    '{{place}}: कोणत्याही संकेतस्थळावर नसलेला फॉर्म किंवा आकडे. हटवा आणि पुन्हा निवडा.',
  '{{place}}: its text has a part that cannot stand there. Use paragraphs, lists and links only.':
    '{{place}}: त्यातील मजकुरात तेथे न चालणारा भाग आहे. फक्त परिच्छेद, याद्या आणि दुवे वापरा.',
  '{{place}}: no page can show {{part}}. Delete the block and write it again.':
    '{{place}}: {{part}} पानांवर दाखवता येत नाही. हा भाग हटवा आणि पुन्हा लिहा.',
  '{{place}}: nothing is written in {{part}}. Fill the block in, or delete it.':
    '{{place}}: {{part}}: काहीही लिहिलेले नाही. भाग भरा किंवा हटवा.',
  '{{place}}: the contact has neither an office nor a name. Choose an office, or give the name of the place.':
    '{{place}}: संपर्कात कार्यालय किंवा नाव नाही. कार्यालय निवडा किंवा ठिकाणाचे नाव द्या.',
  '{{place}}: a picture that is not among the files. Delete it and choose one again.':
    '{{place}}: फाइलींत नसलेले चित्र. हटवा आणि पुन्हा निवडा.',
  'Give a path of the old site that begins with /, for example /en/about-sdd or /index.php?id=12.':
    'जुन्या संकेतस्थळाचा / ने सुरू होणारा पत्ता द्या, उदाहरणार्थ /en/about-sdd किंवा /index.php?id=12.',
  'The portal itself uses this address.': 'हा पत्ता संकेतस्थळ स्वतः वापरते.',
  'This is an address of the portal itself.': 'हा संकेतस्थळाचा स्वतःचा पत्ता आहे.',
  'The portal itself uses the addresses below this path.': 'या पत्त्याखालील पत्ते संकेतस्थळ स्वतः वापरते.',
  'A page of the portal has this address, “{{title}}”: nobody would ever be redirected.':
    'हा पत्ता आधीच “{{title}}” या पानाचा आहे: कोणीही दुसरीकडे नेले जाणार नाही.',
  'A page of the portal has this address, a list: nobody would ever be redirected.':
    'हा पत्ता आधीच एका यादीचा आहे: कोणीही दुसरीकडे नेले जाणार नाही.',
  'Another redirect of this portal begins here: change or delete that one.':
    'या संकेतस्थळाचे दुसरे पुनर्निर्देशन येथूनच सुरू होते: ते बदला किंवा हटवा.',
  'Another redirect of this portal begins here (made by the CMS when a document moved): change or delete that one.':
    'या संकेतस्थळाचे दुसरे पुनर्निर्देशन येथूनच सुरू होते (मजकूर हलल्यावर आपोआप तयार झालेले): ते बदला किंवा हटवा.',
  'A page that is gone leads nowhere: leave the address empty.':
    'गेलेले पान कोठेही नेत नाही: पत्ता रिकामा ठेवा.',
  'Give a code of small Latin letters, digits and underscores, such as street_light.':
    'लहान लॅटिन अक्षरे, अंक आणि अधोरेषा यांचा संकेतांक द्या, जसे street_light.',
  'Give both times, or leave both empty for a closed day.':
    'दोन्ही वेळा द्या, किंवा बंद दिवसासाठी दोन्ही रिकाम्या ठेवा.',
  'Write the time with four digits, such as 09:45 or 18:15.':
    'वेळ चार अंकांत लिहा, जसे 09:45 किंवा 18:15.',
  'The offices must close after they open.': 'कार्यालये उघडल्यानंतर बंद व्हायला हवीत.',
  'Give a number of office hours.': 'कार्यालयीन तासांची संख्या द्या.',
  'Give whole office hours from 1 to {{count}}.': '1 ते {{count}} पूर्ण कार्यालयीन तास द्या.',
  'A case cannot be due for resolution before it is due for acknowledgement: make “Resolve within” at least as long.':
    'पोच देण्याच्या मुदतीआधी निराकरणाची मुदत असू शकत नाही: “इतक्या वेळात निराकरण” किमान तेवढे ठेवा.',
  'Give a key of Latin letters, digits, hyphens and underscores, such as since_today.':
    'लॅटिन अक्षरे, अंक, जोडरेषा आणि अधोरेषा यांची खूण द्या, जसे since_today.',
  'Write the help in all three languages, or in none.': 'मदत तिन्ही भाषांत लिहा किंवा कोणत्याही नको.',
  'Shorten the help to {{count}} characters.': 'मदत {{count}} अक्षरांपर्यंत कमी करा.',
  'Answers in free text can name people, so they are never public: untick this, or choose another kind of answer.':
    'मुक्त मजकुरातील उत्तरांत लोकांची नावे असू शकतात, म्हणून ती कधीच सार्वजनिक नसतात: खूण काढा किंवा उत्तराचा दुसरा प्रकार निवडा.',
  'Keep at least one active category: without one nothing can be reported.':
    'किमान एक वर्ग चालू ठेवा: त्याशिवाय तक्रार नोंदवता येत नाही.',
  'Grievances of the category “{{category}}” go to this department. Choose another one in the grievance configuration and publish it first.':
    '“{{category}}” या वर्गाच्या तक्रारी या विभागाकडे जातात. आधी तक्रारींच्या संरचनेत दुसरा विभाग निवडून ती प्रकाशित करा.',
  'There can be {{count}} categories.': 'जास्तीत जास्त {{count}} वर्ग असू शकतात.',
  'The code {{value}} occurs twice: give each category a code of its own.':
    '{{value}} हा संकेतांक दोनदा आहे: प्रत्येक वर्गाला स्वतःचा द्या.',
  'Cases have the category “{{title}}” ({{value}}): it cannot be removed, and its code cannot change. Put it back with this code, and untick “Offered in the form”.':
    '“{{title}}” ({{value}}) या वर्गाच्या तक्रारी आहेत: तो काढता येत नाही आणि संकेतांक बदलता येत नाही. याच संकेतांकाने परत ठेवा आणि “फॉर्ममध्ये दिसतो” ची खूण काढा.',
  'A category can have {{count}} questions: a longer form is not completed.':
    'एका वर्गात {{count}} प्रश्न असू शकतात: मोठा फॉर्म कोणी पूर्ण करत नाही.',
  'The interface for partners uses the code {{value}} itself: choose another one.':
    '{{value}} हा संकेतांक भागीदारांच्या जोडणीत वापरला आहे: दुसरा निवडा.',
  'The code {{value}} occurs twice: give each question a code of its own.':
    '{{value}} हा संकेतांक दोनदा आहे: प्रत्येक प्रश्नाला स्वतःचा द्या.',
  'A list needs at least two values to choose from.': 'यादीत निवडीसाठी किमान दोन मूल्ये हवीत.',
  'A list can have {{count}} values.': 'यादीत {{count}} मूल्ये असू शकतात.',
  'The key {{value}} occurs twice: give each value a key of its own.':
    '{{value}} ही खूण दोनदा आहे: प्रत्येक मूल्याला स्वतःची द्या.',
  'The code {{value}} occurs twice: give each template a code of its own.':
    '{{value}} हा संकेतांक दोनदा आहे: प्रत्येक नमुन्याला स्वतःचा द्या.',
  'The day {{value}} is listed twice: keep one of the two.': '{{value}} हा दिवस दोनदा आहे: एक ठेवा.',
  'Write hours and minutes, such as 09:30.': 'तास आणि मिनिटे लिहा, जसे 09:30.',
  'Write hours and minutes, such as 17:30, or 24:00 for the end of the day.':
    'तास आणि मिनिटे लिहा, जसे 17:30, किंवा दिवसाच्या शेवटासाठी 24:00.',
  'It closes before it opens. Divide hours that pass midnight: until 24:00, and from 00:00 of the next day.':
    'ते उघडण्यापूर्वी बंद होते. मध्यरात्र ओलांडणारी वेळ विभागा: 24:00 पर्यंत, आणि पुढच्या दिवशी 00:00 पासून.',
  'Give a full address that begins with https://.': 'https:// ने सुरू होणारा पूर्ण पत्ता द्या.',
  'Give whole rupees.': 'पूर्ण रुपये द्या.',
  'Whole rupees: ₹2,800 crore is 28000000000.': 'पूर्ण रुपये: ₹2,800 कोटी म्हणजे 28000000000.',
  'Write capital Latin letters, digits and hyphens, such as WO-01.':
    'मोठी लॅटिन अक्षरे, अंक आणि जोडरेषा लिहा, जसे WO-01.',
  'A PIN code has six digits: 411038.': 'पिनकोड सहा अंकी असतो: 411038.',
  'Name the source of the hours, the collection day and the engineer: they are shown only with it.':
    'वेळ, संकलनाचा दिवस आणि अभियंता यांचा स्रोत सांगा: ते त्याच्याबरोबरच दिसतात.',
  '“{{value}}” cannot be allowed. Write https:// and the host name without a path, such as https://example.org, or http://localhost for a trial on this machine.':
    '“{{value}}” ला परवानगी देता येत नाही. https:// आणि पुढे फक्त संकेतस्थळाचे नाव लिहा, जसे https://example.org, किंवा या संगणकावरील चाचणीसाठी http://localhost.',
  'Give the last day of the notice: it is taken down after it.':
    'सूचनेचा शेवटचा दिवस द्या: त्यानंतर ती काढली जाते.',
  'Say until when: an alert without an end would be believed long after it is true.':
    'केव्हापर्यंत ते सांगा: शेवट नसलेल्या इशाऱ्यावर तो संपल्यानंतरही लोक विश्वास ठेवतात.',
  'The end lies before the beginning.': 'शेवट सुरुवातीच्या आधी आहे.',
  'An alert lasts {{count}} days at most.': 'इशारा जास्तीत जास्त {{count}} दिवस चालतो.',
  'Write text: one word or short phrase to a line.': 'मजकूर लिहा: एका ओळीत एक शब्द किंवा छोटा शब्दसमूह.',
  'At most {{count}} lines: begin another entry.': 'जास्तीत जास्त {{count}} ओळी: दुसरी नोंद सुरू करा.',
  '“{{value}}” is long: one word or a short phrase to a line, at most {{count}} characters.':
    '“{{value}}” मोठे आहे: एका ओळीत एक शब्द किंवा छोटा शब्दसमूह, जास्तीत जास्त {{count}} अक्षरे.',
  'And {{count}} more.': 'आणि आणखी {{count}}.',
  '{{count}} more pages follow as soon as nothing else is to be published. Until then, readers with JavaScript see the alerts in force on those pages too.':
    'आणखी {{count}} पाने इतर प्रकाशन संपताच येतील. तोपर्यंत JavaScript असलेल्या वाचकांना त्या पानांवरही लागू इशारे दिसतात.',
  'The link “{{title}}” leads to a page that is not published. Publish that page first, or choose another one.':
    '“{{title}}” हा दुवा प्रकाशित नसलेल्या पानाकडे नेतो. आधी ते पान प्रकाशित करा किंवा दुसरे निवडा.',
  'The link “{{title}}” leads to {{address}}, where this portal has no page. Correct the address, or choose a page.':
    '“{{title}}” हा दुवा {{address}} कडे नेतो; तेथे या संकेतस्थळाचे पान नाही. पत्ता दुरुस्त करा किंवा पान निवडा.',
  'This leads back to where it was already: {{address}}. Let one of these addresses lead to a page.':
    'हे पुन्हा आधीच्याच पत्त्याकडे नेते: {{address}}. यांपैकी एक पत्ता एखाद्या पानाकडे जाऊ द्या.',
  'There is no published page at the end of {{address}}. Publish it, or choose another address.':
    '{{address}} च्या शेवटी प्रकाशित पान नाही. ते प्रकाशित करा किंवा दुसरा पत्ता निवडा.',
  'It leads nowhere: choose a page, or give an address.':
    'हे कोठेही नेत नाही: पान निवडा किंवा पत्ता द्या.',
  'The page that it leads to ({{value}}) is not published. Publish that page first.':
    'हे ज्या पानाकडे नेते ते ({{value}}) प्रकाशित नाही. आधी ते पान प्रकाशित करा.',
  'The page that it leads to ({{value}}) is not published: {{address}}. Publish that page first.':
    'हे ज्या पानाकडे नेते ते ({{value}}) प्रकाशित नाही: {{address}}. आधी ते पान प्रकाशित करा.',
  'This took too long and was undone: nothing of it is saved. Try again.':
    'याला फार वेळ लागला म्हणून ते मागे घेतले: यातील काहीही जतन झालेले नाही. पुन्हा प्रयत्न करा.',
  'Another person handed this text over a moment ago. Look at it again.':
    'दुसऱ्या व्यक्तीने आत्ताच हा मजकूर पुढे पाठवला. तो पुन्हा पाहा.',
  'The CMS refused this save and did not say why.':
    'संपादन कक्षाने हे जतन नाकारले आणि कारण सांगितले नाही.',
  'The portals leave this redirect out. {{why}}': 'संकेतस्थळे हे पुनर्निर्देशन वगळतात. {{why}}',
  'An editor': 'एक संपादक',
  'A whole number of days, at most {{count}}.': 'दिवसांची पूर्ण संख्या, जास्तीत जास्त {{count}}.',
  'This is named a film, but is none. Export it again as MP4 (H.264) or WebM (VP9).':
    'नाव चित्रफितीचे आहे, पण ही चित्रफीत नाही. MP4 (H.264) किंवा WebM (VP9) म्हणून पुन्हा निर्यात करा.',
  'This film tells where it was made. Export it again without its location.':
    'ही चित्रफीत कोठे तयार झाली ते सांगते. ठिकाणाविना पुन्हा निर्यात करा.',
  'No text on page {{count}}: say on the page what is to be seen there.':
    'पान {{count}} वर मजकूर नाही: तेथे काय दिसते ते पानावर सांगा.',
  'This PDF could not be read: it may be damaged or locked with a password. Export it again without a password.':
    'ही PDF वाचता आली नाही: ती खराब असेल किंवा पासवर्डने बंद असेल. पासवर्डविना पुन्हा निर्यात करा.',
  'Earlier versions of files are read by publishers and administrators.':
    'फाइलींच्या आधीच्या आवृत्त्या प्रकाशक आणि प्रशासक पाहतात.',
  'There is no such version, or its bytes were not replaced.':
    'अशी आवृत्ती नाही किंवा तिची फाइल बदललेली नव्हती.',
  'The bytes of this version are no longer on the server.': 'या आवृत्तीची फाइल आता सर्व्हरवर नाही.',
  'Accounts are made by an administrator; the first one by the command `npm run admin:create`.':
    'खाती प्रशासक तयार करतात; पहिले खाते कार्यान्वयन सूचनेतील आज्ञेने.',
  'Accounts are not locked: a wrong password makes its own browser wait.':
    'खाती लॉक होत नाहीत: चुकीच्या पासवर्डमुळे फक्त तोच ब्राउझर थांबतो.',
  'Ask an administrator for a new password: this CMS sends no mail.':
    'नव्या पासवर्डसाठी प्रशासकांना सांगा: येथून ईमेल जात नाही.',
  'Files takes pictures (JPEG, PNG, WebP, AVIF), documents as PDF, films (MP4, WebM) and captions (WebVTT).':
    'चित्रे (JPEG, PNG, WebP, AVIF), PDF दस्तऐवज, चित्रफिती (MP4, WebM) आणि उपशीर्षके (WebVTT) चालतात.',
  'Everything that was searched three times or more in the last 90 days has an answer.':
    'गेल्या 90 दिवसांत तीन किंवा अधिक वेळा शोधलेल्या प्रत्येकाला उत्तर आहे.',
  'Write the page that is missing, or create an entry that says what the words mean: the search then finds them, and they leave this list. Words alone are counted, never who searched.':
    'नसलेले पान लिहा किंवा शब्दांचा अर्थ सांगणारी नोंद तयार करा: मग शोधात ते सापडतात आणि या यादीतून जातात. फक्त शब्द मोजले जातात, कोणी शोधले ते कधीच नाही.',
  'Create an entry': 'नोंद तयार करा',
  Preview: 'पूर्वदृश्य',
  'Language of the page': 'पानाची भाषा',
  'Width of the page': 'पानाची रुंदी',
  Telephone: 'दूरध्वनी',
  Desktop: 'संगणक',
  'Open the saved draft in a new tab': 'जतन केलेला मसुदा नव्या टॅबमध्ये उघडा',
  'The page is being drawn …': 'पान तयार होत आहे …',
  'Page of the draft': 'मसुद्याचे पान',
  'The CMS could not make a link. Try again.': 'दुवा तयार करता आला नाही. पुन्हा प्रयत्न करा.',
  'Everybody who has it reads this draft in {{language}}, as it is then, until {{day}}.':
    'हा दुवा असलेले सर्व हा मसुदा {{language}} भाषेत, तेव्हा असेल तसा, {{day}} पर्यंत वाचू शकतात.',
  'Copied.': 'कॉपी केले.',
  'Copy this address.': 'हा पत्ता कॉपी करा.',
  'Revoked. The link opens nothing any more.': 'रद्द केला. आता दुवा काहीही उघडत नाही.',
  'Copy link for review ({{language}}, 7 days)': 'तपासणीसाठी दुवा कॉपी करा ({{language}}, 7 दिवस)',
  'Link for review': 'तपासणीसाठी दुवा',
  'Links for review ({{count}} open)': 'तपासणीसाठी दुवे ({{count}} चालू)',
  '{{language}}, by {{name}}, {{time}}:': '{{language}}, {{name}}, {{time}}:',
  Copy: 'कॉपी करा',
  Revoke: 'रद्द करा',
  'revoked by {{name}}, {{time}}': '{{name}} यांनी रद्द केला, {{time}}',
  'an editor': 'एक संपादक',
  'open until {{time}}': '{{time}} पर्यंत चालू',
  'ended {{time}}': '{{time}} ला संपला',
  'This belongs to another department: you read what is published of it, and not its drafts.':
    'हे दुसऱ्या विभागाचे आहे: त्याचे प्रकाशित झालेले तुम्ही वाचू शकता, मसुदे नाही.',
  'Documents of this type ({{value}}) have no page of their own: other pages use them.':
    'या प्रकारच्या मजकुराचे ({{value}}) स्वतःचे पान नाही: इतर पाने तो वापरतात.',
  'Documents of this type have no page of their own.': 'या प्रकारच्या मजकुराचे स्वतःचे पान नाही.',
  'No portal is chosen that shows documents of this type. Choose one under “Portals”.':
    'या प्रकारचा मजकूर दाखवणारे संकेतस्थळ निवडलेले नाही. “संकेतस्थळे” येथे निवडा.',
  'The page can be shown once these are filled in, in {{value}}: {{names}}.':
    'हे {{value}} भाषेत भरल्यावर पान दिसेल: {{names}}.',
  'The page can be shown once the draft has a title.': 'मसुद्याला शीर्षक दिल्यावर पान दिसेल.',
  'Many drafts are being shown at the moment. This one follows with your next change.':
    'सध्या अनेक मसुदे दाखवले जात आहेत. हा तुमच्या पुढच्या बदलाबरोबर दिसेल.',
  'The page cannot be drawn from what the form has at the moment. The log of the CMS says why.':
    'फॉर्ममध्ये आत्ता जे आहे त्यावरून पान तयार होत नाही. कारण नोंदवहीत आहे.',
  'The CMS does not answer. The page follows with your next change.':
    'संपादन कक्ष उत्तर देत नाही. तुमच्या पुढच्या बदलाबरोबर पान दिसेल.',
  'The form is too large to be shown.': 'फॉर्म दाखवण्यासाठी फार मोठा आहे.',
  'Choose the language that the link shows.': 'दुवा कोणती भाषा दाखवेल ते निवडा.',
  'This document has {{count}} open links already: revoke one first.':
    'यासाठी आधीच {{count}} चालू दुवे आहेत: आधी एक रद्द करा.',
  'There is no such link.': 'असा दुवा नाही.',
  'It was revoked before.': 'तो आधीच रद्द केलेला आहे.',
  '{{name}} is editing since {{time}}.': '{{name}} {{time}} पासून संपादन करत आहेत.',
  '{{name}} is editing since {{time}}, in {{language}}.':
    '{{name}} {{time}} पासून {{language}} मजकुराचे संपादन करत आहेत.',
  '{{name}} has this open since {{time}}.': '{{name}} यांनी {{time}} पासून हे उघडलेले आहे.',
  'You have this open in another tab or on another device since {{time}}.':
    'तुम्ही हे {{time}} पासून दुसऱ्या टॅबमध्ये किंवा दुसऱ्या उपकरणावर उघडलेले आहे.',
  'Before you publish': 'प्रकाशित करण्यापूर्वी',
  'Nothing here would be refused.': 'यातील काहीही नाकारले जाणार नाही.',
  'This would be refused:': 'हे नाकारले जाईल:',
  'These {{count}} would be refused:': 'या {{count}} गोष्टी नाकारल्या जातील:',
  'You will be asked about this:': 'याबद्दल तुम्हाला विचारले जाईल:',
  'Readers would notice this:': 'हे वाचकांच्या लक्षात येईल:',
  'The main menu is too long for one line of a narrow computer screen, by about {{count}} per cent: its end cannot be read there. Shorten its words, or move an item to the foot of the page.':
    'मुख्य मेनू संगणकाच्या अरुंद स्क्रीनवर एका ओळीत मावत नाही, तो सुमारे {{count}} टक्के लांब आहे: त्याचा शेवट तेथे वाचता येत नाही. शब्द लहान करा किंवा एखादी नोंद पानाच्या तळाशी हलवा.',
  'Guidelines for government sites also ask for ({{count}})':
    'शासकीय संकेतस्थळांच्या मार्गदर्शक सूचनांनुसार हेही हवे ({{count}})',
  'Open “{{title}}” (new tab)': '“{{title}}” उघडा (नवीन टॅब)',
  'Choose the department that issued this: readers see the issuer.':
    'हे जारी करणारा विभाग निवडा: कोणी जारी केले ते वाचकांना दिसते.',
  'Choose the department that owns this: readers see who answers for the text.':
    'याची जबाबदारी असलेला विभाग निवडा: मजकुराला कोण जबाबदार आहे ते वाचकांना दिसते.',
  'Choose the department that issued this, or write the issuer.':
    'हे जारी करणारा विभाग निवडा किंवा जारी करणाऱ्याचे नाव लिहा.',
  'Give the day of the last review: the page shows it.':
    'शेवटच्या पुनरावलोकनाचा दिवस द्या: तो पानावर दिसतो.',
  'Give the day by which this is to be reviewed.': 'कोणत्या दिवसापर्यंत पुनरावलोकन करायचे तो दिवस द्या.',
  'The day of review has passed, and the page says so. Review the text, then give the next day.':
    'पुनरावलोकनाचा दिवस उलटून गेला आहे आणि पानावर तसे दिसते. मजकुराचे पुनरावलोकन करा, मग पुढचा दिवस द्या.',
  'Give the day from which this is valid.': 'हे कोणत्या दिवसापासून वैध आहे तो दिवस द्या.',
  'The last day of validity has passed: the page says that this is no longer in force.':
    'वैधतेचा शेवटचा दिवस उलटून गेला आहे: हे आता लागू नाही असे पानावर दिसते.',
  'Give the last day to apply, or say in words when one may apply.':
    'अर्ज करण्याचा शेवटचा दिवस द्या किंवा अर्ज कधी करता येतो ते शब्दांत लिहा.',
  'The file {{file}} has no alternative text in {{language}}. Write it on the page of the file.':
    '{{file}} या फाइलला {{language}} भाषेत पर्यायी मजकूर नाही. तो फाइलच्या पानावर लिहा.',
  'The file {{file}} does not say in which language it is. Choose it on the page of the file.':
    '{{file}} ही फाइल कोणत्या भाषेत आहे ते दिलेले नाही. फाइलच्या पानावर भाषा निवडा.',
  'The file {{file}}: {{words}}': 'फाइल {{file}}: {{words}}',
  'The request names no form, portal and language.': 'विनंतीत फॉर्म, संकेतस्थळ आणि भाषा दिलेली नाही.',
  'Both are saved: those changes and yours.': 'ते बदल आणि तुमचे बदल, दोन्ही जतन झाले आहेत.',
  Translation: 'भाषांतर',
  'Show the {{language}} text beside each field': 'प्रत्येक रकान्याशेजारी {{language}} मजकूर दाखवा',
  '{{language}} has changed since this was translated:':
    'हे भाषांतर झाल्यानंतर {{language}} मजकूर बदलला आहे:',
  '{{language}} changed on {{time}}: see what':
    '{{language}} मजकूर {{time}} रोजी बदलला: काय बदलले ते पाहा',
  'This document is public. Open it and choose “Take down”: published in error, replaced, or withdrawn, with the reason for its readers.':
    'हा मजकूर सार्वजनिक आहे. तो उघडून “काढून टाका” निवडा: चुकून प्रकाशित झाला, त्याच्या जागी दुसरा आला, किंवा मागे घेतला; आणि वाचकांसाठी कारण द्या.',
  'Choose how it is taken down: in error, replaced, or withdrawn.':
    'तो कसा काढायचा ते निवडा: चुकून प्रकाशित झाला, त्याच्या जागी दुसरा आला, किंवा मागे घेतला.',
  'Give the reason to readers in each public language: {{languages}}.':
    'प्रत्येक सार्वजनिक भाषेत वाचकांना कारण द्या: {{languages}}.',
  'The reason is too long: at most {{count}} characters ({{languages}}).':
    'कारण फार लांब आहे: जास्तीत जास्त {{count}} अक्षरे ({{languages}}).',
  'Choose the document that takes its place.': 'त्याची जागा घेणारा मजकूर निवडा.',
  'The document that takes its place is not public, or was withdrawn itself. Publish it first.':
    'त्याची जागा घेणारा मजकूर सार्वजनिक नाही, किंवा स्वतः मागे घेतलेला आहे. आधी तो प्रकाशित करा.',
  'Only a publisher of the department may take a public document down.':
    'सार्वजनिक मजकूर फक्त विभागाचा प्रकाशक काढून टाकू शकतो.',
  'This document is not public.': 'हा मजकूर सार्वजनिक नाही.',
  'This document was withdrawn before.': 'हा मजकूर आधीच मागे घेतलेला आहे.',
  'Nothing here was withdrawn: publish the document to make it public again.':
    'येथे काही मागे घेतलेले नाही: पुन्हा सार्वजनिक करण्यासाठी मजकूर प्रकाशित करा.',
  'Say in a few words why it holds again. It stays in the history.':
    'तो पुन्हा का लागू आहे ते थोडक्यात सांगा. ते इतिहासात राहते.',
  'Taking down': 'काढून टाकणे',
  'Take down now': 'आता काढून टाका',
  'Leave it public': 'सार्वजनिक राहू द्या',
  'By {{name}}, {{time}}.': '{{name}}, {{time}}.',
  'Replaced by': 'त्याच्या जागी',
  'Takes the place of': 'याच्या जागी आला',
  'Taken down: published in error.': 'काढून टाकला: चुकून प्रकाशित झाला होता.',
  'Taken down: another document took its place.': 'काढून टाकला: त्याच्या जागी दुसरा मजकूर आला.',
  'Withdrawn: the page stays, with the reason above the text.':
    'मागे घेतला: पान राहते, वर कारण दिलेले असते.',
  'It holds again': 'तो पुन्हा लागू आहे',
  'Why it holds again': 'पुन्हा का लागू आहे',
  'Take the notice off': 'सूचना काढा',
  'How is it taken down?': 'तो कसा काढायचा?',
  'Published in error': 'चुकून प्रकाशित झाला',
  'The address says that the page was removed, and why. Its files are gone with it.':
    'पान काढल्याचे आणि त्याचे कारण त्या पत्त्यावर दिसते. त्याच्या फाइलही जातात.',
  'Replaced by another document': 'त्याच्या जागी दुसरा मजकूर आला',
  'The address leads to the other document, which says what it replaces.':
    'तो पत्ता दुसऱ्या मजकुराकडे नेतो, आणि तेथे कशाच्या जागी तो आला ते दिसते.',
  Withdrawn: 'मागे घेतला',
  'The page stays, with date and reason above the text. It leaves lists and feeds, and search marks it.':
    'पान राहते; वर तारीख आणि कारण असते. ते याद्या व फीडमधून जाते, आणि शोधात तशी खूण असते.',
  'Readers see the reason from then on; it stays marked until another person has approved it.':
    'वाचकांना कारण तेव्हापासून दिसते; दुसरी व्यक्ती मान्यता देईपर्यंत त्यावर खूण राहते.',
  'A language that is published before then needs its reason too.':
    'त्याआधी प्रकाशित होणाऱ्या भाषेसाठीही कारण लागते.',
  'Reason for readers, in {{language}}': 'वाचकांसाठी कारण, भाषा: {{language}}',
  'Readers see the reason at once; it stays marked until another person has approved it.':
    'वाचकांना कारण लगेच दिसते; दुसरी व्यक्ती मान्यता देईपर्यंत त्यावर खूण राहते.',
  'The documents that lead here could not be listed. Open this again.':
    'येथे नेणाऱ्या मजकुरांची यादी करता आली नाही. हे पुन्हा उघडा.',
  'Looking for what leads here …': 'येथे काय नेते ते शोधत आहे …',
  'No published document leads here.': 'कोणताही प्रकाशित मजकूर येथे नेत नाही.',
  'These lead here ({{count}}):': 'हे येथे नेतात ({{count}}):',
  'Which document takes its place?': 'त्याची जागा कोणता मजकूर घेतो?',
  Type: 'प्रकार',
  'Words of its title': 'शीर्षकातील शब्द',
  'No published document found.': 'प्रकाशित मजकूर सापडला नाही.',
  'Begin from': 'येथून सुरू करा',
  Flood: 'पूर',
  'Water supply': 'पाणीपुरवठा',
  'Closed road': 'बंद रस्ता',
  'In force from now': 'आतापासून लागू',
  'All clear from now': 'आतापासून धोका संपला',
  'Fills in only what is empty. The area is yours to write.': 'फक्त रिकामे रकाने भरते. भाग तुम्ही लिहा.',
  'Who will be told': 'कोणाला कळवले जाईल',
  'Counting …': 'मोजत आहे …',
  'The count does not answer at the moment. You can publish all the same: messages go out by themselves.':
    'सध्या संख्या मिळत नाही. तरीही प्रकाशित करता येते: संदेश आपोआप जातात.',
  'Count again': 'पुन्हा मोजा',
  'No one: drills and tests are never sent.':
    'कोणालाही नाही: सराव आणि चाचण्या कधीही पाठवल्या जात नाहीत.',
  'No one: messages about such alerts are not set up. Portals show it.':
    'कोणालाही नाही: अशा इशाऱ्यांचे संदेश सुरू केलेले नाहीत. संकेतस्थळांवर इशारा दिसतो.',
  'By SMS everybody in the area, whatever they chose, at any hour.':
    'त्या भागातील सर्वांना एसएमएसने, त्यांनी काहीही निवडले असले तरी, कोणत्याही वेळी.',
  'Those who chose this topic, in the area of the alert.': 'इशाऱ्याच्या भागातील, हा विषय निवडलेल्यांना.',
  SMS: 'एसएमएस',
  'E-mail': 'ईमेल',
  'Browser notification': 'ब्राउझर सूचना',
  'Accounts at this moment, to the nearest ten.': 'या क्षणीची खाती, जवळच्या दहाच्या पटीत.',
  'fewer than {{count}}': '{{count}} पेक्षा कमी',
  'about {{count}}': 'सुमारे {{count}}',
  Find: 'शोधा',
  'Find a document': 'मजकूर शोधा',
  'Its number, words of its title in any language, or who changed it last.':
    'क्रमांक, कोणत्याही भाषेतील शीर्षकातील शब्द, किंवा शेवटचा बदल करणाऱ्याचे नाव.',
  'Nothing is found by “{{words}}”.': '“{{words}}” ने काही सापडले नाही.',
  'Found: {{count}}': 'सापडले: {{count}}',
  published: 'प्रकाशित',
  draft: 'मसुदा',
  'There are more: add a word.': 'आणखी आहेत: एक शब्द जोडा.',
  Close: 'बंद करा',
  'Rows of the record of acts are never changed or deleted.':
    'कामकाजाच्या नोंदी कधीही बदलल्या किंवा पुसल्या जात नाहीत.',
  'Only administrators may take the record of acts out.':
    'कामकाजाच्या नोंदी फक्त प्रशासक बाहेर घेऊ शकतात.',
  'Choose CSV or NDJSON.': 'CSV किंवा NDJSON निवडा.',
  'Files of the record': 'नोंदींच्या फाइली',
  'Download as CSV': 'CSV मध्ये डाउनलोड करा',
  'Download as NDJSON': 'NDJSON मध्ये डाउनलोड करा',
  'A file has the whole record. Keep it on another machine: a file of before shows whether a row was changed, removed or moved since.':
    'फाइलमध्ये सर्व नोंदी असतात. ती दुसऱ्या संगणकावर ठेवा: आधीच्या फाइलवरून कळते की नंतर एखादी नोंद बदलली, काढली किंवा हलवली गेली का.',
  'Choose: a small correction, or a change that readers are told of.':
    'निवडा: किरकोळ दुरुस्ती, की वाचकांना कळवायचा बदल.',
  'Say to readers in a few words what has changed, in at least one language.':
    'काय बदलले ते वाचकांना थोडक्यात सांगा, किमान एका भाषेत.',
  'The note is too long: at most {{count}} characters in each language.':
    'टीप फार लांब आहे: प्रत्येक भाषेत जास्तीत जास्त {{count}} अक्षरे.',
  'This changes a public text ({{languages}}). Are its readers told?':
    'यामुळे सार्वजनिक मजकूर बदलतो ({{languages}}). वाचकांना कळवायचे का?',
  'Are readers told?': 'वाचकांना कळवायचे का?',
  'Small correction': 'किरकोळ दुरुस्ती',
  'Spelling, a link, the layout: what the page says stays the same.':
    'शुद्धलेखन, दुवा, मांडणी: पान जे सांगते ते तेच राहते.',
  'Tell readers': 'वाचकांना कळवा',
  'The note is in the history of the page, in the feed, and in the mail to subscribers.':
    'ही टीप पानाच्या इतिहासात, फीडमध्ये आणि नोंदणी केलेल्यांच्या ईमेलमध्ये असते.',
  'What kind of change is it?': 'हा कोणत्या प्रकारचा बदल आहे?',
  'Note to readers, in {{language}}': 'वाचकांसाठी टीप, भाषा: {{language}}',
  'A language without a note shows the note of another one, marked as such.':
    'ज्या भाषेत टीप नाही तेथे दुसऱ्या भाषेतील टीप तशी खूण करून दिसते.',
  'Tell readers of the change': 'बदल वाचकांना कळवा',
  'nothing is there': 'तेथे काहीही नाही',
  'the server does not answer in time': 'सर्व्हर वेळेत उत्तर देत नाही',
  'there is no server of this name': 'या नावाचा सर्व्हर नाही',
  'its certificate is not valid': 'त्याचे प्रमाणपत्र वैध नाही',
  'the server cannot be reached': 'सर्व्हरपर्यंत पोहोचता येत नाही',
  'it leads in a circle': 'तो फिरून त्याच जागी नेतो',
  'it is no address of the public web': 'हा सार्वजनिक संकेतस्थळाचा पत्ता नाही',
  'the server answers with error {{count}}': 'सर्व्हर चूक {{count}} असे उत्तर देतो',
  'The links were not checked yet. It is done each night.':
    'दुवे अजून तपासलेले नाहीत. ते रोज रात्री तपासले जातात.',
  'The links are being checked …': 'दुवे तपासले जात आहेत …',
  'On {{time}} no server outside answered: the connection of this server failed, and nothing was counted.':
    '{{time}} ला बाहेरच्या एकाही सर्व्हरने उत्तर दिले नाही: या सर्व्हरचे नेटवर्क बंद होते, म्हणून काहीही मोजले नाही.',
  'The check on {{time}} failed. Try again, or tell an administrator.':
    '{{time}} ची तपासणी अयशस्वी झाली. पुन्हा प्रयत्न करा किंवा प्रशासकाला कळवा.',
  'Checked on {{time}}: {{count}} links, {{broken}} broken.':
    '{{time}} ला तपासले: {{count}} दुवे, {{broken}} तुटलेले.',
  'moved for good to {{address}}': 'कायमचा {{address}} येथे हलवला',
  'since {{time}}': '{{time}} पासून',
  'Check the links now': 'दुवे आत्ता तपासा',
  Links: 'दुवे',
  'Check of all links': 'सर्व दुव्यांची तपासणी',
  'Your account may not change this document, and so not have it checked.':
    'तुमच्या खात्याला हा मजकूर बदलता येत नाही, म्हणून तपासून घेता येत नाही.',
  'Only administrators may have all links checked.': 'सर्व दुवे फक्त प्रशासक तपासून घेऊ शकतात.',
  'Rights before': 'आधीचे अधिकार',
  'Rights after': 'नंतरचे अधिकार',
  'Public languages': 'प्रकाशित भाषा',
  'Changed fields': 'बदललेले रकाने',
  'Submitted to': 'कोणाकडे पाठवले',
  'Kind of file': 'फाइलचा प्रकार',
  'My work by e-mail': 'माझे काम ईमेलने',
  'What waits for you, in the language of your account. Nothing comes when nothing waits.':
    'तुमच्यासाठी प्रलंबित असलेले काम, तुमच्या खात्याच्या भाषेत. काहीही प्रलंबित नसेल तर ईमेल येत नाही.',
  'Every day at 07:00': 'दररोज 07:00 वाजता',
  'On Mondays at 07:00': 'दर सोमवारी 07:00 वाजता',
  Never: 'कधीही नाही',
  'This link is not complete': 'हा दुवा अपूर्ण आहे',
  'Copy the whole link from the mail, or choose in your account how often the mail comes.':
    'ईमेलमधील संपूर्ण दुवा कॉपी करा, किंवा ईमेल किती वेळा यावा ते तुमच्या खात्यात निवडा.',
  'End the mails about your work?': 'तुमच्या कामाबद्दलचे ईमेल थांबवायचे?',
  'Your work stays on the first page of the CMS.': 'तुमचे काम संपादन कक्षाच्या पहिल्या पानावर राहते.',
  'No more of these mails': 'हे ईमेल यापुढे नकोत',
  'If you want them again, choose how often in your account.':
    'ते पुन्हा हवे असल्यास, किती वेळा यावे ते तुमच्या खात्यात निवडा.',
  'Saved.': 'जतन केले.',
  ...importsMr,
  ...controlNamesMr,
  'Saved views': 'जतन केलेली दृश्ये',
  'Saved searches': 'जतन केलेले शोध',
  'Save this search': 'हा शोध जतन करा',
  'Name of the view': 'दृश्याचे नाव',
  'Who has it': 'कोणाला दिसते',
  'I alone': 'फक्त मला',
  'Everybody of {{department}}': '{{department}} मधील सर्वांना',
  'Save the view': 'दृश्य जतन करा',
  'Remove the view “{{name}}”': '“{{name}}” हे दृश्य काढा',
  'There is no such list.': 'अशी यादी नाही.',
  'Give the view a name of at most {{count}} characters.':
    'दृश्याला जास्तीत जास्त {{count}} अक्षरांचे नाव द्या.',
  'Search or filter first: there is nothing to save.':
    'आधी शोधा किंवा गाळा: जतन करण्यासारखे काही नाही.',
  'Only a publisher of the department may share a view with it.':
    'विभागाला दृश्य फक्त त्या विभागाचा प्रकाशक देऊ शकतो.',
  'You have {{count}} views of this list: remove one first.':
    'या यादीची तुमची {{count}} दृश्ये आहेत: आधी एक काढा.',
  'There is no such view.': 'असे दृश्य नाही.',
  'Its maker or a publisher of the department may remove this view.':
    'हे दृश्य ते तयार करणारी व्यक्ती किंवा विभागाचा प्रकाशक काढू शकतो.',
  'You may not change this document.': 'तुम्ही हा दस्तऐवज बदलू शकत नाही.',
  'It is approved already.': 'तो आधीच मंजूर आहे.',
  'It is submitted already.': 'तो आधीच पाठवला आहे.',
  'It is public as it stands: nothing is to be checked.':
    'तो आहे तसा प्रकाशित आहे: तपासण्यासारखे काही नाही.',
  'Will be submitted, to any checker or publisher.': 'कोणत्याही तपासनीस किंवा प्रकाशकाकडे पाठवला जाईल.',
  'You may not approve texts of this department.': 'या विभागाचे मजकूर तुम्ही मंजूर करू शकत नाही.',
  'It is not submitted.': 'तो पाठवलेला नाही.',
  'Will be approved as it stands: {{languages}}.': 'आहे तसा मंजूर होईल: {{languages}}.',
  'You may not publish this document.': 'तुम्ही हा दस्तऐवज प्रसिद्ध करू शकत नाही.',
  'It is public as it stands.': 'तो आहे तसा प्रकाशित आहे.',
  'Not approved: {{languages}}.': 'मंजूर नाही: {{languages}}.',
  'Will be published: {{languages}}.': 'प्रसिद्ध होईल: {{languages}}.',
  'Will be published: {{languages}}. Readers are told: “{{note}}”':
    'प्रसिद्ध होईल: {{languages}}. वाचकांना कळवले जाईल: “{{note}}”',
  'A draft with the day of review will be saved.': 'पुनरावलोकनाच्या दिवसासह मसुदा जतन होईल.',
  'A draft with the department will be saved.': 'विभागासह मसुदा जतन होईल.',
  'Will be withdrawn: the page stays, with date and reason above the text.':
    'मागे घेतला जाईल: पान राहते, मजकुराच्या वर दिनांक आणि कारण दिसते.',
  'Will be taken down: the address says that the page was removed, and why.':
    'काढून टाकला जाईल: पान काढल्याचे आणि का काढले ते पत्त्यावर दिसते.',
  'Not done: it was stopped.': 'झाले नाही: मध्येच थांबवले.',
  'Done.': 'झाले.',
  'You may not read its draft.': 'तुम्ही त्याचा मसुदा वाचू शकत नाही.',
  'Do something with the chosen documents ({{count}})': 'निवडलेल्या दस्तऐवजांवर कृती करा ({{count}})',
  'Chosen documents: {{count}}': 'निवडलेले दस्तऐवज: {{count}}',
  'At most {{count}} at a time: the first of the list are taken.':
    'एका वेळी जास्तीत जास्त {{count}}: यादीतील पहिले घेतले जातात.',
  'Looking at each document …': 'प्रत्येक दस्तऐवज पाहत आहे …',
  '{{count}} of {{all}} will be done. Nothing has changed yet.':
    '{{all}} पैकी {{count}} वर कृती होईल. अजून काहीही बदललेले नाही.',
  'Done: {{done}} of {{all}}.': 'झाले: {{all}} पैकी {{done}}.',
  'I have read each of these texts.': 'मी यातील प्रत्येक मजकूर वाचला आहे.',
  'Do this with {{count}} documents': '{{count}} दस्तऐवजांवर हे करा',
  Stop: 'थांबवा',
  'Left out:': 'वगळले:',
  'Refused:': 'नाकारले:',
  'Submit for checking': 'तपासणीसाठी पाठवा',
  'Approve what I may': 'जे मी मंजूर करू शकतो ते मंजूर करा',
  'Publish what is approved': 'मंजूर झालेले प्रसिद्ध करा',
  'Set the day of review': 'पुनरावलोकनाचा दिवस ठरवा',
  'Set the department that owns them': 'त्यांचा मालक विभाग ठरवा',
  'Take down with a reason': 'कारणासह काढून टाका',
  'Note to those who check': 'तपासणाऱ्यांसाठी टिपणी',
  'Readers are told of a change if a note to them was submitted with it; any other change of a public text counts as a small correction here. To tell readers of such a change, publish that document by itself.':
    'बदलासोबत वाचकांसाठी टीप पाठवली असेल तर तो वाचकांना कळवला जातो; प्रकाशित मजकुरातील इतर कोणताही बदल येथे किरकोळ दुरुस्ती मानला जातो. असा बदल वाचकांना कळवायचा असेल तर तो दस्तऐवज स्वतंत्रपणे प्रसिद्ध करा.',
  'Day, such as {{day}}': 'दिवस, उदा. {{day}}',
  'Show what will happen': 'काय होईल ते दाखवा',
  Choose: 'निवडा',
  Department: 'विभाग',
  'Ends by itself on': 'आपोआप संपण्याचा दिनांक',
  'Words not saved': 'जतन न झालेले शब्द',
  'Words that you wrote here ({{time}}) were not saved. They are kept in this tab.':
    'तुम्ही येथे लिहिलेले शब्द ({{time}}) जतन झाले नाहीत. ते या टॅबमध्ये ठेवले आहेत.',
  'Show them': 'ते दाखवा',
  'Save them': 'ते जतन करा',
  'Drop them': 'ते टाकून द्या',
  'The file “{{name}}” is not kept: choose it again.': 'फाइल “{{name}}” ठेवलेली नाही: ती पुन्हा निवडा.',
  'Put them into the form': 'ते फॉर्ममध्ये भरा',
  'Pictures that were not pasted: {{count}}. Upload them under Files, then choose Upload in the bar above the text.':
    'न चिकटवलेली चित्रे: {{count}}. ती “फाइली” येथे अपलोड करा, मग मजकुराच्या वरील पट्टीतून “फाइल” निवडा.',
  'This document was deleted meanwhile, or you may not see it any more. Your words stand in this form and are not saved: copy them from here.':
    'दरम्यान हा मजकूर काढून टाकला गेला, किंवा तो आता तुम्हाला पाहता येत नाही. तुमचे शब्द या फॉर्ममध्ये आहेत, पण जतन झालेले नाहीत: ते येथून कॉपी करा.',
  'These words were not saved. They stay in this tab.': 'हे शब्द जतन झाले नाहीत. ते या टॅबमध्ये राहतात.',
  'Words of the glossary ({{count}})': 'शब्दसूचीतील शब्द ({{count}})',
  'Copy “{{word}}”': '“{{word}}” कॉपी करा',
  '“{{word}}” is copied.': '“{{word}}” कॉपी केले.',
  '“{{found}}” stands here. The glossary has “{{term}}” for “{{meaning}}”. Is that meant?':
    'येथे “{{found}}” लिहिले आहे. “{{meaning}}” यासाठी शब्दसूचीत “{{term}}” आहे. तोच अर्थ आहे का?',
  'Give the code of your authenticator app.': 'तुमच्या प्रमाणक ॲपमधील कोड लिहा.',
  'This code is wrong, or it was used before. Wait for the next one in your app.':
    'हा कोड चुकीचा आहे, किंवा आधी वापरलेला आहे. ॲपमध्ये पुढचा कोड येईपर्यंत थांबा.',
  'The QR code is over after 15 minutes. Begin again with a new one.':
    'QR कोडची 15 मिनिटांची मुदत संपली. नव्या कोडने पुन्हा सुरुवात करा.',
  'Only administrators ask other persons for one.': 'इतरांना ते फक्त प्रशासक मागू शकतात.',
  'For your own account, ask another administrator.':
    'तुमच्या स्वतःच्या खात्यासाठी दुसऱ्या प्रशासकाला सांगा.',
  'There is no such account.': 'असे खाते नाही.',
  'Your role needs an authenticator: it can be changed, and not removed.':
    'तुमच्या भूमिकेला प्रमाणक ॲप आवश्यक आहे: ते बदलता येते, काढता येत नाही.',
  'Scan this QR code with an authenticator app on your telephone. The app then shows a code of six digits, a new one every 30 seconds.':
    'तुमच्या फोनमधील प्रमाणक ॲपने हा QR कोड स्कॅन करा. मग ॲप सहा अंकी कोड दाखवते; तो दर 30 सेकंदांनी बदलतो.',
  'QR code for the authenticator app': 'प्रमाणक ॲपसाठी QR कोड',
  'Without a camera, type this into the app:': 'कॅमेरा नसल्यास ॲपमध्ये हे लिहा:',
  'Code of six digits': 'सहा अंकी कोड',
  'Set up your authenticator': 'तुमचे प्रमाणक ॲप जोडा',
  'Code of your authenticator app': 'तुमच्या प्रमाणक ॲपमधील कोड',
  'Your account needs a code from an app on your telephone at each sign-in.':
    'या खात्यात प्रत्येक वेळी लॉग इन करताना फोनमधील ॲपचा कोड लागतो.',
  'No telephone? An administrator can ask for a new authenticator in your account.':
    'फोन जवळ नाही? प्रशासक तुमच्या खात्यात नवे प्रमाणक ॲप जोडायला सांगू शकतात.',
  'Sign in with another account': 'दुसऱ्या खात्याने लॉग इन करा',
  Authenticator: 'प्रमाणक ॲप',
  'None: the password alone opens this account.': 'नाही: हे खाते फक्त पासवर्डने उघडते.',
  'Asked for: it is set up at the next sign-in.': 'मागितले आहे: पुढच्या वेळी लॉग इन करताना जोडायचे आहे.',
  'In use: each sign-in needs a code of the app.':
    'वापरात आहे: प्रत्येक वेळी लॉग इन करताना ॲपचा कोड लागतो.',
  'Change to another telephone': 'दुसऱ्या फोनवर बदला',
  'Set up an authenticator': 'प्रमाणक ॲप जोडा',
  Remove: 'काढा',
  'Ask for a new authenticator at the next sign-in': 'पुढच्या लॉग इनवेळी नवे प्रमाणक ॲप जोडायला सांगा',
  Continue: 'पुढे जा',
  'Confirm the code': 'कोड पक्का करा',
  'The authenticator is removed.': 'प्रमाणक ॲप काढले.',
  'The authenticator is set up. The next sign-in asks for its code.':
    'प्रमाणक ॲप जोडले. पुढच्या वेळी लॉग इन करताना त्याचा कोड लागेल.',
  'Asked for. All sessions of this account have ended.':
    'सांगितले. या खात्यातून सर्व ठिकाणी लॉग आउट झाले आहे.',
  'Newest draft': 'नवा मसुदा',
  Draft: 'मसुदा',
  'Public now': 'आता सार्वजनिक',
  'Public before': 'पूर्वी सार्वजनिक',
  'There is no earlier version yet.': 'अजून आधीची आवृत्ती नाही.',
  When: 'केव्हा',
  'no name kept': 'नाव ठेवलेले नाही',
  'Newer versions': 'नंतरच्या आवृत्त्या',
  'Older versions': 'आधीच्या आवृत्त्या',
  Pictures: 'चित्रे',
  Documents: 'दस्तऐवज',
  Films: 'चित्रफिती',
  Captions: 'उपशीर्षके',
  Kind: 'प्रकार',
  'All files': 'सर्व फाइली',
  'Alternative text': 'पर्यायी मजकूर',
  'Written or missing': 'असलेला किंवा नसलेला',
  'Missing in {{language}}': '{{language}} भाषेत नाही',
  Use: 'वापर',
  'Shown or not': 'दिसणाऱ्या किंवा न दिसणाऱ्या',
  'Shown nowhere': 'कोठेही दिसत नाही',
  'Shown by published documents': 'प्रकाशित मजकुरात दिसते',
  'Shown by documents of': 'या विभागाच्या मजकुरात',
  'All departments': 'सर्व विभाग',
  View: 'मांडणी',
  'As pictures': 'चित्रांत',
  'As a table': 'तक्त्यात',
  'Shown by 1 document': '1 मजकुरात दिसते',
  'Shown by {{count}} documents': '{{count}} मजकुरांत दिसते',
  'No alternative text: {{languages}}': 'पर्यायी मजकूर नाही: {{languages}}',
  'No alternative text': 'पर्यायी मजकूर नाही',
  'Change it': 'बदला',
  'Write it': 'लिहा',
};
