/** Vietnamese in the encodings of old fonts, as it looks when it is pasted into a program of today. */

/** TCVN 5712:1993 (VN3, the "ABC" fonts): small letters with their bytes read as Latin-1. */
const tcvn3: Record<string, string> = Object.fromEntries(
  [
    'àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ',
    'ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ô« ồå ổæ ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ư\u00AD ừõ',
    'ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ Đ§ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦',
  ].flatMap((row) => row.split(' ').map((both) => [both.charAt(0), both.charAt(1)])),
);

/** VNI: the mark is a letter of its own behind the vowel, one for shape and tone together. */
const vniTones: Record<string, { plain: string; circumflex: string; breve: string }> = {
  '': { plain: '', circumflex: 'â', breve: 'ê' },
  '\u0301': { plain: 'ù', circumflex: 'á', breve: 'é' },
  '\u0300': { plain: 'ø', circumflex: 'à', breve: 'è' },
  '\u0309': { plain: 'û', circumflex: 'å', breve: 'ú' },
  '\u0303': { plain: 'õ', circumflex: 'ã', breve: 'ü' },
  '\u0323': { plain: 'ï', circumflex: 'ä', breve: 'ë' },
};
const vniWhole: Record<string, string> = { ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ', Đ: 'Ñ', í: 'í', ì: 'ì' };
const vniHorned: Record<string, string> = { o: 'ô', u: 'ö', O: 'Ô', U: 'Ö' };

function vniLetter(letter: string): string {
  const whole = vniWhole[letter];
  if (whole !== undefined) return whole;
  const parts = letter.normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
  const marks = vniTones[tone];
  const base = parts.charAt(0);
  if (marks === undefined || parts === letter) return letter;
  if (parts.includes('\u031B')) return (vniHorned[base] ?? base) + marks.plain;
  if (parts.includes('\u0302')) return base + marks.circumflex;
  if (parts.includes('\u0306')) return base + marks.breve;
  return base + marks.plain;
}

export function toTcvn3(text: string): string {
  return Array.from(text, (letter) => tcvn3[letter] ?? tcvn3[letter.toLowerCase()] ?? letter).join('');
}

export function toVni(text: string): string {
  return Array.from(text, vniLetter).join('');
}
