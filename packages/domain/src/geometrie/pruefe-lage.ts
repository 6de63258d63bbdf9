import { formatM2, formatProzent, nenne } from './befund.ts'
import type { Angebot, Umrissbefund } from './befund.ts'
import { schneide, vereinige, zieheAb } from './boolesch.ts'
import type { Vieleck } from './boolesch.ts'
import { toBefund } from './create-befund.ts'
import { ohneRauschen, toGestalt } from './gestalt.ts'
import type { Gestalt } from './gestalt.ts'
import { breiteM, flaecheM2, toFlaeche } from './gitter.ts'
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
  const frei = 1 + umrisse.reduce((hoechste, { nummer }) => Math.max(hoechste, nummer), 0)
  const lage = bestand.gestalten.flatMap((gestalt, i) =>
    gestalt.m2 === 0 ? [] : pruefeLage(gestalt, anteile[i]!, { kommunen, frei }),
  )
  return [...lage, ...findUnbedeckte(bestand, kommunen)]
}

interface Umfeld {
  readonly kommunen: readonly Umriss[]
  /** The next `nummer` that nobody has. */
  readonly frei: number
}

function pruefeLage(
  gestalt: Gestalt,
  anteile: readonly Anteil[],
  umfeld: Umfeld,
): readonly Umrissbefund[] {
  const { kommunen } = umfeld
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
        : teilungen(gestalt, nennenswerte, umfeld),
    }),
  ]
}

/** The offer to cut at the border of the Kommunen: the largest part keeps key and name. */
function teilungen(
  { umriss, pfade, massstab }: Gestalt,
  [, ...weitere]: readonly Anteil[],
  { kommunen, frei }: Umfeld,
): readonly Angebot[] {
  const stuecke = weitere.flatMap(({ platz }, i) => {
    const kommune = kommunen[platz]!
    const teile = ohneRauschen(schneide(pfade, toGestalt(kommune).pfade), massstab)
    if (teile.length === 0) return []
    const schluessel = `${umriss.schluessel}-${i + 2}`
    const name = `${umriss.name || umriss.schluessel} (${kommune.name})`
    return [{ nummer: frei + i, schluessel, name, flaechen: teile.map(toFlaeche) }]
  })
  if (stuecke.length === 0) return []
  return [
    {
      reparatur: { art: 'TEILEN', nummer: umriss.nummer, stuecke },
      satz: `An der Grenze in ${stuecke.length + 1} Bausteine teilen; ihre Einwohner sind dann nicht mehr bekannt`,
      aenderungM2: 0,
    },
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
