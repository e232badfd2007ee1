import type { Translation } from '../i18n.ts';

export default {
  every_week: 'हर {{weekday}} को',
  every_month: 'हर महीने के {{nth}} {{weekday}} को',
  every_year: 'हर साल',
  nth_1: 'पहले',
  nth_2: 'दूसरे',
  nth_3: 'तीसरे',
  nth_4: 'चौथे',
  nth_last: 'अंतिम',
  until: '{{date}} तक',
  later: 'उसके बाद {{dates}}',
  next_times: 'अगली तिथियाँ',
  apply_days_before_one: 'कम से कम {{days}} दिन पहले आवेदन करें।',
  apply_days_before_other: 'कम से कम {{days}} दिन पहले आवेदन करें।',
  apply_days_before_0: 'उस दिन तक आवेदन करें।',
  // The next date of a repeating event for which one can still apply
  apply_for: '{{date}} की तिथि के लिए {{day}} तक आवेदन करें।',
  apply_closed: '{{date}} के लिए आवेदन की अवधि समाप्त हो गई है।',
  to_be_announced: 'तिथि घोषित होनी है',
  in_months: '{{months}}: तिथि घोषित होनी है',
  open_in_month: 'तिथि घोषित होनी है:',
  regular: 'नियमित कार्यक्रम',
  when_and_where: 'कब और कहाँ',
  to_day: '{{day}} तक',
  step_free: 'बिना सीढ़ी प्रवेश',
  has_steps: 'सीढ़ियाँ हैं',
} satisfies Translation<'events'>;
