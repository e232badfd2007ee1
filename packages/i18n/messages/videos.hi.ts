import type { Translation } from '../i18n.ts';

export default {
  lead: 'कौन-सा काम कैसे होता है, यह बताने वाले छोटे वीडियो। हर वीडियो के साथ कैप्शन और पूरा पाठ है: बिना सुने, बिना देखे या बिना वीडियो खोले भी समझ सकते हैं।',
  length: '{{minutes}}:{{seconds}} मिनट',
  silent: 'बिना आवाज़',
  transcript: 'वीडियो का पाठ',
  transcript_note: 'जो कहा और दिखाया गया, सब।',
  chapters: 'भाग',
  download: 'वीडियो डाउनलोड करें ({{format}}, {{size}})',
  captions: 'कैप्शन',
  no_file: 'वीडियो अभी यहाँ नहीं है। उसका पाठ पूरा है।',
  play_hint: 'चलाने तक वीडियो लोड नहीं होता।',
  no_video: 'आपका ब्राउज़र वीडियो नहीं चलाता। साथ का पाठ पढ़ें या वीडियो डाउनलोड करें।',
  all_videos: 'सभी वीडियो',
} satisfies Translation<'videos'>;
