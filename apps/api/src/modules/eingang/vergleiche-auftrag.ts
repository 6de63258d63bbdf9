/** What a delivered file has beside what its Datenanforderung asks for. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { formatMerkmal, type Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { formatZeitraum, type Zeitraum } from '@sozial/domain/zeitraum'
import type { Meldung } from '@sozial/formate/lesung'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Tx } from '../../database/transaction.ts'

interface Vergleich {
  readonly zeitraum: Zeitraum
  readonly ebene: Ebene
  /** Fields of the file, and those of them with a figure. */
  readonly felder: number
  readonly zahlen: number
  /** Periods of the file. */
  readonly zeitraeume: readonly Zeitraum[]
  /** Levels of the file. */
  readonly ebenen: readonly Ebene[]
  readonly spalten: readonly {
    readonly name: string
    readonly teilgruppe: Teilgruppe
    readonly da: boolean
  }[]
}

const VERGLEICH = `
  WITH zahl AS MATERIALIZED (
    SELECT DISTINCT g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, r.ebene
    FROM grundzahl g JOIN raumfassung f ON f.id = g.raumfassung_id JOIN raum r ON r.id = f.raum_id
    WHERE g.lieferung_id = $1
  )
  SELECT a.ebene, (SELECT count(*)::int FROM grundzahl WHERE lieferung_id = $1) AS felder,
    (SELECT count(wert)::int FROM grundzahl WHERE lieferung_id = $1) AS zahlen,
    json_build_object('art', z.art, 'von', z.von, 'bis', z.bis) AS zeitraum,
    (SELECT json_agg(json_build_object('art', art, 'von', von, 'bis', bis) ORDER BY bis)
      FROM zeitraum WHERE id IN (SELECT zeitraum_id FROM zahl)) AS zeitraeume,
    (SELECT json_agg(DISTINCT ebene) FROM zahl) AS ebenen,
    (SELECT json_agg(json_build_object('name', m.name, 'teilgruppe', json_build_object('geschlecht', t.geschlecht,
        'nationalitaet', t.nationalitaet, 'alterVon', t.alter_von, 'alterBis', t.alter_bis),
        'da', EXISTS (SELECT FROM zahl WHERE merkmal_id = s.merkmal_id AND teilgruppe_id = s.teilgruppe_id))
        ORDER BY s.platz)
      FROM anforderungsspalte s JOIN merkmal m ON m.id = s.merkmal_id JOIN teilgruppe t ON t.id = s.teilgruppe_id
      WHERE s.anforderung_id = a.id) AS spalten
  FROM datenanforderung a JOIN zeitraum z ON z.id = a.zeitraum_id
  WHERE a.id = $2 AND EXISTS (SELECT FROM zahl)`

/**
 * Whether a file answers the question: another period, other areas or other
 * figures block it, what is missing of them is said.
 */
export async function vergleicheAuftrag(
  tx: Tx,
  { lieferungId, anforderungId }: { readonly lieferungId: number; readonly anforderungId: number },
): Promise<readonly Meldung[]> {
  const { rows } = await tx.query<Vergleich>(VERGLEICH, [lieferungId, anforderungId])
  const [vergleich] = rows
  return vergleich === undefined ? [] : [...findAbweichungen(vergleich), ...findLeere(vergleich)]
}

/** A template that came back as it was answers nothing; one with gaps may be meant so. */
function findLeere({ felder, zahlen }: Vergleich): readonly Meldung[] {
  if (zahlen === 0) {
    const text =
      'In der Datei steht keine einzige Zahl. Bitte die leeren Felder ausfüllen; gibt es keine Fälle, eine 0.'
    return [meldung('FEHLER', 'NICHTS_AUSGEFUELLT', text)]
  }
  const leere = felder - zahlen
  if (leere === 0) return []
  const text = `In ${leere} von ${felder} Feldern steht keine Zahl (leer, Punkt oder x). Gibt es dort keine Fälle, gehört eine 0 hinein.`
  return [meldung('HINWEIS', 'FELDER_OHNE_ZAHL', text)]
}

/** More names than this nobody reads in one sentence. */
const HOECHSTENS_NAMEN = 8

function findAbweichungen({
  zeitraum,
  zeitraeume,
  ebene,
  ebenen,
  spalten,
}: Vergleich): readonly Meldung[] {
  const gefragt = formatZeitraum(zeitraum)
  if (!zeitraeume.some(({ art, von }) => art === zeitraum.art && von === zeitraum.von)) {
    const text = `Gebraucht werden Zahlen für ${gefragt}; in der Datei stehen welche für ${aufzaehlung(zeitraeume.map(formatZeitraum), HOECHSTENS_NAMEN)}. Bitte die Datei mit ${gefragt} senden.`
    return [meldung('FEHLER', 'ANDERER_ZEITRAUM', text)]
  }
  if (!ebenen.includes(ebene)) {
    const text = `Gebraucht wird eine Zeile je Raum der Ebene „${EBENE_WORTE[ebene].sammelname}“; in der Datei stehen ${aufzaehlung(
      ebenen.map((eine) => EBENE_WORTE[eine].sammelname),
      HOECHSTENS_NAMEN,
    )}. Bitte so aufteilen wie in der Vorlage.`
    return [meldung('FEHLER', 'ANDERE_RAEUME', text)]
  }
  const fehlende = spalten.filter(({ da }) => !da)
  if (fehlende.length === 0) return []
  const namen = aufzaehlung(
    fehlende.map((eine) => `„${formatMerkmal(eine.name, eine.teilgruppe)}“`),
    HOECHSTENS_NAMEN,
  )
  return fehlende.length === spalten.length
    ? [
        meldung(
          'FEHLER',
          'ANDERE_ZAHLEN',
          `In der Datei steht nichts von dem, was gefragt ist: ${namen}.`,
        ),
      ]
    : [meldung('HINWEIS', 'GEFRAGTES_FEHLT', `Gefragt, aber nicht in der Datei: ${namen}.`)]
}

const meldung = (schwere: Meldung['schwere'], code: string, text: string): Meldung => ({
  schwere,
  code,
  text,
  stelle: null,
  roh: null,
})
