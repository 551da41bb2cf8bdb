import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Compresses once, at the build: a phone gets a third of the bytes and the server no work. Fonts are compressed as they are. */
const compressed: Plugin = {
  name: 'compressed',
  closeBundle() {
    const folder = here('../../dist/web');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css|svg|html|ttf)$/.test(name)) continue;
      const content = readFileSync(join(folder, name));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

/** Builds the app and the API explorer into `dist/web`, as two pages that share nothing but their origin. */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), compressed],
  // From the source, as the rest of the app: `dist` is what the server was built into.
  resolve: { alias: { '#charts': here('../../libs/charts/src/index.ts') } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    // No data: addresses, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    // Inline preload scripts would need 'unsafe-inline'.
    modulePreload: { polyfill: false },
    // The explorer's editor is large and comes with its page alone; the app itself stays far below.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { app: here('index.html'), graphiql: here('graphiql/index.html') },
      // GraphiQL's packages carry directives for a compiler that has already run on them.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
