export default {
  lead:
    'Short films that show how to do things. Each has captions and a full transcript, so ' +
    'you can follow it without sound, pictures or video.',
  length: 'Length {{clock}}',
  silent: 'without sound',
  transcript: 'What the film says',
  chapters: 'Chapters',
  download: 'Download the film ({{format}}, {{size}})',
  no_file: 'The film is not here yet. Its full text is.',
  play_hint: 'The film loads only when you press play.',
  no_video: 'Your browser does not play films. Read the text beside it, or download the film.',
} as const;
