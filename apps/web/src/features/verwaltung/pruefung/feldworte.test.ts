import type { Angebotsinhalt } from '@sozial/domain/angebot'
import { feldwort, findFeldwechsel, type Fassung, type Namen } from './feldworte.ts'

const NAMEN: Namen = {
  kategorien: new Map([['begegnungsstaette', 'Begegnungsstätte']]),
  raeume: new Map([['7', 'Wassenberg']]),
}
const wort = (inhalt: Angebotsinhalt) =>
  feldwort(inhalt, Object.keys(inhalt)[0] as keyof typeof inhalt & 'titel', NAMEN)

it.each([
  [{ titel: 'Treff' }, 'Treff'],
  [{ kategorien: ['begegnungsstaette', 'gibt-es-nicht'] }, 'Begegnungsstätte, gibt-es-nicht'],
  [{ zielgruppen: ['AB_65' as const] }, 'Menschen ab 65 Jahren'],
  [{ alter: { von: 6, bis: null } }, 'ab 6 Jahren'],
  [{ alter: { von: null, bis: 12 } }, 'bis 12 Jahre'],
  [{ einzugsgebiet: { art: 'KREIS' as const } }, 'Der ganze Kreis'],
  [{ einzugsgebiet: { art: 'RAEUME' as const, raeume: [7, 8] } }, 'Wassenberg, Raum 8'],
  [{ vzae: 0 }, '0,0 Vollzeitstellen'],
  [{ ehrenamtliche: 1 }, '1 Mensch'],
])('nennt %j in Worten', (inhalt, erwartet) => {
  expect(wort(inhalt)).toBe(erwartet)
})

it('stellt Altes und Neues nebeneinander und sagt, wer es künftig sieht', () => {
  const fassung = {
    felder: ['titel', 'vzae'],
    vorher: { titel: 'Alt', vzae: 1 },
    nachher: { titel: 'Neu', vzae: 1 },
    stufen: [{ feld: 'vzae', vorher: 'PLANUNG', nachher: 'OEFFENTLICH' }],
  } as unknown as Fassung
  expect(findFeldwechsel(fassung, NAMEN)).toMatchObject([
    { name: 'Titel', alt: 'Alt', neu: 'Neu', sicht: '' },
    { sicht: 'Sehen künftig alle (bisher nur die Planung)' },
  ])
})
