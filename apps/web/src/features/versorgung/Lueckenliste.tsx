import { Link, useSearchParams } from 'react-router'
import { formatAnzahl, formatZahl, grossBeginnend } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import type { Versorgung } from './gitter-state.ts'
import { wegOf } from './kategorie-adresse.ts'
import styles from './Versorgung.module.css'

type Luecke = Versorgung['luecken'][number]

export interface LueckenProps {
  readonly luecken: readonly Luecke[]
  readonly raumnamen: Versorgung['raumnamen']
  readonly raumschluessel: Versorgung['raumschluessel']
}

/** The gaps to read first, each with its reasons; then all others in the same order. */
export function Lueckenliste({ luecken, raumnamen, raumschluessel }: LueckenProps) {
  const [suche] = useSearchParams()
  const spitzen = luecken.filter(({ spitze }) => spitze)
  const weitere = luecken.filter(({ spitze }) => !spitze)
  if (luecken.length === 0) return <OhneLuecken />
  return (
    <Abschnitt titel="Die größten Lücken" zusatz="hoher Bedarf, wenig Angebot">
      <ol className={styles['spitzen']}>
        {spitzen.map((luecke) => (
          <li key={`${luecke.feld} ${luecke.raum}`}>
            <h3 className="t-h3">
              <Link to={wegOf(zielOf(luecke, raumschluessel), suche)}>
                {raumnamen[luecke.raum]}: {luecke.feldname}
              </Link>
            </h3>
            <p>{satzOf(luecke)}</p>
            <p className="t-klein leise">
              {grundOf(luecke)} {ebenso(luecke, luecken)}
            </p>
          </li>
        ))}
      </ol>
      {weitere.length > 0 && (
        <details className={styles['weitere']} open={spitzen.length === 0}>
          <summary>
            {spitzen.length === 0
              ? formatAnzahl(weitere.length, 'Lücke', 'Lücken')
              : formatAnzahl(weitere.length, 'weitere Lücke', 'weitere Lücken')}
            , die größte zuerst
          </summary>
          <ol className={styles['liste']}>
            {weitere.map((luecke) => (
              <li key={`${luecke.feld} ${luecke.raum}`}>
                <Link to={wegOf(zielOf(luecke, raumschluessel), suche)}>
                  {raumnamen[luecke.raum]}: {luecke.feldname}
                </Link>{' '}
                {satzOf(luecke)}
              </li>
            ))}
          </ol>
        </details>
      )}
      <p className="quelle">
        Reihenfolge: Menschen mit Bedarf über dem Kreiswert × Anteil des fehlenden Angebots. Oben
        steht je Feld der Pflichtplanung (Familie, Jugend, Alter) die größte Lücke, jede in einem
        anderen Raum. Gezählt wird ein Bedarf nur, wenn sein 95-%-Intervall ganz über dem Kreiswert
        liegt.
      </p>
    </Abschnitt>
  )
}

function OhneLuecken() {
  return (
    <Abschnitt titel="Die größten Lücken">
      <p className="mass">
        Kein Raum liegt zugleich beim Bedarf sicher über und beim Angebot unter dem Kreis, oder es
        fehlen Zahlen zum Bedarf. Die Tabelle unten zeigt, wo es gar kein Angebot gibt.
      </p>
    </Abschnitt>
  )
}

/** To the first branch that is missing, with the area. */
const zielOf = ({ ohne, wenig, raum }: Luecke, schluessel: LueckenProps['raumschluessel']) => ({
  kategorie: ohne[0] ?? wenig[0] ?? null,
  raum: schluessel[raum] ?? null,
})

const satzOf = ({ bedarfssatz, angebotssatz }: Luecke): string =>
  `${grossBeginnend(bedarfssatz)}; ${angebotssatz}.`

function grundOf({ mehrbedarf, fehlanteil }: Luecke): string {
  if (mehrbedarf === null) return ''
  return `${formatZahl(mehrbedarf)} Menschen mit Bedarf mehr als beim Kreiswert; es fehlen ${formatZahl(fehlanteil * 100)} % des Angebots, das der Kreis je Person hat.`
}

/** Other fields of the same area. */
function ebenso({ raum, feld }: Luecke, luecken: readonly Luecke[]): string {
  const andere = luecken.filter((eine) => eine.raum === raum && eine.feld !== feld)
  if (andere.length === 0) return ''
  return `Dort fehlt es auch bei: ${andere.map(({ feldname }) => feldname).join(', ')}.`
}
