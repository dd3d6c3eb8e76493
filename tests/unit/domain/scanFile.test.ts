import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScan, scanLimitBytes } from '../../../shared/domain/scanFile.ts';
import { exeBytes, jpegBytes, pdfBytes, pngBytes } from '../../support/scans.ts';

test('a scan is known by its bytes', () => {
  expect(readScan(pdfBytes)).toEqual({ type: 'application/pdf' });
  expect(readScan(pngBytes)).toEqual({ type: 'image/png' });
  expect(readScan(jpegBytes)).toEqual({ type: 'image/jpeg' });
});

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['a program', exeBytes, 'not-a-scan'],
  ['a web page', new Uint8Array(Buffer.from('<!doctype html><script>alert(1)</script>')), 'not-a-scan'],
  ['a PDF that stops in the middle', pdfBytes.subarray(0, 200), 'cut-off'],
  ['a PNG that stops in the middle', pngBytes.subarray(0, 40), 'cut-off'],
  ['a JPEG that stops in the middle', jpegBytes.subarray(0, 8), 'cut-off'],
  ['a PDF of too many bytes', new Uint8Array(scanLimitBytes + 1), 'too-large'],
])('%s is refused', (_what, content, refused) => {
  expect(readScan(content)).toEqual({ refused });
});

test('whatever the bytes are, the answer is a kind or a reason', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (content) => {
      const read = readScan(content);
      expect('type' in read || 'refused' in read).toBe(true);
    }),
  );
});
