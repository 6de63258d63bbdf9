import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatWert } from '@sozial/shared/format'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { CorrectGrundzahlenMutation } from './korrektur.generated.ts'

type Folgenliste = CorrectGrundzahlenMutation['correctGrundzahlen']['folgen']
type Folge = Folgenliste['zeilen'][number]

/** Names of the columns. */
interface Worte {
  readonly vorher: string
  readonly nachher: string
}

interface FolgenProps {
  readonly folgen: Folgenliste
  readonly titel: string
  readonly worte: Worte
}

const hatAnderenWert = ({ vorher, nachher, vorherStatus, nachherStatus }: Folge): boolean =>
  vorher !== nachher || vorherStatus !== nachherStatus

/** The values that are others; those that only carry another sign are counted. */
export function Folgen({ folgen: { gesamt, zeilen }, titel, worte }: FolgenProps) {
  const andere = zeilen.filter(hatAnderenWert)
  const uebrige = gesamt - andere.length
  const gezeigte = andere.slice(0, HOECHSTENS)
  return (
    <>
      {gezeigte.length > 0 && (
        <Tabelle titel={titel} gestapelt>
          <Kopf erste="Wert" worte={worte} />
          <tbody>
            {gezeigte.map((folge) => (
              <Folgenzeile
                key={[folge.indikator, folge.raum.id, folge.zeitraum].join()}
                folge={folge}
                worte={worte}
              />
            ))}
          </tbody>
        </Tabelle>
      )}
      {andere.length > gezeigte.length && (
        <p className="t-klein">
          Und {formatAnzahl(andere.length - gezeigte.length, 'weiterer Wert', 'weitere Werte')}.
        </p>
      )}
      {uebrige > 0 && (
        <p className="t-klein">
          {formatAnzahl(
            uebrige,
            'Wert bleibt gleich und bekommt',
            'Werte bleiben gleich und bekommen',
          )}{' '}
          nur ein anderes Zeichen.
        </p>
      )}
    </>
  )
}

/** More are counted. */
const HOECHSTENS = 40

function Folgenzeile({ folge, worte }: { readonly folge: Folge; readonly worte: Worte }) {
  const { name, raum, grenzen, zeitraum, nachkommastellen: stellen } = folge
  return (
    <tr>
      <th scope="row">
        {name}, {raum.name} ({EBENE_WORTE[raum.ebene].singular}
        {grenzen !== null && `, Grenzen ${grenzen}`}), {zeitraum}
      </th>
      <td className="r" data-kopf={worte.vorher}>
        {formatWert(folge.vorher, folge.vorherStatus ?? 'NICHT_VERFUEGBAR', stellen)}
      </td>
      <td className="r" data-kopf={worte.nachher}>
        <b>{formatWert(folge.nachher, folge.nachherStatus, stellen)}</b>{' '}
        {folge.nachherZeichen ?? ''}
      </td>
    </tr>
  )
}

/** The head of a table of values before and after. */
export function Kopf({ erste, worte }: { readonly erste: string; readonly worte: Worte }) {
  return (
    <thead>
      <tr>
        <th scope="col">{erste}</th>
        <th scope="col" className="r">
          {worte.vorher}
        </th>
        <th scope="col" className="r">
          {worte.nachher}
        </th>
      </tr>
    </thead>
  )
}
