import type { Db } from '@sozial/db'
import { findSeitentexte } from '../seitentext/seitentext.lesen.queries.ts'
import { EINRICHTUNGSSCHRITTE, type Einrichtungsschritt } from './einrichtung.schritte.ts'
import type { EinrichtungsschrittType, EinrichtungType } from './einrichtung.type.ts'
import { findKreis } from './kreis.lesen.queries.ts'

interface Zahlen {
  readonly kommunen: number
  readonly sozialraeume: number
  readonly lieferungen: number
  readonly kernset: number
  readonly berechenbar: number
  readonly startseite: boolean
}

/** Where the setting up stands, read from what is really there. */
export async function findEinrichtung(db: Db): Promise<EinrichtungType> {
  const [kreis, zahlen, texte] = await Promise.all([
    findKreis(db),
    findZahlen(db),
    findSeitentexte(db, ['IMPRESSUM', 'DATENSCHUTZ', 'BARRIEREFREIHEIT']),
  ])
  const luecken = new Map<string, number>(
    texte.map((text) => [text.seite, text.luecken.length] as const),
  )
  const schritte = EINRICHTUNGSSCHRITTE.map((name): EinrichtungsschrittType => {
    const offen = luecken.get(name)
    if (offen !== undefined) return { name, erledigt: offen === 0, anzahl: offen, von: null }
    return schrittOf(name, kreis !== null, zahlen)
  })
  return { kreis, schritte }
}

function schrittOf(
  name: Einrichtungsschritt,
  hatKreis: boolean,
  zahlen: Zahlen,
): EinrichtungsschrittType {
  const zaehle = (anzahl: number) => ({ name, erledigt: anzahl > 0, anzahl, von: null })
  if (name === 'KOMMUNEN') return zaehle(zahlen.kommunen)
  if (name === 'SOZIALRAEUME') return zaehle(zahlen.sozialraeume)
  if (name === 'LIEFERUNG') return zaehle(zahlen.lieferungen)
  if (name === 'STARTSEITE') return zaehle(Number(zahlen.startseite))
  if (name === 'KREIS') return zaehle(Number(hatKreis))
  const { kernset, berechenbar } = zahlen
  return {
    name,
    erledigt: kernset > 0 && berechenbar === kernset,
    anzahl: berechenbar,
    von: kernset,
  }
}

async function findZahlen(db: Db): Promise<Zahlen> {
  const { rows } = await db.pool.query<Zahlen>({
    name: 'einrichtung',
    text: `
      SELECT (SELECT count(*)::int FROM raum WHERE ebene = 'KOMMUNE') AS kommunen,
        (SELECT count(*)::int FROM raum WHERE ebene = 'SOZIALRAUM') AS sozialraeume,
        (SELECT count(*)::int FROM lieferung WHERE zurueckgezogen_am IS NULL) AS lieferungen,
        (SELECT count(*)::int FROM indikator WHERE kernset) AS kernset,
        (SELECT count(*)::int FROM indikator i WHERE i.kernset AND EXISTS (
           SELECT FROM indikatorfassung f JOIN messwertblock b ON b.indikatorfassung_id = f.id
           JOIN messwert m ON m.block_id = b.id
           WHERE f.indikator_id = i.id AND b.datenstand_id = 0 AND m.wert IS NOT NULL)) AS berechenbar,
        EXISTS (SELECT FROM startseite) AS startseite`,
  })
  return rows[0]!
}
