import { Link } from 'react-router'
import { useQuery } from '@apollo/client/react'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatZahl } from '@sozial/shared/format'
import { Abschnitt } from '../../../../ui/Abschnitt.tsx'
import { Meldung } from '../../../../ui/Meldung.tsx'
import { Tabelle } from '../../../../ui/Tabelle.tsx'
import { Abfrage } from '../../Abfrage.tsx'
import { Anzahltafel } from '../Anzahltafel.tsx'
import { Auslassungen } from '../Auslassungen.tsx'
import type { GezaehlterStand } from '../stand-worte.ts'
import { FehlendeTabellen } from './FehlendeTabellen.tsx'
import { Indikatorliste } from './Indikatorliste.tsx'
import { Pruefung } from './Pruefung.tsx'
import { Schutzkopf, Schutzzahlen } from './Schutzzahlen.tsx'
import { gruendeOf, kostensatz, pruefbefund, type Schutzbericht } from './schutz-worte.ts'
import { SchutzberichtDocument } from './schutz.generated.ts'
import { VerloreneAussagen } from './VerloreneAussagen.tsx'
import { toZellen } from './zellenadresse.ts'
import styles from './Schutz.module.css'

/** What a Stand shows and protects, what that costs, and whether it holds. */
export function Ueberblick({ stand }: { readonly stand: GezaehlterStand }) {
  const { data, error, refetch } = useQuery(SchutzberichtDocument, {
    variables: { id: stand.id },
    fetchPolicy: 'cache-and-network',
    // From before there was an audit.
    skip: stand.lauf === null,
  })
  if (stand.lauf === null) return <Auslassungen stand={stand} />
  if (!data) {
    return <Abfrage error={error} erneut={() => void refetch()} was="Bericht und Prüfung" />
  }
  const bericht = data.schutzbericht
  return (
    <>
      <Befund bericht={bericht} />
      <Waechter bericht={bericht} istEntwurf={stand.zustand === 'ENTWURF'} />
      <Ebenen bericht={bericht} />
      <Gruende bericht={bericht} />
      <Indikatorliste bericht={bericht} />
      <VerloreneAussagen bericht={bericht} />
      <Ausgelassene bericht={bericht} />
      <Pruefung bericht={bericht} />
    </>
  )
}

interface BerichtProps {
  readonly bericht: Schutzbericht
}

function Befund({ bericht }: BerichtProps) {
  return (
    <div className={styles['befund']}>
      <p className="t-satz">
        <b>{pruefbefund(bericht)}</b> {kostensatz(bericht)}
      </p>
      <p className="leise mass">
        {bericht.personen > 0
          ? `Was nur zum Schutz anderer verborgen ist, zählt zusammen ${formatZahl(bericht.personen)} Fälle.`
          : 'Nur zum Schutz anderer ist kein Fall verborgen.'}{' '}
        <Link to={toZellen({})}>Geschützte Zahlen ansehen</Link>
      </p>
    </div>
  )
}

/** What a program cannot decide. */
function Waechter({ bericht, istEntwurf }: BerichtProps & { readonly istEntwurf: boolean }) {
  if (bericht.waechter.length === 0) return null
  return (
    <div className={styles['waechter']}>
      <Meldung
        art={istEntwurf ? 'warn' : 'neutral'}
        titel={istEntwurf ? 'Vor der Freigabe bitte ansehen' : 'Bei der Freigabe bedacht'}
      >
        <ul>
          {bericht.waechter.map(({ art, satz }) => (
            <li key={`${art}${satz}`}>{satz}</li>
          ))}
        </ul>
      </Meldung>
    </div>
  )
}

function Ebenen({ bericht }: BerichtProps) {
  return (
    <Abschnitt titel="Auf welchen Ebenen" zusatz="Anteil der geschützten Zahlen">
      <Tabelle titel="Gezeigte und geschützte Zahlen je Ebene" titelUnsichtbar gestapelt>
        <Schutzkopf
          was="Ebene"
          zahlen={['Zahlen', 'geschützt', 'davon zum Schutz anderer']}
          anteil="Anteil"
        />
        <tbody>
          {bericht.jeEbene.map(({ ebene, zellen, verborgen, sekundaer }) => (
            <tr key={ebene}>
              <th scope="row">
                {verborgen > 0 ? (
                  <Link to={toZellen({ ebene })}>{EBENE_WORTE[ebene].sammelname}</Link>
                ) : (
                  EBENE_WORTE[ebene].sammelname
                )}
              </th>
              <Schutzzahlen {...{ zellen, verborgen, sekundaer }} />
            </tr>
          ))}
        </tbody>
      </Tabelle>
    </Abschnitt>
  )
}

function Gruende({ bericht }: BerichtProps) {
  const zeilen = gruendeOf(bericht)
  if (zeilen.length === 0) return null
  return (
    <Abschnitt
      titel="Aus welchem Grund"
      zusatz="nur innen; draußen sieht jede geschützte Zahl gleich aus"
    >
      <Anzahltafel titel="Geschützte Zahlen nach Grund" zeilen={zeilen} />
    </Abschnitt>
  )
}

function Ausgelassene({ bericht: { ausgelassen } }: BerichtProps) {
  if (ausgelassen.length === 0) return null
  return (
    <Abschnitt titel="Tabellen, die ganz fehlen">
      <FehlendeTabellen tabellen={ausgelassen} />
    </Abschnitt>
  )
}
