import {
  ANFORDERUNGEN_SAMPLE,
  FAELLIGKEITEN_SAMPLE,
  ANFORDERUNGSVORLAGEN_SAMPLE,
} from './anforderungen.sample.ts'
import {
  findStellenmangel,
  fromFaelligkeit,
  fromVorige,
  fromVorlage,
  LEERE_STELLE,
  narrow,
  pruefe,
  toEingaben,
  zeitraumnameOf,
} from './entwurf.ts'

const heute = '2026-02-01'
const [anforderung] = ANFORDERUNGEN_SAMPLE
const [faelligkeit] = FAELLIGKEITEN_SAMPLE
const [vorlage] = ANFORDERUNGSVORLAGEN_SAMPLE

it('fragt noch einmal nach allem, was zuletzt kam, und kennt die Stelle vom letzten Mal', () => {
  const entwurf = fromFaelligkeit(faelligkeit!, { heute, letzte: anforderung })
  expect(entwurf).toMatchObject({
    frist: '2026-03-01',
    stellen: [{ empfaenger: 'Jobcenter, Controlling', vorgaenger: '1' }],
  })
  expect(toEingaben(entwurf)[0]?.spalten).toHaveLength(2)
  expect(pruefe(entwurf)).toEqual({})
})

it('fragt nach einer Vorlage für den letzten Zeitraum, der zu Ende ist', () => {
  const entwurf = fromVorlage(vorlage!, heute)
  expect(zeitraumnameOf(entwurf)).toBe('31.12.2025')
  expect(toEingaben(entwurf)).toMatchObject([{ vorlage: '7', quelle: '2', ebene: 'QUARTIER' }])
  expect(pruefe(entwurf)).toEqual({ stellen: 'Bitte angeben, wer gefragt wird.' })
})

it('fragt mehrere Stellen nach demselben', () => {
  const stellen = ['Adorf', 'Bedorf'].map((name, i) => ({
    ...LEERE_STELLE,
    raum: String(i + 1),
    empfaenger: `Meldeamt ${name}`,
  }))
  const eingaben = toEingaben({ ...fromVorlage(vorlage!, heute), stellen })
  expect(eingaben.map(({ raum, empfaenger }) => [raum, empfaenger])).toEqual([
    ['1', 'Meldeamt Adorf'],
    ['2', 'Meldeamt Bedorf'],
  ])
})

it('nimmt die Anforderung des Vorjahres für den Zeitraum ein Jahr später, an alle zugleich Gefragten', () => {
  const schwester = { ...anforderung!, id: '9', empfaenger: 'Jobcenter, Außenstelle' }
  const entwurf = fromVorige(anforderung!, { heute, alle: [anforderung!, schwester] })
  expect(entwurf).toMatchObject({
    frist: '2027-03-31',
    stellen: [{ vorgaenger: '1' }, { vorgaenger: '9', empfaenger: 'Jobcenter, Außenstelle' }],
  })
  expect(entwurf.zeitraum).toEqual({ art: 'STICHTAG', von: '2026-12-31', bis: '2027-01-01' })
})

it('geht ein Quartal weiter, wo es ein Quartal war', () => {
  const davor = {
    ...anforderung!,
    id: '8',
    zeitraum: { ...anforderung!.zeitraum, id: '8', von: '2025-09-30', bis: '2025-10-01' },
  }
  const folge = { ...anforderung!, vorgaenger: { id: '8', titel: 'Davor' } }
  const entwurf = fromVorige(folge, { heute, alle: [davor, folge] })
  expect(zeitraumnameOf(entwurf)).toBe('31.03.2026')
})

it('fragt für eine Lücke nur nach dem, was fehlt, und für das Jahr, in dem es fehlt', () => {
  const entwurf = narrow(fromVorlage(vorlage!, heute), { merkmale: ['haushalte'], jahr: 2023 })
  expect(zeitraumnameOf(entwurf)).toBe('31.12.2023')
  expect(toEingaben(entwurf)[0]?.spalten.map(({ merkmal }) => merkmal)).toEqual(['haushalte'])
  const imQuartal = narrow(entwurf, { merkmale: ['haushalte'], jahr: 2025, monat: 9 })
  expect(zeitraumnameOf(imQuartal)).toBe('30.09.2025')
})

it('sagt alles, was fehlt, auf einmal', () => {
  const leer = {
    ...fromFaelligkeit(faelligkeit!, { heute, letzte: undefined }),
    titel: ' ',
    stellen: [LEERE_STELLE],
    frist: '',
    erinnerungTage: '90',
    gewaehlt: [],
  }
  expect(Object.keys(pruefe(leer)).toSorted()).toEqual([
    'erinnerungTage',
    'frist',
    'spalten',
    'stellen',
    'titel',
  ])
  expect(findStellenmangel({ ...LEERE_STELLE, empfaenger: 'Amt', email: 'kein' })).toMatch(
    /keine E-Mail-Adresse/,
  )
})
