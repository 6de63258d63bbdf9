import { useEffect, useMemo, useRef, useState } from 'react'
import type { Datei } from '@sozial/formate/lesung'
import type { BekannterRaum, Zuordnungsvorschlag } from '@sozial/formate/vorschlag'
import type { Vorlage, Vorlagentreffer } from '@sozial/formate/vorlage'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { applyAngaben, OHNE_ANGABEN, toAngaben, type Angaben } from '../../app/zuordnung/angaben.ts'
import { readVorschauzeilen, type Ausschnittzeile } from '../../app/zuordnung/ausschnitt.ts'

/** A mapping that was kept, with its number. */
export type AufgehobeneVorlage = Vorlage & { readonly id: string }

/** The kept mapping that this table looks like. */
export type Wiedererkannt = Omit<Vorlagentreffer, 'vorlage'> & { readonly id: string }

interface GeleseneDeutung {
  readonly art: 'DA'
  readonly vorschlag: Zuordnungsvorschlag
  readonly zeilen: readonly Ausschnittzeile[]
  readonly wiedererkannt: Wiedererkannt | null
  /** Said before, or kept: what the proposal is laid over. */
  readonly basis: Zuordnung | null
}

export type Deutung =
  | { readonly art: 'LIEST' }
  | { readonly art: 'UNLESBAR'; readonly saetze: readonly string[] }
  | GeleseneDeutung

interface Auftrag {
  readonly datei: Datei
  readonly raeume: readonly BekannterRaum[]
  /** Said of this table before; then no Vorlage is looked for. */
  readonly gesagt: Zuordnung | null
  readonly vorlagen: readonly AufgehobeneVorlage[]
}

/** How a table is understood; every answer of the reader reads it again. */
export function useDeutung(auftrag: Auftrag) {
  const [angaben, setAngaben] = useState<Angaben>(OHNE_ANGABEN)
  const [deutung, setDeutung] = useState<Deutung>({ art: 'LIEST' })
  const lauf = useRef(0)

  async function lies(frage: Frage) {
    lauf.current += 1
    const meiner = lauf.current
    const gelesen = await deute(auftrag, frage)
    // A later answer is on its way: this one is past.
    if (meiner !== lauf.current) return
    setDeutung(gelesen.deutung)
    setAngaben(gelesen.angaben)
  }

  useEffect(() => {
    void lies({ art: 'ZUERST', mitVorlagen: true })
    // oxlint-disable-next-line react/exhaustive-deps
  }, [auftrag.datei])

  const zuordnung = useMemo(() => {
    if (deutung.art !== 'DA' || deutung.vorschlag.zuordnung === null) return null
    return applyAngaben(withBasis(deutung.vorschlag.zuordnung, deutung.basis), angaben)
  }, [deutung, angaben])

  return {
    deutung,
    angaben,
    zuordnung,
    onAngaben: (neu: Angaben) => {
      setAngaben(neu)
      if (deutung.art === 'DA' && needsReading(angaben, neu)) {
        void lies({ art: 'WIEDER', angaben: neu, bisher: deutung })
      }
    },
    /** Reads the table as if nobody had seen one like it. */
    onOhneVorlage: () => void lies({ art: 'ZUERST', mitVorlagen: false }),
  }
}

/** What a column counts is said beside the reading; everything else changes it. */
function needsReading(alt: Angaben, neu: Angaben): boolean {
  return (['blatt', 'kopfzeile', 'zeitraum', 'raum', 'rollen'] as const).some(
    (name) => alt[name] !== neu[name],
  )
}

/** What only the earlier mapping knows. */
function withBasis(zuordnung: Zuordnung, basis: Zuordnung | null): Zuordnung {
  if (basis === null) return zuordnung
  const { name, quelle, herausgeber, fehlend } = basis
  return {
    ...zuordnung,
    name,
    quelle,
    ...(herausgeber !== undefined && { herausgeber }),
    fehlend: [...new Set([...(fehlend ?? []), ...(zuordnung.fehlend ?? [])])],
  }
}

type Frage =
  | { readonly art: 'ZUERST'; readonly mitVorlagen: boolean }
  | { readonly art: 'WIEDER'; readonly angaben: Angaben; readonly bisher: GeleseneDeutung }

interface Antwort {
  readonly deutung: Deutung
  readonly angaben: Angaben
}

async function deute(auftrag: Auftrag, frage: Frage): Promise<Antwort> {
  try {
    return frage.art === 'ZUERST'
      ? await deuteZuerst(auftrag, frage.mitVorlagen)
      : await deuteWieder(auftrag, frage)
  } catch (error) {
    const lesefehler = error instanceof Error && error.name === 'LesefehlerError'
    const satz = lesefehler
      ? error.message
      : 'Die Datei lässt sich hier nicht lesen. Bitte als CSV oder xlsx neu speichern und noch einmal hochladen.'
    return { deutung: { art: 'UNLESBAR', saetze: [satz] }, angaben: OHNE_ANGABEN }
  }
}

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
  const zeilen = await readVorschauzeilen(datei, vorschlag)
  return { deutung: { art: 'DA', vorschlag, zeilen, wiedererkannt, basis }, angaben }
}

async function deuteWieder(
  { datei, raeume }: Auftrag,
  { angaben, bisher }: Extract<Frage, { art: 'WIEDER' }>,
): Promise<Antwort> {
  const { proposeZuordnung } = await import('@sozial/formate/vorschlag')
  const vorschlag = proposeZuordnung(datei, { ...angaben, raeume })
  const zeilen = await readVorschauzeilen(datei, vorschlag)
  return { deutung: { ...bisher, vorschlag, zeilen }, angaben }
}

function toWiedererkannt(
  { vorlage }: Zuordnungsvorschlag,
  vorlagen: readonly AufgehobeneVorlage[],
): Wiedererkannt | null {
  const id = vorlage === null ? undefined : vorlagen[vorlage.vorlage]?.id
  return vorlage === null || id === undefined ? null : { ...vorlage, id }
}
