import fc from 'fast-check'
import { fingerabdruck } from './fingerabdruck.ts'
import { createPaarregister } from './paarregister.ts'

const zahl = fc.oneof(fc.nat(5), fc.nat(2 ** 26 - 1))

describe('createPaarregister', () => {
  it('zählt Paare wie eine Map mit Texten', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(zahl, zahl), { maxLength: 3000 }), (paare) => {
        const register = createPaarregister()
        const map = new Map<string, number>()
        for (const [a, b] of paare) {
          const bekannt = map.get(`${a}|${b}`)
          expect(register.hat(a, b)).toBe(bekannt !== undefined)
          expect(register.nummerOf(a, b)).toBe(bekannt ?? map.size)
          map.set(`${a}|${b}`, bekannt ?? map.size)
        }
        expect(register.anzahl()).toBe(map.size)
      }),
    )
  })

  it('wächst, ohne etwas zu vergessen', () => {
    const register = createPaarregister()
    for (let i = 0; i < 100_000; i += 1) register.nummerOf(i % 300, Math.floor(i / 300))
    expect(register.anzahl()).toBe(100_000)
    expect(register.nummerOf(299, 0)).toBe(299)
    expect(register.hat(300, 0)).toBe(false)
  })
})

describe('fingerabdruck', () => {
  it('unterscheidet, was sich unterscheidet', () => {
    const texte = Array.from({ length: 200_000 }, (_, i) => String(i / 7))
    expect(new Set(texte.map(fingerabdruck)).size).toBe(200_000)
    expect(fingerabdruck('a;b')).not.toBe(fingerabdruck('a;'))
  })
})
