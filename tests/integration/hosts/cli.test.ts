import { operationCount } from '../../support/roleMatrix.ts';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

const root = join(import.meta.dirname, '../../..');
const MINUTES_OF_SLOW_MACHINE = 3 * 60 * 1000;

let folder: string;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

async function giaoban(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'electron/cli/main.ts'), ...args], {
    env: {
      ...process.env,
      GIAOBAN_CONFIG: join(folder, 'config'),
      PASSWORD: 'giaoban-demo',
      WRONG: 'giaoban',
    },
  });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

function call(operation: string, ...args: string[]): Promise<Ended> {
  return giaoban('call', operation, '--data', join(folder, 'kho'), ...args);
}

const asOfficer = ['--user', 'can.bo', '--password-env', 'PASSWORD'];
let demo: Ended;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giao-ban-cli-'));
  demo = await giaoban('demo', '--out', join(folder, 'van-ban'), '--data', join(folder, 'kho'));
}, MINUTES_OF_SLOW_MACHINE);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the demo writes the minutes of every signed meeting and the plan of the next year', () => {
  expect(demo).toMatchObject({ code: 0, err: '' });
  const files = readdirSync(join(folder, 'van-ban'));
  expect(files.filter((name) => /^bien-ban-.+\.docx$/.test(name))).toHaveLength(14);
  expect(files).toContain('ke-hoach-2027.docx');
  expect(files).toHaveLength(15);
  for (const name of files) {
    expect(
      readFileSync(join(folder, 'van-ban', name))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }
  expect(demo.out).toContain('channels 3, memoranda 2, commitments 29, meetings 18');
  expect(demo.out).toContain('Kế hoạch năm 2027: 6 cuộc giao ban');
});

test('the store that the demo kept is used by later calls, at the day of the sample', async () => {
  const { code, out } = await call('sessions.current', ...asOfficer);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ today: '2026-11-24', demo: true, user: { userName: 'can.bo' } });
});

test('a failure of an operation is JSON on the error output and exit code 2', async () => {
  const signedOut = await call('channels.list');
  expect(signedOut).toMatchObject({ code: 2, out: '' });
  expect(JSON.parse(signedOut.err)).toEqual({ code: 'SIGNED_OUT', data: null });
  const wrong = await call('channels.list', '--user', 'can.bo', '--password-env', 'WRONG');
  expect(JSON.parse(wrong.err)).toEqual({ code: 'WRONG_PASSWORD', data: null });
});

test('a file goes in by its field, and a broken one is refused with path and reason', async () => {
  const args = [
    '--user',
    'quan.tri',
    '--password-env',
    'PASSWORD',
    '--file',
    `file=${join(root, 'package.json')}`,
  ];
  const refused = await call('calendar.importDays', ...args);
  expect(refused.code).toBe(2);
  expect(JSON.parse(refused.err)).toMatchObject({
    code: 'FILE_REFUSED',
    data: { total: 3 },
  });
});

test('a returned file is written where --save says, and a stream is one line for each event', async () => {
  const saved = await call(
    'plans.exportWord',
    '--input',
    '{"year":2027}',
    ...asOfficer,
    '--save',
    join(folder, 'luu'),
  );
  expect(JSON.parse(saved.out)).toMatchObject({ name: 'ke-hoach-2027.docx' });
  expect(readdirSync(join(folder, 'luu'))).toEqual(['ke-hoach-2027.docx']);
  const { out } = await call('plans.propose', '--input', '{"year":2028}', ...asOfficer);
  const kinds = out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { kind: string }).kind);
  expect(kinds).toEqual(['progress', 'progress', 'progress', 'proposal']);
});

test('a folder that holds something is not made a demo', async () => {
  const { code, err } = await giaoban('demo', '--out', join(folder, 'x'), '--data', join(folder, 'kho'));
  expect(code).toBe(3);
  expect(err).toContain('không trống');
});

test('wrong command lines are told in a sentence and exit code 3', async () => {
  expect(await giaoban('plan')).toMatchObject({
    code: 3,
    err: 'Không có lệnh plan. Các lệnh: demo, call, help, serve.\n',
  });
  expect(await call('meetings.drop')).toMatchObject({ code: 3 });
  const notJson = await call('meetings.list', '--input', '{channelId}', ...asOfficer);
  expect(notJson.code).toBe(3);
  expect(notJson.err).toContain('không phải là đối tượng JSON');
});

test('help lists every operation with what it takes', async () => {
  const { out } = await giaoban('help');
  expect(out).toContain('plans.exportWord  (signed-in)\n    {"type":"object","properties":{"year":{');
  expect(out).toContain('exchange.importOffice  (administrator)');
  expect(out.split('\n').filter((line) => /^\w+\.\w+ {2}\(/.test(line))).toHaveLength(operationCount);
});
