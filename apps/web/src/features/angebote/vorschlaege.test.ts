import { LEER, type Wo } from './suchwahl.ts'
import { vorschlagswegeOf } from './vorschlaege.ts'

const WASSENBERG = {
  name: 'Wassenberg',
  zusatz: 'Kommune',
  ebene: 'KOMMUNE',
  schluessel: '05370036',
  laenge: 6.155,
  breite: 51.1,
} as const
const WO: Wo = {
  name: 'Wassenberg',
  punkt: { laenge: 6.155, breite: 51.1 },
  raum: { ebene: 'KOMMUNE', schluessel: '05370036' },
}
const OHNE = { ort: null, zeiten: [], sprachen: [] }

it('says another spelling as it would be searched for, what is chosen stays', () => {
  const wahl = { ...LEER, was: 'Tagepfläge', sprachen: ['tr'] }
  expect(vorschlagswegeOf(wahl, [{ ...OHNE, suche: 'Tagespflege' }])).toMatchObject([
    { text: '„Tagespflege“', ohne: { was: 'Tagespflege', sprachen: ['tr'], seite: 1 } },
  ])
})

it('takes place and time out of the words, then goes farther, then to any time', () => {
  const wahl = { ...LEER, was: 'Tagespflege Wassenberg Samstag' }
  const [da, weiter, immer, ...rest] = vorschlagswegeOf(wahl, [
    { ...OHNE, suche: 'tagespflege', ort: WASSENBERG, zeiten: ['wochenende'] },
  ])
  expect(rest).toEqual([])
  expect(da).toMatchObject({
    text: '„Tagespflege“ in Wassenberg, am Wochenende',
    ohne: { was: 'Tagespflege', wo: WO, umkreis: 'DORT', zeiten: ['wochenende'] },
  })
  expect(weiter).toMatchObject({
    text: '„Tagespflege“, das Nächste um Wassenberg zuerst, am Wochenende',
    ohne: { umkreis: 'ALLE', zeiten: ['wochenende'] },
  })
  expect(immer).toMatchObject({ text: '„Tagespflege“ in Wassenberg', ohne: { zeiten: [] } })
})

it('names offers in a language that was written', () => {
  expect(
    vorschlagswegeOf({ ...LEER, was: 'çocuk konuşmuyor' }, [
      { ...OHNE, suche: '', sprachen: ['tr'] },
    ]),
  ).toMatchObject([{ text: 'Angebote auf Türkisch', ohne: { was: '', sprachen: ['tr'] } }])
})
