import { useState } from 'react'
import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { focusNeues } from '../../../../lib/fokus.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Abfrage } from '../../Abfrage.tsx'
import type { Stand } from '../stand-worte.ts'
import { Gleichungsbild } from './Gleichungsbild.tsx'
import { Lagekarte } from './Lagekarte.tsx'
import { SchutzerklaerungDocument } from './schutz.generated.ts'
import {
  auskunftOf,
  begruendungOf,
  istNachgerechnet,
  spannensatz,
  type Schutzzelle,
} from './schutz-worte.ts'
import { Spannenbild, Spannenlegende } from './Spannenbild.tsx'
import { toGleichung } from './summe.ts'
import { istAmOrt, ortOf, toZellen, type Zellenort } from './zellenadresse.ts'
import styles from './Schutz.module.css'

interface ZellerklaerungProps {
  readonly stand: Stand
  readonly ort: Zellenort
}

/** Why one figure is protected, so that one can explain it to somebody else. */
export function Zellerklaerung({ stand, ort }: ZellerklaerungProps) {
  const { data, error, refetch } = useQuery(SchutzerklaerungDocument, {
    variables: { id: stand.id, ...ort },
  })
  if (!data) return <Abfrage error={error} erneut={() => void refetch()} was="Die Zahl" />
  const { mitZahlen } = data.hier
  const [zelle] = data.hier.zellen
  if (!zelle) {
    return (
      <p>
        <b>Diese Zahl ist in diesem Stand nicht geschützt.</b>{' '}
        <Link to={toZellen({})}>Alle geschützten Zahlen</Link>
      </p>
    )
  }
  return (
    <article ref={focusSchmal} className={styles['erklaert']} aria-labelledby="zelle">
      <div className={styles['titel']}>
        <div>
          <h2 className="t-h2" id="zelle">
            {zelle.raum.name}
          </h2>
          <p>
            {zelle.indikator.name}, {zelle.zeitraum.name}
          </p>
          <p className="t-klein leise">{EBENE_WORTE[zelle.raum.ebene].singular}</p>
        </div>
        <Lagekarte raum={zelle.raum} />
      </div>
      {mitZahlen && <Fakten zelle={zelle} />}
      <section>
        <h3 className="t-h3">Warum sie geschützt ist</h3>
        <p>{begruendungOf(zelle)}</p>
      </section>
      <Kette zelle={zelle} mitZahlen={mitZahlen} />
      <Ableitung zelle={zelle} mitZahlen={mitZahlen} />
      <Mitverborgene zelle={zelle} zellen={data.tabelle.zellen} />
      <Auskunft zelle={zelle} />
    </article>
  )
}

/** On a phone the explanation takes the place of the list, and with it the focus. */
function focusSchmal(element: HTMLElement | null): void {
  if (window.matchMedia('(max-width: 1023px)').matches) focusNeues(element)
}

interface TeilProps {
  readonly zelle: Schutzzelle
  readonly mitZahlen: boolean
}

function Fakten({ zelle: { zaehler, nenner } }: Pick<TeilProps, 'zelle'>) {
  const zeilen = [
    ['Fälle, nur innen', zaehler],
    ['Bezugsgruppe, nur innen', nenner],
  ] as const
  if (zeilen.every(([, wert]) => wert === null)) return null
  return (
    <dl className={styles['fakten']}>
      {zeilen.map(([name, wert]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{wert === null ? 'unbekannt' : formatZahl(wert)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The sums that would give it away if only it were hidden, or why none does. */
function Kette({ zelle: { kette }, mitZahlen }: TeilProps) {
  return (
    <section>
      <h3 className="t-h3">Ob Summen sie verraten</h3>
      {kette.map((glied) => {
        const gleichung = toGleichung(glied)
        return (
          <div key={glied.satz} className={styles['kette']}>
            {gleichung && <Gleichungsbild gleichung={gleichung} />}
            <p>{glied.satz}</p>
          </div>
        )
      })}
      {!mitZahlen && <p className="t-note">{NUR_GEHEIMHALTUNG}</p>}
    </section>
  )
}

const NUR_GEHEIMHALTUNG =
  'Die Zahlen dazu sieht die Rolle Geheimhaltung, wenn sie als Zweck die Geheimhaltungsprüfung gewählt hat.'

function Ableitung({ zelle, mitZahlen }: TeilProps) {
  if (!mitZahlen || !istNachgerechnet(zelle)) return null
  return (
    <section>
      <h3 className="t-h3">Was sich von außen errechnen lässt</h3>
      <p>{spannensatz(zelle)}</p>
      <Spannenbild zelle={zelle} />
      <Spannenlegende mitWert={zelle.zahl !== null} mitNoetig={zelle.erforderlichUnten !== null} />
      {zelle.genau === false && (
        <p className="t-note">Die wahre Spanne ist mindestens so weit; nachgewiesen ist diese.</p>
      )}
    </section>
  )
}

/** What else is hidden of the same table, each a step away. */
function Mitverborgene({
  zelle,
  zellen,
}: {
  readonly zelle: Schutzzelle
  readonly zellen: readonly Schutzzelle[]
}) {
  const andere = zellen.filter((eine) => !istAmOrt(eine, ortOf(zelle)))
  const regel = andere.filter(({ art }) => art === 'PRIMAER' || art === 'LIEFERANT')
  const helfer = andere.filter(({ art }) => art === 'SEKUNDAER')
  if (regel.length + helfer.length === 0) return null
  return (
    <section>
      <h3 className="t-h3">In derselben Tabelle verborgen</h3>
      <Verweise
        name={zelle.art === 'SEKUNDAER' ? 'Sie hilft, zu schützen' : 'Ebenso schutzbedürftig'}
        zellen={regel}
      />
      <Verweise
        name={
          zelle.art === 'SEKUNDAER' ? 'Mit ihr zusammen verborgen' : 'Zu ihrem Schutz verborgen'
        }
        zellen={helfer}
      />
    </section>
  )
}

function Verweise({
  name,
  zellen,
}: {
  readonly name: string
  readonly zellen: readonly Schutzzelle[]
}) {
  if (zellen.length === 0) return null
  return (
    <p className="t-klein">
      <span className="leise">{name}:</span>{' '}
      {zellen.map((zelle, i) => (
        <span key={zelle.raum.id}>
          {i > 0 && ', '}
          <Link to={toZellen({}, ortOf(zelle))} preventScrollReset>
            {zelle.raum.name}
          </Link>
        </span>
      ))}
    </p>
  )
}

/** What may be said to somebody outside; the same words for every protected figure. */
function Auskunft({ zelle }: Pick<TeilProps, 'zelle'>) {
  const [kopiert, setKopiert] = useState(false)
  const text = auskunftOf(zelle)
  return (
    <section>
      <h3 className="t-h3">Wenn jemand fragt</h3>
      <p className={styles['auskunft']}>{text}</p>
      <p>
        <Button
          klein
          onClick={() =>
            void navigator.clipboard.writeText(text).then(
              () => setKopiert(true),
              () => setKopiert(false),
            )
          }
        >
          {kopiert ? 'Kopiert' : 'Antwort kopieren'}
        </Button>
      </p>
      <p className="t-note">
        Mehr nicht: Ob eine Zahl selbst klein ist oder nur andere schützt, bleibt innen.
      </p>
    </section>
  )
}
