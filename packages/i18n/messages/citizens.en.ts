export default {
  // The page that asks for the number
  account_title: 'Your account',
  account_lead:
    'Have the city warn you of emergencies, in your language and in the way you choose. ' +
    'Everything else here works without an account: reporting, paying, tracking and ' +
    'searching.',
  account_link: 'My account',
  account_each_portal:
    'One account holds on all portals of the city. Each portal asks you to sign in for itself.',
  sign_in_title: 'Sign in with your mobile number',
  label_mobile: 'Mobile number',
  hint_mobile:
    'Ten digits. You get a code by text message. There is no password and nothing to register.',
  label_keep: 'This is my own device: keep me signed in',
  hint_keep:
    'Leave it empty on a shared computer. You are then signed out after half an hour without use.',
  action_send_code: 'Send the code',
  already_title: 'Signed in already?',
  action_my_page: 'Go to my page',
  action_sign_in_page: 'To the sign-in page',

  // Notice before consent
  notice_title: 'Before you sign in',
  notice_what:
    'We hold your mobile number, encrypted, to know you again and to send you what you choose.',
  notice_choice:
    'You get no messages until you choose them on your page. You withdraw there too, in one press.',
  notice_rights: 'You can see, download, correct and erase everything at any time.',
  notice_complaint:
    'Complaints: to the Grievance Officer of this portal, then to the Data Protection Board of India.',
  notice_children:
    'An account is for adults. For a child, a parent or guardian signs in with their own ' +
    'number; we do not follow or profile children.',
  notice_register: 'What is held, why and how long',
  notice_version: 'Notice of {{date}}',

  // The code
  code_title: 'Enter the code',
  code_lead:
    'A code of six digits is on its way to {{number}}. It is valid for {{minutes}} minutes.',
  code_last:
    'Several codes went to {{number}} in the last minutes. Please enter the one in the newest message.',
  label_code: 'Code from the text message',
  label_code_email: 'Code from the e-mail',
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
  saved: 'Your choices are saved and hold from now on.',
  messages_title: 'What we tell you about',
  messages_lead: 'Each mark is a consent of its own. Nothing is marked unless you marked it.',
  column_topic: 'Topic',
  choice_label: '{{topic}} by {{channel}}',
  topic_traffic: 'Traffic',
  purpose_traffic: 'Closed roads and diversions',
  topic_transport: 'Public transport',
  purpose_transport: 'Changes of buses and metro',
  topic_services: 'City services',
  purpose_services: 'Water cuts, camps, dates and notices',
  topic_emergency: 'Emergencies',
  purpose_emergency:
    'Floods and other dangers. In danger to life we send a text message even without your ' +
    'mark, and write down that we did.',
  topic_grievances: 'My grievances',
  purpose_grievances: 'Each step of a grievance of yours',
  topic_payments: 'Dues and receipts',
  purpose_payments: 'Taxes and charges that fall due, and receipts',
  topic_account: 'The account itself',
  not_sent:
    'Not sent at present: no message goes out about this. Your earlier consent stays until you take the mark away.',
  areas_title: 'Which parts of the city?',
  areas_hint:
    'Mark the ward offices that matter to you. Without a mark you hear of the whole city.',
  areas_all: 'Whole city',
  language_title: 'Language of the messages',
  action_save: 'Save my choices',
  withdraw_text: 'To withdraw every consent to messages at once:',
  action_withdraw: 'Withdraw all',

  email_title: 'E-mail',
  email_none: 'Add an e-mail address if you want messages there.',
  label_email: 'E-mail address',
  action_email_code: 'Send a code to this address',
  action_email_remove: 'Remove this address',
  email_code_title: 'Confirm your e-mail address',
  email_code_lead: 'A code is on its way to this address. It is valid for {{minutes}} minutes.',
  push_title: 'Notifications in this browser',
  push_lead: 'Your browser asks you once. Then mark above what you want to see here.',
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
  signed_out: 'Nothing of yours stays in this browser.',

  sent_title: 'Messages to you',
  sent_none: 'We have not sent you any messages yet.',
  status_queued: 'on its way',
  status_sent: 'sent',
  status_delivered: 'delivered',
  status_failed: 'could not be delivered',
  status_suppressed: 'not sent, as you wished',

  // Data
  data_title: 'Your data',
  data_lead: 'See or download everything that we hold about you.',
  action_see: 'See everything',
  action_download: 'Download as a file (JSON)',
  export_title: 'All that we hold about you',
  export_lead: 'As of {{time}}.',
  export_account: 'Account',
  export_since: 'Since',
  export_language: 'Language',
  export_areas: 'Ward offices',
  export_none: 'none',
  export_consents: 'Consents',
  export_given: 'given {{time}} under the notice of {{date}}',
  export_withdrawn: 'withdrawn {{time}}',
  export_holds: 'holds',
  export_history: 'What happened to the account',
  event_signed_up: 'Account made',
  event_signed_in: 'Signed in',
  event_signed_out: 'Signed out',
  event_signed_out_everywhere: 'Signed out everywhere',
  event_consents_changed: 'Choices changed',
  event_email_confirmed: 'E-mail address confirmed',
  event_email_removed: 'E-mail address removed',
  event_push_added: 'Notifications allowed on a device',
  event_push_removed: 'Notifications stopped',
  event_exported: 'Data shown or downloaded',
  event_erased: 'Account erased',
  event_erased_unused: 'Unused account erased',
  action_back: 'Back to my page',
  erase_title: 'Erase the account',
  erase_link: 'Erase my account',
  erase_lead:
    'Your number, e-mail address, choices and devices are deleted at once. This cannot be ' +
    'undone; you can sign in afresh at any time.',
  erase_kept:
    'The law, or protection from misuse, wants these kept for a time. They stay without your name and number:',
  erase_elsewhere:
    'Grievances and payments made with or without an account are records of their own and ' +
    'stay with the office concerned.',
  label_erase: 'Yes, erase my account and everything above',
  action_erase: 'Erase for ever',
  erased_title: 'Your account is erased',
  erased: 'Nothing that names you is left in it.',

  // The register
  register_title: 'What is held about you, why and how long',
  register_lead:
    'This table is what the programs themselves work by: they delete each kind when its time is over.',
  register_what: 'What',
  register_why: 'Why',
  register_basis: 'On what ground',
  register_kept: 'How long',
  register_erasure: 'When you erase your account',
  basis_consent: 'Your consent',
  basis_law: 'Required by law',
  basis_service: 'You gave it for this purpose',
  basis_security: 'Protection from misuse',
  erasure_deleted: 'deleted at once',
  erasure_kept_without_name: 'kept for that time, without your name and number',
  erasure_separate: 'not part of the account: kept for its time',
  from_last_seen: '{{time}} after your last use',
  from_withdrawal: '{{time}} after you withdraw',
  from_expiry: '{{time}} after it runs out',
  from_sending: '{{time}} after sending',
  from_event: '{{time}}',
  from_window: '{{time}}',
  from_closing: '{{time}} after the grievance is closed',
  from_accounts: 'as long as the city must keep its accounts; nothing deletes it by itself',
  duration_one_year: '1 year',
  duration_years: '{{count}} years',
  duration_one_day: '1 day',
  duration_days: '{{count}} days',
  held_account: 'Mobile number (encrypted), language, day of the last visit',
  why_account: 'To know you again and reach you',
  held_email: 'E-mail address (encrypted)',
  why_email: 'To send messages that you chose',
  held_preferences: 'Ward offices that you chose',
  why_preferences: 'To tell you of your area only',
  held_consents: 'What you consented to, when, under which notice',
  why_consents: 'To prove that messages were wanted',
  held_codes: 'Codes (as a fingerprint) and where they were sent',
  why_codes: 'To check that the number is yours',
  held_sessions: 'Devices that are signed in: names of browser and system',
  why_sessions: 'So that you stay signed in and can sign out anywhere',
  held_push: 'Address that your browser gave for notifications (encrypted)',
  why_push: 'To send notifications that you chose',
  held_messages: 'Which message was sent when, and what became of it; not its words',
  why_messages: 'To answer whether something was sent',
  held_events: 'Signing in and out, changes, downloads, erasure',
  why_events: 'To find misuse, and for inquiries that the law allows',
  held_limits: 'How often an address or a number asked for something (as a fingerprint)',
  why_limits: 'Against guessing, unwanted messages and floods',
  held_grievances:
    'A grievance: your text and answers, place, photo, messages and mobile number (encrypted); replies of the office and evidence of its work',
  why_grievances:
    'To put it right and to reach you; afterwards its number, kind, office and steps stay without them',
  own_title: 'Your grievances',
  own_lead:
    'Those that you registered with your confirmed number or while signed in, and those that you follow.',
  own_none: 'You have registered no grievance yet, and follow none.',
  own_next: 'Older ones',
  own_answer_until: 'Your answer is awaited until {{date}}: is the problem solved?',
  own_waiting_title: 'Your answer is awaited',
  own_filed: 'registered by you',
  own_followed: 'followed',
  held_followers:
    'Grievances that you follow: your account, your confirmed mobile number or your e-mail address (encrypted), and the chosen channels; an address that you do not confirm is deleted after 7 days',
  why_followers: 'To tell you of each public step until you end it',
  held_shared_parts:
    'Text and photo of a grievance that you allow to be shown publicly; decisions of the officer who looked at them',
  why_shared_parts:
    'To show others what was reported, without personal data; you can take your consent back at any time, and they are erased at once',
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
    'When and by which way the status of an application was opened, and the consent to that look',
  why_benefit_looks: 'To find misuse, and for inquiries that the law allows',
  held_benefit_attempts:
    'Attempts to show by Aadhaar who you are: a keyed reference, not the number',
  why_benefit_attempts: 'To check the code of UIDAI',
  held_retries: 'The answer to a form that you sent (encrypted)',
  why_retries: 'So that nothing is filed or paid twice when it is sent twice',

  // Errors
  error_mobile: 'Write a mobile number of ten digits that begins with 6, 7, 8 or 9.',
  error_mobile_required: 'Write your mobile number.',
  error_code: 'Write the six digits of the code.',
  error_email: 'Write an e-mail address such as name@example.org.',
  error_confirm: 'Put the mark there if you want this.',
  error_not_offered: 'No messages are sent about this topic at present. Choose another one.',
  problem_code_gone_title: 'This code is no longer valid',
  problem_code_gone:
    'It was used, ten minutes have passed, or it was mistyped too often. It may also be that ' +
    'your browser keeps no cookies. Ask for a new code.',
  problem_no_codes_title: 'Codes cannot be sent now',
  problem_no_codes:
    'This portal has no connection to a service that delivers messages at the moment, so ' +
    'nothing was sent. Please try again later. Reporting a problem, paying and searching ' +
    'work without signing in.',
  problem_too_many_title: 'Enough codes for now',
  problem_too_many:
    'Several codes were asked for in a short time. Use the last one, or try again after {{time}}.',
} as const;
