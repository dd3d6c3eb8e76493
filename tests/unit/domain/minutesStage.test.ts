import { describe, expect, test } from 'vitest';
import { unreviewedText, type TextState } from '../../../shared/domain/bilingual.ts';
import type { MinutesStatus } from '../../../shared/domain/minutes.ts';
import { ownPartyFirst } from '../../../shared/domain/party.ts';
import {
  blockersOf,
  meetingStatusWith,
  stageOf,
  type Gate,
  type StageSource,
} from '../../../shared/domain/minutesStage.ts';
import { idOf } from '../../support/sampleRecords.ts';

function text(vi: string, lo: string, state?: TextState) {
  const written = unreviewedText({ vi, lo }, null);
  return { ...written, state: state ?? written.state };
}
const whole = text('Hai bên thống nhất.', 'ສອງຝ່າຍເຫັນດີ.', 'checked');

describe('the stage of minutes', () => {
  test.each<[string, MinutesStatus, ReturnType<typeof text>[], MinutesStatus]>([
    ['nothing is written', 'drafting', [], 'drafting'],
    ['a text is empty', 'drafting', [whole, text('', '')], 'drafting'],
    ['a text has no Vietnamese', 'drafting', [whole, text('', 'ສອງຝ່າຍ')], 'drafting'],
    ['a text holds only spaces', 'drafting', [whole, text('  ', 'ສອງຝ່າຍ')], 'drafting'],
    ['a text has no Lao', 'drafting', [whole, text('Hai bên', '')], 'vi-complete'],
    ['nobody checked a text', 'drafting', [whole, text('Hai bên', 'ສອງຝ່າຍ')], 'lo-complete'],
    ['a text changed since', 'drafting', [whole, text('Hai', 'ສອງ', 'needs-recheck')], 'lo-complete'],
    ['every text is checked', 'drafting', [whole, whole], 'checked-by-interpreter'],
    ['both sides agreed', 'agreed', [whole, text('', '')], 'agreed'],
    ['it is printed', 'printed-for-signature', [], 'printed-for-signature'],
    ['it is signed', 'signed', [text('', '')], 'signed'],
  ])('where %s', (_what, status, texts, stage) => {
    expect(stageOf({ status }, texts)).toBe(stage);
  });
});

const [item, segment, decision] = ['agenda', 'segment', 'decision'].map(idOf);
const sound: StageSource = {
  minutes: { status: 'agreed', copies: 2 },
  agenda: [{ id: item ?? '', title: { vi: 'Khai mạc', lo: 'ໄຂກອງປະຊຸມ' } }],
  segments: [{ id: segment ?? '', ...whole }],
  decisions: [
    { id: decision ?? '', ...whole, ownerPersonId: idOf('p'), dueOn: '2026-12-31', standing: false },
  ],
  delegations: [{ partyId: 'VN' }, { partyId: 'LA-KM' }],
  partyIds: ['VN', 'LA-KM'],
  errors: 0,
};

function told(source: StageSource, gate: Gate): string[] {
  return blockersOf(source, gate).map(({ reason, textId, side, partyId }) =>
    [reason, textId === null ? null : [item, segment, decision].indexOf(textId), side, partyId]
      .filter((part) => part !== null)
      .join(' '),
  );
}

describe('what is in the way', () => {
  const gates: Gate[] = ['agree', 'print', 'sign'];

  test('is nothing where both languages, heads, copies, owners and deadlines are there', () => {
    for (const gate of gates) expect(told(sound, gate), gate).toEqual([]);
  });

  test('a missing language is told with its text and side, of an item and a decision too, at every step', () => {
    const [only] = sound.agenda;
    const [point] = sound.decisions;
    if (!only || !point) throw new Error('nothing to try');
    const source: StageSource = {
      ...sound,
      agenda: [{ ...only, title: { vi: 'Khai mạc', lo: '' } }],
      segments: [{ id: segment ?? '', ...text('', '') }],
      decisions: [{ ...point, ...text('', 'ສອງຝ່າຍ') }],
    };
    for (const gate of gates) {
      expect(told(source, gate), gate).toEqual([
        'language-missing 0 lo',
        'language-missing 1 vi',
        'language-missing 1 lo',
        'language-missing 2 vi',
      ]);
    }
  });

  test.each<[string, Partial<StageSource>, string[], string[], string[]]>([
    ['no text at all', { segments: [], decisions: [] }, ['no-text'], ['no-text'], ['no-text']],
    ['errors that are left', { errors: 3 }, ['errors'], ['errors'], []],
    [
      'a text nobody checked',
      { segments: [{ id: segment ?? '', ...text('Hai', 'ສອງ') }] },
      ['unchecked 1'],
      ['unchecked 1'],
      [],
    ],
    ['no agreement', { minutes: { status: 'drafting', copies: 2 } }, [], ['not-agreed'], []],
    [
      'a party without a head',
      { delegations: [{ partyId: 'VN' }] },
      [],
      ['head-missing LA-KM'],
      ['head-missing LA-KM'],
    ],
    [
      'a copy too many',
      { minutes: { status: 'agreed', copies: 3 } },
      [],
      ['copies-differ'],
      ['copies-differ'],
    ],
    [
      'three parties with two heads and two copies',
      { partyIds: ['VN', 'LA-KM', 'LA-SV'] },
      [],
      ['head-missing LA-SV', 'copies-differ'],
      ['head-missing LA-SV', 'copies-differ'],
    ],
    [
      'a decision without owner and deadline',
      {
        decisions: [{ id: decision ?? '', ...whole, ownerPersonId: null, dueOn: null, standing: false }],
      },
      [],
      ['no-owner 2', 'no-deadline 2'],
      [],
    ],
    [
      'a standing decision',
      {
        decisions: [{ id: decision ?? '', ...whole, ownerPersonId: idOf('p'), dueOn: null, standing: true }],
      },
      [],
      [],
      [],
    ],
  ])('%s', (_what, change, agree, print, sign) => {
    const source = { ...sound, ...change };
    expect([told(source, 'agree'), told(source, 'print'), told(source, 'sign')]).toEqual([
      agree,
      print,
      sign,
    ]);
  });

  test('three heads and three copies are enough for three parties', () => {
    const three: StageSource = {
      ...sound,
      minutes: { status: 'agreed', copies: 3 },
      delegations: [...sound.delegations, { partyId: 'LA-SV' }],
      partyIds: ['VN', 'LA-KM', 'LA-SV'],
    };
    expect(told(three, 'sign')).toEqual([]);
  });
});

test.each([
  ['held', null, 'held'],
  ['held', 'drafting', 'minutes-drafted'],
  ['held', 'printed-for-signature', 'minutes-drafted'],
  ['minutes-drafted', 'signed', 'minutes-signed'],
  ['invited', 'drafting', 'invited'],
  ['reported', 'signed', 'reported'],
] as const)('a meeting that is %s with minutes %s is %s', (status, minutes, expected) => {
  expect(meetingStatusWith({ status }, minutes === null ? null : { status: minutes })).toBe(expected);
});

test('a party stands first in its own copy, the others in the order of the channel', () => {
  const parties = ['VN', 'LA-KM', 'LA-SV'].map((partyId) => ({ partyId }));
  expect(ownPartyFirst(parties, 'LA-SV').map(({ partyId }) => partyId)).toEqual(['LA-SV', 'VN', 'LA-KM']);
  expect(ownPartyFirst(parties, 'VN')).toEqual(parties);
});
