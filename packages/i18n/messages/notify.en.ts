export default {
  // Messages for notifications: a subject for e-mail and push, and a text for every channel. Keep
  // them short: an SMS in Devanagari has 70 characters for each part.
  sign_in_code_subject: 'Your sign-in code',
  sign_in_code_text:
    '{{code}} is your code to sign in to the Pune city portal. It is valid for {{minutes}} minutes. Tell it to nobody.',
  confirm_code_subject: 'Confirm your e-mail address',
  confirm_code_text:
    '{{code}} is your code to confirm this address for the Pune city portal. It is valid for ' +
    '{{minutes}} minutes. If you did not ask for it, you need not do anything.',
  benefit_code_subject: 'Your code for the status of your benefit',
  benefit_code_text:
    '{{code}} is your code to see the status of your benefit on the Pune city portal. It is ' +
    'valid for {{minutes}} minutes. Nobody from the corporation will ask you for it.',
  grievance_update_subject: 'News of your grievance',
  grievance_update_text: 'Your grievance {{number}}: {{status}}.',
  grievance_for_officer_subject: 'Grievance {{number}} is yours',
  grievance_for_officer_text: "Grievance {{number}}: {{reason}}. Open it on the officers' desk.",
  payment_receipt_subject: 'We received your payment',
  payment_receipt_text: 'We received {{amount}}. Receipt number: {{number}}.',
  service_notice_subject: 'News of city services',
  service_notice_text: '{{title}} {{link}}',
  traffic_notice_subject: 'Traffic notice',
  traffic_notice_text: '{{title}} {{link}}',
  transport_notice_subject: 'Public transport notice',
  transport_notice_text: '{{title}} {{link}}',
  emergency_alert_subject: 'Emergency alert',
  emergency_alert_text: 'Emergency alert: {{title}} {{instruction}}',

  // The sandbox's inbox
  inbox_title: 'Sandbox inbox',
  inbox_lead: 'Messages of this development system. They were sent to nobody.',
  inbox_empty: 'There is no message yet.',
  inbox_to: 'To {{address}}',
  channel_sms: 'SMS',
  channel_email: 'E-mail',
  channel_webpush: 'Browser notification',
} as const;
