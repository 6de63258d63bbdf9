import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'react-router'
import styles from './Hilfe.module.css'

const HilfeDialog = lazy(async () => ({
  default: (await import('./HilfeDialog.tsx')).HilfeDialog,
}))

/** At the same place on every screen; its words are fetched when somebody asks. */
export function HilfeKnopf() {
  const { pathname } = useLocation()
  const [offen, setOffen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles['knopf']}
        aria-haspopup="dialog"
        onClick={() => setOffen(true)}
      >
        Hilfe
      </button>
      {offen && (
        <Suspense>
          <HilfeDialog pathname={pathname} onClose={() => setOffen(false)} />
        </Suspense>
      )}
    </>
  )
}
