import { describe, expect, test } from 'vitest';
import {
  insertPhrase,
  insertTerm,
  offerFor,
  type Typing,
  type Vocabulary,
} from '../../../renderer/app/suggest/suggest.ts';
import type { Phrase, Term } from '../../../shared/domain/vocabulary.ts';
import { findable } from '../../../shared/domain/vocabularySearch.ts';
import { termIndex } from '../../../shared/text/termIndex.ts';

const base = {
  rev: 1,
  en: '',
  source: '',
  review: 'native' as const,
  reviewedBy: null,
  reviewedAt: null,
  confidence: 'medium' as const,
};

function term(id: string, vi: string, lo: string): Term {
  return { ...base, id, vi, lo, category: 'border', note: '' };
}

function phrase(code: string, vi: string, lo: string): Phrase {
  return { ...base, id: code, vi, lo, code, section: 'agreement' };
}

const terms = [
  term('1', 'biên giới', 'ຊາຍແດນ'),
  term('2', 'đường dây nóng', 'ສາຍດ່ວນ'),
  term('3', 'bản (làng)', 'ບ້ານ'),
];
const hotline = phrase(
  'AGR-04',
  'Duy trì trao đổi thông tin qua đường dây nóng {hotline}.',
  'ຮັກສາການແລກປ່ຽນຂໍ້ມູນຂ່າວສານຜ່ານສາຍດ່ວນ {hotline}.',
);
const vocabulary: Vocabulary = {
  terms: findable(terms),
  phrases: findable([hotline, phrase('AGR-12', 'Hai bên cùng chịu trách nhiệm.', 'ສອງຝ່າຍຮັບຜິດຊອບຮ່ວມກັນ.')]),
  termIndex: {
    vi: termIndex(
      'vi',
      terms.map(({ id, vi }) => ({ id, text: vi })),
    ),
    lo: termIndex(
      'lo',
      terms.map(({ id, lo }) => ({ id, text: lo })),
    ),
  },
};

function typing(text: string, change: Partial<Typing> = {}): Typing {
  return { side: 'vi', text, start: text.length, end: text.length, otherText: '', ...change };
}

function offered(tab: 'phrases' | 'terms', now: Typing): [number, string[]] {
  const { from, items } = offerFor(tab, now, vocabulary);
  return [from, items.map(({ entry }) => entry.id)];
}

describe('what is offered', () => {
  test('is what the last words mean, and replaces them', () => {
    expect(offered('phrases', typing('Xong. trao đổi'))).toEqual([6, ['AGR-04']]);
    expect(offered('phrases', typing('trao doi thong'))).toEqual([0, ['AGR-04']]);
    expect(offered('terms', typing('khu vực bien'))).toEqual([8, ['1']]);
  });

  test('in an empty field is the first phrases, and the terms of the text beside it', () => {
    expect(offered('phrases', typing(''))).toEqual([0, ['AGR-04', 'AGR-12']]);
    const beside = typing('', { side: 'lo', otherText: 'Ở bản có đường dây nóng qua biên giới.' });
    expect(offered('terms', beside)).toEqual([0, ['3', '2', '1']]);
    const partly = typing('ຊາຍແດນ ', { side: 'lo', otherText: 'đường dây nóng, biên giới' });
    expect(offered('terms', partly)).toEqual([7, ['2']]);
  });

  test('in the middle of a sentence that means nothing is nothing', () => {
    expect(offered('phrases', typing('Hôm nay mưa và'))).toEqual([14, []]);
  });

  test('for a selection is what the selection means', () => {
    expect(offered('phrases', typing('cùng chịu rồi', { start: 0, end: 9 }))).toEqual([0, ['AGR-12']]);
  });
});

describe('what is inserted', () => {
  const filled = { vi: 'Gọi {số} khi cần.', lo: 'ໂທ {ເບີ}.', left: ['hotline'] };

  test('a phrase goes into both languages, and what is open is selected', () => {
    const now = typing('Xong. trao đổi, rồi', { start: 14, end: 14, otherText: 'ແລ້ວ. ' });
    expect(insertPhrase(filled, { entry: hotline }, now, 6)).toEqual({
      vi: 'Xong. Gọi {số} khi cần., rồi',
      lo: 'ແລ້ວ. ໂທ {ເບີ}.',
      confidence: 'medium',
      select: { start: 10, end: 14 },
    });
  });

  test('without anything open the caret goes behind the phrase', () => {
    const whole = { vi: 'Xong.', lo: 'ແລ້ວ.', left: [] };
    const now = typing('', { side: 'lo', otherText: '' });
    expect(insertPhrase(whole, { entry: hotline }, now, 0)).toMatchObject({
      vi: 'Xong.',
      lo: 'ແລ້ວ.',
      select: { start: 5, end: 5 },
    });
  });

  test('a term goes into its own language alone, without its note', () => {
    const [, , village] = terms;
    if (village === undefined) throw new Error('no village');
    expect(insertTerm(village, typing('hai ba', {}), 4)).toEqual({
      vi: 'hai bản',
      lo: null,
      confidence: 'medium',
      select: { start: 7, end: 7 },
    });
  });
});
