import { z } from 'zod';
import type { FileProblem } from '../contract/errors.ts';

/** How many problems an answer names; the count of all is given beside them. */
const shownProblems = 50;

/** A file that is refused, with every place that is wrong. Nothing of it is stored. */
export class RefusedFile extends Error {
  readonly problems: FileProblem[];

  constructor(problems: FileProblem[]) {
    super(`refused with ${problems.length} problems`);
    this.name = 'RefusedFile';
    this.problems = problems;
  }

  /** The data of the typed error FILE_REFUSED. */
  get data(): { problems: FileProblem[]; total: number } {
    return { problems: this.problems.slice(0, shownProblems), total: this.problems.length };
  }
}

/** The text of a file in UTF-8; throws RefusedFile `not-utf8`, so that no letter is replaced unseen. */
export async function readText(file: File): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new RefusedFile([{ file: file.name, path: '', reason: 'not-utf8' }]);
  }
}

/** The content of a JSON file after `schema`; throws RefusedFile with path and reason of every fault. */
export async function readJsonFile<S extends z.ZodType>(file: File, schema: S): Promise<z.infer<S>> {
  const text = await readText(file);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new RefusedFile([{ file: file.name, path: '', reason: 'not-json' }]);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new RefusedFile(
    parsed.error.issues.map((issue) => ({
      file: file.name,
      path: issue.path.join('.'),
      reason: issue.code === 'custom' ? issue.message : issue.code,
    })),
  );
}

/** The value, or the problems of the file that has none. */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ value: T } | { refused: RefusedFile['data'] }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.data };
    throw error;
  }
}
