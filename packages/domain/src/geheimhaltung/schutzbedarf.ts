import { istGeheim } from '../wert/index.ts'
import { dominanzSpanne, findPrimaerregel, ZAEHLUNGEN } from './primaerregel.ts'
import type { Primaerregel, Schwellen, Typ, Zelle } from './primaerregel.ts'
import type { Schutzbedarf } from './system.ts'

/** What the rules demand of one of the numbers that a Messwert is made of. */
export interface Zahlschutz {
  /** The number is hidden wherever it stands, not in this Messwert alone. */
  readonly verborgen: boolean
  readonly bedarf: Schutzbedarf | null
}

export interface Messwertschutz {
  /** A rule about the Messwert itself hides it. */
  readonly verborgen: boolean
  readonly zaehler: Zahlschutz
  readonly nenner: Zahlschutz
  /** What is left of the whole must not become known either; it is shown nowhere. */
  readonly rest: Schutzbedarf | null
}

const OFFEN: Zahlschutz = { verborgen: false, bedarf: null }
/** Where nobody says how few are too few, three are (§ 16 BStatG, Bundesagentur für Arbeit). */
const MINDESTBREITE = 3

/**
 * What an outsider must be left with about numerator, denominator and the rest
 * of a Messwert: few cases as anything from none to the threshold, a number that
 * its supplier protects as an interval that wide. Sums of euros or years tell of
 * nobody; the persons behind them are counted in the denominator.
 */
export function findMesswertschutz(typ: Typ, zelle: Zelle, schwellen: Schwellen): Messwertschutz {
  const { status, zaehler, nenner } = zelle
  if (istGeheim(status) || status === 'UNBEKANNT_QUELLE') {
    const breite = Math.max(schwellen.minZaehler, MINDESTBREITE)
    const schutz: Zahlschutz = { verborgen: true, bedarf: { art: 'BREITE', breite } }
    return { verborgen: true, zaehler: schutz, nenner: schutz, rest: null }
  }
  const regel = findPrimaerregel(typ, zelle, schwellen)
  if (regel === null) return { verborgen: false, zaehler: OFFEN, nenner: OFFEN, rest: null }
  const gezaehlt = ZAEHLUNGEN[typ]
  const kleinerNenner = gezaehlt.nenner && nenner !== null ? wenigeBedarf(nenner, schwellen) : null
  // Places per child: few children say nothing about the places, which anybody may count.
  const betrifftZaehler = typ !== 'QUOTIENT' || regel !== 'NENNER'
  const bedarf = zaehlerbedarf(
    zelle,
    { regel: betrifftZaehler ? regel : null, zaehlt: gezaehlt.zaehler },
    schwellen,
  )
  return {
    verborgen: true,
    zaehler: { verborgen: betrifftZaehler || bedarf !== null, bedarf },
    nenner: { verborgen: kleinerNenner !== null, bedarf: kleinerNenner },
    rest:
      gezaehlt.teil && zaehler !== null && nenner !== null
        ? restbedarf(nenner - zaehler, schwellen)
        : null,
  }
}

function zaehlerbedarf(
  zelle: Zelle,
  { regel, zaehlt }: { regel: Primaerregel | null; zaehlt: boolean },
  schwellen: Schwellen,
): Schutzbedarf | null {
  const spanne = dominanzSpanne(zelle, schwellen)
  const dominant: Schutzbedarf | null = spanne && { art: 'SPANNE', ...spanne }
  const { zaehler } = zelle
  if (!zaehlt || zaehler === null) return dominant
  const { minZaehler, zeigtNull } = schwellen
  const keiner: Schutzbedarf | null =
    zaehler === 0 && !zeigtNull ? { art: 'SPANNE', unten: 0, oben: minZaehler } : null
  const breit: Schutzbedarf | null =
    regel === 'NENNER' ? { art: 'BREITE', breite: Math.max(minZaehler, 1) } : null
  return [wenigeBedarf(zaehler, schwellen), keiner, breit, dominant].reduce(vereinigt, null)
}

/** Few cases are anything between none and the threshold, balances on their own side. */
function wenigeBedarf(anzahl: number, { minZaehler }: Schwellen): Schutzbedarf | null {
  if (anzahl === 0 || Math.abs(anzahl) >= minZaehler) return null
  return anzahl > 0
    ? { art: 'SPANNE', unten: 0, oben: minZaehler }
    : { art: 'SPANNE', unten: -minZaehler, oben: 0 }
}

/** None left, or few: anything up to the threshold. */
function restbedarf(rest: number, { minZaehler }: Schwellen): Schutzbedarf | null {
  if (rest < 0 || (rest > 0 && rest >= minZaehler)) return null
  return { art: 'SPANNE', unten: 0, oben: Math.max(minZaehler, 1) }
}

/** Both demands at once: the interval contains both, or is as wide as the wider one. */
export function vereinigt(a: Schutzbedarf | null, b: Schutzbedarf | null): Schutzbedarf | null {
  if (a === null || b === null) return a ?? b
  if (a.art === 'BREITE' && b.art === 'BREITE') return a.breite >= b.breite ? a : b
  if (a.art === 'SPANNE' && b.art === 'SPANNE') {
    return {
      art: 'SPANNE',
      unten: Math.min(a.unten, b.unten),
      oben: Math.max(a.oben, b.oben),
    }
  }
  const [spanne, breite] = a.art === 'SPANNE' ? [a, b] : [b, a]
  if (spanne.art !== 'SPANNE' || breite.art !== 'BREITE') return a
  return { ...spanne, oben: Math.max(spanne.oben, spanne.unten + breite.breite) }
}

/** In other units: the number times `faktor`. */
export function skaliert(bedarf: Schutzbedarf | null, faktor: number): Schutzbedarf | null {
  if (bedarf === null || faktor === 1) return bedarf
  if (bedarf.art === 'BREITE') return { ...bedarf, breite: bedarf.breite * Math.abs(faktor) }
  const [a, b] = [bedarf.unten * faktor, bedarf.oben * faktor]
  return { art: 'SPANNE', unten: Math.min(a, b), oben: Math.max(a, b) }
}
