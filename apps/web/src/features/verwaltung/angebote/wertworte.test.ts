import type { Angebotsinhalt } from '@sozial/domain/angebot'
import { wertwort } from './wertworte.ts'

const NAMEN = {
  kategorien: new Map([['treff', 'Begegnungsstätte']]),
  raeume: new Map([[4, 'Erkelenz']]),
}
const INHALT: Angebotsinhalt = {
  titel: 'Treff',
  kategorien: ['treff', 'weg'],
  zielgruppen: ['AB_65', 'ALLE'],
  alter: { von: 0, bis: null },
  einzugsgebiet: { art: 'RAEUME', raeume: [4, 9] },
  kontakt: { name: '', telefon: '02431 1', email: '', website: 'https://a.example' },
  kostenart: 'KOSTENLOS',
  vzae: 1.5,
}

it.each([
  ['titel', 'Treff'],
  ['kategorien', 'Begegnungsstätte, weg'],
  ['zielgruppen', 'Menschen ab 65 Jahren, Alle'],
  ['alter', 'ab 0 Jahren'],
  ['einzugsgebiet', 'Erkelenz, 1 weitere'],
  ['kontakt', '02431 1\nhttps://a.example'],
  ['kostenart', 'Kostenlos'],
  ['vzae', '1,50'],
  ['notiz', ''],
] as const)('A value is said in words: %s', (feld, wort) => {
  expect(wertwort(INHALT, feld, NAMEN)).toBe(wort)
})
