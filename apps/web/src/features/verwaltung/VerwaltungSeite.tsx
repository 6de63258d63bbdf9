import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl, formatDatum } from '@sozial/shared/format'
import { Anstehendes } from '../../app/abstimmung/Anstehendes.tsx'
import {
  ANBIETER,
  ANGEBOTE,
  PRUEFUNG,
  STELLUNGNAHMEN,
  ZUSCHNITTE,
  type Anstehend,
} from '../../app/abstimmung/anstehendes.ts'
import { useAnstehendes } from '../../app/abstimmung/use-anstehendes.ts'
import { Checkliste } from '../../app/einrichtung/Checkliste.tsx'
import { useDarf, useSitzung } from '../../app/sitzung/use-sitzung.ts'
import { findWeggruppen, type Weg } from '../../app/verwaltung/wege.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { istZuPruefen } from './anforderungen/anforderung-worte.ts'
import { Abfrage } from './Abfrage.tsx'
import { Kopf } from './Kopf.tsx'
import { VerwaltungDocument, type VerwaltungQuery } from './verwaltung.generated.ts'
import styles from './Verwaltung.module.css'

/** What the viewer can do here, and what is still to do. */
export function VerwaltungSeite() {
  const gruppen = findWeggruppen(useSitzung()?.operationen ?? [])
  const betreuung = useDarf('rueckmeldungen')
  const { data, error, refetch } = useQuery(VerwaltungDocument, {
    variables: {
      betreuung,
      staende: useDarf('datenstaende'),
      anforderungen: useDarf('datenanforderungen'),
    },
    fetchPolicy: 'cache-and-network',
  })
  useTitel('Verwaltung', data?.einrichtung.kreis?.name)
  const schritte = data?.einrichtung.schritte
  const anstehendes = useAnstehendes()
  return (
    <>
      <Kopf titel="Verwaltung">
        {gruppen.length === 0
          ? 'Für Ihr Konto gibt es hier nichts zu tun: Sie lesen Karte, Zeitvergleich und Tabellen.'
          : 'Von der Lieferung bis zur Veröffentlichung: hier steht, was Sie tun können.'}
      </Kopf>
      {gruppen.length === 0 && (
        <p>
          <LinkButton art="haupt" to="/karte">
            Zur Karte
          </LinkButton>
        </p>
      )}
      <Anstehendes liste={styles['wege']} />
      {gruppen.map(({ titel, wege }) => (
        <section key={titel} className={styles['gruppe']} aria-labelledby={`gruppe-${titel}`}>
          <h2 className="t-kopf" id={`gruppe-${titel}`}>
            {titel}
          </h2>
          <ul className={styles['wege']}>
            {wege.map((weg) => (
              <Zeile
                key={weg.pfad}
                weg={weg}
                wartet={wartetAbgestimmt(weg, anstehendes) || (data && wartetOf(weg, data))}
              />
            ))}
          </ul>
        </section>
      ))}
      <Ueberfaellige anforderungen={data?.datenanforderungen ?? []} />
      {schritte && <Checkliste schritte={schritte} />}
      {betreuung && !schritte && (
        <Abschnitt titel="Nächste Schritte">
          <Abfrage error={error} erneut={() => void refetch()} was="Die nächsten Schritte" />
        </Abschnitt>
      )}
    </>
  )
}

type Anforderungen = NonNullable<VerwaltungQuery['datenanforderungen']>

/** Who owes what since when, the longest first. */
function Ueberfaellige({ anforderungen }: { readonly anforderungen: Anforderungen }) {
  const spaete = anforderungen
    .filter(({ ueberfaellig }) => ueberfaellig)
    .toSorted((a, b) => a.frist.localeCompare(b.frist))
  if (spaete.length === 0) return null
  return (
    <Abschnitt titel="Überfällige Datenanforderungen">
      <ul className={styles['wege']}>
        {spaete.map(({ id, titel, empfaenger, frist }) => (
          <li key={id}>
            <Link to={`/verwaltung/datenanforderungen/${id}`}>{titel}</Link>
            <p>{empfaenger}</p>
            <b className="t-klein">fällig seit dem {formatDatum(frist)}</b>
          </li>
        ))}
      </ul>
    </Abschnitt>
  )
}

function Zeile({ weg, wartet }: { readonly weg: Weg; readonly wartet: string | undefined }) {
  return (
    <li>
      <Link to={weg.pfad}>{weg.text}</Link>
      <p>{weg.satz}</p>
      {wartet && <b className="t-klein">{wartet}</b>}
    </li>
  )
}

const WARTEORTE: ReadonlySet<string> = new Set([
  ZUSCHNITTE,
  STELLUNGNAHMEN,
  ANBIETER,
  ANGEBOTE,
  PRUEFUNG,
])

/** What waits for Kommunen and Anbieter, on the page where it is answered. */
const wartetAbgestimmt = ({ pfad }: Weg, anstehendes: readonly Anstehend[]): string =>
  WARTEORTE.has(pfad)
    ? anstehendes
        .filter((eines) => eines.pfad === pfad || eines.pfad.startsWith(`${pfad}/`))
        .map(({ kurz }) => kurz)
        .join('; ')
    : ''

/** What waits for the viewer on a page, in a few words; empty: nothing. */
function wartetOf(
  { pfad }: Weg,
  { rueckmeldungen = [], datenstaende = [], datenanforderungen = [] }: VerwaltungQuery,
): string {
  if (pfad.endsWith('/rueckmeldungen')) {
    const offen = rueckmeldungen.filter(({ beantwortetAm }) => beantwortetAm === null).length
    return offen === 0 ? '' : formatAnzahl(offen, 'offene', 'offene')
  }
  if (pfad.endsWith('/datenanforderungen')) {
    const spaet = datenanforderungen.filter(({ ueberfaellig }) => ueberfaellig).length
    const zuPruefen = datenanforderungen.filter(istZuPruefen).length
    return [spaet > 0 && `${spaet} überfällig`, zuPruefen > 0 && `${zuPruefen} zu prüfen`]
      .filter(Boolean)
      .join(', ')
  }
  if (!pfad.endsWith('/veroeffentlichung')) return ''
  const entwurf = datenstaende.find(({ zustand }) => zustand === 'ENTWURF')
  if (!entwurf) return ''
  return entwurf.vonMir ? 'Ihr Entwurf wartet auf die zweite Person' : 'ein Entwurf zu prüfen'
}
