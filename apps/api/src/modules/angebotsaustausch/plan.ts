/** What reading a file in would do, offer by offer; nothing is written here. */
import { pruefeInhalt } from '@sozial/domain/angebot'
import { suggestNamen, type Angebotsmeldung, type GelesenerSatz } from '@sozial/formate/angebote'
import { slugOf } from '@sozial/shared/slug'
import { vergleiche, type Bestandssuche, type Vergleich } from './abgleich.ts'
import type { Einleseziel } from './einlesebericht.ts'
import type { Bestandsangebot, Zielorganisation } from './einlesen.queries.ts'
import type { Ortssuche } from './orte.ts'
import { findOrte, withPlaetze, type Planorte } from './planorte.ts'
import { einzeilig } from '../../graphql/texte.ts'

/** Of which organisation: one that is there, or one to be made. */
export type Planorganisation =
  | { readonly art: 'VORHANDEN'; readonly organisation: Zielorganisation }
  | { readonly art: 'NEU'; readonly name: string; readonly satz: GelesenerSatz }

export interface Planangebot {
  readonly satz: GelesenerSatz
  readonly von: Planorganisation
  readonly bestand: Bestandsangebot | undefined
  readonly vergleich: Vergleich
  readonly neueOrte: Planorte
  /** What is missing before it can be handed in. */
  readonly fehlt: readonly string[]
}

export interface Planumfeld {
  readonly organisationen: readonly Zielorganisation[]
  /** For rows that name none; null: every row has to name one. */
  readonly eigene: Zielorganisation | null
  readonly suche: Bestandssuche
  readonly kategorien: ReadonlySet<string>
  readonly ziel: Einleseziel
  /** Whether organisations that are not there are made. */
  readonly mitNeuen: boolean
  readonly findOrt: Ortssuche
  readonly melde: (meldung: Angebotsmeldung) => void
}

/** @returns undefined where the offer has to stay out; the remark says why */
export type Planer = (satz: GelesenerSatz) => Promise<Planangebot | undefined>

export function createPlaner(umfeld: Planumfeld): Planer {
  const findOrganisation = createOrganisationssuche(umfeld)
  const gesehen = new Map<number, number>()
  return async (roh) => {
    const bleibtWeg = ({ code, spalte, text }: Grund): undefined => {
      umfeld.melde({ schwere: 'FEHLER', code, zeile: roh.zeile, spalte, text })
    }
    if (roh.inhalt.titel === undefined) return bleibtWeg(OHNE_TITEL)
    const von = findOrganisation(roh)
    if ('text' in von) return bleibtWeg(von)
    const bestand = von.art === 'NEU' ? undefined : umfeld.suche.find(von.organisation.id, roh)
    const plaetze = bestand?.standorte.flatMap(({ kapazitaeten }) => kapazitaeten) ?? []
    const satz = withPlaetze(roh, plaetze, umfeld)
    const vergleich = vergleiche(bestand, satz)
    const hindernis = bestand && hindernisOf(bestand, vergleich, gesehen.get(bestand.id))
    if (hindernis) return bleibtWeg(hindernis)
    if (bestand) gesehen.set(bestand.id, satz.zeile)
    const neueOrte = await findOrte(satz, vergleich.neueOrte, umfeld)
    if (neueOrte === undefined) return bleibtWeg(AUSSERHALB)
    if (vergleich.kurztextErsetzt) umfeld.melde({ ...KURZTEXT_ERSETZT, zeile: roh.zeile })
    const fehlt = findFehlendes({ bestand, vergleich, neueOrte }, umfeld)
    return { satz, von, bestand, vergleich, neueOrte, fehlt }
  }
}

/** Why an offer stays out. */
interface Grund {
  readonly code: string
  readonly spalte: string | null
  readonly text: string
}

const OHNE_TITEL: Grund = {
  code: 'TITEL_FEHLT',
  spalte: 'Titel',
  text: 'Der Titel fehlt. Bitte eintragen, wie das Angebot heißt.',
}
const KURZTEXT_ERSETZT = {
  schwere: 'HINWEIS',
  code: 'KURZTEXT_ERSETZT',
  spalte: 'Kurz gesagt',
  text: '„Kurz gesagt“ fehlt. Dort steht nun der Anfang der Beschreibung; bitte bei Gelegenheit ansehen.',
} as const
const AUSSERHALB: Grund = {
  code: 'AUSSERHALB',
  spalte: 'Ort',
  text: 'Dieser Ort liegt nicht im Kreis. Bitte Adresse oder Koordinaten berichtigen; findet es online statt oder kommt es zu den Menschen, bitte das bei „Form“ eintragen.',
}

/** @param schon row in which the offer stands already */
function hindernisOf(
  { zustand, offen }: Bestandsangebot,
  { inhaltGeaendert, neueOrte, ortsaenderungen }: Vergleich,
  schon: number | undefined,
): Grund | undefined {
  const grund = (code: string, text: string): Grund => ({ code, spalte: null, text })
  if (schon !== undefined)
    return grund(
      'DOPPELT',
      `Dieses Angebot steht schon in Zeile ${schon}. Bitte eine der beiden löschen.`,
    )
  if (!inhaltGeaendert && neueOrte.length + ortsaenderungen.length === 0) return undefined
  if (zustand === 'ARCHIV')
    return grund('IM_ARCHIV', 'Dieses Angebot liegt im Archiv und lässt sich nicht mehr ändern.')
  return offen?.zustand === 'EINGEREICHT' && inhaltGeaendert
    ? grund(
        'EINGEREICHT',
        'Dieses Angebot ist eingereicht und wird gerade geprüft. Bitte erst zurückholen, dann noch einmal einlesen.',
      )
    : undefined
}

type Organisationssuche = (satz: GelesenerSatz) => Planorganisation | Grund

function createOrganisationssuche({
  organisationen,
  eigene,
  mitNeuen,
}: Planumfeld): Organisationssuche {
  const nachName = new Map<string, Zielorganisation>()
  for (const eine of organisationen)
    if (eine.kurzname !== '') nachName.set(slugOf(eine.kurzname), eine)
  for (const eine of organisationen) nachName.set(slugOf(eine.name), eine)
  const namen = organisationen.map(({ name }) => name)
  return (satz) => {
    const name = einzeilig(satz.organisation.name)
    const organisation = name === '' ? eigene : nachName.get(slugOf(name))
    if (organisation) return { art: 'VORHANDEN', organisation }
    if (mitNeuen && name !== '' && name.length <= 200) return { art: 'NEU', name, satz }
    return {
      code: 'ANBIETER_UNBEKANNT',
      spalte: 'Anbieter',
      text: describeFehlend(name, namen, eigene === null),
    }
  }
}

function describeFehlend(name: string, namen: readonly string[], istKreis: boolean): string {
  if (name === '')
    return 'Es fehlt, wessen Angebot das ist. Bitte den Namen des Anbieters eintragen.'
  const aehnliche = suggestNamen(namen, name)
  const rat =
    aehnliche.length > 0
      ? `Gemeint ist vielleicht „${aehnliche.join('“ oder „')}“.`
      : 'Bitte den Namen so schreiben, wie er im Verzeichnis der Anbieter steht.'
  const kurz = name.slice(0, 80)
  return istKreis
    ? `„${kurz}“ steht nicht im Verzeichnis der Anbieter. ${rat} Oder „Anbieter anlegen“ wählen.`
    : `Für „${kurz}“ können Sie nichts einlesen. ${rat}`
}

function findFehlendes(
  { bestand, vergleich, neueOrte }: Pick<Planangebot, 'bestand' | 'vergleich' | 'neueOrte'>,
  { kategorien }: Planumfeld,
): readonly string[] {
  const standorte = [...(bestand?.standorte ?? []), ...neueOrte]
  const verstoesse = pruefeInhalt(vergleich.inhalt, { standorte, kategorien })
  const ohnePunkt = neueOrte.some(
    ({ form, geheim, laenge }) => form === 'ORT' && !geheim && laenge === null,
  )
  return [
    ...verstoesse.map(({ text }) => text),
    ...(ohnePunkt ? ['Ein Standort hat noch keinen Punkt auf der Karte.'] : []),
  ]
}
