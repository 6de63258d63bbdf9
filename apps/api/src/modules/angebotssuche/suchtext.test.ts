import fc from 'fast-check'
import { findFremdworte, toWorte } from './suchtext.ts'

it.each([
  ['Mein Kind spricht nicht!', ['mein', 'kind', 'spricht', 'nicht']],
  ['  pflege PFLEGE ', ['pflege']],
  ["%_'& | !(a:*) \u0000", ['a']],
  ['Ich brauche Hilfe für pflegende Angehörige', ['ich', 'für', 'pflegende', 'angehörige']],
  ['Hilfe!', ['hilfe']],
  ['allein erziehend', ['alleinerziehende']],
  ['alleinerziehender Vater', ['alleinerziehende', 'vater']],
  ['Meine Tochter spricht nicht', ['meine', 'kind', 'spricht', 'nicht']],
  ['Tochtergesellschaft', ['tochtergesellschaft']],
  ['my child does not speak', ['kind', 'spricht']],
  ['Çocuk konuşmuyor', ['kind', 'spricht']],
  ['YARDIM', ['hilfe']],
  ['потрібна допомога Erkelenz', ['erkelenz']],
  ['المساعدة', ['hilfe']],
  ['not in Not', ['not', 'in']],
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

it('says of which language a word was, with and without its accents', () => {
  expect(findFremdworte('bakim, opieka! Pflege')).toEqual([
    { wort: 'bakim', deutsch: 'Pflege', sprachen: ['tr'] },
    { wort: 'opieka', deutsch: 'Pflege', sprachen: ['pl'] },
  ])
  expect(findFremdworte('школа')).toMatchObject([{ sprachen: ['ru', 'uk'] }])
})
