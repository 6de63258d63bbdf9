/** The made-up areas: 20 Sozialräume in ten Kommunen of a Kreis. */

/** Name, Kommune, children under 18, share in the first year, drift per year. */
export const RAEUME: readonly (readonly [string, string, number, number, number])[] = [
  ['Arsbeck–Wildenrath', 'Wegberg', 1240, 11.0, 0.04],
  ['Baal–Brachelen', 'Hückelhoven', 1810, 10.2, -0.05],
  ['Birgelen–Effeld', 'Wassenberg', 980, 9.4, 0.02],
  ['Erkelenz-Mitte', 'Erkelenz', 3420, 13.1, 0.12],
  ['Erkelenz Nord-West', 'Erkelenz', 1650, 8.4, -0.05],
  ['Erkelenz Süd-Ost', 'Erkelenz', 1490, 7.2, -0.06],
  ['Gangelt', 'Gangelt', 2080, 7.5, -0.04],
  ['Geilenkirchen-Mitte', 'Geilenkirchen', 2760, 16.9, 0.03],
  ['Teveren–Gillrath', 'Geilenkirchen', 1330, 9.9, -0.07],
  ['Heinsberg-Mitte', 'Heinsberg', 3150, 15.6, 0.03],
  ['Karken–Kirchhoven', 'Heinsberg', 1720, 9.3, -0.05],
  ['Oberbruch–Dremmen', 'Heinsberg', 2530, 17.8, 0.11],
  ['Hückelhoven-Mitte', 'Hückelhoven', 3610, 20.1, 0.27],
  ['Ratheim–Millich', 'Hückelhoven', 2210, 17.2, 0.04],
  ['Selfkant', 'Selfkant', 1590, 6.9, 0.0],
  ['Palenberg–Frelenberg', 'Übach-Palenberg', 2140, 18.4, -0.3],
  ['Übach–Boscheln', 'Übach-Palenberg', 2320, 18.6, 0.26],
  ['Waldfeucht', 'Waldfeucht', 1410, 7.8, 0.0],
  ['Wassenberg-Mitte', 'Wassenberg', 1860, 12.9, -0.06],
  ['Wegberg-Mitte', 'Wegberg', 2870, 10.8, -0.07],
]

export const KOMMUNEN = [...new Set(RAEUME.map(([, kommune]) => kommune))]
export const kommuneSchluessel = (name: string) =>
  `0537${String(4 + KOMMUNEN.indexOf(name)).padStart(4, '0')}`
/** Four towns have a Jugendamt of their own, the Kreis looks after the rest. */
export const JUGENDAEMTER = [
  ['J1', 'Jugendamt Erkelenz'],
  ['J2', 'Jugendamt Geilenkirchen'],
  ['J3', 'Jugendamt Heinsberg'],
  ['J4', 'Jugendamt Hückelhoven'],
  ['J5', 'Kreisjugendamt'],
] as const
export const jugendamtOf = (kommune: string) =>
  JUGENDAEMTER.find(([, name]) => name === `Jugendamt ${kommune}`) ?? JUGENDAEMTER[4]
export const schluesselOf = (i: number) => `SR${String(i + 1).padStart(2, '0')}`
