import type { Configuration } from '@pune/grievances/configuration';
import { FORMATS } from '@pune/open311/schema';
import { ROOT, type HandlerOptions, type Open311Feature } from './feature.ts';
import { earlierAnswer, fileRequest } from './file-request.ts';
import { filingOf } from './filing-of-form.ts';
import { admitPartner } from './read-form.ts';
import { offeredCategory } from './services.ts';

/** Adds `POST requests`. */
export function addFilingRoutes(
  feature: Open311Feature,
  options: HandlerOptions,
  configurationOf: (request: Request) => Promise<Configuration | null>,
): void {
  const { app, view, errors, refuse } = feature;
  for (const format of FORMATS)
    app.post(`${ROOT}/requests.${format}`, async ({ req, env }) => {
      const request = req.raw;
      const admitted = await admitPartner(request, feature, options.open);
      if (admitted instanceof Response) return admitted;
      const { form } = admitted;
      const { locale } = view(request);
      const code = form.fields.get('service_code')?.trim();
      if (!code) return refuse(request, 'error_service_missing');
      const configuration = await configurationOf(request);
      if (!configuration) return feature.problem(request, view(request), 'unavailable');
      const earlier = () => earlierAnswer(options, request, { ...admitted, locale });
      const category = offeredCategory(configuration, code);
      if (!category)
        return (await earlier()) ?? refuse(request, 'error_service_unknown', { status: 404 });
      const read = filingOf(form, category, configuration, locale);
      if (read.kind === 'Refused')
        return (await earlier()) ?? errors(request, locale, read.descriptions);
      const { filing, notices } = read;
      const given = { ...admitted, filing, notices, configuration, address: env.ip, locale };
      return fileRequest(feature, options, request, given);
    });
}
