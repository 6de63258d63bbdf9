import { assignRaeume, readZuordnung } from '../zuordnung/index.ts'
import { proposeZuordnung } from './propose-zuordnung.ts'
import { findUnbekannteRaeume } from './unbekannte-raeume.ts'

const RAEUME = [
  ['05370', 'Kreis Heinsberg'],
  ['05370004', 'Erkelenz'],
  ['05370008', 'Gangelt'],
  ['05370016', 'Heinsberg'],
  ['05370028', 'Übach-Palenberg'],
].map(([schluessel = '', name = '']) => ({ schluessel, name }))

const toDatei = (zeilen: readonly string[]) => ({
  name: 'kinder.csv',
  inhalt: new TextEncoder().encode(zeilen.join('\n')),
})

function untersuche(zeilen: readonly string[]) {
  const datei = toDatei(zeilen)
  const { zuordnung } = proposeZuordnung(datei, { raeume: RAEUME })
  return { datei, zuordnung: zuordnung! }
}

const NAMEN = untersuche([
  'Gemeinde;Jahr;Kinder',
  'Erkelenz;2024;412',
  'Gangelt;2024;96',
  'Heinsberg;2024;310',
  'Ubach-Palenbrg;2024;205',
  'Hückelhofen;2024;301',
])

describe(findUnbekannteRaeume, () => {
  it('names what means no area, with what may be meant and what the file lacks', () => {
    const abgleich = findUnbekannteRaeume(NAMEN.datei, NAMEN.zuordnung, RAEUME)
    expect(abgleich).toMatchObject({ bekannte: 3, fremde: 0 })
    expect(abgleich.fehlende.map(({ name }) => name)).toEqual(['Übach-Palenberg'])
    expect(
      abgleich.unbekannte.map(({ text, ersteZeile, vorschlaege }) => [
        text,
        ersteZeile,
        vorschlaege.map(({ name }) => name),
      ]),
    ).toEqual([
      ['Ubach-Palenbrg', 5, ['Übach-Palenberg']],
      ['Hückelhofen', 6, []],
    ])
  })

  it('asks nothing more once it was said which area each means', () => {
    const gesagt = assignRaeume(NAMEN.zuordnung, [
      { text: 'Ubach-Palenbrg', schluessel: '05370028' },
      { text: 'Hückelhofen', schluessel: null },
    ])
    expect(findUnbekannteRaeume(NAMEN.datei, gesagt, RAEUME).unbekannte).toEqual([])
    const zellen = [...readZuordnung(NAMEN.datei, gesagt).zellen]
    expect(zellen.map(({ raumSchluessel }) => raumSchluessel)).toEqual([
      '05370004',
      '05370008',
      '05370016',
      '05370028',
    ])
  })

  it('calls keys of other Kreise foreign and those of our own unknown', () => {
    const { datei, zuordnung } = untersuche([
      'AGS;Jahr;Kinder',
      '05370004;2024;412',
      '05370008;2024;96',
      '05370099;2024;96',
      '05334002;2024;96',
    ])
    const { bekannte, fremde, unbekannte } = findUnbekannteRaeume(datei, zuordnung, RAEUME)
    expect([bekannte, fremde, unbekannte.map(({ text }) => text)]).toEqual([2, 1, ['05370099']])
  })

  it('does not ask for foreign names in a file that has all of ours', () => {
    const { datei, zuordnung } = untersuche([
      'Gemeinde;Jahr;Kinder',
      ...RAEUME.slice(1).map(({ name }) => `${name};2024;1`),
      ...['Aldenhoven', 'Düren', 'Linnich'].map((name) => `${name};2024;1`),
    ])
    const { fremde, unbekannte } = findUnbekannteRaeume(datei, zuordnung, RAEUME)
    expect([fremde, unbekannte]).toEqual([3, []])
  })
})

describe('the total of a table', () => {
  const fragen = (zeilen: readonly string[]) => {
    const { datei, zuordnung } = untersuche(['Gemeinde;Jahr;Kinder', ...zeilen])
    const { unbekannte } = findUnbekannteRaeume(datei, zuordnung, RAEUME)
    return {
      auslassen: zuordnung.raum.auslassen,
      gefragt: unbekannte.map(({ text, vorschlaege }) => [
        text,
        vorschlaege.map(({ name }) => name),
      ]),
    }
  }
  const teile = RAEUME.slice(1).map(({ name }, i) => `${name};2024;${i + 3}`)

  it.each(['Kreis insgesamt', 'Kreis Heinsberg zusammen'])('„%s“ may be the Kreis', (text) => {
    expect(fragen([...teile, `${text};2024;18`])).toEqual({
      auslassen: [],
      gefragt: [[text, ['Kreis Heinsberg']]],
    })
  })

  it('stays a total beside its parts, and may be the Kreis where it stands alone', () => {
    expect(fragen([...teile, 'Insgesamt;2024;18'])).toEqual({
      auslassen: ['Insgesamt'],
      gefragt: [],
    })
    expect(fragen(['Insgesamt;2023;17', 'Insgesamt;2024;18'])).toEqual({
      auslassen: [],
      gefragt: [['Insgesamt', ['Kreis Heinsberg']]],
    })
  })
})

describe('the names of a long table', () => {
  it('are those of all rows, also where a variant comes late', () => {
    const { datei, zuordnung } = untersuche([
      'Gemeinde;Jahr;Kinder',
      ...Array.from({ length: 3000 }, (_, i) => {
        const tag = new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10)
        return `Erkelenz;${tag};${i + 3}`
      }),
      'UEBACH-PALENBERG;2024-12-31;205',
    ])
    expect(zuordnung.raum.umschluesselung).toMatchObject({ 'UEBACH-PALENBERG': '05370028' })
    expect(findUnbekannteRaeume(datei, zuordnung, RAEUME).bekannte).toBe(2)
  })
})

describe('notes below the figures', () => {
  it('are no areas, whatever they begin with', () => {
    const { zuordnung } = untersuche([
      'Gemeinde;Jahr;Kinder',
      'Erkelenz;2024;412',
      'Gangelt;2024;96',
      'Die Zahlen enthalten keine Schutzsuchenden.;;',
      'a) vorläufig;;',
    ])
    expect(zuordnung.raum.auslassen).toEqual([
      'Die Zahlen enthalten keine Schutzsuchenden.',
      'a) vorläufig',
    ])
  })
})

describe(assignRaeume, () => {
  it('lets the last word hold', () => {
    const nichts = assignRaeume(NAMEN.zuordnung, [{ text: 'Erkelenz', schluessel: null }])
    expect(nichts.raum.auslassen).toContain('Erkelenz')
    expect(nichts.raum.umschluesselung).not.toHaveProperty('Erkelenz')
    const doch = assignRaeume(nichts, [{ text: ' Erkelenz ', schluessel: '05370004' }])
    expect(doch.raum.auslassen).not.toContain('Erkelenz')
    expect(doch.raum.umschluesselung).toMatchObject({ Erkelenz: '05370004' })
  })
})
