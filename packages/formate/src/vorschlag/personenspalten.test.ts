import { mappe } from '../../test/mappe.ts'
import { readdirSync } from 'node:fs'
import { datei, mitReferenzdaten, referenz, referenzpfad } from '../../test/referenz.ts'
import { findPersonen, personensatz } from './index.ts'

describe(findPersonen, () => {
  it.each([
    ['a csv', datei('Nachname;Vorname;Geburtsdatum;PLZ\nMuster;Max;01.02.1960;41812\n')],
    ['a csv with titles', datei('Auszug\n\n"Geburtsdatum","Gebiet"\n1960-02-01,Q1\n')],
    [
      'a workbook',
      datei(
        mappe({
          Blatt: [
            ['Geburtsname', 'Gebiet'],
            ['Muster', 'Q1'],
          ],
        }),
      ),
    ],
    [
      'a later sheet',
      datei(
        mappe({
          A: [['x', 'y']],
          B: [
            ['IBAN', 'Betrag'],
            ['DE', 1],
          ],
        }),
      ),
    ],
  ])('recognises a list of persons in %s', (_, eine) => {
    expect(findPersonen(eine)).toMatchObject({ art: 'KOPF' })
  })

  it.each([
    ['figures of areas', datei('AGS;Name;Jahr;Geburten\n05370004;Erkelenz;2022;12\n')],
    [
      'a workbook of areas',
      datei(
        mappe({
          Blatt: [
            ['Gebiet', 'Einwohner'],
            ['Q1', 12],
          ],
        }),
      ),
    ],
    ['an empty file', datei('')],
    ['a broken archive', datei('PK\u0003\u0004kaputt')],
  ])('takes %s', (_, eine) => {
    expect(findPersonen(eine)).toBeNull()
  })

  const NAMEN = [
    'Müller, Anna',
    'Yilmaz, Mehmet',
    'Schmitz, Hans-Peter',
    'von Berg, Ute',
    'Nowak, Piotr',
  ]
  const TAGE = ['3.4.1951', '17.11.1968', '28.2.1983', '9.9.1990', '30.12.2004', '14.6.2011']
  const spalten = (...werte: readonly (readonly string[])[]): string =>
    werte[0]!.map((_, i) => werte.map((spalte) => spalte[i] ?? '').join(';')).join('\n')
  const gebiete = (liste: readonly string[]): readonly string[] => liste.map((_, i) => `Q${i}`)

  it.each([
    ['names', 'NAME', spalten(['Gebiet', ...gebiete(NAMEN)], ['Kontakt', ...NAMEN])],
    [
      'first names first',
      'NAME',
      spalten([
        'X',
        'Anna Müller',
        'Dr. Ute von Berg',
        'Mehmet Yilmaz',
        'Frau Heike Jansen',
        'Piotr Nowak',
      ]),
    ],
    [
      'first names alone',
      'NAME',
      spalten(['X', 'Anna', 'Ute', 'Mehmet', 'Heike', 'Piotr'], gebiete(NAMEN)),
    ],
    ['birthdays', 'GEBURTSTAG', spalten(['Gebiet', ...gebiete(TAGE)], ['geb.', ...TAGE])],
    [
      'mail addresses',
      'EMAIL',
      spalten(['a@b.de', 'c@d.de', 'e@f.org', 'g@h.de', 'i@k.com'], gebiete(NAMEN)),
    ],
    [
      'addresses',
      'ANSCHRIFT',
      spalten([
        'Ort',
        'Hochstr. 3',
        'Am Markt 2 ',
        'Südpromenade 5',
        'Burgweg 12a',
        'Lange Gasse 4',
        'Roermonder Straße 77',
        'Kirchplatz 1',
      ]),
    ],
    ['streets and house numbers', 'ANSCHRIFT', 'Straße;Hausnummer;Kinder\nMarkt;1;3\nMarkt;2;4\n'],
  ])('recognises %s by the content', (_, art, text) => {
    expect(findPersonen(datei(text))).toMatchObject({ art })
  })

  it('looks into hidden and later sheets, and says where', () => {
    const eine = datei(
      mappe({
        Zahlen: [['Gebiet', 'Fälle']],
        Rohdaten: [['a', 'b'], ...NAMEN.map((name) => ['x', name])],
      }),
      'liste.xlsx',
    )
    expect(personensatz(eine, findPersonen(eine)!)).toBe(
      '„liste.xlsx“ enthält Angaben zu einzelnen Personen (Namen, Blatt „Rohdaten“, Spalte B) und wird nicht angenommen; gespeichert ist davon nichts. Gebraucht werden nur Zahlen je Gebiet (Datenschutz): Bitte vorher zusammenzählen und diese Spalten weglassen.',
    )
  })

  it.each([
    [
      'names of areas',
      spalten([
        'Heinsberg, Stadt',
        'Erkelenz, Stadt',
        'Aachen, Städteregion',
        'Hamburg, Freie und Hansestadt',
        'Düren, Kreis',
        'Selfkant',
      ]),
    ],
    [
      'institutions',
      spalten([
        'Kita',
        'Anna Schule',
        'Martin Luther Haus',
        'Karl Barth Weg',
        'Maria Hilf Stift',
        'Josef Platz',
      ]),
    ],
    [
      'yearly dates',
      spalten(['Stichtag', ...Array.from({ length: 30 }, (_, i) => `31.12.${1990 + i}`)]),
    ],
    [
      'elections',
      spalten([
        'Tag',
        '2.12.1990',
        '16.10.1994',
        '27.9.1998',
        '22.9.2002',
        '18.9.2005',
        '27.9.2009',
        '22.9.2013',
        '24.9.2017',
      ]),
    ],
    [
      'daily series',
      spalten([
        'Tag',
        ...Array.from({ length: 200 }, (_, i) =>
          new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
        ),
      ]),
    ],
    [
      'streets alone',
      spalten(['Straße', 'Hochstraße', 'Burgweg', 'Am Markt', 'Ostpromenade', 'Parkhof']),
    ],
    ['a contact below the table', spalten(['Q1', 'Q2', 'Q3', 'Auskunft: statistik@example.org'])],
  ])('takes %s', (_, text) => {
    expect(findPersonen(datei(text))).toBeNull()
  })
})

mitReferenzdaten('findPersonen on published files', () => {
  it('finds no persons in any of them', () => {
    const pfade = readdirSync(referenzpfad(''), { recursive: true, encoding: 'utf8' }).filter(
      (pfad) => /\.(csv|xlsx?|txt)$/.test(pfad) && !pfad.includes('/full/'),
    )
    expect(pfade.length).toBeGreaterThan(80)
    const funde = pfade.filter((pfad) => findPersonen(referenz(pfad)) !== null)
    expect(funde).toEqual([])
  }, 60_000)
})
