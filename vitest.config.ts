import { defineConfig } from 'vitest/config';

const SECOND = 1000;

/** One project per folder of tests, so that each can be run and counted by itself. */
function project(name: string, seconds: number) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      testTimeout: seconds * SECOND,
      hookTimeout: seconds * SECOND,
      // The database addon is made for processes: a crash in it must not take the other tests along.
      pool: 'forks' as const,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project('architecture', 20),
      project('unit', 20),
      project('integration', 60),
      project('documents', 120),
      project('mutation', 60),
    ],
  },
});
