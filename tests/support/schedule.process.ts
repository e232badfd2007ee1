import { checkedSettings } from '../../tools/start/checked-settings.ts';

/** Runs one scheduled function with the environment of the services, and ends. */
const [name] = process.argv.slice(2);
const { env } = await checkedSettings({ withCms: false });
Object.assign(process.env, env);
const { default: run } = (await import(`../../functions/${name}/${name}.ts`)) as {
  default: () => Promise<Response>;
};
const { status } = await run();
process.exit(status === 204 ? 0 : 1);
