import { expect, test } from 'vitest';
import { fillPhrase } from '../../../shared/domain/phraseFill.ts';
import { phraseValues, type PhraseFacts } from '../../../shared/domain/phraseValues.ts';
import { minutesSourceOf, organisations, persons, places } from '../../support/sampleRecords.ts';

const {
  detail: { meeting },
  channel,
} = minutesSourceOf('m-km-28');
const held = minutesSourceOf('m-km-27').detail.meeting;

const facts: PhraseFacts = {
  meeting: { ...meeting, hours: { from: '08:00', to: '11:30' } },
  channel,
  reviewedPeriod: { from: '2026-03-13', to: '2026-12-16' },
  previous: { ordinal: 27, heldOn: '2026-03-12', plannedOn: '2026-03-12' },
  memorandum: { number: '01/BBGN-2026', signedOn: '2026-01-15' },
  organisations,
  persons,
  places,
};

function filled(section: string, vi: string): string {
  return fillPhrase({ vi, lo: vi }, phraseValues(facts, { section, vi })).vi;
}

test('the opening names the meeting, its day and place', () => {
  expect(filled('opening', 'lần {ordinal}, ngày {date}, {place}')).toBe(
    'lần 28, ngày 16 tháng 12 năm 2026, Thà Khẹc',
  );
  expect(filled('heading', 'ngày {day} tháng {month} năm {year}')).toBe('ngày 16 tháng 12 năm 2026');
});

test('a purpose rests on the memorandum it numbers, else on the meeting before', () => {
  expect(filled('purpose', 'số {mouNumber} ký ngày {date}')).toBe(
    'số 01/BBGN-2026 ký ngày 15 tháng 01 năm 2026',
  );
  expect(filled('purpose', 'lần {ordinal} ngày {date}')).toBe('lần 27 ngày 12 tháng 3 năm 2026');
});

test('an agreement speaks of the next meeting, and its days are for the two sides to say', () => {
  expect(filled('agreement', 'lần {ordinal}, trước ngày {date}, tại {place}')).toBe(
    'lần 29, trước ngày {date}, tại {place}',
  );
});

test('a review covers its period, a closing ends at the hour of the meeting', () => {
  expect(filled('review', 'Từ {from} đến {to}')).toBe(
    'Từ ngày 13 tháng 3 năm 2026 đến ngày 16 tháng 12 năm 2026',
  );
  const time = phraseValues(facts, { section: 'closing', vi: '{time}' })['time'];
  expect(time).toEqual({ vi: '11 giờ 30', lo: '11:30 ໂມງ' });
});

test('each side is its unit and its head with the rank of the day', () => {
  const values = phraseValues({ ...facts, meeting: held }, { section: 'opening', vi: '' });
  expect(values).toMatchObject({
    headVi: { vi: 'Thượng tá Phạm Mô Phỏng', lo: 'ພັນເອກ ຟ້າມ ໂມ ຟອງ' },
    headLo: { vi: 'Trung tá Thốt Loong Sỉ Sổm Mụt', lo: 'ພັນໂທ ທົດລອງ ສີສົມມຸດ' },
    orgVi: {
      vi: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Quảng Trị',
      lo: 'ຄະນະບັນຊາການທະຫານຊາຍແດນແຂວງກວາງຈິ',
    },
    orgLo: { vi: 'Bộ Chỉ huy Quân sự tỉnh Khăm Muộn', lo: 'ກອງບັນຊາການທະຫານແຂວງຄຳມ່ວນ' },
  });
});

test('with two parties of one country nobody can tell which is meant', () => {
  const [first] = channel.parties;
  if (first === undefined) throw new Error('no party');
  const three = { ...channel, parties: [...channel.parties, { ...first, partyId: 'VN-QB', letter: 'Q' }] };
  const values = phraseValues({ ...facts, channel: three }, { section: 'opening', vi: '' });
  expect(values['orgVi']).toBeUndefined();
  expect(values['orgLo']).toBeDefined();
});
