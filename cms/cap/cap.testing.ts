/**
 * Messages in the shape in which SACHET, the platform of the National Disaster Management Authority,
 * publishes them: prefixed elements, an `<info>` for each language, a drawn area. The texts are
 * samples, written for these tests.
 */

export interface Sample {
  identifier?: string;
  sender?: string;
  sent?: string;
  status?: string;
  msgType?: string;
  references?: string;
  severity?: string;
  effective?: string;
  expires?: string | null;
  polygon?: string | null;
  areaDesc?: string;
  languages?: readonly ('en' | 'mr' | 'hi')[];
  signature?: string;
}

/** A rectangle around the whole city, and one around Nagpur. */
export const AROUND_PUNE = '18.30,73.60 18.80,73.60 18.80,74.20 18.30,74.20 18.30,73.60';
export const AROUND_NAGPUR = '21.00,79.00 21.30,79.00 21.30,79.30 21.00,79.30 21.00,79.00';

const TEXTS = {
  en: [
    'Thunderstorm',
    'Thunderstorm with heavy rain in Pune',
    'Heavy rain is likely.',
    'Stay indoors.',
  ],
  mr: ['गडगडाटी वादळ', 'पुण्यात मुसळधार पाऊस', 'मुसळधार पावसाची शक्यता आहे.', 'घरातच थांबा.'],
  hi: ['आँधी-तूफ़ान', 'पुणे में भारी वर्षा', 'भारी वर्षा की संभावना है।', 'घर के भीतर रहें।'],
} as const;

export function sachetMessage({
  identifier = '1764300000000012',
  sender = 'ndma@sample.example',
  sent = '2026-11-28T10:00:00+05:30',
  status = 'Actual',
  msgType = 'Alert',
  references,
  severity = 'Moderate',
  effective = '2026-11-28T10:00:00+05:30',
  expires = '2026-11-28T16:00:00+05:30',
  polygon = AROUND_PUNE,
  areaDesc = 'Pune district of Maharashtra',
  languages = ['en', 'mr', 'hi'],
  signature = '',
}: Sample = {}): string {
  const info = (language: 'en' | 'mr' | 'hi') => {
    const [event, headline, description, instruction] = TEXTS[language];
    return `<cap:info><cap:language>${language}-IN</cap:language><cap:category>Met</cap:category><cap:event>${event}</cap:event><cap:responseType>Monitor</cap:responseType><cap:urgency>Expected</cap:urgency><cap:severity>${severity}</cap:severity><cap:certainty>Likely</cap:certainty><cap:effective>${effective}</cap:effective>${expires ? `<cap:expires>${expires}</cap:expires>` : ''}<cap:senderName>Sample authority</cap:senderName><cap:headline>${headline}</cap:headline><cap:description>${description}</cap:description><cap:instruction>${instruction}</cap:instruction><cap:web>https://sample.example/alerts</cap:web><cap:area><cap:areaDesc>${areaDesc}</cap:areaDesc>${polygon ? `<cap:polygon>${polygon}</cap:polygon>` : ''}<cap:geocode><cap:valueName>district</cap:valueName><cap:value>521</cap:value></cap:geocode></cap:area></cap:info>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>
<cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"><cap:identifier>${identifier}</cap:identifier><cap:sender>${sender}</cap:sender><cap:sent>${sent}</cap:sent><cap:status>${status}</cap:status><cap:msgType>${msgType}</cap:msgType><cap:scope>Public</cap:scope>${references ? `<cap:references>${references}</cap:references>` : ''}${languages.map(info).join('')}${signature}</cap:alert>`;
}

/** A feed in the shape of SACHET's `rss_india.xml`: RSS 2.0, newest first. */
export const sachetFeed = (origin: string, identifiers: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>India</title><link>${origin}</link><description>Sample</description>${identifiers
    .map(
      (identifier) =>
        `<item><title>Sample ${identifier}</title><category>Met</category><link>${origin}/FetchXMLFile?identifier=${identifier}</link><guid>${identifier}</guid><pubDate>Sat, 28 Nov 2026 04:30:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
