import { z } from 'zod';

const LockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

/**
 * Optional packages that some entry asks for and the lock does not hold. npm leaves out what the registry lacked
 * on the day, and then `npm ci` fails, or works on that day's platform only.
 */
export function findMissingOptionals(json: string): string[] {
  const { packages } = LockFile.parse(JSON.parse(json));
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `${path || 'package.json'} wants ${name}`),
  );
}

/** Entries that name the host they were fetched from: the lock has to work with any registry. */
export function findRegistryAddresses(json: string): string[] {
  const { packages } = LockFile.parse(JSON.parse(json));
  return Object.entries(packages).flatMap(([path, { resolved }]) => (resolved === undefined ? [] : [path]));
}
