import { ALLE } from '@sozial/domain/indikator'
import type { Datei } from '@sozial/formate/lesung'
import { proposeZuordnung } from '@sozial/formate/vorschlag'
import { readZuordnung } from '@sozial/formate/zuordnung'
import {
  applyAngaben,
  bedeutungOf,
  findDoppelte,
  OHNE_ANGABEN,
  placeOf,
  toAngaben,
  wertOf,
  withRaum,
  withRolle,
} from './angaben.ts'
import { describeWert, describeWerte } from './bedeutung-worte.ts'
import { readAusschnitt, readVorschauzeilen } from './ausschnitt.ts'

function toDatei(zeilen: readonly string[], name = 'jugend.csv'): Datei {
  return { name, inhalt: new TextEncoder().encode(zeilen.join('\r\n')) }
}

const BREIT = toDatei([
  'Hilfen zur Erziehung, Stand 31.12.2024',
  '',
  'AGS;Kommune;Hilfen;Ausländer',
  '05370004;Erkelenz;412;38',
  '05370008;Gangelt;96;11',
])

const LANG = toDatei([
  'AGS;Jahr;Geschlecht;Anzahl',
  '05370004;2023;männlich;10',
  '05370004;2023;weiblich;12',
  '05370008;2023;männlich;7',
  '05370008;2023;weiblich;9',
])

function propose(datei: Datei) {
  const vorschlag = proposeZuordnung(datei)
  if (vorschlag.zuordnung === null) throw new Error('Kein Vorschlag')
  return { vorschlag, zuordnung: vorschlag.zuordnung }
}

describe('applyAngaben', () => {
  it('says of one column what it counts, and leaves the others', () => {
    const { vorschlag, zuordnung } = propose(BREIT)
    const [hilfen] = wertOf(zuordnung, vorschlag.spalten, 2)
    const place = placeOf(hilfen!)
    const gesagt = applyAngaben(zuordnung, {
      ...OHNE_ANGABEN,
      bedeutungen: {
        [place]: {
          schluessel: null,
          name: 'Hilfen zur Erziehung',
          einheit: 'Fälle',
          art: 'ANZAHL',
          teilgruppe: { ...ALLE, alterBis: 18 },
        },
      },
    })
    const zellen = [...readZuordnung(BREIT, gesagt).zellen].filter(
      ({ merkmal }) => merkmal.name === 'Hilfen zur Erziehung',
    )
    expect(zellen.map(({ wert }) => ('wert' in wert ? wert.wert : null))).toEqual([412, 96])
    expect(zellen[0]?.teilgruppe.alterBis).toBe(18)
    expect(gesagt.werte[1]).toEqual(zuordnung.werte[1])
  })

  it('keeps the key of a Merkmal that is there already', () => {
    const { vorschlag, zuordnung } = propose(BREIT)
    const [hilfen] = wertOf(zuordnung, vorschlag.spalten, 2)
    const bedeutung = { ...bedeutungOf(hilfen!), schluessel: 'hze_faelle' }
    const gesagt = applyAngaben(zuordnung, {
      ...OHNE_ANGABEN,
      bedeutungen: { [placeOf(hilfen!)]: bedeutung },
    })
    expect(gesagt.werte[0]?.merkmal.schluessel).toBe('hze_faelle')
  })
})

describe('columns of the same words', () => {
  it('count the same, one of them of a part', () => {
    const { vorschlag, zuordnung } = propose(BREIT)
    const [hilfen] = wertOf(zuordnung, vorschlag.spalten, 2)
    const [zweite] = wertOf(zuordnung, vorschlag.spalten, 3)
    const bedeutung = {
      ...bedeutungOf(hilfen!),
      schluessel: null,
      teilgruppe: { ...ALLE, nationalitaet: 'AUSLAENDISCH' as const },
    }
    const gesagt = applyAngaben(zuordnung, {
      ...OHNE_ANGABEN,
      bedeutungen: { [placeOf(zweite!)]: bedeutung },
    })
    expect(new Set(gesagt.werte.map(({ merkmal }) => merkmal.schluessel)).size).toBe(1)
    expect(findDoppelte(gesagt)).toEqual([])
  })
})

describe('findDoppelte', () => {
  it('finds columns that would be the same figure', () => {
    const { zuordnung } = propose(BREIT)
    expect(findDoppelte(zuordnung)).toEqual([])
    const [erster, zweiter] = zuordnung.werte
    const gleich = applyAngaben(zuordnung, {
      ...OHNE_ANGABEN,
      bedeutungen: { [placeOf(zweiter!)]: bedeutungOf(erster!) },
    })
    expect(findDoppelte(gleich)).toHaveLength(1)
  })
})

describe('toAngaben', () => {
  it.each([
    ['wide', BREIT],
    ['long', LANG],
  ])('an earlier mapping of a %s table, said again, is the same mapping', (_, datei) => {
    const { vorschlag, zuordnung } = propose(datei)
    const angaben = toAngaben(zuordnung, vorschlag)
    const wieder = proposeZuordnung(datei, angaben)
    expect(applyAngaben(wieder.zuordnung!, angaben).werte).toEqual(
      zuordnung.werte.map((wert) => ({ ...wert, teilgruppe: bedeutungOf(wert).teilgruppe })),
    )
  })
})

describe('one area for the whole table', () => {
  const OHNE_RAUM = toDatei(['Jahr;Hilfen', '2023;412', '2024;430'])
  const ERKELENZ = { schluessel: '05370004', name: 'Erkelenz' }

  it('is all that a table without areas lacks, and is kept with its mapping', () => {
    const offen = proposeZuordnung(OHNE_RAUM)
    expect(offen.fehlt).toEqual(['RAUM'])
    const gesagt = proposeZuordnung(OHNE_RAUM, withRaum(OHNE_ANGABEN, ERKELENZ))
    expect(gesagt.fehlt).toEqual([])
    expect(gesagt.zuordnung?.raum).toMatchObject({ wert: '05370004' })
    const wieder = proposeZuordnung(OHNE_RAUM, toAngaben(gesagt.zuordnung!, gesagt))
    expect(wieder.zuordnung?.raum).toEqual(gesagt.zuordnung?.raum)
    expect(
      [...readZuordnung(OHNE_RAUM, gesagt.zuordnung!).zellen].map(
        ({ raumSchluessel }) => raumSchluessel,
      ),
    ).toEqual(['05370004', '05370004'])
  })

  it('and a column of areas exclude each other', () => {
    const mitSpalte = withRolle(withRaum(OHNE_ANGABEN, ERKELENZ), 0, 'RAUMNAME')
    expect(mitSpalte.raum).toBeUndefined()
    const mitRaum = withRaum(withRolle(mitSpalte, 1, 'WERT'), ERKELENZ)
    expect(mitRaum).toMatchObject({ rollen: { 1: 'WERT' }, raum: ERKELENZ })
    expect(withRolle(mitRaum, 1, 'UNBEACHTET').raum).toEqual(ERKELENZ)
  })

  it('can be said of a table with a column of areas, and be taken back', () => {
    const gesagt = withRaum(OHNE_ANGABEN, ERKELENZ)
    expect(proposeZuordnung(BREIT, gesagt).zuordnung?.raum).toMatchObject({ wert: '05370004' })
    const zurueck = withRaum(gesagt, null)
    expect(proposeZuordnung(BREIT, zurueck).zuordnung?.raum.schluessel).toBe('AGS')
  })
})

describe('words', () => {
  it('says what is read from a column', () => {
    const { vorschlag, zuordnung } = propose(LANG)
    const werte = wertOf(zuordnung, vorschlag.spalten, 3)
    expect(werte.map(describeWert)).toEqual([
      expect.stringMatching(/, männlich$/),
      expect.stringMatching(/, weiblich$/),
    ])
    expect(describeWerte(werte)).toMatch(/2 Gruppen$/)
    expect(describeWerte([])).toBe('')
  })
})

describe('readAusschnitt', () => {
  it('gives the rows with their numbers in the file', async () => {
    const { zeilen } = await readAusschnitt(BREIT, { von: 3, bis: 4 })
    expect(zeilen).toEqual([
      { zeile: 3, zellen: ['AGS', 'Kommune', 'Hilfen', 'Ausländer'] },
      { zeile: 4, zellen: ['05370004', 'Erkelenz', '412', '38'] },
    ])
  })

  it('shows what stands above the head', async () => {
    const zeilen = await readVorschauzeilen(BREIT, proposeZuordnung(BREIT))
    expect(zeilen.map(({ zeile }) => zeile)).toEqual([1, 2, 3, 4, 5])
  })
})
