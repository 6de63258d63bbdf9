import { nenne } from './befund.ts'
import type { Angebot, Umrissbefund } from './befund.ts'
import { vereinige } from './boolesch.ts'
import { toBefund } from './create-befund.ts'
import type { Gestalt } from './gestalt.ts'
import { flaecheM2 } from './gitter.ts'

/** Keys that several areas have. */
export function findSchluesselbefunde(gestalten: readonly Gestalt[]): readonly Umrissbefund[] {
  const nachSchluessel = new Map<string, readonly Gestalt[]>()
  for (const gestalt of gestalten) {
    const { schluessel } = gestalt.umriss
    nachSchluessel.set(schluessel, [...(nachSchluessel.get(schluessel) ?? []), gestalt])
  }
  const vergeben = new Set(nachSchluessel.keys())
  return [...nachSchluessel.values()]
    .filter((gleiche) => gleiche.length > 1)
    .map((gleiche) => toSchluesselbefund(gleiche, vergeben))
}

function toSchluesselbefund(
  gleiche: readonly Gestalt[],
  vergeben: ReadonlySet<string>,
): Umrissbefund {
  const nummern = gleiche.map(({ umriss }) => umriss.nummer)
  const namen = gleiche.map(({ umriss }) => nenne(umriss)).join(', ')
  const [{ umriss: erster, massstab }] = gleiche as [Gestalt]
  const pfade = gleiche.flatMap((eine) => eine.pfade)
  const summe = flaecheM2(pfade, massstab)
  const einer: Angebot = {
    reparatur: { art: 'VEREINIGEN', nummern },
    satz: 'Zu einem Baustein vereinigen',
    aenderungM2: flaecheM2(vereinige(pfade).flat(), massstab) - summe,
  }
  return toBefund({
    art: 'SCHLUESSEL_DOPPELT',
    schwere: 'FEHLER',
    satz: `Den Schlüssel „${erster.schluessel}“ haben ${gleiche.length} Flächen: ${namen}.`,
    stuecke: gleiche.flatMap(({ teile }) => teile),
    m2: summe,
    nummern,
    angebote: [einer, ...gleiche.slice(1).map((eine) => umbenennen(eine, vergeben))],
  })
}

/** The supplier knows the right key; one that is free is offered. */
function umbenennen({ umriss }: Gestalt, vergeben: ReadonlySet<string>): Angebot {
  let anhang = 2
  while (vergeben.has(`${umriss.schluessel}-${anhang}`)) anhang += 1
  const schluessel = `${umriss.schluessel}-${anhang}`
  return {
    reparatur: { art: 'SCHLUESSEL_AENDERN', nummer: umriss.nummer, schluessel },
    satz: `${nenne(umriss)} (Nr. ${umriss.nummer}) den Schlüssel „${schluessel}“ geben`,
    aenderungM2: 0,
  }
}
