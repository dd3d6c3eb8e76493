import { describe, expect, test } from 'vitest';
import { findLaoFaults, hasLao, isLao } from '../../../shared/text/lao.ts';
import { readGlossary } from './glossary.ts';

describe('Lao characters', () => {
  test.each(['ກ', 'ໝ', '່', 'ເ', '໑', '\u0E80', '\u0EFF'])('%s is one', (char) => {
    expect(isLao(char)).toBe(true);
  });

  test.each(['', ' ', 'd', 'đ', '1', '\u200B', '\u0E7F', '\u0F00', 'ก', '😀'])('"%s" is none', (char) => {
    expect(isLao(char)).toBe(false);
  });

  test('a text has Lao as soon as one character is', () => {
    expect(hasLao('Cha Lo – ນາພ້າວ')).toBe(true);
    expect(hasLao('Cha Lo – Na Phao')).toBe(false);
    expect(hasLao('')).toBe(false);
  });
});

describe('a Lao fault', () => {
  test.each([
    ['split-am', 'ຄ\u0ECD\u0EB2ມ່ວນ', 1],
    ['split-am', 'ນ\u0ECD\u0EC9\u0EB2', 1],
    ['split-am', 'ນ\u0EC9\u0ECD\u0EB2', 1],
    ['old-digraph', 'ວຽກ\u0EAB\u0E99້າ', 3],
    ['old-digraph', '\u0EAB\u0EA1າຍ', 0],
    ['old-digraph', '\u0EAB\u0EA5ວງ', 0],
    ['doubled-tone', 'ດ\u0EC8\u0EC8ານ', 1],
    ['doubled-tone', 'ດ\u0EC8\u0EC9ານ', 1],
    ['mark-order', 'ປ\u0EC9\u0EB5', 1],
    ['mark-order', 'ຄ\u0EC9\u0EB1ງ', 1],
    ['sign-at-word-start', '\u0EB5ປີ', 0],
    ['sign-at-word-start', 'ແຂວງ \u0EB2ກ', 5],
    ['sign-at-word-start', '\u0EBDນ', 0],
    ['sign-at-word-start', 'ກ\u200B\u0EB3ນົດ', 2],
    ['leading-vowel-alone', 'ແຂວງ ເ', 5],
    ['leading-vowel-alone', 'ເ\u0EC8ກ', 0],
    ['leading-vowel-alone', 'ເແຂວງ', 0],
    ['mark-on-vowel', 'ນ\u0EB3\u0EC9', 1],
    ['mark-on-vowel', 'ກາ\u0EB4ນ', 1],
    ['unassigned', 'ກ\u0E85ນ', 1],
  ])('of the kind %s is found in "%s" at %i', (kind, text, index) => {
    expect(findLaoFaults(text)).toEqual([{ kind, index }]);
  });

  test('comes in the order of the text, one entry for each place', () => {
    expect(findLaoFaults('ດ\u0EC8\u0EC8ານ Cha Lo ຕ\u0ECD\u0EB2\u0EAB\u0EA5ວດ')).toEqual([
      { kind: 'doubled-tone', index: 1 },
      { kind: 'split-am', index: 14 },
      { kind: 'old-digraph', index: 16 },
    ]);
  });
});

describe('no fault is found', () => {
  test.each([
    'ນ້ຳ ເພື່ອ ຊຶ່ງ ປີ້ ຝີ່',
    'ຫຼັກໝາຍເລກທີ 522 – Mốc số 522',
    'ຄະນະ\u200Bຜູ້ແທນ\u200Bແຂວງ',
    'ຫີນໜາມໜໍ່, ໃຫ້ ໄປ ເຫຼືອ ກ່ຽວກັບ ຕ່າງໆ ເລນິນກຣາດ໌',
    'Độc lập - Tự do - Hạnh phúc',
    '',
  ])('in "%s"', (text) => {
    expect(findLaoFaults(text)).toEqual([]);
  });

  test('in any of the 578 terms of the glossary', () => {
    const glossary = readGlossary();
    expect(glossary).toHaveLength(578);
    expect(glossary.filter(({ lo }) => !hasLao(lo) || findLaoFaults(lo).length > 0)).toEqual([]);
  });
});
