export default {
  // The receipt by mail
  label_mail: 'Email address',
  label_mail_optional: 'Email address for the receipt, if you want',
  hint_mail: 'We send this receipt there, and then delete the address.',
  mail_title: 'Receipt by email',
  action_mail: 'Send the receipt',
  mailed_title: 'The receipt is on its way',
  mailed_text:
    'The email comes within a few minutes. If you do not find it, look among unwanted mail.',
};
