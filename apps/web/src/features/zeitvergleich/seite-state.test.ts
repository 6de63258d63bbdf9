import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { createMitnahme } from './dateien.ts'
import { satzText } from './satz.ts'
import { buildSeite, urteilsworteOf } from './seite-state.ts'
import { probeAtlas } from './zeitvergleich.sample.ts'

const ABRUF = new Date('2025-06-02T08:00:00Z')
const steigung = (ansicht: Parameters<typeof sampleAtlas>[0]) =>
  buildSeite(sampleAtlas({ anordnung: 'steigung', raeume: ['SR13', 'SR06'], ...ansicht }))

describe('Steigung', () => {
  it('zeigt zwei Zeiträume, die Auswahl, den Maßstab und alle anderen grau dahinter', () => {
    const seite = steigung({})
    expect(seite.titel).toBe('Kinder unter 18 im SGB II, 2022–2024')
    expect(seite.tabelle.spalten.map(({ text }) => text)).toEqual(['2022', '2024'])
    const rollen = seite.gezeichnet.reihen.map(({ rolle }) => rolle)
    expect(rollen.filter((rolle) => rolle === 'HINTERGRUND')).toHaveLength(18)
    expect(rollen.slice(-3)).toEqual(['RAUM', 'RAUM', 'KREIS'])
  })

  it('schreibt Veränderung und Urteil wie in der Tabelle', () => {
    const seite = steigung({})
    expect(urteilsworteOf(seite).get('SR13')).toBe('+1,1, nicht sicher')
  })

  it('rechnet nichts über einen Bruch und sagt es', () => {
    const seite = steigung({ seit: '2014' })
    expect(satzText(seite.satz)).toBe(
      'Zwischen 2014 und 2024 liegt ein Bruch der Reihe; verglichen wird deshalb nicht.',
    )
    expect(seite.tabelle.abschnitte).toEqual([])
    expect(urteilsworteOf(seite).size).toBe(0)
  })

  it('fällt mit einem einzigen Zeitraum auf Linien zurück', () => {
    const seite = buildSeite(
      probeAtlas({ raeume: { Nord: [[10, 100]] }, ansicht: { anordnung: 'steigung' } }),
    )
    expect(seite.steigung).toBe(false)
    expect(satzText(seite.satz)).toMatch(/^Bisher liegt nur 2014 vor/)
  })

  it('kommt mit lauter geschützten und mit negativen Werten zurecht', () => {
    const geheim = probeAtlas({
      raeume: { Nord: ['GEHEIM_PRIMAER', 'GEHEIM_PRIMAER'] },
      ansicht: { anordnung: 'steigung' },
    })
    expect(satzText(buildSeite(geheim).satz)).toMatch(/aus Datenschutzgründen/)
    const negativ = buildSeite(
      probeAtlas({ raeume: { Nord: [-4, 8], Sued: [2, -3] }, ansicht: { anordnung: 'steigung' } }),
    )
    expect(negativ.gezeichnet.yDomain[0]).toBeLessThan(-4)
  })
})

describe('Ausschnitt und Maßstäbe', () => {
  it('zeigt nur die gewählte Spanne, überall', () => {
    const seite = buildSeite(sampleAtlas({ von: '2015', bis: '2018', raeume: ['SR13'] }))
    expect(seite.titel).toBe('Kinder unter 18 im SGB II, 2015–2018')
    expect(seite.tabelle.abschnitte).toEqual(['2015 bis 2018'])
    expect(seite.vergleich.zeilen.every(({ reihe }) => reihe.zellen.length === 4)).toBe(true)
  })

  it('zeichnet mehrere Maßstäbe, den des Urteils zuerst', () => {
    const namen = (ansicht: Parameters<typeof sampleAtlas>[0]) =>
      buildSeite(sampleAtlas({ raeume: ['SR13'], ...ansicht }))
        .vergleich.zeilen.slice(1)
        .map(({ reihe }) => reihe.name)
    expect(namen({})).toEqual(['Kreis Heinsberg'])
    expect(namen({ massstab: 'raum:05166', daneben: ['JUGENDAMTSBEZIRK', 'LAND'] })).toEqual([
      'Kreis Viersen',
      'Jugendamt Hückelhoven',
      'Nordrhein-Westfalen',
    ])
    expect(namen({ massstab: 'LAND', daneben: [] })).toEqual(['Nordrhein-Westfalen'])
  })

  it('beginnt den Index im gewünschten Jahr', () => {
    const seite = buildSeite(
      sampleAtlas({ raeume: ['SR13'], darstellung: 'index', seit: '2016', bis: '2021' }),
    )
    expect(seite.alle.reihen[0]?.punkte[2]?.y).toBe(100)
  })
})

describe(createMitnahme, () => {
  it('gibt dieselbe Tabelle wie auf dem Schirm, mit Quelle und Demodaten', () => {
    const seite = steigung({})
    const tabelle = createMitnahme(seite).tabelle(ABRUF)
    expect(tabelle.kopf).toEqual(['Raum', '2022 bis 2024, Punkte', 'Urteil', '2022', '2024'])
    expect(tabelle.zeilen[0]).toEqual([
      'Hückelhoven-Mitte',
      '+1,1',
      'nicht sicher',
      '22,9',
      '24,0p',
    ])
    expect(tabelle.fuss.join(' ')).toMatch(/Quelle: Demodaten \(synthetisch\).*Arbeitsstand/)
    const zitat = createMitnahme(seite).zitat('http://localhost/zeitvergleich', ABRUF)
    expect(zitat).toContain('2022–2024. Intern · Arbeitsstand vom 12.5.2025')
  })
})

describe('areas whose figures are estimates until they were cut anew', () => {
  it('are told of before and after, never across', () => {
    const atlas = probeAtlas({ raeume: { Nord: [10, 11, 20, 30] }, ab: 2018 })
    const geschaetzt = {
      ...atlas,
      perioden: atlas.perioden.map((periode, i) => ({
        ...periode,
        zellen: periode.zellen.map((zelle) => (i < 2 ? { ...zelle, zeichen: 's' } : zelle)),
      })),
    }
    const { vergleich, gezeichnet } = buildSeite(geschaetzt)
    expect(vergleich.abschnitte).toEqual([
      { von: 0, bis: 1 },
      { von: 2, bis: 3 },
    ])
    expect(gezeichnet.brueche).toMatchObject([{ rechts: 2, titel: 'Neue Grenzen' }])
  })
})
