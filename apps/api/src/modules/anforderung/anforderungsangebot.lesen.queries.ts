/** What a new order can start from: the Vorlagen, and the Kommunen that may be asked. */
import { formatMerkmal } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { ZeitraumArt } from '@sozial/domain/zeitraum'
import { toTeilgruppe, type Zuordnung } from '@sozial/formate/zuordnung'
import type { Pool } from 'pg'
import { Field, ID, ObjectType } from 'type-graphql'
import { EbeneEnum, ZeitraumArtEnum } from '../../graphql/enums.ts'
import { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import { QuelleType } from '../quelle/quelle.type.ts'
import { AnforderungsspalteType } from './anforderung.type.ts'

@ObjectType('Anforderungsvorlage', {
  simpleResolvers: true,
  description: 'Eine Vorlage, nach der sich Daten anfordern lassen',
})
export class AnforderungsvorlageType {
  @Field(() => ID) id!: number
  @Field(() => String) name!: string
  @Field(() => Boolean, { description: 'Kam mit dem Programm' }) mitgeliefert!: boolean
  @Field(() => String) hinweis!: string
  @Field(() => QuelleType) quelle!: QuelleType
  @Field(() => ZeitraumArtEnum) zeitraumart!: ZeitraumArt
  @Field(() => EbeneEnum, { description: 'Für welche Räume so meist geliefert wird' }) ebene!: Ebene
  @Field(() => [AnforderungsspalteType]) spalten!: readonly AnforderungsspalteType[]
}

@ObjectType('Anforderungskommune', { simpleResolvers: true })
export class AnforderungskommuneType {
  @Field(() => RaumType) raum!: RaumType
  @Field(() => ID, { nullable: true, description: 'Organisation, die für sie Konten hat' })
  organisation!: number | null
}

@ObjectType('Anforderungsangebot', { simpleResolvers: true })
export class AnforderungsangebotType {
  @Field(() => [AnforderungsvorlageType], { description: 'Mitgelieferte zuerst' })
  vorlagen!: readonly AnforderungsvorlageType[]
  @Field(() => [AnforderungskommuneType]) kommunen!: readonly AnforderungskommuneType[]
}

interface Vorlagenzeile extends Omit<AnforderungsvorlageType, 'zeitraumart' | 'ebene' | 'spalten'> {
  readonly zuordnung: Zuordnung
}

const VORLAGEN = `
  SELECT v.id, v.name, v.hinweis, v.katalogschluessel IS NOT NULL AS mitgeliefert, f.zuordnung,
    json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name, 'herausgeber', q.herausgeber,
      'lizenz', q.lizenz) AS quelle
  FROM vorlage v CROSS JOIN LATERAL (
      SELECT * FROM vorlagenfassung WHERE vorlage_id = v.id ORDER BY nummer DESC LIMIT 1) f
    JOIN quelle q ON q.schluessel = f.quelle
  WHERE v.stillgelegt_am IS NULL
  ORDER BY v.katalogschluessel IS NULL, v.name`

const KOMMUNEN = `
  SELECT DISTINCT ON (r.schluessel)
    json_build_object('id', r.id, 'schluessel', r.schluessel, 'name', f.name, 'ebene', r.ebene) AS raum,
    (SELECT o.id FROM organisation o WHERE o.raum_id = r.id AND o.deaktiviert_am IS NULL ORDER BY o.id LIMIT 1) AS organisation
  FROM raum r JOIN raumfassung f ON f.raum_id = r.id
  WHERE r.ebene = 'KOMMUNE' AND f.gueltig_bis IS NULL
  ORDER BY r.schluessel, f.gueltig_ab DESC`

export async function findAnforderungsangebot(pool: Pool): Promise<AnforderungsangebotType> {
  const { rows: vorlagen } = await pool.query<Vorlagenzeile>(VORLAGEN)
  const { rows: kommunen } = await pool.query<AnforderungskommuneType>(KOMMUNEN)
  return { vorlagen: vorlagen.map(toVorlage).filter(({ spalten }) => spalten.length > 0), kommunen }
}

/** A template has room for so many columns. */
const HOECHSTENS_SPALTEN = 60

function toVorlage({ zuordnung, ...zeile }: Vorlagenzeile): AnforderungsvorlageType {
  const { raum, zeitraum = zuordnung.werte[0]!.zeitraum, werte } = zuordnung
  const spalten = werte.map(({ merkmal, teilgruppe }) => {
    const wer = toTeilgruppe({ teilgruppe })
    const name = formatMerkmal(merkmal.name, wer)
    return { merkmal: merkmal.schluessel, einheit: merkmal.einheit, teilgruppe: wer, name }
  })
  // A table may have the same figure for several years side by side.
  const verschiedene = new Map(spalten.map((spalte) => [JSON.stringify(spalte), spalte]))
  return {
    ...zeile,
    zeitraumart: zeitraum?.art ?? 'STICHTAG',
    ebene: raum.art === 'AMTLICH' ? 'KOMMUNE' : 'QUARTIER',
    spalten: [...verschiedene.values()].slice(0, HOECHSTENS_SPALTEN),
  }
}
