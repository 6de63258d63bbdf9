import { findJenseits, parseGrenzen } from './grenzen.ts'

describe(parseGrenzen, () => {
  it.each([
    ['8; 11,5; 1.000', [8, 11.5, 1000]],
    ['-3;0', [-3, 0]],
    ['−3 ; 2', [-3, 2]],
    ['7', [7]],
  ])('reads %s', (text, grenzen) => {
    expect(parseGrenzen(text, 4)).toEqual({ grenzen })
  })

  it.each([
    ['', 'Geben Sie wenigstens eine Zahl ein'],
    ['8; zwölf', '„zwölf“ ist keine Zahl'],
    ['8.5', '„8.5“ ist keine Zahl'],
    ['10; 5', '5 steht nach 10'],
    ['5; 5', '5 steht nach 5'],
    ['1;2;3;4;5', 'Das sind 5 Grenzen; mehr als 4'],
  ])('says what is wrong with "%s"', (text, fehler) => {
    expect(parseGrenzen(text, 4)).toMatchObject({ fehler: expect.stringContaining(fehler) })
  })
})

describe(findJenseits, () => {
  const spanne = { unten: 2.1, oben: 28.4, nachkommastellen: 1 }

  it.each([
    [
      [8, 100],
      '100,0 liegt über allen Werten, die Klasse bliebe leer: Die Werte reichen von 2,1 bis 28,4.',
    ],
    [
      [1, 8],
      '1,0 liegt unter allen Werten, die Klasse bliebe leer: Die Werte reichen von 2,1 bis 28,4.',
    ],
    [[8, 28.4], null],
  ])('%j → %s', (grenzen, satz) => {
    expect(findJenseits(grenzen, spanne)).toBe(satz)
  })
})
