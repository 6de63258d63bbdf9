import type { Schutzblocksystem } from '@sozial/domain/geheimhaltung-system'
import { describeFolgerung, describeSchritt } from './kettensatz.ts'
import { describeOffenheit } from './offenheit.ts'
import type { Kettenrahmen } from './summenworte.ts'

const NAMEN = ['Adorf', 'Bedorf', 'Cedorf', 'Nord', 'Süd', 'Ost']

/** Nord = Adorf + Bedorf, Süd = Adorf + Cedorf, Ost = Bedorf + Cedorf. */
const rahmen: Kettenrahmen = {
  bloecke: new Map(),
  blick: { zelle: 0, raumfassung: 0, teil: 'ZAEHLER', faktor: 1 },
  mitZahlen: true,
  staende: new Map(),
  namen: new Map(NAMEN.map((name, i) => [i, name])),
  verborgen: new Set([0, 1, 2]),
  blocksystem: {
    pruefsumme: '',
    gleichungen: ['RAEUME', 'RAEUME', 'RAEUME'],
    zellen: NAMEN.map((_, raum) => ({ art: 'WERT', raum, bezuege: [], stand: null })),
    system: {
      zellen: [2, 14, 15, 16, 17, 29].map((wert, i) => ({
        wert,
        lage: i < 3 ? 'VERBORGEN' : 'GEZEIGT',
      })),
      gleichungen: [
        { zellen: [3, 0, 1], faktoren: [1, -1, -1], konstante: 0 },
        { zellen: [4, 0, 2], faktoren: [1, -1, -1], konstante: 0 },
        { zellen: [5, 1, 2], faktoren: [1, -1, -1], konstante: 0 },
      ],
    },
  } as unknown as Schutzblocksystem,
}

const ERSTE = { istErste: true, mitZahl: true }
const WEITERE = { istErste: false, mitZahl: true }

describe(describeFolgerung, () => {
  it('computes nothing that a supplier protects', () => {
    const schritt = { gleichungen: [0], folgt: 0, unten: 2, oben: 2 }
    const [glied] = describeFolgerung(rahmen, schritt, { istErste: true, mitZahl: false })
    expect(glied?.satz).toBe(
      'Wäre zu ihrem Schutz nichts weiter verborgen, ließe sich Adorf ausrechnen: Nord abzüglich Bedorf.',
    )
  })

  it('says by which sum a number would follow, and how closely', () => {
    const schritt = { gleichungen: [0], folgt: 0, unten: 0, oben: 2 }
    expect(describeFolgerung(rahmen, schritt, ERSTE)).toMatchObject([
      {
        satz: 'Wäre zu ihrem Schutz nichts weiter verborgen, ließe sich Adorf eingrenzen: Nord abzüglich Bedorf, also eine Zahl von 0 bis 2.',
        summe: [
          { raum: 'Nord', wert: 16, lage: 'GEZEIGT' },
          { raum: 'Adorf', wert: 2, lage: 'VERBORGEN' },
          { raum: 'Bedorf', wert: 14, lage: 'VERBORGEN' },
        ],
      },
    ])
    expect(describeFolgerung(rahmen, { ...schritt, unten: 2 }, WEITERE)[0]?.satz).toBe(
      'Daraus ergäbe sich weiter Adorf: Nord abzüglich Bedorf, also 2.',
    )
    expect(describeFolgerung(rahmen, { ...schritt, unten: null }, WEITERE)[0]?.satz).toBe(
      'Daraus ergäbe sich weiter Adorf: Nord abzüglich Bedorf, also höchstens 2.',
    )
  })

  it('names all sums where they give it away only together', () => {
    const schritt = { gleichungen: [0, 1, 2], folgt: 0, unten: 2, oben: 2 }
    expect(describeFolgerung(rahmen, schritt, ERSTE).map(({ satz }) => satz)).toEqual([
      'Keine Summe allein verriete Adorf, aber 3 zusammen: Wäre zu ihrem Schutz nichts weiter verborgen, bliebe 2. Die erste: Adorf ist Nord abzüglich Bedorf.',
      'Dazu kommt: Adorf ist Süd abzüglich Cedorf.',
      'Dazu kommt: Ost ist Bedorf und Cedorf zusammen.',
    ])
  })
})

describe(describeSchritt, () => {
  const schritt = { gleichung: 0, von: 1, nach: 0 }
  const erster = { istErster: true, mitTabelle: false }

  it('says for which number another one is hidden, and without numbers to those who may not read them', () => {
    expect(describeSchritt(rahmen, schritt, erster).satz).toBe(
      'Bedorf (14) ist verborgen, weil sich sonst Adorf (2) ausrechnen ließe: Nord abzüglich Bedorf.',
    )
    expect(describeSchritt({ ...rahmen, mitZahlen: false }, schritt, erster).satz).toBe(
      'Bedorf ist verborgen, weil sich sonst Adorf ausrechnen ließe: Nord abzüglich Bedorf.',
    )
    expect(describeSchritt(rahmen, schritt, { ...erster, mitTabelle: true }).satz).toBe(
      'Würde diese Tabelle gezeigt, ließe sich Adorf (2) ausrechnen: Nord abzüglich Bedorf.',
    )
    expect(describeSchritt(rahmen, schritt, { ...erster, istErster: false }).satz).toBe(
      'Daraus ergäbe sich weiter Adorf (2): Nord abzüglich Bedorf.',
    )
  })

  it('tells a correction by what was public before, and nobody else where', () => {
    const { system, zellen } = rahmen.blocksystem
    const korrektur: Kettenrahmen = {
      ...rahmen,
      staende: new Map([[7, 'Stand 2024']]),
      blocksystem: {
        ...rahmen.blocksystem,
        gleichungen: ['KORREKTUR'],
        zellen: [
          { ...zellen[0]!, art: 'KORREKTUR', raum: 1 },
          zellen[1]!,
          { ...zellen[1]!, stand: 7 },
        ],
        system: {
          zellen: [
            { ...system.zellen[0]!, wert: -1, lage: 'NIE' },
            { ...system.zellen[1]!, wert: 14 },
            { ...system.zellen[1]!, wert: 15, lage: 'BEKANNT' },
          ],
          gleichungen: [{ zellen: [0, 1, 2], faktoren: [1, -1, 1], konstante: 0 }],
        },
      },
    }
    expect(describeSchritt(korrektur, schritt, { ...erster, istErster: false }).satz).toBe(
      '„Stand 2024“ nannte für Bedorf schon 15; der Unterschied von 1 beträfe wenige Menschen.',
    )
    expect(
      describeSchritt({ ...korrektur, mitZahlen: false }, schritt, { ...erster, istErster: false })
        .satz,
    ).toBe(
      'Sonst ließe sich ein kleiner Unterschied zu einem früher veröffentlichten Stand ausrechnen; er beträfe wenige Menschen.',
    )
  })
})

describe(describeOffenheit, () => {
  it('names what else is hidden in the nearest sum, and what all of it comes to', () => {
    expect(describeOffenheit(rahmen).satz).toBe(
      'Keine Summe verrät sie: In Nord ist auch Bedorf verborgen. Bekannt ist nur, was sie zusammen ergeben: 16.',
    )
    expect(describeOffenheit({ ...rahmen, mitZahlen: false }).satz).toBe(
      'Keine Summe verrät sie: In Nord ist auch Bedorf verborgen. Bekannt ist nur, was sie zusammen ergeben.',
    )
  })

  it('knows sums that are a known number, and no cell', () => {
    const gleichungen = [{ zellen: [0, 1], faktoren: [1, 1], konstante: 16 }]
    const system = { ...rahmen.blocksystem.system, gleichungen }
    const blocksystem = { ...rahmen.blocksystem, system }
    expect(describeOffenheit({ ...rahmen, blocksystem }).satz).toBe(
      'Keine Summe verrät sie: Adorf ist 16 − Bedorf; davon ist auch Bedorf verborgen.',
    )
  })

  it('says so of a whole whose parts are hidden, and of what stands in no sum', () => {
    const alle = new Set([0, 1, 2, 3, 4, 5])
    const blick = { ...rahmen.blick, zelle: 3, raumfassung: 3 }
    expect(describeOffenheit({ ...rahmen, verborgen: alle, blick })).toMatchObject({
      satz: 'Keine Summe verrät sie: Nord ist Adorf und Bedorf zusammen; davon sind auch Adorf und Bedorf verborgen.',
    })
    const leer = {
      ...rahmen.blocksystem,
      system: { ...rahmen.blocksystem.system, gleichungen: [] },
    }
    expect(describeOffenheit({ ...rahmen, blocksystem: leer })).toEqual({
      satz: 'Keine Summe verrät sie: In keiner veröffentlichten steht sie.',
      summe: [],
    })
  })
})
