/** One layer: the folder it lives in, and everything it may import. A name ending in `*` stands for a family. */
export interface Layer {
  folder: string;
  uses: string[];
  packages: string[];
  /** Holds data files that others read, and no module. */
  isData?: true;
}

const text = 'shared/text';
const domain = 'shared/domain';
const checks = 'shared/checks';
const contract = 'shared/contract';
const storage = 'shared/storage';
const documents = 'shared/documents';
const service = 'shared/service';
const data = 'shared/data';
const engine = 'electron/engine';
const ui = 'renderer/ui';
const app = 'renderer/app';

/** Sub-folders of this one are features, which never import each other. */
export const FEATURES = 'renderer/features';

const screenPackages = [
  'react',
  '@orpc/client',
  '@orpc/contract',
  '@orpc/tanstack-query',
  '@tanstack/*',
  'i18next',
  'react-i18next',
  'wouter',
  'date-fns',
  'diff',
];
const hostUses = [engine, text, domain, contract, service, 'locales'];

/** The picture in the architecture, from the bottom up. */
export const layers: Layer[] = [
  { folder: 'locales', uses: [], packages: [] },
  { folder: data, uses: [], packages: [], isData: true },
  { folder: 'shared', uses: [], packages: [] },
  { folder: text, uses: [], packages: [] },
  { folder: domain, uses: [text], packages: ['zod', 'date-fns', '@nghiavuive/lunar_date_vi'] },
  { folder: checks, uses: [domain, text], packages: [] },
  { folder: contract, uses: [domain, text], packages: ['zod', '@orpc/contract'] },
  { folder: storage, uses: [domain, text], packages: ['kysely', 'zod'] },
  { folder: documents, uses: [domain, text, 'locales'], packages: ['docx', 'fflate', 'write-excel-file'] },
  {
    folder: service,
    uses: [storage, documents, contract, checks, domain, text, 'locales', data],
    packages: ['@orpc/server', 'd3-dsv', 'zod'],
  },
  {
    folder: engine,
    uses: [service, storage, documents, contract, domain, text, 'locales', data],
    packages: [
      'node:*',
      'better-sqlite3-multiple-ciphers',
      'kysely',
      '@orpc/server',
      '@orpc/contract',
      'uuid',
      'conf',
      'zod',
      'fflate',
      'read-excel-file',
    ],
  },
  { folder: 'electron/browser', uses: hostUses, packages: ['node:*'] },
  {
    folder: 'electron/cli',
    uses: [...hostUses, 'electron/browser'],
    packages: ['node:*', 'zod', '@orpc/contract'],
  },
  { folder: 'electron/desktop', uses: hostUses, packages: ['node:*', 'electron', 'electron-store'] },
  { folder: 'electron', uses: [], packages: ['node:*', 'vite', '@vitejs/plugin-react'] },
  { folder: ui, uses: [], packages: ['react', 'react-dom', '@fluentui/*'] },
  {
    folder: app,
    uses: [ui, contract, checks, domain, text, 'locales'],
    packages: [...screenPackages, '@fontsource-variable/*', '@expo-google-fonts/*'],
  },
  {
    folder: FEATURES,
    uses: [app, ui, contract, checks, domain, text, 'locales'],
    packages: [...screenPackages, 'pdfjs-dist'],
  },
  { folder: 'renderer', uses: [FEATURES, app, ui], packages: ['react', 'react-dom', 'zod', 'wouter'] },
];

/**
 * The errors the checks of the minutes are measured by. Whoever makes them must not see what looks for
 * them: beside its own folder it reads the sample and writes days and digits, and only the runner checks.
 */
export const blindFolder = {
  folder: 'tests/mutation',
  runner: 'tests/mutation/measure.ts',
  uses: ['shared/domain/sampleFiles.ts', 'shared/text/dateNames.ts', 'shared/text/numbers.ts'],
};

/** The innermost layer a file lies in. */
export function layerOf(path: string): Layer | undefined {
  return layers
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}
