import { readMappe } from '@sozial/formate/mappe'
import { toArbeitsmappe } from './arbeitsmappe.ts'

it('is read as a workbook, with figures as figures and everything else as text', () => {
  const inhalt = toArbeitsmappe([
    ['Raum', 'Plätze', 'Anteil', 'Weg'],
    ['Übach–Boscheln & <mehr>', '1234,5', '25,8 %', '3,0 km, Selfkant'],
    ['=1+1', '−7', 12, '0 + 2'],
    [],
    ['Quelle: Demodaten (synthetisch).\u0001'],
  ])
  const [blatt] = readMappe({ name: 'tabelle.xlsx', inhalt })
  expect(blatt).toMatchObject({
    zeilen: [
      ['Raum', 'Plätze', 'Anteil', 'Weg'],
      ['Übach–Boscheln & <mehr>', 1234.5, 25.8, '3,0 km, Selfkant'],
      ['=1+1', -7, 12, '0 + 2'],
      [],
      ['Quelle: Demodaten (synthetisch).'],
    ],
  })
})
