import { useState } from 'react'
import { useApolloClient } from '@apollo/client/react'
import { Button } from '../../../ui/Button.tsx'
import { kannPasskeys } from '../passkey.ts'
import { NachEinrichtungDocument } from './faktoren.generated.ts'
import type { Sitzung } from '../use-sitzung.ts'
import { Codes } from './Codes.tsx'
import { PasskeyEinrichten } from './PasskeyEinrichten.tsx'
import { TotpEinrichten } from './TotpEinrichten.tsx'
import styles from '../Anmeldung.module.css'

interface ErsteinrichtungProps {
  readonly passkeyMoeglich: boolean
  readonly onAngemeldet: (sitzung: Sitzung) => void
}

/** A role demands a second factor and the account has none: it is set up before going on. */
export function Ersteinrichtung({ passkeyMoeglich, onAngemeldet }: ErsteinrichtungProps) {
  const client = useApolloClient()
  const [schritt, setSchritt] = useState<'TOTP' | 'PASSKEY' | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  const gehWeiter = async () => {
    const { data } = await client.query({
      query: NachEinrichtungDocument,
      fetchPolicy: 'network-only',
    })
    if (data) onAngemeldet(data.sitzung)
  }
  const nimm = (neue: readonly string[]) => {
    setSchritt(null)
    if (neue.length > 0) setCodes(neue)
    else void gehWeiter()
  }
  const einrichten = {
    mitPasswort: false,
    onFertig: nimm,
    onAbbruch: () => setSchritt(null),
  }
  return (
    <div className={styles['formular']}>
      <h2 className="t-h2">Zweiter Faktor</h2>
      <p>
        Für Ihre Rolle genügt das Passwort allein nicht. Richten Sie einmal einen zweiten Faktor
        ein; das dauert zwei Minuten.
      </p>
      <p className={styles['werk']}>
        <Button art="haupt" onClick={() => setSchritt('TOTP')}>
          App einrichten
        </Button>
        {passkeyMoeglich && kannPasskeys() && (
          <Button onClick={() => setSchritt('PASSKEY')}>Passkey hinzufügen</Button>
        )}
      </p>
      {schritt === 'TOTP' && <TotpEinrichten {...einrichten} />}
      {schritt === 'PASSKEY' && <PasskeyEinrichten {...einrichten} />}
      {codes.length > 0 && <Codes codes={codes} onClose={() => void gehWeiter()} />}
    </div>
  )
}
