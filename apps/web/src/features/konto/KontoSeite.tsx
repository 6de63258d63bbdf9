import { useQuery } from '@apollo/client/react'
import { ROLLENFOLGE } from '@sozial/shared/rollen'
import { useKreisangaben } from '../../app/use-kreis.ts'
import { ROLLENSAETZE, rollenworte } from '../../app/sitzung/worte.ts'
import { toFehler } from '../../lib/fehler.ts'
import { useTitel } from '../../lib/use-titel.ts'
import { Abschnitt } from '../../ui/Abschnitt.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte, Skelett } from '../../ui/Skelett.tsx'
import { Faktoren } from './Faktoren.tsx'
import { Passwortwechsel } from './Passwortwechsel.tsx'
import { Sitzungen } from './Sitzungen.tsx'
import { KontoDocument, type KontoQuery } from './konto.generated.ts'
import styles from './Konto.module.css'

/** The own account: who one is here, what one may do, and how it is kept safe. */
export function KontoSeite() {
  const { data, error, refetch } = useQuery(KontoDocument, { fetchPolicy: 'cache-and-network' })
  useKreisangaben()
  useTitel('Konto')
  const konto = data?.sitzung.konto
  return (
    <div className={styles['seite']}>
      <h1 className="t-titel">{konto?.name ?? 'Konto'}</h1>
      {error && !data && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !error && (
        <div aria-busy="true" className={styles['stapel']}>
          <Skelett hoehe={20} />
          <Skelett breite="70%" hoehe={20} />
          <LadeWorte text="Ihr Konto wird geladen" />
        </div>
      )}
      {data && konto && <Inhalt {...data} konto={konto} />}
    </div>
  )
}

interface InhaltProps extends KontoQuery {
  readonly konto: NonNullable<KontoQuery['sitzung']['konto']>
}

function Inhalt({ konto, eigeneSitzungen, eigeneFaktoren }: InhaltProps) {
  return (
    <>
      <p className="t-satz">
        {konto.organisation.name} · {rollenworte(konto.rollen)}
      </p>
      <p className="t-klein leise">
        Anmeldename {konto.anmeldename}
        {konto.demo && '; ein Demo-Konto: ohne Passwort, für alle offen'}
      </p>
      <Abschnitt titel="Das dürfen Sie">
        <ul className={styles['rechte']}>
          {ROLLENFOLGE.filter((rolle) => konto.rollen.includes(rolle)).flatMap((rolle) =>
            ROLLENSAETZE[rolle].map((satz) => <li key={satz}>{satz}</li>),
          )}
        </ul>
        <p className="t-klein leise">Name, Organisation und Rollen ändert Ihre Kontenverwaltung.</p>
      </Abschnitt>
      {eigeneFaktoren.hatPasswort && <Passwortwechsel anmeldename={konto.anmeldename} />}
      {!konto.demo && <Faktoren faktoren={eigeneFaktoren} />}
      <Sitzungen sitzungen={eigeneSitzungen} />
    </>
  )
}
