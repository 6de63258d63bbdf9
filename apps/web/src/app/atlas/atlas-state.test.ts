import { ANSICHT_VORGABE } from '@sozial/shared/ansicht'
import { ATLAS_SAMPLE, sampleAtlas } from './atlas.sample.ts'
import { createAtlas, createAtlasdaten, findVorgabeperiode, zelleOf } from './atlas-state.ts'

describe(createAtlasdaten, () => {
  it('hat ohne Werte nichts zu zeigen', () => {
    expect(createAtlasdaten({ ...ATLAS_SAMPLE, messwerte: null })).toBeUndefined()
    const messwerte = ATLAS_SAMPLE.messwerte
    if (!messwerte) throw new Error('Das Beispiel hat Werte')
    expect(
      createAtlasdaten({ ...ATLAS_SAMPLE, messwerte: { ...messwerte, perioden: [] } }),
    ).toBeUndefined()
  })

  it('ordnet nach Namen und lässt jedem Raum seine Zahlen', () => {
    const atlas = sampleAtlas()
    const namen = atlas.raeume.map(({ name }) => name)
    expect(namen).toEqual(namen.toSorted((a, b) => a.localeCompare(b, 'de')))
    const spalten = ATLAS_SAMPLE.messwerte
    for (const raum of atlas.raeume) {
      const stelle = spalten?.raeume.ids.indexOf(raum.id) ?? -1
      for (const periode of atlas.perioden) {
        expect(zelleOf(periode, raum).wert).toBe(spalten?.perioden[periode.index]?.werte[stelle])
      }
    }
  })

  it('hält fehlende Spalten für „überall gültig“ und „kein Intervall“', () => {
    const messwerte = ATLAS_SAMPLE.messwerte
    if (!messwerte) throw new Error('Das Beispiel hat Werte')
    const perioden = messwerte.perioden.map((periode) => ({
      ...periode,
      werte: periode.werte.map((_, i) => (i === 0 ? null : 1)),
      status: null,
      unten: null,
      oben: null,
      zaehler: null,
      nenner: null,
      zeichen: null,
    }))
    const daten = createAtlasdaten({ ...ATLAS_SAMPLE, messwerte: { ...messwerte, perioden } })
    const zellen = daten?.zeitreihen[0].perioden[0]?.zellen ?? []
    expect(zellen.filter(({ status }) => status === 'NICHT_VERFUEGBAR')).toHaveLength(1)
    expect(zellen.find(({ status }) => status === 'GUELTIG')).toEqual({
      wert: 1,
      status: 'GUELTIG',
      unten: null,
      oben: null,
      zaehler: null,
      nenner: null,
      zeichen: null,
    })
  })
})

describe('Perioden', () => {
  const messwerte = ATLAS_SAMPLE.messwerte
  const [erste, zweite] = messwerte?.perioden ?? []
  if (!messwerte || !erste || !zweite) throw new Error('Das Beispiel hat Werte')
  const mit = (...perioden: typeof messwerte.perioden) => {
    const daten = createAtlasdaten({ ...ATLAS_SAMPLE, messwerte: { ...messwerte, perioden } })
    if (!daten) throw new Error('Das Beispiel hat Werte')
    return daten
  }
  const jahr = (id: string, name: string): typeof erste => ({
    ...zweite,
    zeitraum: { id, art: 'JAHR', von: `${name}-01-01`, bis: `${name}-12-31`, name, kurz: name },
  })
  const zeige = (daten: ReturnType<typeof mit>, zeitraum: string | null) =>
    createAtlas(daten, { ...ANSICHT_VORGABE, zeitraum })

  it('heißen voll, wo zwei derselben Art dieselbe Kurzform haben', () => {
    const juni = { ...zweite.zeitraum, von: '2014-06-30', name: '30.06.2014', kurz: '2014' }
    const daten = mit(erste, { ...zweite, zeitraum: juni })
    expect(daten.zeitreihen[0].perioden.map(({ kurz }) => kurz)).toEqual([
      '31.12.2014',
      '30.06.2014',
    ])
  })

  it('werden nach Art getrennt: gezeigt wird die häufigste, die andere genannt', () => {
    const atlas = zeige(mit(erste, jahr('j15', '2015'), zweite), null)
    expect(atlas.perioden.map(({ kurz, index }) => [kurz, index])).toEqual([
      ['2014', 0],
      ['2015', 1],
    ])
    expect(atlas.massstaebe.every(({ zellen }) => zellen.length === 2)).toBe(true)
    expect(atlas.massstaebe[0]?.zellen[1]?.wert).toBe(messwerte.massstaebe[0]?.werte[2])
    expect(atlas.andereZeiten).toMatchObject([
      { art: 'JAHR', perioden: [{ name: '2015', adresse: 'j15' }] },
    ])
  })

  it('zeigt bei gleich vielen die neueste Art', () => {
    expect(zeige(mit(erste, jahr('j16', '2016')), null).periode.art).toBe('JAHR')
  })

  it('beginnt mit Jahren, auch wenn es mehr Quartale gibt', () => {
    const quartal = (nummer: number) => ({
      ...erste,
      zeitraum: {
        ...erste.zeitraum,
        id: `q${nummer}`,
        art: 'QUARTAL' as const,
        kurz: `${nummer}/2015`,
      },
    })
    const atlas = zeige(mit(erste, quartal(1), quartal(2), quartal(3)), null)
    expect(atlas.periode.art).toBe(erste.zeitraum.art)
    expect(atlas.andereZeiten).toMatchObject([{ art: 'QUARTAL' }])
  })

  it('nennt Stichtage am selben Tag nach dem Jahr und Quartale kurz', () => {
    const lang = {
      ...erste,
      zeitraum: { ...erste.zeitraum, kurz: '31.12.2014', name: '31.12.2014' },
    }
    const quartal = {
      ...erste,
      zeitraum: {
        id: 'q',
        art: 'QUARTAL' as const,
        von: '2015-10-01',
        bis: '2016-01-01',
        name: '4. Quartal 2015',
        kurz: '4. Quartal 2015',
      },
    }
    const atlas = zeige(mit(lang, quartal), '4. Quartal 2015')
    expect(atlas.periode).toMatchObject({ kurz: 'Q4 2015', adresse: 'Q4 2015' })
    expect(zeige(mit(lang, quartal), '31.12.2014').periode.kurz).toBe('2014')
  })

  it('wechselt die Art, wenn die Adresse eine Periode der anderen nennt', () => {
    const daten = mit(erste, jahr('j15', '2015'), zweite)
    const atlas = zeige(daten, 'j15')
    expect([atlas.periode.art, atlas.perioden.length]).toEqual(['JAHR', 1])
    expect(atlas.andereZeiten[0]?.perioden.map(({ adresse }) => adresse)).toEqual(['2014', '2015'])
    expect(zeige(daten, '2015').periode.art).toBe('STICHTAG')
    expect(zeige(daten, '31.12.2015').periode.art).toBe('STICHTAG')
  })
})

describe(createAtlas, () => {
  it('beginnt mit der neuesten Periode, die für die Hälfte der Räume Werte hat', () => {
    expect(sampleAtlas().periode.kurz).toBe('2024')
    const { perioden } = sampleAtlas()
    const duenn = perioden.map((periode) =>
      periode.kurz === '2024'
        ? { ...periode, zellen: periode.zellen.map((zelle) => ({ ...zelle, wert: null })) }
        : periode,
    )
    expect(findVorgabeperiode(duenn).kurz).toBe('2023')
  })

  it('findet die Periode nach Kurzform und nach ID', () => {
    expect(sampleAtlas({ zeitraum: '2015' }).periode.id).toBe('z2015')
    expect(sampleAtlas({ zeitraum: 'z2016' }).periode.kurz).toBe('2016')
  })

  it('sagt, was es nicht gibt, und zeigt das Nächstliegende', () => {
    const atlas = sampleAtlas({ zeitraum: '1999', raeume: ['SR01', 'XX'] })
    expect(atlas.periode.kurz).toBe('2024')
    expect(atlas.auswahl.map(({ raum }) => raum.schluessel)).toEqual(['SR01'])
    expect(atlas.hinweise).toEqual([
      'Für 1999 gibt es bei diesem Indikator keine Werte; gezeigt wird 31.12.2024.',
      'Den Raum „XX“ aus der Adresse gibt es auf dieser Ebene nicht.',
    ])
  })

  it('sagt, wenn es den früheren Zeitraum nicht gibt', () => {
    expect(sampleAtlas({ seit: '2016' }).hinweise).toEqual([])
    expect(sampleAtlas({ seit: '2024-25' }).hinweise).toEqual([
      'Mit 2024-25 lässt sich hier nicht vergleichen: Dafür gibt es keine Werte; die Angabe „seit“ wurde übergangen.',
    ])
  })

  it('sagt, wenn es den genannten Maßstab nicht gibt', () => {
    expect(sampleAtlas({ massstab: 'raum:05166' }).hinweise).toEqual([])
    expect(sampleAtlas({ massstab: 'raum:09999', daneben: ['raum:08888'] }).hinweise).toEqual([
      'Mit „09999“ und „08888“ lässt sich hier nicht vergleichen: Dafür gibt es keinen Wert.',
    ])
  })

  it('nennt mehrere unbekannte Räume in einem Satz', () => {
    expect(sampleAtlas({ raeume: ['XX', 'SR01', 'YY', 'ZZ'] }).hinweise).toEqual([
      'Die Räume „XX“, „YY“ und „ZZ“ aus der Adresse gibt es auf dieser Ebene nicht.',
    ])
  })

  it('lässt die Farbe beim Raum, auch wenn ein anderer geht', () => {
    const atlas = sampleAtlas({ raeume: ['SR03', null, 'SR01'] })
    expect(atlas.auswahl.map(({ raum, farbe }) => [raum.schluessel, farbe])).toEqual([
      ['SR03', 0],
      ['SR01', 2],
    ])
  })

  it('hält die Ansicht fest, nach der er gemacht ist', () => {
    const daten = createAtlasdaten(ATLAS_SAMPLE)
    if (!daten) throw new Error('Das Beispiel hat Werte')
    const ansicht = { ...ANSICHT_VORGABE, zeitraum: '2020' }
    expect(createAtlas(daten, ansicht).ansicht).toBe(ansicht)
  })
})
