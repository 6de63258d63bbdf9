import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { toCsvDeutsch } from '../../lib/csv.ts'
import { csvZeilen, toDatenzeilen } from './dateien.ts'
import { splitForPrint, takeBlock } from './druck.ts'
import { achsensatz, buildSeite } from './seite-state.ts'
import { buildTabelle, toDateizeilen } from './tabelle.ts'
import { urteilserklaerung } from './urteil.ts'
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
    expect(index.aenderungseinheit).toBe('Indexpunkte')
    expect(index.zeilen[0]?.aenderungen[0]).toMatchObject({ text: '+25,0', wort: 'nicht geprüft' })
  })
})

describe(csvZeilen, () => {
  const atlas = sampleAtlas({ raeume: ['SR15'] })
  const seite = buildSeite(atlas)
  const zeilen = csvZeilen(seite, atlas, new Date('2025-11-22T09:00:00Z'))

  it('has the rows of the table, with signs in place of protected figures', () => {
    const [kopf, selfkant] = zeilen
    expect(kopf).toHaveLength(1 + 11 + 4)
    expect(selfkant?.slice(0, 2)).toEqual(['Selfkant', '-0,2'])
    expect(selfkant?.slice(13)).toEqual(['.', '.', '.'])
    expect(kopf?.[1]).toBe('2014 bis 2021 Punkte')
    expect(kopf?.[5]).toBe('31.12.2014')
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

  it('writes figures with the decimals of the screen', () => {
    const [, selfkant, kreis] = toDateizeilen(seite.tabelle, seite.alle)
    expect(selfkant?.slice(1, 5)).toEqual(['-0,2', 'nahezu gleich', '.', ''])
    expect(kreis?.slice(-3).every((text) => /^\d+,\d$/.test(String(text)))).toBe(true)
    const rund = buildSeite(probeAtlas({ raeume: { Nord: [12, -0.01, 0] } }))
    expect(toDateizeilen(rund.tabelle, rund.alle)[1]?.slice(-3)).toEqual(['12,0', '0,0', '–'])
  })

  it('says how changes were reckoned and what the verdicts mean', () => {
    const text = toCsvDeutsch(zeilen)
    expect(text).toContain('Veränderungen aus ungerundeten Werten.')
    expect(text).toContain('„Nahezu gleich“: weniger als 0,5 Prozentpunkte')
  })
})

describe(toDatenzeilen, () => {
  const atlas = sampleAtlas({ raeume: ['SR15'] })
  const [kopf, ...zeilen] = toDatenzeilen(buildSeite(atlas), atlas)
  const spalte = (name: string) => kopf?.indexOf(name) ?? -1

  it('has one row per series and period with all decimals', () => {
    expect(zeilen).toHaveLength(2 * atlas.perioden.length)
    const [erste] = zeilen
    expect(erste?.[spalte('raum_schluessel')]).toBe('SR15')
    expect(erste?.[spalte('wert')]).toBe(
      atlas.perioden[0]?.zellen.find((_, i) => atlas.raeume[i]?.schluessel === 'SR15')?.wert,
    )
    expect(zeilen.at(-1)?.[spalte('raum_schluessel')]).toBe('05370')
  })

  it('does not tell the two kinds of protection apart', () => {
    const status = new Set(zeilen.map((zeile) => zeile[spalte('status')]))
    expect(status).toContain('GEHEIM')
    expect([...status].filter((wort) => String(wort).startsWith('GEHEIM_'))).toEqual([])
  })
})

describe(urteilserklaerung, () => {
  const alle = new Set(['gestiegen', 'nahezu gleich', 'nicht sicher', 'nicht geprüft'])
  it.each([
    [
      { typ: 'ANTEIL', intervall: 'WILSON', faktor: 100 },
      alle,
      '„Gestiegen“ und „gesunken“: mit 95 % Sicherheit kein Zufall. „Nahezu gleich“: weniger als 0,5 Prozentpunkte Unterschied und nicht sicher. „Nicht sicher“: Die Veränderung kann Zufall sein (Prüfung auf 5 %). „Nicht geprüft“: Für die Prüfung fehlen die Fallzahlen.',
    ],
    [
      { typ: 'ABSOLUT', intervall: 'KEINE', faktor: 1 },
      new Set(['gestiegen', 'nahezu gleich']),
      '„Nahezu gleich“: weniger als 0,5\u202F% mehr oder weniger.',
    ],
    [
      { typ: 'RATE', intervall: 'BYAR', faktor: 1000 },
      new Set(['nahezu gleich']),
      '„Nahezu gleich“: kein Unterschied.',
    ],
    [{ typ: 'ANTEIL', intervall: 'WILSON', faktor: 100 }, new Set(['']), ''],
  ] as const)('%o', (fassung, worte, erwartet) => {
    expect(urteilserklaerung(worte, fassung)).toBe(erwartet)
  })
})

describe(splitForPrint, () => {
  const mit = (jahre: number) =>
    buildSeite(
      probeAtlas({
        ab: 2000,
        fassung: { typ: 'ABSOLUT', faktor: 1, intervall: 'KEINE', nachkommastellen: 0 },
        raeume: { Geilenkirchen: Array.from({ length: jahre }, (_, i) => 28000 + i) },
      }),
    ).tabelle

  it('leaves a table whole that fits on paper', () => {
    expect(splitForPrint(mit(6))).toEqual([{ von: 0, bis: 6, mitAenderungen: true }])
  })

  it('puts every period into exactly one block, the changes into the first', () => {
    const bloecke = splitForPrint(mit(24))
    expect(bloecke.length).toBeGreaterThan(1)
    const teile = bloecke.map((block) => takeBlock(mit(24), block))
    expect(teile.flatMap(({ spalten }) => spalten)).toHaveLength(24)
    expect(teile.map(({ abschnitte }) => abschnitte.length > 0)).toEqual(
      bloecke.map((_, i) => i === 0),
    )
    expect(teile.at(-1)?.zeilen[0]?.zellen.at(-1)?.text).toBe('28.023')
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

describe(achsensatz, () => {
  const probe = {
    fassung: {
      typ: 'ABSOLUT',
      faktor: 1,
      intervall: 'KEINE',
      einheit: 'Personen',
      nachkommastellen: 0,
    },
    raeume: { Geilenkirchen: [28300, 28253, 26351, 26700] },
  } as const
  it('names where the axis of plain counts begins', () => {
    const { gezeichnet } = buildSeite(probeAtlas(probe))
    expect(achsensatz(gezeichnet)).toBe('Achse beginnt bei 26.000, nicht bei null.')
  })
  it('is silent from zero and with index', () => {
    const index = probeAtlas({ ...probe, ansicht: { darstellung: 'index' } })
    expect(
      achsensatz(buildSeite(probeAtlas({ ...probe, ansicht: { abNull: true } })).gezeichnet),
    ).toBe('')
    expect(achsensatz(buildSeite(index).gezeichnet)).toBe('')
  })
})
