import { lueckensatzOf } from './abdeckung-worte.ts'

it('sagt, wo Lücken sind und wo noch nichts ist', () => {
  expect(
    lueckensatzOf([
      { felder: ['DA', 'FEHLT'] },
      { felder: ['DA', 'ANGEFORDERT'] },
      { felder: ['NICHT_ERWARTET', 'NICHT_ERWARTET'] },
    ]),
  ).toBe('1 Indikator hat Lücken; bei 1 ist etwas angefordert; für 1 gibt es hier noch gar nichts.')
  expect(lueckensatzOf([{ felder: ['DA'] }])).toBe('Kein Indikator hat eine Lücke.')
})
