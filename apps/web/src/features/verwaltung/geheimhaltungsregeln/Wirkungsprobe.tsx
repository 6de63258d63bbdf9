import { useLazyQuery, useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { useDarf } from '../../../app/sitzung/use-sitzung.ts'
import { Button } from '../../../ui/Button.tsx'
import { Abfrage } from '../Abfrage.tsx'
import { SchwellenwirkungDocument } from '../veroeffentlichung/schutz/schutz.generated.ts'
import { toWirkung } from '../veroeffentlichung/schutz/schwellenadresse.ts'
import { DatenstaendeDocument } from '../veroeffentlichung/veroeffentlichung.generated.ts'
import { toProbe, type Regelentwurf } from './regel-worte.ts'
import type { Regelstelle } from './Regelformular.tsx'
import styles from './Regeln.module.css'

interface WirkungsprobeProps {
  readonly stelle: Regelstelle
  readonly entwurf: Regelentwurf
}

/** What the typed minimum numbers would show and hide, computed before the rule is set. */
export function Wirkungsprobe({ stelle, entwurf }: WirkungsprobeProps) {
  const staende = useQuery(DatenstaendeDocument).data?.datenstaende ?? []
  const stand =
    staende.find(({ zustand, lauf }) => zustand === 'ENTWURF' && lauf?.zustand === 'FERTIG') ??
    staende.find(({ aktuell }) => aktuell)
  const [rechne, { data, error, loading, variables }] = useLazyQuery(SchwellenwirkungDocument)
  const darf = useDarf('schwellenwirkung')
  const probe = toProbe(entwurf, stelle)
  if (!stand || !darf || probe === null) return null
  if (typeof probe === 'string') return <p className="t-klein leise">{probe}</p>
  const frage = { id: stand.id, ...probe }
  const istAlt = variables !== undefined && JSON.stringify(variables) !== JSON.stringify(frage)
  const ergebnis = istAlt ? undefined : data?.schwellenwirkung
  return (
    <div className={styles['probe']} role="status">
      <p>
        <Button klein onClick={() => void rechne({ variables: frage })}>
          {loading ? 'Wird gerechnet …' : 'Was würde sich ändern?'}
        </Button>
      </p>
      {error && !istAlt && (
        <Abfrage error={error} erneut={() => void rechne({ variables: frage })} was="Die Wirkung" />
      )}
      {ergebnis && (
        <p className="t-klein">
          In „{stand.name}“: {ergebnis.satz}{' '}
          {ergebnis.jeIndikator.length > 0 && (
            <Link
              to={`/verwaltung/veroeffentlichung/${stand.id}${toWirkung(probe)}`}
              target="_blank"
            >
              Im Einzelnen (neues Fenster)
            </Link>
          )}
        </p>
      )}
    </div>
  )
}
