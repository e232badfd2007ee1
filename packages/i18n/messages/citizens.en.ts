export default {
  // The page that asks for the number
  account_title: 'Your account',
  account_lead:
    'Hear about closed roads, water cuts and dangers in your language, in the way you choose. ' +
    'You do not need an account for anything else here: reporting, paying, tracking and searching.',
  account_link: 'My account',
  account_each_portal:
    'You use one account on all portals of the city. You sign in to each portal separately.',
  sign_in_title: 'Sign in with your mobile number',
  label_mobile: 'Mobile number',
  hint_mobile:
    'Ten digits. You get a code by text message. There is no password and nothing to register.',
  label_keep: 'This is my own device: keep me signed in',
  hint_keep:
    'Leave it unticked on a shared computer. You are then signed out after 30 minutes without use.',
  action_send_code: 'Send the code',
  already_title: 'Already signed in?',
  action_my_page: 'Go to my page',
  action_sign_in_page: 'To the sign-in page',

  // Notice before consent
  notice_title: 'Before you sign in',
  notice_what:
    'We keep your mobile number, encrypted, to recognise you and to send you the ' +
    'messages you choose.',
  notice_choice:
    'You get no messages until you choose them on your page. You can withdraw your ' +
    'consent there too, with one button.',
  notice_rights: 'You can see, download, correct and erase everything at any time.',
  notice_complaint:
    'Complaints: to the Grievance Officer of this portal, then to the Data Protection Board of India.',
  notice_children:
    'An account is for adults. For a child, a parent or guardian signs in with their own ' +
    'number; we do not follow or profile children.',
  notice_register: 'What we keep, why and for how long',
  notice_version: 'Notice of {{date}}',

  // The code
  code_title: 'Enter the code',
  code_lead: 'We sent a six-digit code to {{number}}. It is valid for {{minutes}} minutes.',
  code_last:
    'We sent several codes to {{number}} in the last few minutes. Enter the one in the ' +
    'latest message.',
  label_code: 'Code from the text message',
  label_code_email: 'Code from the email',
  action_sign_in: 'Sign in',
  action_confirm: 'Confirm',
  code_again_title: 'No message?',
  code_again: 'It can take a minute. You can have a new code sent.',
  action_code_again: 'Send a new code',
  action_other_number: 'Use another number',
  code_wrong: 'This is not the code. You have {{count}} tries left.',

  // My page
  me_title: 'My page',
  me_lead: 'Signed in with {{number}}.',
  saved: 'Your choices are saved and apply from now on.',
  messages_title: 'What we tell you about',
  messages_lead: 'Each tick is a separate consent. Nothing is ticked unless you tick it.',
  column_topic: 'Topic',
  choice_label: '{{topic}} by {{channel}}',
  topic_traffic: 'Traffic',
  purpose_traffic: 'Closed roads and diversions',
  topic_transport: 'Public transport',
  purpose_transport: 'Changes of buses and metro',
  topic_water: 'Water supply',
  purpose_water: 'Water cuts and low pressure',
  topic_electricity: 'Electricity',
  purpose_electricity: 'Power cuts and street lights',
  topic_services: 'Other city services',
  purpose_services: 'Camps, dates, collection and other services',
  topic_emergency: 'Emergencies',
  purpose_emergency:
    'Floods and other dangers. If there is a danger to life, we send a text message even ' +
    'if you have not ticked this, and we record that we did.',
  topic_events: 'Coming events',
  purpose_events: 'Once a week, by email: what happens in the city in the next two weeks',
  topic_changes: 'Changes of published texts',
  purpose_changes: 'By email: what has changed in orders, policies, services and schemes',
  topic_grievances: 'My grievances',
  purpose_grievances: 'Each step of a grievance of yours',
  topic_payments: 'Dues and receipts',
  purpose_payments: 'Taxes and charges that fall due, and receipts',
  topic_account: 'The account itself',
  not_sent:
    'We do not send messages about this at the moment. Your earlier consent stays until ' +
    'you remove the tick.',
  areas_title: 'Which parts of the city?',
  areas_hint:
    'Tick the ward offices that matter to you. If you tick none, you hear about the whole city.',
  areas_all: 'Whole city',
  follows_title: 'Which changes, and how often?',
  follows_hint:
    'This is about “Changes of published texts”. If you tick no kind and no department, you hear about all of them.',
  follows_all: 'All changes',
  rhythm_title: 'How often?',
  rhythm_now: 'At once, not at night',
  rhythm_daily: 'Once a day, after 9:00',
  rhythm_weekly: 'Once a week, on Thursday',
  follows_types: 'Kinds of texts',
  follows_departments: 'Departments',
  language_title: 'Language of the messages',
  action_save: 'Save my choices',
  withdraw_text: 'To withdraw every consent to messages at once:',
  action_withdraw: 'Withdraw all',
  stop_title: 'Messages: {{topic}}, by {{channel}}',
  stop_lead: 'You chose these messages. One button ends them at once; you do not need to sign in.',
  stop_alerts: 'All alerts in force',
  stop_events: 'All coming events',
  stop_changes: 'All changes',
  action_stop: 'Stop these messages',
  stopped_title: 'These messages have ended',
  stopped_lead:
    'Your consent is withdrawn. You can choose the messages again on your page at any time.',

  email_title: 'Email',
  email_none: 'Add an email address if you want messages there.',
  label_email: 'Email address',
  action_email_code: 'Send a code to this address',
  action_email_remove: 'Remove this address',
  email_code_title: 'Confirm your email address',
  email_code_lead: 'We sent a code to this address. It is valid for {{minutes}} minutes.',
  push_title: 'Notifications in this browser',
  push_lead: 'Your browser asks you once. Then tick above what you want to get here.',
  action_push: 'Allow on this device',
  action_push_remove: 'Stop on all devices',
  push_devices: 'Allowed on:',
  push_refused: 'Your browser does not allow it. You can change that in its settings.',

  devices_title: 'Where you are signed in',
  device_unknown: 'Unknown device',
  device_this: 'this device',
  device_seen: 'Last used {{time}}',
  action_end: 'Sign out there',
  action_end_label: 'Sign out there: {{device}}',
  action_sign_out: 'Sign out',
  action_sign_out_everywhere: 'Sign out everywhere',
  signed_out_title: 'You are signed out',
  signed_out: 'Nothing of yours is left in this browser.',

  sent_title: 'Messages to you',
  sent_none: 'We have not sent you any messages yet.',
  status_queued: 'on its way',
  status_sent: 'sent',
  status_delivered: 'delivered',
  status_failed: 'could not be delivered',
  status_suppressed: 'not sent, as you wished',

  // Data
  data_title: 'Your data',
  data_lead: 'See or download everything we keep about you.',
  action_see: 'See everything',
  action_download: 'Download as a file (JSON)',
  export_title: 'Everything we keep about you',
  export_lead: 'As of {{time}}.',
  export_account: 'Account',
  export_since: 'Since',
  export_language: 'Language',
  export_areas: 'Ward offices',
  export_follows: 'Changes that you follow',
  export_none: 'none',
  export_consents: 'Consents',
  export_given: 'given {{time}} under the notice of {{date}}',
  export_withdrawn: 'withdrawn {{time}}',
  export_holds: 'in force',
  export_history: 'What happened to the account',
  event_signed_up: 'Account created',
  event_signed_in: 'Signed in',
  event_signed_out: 'Signed out',
  event_signed_out_everywhere: 'Signed out everywhere',
  event_consents_changed: 'Choices changed',
  event_email_confirmed: 'Email address confirmed',
  event_email_removed: 'Email address removed',
  event_push_added: 'Notifications allowed on a device',
  event_push_removed: 'Notifications stopped',
  event_exported: 'Data shown or downloaded',
  event_erased: 'Account erased',
  event_erased_unused: 'Unused account erased',
  action_back: 'Back to my page',
  erase_title: 'Erase the account',
  erase_link: 'Erase my account',
  erase_lead:
    'Your number, email address, choices and devices are deleted at once. You cannot ' +
    'undo this. You can create a new account at any time.',
  erase_kept:
    'The law or protection from misuse requires us to keep these for a time, without ' +
    'your name and number:',
  erase_elsewhere:
    'Grievances and payments, made with or without an account, are separate records and ' +
    'stay with the office concerned.',
  label_erase: 'Yes, erase my account and everything above',
  action_erase: 'Erase permanently',
  erased_title: 'Your account is erased',
  erased: 'Nothing that identifies you is left.',

  // The register
  register_title: 'What we keep about you, why and for how long',
  register_lead:
    'The system itself follows this table: it deletes each kind of data when its time is up.',
  register_what: 'What',
  register_why: 'Why',
  register_basis: 'Legal basis',
  register_kept: 'How long',
  register_erasure: 'When you erase your account',
  basis_consent: 'Your consent',
  basis_law: 'Required by law',
  basis_service: 'You gave it for this purpose',
  basis_security: 'Protection from misuse',
  erasure_deleted: 'Deleted at once',
  erasure_kept_without_name: 'Kept for that time, without your name and number',
  erasure_separate: 'Not part of the account: kept for its time',
  from_last_seen: '{{time}} after your last use',
  from_withdrawal: '{{time}} after you withdraw',
  from_expiry: '{{time}} after it expires',
  from_sending: '{{time}} after sending',
  from_event: '{{time}}',
  from_window: '{{time}}',
  from_closing: '{{time}} after the grievance is closed',
  from_accounts: 'As long as the city must keep its accounts; not deleted automatically',
  duration_one_year: '1 year',
  duration_years: '{{count}} years',
  duration_one_day: '1 day',
  duration_days: '{{count}} days',
  held_account: 'Mobile number (encrypted), language, day of the last visit',
  why_account: 'To recognise you and contact you',
  held_email: 'Email address (encrypted)',
  why_email: 'To send messages that you chose',
  held_preferences: 'Ward offices that you chose, and which changes you follow',
  why_preferences: 'To tell you only about your area, and what you follow',
  held_consents: 'What you consented to, when, and under which notice',
  why_consents: 'To prove that you asked for messages',
  held_codes: 'One-time codes (stored only as a hash) and where they were sent',
  why_codes: 'To check that the number is yours',
  held_sessions: 'Devices that are signed in: names of browser and system',
  why_sessions: 'So that you stay signed in and can sign out anywhere',
  held_push: 'Address that your browser gave for notifications (encrypted)',
  why_push: 'To send notifications that you chose',
  held_messages: 'Which message was sent when, and whether it arrived; not its words',
  why_messages: 'To tell you whether something was sent',
  held_events: 'Signing in and out, changes, downloads, erasure',
  why_events: 'To find misuse, and for inquiries that the law allows',
  held_remarks:
    'Answers to “was this page useful?”: the page, the day, yes or no, your words. No name, address or number; words with telephone numbers, email addresses, vehicle numbers, Aadhaar or other long numbers are refused',
  held_limits: 'How often an address or a number asked for something (stored only as a hash)',
  why_remarks: 'To improve pages',
  why_limits: 'To prevent guessing, unwanted messages and too many requests',
  held_grievances:
    'A grievance: your text and answers, place, photo, messages and mobile number (encrypted); replies of the office and evidence of its work',
  why_grievances:
    'To fix the problem and to contact you; afterwards only its number, kind, office and ' +
    'steps are kept',
  own_title: 'Your grievances',
  own_lead:
    'The grievances that you registered with your confirmed number or while signed in, ' +
    'and those you follow.',
  own_none: 'You have not registered a grievance yet, and do not follow one.',
  own_next: 'Older ones',
  bills_title: 'Your bills',
  bills_lead:
    'Bills of the numbers that you keep here. Of an owner, only the first letters of the name ' +
    'and the locality are shown: anybody can keep a number.',
  bills_none: 'You do not keep a number yet. Find a bill, then keep its number on your page.',
  bills_add: 'Add a number',
  bills_due: 'To pay: {{amount}}',
  bills_settled: 'Nothing to pay',
  bills_gone: 'There is no bill under this number any more.',
  action_bill: 'Show the bill',
  reminders_by: 'Reminders of these bills come by: {{channels}}.',
  reminders_change: 'Change',
  reminders_off: 'No reminders of these bills are sent to you; this page shows what is due.',
  reminders_choose: 'Choose reminders',
  reminder_early: 'Pay {{amount}} by {{day}} and save {{saving}}.',
  reminder_due: 'Pay {{amount}} by {{day}}; a penalty is added after that.',
  reminder_late: 'A penalty has been added since {{day}}. To pay: {{amount}}.',
  reminded_by_messages: 'You were reminded by message on {{day}}.',
  reminded_by_print: 'The printed bill of {{day}} was the reminder.',
  problem_refund_not_possible_title: 'This is not possible for this payment',
  problem_refund_not_possible:
    'A request is open, the office is at work with it, or nothing is left to give back. Your payments show how it stands.',
  action_bill_pay: 'See the bill and pay',
  action_let_go: 'Remove from my page',
  action_let_go_label: 'Remove from my page: {{name}}',
  payments_title: 'Your payments and receipts',
  payments_lead: 'What you paid while signed in.',
  payments_none:
    'You have not paid anything while signed in. The receipt of another payment is behind the ' +
    'link that you got when you paid.',
  payments_all: 'All payments',
  payments_older: 'Older payments',
  action_receipt: 'Receipt {{number}} (PDF)',
  benefits_title: 'Your benefits',
  benefits_lead:
    'Only the scheme and the state of the application. Amounts and steps need the number of ' +
    'the application and a code.',
  benefits_none:
    'You do not keep an application yet. See its status, then keep it on your page from there.',
  benefit_ending: 'Application number ending in {{digits}}',
  action_benefit: 'See the status of a benefit',
  part_unavailable:
    'This part cannot be shown at the moment. Nothing is lost: try again in a few minutes.',
  export_kept: 'What you keep on your page',
  kept_bill: 'Bills',
  kept_payment: 'Payment',
  kept_benefit: 'Application for a benefit',
  held_kept:
    'Numbers whose bills you keep on your page, payments that you made while signed in, and ' +
    'applications for benefits that you keep',
  why_kept: 'To show your bills, receipts and benefits in one place',
  own_answer_until: 'Answer by {{date}}: is the problem solved?',
  own_waiting_title: 'We need your answer',
  own_filed: 'registered by you',
  own_followed: 'followed',
  held_followers:
    'Grievances that you follow: your account, your confirmed mobile number or your email address (encrypted), and the chosen channels; an address that you do not confirm is deleted after 7 days',
  why_followers: 'To tell you about each public step until you stop it',
  held_shared_parts:
    'Text and photo of a grievance that you allow to be shown publicly; decisions of the officer who looked at them',
  why_shared_parts:
    'To show others what was reported, without personal data; you can withdraw your ' +
    'consent at any time, and they are erased at once',
  held_given_addresses:
    'An email address that you give for one receipt (encrypted); it is deleted when the receipt is sent',
  why_given_addresses: 'To send you that receipt',
  held_payments:
    'Bills by account number; what was paid when, with the bank’s reference; receipts. Of ' +
    'the owner’s name and address the initials and the locality; no card, no bank account',
  why_payments: 'To account for public money, and to prove that you paid',
  held_benefits:
    'Benefits: name and mobile number (encrypted), last four digits of the account, a keyed ' +
    'reference instead of the Aadhaar number until you remove it, the steps of application ' +
    'and payments',
  why_benefits: 'To pay the benefit and to show you that it was paid',
  held_benefit_looks:
    'When and how the status of an application was opened, and the consent for it',
  why_benefit_looks: 'To find misuse, and for inquiries that the law allows',
  held_benefit_attempts:
    'Attempts to prove your identity with Aadhaar: a keyed reference, not the number',
  why_benefit_attempts: 'To check the code of UIDAI',
  held_retries: 'The answer to a form that you sent (encrypted)',
  why_retries: 'So that nothing is filed or paid twice if it is sent twice',

  // Errors
  error_mobile: 'Enter a mobile number of ten digits that begins with 6, 7, 8 or 9.',
  error_mobile_required: 'Enter your mobile number.',
  error_code: 'Enter the six digits of the code.',
  error_email: 'Enter an email address such as name@example.org.',
  error_confirm: 'Tick the box if you want this.',
  error_not_offered: 'We do not send messages about this topic at the moment. Choose another one.',
  problem_code_gone_title: 'This code is no longer valid',
  problem_code_gone:
    'It was used, 10 minutes have passed, or it was entered wrongly too often. Or your ' +
    'browser does not store cookies. Ask for a new code.',
  problem_no_codes_title: 'Codes cannot be sent now',
  problem_no_codes:
    'This portal is not connected to a message service at the moment, so nothing was ' +
    'sent. Try again later. You can report a problem, pay and search without signing in.',
  problem_kept_many_title: 'Your page is full',
  problem_kept_many: 'Your page keeps up to 20 of these. Remove one first.',
  problem_kept_often_title: 'Too many requests',
  problem_kept_often:
    'Your account asked for this very often in a short time. Try again after {{time}}.',
  problem_too_many_title: 'Too many codes',
  problem_too_many:
    'You asked for several codes in a short time. Use the last one, or try again after {{time}}.',
} as const;
