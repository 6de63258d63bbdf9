import { describeOeffnungszeiten } from '@sozial/domain/oeffnungszeit'
import fc from 'fast-check'
import { datei } from '../../test/referenz.ts'
import { BEZUG } from './beispiel.testing.ts'
import { OHNE_WAHL, readAngebote, EINLESESPALTEN } from './index.ts'

const read = (text: string, wahl = OHNE_WAHL) => readAngebote(datei(text), BEZUG, wahl)
const texte = (gelesen: ReturnType<typeof read>): string =>
  gelesen.meldungen.map(({ zeile, spalte, text }) => `${zeile} ${spalte}: ${text}`).join('\n')

describe('a table as people have it', () => {
  const gelesen = read(
    [
      'Liste der Treffs',
      '',
      'Träger;Einrichtung;Arbeitsbereich;Altersgruppe;Str.;PLZ;Ort;Tel.;Homepage;Öffnungszeiten',
      'AWO;Café Kunterbunt;Treff;ab 65;Markt 3a;52525;Heinsberg;02452 12;www.awo.example;Mo–Fr 9–12 Uhr',
      'AWO;Jugendhaus;Jugendzentrum;12-21;Am Bach 1;5252;Heinsberg;02452 13;;Mo-Do 14-20 Uhr',
    ].join('\n'),
  )

  it('is known by its heads', () => {
    expect(gelesen.spalten.map(({ spalte }) => spalte)).toEqual([
      'anbieter',
      'titel',
      'kategorien',
      'alter',
      'strasse',
      'plz',
      'ort',
      'telefon',
      'website',
      'zeiten',
    ])
  })

  it('becomes offers', () => {
    const [cafe, haus] = gelesen.saetze
    expect(cafe).toMatchObject({
      zeile: 4,
      organisation: { name: 'AWO' },
      inhalt: {
        titel: 'Café Kunterbunt',
        kategorien: ['begegnung'],
        alter: { von: 65, bis: null },
        kontakt: { telefon: '02452 12', website: 'https://www.awo.example' },
      },
      standorte: [{ strasse: 'Markt', hausnummer: '3a', plz: '52525' }],
    })
    expect(haus).toMatchObject({
      inhalt: { alter: { von: 12, bis: 21 } },
      standorte: [{ plz: '05252' }],
    })
    expect(describeOeffnungszeiten(cafe!.standorte[0]!.zeiten)).toBe(
      'montags bis freitags 9–12 Uhr',
    )
    expect(gelesen.meldungen).toEqual([])
  })
})

describe('what is wrong', () => {
  it('is said cell by cell, and the rest comes in', () => {
    const gelesen = read(
      [
        'Titel;Kategorien;Für wen;Alter von;Alter bis;E-Mail;Internet;PLZ;Öffnungszeiten;Plätze',
        'Treff;Tagespfleg;Rentner;70;60;keine;javascript:alert(1);abc;werktags;viele',
      ].join('\n'),
    )
    expect(gelesen.saetze[0]!.inhalt).toEqual({ titel: 'Treff' })
    expect(gelesen.unbekannteKategorien).toEqual([
      { wort: 'Tagespfleg', anzahl: 1, vorschlaege: ['tagespflege'] },
    ])
    for (const spalte of [
      'Für wen',
      'Alter von',
      'E-Mail',
      'Internet',
      'PLZ',
      'Öffnungszeiten',
      'Plätze',
    ])
      expect(texte(gelesen)).toContain(`2 ${spalte}: `)
    expect(texte(gelesen)).toContain('„werktags“ kann mit oder ohne Samstag gemeint sein')
  })

  it('is answered with what the words hold, before what only looks like them', () => {
    expect(texte(read('Titel;Für wen\nTreff;Alle Menschen\n'))).toContain(
      'Gemeint ist vielleicht „Alle“.',
    )
  })

  it('is a script no more than any text', () => {
    const skript = '<script>alert(1)</script>'
    expect(read(`Titel;Beschreibung\nTreff;${skript}\n`).saetze[0]!.inhalt.langtext).toBe(skript)
  })

  it('is asked back where two rows of one offer disagree', () => {
    const gelesen = read(
      'Titel;Kurz gesagt;Straße\nTreff;Kaffee;Markt 1\nTreff;Tee;Bach 2\nTreff;;Bach 2\n',
    )
    expect(gelesen.saetze).toHaveLength(1)
    expect(gelesen.saetze[0]!.standorte.map(({ strasse }) => strasse)).toEqual(['Markt', 'Bach'])
    expect(texte(gelesen)).toMatch(
      /3 Kurz gesagt: Diese Zeile gehört zum Angebot der Zeile 2.*\n4 null: .*schon weiter oben/,
    )
  })

  it('keeps no address of a secret place', () => {
    const gelesen = read(
      'Titel;Ort geheim;Straße;PLZ;Ort;Länge;Breite\nFrauenhaus;ja;Waldweg 7;52525;Heinsberg;6,1;51,1\n',
    )
    expect(JSON.stringify(gelesen.saetze)).not.toMatch(/Waldweg|52525|Heinsberg|51/)
    expect(gelesen.saetze[0]!.standorte).toMatchObject([{ geheim: true, laenge: null }])
  })

  it('ends in a sentence, whatever the file is', () => {
    for (const text of [
      '{"type":"FeatureCollection","features":[]}',
      '[]',
      '{"a":1}',
      'nur ein Satz',
      '%PDF-1.7 …',
    ])
      expect(() => read(text)).toThrow(
        /enthält keine Angebote|keine Angebote zu erkennen|keine Tabelle/,
      )
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string()), { minLength: 1 }),
        fc.constantFrom(...EINLESESPALTEN),
        (zeilen, spalte) => {
          const text = [
            'Titel;x',
            ...zeilen.map((zeile) => zeile.join(';').replaceAll('"', '')),
          ].join('\n')
          try {
            read(text, { spalten: { 1: spalte }, kategorien: {} })
          } catch (error) {
            expect((error as Error).name).toBe('LesefehlerError')
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})

it('takes the columns and categories that somebody chose', () => {
  const gelesen = read('A;B;C\nTreff;Kaffeeklatsch;Markt 1\n', {
    spalten: { 0: 'titel', 1: 'kategorien', 2: null },
    kategorien: { Kaffeeklatsch: 'begegnung' },
  })
  expect(gelesen.saetze).toMatchObject([
    { inhalt: { titel: 'Treff', kategorien: ['begegnung'] }, standorte: [] },
  ])
  expect(gelesen.unbekannteKategorien).toEqual([])
})

it('wants the system of positions that are no degrees', () => {
  const ohne = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: 'x' },
        geometry: { type: 'Point', coordinates: [391_841, 5_822_078] },
      },
    ],
  }
  expect(() => read(JSON.stringify(ohne))).toThrow('ihr Bezugssystem steht nicht dabei')
})

it('reads the tables of HSDS out of an archive', async () => {
  const { zipSync, strToU8 } = await import('fflate')
  const zip = zipSync({
    'data/services.csv': strToU8(
      'id,organization_id,name,description,status\n11111111-1111-4111-8111-111111111111,o1,Beratung,"Hilfe; sofort",active\n',
    ),
    'data/organizations.csv': strToU8('id,name\no1,Verein\n'),
  })
  const gelesen = readAngebote({ name: 'hsds.zip', inhalt: zip }, BEZUG, OHNE_WAHL)
  expect(gelesen).toMatchObject({
    format: 'HSDS',
    saetze: [
      {
        organisation: { name: 'Verein' },
        inhalt: { titel: 'Beratung', kurztext: 'Hilfe; sofort' },
      },
    ],
  })
})
