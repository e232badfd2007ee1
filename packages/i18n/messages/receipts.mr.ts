import type { Translation } from '../i18n.ts';

export default {
  // The receipt by mail
  label_mail: 'ईमेल पत्ता',
  label_mail_optional: 'पावतीसाठी ईमेल पत्ता, हवा असल्यास',
  hint_mail: 'ही पावती तेथे पाठवून आम्ही तो पत्ता हटवतो.',
  mail_title: 'पावती ईमेलने',
  action_mail: 'पावती पाठवा',
  mailed_title: 'पावती पाठवत आहोत',
  mailed_text: 'ईमेल काही मिनिटांत येतो. तो न दिसल्यास नको असलेल्या ईमेलमध्ये पाहा.',
} satisfies Translation<'receipts'>;
