import { sampleAtlas } from '../../app/atlas/atlas.sample.ts'
import { toCsvDeutsch, toCsvMaschine } from '../../lib/csv.ts'
import { createAtlasklassen } from '../../app/atlas/atlas-klassen.ts'
import { createKartenstate } from './karten-state.ts'
import { massstabzeilen, toDatenzeilen, toTabellenzeilen } from './dateien.ts'
import {
  bezugszeit,
  herkunft,
  periodenhinweis,
  quellensatz,
  quellenzeile,
  zitat,
} from '../../app/atlas/quelle.ts'

const atlas = sampleAtlas()
const ABRUF = new Date('2025-06-02T10:00:00Z')

describe(toTabellenzeilen, () => {
  const zeilen = toTabellenzeilen(atlas, ABRUF)

  it('says the same as the map, figure by figure', () => {
    const state = createKartenstate(atlas, {
      klassen: createAtlasklassen(atlas),
      kreise: null,
      filter: null,
    })
    for (const { name, text } of state.raeume) {
      const zelle = zeilen.find(([, raum]) => raum === name)?.at(-1)
      expect(zelle).toBe(text)
    }
  })

  it('carries yardsticks, source, state and signs', () => {
    const csv = toCsvDeutsch(zeilen)
    expect(csv.startsWith('\uFEFF')).toBe(true)
    for (const teil of [
      'Kreis Heinsberg',
      'Demodaten (synthetisch)',
      'Arbeitsstand',
      'Zeichenerklärung',
      'Grenzen seit 1.1.2024',
    ]) {
      expect(csv).toContain(teil)
    }
  })
})

describe(massstabzeilen, () => {
  const ebenen = (massstab: 'KREIS' | 'KOMMUNE') =>
    new Set(massstabzeilen(sampleAtlas({ massstab })).map(({ raum }) => raum.ebene))

  it('has the Kommunen only where they are the yardstick', () => {
    expect([...ebenen('KREIS')]).toEqual(['KREIS', 'LAND'])
    expect([...ebenen('KOMMUNE')]).toEqual(['KREIS', 'LAND', 'KOMMUNE'])
  })

  it('leaves out a yardstick without any figure', () => {
    const massstaebe = atlas.massstaebe.map((massstab) => ({
      ...massstab,
      zellen: massstab.zellen.map((zelle) => ({ ...zelle, wert: null })),
    }))
    expect(massstabzeilen({ ...atlas, massstaebe })).toEqual([])
  })

  it('names the level of each row', () => {
    const zeilen = toTabellenzeilen(atlas, ABRUF)
    expect(zeilen[2]?.slice(0, 4)).toEqual(['Schlüssel', 'Raum', 'Ebene', 'Kommune'])
    expect(zeilen.find(([schluessel]) => schluessel === '05')?.slice(1, 3)).toEqual([
      'Nordrhein-Westfalen',
      'Land',
    ])
  })
})

describe(toDatenzeilen, () => {
  const [kopf = [], ...zeilen] = toDatenzeilen(atlas)

  it('has one row per area, yardstick and period, all of the same length', () => {
    expect(zeilen).toHaveLength(11 * (atlas.raeume.length + massstabzeilen(atlas).length))
    for (const zeile of zeilen) expect(zeile).toHaveLength(kopf.length)
  })

  it('never tells primary from secondary protection', () => {
    expect(toCsvMaschine(zeilen)).not.toMatch(/PRIMAER|SEKUNDAER/)
    const status = kopf.indexOf('status')
    expect(zeilen.filter((zeile) => zeile[status] === 'GEHEIM')).toHaveLength(5)
  })

  it('has no figure beside a protected cell', () => {
    const [status, wert, zaehler] = ['status', 'wert', 'zaehler'].map((name) =>
      kopf.indexOf(name as never),
    )
    for (const zeile of zeilen.filter((z) => z[status ?? -1] === 'GEHEIM')) {
      expect([zeile[wert ?? -1], zeile[zaehler ?? -1]]).toEqual([null, null])
    }
  })
})

describe(quellenzeile, () => {
  it('begins with the demo mark', () => {
    expect(quellenzeile(atlas)).toBe(
      'Quelle: Demodaten (synthetisch), nach Art von: Statistik der Bundesagentur für Arbeit; Stichtag 31.12.2024; Grenzen seit 1.1.2024.',
    )
  })

  it('names real sources without it', () => {
    const echt = { ...atlas, kreis: { ...atlas.kreis, demo: false } }
    expect(quellenzeile(echt)).toMatch(/^Quelle: Statistik der Bundesagentur für Arbeit; /)
  })
})

describe(herkunft, () => {
  it('lists state, retrieval, licence and the signs that occur', () => {
    const text = herkunft(atlas, [atlas.periode], ABRUF).join('\n')
    expect(text).toContain('Intern · Arbeitsstand vom 12.5.2025')
    expect(text).toContain('abgerufen am 2.6.2025')
    expect(text).toContain('Datenlizenz Deutschland 2.0')
    expect(text).toContain('. aus Datenschutzgründen nicht ausgewiesen')
    expect(text).not.toContain('x Aussage nicht sinnvoll')
  })
})

describe(bezugszeit, () => {
  it('tells a Stichtag from a span', () => {
    expect(bezugszeit(atlas.periode)).toBe('Stichtag 31.12.2024')
    expect(bezugszeit({ ...atlas.periode, art: 'JAHR', name: '2024' })).toBe('Zeitraum 2024')
  })
})

describe(periodenhinweis, () => {
  it('speaks when all figures carry the same sign', () => {
    expect(periodenhinweis(atlas.periode)).toBe('vorläufige Werte')
    expect(periodenhinweis(sampleAtlas({ zeitraum: '2020' }).periode)).toBe('')
  })
})

describe('Gerundete Fallzahlen', () => {
  it('stehen in jeder Quellenzeile', () => {
    const [zelle, ...uebrige] = atlas.periode.zellen
    const periode = { ...atlas.periode, zellen: [{ ...zelle!, zeichen: 'pg' }, ...uebrige] }
    const gerundet = { ...atlas, periode, perioden: [...atlas.perioden.slice(0, -1), periode] }
    expect(quellenzeile(gerundet)).toContain('; Fallzahlen auf 5 gerundet.')
    expect(quellensatz(gerundet)).toContain('; Fallzahlen auf 5 gerundet.')
    expect(quellenzeile(atlas) + quellensatz(atlas)).not.toContain('gerundet')
  })
})

describe(zitat, () => {
  it('names Kreis, indicator, period, state, address and day of retrieval', () => {
    const text = zitat(atlas, {
      adresse: 'http://localhost/karte',
      abruf: ABRUF,
      zeit: atlas.periode.name,
    })
    for (const teil of [
      'Kreis Heinsberg',
      'EXI-02, Fassung 1',
      '31.12.2024',
      'Arbeitsstand',
      '2.6.2025',
      'http://localhost/karte',
    ]) {
      expect(text).toContain(teil)
    }
  })
})
