import { read, write } from '@e965/xlsx'
import type { BookType, WorkBook } from '@e965/xlsx'
import { ALLE } from '@sozial/domain/indikator'
import {
  formatZeitraum,
  jahr,
  mehrjahr,
  monat,
  quartal,
  schuljahr,
  kitajahr,
  stichtag,
} from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import { readDatei } from '../erkennung/index.ts'
import { findKennung, schreibeVorlage, toRueckgabezuordnung } from './index.ts'
import type { Rueckgabevorlage } from './index.ts'

const bevoelkerung = {
  schluessel: 'bevoelkerung',
  name: 'Bevölkerung',
  einheit: 'Personen',
  art: 'ANZAHL',
} as const

const toVorlage = (zeitraum: Zeitraum): Rueckgabevorlage => ({
  kennung: '0b9dd8f0-57bb-4b6f-8f3f-5f6d3f0f3a11',
  kreis: 'Musterkreis',
  titel: 'Einwohner unter 6 Jahren',
  quelle: 'melderegister',
  zeitraum: formatZeitraum(zeitraum),
  art: zeitraum.art,
  frist: '31.3.2026',
  amtlich: true,
  raeume: [
    { schluessel: '05370004', name: 'Erkelenz' },
    { schluessel: '05370008', name: 'Gangelt' },
  ],
  spalten: [
    { name: 'Bevölkerung', merkmal: bevoelkerung, teilgruppe: ALLE },
    {
      name: 'Bevölkerung unter 6 Jahre',
      merkmal: bevoelkerung,
      teilgruppe: { ...ALLE, alterBis: 6 },
    },
  ],
})
const vorlage = toVorlage(stichtag('2025-12-31'))

/** As somebody fills it in and saves it: the rows below the head get figures. */
function fillIn(
  bytes: Uint8Array,
  aendere: (buch: WorkBook) => void,
  bookType: BookType = 'xlsx',
): Uint8Array {
  const buch = read(bytes, { type: 'array' })
  const blatt = buch.Sheets['Daten']!
  for (const [zelle, zahl] of Object.entries({ C6: 43_350, D6: 2_201, C7: 12_015, D7: 702 })) {
    blatt[zelle] = { t: 'n', v: zahl }
  }
  blatt['!ref'] = 'A1:D7'
  aendere(buch)
  return new Uint8Array(write(buch, { type: 'array', bookType }) as ArrayBuffer)
}
const nichts = (): void => undefined
const datei = (inhalt: Uint8Array) => ({ name: 'zurück.xlsx', inhalt })

const zahlenOf = (inhalt: Uint8Array, von: Rueckgabevorlage = vorlage) => {
  const zuordnung = toRueckgabezuordnung(datei(inhalt), von)!
  const { zellen } = readDatei(datei(inhalt), zuordnung)
  return [...zellen].map(({ raumSchluessel, teilgruppe, wert, zeitraum }) => [
    raumSchluessel,
    teilgruppe.alterBis,
    'zahl' in wert ? wert.zahl : wert,
    zeitraum.von,
  ])
}

describe('Die Vorlage einer Datenanforderung', () => {
  const leer = schreibeVorlage(vorlage)

  it('trägt ihre Kennung in einem Blatt, das kein Menü zeigt', () => {
    const buch = read(leer, { type: 'array' })
    expect(buch.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2])
    expect(findKennung(datei(leer))).toBe(vorlage.kennung)
  })

  it.each<BookType>(['xlsx', 'xlsm', 'xls', 'ods'])(
    'wird ausgefüllt und als %s gespeichert wiedererkannt',
    (bookType) => {
      const zurueck = fillIn(leer, nichts, bookType)
      expect(findKennung(datei(zurueck))).toBe(vorlage.kennung)
      expect(JSON.stringify(zahlenOf(zurueck))).toContain('43350')
    },
  )

  it.each([
    [
      'ohne das versteckte Blatt',
      (buch: WorkBook) => {
        buch.SheetNames = buch.SheetNames.filter((name) => name === 'Daten')
        delete buch.Sheets['Kennung']
        delete buch.Workbook
      },
    ],
    [
      'ohne die Eigenschaften der Datei',
      (buch: WorkBook) => {
        delete buch.Custprops
      },
    ],
  ])('wird auch %s erkannt', (_, aendere) => {
    expect(findKennung(datei(fillIn(leer, aendere)))).toBe(vorlage.kennung)
  })

  it('wird nach den Köpfen gelesen, auch wenn Zeilen dazukamen und Spalten wanderten', () => {
    const zurueck = fillIn(leer, ({ Sheets }) => {
      Sheets['Daten'] = {
        '!ref': 'A1:D5',
        A3: { t: 's', v: 'Bevölkerung unter 6 Jahre' },
        B3: { t: 's', v: 'Schlüssel' },
        C3: { t: 's', v: 'Bevölkerung' },
        A4: { t: 'n', v: 2201 },
        B4: { t: 'n', v: 5370004 },
        C4: { t: 'n', v: 43350 },
      }
    })
    const zahlen = JSON.stringify(zahlenOf(zurueck))
    expect(zahlen).toContain('05370004')
    expect(zahlen).toContain('43350')
  })

  it.each([
    stichtag('2025-12-31'),
    jahr(2025),
    schuljahr(2024),
    kitajahr(2024),
    quartal(2025, 2),
    monat(2025, 3),
    mehrjahr(2023, 2025),
  ])('meint nach der Rückkehr denselben Zeitraum ($art)', (zeitraum) => {
    const eine = toVorlage(zeitraum)
    const zurueck = fillIn(schreibeVorlage(eine), nichts)
    const { zellen } = readDatei(datei(zurueck), toRueckgabezuordnung(datei(zurueck), eine)!)
    expect([...zellen][0]?.zeitraum).toEqual(zeitraum)
  })

  it('hat keine Kennung, wenn es eine andere Datei ist oder zwei Vorlagen darin stehen', () => {
    const andere = fillIn(leer, ({ Sheets }) => {
      Sheets['Kennung']!['A2'] = {
        t: 's',
        v: 'sozialmonitoring-anforderung:1b9dd8f0-57bb-4b6f-8f3f-5f6d3f0f3a11',
      }
      Sheets['Kennung']!['!ref'] = 'A1:A2'
    })
    expect(findKennung(datei(andere))).toBeNull()
    expect(findKennung(datei(new TextEncoder().encode('AGS;Wert')))).toBeNull()
    expect(findKennung(datei(leer.slice(0, 900)))).toBeNull()
  })

  it('führt keine Formel aus, die als Name eines Raums kommt', () => {
    const boese = schreibeVorlage({
      ...vorlage,
      raeume: [{ schluessel: '1', name: '=HYPERLINK("x")' }],
    })
    const { B6 } = read(boese, { type: 'array' }).Sheets['Daten']!
    expect(B6.f).toBeUndefined()
    expect(String(B6.v).startsWith('=')).toBe(false)
  })
})
