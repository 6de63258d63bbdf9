import { formatZeitraum } from '@sozial/domain/zeitraum'
import { ANFORDERUNGEN_SAMPLE, FAELLIGKEITEN_SAMPLE } from './anforderungen.sample.ts'
import { fromFaelligkeit, fromVorjahr, pruefe, toEingabe } from './entwurf.ts'

const heute = '2026-02-01'
const [anforderung] = ANFORDERUNGEN_SAMPLE
const [faelligkeit] = FAELLIGKEITEN_SAMPLE

it('fragt noch einmal nach allem, was zuletzt kam, und kennt die Stelle vom letzten Mal', () => {
  const entwurf = fromFaelligkeit(faelligkeit!, { heute, letzte: anforderung })
  expect(entwurf).toMatchObject({
    empfaenger: 'Jobcenter, Controlling',
    frist: '2026-03-01',
    vorgaenger: '1',
  })
  expect(toEingabe(entwurf).spalten).toHaveLength(2)
  expect(pruefe(entwurf)).toEqual({})
})

it('nimmt die Anforderung des Vorjahres für den Zeitraum ein Jahr später', () => {
  const entwurf = fromVorjahr(anforderung!, { heute, formatiere: formatZeitraum })
  expect(entwurf).toMatchObject({
    zeitraumname: '31.12.2026',
    frist: '2027-03-31',
    vorgaenger: '1',
  })
  expect(entwurf.zeitraum).toEqual({ art: 'STICHTAG', von: '2026-12-31', bis: '2027-01-01' })
})

it('sagt alles, was fehlt, auf einmal', () => {
  const leer = {
    ...fromFaelligkeit(faelligkeit!, { heute, letzte: undefined }),
    titel: ' ',
    empfaenger: '',
    email: 'kein',
    frist: '',
    erinnerungTage: '90',
    gewaehlt: [],
  }
  expect(Object.keys(pruefe(leer)).toSorted()).toEqual([
    'email',
    'empfaenger',
    'erinnerungTage',
    'frist',
    'spalten',
    'titel',
  ])
})
