import { handlungswort, satzOf, unterschiedeOf, werOf, type Eintrag } from './protokoll-worte.ts'

const EINTRAG: Eintrag = {
  id: '1',
  zeitpunkt: '2026-11-22T08:00:00Z',
  akteurart: 'KONTO',
  akteur: 'Petra Planung',
  kontoId: '2',
  handlung: 'withdrawLieferung',
  gegenstand: 'Lieferung',
  kennung: '127',
  alt: '{"zurueckgezogen":false}',
  neu: '{"zurueckgezogen":true,"grund":"Falscher Gebietsstand","dateiname":"sgb2.csv"}',
  vorgang: null,
  bereinigtAm: null,
}

it('sagt als Satz, wer was womit getan hat', () => {
  expect(`${werOf(EINTRAG)} ${satzOf(EINTRAG)}`).toBe(
    'Petra Planung hat die Lieferung „sgb2.csv“ (127) zurückgezogen',
  )
})

it('nennt die Kennung, wo der Eintrag keinen Namen hat, und Unbekanntes beim Namen', () => {
  expect(satzOf({ ...EINTRAG, neu: null })).toBe('hat die Lieferung 127 zurückgezogen')
  expect(satzOf({ ...EINTRAG, handlung: 'neuesTun', gegenstand: 'Ding', neu: null })).toBe(
    'neuesTun: Ding 127',
  )
})

it('unterscheidet Menschen von Programm und Kommandozeile', () => {
  expect(werOf({ ...EINTRAG, akteurart: 'SYSTEM', akteur: 'Löschlauf' })).toBe(
    'Löschlauf (Programm)',
  )
})

it('stellt alt und neu nebeneinander, nur was verschieden ist', () => {
  const eintrag = {
    alt: '{"kernset":true,"fassung":{"name":"Alt","faktor":100}}',
    neu: '{"kernset":true,"fassung":{"name":"Neu","faktor":100}}',
  }
  expect(unterschiedeOf(eintrag)).toEqual([{ feld: 'fassung, name', alt: 'Alt', neu: 'Neu' }])
  expect(unterschiedeOf({ alt: null, neu: '{"anzahl":3,"liste":[1,2]}' })).toEqual([
    { feld: 'anzahl', alt: '', neu: '3' },
    { feld: 'liste', alt: '', neu: '[1,2]' },
  ])
})

it('zeigt auch einen Eintrag, der kein JSON ist', () => {
  expect(unterschiedeOf({ alt: 'kaputt{', neu: null })).toEqual([
    { feld: '', alt: 'kaputt{', neu: '' },
  ])
})

it('bietet Handlungen als Worte an', () => {
  expect(handlungswort('releaseDatenstand')).toBe('hat … freigegeben und veröffentlicht')
  expect(handlungswort('readMesswerte')).toBe('hat kleinräumige Werte gelesen')
})
