/** Runs a built Electron main program on the double: `node run.ts MAIN [ARGUMENT ...]`. */
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerQuestion, becomeReady, type Question } from './electron.ts';
import { record } from './records.ts';

const doubleUrl = new URL('./electron.ts', import.meta.url).href;
const electronUrl = 'double:electron';

// Programs import names, `electron-store` the whole as a default.
const source = `export * from '${doubleUrl}'; import * as electron from '${doubleUrl}'; export default electron;`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: electronUrl, format: 'module', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === electronUrl ? { format: 'module', source, shortCircuit: true } : next(url, context),
});

interface Asked {
  id: number;
  question: Question;
}

process.on('message', ({ id, question }: Asked) => {
  record({ kind: 'answer', id, answer: answerQuestion(question) });
});
process.on('disconnect', () => process.exit());

const [main = '', ...rest] = process.argv.slice(2);
process.argv = [process.execPath, resolve(main), ...rest];
await import(pathToFileURL(resolve(main)).href);
becomeReady();
