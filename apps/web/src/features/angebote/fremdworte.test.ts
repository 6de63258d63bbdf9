import { fremdwortsatz, sprachwegeOf } from './fremdworte.ts'
import { LEER } from './suchwahl.ts'

const WORT = { wort: 'школа', deutsch: 'Schule', sprachen: ['ru', 'uk'] }
const FACETTEN = [{ feld: 'sprachen', wert: 'uk', name: null, ober: null, anzahl: 3 }]

it('says how a word was read, and leads to where the language is spoken', () => {
  expect(fremdwortsatz([WORT])).toBe('„школа“ ist als „Schule“ gelesen.')
  const wahl = { ...LEER, was: 'школа' }
  expect(sprachwegeOf(wahl, [WORT], FACETTEN)).toMatchObject([
    {
      text: 'Nur wo man Ukrainisch spricht: 3 Angebote',
      ohne: { was: 'школа', sprachen: ['uk'] },
    },
  ])
  expect(sprachwegeOf({ ...wahl, sprachen: ['ru'] }, [WORT], FACETTEN)).toEqual([])
  expect(sprachwegeOf(wahl, [], FACETTEN)).toEqual([])
})
