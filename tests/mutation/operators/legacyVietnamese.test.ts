import { expect, test } from 'vitest';
import { toTcvn3, toVni } from './legacyVietnamese.ts';

test('TCVN3 as it is pasted from a document of the nineties', () => {
  expect(toTcvn3('Cộng hòa xã hội chủ nghĩa Việt Nam')).toBe('Céng hßa x· héi chñ nghÜa ViÖt Nam');
  expect(toTcvn3('Độc lập - Tự do - Hạnh phúc')).toBe('§éc lËp - Tù do - H¹nh phóc');
});

test('VNI as it is pasted from a document of the nineties', () => {
  expect(toVni('Cộng hòa xã hội chủ nghĩa Việt Nam')).toBe('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam');
  expect(toVni('Độc lập - Tự do - Hạnh phúc')).toBe('Ñoäc laäp - Töï do - Haïnh phuùc');
});
