import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkpointCode, parseCheckpointCode } from '../../../shared/domain/checkpointCode.ts';
import { normaliseRecoveryCode, recoveryCheck, recoveryGroups } from '../../../shared/domain/recoveryCode.ts';

test('five bits make a letter; I, O, 0 and 1 stand for nothing', () => {
  // 00000 00001 … 11111 in order: the alphabet itself, written by hand.
  const inOrder = Uint8Array.from([
    0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf, 0x84, 0x65, 0x3a, 0x56, 0xd7, 0xc6, 0x75,
    0xbe, 0x77, 0xdf,
  ]);
  expect(recoveryGroups(inOrder).join('')).toBe('ABCDEFGHJKLMNPQRSTUVWXYZ23456789');
});

test('a recovery code is read whatever its case, spaces and hyphens, and no other text is', () => {
  const code = 'K7QM-2RXD-9FHT-W4NC-6JPB-Y3VG-8ZEL-A5SU';
  expect(normaliseRecoveryCode(code.toLowerCase().replaceAll('-', '  '))).toBe(code.replaceAll('-', ''));
  for (const wrong of ['', code.slice(1), `${code}A`, code.replace('K', 'I'), code.replace('7', '1')]) {
    expect(normaliseRecoveryCode(wrong), wrong).toBeNull();
  }
});

test('a misread letter changes the digits beside the code', () => {
  const digits = (text: string): string => (text === 'giao-ban ABCD' ? '00000029' : '0000ffff');
  expect(recoveryCheck(['AB', 'CD'], digits)).toBe('00-41');
  expect(recoveryCheck(['AB', 'CE'], digits)).toBe('55-35');
});

test('a checkpoint comes back from paper as it was written', () => {
  expect(checkpointCode(1284, `${'0'.repeat(20)}${'f'.repeat(44)}`)).toBe('1284-AAAA-AAAA-AAAA-AAAA');
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
      (seq, hash) => {
        const code = checkpointCode(seq, hash);
        const read = parseCheckpointCode(code.toLowerCase().replaceAll('-', ' '));
        expect(read?.seq).toBe(seq);
        expect(read && code.endsWith(read.letters.slice(-4))).toBe(true);
      },
    ),
  );
  for (const wrong of [
    '',
    '1284',
    'K7QM-2RXD-9FHT-W4NC',
    '12x4-K7QM-2RXD-9FHT-W4NC',
    '1284-K7QM-2RXD-9FHT-W4N0',
  ]) {
    expect(parseCheckpointCode(wrong), wrong).toBeNull();
  }
});
