import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { parseGeheimnis } from './geheimnispruefung.ts'

describe('parseGeheimnis', () => {
  it('takes random bytes however they are written', () => {
    for (let i = 0; i < 5000; i++) {
      const zufall = createHash('sha256').update(String(i)).digest()
      for (const art of ['base64', 'base64url', 'hex'] as const) {
        expect(parseGeheimnis(zufall.toString(art))).toEqual(zufall)
      }
    }
  })

  it('answers anything with bytes or with reasons', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ergebnis = parseGeheimnis(text)
        expect(ergebnis.length).toBeGreaterThan(0)
        if (Buffer.isBuffer(ergebnis)) expect(ergebnis.length).toBeGreaterThanOrEqual(32)
      }),
    )
  })

  it.each([
    ['', 'weder Base64'],
    ['kurz', 'ist mit 4 Zeichen zu kurz'],
    ['Das ist ein langer Satz, den sich jemand ausgedacht hat!', 'weder Base64'],
    ['a'.repeat(64), 'wiederholt sich'],
    ['0123456789abcdef'.repeat(4), 'wiederholt sich'],
    ['k9Xq'.repeat(12), 'wiederholt sich'],
    ['changeme-bitte-vor-dem-start-durch-eigenes-ersetzen', 'Wort aus dem Wörterbuch'],
    ['Xk29dPASSWORT1mQz8Lr4TnVb6Ws3Hc7Jf5Gd0YxKp2Ue', 'Wort aus dem Wörterbuch'],
    ['QwErTyUiOpAsDfGhJkLyXcVbNmQ1w2E3r4T5z6U7i8O9p0', 'Wort aus dem Wörterbuch'],
    ['abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 'der Reihe nach'],
    ['20261122171500202711221715002028112217150020291122', 'ist nicht so gemischt'],
    ['korrektpferdbatterieheftklammerundnochvielmehrwoerter', 'ist nicht so gemischt'],
    [
      Buffer.from('Der Landrat wohnt in einem Haus am See.').toString('base64'),
      'ist nur anders geschriebener Text',
    ],
    [
      Buffer.from('Der Landrat wohnt in einem Haus am See.').toString('hex'),
      'ist nur anders geschriebener Text',
    ],
  ])('refuses %s', (text, grund) => {
    expect(parseGeheimnis(text)).toEqual(expect.arrayContaining([expect.stringContaining(grund)]))
  })
})
