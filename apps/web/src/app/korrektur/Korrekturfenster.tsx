import { lazy, Suspense } from 'react'
import { createPortal } from 'react-dom'
import type { Korrekturort } from './KorrekturDialog.tsx'

const KorrekturDialog = lazy(async () => ({
  default: (await import('./KorrekturDialog.tsx')).KorrekturDialog,
}))

interface KorrekturfensterProps {
  /** `null`: closed. */
  readonly ort: Korrekturort | null
  readonly onClose: () => void
}

/** The dialog of a correction, fetched when somebody opens it. */
export function Korrekturfenster({ ort, onClose }: KorrekturfensterProps) {
  if (ort === null) return null
  return createPortal(
    <Suspense>
      <KorrekturDialog ort={ort} onClose={onClose} />
    </Suspense>,
    document.body,
  )
}
