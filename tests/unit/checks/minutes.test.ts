import { describe, expect, test } from 'vitest';
import { checkMinutes, checkText, prepareFacts } from '../../../shared/checks/checkMinutes.ts';
import { checkIds, findingKey, type CheckedText, type DecisionFact } from '../../../shared/checks/finding.ts';
import { resources } from '../../../locales/index.ts';
import { noFacts, textOf } from './texts.ts';

function found(texts: CheckedText[], facts = noFacts): string[] {
  return checkMinutes(texts, prepareFacts(facts)).map(({ textId, check }) => `${textId} ${check}`);
}

describe('beside the others', () => {
  const vi = 'Hai bên tổ chức gặp gỡ hữu nghị.';

  test('the same Vietnamese has the same Lao', () => {
    const texts = [textOf(vi, 'ສອງຝ່າຍຈັດການພົບປະມິດຕະພາບ.', 'a'), textOf(vi, 'ສອງຝ່າຍພົບປະແລກປ່ຽນມິດຕະພາບ.', 'b')];
    expect(found(texts)).toEqual(['a same-source', 'b same-source']);
    expect(found([texts[0] ?? textOf('', ''), textOf(`${vi} `, 'ສອງຝ່າຍ ຈັດການພົບປະ ມິດຕະພາບ.', 'b')])).toEqual(
      [],
    );
  });

  test('another Vietnamese has another Lao, headings aside', () => {
    const lo = 'ສອງຝ່າຍຈັດການພົບປະມິດຕະພາບ.';
    expect(found([textOf(vi, lo, 'a'), textOf('Hai bên hoãn gặp gỡ hữu nghị.', lo, 'b')])).toEqual([
      'a same-target',
      'b same-target',
    ]);
    expect(found([textOf('quyết định', 'ຂໍ້ຕົກລົງ', 'a'), textOf('thỏa thuận', 'ຂໍ້ຕົກລົງ', 'b')])).toEqual([]);
  });

  test('a term with two forms keeps to one', () => {
    const terms = [
      { vi: 'dịch bệnh', lo: 'ພະຍາດລະບາດ', confidence: 'high' as const },
      { vi: 'dịch bệnh', lo: 'ໂລກລະບາດ', confidence: 'high' as const },
    ];
    const texts = [
      textOf('phòng dịch bệnh', 'ກັນພະຍາດລະບາດ', 'a'),
      textOf('báo dịch bệnh', 'ແຈ້ງພະຍາດລະບາດ', 'b'),
      textOf('hết dịch bệnh', 'ໝົດໂລກລະບາດ', 'c'),
    ];
    expect(found(texts, { ...noFacts, terms })).toEqual(['c term-variants']);
  });

  test('numbered texts count on', () => {
    const texts = [
      textOf('1. Khai mạc', '1. ໄຂກອງປະຊຸມ', 'a'),
      textOf('2. Thảo luận', '2. ປຶກສາຫາລື', 'b'),
      textOf('2. Bế mạc', '2. ປິດກອງປະຊຸມ', 'c'),
    ];
    expect(found(texts)).toEqual(['c list-letters', 'c list-letters']);
  });
});

describe('a decision', () => {
  const text: CheckedText = { ...textOf('Giữ bí mật thông tin.', 'ຮັກສາຄວາມລັບ.', 'd'), kind: 'decision' };
  const owner = 'person-1';

  test.each<[Omit<DecisionFact, 'id'>, string[]]>([
    [{ ownerPersonId: owner, dueOn: '2026-12-31', standing: false }, []],
    [{ ownerPersonId: owner, dueOn: null, standing: true }, []],
    [{ ownerPersonId: owner, dueOn: null, standing: false }, ['decision-due']],
    [{ ownerPersonId: null, dueOn: '2026-12-31', standing: false }, ['decision-owner']],
  ])('%j', (fact, checks) => {
    const facts = { ...noFacts, decisions: [{ id: 'd', ...fact }] };
    expect(checkText(text, prepareFacts(facts)).map(({ check }) => check)).toEqual(checks);
  });
});

describe('the key of a finding', () => {
  const keysOf = (text: CheckedText): string[] => checkText(text, prepareFacts(noFacts)).map(findingKey);

  test('stays while the text around it moves', () => {
    const [before] = keysOf(textOf('phát hiện 26 vụ', 'ກວດພົບ'));
    expect(keysOf(textOf('Hai bên phát hiện 26 vụ', 'ສອງຝ່າຍກວດພົບ'))).toContain(before);
  });

  test('is another for another number or text', () => {
    const [before] = keysOf(textOf('phát hiện 26 vụ', 'ກວດພົບ'));
    expect(keysOf(textOf('phát hiện 27 vụ', 'ກວດພົບ'))).not.toContain(before);
    expect(keysOf(textOf('phát hiện 26 vụ', 'ກວດພົບ', 'other'))).not.toContain(before);
  });
});

test('an edited text is read again, the others are not', () => {
  const facts = prepareFacts(noFacts);
  const [first, second] = [textOf('2 vụ', '2 ກໍລະນີ', 'a'), textOf('3 vụ', '3 ກໍລະນີ', 'b')];
  expect(checkMinutes([first, second], facts)).toEqual([]);
  const edited = { ...second, lo: '4 ກໍລະນີ' };
  expect(checkMinutes([first, edited], facts).map(({ textId }) => textId)).toEqual(['b', 'b']);
});

test('each check has its words in every language', () => {
  for (const { checks } of Object.values(resources)) {
    expect(Object.keys(checks.title).toSorted()).toEqual([...checkIds].toSorted());
    expect(Object.keys(checks.text).toSorted()).toEqual([...checkIds].toSorted());
  }
});
