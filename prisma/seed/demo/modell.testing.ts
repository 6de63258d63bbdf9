/** The model, and figures out of it, for tests. */
import type { Zahlen } from './lage.ts'
import { addZahlen, createModell } from './modell.ts'
import { QUARTIERE, sozialraumOf, type Quartierangabe } from './raeume.ts'
import { ALTERSGRUPPEN } from './zahlen-menschen.ts'

export const modell = createModell()

export const zahl = (zahlen: Zahlen, key: string): number => zahlen[key]!

/** Inhabitants from an age up to below another one. */
export const ages = (zahlen: Zahlen, von: number, bis: number | null): number =>
  ALTERSGRUPPEN.filter(([ab, ende]) => ab >= von && (bis === null || (ende ?? 999) <= bis)).reduce(
    (summe, [ab, ende]) =>
      summe +
      zahl(zahlen, `bevoelkerung ${ab}-${ende ?? ''} m`) +
      zahl(zahlen, `bevoelkerung ${ab}-${ende ?? ''} w`),
    0,
  )

const schluesselOf = (name: string) => QUARTIERE.find((eines) => eines.name === name)!.schluessel

export const quartier = (name: string, jahr: number): Zahlen =>
  modell.quartiere.get(schluesselOf(name))!.jahre.get(jahr)!

export const massstab = (schluessel: string, jahr: number): Zahlen =>
  modell.massstaebe.get(schluessel)!.jahre.get(jahr)!

/** Figures of Quartiere added up by a key. */
export function group(
  jahr: number,
  keyOf: (quartier: Quartierangabe) => string,
): ReadonlyMap<string, Zahlen> {
  const keys = [...new Set(QUARTIERE.map(keyOf))]
  return new Map(
    keys.map((key) => [
      key,
      addZahlen(
        QUARTIERE.filter((eines) => keyOf(eines) === key).map(({ schluessel }) =>
          modell.quartiere.get(schluessel)!.jahre.get(jahr)!,
        ),
      ),
    ]),
  )
}

export const kreis = (jahr: number): Zahlen => group(jahr, () => 'Kreis').get('Kreis')!

export const sozialraeume = (jahr: number): ReadonlyMap<string, Zahlen> =>
  group(jahr, (eines) => sozialraumOf(eines, `${jahr}-12-31`))

export const kinderarmut = (zahlen: Zahlen): number =>
  (zahl(zahlen, 'kinder_in_bedarfsgemeinschaften 0-18') / ages(zahlen, 0, 18)) * 100
export const hilfen = (zahlen: Zahlen): number =>
  (zahl(zahlen, 'hze') / ages(zahlen, 0, 21)) * 10_000
export const pflegequote = (zahlen: Zahlen): number =>
  (zahl(zahlen, 'pflegebeduerftige') / zahl(zahlen, 'bevoelkerung')) * 100
