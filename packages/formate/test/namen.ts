import fc from 'fast-check'

/** Names as people and attackers write them. */
export const NAME: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      'Übach-Palenberg',
      'Köln; Süd',
      '=1+1',
      '@SUM(A1)',
      '-5 Grad',
      "'=1+1",
      "''@x",
      '＝WENN(A1)',
      '"Mitte"',
      "'Nord",
      '+49',
      '__proto__',
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  )
  .map((text) =>
    text
      .replaceAll(/[\p{Cc}\p{Cs}\uFEFF\uFFFD\uFFFE\uFFFF]/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => /\p{L}/u.test(text))
