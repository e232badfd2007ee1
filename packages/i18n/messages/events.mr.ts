import type { Translation } from '../i18n.ts';

export default {
  // Weekdays end with "वार" and take the ending of the locative: दर सोमवारी
  every_week: 'दर {{weekday}}ी',
  every_month: 'दर महिन्याच्या {{nth}} {{weekday}}ी',
  every_year: 'दरवर्षी',
  nth_1: 'पहिल्या',
  nth_2: 'दुसऱ्या',
  nth_3: 'तिसऱ्या',
  nth_4: 'चौथ्या',
  nth_last: 'शेवटच्या',
  until: '{{date}} पर्यंत',
  later: 'त्यानंतर {{dates}}',
  next_times: 'पुढील तारखा',
  apply_days_before_one: 'किमान {{days}} दिवस आधी अर्ज करा.',
  apply_days_before_other: 'किमान {{days}} दिवस आधी अर्ज करा.',
  apply_days_before_0: 'त्या दिवसापर्यंत अर्ज करा.',
  // The next date of a repeating event for which one can still apply
  apply_for: '{{date}} या तारखेसाठी {{day}} पर्यंत अर्ज करा.',
  apply_closed: '{{date}} या तारखेसाठी अर्जाची मुदत संपली आहे.',
  to_be_announced: 'तारीख जाहीर व्हायची आहे',
  in_months: '{{months}}: तारीख जाहीर व्हायची आहे',
  open_in_month: 'तारीख जाहीर व्हायची आहे:',
  regular: 'नियमित कार्यक्रम',
  when: 'केव्हा',
  lists_by_year: 'वर्षानुसार याद्या',
  when_and_where: 'केव्हा आणि कोठे',
  to_day: '{{day}} पर्यंत',
  step_free: 'पायऱ्यांशिवाय प्रवेश',
  has_steps: 'पायऱ्या आहेत',
} satisfies Translation<'events'>;
