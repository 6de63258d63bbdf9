import type { Angebotsinhalt } from '@sozial/domain/angebot'
import { feldwort, type Namen } from './angebotsworte.ts'

const NAMEN: Namen = {
  kategorien: new Map([['begegnungsstaette', 'Begegnungsstätte']]),
  raeume: new Map([[7, 'Wassenberg']]),
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
  [{ einzugsgebiet: { art: 'RAEUME' as const, raeume: [7, 8] } }, 'Wassenberg, 1 weiterer Raum'],
  [{ einzugsgebiet: { art: 'UMKREIS' as const, km: 5 } }, '5,0 km um jeden Ort'],
  [{ alter: { von: 0, bis: null } }, 'ab 0 Jahren'],
  [
    { kontakt: { name: '', telefon: '02431 1', email: '', website: 'https://a.example' } },
    '02431 1, https://a.example',
  ],
  [{ zielgruppen: ['AB_65' as const, 'ALLE' as const] }, 'Menschen ab 65 Jahren, Alle'],
  [{ kostenart: 'KOSTENLOS' as const }, 'Kostenlos'],
  [{ notiz: undefined }, ''],
  [{ vzae: 1.5 }, '1,5 Vollzeitstellen'],
  [{ vzae: 0 }, '0,0 Vollzeitstellen'],
  [{ ehrenamtliche: 1 }, '1 Mensch'],
])('nennt %j in Worten', (inhalt, erwartet) => {
  expect(wort(inhalt)).toBe(erwartet)
})
