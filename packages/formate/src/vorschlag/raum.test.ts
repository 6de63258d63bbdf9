import { datei, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import { proposeZuordnung } from './index.ts'
import type { Vorgaben } from './index.ts'

const KOMMUNEN = ['Erkelenz', 'Gangelt', 'Geilenkirchen', 'Heinsberg'].map((name, i) => ({
  schluessel: `053700${String(4 * (i + 1)).padStart(2, '0')}`,
  name,
}))
const QUARTIERE = ['Nord', 'Süd', 'Ost', 'West'].map((name, i) => ({
  schluessel: `Q-${i + 1}`,
  name,
}))
/** Keys of their own that look like official ones. */
const PLANUNGSRAEUME = ['01011101', '01011102', '04030417'].map((schluessel) => ({
  schluessel,
  name: schluessel,
}))

function lies(text: string, vorgaben: Vorgaben) {
  const eine = datei(text)
  const vorschlag = proposeZuordnung(eine, vorgaben)
  if (vorschlag.zuordnung === null) throw new Error('no mapping')
  const lesung = readDatei(eine, vorschlag.zuordnung)
  const fehler = lesung.meldungen.filter(({ schwere }) => schwere === 'FEHLER')
  return {
    vorschlag,
    fehler,
    raeume: [...toTafel(lesung).keys()].map((zeile) => zeile.split(' ')[0]),
  }
}

describe('keys of the Kreis', () => {
  it('are taken as they are, beside one that nobody knows', () => {
    const text = 'Nr;Jahr;Kinder\nQ-1;2020;5\nQ-2;2020;6\nQ-3;2020;7\nQ-99;2020;8\n'
    const { vorschlag, fehler, raeume } = lies(text, { raeume: QUARTIERE })
    expect(vorschlag.raumbezug).toBe('EIGEN')
    expect(fehler).toEqual([])
    expect(raeume).toEqual(['Q-1', 'Q-2', 'Q-3', 'Q-99'])
  })

  it('stay their own where they look official and one does not', () => {
    const zeilen = ['01011101;5', '01011102;6', '04030417;7', '00000000;'].join('\n')
    const { vorschlag, fehler } = lies(`id;kinder\n${zeilen}\n`, {
      raeume: PLANUNGSRAEUME,
      zeitraum: { wert: '2020', art: 'JAHR' },
    })
    expect(vorschlag.raumbezug).toBe('EIGEN')
    expect(fehler).toEqual([])
  })

  it('stay their own where they would be shortened to a Gemeinde, beside Land and Kreise', () => {
    const quartiere = ['0537000401', '0537000402'].map((schluessel) => ({
      schluessel,
      name: schluessel,
    }))
    const zeilen = ['0537000401;5', '0537000402;6', '05;70', '05116;7', '05166;8'].join('\n')
    const { vorschlag, raeume } = lies(`SCHLUESSEL;kinder\n${zeilen}\n`, {
      raeume: quartiere,
      zeitraum: { wert: '2020', art: 'JAHR' },
    })
    expect(vorschlag.raumbezug).toBe('EIGEN')
    expect(raeume.slice(0, 2)).toEqual(['0537000401', '0537000402'])
  })

  it('are official beside other Gemeinden, and get back their zeros', () => {
    const text = 'AGS;Jahr;Kinder\n5370004;2020;5\n5370008;2020;6\n5374012;2020;8\n'
    const { vorschlag, raeume } = lies(text, { raeume: KOMMUNEN })
    expect(vorschlag.raumbezug).toBe('AMTLICH')
    expect(raeume).toEqual(['05370004', '05370008', '05374012'])
  })
})

describe('keys that nobody knows', () => {
  it('give way to names that are known', () => {
    const text =
      'Nr;Gemeinde;Jahr;Kinder\n101;Erkelenz;2020;5\n102;Gangelt;2020;6\n103;Heinsberg;2020;7\n'
    const { vorschlag, raeume } = lies(text, { raeume: KOMMUNEN })
    expect(vorschlag.raumbezug).toBe('NAME')
    expect(raeume).toEqual(['05370004', '05370008', '05370016'])
  })

  it.each([
    [
      'of an office',
      'schluessel;gemarkung;Jahr;Kinder\n4570;Aphoven;2020;5\n4591;Arsbeck;2020;6\n',
    ],
    ['of another Kreis', 'AGS;Jahr;Kinder\n05374012;2020;5\n05374016;2020;6\n'],
  ])('%s are unsure, and it is said why', (_, text) => {
    const { spalten, sicherheit } = proposeZuordnung(datei(text), { raeume: KOMMUNEN })
    expect(sicherheit).toBe('UNSICHER')
    expect(spalten[0]).toMatchObject({
      rolle: 'RAUMSCHLUESSEL',
      sicherheit: 'UNSICHER',
      grund: 'Kein Schlüssel dieser Spalte gehört zu einem Raum des Kreises.',
    })
  })

  it('are no doubt where they are the Kreis and the Land', () => {
    const text = 'AGS;Jahr;Kinder\n05;2020;500\n05370;2020;60\n'
    const { spalten } = proposeZuordnung(datei(text), { raeume: KOMMUNEN })
    expect(spalten[0]?.sicherheit).not.toBe('UNSICHER')
  })
})

describe('what the heads say', () => {
  it('is sure where a word is known', () => {
    const text = 'AGS;Jahr;Arbeitslose;Punkte\n05370004;2020;5;1\n05370008;2020;6;2\n'
    const { spalten } = proposeZuordnung(datei(text), { raeume: KOMMUNEN })
    expect(spalten.slice(2).map(({ sicherheit, grund }) => [sicherheit, grund])).toEqual([
      ['SICHER', 'Der Kopf nennt „Arbeitslose“.'],
      ['WAHRSCHEINLICH', 'Die Spalte enthält Zahlen.'],
    ])
  })

  it('counts everybody who lives somewhere on a day, by the year or the month', () => {
    const text =
      'id,zeit,inhabitants,inhabitants germans with migration background,births\nQ-1,202012,50,5,2\nQ-2,202012,60,6,3\n'
    const eine = datei(text)
    const { zuordnung } = proposeZuordnung(eine, { raeume: QUARTIERE })
    const zeiten = [...readDatei(eine, zuordnung ?? undefined).zellen].map(
      ({ zeitraum }) => `${zeitraum.art} ${zeitraum.von}`,
    )
    expect(zeiten.slice(0, 3)).toEqual([
      'STICHTAG 2020-12-31',
      'STICHTAG 2020-12-31',
      'MONAT 2020-12-01',
    ])
  })

  it('names one thing by the part of the people that a column tells', () => {
    const text =
      'AGS;Jahr;Geschlecht;Besuche\n05370004;2020;männlich;5\n05370004;2020;weiblich;6\n05370008;2020;männlich;7\n05370008;2020;weiblich;8\n'
    const { zuordnung } = proposeZuordnung(datei(text), { raeume: KOMMUNEN })
    expect(zuordnung?.werte.map(({ merkmal, teilgruppe }) => [merkmal.name, teilgruppe])).toEqual([
      ['Besuche', { geschlecht: 'MAENNLICH' }],
      ['Besuche', { geschlecht: 'WEIBLICH' }],
    ])
  })

  it('are none below the table: remarks alone in their lines', () => {
    const text =
      'Nr;Jahr;Kinder\nQ-1;2020;5\nQ-2;2020;\nQ-3;;\n\nDefinition: alle unter 18\nErhoben durch die Jugendämter und an das Landesamt gemeldet, Stand September\n'
    const { fehler, raeume, vorschlag } = lies(text, {
      raeume: QUARTIERE,
      zeitraum: { wert: '2020', art: 'JAHR' },
    })
    expect(vorschlag.raumbezug).toBe('EIGEN')
    expect(fehler).toEqual([])
    expect(raeume).toEqual(['Q-1', 'Q-2', 'Q-3'])
  })
})
