import fc from 'fast-check'
import { toWorte } from './suchtext.ts'

it.each([
  ['Mein Kind spricht nicht!', ['mein', 'kind', 'spricht', 'nicht']],
  ['  pflege PFLEGE ', ['pflege']],
  ["%_'& | !(a:*) \u0000", ['a']],
  ['Ich brauche Hilfe für pflegende Angehörige', ['ich', 'für', 'pflegende', 'angehörige']],
  ['Hilfe!', ['hilfe']],
  ['allein erziehend', ['alleinerziehend']],
  ['🙂', []],
  ['', []],
])('%j', (text, worte) => {
  expect(toWorte(text)).toEqual(worte)
})

it('leaves nothing that a search expression reads as an operator', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const worte = toWorte(text)
      expect(worte.length).toBeLessThanOrEqual(8)
      expect(worte.join(' ')).toMatch(/^[\p{L}\p{N} ]*$/u)
    }),
  )
})
