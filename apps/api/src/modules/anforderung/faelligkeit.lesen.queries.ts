/** What is due next of each Quelle, judged by what came last: the start of a new order. */
import { formatMerkmal, type Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { addMonate, formatZeitraum, type Zeitraum, type ZeitraumArt } from '@sozial/domain/zeitraum'
import type { Pool } from 'pg'
import { Field, ID, ObjectType } from 'type-graphql'
import { HEUTE_SQL } from '../../database/heute.ts'
import { Datum } from '../../graphql/datum.ts'
import { EbeneEnum, ZeitraumArtEnum } from '../../graphql/enums.ts'
import { OrganisationType } from '../organisation/organisation.type.ts'
import { QuelleType } from '../quelle/quelle.type.ts'
import { HOECHSTENS_SPALTEN } from './anforderung.input.ts'
import { AnforderungsspalteType, AnforderungsverweisType } from './anforderung.type.ts'

@ObjectType('Folgezeitraum', { simpleResolvers: true })
export class FolgezeitraumType {
  @Field(() => ZeitraumArtEnum) art!: ZeitraumArt
  @Field(() => Datum) von!: string
  @Field(() => Datum, { description: 'Erster Tag danach: ab dann ist er fällig' }) bis!: string
  @Field(() => String) name!: string
}

@ObjectType('Faelligkeit', {
  simpleResolvers: true,
  description: 'Was von einer Quelle als Nächstes fällig ist, nach dem, was zuletzt kam',
})
export class FaelligkeitType {
  @Field(() => ID) id!: string
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => OrganisationType, { nullable: true }) organisation!: OrganisationType | null
  @Field(() => EbeneEnum) ebene!: Ebene
  @Field(() => String, { description: 'Der letzte, der da ist' }) zuletzt!: string
  @Field(() => FolgezeitraumType) zeitraum!: FolgezeitraumType
  @Field(() => Boolean, { description: 'Ob der Zeitraum schon zu Ende ist' }) faellig!: boolean
  @Field(() => [AnforderungsspalteType]) spalten!: readonly AnforderungsspalteType[]
  @Field(() => AnforderungsverweisType, {
    nullable: true,
    description: 'Die dafür schon gestellt ist',
  })
  anforderung!: AnforderungsverweisType | null
  @Field(() => AnforderungsverweisType, {
    nullable: true,
    description: 'Die letzte an dieselbe Stelle',
  })
  vorgaenger!: AnforderungsverweisType | null
}

interface Zeile {
  readonly quelle: QuelleType
  readonly organisation: OrganisationType | null
  readonly ebene: Ebene
  readonly art: ZeitraumArt
  readonly von: string
  readonly bis: string
  readonly heute: string
  /** Months from one period to the next. */
  readonly monate: number
  readonly spalten: readonly {
    readonly merkmal: string
    readonly name: string
    readonly einheit: string
    readonly teilgruppe: Teilgruppe
  }[]
  readonly anforderungen: readonly (AnforderungsverweisType & { von: string; bis: string })[]
}

/** What is nearest first; where a template has no room for all columns, only the totals are asked for. */
export async function findFaelligkeiten(pool: Pool): Promise<readonly FaelligkeitType[]> {
  const { rows } = await pool.query<Zeile>(LISTE)
  return rows
    .filter((zeile) => !istSummeAnderer(zeile, rows))
    .map(toFaelligkeit)
    .toSorted(
      (a, b) =>
        a.zeitraum.bis.localeCompare(b.zeitraum.bis) ||
        a.quelle.name.localeCompare(b.quelle.name, 'de'),
    )
}

/** What comes for smaller areas comes for the Kreis along with it. */
function istSummeAnderer(zeile: Zeile, alle: readonly Zeile[]): boolean {
  return (
    zeile.ebene === 'KREIS' &&
    alle.some(
      (andere) =>
        andere.ebene !== 'KREIS' &&
        andere.art === zeile.art &&
        andere.quelle.id === zeile.quelle.id &&
        andere.organisation?.id === zeile.organisation?.id,
    )
  )
}

function toFaelligkeit(zeile: Zeile): FaelligkeitType {
  const { quelle, organisation, ebene, art, von, bis, heute, anforderungen } = zeile
  const letzter: Zeitraum = { art, von, bis }
  const naechster = addMonate(letzter, zeile.monate)
  const gestellte = anforderungen.find(
    (eine) => eine.von === naechster.von && eine.bis === naechster.bis,
  )
  const fruehere = anforderungen.find((eine) => eine !== gestellte)
  return {
    id: [quelle.id, organisation?.id ?? 0, ebene, art].join('-'),
    quelle,
    organisation,
    ebene,
    zuletzt: formatZeitraum(letzter),
    zeitraum: { ...naechster, name: formatZeitraum(naechster) },
    faellig: naechster.bis <= heute,
    spalten: toSpalten(zeile.spalten),
    anforderung: gestellte ? toVerweis(gestellte) : null,
    vorgaenger: fruehere ? toVerweis(fruehere) : null,
  }
}

function toSpalten(alle: Zeile['spalten']): readonly AnforderungsspalteType[] {
  const zuViele = alle.length > HOECHSTENS_SPALTEN
  const spalten = zuViele ? alle.filter(({ teilgruppe }) => istSumme(teilgruppe)) : alle
  return spalten.slice(0, HOECHSTENS_SPALTEN).map((spalte) => ({
    ...spalte,
    name: formatMerkmal(spalte.name, spalte.teilgruppe),
  }))
}

const istSumme = ({ geschlecht, nationalitaet, alterVon, alterBis }: Teilgruppe): boolean =>
  geschlecht === 'INSGESAMT' && nationalitaet === 'INSGESAMT' && alterVon === 0 && alterBis === null

/** Per Quelle, supplier, level and kind of period: the newest period, and what came for it. */
const LISTE = `
  WITH geliefert AS MATERIALIZED (
    SELECT DISTINCT g.quelle_id, l.organisation_id, r.ebene, g.zeitraum_id, g.merkmal_id, g.teilgruppe_id
    FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id AND l.zurueckgezogen_am IS NULL
      JOIN raumfassung f ON f.id = g.raumfassung_id JOIN raum r ON r.id = f.raum_id
    -- When people vote, nobody can tell from the last time.
    JOIN merkmal m ON m.id = g.merkmal_id AND m.periodizitaet IS DISTINCT FROM 'WAHL'
    WHERE r.ebene IN ('KREIS', 'JUGENDAMTSBEZIRK', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER')
  ), neueste AS (
    SELECT DISTINCT ON (g.quelle_id, g.organisation_id, g.ebene, z.art)
      g.quelle_id, g.organisation_id, g.ebene, z.id, z.art, z.von, z.bis,
      (z.von - lag(z.von) OVER (PARTITION BY g.quelle_id, g.organisation_id, g.ebene, z.art ORDER BY z.bis)) AS abstand
    FROM (SELECT DISTINCT quelle_id, organisation_id, ebene, zeitraum_id FROM geliefert) g
      JOIN zeitraum z ON z.id = g.zeitraum_id
    WHERE z.art IN ('STICHTAG', 'MONAT', 'QUARTAL', 'JAHR', 'SCHULJAHR', 'KITAJAHR')
    ORDER BY g.quelle_id, g.organisation_id, g.ebene, z.art, z.bis DESC
  )
  SELECT n.ebene, n.art, CASE WHEN n.art = 'MONAT' THEN 1 WHEN n.art = 'QUARTAL' THEN 3
    -- Whoever counted twice within the year counts so again: the BA four times.
    WHEN n.art = 'STICHTAG' AND n.abstand < 200 THEN greatest(1, round(n.abstand / 30.44))::int
    WHEN EXISTS (SELECT FROM geliefert g JOIN merkmal m ON m.id = g.merkmal_id
      WHERE g.quelle_id = n.quelle_id AND g.organisation_id IS NOT DISTINCT FROM n.organisation_id AND g.ebene = n.ebene
        AND g.zeitraum_id = n.id AND m.periodizitaet = 'ZWEIJAEHRLICH') THEN 24 ELSE 12 END AS monate, n.von::text, n.bis::text, ${HEUTE_SQL}::text AS heute,
    json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name, 'herausgeber', q.herausgeber,
      'lizenz', q.lizenz) AS quelle,
    CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'art', o.art, 'name', o.name) END AS organisation,
    (SELECT json_agg(json_build_object('merkmal', m.schluessel, 'name', m.name, 'einheit', m.einheit, 'teilgruppe',
        json_build_object('geschlecht', t.geschlecht, 'nationalitaet', t.nationalitaet, 'alterVon', t.alter_von,
          'alterBis', t.alter_bis)) ORDER BY m.name, t.alter_von, t.alter_bis, t.geschlecht, t.nationalitaet)
      FROM geliefert g JOIN merkmal m ON m.id = g.merkmal_id JOIN teilgruppe t ON t.id = g.teilgruppe_id
      WHERE g.quelle_id = n.quelle_id AND g.organisation_id IS NOT DISTINCT FROM n.organisation_id
        AND g.ebene = n.ebene AND g.zeitraum_id = n.id) AS spalten,
    coalesce((SELECT json_agg(json_build_object('id', a.id, 'titel', a.titel, 'offen', a.beendet_am IS NULL, 'von', z.von, 'bis', z.bis) ORDER BY a.id DESC)
      FROM datenanforderung a JOIN zeitraum z ON z.id = a.zeitraum_id
      WHERE a.quelle_id = n.quelle_id AND a.ebene = n.ebene AND z.art = n.art AND a.zustand <> 'ZURUECKGEZOGEN'
        AND (a.organisation_id IS NULL OR a.organisation_id IS NOT DISTINCT FROM n.organisation_id)), '[]') AS anforderungen
  FROM neueste n JOIN quelle q ON q.id = n.quelle_id LEFT JOIN organisation o ON o.id = n.organisation_id`

const toVerweis = ({ id, titel, offen }: AnforderungsverweisType): AnforderungsverweisType => ({
  id,
  titel,
  offen,
})
