import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { createAussage } from './aussagen.ts'
import { satzOf } from './start-state.ts'
import { findTreffer } from './suche.ts'

const atlas = sampleAtlas()

const indikator = (slug: string, name: string, mitWerten = true) => ({
  slug,
  code: slug.toUpperCase(),
  thema: 'Einkommen',
  kernset: true,
  fassung: { id: slug, name, kurzname: name, definition: '', synonyme: [], typ: 'ANTEIL' as const },
  abdeckung: mitWerten ? [{ ebene: 'SOZIALRAUM' as const, verschlossen: false }] : [],
})
const KATALOG = [
  indikator('leer', 'Mindestsicherung im Alter', false),
  indikator('kinder', 'Kinder in Mindestsicherung'),
]

describe('Suche der Startseite', () => {
  it('findet Orte auch ohne Umlaut und Indikatoren in Alltagsworten', () => {
    const [ort] = atlas.raeume
    const [orte] = findTreffer(ort!.name.slice(0, 4).toLowerCase(), KATALOG, atlas)
    expect(orte?.titel).toBe('Orte')
    expect(orte?.treffer[0]?.ziel).toContain(`raeume=${ort!.schluessel}`)
    const [treffer] = findTreffer('Kinderarmut', KATALOG, atlas)
    expect(treffer).toMatchObject({ titel: 'Indikatoren', anzahl: 2 })
  })

  it('nennt zuerst, was Werte hat, und führt sonst zum Blatt', () => {
    const [treffer] = findTreffer('Mindestsicherung', KATALOG, undefined)
    expect(treffer?.treffer.map(({ ziel }) => ziel)).toEqual([
      '/karte?indikator=kinder',
      '/indikatoren/leer',
    ])
  })

  it('sagt nichts, wo nichts gesucht oder gefunden wird', () => {
    expect(findTreffer('  ', KATALOG, atlas)).toEqual([])
    expect(findTreffer('xyzzy', KATALOG, atlas)).toEqual([])
  })

  it('zeigt höchstens acht Treffer', () => {
    const viele = Array.from({ length: 30 }, (_, i) => indikator(`i${i}`, `Quote ${i}`))
    const gruppen = findTreffer('quote', viele, undefined)
    expect(gruppen[0]).toMatchObject({ anzahl: 30 })
    expect(gruppen[0]?.treffer).toHaveLength(8)
    expect(gruppen[0]?.alle).toBe('/indikatoren?suche=quote')
  })
})

describe('Satz der Startseite', () => {
  const mitOffenen = (anzahl: number) => {
    const zellen = atlas.periode.zellen.map((zelle, i) =>
      i < anzahl ? zelle : { ...zelle, wert: null, status: 'KEIN_ZUGRIFF' as const },
    )
    return satzOf({ ...atlas, periode: { ...atlas.periode, zellen } })
  }

  it('nennt den einzigen sichtbaren Raum ohne höchsten und niedrigsten, und was geschlossen ist', () => {
    const satz = mitOffenen(1)
    const zu = atlas.raeume.length - 1
    expect(satz.startsWith(`${atlas.raeume[0]!.name} `)).toBe(true)
    expect(satz).toMatch(
      new RegExp(`, Kreis [\\d,]+.%; ${zu} Sozialräume sind für Ihr Konto nicht freigegeben\\.$`),
    )
    expect(satz).not.toMatch(/höchsten|niedrigsten/)
  })

  it('zählt bei mehreren die geschlossenen', () => {
    expect(mitOffenen(3)).toMatch(/höchsten freigegebenen .* Sozialräume sind .* nicht freigegeben/)
  })
})

describe('Weitere Aussagen', () => {
  it('sagen die Spanne zwischen den Räumen, vom kleinsten zum größten', () => {
    const aussage = createAussage(atlas)
    expect(aussage?.art).toBe('SPANNE')
    expect(aussage?.satz).toMatch(
      /: Zwischen den gezeigten Sozialräumen liegen [\d,]+ Prozentpunkte\.$/,
    )
    const werte = aussage?.art === 'SPANNE' ? aussage.raeume.map(({ wert }) => wert) : []
    expect(werte).toEqual(werte.toSorted((a, b) => a - b))
  })

  it('schweigen, wo es keinen Wert gibt', () => {
    const leer = { ...atlas.periode, zellen: [] }
    expect(createAussage({ ...atlas, periode: leer })).toBeUndefined()
  })
})
