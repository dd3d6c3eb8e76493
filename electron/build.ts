/** Builds the screen and the desktop program into `out/`; run by itself it builds both and ends. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build as viteBuild, type InlineConfig } from 'vite';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');

const screen: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: join(root, 'renderer'),
  base: './',
  plugins: [react()],
  html: { cspNonce: '%NONCE%' },
  build: { outDir: join(out, 'renderer'), emptyOutDir: true, assetsInlineLimit: 0, target: 'chrome140' },
};

const desktop: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: join(root, 'electron'),
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3-multiple-ciphers'] },
  build: {
    ssr: true,
    outDir: join(out, 'desktop'),
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: {
        main: join(root, 'electron/desktop/main.ts'),
        thread: join(root, 'electron/engine/thread.ts'),
        'workers/planner': join(root, 'electron/engine/workers/planner.ts'),
        'workers/documents': join(root, 'electron/engine/workers/documents.ts'),
        'workers/copier': join(root, 'electron/engine/workers/copier.ts'),
        'workers/sheets': join(root, 'electron/engine/workers/sheets.ts'),
      },
      output: { entryFileNames: '[name].js' },
    },
  },
};

/** The files the built program reads besides its code. */
function copyResources(): void {
  const resources = join(out, 'resources');
  rmSync(resources, { recursive: true, force: true });
  cpSync(join(root, 'shared/data'), join(resources, 'data'), { recursive: true });
  const font = '@expo-google-fonts/phetsarath';
  for (const part of ['400Regular', '700Bold', 'LICENSE_FONT']) {
    cpSync(join(root, 'node_modules', font, part), join(resources, 'fonts', font, part), { recursive: true });
  }
}

/** What reads the PDF of a scan beside the page, and its images in JavaScript: the page runs no WebAssembly. */
function copyPdfReader(): void {
  const reader = join(root, 'node_modules/pdfjs-dist/build/pdf.worker.min.mjs');
  cpSync(reader, join(out, 'renderer/pdf/worker.js'));
  for (const name of ['jbig2', 'openjpeg']) {
    const file = `${name}_nowasm_fallback.js`;
    cpSync(join(root, 'node_modules/pdfjs-dist/wasm', file), join(out, 'renderer/pdf', file));
  }
}

export async function build(): Promise<void> {
  await Promise.all([viteBuild(screen), viteBuild(desktop)]);
  copyResources();
  copyPdfReader();
}

if (import.meta.main) await build();
