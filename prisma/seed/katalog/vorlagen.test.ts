import { blaetterOf, formelnOf, hatFormel } from '@sozial/domain/indikator'
import { readDatei } from '@sozial/formate/erkennung'
import { findVorlage } from '@sozial/formate/vorlage'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import { katalog } from '../katalog.ts'
import { ALTERSGRENZEN, VORLAGEN } from './vorlagen.ts'

const TAGE = { STICHTAG: '31.12.2024', JAHR: '2024' } as const

/** The file that a Vorlage describes, with two areas. */
function fuelle({ kopf, zuordnung }: (typeof VORLAGEN)[number], vertauscht = false) {
  const { raum, zeitraum } = zuordnung
  const zelle = (name: string, zeile: number): string => {
    if (zeitraum !== undefined && 'spalte' in zeitraum && name === zeitraum.spalte)
      return TAGE[zeitraum.art as keyof typeof TAGE]
    if (name === raum.schluessel) return zeile === 0 ? '05370004' : '05370016'
    if (name === raum.name) return zeile === 0 ? 'Erkelenz' : 'Heinsberg'
    return String(1000 * (zeile + 1) + kopf.indexOf(name))
  }
  const koepfe = vertauscht ? kopf.toReversed() : kopf
  const zeilen = [0, 1].map((zeile) => koepfe.map((name) => zelle(name, zeile)).join(';'))
  return {
    name: 'lieferung.csv',
    inhalt: new TextEncoder().encode([koepfe.join(';'), ...zeilen, ''].join('\n')),
  }
}

describe('Mitgelieferte Vorlagen', () => {
  it('heißen verschieden und sagen, was bekannt und was angenommen ist', () => {
    expect(new Set(VORLAGEN.map(({ name }) => name)).size).toBe(VORLAGEN.length)
    expect(new Set(VORLAGEN.map(({ schluessel }) => schluessel)).size).toBe(VORLAGEN.length)
    for (const { hinweis } of VORLAGEN) {
      expect(hinweis).toMatch(/Bekannt.*Angenommen/s)
      expect(hinweis.length).toBeLessThan(1500)
    }
  })

  it.each(VORLAGEN.map((eine) => [eine.name, eine] as const))(
    '%s wird an ihrer Datei erkannt und liest jede Zahl',
    (_, vorlage) => {
      for (const vertauscht of [false, true]) {
        const datei = fuelle(vorlage, vertauscht)
        const treffer = findVorlage(
          datei,
          VORLAGEN.map(({ zuordnung, ...eine }) => ({
            ...eine,
            zuordnung,
            quelle: zuordnung.quelle,
          })),
        )
        expect(treffer).toMatchObject({ name: vorlage.name, sicherheit: 'SICHER' })
        const lesung = readDatei(datei, parseZuordnung(JSON.stringify(treffer?.zuordnung)))
        expect(lesung.meldungen.filter(({ schwere }) => schwere === 'FEHLER')).toEqual([])
        expect([...lesung.zellen]).toHaveLength(vorlage.zuordnung.werte.length * 2)
      }
    },
  )

  it('passen in eine Datenanforderung: Quellen gibt es, höchstens 60 Spalten', () => {
    const quellen = katalog.quellen.map(({ schluessel }) => schluessel)
    for (const { zuordnung } of VORLAGEN) {
      expect(quellen).toContain(zuordnung.quelle)
      expect(zuordnung.werte.length).toBeLessThanOrEqual(60)
    }
  })

  it('zählt die Bevölkerung in den Altern, mit denen die Indikatoren rechnen', () => {
    const alter = katalog.indikatoren
      .map(({ fassung }) => fassung.berechnung)
      .filter(hatFormel)
      .map(formelnOf)
      .flatMap(({ zaehler, nenner }) => [zaehler, nenner])
      .flatMap((formel) => (formel === null ? [] : blaetterOf(formel)))
      .filter(({ merkmal }) => merkmal === 'bevoelkerung')
      .flatMap(({ teilgruppe }) => [teilgruppe?.alterVon ?? 0, teilgruppe?.alterBis ?? 0])
    const fehlend = alter.filter((eines) => !ALTERSGRENZEN.some((grenze) => grenze === eines))
    expect(fehlend).toEqual([])
  })
})
