import { groupWarnungen, toBegruendungen } from './begruendung-state.ts'
import {
  absenderOf,
  brauchtZuordnung,
  describeStand,
  findNaechsten,
  istUebernehmbar,
  stufeOf,
  urteile,
  type Eingang,
} from './eingang-state.ts'
import { EINGAENGE_SAMPLE } from './eingang.sample.ts'
import { toErgebnis } from './send-datei.ts'

function find(id: string): Eingang {
  const eingang = EINGAENGE_SAMPLE.find((eines) => eines.id === id)
  if (!eingang) throw new Error(id)
  return eingang
}
const GEPRUEFT = find('11')
const FEHLERHAFT = find('12')
const FREMD = find('14')

describe(stufeOf, () => {
  it.each([
    ['14', 'Zuordnung'],
    ['11', 'Prüfung'],
    ['12', 'Prüfung'],
    ['15', 'Übernahme'],
  ])('file %s stands at %s', (id, stufe) => {
    expect(stufeOf(find(id))).toBe(stufe)
  })

  it('a file nobody has read yet is at its beginning', () => {
    expect(stufeOf({ ...FREMD, zustand: 'EINGEGANGEN', sicherheit: null, format: null })).toBe(
      'Datei',
    )
  })
})

describe(brauchtZuordnung, () => {
  it('asks for the columns only while the proposal is nobody’s word', () => {
    expect(brauchtZuordnung(FREMD)).toBe(true)
    expect(brauchtZuordnung({ ...FREMD, sicherheit: null })).toBe(false)
    const vorlage = { id: '1', name: 'HzE' }
    expect(brauchtZuordnung({ ...FREMD, vorlage })).toBe(true)
    expect(brauchtZuordnung({ ...FREMD, vorlage, sicherheit: 'SICHER' })).toBe(false)
    expect(brauchtZuordnung(FEHLERHAFT)).toBe(false)
  })
})

describe(istUebernehmbar, () => {
  it('needs no word any more: checked and nothing unlikely', () => {
    expect(istUebernehmbar(GEPRUEFT)).toBe(false)
    expect(istUebernehmbar({ ...GEPRUEFT, warnungen: 0 })).toBe(true)
    expect(istUebernehmbar(FEHLERHAFT)).toBe(false)
  })
})

describe(findNaechsten, () => {
  it('goes round and leaves out what the server works on', () => {
    const offene = EINGAENGE_SAMPLE.filter(({ zustand }) => zustand !== 'UEBERNOMMEN')
    expect(findNaechsten(offene, '14')?.id).toBe('11')
    expect(findNaechsten(offene, '12')?.id).toBe('16')
    expect(findNaechsten([GEPRUEFT], '11')).toBeUndefined()
  })
})

describe('words', () => {
  it('counts places, not remarks', () => {
    expect(describeStand(FEHLERHAFT).text).toBe('2 Fehler')
    expect(urteile(FEHLERHAFT).titel).toBe('Die Datei passt bis auf zwei Stellen.')
    expect(urteile(GEPRUEFT).titel).toBe('Die Datei passt, zwei Stellen fallen auf.')
  })

  it('says nothing of values that may not be seen', () => {
    expect(urteile({ ...GEPRUEFT, meldungen: null, fehler: null, warnungen: null }).satz).toMatch(
      /nicht freigegeben/,
    )
  })

  it('repeats why a file was given up', () => {
    const urteil = urteile({ ...GEPRUEFT, zustand: 'VERWORFEN', grund: 'Falsches Jahr' })
    expect(urteil.satz).toBe('Falsches Jahr')
  })
})

describe(toBegruendungen, () => {
  const warnungen = (GEPRUEFT.meldungen ?? []).filter(({ schwere }) => schwere === 'WARNUNG')

  it('one reason for all of a kind', () => {
    const gruppen = groupWarnungen(warnungen, new Set())
    expect(gruppen).toHaveLength(1)
    expect(toBegruendungen(gruppen, {})).toBeNull()
    expect(toBegruendungen(gruppen, { SPRUNG: ' Neue Gruppe ' })).toEqual([
      { code: 'SPRUNG', text: 'Neue Gruppe' },
    ])
  })

  it('one for each where somebody wants that', () => {
    const gruppen = groupWarnungen(warnungen, new Set(['SPRUNG']))
    const gesagt = Object.fromEntries(
      gruppen.map(({ schluessel }, i) => [schluessel, `Grund ${i}`]),
    )
    expect(toBegruendungen(gruppen, gesagt)).toEqual([
      { code: 'SPRUNG', text: 'Grund 0', blatt: null, zeile: 9, spalte: 'F' },
      { code: 'SPRUNG', text: 'Grund 1', blatt: null, zeile: 11, spalte: 'F' },
    ])
  })
})

describe(toErgebnis, () => {
  it('reads the numbers of what arrived', () => {
    expect(toErgebnis(200, '{"eingaenge":[{"id":"7"},{"id":"8"}]}')).toEqual({
      art: 'ANGEKOMMEN',
      ids: ['7', '8'],
    })
  })

  it.each([
    [400, '{"fehler":{"code":"DATEI_LEER","nummer":"a1"}}', 'DATEI_LEER'],
    [502, '<html>', 'SERVER_NICHT_BEREIT'],
    [200, '{}', 'UNERWARTET'],
  ])('status %s is a sentence', (status, text, code) => {
    const ergebnis = toErgebnis(status, text)
    expect(ergebnis.art === 'GESCHEITERT' && ergebnis.fehler.code).toBe(code)
  })
})

it('nennt, wer die Datei gesandt hat, und für wen', () => {
  const organisation = { id: '1', name: 'Kreis Heinsberg' }
  expect(absenderOf({ von: 'Meldeamt Gangelt (Link)', organisation })).toBe(
    'Meldeamt Gangelt (Link), Kreis Heinsberg',
  )
  expect(absenderOf({ von: 'Kreis Heinsberg', organisation })).toBe('Kreis Heinsberg')
  expect(absenderOf({ von: 'Kommandozeile', organisation: null })).toBe('Kommandozeile')
})
