import fc from 'fast-check'
import { gleicheAb, unterschiede } from './abgleich.ts'
import { createAblage } from './ablage.ts'
import {
  aendereRaum,
  applySchritte,
  entferneRaum,
  fuegeRaumHinzu,
  kehreAlleUm,
  neuerRaum,
  zuordnen,
  type Bild,
  type Raum,
  type Schritt,
} from './bild.ts'
import { createWerkbank, type Antwort, type Leitung, type Serverstand } from './werkbank.ts'

const raum = (key: string, nummer: number): Raum => ({
  key,
  nummer,
  name: `Raum ${key}`,
  kommune: '05370004',
  setztFort: null,
  grund: '',
  groessengrund: '',
})

const BILD: Bild = {
  raeume: [raum('a', 1), raum('b', 2)],
  zuordnung: ['a', 'a', 'b', null],
  grenzgruende: new Map(),
  hinweise: new Map(),
}

const serverstand = (bild: Bild, stand = 1): Serverstand => ({
  stand,
  bild,
  geaendertVon: 'Max Muster',
  geaendertAm: '2026-11-23T09:42:00Z',
})

/** A server in memory that can be switched off, and at which others can write. */
function createProbeserver(bild = BILD) {
  let jetzt = serverstand(bild)
  let erreichbar = true
  const leitung: Leitung = {
    sende: async (schritt, stand): Promise<Antwort> => {
      await Promise.resolve()
      if (!erreichbar) throw new Error('Der Server ist nicht zu erreichen.')
      if (stand !== jetzt.stand) {
        const fremdes = { wer: 'Max Muster', satz: 'Max Muster hat um 9.42 Uhr geändert.' }
        return { art: 'KONFLIKT', fremdes, neu: jetzt }
      }
      jetzt = serverstand(applySchritte(jetzt.bild, [schritt]), jetzt.stand + 1)
      return { art: 'GESCHRIEBEN', neu: jetzt }
    },
    lade: async () => Promise.resolve(jetzt),
    kennung: (key) => key,
  }
  return {
    leitung,
    get: () => jetzt,
    schalte: (an: boolean) => {
      erreichbar = an
    },
    andere: (...schritte: readonly Schritt[]) => {
      jetzt = serverstand(applySchritte(jetzt.bild, schritte), jetzt.stand + 1)
    },
  }
}

function createSpeicher() {
  const inhalt = new Map<string, string>()
  return {
    getItem: (name: string) => inhalt.get(name) ?? null,
    setItem: (name: string, text: string) => void inhalt.set(name, text),
    removeItem: (name: string) => void inhalt.delete(name),
  }
}

/** All promises that are under way come to their end. */
const ruhe = () => new Promise((fertig) => setTimeout(fertig, 0))

function start(server = createProbeserver(), speicher = createSpeicher()) {
  const wartende: (() => void)[] = []
  const werkbank = createWerkbank({
    server: serverstand(server.get().bild, server.get().stand),
    leitung: server.leitung,
    ablage: createAblage('7', speicher),
    warte: (_, dann) => {
      wartende.push(dann)
      return () => undefined
    },
  })
  const ordne = (bausteine: number[], key: string | null) =>
    werkbank.tu({
      satz: 'zugeordnet',
      schritte: [zuordnen(werkbank.get().bild, bausteine, key) ?? []].flat(),
    })
  return { server, werkbank, speicher, wartende, ordne }
}

describe('Werkbank', () => {
  it('shows a step at once and has it saved a moment later', async () => {
    const { werkbank, server, ordne } = start()
    ordne([3], 'b')
    expect(werkbank.get().bild.zuordnung).toEqual(['a', 'a', 'b', 'b'])
    expect(werkbank.get().lage.art).toBe('SPEICHERT')
    await ruhe()
    expect(werkbank.get().lage.art).toBe('GESPEICHERT')
    expect(server.get().bild.zuordnung).toEqual(['a', 'a', 'b', 'b'])
  })

  it('undoes and redoes by counter-steps that the server gets too', async () => {
    const { werkbank, server, ordne } = start()
    ordne([3], 'b')
    await ruhe()
    expect(werkbank.undo()).toBe('zugeordnet')
    await ruhe()
    expect(server.get().bild.zuordnung).toEqual(BILD.zuordnung)
    werkbank.redo()
    await ruhe()
    expect(server.get().bild.zuordnung).toEqual(['a', 'a', 'b', 'b'])
    expect(werkbank.undo() && werkbank.undo()).toBeNull()
  })

  it('waits without a connection and loses nothing', async () => {
    const { werkbank, server, ordne, wartende } = start()
    server.schalte(false)
    ordne([3], 'b')
    await ruhe()
    ordne([2], 'a')
    await ruhe()
    expect(werkbank.get().lage.art).toBe('WARTET')
    server.schalte(true)
    wartende.at(-1)?.()
    await ruhe()
    expect(werkbank.get().lage.art).toBe('GESPEICHERT')
    expect(server.get().bild.zuordnung).toEqual(['a', 'a', 'a', 'b'])
  })

  it('takes up again after a reload where it was', async () => {
    const { server, ordne, speicher, werkbank } = start()
    server.schalte(false)
    ordne([3], 'b')
    await ruhe()
    werkbank.beende()
    server.schalte(true)
    const neu = start(server, speicher)
    expect(neu.werkbank.get().bild.zuordnung).toEqual(['a', 'a', 'b', 'b'])
    await ruhe()
    expect(server.get().bild.zuordnung).toEqual(['a', 'a', 'b', 'b'])
    neu.werkbank.undo()
    expect(neu.werkbank.get().bild.zuordnung).toEqual(BILD.zuordnung)
  })

  it('joins what others did elsewhere, and says so', async () => {
    const { werkbank, server, ordne } = start()
    server.andere(zuordnen(server.get().bild, [0], 'b')!)
    ordne([3], 'b')
    await ruhe()
    expect(server.get().bild.zuordnung).toEqual(['b', 'a', 'b', 'b'])
    expect(werkbank.get().konflikt).toBeNull()
    expect(werkbank.get().nachricht?.satz).toContain('Max Muster')
  })

  it.each([
    ['MEINE', 'b'],
    ['ANDERE', 'a'],
  ] as const)('asks where both moved the same Baustein: %s', async (wahl, ergebnis) => {
    const { werkbank, server, ordne } = start()
    server.andere(zuordnen(server.get().bild, [3], 'a')!)
    ordne([3], 'b')
    ordne([0], 'b')
    await ruhe()
    expect(werkbank.get().konflikt?.abgleich.streit).toEqual([
      { art: 'BAUSTEIN', id: 'b3', baustein: 3, meine: 'b', andere: 'a' },
    ])
    // Until it is decided nothing is drawn and nothing is sent.
    ordne([1], 'b')
    expect(werkbank.get().bild.zuordnung[1]).toBe('a')
    werkbank.entscheide(() => wahl)
    await ruhe()
    expect(server.get().bild.zuordnung).toEqual(['b', 'a', 'b', ergebnis])
    expect(werkbank.get().lage.art).toBe('GESPEICHERT')
  })

  it('shows what others did when it looks after them', async () => {
    const { werkbank, server } = start()
    server.andere(zuordnen(server.get().bild, [3], 'a')!)
    werkbank.sieheNach()
    await ruhe()
    expect(werkbank.get().bild.zuordnung[3]).toBe('a')
    expect(werkbank.get().nachricht?.art).toBe('neutral')
  })

  it('leaves out of undoing what somebody else has changed since', async () => {
    const { werkbank, server, ordne } = start()
    ordne([2, 3], 'a')
    await ruhe()
    server.andere(zuordnen(server.get().bild, [3], 'b')!)
    werkbank.sieheNach()
    await ruhe()
    werkbank.undo()
    await ruhe()
    expect(server.get().bild.zuordnung).toEqual(['a', 'a', 'b', 'b'])
  })
})

const schritte = fc.array(fc.record({ baustein: fc.nat(3), zu: fc.constantFrom('a', 'b', null) }), {
  maxLength: 8,
})

const toSchritte = (bild: Bild, liste: readonly { baustein: number; zu: string | null }[]) => {
  let jetzt = bild
  return liste.flatMap(({ baustein, zu }) => {
    const schritt = zuordnen(jetzt, [baustein], zu)
    if (schritt) jetzt = applySchritte(jetzt, [schritt])
    return schritt ? [schritt] : []
  })
}

describe('Bild', () => {
  it('is back where it was when all steps are turned round', () => {
    fc.assert(
      fc.property(schritte, (liste) => {
        const getan = toSchritte(BILD, liste)
        const danach = applySchritte(BILD, getan)
        expect(applySchritte(danach, kehreAlleUm(getan))).toEqual(BILD)
      }),
    )
  })

  it('gives a removed Raum back with its Bausteine', () => {
    const weg = entferneRaum(BILD, 'a')
    const danach = applySchritte(BILD, weg)
    expect(danach.zuordnung).toEqual([null, null, 'b', null])
    expect(applySchritte(danach, kehreAlleUm(weg))).toEqual(BILD)
  })

  it('finds a free number and a free name for a new Raum', () => {
    const neu = neuerRaum({ ...BILD, raeume: [raum('a', 1), raum('c', 3)] }, 'k', 'Erkelenz')
    expect(neu).toMatchObject({ nummer: 2, name: 'Erkelenz 2', kommune: 'k' })
  })
})

describe('gleicheAb', () => {
  it('has everything of both when nothing is disputed, in whatever order they write', () => {
    fc.assert(
      fc.property(schritte, schritte, (eine, andere) => {
        const [meine, ihre] = [toSchritte(BILD, eine), toSchritte(BILD, andere)]
        const { streit, ziel } = gleicheAb(applySchritte(BILD, ihre), meine)
        const vereint = ziel(() => 'MEINE')
        const [ich, sie] = [applySchritte(BILD, meine), applySchritte(BILD, ihre)]
        for (const [baustein, key] of vereint.zuordnung.entries()) {
          const strittig = streit.some((punkt) => punkt.id === `b${baustein}`)
          const vorher = BILD.zuordnung[baustein]
          const [meiner, ihrer] = [ich.zuordnung[baustein], sie.zuordnung[baustein]]
          expect(strittig).toBe(meiner !== vorher && ihrer !== vorher && meiner !== ihrer)
          expect(key).toBe(meiner === vorher ? ihrer : meiner)
        }
      }),
    )
  })

  it('joins different fields of one Raum and asks about the same one', () => {
    const ihre = applySchritte(BILD, [aendereRaum(BILD, 'a', { name: 'Nord' })])
    const grund = aendereRaum(BILD, 'a', { grund: 'gewachsen' })
    const friedlich = gleicheAb(ihre, [grund])
    expect(friedlich.streit).toEqual([])
    expect(friedlich.ziel(() => 'MEINE').raeume[0]).toMatchObject({
      name: 'Nord',
      grund: 'gewachsen',
    })
    const streitbar = gleicheAb(ihre, [aendereRaum(BILD, 'a', { name: 'Süd' })])
    expect(streitbar.streit).toEqual([
      expect.objectContaining({ feld: 'name', meine: 'Süd', andere: 'Nord' }),
    ])
  })

  it('asks when one removes the Raum that the other has changed', () => {
    const ihre = applySchritte(BILD, entferneRaum(BILD, 'a'))
    const { streit, ziel } = gleicheAb(ihre, [aendereRaum(BILD, 'a', { name: 'Nord' })])
    expect(streit.map(({ art }) => art)).toEqual(['ENTFERNT'])
    expect(ziel(() => 'MEINE').raeume.map(({ name }) => name)).toEqual(['Nord', 'Raum b'])
    expect(ziel(() => 'ANDERE').raeume.map(({ name }) => name)).toEqual(['Raum b'])
  })

  it('gives my new Raum another number when they have taken it', () => {
    const ihre = applySchritte(BILD, [fuegeRaumHinzu(BILD, raum('x', 3))])
    const { ziel } = gleicheAb(ihre, [fuegeRaumHinzu(BILD, { ...raum('y', 3), name: 'Raum x' })])
    expect(ziel(() => 'MEINE').raeume.map(({ nummer, name }) => [nummer, name])).toEqual([
      [1, 'Raum a'],
      [2, 'Raum b'],
      [3, 'Raum x'],
      [4, 'Raum x (2)'],
    ])
  })

  it('names the steps that lead from one division to another', () => {
    const ziel: Bild = {
      raeume: [raum('b', 2), raum('c', 3)],
      zuordnung: ['c', null, 'b', 'c'],
      grenzgruende: new Map([['b|c', 'Bahnlinie']]),
      hinweise: new Map([['GROESSE b', 'so gewollt']]),
    }
    expect(applySchritte(BILD, unterschiede(BILD, ziel))).toEqual(ziel)
    expect(unterschiede(ziel, ziel)).toEqual([])
  })
})
