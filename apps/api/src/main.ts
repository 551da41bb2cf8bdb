/** The API process of the distributed profile: HTTP, GraphQL and subscriptions; the worker is a process of its own. */
import { ConfigError, readConfig, UnsafeRoleError } from '#platform';
import { MixedInstanceError } from '#identity';
import { serve } from './serve.js';

try {
  const config = readConfig(process.env);
  const served = await serve(config, { alsoWorks: false });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void served.stop().then(() => process.exit(0)));
  }
  // only now: whoever reads this may ask it to stop at once
  process.stdout.write(`Opbloei API: ${config.publicUrl} (metrics ${served.metricsUrl})\n`);
} catch (error) {
  const isKnown =
    error instanceof ConfigError || error instanceof UnsafeRoleError || error instanceof MixedInstanceError;
  console.error(isKnown ? error.message : error);
  process.exit(1);
}
