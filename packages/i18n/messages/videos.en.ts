export default {
  lead:
    'Short films about how things are done here. Each has captions and its full text, so ' +
    'nobody must hear, see or load it to follow.',
  length: '{{clock}} minutes',
  silent: 'without sound',
  transcript: 'What the film says',
  chapters: 'Chapters',
  download: 'Download the film ({{format}}, {{size}})',
  no_file: 'The film is not here yet. Its text is complete.',
  play_hint: 'The film loads only when you press play.',
  no_video: 'Your browser does not play films. Read the text beside it, or download the film.',
} as const;
