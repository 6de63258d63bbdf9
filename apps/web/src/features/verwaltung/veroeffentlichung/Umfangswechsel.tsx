import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { Link } from 'react-router'
import { formatDatum } from '@sozial/shared/format'
import { ANLASS_WORTE } from '@sozial/shared/korrektur'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { ebenenworte, grenzenworte } from './stand-worte.ts'
import type { Lieferungsverweis, Vergleich } from './vergleichsliste.ts'
import styles from './Veroeffentlichung.module.css'

/** What comes or goes as a whole: Indikatoren, levels, periods, and the Lieferungen behind them. */
export function Umfangswechsel({ vergleich }: { readonly vergleich: Vergleich }) {
  const zeilen = zeilenOf(vergleich)
  const { lieferungenNeu, lieferungenEntfallen } = vergleich
  const lieferungen = lieferungenNeu.length + lieferungenEntfallen.length
  if (vergleich.grundlage === null || zeilen.length + lieferungen === 0) return null
  return (
    <Abschnitt titel="Was dazukommt und was geht">
      <dl className={styles['umfang']}>
        {zeilen.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <Lieferungen name="Neue Lieferungen" liste={lieferungenNeu} />
        <Lieferungen name="Ohne die Lieferungen" liste={lieferungenEntfallen} />
      </dl>
    </Abschnitt>
  )
}

function zeilenOf(vergleich: Vergleich): readonly (readonly [string, string])[] {
  const namen = (liste: readonly { readonly name: string }[]) =>
    aufzaehlung(liste.map(({ name }) => name))
  const zeilen: readonly (readonly [string, string])[] = [
    ['Neu dabei', namen(vergleich.indikatorenNeu)],
    ['Nicht mehr dabei', namen(vergleich.indikatorenEntfallen)],
    ['Anders definiert', namen(vergleich.definitionenGeaendert)],
    ['Neue Ebenen', ebenenworte(vergleich.ebenenNeu)],
    ['Entfallende Ebenen', ebenenworte(vergleich.ebenenEntfallen)],
    ['Neue Grenzen', grenzenworte(vergleich.gebietsstaendeNeu)],
    ['Nicht mehr in den Grenzen', grenzenworte(vergleich.gebietsstaendeEntfallen)],
    ['Neue Zeiträume', namen(vergleich.zeitraeumeNeu)],
    ['Entfallende Zeiträume', namen(vergleich.zeitraeumeEntfallen)],
  ]
  return zeilen.filter(([, text]) => text !== '')
}

interface LieferungenProps {
  readonly name: string
  readonly liste: readonly Lieferungsverweis[]
}

/** The files that came or went, each with its Quelle and its day. */
function Lieferungen({ name, liste }: LieferungenProps) {
  const darfOeffnen = useDarf('lieferung')
  if (liste.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>
          {liste.map((lieferung) => (
            <li key={lieferung.id}>
              {darfOeffnen ? (
                <Link to={`/verwaltung/lieferungen/${lieferung.id}`}>{nameOf(lieferung)}</Link>
              ) : (
                nameOf(lieferung)
              )}{' '}
              <span className="leise">{herkunftOf(lieferung)}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

/** A correction by what it corrects and why, as it stands outside; a file by its name. */
function nameOf({ dateiname, titel, korrekturanlass }: Lieferungsverweis): string {
  return korrekturanlass === null ? dateiname : `${titel} (${ANLASS_WORTE[korrekturanlass]})`
}

function herkunftOf(lieferung: Lieferungsverweis): string {
  const { quelle, erfasstAm, zurueckgezogenAm, zurueckgezogenGrund } = lieferung
  if (zurueckgezogenAm === null) return `${quelle}, ${formatDatum(erfasstAm)}`
  const grund = zurueckgezogenGrund ? `: ${zurueckgezogenGrund}` : ''
  return `${quelle}, zurückgezogen am ${formatDatum(zurueckgezogenAm)}${grund}`
}
