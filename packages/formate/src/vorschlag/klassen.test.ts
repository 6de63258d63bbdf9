import { datei, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import { proposeZuordnung } from './index.ts'

/** Parts of the population that a long table with these classes is proposed to have. */
function gruppenOf(kopf: string, klassen: readonly string[]): readonly (object | undefined)[] {
  const zeilen = ['05370004', '05370008', '05370012'].flatMap((ags, i) =>
    klassen.map((klasse, j) => `${ags};2022;${klasse};${100 + 17 * i + 31 * j}`),
  )
  const text = [`AGS;Jahr;${kopf};Einwohner`, ...zeilen].join('\n')
  return (proposeZuordnung(datei(text)).zuordnung?.werte ?? []).map(({ merkmal, teilgruppe }) => {
    expect(merkmal.schluessel).toBe('bevoelkerung')
    return teilgruppe
  })
}

const alter = (alterVon: number, alterBis: number | null) => ({ alterVon, alterBis })

describe('classes as text', () => {
  it('of ages', () => {
    expect(
      gruppenOf('Altersgruppe', ['unter 3 Jahre', '3 bis unter 6', '6-17', '18 - 64', '65 u. m.']),
    ).toEqual([alter(0, 3), alter(3, 6), alter(6, 18), alter(18, 65), alter(65, null)])
    expect(gruppenOf('Alter', ['u3', '3 b. u. 6', 'Ü65', '80 u. ä.', '85+'])).toEqual([
      alter(0, 3),
      alter(3, 6),
      alter(65, null),
      alter(80, null),
      alter(85, null),
    ])
  })

  it('of sexes, in words, letters and codes', () => {
    const beide = [{ geschlecht: 'MAENNLICH' }, { geschlecht: 'WEIBLICH' }]
    for (const klassen of [
      ['männlich', 'weiblich'],
      ['m', 'w'],
      ['1', '2'],
      ['männl.', 'weibl.'],
    ]) {
      expect(gruppenOf('Geschlecht', klassen)).toEqual(beide)
    }
  })

  it('of nationalities', () => {
    const beide = [{ nationalitaet: 'DEUTSCH' }, { nationalitaet: 'AUSLAENDISCH' }]
    for (const klassen of [
      ['deutsch', 'nichtdeutsch'],
      ['D', 'A'],
      ['Deutsche', 'Nicht-Deutsche'],
    ]) {
      expect(gruppenOf('Staatsangehörigkeit', klassen)).toEqual(beide)
    }
  })

  it('in heads, with units', () => {
    const text =
      'AGS;Jahr;Einwohner;Einwohner in Tsd.;Einwohner weibl.;Einwohner 65 u. m.\n05370004;2022;44200;44,2;22000;9000\n05370008;2022;12200;12,2;6100;3000\n'
    const werte = proposeZuordnung(datei(text)).zuordnung!.werte
    expect(werte.map(({ merkmal, teilgruppe }) => [merkmal.einheit, teilgruppe])).toEqual([
      ['Personen', undefined],
      ['1.000 Personen', undefined],
      ['Personen', { geschlecht: 'WEIBLICH' }],
      ['Personen', alter(65, null)],
    ])
  })

  it('in heads as our own templates write them', () => {
    const text =
      'SCHLUESSEL;ZEIT;BEVOELKERUNG;BEVOELKERUNG_0_3_M;BEVOELKERUNG_3_90_W;BEVOELKERUNG_90__M;BEVOELKERUNG_90_\n05370004;2022;44200;600;300;90;260\n05370008;2022;12200;180;80;30;70\n'
    const werte = proposeZuordnung(datei(text)).zuordnung!.werte
    expect(werte.map(({ teilgruppe }) => teilgruppe)).toEqual([
      undefined,
      { geschlecht: 'MAENNLICH', ...alter(0, 3) },
      { geschlecht: 'WEIBLICH', ...alter(3, 90) },
      { geschlecht: 'MAENNLICH', ...alter(90, null) },
      alter(90, null),
    ])
  })

  it('of children, in heads that count nothing else', () => {
    const text =
      'AGS;Jahr;Kinder unter 3;Kinder 3 b. u. 6 J.;Jugendliche ab 14;Kinder;Betriebe unter 10 Beschäftigte\n05370004;2022;4;5;6;7;8\n05370008;2022;1;2;3;4;5\n'
    const werte = proposeZuordnung(datei(text)).zuordnung!.werte
    expect(werte.map(({ merkmal, teilgruppe }) => [merkmal.schluessel, teilgruppe])).toEqual([
      ['kinder', alter(0, 3)],
      ['kinder', alter(3, 6)],
      ['jugendliche', alter(14, null)],
      ['kinder', undefined],
      ['betriebe_unter_10_beschaeftigte', undefined],
    ])
  })
})

describe('years of two digits', () => {
  it('are read below „Jahr“, and said so', () => {
    const eine = datei('AGS;Jahr;Plätze\n05370004;98;5\n05370004;23;6\n05370008;23;7\n')
    const { zuordnung, sicherheit, meldungen } = proposeZuordnung(eine)
    expect(sicherheit).toBe('UNSICHER')
    expect(meldungen).toContainEqual(
      expect.objectContaining({
        schwere: 'HINWEIS',
        code: 'ZEITRAUM_GERATEN',
        text: expect.stringContaining('„98“ wird als 1998 gelesen.'),
      }),
    )
    expect([...toTafel(readDatei(eine, zuordnung!)).keys()]).toEqual([
      '05370004 plaetze 1998-01-01',
      '05370004 plaetze 2023-01-01',
      '05370008 plaetze 2023-01-01',
    ])
  })

  it('are ages or counts below other heads', () => {
    const eine = datei('AGS;Alter;Plätze\n05370004;12;5\n05370004;13;6\n')
    expect(proposeZuordnung(eine).fehlt).toContain('ZEITRAUM')
  })
})
