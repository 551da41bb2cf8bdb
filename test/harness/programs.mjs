import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that some tests need and npm cannot bring. Without them those tests are not run, and `npm test` says so. */
export const programs = {
  redis: { named: 'redis-server', find: () => onPath('redis-server') },
  chromium: {
    named: 'chromium (CHROMIUM_PATH)',
    find: () =>
      [process.env.CHROMIUM_PATH].find(runs) ??
      // the same Chromium without what draws a window: pages come in half the time
      onPath('chromium-headless-shell') ??
      onPath('chromium') ??
      onPath('chromium-browser') ??
      onPath('google-chrome'),
  },
};

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(runs);
}

function runs(file) {
  if (!file) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
