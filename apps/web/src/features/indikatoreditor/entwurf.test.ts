import {
  intervallOf,
  istRechenbar,
  LEERER_ENTWURF,
  nextCode,
  nextNummer,
  pruefeAngaben,
  toBerechnung,
  toEntwurf,
  toFassung,
  toSlug,
  toZahl,
  type Entwurf,
} from './entwurf.ts'
import { forgetEntwurf, readEntwurf, rememberEntwurf } from './entwurfsspeicher.ts'
import { ERGEBNISARTEN, findErgebnisart, type Ergebnisart } from './ergebnisart.ts'
import { createZeile } from './formelzeilen.ts'

const alleinerziehende: Entwurf = {
  ...LEERER_ENTWURF,
  name: 'Anteil Alleinerziehende unter Haushalten mit Kindern',
  thema: 'Haushalte',
  zaehler: [{ ...createZeile(1, 'PLUS'), merkmal: 'haushalte_alleinerziehende' }],
  nenner: [{ ...createZeile(2, 'PLUS'), merkmal: 'haushalte_mit_kindern' }],
}

describe('Entwurf', () => {
  it('wird mit Name, Thema und zwei Merkmalen zu einer ganzen Fassung', () => {
    expect(pruefeAngaben(alleinerziehende)).toEqual([])
    expect(istRechenbar(alleinerziehende)).toBe(true)
    expect(toFassung(alleinerziehende, 'WILSON')).toMatchObject({
      kurzname: 'Anteil Alleinerziehende…',
      einheit: 'Prozent',
      nachkommastellen: 1,
      berechnung: {
        typ: 'ANTEIL',
        faktor: 100,
        zaehler: { art: 'MERKMAL', merkmal: 'haushalte_alleinerziehende' },
        nenner: { art: 'MERKMAL', merkmal: 'haushalte_mit_kindern' },
      },
    })
  })

  it.each(Object.keys(ERGEBNISARTEN) as Ergebnisart[])(
    '%s kommt aus der Berechnung zurück',
    (art) => {
      expect(findErgebnisart(toBerechnung({ ...alleinerziehende, art }))).toBe(art)
    },
  )

  it('nennt am leeren Formular, was fehlt, und rechnet noch nicht', () => {
    expect(pruefeAngaben(LEERER_ENTWURF).map(({ feld }) => feld)).toEqual(['name', 'thema'])
    expect(istRechenbar(LEERER_ENTWURF)).toBe(false)
  })

  it('nennt jede Zahl, die keine ist, an ihrem Feld', () => {
    const felder = pruefeAngaben({
      ...alleinerziehende,
      art: 'DURCHSCHNITT',
      nachkommastellen: 'zwei',
      minZaehler: '-1',
      richtwert: 'viel',
      schwellen: '10; hoch',
    }).map(({ feld }) => feld)
    expect(felder).toEqual(['nachkommastellen', 'minZaehler', 'richtwert', 'schwellen', 'einheit'])
  })

  it('lässt eine Berechnung stehen, die Zeilen nicht sagen können', () => {
    const berechnung = { typ: 'FERTIGWERT', merkmal: 'durchschnittsalter' } as const
    const fassung = {
      ...toFassung(alleinerziehende, 'KEINE'),
      id: '1',
      version: 3,
      berechnung,
    }
    const indikator = {
      slug: 'x',
      code: 'X',
      thema: 'Demografie',
      kernset: true,
      ausgemustertAm: null,
    }
    const entwurf = toEntwurf({ ...indikator, fassung } as Parameters<typeof toEntwurf>[0])
    expect(entwurf.feste).toEqual(berechnung)
    expect(toBerechnung(entwurf)).toEqual(berechnung)
    expect(istRechenbar(entwurf)).toBe(true)
  })

  it('nimmt für eine Differenz kein Intervall', () => {
    const differenz = {
      ...alleinerziehende,
      zaehler: [...alleinerziehende.zaehler, { ...createZeile(3, 'MINUS'), merkmal: 'haushalte' }],
    }
    expect(intervallOf(alleinerziehende, undefined)).toBe('WILSON')
    expect(intervallOf(differenz, undefined)).toBe('KEINE')
  })

  it('vergibt Nummern, Adressen und Kennungen nur einmal', () => {
    expect(nextNummer(alleinerziehende)).toBe(3)
    expect(toSlug('Anteil  Ältere (80+) & Co.', [])).toBe('anteil-aeltere-80-co')
    expect(toSlug('Straße', ['strasse', 'strasse-2'])).toBe('strasse-3')
    expect(toSlug('!!!', [])).toBe('indikator')
    expect(toSlug('neu', [])).toBe('indikator')
    expect(nextCode(['DEM-01', 'EIG-02', 'EIG-09'])).toBe('EIG-10')
    expect(nextCode([])).toBe('EIG-01')
  })

  it.each([
    ['12,5', 12.5],
    ['1.000', 1000],
    [' −3 ', null],
    ['-3', -3],
    ['', null],
    ['x', null],
  ])('liest die Zahl „%s“', (text, zahl) => {
    expect(toZahl(text)).toBe(zahl)
  })
})

describe('gemerkter Entwurf', () => {
  const createSpeicher = (inhalt: Record<string, string> = {}) => {
    const eintraege = new Map(Object.entries(inhalt))
    return {
      getItem: (name: string) => eintraege.get(name) ?? null,
      setItem: (name: string, wert: string) => void eintraege.set(name, wert),
      removeItem: (name: string) => void eintraege.delete(name),
    }
  }

  it('kommt zurück, bis er vergessen wird', () => {
    const speicher = createSpeicher()
    const gemerkt = { entwurf: alleinerziehende, version: 2, am: '2026-03-01T10:00:00Z' }
    rememberEntwurf('x', gemerkt, speicher)
    expect(readEntwurf('x', speicher)).toEqual(gemerkt)
    expect(readEntwurf(null, speicher)).toBeNull()
    forgetEntwurf('x', speicher)
    expect(readEntwurf('x', speicher)).toBeNull()
  })

  it.each(['', 'null', '{', '{"am":"x"}', '{"am":"x","entwurf":{"name":1}}'])(
    'beginnt neu, wo „%s“ steht',
    (text) => {
      expect(readEntwurf('x', createSpeicher({ 'indikator-entwurf:x': text }))).toBeNull()
    },
  )
})
