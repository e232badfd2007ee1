export default {
  // The page that asks for the application number
  title: 'Status of your benefit',
  lead:
    'Check if and when the money went to the bank. You need only your application number ' +
    'and your mobile phone. You do not need an account or your Aadhaar number.',
  form_title: 'Look up an application',
  form_problems: 'Correct this',
  label_application: 'Application number',
  hint_application: 'Nine digits, on the slip of your application. Example:',
  action_send: 'Send me a code',
  send_note: 'The code comes by SMS to the mobile number in your application.',
  shows_title: 'What you will see',
  shows_when: 'The date each payment reached the account, and when to expect the next one',
  shows_why: 'Why a payment is on hold or was returned, and what you can do',
  shows_masked: 'About you, only your initials and the last four digits of the account',
  without_title: 'Without this mobile, without Aadhaar',
  without_mobile:
    'If your mobile number has changed, or you have none, bring the slip and one ' +
    'document with your name to the Social Development Department or your ward office. ' +
    'You can use a ration card, voter card, passport or disability card. You do not need ' +
    'Aadhaar.',
  without_office: 'All ward offices',
  by_aadhaar_link:
    'New mobile number, and Aadhaar linked with the application: open it with a code from UIDAI',
  schemes_link: 'All schemes',
  scheme_link: 'Have you applied? Check if and when the money came',
  samples_title: 'Samples to try',
  samples_text: 'These applications are samples and are not real.',
  sample_credited: 'Paid into the account',
  sample_returned: 'Sent back by the bank',
  sample_held: 'Waiting for the life certificate',
  sample_papers: 'A paper is missing',
  embed_title: 'Status of a benefit of Pune Municipal Corporation',
  embed_link: 'Open the status of benefits of Pune Municipal Corporation',

  // The way by Aadhaar
  aadhaar_title: 'Open with a code from UIDAI',
  aadhaar_lead:
    'Only for people whose mobile number has changed since they applied, and who gave ' +
    'their Aadhaar number when they applied. You do not have to use this.',
  label_aadhaar: 'Aadhaar number',
  hint_aadhaar:
    'Twelve digits. The number goes to the authentication service once. We do not keep it and never show it.',
  consent_title: 'Before you agree',
  consent_what:
    'What is used: your Aadhaar number, and the code that UIDAI sends to the mobile of your Aadhaar.',
  consent_why: 'What for: to show that this application is yours. For nothing else.',
  consent_kept:
    'What is kept: not the number. We keep a reference that cannot be turned back into ' +
    'the number, and a record of what you agreed to, what for, and when.',
  consent_long:
    'How long: the attempt for ten minutes; the reference until you remove it; the record of ' +
    'your consent as proof of it.',
  consent_withdraw:
    'You can take your consent back at any time: with one button below the status, or at the ward office.',
  consent_instead:
    'Instead of Aadhaar: a code to the mobile number of the application, or any other ' +
    'identity paper at the ward office.',
  consent_complain:
    'Questions or complaints about your data: at the Social Development Department, as a ' +
    'grievance here, or to the Data Protection Board of India.',
  consent_box: 'I have read this and agree that my Aadhaar number is used for this purpose.',
  action_aadhaar: 'Ask UIDAI for a code',
  mobile_instead: 'Use the mobile number of the application instead',

  // The page that asks for the code
  code_title: 'Enter the code',
  code_lead_mobile:
    'If this application exists, we sent a code to its mobile number. It is valid for ' +
    '{{minutes}} minutes.',
  code_lead_aadhaar:
    'UIDAI has sent a code to the mobile number of this Aadhaar. It is valid for {{minutes}} minutes.',
  label_code: 'Code (OTP)',
  hint_code: 'Six digits from the SMS. Nobody from the corporation will ask you for it.',
  action_open: 'Show the status',
  no_code_title: 'No code?',
  no_code:
    'Wait two minutes. If you got several codes, use the latest one. If not, check the ' +
    'application number on the slip and ask again. If you no longer use the mobile ' +
    'number in the application, the page with the application number shows other ways.',
  action_again: 'Ask again',
  sandbox_inbox: 'Sandbox: read the message in the inbox',
  sandbox_code: 'Sandbox: the code is {{code}}',

  // Errors
  error_application_required: 'Enter the application number.',
  error_application_incomplete:
    'An application number has nine digits. You will find it on the slip of your application.',
  error_application_mistyped:
    'A digit is wrong or two are swapped. Compare the number with the slip.',
  error_application_aadhaar:
    'This looks like an Aadhaar number. It is not needed here, and it was not kept. Enter the ' +
    'nine digits from the slip.',
  error_code_format: 'Enter the six digits of the code.',
  error_code_wrong: 'This code is not right. Compare it with the newest SMS.',
  error_aadhaar_format:
    'This is not an Aadhaar number. Count the twelve digits and compare them with the card. ' +
    'What you typed was not kept.',
  error_consent: 'Tick the box if you agree. If not, use another way: Aadhaar is never needed.',
  error_consent_changed:
    'The text has changed since you opened the page. Load the page again and read it.',
  problem_code_over_title: 'You can no longer use this code',
  problem_code_over:
    'You can use a code once, within 10 minutes and 5 attempts. Ask for another one.',
  problem_view_over_title: 'The status is closed',
  problem_view_over:
    'It stays open for 15 minutes, so that nobody can read it on this device after you. ' +
    'Ask for another code to see it again.',
  problem_not_linked_title: 'This Aadhaar does not open the application',
  problem_not_linked:
    'There is no such application, or no Aadhaar number was given with it. Use the code to ' +
    'the mobile number of the application, or go to the ward office with another paper.',
  problem_no_mobile_title: 'UIDAI cannot send a code',
  problem_no_mobile:
    'UIDAI has no mobile number for this Aadhaar number. Use the code to the mobile ' +
    'number of the ' +
    'application, or go to the ward office with another paper.',
  problem_refused_title: 'UIDAI does not accept this number',
  problem_refused:
    'The number may be locked or cancelled. Use the code to the mobile number of the ' +
    'application, or go to the ward office with another paper.',
  problem_switched_off_title: 'You cannot use Aadhaar at the moment',
  problem_switched_off:
    'Use the code to the mobile number of the application, or ' +
    'go to the ward office with any paper with your name.',
  problem_no_codes_title: 'Codes cannot be sent now',
  problem_no_codes:
    'This portal has no connection to a service that delivers messages at the moment, so ' +
    'nothing was sent. Try again later, or ask at the ward office with the slip of ' +
    'your application.',
  problem_too_many_title: 'Too many attempts',
  problem_too_many: 'Codes were asked for many times. Try again after {{time}}.',
  action_back: 'To the application number',

  // The status
  status_title: 'Your benefit',
  sample_tag: 'Sample',
  sample_note: 'A sample application: it belongs to nobody, and no money is paid.',
  status_lead: 'Application {{number}}',
  fact_name: 'Name',
  fact_account: 'Account',
  fact_account_none: 'No account given',
  fact_application: 'Application',
  fact_next: 'Next payment',
  next_expected: 'by {{date}}',
  next_late: 'was due on {{date}}',
  next_waits: 'waits until the reason is settled',
  next_none: 'none planned',

  answer_credited: '{{amount}} was paid into your account on {{date}}',
  answer_sent: '{{amount}} went to the bank on {{date}}',
  answer_sent_text: 'The bank has not confirmed yet that it paid the money in.',
  answer_returned: 'The bank sent {{amount}} back on {{date}}',
  answer_held: '{{amount}} has been on hold since {{date}}',
  answer_planned: '{{amount}} is expected by {{date}}',
  answer_late: '{{amount}} was due on {{date}} and has not gone out yet',
  answer_late_text:
    'Ask the Social Development Department, or register a grievance with your application number.',
  answer_cancelled: '{{amount}} will not be paid',
  answer_period: 'For {{period}}, instalment {{instalment}}.',
  answer_application: 'Your application: {{status}}',
  why: 'Why',
  what_to_do: 'What you can do',
  bank_code: 'Code of the bank: {{code}}',

  payments_title: 'Payments',
  payments_none: 'No payment is planned yet.',
  payment_heading: '{{period}}: {{amount}}',
  payment_instalment: 'Instalment {{instalment}}',
  batch: 'Batch {{batch}}',
  steps_title: 'Steps of the application',

  payment_planned: 'Planned',
  payment_held: 'Waiting',
  payment_sent: 'Sent to the bank',
  payment_credited: 'Paid into the account',
  payment_returned: 'Sent back by the bank',
  payment_cancelled: 'Cancelled',
  application_submitted: 'Received',
  application_in_review: 'Being checked',
  application_papers_needed: 'A paper is missing',
  application_approved: 'Approved',
  application_rejected: 'Rejected',
  application_paused: 'Paused',
  application_ended: 'Ended',
  application_text_submitted: 'The Social Development Department has it and will check it.',
  application_text_in_review: 'An officer compares the application with the papers.',

  reason_bank_proof: 'The first page of the bank passbook is missing or cannot be read.',
  do_bank_proof: 'Bring a copy on which name, account number and IFSC can be read.',
  reason_income_proof: 'The income certificate is missing or out of date.',
  do_income_proof:
    'Ask for a new certificate at the Tahsil office or a citizen facilitation centre, and bring a copy.',
  reason_residence_proof: 'The proof of residence in Pune is missing.',
  do_residence_proof:
    'Bring a ration card, an electricity bill or a rent agreement with your address.',
  reason_not_eligible: 'A condition of the scheme is not met.',
  do_not_eligible: 'Ask the department which one. You can appeal, or apply again once it is met.',
  reason_life_certificate: 'The yearly life certificate has not arrived.',
  do_life_certificate:
    'Give it at your bank, at the ward office, or ask that somebody visits you at home. The ' +
    'waiting money is paid afterwards.',
  reason_claim_over: 'The time for which the benefit was granted is over.',
  do_claim_over: 'If the scheme allows it, apply again.',
  reason_account_missing: 'No bank account is given, or it could not be verified.',
  do_account_missing: 'Bring the first page of the passbook to the ward office.',
  reason_funds_awaited: 'The money for this scheme has not been released yet.',
  do_funds_awaited: 'You do not need to do anything: it is paid as soon as the money is there.',

  return_account_closed: 'The account was closed.',
  do_account_closed:
    'Open an account or name another one: bring the first page of the passbook to the ward office.',
  return_no_such_account: 'The bank has no account with this number.',
  do_no_such_account:
    'Bring the first page of the passbook to the ward office, so that the number can be corrected.',
  return_name_differs: 'The name at the bank differs from the name in the application.',
  do_name_differs:
    'Bring passbook and identity paper to the ward office or the bank, so that both names agree.',
  return_kyc_pending: 'The bank is missing identity papers (KYC).',
  do_kyc_pending: 'Bring an identity paper and a proof of address to your bank branch.',
  return_turned_major: 'The account was opened for a child who is now an adult.',
  do_turned_major: 'Go to the bank branch with an identity paper and have the account changed.',
  return_inoperative: 'The account was not used for a long time and is inactive.',
  do_inoperative:
    'Go to your bank branch with an identity paper and ask to make the account active again. ' +
    'The money goes with the next batch.',
  return_first_transaction: 'The account is new: the bank wants a first payment at the branch.',
  do_first_transaction: 'Pay in a small sum yourself at the branch.',
  return_limit: 'The amount is above the limit of this account.',
  do_limit: 'Ask the branch to lift the limit, or name another account at the ward office.',
  return_bank_down: 'The systems of the bank could not be reached.',
  do_bank_down: 'You do not need to do anything: the money goes with the next batch.',
  return_deceased: 'The bank’s records say that the account holder has died.',
  do_deceased:
    'If this is a mistake, go to the bank with an identity paper and give a life certificate at the ward office.',
  return_blocked: 'The account is blocked.',
  do_blocked: 'Ask at the bank branch why. You can name another account at the ward office.',
  return_not_linked: 'The account is not linked for benefits at the bank.',
  do_not_linked:
    'Ask the branch to link it, or ask the ward office to pay by account number instead.',
  return_account_type: 'Benefits cannot be paid into this kind of account.',
  do_account_type:
    'Name a savings account: bring the first page of the passbook to the ward office.',
  return_ask_branch: 'The bank gave no reason that we can read.',
  do_ask_branch: 'Ask at your bank branch, with the date and the code named here.',

  ends_note: 'This page stays open for {{minutes}} minutes.',
  keep_title: 'Your page',
  keep_text:
    'You are signed in. If you keep this application, your page shows the scheme and the state ' +
    'of the application. Amounts and steps still need its number and a code.',
  action_keep: 'Keep on my page',
  kept_text: 'This application is on your page.',
  action_my_page: 'Go to my page',
  action_end: 'Finish and close',
  aadhaar_kept_title: 'Your Aadhaar',
  aadhaar_kept:
    'With this application a reference is kept from which nobody can read your Aadhaar ' +
    'number. You agreed to that. You can remove it: your payments go on.',
  action_withdraw: 'Remove the reference',
  wrong_title: 'Is something wrong?',
  wrong_text:
    'The money is not in the account although it says so here, or you cannot get an answer:',
} as const;
