import type { Schutzblocksystem } from '@sozial/domain/geheimhaltung-system'
import { describeFolgerung, type Kettenrahmen } from './kettensatz.ts'

const NAMEN = ['Adorf', 'Bedorf', 'Cedorf', 'Nord', 'Süd', 'Ost']

/** Nord = Adorf + Bedorf, Süd = Adorf + Cedorf, Ost = Bedorf + Cedorf. */
const rahmen: Kettenrahmen = {
  bloecke: new Map(),
  faktor: 1,
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
      'Wäre zu ihrem Schutz nichts weiter verborgen, ergäbe sich Adorf = Nord − Bedorf.',
    )
  })

  it('says by which sum a number would follow, and how closely', () => {
    const schritt = { gleichungen: [0], folgt: 0, unten: 0, oben: 2 }
    expect(describeFolgerung(rahmen, schritt, ERSTE)).toMatchObject([
      {
        satz: 'Wäre zu ihrem Schutz nichts weiter verborgen, ergäbe sich Adorf = Nord − Bedorf, also eine Zahl von 0 bis 2.',
        summe: [
          { raum: 'Nord', wert: 16, lage: 'GEZEIGT' },
          { raum: 'Adorf', wert: 2, lage: 'VERBORGEN' },
          { raum: 'Bedorf', wert: 14, lage: 'VERBORGEN' },
        ],
      },
    ])
    expect(describeFolgerung(rahmen, { ...schritt, unten: 2 }, WEITERE)[0]?.satz).toBe(
      'Daraus ergäbe sich weiter Adorf = Nord − Bedorf, also 2.',
    )
    expect(describeFolgerung(rahmen, { ...schritt, unten: null }, WEITERE)[0]?.satz).toBe(
      'Daraus ergäbe sich weiter Adorf = Nord − Bedorf, also höchstens 2.',
    )
  })

  it('names all sums where they give it away only together', () => {
    const schritt = { gleichungen: [0, 1, 2], folgt: 0, unten: 2, oben: 2 }
    expect(describeFolgerung(rahmen, schritt, ERSTE).map(({ satz }) => satz)).toEqual([
      'Keine Summe allein verriete Adorf, aber 3 zusammen: Wäre zu ihrem Schutz nichts weiter verborgen, bliebe 2. Die erste ist Adorf = Nord − Bedorf.',
      'Dazu kommt Adorf = Süd − Cedorf.',
      'Dazu kommt Ost = Bedorf + Cedorf.',
    ])
  })
})
