import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isHeld, type Meeting } from '../../shared/domain/meeting.ts';
import type { YearProposal } from '../../shared/domain/yearPlan.ts';
import { markAsDemo, seedDemo } from '../engine/demo.ts';
import { openEngine } from '../engine/engine.ts';
import { HostFailure, hostText } from '../engine/hostTexts.ts';
import { workerEntries, type Places } from '../engine/places.ts';
import { openPreferences } from '../engine/preferences.ts';
import type { Door } from '../engine/types.ts';

/** The year after the sample's own day. */
const PLANNED_YEAR = 2027;

type Client = Door['client'];

async function save(file: File, folder: string): Promise<void> {
  await writeFile(join(folder, basename(file.name)), new Uint8Array(await file.arrayBuffer()));
}

async function proposeYear(client: Client): Promise<YearProposal> {
  for await (const event of await client.plans.propose({ year: PLANNED_YEAR })) {
    if (event.kind === 'proposal') return event.proposal;
  }
  throw new Error('The planner ended without a proposal');
}

async function acceptPlan(client: Client): Promise<YearProposal> {
  const proposal = await proposeYear(client);
  if (proposal.meetings.length > 0) await client.plans.accept({ meetings: proposal.meetings });
  return proposal;
}

async function isSigned(client: Client, { id }: Meeting): Promise<boolean> {
  return (await client.meetings.get({ id })).minutes?.status === 'signed';
}

async function exportMinutes(client: Client, folder: string): Promise<number> {
  let count = 0;
  for (const meeting of (await client.meetings.list({})).filter(isHeld)) {
    if (!(await isSigned(client, meeting))) continue;
    await save(await client.minutes.exportWord({ meetingId: meeting.id }), folder);
    count += 1;
  }
  return count;
}

/** Refuses a folder that holds something: the demo begins fresh and overwrites nobody's data. */
async function freshFolder(data: string | undefined): Promise<string> {
  if (data === undefined) return mkdtemp(join(tmpdir(), 'giao-ban-demo-'));
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new HostFailure('folderNotEmpty', { folder: data });
  }
  return data;
}

/** Carries the sample through the main job: a new store, next year's plan, every signed meeting's minutes. */
async function carryOut(client: Client, outFolder: string, say: Say): Promise<void> {
  const plan = await acceptPlan(client);
  const minutes = await exportMinutes(client, outFolder);
  await save(await client.plans.exportWord({ year: PLANNED_YEAR }), outFolder);
  say('demoPlanned', { year: PLANNED_YEAR, count: plan.meetings.length, unfilled: plan.unfilled.length });
  say('demoMinutes', { count: minutes });
}

type Say = (key: Parameters<typeof hostText>[1], values: Record<string, string | number>) => void;

export interface DemoOptions {
  places: Places;
  outFolder: string;
  /** Keeps the store there; otherwise it is gone afterwards. */
  data: string | undefined;
  line: (text: string) => void;
}

/** Writes the demo's documents to `outFolder` and tells what was done. */
export async function makeDemo({ places, outFolder, data, line }: DemoOptions): Promise<void> {
  const start = performance.now();
  const preferences = openPreferences(places.configFolder);
  const { language } = preferences.read();
  const say: Say = (key, values) => line(hostText(language, key, values));
  const dataFolder = await freshFolder(data);
  try {
    await mkdir(outFolder, { recursive: true });
    await markAsDemo(dataFolder);
    const { screenFolder, sampleFolder, fontFolder } = places;
    const engine = await openEngine({
      dataFolder,
      screenFolder,
      fontFolder,
      workers: workerEntries(places),
      preferences,
      demo: true,
    });
    try {
      const door = engine.openDoor();
      const counts = await seedDemo(door, { sampleFolder, dataFolder });
      if (data !== undefined) say('demoStore', { folder: dataFolder });
      const list = Object.entries(counts).map(([kind, count]) => `${kind} ${count}`);
      say('demoImported', { counts: list.join(', ') });
      await carryOut(door.client, outFolder, say);
    } finally {
      await engine.close();
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say('demoDone', { folder: outFolder, seconds });
  } finally {
    if (data === undefined) await rm(dataFolder, { recursive: true, force: true });
  }
}
