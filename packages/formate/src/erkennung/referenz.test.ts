import { readdirSync, readFileSync } from 'node:fs'
import { codes, mitReferenzdaten, referenz, referenzpfad, toTafel } from '../../test/referenz.ts'
import type { Rohzelle } from '../lesung/index.ts'
import { parseZuordnung } from '../zuordnung/index.ts'
import { readDatei } from './index.ts'

const KOMMUNEN = ['004', '008', '012', '016', '020', '024', '028', '032', '036', '040'].map(
  (ort) => `05370${ort}`,
)

/** Each file is read once for all tests. */
const gelesene = new Map<string, ReadonlyMap<string, number | string>>()
function tafel(pfad: string): ReadonlyMap<string, number | string> {
  const bekannt = gelesene.get(pfad) ?? toTafel(readDatei(referenz(pfad)))
  gelesene.set(pfad, bekannt)
  return bekannt
}

const dateien = (ordner: string): readonly string[] =>
  readdirSync(referenzpfad(ordner)).map((name) => `${ordner}/${name}`)

const zellschluessel = ({ raumSchluessel, merkmal, teilgruppe, zeitraum }: Rohzelle): string =>
  [
    raumSchluessel,
    merkmal.schluessel,
    ...Object.values(teilgruppe),
    zeitraum.von,
    zeitraum.bis,
  ].join('|')

/** Every file: no error, and no figure twice. */
function pruefeAlle(pfade: readonly string[]): void {
  const maengel = pfade.flatMap((pfad) => {
    const { meldungen, zellen } = readDatei(referenz(pfad))
    const schluessel = Array.from(zellen, zellschluessel)
    const fehler = meldungen.filter(({ schwere }) => schwere === 'FEHLER').map(({ text }) => text)
    if (schluessel.length === 0) fehler.push('keine Zellen')
    if (new Set(schluessel).size < schluessel.length) fehler.push('doppelte Zellen')
    return fehler.map((text) => `${pfad}: ${text}`)
  })
  expect(maengel).toEqual([])
}

mitReferenzdaten('regionalstatistik', () => {
  const ordner = 'regionalstatistik/cut_05370'

  it('reads every cut and both whole tables without error', () => {
    pruefeAlle([...dateien(ordner), ...dateien('regionalstatistik/full')])
  })

  it('has the Zensus break of Geilenkirchen', () => {
    const bevoelkerung = tafel(`${ordner}/12411-01-01-5_00.csv`)
    expect(bevoelkerung.get('05370012 bevoelkerung 2010-12-31')).toBe(28253)
    expect(bevoelkerung.get('05370012 bevoelkerung 2011-12-31')).toBe(26351)
    expect(bevoelkerung.get('05370 bevoelkerung 2015-12-31')).toBe(252527)
  })

  it('gives the same figures in the cut and in the whole table', () => {
    const ganz = tafel('regionalstatistik/full/12411-01-01-5_00.csv')
    for (const [schluessel, wert] of tafel(`${ordner}/12411-01-01-5_00.csv`)) {
      expect([schluessel, ganz.get(schluessel)]).toEqual([schluessel, wert])
    }
  })

  it('reads ages that add up to the population, by sex', () => {
    const nachAlter = [...readDatei(referenz(`${ordner}/12411-02-03-5_00.csv`)).zellen]
    for (const kommune of KOMMUNEN) {
      for (const geschlecht of ['INSGESAMT', 'MAENNLICH', 'WEIBLICH']) {
        const zellen = nachAlter.filter(
          (zelle) => zelle.raumSchluessel === kommune && zelle.teilgruppe.geschlecht === geschlecht,
        )
        const istAlle = ({ teilgruppe }: Rohzelle): boolean =>
          teilgruppe.alterVon === 0 && teilgruppe.alterBis === null
        const summe = zellen
          .filter((zelle) => !istAlle(zelle))
          .reduce((bisher, { wert }) => bisher + (wert.wert ?? 0), 0)
        expect(zellen).toHaveLength(18)
        expect(summe).toBe(zellen.find(istAlle)?.wert.wert)
      }
    }
  })

  it('reads Windows-1252 like UTF-8: school leavers of both extracts', () => {
    const kurz = tafel(`${ordner}/21111-02-06-4_00.csv`)
    const lang = tafel(`${ordner}/21111-02-06-4.csv`)
    expect(kurz.get('05370 schulabgaenger_ohne_hauptschulabschluss 2014-08-01')).toBe(170)
    expect(kurz.size).toBeGreaterThan(100)
    // "-" of a column that Germany did not ask for is missing only where all years are there.
    const zahlen = [...kurz].filter(([, wert]) => typeof wert === 'number' && wert > 0)
    expect(zahlen.filter(([schluessel, wert]) => lang.get(schluessel) !== wert)).toEqual([])
  })

  it('agrees with INKAR on the unemployed of 2016', () => {
    const ba = tafel(`${ordner}/13211-01-03-5_00.csv`)
    const inkar = tafel('inkar/inkar_xls/A_Arbeitslosigkeit.xls')
    const reihe = (quelle: ReadonlyMap<string, number | string>) =>
      KOMMUNEN.map((kommune) => quelle.get(`${kommune} arbeitslose 2016-01-01`))
    expect(reihe(ba)).toEqual(reihe(inkar))
    expect(reihe(ba)[0]).toBe(1140)
  })
})

mitReferenzdaten('genesis_ffcsv', () => {
  const ordner = 'genesis_ffcsv/cut'

  it('reads every flat file without error', () => {
    pruefeAlle(dateien(ordner))
  })

  it.each([
    ['12411-01-01-4_de_flat.csv', '05370 bevoelkerung 2024-12-31', 263681],
    ['1000A-0000_de_flat.csv', '05370020 bevoelkerung 2022-05-15', 40659],
    [
      '13111-01-03-4_de_flat.csv',
      '05370 sv_beschaeftigte_arbeitsort 2025-06-30',
      'NICHT_VERFUEGBAR',
    ],
    ['13111-01-03-4_de_flat.csv', 'DG sv_beschaeftigte_arbeitsort 2025-06-30', 34885481],
    [
      'AI-N-01-2-5_de_flat.csv',
      '05370040 regionalatlas_veraenderung_der_siedlungs_und_verkehrsflaeche_prozent 2023-01-01',
      -0.2,
    ],
  ])('%s has %s', (name, schluessel, wert) => {
    expect(tafel(`${ordner}/${name}`).get(schluessel)).toBe(wert)
  })

  it('gives the same figures in German and English', () => {
    for (const tabelle of [
      '1000A-0000',
      '12411-01-01-4',
      '13111-0005',
      '3000G-1008',
      '91111-0001',
    ]) {
      const werte = (sprache: string) =>
        [...readDatei(referenz(`${ordner}/${tabelle}_${sprache}_flat.csv`)).zellen].map(
          ({ wert }) => wert,
        )
      expect(werte('en')).toEqual(werte('de'))
    }
  })

  it('explains what the interface answered', () => {
    const antwort = (name: string) => () =>
      readDatei(referenz(`genesis_ffcsv/api_errors/${name}.json`))
    expect(antwort('12531-0043')).toThrow('unter dem Namen „12531-0043_175879554“')
    expect(antwort('61111-0021')).toThrow('liegen keine Daten vor')
    expect(antwort('63121-0001')).toThrow('Zu dieser Auswahl gibt es keine Tabelle')
  })
})

mitReferenzdaten('inkar', () => {
  it('reads both workbooks and the wide csv without error', () => {
    pruefeAlle([...dateien('inkar/inkar_xls'), ...dateien('inkar/inkar_csv')])
  })

  it('agrees with the long cut value by value, read by the mapping of the documentation', () => {
    const zuordnung = parseZuordnung(
      readFileSync(
        new URL('../../beispiele/arbeitslose-bev1564.zuordnung.json', import.meta.url),
        'utf8',
      ),
    )
    const schnitt = readDatei(
      referenz('inkar/cut_05370_inkar_arbeitslose_bev1564_1998_2021.csv'),
      zuordnung,
    )
    const mappe = tafel('inkar/inkar_xls/A_Arbeitslosigkeit.xls')
    const zellen = [...toTafel(schnitt)]
    const arbeitslose = zellen.filter(([schluessel]) => schluessel.includes('arbeitslose'))
    expect(arbeitslose).toHaveLength(240)
    expect(arbeitslose.filter(([schluessel, wert]) => mappe.get(schluessel) !== wert)).toEqual([])
    const bevoelkerung = zellen.filter(([schluessel]) => schluessel.endsWith('12-31 15-65'))
    expect(bevoelkerung.filter(([, wert]) => wert === 'NICHT_VERFUEGBAR')).toHaveLength(30)
    expect(bevoelkerung).toHaveLength(240)
  })

  it('reads the Kreis from the workbook of Kreise', () => {
    const schule = tafel('inkar/inkar_xls/B_SchulabgaengerohneAbschluss.xls')
    expect(schule.get('05370 inkar_schulabgaenger_ohne_abschluss 2021-01-01')).toBe(5.39)
  })
})

mitReferenzdaten('berlin_ewr', () => {
  const zuordnung = (werte: readonly (readonly [spalte: string, teilgruppe: object])[]) =>
    parseZuordnung(
      JSON.stringify({
        name: 'Einwohnerregister Berlin nach Planungsräumen',
        quelle: 'melderegister',
        dezimalzeichen: '.',
        raum: { schluessel: 'id', art: 'EIGEN' },
        zeitraum: { wert: '2021-12-31', art: 'STICHTAG' },
        werte: werte.map(([spalte, teilgruppe]) => ({
          spalte,
          teilgruppe,
          merkmal: {
            schluessel: 'bevoelkerung',
            name: 'Bevölkerung',
            einheit: 'Personen',
            art: 'ANZAHL',
          },
        })),
      }),
    )

  it('reads both tables of the register by a mapping', () => {
    const eins = readDatei(
      referenz('berlin_ewr/berlin-lor-population-2021-02-t1-planning-areas.csv'),
      zuordnung([
        ['inhabitants', {}],
        ['inhabitants_foreigners', { nationalitaet: 'AUSLAENDISCH' }],
      ]),
    )
    const zwei = readDatei(
      referenz('berlin_ewr/berlin-lor-population-2021-02-t2-planning-areas.csv'),
      zuordnung([
        ['inhabitants_age_below_6', { alterVon: 0, alterBis: 6 }],
        ['inhabitants_age_6_15', { alterVon: 6, alterBis: 15 }],
      ]),
    )
    expect([codes(eins), codes(zwei)]).toEqual([[], []])
    expect([...toTafel(eins)].slice(0, 2)).toEqual([
      ['01100101 bevoelkerung 2021-12-31', 3406],
      ['01100101 bevoelkerung 2021-12-31 AUSLAENDISCH', 1418],
    ])
    expect(toTafel(eins).size).toBe(542 * 2)
    expect(toTafel(zwei).get('01100101 bevoelkerung 2021-12-31 0-6')).toBe(161)
  })
})
