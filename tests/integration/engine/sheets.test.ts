import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Door, Engine } from '../../../electron/engine/types.ts';
import type { SheetsPreview } from '../../../shared/contract/sheets.ts';
import { importSample, openTestEngine, signedIn, temporaryFolder } from '../../support/engine.ts';
import { sampleRows, sheetFile } from '../../support/sheetRows.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let engine: Engine;

beforeAll(async () => {
  folder = await temporaryFolder();
  engine = await openTestEngine(folder.path);
});

afterAll(async () => {
  await engine.close();
  await folder[Symbol.asyncDispose]();
});

test('smoke', async () => {
  const client = await signedIn(engine, 'can.bo');
  const file = await sheetFile(sampleRows());
  const t0 = Date.now();
  for await (const event of await client.sheets.preview({ file })) console.dir(event, { depth: 5 });
  console.log(Date.now() - t0);
  console.log(await client.sheets.import({ file }));
  console.log(Date.now() - t0);
  const template = await client.sheets.template();
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/tmp/sh/mau.xlsx', new Uint8Array(await template.arrayBuffer()));
  writeFileSync('/tmp/sh/plan.xlsx', new Uint8Array(await (await client.plans.exportExcel({ year: 2026 })).arrayBuffer()));
});
