/**
 * Neighbouring Kreise, Land and Bund: the people of the Kreis, made as many, as
 * old and as foreign as theirs, with births and deaths of their own. Who is
 * there at the end of a year are those before, plus births and arrivals, minus
 * deaths and departures.
 */
import { ALTERSJAHRE, sterbewahrscheinlichkeit } from './altersaufbau.ts'
import { addPersonen, count, JAHRE } from './bevoelkerung.ts'
import type { Bewegung, Leben, Personen, Quartierjahr } from './bevoelkerung.ts'
import type { Demomassstab } from './orte.ts'
import { splitExact, sum } from './zufall.ts'

/** Share of the growth from 2014 to 2025 by year: refugees of 2015 and of 2022. */
const WACHSTUM = [0.4, 2.4, 0.9, 0.5, 0.5, 0.3, 0, 0.2, 3, 0.9, 0.6, 0.2]

function einwohnerOf([anfang, ende]: Demomassstab['einwohner'], jahr: number): number {
  const seit2014 = WACHSTUM.slice(1)
  const anteil =
    jahr < JAHRE[0]!
      ? -WACHSTUM[0]! / sum(seit2014)
      : sum(seit2014.slice(0, jahr - JAHRE[0]!)) / sum(seit2014)
  return Math.round((anfang + (ende - anfang) * anteil) * 1000)
}

/** All Quartiere of the Kreis together. */
export function addLeben(teile: readonly Leben[]): Leben {
  return {
    anfang: addPersonen(teile.map(({ anfang }) => anfang)),
    jahre: JAHRE.map((_, i) => addJahre(teile.map(({ jahre }) => jahre[i]!))),
  }
}

function addJahre(teile: readonly Quartierjahr[]): Quartierjahr {
  const add = (zahl: (jahr: Quartierjahr) => number) =>
    teile.reduce((summe, teil) => summe + zahl(teil), 0)
  return {
    bestand: addPersonen(teile.map(({ bestand }) => bestand)),
    bewegung: {
      geborene: add(({ bewegung }) => bewegung.geborene),
      gestorbene: add(({ bewegung }) => bewegung.gestorbene),
      zuzuege: addPersonen(teile.map(({ bewegung }) => bewegung.zuzuege)),
      fortzuege: addPersonen(teile.map(({ bewegung }) => bewegung.fortzuege)),
      umzuege: 0,
    },
  }
}

/** The life of a yardstick, after that of the Kreis. */
export function liveMassstab(kreis: Leben, massstab: Demomassstab): Leben {
  const anfang = scale(kreis.anfang, massstab, JAHRE[0]! - 1)
  let davor = anfang
  const jahre = kreis.jahre.map((kreisjahr, i) => {
    const bestand = scale(kreisjahr.bestand, massstab, JAHRE[i]!)
    const bewegung = move({ davor, bestand, kreis: kreisjahr, massstab, jahr: JAHRE[i]! })
    davor = bestand
    return { bestand, bewegung }
  })
  return { anfang, jahre }
}

/** The people of the Kreis, multiplied to the size of a yardstick and tilted to its age and nationality. */
function scale(
  kreis: Personen,
  { einwohner, alter, auslaender }: Demomassstab,
  jahr: number,
): Personen {
  const anteil = count(kreis, { auslaendisch: true }) / count(kreis)
  const gewollt = auslaender + 0.0052 * (jahr - 2014)
  const gewichte = [...kreis].map(
    (zahl, zelle) =>
      zahl *
      Math.exp((((zelle % ALTERSJAHRE) - 43) * alter) / 529) *
      (zelle >= 2 * ALTERSJAHRE ? gewollt / anteil : (1 - gewollt) / (1 - anteil)),
  )
  return Int32Array.from(splitExact(einwohnerOf(einwohner, jahr), gewichte))
}

interface Umbruch {
  readonly davor: Personen
  readonly bestand: Personen
  readonly kreis: Quartierjahr
  readonly massstab: Demomassstab
  readonly jahr: number
}

function move({ davor, bestand, kreis, massstab, jahr }: Umbruch): Bewegung {
  const geborene = Math.round(count(bestand, { bis: 1 }) * massstab.geburten)
  const tote = [...davor].map((zahl, zelle) => {
    const weiblich = Math.floor(zelle / ALTERSJAHRE) % 2 === 1
    return zahl * sterbewahrscheinlichkeit(zelle % ALTERSJAHRE, weiblich, jahr) * massstab.sterben
  })
  const gestorbene = Math.round(sum(tote))
  const rate = (bis: number) =>
    (count(kreis.bewegung.fortzuege, { bis }) / count(kreis.bestand, { bis })) * massstab.wanderung
  const saldo = count(bestand) - count(davor) - geborene + gestorbene
  const kinder = count(bestand, { bis: 6 }) - count(davor, { bis: 5 }) - geborene
  const fort6 = Math.max(-kinder, Math.round(count(bestand, { bis: 6 }) * rate(6)))
  const fort = Math.max(-saldo + fort6, Math.round(count(bestand) * rate(ALTERSJAHRE))) - fort6
  return {
    geborene,
    gestorbene,
    zuzuege: spread(kreis.bewegung.zuzuege, fort6 + kinder, fort + saldo - kinder),
    fortzuege: spread(kreis.bewegung.fortzuege, fort6, fort),
    umzuege: 0,
  }
}

/** So many under six and so many older ones, over cells as in the Kreis. */
function spread(wie: Personen, unter6: number, aeltere: number): Personen {
  const split = (anzahl: number, gehoert: (alter: number) => boolean) =>
    splitExact(
      Math.max(0, anzahl),
      [...wie].map((zahl, zelle) => (gehoert(zelle % ALTERSJAHRE) ? zahl : 0)),
    )
  const junge = split(unter6, (alter) => alter < 6)
  return Int32Array.from(
    split(aeltere, (alter) => alter >= 6).map((zahl, zelle) => zahl + junge[zelle]!),
  )
}
