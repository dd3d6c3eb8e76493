import type { Door } from '../../electron/engine/types.ts';
import type { ProposedMeeting } from '../../shared/domain/yearPlan.ts';

type Client = Door['client'];

/** The shapes that channels have in the field: level, business, how often, which parties by turns. */
const shapes = [
  { level: 'post', business: 'border', everyMonths: 1, sides: ['K'] },
  { level: 'province', business: 'border', everyMonths: 3, sides: ['K'] },
  { level: 'gate', business: 'customs', everyMonths: 1, sides: ['S'] },
  { level: 'district', business: 'security', everyMonths: 3, sides: ['S'] },
  { level: 'company', business: 'border', everyMonths: 1, sides: ['A'] },
  { level: 'province', business: 'drugs', everyMonths: 6, sides: ['K', 'S'] },
  { level: 'post', business: 'forest', everyMonths: 2, sides: ['K'] },
  { level: 'district', business: 'authorities', everyMonths: 3, sides: ['H'] },
] as const;

const sideNames: Record<(typeof shapes)[number]['sides'][number], { id: string; vi: string; lo: string }> = {
  K: { id: 'LA-KM', vi: 'Khăm Muộn', lo: 'ຄຳມ່ວນ' },
  S: { id: 'LA-SV', vi: 'Savannakhet', lo: 'ສະຫວັນນະເຂດ' },
  A: { id: 'LA-AT', vi: 'Attapeu', lo: 'ອັດຕະປື' },
  H: { id: 'LA-HP', vi: 'Hủa Phăn', lo: 'ຫົວພັນ' },
};

/** The last day of the window that ends before the year to plan. */
const windowEnd = '2026-12-31';

/** Adds so many channels that met before, and plans `year` for all; says how many meetings that made. */
export async function fillChannels(client: Client, count: number, year: number): Promise<number> {
  const { organisations } = await client.directory.list();
  const unitOf = (country: 'LA' | 'VN', place: number): string[] =>
    organisations
      .filter((unit) => unit.country === country && unit.validTo === null)
      .slice(place, place + 1)
      .map(({ id }) => id);
  for (let number = 1; number <= count; number += 1) {
    const shape = shapes[number % shapes.length] ?? shapes[0];
    const others = shape.sides.map((letter) => ({ letter, ...sideNames[letter] }));
    const monthsBack = String(13 - shape.everyMonths).padStart(2, '0');
    await client.channels.add({
      code: `N${number}`,
      name: {
        vi: `Kênh số ${number} – ${others.map(({ vi }) => vi).join(', ')}`,
        lo: `ຄູ່ປະສານງານ ${number} – ${others.map(({ lo }) => lo).join(', ')}`,
      },
      level: shape.level,
      business: shape.business,
      hotlines: [],
      languages: ['vi', 'lo'],
      standingDelegations: [],
      parties: [
        {
          partyId: 'VN',
          country: 'VN',
          letter: 'V',
          name: { vi: 'Việt Nam', lo: 'ຫວຽດນາມ' },
          organisationIds: unitOf('VN', 0),
        },
        ...others.map(({ id, letter, vi, lo }, place) => ({
          partyId: id,
          country: 'LA' as const,
          letter,
          name: { vi, lo },
          organisationIds: unitOf('LA', place),
        })),
      ],
      rule: {
        cycle: ['VN', ...others.map(({ id }) => id)],
        everyMonths: shape.everyMonths,
        postponedPolicy: 'hold-turn',
        cancelledPolicy: 'hold-turn',
        extraordinaryCounts: false,
        agreedIn: `BB ${number}/2024`,
        agreedOn: '2024-12-10',
        windowsFrom: null,
        note: null,
      },
      lastHeld: {
        ordinal: 10 + number,
        hostPartyId: others[0]?.id ?? null,
        heldOn: '2026-11-10',
        period: { from: `2026-${monthsBack}-01`, to: windowEnd },
      },
    });
  }
  const meetings: ProposedMeeting[] = [];
  for await (const event of await client.plans.propose({ year })) {
    if (event.kind === 'proposal') meetings.push(...event.proposal.meetings);
  }
  await client.plans.accept({ meetings });
  return meetings.length;
}
