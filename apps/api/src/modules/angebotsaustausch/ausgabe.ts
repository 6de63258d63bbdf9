/** Offers as they leave the register: what everyone reads, or what somebody inside may see. */
import {
  ANZEIGEZUSTAENDE,
  anzeigezustandOf,
  istSichtbar,
  ohneGeheimesGebiet,
  toSicht,
} from '@sozial/domain/angebot'
import { parseOeffnungszeiten, type Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Angebotssatz, Standortsatz } from '@sozial/formate/angebote'
import { toTag } from '@sozial/shared/format'
import type { Wer } from '../../auth/wer.ts'
import { beteiligtAls } from '../angebot/handeln.ts'
import type { Zustandszeile } from '../angebot/register.lesen.queries.ts'
import type { InnereZeile, OeffentlicheZeile } from './ausgabe.lesen.queries.ts'

/** What is stored was checked before; what cannot be read says nothing. */
function zeitenOf(gespeichert: unknown): readonly Oeffnungszeit[] {
  const gelesen = parseOeffnungszeiten(gespeichert)
  return gelesen.ok ? gelesen.zeiten : []
}

/** Only what stands in the public document goes out; its secret sites do not. */
export function toOeffentlichen({
  slug,
  dokument,
  bestaetigtAm,
  orte,
}: OeffentlicheZeile): Angebotssatz {
  const { inhalt, organisation } = dokument
  const standorte = dokument.standorte.flatMap((standort): readonly Standortsatz[] => {
    const roh = orte.find(({ id }) => id === standort.id)
    if (standort.geheim || roh === undefined) return []
    const { name, form, plz, ort, laenge, breite, barrierefreiheit, oepnv, kapazitaeten } = standort
    const { meldung } = standort
    const { strasse, hausnummer } = roh
    const lage = { strasse, hausnummer, plz, ort, laenge, breite }
    return [
      {
        name,
        form,
        geheim: false,
        ...lage,
        barrierefreiheit,
        oepnv,
        kapazitaeten,
        meldung: meldung && { ...meldung, am: toTag(new Date(meldung.am)) },
        zeiten: zeitenOf(roh.zeiten),
      },
    ]
  })
  return { kennung: slug, organisation, inhalt, standorte, zustand: '', bestaetigtAm }
}

/** As somebody inside may see it: the own people everything, planners all but what is only theirs. */
export function toInneren(
  zeile: InnereZeile,
  zustand: Zustandszeile,
  { wer, heute }: { readonly wer: Wer; readonly heute: Tag },
): Angebotssatz {
  const sicht = beteiligtAls(wer, zustand).includes('EIGEN') ? 'INTERN' : 'PLANUNG'
  const mitPlaetzen = istSichtbar(zeile.inhalt, 'kapazitaet', sicht)
  const mitMeldung = istSichtbar(zeile.inhalt, 'platzmeldung', sicht)
  return {
    kennung: zeile.kennung,
    organisation: zeile.organisation,
    inhalt: ohneGeheimesGebiet(toSicht(zeile.inhalt, sicht), [
      ...zeile.standorte,
      ...(zeile.hatGeheime ? [{ geheim: true }] : []),
    ]),
    standorte: zeile.standorte.map((standort) => ({
      ...standort,
      zeiten: zeitenOf(standort.zeiten),
      kapazitaeten: mitPlaetzen ? standort.kapazitaeten : [],
      meldung: mitMeldung ? (standort.meldung ?? null) : null,
    })),
    nutzung: istSichtbar(zeile.inhalt, 'nutzung', sicht) ? zeile.nutzung : null,
    foerderungen: istSichtbar(zeile.inhalt, 'foerderung', sicht) ? zeile.foerderungen : [],
    zustand: ANZEIGEZUSTAENDE[anzeigezustandOf(zustand, heute)],
    bestaetigtAm: zustand.bestaetigt,
  }
}
