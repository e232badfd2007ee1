/** The messages of imports in Hindi; a key is the English text, as in `messages.hi.ts`. */
export const importsHi: Record<string, string> = {
  Import: 'आयात',
  'Import {{count}}': 'आयात {{count}}',
  Imports: 'सभी आयात',
  'New import': 'नया आयात',
  'There is no import yet.': 'अभी कोई आयात नहीं है।',
  'There is no such import.': 'ऐसा कोई आयात नहीं है।',
  'Each row of the file becomes a document. Nothing is written before you have seen what would become of each row.':
    'फ़ाइल की हर पंक्ति एक दस्तावेज़ बनती है। हर पंक्ति का क्या होगा, यह देख लेने से पहले कुछ भी लिखा नहीं जाता।',
  'The file brings': 'फ़ाइल में क्या है',
  'File, CSV or NDJSON, up to 40 MB': 'फ़ाइल, CSV या NDJSON, 40 एमबी तक',
  Upload: 'अपलोड करें',
  'Uploading …': 'अपलोड हो रहा है …',
  'Choose a file.': 'फ़ाइल चुनें।',
  'Choose a file': 'फ़ाइल चुनें',
  'No file is chosen yet.': 'अभी कोई फ़ाइल नहीं चुनी गई है।',
  File: 'फ़ाइल',
  Brings: 'सामग्री का प्रकार',
  State: 'स्थिति',
  Uploaded: 'अपलोड',
  'uploaded by {{name}}, {{time}}': '{{name}} ने अपलोड किया, {{time}}',
  'Columns to be chosen': 'स्तंभ चुनने हैं',
  'Being checked': 'जाँच चल रही है',
  Approved: 'स्वीकृत',
  'To be checked by another person': 'किसी दूसरे व्यक्ति को जाँचना है',
  Returned: 'लौटाया गया',
  'Checked, not yet submitted': 'जाँचा गया, अभी भेजा नहीं गया',
  'Being imported': 'आयात हो रहा है',
  Stopped: 'रुका हुआ',
  Imported: 'आयात हो गया',
  'Being taken back': 'वापस लिया जा रहा है',
  'Taken back': 'वापस लिया गया',
  'Public without approval': 'बिना स्वीकृति के प्रकाशित',
  'Columns and fields': 'स्तंभ और फ़ील्ड',
  'Use kept columns': 'सहेजे गए स्तंभ काम में लें',
  'Column of the file': 'फ़ाइल का स्तंभ',
  Field: 'फ़ील्ड',
  'First rows': 'पहली पंक्तियाँ',
  '* A document cannot be public without it.': '* इसके बिना दस्तावेज़ प्रकाशित नहीं हो सकता।',
  'Column that tells the rows apart': 'पंक्तियों को अलग पहचानने वाला स्तंभ',
  'The same value next time means the same document.':
    'अगली बार यही मान आने पर वही दस्तावेज़ माना जाएगा।',
  'Name of the other system': 'दूसरी प्रणाली का नाम',
  'Latin letters, digits and hyphens.': 'रोमन अक्षर, अंक और योजक चिह्न।',
  'Language of texts whose column names none': 'जिस स्तंभ में भाषा नहीं है, उसके पाठ की भाषा',
  'Portals of rows that name none': 'जिन पंक्तियों में पोर्टल नहीं है, उनके पोर्टल',
  'Bring everything in as drafts, to be finished and published one by one':
    'सब कुछ मसौदों के रूप में लाएँ, जिन्हें एक-एक करके पूरा और प्रकाशित किया जा सके',
  'Keep these columns under a name, for the next file': 'अगली फ़ाइल के लिए ये स्तंभ किसी नाम से सहेजें',
  'Check again': 'फिर से जाँचें',
  'Check what would happen': 'जाँचें कि क्या होगा',
  'Key of the other system': 'दूसरी प्रणाली का पहचान क्रमांक',
  'Old addresses, which lead here': 'पुराने पते, जो यहाँ लाएँगे',
  'Field for the column {{name}}': 'स्तंभ {{name}} के लिए फ़ील्ड',
  'Leave this column out': 'यह स्तंभ छोड़ दें',
  'Files: {{file}}. Choose another zip file in its place':
    'फ़ाइलें: {{file}}। इसकी जगह दूसरी ज़िप फ़ाइल चुनें',
  'Files that rows name, as one zip file up to 1 GB':
    'पंक्तियों में बताई गई फ़ाइलें, एक ज़िप फ़ाइल में, 1 जीबी तक',
  new: 'नए',
  changed: 'बदलने वाले',
  unchanged: 'कोई बदलाव नहीं',
  'kept as editors left it': 'जैसा संपादकों ने छोड़ा',
  refused: 'अस्वीकार',
  'What the check found': 'जाँच में क्या मिला',
  'Old addresses': 'पुराने पते',
  'The whole report as CSV': 'पूरी रिपोर्ट (CSV)',
  'The file as it was uploaded': 'अपलोड की गई मूल फ़ाइल',
  'Rows with problems': 'समस्या वाली पंक्तियाँ',
  Row: 'पंक्ति',
  Title: 'शीर्षक',
  Column: 'स्तंभ',
  Reason: 'कारण',
  'The row stays out.': 'यह पंक्ति आयात नहीं होगी।',
  'The row goes in, with this file.': 'पंक्ति इस फ़ाइल के साथ आयात होगी।',
  'The rest of the row goes in.': 'पंक्ति का बाकी भाग आयात होगा।',
  '{{count}} more problems are in the report.': 'और {{count}} समस्याएँ रिपोर्ट में हैं।',
  'The first rows': 'पहली पंक्तियाँ',
  Key: 'पहचान क्रमांक',
  'What becomes of it': 'क्या होगा',
  'The files of this import are deleted.': 'इस आयात की फ़ाइलें हटा दी गई हैं।',
  'The files are deleted {{count}} days after the last step. Until then the import can be taken back.':
    'अंतिम चरण के {{count}} दिन बाद फ़ाइलें हटा दी जाती हैं। तब तक आयात वापस लिया जा सकता है।',
  'Remove this import and its files': 'यह आयात और इसकी फ़ाइलें हटाएँ',
  '{{done}} of {{count}} rows': '{{count}} में से {{done}} पंक्तियाँ',
  'It begins in a moment.': 'थोड़ी देर में शुरू होगा।',
  'It stops after the documents at hand.': 'हाथ के दस्तावेज़ पूरे होने पर रुकेगा।',
  Stop: 'रोकें',
  '{{count}} new, {{changed}} changed, {{kept}} kept as editors left them, {{refused}} refused.':
    '{{count}} नए, {{changed}} बदले, {{kept}} जैसे संपादकों ने छोड़े, {{refused}} अस्वीकार।',
  '{{count}} documents were taken back.': '{{count}} दस्तावेज़ वापस लिए गए।',
  'These were not taken back:': 'ये वापस नहीं लिए गए:',
  'Take this import back': 'यह आयात वापस लें',
  'New documents are deleted, and changed ones get the text from before. What was changed after the import stays, and is listed.':
    'नए दस्तावेज़ हटा दिए जाते हैं और बदले हुए दस्तावेज़ों को पहले का पाठ वापस मिलता है। आयात के बाद जो बदला गया, वह वैसा ही रहता है और सूची में दिखता है।',
  'Take it back now': 'अभी वापस लें',
  'Approval and import': 'स्वीकृति और आयात',
  'Approved by {{name}}, {{time}}': '{{name}} ने स्वीकृत किया, {{time}}',
  'Imported without approval by {{name}}, {{time}}': '{{name}} ने बिना स्वीकृति के आयात किया, {{time}}',
  'Reason: {{quoted}}': 'कारण: {{quoted}}',
  'Submitted to {{name}}': '{{name}} को भेजा गया',
  'You cannot approve this: {{reason}}': 'आप इसे स्वीकृत नहीं कर सकते: {{reason}}',
  Note: 'टिप्पणी',
  'Approve what is public': 'प्रकाशित पाठ स्वीकृत करें',
  'Approve the import': 'आयात स्वीकृत करें',
  Return: 'लौटाएँ',
  'To whom': 'किसे',
  'Any checker or publisher': 'कोई भी जाँचकर्ता या प्रकाशक',
  'Submit for checking': 'जाँच के लिए भेजें',
  'Submit again': 'फिर से भेजें',
  'Go on with the import': 'आयात जारी रखें',
  'Import now': 'अभी आयात करें',
  'Import without approval': 'बिना स्वीकृति के आयात करें',
  'It stays marked until another person has approved it.':
    'किसी दूसरे व्यक्ति के स्वीकृत करने तक यह चिह्नित रहता है।',
  'Import with this reason': 'इस कारण के साथ आयात करें',
  'Choose what the file brings: your account may add nothing of this kind.':
    'चुनें कि फ़ाइल में क्या है: आपका खाता इस प्रकार का कुछ नहीं जोड़ सकता।',
  'Choose a file that ends in .csv or .ndjson. A spreadsheet saves as CSV.':
    'CSV या NDJSON फ़ाइल चुनें। स्प्रेडशीट को CSV के रूप में सहेजा जा सकता है।',
  'The file has no rows.': 'फ़ाइल में कोई पंक्ति नहीं है।',
  'The file has more than {{count}} columns.': 'फ़ाइल में {{count}} से अधिक स्तंभ हैं।',
  'A file of rows may have 40 MB: divide it.': 'पंक्तियों की फ़ाइल 40 एमबी तक हो सकती है: उसे बाँटें।',
  'The files of this import cannot be changed now.': 'इस आयात की फ़ाइलें अभी नहीं बदली जा सकतीं।',
  'Pack the files into one file that ends in .zip.': 'सभी फ़ाइलों को एक ज़िप फ़ाइल में रखें।',
  'A zip file may have 1 GB: divide the import.': 'ज़िप फ़ाइल 1 जीबी तक हो सकती है: आयात को बाँटें।',
  'A piece of the file is missing: upload it again.': 'फ़ाइल का एक भाग नहीं आया: फिर से अपलोड करें।',
  'Choose a field for at least one column.': 'कम से कम एक स्तंभ के लिए फ़ील्ड चुनें।',
  'There is no such field. Load the page again.': 'ऐसा कोई फ़ील्ड नहीं है। पृष्ठ फिर से खोलें।',
  'Two columns have the same field: choose one of them.': 'दो स्तंभों का एक ही फ़ील्ड है: उनमें से एक चुनें।',
  'Choose the column that tells the rows apart.': 'पंक्तियों को अलग पहचानने वाला स्तंभ चुनें।',
  'The name of the other system has Latin letters, digits and hyphens only.':
    'दूसरी प्रणाली के नाम में केवल रोमन अक्षर, अंक और योजक चिह्न होते हैं।',
  'Another person keeps columns under this name: choose another one.':
    'इस नाम से किसी दूसरे व्यक्ति ने स्तंभ सहेजे हैं: दूसरा नाम चुनें।',
  'Only who uploaded the file chooses its columns.': 'फ़ाइल अपलोड करने वाला ही उसके स्तंभ चुनता है।',
  'This import cannot be checked now.': 'यह आयात अभी जाँचा नहीं जा सकता।',
  'The note is too long: at most {{count}} characters.': 'टिप्पणी बहुत लंबी है: अधिकतम {{count}} अक्षर।',
  'This import cannot be submitted now.': 'यह आयात अभी भेजा नहीं जा सकता।',
  'This import is approved already.': 'यह आयात पहले से स्वीकृत है।',
  'No row of the file would go in.': 'फ़ाइल की कोई भी पंक्ति आयात नहीं होगी।',
  'This person cannot approve the import. Choose another one.':
    'यह व्यक्ति यह आयात स्वीकृत नहीं कर सकता। किसी और को चुनें।',
  'This import was not submitted: there is nothing to return.':
    'यह आयात भेजा नहीं गया था: लौटाने को कुछ नहीं है।',
  'Say in the note what is to be changed.': 'टिप्पणी में बताएँ कि क्या बदलना है।',
  'This import cannot be approved now.': 'यह आयात अभी स्वीकृत नहीं किया जा सकता।',
  'A publisher of each department that it concerns imports it. Submit it for checking.':
    'हर संबंधित विभाग का प्रकाशक आयात करता है। इसे जाँच के लिए भेजें।',
  'No other person has approved this import. Submit it for checking. If it must be public now, give the reason: it stays marked until another person has approved it.':
    'यह आयात किसी दूसरे व्यक्ति ने स्वीकृत नहीं किया है। इसे जाँच के लिए भेजें। यदि इसे अभी प्रकाशित करना ज़रूरी है तो कारण दें: किसी दूसरे व्यक्ति के स्वीकृत करने तक यह चिह्नित रहता है।',
  'Nothing is under way here.': 'यहाँ कुछ नहीं चल रहा है।',
  'Your account may not stop this import.': 'आपका खाता यह आयात नहीं रोक सकता।',
  'Your account may not take this import back.': 'आपका खाता यह आयात वापस नहीं ले सकता।',
  'There is nothing to take back.': 'वापस लेने को कुछ नहीं है।',
  'The import is too old to be taken back: change its documents one by one.':
    'यह आयात वापस लेने की अवधि बीत गई: इसके दस्तावेज़ एक-एक करके बदलें।',
  'This import cannot be removed.': 'यह आयात हटाया नहीं जा सकता।',
  'There is no report any more.': 'रिपोर्ट अब उपलब्ध नहीं है।',
  'The file is not checked yet.': 'फ़ाइल अभी जाँची नहीं गई है।',
  'You uploaded or ran this import. Another person must approve it.':
    'यह फ़ाइल आपने अपलोड या आयात की है। इसे किसी दूसरे व्यक्ति को स्वीकृत करना होगा।',
  'The import has changed since you opened it. Load it again, and read what you approve.':
    'आपके खोलने के बाद आयात बदल गया है। इसे फिर से खोलें और पढ़कर स्वीकृत करें।',
  'A checker or a publisher of each department that it concerns approves it.':
    'हर संबंधित विभाग का जाँचकर्ता या प्रकाशक इसे स्वीकृत करता है।',
  'Another person changed this import a moment ago. Look at it again.':
    'किसी दूसरे व्यक्ति ने यह आयात अभी-अभी बदला है। इसे फिर से देखें।',
  'New documents': 'नए दस्तावेज़',
  'Changed documents': 'बदले हुए दस्तावेज़',
  'Not taken back': 'वापस नहीं लिए गए',
  'Rows that go in': 'आयात होने वाली पंक्तियाँ',
  'Digest of the import': 'आयात की अंक-मुद्रा',
  'It was changed after the import.': 'इसे आयात के बाद बदला गया।',
  'Other documents lead to it.': 'दूसरे दस्तावेज़ इसकी ओर ले जाते हैं।',
  'A document shows this file.': 'एक दस्तावेज़ यह फ़ाइल दिखाता है।',
  'The version before is not kept any more.': 'पहले का संस्करण अब नहीं रखा गया है।',
  // The history of documents and receipts.
  'Import {{count}} of the file “{{file}}”, which {{name}} uploaded.':
    'आयात {{count}}: फ़ाइल “{{file}}”, जिसे {{name}} ने अपलोड किया।',
  'Taken back: Import {{count}} of the file “{{file}}”, which {{name}} uploaded.':
    'वापस लिया गया: आयात {{count}}, फ़ाइल “{{file}}”, जिसे {{name}} ने अपलोड किया।',
  // The publisher's reasons to stop.
  'It stopped because of a fault of the server. What is in stays. Go on with it, or tell an administrator.':
    'सर्वर की गड़बड़ी से रुक गया। जो आयात हो गया, वह रहता है। जारी रखें या प्रशासक को बताएँ।',
  'The file is not there any more as it was uploaded. Upload it again.':
    'फ़ाइल अब वैसी नहीं है जैसी अपलोड की गई थी। उसे फिर से अपलोड करें।',
  'The account that uploaded the file is disabled or deleted.':
    'फ़ाइल अपलोड करने वाला खाता बंद है या हटा दिया गया है।',
  'The report is not there any more. Check the file again.': 'रिपोर्ट अब नहीं है। फ़ाइल फिर से जाँचें।',
  'No other person has approved this import as it stands.':
    'यह आयात जैसा है, वैसा किसी दूसरे व्यक्ति ने स्वीकृत नहीं किया है।',
  // Faults of a row.
  'This field is required.': 'यह फ़ील्ड आवश्यक है।',
  'Your account may not change documents of this type.':
    'आपका खाता इस प्रकार के दस्तावेज़ नहीं बदल सकता।',
  'Your account may not add documents of this type.': 'आपका खाता इस प्रकार के दस्तावेज़ नहीं जोड़ सकता।',
  'The row has changed its department since the check.': 'जाँच के बाद पंक्ति का विभाग बदल गया है।',
  '{{value}} is no date: write the day first, as in 31/12/2024, or as 2024-12-31.':
    '{{value}} तारीख नहीं है: पहले दिन लिखें, जैसे 31/12/2024, या 2024-12-31।',
  '{{value}} has no time of day: write it as 31/12/2024 17:30.':
    '{{value}} में समय नहीं है: 31/12/2024 17:30 की तरह लिखें।',
  '{{value}} is no number.': '{{value}} संख्या नहीं है।',
  '{{value}} is neither yes nor no.': '{{value}} न हाँ है, न नहीं।',
  '{{value}} is no text.': '{{value}} पाठ नहीं है।',
  '{{value}} is none of {{names}}.': '{{value}} इनमें से नहीं है: {{names}}।',
  '{{value}} is no list.': '{{value}} सूची नहीं है।',
  '{{value}} is no JSON.': '{{value}} की रचना गलत है।',
  'Name a document by its key or slug.': 'दस्तावेज़ का नाम उसके पहचान क्रमांक या पते में लिखे नाम से दें।',
  'It may lead to {{names}}, not to {{name}}.':
    'यह {{names}} की ओर ले जा सकता है, {{name}} की ओर नहीं।',
  'Elements stand inside each other thousands of times: make the text flatter.':
    'पाठ के भाग हज़ारों बार एक-दूसरे के भीतर हैं: पाठ सरल करें।',
  'Give a text in Markdown or HTML.': 'सादा या चिह्नों के साथ लिखा पाठ दें।',
  'Item {{count}} is no list of fields.': 'मद {{count}} में फ़ील्ड नहीं हैं।',
  'Give its fields by name.': 'इसके फ़ील्ड नाम से दें।',
  'Say in which language it is: {{names}}, or choose one language for all rows.':
    'बताएँ कि यह किस भाषा में है: {{names}}; या सभी पंक्तियों के लिए एक भाषा चुनें।',
  'There is no field {{value}}: there are {{names}}.':
    '{{value}} नाम का फ़ील्ड नहीं है: ये हैं {{names}}।',
  'There is no document of {{names}} with the key or the slug {{value}}.':
    '{{names}} में {{value}} पहचान क्रमांक या पते में लिखे नाम वाला दस्तावेज़ नहीं है।',
  'The row of {{names}} {{value}} in this file was refused.':
    'इस फ़ाइल में {{names}} {{value}} की पंक्ति अस्वीकार हुई है।',
  'A picture is left out. {{why}}': 'एक चित्र छोड़ दिया गया। {{why}}',
  'The file has no alternative text, for the document has no title: {{why}}':
    'फ़ाइल का वैकल्पिक पाठ नहीं है, क्योंकि दस्तावेज़ का शीर्षक नहीं है: {{why}}',
  'The file {{file}} is looked for among the files of the import: give them too.':
    'फ़ाइल {{file}} आयात की फ़ाइलों में खोजी जाती है: वे भी दें।',
  'There is no file {{file}} in the folder.': 'फ़ाइल {{file}} दी गई फ़ाइलों में नहीं है।',
  'There are {{count}} files {{file}} in the folder: name it with its path.':
    '{{file}} नाम की {{count}} फ़ाइलें हैं: उसका नाम पथ के साथ दें।',
  'The file {{file}} is of no kind that the CMS takes: JPEG, PNG, WebP, AVIF, PDF, MP4, WebM, WebVTT.':
    'फ़ाइल {{file}} इस प्रकार की फ़ाइल नहीं ली जाती: JPEG, PNG, WebP, AVIF, PDF, MP4, WebM, WebVTT चलते हैं।',
  'The file {{file}} has more than 20 MB: export it for the web.':
    'फ़ाइल {{file}} 20 एमबी से बड़ी है: उसे वेब के लिए छोटा करें।',
  'Name the file, by its path among the files of the import.':
    'फ़ाइल का नाम आयात की फ़ाइलों में उसके पथ से दें।',
  'Another document has the address {{value}}: choose another one, or leave it empty.':
    '{{value}} पता किसी दूसरे दस्तावेज़ का है: दूसरा चुनें या खाली छोड़ें।',
  'Another document has {{value}}: no two may have the same.':
    '{{value}} किसी दूसरे दस्तावेज़ का है: दो का एक जैसा नहीं हो सकता।',
  'An editor has changed or deleted this document since it was imported: it is left as it is.':
    'आयात के बाद किसी संपादक ने यह दस्तावेज़ बदला या हटाया है: इसे वैसा ही छोड़ा गया।',
  'This document and others lead to one another, so that none of them can be the first. Mend what is wrong with them; or leave one of the links out, and choose it in the CMS.':
    'यह और दूसरे दस्तावेज़ एक-दूसरे की ओर ले जाते हैं, इसलिए कोई भी पहला नहीं हो सकता। उनकी गलतियाँ ठीक करें; या एक लिंक छोड़कर बाद में यहाँ चुनें।',
  'The database does not take it: another document has a value that only one may have, such as its address or its code, or a value is too large.':
    'दर्ज नहीं होता: जो मान केवल एक का हो सकता है (जैसे पता या कूट), वह किसी दूसरे दस्तावेज़ का है, या कोई मान बहुत बड़ा है।',
  'The key stands on line {{count}} already: each document has one row.':
    'यह पहचान क्रमांक पंक्ति {{count}} पर पहले से है: हर दस्तावेज़ की एक ही पंक्ति होती है।',
  'The row has no key: give each row the id by which the other system knows it, in "key".':
    'पंक्ति का पहचान क्रमांक नहीं है: हर पंक्ति को दूसरी प्रणाली का पहचान क्रमांक दें।',
  'A text holds NUL or half of a character, which no text has: take it out.':
    'पाठ में अधूरा अक्षर है: उसे हटाएँ।',
  'There is no content type {{value}}: there are {{names}}.':
    '{{value}} नाम का सामग्री प्रकार नहीं है: ये हैं {{names}}।',
  'The row has {{count}} cells, the first line names {{all}} columns: a quotation mark or a delimiter is missing.':
    'पंक्ति में {{count}} खाने हैं, पहली पंक्ति में {{all}} स्तंभ हैं: उद्धरण चिह्न या विभाजक छूटा है।',
  'The line is not UTF-8: save the file in that encoding.':
    'पंक्ति के अक्षर पढ़े नहीं जा सके: फ़ाइल को "UTF-8" के रूप में सहेजें।',
  'The line is no JSON: {{why}}': 'पंक्ति की रचना गलत है: {{why}}',
  'The line is no JSON object.': 'पंक्ति की रचना गलत है।',
  'The row does not say on which portal: give a column "portals", or choose portals for all rows.':
    'पंक्ति में पोर्टल नहीं है: उसके लिए स्तंभ दें या सभी पंक्तियों के लिए पोर्टल चुनें।',
  'No document with the key {{value}} was imported.':
    '{{value}} पहचान क्रमांक वाला दस्तावेज़ आयात नहीं हुआ है।',
  'There is no folder {{name}}.': '{{name}} नाम का फ़ोल्डर नहीं है।',
  'Imported as an old address.': 'पुराने पते के रूप में आयात किया गया।',
  'The address stands on line {{count}} already.': 'यह पता पंक्ति {{count}} पर पहले से है।',
  'This leads back to where it began, by itself or through other addresses of the list.':
    'यह सीधे या सूची के दूसरे पतों से होकर वहीं लौटता है जहाँ से चला था।',
  'A document of {{name}} has no page to which an address could lead.':
    '{{name}} प्रकार के दस्तावेज़ का पृष्ठ नहीं होता, जिस पर पता ले जाए।',
  'A numbered list right after another one goes on with its numbers.':
    'एक क्रमांकित सूची के ठीक बाद आई दूसरी क्रमांकित सूची उसी के क्रमांक आगे चलाती है।',
  'A picture that is written into the text itself is left out: give it as a file.':
    'पाठ में ही लिखा चित्र छोड़ दिया गया: उसे फ़ाइल के रूप में दें।',
  'The link to {{value}} leads nowhere outside its old page: its words are kept. Use a path that begins with /, or a full address.':
    '{{value}} लिंक अपने पुराने पृष्ठ के बाहर कहीं नहीं ले जाता: उसके शब्द रखे गए। / से शुरू होने वाला पथ या पूरा पता दें।',
  // A file that cannot be read.
  '{{file}}: is no whole zip file: pack the files again.':
    '{{file}}: यह पूरी ज़िप फ़ाइल नहीं है: फ़ाइलें फिर से बाँधें।',
  '{{file}}: holds more than 20,000 files or 4 GB: divide it.':
    '{{file}}: इसमें 20,000 से अधिक फ़ाइलें या 4 जीबी से अधिक सामग्री है: उसे बाँटें।',
  '{{file}}: holds “{{other}}”, which has more than 20 MB: export it for the web.':
    '{{file}}: इसमें “{{other}}” 20 एमबी से बड़ी है: उसे वेब के लिए छोटा करें।',
  '{{file}}: is not UTF-8 after line {{count}}: save it as "CSV UTF-8".':
    '{{file}}: पंक्ति {{count}} के बाद अक्षर पढ़े नहीं जा सके: "CSV UTF-8" के रूप में सहेजें।',
  '{{file}}: cannot be read from line {{count}} on: {{why}}':
    '{{file}}: पंक्ति {{count}} से पढ़ी नहीं जा सकी: {{why}}',
  'a row has more than 16 MB, or a quotation mark is not closed':
    'कोई पंक्ति 16 एमबी से बड़ी है या उद्धरण चिह्न बंद नहीं है',
  '{{file}}: the column "{{name}}" is there twice.': '{{file}}: स्तंभ "{{name}}" दो बार है।',
  'Remove these kept columns': 'ये सहेजे हुए स्तंभ हटाएँ',
  'New files: {{count}}': 'नई फ़ाइलें: {{count}}',
  'You keep no columns under this name.': 'इस नाम से आपने कोई स्तंभ नहीं सहेजे हैं।',
  'You have {{count}} imports that never ran. Run some of them, or remove them.':
    'आपके {{count}} आयात अभी तक चलाए नहीं गए हैं। उनमें से कुछ चलाएँ या हटाएँ।',
  'The name of a column has at most {{count}} characters.':
    'स्तंभ के नाम में अधिक से अधिक {{count}} अक्षर होते हैं।',
  'The disk of the server is almost full, so the files of the import cannot be unpacked. Tell the operators, and try again when they have made room.':
    'सर्वर की डिस्क लगभग भर गई है, इसलिए आयात की फ़ाइलें खोली नहीं जा सकतीं। संचालकों को बताएँ और जगह होने पर फिर प्रयास करें।',
  'Another department imports under this name of the other system: choose another name.':
    'दूसरी प्रणाली के इस नाम से दूसरा विभाग आयात करता है: दूसरा नाम चुनें।',
  'The CMS refuses to change it.': 'नियमों के कारण यह पाठ बदला नहीं जा सकता।',
  'This document is public, and an import of drafts would take it down: change it in its form, or import it without drafts.':
    'यह पाठ प्रकाशित है, और मसौदों के आयात से यह प्रकाशन से हट जाएगा: इसे इसके पृष्ठ पर बदलें या बिना मसौदों के आयात करें।',
  'An old address leads readers on at once: an import of drafts brings none.':
    'पुराना पता पाठकों को तुरंत आगे ले जाता है: मसौदों के आयात में पुराने पते नहीं आते।',
  'An earlier import brought this file with other contents or texts, and pages may show it: change it in Files, or give the row another key.':
    'पहले के किसी आयात से यह फ़ाइल दूसरी सामग्री या दूसरे पाठ के साथ आई थी, और पृष्ठ इसे दिखाते होंगे: इसे “फ़ाइलें” में बदलें या पंक्ति को दूसरा पहचान क्रमांक दें।',
};
