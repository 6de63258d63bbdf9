import { Link, useSearchParams } from 'react-router'
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { Button } from '../../ui/Button.tsx'
import { Tabelle } from '../../ui/Tabelle.tsx'
import { toKategoriesuche, type Kategorieansicht } from './kategorie-adresse.ts'
import type { Lage, Raumzeile } from './kategorie-state.ts'
import { spaltenOf } from './kategorie-spalten.ts'

interface KategorietabelleProps {
  readonly lage: Lage
  readonly zeilen: readonly Raumzeile[]
  readonly ansicht: Kategorieansicht
  readonly ebene: Ebene
  readonly aendere: (teil: Partial<Kategorieansicht>) => void
}

/** Each area with its figures; what each means stands below. */
export function Kategorietabelle({ lage, zeilen, ansicht, ebene, aendere }: KategorietabelleProps) {
  const spalten = spaltenOf(lage, ansicht.experte)
  const eine = lage.kategorien[0]!
  return (
    <Abschnitt
      id="tabelle"
      titel="In Zahlen"
      werkzeuge={
        <Button
          art="text"
          klein
          aria-pressed={ansicht.experte}
          onClick={() => aendere({ experte: !ansicht.experte })}
        >
          {ansicht.experte ? 'Weniger Spalten' : 'Mehr für Fachleute'}
        </Button>
      }
    >
      <Tabelle
        titel={`${eine.name} je ${EBENE_WORTE[ebene].singular}`}
        titelUnsichtbar
        gestapelt
        ersteSpalteFest
      >
        <thead>
          <tr>
            <th scope="col">Raum</th>
            {spalten.map(({ kopf }) => (
              <th key={kopf} scope="col" className="r">
                {kopf}
              </th>
            ))}
          </tr>
        </thead>
        <Rumpf {...{ zeilen, spalten, ansicht }} />
        <tfoot>
          <tr>
            <th scope="row">Kreis</th>
            {spalten.map(({ kopf, kreis }) => (
              <td key={kopf} data-kopf={kopf} className="r">
                {kreis}
              </td>
            ))}
          </tr>
        </tfoot>
      </Tabelle>
      <Worte spalten={spalten} />
      <p className="quelle">
        {hilfemixsatz(lage)} {kreissatz(lage)}
      </p>
    </Abschnitt>
  )
}

interface RumpfProps extends Pick<KategorietabelleProps, 'zeilen' | 'ansicht'> {
  readonly spalten: ReturnType<typeof spaltenOf>
}

/** The name of an area leads to the offers behind its figures. */
function Rumpf({ zeilen, spalten, ansicht }: RumpfProps) {
  const [suche] = useSearchParams()
  return (
    <tbody>
      {zeilen.map((zeile) => (
        <tr key={zeile.schluessel}>
          <th scope="row">
            <Link
              to={{
                search: toKategoriesuche({ ...ansicht, raum: zeile.schluessel }, suche),
                hash: 'angebote',
              }}
            >
              {zeile.name}
            </Link>
          </th>
          {spalten.map(({ kopf, feld }) => (
            <td key={kopf} data-kopf={kopf} className="r">
              {zeile[feld]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** What each column means. */
function Worte({ spalten }: { readonly spalten: ReturnType<typeof spaltenOf> }) {
  return (
    <ul className="quelle">
      {spalten
        .filter(({ worte }) => worte !== '')
        .map(({ kopf, worte }) => (
          <li key={kopf}>
            <b>{kopf}:</b> {worte}
          </li>
        ))}
    </ul>
  )
}

function hilfemixsatz({ kategorien }: Lage): string {
  const genannte = kategorien[0]!.hilfemix.filter(({ anzahl }) => anzahl > 0)
  if (genannte.length === 0) return 'Hilfe-Mix: nicht genannt.'
  return `Hilfe-Mix (ein Angebot kann mehrere haben): ${genannte.map(({ name, anzahl }) => `${name} ${anzahl}`).join(', ')}.`
}

function kreissatz({ kategorien }: Lage): string {
  const { kreis } = kategorien[0]!
  return [
    kreis.geheim > 0 &&
      `${kreis.geheim} mit geschütztem Ort: gezählt für den Kreis, in keinem Raum.`,
    kreis.gesichert > 0 && `Gesichert: ${formatZahl(kreis.gesichert)} Plätze.`,
    kreis.geplant > 0 && `Geplant: ${formatZahl(kreis.geplant)} Plätze.`,
    kreis.wegfallend > 0 && `Fallen weg: ${formatZahl(kreis.wegfallend)} Plätze.`,
  ]
    .filter(Boolean)
    .join(' ')
}
