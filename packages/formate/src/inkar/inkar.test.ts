import { mappe } from '../../test/mappe.ts'
import { codes, datei, latin1, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'

const METADATEN = [
  ['Dokumentation der exportierten Indikatoren'],
  ['Indikator', 'Langname', 'Quelle', 'Berechnungsgrundlage', 'Anmerkungen'],
  ['Arbeitslose', 'Zahl der Arbeitslosen insgesamt', 'BA', null, 'Zahl im Jahresdurchschnitt'],
  [
    'Erwerbsfähige Bevölkerung',
    'Zahl der Personen von 15 bis unter 65',
    'Fortschreibung',
    null,
    '31.12.',
  ],
  [
    'Schulabgänger ohne Abschluss',
    'Anteil der Schulabgänger ohne Hauptschulabschluss in %',
    '',
    '',
    '',
  ],
]
const DATEN = [
  [
    'Kennziffer',
    'Raumeinheit',
    'Aggregat',
    'Arbeitslose',
    'Erwerbsfähige Bevölkerung',
    'Schulabgänger ohne Abschluss',
  ],
  [null, null, null, '2016', '2016', '2016'],
  ['05370004', 'Erkelenz, Stadt', 'Gemeinden', 1110, 29000, 5.33],
  ['05370', 'Heinsberg', 'Kreise', 7857, null, 4.1],
  ['0', 'Deutschland', 'Bund', 2690975, 1, 1],
  ['501', 'Aachen', 'Raumordnungsregionen', 1, 2, 3],
]

describe('INKAR workbooks', () => {
  it.each(['xlsx', 'biff8'] as const)('reads %s with sheets Daten and Metadaten', (art) => {
    const lesung = readDatei(
      datei(mappe({ Daten: DATEN, Metadaten: METADATEN, Quellangabe: [['BBSR']] }, art)),
    )
    expect(lesung).toMatchObject({ format: 'inkar', quelle: 'inkar' })
    expect([...toTafel(lesung)].slice(0, 6)).toEqual([
      ['05370004 arbeitslose 2016-01-01', 1110],
      ['05370004 bevoelkerung 2016-12-31 15-65', 29000],
      ['05370004 inkar_schulabgaenger_ohne_abschluss 2016-01-01', 5.33],
      ['05370 arbeitslose 2016-01-01', 7857],
      ['05370 bevoelkerung 2016-12-31 15-65', 'NICHT_VERFUEGBAR'],
      ['05370 inkar_schulabgaenger_ohne_abschluss 2016-01-01', 4.1],
    ])
    expect([...lesung.zellen][2]).toMatchObject({
      merkmal: { einheit: 'Prozent', art: 'FERTIGWERT' },
      stelle: { blatt: 'Daten', zeile: 3, spalte: 'F' },
    })
  })

  it('leaves out areas without official keys and names the level', () => {
    const lesung = readDatei(datei(mappe({ Daten: DATEN, Metadaten: METADATEN })))
    expect([...new Set([...lesung.zellen].map(({ raumSchluessel }) => raumSchluessel))]).toEqual([
      '05370004',
      '05370',
      'DG',
    ])
    expect(lesung.meldungen).toMatchObject([{ code: 'EBENE_AUSGELASSEN' }])
    expect(lesung.meldungen[0]?.text).toContain('Raumordnungsregionen')
  })

  it('repairs keys that became numbers', () => {
    const zahlen = DATEN.map((zeile) =>
      zeile[0] === '05370004' ? [5370004, ...zeile.slice(1)] : zeile,
    )
    const lesung = readDatei(datei(mappe({ Daten: zahlen })))
    expect([...lesung.zellen][0]?.raumSchluessel).toBe('05370004')
    expect(codes(lesung)).toContain('FUEHRENDE_NULL')
  })

  it('refuses other workbooks with what it saw', () => {
    expect(() =>
      readDatei(datei(mappe({ Umfrage: [['Frage', 'Antwort']] }), 'umfrage.xlsx')),
    ).toThrow('(Blätter: Umfrage) ist unbekannt; die erste Zeile lautet „Frage | Antwort“')
  })

  it('refuses tables without years', () => {
    const ohne = DATEN.map((zeile, i) => (i === 1 ? zeile.map(() => null) : zeile))
    expect(() => readDatei(datei(mappe({ Daten: ohne })))).toThrow('kein Jahr')
  })
})

describe('INKAR csv', () => {
  it('reads names with years in the second head row, in Windows-1252', () => {
    const text =
      'kennung;name;q_einkst_bev98;q_einkst_bev99\nGebietskennziffer;Name;Einkommensteuer 1998;Einkommensteuer 1999\n053700028;Übach-Palenberg, Stadt;272,65;-,14\n'
    const lesung = readDatei(datei(latin1(text)))
    expect([...toTafel(lesung)]).toEqual([
      ['05370028 inkar_einkommensteuer 1998-01-01', 272.65],
      ['05370028 inkar_einkommensteuer 1999-01-01', -0.14],
    ])
    expect([...lesung.zellen][0]).toMatchObject({
      raumName: 'Übach-Palenberg, Stadt',
      merkmal: { einheit: 'Euro je Einwohner', art: 'FERTIGWERT' },
    })
  })

  it('reads the export layout saved as csv', () => {
    const text =
      'Kennziffer;Raumeinheit;Aggregat;Arbeitslose;Arbeitslose\n;;;2015;2016\n05370004;Erkelenz;Gemeinden;1.140;1.110\n'
    expect([...toTafel(readDatei(datei(text))).values()]).toEqual([1140, 1110])
  })
})

it('takes no long table for an INKAR table because its rows have years', () => {
  const zeilen = [
    ['Kennziffer', 'Raumeinheit', 'Aggregat', 'jahr', 'arbeitslose'],
    ['05370004', 'Erkelenz, Stadt', 'Gemeinden', '1998', '1811'],
    ['05370004', 'Erkelenz, Stadt', 'Gemeinden', '1999', '1700'],
  ]
  const text = zeilen.map((zeile) => zeile.join(';')).join('\n')
  expect(() => readDatei(datei(text))).toThrow('ist unbekannt')
  expect(() => readDatei(datei(mappe({ Daten: zeilen })))).toThrow('kein Jahr')
})
