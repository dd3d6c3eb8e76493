import * as fc from 'fast-check';

const vietnamese = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyÁÀẢÃẠẮẰếềểễệỐồộỚởỡỤủứừựỳỹĐ');
const latin = Array.from('AbcXyz 019.,;:-/()"%\n\t');
const typographic = Array.from('“”–—…\u00A0\u00AD\u2060\u200B\uFEFF');
const combining = Array.from('\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u034F\u0327');
const lao = Array.from({ length: 0x0eff - 0x0e80 + 1 }, (_, i) => String.fromCharCode(0x0e80 + i));
// The signs whose order and joining the folding rules are about, so that they often meet.
const laoSigns = Array.from('ຫນມລໜໝຼຳໍາຸູ່້໊໋\u0EBA');
const elsewhere = Array.from('İΣςẞÅK한漢😀é');

/** Texts in which Vietnamese, Lao, ASCII, combining marks and invisible characters meet in any order. */
export const mixedText = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...vietnamese) },
    { weight: 2, arbitrary: fc.constantFrom(...latin) },
    { weight: 1, arbitrary: fc.constantFrom(...typographic) },
    { weight: 2, arbitrary: fc.constantFrom(...combining) },
    { weight: 3, arbitrary: fc.constantFrom(...lao) },
    { weight: 6, arbitrary: fc.constantFrom(...laoSigns) },
    { weight: 1, arbitrary: fc.constantFrom(...elsewhere) },
  ),
  maxLength: 60,
  size: 'max',
});
