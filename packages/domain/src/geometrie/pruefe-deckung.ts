import { formatM2, nenne } from './befund.ts'
import type { Angebot, Umrissbefund } from './befund.ts'
import { schneide, vereinige } from './boolesch.ts'
import type { Vieleck } from './boolesch.ts'
import { toBefund } from './create-befund.ts'
import { loecherVon, ohneRauschen } from './gestalt.ts'
import type { Gestalt } from './gestalt.ts'
import { breiteM, flaecheM2, massstabVon, rahmenVon, toFlaeche } from './gitter.ts'
import { findNachbarn } from './nachbarn.ts'
import type { Bestand } from './nachbarn.ts'

/** Two areas that have so much of each other in common are the same one. */
const DECKUNGSGLEICH = 0.99
/** So many neighbours are offered a gap. */
const ANGEBOTENE_NACHBARN = 3

/** Places that two areas have. @param splitterM narrower ones (metres) are splinters */
export function findUeberlappungen(bestand: Bestand, splitterM: number): readonly Umrissbefund[] {
  return bestand.gestalten.flatMap((eine, i) =>
    bestand
      .suche(eine.rahmen)
      .filter((k) => k > i)
      .flatMap((k) => {
        const andere = bestand.gestalten[k]!
        const stuecke = ohneRauschen(schneide(eine.pfade, andere.pfade), eine.massstab)
        return stuecke.length === 0 ? [] : [toUeberlappung([eine, andere], stuecke, splitterM)]
      }),
  )
}

function toUeberlappung(
  [eine, andere]: readonly [Gestalt, Gestalt],
  stuecke: readonly Vieleck[],
  splitterM: number,
): Umrissbefund {
  const m2 = flaecheM2(stuecke.flat(), eine.massstab)
  const namen = `${nenne(eine.umriss)} und ${nenne(andere.umriss)}`
  const gemeinsam = { stuecke, m2, nummern: [eine.umriss.nummer, andere.umriss.nummer] }
  if (m2 > Math.max(eine.m2, andere.m2) * DECKUNGSGLEICH) {
    return toBefund({
      ...gemeinsam,
      art: 'FORM_DOPPELT',
      schwere: 'FEHLER',
      satz: `${namen} haben denselben Umriss.`,
      angebote: [andere, eine].map(weglassen),
    })
  }
  const schmal = stuecke.every((stueck) => breiteM(stueck, eine.massstab) < splitterM)
  return toBefund({
    ...gemeinsam,
    art: schmal ? 'SPLITTER' : 'UEBERLAPPUNG',
    schwere: schmal ? 'WARNUNG' : 'FEHLER',
    satz: `${namen} überdecken sich ${schmal ? 'in einem Streifen von' : 'auf'} ${formatM2(m2)}.`,
    angebote: [[eine, andere] as const, [andere, eine] as const].flatMap((paar) =>
      abgeben(paar, m2),
    ),
  })
}

const weglassen = ({ umriss, m2 }: Gestalt): Angebot => ({
  reparatur: { art: 'WEGLASSEN', nummer: umriss.nummer },
  satz: `${nenne(umriss)} (Nr. ${umriss.nummer}) weglassen`,
  aenderungM2: -m2,
})

/** Nobody gives all that it has. */
function abgeben([an, von]: readonly [Gestalt, Gestalt], m2: number): readonly Angebot[] {
  if (m2 > von.m2 * DECKUNGSGLEICH) return []
  return [
    {
      reparatur: {
        art: 'UEBERLAPPUNG_ZUSCHLAGEN',
        an: an.umriss.nummer,
        von: von.umriss.nummer,
      },
      satz: `Bei ${nenne(an.umriss)} belassen`,
      aenderungM2: -m2,
    },
  ]
}

/** Places within all areas together that nobody has. */
export function findLuecken(bestand: Bestand, splitterM: number): readonly Umrissbefund[] {
  const alles = vereinige(bestand.gestalten.flatMap(({ pfade }) => pfade))
  return loecherVon(alles).flatMap((luecke) => {
    const massstab = massstabVon(rahmenVon(luecke))
    return ohneRauschen([luecke], massstab).map(() => toLuecke(bestand, luecke, splitterM))
  })
}

function toLuecke(bestand: Bestand, luecke: Vieleck, splitterM: number): Umrissbefund {
  const massstab = massstabVon(rahmenVon(luecke))
  const m2 = flaecheM2(luecke, massstab)
  const schmal = breiteM(luecke, massstab) < splitterM
  const nachbarn = findNachbarn(bestand, luecke)
  const bei = nachbarn.slice(0, 2).map(({ gestalt }) => nenne(gestalt.umriss))
  return toBefund({
    art: schmal ? 'SPLITTER' : 'LUECKE',
    schwere: 'WARNUNG',
    satz: `${schmal ? 'Ein Streifen' : 'Eine Fläche'} von ${formatM2(m2)} ${
      bei.length === 0 ? '' : `bei ${bei.join(' und ')} `
    }gehört zu keinem Baustein.`,
    stuecke: [luecke],
    m2,
    nummern: nachbarn.slice(0, 2).map(({ gestalt }) => gestalt.umriss.nummer),
    angebote: fuellungen(bestand, luecke, m2),
  })
}

/** The neighbour with the longest common border comes first. */
export function fuellungen(bestand: Bestand, luecke: Vieleck, m2: number): readonly Angebot[] {
  return findNachbarn(bestand, luecke)
    .slice(0, ANGEBOTENE_NACHBARN)
    .map(({ gestalt: { umriss } }) => ({
      reparatur: { art: 'LUECKE_FUELLEN', an: umriss.nummer, flaeche: toFlaeche(luecke) },
      satz: `${nenne(umriss)} zuschlagen`,
      aenderungM2: m2,
    }))
}
