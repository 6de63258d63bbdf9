/** A Szenario over the sites of one category. */
import { spieleSzenario, type Annahme } from './szenario.ts'
import type { Versorgungsangebot, Versorgungsstandort } from './raumversorgung.ts'

/** A supposed change as it is kept. */
export type Versorgungsannahme =
  | {
      readonly art: 'NEU'
      readonly id: string
      /** Number of the area and point in it. */
      readonly raum: number | null
      readonly ort: Versorgungsstandort['ort']
      readonly plaetze: number
    }
  | { readonly art: 'SCHLIESSEN'; readonly id: string }
  | { readonly art: 'PLAETZE'; readonly id: string; readonly plaetze: number }

interface Spielstein {
  readonly id: string
  readonly plaetze: number
  readonly angebot: Versorgungsangebot | null
  readonly standort: Versorgungsstandort
}

export interface Spielergebnis {
  readonly angebote: readonly Versorgungsangebot[]
  /** Ids of assumptions about a site that is no more there; they change nothing. */
  readonly verfehlt: readonly string[]
}

/** The offers as they would be, in one category; those without a site left are gone. */
export function spieleVersorgung(
  angebote: readonly Versorgungsangebot[],
  kategorie: string,
  annahmen: readonly Versorgungsannahme[],
): Spielergebnis {
  const steine = angebote.flatMap((angebot) =>
    angebot.kategorien.has(kategorie)
      ? angebot.standorte.map((s) => toStein(s, angebot, kategorie))
      : [],
  )
  const { gueltige, verfehlt } = trenne(steine, annahmen)
  const gespielt = spieleSzenario(
    steine,
    gueltige.map((annahme) => toAnnahme(annahme)),
  )
  const standorteOf = new Map<Versorgungsangebot, Versorgungsstandort[]>()
  const neue: Versorgungsangebot[] = []
  for (const { angebot, standort, plaetze, id } of gespielt) {
    const vorher = angebot && standort.plaetze.get(kategorie)?.bestehend
    const danach =
      vorher === undefined && plaetze === 0 ? standort : mitPlaetzen(standort, kategorie, plaetze)
    if (angebot === null) neue.push(toNeues(danach, { id, kategorie }))
    else standorteOf.set(angebot, [...(standorteOf.get(angebot) ?? []), danach])
  }
  const uebrige = angebote.flatMap((angebot) => {
    if (!angebot.kategorien.has(kategorie) || angebot.standorte.length === 0) return [angebot]
    const standorte = standorteOf.get(angebot)
    return standorte === undefined ? [] : [{ ...angebot, standorte }]
  })
  return { angebote: [...uebrige, ...neue], verfehlt }
}

const toStein = (
  standort: Versorgungsstandort,
  angebot: Versorgungsangebot | null,
  kategorie: string,
): Spielstein => ({
  id: standort.id,
  plaetze: standort.plaetze.get(kategorie)?.bestehend ?? 0,
  angebot,
  standort,
})

/** Assumptions about a site that is not there (or was closed before) are set aside. */
function trenne(steine: readonly Spielstein[], annahmen: readonly Versorgungsannahme[]) {
  const da = new Set(steine.map(({ id }) => id))
  const gueltige: Versorgungsannahme[] = []
  const verfehlt: string[] = []
  for (const annahme of annahmen) {
    if (da.has(annahme.id) === (annahme.art === 'NEU')) verfehlt.push(annahme.id)
    else gueltige.push(annahme)
    if (annahme.art === 'NEU') da.add(annahme.id)
    if (annahme.art === 'SCHLIESSEN') da.delete(annahme.id)
  }
  return { gueltige, verfehlt }
}

function toAnnahme(annahme: Versorgungsannahme): Annahme<Spielstein> {
  if (annahme.art !== 'NEU') return annahme
  const { id, raum, ort, plaetze } = annahme
  const standort = { id, raum, ort, geheim: false, aufsuchend: false, plaetze: new Map() }
  return { art: 'NEU', standort: { id, plaetze, angebot: null, standort } }
}

const mitPlaetzen = (
  standort: Versorgungsstandort,
  kategorie: string,
  bestehend: number,
): Versorgungsstandort => {
  const bisher = standort.plaetze.get(kategorie) ?? { gesichert: 0, geplant: 0, wegfallend: 0 }
  return {
    ...standort,
    plaetze: new Map([...standort.plaetze, [kategorie, { ...bisher, bestehend }]]),
  }
}

const toNeues = (
  standort: Versorgungsstandort,
  { id, kategorie }: { readonly id: string; readonly kategorie: string },
): Versorgungsangebot => ({
  id,
  kategorien: new Set([kategorie]),
  kreisweit: false,
  raeume: new Set(standort.raum === null ? [] : [standort.raum]),
  standorte: [standort],
})
