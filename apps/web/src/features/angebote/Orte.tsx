import { useMemo } from 'react'
import { useQuery } from '@apollo/client/react'
import { BARRIEREFREIHEITEN } from '@sozial/domain/angebot'
import { useSicht } from '../../app/sitzung/sicht.ts'
import { useGeometrie } from '../../app/use-geometrie.ts'
import { useJetzt } from '../../lib/use-jetzt.ts'
import { Punktezeichnung } from '../../map/static/Punktezeichnung.tsx'
import { fitAusschnitt } from '../../map/viewport.ts'
import type { Geometrie } from '../../map/geometry.ts'
import { AngebotsgrundDocument } from './angebote.generated.ts'
import type { Angebot } from './jsonld.ts'
import { formatVor, platzwort, wartezusatz, zeitwort } from './worte.ts'
import styles from './Angebot.module.css'

type Standort = Angebot['standorte'][number]

/** Where and when, site by site. */
export function Orte({ angebot: { standorte } }: { readonly angebot: Angebot }) {
  return (
    <section className={styles['orte']} aria-labelledby="orte">
      <h2 id="orte" className="t-h2">
        Wo und wann
      </h2>
      {standorte.length === 0 && <p>Ein fester Ort ist nicht angegeben. Bitte anrufen.</p>}
      {standorte.map((standort, i) => (
        <Ort key={standort.id} standort={standort} nummer={standorte.length > 1 ? i + 1 : null} />
      ))}
    </section>
  )
}

const FORMWORTE: Readonly<Record<string, string>> = {
  AUFSUCHEND: 'Kommt zu Ihnen nach Hause.',
  ONLINE: 'Online oder am Telefon.',
}

function Ort({
  standort,
  nummer,
}: {
  readonly standort: Standort
  readonly nummer: number | null
}) {
  const { name, form, geheim, strasse, plz, ort, zeiten, barrierefreiheit, oepnv } = standort
  const barrieren = barrierefreiheit.map(
    (wert) => (BARRIEREFREIHEITEN as Record<string, string>)[wert] ?? wert,
  )
  const anschrift = [strasse, [plz, ort].filter(Boolean).join(' ')].filter(Boolean)
  return (
    <div className={styles['ort']}>
      {(nummer !== null || name !== '') && (
        <h3 className="t-h3">
          {[nummer !== null && `${nummer}.`, name].filter(Boolean).join(' ')}
        </h3>
      )}
      {geheim ? (
        <p>Der Ort ist geschützt. Bitte anrufen.</p>
      ) : (
        <>
          {anschrift.length > 0 && (
            <address className={styles['anschrift']}>
              {anschrift.map((zeile) => (
                <span key={zeile}>{zeile}</span>
              ))}
            </address>
          )}
          {FORMWORTE[form] && <p>{FORMWORTE[form]}</p>}
          {zeiten.length > 0 && (
            <ul className={styles['zeiten']}>
              {zeiten.map((zeit) => (
                <li key={zeit}>{zeitwort(zeit)}</li>
              ))}
            </ul>
          )}
          {barrieren.length > 0 && <p className="t-klein">{barrieren.join(', ')}</p>}
          {oepnv !== '' && <p className="t-klein">Bus und Bahn: {oepnv}</p>}
        </>
      )}
      <Plaetze standort={standort} />
    </div>
  )
}

function Plaetze({ standort: { meldung } }: { readonly standort: Standort }) {
  const jetzt = useJetzt()
  if (!meldung) return null
  const wort = platzwort(meldung)
  if (wort === '') return null
  const zusatz = wartezusatz(meldung)
  return (
    <p>
      <b>{wort}</b>
      {zusatz && `. ${zusatz}`}
      <span className="leise">, gemeldet {formatVor(meldung.am, jetzt)}</span>
    </p>
  )
}

const GROESSE = { breite: 386, hoehe: 330 }

/** The small map; nothing where no site has a point. */
export function Lage({
  standorte,
  titel,
}: {
  readonly standorte: readonly Standort[]
  readonly titel: string
}) {
  const punkte = standorte.flatMap(({ laenge, breite }, i) =>
    laenge === null || breite === null
      ? []
      : [{ laenge, breite, wessen: `${i}`, titel, nummer: standorte.length > 1 ? i + 1 : null }],
  )
  const { data } = useQuery(AngebotsgrundDocument, {
    variables: { sicht: useSicht() },
    skip: punkte.length === 0,
  })
  const umrisse = useGeometrie(data?.uebersicht?.gebietsstand.geometrie ?? null)
  if (punkte.length === 0 || umrisse.art !== 'bereit') return null
  return <Lagebild geometrie={umrisse.geometrie} punkte={punkte} titel={titel} />
}

interface LagebildProps {
  readonly geometrie: Geometrie
  readonly punkte: React.ComponentProps<typeof Punktezeichnung>['punkte']
  readonly titel: string
}

function Lagebild({ geometrie, punkte, titel }: LagebildProps) {
  const ausschnitt = useMemo(() => fitAusschnitt(geometrie.kreisringe, GROESSE, 10), [geometrie])
  return (
    <figure className={styles['lage']} aria-label={`Lage von ${titel} im Kreis`}>
      <Punktezeichnung
        geometrie={geometrie}
        punkte={punkte}
        suchkreis={null}
        groesse={GROESSE}
        ausschnitt={ausschnitt}
      />
    </figure>
  )
}
