/** How a table is understood: the reading itself, wherever it runs. */
import type { Datei } from '@sozial/formate/lesung'
import type { Raumabgleich, Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import type { Vorlage, Vorlagentreffer } from '@sozial/formate/vorlage'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { OHNE_ANGABEN, toAngaben, type Angaben } from '../../app/zuordnung/angaben.ts'
import { readVorschauzeilen, type Ausschnittzeile } from '../../app/zuordnung/ausschnitt.ts'
import type { Zuordnungsraum } from '../../app/zuordnung/raumwahl.ts'

/** A mapping that was kept, with its number. */
export type AufgehobeneVorlage = Vorlage & { readonly id: string }

/** The kept mapping that this table looks like. */
export type Wiedererkannt = Omit<Vorlagentreffer, 'vorlage'> & { readonly id: string }

interface GeleseneDeutung {
  readonly art: 'DA'
  readonly vorschlag: Zuordnungsvorschlag
  /** Names of the file that mean no area of ours. */
  readonly abgleich: Raumabgleich
  readonly zeilen: readonly Ausschnittzeile[]
  readonly wiedererkannt: Wiedererkannt | null
  /** Said before, or kept: what the proposal is laid over. */
  readonly basis: Zuordnung | null
}

export type Deutung =
  | { readonly art: 'LIEST' }
  | { readonly art: 'UNLESBAR'; readonly saetze: readonly string[] }
  | GeleseneDeutung

export interface Auftrag {
  readonly datei: Datei
  readonly raeume: readonly Zuordnungsraum[]
  /** Said of this table before; then no Vorlage is looked for. */
  readonly gesagt: Zuordnung | null
  readonly vorlagen: readonly AufgehobeneVorlage[]
}

export type Frage =
  | { readonly art: 'ZUERST'; readonly mitVorlagen: boolean }
  | { readonly art: 'WIEDER'; readonly angaben: Angaben; readonly bisher: GeleseneDeutung }

export interface Antwort {
  readonly deutung: Deutung
  readonly angaben: Angaben
}

/** Never rejects: what cannot be read is an answer too. */
export async function deute(auftrag: Auftrag, frage: Frage): Promise<Antwort> {
  try {
    return frage.art === 'ZUERST'
      ? await deuteZuerst(auftrag, frage.mitVorlagen)
      : await deuteWieder(auftrag, frage)
  } catch (error) {
    const lesefehler = error instanceof Error && error.name === 'LesefehlerError'
    return lesefehler ? toUnlesbar(error.message) : UNLESBAR
  }
}

const toUnlesbar = (satz: string): Antwort => ({
  deutung: { art: 'UNLESBAR', saetze: [satz] },
  angaben: OHNE_ANGABEN,
})

/** Where the reading itself came to grief. */
export const UNLESBAR = toUnlesbar(
  'Die Datei lässt sich hier nicht lesen. Bitte als CSV oder xlsx neu speichern und noch einmal hochladen.',
)

async function deuteZuerst(auftrag: Auftrag, mitVorlagen: boolean): Promise<Antwort> {
  const { datei, raeume, vorlagen } = auftrag
  const gesagt = mitVorlagen ? auftrag.gesagt : null
  const { proposeZuordnung } = await import('@sozial/formate/vorschlag')
  const erste = proposeZuordnung(datei, {
    raeume,
    ...(gesagt?.blatt !== undefined && { blatt: gesagt.blatt }),
    ...(mitVorlagen && gesagt === null && { vorlagen }),
  })
  const wiedererkannt = toWiedererkannt(erste, vorlagen)
  const basis = gesagt ?? wiedererkannt?.zuordnung ?? null
  const angaben = basis ? toAngaben(basis, erste) : OHNE_ANGABEN
  const vorschlag = gesagt ? proposeZuordnung(datei, { ...angaben, raeume }) : erste
  const gesehenes = await seheAn(auftrag, vorschlag, basis)
  return { deutung: { art: 'DA', ...gesehenes, wiedererkannt, basis }, angaben }
}

async function deuteWieder(
  auftrag: Auftrag,
  { angaben, bisher }: Extract<Frage, { art: 'WIEDER' }>,
): Promise<Antwort> {
  const { proposeZuordnung } = await import('@sozial/formate/vorschlag')
  const { datei, raeume } = auftrag
  const vorschlag = proposeZuordnung(datei, { ...angaben, raeume })
  const bezug = bezugNach(bisher, vorschlag.blatt)
  const gesehenes = await seheAn(auftrag, vorschlag, bezug.basis)
  return { deutung: { art: 'DA', ...gesehenes, ...bezug }, angaben }
}

type Bezug = Pick<GeleseneDeutung, 'wiedererkannt' | 'basis'>

/** Another sheet is another table: its mapping must not take the place of the Vorlage of this one. */
export function bezugNach(
  { vorschlag, wiedererkannt, basis }: Bezug & { readonly vorschlag: { blatt: string | null } },
  blatt: string | null,
): Bezug {
  return blatt === vorschlag.blatt ? { wiedererkannt, basis } : { wiedererkannt: null, basis: null }
}

/** A reading with what is shown of the file beside it. */
async function seheAn(
  { datei, raeume }: Auftrag,
  roh: Zuordnungsvorschlag,
  basis: Zuordnung | null,
): Promise<Pick<GeleseneDeutung, 'vorschlag' | 'zeilen' | 'abgleich'>> {
  const { findUnbekannteRaeume, OHNE_ABGLEICH } = await import('@sozial/formate/vorschlag')
  const vorschlag = { ...roh, zuordnung: roh.zuordnung && withBasis(roh.zuordnung, basis) }
  const { zuordnung } = vorschlag
  return {
    vorschlag,
    zeilen: await readVorschauzeilen(datei, vorschlag),
    abgleich: zuordnung === null ? OHNE_ABGLEICH : findUnbekannteRaeume(datei, zuordnung, raeume),
  }
}

/** What only the earlier mapping knows. */
function withBasis(zuordnung: Zuordnung, basis: Zuordnung | null): Zuordnung {
  if (basis === null) return zuordnung
  const { name, quelle, herausgeber, fehlend } = basis
  const gemeint = { ...zuordnung.raum.umschluesselung, ...basis.raum.umschluesselung }
  const ausgelassen = [...(zuordnung.raum.auslassen ?? []), ...(basis.raum.auslassen ?? [])]
  return {
    ...zuordnung,
    name,
    quelle,
    ...(herausgeber !== undefined && { herausgeber }),
    fehlend: [...new Set([...(fehlend ?? []), ...(zuordnung.fehlend ?? [])])],
    raum: {
      ...zuordnung.raum,
      umschluesselung: gemeint,
      auslassen: [...new Set(ausgelassen)].filter((text) => !Object.hasOwn(gemeint, text)),
    },
  }
}

function toWiedererkannt(
  { vorlage }: Zuordnungsvorschlag,
  vorlagen: readonly AufgehobeneVorlage[],
): Wiedererkannt | null {
  const id = vorlage === null ? undefined : vorlagen[vorlage.vorlage]?.id
  return vorlage === null || id === undefined ? null : { ...vorlage, id }
}
