import { expect, test } from 'vitest';
import { factsOf, textsOf, type KnownPerson, type MinutesToCheck } from '../../../shared/checks/factsOf.ts';

const rank = (vi: string, lo: string) => ({ vi, lo });

function personOf(id: string, extra: Partial<KnownPerson> = {}): KnownPerson {
  return {
    id,
    rev: 1,
    organisationId: 'unit',
    rank: rank('Trung tá', 'ພັນໂທ'),
    position: { vi: 'Trợ lý', lo: 'ຜູ້ຊ່ວຍ' },
    since: null,
    earlier: [],
    fullName: { vi: `Người ${id}`, lo: '' },
    roles: [],
    leftOn: null,
    ...extra,
  };
}

const minutes: MinutesToCheck = {
  meeting: {
    heldOn: null,
    plannedOn: '2026-12-16',
    delegations: [
      { partyId: 'VN', headId: 'head', memberIds: ['member'], interpreterId: 'tongue' },
      { partyId: 'LA', headId: 'other', memberIds: [], interpreterId: 'tongue' },
    ],
  },
  agenda: [
    { id: 'first', no: 1 },
    { id: 'second', no: 2 },
  ],
  segments: [
    { id: 's3', agendaItemId: 'second', position: 0, side: 'VN', vi: 'ba', lo: '' },
    { id: 's2', agendaItemId: 'first', position: 1, side: 'JOINT', vi: 'hai', lo: '' },
    { id: 's1', agendaItemId: 'first', position: 0, side: 'JOINT', vi: 'một', lo: '' },
  ],
  decisions: [
    {
      id: 'd1',
      no: 1,
      responsible: 'JOINT',
      ownerPersonId: null,
      dueOn: null,
      standing: true,
      vi: 'bốn',
      lo: '',
    },
  ],
};

test('the texts come in the order of the paper', () => {
  expect(textsOf(minutes).map(({ id }) => id)).toEqual(['s1', 's2', 's3', 'd1']);
  expect(textsOf(minutes).at(-1)).toEqual({ id: 'd1', kind: 'decision', side: 'JOINT', vi: 'bốn', lo: '' });
});

test('the people are those of the delegations, each once, with the rank of the day', () => {
  const promoted = personOf('head', {
    rank: rank('Đại tá', 'ພັນເອກ'),
    since: '2027-01-01',
    earlier: [
      {
        organisationId: 'unit',
        rank: rank('Thượng tá', 'ພັນໂທພິເສດ'),
        position: rank('Phó', 'ຮອງ'),
        since: null,
      },
    ],
  });
  const persons = [promoted, personOf('stranger'), personOf('tongue'), personOf('member'), personOf('other')];
  const facts = factsOf(minutes, persons, { terms: [], phrases: [] });
  expect(facts.day).toBe('2026-12-16');
  expect(facts.persons.map(({ name }) => name.vi)).toEqual([
    'Người head',
    'Người tongue',
    'Người member',
    'Người other',
  ]);
  expect(facts.persons[0]?.rank?.vi).toBe('Thượng tá');
  expect(facts.decisions).toEqual([{ id: 'd1', ownerPersonId: null, dueOn: null, standing: true }]);
});
