import { formatM2, formatProzent, nenne } from './befund.ts'
import type { Umrissbefund } from './befund.ts'
import { vereinige, zieheAb } from './boolesch.ts'
import type { Vieleck } from './boolesch.ts'
import { toBefund } from './create-befund.ts'
import { toGestalt } from './gestalt.ts'
import type { Gestalt } from './gestalt.ts'
import { breiteM, flaecheM2 } from './gitter.ts'
import type { Bestand } from './nachbarn.ts'
import { fuellungen } from './pruefe-deckung.ts'
import { findUeberdeckung, GERINGFUEGIG } from './ueberdeckung.ts'
import type { Anteil } from './ueberdeckung.ts'
import type { Umriss } from './umriss.ts'

/** Outlines of Kommunen are generalised: strips at their border up to this width (metres) are not missing. */
const RANDSTREIFEN_M = 100

/** Areas that lie outside the Kommunen or in several, and parts of Kommunen that nobody has. */
export function findLagebefunde(
  bestand: Bestand,
  kommunen: readonly Umriss[],
): readonly Umrissbefund[] {
  const umrisse = bestand.gestalten.map(({ umriss }) => umriss)
  const anteile = findUeberdeckung(umrisse, kommunen)
  const lage = bestand.gestalten.flatMap((gestalt, i) =>
    gestalt.m2 === 0 ? [] : pruefeLage(gestalt, anteile[i]!, kommunen),
  )
  return [...lage, ...findUnbedeckte(bestand, kommunen)]
}

function pruefeLage(
  gestalt: Gestalt,
  anteile: readonly Anteil[],
  kommunen: readonly Umriss[],
): readonly Umrissbefund[] {
  const innen = anteile.reduce((summe, { anteil }) => summe + anteil, 0)
  const nennenswerte = anteile.filter(({ anteil }) => anteil >= GERINGFUEGIG)
  if (nennenswerte.length === 1 && innen >= 1 - GERINGFUEGIG) return []
  const { umriss, m2 } = gestalt
  const { nummer } = umriss
  const wo = nennenswerte.map(
    ({ platz, anteil }) => `zu ${formatProzent(anteil)} in ${kommunen[platz]!.name}`,
  )
  const draussen = nennenswerte.length === 0
  const aussen = 1 - innen >= GERINGFUEGIG ? [`zu ${formatProzent(1 - innen)} außerhalb`] : []
  return [
    toBefund({
      art: 'AUSSERHALB',
      schwere: 'WARNUNG',
      satz: draussen
        ? `${nenne(umriss)} liegt außerhalb aller Kommunen des Kreises.`
        : `${nenne(umriss)} liegt ${[...wo, ...aussen].join(' und ')}; es zählt zur Kommune mit dem größten Anteil.`,
      stuecke: gestalt.teile,
      m2,
      nummern: [nummer],
      angebote: draussen
        ? [{ reparatur: { art: 'WEGLASSEN', nummer }, satz: 'Weglassen', aenderungM2: -m2 }]
        : [],
    }),
  ]
}

function findUnbedeckte(bestand: Bestand, kommunen: readonly Umriss[]): readonly Umrissbefund[] {
  const alles = vereinige(bestand.gestalten.flatMap(({ pfade }) => pfade))
  // Gaps within all areas are found as such; here is what lies at their rim.
  const aussenrand = alles.flatMap(([rand]) => (rand === undefined ? [] : [rand]))
  return kommunen.flatMap((kommune) => {
    const { pfade, massstab } = toGestalt(kommune)
    return zieheAb(pfade, aussenrand)
      .filter((stueck) => breiteM(stueck, massstab) >= RANDSTREIFEN_M)
      .map((stueck) => toUnbedeckte(bestand, kommune, [stueck, flaecheM2(stueck, massstab)]))
  })
}

function toUnbedeckte(
  bestand: Bestand,
  kommune: Umriss,
  [stueck, m2]: readonly [Vieleck, number],
): Umrissbefund {
  return toBefund({
    art: 'LUECKE',
    schwere: 'WARNUNG',
    satz: `${formatM2(m2)} von ${kommune.name} gehören zu keinem Baustein.`,
    stuecke: [stueck],
    m2,
    nummern: [],
    angebote: fuellungen(bestand, stueck, m2),
  })
}
