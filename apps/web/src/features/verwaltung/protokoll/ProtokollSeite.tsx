import { useState } from 'react'
import { focusNeues, mitFokusAufTitel } from '../../../lib/fokus.ts'
import { useTitel } from '../../../lib/use-titel.ts'
import { Button } from '../../../ui/Button.tsx'
import { Kopf } from '../Kopf.tsx'
import { Anlassfrage } from './Anlassfrage.tsx'
import type { Anlass } from './anlass.ts'
import { ANLAESSE } from './protokoll-worte.ts'
import { Suche } from './Suche.tsx'
import styles from './Protokoll.module.css'

/** First why one looks, then the search: the reason stands in the Protokoll itself. */
export function ProtokollSeite() {
  const [anlass, setAnlass] = useState<Anlass | null>(null)
  useTitel('Protokoll')
  return (
    <>
      <Kopf titel="Protokoll" pfad="Protokoll">
        Wer wann was womit getan hat. Niemand kann einen Eintrag ändern; gelöscht wird nach Fristen,
        nachgesehen nur aus Anlass.
      </Kopf>
      {anlass ? (
        <>
          <p ref={focusNeues} className={styles['anlass']}>
            <span>
              <b>Anlass:</b> {ANLAESSE.find(({ wert }) => wert === anlass.art)?.text}. {anlass.satz}
            </span>
            <Button art="text" klein onClick={() => mitFokusAufTitel(() => setAnlass(null))}>
              Anderen Anlass nennen
            </Button>
          </p>
          <Suche anlass={anlass} />
        </>
      ) : (
        <Anlassfrage onAnlass={setAnlass} />
      )}
    </>
  )
}
