import { toFuenfjahresgruppen } from './fuenfjahresgruppen.ts'
import { createPyramidenstate, type Altersaufbau } from './pyramide-state.ts'

function aufbau(grenzen: readonly number[], werte: Partial<Altersaufbau['werte']> = {}) {
  const zahlen = grenzen.map((_, i) => i + 1)
  return {
    zeitraum: { id: '1', name: '31.12.2025', kurz: '2025' },
    zeitraeume: [],
    raum: { id: '1', schluessel: 'Q01', name: 'Oerath', ebene: 'QUARTIER' },
    massstab: null,
    nationalitaeten: ['INSGESAMT'],
    gruppen: grenzen.map((von, i) => ({ von, bis: grenzen[i + 1] ?? null })),
    werte: {
      maennlich: zahlen,
      maennlichStatus: null,
      weiblich: zahlen.map((zahl) => zahl * 10),
      weiblichStatus: null,
      ...werte,
    },
    massstabwerte: null,
    quelle: null,
  } as unknown as Altersaufbau
}

describe('Gruppen von fünf Jahren', () => {
  it('fassen zusammen, was ungleich breit geliefert ist', () => {
    const { gruppen, werte } = toFuenfjahresgruppen(aufbau([0, 3, 5, 6, 10, 15]))
    expect(gruppen).toEqual([
      { von: 0, bis: 5 },
      { von: 5, bis: 10 },
      { von: 10, bis: 15 },
      { von: 15, bis: null },
    ])
    expect(werte.maennlich).toEqual([1 + 2, 3 + 4, 5, 6])
    expect(werte.weiblich).toEqual([30, 70, 50, 60])
  })

  it('bleiben aus, wo eine Gruppe über die Fünf hinweg reicht oder alle gleich breit sind', () => {
    for (const grenzen of [
      [0, 3, 6, 10, 15],
      [0, 10, 20, 30],
      [0, 1, 2, 3, 4, 5, 6],
      [0, 3, 5, 10, 87],
    ]) {
      const vorher = aufbau(grenzen)
      expect(toFuenfjahresgruppen(vorher)).toBe(vorher)
    }
  })

  it('haben keine Zahl, wo einem Teil eine fehlt, und nennen dessen Grund', () => {
    const { werte } = toFuenfjahresgruppen(
      aufbau([0, 3, 5, 10], {
        maennlich: [null, 2, 3, 0],
        maennlichStatus: ['GEHEIM_PRIMAER', 'GUELTIG', 'GUELTIG', 'NULL_WERT'],
      }),
    )
    expect(werte.maennlich).toEqual([null, 3, 0])
    expect(werte.maennlichStatus).toEqual(['GEHEIM_PRIMAER', 'GUELTIG', 'NULL_WERT'])
  })

  it('geben der Pyramide gleiche Balken und lassen die Kennzahlen genau', () => {
    const { achse, notiz, kennzahlen, zeilen } = createPyramidenstate(
      aufbau([0, 3, 5, 6, 10, 15, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80]),
    )
    expect(achse).toBe('Anteil an allen in Prozent')
    expect(notiz).toBe('')
    expect(zeilen.map(({ text }) => text).slice(-2)).toEqual([
      '5 bis unter 10 Jahre',
      'unter 5 Jahre',
    ])
    expect(kennzahlen[0]).toMatchObject({ name: 'unter 6', zahl: '66' })
  })
})
