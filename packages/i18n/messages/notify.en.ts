export default {
  // Messages for notifications: a subject for email and push, and a text for every channel. Keep
  // them short: an SMS in Devanagari has 70 characters for each part.
  sign_in_code_subject: 'Your sign-in code',
  sign_in_code_text:
    '{{code}} is your code to sign in to the Pune city portal. It is valid for ' +
    '{{minutes}} minutes. Do not share it.',
  confirm_code_subject: 'Confirm your email address',
  confirm_code_text:
    '{{code}} is your code to confirm this address for the Pune city portal. It is valid for ' +
    '{{minutes}} minutes. If you did not ask for it, you do not need to do anything.',
  mobile_code_subject: 'Confirm your mobile number',
  mobile_code_text:
    '{{code}} is your code to confirm this mobile number for messages about a grievance on the ' +
    'Pune city portal. It is valid for {{minutes}} minutes. If you did not ask for it, ignore it.',
  own_page_code_subject: 'Your code for grievance {{number}}',
  own_page_code_text:
    '{{code}} opens your grievance {{number}} on the Pune city portal. It is valid for ' +
    '{{minutes}} minutes. Do not share it.',
  sms_stopped_subject: 'Messages stopped',
  sms_stopped_text:
    'This number gets no more messages on chosen topics. Codes that you ask for and warnings of ' +
    'danger to life still come. Resume: START. Choose: {{link}}',
  sms_resumed_subject: 'Messages resumed',
  sms_resumed_text:
    'Messages on topics that this number had chosen before STOP come again. Stop: STOP. ' +
    'Choose: {{link}}',
  sms_help_subject: 'Help with messages',
  sms_help_text:
    'Pune city portals: STOP ends messages on chosen topics, START resumes them. Choose: {{link}}',
  payment_link_subject: 'Pay your bills',
  payment_link_text:
    'Pune city portals: you called. Find your bill, pay it and keep the receipt, until tomorrow: {{link}}',
  benefit_code_subject: 'Your code for the status of your benefit',
  benefit_code_text:
    '{{code}} is your code to see the status of your benefit on the Pune city portal. It is ' +
    'valid for {{minutes}} minutes. Nobody from the corporation will ask you for it.',
  grievance_update_subject: 'News of your grievance',
  grievance_update_text: 'Your grievance {{number}}: {{status}}.',
  grievance_filed_subject: 'Your grievance is registered',
  grievance_filed_text:
    'Your grievance {{number}} is registered. See it here: {{link}} Do not share this link.',
  grievance_followed_subject: 'News of grievance {{number}}',
  grievance_followed_text:
    'Grievance {{number}}: {{status}}. See it, or stop the messages: {{link}}',
  grievance_followed_page_subject: 'News of grievance {{number}}',
  grievance_followed_page_text:
    'Grievance {{number}}: {{status}}. See it: {{page}} No more messages: {{link}}',
  grievance_confirm_email_subject: 'Confirm your email address',
  grievance_confirm_email_text:
    'This address was given for news of grievance {{number}}. To get them, confirm it: {{link}} Otherwise do nothing: the address is deleted after {{days}} days.',
  grievance_for_officer_subject: 'Grievance {{number}} is yours',
  grievance_for_officer_text: "Grievance {{number}}: {{reason}}. Open it on the officers' desk.",
  supervisor_daily_subject: 'Your cases this morning',
  supervisor_daily_text:
    'Open cases of the posts that you supervise, {{date}}:\n\n{{figures}}\n\n{{link}}',
  editor_work_subject: 'Your work in the CMS',
  editor_work_text:
    '{{tasks}}\n\nMy work: {{page}}\n\nYou chose this mail in your account of the CMS. No more of it: {{stop}}',
  staff_invitation_subject: 'Your account of the officers’ desk',
  staff_invitation_text:
    'Set up your account of the officers’ desk: {{link}} The link works once, for ' +
    '{{days}} days. Do not share it.',
  staff_test_mail_subject: 'Test email from the officers’ desk',
  staff_test_mail_text:
    'Emails from the officers’ desk reach you. You asked for this one at {{time}}.',
  partner_accepted_subject: 'Your key for the interface of the city portals',
  partner_accepted_text:
    '{{name}} gets a key for the interface of the city portals. Open this link within {{days}} days; it shows the key once: {{link}}',
  partner_refused_subject: 'Your request for a key',
  partner_refused_text: 'The request of {{name}} for a key was not accepted: {{reason}}',
  audit_anchors_subject: 'Signed ends of the audit',
  audit_anchors_text:
    'Keep this message: it proves later that no entry of the audit was removed or changed. {{anchors}}',
  moderation_withheld_subject: '{{number}} is not shown publicly',
  moderation_withheld_text:
    '{{number}}: {{part}} will not be shown publicly: {{reason}}. Work on your report continues.',
  moderation_refused_subject: '{{number}} is not shown publicly',
  moderation_refused_text:
    '{{number}}: after another look, {{part}} will not be shown publicly: {{reason}}.',
  moderation_shown_subject: '{{number}} is shown publicly',
  moderation_shown_text:
    '{{number}}: another officer looked again. Everybody can see {{part}} now.',
  moderation_for_officer_subject: '{{number}}: a decision is overdue',
  moderation_for_officer_text:
    '{{number}}: nobody decided in time if it can be shown publicly. Decide on the officers’ desk.',
  payment_receipt_subject: 'We received your payment',
  payment_receipt_text:
    'We received {{amount}}. Receipt {{number}} is on your page. No more: {{link}}',
  payment_receipt_page_subject: 'Receipt {{number}}',
  payment_receipt_page_text:
    'We received {{amount}} for {{bills}}. Receipt number: {{number}}.\n\nReceipt: {{page}}\n\nYou chose this mail. No more of it: {{link}}',
  payment_receipt_mail_subject: 'Receipt {{number}}',
  payment_receipt_mail_text:
    'We received {{amount}} for {{bills}}. Receipt number: {{number}}.\n\nReceipt: {{page}}\n\nYour address was given for this receipt alone, and we have deleted it.',
  payment_reminder_early_subject: 'Pay by {{day}} and save {{saving}}',
  payment_reminder_early_text:
    '{{bill}}: {{amount}} if paid by {{day}}; later {{saving}} more. No more: {{link}}',
  payment_reminder_due_subject: 'To pay by {{day}}',
  payment_reminder_due_text:
    '{{bill}}: {{amount}} to pay by {{day}}, after that with a penalty. No more: {{link}}',
  payment_reminder_late_subject: 'A penalty is added since {{day}}',
  payment_reminder_late_text:
    '{{bill}}: {{amount}} to pay. A penalty is added each month since {{day}}. No more: {{link}}',
  payment_request_subject: 'Your request for money back',
  payment_request_text:
    'Request for money back, receipt {{number}}, {{amount}}: {{state}}. Details on your page. No more: {{link}}',
  payment_cheque_returned_subject: 'Your cheque was returned by the bank',
  payment_cheque_returned_text:
    '{{bill}}: the bank returned the cheque of {{amount}}. Receipt {{number}} is void, and the bill is due again. No more: {{link}}',
  traffic_notice_subject: 'Traffic notice',
  traffic_notice_text: '{{title}}: {{when}} {{link}}',
  transport_notice_subject: 'Public transport notice',
  transport_notice_text: '{{title}}: {{when}} {{link}}',
  water_notice_subject: 'Water supply notice',
  water_notice_text: '{{title}}: {{when}} {{link}}',
  electricity_notice_subject: 'Electricity notice',
  electricity_notice_text: '{{title}}: {{when}} {{link}}',
  service_notice_subject: 'News of city services',
  service_notice_text: '{{title}}: {{when}} {{link}}',
  events_digest_subject: 'Coming events',
  events_digest_text:
    '{{events}}\n\nAll events: {{page}}\n\nYou chose this mail. It comes once a week. No more of it: {{link}}',
  changes_mail_subject: 'Changes of published texts',
  changes_mail_text:
    '{{changes}}\n\nAll changes: {{page}}\n\nYou chose this mail. No more of it: {{link}}',
  notice_when: 'From {{from}} to {{until}}.',
  notice_changed: 'Changed: {{when}}',
  notice_over: 'This is over.',
  emergency_alert_subject: 'Emergency alert',
  emergency_alert_text: 'Emergency alert: {{title}} {{instruction}}',
  emergency_over_subject: 'All clear',
  emergency_over_text: 'All clear: {{title}} {{text}}',
  emergency_over: 'The danger is over.',

  // The sandbox's inbox
  inbox_title: 'Sandbox inbox',
  inbox_lead: 'Messages of this development system. They were sent to nobody.',
  phone_title: 'Send a message as a telephone',
  phone_lead:
    'STOP, START and HELP are taken as from the operators’ gateway, in three languages. The ' +
    'answer appears above.',
  label_phone: 'Mobile number',
  label_phone_text: 'Text',
  action_phone: 'Send',
  inbox_empty: 'There is no message yet.',
  inbox_to: 'To {{address}}',
  channel_sms: 'SMS',
  channel_email: 'Email',
  channel_webpush: 'Browser notification',
} as const;
