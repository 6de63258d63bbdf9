/** Which streets of the registers somebody means: parts of statements that then ask for different things of them. */
import { giltHeute } from '../../database/heute.ts'

const HOECHSTENS = 8

/** Longer input is cut: nobody types it, and it costs. */
export const HOECHSTENS_ZEICHEN = 200

/** The same as `vereinfacheStrasse` of the domain. */
export const vereinfacht = (text: string): string => `btrim(regexp_replace(regexp_replace(
  replace(replace(replace(replace(lower(${text}), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
  'str(?:asse|\\.)?(?![a-z])', 'str', 'g'), '[^a-z0-9]+', ' ', 'g'))`

/** Where the Kommune `f` begins with this, or all where it is empty. */
export const inKommune = (ort: string): string =>
  `(${ort} = '' OR starts_with(${vereinfacht('f.name')}, ${ort}))`

/** Where the Kommune begins with the second parameter or the section `a` has it as Postleitzahl. */
export const IN_KOMMUNE_ODER_PLZ = `(a.plz = $2 OR ${inKommune('$2')})`

/**
 * `treffer (kommune_id, strasse, kommune)`: the streets whose simplified name
 * has the first parameter in it, those that begin with it and short ones first.
 */
export const treffer = (wo: string): string => `
  treffer AS (
    SELECT a.kommune_id, a.strasse, min(f.name) AS kommune
    FROM strassenabschnitt a JOIN raumfassung f ON f.raum_id = a.kommune_id AND ${giltHeute('f')}
    WHERE ${vereinfacht('a.strasse')} LIKE '%' || $1 || '%' AND ${wo}
    GROUP BY a.kommune_id, a.strasse
    ORDER BY starts_with(${vereinfacht('a.strasse')}, $1) DESC, length(a.strasse), a.strasse, a.kommune_id
    LIMIT ${HOECHSTENS}
  )`

/** Their sections `a`. */
export const ABSCHNITTE_DER_TREFFER = `
  treffer t JOIN strassenabschnitt a ON a.kommune_id = t.kommune_id AND a.strasse = t.strasse`

/** The best street first, its sections as the houses stand. */
export const BESTE_ZUERST = `
  ORDER BY starts_with(${vereinfacht('t.strasse')}, $1) DESC, length(t.strasse), t.strasse, t.kommune, a.von, a.seite`
