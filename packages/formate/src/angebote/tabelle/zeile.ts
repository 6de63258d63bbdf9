/** One row of a table, cell by cell: what it says of the offer and of its site. */
import {
  HILFEFORMEN,
  KOSTENARTEN,
  SPRACHEN,
  TRAEGERARTEN,
  ZIELGRUPPEN,
  ZUGAENGE,
  type Einzugsgebiet,
} from '@sozial/domain/angebot'
import { kurz } from '../../lesung/meldungen.ts'
import type { Angebotssatz, Standortsatz } from '../satz.ts'
import { findRaum, suggestNamen } from '../worte.ts'
import type { Rohzeile } from './rohtabelle.ts'
import { leseStandort } from './standortzeile.ts'
import {
  hinweis,
  leseZahl,
  teile,
  waehle,
  waehleMehrere,
  type Leser,
  type Texte,
  type Zelle,
} from './zelle.ts'

/** A row as it was read; the content is checked as a whole afterwards. */
export interface Zeilensatz {
  readonly zeile: number
  readonly kennung: string
  readonly organisation: Pick<Angebotssatz['organisation'], 'name' | 'traegerart'>
  readonly inhalt: Readonly<Record<string, unknown>>
  readonly standort: Standortsatz | null
}

export function leseZeile({ zeile, punkt }: Rohzeile, texte: Texte, leser: Leser): Zeilensatz {
  const zelle: Zelle = { zeile, texte, leser }
  const kategorien = leseKategorien(zelle)
  return {
    zeile,
    kennung: texte('kennung').slice(0, 200),
    organisation: {
      name: texte('anbieter'),
      traegerart: waehle(zelle, 'traegerart', TRAEGERARTEN) ?? null,
    },
    inhalt: {
      ...leseTexte(texte),
      ...leseWahlen(zelle),
      kategorien,
      ...leseZahlen(zelle),
      einzugsgebiet: leseEinzugsgebiet(zelle),
    },
    standort: leseStandort(zelle, punkt, kategorien[0] ?? ''),
  }
}

const leseTexte = (texte: Texte): Readonly<Record<string, unknown>> => ({
  titel: texte('titel'),
  kurztext: texte('kurztext'),
  langtext: texte('langtext'),
  leichteSprache: texte('leichteSprache'),
  anmeldung: texte('anmeldung'),
  kosten: texte('kosten'),
  rechtsgrundlage: texte('rechtsgrundlage'),
  kooperation: texte('kooperation'),
  wirkungsziel: texte('wirkungsziel'),
  notiz: texte('notiz'),
  kontakt: {
    name: texte('person'),
    telefon: texte('telefon'),
    email: texte('email'),
    website: toAdresse(texte('website')),
  },
  kontaktIntern: {
    name: texte('internePerson'),
    telefon: texte('internesTelefon'),
    email: texte('interneEmail'),
  },
})

/** People write it without what stands in front. */
const toAdresse = (text: string): string => (/^www\.[^\s]+$/i.test(text) ? `https://${text}` : text)

function leseWahlen(zelle: Zelle): Readonly<Record<string, unknown>> {
  return {
    zielgruppen: waehleMehrere(zelle, 'zielgruppen', ZIELGRUPPEN),
    zugang: waehleMehrere(zelle, 'zugang', ZUGAENGE),
    hilfeMix: waehleMehrere(zelle, 'hilfeMix', HILFEFORMEN),
    sprachen: waehleMehrere(zelle, 'sprachen', SPRACHEN),
    kostenart: waehle(zelle, 'kostenart', KOSTENARTEN),
  }
}

const leseZahlen = (zelle: Zelle): Readonly<Record<string, unknown>> => ({
  alter: leseAlter(zelle),
  vzae: leseZahl(zelle, 'vzae'),
  ehrenamtliche: leseZahl(zelle, 'ehrenamtliche'),
})

function leseKategorien({ texte, leser }: Zelle): readonly string[] {
  return leser.kategorien.find(teile(texte('kategorien')))
}

function leseAlter(zelle: Zelle): { readonly von?: number; readonly bis?: number } {
  const text = zelle
    .texte('alter')
    .replaceAll(/\s*(jahren?|j\.)\s*/gi, ' ')
    .trim()
  const [, von, bis] = /^(\d{1,3})\s*(?:-|–|bis)\s*(\d{1,3})$/i.exec(text) ?? []
  const [, ab] =
    /^(?:ab\s*(\d{1,3})|(?:\d{1,3})\s*\+)$/i.exec(text.replace(/^(\d+)\s*\+$/, 'ab $1')) ?? []
  const [, hoechstens] = /^bis\s*(\d{1,3})$/i.exec(text) ?? []
  if (text !== '' && !von && !ab && !hoechstens) {
    hinweis(
      zelle,
      'alter',
      `„${kurz(text)}“ ist kein Alter und bleibt leer. Bitte so schreiben: „6–12“, „ab 65“ oder „bis 26“.`,
    )
  }
  const unten = leseZahl(zelle, 'alterVon') ?? toZahl(von ?? ab)
  const oben = leseZahl(zelle, 'alterBis') ?? toZahl(bis ?? hoechstens)
  return { ...(unten !== undefined && { von: unten }), ...(oben !== undefined && { bis: oben }) }
}

const toZahl = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

function leseEinzugsgebiet(zelle: Zelle): Einzugsgebiet | undefined {
  const text = zelle.texte('einzugsgebiet')
  if (text === '') return undefined
  const { kreis, raeume } = zelle.leser.bezug
  if (/^((der )?ganze )?kreis(weit)?$/i.test(text) || text === kreis.name) return { art: 'KREIS' }
  const [, km] =
    /^(?:umkreis(?: von)?\s*)?(\d+(?:[.,]\d+)?)\s*(?:km|kilometer)(?:\s*umkreis)?$/i.exec(text) ??
    []
  if (km !== undefined) return { art: 'UMKREIS', km: Number(km.replace(',', '.')) }
  const gefunden = teile(text).map((teil) => ({ teil, raum: findRaum(raeume, teil) }))
  for (const { teil } of gefunden.filter(({ raum }) => raum === undefined)) {
    const aehnliche = suggestNamen(
      raeume.map(({ name }) => name),
      teil,
    )
    const rat =
      aehnliche.length > 0
        ? `Gemeint ist vielleicht „${aehnliche.join('“ oder „')}“.`
        : 'Bitte „Kreis“, „5 km“ oder Namen von Kommunen und Sozialräumen schreiben.'
    hinweis(
      zelle,
      'einzugsgebiet',
      `„${kurz(teil)}“ ist kein Gebiet des Kreises und bleibt weg. ${rat}`,
    )
  }
  const ids = [...new Set(gefunden.flatMap(({ raum }) => raum?.id ?? []))]
  return ids.length > 0 ? { art: 'RAEUME', raeume: ids } : undefined
}
