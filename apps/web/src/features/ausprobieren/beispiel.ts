/** A table of one's own as a town might have it, on the first areas that there are. */
import type { BekannterRaum } from '@sozial/formate/vorschlag'

const JAHRE = [2021, 2022, 2023, 2024]
const HOECHSTENS_RAEUME = 40

/** Made-up figures of no one: they only show how the page works. */
export function createBeispiel(raeume: readonly BekannterRaum[]): File {
  const zeilen = raeume.slice(0, HOECHSTENS_RAEUME).flatMap(({ schluessel, name }, i) =>
    JAHRE.map((jahr, j) => {
      const kinder = 180 + ((i * 67) % 240) + ((i * 5 + j * 3) % 11) * (i % 2 === 0 ? j : -j)
      const betreut = Math.round(kinder * (0.28 + ((i * 13) % 17) / 100 + j * 0.02))
      return [schluessel, name, jahr, betreut, kinder].join(';')
    }),
  )
  const text = ['Schlüssel;Raum;Jahr;Betreute Kinder unter 3;Kinder unter 3', ...zeilen].join(
    '\r\n',
  )
  return new File([`\uFEFF${text}\r\n`], 'beispiel-betreuung.csv', { type: 'text/csv' })
}
