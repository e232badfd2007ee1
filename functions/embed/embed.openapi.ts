import { describeFeature } from '../openapi/describe.ts';

export const embedDescription = describeFeature({
  title: 'Embedding',
  description: 'The portal’s forms on other people’s pages.',
  endpoints: {
    'GET /embed.js': {
      summary: 'The script that puts a form where its tag stands',
      answers: {
        200: {
          description: 'Reads data-widget and data-lang of its own tag.',
          type: 'text/javascript',
        },
      },
    },
  },
});
