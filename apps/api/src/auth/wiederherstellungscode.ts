/** Codes on paper for the day on which the phone is gone; each opens once. */
import { createHash, randomInt } from 'node:crypto'

const ANZAHL = 10

/** Without letters and digits that look alike: Crockford's alphabet. */
const ZEICHEN = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LAENGE = 16
const GRUPPE = 4

/** Ten codes of 80 bits, written `7Q4D-…`. */
export function createWiederherstellungscodes(): readonly string[] {
  return Array.from({ length: ANZAHL }, () =>
    Array.from({ length: LAENGE }, (_, stelle) => {
      const zeichen = ZEICHEN[randomInt(ZEICHEN.length)]!
      return stelle > 0 && stelle % GRUPPE === 0 ? `-${zeichen}` : zeichen
    }).join(''),
  )
}

/** @returns undefined: the text has not the form of a code */
export function hashWiederherstellungscode(eingabe: string): Buffer | undefined {
  const code = eingabe
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const istCode = code.length === LAENGE && [...code].every((zeichen) => ZEICHEN.includes(zeichen))
  return istCode ? createHash('sha256').update(code).digest() : undefined
}
