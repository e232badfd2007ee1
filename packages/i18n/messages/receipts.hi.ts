import type { Translation } from '../i18n.ts';

export default {
  // The receipt by mail
  label_mail: 'ईमेल पता',
  label_mail_optional: 'रसीद के लिए ईमेल पता, यदि चाहें',
  hint_mail: 'हम यह रसीद वहाँ भेजकर पता हटा देते हैं।',
  mail_title: 'रसीद ईमेल से',
  action_mail: 'रसीद भेजें',
  mailed_title: 'रसीद भेजी जा रही है',
  mailed_text: 'ईमेल कुछ मिनट में आता है। न मिले तो अनचाहे ईमेल में देखें।',
} satisfies Translation<'receipts'>;
