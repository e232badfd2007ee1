/** The messages of imports in Marathi; a key is the English text, as in `messages.mr.ts`. */
export const importsMr: Record<string, string> = {
  Import: 'आयात',
  'Import {{count}}': 'आयात {{count}}',
  Imports: 'आयाती',
  'New import': 'नवी आयात',
  'There is no import yet.': 'अजून कोणतीही आयात नाही.',
  'There is no such import.': 'अशी आयात नाही.',
  'Each row of the file becomes a document. Nothing is written before you have seen what would become of each row.':
    'फाइलमधील प्रत्येक ओळ एक मजकूर होते. प्रत्येक ओळीचे काय होईल हे तुम्ही पाहिल्याशिवाय काहीही लिहिले जात नाही.',
  'The file brings': 'फाइलमध्ये काय आहे',
  'File, CSV or NDJSON, up to 40 MB': 'फाइल, CSV किंवा NDJSON, 40 एमबीपर्यंत',
  Upload: 'अपलोड करा',
  'Uploading …': 'अपलोड होत आहे …',
  'Choose a file.': 'फाइल निवडा.',
  'Choose a file': 'फाइल निवडा',
  'No file is chosen yet.': 'अजून फाइल निवडलेली नाही.',
  File: 'फाइल',
  Brings: 'मजकुराचा प्रकार',
  State: 'स्थिती',
  Uploaded: 'अपलोड',
  'uploaded by {{name}}, {{time}}': '{{name}} यांनी अपलोड केले, {{time}}',
  'Columns to be chosen': 'स्तंभ निवडायचे आहेत',
  'Being checked': 'तपासणी चालू आहे',
  Approved: 'मंजूर',
  'To be checked by another person': 'दुसऱ्या व्यक्तीने तपासायचे आहे',
  Returned: 'परत पाठवले',
  'Checked, not yet submitted': 'तपासले, अजून पाठवलेले नाही',
  'Being imported': 'आयात चालू आहे',
  Stopped: 'थांबले',
  Imported: 'आयात झाले',
  'Being taken back': 'मागे घेणे चालू आहे',
  'Taken back': 'मागे घेतले',
  'Public without approval': 'मंजुरीविना प्रकाशित',
  'Columns and fields': 'स्तंभ आणि रकाने',
  'Use kept columns': 'जतन केलेले स्तंभ वापरा',
  'Column of the file': 'फाइलमधील स्तंभ',
  Field: 'रकाना',
  'First rows': 'पहिल्या ओळी',
  '* A document cannot be public without it.': '* याशिवाय मजकूर प्रसिद्ध होऊ शकत नाही.',
  'Column that tells the rows apart': 'ओळी वेगळ्या ओळखण्याचा स्तंभ',
  'The same value next time means the same document.':
    'पुढच्या वेळी तेच मूल्य आले तर तोच मजकूर समजला जातो.',
  'Name of the other system': 'दुसऱ्या प्रणालीचे नाव',
  'Latin letters, digits and hyphens.': 'रोमन अक्षरे, अंक आणि जोडरेषा.',
  'Language of texts whose column names none': 'स्तंभात भाषा नसलेल्या मजकुराची भाषा',
  'Portals of rows that name none': 'ज्या ओळींत संकेतस्थळ नाही त्यांची संकेतस्थळे',
  'Bring everything in as drafts, to be finished and published one by one':
    'सर्व मसुदे म्हणून आणा; ते एकेक करून पूर्ण व प्रसिद्ध करता येतील',
  'Keep these columns under a name, for the next file': 'पुढच्या फाइलसाठी हे स्तंभ एका नावाने जतन करा',
  'Check again': 'पुन्हा तपासा',
  'Check what would happen': 'काय होईल ते तपासा',
  'Key of the other system': 'दुसऱ्या प्रणालीतील ओळखक्रमांक',
  'Old addresses, which lead here': 'जुने पत्ते, जे येथे आणतील',
  'Field for the column {{name}}': '{{name}} या स्तंभासाठी रकाना',
  'Leave this column out': 'हा स्तंभ वगळा',
  'Files: {{file}}. Choose another zip file in its place':
    'फाइल: {{file}}. त्याऐवजी दुसरी झिप फाइल निवडा',
  'Files that rows name, as one zip file up to 1 GB':
    'ओळींत नाव असलेल्या फाइल, एका झिप फाइलमध्ये, 1 जीबीपर्यंत',
  new: 'नवे',
  changed: 'बदलणारे',
  unchanged: 'बदल नाही',
  'kept as editors left it': 'संपादकांनी ठेवले तसेच',
  refused: 'नाकारलेले',
  'What the check found': 'तपासणीत काय आढळले',
  'Old addresses': 'जुने पत्ते',
  'The whole report as CSV': 'संपूर्ण अहवाल (CSV)',
  'The file as it was uploaded': 'अपलोड केलेली मूळ फाइल',
  'Rows with problems': 'अडचणी असलेल्या ओळी',
  Row: 'ओळ',
  Title: 'शीर्षक',
  Column: 'स्तंभ',
  Reason: 'कारण',
  'The row stays out.': 'ही ओळ आयात होणार नाही.',
  'The row goes in, with this file.': 'ही ओळ या फाइलसह आयात होईल.',
  'The rest of the row goes in.': 'ओळीतील बाकीचे आयात होईल.',
  '{{count}} more problems are in the report.': 'आणखी {{count}} अडचणी अहवालात आहेत.',
  'The first rows': 'पहिल्या ओळी',
  Key: 'ओळखक्रमांक',
  'What becomes of it': 'काय होईल',
  'The files of this import are deleted.': 'या आयातीच्या फाइल काढून टाकल्या आहेत.',
  'The files are deleted {{count}} days after the last step. Until then the import can be taken back.':
    'शेवटच्या कृतीनंतर {{count}} दिवसांनी फाइल काढून टाकल्या जातात. तोपर्यंत आयात मागे घेता येते.',
  'Remove this import and its files': 'ही आयात आणि तिच्या फाइल काढून टाका',
  '{{done}} of {{count}} rows': '{{count}} पैकी {{done}} ओळी',
  'It begins in a moment.': 'थोड्याच वेळात सुरू होईल.',
  'It stops after the documents at hand.': 'हाती असलेले मजकूर पूर्ण झाल्यावर थांबेल.',
  Stop: 'थांबवा',
  '{{count}} new, {{changed}} changed, {{kept}} kept as editors left them, {{refused}} refused.':
    '{{count}} नवे, {{changed}} बदलले, {{kept}} संपादकांनी ठेवले तसेच, {{refused}} नाकारले.',
  '{{count}} documents were taken back.': '{{count}} मजकूर मागे घेतले.',
  'These were not taken back:': 'हे मागे घेतले नाहीत:',
  'Take this import back': 'ही आयात मागे घ्या',
  'New documents are deleted, and changed ones get the text from before. What was changed after the import stays, and is listed.':
    'नवे मजकूर काढून टाकले जातात आणि बदललेल्यांना आधीचा मजकूर परत मिळतो. आयातीनंतर बदललेले तसेच राहते आणि यादीत दिसते.',
  'Take it back now': 'आता मागे घ्या',
  'Approval and import': 'मंजुरी आणि आयात',
  'Approved by {{name}}, {{time}}': '{{name}} यांनी मंजूर केले, {{time}}',
  'Imported without approval by {{name}}, {{time}}': '{{name}} यांनी मंजुरीविना आयात केले, {{time}}',
  'Reason: {{quoted}}': 'कारण: {{quoted}}',
  'Submitted to {{name}}': '{{name}} यांच्याकडे पाठवले',
  'You cannot approve this: {{reason}}': 'तुम्ही हे मंजूर करू शकत नाही: {{reason}}',
  Note: 'टिपणी',
  'Approve what is public': 'प्रकाशित मजकूर मंजूर करा',
  'Approve the import': 'आयात मंजूर करा',
  Return: 'परत पाठवा',
  'To whom': 'कोणाकडे',
  'Any checker or publisher': 'कोणताही तपासनीस किंवा प्रकाशक',
  'Submit for checking': 'तपासणीसाठी पाठवा',
  'Submit again': 'पुन्हा पाठवा',
  'Go on with the import': 'आयात पुढे चालू ठेवा',
  'Import now': 'आता आयात करा',
  'Import without approval': 'मंजुरीविना आयात करा',
  'It stays marked until another person has approved it.': 'दुसऱ्या व्यक्तीने मंजूर करेपर्यंत त्यावर खूण राहते.',
  'Import with this reason': 'या कारणासह आयात करा',
  'Choose what the file brings: your account may add nothing of this kind.':
    'फाइलमध्ये काय आहे ते निवडा: तुमच्या खात्याला या प्रकारचे काही जोडता येत नाही.',
  'Choose a file that ends in .csv or .ndjson. A spreadsheet saves as CSV.':
    'CSV किंवा NDJSON फाइल निवडा. स्प्रेडशीट CSV म्हणून जतन करता येते.',
  'The file has no rows.': 'फाइलमध्ये ओळी नाहीत.',
  'The file has more than {{count}} columns.': 'फाइलमध्ये {{count}} पेक्षा जास्त स्तंभ आहेत.',
  'A file of rows may have 40 MB: divide it.': 'ओळींची फाइल 40 एमबीपर्यंत असू शकते: तिचे भाग करा.',
  'The files of this import cannot be changed now.': 'या आयातीच्या फाइल आता बदलता येत नाहीत.',
  'Pack the files into one file that ends in .zip.': 'सर्व फाइल एका झिप फाइलमध्ये बांधा.',
  'A zip file may have 1 GB: divide the import.': 'झिप फाइल 1 जीबीपर्यंत असू शकते: आयातीचे भाग करा.',
  'A piece of the file is missing: upload it again.': 'फाइलचा काही भाग आला नाही: पुन्हा अपलोड करा.',
  'Choose a field for at least one column.': 'किमान एका स्तंभासाठी रकाना निवडा.',
  'There is no such field. Load the page again.': 'असा रकाना नाही. पान पुन्हा उघडा.',
  'Two columns have the same field: choose one of them.':
    'दोन स्तंभांना एकच रकाना आहे: त्यांपैकी एक निवडा.',
  'Choose the column that tells the rows apart.': 'ओळी वेगळ्या ओळखण्याचा स्तंभ निवडा.',
  'The name of the other system has Latin letters, digits and hyphens only.':
    'दुसऱ्या प्रणालीच्या नावात फक्त रोमन अक्षरे, अंक आणि जोडरेषा असतात.',
  'Another person keeps columns under this name: choose another one.':
    'या नावाने दुसऱ्या व्यक्तीने स्तंभ जतन केले आहेत: दुसरे नाव निवडा.',
  'Only who uploaded the file chooses its columns.': 'फाइल अपलोड करणारी व्यक्तीच तिचे स्तंभ निवडते.',
  'This import cannot be checked now.': 'ही आयात आता तपासता येत नाही.',
  'The note is too long: at most {{count}} characters.':
    'टिपणी फार मोठी आहे: जास्तीत जास्त {{count}} अक्षरे.',
  'This import cannot be submitted now.': 'ही आयात आता पाठवता येत नाही.',
  'This import is approved already.': 'ही आयात आधीच मंजूर आहे.',
  'No row of the file would go in.': 'फाइलमधील एकही ओळ आयात होणार नाही.',
  'This person cannot approve the import. Choose another one.':
    'ही व्यक्ती ही आयात मंजूर करू शकत नाही. दुसरी निवडा.',
  'This import was not submitted: there is nothing to return.':
    'ही आयात पाठवलेली नव्हती: परत पाठवण्यासारखे काही नाही.',
  'Say in the note what is to be changed.': 'काय बदलायचे ते टिपणीत लिहा.',
  'This import cannot be approved now.': 'ही आयात आता मंजूर करता येत नाही.',
  'A publisher of each department that it concerns imports it. Submit it for checking.':
    'संबंधित प्रत्येक विभागाचा प्रकाशक आयात करतो. ती तपासणीसाठी पाठवा.',
  'No other person has approved this import. Submit it for checking. If it must be public now, give the reason: it stays marked until another person has approved it.':
    'ही आयात दुसऱ्या कोणीही मंजूर केलेली नाही. ती तपासणीसाठी पाठवा. आत्ताच प्रसिद्ध करणे आवश्यक असेल तर कारण द्या: दुसऱ्या व्यक्तीने मंजूर करेपर्यंत त्यावर खूण राहते.',
  'Nothing is under way here.': 'येथे काही चालू नाही.',
  'Your account may not stop this import.': 'तुमच्या खात्याला ही आयात थांबवता येत नाही.',
  'Your account may not take this import back.': 'तुमच्या खात्याला ही आयात मागे घेता येत नाही.',
  'There is nothing to take back.': 'मागे घेण्यासारखे काही नाही.',
  'The import is too old to be taken back: change its documents one by one.':
    'ही आयात मागे घेण्याची मुदत संपली: तिचे मजकूर एकेक करून बदला.',
  'This import cannot be removed.': 'ही आयात काढून टाकता येत नाही.',
  'There is no report any more.': 'अहवाल आता उपलब्ध नाही.',
  'The file is not checked yet.': 'फाइल अजून तपासलेली नाही.',
  'You uploaded or ran this import. Another person must approve it.':
    'ही फाइल तुम्ही अपलोड किंवा आयात केली आहे. दुसऱ्या व्यक्तीने ती मंजूर केली पाहिजे.',
  'The import has changed since you opened it. Load it again, and read what you approve.':
    'तुम्ही उघडल्यानंतर आयात बदलली आहे. ती पुन्हा उघडा आणि वाचून मंजूर करा.',
  'A checker or a publisher of each department that it concerns approves it.':
    'संबंधित प्रत्येक विभागाचा तपासनीस किंवा प्रकाशक ती मंजूर करतो.',
  'Another person changed this import a moment ago. Look at it again.':
    'दुसऱ्या व्यक्तीने ही आयात आत्ताच बदलली. ती पुन्हा पाहा.',
  'New documents': 'नवे मजकूर',
  'Changed documents': 'बदललेले मजकूर',
  'Not taken back': 'मागे न घेतलेले',
  'Rows that go in': 'आयात होणाऱ्या ओळी',
  'Digest of the import': 'आयातीची अंकमुद्रा',
  'It was changed after the import.': 'आयातीनंतर बदलले.',
  'Other documents lead to it.': 'दुसरे मजकूर याकडे नेतात.',
  'A document shows this file.': 'एक मजकूर ही फाइल दाखवतो.',
  'The version before is not kept any more.': 'आधीची आवृत्ती आता ठेवलेली नाही.',
  // The history of documents and receipts.
  'Import {{count}} of the file “{{file}}”, which {{name}} uploaded.':
    'आयात {{count}}: फाइल “{{file}}”, {{name}} यांनी अपलोड केलेली.',
  'Taken back: Import {{count}} of the file “{{file}}”, which {{name}} uploaded.':
    'मागे घेतले: आयात {{count}}, फाइल “{{file}}”, {{name}} यांनी अपलोड केलेली.',
  // The publisher's reasons to stop.
  'It stopped because of a fault of the server. What is in stays. Go on with it, or tell an administrator.':
    'सर्व्हरमधील दोषामुळे थांबले. जे आयात झाले ते राहते. पुढे चालू ठेवा किंवा प्रशासकाला सांगा.',
  'The file is not there any more as it was uploaded. Upload it again.':
    'फाइल अपलोड केली तशी आता नाही. ती पुन्हा अपलोड करा.',
  'The account that uploaded the file is disabled or deleted.':
    'फाइल अपलोड करणारे खाते बंद किंवा काढलेले आहे.',
  'The report is not there any more. Check the file again.': 'अहवाल आता नाही. फाइल पुन्हा तपासा.',
  'No other person has approved this import as it stands.':
    'ही आयात आहे तशी दुसऱ्या कोणीही मंजूर केलेली नाही.',
  // Faults of a row.
  'This field is required.': 'हा रकाना आवश्यक आहे.',
  'Your account may not change documents of this type.':
    'तुमच्या खात्याला या प्रकारचे मजकूर बदलता येत नाहीत.',
  'Your account may not add documents of this type.':
    'तुमच्या खात्याला या प्रकारचे मजकूर जोडता येत नाहीत.',
  'The row has changed its department since the check.': 'तपासणीनंतर ओळीचा विभाग बदलला आहे.',
  '{{value}} is no date: write the day first, as in 31/12/2024, or as 2024-12-31.':
    '{{value}} ही तारीख नाही: आधी दिवस लिहा, जसे 31/12/2024, किंवा 2024-12-31.',
  '{{value}} has no time of day: write it as 31/12/2024 17:30.':
    '{{value}} यात वेळ नाही: 31/12/2024 17:30 असे लिहा.',
  '{{value}} is no number.': '{{value}} हा आकडा नाही.',
  '{{value}} is neither yes nor no.': '{{value}} हे होय किंवा नाही असे नाही.',
  '{{value}} is no text.': '{{value}} हा मजकूर नाही.',
  '{{value}} is none of {{names}}.': '{{value}} यांपैकी नाही: {{names}}.',
  '{{value}} is no list.': '{{value}} ही यादी नाही.',
  '{{value}} is no JSON.': '{{value}} ची रचना चुकीची आहे.',
  'Name a document by its key or slug.': 'मजकुराचे नाव त्याच्या ओळखक्रमांकाने किंवा पत्त्यातील नावाने द्या.',
  'It may lead to {{names}}, not to {{name}}.': 'हे {{names}} कडे नेऊ शकते, {{name}} कडे नाही.',
  'Elements stand inside each other thousands of times: make the text flatter.':
    'मजकुरातील भाग हजारो वेळा एकमेकांच्या आत आहेत: मजकूर सोपा करा.',
  'Give a text in Markdown or HTML.': 'साध्या किंवा खुणांसह लिहिलेला मजकूर द्या.',
  'Item {{count}} is no list of fields.': 'बाब {{count}} मध्ये रकाने नाहीत.',
  'Give its fields by name.': 'त्यातील रकाने नावाने द्या.',
  'Say in which language it is: {{names}}, or choose one language for all rows.':
    'कोणत्या भाषेत आहे ते सांगा: {{names}}; किंवा सर्व ओळींसाठी एक भाषा निवडा.',
  'There is no field {{value}}: there are {{names}}.': '{{value}} असा रकाना नाही: {{names}} हे आहेत.',
  'There is no document of {{names}} with the key or the slug {{value}}.':
    '{{names}} मध्ये {{value}} हा ओळखक्रमांक किंवा पत्त्यातील नाव असलेला मजकूर नाही.',
  'The row of {{names}} {{value}} in this file was refused.':
    'या फाइलमधील {{names}} {{value}} ही ओळ नाकारली आहे.',
  'A picture is left out. {{why}}': 'एक चित्र वगळले. {{why}}',
  'The file has no alternative text, for the document has no title: {{why}}':
    'फाइलला पर्यायी मजकूर नाही, कारण मजकुराला शीर्षक नाही: {{why}}',
  'The file {{file}} is looked for among the files of the import: give them too.':
    'फाइल {{file}} आयातीच्या फाइलमध्ये शोधली जाते: त्याही द्या.',
  'There is no file {{file}} in the folder.': 'फाइल {{file}} दिलेल्या फाइलमध्ये नाही.',
  'There are {{count}} files {{file}} in the folder: name it with its path.':
    '{{file}} नावाच्या {{count}} फाइल आहेत: तिचे नाव मार्गासह द्या.',
  'The file {{file}} is of no kind that the CMS takes: JPEG, PNG, WebP, AVIF, PDF, MP4, WebM, WebVTT.':
    'फाइल {{file}} या प्रकारची फाइल घेता येत नाही: JPEG, PNG, WebP, AVIF, PDF, MP4, WebM, WebVTT चालतात.',
  'The file {{file}} has more than 20 MB: export it for the web.':
    'फाइल {{file}} 20 एमबीपेक्षा मोठी आहे: ती संकेतस्थळासाठी लहान करा.',
  'Name the file, by its path among the files of the import.':
    'आयातीच्या फाइलमधील तिच्या मार्गाने फाइलचे नाव द्या.',
  'Another document has the address {{value}}: choose another one, or leave it empty.':
    '{{value}} हा पत्ता दुसऱ्या मजकुराचा आहे: दुसरा निवडा किंवा रिकामा ठेवा.',
  'Another document has {{value}}: no two may have the same.':
    '{{value}} दुसऱ्या मजकुराचे आहे: दोघांचे एकच असू शकत नाही.',
  'An editor has changed or deleted this document since it was imported: it is left as it is.':
    'आयातीनंतर संपादकाने हा मजकूर बदलला किंवा काढला आहे: तो आहे तसा ठेवला.',
  'This document and others lead to one another, so that none of them can be the first. Mend what is wrong with them; or leave one of the links out, and choose it in the CMS.':
    'हा मजकूर आणि इतर मजकूर एकमेकांकडे नेतात, म्हणून कोणताच पहिला होऊ शकत नाही. त्यांतील चुका दुरुस्त करा; किंवा एक दुवा वगळून नंतर येथे निवडा.',
  'The database does not take it: another document has a value that only one may have, such as its address or its code, or a value is too large.':
    'नोंद होत नाही: फक्त एकाचेच असू शकणारे मूल्य (जसे पत्ता किंवा संकेतांक) दुसऱ्या मजकुराचे आहे, किंवा एखादे मूल्य फार मोठे आहे.',
  'The key stands on line {{count}} already: each document has one row.':
    'हा ओळखक्रमांक ओळ {{count}} वर आधीच आहे: प्रत्येक मजकुराची एकच ओळ असते.',
  'The row has no key: give each row the id by which the other system knows it, in "key".':
    'ओळीला ओळखक्रमांक नाही: प्रत्येक ओळीला दुसऱ्या प्रणालीतील ओळखक्रमांक द्या.',
  'A text holds NUL or half of a character, which no text has: take it out.':
    'मजकुरात अपूर्ण अक्षर आहे: ते काढा.',
  'There is no content type {{value}}: there are {{names}}.':
    '{{value}} असा आशय प्रकार नाही: {{names}} हे आहेत.',
  'The row has {{count}} cells, the first line names {{all}} columns: a quotation mark or a delimiter is missing.':
    'ओळीत {{count}} कप्पे आहेत, पहिल्या ओळीत {{all}} स्तंभ आहेत: अवतरणचिन्ह किंवा विभाजक राहिला आहे.',
  'The line is not UTF-8: save the file in that encoding.':
    'ओळीतील अक्षरे वाचता येत नाहीत: फाइल "UTF-8" म्हणून जतन करा.',
  'The line is no JSON: {{why}}': 'ओळीची रचना चुकीची आहे: {{why}}',
  'The line is no JSON object.': 'ओळीची रचना चुकीची आहे.',
  'The row does not say on which portal: give a column "portals", or choose portals for all rows.':
    'ओळीत संकेतस्थळ नाही: त्यासाठी स्तंभ द्या किंवा सर्व ओळींसाठी संकेतस्थळे निवडा.',
  'No document with the key {{value}} was imported.':
    '{{value}} हा ओळखक्रमांक असलेला मजकूर आयात झालेला नाही.',
  'There is no folder {{name}}.': '{{name}} असा फोल्डर नाही.',
  'Imported as an old address.': 'जुना पत्ता म्हणून आयात केले.',
  'The address stands on line {{count}} already.': 'हा पत्ता ओळ {{count}} वर आधीच आहे.',
  'This leads back to where it began, by itself or through other addresses of the list.':
    'हे स्वतःकडेच परत नेते, थेट किंवा यादीतील इतर पत्त्यांतून.',
  'A document of {{name}} has no page to which an address could lead.':
    '{{name}} प्रकारच्या मजकुराला पान नसते, म्हणून पत्ता तेथे नेऊ शकत नाही.',
  'A numbered list right after another one goes on with its numbers.':
    'एका क्रमांकित यादीनंतर लगेच आलेली दुसरी क्रमांकित यादी तेच क्रमांक पुढे चालवते.',
  'A picture that is written into the text itself is left out: give it as a file.':
    'मजकुरातच लिहिलेले चित्र वगळले: ते फाइल म्हणून द्या.',
  'The link to {{value}} leads nowhere outside its old page: its words are kept. Use a path that begins with /, or a full address.':
    '{{value}} हा दुवा जुन्या पानाबाहेर कोठेही नेत नाही: त्याचे शब्द ठेवले. / ने सुरू होणारा मार्ग किंवा पूर्ण पत्ता द्या.',
  // A file that cannot be read.
  '{{file}}: is no whole zip file: pack the files again.':
    '{{file}}: ही पूर्ण झिप फाइल नाही: फाइल पुन्हा बांधा.',
  '{{file}}: holds more than 20,000 files or 4 GB: divide it.':
    '{{file}}: यात 20,000 पेक्षा जास्त फाइल किंवा 4 जीबीपेक्षा जास्त मजकूर आहे: भाग करा.',
  '{{file}}: holds “{{other}}”, which has more than 20 MB: export it for the web.':
    '{{file}}: यातील “{{other}}” ही फाइल 20 एमबीपेक्षा मोठी आहे: ती लहान करा.',
  '{{file}}: is not UTF-8 after line {{count}}: save it as "CSV UTF-8".':
    '{{file}}: ओळ {{count}} नंतर अक्षरे वाचता येत नाहीत: "CSV UTF-8" म्हणून जतन करा.',
  '{{file}}: cannot be read from line {{count}} on: {{why}}':
    '{{file}}: ओळ {{count}} पासून वाचता येत नाही: {{why}}',
  'a row has more than 16 MB, or a quotation mark is not closed':
    'एखादी ओळ 16 एमबीपेक्षा मोठी आहे किंवा अवतरणचिन्ह बंद केलेले नाही',
  '{{file}}: the column "{{name}}" is there twice.': '{{file}}: स्तंभ "{{name}}" दोनदा आहे.',
  'Remove these kept columns': 'हे जतन केलेले स्तंभ काढून टाका',
  'New files: {{count}}': 'नव्या फाइल: {{count}}',
  'You keep no columns under this name.': 'या नावाने तुम्ही स्तंभ जतन केलेले नाहीत.',
  'You have {{count}} imports that never ran. Run some of them, or remove them.':
    'तुमच्या {{count}} आयाती अजून चालवलेल्या नाहीत. त्यांतील काही चालवा किंवा काढून टाका.',
  'The name of a column has at most {{count}} characters.':
    'स्तंभाच्या नावात जास्तीत जास्त {{count}} अक्षरे असतात.',
  'The disk of the server is almost full, so the files of the import cannot be unpacked. Tell the operators, and try again when they have made room.':
    'सर्व्हरची डिस्क जवळजवळ भरली आहे, म्हणून आयातीच्या फाइल उघडता येत नाहीत. चालकांना सांगा आणि जागा झाल्यावर पुन्हा प्रयत्न करा.',
  'Another department imports under this name of the other system: choose another name.':
    'दुसऱ्या प्रणालीच्या या नावाने दुसरा विभाग आयात करतो: दुसरे नाव निवडा.',
  'The CMS refuses to change it.': 'नियमांमुळे हा मजकूर बदलता येत नाही.',
  'This document is public, and an import of drafts would take it down: change it in its form, or import it without drafts.':
    'हा मजकूर प्रसिद्ध आहे आणि मसुद्यांच्या आयातीने तो प्रकाशनातून निघेल: तो त्याच्या पानावर बदला किंवा मसुद्यांविना आयात करा.',
  'An old address leads readers on at once: an import of drafts brings none.':
    'जुना पत्ता वाचकांना लगेच पुढे नेतो: मसुद्यांच्या आयातीत जुने पत्ते येत नाहीत.',
  'An earlier import brought this file with other contents or texts, and pages may show it: change it in Files, or give the row another key.':
    'आधीच्या आयातीने ही फाइल वेगळ्या आशयाने किंवा मजकुराने आणली आहे आणि पाने ती दाखवत असतील: ती “फाइली” येथे बदला किंवा ओळीला दुसरा ओळखक्रमांक द्या.',
};
