/** Total rows of a file, which are no areas, against what its areas add up to. */
import { formatTeilgruppe } from '@sozial/domain/indikator'
import { hatSummenwort, istAbweichend, normalisiereRaumname } from '@sozial/domain/plausibilitaet'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import type { AusgelasseneZahl, AusgelasseneZahlen, Meldung } from '@sozial/formate/lesung'
import { formatZahl } from '@sozial/shared/format'
import { begrenze, formatGenau, istGerundet, meldung, schwelleOf } from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'

type Stoff = Pick<Pruefstoff, 'lesung' | 'kreis' | 'raeume' | 'staende'>

export function pruefeSummenzeilen(stoff: Stoff): readonly Meldung[] {
  const namen = new Set(
    [stoff.kreis, ...stoff.raeume.filter(({ ebene }) => ebene === 'KOMMUNE')].map(({ name }) =>
      normalisiereRaumname(name),
    ),
  )
  const istSumme = ({ name }: AusgelasseneZahl): boolean =>
    hatSummenwort(name) || namen.has(normalisiereRaumname(name))
  const meldungen = (stoff.lesung.ausgelassen ?? []).flatMap((spalte) => {
    // "ohne Angabe" is no area, and counts in the total.
    const rest = spalte.zahlen.filter((zahl) => !istSumme(zahl))
    return spalte.zahlen
      .filter(istSumme)
      .flatMap((zahl) => vergleiche(stoff, { spalte, zahl, rest }))
  })
  return begrenze('RAUMSUMME', meldungen, { was: 'Summenzeilen, die nicht aufgehen' })
}

interface Vergleich {
  readonly spalte: AusgelasseneZahlen
  readonly zahl: AusgelasseneZahl
  readonly rest: readonly AusgelasseneZahl[]
}

function vergleiche(stoff: Stoff, { spalte, zahl, rest }: Vergleich): readonly Meldung[] {
  const [alle] = zahl.summen
  if (alle === undefined) return []
  const schwelleProzent = schwelleOf(stoff, 'RAUMSUMME')
  const gerundet = istGerundet(stoff)
  const mitRest = {
    summe: rest.reduce((summe, { wert }) => summe + wert, alle.summe),
    teile: alle.teile + rest.length,
  }
  const passt = [...zahl.summen, mitRest].some(
    (summe) => !istAbweichend({ ganzes: zahl.wert, ...summe }, { schwelleProzent, gerundet }),
  )
  if (passt) return []
  const { summe, teile } = zahl.summen.reduce((a, b) =>
    Math.abs(b.summe - zahl.wert) < Math.abs(a.summe - zahl.wert) ? b : a,
  )
  const unterschied = Math.abs(zahl.wert - summe)
  const ergibt = teile === 1 ? 'Das eine Gebiet' : `Die ${formatZahl(teile)} Gebiete`
  const text = `Zeile „${zahl.name}“: ${formatGenau(zahl.wert)} bei „${nameOf(spalte)}“, ${formatZeitraum(spalte.zeitraum)}. ${ergibt} der Datei ${teile === 1 ? 'ergibt' : 'ergeben'} ${formatGenau(summe)} (Unterschied ${formatGenau(unterschied)}). Bitte prüfen, ob ein Gebiet fehlt oder eine Zahl falsch ist.`
  return [
    meldung('RAUMSUMME', text, {
      stelle: zahl.stelle,
      roh: String(zahl.wert),
      abweichung: (unterschied / Math.max(Math.abs(zahl.wert), Math.abs(summe))) * 100,
    }),
  ]
}

function nameOf({ merkmal, teilgruppe }: AusgelasseneZahlen): string {
  const gruppe = formatTeilgruppe(teilgruppe)
  return gruppe === '' ? merkmal.name : `${merkmal.name}, ${gruppe}`
}
