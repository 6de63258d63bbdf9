import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { toCsvDeutsch } from '../../lib/csv.ts'
import { csvZeilen, dateinameOf } from './dateien.ts'
import { buildSeite } from './seite-state.ts'
import { buildTabelle, toDateizeilen } from './tabelle.ts'
import { probeAtlas } from './zeitvergleich.sample.ts'

describe(buildTabelle, () => {
  const { tabelle } = buildSeite(sampleAtlas({ raeume: ['SR15', 'SR16', 'SR06'] }))
  const zeile = (name: string) => tabelle.zeilen.find(({ reihe }) => reihe.name === name)

  it('marks the first period after a break and heads each stretch', () => {
    expect(tabelle.spalten.filter(({ nachBruch }) => nachBruch).map(({ text }) => text)).toEqual([
      '2022',
    ])
    expect(tabelle.abschnitte).toEqual(['2014 bis 2021', '2022 bis 2024'])
  })

  it('prints signs with their words, and no change where a figure is protected', () => {
    const selfkant = zeile('Selfkant')
    expect(selfkant?.zellen.at(-1)).toMatchObject({
      text: '.',
      erklaerung: 'aus Datenschutzgründen nicht ausgewiesen',
    })
    expect(selfkant?.aenderungen[1]).toMatchObject({ text: '.', wort: '' })
  })

  it('prints exactly zero as a dash and marks preliminary figures', () => {
    expect(zeile('Erkelenz Süd-Ost')?.zellen[0]?.text).toBe('–')
    expect(zeile('Erkelenz Süd-Ost')?.zellen.at(-1)?.zusatz).toEqual({
      zeichen: 'p',
      wort: 'vorläufig',
    })
  })

  it('measures changes of plain counts in per cent', () => {
    const anzahl = probeAtlas({
      fassung: {
        typ: 'ABSOLUT',
        faktor: 1,
        intervall: 'KEINE',
        einheit: 'Personen',
        nachkommastellen: 0,
      },
      raeume: { Nord: [1000, 900] },
    })
    const { tabelle: zahlen } = buildSeite(anzahl)
    expect(zahlen.aenderungseinheit).toBe('Prozent')
    expect(zahlen.zeilen[0]?.aenderungen).toEqual([
      { wert: -10, text: '−10,0', wort: 'gesunken', urteil: 'GESUNKEN' },
    ])
  })

  it('shows the figures that are drawn when the chart is an index', () => {
    const { tabelle: index } = buildSeite(
      probeAtlas({ raeume: { Nord: [20, 25] }, ansicht: { darstellung: 'index' } }),
    )
    expect(index.zeilen[0]?.zellen.map(({ text }) => text)).toEqual(['100,0', '125,0'])
  })
})

describe(csvZeilen, () => {
  const atlas = sampleAtlas({ raeume: ['SR15'] })
  const seite = buildSeite(atlas)
  const zeilen = csvZeilen(seite, atlas, new Date('2025-11-22T09:00:00Z'))

  it('has the rows of the table, with signs in place of protected figures', () => {
    const [kopf, selfkant] = zeilen
    expect(kopf).toHaveLength(1 + 11 + 4)
    expect(selfkant?.slice(0, 2)).toEqual(['Selfkant', expect.any(Number)])
    expect(selfkant?.slice(9, 12)).toEqual(['.', '.', '.'])
  })

  it('carries source, signs, break and marks', () => {
    const text = toCsvDeutsch(zeilen)
    expect(text).toContain('Demodaten (synthetisch)')
    expect(text).toContain('Bruch der Reihe: Zensus 2022')
    expect(text).toContain('. aus Datenschutzgründen nicht ausgewiesen')
    expect(text).toContain('Intern · Arbeitsstand')
    expect(text).toContain('Abgerufen am 22.11.2025')
    expect(text).toContain('Lizenz: Datenlizenz Deutschland 2.0')
  })

  it('writes changes as numbers, for programs', () => {
    const [, selfkant, kreis] = toDateizeilen(seite.tabelle, seite.alle)
    expect(selfkant?.slice(-4)).toEqual([expect.any(Number), 'nahezu gleich', '.', ''])
    expect(kreis?.slice(-2)).toEqual([expect.any(Number), 'nahezu gleich'])
  })
})

describe(buildSeite, () => {
  it('draws plain counts without yardsticks unless as an index', () => {
    const probe = {
      fassung: { typ: 'ABSOLUT', faktor: 1, intervall: 'KEINE', einheit: 'Personen' },
      raeume: { Nord: [1000, 900] },
      kreis: [250000, 251000],
    } as const
    const rollen = (darstellung: 'werte' | 'index') =>
      buildSeite(probeAtlas({ ...probe, ansicht: { darstellung } })).gezeichnet.reihen.map(
        ({ rolle }) => rolle,
      )
    expect(rollen('werte')).toEqual(['RAUM'])
    expect(rollen('index')).toEqual(['RAUM', 'KREIS'])
  })
})

describe(dateinameOf, () => {
  it('says indicator, level and period', () => {
    expect(dateinameOf(sampleAtlas())).toBe(
      'kinder-in-mindestsicherung_sozialraum_2014-2024_zeitvergleich',
    )
  })
})
