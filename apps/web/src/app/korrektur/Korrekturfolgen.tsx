import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatWert } from '@sozial/shared/format'
import { Tabelle } from '../../ui/Tabelle.tsx'
import type { FolgewerteFragment } from './korrektur.generated.ts'

type Folge = FolgewerteFragment['zeilen'][number]

/** Names of the columns. */
interface Worte {
  readonly vorher: string
  readonly nachher: string
}

interface FolgenProps {
  readonly folgen: FolgewerteFragment
  readonly titel: string
  readonly worte: Worte
}

const formatVorher = ({ vorher, vorherStatus, nachkommastellen }: Folge): string =>
  formatWert(vorher, vorherStatus ?? 'NICHT_VERFUEGBAR', nachkommastellen)

const formatNachher = ({ nachher, nachherStatus, nachkommastellen }: Folge): string =>
  formatWert(nachher, nachherStatus, nachkommastellen)

/** The values that read otherwise; those that only carry another sign are counted. */
export function Folgen({ folgen: { gesamt, zeilen }, titel, worte }: FolgenProps) {
  const andere = zeilen.filter((folge) => formatVorher(folge) !== formatNachher(folge))
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
            'Wert bleibt gerundet gleich und bekommt',
            'Werte bleiben gerundet gleich und bekommen',
          )}{' '}
          höchstens ein anderes Zeichen.
        </p>
      )}
    </>
  )
}

/** More are counted. */
const HOECHSTENS = 40

function Folgenzeile({ folge, worte }: { readonly folge: Folge; readonly worte: Worte }) {
  const { name, raum, grenzen, zeitraum } = folge
  return (
    <tr>
      <th scope="row">
        {name}, {raum.name} ({EBENE_WORTE[raum.ebene].singular}
        {grenzen !== null && `, Grenzen ${grenzen}`}), {zeitraum}
      </th>
      <td className="r" data-kopf={worte.vorher}>
        {formatVorher(folge)}
      </td>
      <td className="r" data-kopf={worte.nachher}>
        <b>{formatNachher(folge)}</b> {folge.nachherZeichen ?? ''}
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
