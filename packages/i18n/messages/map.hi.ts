import type { Translation } from '../i18n.ts';

export default {
  show: 'मानचित्र पर दिखाएँ',
  hide: 'मानचित्र छिपाएँ',
  failed: 'मानचित्र नहीं दिखाया जा सका। सूची में सभी प्रविष्टियाँ हैं।',
  // Texts of the script, which the page does not carry
  title: 'मानचित्र',
  note: 'क्षेत्र और नदियाँ मोटे तौर पर दिखाई गई हैं। सूची में किया गया चयन मानचित्र पर भी लागू होता है। जिसके स्थान की पुष्टि नहीं है, वह केवल सूची में है।',
  count: '{{all}} में से {{shown}} मानचित्र पर हैं।',
  close: 'बंद करें',
  zoom_in: 'बड़ा करें',
  zoom_out: 'छोटा करें',
  gesture_ctrl: 'मानचित्र बड़ा करने के लिए Ctrl दबाकर स्क्रॉल करें',
  gesture_command: 'मानचित्र बड़ा करने के लिए ⌘ दबाकर स्क्रॉल करें',
  gesture_touch: 'मानचित्र खिसकाने के लिए दो उँगलियों का उपयोग करें',
  river_mula: 'मुला',
  river_mutha: 'मुठा',
} satisfies Translation<'map'>;
